#include "digest-fixture.h"
#include "klaster-radar.h"

DEFINE_RUN (KlasterRadarQuery, klaster_radar)

static const KlasterRadarCell *
get_cell (const KlasterRadar *radar, guint number, const char *period)
{
  const KlasterRadarRow *row = radar->rows->pdata[number - 1];

  return &row->cells[klaster_period_distance (radar->periods[0], period_of (period))];
}

static KlasterRadar *
build (KlasterStore *store, const char *today)
{
  const KlasterRadarQuery query = { .today = day_of (today) };

  return run (store, run_klaster_radar, &query);
}

static void
put_indicators (KlasterStore *store)
{
  g_free (put (store, "indicator", "A", "code", "A", "label", "Alat", "group", "product", "type",
               "count", "required", "1", "target", "10", "direction", "higher", NULL));
  g_free (put (store, "indicator", "B", "code", "B", "label", "Bahan", "group", "product", "type",
               "number", "required", "1", "applies_to", "desa", "from_period", "202601B", NULL));
  g_free (put (store, "indicator", "C", "code", "C", "label", "Catatan", "group", "product", "type",
               "count", "required", "0", NULL));
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterRadar) radar = build (store, TODAY);

  g_assert_cmpuint (radar->rows->len, ==, 13);
  g_assert_cmpuint (radar->n_periods, ==, 9); /* 202507B to 202611B */
  g_assert_cmpuint (radar->counts[0].n_expected, ==, 0);
  g_assert_cmpstr (radar->counts[0].sentence, ==, "No site has to report for this period.");
}

static void
test_starter (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterRadar) radar = build (store, TODAY);
  const KlasterRadarRow *last = radar->rows->pdata[12];
  g_autofree char *some = klaster_radar_row_dup_completeness (last, 5, 4);
  g_autofree char *not_due = klaster_radar_row_dup_completeness (last, 8, 1);

  g_assert_cmpuint (radar->n_periods, ==, 9);
  g_assert_cmpstr (radar->counts[0].sentence, ==, "None of the 13 sites has reported yet.");
  g_assert_cmpstr (radar->counts[8].sentence, ==,
                   "The reports of 13 sites are due on 10 Januari 2027.");
  g_assert_cmpuint (last->number, ==, 13);
  g_assert_cmpstr (last->kabupaten, ==, "63.72");
  g_assert_null (last->village);
  g_assert_cmpstr (last->completeness, ==, "0 of 8");
  g_assert_cmpstr (some, ==, "0 of 3"); /* the last one is not due */
  g_assert_cmpstr (not_due, ==, "–");
}

/* One report of Tanah Laut (desa) or Banjarmasin (kelurahan) for 202609B, due on 10 November 2026.
 * */
static void
test_states (void)
{
  const struct
  {
    const char *kabupaten, *state, *received, *figures[4], *progress, *excuse, *today;
    KlasterReportState want;
    int late;
    guint required, answered;
    gboolean returned, no_date;
  } cases[] = {
    { "63.01", NULL, NULL, { NULL }, NULL, NULL, "2026-11-10", KLASTER_REPORT_NOT_DUE, 0, 2, 0 },
    { "63.01", NULL, NULL, { NULL }, NULL, NULL, "2026-11-11", KLASTER_REPORT_MISSING, 1, 2, 0 },
    { "63.01", NULL, NULL, { NULL }, NULL, "Banjir", TODAY, KLASTER_REPORT_EXCUSED, 0, 2, 0 },
    { "63.01", "draft", NULL, { NULL }, NULL, NULL, TODAY, KLASTER_REPORT_MISSING, 11, 2, 0 },
    { "63.01", "draft", NULL, { "A=1" }, NULL, NULL, TODAY, KLASTER_REPORT_PARTLY, 0, 2, 1 },
    { "63.01",
      "draft",
      NULL,
      { "A=1" },
      NULL,
      NULL,
      "2026-11-05",
      KLASTER_REPORT_NOT_DUE,
      0,
      2,
      1 },
    { "63.01",
      "received",
      "2026-11-01",
      { NULL },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_EMPTY,
      0,
      2,
      0 },
    { "63.01",
      "received",
      "2026-11-01",
      { "A=" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_EMPTY,
      0,
      2,
      0 },
    { "63.01",
      "received",
      "2026-11-01",
      { NULL },
      "Teks",
      NULL,
      TODAY,
      KLASTER_REPORT_PARTLY,
      0,
      2,
      0 },
    { "63.01",
      "received",
      "2026-11-01",
      { "A=1" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_PARTLY,
      0,
      2,
      1 },
    { "63.01",
      "received",
      "2026-11-14",
      { "A=1" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_PARTLY,
      4,
      2,
      1 },
    { "63.01",
      "received",
      "2026-11-10",
      { "A=0", "B=0" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_ON_TIME,
      0,
      2,
      2 },
    { "63.01",
      "received",
      "2026-11-11",
      { "A=0", "B=0" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_LATE,
      1,
      2,
      2 },
    { "63.01",
      "received",
      "2026-11-20",
      { "A=0", "B=0" },
      NULL,
      "Banjir",
      TODAY,
      KLASTER_REPORT_ON_TIME,
      0,
      2,
      2 },
    { "63.01",
      "received",
      NULL,
      { "A=1", "B=2" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_ON_TIME,
      0,
      2,
      2,
      FALSE,
      TRUE },
    { "63.01",
      "returned",
      "2026-11-01",
      { "A=1", "B=2" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_ON_TIME,
      0,
      2,
      2,
      TRUE },
    { "63.01",
      "checked",
      "2026-11-01",
      { "A=1", "B=not_applicable" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_ON_TIME,
      0,
      1,
      1 },
    { "63.01",
      "checked",
      "2026-11-01",
      { "A=not_due", "B=not_applicable" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_ON_TIME,
      0,
      0,
      0 },
    /* Indicator B is only for desa. */
    { "63.71",
      "received",
      "2026-11-01",
      { "A=1" },
      NULL,
      NULL,
      TODAY,
      KLASTER_REPORT_ON_TIME,
      0,
      1,
      1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_slots ();
      g_autofree char *site = g_strdup_printf ("site-%s", cases[i].kabupaten);
      g_autofree char *report = g_strdup_printf ("%s/202609B", cases[i].kabupaten);
      g_autoptr (KlasterRadar) radar = NULL;
      const KlasterRadarCell *cell;

      put_indicators (store);
      if (cases[i].state != NULL)
        put_report (store, cases[i].kabupaten, "202609B", cases[i].state, cases[i].received,
                    cases[i].figures[0], cases[i].figures[1], NULL);
      if (cases[i].progress != NULL)
        change (store, "report", report, "progress", cases[i].progress, NULL);
      if (cases[i].excuse != NULL)
        g_free (put (store, "report_excuse", NULL, "site", id_of (site), "period", "202609B",
                     "reason", cases[i].excuse, NULL));
      radar = build (store, cases[i].today);
      cell = get_cell (radar, g_str_equal (cases[i].kabupaten, "63.01") ? 1 : 12, "202609B");
      g_test_message ("case %u", i);
      g_assert_true (cell->expected);
      g_assert_cmpint (cell->state, ==, cases[i].want);
      g_assert_cmpint (cell->days_late, ==, cases[i].late);
      g_assert_cmpuint (cell->n_required, ==, cases[i].required);
      g_assert_cmpuint (cell->n_answered, ==, cases[i].answered);
      g_assert_true (cell->returned == cases[i].returned);
      g_assert_true (cell->no_date == cases[i].no_date);
    }
}

/* Banjar: village A until 202512B, then village B, by the fields that officers fill, more or fewer.
 * */
static void
test_replaced (void)
{
  const struct
  {
    const char *old_to, *new_from, *new_year;
    const char *first_of_new; /* NULL: none */
    const char *gap; /* a period with no site, or NULL */
  } cases[] = {
    { "202511B", "202601B", "2026", "202601B", NULL },
    { "202511B", NULL, "2026", "202601B", NULL },
    { NULL, "202603B", "2026", "202603B", NULL },
    { NULL, NULL, "2026", "202601B", NULL },
    { "202511B", "202605B", "2026", "202605B", "202603B" },
    /* Both at once cannot be: the former one ends. */
    { "202607B", "202601B", "2026", "202601B", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_slots ();
      g_autoptr (KlasterRadar) radar = NULL;
      KlasterPeriod turn = period_of (cases[i].first_of_new);

      change (store, "site", "site-63.03", "village", "63.03.05.2057", "status", "replaced",
              "to_period", cases[i].old_to, NULL);
      g_free (put (store, "site", "new", "kabupaten", "63.03", "village", "63.03.05.2012", "year",
                   cases[i].new_year, "status", "designated", "from_period", cases[i].new_from,
                   NULL));
      change (store, "site", "site-63.03", "replaced_by", id_of ("new"), NULL);
      radar = build (store, TODAY);
      g_test_message ("case %u", i);
      for (guint p = 0; p < radar->n_periods; p++)
        {
          const KlasterRadarRow *row = radar->rows->pdata[2];
          const KlasterRadarCell *cell = &row->cells[p];
          const char *want
              = klaster_period_compare (radar->periods[p], turn) < 0 ? "site-63.03" : "new";

          if (cases[i].gap != NULL
              && klaster_period_compare (radar->periods[p], period_of ("202601B")) >= 0
              && klaster_period_compare (radar->periods[p], turn) < 0)
            {
              g_assert_false (cell->expected);
              g_assert_null (cell->site);
              g_assert_cmpuint (radar->counts[p].n_expected, ==, 12);
              continue;
            }
          g_assert_cmpstr (cell->site, ==, id_of (want));
          g_assert_cmpuint (radar->counts[p].n_expected, ==, 13);
        }
    }
}

static void
test_stopped (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterRadar) radar = NULL;

  change (store, "site", "site-63.05", "status", "stopped", NULL);
  put_report (store, "63.05", "202509B", "received", "2025-11-01", NULL);
  radar = build (store, TODAY);
  g_assert_true (get_cell (radar, 5, "202509B")->expected);
  g_assert_false (get_cell (radar, 5, "202511B")->expected);
  g_assert_cmpuint (klaster_radar_get_count (radar, period_of ("202511B"))->n_expected, ==, 12);
  g_assert_null (klaster_radar_get_count (radar, period_of ("202505B")));
}

static void
test_settings (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterRadar) radar = NULL;

  g_free (put (store, "setting", NULL, "key", "first_period", "value", "202601B", NULL));
  g_free (put (store, "setting", NULL, "key", "report.due_day", "value", "20", NULL));
  radar = build (store, TODAY);
  g_assert_cmpint (radar->periods[0].year, ==, 2026);
  g_assert_cmpint (radar->periods[0].index, ==, 0);
  g_assert_cmpint (get_cell (radar, 1, "202609B")->state, ==, KLASTER_REPORT_MISSING);
  g_assert_cmpint (get_cell (radar, 1, "202609B")->days_late, ==, 1);
}

/* A period with a due day of its own does not move the others. */
static void
test_own_due (void)
{
  const struct
  {
    const char *due, *today;
    KlasterReportState want;
    int late;
  } cases[] = {
    { NULL, "2026-11-10", KLASTER_REPORT_NOT_DUE, 0 },
    { NULL, "2026-11-11", KLASTER_REPORT_MISSING, 1 },
    { "2026-11-25", "2026-11-25", KLASTER_REPORT_NOT_DUE, 0 },
    { "2026-11-25", "2026-11-28", KLASTER_REPORT_MISSING, 3 },
    { "2026-10-31", "2026-11-01", KLASTER_REPORT_MISSING, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_slots ();
      g_autoptr (KlasterRadar) radar = NULL;
      const KlasterRadarCount *count;

      if (cases[i].due != NULL)
        g_free (put (store, "report_due", NULL, "period", "202609B", "due", cases[i].due, NULL));
      radar = build (store, cases[i].today);
      count = klaster_radar_get_count (radar, period_of ("202609B"));
      g_test_message ("case %u", i);
      g_assert_cmpint (count->own_due != NULL, ==, cases[i].due != NULL);
      g_assert_cmpint (get_cell (radar, 1, "202609B")->state, ==, cases[i].want);
      g_assert_cmpint (get_cell (radar, 1, "202609B")->days_late, ==, cases[i].late);
      g_assert_cmpstr (count->completeness, ==, cases[i].late > 0 ? "0 of 13" : "0 of 0");
      g_assert_null (klaster_radar_get_count (radar, period_of ("202607B"))->own_due);
      g_assert_cmpint (get_cell (radar, 1, "202607B")->state, ==, KLASTER_REPORT_MISSING);
    }
}

/* The sentence from counts alone. */
static void
test_sentences (void)
{
  const struct
  {
    guint n, on_time, late, partly, empty, missing, not_due, excused, returned, no_date;
    const char *want;
  } cases[] = {
    { 0, .want = "No site has to report for this period." },
    { 1, .on_time = 1, .want = "The only site reported on time." },
    { 1, .missing = 1, .want = "The only site has not reported yet." },
    { 1, .late = 1, .want = "Of 1 site, 1 late." },
    { 13, .on_time = 13, .want = "All 13 sites reported on time." },
    { 13, .missing = 13, .want = "None of the 13 sites has reported yet." },
    { 13, .on_time = 10, .late = 2, .missing = 1,
      .want = "Of 13 sites, 10 reported on time, 2 late, and 1 has not reported." },
    { 13, .on_time = 11, .missing = 2,
      .want = "Of 13 sites, 11 reported on time and 2 have not reported." },
    { 13, .on_time = 3, .not_due = 10,
      .want = "Of 13 sites, 3 reported on time and 10 are not due yet." },
    { 13, .partly = 1, .empty = 2, .excused = 10,
      .want = "Of 13 sites, 1 only in part, 2 sent empty reports, and 10 are excused." },
    { 13, .on_time = 13, .returned = 1, .no_date = 2,
      .want = "All 13 sites reported on time. 1 report was returned to be corrected. "
              "The day of receipt of 2 reports is not entered." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterRadarCount count = { .n_expected = cases[i].n,
                                  .n_returned = cases[i].returned,
                                  .n_no_date = cases[i].no_date,
                                  .due = day_of ("2026-11-10") };
      g_autofree char *sentence = NULL;

      count.counts[KLASTER_REPORT_ON_TIME] = cases[i].on_time;
      count.counts[KLASTER_REPORT_LATE] = cases[i].late;
      count.counts[KLASTER_REPORT_PARTLY] = cases[i].partly;
      count.counts[KLASTER_REPORT_EMPTY] = cases[i].empty;
      count.counts[KLASTER_REPORT_MISSING] = cases[i].missing;
      count.counts[KLASTER_REPORT_NOT_DUE] = cases[i].not_due;
      count.counts[KLASTER_REPORT_EXCUSED] = cases[i].excused;
      sentence = klaster_radar_count_dup_sentence (&count);
      g_assert_cmpstr (sentence, ==, cases[i].want);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/radar/empty", test_empty);
  g_test_add_func ("/radar/starter", test_starter);
  g_test_add_func ("/radar/states", test_states);
  g_test_add_func ("/radar/replaced", test_replaced);
  g_test_add_func ("/radar/stopped", test_stopped);
  g_test_add_func ("/radar/settings", test_settings);
  g_test_add_func ("/radar/own-due", test_own_due);
  g_test_add_func ("/radar/sentences", test_sentences);
  return g_test_run ();
}
