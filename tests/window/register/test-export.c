/* Saving what a register shows and the form of the enumerators: the windows that ask, and the files. */
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-export-dialog.h"
#include "klaster-export-job.h"
#include "klaster-form-dialog.h"
#include "klaster-form-files.h"
#include "window-fixture.h"

typedef struct
{
  gboolean done, written;
  GError *error;
} Ending;

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ending *ending = user_data;

  ending->written = klaster_export_job_run_finish (result, &ending->error);
  ending->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Ending *)data)->done;
}

static Ending
run (KlasterSession *session, KlasterExportJob *job, gboolean cancel)
{
  Ending ending = { 0 };

  klaster_export_job_run_async (job, session, on_written_cb, &ending);
  if (cancel)
    klaster_export_job_cancel (job);
  fixture_wait (is_done, &ending);
  return ending;
}

/* An enumerator, and one that is no more. */
static KlasterExportJob *
create_job (KlasterSession *session, const char *path)
{
  KlasterExportJob *job = klaster_export_job_new ();

  job->entity = klaster_entity_get ("enumerator");
  job->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (job->ids, klaster_uuid_new ());
  g_ptr_array_add (job->ids, fixture_dup_first (session, "enumerator"));
  job->format = KLASTER_EXPORT_CSV;
  job->public_profile = TRUE;
  job->path = g_strdup (path);
  return job;
}

static void
test_job (void)
{
  KlasterSession *session = fixture_open ();
  g_autofree char *folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "enumerator.csv", NULL);
  g_autoptr (KlasterExportJob) job = create_job (session, path);
  g_autoptr (KlasterExportJob) second = create_job (session, path);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Ending ending = run (session, job, TRUE);

  g_assert_false (ending.written);
  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&ending.error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  ending = run (session, second, FALSE);
  g_assert_no_error (ending.error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, second->ids->pdata[1]));
  g_assert_null (strstr (text, "Enumerator Contoh"));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_remove (path);
  g_rmdir (folder);
  fixture_close (session);
}

static gboolean
is_open (gpointer data)
{
  return fixture_find_window (g_type_from_name ("KlasterExportDialog")) != NULL;
}

static void
test_dialog (gconstpointer data)
{
  gboolean grid = GPOINTER_TO_INT (data);
  KlasterSession *session = fixture_open ();
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  const KlasterGridQuery query = { { 2026, 4 }, { 2026, 4 }, NULL };
  GtkWindow *window;
  GtkWidget *row;

  gtk_window_present (parent);
  if (grid)
    klaster_export_dialog_present_grid (parent, session, &query);
  else
    klaster_export_dialog_present (parent, session, klaster_entity_get ("site"),
                                   g_ptr_array_new_with_free_func (g_free));
  fixture_wait (is_open, NULL);
  window = fixture_find_window (g_type_from_name ("KlasterExportDialog"));
  row = fixture_find (GTK_WIDGET (window), ADW_TYPE_COMBO_ROW);
  /* XLSX is proposed; DHIS2 stands last, for the grid only. */
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, KLASTER_EXPORT_XLSX);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))), ==,
                    grid ? KLASTER_N_EXPORT_FORMATS : KLASTER_EXPORT_DHIS2);
  gtk_window_destroy (window);
  gtk_window_destroy (parent);
  fixture_spin ();
  fixture_close (session);
}

/* ---- the form of the enumerators */

static void
on_form_step_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ending *ending = user_data;

  ending->written = klaster_form_files_finish (result, &ending->error);
  ending->done = TRUE;
}

static KlasterFormFiles *
prepare_form (KlasterSession *session, const char *folder, gboolean workbooks, Ending *ending)
{
  KlasterFormFiles *files = klaster_form_files_new ();

  *ending = (Ending){ 0 };
  files->workbooks = workbooks;
  files->folder = g_strdup (folder);
  if (workbooks)
    files->query.first = files->query.last = (KlasterPeriod){ 2026, 4 };
  klaster_form_files_prepare_async (files, session, on_form_step_cb, ending);
  fixture_wait (is_done, ending);
  g_assert_no_error (ending->error);
  ending->done = FALSE;
  return files;
}

static void
write_form (KlasterSession *session, KlasterFormFiles *files, Ending *ending)
{
  klaster_form_files_write_async (files, session, on_form_step_cb, ending);
  fixture_wait (is_done, ending);
}

static void
remove_files (KlasterFormFiles *files)
{
  for (guint i = 0; i < files->names->len; i++)
    {
      g_autofree char *path = g_build_filename (files->folder, files->names->pdata[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* One file or one for each site; the second time they are there already; cancelled before, nothing is. */
static void
test_form_files (gconstpointer data)
{
  gboolean workbooks = GPOINTER_TO_INT (data);
  KlasterSession *session = fixture_open ();
  g_autofree char *folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
  Ending ending;
  g_autoptr (KlasterFormFiles) cancelled = prepare_form (session, folder, workbooks, &ending);
  g_autoptr (KlasterFormFiles) first = NULL;
  g_autoptr (KlasterFormFiles) second = NULL;

  klaster_form_files_cancel (cancelled);
  write_form (session, cancelled, &ending);
  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&ending.error);

  first = prepare_form (session, folder, workbooks, &ending);
  g_assert_cmpuint (first->names->len, ==, workbooks ? 13 : 1);
  g_assert_cmpuint (first->existing->len, ==, 0);
  write_form (session, first, &ending);
  g_assert_no_error (ending.error);
  g_assert_cmpfloat (klaster_form_files_get_progress (first), ==, 1);
  second = prepare_form (session, folder, workbooks, &ending);
  g_assert_cmpuint (second->existing->len, ==, first->names->len);
  remove_files (first);
  g_rmdir (folder);
  fixture_close (session);
}

static gboolean
is_form_ready (gpointer data)
{
  GtkWindow *window = fixture_find_window (g_type_from_name ("KlasterFormDialog"));
  GtkWidget *button = window == NULL ? NULL : gtk_window_get_default_widget (window);

  return button != NULL && gtk_widget_is_sensitive (button);
}

static void
collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (ADW_IS_COMBO_ROW (widget))
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static void
test_form_dialog (void)
{
  KlasterSession *session = fixture_open ();
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWindow *window;

  gtk_window_present (parent);
  klaster_form_dialog_present (parent, session);
  fixture_wait (is_form_ready, NULL);
  window = fixture_find_window (g_type_from_name ("KlasterFormDialog"));
  collect_rows (GTK_WIDGET (window), rows);
  g_assert_cmpuint (rows->len, ==, 3);
  /* All sites and the 13; all periods and three years of them, a workbook only for one. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (rows->pdata[2])), ==, 14);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (rows->pdata[1])), ==, 19);
  adw_combo_row_set_selected (rows->pdata[0], 1);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (rows->pdata[1])), ==, 18);
  gtk_window_destroy (window);
  gtk_window_destroy (parent);
  fixture_spin ();
  fixture_close (session);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/export/job", test_job);
  g_test_add_data_func ("/window/export/dialog", GINT_TO_POINTER (FALSE), test_dialog);
  g_test_add_data_func ("/window/export/dialog-grid", GINT_TO_POINTER (TRUE), test_dialog);
  g_test_add_data_func ("/window/form/xlsform", GINT_TO_POINTER (FALSE), test_form_files);
  g_test_add_data_func ("/window/form/workbooks", GINT_TO_POINTER (TRUE), test_form_files);
  g_test_add_func ("/window/form/dialog", test_form_dialog);
  return g_test_run ();
}
