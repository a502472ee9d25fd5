/* Talks with the Sekda by kabupaten, assistance by kabupaten, and a month as a calendar. */
#include <string.h>

#include "digest-fixture.h"
#include "klaster-audiensi.h"
#include "klaster-month.h"
#include "klaster-visits.h"

DEFINE_RUN (KlasterAudiensiQuery, klaster_audiensi_list)
DEFINE_RUN (KlasterVisitsQuery, klaster_visits)
DEFINE_RUN (KlasterMonthQuery, klaster_month)

static KlasterStore *
open_talks (void)
{
  KlasterStore *store = open_slots ();

  g_free (put (store, "opd", "O", "name", "Dinas A", "level", "province", NULL));
  g_free (put (store, "kawasan", "K", "name", "Satu", "kind", "pendampingan", "kabupaten", "63.02",
               NULL));
  g_free (put (store, "kawasan_stage", NULL, "kawasan", id_of ("K"), "stage", "1a", "start",
               "2026-11-01", "blocker", "Anggaran", "owner", id_of ("O"), NULL));
  g_free (put (store, "meeting", "T1", "title", "Lama", "kind", "audiensi", "date", "2026-02-02",
               "kabupaten", "63.02", "ask_1", "Yang lama", NULL));
  g_free (put (store, "meeting", "T2", "title", "Nanti", "kind", "audiensi", "date", "2026-12-02",
               "kawasan", id_of ("K"), "ask_1", "SK", "ask_3", "OPD", NULL));
  g_free (put (store, "meeting", "T3", "title", "Lain", "kind", "kpp", "date", "2026-12-03",
               "kabupaten", "63.02", NULL));
  g_free (put (store, "follow_up", NULL, "text", "Surat", "kawasan", id_of ("K"), "state", "open",
               "due", "2026-11-20", NULL));
  g_free (put (store, "follow_up", NULL, "text", "Beres", "kawasan", id_of ("K"), "state", "done",
               NULL));
  return store;
}

static void
test_audiensi (void)
{
  g_autoptr (KlasterStore) store = open_talks ();
  const KlasterAudiensiQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterAudiensiList) list = run (store, run_klaster_audiensi_list, &query);
  const KlasterAudiensi *first = list->items->pdata[0];
  const KlasterAudiensi *bare = klaster_audiensi_list_find (list, "63.01");

  g_assert_cmpuint (list->items->len, ==, 13);
  g_assert_cmpstr (first->kabupaten, ==, "63.02"); /* what has something stands first */
  g_assert_cmpuint (first->areas->len, ==, 1);
  g_assert_cmpuint (first->talks->len, ==, 2);
  g_assert_cmpstr (first->talk->title, ==, "Nanti"); /* of its kawasan, and ahead */
  g_assert_cmpstr (first->asks[0], ==, "SK");
  g_assert_null (first->asks[1]);
  g_assert_cmpstr (first->asks[2], ==, "OPD");
  g_assert_cmpuint (first->follow_ups->len, ==, 1);
  g_assert_cmpuint (first->n_overdue, ==, 1);
  g_assert_cmpuint (first->n_blocked, ==, 1);
  g_assert_nonnull (first->site);
  g_assert_cmpstr (
      first->sentence, ==,
      "The next talk is on 2 Desember 2026. 1 kawasan is held up. 1 follow-up is open.");
  g_assert_null (bare->talk);
  g_assert_cmpuint (bare->areas->len, ==, 0);
  g_assert_cmpstr (bare->sentence, ==, "No talk with the Sekda is entered.");
  g_assert_null (klaster_audiensi_list_find (list, "99.99"));
}

static void
put_visit (KlasterStore *store, const char *topic, const char *state, const char *date)
{
  g_free (put (store, "assistance", NULL, "topic", topic, "kawasan", id_of ("K"), "state", state,
               "date", date, NULL));
}

static void
test_visits (void)
{
  static const char *const order[] = { "b", "a", "d", "c" };
  g_autoptr (KlasterStore) store = open_talks ();
  const KlasterVisitsQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterVisits) empty = run (store, run_klaster_visits, &query);
  g_autoptr (KlasterVisits) visits = NULL;
  const KlasterVisitGroup *group = empty->groups->pdata[0];

  g_assert_cmpuint (empty->groups->len, ==, 1); /* the kawasan that is assisted is always there */
  g_assert_cmpuint (group->visits->len, ==, 0);
  g_assert_cmpstr (group->sentence, ==, "Nothing is planned and nothing was done yet.");
  put_visit (store, "a", "planned", "2026-12-05");
  put_visit (store, "b", "running", "2026-11-02");
  put_visit (store, "c", "done", "2026-05-02");
  put_visit (store, "d", "cancelled", "2026-06-02");
  g_free (put (store, "assistance", NULL, "topic", "e", "site", id_of ("site-63.01"), "state",
               "planned", NULL));
  visits = run (store, run_klaster_visits, &query);
  g_assert_cmpuint (visits->groups->len, ==, 2);
  group = visits->groups->pdata[0];
  g_assert_cmpstr (group->kawasan_name, ==, "Satu");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (((KlasterVisit *)group->visits->pdata[i])->topic, ==, order[i]);
  g_assert_cmpuint (group->n_open, ==, 2);
  g_assert_cmpuint (group->n_overdue, ==, 1);
  g_assert_cmpuint (group->n_done, ==, 1);
  group = visits->groups->pdata[1];
  g_assert_cmpstr (group->kabupaten, ==, "63.01");
  g_assert_null (group->kawasan);
  g_assert_cmpuint (visits->n_visits, ==, 5);
}

static void
test_months (void)
{
  static const struct
  {
    int year, month;
    const char *first, *last, *title;
  } cases[] = {
    { 2026, 11, "2026-10-26", "2026-12-06", "November 2026" },
    { 2026, 6, "2026-06-01", "2026-07-12", "Juni 2026" }, /* begins on a Monday */
    { 2026, 2, "2026-01-26", "2026-03-08", "Februari 2026" },
    { 2027, 1, "2026-12-28", "2027-02-07", "Januari 2027" },
    { 0, 0, "2026-10-26", "2026-12-06", "November 2026" },
  };
  g_autoptr (KlasterStore) store = open_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterMonthQuery query
          = { .year = cases[i].year, .month = cases[i].month, .today = day_of (TODAY) };
      g_autoptr (KlasterMonth) month = run (store, run_klaster_month, &query);
      g_autofree char *first = klaster_date_dup_iso (&month->days[0].date);
      g_autofree char *last = klaster_date_dup_iso (&month->days[KLASTER_MONTH_DAYS - 1].date);
      guint inside = 0;

      for (guint d = 0; d < KLASTER_MONTH_DAYS; d++)
        inside += month->days[d].inside;
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
      g_assert_cmpstr (month->title, ==, cases[i].title);
      g_assert_cmpuint (
          inside, ==, g_date_get_days_in_month ((GDateMonth)month->month, (GDateYear)month->year));
    }
}

static const KlasterMonthDay *
find_day (const KlasterMonth *month, const char *iso)
{
  GDate day = day_of (iso);

  return &month->days[g_date_days_between (&month->days[0].date, &day)];
}

static void
test_days (void)
{
  g_autoptr (KlasterStore) store = open_talks ();
  const KlasterMonthQuery query = { .year = 2026, .month = 12, .today = day_of (TODAY) };
  g_autoptr (KlasterMonth) month = NULL;

  g_free (put (store, "holiday", "H", "date", "2026-12-25", "name", "Libur contoh", NULL));
  g_free (put (store, "holiday", NULL, "date", "2027-03-01", "name", "Tahun lain", NULL));
  g_free (put (store, "setting", NULL, "key", "holidays", "value", "2026-12-28", NULL));
  g_free (put (store, "agenda_item", NULL, "title", "Pekan", "kind", "pekan_inovasi", "date",
               "2026-12-08", "to_date", "2026-12-10", NULL));
  month = run (store, run_klaster_month, &query);
  g_assert_cmpstr (find_day (month, "2026-12-25")->holiday, ==, id_of ("H"));
  g_assert_true (find_day (month, "2026-12-25")->off);
  g_assert_true (find_day (month, "2026-12-28")->off);
  g_assert_null (find_day (month, "2026-12-28")->holiday);
  g_assert_true (find_day (month, "2026-12-26")->off); /* Saturday */
  g_assert_false (find_day (month, "2026-12-24")->off);
  g_assert_cmpuint (month->n_holidays, ==, 1);
  g_assert_cmpuint (find_day (month, "2026-12-02")->items->len, ==, 1);
  for (guint day = 8; day <= 10; day++)
    {
      g_autofree char *iso = g_strdup_printf ("2026-12-%02u", day);

      g_assert_cmpuint (find_day (month, iso)->items->len, ==, 1);
    }
  g_assert_cmpuint (find_day (month, "2026-12-11")->items->len, ==, 0);
}

static const KlasterMonthBar *
find_bar (const KlasterMonthWeek *week, const char *title)
{
  for (guint i = 0; i < week->bars->len; i++)
    {
      const KlasterMonthBar *bar = &g_array_index (week->bars, KlasterMonthBar, i);

      if (g_str_equal (bar->item->title, title))
        return bar;
    }
  return NULL;
}

/* Across the weeks from Monday, 30 November 2026; what overlaps is in another lane, what comes after it is not. */
static void
test_bars (void)
{
  static const struct
  {
    int week;
    const char *title;
    int from, to, lane;
    gboolean begins, ends;
  } cases[] = {
    { 0, "Lama", 0, 6, 0, FALSE, FALSE }, /* since October */
    { 0, "Masa", 1, 6, 1, TRUE, FALSE },  { 0, "Kecil", 2, 3, 2, TRUE, TRUE },
    { 0, "Lain", 4, 5, 2, TRUE, TRUE }, /* after Kecil: the same lane */
    { 1, "Lama", 0, 1, 0, FALSE, TRUE },  { 1, "Masa", 0, 6, 1, FALSE, FALSE },
    { 4, "Masa", 0, 3, 0, FALSE, TRUE },
  };
  static const char *const items[][3] = { { "Lama", "2026-10-05", "2026-12-08" },
                                          { "Masa", "2026-12-01", "2026-12-31" },
                                          { "Kecil", "2026-12-02", "2026-12-03" },
                                          { "Lain", "2026-12-04", "2026-12-05" },
                                          { "Satu", "2026-12-02", NULL } };
  g_autoptr (KlasterStore) store = open_talks ();
  const KlasterMonthQuery query = { .year = 2026, .month = 12, .today = day_of (TODAY) };
  g_autoptr (KlasterMonth) month = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_free (put (store, "agenda_item", NULL, "title", items[i][0], "kind", "meeting", "date",
                 items[i][1], "to_date", items[i][2], NULL));
  month = run (store, run_klaster_month, &query);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterMonthBar *bar = find_bar (&month->weeks[cases[i].week], cases[i].title);

      g_assert_nonnull (bar);
      g_assert_cmpint (bar->from, ==, cases[i].from);
      g_assert_cmpint (bar->to, ==, cases[i].to);
      g_assert_cmpint (bar->lane, ==, cases[i].lane);
      g_assert_cmpint (bar->begins, ==, cases[i].begins);
      g_assert_cmpint (bar->ends, ==, cases[i].ends);
    }
  g_assert_null (find_bar (&month->weeks[0], "Satu"));
  g_assert_null (find_bar (&month->weeks[2], "Lama"));
  g_assert_cmpint (month->weeks[0].n_lanes, ==, 3);
  g_assert_cmpint (month->weeks[5].n_lanes, ==, 0);
  g_assert_cmpuint (find_day (month, "2026-12-15")->items->len, ==, 1); /* in its middle */
  g_assert_cmpuint (find_day (month, "2026-12-31")->items->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talks/audiensi", test_audiensi);
  g_test_add_func ("/talks/visits", test_visits);
  g_test_add_func ("/talks/months", test_months);
  g_test_add_func ("/talks/days", test_days);
  g_test_add_func ("/talks/bars", test_bars);
  return g_test_run ();
}
