/* What the rules of the programme say to units, before anything is written. On the store's thread. */
#pragma once

#include "klaster-import-private.h"
#include "klaster-import-unit.h"

G_BEGIN_DECLS

/* Those of UNITS, which are finished, that the rules refuse become refused, with what was said. FALSE only when
 * the store could not be asked. */
gboolean klaster_import_trial_run (const KlasterImport *import,
                                   KlasterReader *reader,
                                   GPtrArray *units,
                                   GError **error);

G_END_DECLS
