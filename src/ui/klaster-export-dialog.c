#include "klaster-export-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-export-job.h"

#define WIDTH 500
#define PROGRESS_MS 100

#define KLASTER_TYPE_EXPORT_DIALOG (klaster_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KlasterExportDialog, klaster_export_dialog, KLASTER, EXPORT_DIALOG, AdwWindow)

struct _KlasterExportDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *box, *group, *format_row, *which_row;
  GtkWidget *public_switch;
  GtkWidget *progress, *save_button;

  /* owned */
  KlasterSession *session;
  const KlasterEntity *entity; /* NULL: the report grid */
  GPtrArray *shown;
  KlasterGridQuery query; /* its site is owned */
  KlasterExportJob *job; /* while a file is being written */
  guint timer;
};

G_DEFINE_FINAL_TYPE (KlasterExportDialog, klaster_export_dialog, ADW_TYPE_WINDOW)

static KlasterExportFormat
get_format (KlasterExportDialog *self)
{
  /* In the order of the enumeration, and the last one only for the grid. */
  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->format_row));
}

static gboolean
wants_all (KlasterExportDialog *self)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (self->which_row)) == 1;
}

static void
show_writing (KlasterExportDialog *self, gboolean writing)
{
  gtk_widget_set_visible (self->progress, writing);
  gtk_widget_set_sensitive (self->group, !writing);
  gtk_widget_set_sensitive (self->save_button, !writing);
}

static gboolean
on_timer_cb (gpointer user_data)
{
  KlasterExportDialog *self = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 klaster_export_job_get_progress (self->job));
  return G_SOURCE_CONTINUE;
}

static void
end_job (KlasterExportDialog *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->job, klaster_export_job_unref);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterExportDialog) self = user_data;
  KlasterSession *session = KLASTER_SESSION (source);
  g_autoptr (GError) error = NULL;
  gboolean written = klaster_export_job_run_finish (result, &error);

  if (!written)
    klaster_session_fail (session, error);
  /* Closed meanwhile: the file was given up. */
  if (self->job == NULL)
    return;
  if (written)
    {
      /* Translators: %s is a path. */
      g_autofree char *sentence
          = g_strdup_printf (_ ("The records are saved as %s"), self->job->path);

      klaster_session_say (session, sentence, FALSE);
      end_job (self);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  end_job (self);
  show_writing (self, FALSE);
}

static KlasterSheetPaper
get_paper (KlasterExportDialog *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);
  g_autofree char *paper = settings != NULL ? g_settings_get_string (settings, "paper") : NULL;

  return g_strcmp0 (paper, "F4") == 0 ? KLASTER_SHEET_F4 : KLASTER_SHEET_A4;
}

static KlasterExportJob *
create_job (KlasterExportDialog *self, const char *path)
{
  KlasterExportJob *job = klaster_export_job_new ();

  job->entity = self->entity;
  if (self->shown != NULL && !wants_all (self))
    job->ids = g_ptr_array_ref (self->shown);
  job->query = self->query;
  job->query.site = g_strdup (self->query.site);
  job->format = get_format (self);
  job->paper = get_paper (self);
  job->public_profile = gtk_switch_get_active (GTK_SWITCH (self->public_switch));
  job->path = g_strdup (path);
  return job;
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  KlasterExportDialog *self = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || self->session == NULL || self->job != NULL)
    return;
  self->job = create_job (self, path);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), 0);
  show_writing (self, TRUE);
  self->timer = g_timeout_add (PROGRESS_MS, on_timer_cb, self);
  klaster_export_job_run_async (self->job, self->session, on_written_cb, g_object_ref (self));
}

static void
on_save_clicked_cb (KlasterExportDialog *self)
{
  KlasterExportFormat format = get_format (self);
  g_autofree char *period = self->entity == NULL ? klaster_period_dup_code (self->query.to) : NULL;
  g_autofree char *stem
      = period != NULL ? g_strconcat ("laporan-", period, NULL) : g_strdup (self->entity->name);
  g_autofree char *name = g_strconcat (stem, klaster_export_format_get_ending (format), NULL);

  klaster_dialog_save_file (GTK_WINDOW (self), _ ("Save as a file"), name, on_file_chosen_cb,
                            g_object_ref (self), g_object_unref);
}

static void
on_cancel_clicked_cb (KlasterExportDialog *self)
{
  if (self->job != NULL)
    klaster_export_job_cancel (self->job);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Children */

static GtkWidget *
add_choice (KlasterExportDialog *self, const char *title, GtkStringList *choices)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  return row;
}

static void
add_format_row (KlasterExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < KLASTER_N_EXPORT_FORMATS; i++)
    if (self->entity == NULL || i != KLASTER_EXPORT_DHIS2)
      gtk_string_list_append (labels, klaster_export_format_get_label (i));
  self->format_row = add_choice (self, _ ("Format"), labels);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->format_row), KLASTER_EXPORT_XLSX);
}

static void
add_which_row (KlasterExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  /* Translators: choice of what to save; how many records are shown. */
  g_autofree char *shown
      = g_strdup_printf (_ ("Those shown (%u)"), self->shown != NULL ? self->shown->len : 0);

  gtk_string_list_append (labels, shown);
  gtk_string_list_append (labels, _ ("All of this kind"));
  self->which_row = add_choice (self, _ ("Records"), labels);
  gtk_widget_set_visible (self->which_row, self->shown != NULL);
}

static void
add_public_row (KlasterExportDialog *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->public_switch = gtk_switch_new ();
  gtk_widget_set_valign (self->public_switch, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Without personal data"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Leaves out names and phone numbers of persons; for files that "
                                  "leave the office"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->public_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->public_switch);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  /* Nothing in the grid is personal. */
  gtk_widget_set_visible (row, self->entity != NULL);
}

static GtkWidget *
create_header (KlasterExportDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->save_button = gtk_button_new_with_mnemonic (_ ("_Save…"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (on_cancel_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (on_save_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return header;
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  on_cancel_clicked_cb (KLASTER_EXPORT_DIALOG (widget));
  return TRUE;
}

static void
klaster_export_dialog_dispose (GObject *object)
{
  KlasterExportDialog *self = KLASTER_EXPORT_DIALOG (object);

  if (self->job != NULL)
    klaster_export_job_cancel (self->job);
  end_job (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer ((char **)&self->query.site, g_free);
  G_OBJECT_CLASS (klaster_export_dialog_parent_class)->dispose (object);
}

static void
klaster_export_dialog_class_init (KlasterExportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_export_dialog_dispose;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
klaster_export_dialog_init (KlasterExportDialog *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->group = adw_preferences_group_new ();
  self->progress = gtk_progress_bar_new ();
  gtk_box_append (GTK_BOX (self->box), create_header (self));
  gtk_box_append (GTK_BOX (self->box), self->group);
  gtk_box_append (GTK_BOX (self->box), self->progress);
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_widget_set_margin_start (self->group, 18);
  gtk_widget_set_margin_end (self->group, 18);
  gtk_widget_set_margin_top (self->group, 12);
  gtk_widget_set_margin_bottom (self->group, 24);
  adw_window_set_content (ADW_WINDOW (self), self->box);
}

static void
present (GtkWindow *parent, KlasterExportDialog *self, const char *title)
{
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_title (GTK_WINDOW (self), title);
  add_format_row (self);
  add_which_row (self);
  add_public_row (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  gtk_window_present (GTK_WINDOW (self));
}

/* Public functions */

void
klaster_export_dialog_present (GtkWindow *parent,
                               KlasterSession *session,
                               const KlasterEntity *entity,
                               GPtrArray *shown)
{
  KlasterExportDialog *self = g_object_new (KLASTER_TYPE_EXPORT_DIALOG, NULL);
  /* Translators: title of a window; %s is a kind of record. */
  g_autofree char *title = g_strdup_printf (_ ("Save “%s” as a file"), _ (entity->label));

  self->session = g_object_ref (session);
  self->entity = entity;
  self->shown = shown;
  present (parent, self, title);
}

void
klaster_export_dialog_present_grid (GtkWindow *parent,
                                    KlasterSession *session,
                                    const KlasterGridQuery *query)
{
  KlasterExportDialog *self = g_object_new (KLASTER_TYPE_EXPORT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->query = *query;
  self->query.site = g_strdup (query->site);
  present (parent, self, _ ("Save the reports as a file"));
}
