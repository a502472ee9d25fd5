/* The grid of reports: rows, columns, what may be typed, foot, former figures, replaced sites. */
#include <math.h>
#include <string.h>

#include "digest-fixture.h"
#include "klaster-report-grid.h"

DEFINE_RUN (KlasterReportGridQuery, klaster_report_grid)

static KlasterStore *
open_store (void)
{
  KlasterStore *store = open_slots ();

  change (store, "site", "site-63.01", "village", "63.01.03.2006", NULL);
  change (store, "site", "site-63.71", "village", "63.71.01.1001", NULL);
  g_free (put (store, "indicator", "A", "code", "A", "label", "A", "group", "economy", "type",
               "count", "required", "1", NULL));
  g_free (put (store, "indicator", "B", "code", "B", "label", "B", "group", "policy", "type",
               "percent", "applies_to", "desa", "required", "1", NULL));
  g_free (put (store, "indicator", "C", "code", "C", "label", "C", "group", "policy", "type",
               "yes_no", "to_period", "202601B", NULL));
  return store;
}

static KlasterReportGrid *
build (KlasterStore *store, const char *period, const char *site)
{
  const KlasterReportGridQuery query
      = { .period = period_of (period), .site = site, .today = day_of (TODAY) };

  return run (store, run_klaster_report_grid, &query);
}

/* Only what is in the state is shown and summed; the sentence is of all. */
static void
test_state (void)
{
  static const struct
  {
    const char *state;
    guint n_rows;
    const char *sum, *count;
  } cases[] = { { NULL, 13, "32", "3 of 13" },
                { "received", 2, "22", "2 of 2" },
                { "approved", 1, "10", "1 of 1" },
                { "checked", 0, "", "0 of 0" },
                { KLASTER_REPORT_GRID_NO_REPORT, 10, "", "0 of 10" } };
  g_autoptr (KlasterStore) store = open_store ();
  g_autofree char *sentence = NULL;

  change (store, "site", "site-63.02", "village", "63.02.01.2001", NULL);
  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=12", NULL);
  put_report (store, "63.02", "202609B", "received", "2026-11-01", "A=10", NULL);
  put_report (store, "63.71", "202609B", "received", "2026-11-01", "A=10", NULL);
  change (store, "report", "63.71/202609B", "state", "approved", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterReportGridQuery query
          = { .period = period_of ("202609B"), .state = cases[i].state, .today = day_of (TODAY) };
      g_autoptr (KlasterReportGrid) grid = run (store, run_klaster_report_grid, &query);

      g_assert_cmpuint (grid->rows->len, ==, cases[i].n_rows);
      g_assert_cmpuint (grid->rows->len + grid->n_hidden, ==, 13);
      g_assert_cmpstr (grid->columns[1].sum, ==, cases[i].sum);
      g_assert_cmpstr (grid->columns[1].count, ==, cases[i].count);
      if (sentence == NULL)
        sentence = g_strdup (grid->sentence);
      g_assert_cmpstr (grid->sentence, ==, sentence);
    }
  klaster_store_close (store);
}

/* FIRST: code of the first indicator whose sum is not known; NULL: all are. */
static void
assert_open_sums (KlasterStore *store, const char *first)
{
  g_autoptr (KlasterReportGrid) grid = build (store, "202609B", NULL);

  g_assert_cmpstr (grid->open_sum, ==, first != NULL ? id_of (first) : NULL);
  g_assert_true ((grid->open_sums != NULL) == (first != NULL));
}

/* A cost per unit and a length of time have a mean and no sum; the sum of an amount of which nobody said whether it
 * adds up is not known, which is said until the indicator says it. */
static void
test_adds_up (void)
{
  static const struct
  {
    const char *type, *together, *year_basis;
    const char *sum;
  } cases[] = { { "count", NULL, NULL, "30" },   { "count", "mean", "sum", "" },
                { "number", NULL, NULL, "?" },   { "number", NULL, "last", "?" },
                { "number", NULL, "sum", "30" }, { "number", "sum", NULL, "30" },
                { "money", NULL, NULL, "?" },    { "money", "sum", NULL, "30" },
                { "money", "mean", NULL, "" },   { "percent", "sum", "sum", "" } };
  g_autoptr (KlasterStore) store = open_store ();

  put_report (store, "63.01", "202609B", "received", "2026-11-01", NULL);
  put_report (store, "63.71", "202609B", "received", "2026-11-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterReportGrid) grid = NULL;
      g_autofree char *code = g_strdup_printf ("Z%u", i);
      const KlasterReportGridColumn *column;

      g_free (put (store, "indicator", code, "code", code, "label", code, "group", "economy",
                   "type", cases[i].type, "together", cases[i].together, "year_basis",
                   cases[i].year_basis, "from_period", "202609B", NULL));
      g_free (put (store, "report_value", NULL, "report", id_of ("63.01/202609B"), "indicator",
                   id_of (code), "value", "10", NULL));
      g_free (put (store, "report_value", NULL, "report", id_of ("63.71/202609B"), "indicator",
                   id_of (code), "value", "20", NULL));
      grid = build (store, "202609B", NULL);
      column = &grid->columns[klaster_report_grid_find_column (grid, id_of (code))];
      g_assert_cmpstr (column->sum, ==, cases[i].sum);
      g_assert_cmpstr (column->mean, ==, "15");
      g_assert_true (g_str_equal (column->sum, "?")
                     == (grid->open_sums != NULL && strstr (grid->open_sums, code) != NULL));
    }
  assert_open_sums (store, "Z2");
  change (store, "indicator", "Z2", "together", "mean", NULL);
  assert_open_sums (store, "Z3");
  change (store, "indicator", "Z3", "together", "sum", NULL);
  change (store, "indicator", "Z6", "together", "mean", NULL);
  assert_open_sums (store, NULL);
  klaster_store_close (store);
}

static void
test_period (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterReportGrid) grid = NULL;
  const KlasterReportGridRow *first, *kelurahan;

  put_report (store, "63.01", "202607B", "received", NULL, "A=10", "B=50", NULL);
  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=12", "B=not_applicable",
              NULL);
  put_report (store, "63.71", "202609B", "received", "2026-11-01", "A=0", NULL);
  change (store, "report", "63.71/202609B", "state", "approved", NULL);
  grid = build (store, "202609B", NULL);
  g_assert_cmpuint (grid->rows->len, ==, 13);
  g_assert_cmpuint (grid->n_filled, ==, 2);
  /* By group, then code; C is asked no more. */
  g_assert_cmpuint (grid->n_columns, ==, 2);
  g_assert_cmpstr (grid->columns[0].indicator.code, ==, "B");
  g_assert_cmpstr (grid->columns[1].indicator.code, ==, "A");

  first = grid->rows->pdata[0];
  g_assert_null (first->locked);
  g_assert_cmpstr (first->state, ==, "received");
  g_assert_cmpstr (first->completeness, ==, "1 of 1");
  g_assert_cmpfloat (first->cells[1].figure.value, ==, 12);
  g_assert_cmpfloat (first->cells[1].former.value, ==, 10);
  g_assert_true (first->cells[0].stored && klaster_figure_is_blank (first->cells[0].figure));

  kelurahan = grid->rows->pdata[klaster_report_grid_find_row (grid, id_of ("site-63.71"),
                                                              period_of ("202609B"))];
  g_assert_nonnull (kelurahan->locked);
  g_assert_false (kelurahan->cells[0].asked);
  g_assert_true (kelurahan->cells[1].asked);
  g_assert_true (klaster_figure_is_blank (kelurahan->cells[1].former));

  /* Blanks are no zeros: 12 and 0 of 13 sites; "not applicable" leaves the count. */
  g_assert_cmpstr (grid->columns[1].sum, ==, "12");
  g_assert_cmpstr (grid->columns[1].mean, ==, "6");
  g_assert_cmpstr (grid->columns[1].count, ==, "2 of 13");
  g_assert_cmpstr (grid->columns[0].sum, ==, "");
  g_assert_cmpstr (grid->columns[0].mean, ==, "");
  g_assert_cmpstr (grid->columns[0].count, ==, "0 of 10");
  /* A slot without village waits for it. */
  g_assert_nonnull (((KlasterReportGridRow *)grid->rows->pdata[1])->locked);
  klaster_store_close (store);
}

static void
test_site (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterReportGrid) grid = NULL;
  const KlasterReportGridRow *row;
  g_autofree char *doubt = NULL;

  put_report (store, "63.01", "202601B", "received", NULL, "A=10", "C=1", NULL);
  change (store, "report", "63.01/202601B", "state", "approved", NULL);
  put_report (store, "63.01", "202603B", "returned", NULL, "A=11", NULL);
  grid = build (store, "202609B", id_of ("site-63.01"));
  /* From July 2025 to the period of today. */
  g_assert_cmpuint (grid->rows->len, ==, 9);
  g_assert_cmpuint (grid->n_columns, ==, 3);
  row = grid->rows->pdata[4];
  g_assert_cmpint (klaster_period_compare (row->period, period_of ("202603B")), ==, 0);
  g_assert_cmpfloat (row->cells[2].former.value, ==, 10);
  g_assert_false (row->cells[1].asked);
  g_assert_null (row->locked);
  g_assert_nonnull (((KlasterReportGridRow *)grid->rows->pdata[3])->locked);
  g_assert_cmpstr (grid->columns[2].sum, ==, "");
  g_assert_cmpstr (grid->columns[2].mean, ==, "10,5");
  g_assert_cmpstr (grid->columns[2].count, ==, "2 of 9");
  g_assert_cmpstr (grid->columns[1].sum, ==, "1 yes");
  /* The history that counts is the one before the cell. */
  doubt = klaster_report_grid_dup_doubt (grid, 5, 2, 1100);
  g_assert_nonnull (doubt);
  g_assert_null (klaster_report_grid_dup_doubt (grid, 3, 2, 1100));
  klaster_store_close (store);
}

/* The village that came after does not inherit the figures of the one before. */
static void
test_replaced (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterReportGrid) grid = NULL;
  const KlasterReportGridRow *row;

  put_report (store, "63.01", "202603B", "received", NULL, "A=10", NULL);
  g_free (put (store, "site", "next", "kabupaten", "63.01", "village", "63.01.03.1002", "year",
               "2026", "status", "designated", "from_period", "202605B", NULL));
  change (store, "site", "site-63.01", "status", "replaced", "replaced_by", id_of ("next"),
          "to_period", "202603B", NULL);
  grid = build (store, "202605B", NULL);
  row = grid->rows->pdata[0];
  g_assert_cmpstr (row->report.site, ==, id_of ("next"));
  g_assert_true (klaster_figure_is_blank (row->cells[1].former));
  klaster_store_close (store);
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterReportGrid) grid = build (store, "202609B", NULL);

  g_assert_cmpuint (grid->n_columns, ==, 0);
  g_assert_cmpuint (grid->n_filled, ==, 0);
  g_assert_cmpstr (grid->unfilled_site, ==, id_of ("site-63.01"));
  klaster_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-grid/state", test_state);
  g_test_add_func ("/report-grid/adds-up", test_adds_up);
  g_test_add_func ("/report-grid/period", test_period);
  g_test_add_func ("/report-grid/site", test_site);
  g_test_add_func ("/report-grid/replaced", test_replaced);
  g_test_add_func ("/report-grid/empty", test_empty);
  return g_test_run ();
}
