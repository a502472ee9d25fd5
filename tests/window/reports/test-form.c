/* One report as a form: what is typed is on disk in one change, what is refused stays with its reason, what others
 * write meanwhile is not overwritten, and an approved report stays as it is. */
#include "klaster-field-row.h"
#include "klaster-report-value-row.h"
#include "klaster-report-window.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  KlasterReportWindow *window;
  char *report; /* id or NULL */
} Fixture;

typedef struct
{
  const char *state; /* of the report to be found; NULL: there is none */
  KlasterPeriod period;
  char *site, *report;
} Wanted;

static gpointer
find_site (KlasterReader *reader, gpointer data, GError **error)
{
  Wanted *wanted = data;
  KlasterReportGridQuery query = { .period = wanted->period };
  g_autoptr (KlasterReportGrid) grid = klaster_report_grid_build (reader, &query, error);

  g_assert_nonnull (grid);
  for (guint i = 0; i < grid->rows->len && wanted->site == NULL; i++)
    {
      const KlasterReportGridRow *row = grid->rows->pdata[i];

      if (row->report.expected && g_strcmp0 (row->state, wanted->state) == 0)
        {
          wanted->site = g_strdup (row->report.site);
          wanted->report = g_strdup (row->report.report);
        }
    }
  return NULL;
}

static gboolean
is_settled (gpointer window)
{
  return klaster_report_window_is_settled (window);
}

static void
open_window (Fixture *f, const char *period, const char *state)
{
  Wanted wanted = { .state = state };

  *f = (Fixture){ .session = fixture_open () };
  g_assert_true (klaster_period_parse (period, &wanted.period, NULL));
  klaster_store_run (klaster_session_get_store (f->session), find_site, &wanted, NULL);
  g_assert_nonnull (wanted.site);
  f->report = wanted.report;
  klaster_report_window_show (NULL, f->session, wanted.site, wanted.period);
  f->window = KLASTER_REPORT_WINDOW (fixture_find_window (KLASTER_TYPE_REPORT_WINDOW));
  fixture_wait (is_settled, f->window);
  /* Once more: the same window. */
  klaster_report_window_show (NULL, f->session, wanted.site, wanted.period);
  g_assert_true (GTK_WINDOW (f->window) == fixture_find_window (KLASTER_TYPE_REPORT_WINDOW));
  g_free (wanted.site);
}

static void
close_window (Fixture *f)
{
  if (f->window != NULL)
    gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
  g_free (f->report);
}

/* The row of figures with this label. */
static GtkWidget *
find_row (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (KLASTER_IS_REPORT_VALUE_ROW (widget))
    return g_str_has_prefix (klaster_report_value_row_get_label (KLASTER_REPORT_VALUE_ROW (widget)),
                             label)
               ? widget
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, label);
  return found;
}

static GtkEditable *
get_entry (Fixture *f, const char *label)
{
  return GTK_EDITABLE (fixture_find (find_row (GTK_WIDGET (f->window), label), GTK_TYPE_ENTRY));
}

static const char *
get_text (Fixture *f, const char *label)
{
  return gtk_editable_get_text (get_entry (f, label));
}

static void
save (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "report.save", NULL);
  fixture_wait (is_settled, f->window);
  fixture_spin ();
}

static gboolean
is_dirty (Fixture *f)
{
  return klaster_report_form_is_dirty (klaster_report_window_get_form (f->window));
}

static gint64
count_changes (Fixture *f)
{
  g_autoptr (KlasterCheckResult) result
      = klaster_store_check (klaster_session_get_store (f->session), NULL);

  g_assert_null (result->problem);
  return result->changes;
}

static void
set_state (Fixture *f, const char *state)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_auto (KlasterValue) value = klaster_value_text (state);
  g_autoptr (GError) error = NULL;

  klaster_change_set_reason (change, "Contoh");
  klaster_change_set (change, klaster_entity_get ("report"), f->report, "state", &value);
  klaster_store_commit (klaster_session_get_store (f->session), change, &error);
  g_assert_no_error (error);
}

/* ---- */

static void
test_save (void)
{
  Fixture f;
  gint64 before;
  g_autofree char *progress = NULL;
  GtkWidget *text;

  open_window (&f, "202609B", "received");
  before = count_changes (&f);
  g_assert_false (is_dirty (&f));
  gtk_editable_set_text (get_entry (&f, "Inovasi yang berjalan"), "4");
  gtk_editable_set_text (get_entry (&f, "Omzet"), "1.250.000");
  gtk_editable_set_text (get_entry (&f, "Mitra yang aktif"), "-");
  text = fixture_find (GTK_WIDGET (f.window), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "Contoh kemajuan", -1);
  g_assert_true (is_dirty (&f));
  save (&f);
  g_assert_false (is_dirty (&f));
  g_assert_cmpint (count_changes (&f), ==, before + 1);
  g_assert_cmpstr (get_text (&f, "Omzet"), ==, "1.250.000");
  g_assert_cmpstr (get_text (&f, "Mitra yang aktif"), ==, "-");
  progress = fixture_dup_value (f.session, "report", f.report, "progress");
  g_assert_cmpstr (progress, ==, "Contoh kemajuan");
  klaster_store_undo (klaster_session_get_store (f.session), NULL, NULL);
  fixture_spin ();
  g_assert_cmpstr (get_text (&f, "Omzet"), !=, "1.250.000");
  close_window (&f);
}

static void
test_refused (void)
{
  Fixture f;
  gint64 before;

  open_window (&f, "202609B", "received");
  before = count_changes (&f);
  gtk_editable_set_text (get_entry (&f, "Inovasi yang berjalan"), "12,5");
  gtk_editable_set_text (get_entry (&f, "Omzet"), "7");
  g_assert_true (gtk_widget_has_css_class (
      find_row (GTK_WIDGET (f.window), "Inovasi yang berjalan"), "wrong"));
  g_assert_true (gtk_widget_has_css_class (find_row (GTK_WIDGET (f.window), "Omzet"), "odd"));
  save (&f);
  g_assert_cmpint (count_changes (&f), ==, before);
  g_assert_cmpstr (get_text (&f, "Inovasi yang berjalan"), ==, "12,5");
  g_assert_cmpstr (get_text (&f, "Omzet"), ==, "7");
  gtk_editable_set_text (get_entry (&f, "Inovasi yang berjalan"), "12");
  save (&f);
  g_assert_cmpint (count_changes (&f), ==, before + 1);
  close_window (&f);
}

/* Another officer writes and then approves while words are typed. */
static void
test_meanwhile (void)
{
  Fixture f;

  open_window (&f, "202609B", "received");
  gtk_editable_set_text (get_entry (&f, "Omzet"), "1.250.000");
  set_state (&f, "checked");
  fixture_spin ();
  g_assert_cmpstr (get_text (&f, "Omzet"), ==, "1.250.000");
  set_state (&f, "approved");
  fixture_spin ();
  g_assert_cmpstr (get_text (&f, "Omzet"), ==, "1.250.000");
  g_assert_false (gtk_editable_get_editable (get_entry (&f, "Omzet")));
  g_assert_true (is_dirty (&f));
  set_state (&f, "received");
  fixture_spin ();
  save (&f);
  g_assert_cmpstr (get_text (&f, "Omzet"), ==, "1.250.000");
  g_assert_false (is_dirty (&f));
  close_window (&f);
}

static void
test_locked (void)
{
  Fixture f;

  open_window (&f, "202605B", "approved");
  g_assert_false (gtk_editable_get_editable (get_entry (&f, "Omzet")));
  g_assert_false (
      gtk_widget_is_sensitive (fixture_find (GTK_WIDGET (f.window), GTK_TYPE_TEXT_VIEW)));
  close_window (&f);
}

/* A report that is not there yet is made with what is typed. */
static void
test_new (void)
{
  Fixture f;
  gint64 before, reports;

  open_window (&f, "202609B", NULL);
  before = count_changes (&f);
  reports = fixture_count (f.session, "report");
  gtk_editable_set_text (get_entry (&f, "Inovasi yang berjalan"), "2");
  save (&f);
  g_assert_cmpint (count_changes (&f), ==, before + 1);
  g_assert_cmpint (fixture_count (f.session, "report"), ==, reports + 1);
  g_assert_cmpstr (get_text (&f, "Inovasi yang berjalan"), ==, "2");
  /* Emptied again: as if it had never been typed. */
  gtk_editable_set_text (get_entry (&f, "Inovasi yang berjalan"), "");
  save (&f);
  g_assert_cmpstr (get_text (&f, "Inovasi yang berjalan"), ==, "");
  close_window (&f);
}

static void
test_close (void)
{
  Fixture f;

  open_window (&f, "202609B", "received");
  gtk_editable_set_text (get_entry (&f, "Omzet"), "1.250.000");
  gtk_window_close (GTK_WINDOW (f.window));
  fixture_spin ();
  g_assert_nonnull (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_cmpstr (get_text (&f, "Omzet"), ==, "1.250.000");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)),
                               "cancel");
  close_window (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/report-form/save", test_save);
  g_test_add_func ("/window/report-form/refused", test_refused);
  g_test_add_func ("/window/report-form/meanwhile", test_meanwhile);
  g_test_add_func ("/window/report-form/locked", test_locked);
  g_test_add_func ("/window/report-form/new", test_new);
  g_test_add_func ("/window/report-form/close", test_close);
  return g_test_run ();
}
