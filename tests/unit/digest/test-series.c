#include <math.h>

#include "digest-fixture.h"
#include "klaster-series.h"

DEFINE_RUN (KlasterSeriesQuery, klaster_series)
DEFINE_RUN (KlasterSeriesQuery, klaster_series_set)
DEFINE_RUN (KlasterSeriesQuery, klaster_ranking)

static KlasterStore *
open_with_indicator (void)
{
  KlasterStore *store = open_slots ();

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "unit", "buah", "required", "1", "target", "10", "direction", "higher",
               "applies_to", "desa", NULL));
  return store;
}

static gpointer
fail (KlasterReader *reader, gpointer query, GError **error)
{
  return klaster_series_build (reader, query, error);
}

static void
test_points (void)
{
  g_autoptr (KlasterStore) store = open_with_indicator ();
  KlasterSeriesQuery query = { .site = id_of ("site-63.01"),
                               .indicator = "A",
                               .to = period_of ("202611B"),
                               .today = day_of (TODAY) };
  g_autoptr (KlasterSeries) series = NULL;
  const double want[] = { 0, NAN, 4, NAN, NAN, 12, NAN, NAN, NAN };
  const KlasterBlank blanks[] = { 0,
                                  KLASTER_BLANK_NOT_ANSWERED,
                                  0,
                                  KLASTER_BLANK_NOT_APPLICABLE,
                                  KLASTER_BLANK_NOT_DUE,
                                  0,
                                  KLASTER_BLANK_NOT_DUE,
                                  KLASTER_BLANK_NOT_ANSWERED,
                                  KLASTER_BLANK_NOT_DUE };

  put_report (store, "63.01", "202507B", "received", "2025-09-01", "A=0", NULL);
  put_report (store, "63.01", "202511B", "returned", "2026-01-01", "A=4", NULL);
  put_report (store, "63.01", "202601B", "received", "2026-03-01", "A=not_applicable", NULL);
  put_report (store, "63.01", "202603B", "received", "2026-05-01", "A=not_due", NULL);
  put_report (store, "63.01", "202605B", "received", "2026-07-01", "A=12", NULL);
  g_free (put (store, "report_excuse", NULL, "site", id_of ("site-63.01"), "period", "202607B",
               "reason", "Banjir", NULL));
  series = run (store, run_klaster_series, &query);
  g_assert_cmpuint (series->n_points, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < series->n_points; i++)
    {
      g_test_message ("point %u", i);
      if (isnan (want[i]))
        {
          g_assert_true (klaster_figure_is_blank (series->points[i].figure));
          g_assert_cmpint (series->points[i].figure.blank, ==, blanks[i]);
        }
      else
        g_assert_cmpfloat (series->points[i].figure.value, ==, want[i]);
    }
  g_assert_true (series->points[2].provisional);
  g_assert_false (series->points[0].provisional);
  g_assert_nonnull (series->points[0].record);
  g_assert_cmpint (series->last, ==, 5);
  g_assert_cmpint (series->former, ==, 2);
  g_assert_cmpstr (
      series->sentence, ==,
      "Produk rose from 4 buah to 12 buah in Mei–Jun 2026, above the target of 10 buah.");
}

static void
test_errors (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  KlasterSeriesQuery query = { .site = id_of ("site-63.01"), .today = day_of (TODAY) };
  g_autoptr (GError) error = NULL;

  g_assert_null (klaster_store_run (store, fail, &query, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  query.indicator = "NONE";
  g_assert_null (klaster_store_run (store, fail, &query, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  query.site = "nobody";
  g_assert_null (klaster_store_run (store, fail, &query, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
}

/* The new village does not inherit the figures of the old one. */
static void
test_replaced (void)
{
  g_autoptr (KlasterStore) store = open_with_indicator ();
  KlasterSeriesQuery query = { .to = period_of ("202603B"), .today = day_of (TODAY) };
  g_autoptr (KlasterSeriesSet) set = NULL;
  g_autoptr (KlasterRanking) ranking = NULL;
  const KlasterSeries *series;

  change (store, "site", "site-63.03", "village", "63.03.05.2057", "status", "replaced",
          "to_period", "202601B", NULL);
  put_report (store, "63.03", "202601B", "received", "2026-03-01", "A=9", NULL);
  g_free (put (store, "site", "site-new", "kabupaten", "63.03", "village", "63.03.05.2012", "year",
               "2026", "status", "designated", "from_period", "202603B", NULL));
  put_report (store, "new", "202603B", "received", "2026-05-01", "A=2", NULL);
  set = run (store, run_klaster_series_set, &query);
  series = set->series->pdata[2];
  g_assert_cmpstr (series->site, ==, id_of ("site-new"));
  g_assert_cmpint (series->former, ==, -1);
  g_assert_cmpfloat (series->points[series->n_points - 1].figure.value, ==, 2);
  g_assert_cmpint (series->points[series->n_points - 2].figure.blank, ==,
                   KLASTER_BLANK_NOT_APPLICABLE);
  ranking = run (store, run_klaster_ranking, &query);
  g_assert_cmpuint (ranking->n_ranked, ==, 1);
  g_assert_true (klaster_figure_is_blank (((KlasterRankingRow *)ranking->rows->pdata[0])->former));
}

static void
test_set (void)
{
  g_autoptr (KlasterStore) store = open_with_indicator ();
  KlasterSeriesQuery query
      = { .to = period_of ("202607B"), .worst_first = TRUE, .today = day_of (TODAY) };
  g_autoptr (KlasterSeriesSet) set = NULL;
  const KlasterMean *mean;

  put_report (store, "63.01", "202607B", "received", "2026-09-01", "A=8", NULL);
  put_report (store, "63.02", "202607B", "received", "2026-09-01", "A=0", NULL);
  put_report (store, "63.04", "202607B", "received", "2026-09-01", "A=", NULL);
  set = run (store, run_klaster_series_set, &query);
  mean = &set->means[set->n_periods - 1];
  g_assert_cmpfloat (mean->mean, ==, 4); /* zero counts, blanks do not */
  g_assert_cmpuint (mean->n, ==, 2);
  g_assert_cmpuint (mean->of, ==, 11); /* the two kelurahan are not asked */
  g_assert_cmpfloat (set->lowest, ==, 0);
  g_assert_cmpfloat (set->highest, ==, 10); /* the target */
  g_assert_cmpuint (((KlasterSeries *)set->series->pdata[0])->number, ==, 2);
  g_assert_cmpuint (((KlasterSeries *)set->series->pdata[1])->number, ==, 1);
  g_assert_cmpuint (((KlasterSeries *)set->series->pdata[2])->number, ==, 3);
  g_assert_cmpstr (set->sentence, ==,
                   "2 of 11 sites have a figure for Produk in Jul–Agu 2026; the mean is 4 buah.");
}

static void
test_blank_set (void)
{
  g_autoptr (KlasterStore) store = open_with_indicator ();
  KlasterSeriesQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterSeriesSet) set = run (store, run_klaster_series_set, &query);
  g_autoptr (KlasterRanking) ranking = run (store, run_klaster_ranking, &query);

  g_assert_true (isnan (set->means[0].mean));
  g_assert_cmpuint (set->means[0].n, ==, 0);
  g_assert_cmpstr (set->sentence, ==, "No site has a figure for Produk in Sep–Okt 2026.");
  g_assert_cmpuint (ranking->n_ranked, ==, 0);
  g_assert_cmpuint (ranking->n_blank, ==, 13);
  g_assert_cmpstr (ranking->sentence, ==, "No site has a figure for Produk in Sep–Okt 2026.");
}

static void
test_ranking (void)
{
  g_autoptr (KlasterStore) store = open_with_indicator ();
  KlasterSeriesQuery query = { .to = period_of ("202607B"), .today = day_of (TODAY) };
  g_autoptr (KlasterRanking) ranking = NULL;
  const struct
  {
    guint number, rank, former;
    gboolean tied;
  } want[] = {
    { 5, 1, 0, FALSE }, { 1, 2, 1, TRUE }, { 2, 2, 0, TRUE }, { 9, 4, 2, FALSE }, { 3, 0, 0, FALSE }
  };

  put_report (store, "63.01", "202605B", "received", "2026-07-01", "A=8", NULL);
  put_report (store, "63.09", "202605B", "received", "2026-07-01", "A=7", NULL);
  put_report (store, "63.01", "202607B", "received", "2026-09-01", "A=6", NULL);
  put_report (store, "63.02", "202607B", "received", "2026-09-01", "A=6", NULL);
  put_report (store, "63.05", "202607B", "received", "2026-09-01", "A=7", NULL);
  put_report (store, "63.09", "202607B", "received", "2026-09-01", "A=0", NULL);
  ranking = run (store, run_klaster_ranking, &query);
  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    {
      const KlasterRankingRow *row = ranking->rows->pdata[i];

      g_assert_cmpuint (row->number, ==, want[i].number);
      g_assert_cmpuint (row->rank, ==, want[i].rank);
      g_assert_cmpuint (row->former_rank, ==, want[i].former);
      g_assert_true (row->tied == want[i].tied);
    }
  g_assert_cmpuint (ranking->n_ranked, ==, 4);
  g_assert_cmpuint (ranking->n_blank, ==, 9);
  g_assert_cmpfloat (ranking->mean.mean, ==, 4.75);
  g_assert_cmpstr (ranking->sentence, ==,
                   "Tapin is first for Produk among 4 sites with 7 buah. 9 sites have no figure.");
}

static void
test_ranks (void)
{
  const struct
  {
    double values[6];
    int direction;
    guint ranks[6];
  } cases[] = {
    { { 1, 2, 3, 4, 5, 6 }, 1, { 6, 5, 4, 3, 2, 1 } },
    { { 1, 2, 3, 4, 5, 6 }, -1, { 1, 2, 3, 4, 5, 6 } },
    { { 5, 5, NAN, 3, 3, 1 }, 0, { 1, 1, 0, 3, 3, 5 } },
    { { 7, 7, 7, 7, 7, 7 }, 1, { 1, 1, 1, 1, 1, 1 } },
    { { NAN, NAN, NAN, NAN, NAN, NAN }, 1, { 0, 0, 0, 0, 0, 0 } },
    { { 0, NAN, -1, NAN, 0, NAN }, -1, { 2, 0, 1, 0, 2, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint ranks[6];

      klaster_ranks (cases[i].values, 6, cases[i].direction, ranks);
      for (guint j = 0; j < 6; j++)
        g_assert_cmpuint (ranks[j], ==, cases[i].ranks[j]);
    }
}

static void
test_format (void)
{
  const struct
  {
    const char *type, *unit;
    double value;
    const char *want;
  } cases[] = {
    { "count", "orang", 1234, "1.234 orang" },
    { "count", "", 13.25, "13,25" },
    { "percent", "%", 25.5, "25,5%" },
    { "money", "Rp", 1500000, "Rp1.500.000" },
    { "yes_no", "", 1, "yes" },
    { "yes_no", "", 0, "no" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterIndicatorInfo info = { .type = (char *)cases[i].type, .unit = (char *)cases[i].unit };
      g_autofree char *text = klaster_indicator_format (&info, klaster_figure (cases[i].value));

      g_assert_cmpstr (text, ==, cases[i].want);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/points", test_points);
  g_test_add_func ("/series/errors", test_errors);
  g_test_add_func ("/series/replaced", test_replaced);
  g_test_add_func ("/series/set", test_set);
  g_test_add_func ("/series/blank-set", test_blank_set);
  g_test_add_func ("/series/ranking", test_ranking);
  g_test_add_func ("/series/ranks", test_ranks);
  g_test_add_func ("/series/format", test_format);
  return g_test_run ();
}
