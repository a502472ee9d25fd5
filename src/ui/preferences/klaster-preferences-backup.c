#include "klaster-preferences-backup.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "klaster-format.h"

#define BACKUPS_SHOWN 10

struct _KlasterPreferencesBackup
{
  AdwPreferencesPage parent_instance;

  /* children */
  AdwPreferencesGroup *group;
  GtkWidget *button;
  GPtrArray *rows; /* borrowed */

  /* owned */
  KlasterSession *session;
};

G_DEFINE_FINAL_TYPE (KlasterPreferencesBackup,
                     klaster_preferences_backup,
                     ADW_TYPE_PREFERENCES_PAGE)

/* One copy in the list. */
typedef struct
{
  char *name;
  char *about;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->name);
  g_free (copy->about);
  g_free (copy);
}

/* Listing, in a thread: folders may lie on slow disks */

static Copy *
describe_copy (const char *path)
{
  Copy *copy = g_new0 (Copy, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
                           G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) time = info == NULL ? NULL : g_file_info_get_modification_date_time (info);
  g_autoptr (GDateTime) utc = time == NULL ? NULL : g_date_time_to_utc (time);
  g_autofree char *iso = utc == NULL ? NULL : g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *when = iso == NULL ? g_strdup ("–") : klaster_format_iso_time (iso);
  g_autofree char *size = klaster_format_number_short (
      info == NULL ? 0 : (double)g_file_info_get_size (info) / (1024 * 1024), 1);

  copy->name = g_path_get_basename (path);
  copy->about = g_strdup_printf ("%s  ·  %s MB", when, size);
  return copy;
}

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = klaster_store_get_path (data);
  GPtrArray *copies = g_ptr_array_new_with_free_func (copy_free);
  g_autofree char *folder = path == NULL ? NULL : g_path_get_dirname (path);
  g_autofree char *backups = folder == NULL ? NULL : g_build_filename (folder, "backups", NULL);
  g_autoptr (GPtrArray) paths = backups == NULL ? NULL : klaster_store_list_backups (backups);

  for (guint i = 0; paths != NULL && i < MIN (paths->len, BACKUPS_SHOWN); i++)
    g_ptr_array_add (copies, describe_copy (paths->pdata[i]));
  g_task_return_pointer (task, copies, (GDestroyNotify)g_ptr_array_unref);
}

static void
add_row (KlasterPreferencesBackup *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
on_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) copies = g_task_propagate_pointer (G_TASK (result), NULL);
  KlasterPreferencesBackup *self = KLASTER_PREFERENCES_BACKUP (source);

  if (self->session == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < copies->len; i++)
    {
      const Copy *copy = copies->pdata[i];

      add_row (self, copy->name, copy->about);
    }
  if (copies->len == 0)
    add_row (self, _ ("There is no copy yet."), NULL);
}

static void
list_copies (KlasterPreferencesBackup *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_listed_cb, NULL);

  g_task_set_task_data (task, g_object_ref (klaster_session_get_store (self->session)),
                        g_object_unref);
  g_task_run_in_thread (task, list_thread);
}

/* Backing up */

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterPreferencesBackup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = klaster_store_backup_finish (KLASTER_STORE (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->session == NULL)
    return;
  gtk_widget_set_sensitive (self->button, TRUE);
  if (ADW_IS_PREFERENCES_WINDOW (root))
    adw_preferences_window_add_toast (
        ADW_PREFERENCES_WINDOW (root),
        adw_toast_new (path != NULL ? _ ("The copy is written, checked and counted.")
                                    : error->message));
  list_copies (self);
}

static void
on_backup_clicked_cb (KlasterPreferencesBackup *self)
{
  gtk_widget_set_sensitive (self->button, FALSE);
  klaster_store_backup_async (klaster_session_get_store (self->session), on_backed_up_cb,
                              g_object_ref (self));
}

/* Overrides */

static void
klaster_preferences_backup_dispose (GObject *object)
{
  g_clear_object (&KLASTER_PREFERENCES_BACKUP (object)->session);
  G_OBJECT_CLASS (klaster_preferences_backup_parent_class)->dispose (object);
}

static void
klaster_preferences_backup_finalize (GObject *object)
{
  g_ptr_array_unref (KLASTER_PREFERENCES_BACKUP (object)->rows);
  G_OBJECT_CLASS (klaster_preferences_backup_parent_class)->finalize (object);
}

static void
klaster_preferences_backup_class_init (KlasterPreferencesBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_preferences_backup_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_preferences_backup_finalize;
}

static void
add_sample (KlasterPreferencesBackup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *open = gtk_button_new_with_label (_ ("Open"));

  adw_preferences_group_set_title (group, _ ("Sample data"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Open the sample data"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Another file with invented names; it never mixes with yours."));
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "app.open-sample");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), open);
  adw_preferences_group_add (group, row);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
}

static void
klaster_preferences_backup_init (KlasterPreferencesBackup *self)
{
  self->rows = g_ptr_array_new ();
  self->button = gtk_button_new_with_label (_ ("Back up now"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Backups"));
  adw_preferences_group_set_description (
      self->group, _ ("The ten newest copies are kept in the folder “backups” beside the file."));
  adw_preferences_group_set_header_suffix (self->group, self->button);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_backup_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _ ("Data"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "drive-harddisk-symbolic");
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->group);
  add_sample (self);
}

/* Public functions */

AdwPreferencesPage *
klaster_preferences_backup_new (KlasterSession *session)
{
  KlasterPreferencesBackup *self = g_object_new (KLASTER_TYPE_PREFERENCES_BACKUP, NULL);

  self->session = g_object_ref (session);
  list_copies (self);
  return ADW_PREFERENCES_PAGE (self);
}
