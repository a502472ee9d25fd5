/* Opening the store that an office works with; shared by the window and the command line. */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

/* Where the store is kept when no file is named: in the user's data folder; sample data in a file of its
 * own. (transfer full) */
char *klaster_default_store_path (gboolean sample);
/* FALSE with KLASTER_STORE_ERROR_OPEN when PATH was named and no file is there: a mistyped name must not become
 * a new store. NULL, the default, is made on first use. */
gboolean klaster_check_store_is_there (const char *path, GError **error);
/* Opens the store at PATH (NULL: the default). A new or empty one is filled with the starter or the sample
 * data; when that fails, no new file stays behind. Blocks. */
KlasterStore *klaster_open_or_make_store (const char *path, gboolean sample, GError **error);
/* The same for work that only reads: a store that is there need not be writable. Blocks. */
KlasterStore *klaster_open_store_to_read (const char *path, gboolean sample, GError **error);

G_END_DECLS
