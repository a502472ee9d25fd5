/* Putting a backup in the place of a store while the program runs: its windows are closed, nobody has the file open
 * meanwhile, and a small window tells what is going on. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The unsaved forms and other windows above those on the store at PATH are closed as the officer would close them,
 * so they may ask. FALSE when one of them stays. The windows on the store themselves stay open. */
gboolean klaster_restore_close_forms (const char *path);

/* Then the windows on the store at PATH and the store itself are closed, and BACKUP is put in its place in a thread.
 * The window that tells of it stays until CALLBACK, whose source is APPLICATION, has come back. */
void klaster_restore_async (GtkApplication *application,
                            const char *path,
                            const char *backup,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* FALSE with KLASTER_STORE_ERROR: what is at the path is as it was. */
gboolean klaster_restore_finish (GAsyncResult *result, GError **error);
/* Of the store and of the backup; borrowed from RESULT. */
const char *klaster_restore_get_path (GAsyncResult *result);
const char *klaster_restore_get_backup (GAsyncResult *result);

G_END_DECLS
