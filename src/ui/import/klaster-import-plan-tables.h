/* The tables of a plan: which entries they have and which columns. */
#pragma once

#include "klaster-import-table.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_PLAN_REFUSED,
  KLASTER_PLAN_CHOICES,
  KLASTER_PLAN_WARNINGS,
  KLASTER_PLAN_DIFFERENCES,
  KLASTER_PLAN_ADDITIONS,
  KLASTER_N_PLAN_TABLES
} KlasterPlanTable;

/* WITH_FILE: problems name file and sheet. */
GtkColumnView *klaster_import_plan_table_new (KlasterPlanTable table, gboolean with_file);
KlasterImportEntries *klaster_import_plan_table_list (KlasterPlanTable table,
                                                      KlasterImportResult *result);
/* An entry of a problem or choice got TEXT, or NULL: into IMPORT. */
void klaster_import_plan_table_give (KlasterPlanTable table,
                                     KlasterImport *import,
                                     const KlasterImportPlan *plan,
                                     guint index,
                                     const char *text);

G_END_DECLS
