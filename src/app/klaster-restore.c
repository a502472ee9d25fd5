#include "klaster-restore.h"

#include <glib/gi18n.h>

#include "klaster-backups.h"
#include "klaster-trouble.h"
#include "klaster-window.h"

typedef struct
{
  char *path;
  char *backup;
  GtkWidget *waiting; /* the window that tells of it; borrowed */
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->path);
  g_free (restoring->backup);
  g_free (restoring);
}

/* Windows */

static GtkWindow *
get_root (GtkWindow *window)
{
  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return window;
}

/* Whether WINDOW, which stands above no other, shows the store at PATH or says why it cannot. */
static gboolean
is_about (GtkWindow *window, const char *path)
{
  const char *its = NULL;

  if (KLASTER_IS_WINDOW (window))
    its = klaster_store_get_path (
        klaster_session_get_store (klaster_window_get_session (KLASTER_WINDOW (window))));
  else if (KLASTER_IS_TROUBLE_WINDOW (window))
    its = klaster_trouble_window_get_path (KLASTER_TROUBLE_WINDOW (window));
  return g_strcmp0 (its, path) == 0;
}

/* The windows of the store at PATH, or those that stand above them. (transfer container and elements) */
static GPtrArray *
list_windows (const char *path, gboolean above)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      GtkWindow *root = get_root (window);

      if (is_about (root, path) && above == (root != window))
        g_ptr_array_add (found, g_steal_pointer (&window));
    }
  return found;
}

/* It is not closed by hand. */
static gboolean
on_close_request_cb (GtkWindow *window)
{
  return TRUE;
}

/* What holds the program open while its windows are gone. */
static GtkWidget *
create_waiting (GtkApplication *application, const char *backup)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label;
  g_autofree char *when = klaster_backup_dup_when (backup);
  /* Translators: a moment, "23 Jan 2026 09.41 WITA". */
  g_autofree char *text = g_strdup_printf (_ ("Restoring the backup of %s"), when);

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Klaster Desa"));
  gtk_window_set_default_size (GTK_WINDOW (window), 420, 160);
  gtk_window_set_deletable (GTK_WINDOW (window), FALSE);
  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request_cb), NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  return window;
}

/* Every job that was asked of the store before is done first. */
static void
close_windows (const char *path)
{
  g_autoptr (GPtrArray) windows = list_windows (path, FALSE);

  for (guint i = 0; i < windows->len; i++)
    {
      g_autoptr (KlasterStore) store = NULL;

      if (KLASTER_IS_WINDOW (windows->pdata[i]))
        store = g_object_ref (
            klaster_session_get_store (klaster_window_get_session (windows->pdata[i])));
      gtk_window_close (windows->pdata[i]);
      if (store != NULL)
        klaster_store_close (store);
    }
}

/* Work */

static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Restoring *restoring = data;
  GError *error = NULL;

  if (klaster_store_restore (restoring->backup, restoring->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_restored_cb (GObject *application, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Restoring *restoring = g_task_get_task_data (task);
  GtkWidget *waiting = restoring->waiting;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  gtk_window_destroy (GTK_WINDOW (waiting));
}

/* Public functions */

gboolean
klaster_restore_close_forms (const char *path)
{
  g_autoptr (GPtrArray) windows = list_windows (path, TRUE);
  g_autoptr (GPtrArray) left = NULL;

  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (windows->pdata[i]);
  left = list_windows (path, TRUE);
  return left->len == 0;
}

void
klaster_restore_async (GtkApplication *application,
                       const char *path,
                       const char *backup,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (application, NULL, callback, user_data);
  g_autoptr (GTask) work = NULL;
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->path = g_strdup (path);
  restoring->backup = g_strdup (backup);
  restoring->waiting = create_waiting (application, backup);
  g_task_set_task_data (task, restoring, restoring_free);
  gtk_window_present (GTK_WINDOW (restoring->waiting));
  close_windows (restoring->path);

  work = g_task_new (application, NULL, on_restored_cb, task);
  g_task_set_task_data (work, restoring, NULL);
  g_task_run_in_thread (work, restore_thread);
}

gboolean
klaster_restore_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
klaster_restore_get_path (GAsyncResult *result)
{
  return ((Restoring *)g_task_get_task_data (G_TASK (result)))->path;
}

const char *
klaster_restore_get_backup (GAsyncResult *result)
{
  return ((Restoring *)g_task_get_task_data (G_TASK (result)))->backup;
}
