/* The plan while it is made. Private to src/exchange/import; one thread at a time, then constant. */
#pragma once

#include "klaster-import-private.h"
#include "klaster-import-unit.h"

G_BEGIN_DECLS

struct _KlasterImportPlan
{
  guint revision; /* of the import that it belongs to */
  guint n_sheets;
  guint *counts; /* n_sheets * KLASTER_N_ROW_STATES */
  GByteArray *states; /* of all units in their order */
  GArray *rows; /* guint64: sheet << 32 | row, of the same */
  GPtrArray *problems; /* KlasterImportProblem with its texts */
  GPtrArray *differences; /* KlasterImportDifference with its texts */
  GPtrArray *choices; /* KlasterImportChoice with its texts */
};

KlasterImportPlan *klaster_import_plan_new (const KlasterImport *import);
/* Counts UNIT, which is finished, and keeps its troubles. */
void klaster_import_plan_add (KlasterImportPlan *self,
                              const KlasterImport *import,
                              const KlasterImportUnit *unit);
/* What changes in the records of UNIT. On the store's thread. */
void klaster_import_plan_add_differences (KlasterImportPlan *self,
                                          KlasterReader *reader,
                                          const KlasterImportUnit *unit);
/* A row that was counted turns out to be refused. */
void klaster_import_plan_refuse (KlasterImportPlan *self,
                                 const KlasterImport *import,
                                 guint sheet,
                                 const KlasterImportTrouble *trouble);

G_END_DECLS
