/* The backups beside a store, as they are shown to choose from. Main thread where nothing else is said. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *name; /* of the file, for the screen */
  char *when; /* "23 Jan 2026 09.41 WITA", or "–" */
  char *size; /* "1,2 MB" */
} KlasterBackup;

/* Moment at which the backup at PATH was made: from its name, or else when the file was last written. Asks the
 * file system at most, reads no content. Any thread. (transfer full) */
char *klaster_backup_dup_when (const char *path);

/* Lists the backups in the folder "backups" beside the store at STORE_PATH (NULL: none, a store in memory), newest
 * first, at most as many as are kept; in a thread, as folders may lie on slow disks. SOURCE is kept until the
 * answer. */
void klaster_backups_list_async (GObject *source,
                                 const char *store_path,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* GPtrArray of KlasterBackup, never NULL. (transfer full) */
GPtrArray *klaster_backups_list_finish (GAsyncResult *result);

/* A row that tells of BACKUP, with a button of LABEL whose accessible name says which backup it is for. (floating);
 * BUTTON is borrowed. */
GtkWidget *
klaster_backup_row_new (const KlasterBackup *backup, const char *label, GtkWidget **button);

/* What restoring over the store at STORE_PATH means, in one sentence. WHEN as in KlasterBackup. (transfer full) */
char *klaster_backup_dup_consequence (const char *when, const char *store_path);

/* The action of the application that restores, "(ss)": path of the store, path of the backup. */
#define KLASTER_RESTORE_ACTION "app.restore"

G_END_DECLS
