/* Follow-ups in the window: list and board, moving a card as one change with undo, and 20,000 of them. */
#include <string.h>
#include <time.h>

#include "klaster-follow-up-board.h"
#include "klaster-follow-up-card.h"
#include "klaster-follow-up-move.h"
#include "klaster-follow-up-row.h"
#include "klaster-follow-ups-view.h"
#include "klaster-format.h"
#include "test-timing.h"
#include "window-fixture.h"

#define N_FOLLOW_UPS 20000
#define MAX_FILTER_MS 50
#define MAX_OPEN_MS 300

static gboolean
is_settled (gpointer data)
{
  return klaster_follow_ups_view_is_settled (data);
}

static void
page_open (FixturePage *page, KlasterSession *session)
{
  fixture_page_open (page, session, klaster_follow_ups_view_new, is_settled);
}

static KlasterFollowUpBoard *
show_board (FixturePage *page)
{
  klaster_follow_ups_view_show_board (KLASTER_FOLLOW_UPS_VIEW (page->view), TRUE);
  fixture_spin ();
  return KLASTER_FOLLOW_UP_BOARD (fixture_find (page->view, KLASTER_TYPE_FOLLOW_UP_BOARD));
}

/* The first card that is not closed is overdue in the sample. */
static KlasterFollowUpCard *
find_card (FixturePage *page)
{
  return KLASTER_FOLLOW_UP_CARD (fixture_find (page->view, KLASTER_TYPE_FOLLOW_UP_CARD));
}

typedef struct
{
  KlasterFollowUpBoard *board;
  guint open, running, closed;
} Counts;

static gboolean
has_counts (gpointer data)
{
  Counts *counts = data;

  return klaster_follow_up_board_count (counts->board, KLASTER_FOLLOW_UP_OPEN) == counts->open
         && klaster_follow_up_board_count (counts->board, KLASTER_FOLLOW_UP_RUNNING)
                == counts->running
         && klaster_follow_up_board_count (counts->board, KLASTER_FOLLOW_UP_CLOSED)
                == counts->closed;
}

static Counts
count (KlasterFollowUpBoard *board)
{
  return (Counts){ board, klaster_follow_up_board_count (board, KLASTER_FOLLOW_UP_OPEN),
                   klaster_follow_up_board_count (board, KLASTER_FOLLOW_UP_RUNNING),
                   klaster_follow_up_board_count (board, KLASTER_FOLLOW_UP_CLOSED) };
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (klaster_store_undo_finish (KLASTER_STORE (source), result, NULL, NULL));
}

static void
undo (FixturePage *page)
{
  klaster_store_undo_async (klaster_session_get_store (page->session), on_undone_cb, NULL);
}

static void
test_list (void)
{
  FixturePage page;

  page_open (&page, fixture_open ());
  g_assert_nonnull (fixture_find (page.view, KLASTER_TYPE_FOLLOW_UP_ROW));
  g_assert_null (fixture_find (page.view, KLASTER_TYPE_FOLLOW_UP_CARD));
  fixture_page_close (&page);
}

static void
must_be (FixturePage *page, const char *id, const char *state, const char *done_on)
{
  g_autofree char *now = fixture_dup_value (page->session, "follow_up", id, "state");
  g_autofree char *day = fixture_dup_value (page->session, "follow_up", id, "done_on");

  g_assert_cmpstr (now, ==, state);
  g_assert_cmpstr (day, ==, done_on);
}

/* One step right is one change: the state, and at the end the day. Undo takes all of it back. */
static void
test_move (void)
{
  FixturePage page;
  KlasterFollowUpBoard *board;
  Counts before, after;
  g_autofree char *id = NULL;

  page_open (&page, fixture_open ());
  board = show_board (&page);
  before = after = count (board);
  id = g_strdup (
      klaster_follow_up_item_get (klaster_follow_up_card_get_item (find_card (&page)))->id);
  must_be (&page, id, "open", NULL);
  klaster_follow_up_board_step (board, klaster_follow_up_card_get_item (find_card (&page)), 1);
  after.open--;
  after.running++;
  fixture_wait (has_counts, &after);
  must_be (&page, id, "running", NULL);
  undo (&page);
  fixture_wait (has_counts, &before);
  must_be (&page, id, "open", NULL);
  klaster_follow_up_move (
      page.session,
      klaster_follow_up_item_get (klaster_follow_up_card_get_item (find_card (&page))),
      KLASTER_FOLLOW_UP_CLOSED);
  after = before;
  after.open--;
  after.closed++;
  fixture_wait (has_counts, &after);
  must_be (&page, id, "done", "2026-11-21");
  undo (&page);
  fixture_wait (has_counts, &before);
  must_be (&page, id, "open", NULL);
  fixture_page_close (&page);
}

/* Nothing to the left of the first column. */
static void
test_edge (void)
{
  FixturePage page;
  KlasterFollowUpBoard *board;
  Counts before;
  gint64 changes;

  page_open (&page, fixture_open ());
  board = show_board (&page);
  before = count (board);
  changes = fixture_count (page.session, "follow_up");
  klaster_follow_up_board_step (board, klaster_follow_up_card_get_item (find_card (&page)), -1);
  fixture_spin ();
  g_assert_true (has_counts (&before));
  g_assert_cmpint (fixture_count (page.session, "follow_up"), ==, changes);
  fixture_page_close (&page);
}

static KlasterSession *
open_store (gboolean full)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");

  for (guint i = 0; full && i < N_FOLLOW_UPS; i++)
    {
      g_autoptr (KlasterRecord) record
          = klaster_record_new (klaster_entity_get ("follow_up"), NULL);
      g_autofree char *text = g_strdup_printf ("Contoh tindak lanjut %u", i);

      klaster_record_set_text (record, "text", text);
      klaster_record_set_text (record, "state", i % 3 == 0 ? "done" : "open");
      klaster_record_set_text (record, "due", i % 2 == 0 ? "2026-10-01" : "2027-01-04");
      klaster_change_insert (change, record);
    }
  if (full)
    g_assert_true (klaster_store_commit (store, change, &error));
  g_assert_no_error (error);
  return klaster_session_new (store, NULL);
}

static void
test_empty (void)
{
  FixturePage page;

  page_open (&page, open_store (FALSE));
  g_assert_nonnull (fixture_find (page.view, ADW_TYPE_STATUS_PAGE));
  fixture_page_close (&page);
}

static double
milliseconds (void)
{
  return (double)clock () * 1000 / CLOCKS_PER_SEC;
}

static void
must_be_fast (const char *what, double begin, double limit)
{
  double taken = milliseconds () - begin;

  g_test_message ("%s: %.1f ms", what, taken);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (taken, <, limit);
}

static void
search (FixturePage *page, const char *words)
{
  GtkWidget *entry = fixture_find (page->view, GTK_TYPE_SEARCH_ENTRY);
  double begin = milliseconds ();

  g_object_set (entry, "text", words, NULL);
  g_signal_emit_by_name (entry, "search-changed");
  must_be_fast ("filter", begin, MAX_FILTER_MS);
}

/* The main loop is not held up while the words of the filter change, nor by the first look at the board. */
static void
test_large (void)
{
  FixturePage page;
  double begin;

  page_open (&page, open_store (TRUE));
  search (&page, "lanjut 1999");
  search (&page, "lanjut");
  search (&page, "bukan");
  search (&page, "");
  begin = milliseconds ();
  klaster_follow_ups_view_show_board (KLASTER_FOLLOW_UPS_VIEW (page.view), TRUE);
  must_be_fast ("board", begin, MAX_OPEN_MS);
  search (&page, "lanjut 1999");
  search (&page, "");
  fixture_page_close (&page);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/follow-ups/list", test_list);
  g_test_add_func ("/window/follow-ups/move", test_move);
  g_test_add_func ("/window/follow-ups/edge", test_edge);
  g_test_add_func ("/window/follow-ups/empty", test_empty);
  g_test_add_func ("/window/follow-ups/large", test_large);
  return g_test_run ();
}
