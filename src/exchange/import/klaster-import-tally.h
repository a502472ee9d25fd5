/* Counts of the desa by class as a plan would leave them, year by year. Private to src/exchange/import. */
#pragma once

#include "klaster-import-plan.h"

G_BEGIN_DECLS

/* GPtrArray of tallies, empty. */
GPtrArray *klaster_import_tallies_new (void);
/* UNIT, which is finished and taken, is counted when it is an Indeks Desa or IDM. */
void klaster_import_tallies_add (GPtrArray *tallies, const KlasterImportUnit *unit);
/* Counts what is stored and not in the files, too, and has each tally checked; what the check says is a warning about the
 * sheet. On the store's thread. */
gboolean klaster_import_tallies_check (GPtrArray *tallies,
                                       KlasterImportPlan *plan,
                                       const KlasterImport *import,
                                       KlasterReader *reader,
                                       GError **error);

G_END_DECLS
