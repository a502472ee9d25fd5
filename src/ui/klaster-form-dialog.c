#include "klaster-form-dialog.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-form-files.h"
#include "klaster-format.h"
#include "klaster-job-window.h"

/* Periods to choose from: those of last year, this one and the next. */
#define N_PERIODS 18

#define KLASTER_TYPE_FORM_DIALOG (klaster_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFormDialog,
                      klaster_form_dialog,
                      KLASTER,
                      FORM_DIALOG,
                      KlasterJobWindow)

struct _KlasterFormDialog
{
  KlasterJobWindow parent_instance;

  /* children */
  AdwComboRow *kind_row, *period_row, *site_row;

  /* owned */
  KlasterSession *session;
  KlasterFormSource *sites; /* to choose from */
  KlasterFormFiles *files; /* from the folder to the last file */

  KlasterPeriod first; /* of those to choose from */
};

G_DEFINE_FINAL_TYPE (KlasterFormDialog, klaster_form_dialog, KLASTER_TYPE_JOB_WINDOW)

static gboolean
wants_workbooks (KlasterFormDialog *self)
{
  return adw_combo_row_get_selected (self->kind_row) == 1;
}

/* Writing */

static void
end (KlasterFormDialog *self)
{
  g_clear_pointer (&self->files, klaster_form_files_unref);
  klaster_job_window_set_running (KLASTER_JOB_WINDOW (self), FALSE);
}

static void
say_written (KlasterFormDialog *self)
{
  /* Translators: %u files, then the folder. */
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u file is saved in %s", "%u files are saved in %s", self->files->names->len),
      self->files->names->len, self->files->folder);

  klaster_session_say (self->session, sentence, FALSE);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterFormDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = klaster_form_files_finish (result, &error);

  if (!written)
    klaster_session_fail (KLASTER_SESSION (source), error);
  /* Closed meanwhile. */
  if (self->session == NULL)
    return;
  if (written)
    say_written (self);
  end (self);
  if (written)
    gtk_window_close (GTK_WINDOW (self));
}

static void
write_files (gpointer user_data)
{
  KlasterFormDialog *self = user_data;

  if (self->session == NULL || self->files == NULL)
    return;
  klaster_job_window_set_running (KLASTER_JOB_WINDOW (self), TRUE);
  klaster_form_files_write_async (self->files, self->session, on_written_cb, g_object_ref (self));
}

/* Forms that were filled in may lie there under the same name. */
static void
ask_to_replace (KlasterFormDialog *self)
{
  const char *name = self->files->existing->pdata[0];
  guint n = self->files->existing->len;
  g_autofree char *body
      = n == 1 ? g_strdup_printf (_ ("“%s” is there already. Answers in it are lost."), name)
               : g_strdup_printf (_ ("“%s” and %u others are there already. Answers in them are "
                                     "lost."),
                                  name, n - 1);

  klaster_job_window_set_running (KLASTER_JOB_WINDOW (self), FALSE);
  klaster_dialog_ask_to_lose (GTK_WINDOW (self), _ ("Replace the files?"), body, _ ("Replace"),
                              write_files, g_object_ref (self), g_object_unref);
}

static void
on_prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterFormDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean prepared = klaster_form_files_finish (result, &error);

  if (!prepared)
    klaster_session_fail (KLASTER_SESSION (source), error);
  if (self->session == NULL)
    return;
  if (!prepared)
    end (self);
  else if (self->files->existing->len > 0)
    ask_to_replace (self);
  else
    write_files (self);
}

static KlasterSheetPaper
get_paper (KlasterFormDialog *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);
  g_autofree char *paper = settings != NULL ? g_settings_get_string (settings, "paper") : NULL;

  return g_strcmp0 (paper, "F4") == 0 ? KLASTER_SHEET_F4 : KLASTER_SHEET_A4;
}

static KlasterFormFiles *
create_files (KlasterFormDialog *self, const char *folder)
{
  KlasterFormFiles *files = klaster_form_files_new ();
  guint site = adw_combo_row_get_selected (self->site_row);
  /* The XLSForm has "all of this year and the next" in front. */
  int period = (int)adw_combo_row_get_selected (self->period_row) - !wants_workbooks (self);

  files->workbooks = wants_workbooks (self);
  files->paper = get_paper (self);
  files->folder = g_strdup (folder);
  if (period >= 0)
    files->query.first = files->query.last = klaster_period_add (self->first, period);
  if (site > 0)
    {
      const KlasterFormSite *chosen = self->sites->sites->pdata[site - 1];

      files->query.site = g_strdup (klaster_record_get_id (chosen->record));
    }
  return files;
}

static void
on_folder_chosen_cb (GFile *file, gpointer user_data)
{
  KlasterFormDialog *self = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || self->session == NULL)
    return;
  g_clear_pointer (&self->files, klaster_form_files_unref);
  self->files = create_files (self, path);
  klaster_job_window_set_running (KLASTER_JOB_WINDOW (self), TRUE);
  klaster_form_files_prepare_async (self->files, self->session, on_prepared_cb,
                                    g_object_ref (self));
}

static void
klaster_form_dialog_begin (KlasterJobWindow *window)
{
  klaster_dialog_choose_folder (GTK_WINDOW (window), _ ("Choose the folder for the form"),
                                on_folder_chosen_cb, g_object_ref (window), g_object_unref);
}

static void
klaster_form_dialog_cancel (KlasterJobWindow *window)
{
  KlasterFormDialog *self = KLASTER_FORM_DIALOG (window);

  if (self->files != NULL)
    klaster_form_files_cancel (self->files);
}

static double
klaster_form_dialog_get_progress (KlasterJobWindow *window)
{
  return klaster_form_files_get_progress (KLASTER_FORM_DIALOG (window)->files);
}

/* Choices */

static gpointer
read_sites (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_form_source_read (reader, &(KlasterFormQuery){ 0 }, error);
}

static void
on_sites_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterFormDialog) self = user_data;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GError) error = NULL;

  self->sites = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  if (self->session == NULL)
    return;
  if (self->sites == NULL)
    {
      klaster_session_fail (self->session, error);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_string_list_append (titles, _ ("All sites"));
  for (guint i = 0; i < self->sites->sites->len; i++)
    gtk_string_list_append (titles, ((KlasterFormSite *)self->sites->sites->pdata[i])->title);
  adw_combo_row_set_model (self->site_row, G_LIST_MODEL (titles));
  klaster_job_window_set_ready (KLASTER_JOB_WINDOW (self), TRUE);
}

/* A workbook is for one period, the one that is looked at; an XLSForm stays in use for all. */
static void
on_kind_changed_cb (KlasterFormDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  gboolean workbooks = wants_workbooks (self);
  int at = klaster_period_distance (self->first, klaster_session_get_period (self->session));

  if (!workbooks)
    gtk_string_list_append (labels, _ ("This year and the next"));
  for (int i = 0; i < N_PERIODS; i++)
    {
      g_autofree char *label = klaster_period_dup_label (klaster_period_add (self->first, i));

      gtk_string_list_append (labels, label);
    }
  adw_combo_row_set_model (self->period_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->period_row,
                              workbooks ? (guint)CLAMP (at, 0, N_PERIODS - 1) : 0);
  klaster_job_window_set_note (
      KLASTER_JOB_WINDOW (self),
      workbooks ? _ ("A workbook for each site, for enumerators without the app.")
                : _ ("One form for all, to be uploaded to Kobo or ODK."));
}

static void
add_rows (KlasterFormDialog *self)
{
  KlasterJobWindow *window = KLASTER_JOB_WINDOW (self);
  const char *const kinds[] = { _ ("Kobo and ODK (XLSForm)"), _ ("Excel workbook"), NULL };
  const char *const all[] = { _ ("All sites"), NULL };
  g_autoptr (GtkStringList) kind_labels = gtk_string_list_new (kinds);
  g_autoptr (GtkStringList) periods = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) sites = gtk_string_list_new (all);

  self->kind_row = klaster_job_window_add_choice (window, _ ("Kind"), kind_labels);
  self->period_row = klaster_job_window_add_choice (window, _ ("Period"), periods);
  self->site_row = klaster_job_window_add_choice (window, _ ("Site"), sites);
  g_signal_connect_object (self->kind_row, "notify::selected", G_CALLBACK (on_kind_changed_cb),
                           self, G_CONNECT_SWAPPED);
  on_kind_changed_cb (self);
}

static void
klaster_form_dialog_dispose (GObject *object)
{
  KlasterFormDialog *self = KLASTER_FORM_DIALOG (object);

  G_OBJECT_CLASS (klaster_form_dialog_parent_class)->dispose (object);
  g_clear_object (&self->session);
}

static void
klaster_form_dialog_finalize (GObject *object)
{
  KlasterFormDialog *self = KLASTER_FORM_DIALOG (object);

  /* A late answer of the store may still come after dispose. */
  g_clear_pointer (&self->sites, klaster_form_source_free);
  g_clear_pointer (&self->files, klaster_form_files_unref);
  G_OBJECT_CLASS (klaster_form_dialog_parent_class)->finalize (object);
}

static void
klaster_form_dialog_class_init (KlasterFormDialogClass *klass)
{
  KlasterJobWindowClass *window_class = KLASTER_JOB_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_form_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_form_dialog_finalize;
  window_class->begin = klaster_form_dialog_begin;
  window_class->cancel = klaster_form_dialog_cancel;
  window_class->get_progress = klaster_form_dialog_get_progress;
}

static void
klaster_form_dialog_init (KlasterFormDialog *self)
{
  GDate today;

  klaster_today (&today);
  self->first.year = g_date_get_year (&today) - 1;
}

/* Public functions */

void
klaster_form_dialog_present (GtkWindow *parent, KlasterSession *session)
{
  KlasterFormDialog *self = g_object_new (KLASTER_TYPE_FORM_DIALOG, NULL);

  self->session = g_object_ref (session);
  add_rows (self);
  klaster_job_window_set_ready (KLASTER_JOB_WINDOW (self), FALSE);
  klaster_store_run_async (klaster_session_get_store (session), read_sites, NULL, NULL,
                           (GDestroyNotify)klaster_form_source_free, NULL, on_sites_read_cb,
                           g_object_ref (self));
  klaster_job_window_present (KLASTER_JOB_WINDOW (self), parent, _ ("Form of the enumerators"));
}
