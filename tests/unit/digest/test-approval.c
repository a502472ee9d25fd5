/* When a period counts as approved, and that what was approved stays readable as it was. */
#include "digest-fixture.h"
#include "klaster-approval.h"
#include "klaster-report-grid.h"

DEFINE_RUN (KlasterApprovalQuery, klaster_approval)
DEFINE_RUN (KlasterReportGridQuery, klaster_report_grid)

static KlasterStore *
open_store (void)
{
  KlasterStore *store = open_slots ();

  g_free (put (store, "indicator", "A", "code", "A", "label", "A", "group", "product", "type",
               "count", "applies_to", "both", "required", "1", "target", "20", NULL));
  change (store, "site", "site-63.01", "village", "63.01.01.2003", NULL);
  change (store, "site", "site-63.02", "village", "63.02.01.2001", NULL);
  return store;
}

static KlasterApproval *
find (KlasterStore *store, const char *period, const char *site)
{
  return run (store, run_klaster_approval,
              &(KlasterApprovalQuery){ .period = period_of (period), .site = site });
}

static void
expect (KlasterStore *store, const char *site, guint n_approved, guint n_reports, gboolean approved)
{
  g_autoptr (KlasterApproval) approval = find (store, "202607B", site);

  g_assert_cmpuint (approval->n_approved, ==, n_approved);
  g_assert_cmpuint (approval->n_reports, ==, n_reports);
  g_assert_cmpint (approval->change > 0, ==, approved);
  g_assert_cmpint (g_date_valid (&approval->day), ==, approved);
  g_assert_cmpstr (approval->sentence, !=, "");
}

static void
reopen (KlasterStore *store, const char *report)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("test");
  g_auto (KlasterValue) state = klaster_value_text ("received");
  g_autoptr (GError) error = NULL;

  klaster_change_set_reason (change, "Contoh");
  klaster_change_set (change, klaster_entity_get ("report"), id_of (report), "state", &state);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
}

static void
test_states (void)
{
  g_autoptr (KlasterStore) store = open_store ();

  expect (store, NULL, 0, 0, FALSE);
  put_report (store, "63.01", "202607B", "received", "2026-09-05", "A=10", NULL);
  put_report (store, "63.02", "202607B", "received", "2026-09-05", "A=12", NULL);
  put_report (store, "63.01", "202609B", "draft", NULL, NULL);
  expect (store, NULL, 0, 2, FALSE);
  change (store, "report", "63.01/202607B", "state", "approved", NULL);
  expect (store, NULL, 1, 2, FALSE);
  expect (store, id_of ("site-63.01"), 1, 1, TRUE);
  expect (store, id_of ("site-63.02"), 0, 1, FALSE);
  change (store, "report", "63.02/202607B", "state", "approved", NULL);
  expect (store, NULL, 2, 2, TRUE);
  reopen (store, "63.01/202607B");
  expect (store, NULL, 1, 2, FALSE);
  klaster_store_undo (store, NULL, NULL);
  expect (store, NULL, 2, 2, TRUE);
  klaster_store_close (store);
}

static void
test_day (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterApproval) approval = NULL;
  GDate day = day_of ("2026-09-13");

  /* 13 September, 00.30 WITA. */
  g_free (put (store, "report", NULL, "site", id_of ("site-63.01"), "period", "202607B", "state",
               "approved", "locked_at", "2026-09-12T16:30:00Z", NULL));
  g_free (put (store, "report", NULL, "site", id_of ("site-63.02"), "period", "202607B", "state",
               "approved", "locked_at", "2026-09-10T01:00:00Z", NULL));
  approval = find (store, "202607B", NULL);
  g_assert_cmpint (g_date_compare (&approval->day, &day), ==, 0);
  klaster_store_close (store);
}

/* ---- as it was */

typedef struct
{
  gint64 change;
  const KlasterReportGridQuery *query;
} Past;

static gpointer
build_past (KlasterReader *reader, gpointer data, GError **error)
{
  const Past *past = data;

  return klaster_reader_run_as_of (reader, past->change, run_klaster_report_grid,
                                   (gpointer)past->query, error);
}

static KlasterReportGrid *
build (KlasterStore *store, gint64 change)
{
  KlasterReportGridQuery query = { .period = period_of ("202607B"), .today = day_of (TODAY) };

  return change == 0 ? run (store, run_klaster_report_grid, &query)
                     : run (store, build_past, &(Past){ change, &query });
}

static void
expect_first (KlasterReportGrid *grid, const char *completeness, const char *label, double target)
{
  const KlasterReportGridRow *row = grid->rows->pdata[0];

  g_assert_cmpuint (grid->n_columns, ==, 1);
  g_assert_cmpstr (row->completeness, ==, completeness);
  g_assert_cmpstr (grid->columns[0].indicator.label, ==, label);
  g_assert_cmpfloat (grid->columns[0].indicator.target, ==, target);
}

/* Labels, targets, names, needed indicators and later figures move today's answer, not that of then. */
static void
test_past (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterApproval) approval = NULL;
  g_autoptr (KlasterReportGrid) then = NULL;
  g_autoptr (KlasterReportGrid) now = NULL;
  g_autofree char *village = NULL;

  put_report (store, "63.01", "202607B", "received", "2026-09-05", "A=10", NULL);
  change (store, "report", "63.01/202607B", "state", "approved", NULL);
  approval = find (store, "202607B", NULL);
  then = build (store, 0);
  village = g_strdup (((KlasterReportGridRow *)then->rows->pdata[0])->subtitle);
  expect_first (then, "1 of 1", "A", 20);
  g_clear_pointer (&then, klaster_report_grid_unref);

  change (store, "indicator", "A", "label", "Baru", "target", "99", NULL);
  g_free (put (store, "indicator", "B", "code", "B", "label", "B", "group", "product", "type",
               "count", "applies_to", "both", "required", "1", NULL));
  change (store, "site", "site-63.01", "village", "63.01.01.2004", NULL);
  put_report (store, "63.01", "202605B", "received", NULL, "A=3", NULL);
  now = build (store, 0);
  g_assert_cmpuint (now->n_columns, ==, 2);
  g_assert_cmpstr (((KlasterReportGridRow *)now->rows->pdata[0])->completeness, ==, "1 of 2");
  then = build (store, approval->change);
  expect_first (then, "1 of 1", "A", 20);
  g_assert_cmpstr (((KlasterReportGridRow *)then->rows->pdata[0])->subtitle, ==, village);
  g_assert_true (
      klaster_figure_is_blank (((KlasterReportGridRow *)then->rows->pdata[0])->cells[0].former));
  klaster_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/approval/states", test_states);
  g_test_add_func ("/digest/approval/day", test_day);
  g_test_add_func ("/digest/approval/past", test_past);
  return g_test_run ();
}
