/* Targets of a year and the forecast to its end. */
#include "digest-fixture.h"

#include <math.h>

#include "klaster-format.h"
#include "klaster-targets.h"

DEFINE_RUN (KlasterTargetsQuery, klaster_targets)

static void
check_number (double number, double wanted)
{
  if (isnan (wanted))
    g_assert_true (isnan (number));
  else
    g_assert_cmpfloat_with_epsilon (number, wanted, 1e-9);
}

static void
test_forecast (void)
{
  const struct
  {
    const char *name;
    double figures[KLASTER_FORECAST_PERIODS];
    const char *asked; /* a letter for each period: a, or - for not asked */
    KlasterYearBasis basis;
    double so_far, pace, forecast;
    guint n, to_come;
    gboolean complete;
  } cases[] = {
    { "nothing",
      { NAN, NAN, NAN, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_LAST,
      NAN,
      NAN,
      NAN,
      0,
      6,
      FALSE },
    { "too few",
      { 10, 20, NAN, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_LAST,
      20,
      NAN,
      NAN,
      2,
      4,
      FALSE },
    { "steady",
      { 10, 20, 30, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_LAST,
      30,
      10,
      60,
      3,
      3,
      FALSE },
    { "a hole is no zero",
      { 10, NAN, 30, NAN, 50, NAN },
      "aaaaaa",
      KLASTER_YEAR_LAST,
      50,
      10,
      60,
      3,
      1,
      FALSE },
    { "only ends count",
      { 10, 90, 30, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_LAST,
      30,
      10,
      60,
      3,
      3,
      FALSE },
    { "falling stops at the lowest",
      { 30, 20, 10, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_LAST,
      10,
      -10,
      0,
      3,
      3,
      FALSE },
    { "rising stops at the highest",
      { 50, 70, 90, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_LAST,
      90,
      20,
      100,
      3,
      3,
      FALSE },
    { "complete", { 10, 20, 30, 40, 50, 60 }, "aaaaaa", KLASTER_YEAR_LAST, 60, 10, 60, 6, 0, TRUE },
    { "periods not asked are not to come",
      { 10, 20, 30, NAN, NAN, NAN },
      "aaaa--",
      KLASTER_YEAR_LAST,
      30,
      10,
      40,
      3,
      1,
      FALSE },
    { "sum", { 10, 20, 30, NAN, NAN, NAN }, "aaaaaa", KLASTER_YEAR_SUM, 60, 20, 120, 3, 3, FALSE },
    { "sum with a hole",
      { 10, NAN, 20, 30, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_SUM,
      60,
      20,
      120,
      3,
      3,
      FALSE },
    { "sum of few",
      { 10, 20, NAN, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_SUM,
      30,
      NAN,
      NAN,
      2,
      4,
      FALSE },
    { "sum of a late site",
      { NAN, NAN, NAN, 5, 5, 5 },
      "---aaa",
      KLASTER_YEAR_SUM,
      15,
      5,
      15,
      3,
      0,
      TRUE },
    { "zeros are figures",
      { 0, 0, 0, NAN, NAN, NAN },
      "aaaaaa",
      KLASTER_YEAR_SUM,
      0,
      0,
      0,
      3,
      3,
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean asked[KLASTER_FORECAST_PERIODS];
      KlasterForecast forecast;

      g_test_message ("%s", cases[i].name);
      for (guint p = 0; p < KLASTER_FORECAST_PERIODS; p++)
        asked[p] = cases[i].asked[p] == 'a';
      forecast = klaster_forecast (cases[i].figures, asked, cases[i].basis, 0, 100);
      check_number (forecast.so_far, cases[i].so_far);
      check_number (forecast.pace, cases[i].pace);
      check_number (forecast.forecast, cases[i].forecast);
      g_assert_cmpuint (forecast.n, ==, cases[i].n);
      g_assert_cmpuint (forecast.n_to_come, ==, cases[i].to_come);
      g_assert_cmpint (forecast.complete, ==, cases[i].complete);
    }
}

static KlasterStore *
open_with_indicator (const char *type, const char *direction, const char *basis)
{
  KlasterStore *store = open_slots ();

  g_free (put (store, "indicator", "A", "code", "A", "label", "Capaian", "group", "policy", "type",
               type, "direction", direction, "target", "100", "year_basis", basis, "applies_to",
               "desa", NULL));
  g_free (put (store, "indicator", "B", "code", "B", "label", "Lain", "group", "product", "type",
               "count", NULL));
  return store;
}

static KlasterTargets *
build (KlasterStore *store, int year)
{
  const KlasterTargetsQuery query = { .year = year, .today = day_of (TODAY) };

  return run (store, run_klaster_targets, &query);
}

static void
report (KlasterStore *store, const char *kabupaten, const char *const figures[4])
{
  static const char *const periods[] = { "202601B", "202603B", "202605B", "202607B" };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *figure = g_strdup_printf ("A=%s", figures[i] != NULL ? figures[i] : "");

      if (figures[i] != NULL)
        put_report (store, kabupaten, periods[i], "received", "2026-09-01", figure, NULL);
    }
}

static void
test_states (void)
{
  const struct
  {
    const char *type, *direction, *basis;
    const char *figures[4];
    const char *target; /* of the year; NULL: that of the indicator, 100 */
    KlasterTargetState state;
    double gap;
  } cases[] = {
    { "percent", "higher", NULL, { "10", "20", "30", "40" }, NULL, KLASTER_TARGET_SHORT, 40 },
    { "percent", "higher", "last", { "10", "20", "30", "40" }, "60", KLASTER_TARGET_ON_TRACK, NAN },
    { "percent", "higher", NULL, { "10", "20", "30", "40" }, "40", KLASTER_TARGET_REACHED, NAN },
    { "percent", "higher", NULL, { "10", "20" }, "40", KLASTER_TARGET_NO_FORECAST, NAN },
    { "percent", "higher", NULL, { "10", "40" }, "40", KLASTER_TARGET_REACHED, NAN },
    { "percent", "higher", NULL, { NULL }, "40", KLASTER_TARGET_NO_FORECAST, NAN },
    { "number", "lower", NULL, { "40", "30", "20", "10" }, "0", KLASTER_TARGET_ON_TRACK, NAN },
    { "number", "lower", NULL, { "40", "38", "36", "34" }, "20", KLASTER_TARGET_SHORT, 10 },
    { "count", "higher", "sum", { "10", "10", "10" }, NULL, KLASTER_TARGET_NO_TARGET, NAN },
    { "count", "higher", "sum", { "10", "10", "10" }, "60", KLASTER_TARGET_ON_TRACK, NAN },
    { "count", "higher", "sum", { "10", "10", "10" }, "70", KLASTER_TARGET_SHORT, 10 },
    /* A sum that is still low is not yet kept low. */
    { "count", "lower", "sum", { "10", "10", "10" }, "40", KLASTER_TARGET_SHORT, 20 },
    { "yes_no", "higher", NULL, { "0", "0", "0" }, "1", KLASTER_TARGET_NO_FORECAST, NAN },
    { "yes_no", "higher", NULL, { "0", "1" }, "1", KLASTER_TARGET_REACHED, NAN },
    { "number", "neutral", NULL, { "1", "2", "3" }, "9", KLASTER_TARGET_NO_FORECAST, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store
          = open_with_indicator (cases[i].type, cases[i].direction, cases[i].basis);
      g_autoptr (KlasterTargets) digest = NULL;
      const KlasterTargetCell *cell;

      g_test_message ("case %u", i);
      if (cases[i].target != NULL)
        g_free (put (store, "indicator_target", NULL, "indicator", id_of ("A"), "year", "2026",
                     "target", cases[i].target, NULL));
      report (store, "63.01", cases[i].figures);
      digest = build (store, 2026);
      g_assert_cmpuint (digest->columns->len, ==, 1);
      g_assert_cmpuint (digest->rows->len, ==, 13);
      cell = klaster_targets_get_cell (digest, 0, 0);
      g_assert_cmpint (cell->state, ==, cases[i].state);
      check_number (cell->gap, cases[i].gap);
      /* A kelurahan is not asked. */
      g_assert_cmpint (klaster_targets_get_cell (digest, 12, 0)->state, ==,
                       KLASTER_TARGET_NOT_APPLICABLE);
    }
}

static void
test_own_target (void)
{
  g_autoptr (KlasterStore) store = open_with_indicator ("percent", "higher", NULL);
  g_autoptr (KlasterTargets) digest = NULL;
  g_autoptr (KlasterTargets) next = NULL;

  g_free (put (store, "indicator_target", NULL, "indicator", id_of ("A"), "year", "2026", "target",
               "60", NULL));
  g_free (put (store, "indicator_target", "own", "indicator", id_of ("A"), "year", "2026", "site",
               id_of ("site-63.02"), "target", "90", NULL));
  report (store, "63.02", (const char *const[]){ "10", "20", "30", "40" });
  digest = build (store, 2026);
  check_number (klaster_targets_get_cell (digest, 0, 0)->target, 60);
  check_number (klaster_targets_get_cell (digest, 1, 0)->target, 90);
  g_assert_true (klaster_targets_get_cell (digest, 1, 0)->own);
  g_assert_cmpstr (((KlasterTargetRow *)digest->rows->pdata[1])->shortfalls, ==, "Capaian");
  g_assert_cmpuint (digest->n_sites_short, ==, 1);
  next = build (store, 2027);
  check_number (klaster_targets_get_cell (next, 1, 0)->target, 100);
}

/* A row that does not apply changes no count. */
static void
test_not_applicable (void)
{
  g_autoptr (KlasterStore) store = open_with_indicator ("percent", "higher", NULL);
  g_autoptr (KlasterTargets) before = NULL;
  g_autoptr (KlasterTargets) after = NULL;

  report (store, "63.01", (const char *const[]){ "10", "20", "30", "40" });
  before = build (store, 2026);
  report (store, "63.71",
          (const char *const[]){ "not_applicable", "not_applicable", "not_applicable", NULL });
  after = build (store, 2026);
  g_assert_cmpstr (before->sentence, ==, after->sentence);
  for (guint i = 0; i < KLASTER_N_TARGET_STATES; i++)
    g_assert_cmpuint (before->counts[i], ==, after->counts[i]);
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterTargets) digest = build (store, 2026);

  g_assert_cmpuint (digest->columns->len, ==, 0);
  g_assert_cmpstr (digest->sentence, ==,
                   "No indicator of innovation policy is asked in 2026; define one first.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/targets/forecast", test_forecast);
  g_test_add_func ("/targets/states", test_states);
  g_test_add_func ("/targets/own-target", test_own_target);
  g_test_add_func ("/targets/not-applicable", test_not_applicable);
  g_test_add_func ("/targets/empty", test_empty);
  return g_test_run ();
}
