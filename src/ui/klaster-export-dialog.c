#include "klaster-export-dialog.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-export-job.h"
#include "klaster-job-window.h"

#define KLASTER_TYPE_EXPORT_DIALOG (klaster_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KlasterExportDialog,
                      klaster_export_dialog,
                      KLASTER,
                      EXPORT_DIALOG,
                      KlasterJobWindow)

struct _KlasterExportDialog
{
  KlasterJobWindow parent_instance;

  /* children */
  AdwComboRow *format_row, *which_row;
  GtkWidget *public_switch;

  /* owned */
  KlasterSession *session;
  const KlasterEntity *entity; /* NULL: the report grid */
  GPtrArray *shown;
  KlasterGridQuery query; /* its site is owned */
  KlasterExportJob *job; /* while a file is being written */
};

G_DEFINE_FINAL_TYPE (KlasterExportDialog, klaster_export_dialog, KLASTER_TYPE_JOB_WINDOW)

static KlasterExportFormat
get_format (KlasterExportDialog *self)
{
  /* In the order of the enumeration, and the last one only for the grid. */
  return adw_combo_row_get_selected (self->format_row);
}

static gboolean
wants_all (KlasterExportDialog *self)
{
  return adw_combo_row_get_selected (self->which_row) == 1;
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterExportDialog) self = user_data;
  g_autoptr (KlasterExportJob) job = g_steal_pointer (&self->job);
  KlasterSession *session = KLASTER_SESSION (source);
  g_autoptr (GError) error = NULL;
  gboolean written = klaster_export_job_run_finish (result, &error);

  if (!written)
    klaster_session_fail (session, error);
  /* Closed meanwhile: the file was given up. */
  if (self->session == NULL)
    return;
  klaster_job_window_set_running (KLASTER_JOB_WINDOW (self), FALSE);
  if (written)
    {
      /* Translators: %s is a path. */
      g_autofree char *sentence = g_strdup_printf (_ ("The records are saved as %s"), job->path);

      klaster_session_say (session, sentence, FALSE);
      gtk_window_close (GTK_WINDOW (self));
    }
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
  klaster_job_window_set_running (KLASTER_JOB_WINDOW (self), TRUE);
  klaster_export_job_run_async (self->job, self->session, on_written_cb, g_object_ref (self));
}

/* "laporan-202609B" or, of one site, "laporan-202501B-202611B". */
static char *
dup_stem (KlasterExportDialog *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->entity != NULL)
    return g_strdup (self->entity->name);
  from = klaster_period_dup_code (self->query.from);
  to = klaster_period_dup_code (self->query.to);
  if (klaster_period_compare (self->query.from, self->query.to) == 0)
    return g_strconcat ("laporan-", to, NULL);
  return g_strconcat ("laporan-", from, "-", to, NULL);
}

static void
klaster_export_dialog_begin (KlasterJobWindow *window)
{
  KlasterExportDialog *self = KLASTER_EXPORT_DIALOG (window);
  KlasterExportFormat format = get_format (self);
  g_autofree char *stem = dup_stem (self);
  g_autofree char *name = g_strconcat (stem, klaster_export_format_get_ending (format), NULL);

  klaster_dialog_save_file (GTK_WINDOW (self), _ ("Save as a file"), name, on_file_chosen_cb,
                            g_object_ref (self), g_object_unref);
}

static void
klaster_export_dialog_cancel (KlasterJobWindow *window)
{
  KlasterExportDialog *self = KLASTER_EXPORT_DIALOG (window);

  if (self->job != NULL)
    klaster_export_job_cancel (self->job);
}

static double
klaster_export_dialog_get_progress (KlasterJobWindow *window)
{
  return klaster_export_job_get_progress (KLASTER_EXPORT_DIALOG (window)->job);
}

/* Children */

static void
add_format_row (KlasterExportDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < KLASTER_N_EXPORT_FORMATS; i++)
    if (self->entity == NULL || i != KLASTER_EXPORT_DHIS2)
      gtk_string_list_append (labels, klaster_export_format_get_label (i));
  self->format_row
      = klaster_job_window_add_choice (KLASTER_JOB_WINDOW (self), _ ("Format"), labels);
  adw_combo_row_set_selected (self->format_row, KLASTER_EXPORT_XLSX);
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
  self->which_row
      = klaster_job_window_add_choice (KLASTER_JOB_WINDOW (self), _ ("Records"), labels);
  gtk_widget_set_visible (GTK_WIDGET (self->which_row), self->shown != NULL);
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
  klaster_job_window_add_row (KLASTER_JOB_WINDOW (self), row);
  /* Nothing in the grid is personal. */
  gtk_widget_set_visible (row, self->entity != NULL);
}

static void
klaster_export_dialog_dispose (GObject *object)
{
  KlasterExportDialog *self = KLASTER_EXPORT_DIALOG (object);

  G_OBJECT_CLASS (klaster_export_dialog_parent_class)->dispose (object);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer ((char **)&self->query.site, g_free);
}

static void
klaster_export_dialog_class_init (KlasterExportDialogClass *klass)
{
  KlasterJobWindowClass *window_class = KLASTER_JOB_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_export_dialog_dispose;
  window_class->begin = klaster_export_dialog_begin;
  window_class->cancel = klaster_export_dialog_cancel;
  window_class->get_progress = klaster_export_dialog_get_progress;
}

static void
klaster_export_dialog_init (KlasterExportDialog *self)
{
}

static void
present (GtkWindow *parent, KlasterExportDialog *self, const char *title)
{
  add_format_row (self);
  add_which_row (self);
  add_public_row (self);
  klaster_job_window_present (KLASTER_JOB_WINDOW (self), parent, title);
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
