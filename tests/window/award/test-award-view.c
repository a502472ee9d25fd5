/* The ranking follows the sliders, and goes back; how fast that is. */
#include "klaster-award-view.h"
#include "klaster-grid-view-private.h"
#include "window-fixture.h"

typedef struct
{
  KlasterSession *session;
  GtkWidget *window;
  KlasterAwardView *view;
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return klaster_award_view_is_settled (((Fixture *)data)->view);
}

static void
open_view (Fixture *f)
{
  *f = (Fixture){ .session = fixture_open () };
  f->view = KLASTER_AWARD_VIEW (klaster_award_view_new (f->session));
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1366, 700);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->view));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait (is_settled, f);
  fixture_spin ();
}

static void
close_view (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_close (f->session);
}

static void
expect_line (Fixture *f, guint n, const char *words)
{
  g_autofree char *line = klaster_award_view_dup_line (f->view, n);

  g_assert_nonnull (line);
  g_test_message ("%s", line);
  g_assert_true (g_str_has_prefix (line, words));
}

static GtkRange *
get_slider (Fixture *f, guint criterion)
{
  return GTK_RANGE (
      klaster_award_side_get_slider (klaster_award_view_get_side (f->view), criterion));
}

static void
test_sliders (void)
{
  Fixture f;
  g_autofree char *second = NULL;
  g_autofree char *moved = NULL;

  open_view (&f);
  expect_line (&f, 0, "1 ");
  second = klaster_award_view_dup_line (f.view, 1);
  /* The third criterion alone: those who waited for the last one are ranked by it. */
  gtk_range_set_value (get_slider (&f, 2), 100);
  moved = klaster_award_view_dup_line (f.view, 1);
  g_assert_cmpstr (second, !=, moved);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (get_slider (&f, 0)), 0, 1e-6);
  g_signal_emit_by_name (klaster_award_view_get_side (f.view), "reset");
  g_clear_pointer (&moved, g_free);
  moved = klaster_award_view_dup_line (f.view, 1);
  g_assert_cmpstr (second, ==, moved);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (get_slider (&f, 0)), 10, 1e-6);
  close_view (&f);
}

/* What others write leaves the trial as it stands; other weights of the edition end it. */
static void
test_trial_stays (void)
{
  static const char *const changed[] = { "meeting", NULL };
  Fixture f;
  g_autofree char *tried = NULL;
  g_autofree char *later = NULL;

  open_view (&f);
  gtk_range_set_value (get_slider (&f, 2), 100);
  tried = klaster_award_view_dup_line (f.view, 1);
  g_signal_emit_by_name (f.session, "store-changed", changed);
  g_assert_false (klaster_award_view_is_settled (f.view));
  while (!klaster_award_view_is_settled (f.view))
    g_main_context_iteration (NULL, TRUE);
  later = klaster_award_view_dup_line (f.view, 1);
  g_assert_cmpstr (later, ==, tried);
  g_assert_cmpfloat_with_epsilon (gtk_range_get_value (get_slider (&f, 2)), 100, 1e-6);
  close_view (&f);
}

typedef struct
{
  Fixture *f;
  const char *wire;
} Stored;

static gboolean
is_stored (gpointer data)
{
  const Stored *stored = data;
  g_autofree char *id = fixture_dup_first (stored->f->session, "award");
  g_autofree char *wire = fixture_dup_value (stored->f->session, "award", id, "by_kind");

  return is_settled (stored->f) && g_strcmp0 (wire, stored->wire) == 0;
}

/* Of the edition, whether its lists are apart. */
static void
expect_stored (Fixture *f, const char *wire)
{
  fixture_wait (is_stored, &(Stored){ f, wire });
}

/* Two lists: the kelurahan are numbered anew below the desa, and the sentence names the best of each. */
static void
test_lists (void)
{
  Fixture f;
  g_autofree char *together = NULL;
  g_autofree char *again = NULL;

  open_view (&f);
  together = klaster_award_view_dup_line (f.view, 12);
  klaster_award_view_set_by_kind (f.view, TRUE);
  expect_line (&f, 0, "1 Contoh A ");
  expect_line (&f, 11, "1 Contoh L ");
  expect_line (&f, 12, "2 Contoh M ");
  g_assert_true (fixture_has_text (GTK_WIDGET (f.view), "First of the kelurahan"));
  expect_stored (&f, "1");
  /* The page that is opened next follows the edition. */
  gtk_window_set_child (GTK_WINDOW (f.window), NULL);
  f.view = KLASTER_AWARD_VIEW (klaster_award_view_new (f.session));
  gtk_window_set_child (GTK_WINDOW (f.window), GTK_WIDGET (f.view));
  fixture_wait (is_settled, &f);
  expect_line (&f, 11, "1 Contoh L ");
  klaster_award_view_set_by_kind (f.view, FALSE);
  again = klaster_award_view_dup_line (f.view, 12);
  g_assert_cmpstr (again, ==, together);
  expect_stored (&f, "0");
  close_view (&f);
}

/* Buttons below WIDGET with LABEL; FIRST: the first of them. */
static guint
count_buttons (GtkWidget *widget, const char *label, GtkWidget **first)
{
  guint n = 0;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    {
      *first = *first != NULL ? *first : widget;
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child, label, first);
  return n;
}

static gboolean
has_one_open (gpointer data)
{
  GtkWidget *button = NULL;

  return count_buttons (GTK_WIDGET (((Fixture *)data)->view), "Hand in", &button) == 1;
}

/* The scores of a juror are opened again only with a reason. */
static void
test_reason (void)
{
  Fixture f;
  AdwMessageDialog *dialog;
  GtkWidget *button = NULL, *entry;

  open_view (&f);
  g_assert_cmpuint (count_buttons (GTK_WIDGET (f.view), "Hand in", &button), ==, 0);
  count_buttons (GTK_WIDGET (klaster_award_view_get_side (f.view)), "Open again…", &button);
  g_signal_emit_by_name (button, "clicked");
  fixture_spin ();
  dialog = ADW_MESSAGE_DIALOG (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  entry = fixture_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "answer"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "answer"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Nilai contoh keliru");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "answer"));
  adw_message_dialog_response (dialog, "answer");
  fixture_wait (has_one_open, &f);
  close_view (&f);
}

/* ---- the grid of scores */

typedef struct
{
  KlasterScorePane *pane;
  const char *juror;
  int row;
  const char *text;
} Scores;

static gboolean
has_score (gpointer data)
{
  const Scores *wish = data;
  KlasterGridView *view = klaster_score_pane_get_view (wish->pane);
  KlasterReportGrid *grid = klaster_grid_view_get_grid (view);
  const KlasterReportGridCell *cell;
  g_autofree char *text = NULL;

  if (!klaster_score_pane_is_settled (wish->pane) || grid == NULL
      || g_strcmp0 (grid->title, wish->juror) != 0)
    return FALSE;
  cell = &((KlasterReportGridRow *)grid->rows->pdata[wish->row])->cells[0];
  text = cell->stored ? klaster_report_figure_format ("number", cell->figure) : g_strdup ("");
  return g_strcmp0 (text, wish->text) == 0;
}

static void
wait_score (KlasterScorePane *pane, const char *juror, int row, const char *text)
{
  fixture_wait (has_score, &(Scores){ pane, juror, row, text });
}

static void
type (KlasterGridView *view, const char *text)
{
  GtkEditable *editor;

  g_assert_true (klaster_grid_view_press (view, gdk_unicode_to_keyval (text[0]), 0));
  editor = GTK_EDITABLE (fixture_find (GTK_WIDGET (view), GTK_TYPE_TEXT));
  gtk_editable_set_text (editor, text);
}

static void
open_scores (KlasterSession *session, const char *juror, gboolean closed)
{
  KlasterChange *change = klaster_change_new ("Contoh");
  g_auto (KlasterValue) value = klaster_value_integer (closed);
  g_autoptr (GError) error = NULL;

  klaster_change_set_reason (change, "Contoh");
  klaster_change_set (change, klaster_entity_get ("juror"), juror, "closed", &value);
  klaster_store_commit (klaster_session_get_store (session), change, &error);
  g_assert_no_error (error);
  klaster_change_unref (change);
}

static gpointer
read_juror (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) jurors
      = klaster_reader_list (reader, klaster_entity_get ("juror"), NULL, "name", error);

  return g_strdup (klaster_record_get_id (jurors->pdata[GPOINTER_TO_UINT (data)]));
}

static char *
dup_juror (Fixture *f, guint n)
{
  return klaster_store_run (klaster_session_get_store (f->session), read_juror,
                            GUINT_TO_POINTER (n), NULL);
}

/* Typed like figures of reports: the scale is checked, undo takes back; another juror's grid shows nothing of it. */
static void
test_scores (void)
{
  Fixture f;
  KlasterScorePane *pane;
  KlasterGridView *view;
  g_autofree char *second = NULL;
  g_autofree char *former = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  open_view (&f);
  second = dup_juror (&f, 1);
  open_scores (f.session, second, FALSE);
  pane = klaster_award_view_show_scores (f.view, TRUE);
  view = klaster_score_pane_get_view (pane);
  fixture_wait (is_settled, &f);
  fixture_wait ((FixtureCondition)klaster_score_pane_is_settled, pane);
  former = klaster_grid_view_dup_text (view, 0, 0);
  /* No name in the first column is cut. */
  fixture_spin ();
  g_test_message ("first column %d, names %d", view->metrics.head_width,
                  klaster_grid_view_measure_names (view));
  g_assert_cmpint (view->metrics.head_width, >=, klaster_grid_view_measure_names (view));
  klaster_grid_view_move_to (view, 0, 0);
  type (view, "101");
  klaster_grid_view_press (view, GDK_KEY_Return, 0);
  g_assert_true (klaster_grid_view_is_editing (view));
  g_assert_cmpstr (klaster_score_pane_get_words (pane), ==,
                   "The score 101 is outside the scale of 0 to 100.");
  klaster_grid_view_press (view, GDK_KEY_Escape, 0);
  type (view, "88,5");
  klaster_grid_view_press (view, GDK_KEY_Return, 0);
  wait_score (pane, "Juri Contoh 2", 0, "88,5");
  klaster_store_undo (klaster_session_get_store (f.session), NULL, &error);
  g_assert_no_error (error);
  wait_score (pane, "Juri Contoh 2", 0, former);
  klaster_grid_view_move_to (view, 0, 0);
  klaster_grid_view_press (view, GDK_KEY_Delete, 0);
  wait_score (pane, "Juri Contoh 2", 0, "");
  klaster_grid_view_move_to (view, 0, 0);
  type (view, "90");
  klaster_grid_view_press (view, GDK_KEY_Return, 0);
  wait_score (pane, "Juri Contoh 2", 0, "90");
  /* The first juror has handed in: sealed, and locked with the reason. */
  klaster_score_pane_choose (pane, 0);
  wait_score (pane, "Juri Contoh 1", 0, "");
  klaster_grid_view_move_to (view, 0, 0);
  g_assert_true (klaster_grid_view_press (view, GDK_KEY_5, 0));
  g_assert_false (klaster_grid_view_is_editing (view));
  g_assert_nonnull (strstr (klaster_score_pane_get_words (pane), "has handed in"));
  open_scores (f.session, second, TRUE);
  klaster_score_pane_choose (pane, 1);
  wait_score (pane, "Juri Contoh 2", 0, "90");
  klaster_grid_view_move_to (view, 0, 0);
  words = klaster_grid_view_dup_words (view);
  g_assert_nonnull (strstr (words, "mean of the other jurors"));
  close_view (&f);
}

/* What is being typed when another juror is chosen is the score of the former one. */
static void
test_scores_juror (void)
{
  Fixture f;
  KlasterScorePane *pane;
  KlasterGridView *view;
  g_autofree char *other = NULL;

  open_view (&f);
  for (guint n = 0; n < 2; n++)
    {
      g_autofree char *juror = dup_juror (&f, n);

      open_scores (f.session, juror, FALSE);
    }
  pane = klaster_award_view_show_scores (f.view, TRUE);
  view = klaster_score_pane_get_view (pane);
  fixture_wait (is_settled, &f);
  fixture_wait ((FixtureCondition)klaster_score_pane_is_settled, pane);
  klaster_score_pane_choose (pane, 0);
  fixture_wait ((FixtureCondition)klaster_score_pane_is_settled, pane);
  klaster_grid_view_move_to (view, 3, 0);
  type (view, "12,25");
  klaster_score_pane_choose (pane, 1);
  fixture_wait ((FixtureCondition)klaster_score_pane_is_settled, pane);
  other = klaster_grid_view_dup_text (view, 3, 0);
  g_assert_cmpstr (other, !=, "12,25");
  klaster_score_pane_choose (pane, 0);
  wait_score (pane, "Juri Contoh 1", 3, "12,25");
  close_view (&f);
}

static void
on_failure_cb (char **said, const char *sentence)
{
  g_free (*said);
  *said = g_strdup (sentence);
}

/* While a juror is open the decision is not frozen; the sentence says who. */
static void
test_open_juror (void)
{
  Fixture f;
  GtkWidget *freeze = NULL;
  g_autofree char *juror = NULL;
  g_autofree char *said = NULL;

  open_view (&f);
  juror = dup_juror (&f, 0);
  open_scores (f.session, juror, FALSE);
  fixture_wait (is_settled, &f);
  fixture_spin ();
  fixture_wait (is_settled, &f);
  g_signal_connect_swapped (f.session, "failure", G_CALLBACK (on_failure_cb), &said);
  count_buttons (f.window, "Freeze the decision…", &freeze);
  g_assert_nonnull (freeze);
  g_signal_emit_by_name (freeze, "clicked");
  g_assert_nonnull (said);
  g_test_message ("%s", said);
  g_assert_nonnull (strstr (said, "Juri Contoh 1"));
  close_view (&f);
}

/* All that a step of a slider does, drawing left out, takes less than a frame. */
static void
test_follows (void)
{
  Fixture f;
  gint64 begin, taken = G_MAXINT64;

  open_view (&f);
  for (guint i = 0; i < 20; i++)
    {
      begin = g_get_monotonic_time ();
      gtk_range_set_value (get_slider (&f, 1), 20 + i);
      taken = MIN (taken, g_get_monotonic_time () - begin);
    }
  g_test_message ("a step takes %" G_GINT64_FORMAT " us", taken);
  g_assert_cmpint (taken, <, 16000);
  close_view (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/award/sliders", test_sliders);
  g_test_add_func ("/award/trial-stays", test_trial_stays);
  g_test_add_func ("/award/lists", test_lists);
  g_test_add_func ("/award/reason", test_reason);
  g_test_add_func ("/award/scores", test_scores);
  g_test_add_func ("/award/scores/juror", test_scores_juror);
  g_test_add_func ("/award/open-juror", test_open_juror);
  g_test_add_func ("/award/follows", test_follows);
  return g_test_run ();
}
