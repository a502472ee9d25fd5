#include "klaster-trouble.h"

#include <glib/gi18n.h>

#include "klaster-backups.h"
#include "klaster-dialogs.h"
#include "klaster-store.h"

#define LIST_WIDTH 560
#define LIST_HEIGHT 240

struct _KlasterTroubleWindow
{
  AdwApplicationWindow parent_instance;

  /* children */
  GtkStack *stack; /* "trouble" and "backups" */
  GtkWidget *restore; /* or NULL */
  AdwPreferencesGroup *group;
  GtkWidget *scrolled;
  GtkWidget *file;

  /* owned */
  char *path;
};

G_DEFINE_FINAL_TYPE (KlasterTroubleWindow, klaster_trouble_window, ADW_TYPE_APPLICATION_WINDOW)

/* What to do next, in words for the officer. */
static const char *
get_advice (const GError *error)
{
  if (error->domain != KLASTER_STORE_ERROR)
    return _ ("Nothing was changed. Start the program again; if it stays so, ask for help.");
  switch ((KlasterStoreErrorCode)error->code)
    {
    case KLASTER_STORE_ERROR_BUSY:
      return _ ("Close the other program that uses the file, then start again.");
    case KLASTER_STORE_ERROR_TOO_NEW:
      return _ ("Install the newer version of Klaster Desa. The file was not touched.");
    case KLASTER_STORE_ERROR_CORRUPT:
    case KLASTER_STORE_ERROR_NOT_A_STORE:
      return _ (
          "The file was not touched. A backup can take its place; the file then stays beside it.");
    case KLASTER_STORE_ERROR_READ_ONLY:
      return _ ("Ask for the right to write to the file, or copy it to your own folder.");
    case KLASTER_STORE_ERROR_FULL:
      return _ ("Make room on the disk, then start again. What was saved is safe.");
    case KLASTER_STORE_ERROR_FAILED:
    case KLASTER_STORE_ERROR_OPEN:
    case KLASTER_STORE_ERROR_MIGRATION:
    case KLASTER_STORE_ERROR_NOT_FOUND:
    case KLASTER_STORE_ERROR_REFUSED:
    case KLASTER_STORE_ERROR_CONFIRMATION:
    default:
      return _ ("Nothing was changed. Start the program again; if it stays so, ask for help.");
    }
}

static gboolean
can_restore (const GError *error)
{
  return g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CORRUPT)
         || g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_A_STORE);
}

/* Choosing a backup */

static void
restore (KlasterTroubleWindow *self, const char *backup)
{
  gtk_widget_activate_action (GTK_WIDGET (self), KLASTER_RESTORE_ACTION, "(ss)", self->path,
                              backup);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL)
    restore (user_data, path);
}

static void
on_file_clicked_cb (KlasterTroubleWindow *self)
{
  klaster_dialog_open_file (GTK_WINDOW (self), _ ("Choose a backup"), "*.db", _ ("Backups (*.db)"),
                            on_file_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
on_back_clicked_cb (KlasterTroubleWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "trouble");
  gtk_widget_grab_focus (self->restore);
}

static GtkWidget *
add_backup (KlasterTroubleWindow *self, const KlasterBackup *backup)
{
  GtkWidget *button;
  GtkWidget *row = klaster_backup_row_new (backup, _ ("Restore"), &button);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), KLASTER_RESTORE_ACTION);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", self->path, backup->path);
  adw_preferences_group_add (self->group, row);
  return button;
}

static void
on_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KlasterTroubleWindow *self = KLASTER_TROUBLE_WINDOW (source);
  g_autoptr (GPtrArray) backups = klaster_backups_list_finish (result);
  GtkWidget *first = NULL;

  if (self->stack == NULL)
    return;
  gtk_widget_set_sensitive (self->restore, TRUE);
  for (guint i = 0; i < backups->len; i++)
    {
      GtkWidget *button = add_backup (self, backups->pdata[i]);

      first = first == NULL ? button : first;
    }
  if (backups->len == 0)
    adw_preferences_group_set_description (
        self->group, _ ("There is no backup in the folder “backups” beside the file. Choose one "
                        "that was kept elsewhere."));
  gtk_stack_set_visible_child_name (self->stack, "backups");
  gtk_widget_grab_focus (first != NULL ? first : self->file);
}

/* Children */

static GtkWidget *
create_choice (KlasterTroubleWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *back = gtk_button_new_with_mnemonic (_ ("_Back"));
  GtkWidget *clamp = adw_clamp_new ();
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *kept = g_strconcat (name, ".before-restore-…", NULL);
  /* Translators: %s is the name of a file. */
  g_autofree char *about
      = g_strdup_printf (_ ("The present file is kept beside it under the name “%s”."), kept);
  g_autofree char *markup = g_markup_escape_text (about, -1);

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->file = gtk_button_new_with_label (_ ("Choose a file…"));
  self->scrolled = gtk_scrolled_window_new ();
  adw_preferences_group_set_title (self->group, _ ("Choose a backup"));
  adw_preferences_group_set_description (self->group, markup);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->group));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled), LIST_HEIGHT);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), self->file);
  gtk_box_append (GTK_BOX (buttons), back);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), LIST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  g_signal_connect_object (self->file, "clicked", G_CALLBACK (on_file_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (back, "clicked", G_CALLBACK (on_back_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return clamp;
}

static void
on_restore_clicked_cb (KlasterTroubleWindow *self)
{
  GtkWidget *former = gtk_stack_get_child_by_name (self->stack, "backups");

  /* A second click would list them twice. */
  gtk_widget_set_sensitive (self->restore, FALSE);
  if (former != NULL)
    gtk_stack_remove (self->stack, former);
  gtk_stack_add_named (self->stack, create_choice (self), "backups");
  klaster_backups_list_async (G_OBJECT (self), self->path, on_listed_cb, NULL);
}

static void
add_button (GtkWidget *buttons, GtkWidget *button, const char *action)
{
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (buttons), button);
}

static GtkWidget *
create_trouble (KlasterTroubleWindow *self, const GError *error)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", error->message, get_advice (error));
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("The data cannot be opened"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), markup);
  if (can_restore (error))
    {
      self->restore = gtk_button_new_with_label (_ ("Restore a backup…"));
      gtk_widget_add_css_class (self->restore, "suggested-action");
      g_signal_connect_object (self->restore, "clicked", G_CALLBACK (on_restore_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      add_button (buttons, self->restore, NULL);
    }
  add_button (buttons, gtk_button_new_with_label (_ ("Open the sample data")), "app.open-sample");
  add_button (buttons, gtk_button_new_with_label (_ ("Quit")), "app.quit");
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), buttons);
  return page;
}

/* Overrides */

static void
klaster_trouble_window_dispose (GObject *object)
{
  KLASTER_TROUBLE_WINDOW (object)->stack = NULL;
  G_OBJECT_CLASS (klaster_trouble_window_parent_class)->dispose (object);
}

static void
klaster_trouble_window_finalize (GObject *object)
{
  g_free (KLASTER_TROUBLE_WINDOW (object)->path);
  G_OBJECT_CLASS (klaster_trouble_window_parent_class)->finalize (object);
}

static void
klaster_trouble_window_class_init (KlasterTroubleWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_trouble_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_trouble_window_finalize;
}

static void
klaster_trouble_window_init (KlasterTroubleWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Klaster Desa"));
  gtk_window_set_default_size (GTK_WINDOW (self), 720, 480);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), box);
}

/* Public functions */

KlasterTroubleWindow *
klaster_trouble_window_new (GtkApplication *application, const char *path, const GError *error)
{
  KlasterTroubleWindow *self
      = g_object_new (KLASTER_TYPE_TROUBLE_WINDOW, "application", application, NULL);

  self->path = g_strdup (path);
  gtk_stack_add_named (self->stack, create_trouble (self, error), "trouble");
  return self;
}

const char *
klaster_trouble_window_get_path (KlasterTroubleWindow *self)
{
  return self->path;
}

void
klaster_trouble_window_tell (KlasterTroubleWindow *self, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
