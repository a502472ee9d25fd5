/* One cell of a file as a value of a field. */
#pragma once

#include "klaster-book.h"
#include "klaster-import.h"

G_BEGIN_DECLS

/* What was found wrong, or worth a word, in one place. */
typedef struct
{
  guint row, column; /* as in KlasterImportProblem */
  char *value;
  char *reason;
  GStrv repairs;
  gboolean warning;
} KlasterImportTrouble;

KlasterImportTrouble *klaster_import_trouble_new (guint row, guint column, const char *reason);
void klaster_import_trouble_free (KlasterImportTrouble *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportTrouble, klaster_import_trouble_free)

/* How the cells of a column are read. */
typedef struct
{
  const KlasterField *field;
  KlasterImportReading reading;
  gboolean guarded; /* of CSV: an apostrophe before "=" and its kin is taken away */
} KlasterImportCellRule;

/* Reads CELL into VALUE. Regions are left as they stand in the file and references too: they need the
 * store. TROUBLE (out) (transfer full) says what is wrong, with FALSE, or is a warning; else NULL. Its
 * place is not filled in. */
gboolean klaster_import_cell_read (const KlasterImportCellRule *rule,
                                   const KlasterCell *cell,
                                   KlasterValue *value,
                                   KlasterImportTrouble **trouble);

G_END_DECLS
