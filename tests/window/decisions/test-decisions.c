/* Replacement of sites, evaluation of the instruction and targets in the window. */
#include "klaster-cross-grid.h"
#include "klaster-deadline-button.h"
#include "klaster-evaluation-side.h"
#include "klaster-evaluation-view.h"
#include "klaster-items-window.h"
#include "klaster-proposal-window.h"
#include "klaster-proposals-view.h"
#include "klaster-targets-view.h"
#include "window-fixture.h"

static gboolean
is_proposals_settled (gpointer view)
{
  return klaster_proposals_view_is_settled (view);
}

static gboolean
is_evaluation_settled (gpointer view)
{
  return klaster_evaluation_view_is_settled (view);
}

static gboolean
is_targets_settled (gpointer view)
{
  return klaster_targets_view_is_settled (view);
}

static gpointer
find_open (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[] = { { "decided_on", NULL }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get ("site_proposal"), matches, NULL, error);

  return record != NULL ? g_strdup (klaster_record_get_id (record)) : NULL;
}

static char *
dup_open (FixturePage *page)
{
  return klaster_store_run (klaster_session_get_store (page->session), find_open, NULL, NULL);
}

static gboolean
has_decided (gpointer page)
{
  g_autofree char *open = dup_open (page);

  return open == NULL;
}

/* Without a reason nothing is written and the window says why; with it the new site is there. */
static void
test_accept (void)
{
  FixturePage page;
  KlasterProposalWindow *window;
  gint64 n;
  g_autofree char *id = NULL;

  fixture_page_open (&page, fixture_open (), klaster_proposals_view_new, is_proposals_settled);
  g_assert_true (fixture_has_text (page.view, "not known yet"));
  n = fixture_count (page.session, "site");
  id = dup_open (&page);
  gtk_widget_activate_action (page.view, "proposals.decide", "(sb)", id, TRUE);
  window = KLASTER_PROPOSAL_WINDOW (fixture_find_window (KLASTER_TYPE_PROPOSAL_WINDOW));
  g_assert_nonnull (window);
  klaster_proposal_window_save (window);
  fixture_page_settle (&page);
  fixture_spin ();
  g_assert_cmpint (fixture_count (page.session, "site"), ==, n);
  g_assert_true (fixture_has_text (GTK_WIDGET (window), "needs its day and its reason"));
  klaster_proposal_window_fill (window, NULL, "400/Contoh", "Contoh alasan");
  klaster_proposal_window_save (window);
  fixture_wait (has_decided, &page);
  fixture_page_settle (&page);
  g_assert_cmpint (fixture_count (page.session, "site"), ==, n + 1);
  g_assert_null (fixture_find_window (KLASTER_TYPE_PROPOSAL_WINDOW));
  fixture_page_close (&page);
}

static gboolean
has_deadline (gpointer page)
{
  return fixture_has_text (((FixturePage *)page)->view, "15 April 2026");
}

static void
test_deadline (void)
{
  FixturePage page;
  GtkWidget *button;

  fixture_page_open (&page, fixture_open (), klaster_proposals_view_new, is_proposals_settled);
  button = gtk_widget_get_parent (fixture_find (page.view, GTK_TYPE_MENU_BUTTON));
  klaster_deadline_button_set (button, "kapan-kapan");
  klaster_deadline_button_set (button, "15 April 2026");
  fixture_wait (has_deadline, &page);
  fixture_page_close (&page);
}

static gboolean
has_changed (gpointer page)
{
  return fixture_has_text (((FixturePage *)page)->view, "39 of 76");
}

/* A digit sets the state of the cell; evidence and date are typed beside it. */
static void
test_evaluate (void)
{
  FixturePage page;
  KlasterCrossGrid *grid;
  KlasterEvaluationSide *side;
  gint64 n;

  fixture_page_open (&page, fixture_open (), klaster_evaluation_view_new, is_evaluation_settled);
  grid = KLASTER_CROSS_GRID (fixture_find (page.view, KLASTER_TYPE_CROSS_GRID));
  side = KLASTER_EVALUATION_SIDE (fixture_find (page.view, KLASTER_TYPE_EVALUATION_SIDE));
  n = fixture_count (page.session, "instruction_evaluation");
  klaster_evaluation_view_set_state (KLASTER_EVALUATION_VIEW (page.view),
                                     KLASTER_EVALUATION_DONE); /* in the heads: nothing */
  fixture_page_settle (&page);
  g_assert_true (fixture_has_text (page.view, "38 of 76"));
  klaster_cross_grid_move_to (grid, 0, 1, TRUE);
  klaster_evaluation_view_set_state (KLASTER_EVALUATION_VIEW (page.view), KLASTER_EVALUATION_DONE);
  fixture_wait (has_changed, &page);
  fixture_page_settle (&page);
  g_assert_true (fixture_has_text (page.view, "1 done without evidence"));
  klaster_evaluation_side_fill (side, KLASTER_EVALUATION_DONE, "Foto contoh", "bukan tanggal");
  klaster_evaluation_side_save (side);
  klaster_evaluation_side_fill (side, KLASTER_EVALUATION_DONE, "Foto contoh", "2/5/2026");
  klaster_evaluation_side_save (side);
  fixture_spin ();
  fixture_page_settle (&page);
  g_assert_false (fixture_has_text (page.view, "1 done without evidence"));
  g_assert_cmpint (fixture_count (page.session, "instruction_evaluation"), ==, n);
  fixture_page_close (&page);
}

static gboolean
has_items (gpointer page)
{
  return fixture_find (((FixturePage *)page)->view, KLASTER_TYPE_CROSS_GRID) != NULL;
}

static gboolean
has_items_window (gpointer data)
{
  return fixture_find_window (KLASTER_TYPE_ITEMS_WINDOW) != NULL;
}

/* The starter knows an instruction but not its text; the pasted items make the grid. */
static void
test_items (void)
{
  FixturePage page;
  KlasterItemsWindow *window;

  fixture_page_open (&page, fixture_open_starter (), klaster_evaluation_view_new,
                     is_evaluation_settled);
  g_assert_true (fixture_has_text (page.view, "The text of the instruction is not entered yet"));
  g_assert_false (has_items (&page));
  gtk_widget_activate (fixture_find (page.view, GTK_TYPE_BUTTON));
  fixture_wait (has_items_window, NULL);
  window = KLASTER_ITEMS_WINDOW (fixture_find_window (KLASTER_TYPE_ITEMS_WINDOW));
  klaster_items_window_save (window); /* nothing pasted: nothing written */
  klaster_items_window_paste (window, "1. Butir contoh satu\n2. Butir contoh dua");
  g_assert_true (fixture_has_text (GTK_WIDGET (window), "2 items will be entered"));
  klaster_items_window_save (window);
  fixture_wait (has_items, &page);
  g_assert_cmpint (fixture_count (page.session, "instruction_item"), ==, 2);
  fixture_spin ();
  fixture_page_close (&page);
}

static void
test_targets (void)
{
  FixturePage page;
  KlasterCrossGrid *grid;

  fixture_page_open (&page, fixture_open (), klaster_targets_view_new, is_targets_settled);
  grid = KLASTER_CROSS_GRID (fixture_find (page.view, KLASTER_TYPE_CROSS_GRID));
  g_assert_true (fixture_has_text (page.view, "How the forecast is made"));
  klaster_cross_grid_move_to (grid, 0, -1, TRUE);
  g_assert_true (fixture_has_text (page.view, "Tanah Laut"));
  klaster_cross_grid_move_to (grid, 0, 2, TRUE);
  g_assert_true (fixture_has_text (page.view, "the pace is"));
  fixture_page_close (&page);
}

/* What is missing is said, with the way to begin. */
static void
test_starter (void)
{
  FixturePage page;

  fixture_page_open (&page, fixture_open_starter (), klaster_targets_view_new, is_targets_settled);
  g_assert_true (fixture_has_text (page.view, "No indicator of innovation policy"));
  fixture_page_close (&page);
  fixture_page_open (&page, fixture_open_starter (), klaster_proposals_view_new,
                     is_proposals_settled);
  g_assert_true (fixture_has_text (page.view, "the sites stay as designated"));
  fixture_page_close (&page);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/decisions/accept", test_accept);
  g_test_add_func ("/decisions/deadline", test_deadline);
  g_test_add_func ("/decisions/evaluate", test_evaluate);
  g_test_add_func ("/decisions/items", test_items);
  g_test_add_func ("/decisions/targets", test_targets);
  g_test_add_func ("/decisions/starter", test_starter);
  return g_test_run ();
}
