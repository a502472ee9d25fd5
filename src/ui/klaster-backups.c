#include "klaster-backups.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-stamp.h"
#include "klaster-store.h"

#define BYTES_PER_MB (1024.0 * 1024.0)

static void
backup_free (gpointer data)
{
  KlasterBackup *backup = data;

  g_free (backup->path);
  g_free (backup->name);
  g_free (backup->when);
  g_free (backup->size);
  g_free (backup);
}

static char *
format_moment (GDateTime *utc)
{
  g_autofree char *iso = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  return klaster_format_iso_time (iso);
}

/* "klaster-20261121-093015-123.db": the day and time in WITA. */
static GDateTime *
read_name (const char *name)
{
  return g_str_has_prefix (name, KLASTER_BACKUP_PREFIX)
             ? klaster_stamp_read (name + strlen (KLASTER_BACKUP_PREFIX))
             : NULL;
}

static GFileInfo *
query (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
                            G_FILE_QUERY_INFO_NONE, NULL, NULL);
}

static KlasterBackup *
describe (const char *path)
{
  KlasterBackup *backup = g_new0 (KlasterBackup, 1);
  g_autoptr (GFileInfo) info = query (path);
  g_autofree char *size = klaster_format_number_short (
      info == NULL ? 0 : (double)g_file_info_get_size (info) / BYTES_PER_MB, 1);

  backup->path = g_strdup (path);
  backup->name = g_filename_display_basename (path);
  backup->when = klaster_backup_dup_when (path);
  /* Translators: the size of a file in megabytes. */
  backup->size = g_strdup_printf (_ ("%s MB"), size);
  return backup;
}

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *path = data;
  GPtrArray *backups = g_ptr_array_new_with_free_func (backup_free);
  g_autofree char *folder = path == NULL ? NULL : g_path_get_dirname (path);
  g_autofree char *below = folder == NULL ? NULL : g_build_filename (folder, "backups", NULL);
  g_autoptr (GPtrArray) paths = below == NULL ? NULL : klaster_store_list_backups (below);

  for (guint i = 0; paths != NULL && i < MIN (paths->len, KLASTER_BACKUPS_KEPT); i++)
    g_ptr_array_add (backups, describe (paths->pdata[i]));
  g_task_return_pointer (task, backups, (GDestroyNotify)g_ptr_array_unref);
}

/* Public functions */

char *
klaster_backup_dup_when (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GDateTime) named = read_name (name);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GDateTime) written = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (named != NULL)
    return format_moment (named);
  info = query (path);
  written = info == NULL ? NULL : g_file_info_get_modification_date_time (info);
  utc = written == NULL ? NULL : g_date_time_to_utc (written);
  return utc == NULL ? g_strdup ("–") : format_moment (utc);
}

void
klaster_backups_list_async (GObject *source,
                            const char *store_path,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, user_data);

  g_task_set_task_data (task, g_strdup (store_path), g_free);
  g_task_run_in_thread (task, list_thread);
}

GPtrArray *
klaster_backups_list_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

GtkWidget *
klaster_backup_row_new (const KlasterBackup *backup, const char *label, GtkWidget **button)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *about = g_strdup_printf ("%s  ·  %s", backup->name, backup->size);
  g_autofree char *escaped = g_markup_escape_text (about, -1);
  /* Translators: a moment, "23 Jan 2026 09.41 WITA". */
  g_autofree char *spoken = g_strdup_printf (_ ("Restore the backup of %s"), backup->when);

  *button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (*button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), backup->when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), *button);
  return row;
}

char *
klaster_backup_dup_consequence (const char *when, const char *store_path)
{
  g_autofree char *name = g_filename_display_basename (store_path);
  g_autofree char *kept = g_strconcat (name, ".before-restore-…", NULL);

  return g_strdup_printf (
      /* Translators: a moment and the name of a file. */
      _ ("The data goes back to %s; the present file is kept beside it under the name “%s”, and "
         "changes since then are no longer shown."),
      when, kept);
}
