/* The matrix of programmes and the kawasan side by side: sums, gaps, filters, and a large store. */
#include <math.h>
#include <time.h>

#include "digest-fixture.h"
#include "klaster-kawasan-overview.h"
#include "klaster-matrix.h"
#include "large-kawasan.h"
#include "test-timing.h"

/* Limits of processor time on the large store. */
#define MAX_BUILD_MS 300
#define MAX_FILTER_MS 50

DEFINE_RUN (KlasterMatrixQuery, klaster_matrix)
DEFINE_RUN (KlasterKawasanOverviewQuery, klaster_kawasan_overview)

static KlasterStore *
open_work (void)
{
  KlasterStore *store = open_empty ();

  g_free (put (store, "kawasan", "K1", "name", "Satu", "kind", "kpp", "kabupaten", "63.03", NULL));
  g_free (put (store, "kawasan", "K2", "name", "Dua", "kind", "other", "kabupaten", "63.01", NULL));
  g_free (put (store, "opd", "O1", "name", "Dinas A", "level", "province", NULL));
  g_free (put (store, "opd", "O2", "name", "Dinas B", "level", "kabupaten", NULL));
  g_free (put (store, "opd", "O3", "name", "Dinas C", "level", "province", NULL));
  g_free (put (store, "kawasan_need", "N1", "kawasan", id_of ("K1"), "title", "Jalan", NULL));
  g_free (put (store, "kawasan_need", "N2", "kawasan", id_of ("K1"), "title", "Pasar", NULL));
  g_free (put (store, "opd_program", "P1", "opd", id_of ("O1"), "kawasan", id_of ("K1"), "title",
               "Jalan", "year", "2026", "budget", "100", "fund_source", "csr", "target", "10",
               "realised", "5", "state", "done", "answers", id_of ("N1"), NULL));
  g_free (put (store, "opd_program", "P2", "opd", id_of ("O1"), "kawasan", id_of ("K1"), "title",
               "Bibit", "year", "2026", "state", "running", "target", "0", "realised", "3", NULL));
  g_free (put (store, "opd_program", "P3", "opd", id_of ("O2"), "kawasan", id_of ("K2"), "title",
               "Pasar", "year", "2025", "budget", "0", "fund_source", "apbn", "target", "4",
               "realised", "8", NULL));
  g_free (put (store, "opd_program", "P4", "opd", id_of ("O2"), "title", "Umum", "year", "2026",
               "budget", "50", NULL));
  return store;
}

static KlasterMatrix *
build (KlasterStore *store, int year, const char *kind)
{
  const KlasterMatrixQuery query = { .year = year, .kind = kind };

  return run (store, run_klaster_matrix, &query);
}

static void
test_sums (void)
{
  g_autoptr (KlasterStore) store = open_work ();
  g_autoptr (KlasterMatrix) matrix = build (store, 0, NULL);
  g_autofree char *funds = klaster_matrix_sum_dup_funds (&matrix->total);
  const KlasterMatrixSum *cell;

  g_assert_cmpuint (matrix->rows->len, ==, 3);
  g_assert_cmpuint (matrix->columns->len, ==, 3); /* the last one: without kawasan */
  g_assert_cmpuint (matrix->n_kawasan, ==, 2);
  cell = klaster_matrix_get_cell (matrix, 0, 0);
  g_assert_cmpuint (cell->n_programs, ==, 2);
  g_assert_cmpuint (cell->budget.n, ==, 1);
  g_assert_cmpfloat (cell->budget.sum, ==, 100);
  g_assert_cmpuint (cell->n_measured, ==, 1); /* a target of 0 measures nothing */
  g_assert_cmpfloat (cell->realised, ==, 0.5);
  cell = klaster_matrix_get_cell (matrix, 2, 1);
  g_assert_cmpfloat (cell->budget.sum, ==, 0); /* entered as 0 */
  g_assert_cmpfloat (cell->realised, ==, 1); /* never above 100 % */
  g_assert_true (isnan (klaster_matrix_get_cell (matrix, 1, 0)->budget.sum));
  g_assert_cmpuint (matrix->total.n_programs, ==, 4);
  g_assert_cmpfloat (matrix->total.budget.sum, ==, 150);
  g_assert_cmpuint (matrix->total.budget.n, ==, 3);
  g_assert_cmpuint (matrix->total.n_funds[0], ==, 1); /* APBN, entered as 0 */
  g_assert_cmpfloat (matrix->total.funds[5].sum, ==, 100); /* CSR */
  g_assert_cmpuint (matrix->total.n_funds[KLASTER_MATRIX_FUNDS - 1], ==, 2);
  g_assert_cmpfloat (matrix->total.funds[KLASTER_MATRIX_FUNDS - 1].sum, ==, 50);
  g_assert_true (klaster_matrix_get_sum (matrix, -1, -1) == &matrix->total);
  g_assert_cmpuint (klaster_matrix_get_sum (matrix, 0, -1)->n_programs, ==, 2);
  g_assert_cmpuint (klaster_matrix_get_sum (matrix, -1, 1)->n_programs, ==, 1);
  g_assert_cmpstr (funds, ==, "APBN, CSR");
  g_assert_cmpuint (matrix->n_idle, ==, 1);
  g_assert_cmpuint (matrix->n_unanswered, ==, 1);
  g_assert_cmpstr (matrix->sentence, ==,
                   "4 programmes of 2 out of 3 OPD. The budgets entered sum to Rp150 (3 of 4 "
                   "programmes). 1 needs have no programme yet.");
}

static void
test_filters (void)
{
  g_autoptr (KlasterStore) store = open_work ();
  g_autoptr (KlasterMatrix) of_2025 = build (store, 2025, NULL);
  g_autoptr (KlasterMatrix) of_kpp = build (store, 2026, "kpp");
  g_autoptr (GPtrArray) programs = klaster_matrix_list_programs (of_kpp, 0, 0);
  const KlasterMatrixColumn *column = of_kpp->columns->pdata[0];

  g_assert_cmpuint (of_2025->total.n_programs, ==, 1);
  g_assert_cmpuint (of_2025->columns->len, ==, 2);
  g_assert_cmpuint (of_2025->years->len, ==, 2);
  g_assert_cmpint (g_array_index (of_2025->years, int, 0), ==, 2026);
  /* An answered need stays answered whatever the year that is shown. */
  g_assert_cmpuint (of_2025->n_unanswered, ==, 1);
  g_assert_cmpuint (of_kpp->total.n_programs, ==, 3);
  g_assert_cmpuint (programs->len, ==, 2);
  g_assert_cmpstr (column->name, ==, "Satu");
  g_assert_cmpuint (column->n_needs, ==, 2);
  g_assert_cmpuint (column->n_unanswered, ==, 1);
}

static void
test_needs (void)
{
  g_autoptr (KlasterStore) store = open_work ();
  g_autoptr (KlasterMatrix) of_2025 = build (store, 2025, NULL);
  g_autoptr (GPtrArray) first = klaster_matrix_list_needs (of_2025, 0);
  g_autoptr (GPtrArray) second = klaster_matrix_list_needs (of_2025, 1);
  g_autoptr (GPtrArray) all = klaster_matrix_list_needs (of_2025, -1);
  const KlasterMatrixNeed *road = first->pdata[0], *market = first->pdata[1];

  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpuint (second->len, ==, 0);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (road->answers->len, ==, 1);
  g_assert_cmpint (((KlasterMatrixAnswer *)road->answers->pdata[0])->year, ==, 2026);
  g_assert_cmpstr (((KlasterMatrixAnswer *)road->answers->pdata[0])->opd, ==, "Dinas A");
  g_assert_cmpstr (market->title, ==, "Pasar");
  g_assert_cmpuint (market->answers->len, ==, 0);
}

static void
test_kabupaten (void)
{
  g_autoptr (KlasterStore) store = open_work ();
  const KlasterMatrixQuery query = { .kabupaten = "63.01" };
  g_autoptr (KlasterMatrix) matrix = run (store, run_klaster_matrix, &query);

  /* Neither the other kabupaten, nor what is for no kawasan. */
  g_assert_cmpuint (matrix->columns->len, ==, 1);
  g_assert_cmpuint (matrix->kabupaten->len, ==, 2);
  g_assert_cmpuint (matrix->total.n_programs, ==, 1);
  g_assert_cmpuint (matrix->n_unanswered, ==, 0);
}

static void
test_states (void)
{
  static const struct
  {
    guint programs, running, done, stopped;
    KlasterMatrixState state;
  } cases[] = {
    { 0, 0, 0, 0, KLASTER_MATRIX_NONE },    { 2, 0, 0, 0, KLASTER_MATRIX_PLANNED },
    { 2, 0, 0, 1, KLASTER_MATRIX_PLANNED }, { 2, 1, 0, 1, KLASTER_MATRIX_RUNNING },
    { 2, 0, 1, 0, KLASTER_MATRIX_RUNNING }, { 2, 0, 1, 1, KLASTER_MATRIX_DONE },
    { 1, 0, 1, 0, KLASTER_MATRIX_DONE },    { 2, 0, 0, 2, KLASTER_MATRIX_STOPPED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterMatrixSum sum = { .n_programs = cases[i].programs,
                                     .n_running = cases[i].running,
                                     .n_done = cases[i].done,
                                     .n_stopped = cases[i].stopped };

      g_assert_cmpint (klaster_matrix_sum_get_state (&sum), ==, cases[i].state);
    }
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterMatrix) matrix = build (store, 0, NULL);
  const KlasterKawasanOverviewQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterKawasanOverview) overview = run (store, run_klaster_kawasan_overview, &query);

  g_assert_cmpuint (matrix->rows->len, ==, 0);
  g_assert_cmpstr (matrix->sentence, ==, "No OPD programme is entered.");
  g_assert_cmpuint (overview->areas->len, ==, 0);
  g_assert_cmpint (overview->median_days, ==, -1);
  g_assert_cmpstr (overview->sentence, ==, "No kawasan is entered yet.");
}

static void
test_overview (void)
{
  g_autoptr (KlasterStore) store = open_work ();
  const KlasterKawasanOverviewQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterKawasanOverview) overview = NULL;
  const KlasterKawasanLine *line;

  g_free (put (store, "kawasan_stage", NULL, "kawasan", id_of ("K1"), "stage", "1a", "start",
               "2026-11-01", "target", "2026-11-11", "blocker", "Anggaran", "owner", id_of ("O3"),
               NULL));
  g_free (put (store, "kawasan_check", NULL, "kawasan", id_of ("K1"), "item", "bumdesma",
               "complete", "1", NULL));
  g_free (put (store, "kawasan_member", NULL, "kawasan", id_of ("K1"), "region", "63.03.05.2057",
               "state", "member", "confirmed", "1", NULL));
  g_free (put (store, "kawasan_member", NULL, "kawasan", id_of ("K1"), "region", "63.03.05.2009",
               "state", "left", NULL));
  g_free (put (store, "follow_up", NULL, "text", "Surat", "kawasan", id_of ("K1"), "state", "open",
               "due", "2026-11-20", NULL));
  g_free (put (store, "meeting", NULL, "title", "Nanti", "kind", "kpp", "date", "2026-12-01",
               "kawasan", id_of ("K1"), NULL));
  overview = run (store, run_klaster_kawasan_overview, &query);
  line = overview->areas->pdata[0];
  g_assert_cmpstr (line->name, ==, "Satu");
  g_assert_cmpint (line->current, ==, 0);
  g_assert_cmpint (line->days, ==, 20);
  g_assert_true (line->overdue);
  g_assert_cmpint (g_date_days_between (&query.today, &line->expected), ==, 0);
  g_assert_cmpstr (line->blocker, ==, "Anggaran");
  g_assert_cmpint (line->checks[3], ==, 1);
  g_assert_cmpint (line->checks[0], ==, -1);
  g_assert_cmpuint (line->n_complete, ==, 1);
  g_assert_cmpuint (line->n_members, ==, 1);
  g_assert_cmpuint (line->n_unconfirmed, ==, 0);
  g_assert_cmpuint (line->n_programs, ==, 2);
  g_assert_cmpuint (line->n_needs, ==, 2);
  g_assert_cmpuint (line->n_unanswered, ==, 1);
  g_assert_cmpuint (line->n_open, ==, 1);
  g_assert_cmpuint (line->n_overdue, ==, 1);
  g_assert_cmpstr (line->next_title, ==, "Nanti");
  g_assert_cmpint (overview->median_days, ==, 20);
  g_assert_true (klaster_kawasan_line_matches (line, "kpp", "63.03", id_of ("O3"), "SAT"));
  g_assert_false (klaster_kawasan_line_matches (line, NULL, NULL, id_of ("O2"), NULL));
  g_assert_false (klaster_kawasan_line_matches (line, "other", NULL, NULL, NULL));
  g_assert_false (klaster_kawasan_line_matches (line, NULL, NULL, NULL, "dua"));
}

/* ---- a large store */

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
test_large (void)
{
  g_autoptr (KlasterStore) store = large_kawasan_open ();
  const KlasterKawasanOverviewQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterKawasanOverview) overview = NULL;
  g_autoptr (KlasterMatrix) matrix = NULL;
  double begin = milliseconds ();
  guint n_open = 0, n_found = 0;

  overview = run (store, run_klaster_kawasan_overview, &query);
  must_be_fast ("overview", begin, MAX_BUILD_MS);
  begin = milliseconds ();
  matrix = build (store, 0, NULL);
  must_be_fast ("matrix", begin, MAX_BUILD_MS);
  begin = milliseconds ();
  for (guint i = 0; i < overview->areas->len; i++)
    {
      const KlasterKawasanLine *line = overview->areas->pdata[i];

      n_open += line->n_open;
      n_found
          += klaster_kawasan_line_matches (line, NULL, NULL, id_of ("Dinas Contoh 7"), "contoh");
    }
  must_be_fast ("filter", begin, MAX_FILTER_MS);
  g_assert_cmpuint (overview->areas->len, ==, LARGE_N_KAWASAN);
  g_assert_cmpuint (n_open, ==, LARGE_N_FOLLOW_UPS / 2);
  g_assert_cmpuint (n_found, >, 0);
  g_assert_cmpuint (matrix->total.n_programs, ==, LARGE_N_PROGRAMS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix/sums", test_sums);
  g_test_add_func ("/matrix/filters", test_filters);
  g_test_add_func ("/matrix/needs", test_needs);
  g_test_add_func ("/matrix/kabupaten", test_kabupaten);
  g_test_add_func ("/matrix/states", test_states);
  g_test_add_func ("/matrix/empty", test_empty);
  g_test_add_func ("/kawasan-overview/line", test_overview);
  g_test_add_func ("/kawasan-overview/large", test_large);
  return g_test_run ();
}
