/* Talks with the Sekda, assistance and the calendar in the window. */
#include <string.h>

#include "klaster-asks-view.h"
#include "klaster-audiensi-view.h"
#include "klaster-calendar-day.h"
#include "klaster-calendar-view.h"
#include "klaster-visits-view.h"
#include "window-fixture.h"

static gboolean
is_audiensi_settled (gpointer view)
{
  return klaster_audiensi_view_is_settled (view);
}

static gboolean
is_visits_settled (gpointer view)
{
  return klaster_visits_view_is_settled (view);
}

static gboolean
is_calendar_settled (gpointer view)
{
  return klaster_calendar_view_is_settled (view);
}

static gpointer
find_talk (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[] = { { "kind", "audiensi" }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get ("meeting"), matches, NULL, error);

  return g_strdup (klaster_record_get_id (record));
}

static void
must_ask (FixturePage *page, const char *talk, const char *field, const char *words)
{
  g_autofree char *now = fixture_dup_value (page->session, "meeting", talk, field);

  g_assert_cmpstr (now, ==, words);
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (klaster_store_undo_finish (KLASTER_STORE (source), result, NULL, NULL));
}

/* A request is kept with the talk; the same words again write nothing; undo takes it back. */
static void
test_asks (void)
{
  FixturePage page;
  KlasterAsksView *asks;
  g_autofree char *talk = NULL;
  g_autofree char *before = NULL;

  fixture_page_open (&page, fixture_open (), klaster_audiensi_view_new, is_audiensi_settled);
  talk = klaster_store_run (klaster_session_get_store (page.session), find_talk, NULL, NULL);
  before = fixture_dup_value (page.session, "meeting", talk, "ask_2");
  asks = KLASTER_ASKS_VIEW (fixture_find (page.view, KLASTER_TYPE_ASKS_VIEW));
  g_assert_nonnull (asks);
  klaster_asks_view_set (asks, 1, "  Tetapkan SK  ");
  fixture_page_settle (&page);
  must_ask (&page, talk, "ask_2", "Tetapkan SK");
  klaster_asks_view_set (asks, 1, "Tetapkan SK");
  fixture_page_settle (&page);
  klaster_store_undo_async (klaster_session_get_store (page.session), on_undone_cb, NULL);
  fixture_page_settle (&page);
  must_ask (&page, talk, "ask_2", before);
  klaster_asks_view_set (asks, 0, "");
  fixture_page_settle (&page);
  must_ask (&page, talk, "ask_1", NULL);
  fixture_page_close (&page);
}

/* Without a talk there is nothing to keep a request with. */
static void
test_no_talk (void)
{
  FixturePage page;
  KlasterAsksView *asks;
  gint64 n;

  fixture_page_open (&page, fixture_open (), klaster_audiensi_view_new, is_audiensi_settled);
  klaster_audiensi_view_choose (KLASTER_AUDIENSI_VIEW (page.view), "63.71");
  asks = KLASTER_ASKS_VIEW (fixture_find (page.view, KLASTER_TYPE_ASKS_VIEW));
  n = fixture_count (page.session, "meeting");
  klaster_asks_view_set (asks, 0, "Tetapkan SK");
  fixture_page_settle (&page);
  g_assert_cmpint (fixture_count (page.session, "meeting"), ==, n);
  g_assert_false (gtk_widget_get_sensitive (fixture_find (GTK_WIDGET (asks), GTK_TYPE_ENTRY)));
  fixture_page_close (&page);
}

static void
test_visits (void)
{
  FixturePage page;

  fixture_page_open (&page, fixture_open (), klaster_visits_view_new, is_visits_settled);
  g_assert_nonnull (fixture_find (page.view, GTK_TYPE_BUTTON));
  fixture_page_close (&page);
}

static void
test_calendar (void)
{
  FixturePage page;
  KlasterCalendarView *view;
  gint64 n;
  g_autofree char *holiday = NULL;

  fixture_page_open (&page, fixture_open (), klaster_calendar_view_new, is_calendar_settled);
  view = KLASTER_CALENDAR_VIEW (page.view);
  g_assert_cmpstr (klaster_calendar_view_get_title (view), ==, "November 2026");
  klaster_calendar_view_step (view, 2);
  fixture_page_settle (&page);
  g_assert_cmpstr (klaster_calendar_view_get_title (view), ==, "Januari 2027");
  klaster_calendar_view_step (view, -13);
  fixture_page_settle (&page);
  g_assert_cmpstr (klaster_calendar_view_get_title (view), ==, "Desember 2025");
  n = fixture_count (page.session, "holiday");
  if (n > 0)
    {
      holiday = fixture_dup_first (page.session, "holiday");
      klaster_calendar_remove_holiday (page.session, holiday);
      fixture_page_settle (&page);
      g_assert_cmpint (fixture_count (page.session, "holiday"), ==, n - 1);
    }
  fixture_page_close (&page);
}

static char *
dup_choice (GtkWidget *row)
{
  return g_strdup (gtk_string_object_get_string (
      GTK_STRING_OBJECT (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)))));
}

static gboolean
has_subjects (gpointer subject_row)
{
  return adw_combo_row_get_selected_item (subject_row) != NULL;
}

/* What is printed is the pack of the kabupaten that is chosen, also without a talk. */
static void
test_print (void)
{
  FixturePage page;
  GtkWidget *document, *subject;
  g_autofree char *name = NULL;
  g_autofree char *about = NULL;
  GtkWindow *dialog;

  fixture_page_open (&page, fixture_open (), klaster_audiensi_view_new, is_audiensi_settled);
  klaster_audiensi_view_choose (KLASTER_AUDIENSI_VIEW (page.view), "63.03");
  fixture_page_settle (&page);
  g_signal_emit_by_name (fixture_find_button (page.view, "Print the pack…"), "clicked");
  dialog = fixture_find_window (ADW_TYPE_WINDOW);
  g_assert_nonnull (dialog);
  document = fixture_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);
  subject = gtk_widget_get_next_sibling (document);
  name = dup_choice (document);
  g_assert_cmpstr (name, ==, "Pack for the audiensi");
  fixture_wait (has_subjects, subject);
  about = dup_choice (subject);
  g_assert_cmpstr (about, ==, "Banjar");
  gtk_window_destroy (dialog);
  fixture_page_close (&page);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/talks/asks", test_asks);
  g_test_add_func ("/window/talks/none", test_no_talk);
  g_test_add_func ("/window/talks/print", test_print);
  g_test_add_func ("/window/talks/visits", test_visits);
  g_test_add_func ("/window/talks/calendar", test_calendar);
  return g_test_run ();
}
