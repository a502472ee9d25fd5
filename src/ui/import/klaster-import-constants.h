/* What a sheet needs and no column has: one value for all rows, typed, or chosen where it is a record. Main thread.
 *
 * Signal "changed": a value was taken, or taken away.
 */
#pragma once

#include <adwaita.h>

#include "klaster-import.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_IMPORT_CONSTANTS (klaster_import_constants_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportConstants,
                      klaster_import_constants,
                      KLASTER,
                      IMPORT_CONSTANTS,
                      AdwBin)

KlasterImportConstants *klaster_import_constants_new (void);
/* Whose records can be chosen. Before the first call of klaster_import_constants_set(). */
void klaster_import_constants_set_session (KlasterImportConstants *self, KlasterSession *session);
/* Shows what is missing now; what is being typed stays as long as it is. IMPORT is borrowed until the next
 * call; NULL: nothing. */
void
klaster_import_constants_set (KlasterImportConstants *self, KlasterImport *import, guint sheet);

G_END_DECLS
