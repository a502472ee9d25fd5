/* A blank is no zero, and "n of m" says the same wherever it stands: in the foot of the grid, in the means of a
 * series, in a ranking and its sentence. No rate passes 100 %. */
#include <math.h>
#include <string.h>

#include "digest-fixture.h"
#include "klaster-choropleth.h"
#include "klaster-radar.h"
#include "klaster-report-grid.h"
#include "klaster-sample.h"
#include "klaster-series.h"
#include "klaster-summary.h"

#define PERIOD "202609B"

DEFINE_RUN (KlasterReportGridQuery, klaster_report_grid)
DEFINE_RUN (KlasterSeriesQuery, klaster_series_set)
DEFINE_RUN (KlasterSeriesQuery, klaster_ranking)
DEFINE_RUN (KlasterSummaryQuery, klaster_summary)
DEFINE_RUN (KlasterRadarQuery, klaster_radar)

/* What four sites answer; the other nine have no report. "": not answered and stored so; NULL: not stored. */
static const struct
{
  const char *label;
  const char *answers[4];
  const char *applies_to;
  double mean; /* NAN: none */
  guint n, of;
  const char *sum;
} cases[] = {
  { "numbers", { "12", "4", "0", "8" }, "both", 6, 4, 13, "24" },
  { "one zero", { "0", NULL, NULL, NULL }, "both", 0, 1, 13, "0" },
  { "nothing", { NULL, NULL, NULL, NULL }, "both", NAN, 0, 13, "" },
  { "not answered", { "10", "", "", "" }, "both", 10, 1, 13, "10" },
  { "not applicable", { "10", "not_applicable", "not_applicable", "20" }, "both", 15, 2, 11, "30" },
  { "not due", { "10", "not_due", "not_due", "20" }, "both", 15, 2, 13, "30" },
  { "all kinds", { "7", "", "not_due", "not_applicable" }, "both", 7, 1, 12, "7" },
  { "desa only", { "10", "20", "", "not_due" }, "desa", 15, 2, 11, "30" },
  { "kelurahan only", { NULL, NULL, NULL, NULL }, "kelurahan", NAN, 0, 2, "" },
};

static const char *const sites[] = { "63.01", "63.02", "63.03", "63.04" };

static KlasterStore *
open_store (void)
{
  KlasterStore *store = open_slots ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_free (put (store, "indicator", cases[i].label, "code", cases[i].label, "label",
                 cases[i].label, "group", "economy", "type", "number", "together", "sum",
                 "applies_to", cases[i].applies_to, "required", "1", NULL));
  for (guint s = 0; s < G_N_ELEMENTS (sites); s++)
    {
      g_autofree char *report = g_strdup_printf ("%s/%s", sites[s], PERIOD);

      put_report (store, sites[s], PERIOD, "received", "2026-11-01", NULL);
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        if (cases[i].answers[s] != NULL)
          g_free (put (store, "report_value", NULL, "report", id_of (report), "indicator",
                       id_of (cases[i].label), "value",
                       *cases[i].answers[s] != '\0' ? cases[i].answers[s] : NULL, NULL));
    }
  return store;
}

static void
expect_mean (const KlasterMean *mean, guint i)
{
  g_assert_cmpuint (mean->n, ==, cases[i].n);
  g_assert_cmpuint (mean->of, ==, cases[i].of);
  if (isnan (cases[i].mean))
    g_assert_true (isnan (mean->mean));
  else
    g_assert_cmpfloat (mean->mean, ==, cases[i].mean);
}

static void
expect_foot (const KlasterReportGrid *grid, guint i)
{
  int c = klaster_report_grid_find_column (grid, id_of (cases[i].label));
  g_autofree char *count = klaster_count_dup_text (cases[i].n, cases[i].of);
  g_autofree char *mean
      = isnan (cases[i].mean) ? g_strdup ("") : klaster_format_number_short (cases[i].mean, 2);

  g_assert_cmpint (c, >=, 0);
  g_assert_cmpstr (grid->columns[c].count, ==, count);
  g_assert_cmpstr (grid->columns[c].sum, ==, cases[i].sum);
  g_assert_cmpstr (grid->columns[c].mean, ==, mean);
}

static void
expect_sentence (KlasterStore *store, guint i)
{
  g_autoptr (KlasterSummary) summary
      = run (store, run_klaster_summary,
             &(KlasterSummaryQuery){ .indicator = id_of (cases[i].label),
                                     .period = period_of (PERIOD),
                                     .today = day_of (TODAY) });
  g_autofree char *words = g_strdup_printf ("(%u of %u sites)", cases[i].n, cases[i].of);

  if (cases[i].n > 0)
    g_assert_nonnull (strstr (summary->indicator_sentence, words));
}

static void
test_same (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterReportGrid) grid
      = run (store, run_klaster_report_grid,
             &(KlasterReportGridQuery){ .period = period_of (PERIOD), .today = day_of (TODAY) });

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterSeriesQuery query = { .indicator = id_of (cases[i].label),
                                         .from = period_of (PERIOD),
                                         .to = period_of (PERIOD),
                                         .today = day_of (TODAY) };
      g_autoptr (KlasterSeriesSet) set = run (store, run_klaster_series_set, &query);
      g_autoptr (KlasterRanking) ranking = run (store, run_klaster_ranking, &query);

      g_test_message ("%s", cases[i].label);
      expect_foot (grid, i);
      g_assert_cmpuint (set->n_periods, ==, 1);
      expect_mean (&set->means[0], i);
      expect_mean (&ranking->mean, i);
      expect_sentence (store, i);
    }
  klaster_store_close (store);
}

/* Every report of the sample, and every period of every site. */
static void
test_rates (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterRadar) radar = NULL;

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  radar = run (store, run_klaster_radar, &(KlasterRadarQuery){ .today = day_of (TODAY) });
  for (guint i = 0; i < radar->rows->len; i++)
    {
      const KlasterRadarRow *row = radar->rows->pdata[i];

      g_assert_cmpuint (row->n_complete, <=, row->n_due);
      g_assert_cmpuint (row->n_due, <=, radar->n_periods);
      for (guint p = 0; p < radar->n_periods; p++)
        g_assert_cmpuint (row->cells[p].n_answered, <=, row->cells[p].n_required);
    }
  klaster_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/counts/same", test_same);
  g_test_add_func ("/digest/counts/rates", test_rates);
  return g_test_run ();
}
