/* Meetings in the window: ticking who came, writing decisions down, and what they become. */
#include <string.h>

#include "klaster-attendance-view.h"
#include "klaster-decisions-view.h"
#include "klaster-meeting-detail.h"
#include "klaster-meeting-row.h"
#include "klaster-meetings-view.h"
#include "klaster-stage-date.h"
#include "window-fixture.h"

static gboolean
is_settled (gpointer data)
{
  return klaster_meetings_view_is_settled (data);
}

static void
page_open (FixturePage *page, KlasterSession *session)
{
  fixture_page_open (page, session, klaster_meetings_view_new, is_settled);
}

static gpointer
build_meeting (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMeetingQuery query = { .meeting = data };

  return klaster_meeting_build (reader, &query, error);
}

/* The chosen meeting, as the store has it. */
static KlasterMeeting *
get_meeting (FixturePage *page)
{
  GtkWidget *detail = fixture_find (page->view, KLASTER_TYPE_MEETING_DETAIL);

  return klaster_store_run (
      klaster_session_get_store (page->session), build_meeting,
      (gpointer)klaster_meeting_detail_get_id (KLASTER_MEETING_DETAIL (detail)), NULL);
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (klaster_store_undo_finish (KLASTER_STORE (source), result, NULL, NULL));
}

/* The meeting that comes next is chosen at the beginning; nobody has answered. */
static void
test_attendance (void)
{
  FixturePage page;
  KlasterAttendanceView *view;
  guint n;

  page_open (&page, fixture_open ());
  g_assert_nonnull (fixture_find (page.view, KLASTER_TYPE_MEETING_ROW));
  view = KLASTER_ATTENDANCE_VIEW (fixture_find (page.view, KLASTER_TYPE_ATTENDANCE_VIEW));
  {
    g_autoptr (KlasterMeeting) meeting = get_meeting (&page);

    g_assert_true (meeting->ahead);
    n = meeting->attendants->len;
    g_assert_cmpuint (n, >, 2);
    g_assert_cmpuint (meeting->n_came, ==, 0);
  }
  klaster_attendance_view_tick (view, 0, TRUE);
  klaster_attendance_view_tick (view, 1, FALSE);
  fixture_page_settle (&page);
  {
    g_autoptr (KlasterMeeting) meeting = get_meeting (&page);

    g_assert_cmpuint (meeting->n_came, ==, 1);
    g_assert_cmpuint (meeting->n_absent, ==, 1);
  }
  /* The same answer again takes it back. */
  klaster_attendance_view_tick (view, 1, FALSE);
  fixture_page_settle (&page);
  klaster_attendance_view_tick_all (view);
  fixture_page_settle (&page);
  {
    g_autoptr (KlasterMeeting) meeting = get_meeting (&page);

    g_assert_cmpuint (meeting->n_came, ==, n);
  }
  /* All others are one change. */
  klaster_store_undo_async (klaster_session_get_store (page.session), on_undone_cb, NULL);
  fixture_page_settle (&page);
  {
    g_autoptr (KlasterMeeting) meeting = get_meeting (&page);

    g_assert_cmpuint (meeting->n_came, ==, 1);
  }
  fixture_page_close (&page);
}

static void
test_decisions (void)
{
  FixturePage page;
  KlasterDecisionsView *view;
  g_autofree char *day = NULL;

  page_open (&page, fixture_open ());
  view = KLASTER_DECISIONS_VIEW (fixture_find (page.view, KLASTER_TYPE_DECISIONS_VIEW));
  klaster_decisions_view_add (view, "  ");
  klaster_decisions_view_add (view, "Tetapkan kawasan");
  fixture_page_settle (&page);
  klaster_decisions_view_add (view, " Kirim data ");
  fixture_page_settle (&page);
  {
    g_autoptr (KlasterMeeting) meeting = get_meeting (&page);
    const KlasterDecision *decision;

    g_assert_cmpuint (meeting->decisions->len, ==, 2);
    decision = meeting->decisions->pdata[1];
    g_assert_cmpstr (decision->text, ==, "Kirim data");
    klaster_stage_date_write (page.session, meeting->kawasan, "3b", "2027-06-30", meeting->id,
                              "Tetapkan kawasan");
  }
  fixture_page_settle (&page);
  {
    g_autoptr (KlasterMeeting) meeting = get_meeting (&page);
    const KlasterDecision *decision = meeting->decisions->pdata[0];
    const KlasterOutcome *outcome;

    g_assert_cmpuint (decision->outcomes->len, ==, 1);
    outcome = decision->outcomes->pdata[0];
    g_assert_cmpstr (outcome->link.entity, ==, "kawasan_stage");
    day = fixture_dup_value (page.session, "kawasan_stage", outcome->link.id, "target");
    g_assert_cmpstr (day, ==, "2027-06-30");
  }
  fixture_page_close (&page);
}

static gboolean
has_preset (GVariant *presets, const char *field, const char *value)
{
  const char *found = NULL;

  g_variant_lookup (presets, field, "&s", &found);
  return g_strcmp0 (found, value) == 0;
}

/* The form of what a decision becomes knows the meeting and the words, and only fields that it has. */
static void
test_presets (void)
{
  static const struct
  {
    const char *entity, *words, *state;
  } cases[] = {
    { "follow_up", "text", "open" },
    { "opd_program", "title", "planned" },
    { "assistance", "topic", "planned" },
    { "kawasan_stage", NULL, NULL },
  };
  FixturePage page;

  page_open (&page, fixture_open ());
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterMeeting) meeting = get_meeting (&page);
      g_autoptr (GVariant) presets = g_variant_ref_sink (
          klaster_decision_create_presets (meeting, "Kirim data", cases[i].entity));

      g_assert_true (has_preset (presets, "meeting", meeting->id));
      g_assert_true (has_preset (presets, "decision", "Kirim data"));
      g_assert_true (has_preset (presets, "kawasan", meeting->kawasan));
      g_assert_true (has_preset (presets, "state", cases[i].state));
      if (cases[i].words != NULL)
        g_assert_true (has_preset (presets, cases[i].words, "Kirim data"));
    }
  fixture_page_close (&page);
}

static KlasterSession *
open_nothing (void)
{
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, NULL);

  return klaster_session_new (store, NULL);
}

static void
test_empty (void)
{
  FixturePage page;

  page_open (&page, open_nothing ());
  g_assert_nonnull (fixture_find (page.view, ADW_TYPE_STATUS_PAGE));
  fixture_page_close (&page);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/meetings/attendance", test_attendance);
  g_test_add_func ("/window/meetings/decisions", test_decisions);
  g_test_add_func ("/window/meetings/presets", test_presets);
  g_test_add_func ("/window/meetings/empty", test_empty);
  return g_test_run ();
}
