/* The radar of reports under pointer and keyboard: marks and words of each state, the side panel of a report and of a
 * period, what its buttons ask for, and that a change in the store is seen. */
#include <string.h>

#include "klaster-preferences-reports.h"
#include "klaster-radar-pane.h"
#include "klaster-radar-tile.h"
#include "klaster-report-states.h"
#include "klaster-reports-page.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterReportsPage *page;
  KlasterRadarPane *pane;
  KlasterRadarView *view;
  GtkWidget *side; /* before a change */
  char *edited; /* entity of the last form asked for */
  GVariant *presets;
} Fixture;

static gboolean
is_shown (gpointer data)
{
  Fixture *f = data;

  return klaster_radar_pane_is_settled (f->pane) && klaster_radar_pane_get_side (f->pane) != NULL;
}

static gboolean
is_changed (gpointer data)
{
  Fixture *f = data;

  return is_shown (f) && klaster_radar_pane_get_side (f->pane) != f->side;
}

static void
on_edit_requested_cb (KlasterSession *session,
                      const char *entity,
                      const char *id,
                      GVariant *presets,
                      Fixture *f)
{
  g_free (f->edited);
  f->edited = g_strdup (entity);
  g_clear_pointer (&f->presets, g_variant_unref);
  f->presets = presets != NULL ? g_variant_ref (presets) : NULL;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  KlasterPeriod period;

  *f = (Fixture){ .session = fixture_open () };
  g_assert_true (klaster_period_parse ("202609B", &period, NULL));
  klaster_session_set_period (f->session, period);
  g_signal_connect (f->session, "edit-requested", G_CALLBACK (on_edit_requested_cb), f);
  f->page = klaster_reports_page_new (f->session);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1366, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_spin ();
  f->pane = KLASTER_RADAR_PANE (fixture_find (GTK_WIDGET (f->page), KLASTER_TYPE_RADAR_PANE));
  f->view = klaster_radar_pane_get_view (f->pane);
  fixture_wait (is_shown, f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  fixture_wait (is_shown, f);
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
  g_free (f->edited);
  g_clear_pointer (&f->presets, g_variant_unref);
}

/* The first text below WIDGET in which PART stands, or NULL. */
static const char *
find_text (GtkWidget *widget, const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *found = find_text (child, part);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* By the words for screen readers; COLUMN counts in the radar. */
static GtkWidget *
find_tile (Fixture *f, const char *words, int *row, int *column)
{
  for (*column = 0; *column < 12; (*column)++)
    for (*row = 0; *row < 13; (*row)++)
      {
        GtkWidget *tile = klaster_radar_view_get_tile (f->view, *row, *column);

        if (tile != NULL && strstr (gtk_widget_get_tooltip_text (tile), words) != NULL)
          return tile;
      }
  g_assert_not_reached ();
}

static void
click (Fixture *f, GtkWidget *button)
{
  f->side = klaster_radar_pane_get_side (f->pane);
  g_signal_emit_by_name (button, "clicked");
  fixture_wait (is_changed, f);
}

static const char *
get_preset (Fixture *f, const char *field)
{
  const char *value = NULL;

  g_assert_nonnull (f->presets);
  g_variant_lookup (f->presets, field, "&s", &value);
  return value;
}

/* Each state has its mark, letter and words; the sample store has them all but the empty report. */
static void
test_states (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "On time",
                                       "Late, 5 days",
                                       "Partly filled, 7 of 10 figures",
                                       "Not received, 11 days",
                                       "Not due yet",
                                       "Excused: Contoh alasan" };
  static const char *const letters[] = { "O", "L", "P", "N", "·", "X" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      int row, column;
      GtkWidget *tile = find_tile (f, words[i], &row, &column);

      g_assert_nonnull (find_text (tile, letters[i]));
    }
}

/* The session's period is told first: its sentence, who is to be reminded, copies of the messages. */
static void
test_period (Fixture *f, gconstpointer data)
{
  GtkWidget *side = klaster_radar_pane_get_side (f->pane);

  g_assert_nonnull (find_text (side, "Sep–Okt 2026"));
  g_assert_nonnull (find_text (side, "Of 13 sites, 7 reported on time"));
  g_assert_nonnull (find_text (side, "Enumerator Contoh E"));
  g_assert_null (find_text (side, "0812"));
  g_assert_nonnull (fixture_find_button (side, "Copy"));
  g_assert_nonnull (fixture_find_button (side, "Copy all messages"));
  g_signal_emit_by_name (fixture_find_button (side, "Change the due day…"), "clicked");
  g_assert_cmpstr (f->edited, ==, "report_due");
  g_assert_cmpstr (get_preset (f, "period"), ==, "202609B");
  g_assert_null (get_preset (f, "site"));
}

/* A report: what it lacks, the way to its form, to its figures, and to an excuse. */
static void
test_report (Fixture *f, gconstpointer data)
{
  GtkStack *stack;
  GtkWidget *side;
  int row, column;

  click (f, find_tile (f, "Tapin, Sep–Okt 2026: Not received", &row, &column));
  side = klaster_radar_pane_get_side (f->pane);
  g_assert_nonnull (find_text (side, "Desa Contoh E, Kabupaten Tapin · Sep–Okt 2026"));
  g_assert_nonnull (find_text (side, "Dear Mr/Ms Enumerator Contoh E"));
  g_assert_cmpint (klaster_session_get_place_kind (f->session), ==, KLASTER_PLACE_SITE);
  g_signal_emit_by_name (fixture_find_button (side, "Enter the report"), "clicked");
  g_assert_cmpstr (f->edited, ==, "report");
  g_assert_cmpstr (get_preset (f, "site"), ==, klaster_session_get_place_id (f->session));
  g_signal_emit_by_name (fixture_find_button (side, "Mark as excused…"), "clicked");
  g_assert_cmpstr (f->edited, ==, "report_excuse");
  g_assert_cmpstr (get_preset (f, "period"), ==, "202609B");
  g_signal_emit_by_name (fixture_find_button (side, "Fill in the figures"), "clicked");
  fixture_spin ();
  stack = GTK_STACK (gtk_widget_get_parent (GTK_WIDGET (f->pane)));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "grid");
}

/* A figure that is odd offers an assistance with its cause. */
static void
test_assistance (Fixture *f, gconstpointer data)
{
  GtkWidget *button;
  int row, column;

  click (f, find_tile (f, "Hulu Sungai Selatan, Mei–Jun 2026", &row, &column));
  button = fixture_find_button (klaster_radar_pane_get_side (f->pane), "Make an assistance…");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (f->edited, ==, "assistance");
  g_assert_cmpstr (get_preset (f, "site"), ==, klaster_session_get_place_id (f->session));
  g_assert_nonnull (get_preset (f, "topic"));
  g_assert_nonnull (get_preset (f, "cause_indicator"));
  g_assert_cmpstr (get_preset (f, "state"), ==, "planned");
}

/* One tab stop that arrows move; Enter is the button's own. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  GtkWidget *head = klaster_radar_view_get_tile (f->view, -1, 8);

  g_assert_true (gtk_widget_get_focusable (head));
  gtk_widget_grab_focus (head);
  g_assert_true (klaster_radar_view_press (f->view, GDK_KEY_Down));
  g_assert_false (gtk_widget_get_focusable (head));
  g_assert_true (gtk_widget_has_focus (klaster_radar_view_get_tile (f->view, 0, 8)));
  g_assert_true (klaster_radar_view_press (f->view, GDK_KEY_Left));
  g_assert_true (gtk_widget_has_focus (klaster_radar_view_get_tile (f->view, 0, 7)));
  g_assert_true (klaster_radar_view_press (f->view, GDK_KEY_End));
  g_assert_true (gtk_widget_has_focus (klaster_radar_view_get_tile (f->view, 0, 9)));
  g_assert_false (klaster_radar_view_press (f->view, GDK_KEY_Right));
  g_assert_true (klaster_radar_view_press (f->view, GDK_KEY_Up));
  g_assert_false (klaster_radar_view_press (f->view, GDK_KEY_Up));
  g_assert_false (klaster_radar_view_press (f->view, GDK_KEY_Tab));
}

/* An excuse that is written makes the cell excused, and its reason stands in the side panel. */
static void
test_changed (Fixture *f, gconstpointer data)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("test");
  g_autoptr (KlasterRecord) excuse
      = klaster_record_new (klaster_entity_get ("report_excuse"), NULL);
  g_autoptr (GError) error = NULL;
  KlasterStore *store = klaster_session_get_store (f->session);
  int row, column;

  click (f, find_tile (f, "Tapin, Sep–Okt 2026: Not received", &row, &column));
  klaster_record_set_text (excuse, "site", klaster_session_get_place_id (f->session));
  klaster_record_set_text (excuse, "period", "202609B");
  klaster_record_set_text (excuse, "reason", "Contoh banjir");
  klaster_change_insert (change, excuse);
  f->side = klaster_radar_pane_get_side (f->pane);
  g_assert_true (klaster_store_commit (store, change, &error));
  g_assert_no_error (error);
  fixture_wait (is_changed, f);
  g_assert_nonnull (find_text (klaster_radar_pane_get_side (f->pane), "Contoh banjir"));
  g_assert_nonnull (
      strstr (gtk_widget_get_tooltip_text (klaster_radar_view_get_tile (f->view, row, column)),
              "Excused: Contoh banjir"));
}

/* Earlier periods than those shown are one step away. */
static void
test_span (Fixture *f, gconstpointer data)
{
  g_assert_null (klaster_radar_view_get_tile (f->view, 0, 0));
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "radar.older", NULL);
  g_assert_nonnull (klaster_radar_view_get_tile (f->view, 0, 0));
  g_assert_null (klaster_radar_view_get_tile (f->view, 0, 9));
  gtk_widget_activate_action (GTK_WIDGET (f->pane), "radar.newer", NULL);
  g_assert_nonnull (klaster_radar_view_get_tile (f->view, 0, 9));
}

static gboolean
is_due_later (gpointer data)
{
  Fixture *f = data;
  GtkWidget *head = klaster_radar_view_get_tile (f->view, -1, 8);

  return is_shown (f) && strstr (gtk_widget_get_tooltip_text (head), "15 November 2026") != NULL;
}

/* The office's due day is a setting; what is no number of days is refused and nothing is written. */
static void
test_due_setting (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  AdwPreferencesGroup *group = klaster_preferences_reports_new (f->session);
  gint64 before = fixture_count (f->session, "setting");
  GtkWidget *row;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (group));
  gtk_window_present (GTK_WINDOW (window));
  fixture_spin ();
  row = fixture_find (GTK_WIDGET (group), ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "10");
  gtk_editable_set_text (GTK_EDITABLE (row), "sepuluh");
  g_signal_emit_by_name (row, "apply");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_editable_set_text (GTK_EDITABLE (row), "15");
  g_signal_emit_by_name (row, "apply");
  fixture_wait (is_due_later, f);
  g_assert_cmpint (fixture_count (f->session, "setting"), ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
expect_answer (AdwMessageDialog *dialog, const char *text, gboolean possible)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_assert_cmpint (adw_message_dialog_get_response_enabled (dialog, "answer"), ==, possible);
}

/* A report comes in on a day that has come (today is 21 November 2026); it is given back with a reason. */
static void
test_asked (Fixture *f, gconstpointer data)
{
  const KlasterReportTarget none = { .site = "x", .name = "Contoh" };
  const KlasterReportTarget received = { .report = "x", .state = "received", .name = "Contoh" };
  AdwMessageDialog *dialog;

  klaster_report_verb_run (KLASTER_REPORT_RECEIVE, GTK_WINDOW (f->window), f->session, &none);
  fixture_spin ();
  dialog = ADW_MESSAGE_DIALOG (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "answer"));
  expect_answer (dialog, "22 November 2026", FALSE);
  expect_answer (dialog, "kapan-kapan", FALSE);
  expect_answer (dialog, "20 November 2026", TRUE);
  adw_message_dialog_response (dialog, "cancel");
  fixture_spin ();
  klaster_report_verb_run (KLASTER_REPORT_RETURN, GTK_WINDOW (f->window), f->session, &received);
  fixture_spin ();
  dialog = ADW_MESSAGE_DIALOG (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  expect_answer (dialog, " ", FALSE);
  expect_answer (dialog, "Angka keliru", TRUE);
  adw_message_dialog_response (dialog, "cancel");
  fixture_spin ();
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  ADD ("/window/radar/states", test_states);
  ADD ("/window/radar/period", test_period);
  ADD ("/window/radar/report", test_report);
  ADD ("/window/radar/assistance", test_assistance);
  ADD ("/window/radar/keys", test_keys);
  ADD ("/window/radar/changed", test_changed);
  ADD ("/window/radar/span", test_span);
  ADD ("/window/radar/asked", test_asked);
  ADD ("/window/radar/due-setting", test_due_setting);
  return g_test_run ();
}
