/* What a person still has to settle before rows can be taken. Main thread. */
#pragma once

#include "klaster-import.h"

G_BEGIN_DECLS

/* Something is missing or can be read in two ways: the columns must be looked at. */
gboolean klaster_import_settling_is_needed (const KlasterImport *import, guint sheet);
/* The first such sheet, or -1. */
int klaster_import_settling_find (const KlasterImport *import);
/* Nothing is missing in any sheet, and some sheet is taken. */
gboolean klaster_import_settling_is_done (const KlasterImport *import);
/* What is missing, doubtful or passed over, as a sentence, or NULL. (transfer full) */
char *klaster_import_settling_dup_state (const KlasterImport *import, guint sheet);

G_END_DECLS
