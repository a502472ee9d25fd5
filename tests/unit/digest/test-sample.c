/* All digests on the sample and the starter store: they hold together, and each is quick. */
#include <time.h>

#include "digest-fixture.h"
#include "klaster-agenda.h"
#include "klaster-choropleth.h"
#include "klaster-kawasan-digest.h"
#include "klaster-places.h"
#include "klaster-radar.h"
#include "klaster-sample.h"
#include "klaster-series.h"
#include "klaster-site-digest.h"
#include "klaster-starter.h"
#include "klaster-status-counts.h"
#include "klaster-summary.h"
#include "test-timing.h"

/* The best of some runs, in time of the processor; ten times of what was measured, so that a busy computer
 * does not fail the test. */
#define LIMIT_US 20000
#define RUNS 5

DEFINE_RUN (KlasterAgendaQuery, klaster_agenda)
DEFINE_RUN (KlasterChoroplethQuery, klaster_choropleth)
DEFINE_RUN (KlasterKawasanDigestQuery, klaster_kawasan_digest)
DEFINE_RUN (KlasterPlacesQuery, klaster_places)
DEFINE_RUN (KlasterRadarQuery, klaster_radar)
DEFINE_RUN (KlasterSeriesQuery, klaster_ranking)
DEFINE_RUN (KlasterSeriesQuery, klaster_series_set)
DEFINE_RUN (KlasterSiteDigestQuery, klaster_site_digest)
DEFINE_RUN (KlasterSummaryQuery, klaster_summary)

static gpointer
measure (KlasterStore *store,
         const char *name,
         KlasterStoreFunc func,
         gconstpointer query,
         GDestroyNotify destroy)
{
  gpointer result = NULL;
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < RUNS; i++)
    {
      clock_t start = clock ();

      if (result != NULL)
        destroy (result);
      result = run (store, func, query);
      best = MIN (best, (gint64)(clock () - start) * G_USEC_PER_SEC / CLOCKS_PER_SEC);
    }
  g_test_message ("%s: %.2f ms", name, (double)best / 1000);
  if (TEST_IS_TIMED)
    g_assert_cmpint (best, <, LIMIT_US);
  return result;
}

static KlasterStore *
open_sample (void)
{
  KlasterStore *store = open_empty ();
  g_autoptr (GError) error = NULL;

  klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  return store;
}

/* The counts of the radar are those of the list, the summary and the agenda. */
static void
test_agree (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  const KlasterRadarQuery radar_query = { .today = day_of (TODAY) };
  const KlasterPlacesQuery places_query = { .today = day_of (TODAY) };
  const KlasterSummaryQuery summary_query = { .today = day_of (TODAY) };
  g_autoptr (KlasterRadar) radar = measure (store, "radar", run_klaster_radar, &radar_query,
                                            (GDestroyNotify)klaster_radar_unref);
  g_autoptr (KlasterPlaces) places = measure (store, "places", run_klaster_places, &places_query,
                                              (GDestroyNotify)klaster_places_unref);
  g_autoptr (KlasterSummary) summary = measure (
      store, "summary", run_klaster_summary, &summary_query, (GDestroyNotify)klaster_summary_unref);
  const KlasterRadarCount *count = klaster_radar_get_count (radar, places->period);
  guint counts[KLASTER_N_REPORT_STATES] = { 0 };
  guint innovations = 0;

  g_assert_cmpuint (radar->n_periods, ==, 10); /* nine of the sample and the running one */
  g_assert_cmpuint (count->n_expected, ==, 13);
  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *place = places->sites->pdata[i];
      const KlasterSiteDigestQuery query = { .site = place->site, .today = day_of (TODAY) };
      g_autoptr (KlasterSiteDigest) digest
          = measure (store, "site", run_klaster_site_digest, &query,
                     (GDestroyNotify)klaster_site_digest_unref);
      const KlasterRadarRow *row = radar->rows->pdata[i];

      counts[place->state]++;
      innovations += digest->figures.n_innovations;
      g_assert_cmpstr (digest->completeness, ==, row->completeness);
      g_assert_cmpstr (digest->title, ==, place->title);
      g_assert_true (g_str_has_prefix (digest->title, "Contoh"));
      g_assert_cmpint (digest->cells[digest->n_periods - 1].state, ==, place->state);
      g_assert_cmpuint (digest->changes->len, >, 0);
    }
  for (guint s = 0; s < KLASTER_N_REPORT_STATES; s++)
    g_assert_cmpuint (counts[s], ==, count->counts[s]);
  g_assert_cmpuint (summary->totals.n_innovations, ==, innovations);
  g_assert_cmpstr (summary->report_sentence, ==, places->sentence);
  for (guint i = 0; i < places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *place = places->kawasan->pdata[i];
      const KlasterKawasanDigestQuery query = { .kawasan = place->id, .today = day_of (TODAY) };
      g_autoptr (KlasterKawasanDigest) digest
          = measure (store, "kawasan", run_klaster_kawasan_digest, &query,
                     (GDestroyNotify)klaster_kawasan_digest_unref);

      g_assert_cmpuint (digest->members->len, ==, place->members->len);
    }
}

static void
test_speed (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  const KlasterSeriesQuery series = { .today = day_of (TODAY) };
  const KlasterAgendaQuery dates = { .today = day_of (TODAY) };

  klaster_series_set_unref (measure (store, "series set", run_klaster_series_set, &series,
                                     (GDestroyNotify)klaster_series_set_unref));
  klaster_ranking_unref (measure (store, "ranking", run_klaster_ranking, &series,
                                  (GDestroyNotify)klaster_ranking_unref));
  klaster_agenda_unref (
      measure (store, "agenda", run_klaster_agenda, &dates, (GDestroyNotify)klaster_agenda_unref));
  for (guint level = KLASTER_LEVEL_KABUPATEN; level <= KLASTER_LEVEL_VILLAGE; level <<= 1)
    for (guint kind = KLASTER_CHOROPLETH_INDEX; kind <= KLASTER_CHOROPLETH_DATASET; kind++)
      {
        const KlasterChoroplethQuery query = { .kind = (KlasterChoroplethKind)kind,
                                               .level = (KlasterLevel)level,
                                               .id = "contoh_internet" };

        klaster_choropleth_unref (measure (store, "choropleth", run_klaster_choropleth, &query,
                                           (GDestroyNotify)klaster_choropleth_unref));
      }
}

static gpointer
run_counts (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_status_counts_build (reader, error);
}

/* The public figures that a new store begins with (facts.md 2.5), as the digest tells them. */
static void
test_starter (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterStatusCounts) counts = NULL;
  g_autoptr (KlasterPlaces) places = NULL;
  const KlasterPlacesQuery query = { .today = day_of (TODAY) };
  g_autoptr (GError) error = NULL;
  const KlasterYearStatus *newest;

  klaster_starter_fill (store, &error);
  g_assert_no_error (error);
  counts = run (store, run_counts, NULL);
  newest = counts->years->pdata[counts->years->len - 1];
  g_assert_cmpint (newest->year, ==, 2025);
  g_assert_cmpfloat (newest->counts[KLASTER_STATUS_MANDIRI].value, ==, 960);
  g_assert_cmpfloat (newest->total, ==, 1871);
  places = run (store, run_klaster_places, &query);
  g_assert_cmpuint (places->n_unfilled, ==, 13);
  g_assert_cmpuint (places->kawasan->len, >=, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/agree", test_agree);
  g_test_add_func ("/sample/speed", test_speed);
  g_test_add_func ("/sample/starter", test_starter);
  return g_test_run ();
}
