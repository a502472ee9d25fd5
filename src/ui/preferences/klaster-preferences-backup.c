#include "klaster-preferences-backup.h"

#include <glib/gi18n.h>

#include "klaster-backups.h"
#include "klaster-dialogs.h"

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

/* Restoring */

typedef struct
{
  KlasterPreferencesBackup *self; /* weak */
  char *path;
  char *when;
} Choice;

static Choice *
choice_new (KlasterPreferencesBackup *self, const char *path, const char *when)
{
  Choice *choice = g_new0 (Choice, 1);

  g_set_weak_pointer (&choice->self, self);
  choice->path = g_strdup (path);
  choice->when = g_strdup (when);
  return choice;
}

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_clear_weak_pointer (&choice->self);
  g_free (choice->path);
  g_free (choice->when);
  g_free (choice);
}

static void
free_choice (gpointer choice, GClosure *closure)
{
  choice_free (choice);
}

static const char *
get_store_path (KlasterPreferencesBackup *self)
{
  return klaster_store_get_path (klaster_session_get_store (self->session));
}

static void
on_restore_answered_cb (gpointer user_data)
{
  const Choice *choice = user_data;

  if (choice->self != NULL && choice->self->session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (choice->self), KLASTER_RESTORE_ACTION, "(ss)",
                                get_store_path (choice->self), choice->path);
}

static void
on_restore_clicked_cb (const Choice *choice)
{
  KlasterPreferencesBackup *self = choice->self;
  g_autofree char *sentence = NULL;

  if (self == NULL || self->session == NULL)
    return;
  sentence = klaster_backup_dup_consequence (choice->when, get_store_path (self));
  klaster_dialog_ask_to_lose (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              _ ("Restore this backup?"), sentence, _ ("Restore"),
                              on_restore_answered_cb, choice_new (self, choice->path, choice->when),
                              choice_free);
}

/* The list */

static void
add_row (KlasterPreferencesBackup *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_backup (KlasterPreferencesBackup *self, const KlasterBackup *backup)
{
  GtkWidget *button;

  add_row (self, klaster_backup_row_new (backup, _ ("Restore…"), &button));
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_restore_clicked_cb),
                         choice_new (self, backup->path, backup->when), free_choice,
                         G_CONNECT_SWAPPED);
}

static void
on_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) backups = klaster_backups_list_finish (result);
  KlasterPreferencesBackup *self = KLASTER_PREFERENCES_BACKUP (source);

  if (self->session == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < backups->len; i++)
    add_backup (self, backups->pdata[i]);
  if (backups->len == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("There is no copy yet."));
      add_row (self, row);
    }
}

static void
list_copies (KlasterPreferencesBackup *self)
{
  klaster_backups_list_async (G_OBJECT (self), get_store_path (self), on_listed_cb, NULL);
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
  GtkWidget *open = gtk_button_new_with_label (C_ ("button", "Open"));

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
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "data");
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
