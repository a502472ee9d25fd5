/* The calls of the store: each is one job on its thread, in an async and a blocking form over the same
 * function. Writes take no cancellable, since a committed write must never be told as cancelled.
 */
#include <glib/gi18n.h>

#include "klaster-backup.h"
#include "klaster-proof.h"
#include "klaster-store-private.h"
#include "klaster-writer.h"

/* ---- tasks of others */

typedef struct
{
  KlasterStoreFunc func;
  gpointer data;
  GDestroyNotify data_free;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  if (run->data_free != NULL)
    run->data_free (run->data);
  g_free (run);
}

static gpointer
run_on_thread (gpointer store, gpointer data, GCancellable *cancellable, GError **error)
{
  KlasterStore *self = store;
  KlasterDb *db = self->reader->db;
  Run *run = data;
  gpointer result;

  klaster_store_look_around (self);
  /* All that a task reads is of one moment, whatever another window writes meanwhile. */
  if (!klaster_db_exec (db, "BEGIN", error))
    return NULL;
  klaster_db_set_cancellable (db, cancellable);
  result = run->func (self->reader, run->data, error);
  klaster_db_rollback (db);
  return result;
}

void
klaster_store_run_async (KlasterStore *self,
                         KlasterStoreFunc func,
                         gpointer data,
                         GDestroyNotify data_free,
                         GDestroyNotify result_free,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Run *run = g_new0 (Run, 1);

  run->func = func;
  run->data = data;
  run->data_free = data_free;
  g_task_set_source_tag (task, klaster_store_run_async);
  g_task_set_task_data (task, run, run_free);
  klaster_executor_push (self->executor, run_on_thread, run, NULL, result_free, task);
}

gpointer
klaster_store_run_finish (KlasterStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

gpointer
klaster_store_run (KlasterStore *self, KlasterStoreFunc func, gpointer data, GError **error)
{
  Run run = { .func = func, .data = data };

  g_return_val_if_fail (KLASTER_IS_STORE (self), NULL);
  return klaster_executor_run (self->executor, run_on_thread, &run, error);
}

/* ---- writes */

typedef struct
{
  KlasterChange *change; /* NULL: undo or redo */
  KlasterChangeKind kind;
  char *officer;
  GHashTable *touched;
  char *summary;
} Write;

static Write *
write_new (KlasterStore *self, KlasterChange *change, KlasterChangeKind kind)
{
  Write *write = g_new0 (Write, 1);

  write->change = change != NULL ? klaster_change_snapshot (change) : NULL;
  write->kind = kind;
  write->officer = g_strdup (self->officer);
  write->touched = g_hash_table_new (g_str_hash, g_str_equal);
  return write;
}

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_pointer (&write->change, klaster_change_unref);
  g_hash_table_unref (write->touched);
  g_free (write->officer);
  g_free (write->summary);
  g_free (write);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

static gboolean
refuse_read_only (KlasterStore *self, GError **error)
{
  if (self->path == NULL)
    g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY,
                         _ ("This is the state of a past day; nothing can be changed in it."));
  else
    g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY,
                 _ ("“%s” was opened for reading only."), klaster_db_get_name (self->reader->db));
  return FALSE;
}

static gpointer
write_on_thread (gpointer store, gpointer data, GCancellable *cancellable, GError **error)
{
  KlasterStore *self = store;
  Write *write = data;
  gboolean written;

  klaster_store_look_around (self);
  if (self->read_only)
    written = refuse_read_only (self, error);
  else if (write->change != NULL)
    written = klaster_writer_commit (self->reader, write->change, write->officer, write->touched,
                                     error);
  else
    written = klaster_writer_take_back (self->reader, write->kind, write->officer, &write->summary,
                                        write->touched, error);
  if (written)
    klaster_store_note_written (self, write->touched);
  return GINT_TO_POINTER (written);
}

static void
on_written_cb (GTask *task, gpointer data, const GError *error)
{
  Write *write = data;

  if (error == NULL)
    klaster_store_queue_changed (g_task_get_source_object (task), write->touched);
}

static void
push_write (KlasterStore *self,
            Write *write,
            gpointer tag,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, write, write_free);
  klaster_executor_push (self->executor, write_on_thread, write, on_written_cb, NULL, task);
}

static gboolean
run_write (KlasterStore *self, Write *write, GError **error)
{
  if (klaster_executor_run (self->executor, write_on_thread, write, error) == NULL)
    return FALSE;
  klaster_store_emit_changed (self, write->touched);
  return TRUE;
}

void
klaster_store_commit_async (KlasterStore *self,
                            KlasterChange *change,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_return_if_fail (KLASTER_IS_STORE (self) && change != NULL);
  push_write (self, write_new (self, change, KLASTER_CHANGE_EDIT), klaster_store_commit_async,
              callback, user_data);
}

gboolean
klaster_store_commit_finish (KlasterStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

gboolean
klaster_store_commit (KlasterStore *self, KlasterChange *change, GError **error)
{
  g_autoptr (Write) write = NULL;

  g_return_val_if_fail (KLASTER_IS_STORE (self) && change != NULL, FALSE);
  write = write_new (self, change, KLASTER_CHANGE_EDIT);
  return run_write (self, write, error);
}

/* ---- undo and redo */

void
klaster_store_undo_async (KlasterStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  push_write (self, write_new (self, NULL, KLASTER_CHANGE_UNDO), klaster_store_undo_async, callback,
              user_data);
}

void
klaster_store_redo_async (KlasterStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  push_write (self, write_new (self, NULL, KLASTER_CHANGE_REDO), klaster_store_redo_async, callback,
              user_data);
}

gboolean
klaster_store_undo_finish (KlasterStore *self, GAsyncResult *result, char **summary, GError **error)
{
  Write *write;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  write = g_task_get_task_data (G_TASK (result));
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return FALSE;
  if (summary != NULL)
    *summary = g_strdup (write->summary);
  return TRUE;
}

static gboolean
take_back (KlasterStore *self, KlasterChangeKind kind, char **summary, GError **error)
{
  g_autoptr (Write) write = write_new (self, NULL, kind);

  if (!run_write (self, write, error))
    return FALSE;
  if (summary != NULL)
    *summary = g_steal_pointer (&write->summary);
  return TRUE;
}

gboolean
klaster_store_undo (KlasterStore *self, char **summary, GError **error)
{
  g_return_val_if_fail (KLASTER_IS_STORE (self), FALSE);
  return take_back (self, KLASTER_CHANGE_UNDO, summary, error);
}

gboolean
klaster_store_redo (KlasterStore *self, char **summary, GError **error)
{
  g_return_val_if_fail (KLASTER_IS_STORE (self), FALSE);
  return take_back (self, KLASTER_CHANGE_REDO, summary, error);
}

/* ---- proof and backup */

static gpointer
check_on_thread (gpointer store, gpointer data, GCancellable *cancellable, GError **error)
{
  KlasterStore *self = store;

  return klaster_proof_check (self->reader->db, self->schema, error);
}

KlasterCheckResult *
klaster_store_check (KlasterStore *self, GError **error)
{
  g_return_val_if_fail (KLASTER_IS_STORE (self), NULL);
  return klaster_executor_run (self->executor, check_on_thread, NULL, error);
}

typedef struct
{
  const char *directory;
  guint keep;
} Backup;

static gpointer
backup_on_thread (gpointer store, gpointer data, GCancellable *cancellable, GError **error)
{
  KlasterStore *self = store;
  Backup *backup = data;

  return klaster_backup_make (self->reader->db, self->schema, backup->directory, backup->keep,
                              error);
}

char *
klaster_store_backup (KlasterStore *self, const char *directory, guint keep, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *beside = NULL;
  Backup backup = { directory, keep };

  g_return_val_if_fail (KLASTER_IS_STORE (self), NULL);
  if (directory == NULL)
    {
      folder = self->path != NULL ? g_path_get_dirname (self->path) : g_get_current_dir ();
      beside = g_build_filename (folder, "backups", NULL);
      backup.directory = beside;
    }
  return klaster_executor_run (self->executor, backup_on_thread, &backup, error);
}

static void
backup_thread (GTask *task, gpointer store, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *path = klaster_store_backup (store, NULL, KLASTER_BACKUPS_KEPT, &error);

  if (path == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, path, g_free);
}

void
klaster_store_backup_async (KlasterStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, klaster_store_backup_async);
  g_task_run_in_thread (task, backup_thread);
}

char *
klaster_store_backup_finish (KlasterStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
