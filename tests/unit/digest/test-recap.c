/* The recap of a period: texts, doubts, and what changed against the period before. */
#include <math.h>

#include "digest-fixture.h"
#include "klaster-recap.h"

DEFINE_RUN (KlasterRecapQuery, klaster_recap)

static KlasterRecap *
build (KlasterStore *store, const char *period)
{
  const KlasterRecapQuery query = { period_of (period), day_of (TODAY) };

  return run (store, run_klaster_recap, &query);
}

static KlasterStore *
open_store (void)
{
  static const char *const villages[][2] = { { "63.01", "63.01.03.2006" },
                                             { "63.02", "63.02.01.2001" },
                                             { "63.03", "63.03.05.2057" },
                                             { "63.71", "63.71.01.1001" } };
  KlasterStore *store = open_slots ();

  for (guint i = 0; i < G_N_ELEMENTS (villages); i++)
    {
      g_autofree char *site = g_strconcat ("site-", villages[i][0], NULL);

      change (store, "site", site, "village", villages[i][1], NULL);
    }
  g_free (put (store, "indicator", "A", "code", "A", "label", "A", "group", "economy", "type",
               "count", "required", "1", NULL));
  g_free (put (store, "indicator", "B", "code", "B", "label", "B", "group", "policy", "type",
               "yes_no", NULL));
  return store;
}

/* Only sites with a number in both periods are compared; a blank is no zero. */
static void
test_changes (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterRecap) recap = NULL;
  const KlasterRecapChange *count, *yes;

  put_report (store, "63.01", "202607B", "received", NULL, "A=10", "B=0", NULL);
  put_report (store, "63.02", "202607B", "received", NULL, "A=40", "B=1", NULL);
  put_report (store, "63.03", "202607B", "received", NULL, "A=7", NULL);
  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=14", "B=1", NULL);
  put_report (store, "63.02", "202609B", "received", "2026-11-01", "A=32", "B=1", NULL);
  put_report (store, "63.03", "202609B", "received", "2026-11-01", "A=not_answered", NULL);
  put_report (store, "63.71", "202609B", "received", "2026-11-01", "A=900", NULL);
  recap = build (store, "202609B");
  g_assert_cmpuint (recap->grid->n_columns, ==, 2);
  yes = &recap->changes[0];
  count = &recap->changes[1];
  g_assert_cmpuint (count->n_up, ==, 1);
  g_assert_cmpuint (count->n_same, ==, 0);
  g_assert_cmpuint (count->n_down, ==, 1);
  g_assert_cmpuint (count->n_both, ==, 2);
  g_assert_cmpint (count->widest, ==, 1); /* 40 to 32 is wider than 10 to 14 */
  g_assert_cmpuint (yes->n_up, ==, 1);
  g_assert_cmpuint (yes->n_same, ==, 1);
  g_assert_cmpuint (yes->n_both, ==, 2);
  g_assert_cmpint (yes->widest, ==, 0);
  klaster_store_close (store);
}

static void
test_texts (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterRecap) recap = NULL;

  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=1", NULL);
  put_report (store, "63.02", "202609B", "received", "2026-11-14", "A=2", NULL);
  change (store, "report", "63.01/202609B", "obstacles", "Contoh kendala", NULL);
  change (store, "report", "63.02/202609B", "returned_reason", "Contoh alasan", NULL);
  change (store, "report", "63.02/202609B", "state", "returned", NULL);
  recap = build (store, "202609B");
  g_assert_cmpuint (recap->grid->rows->len, ==, 13);
  g_assert_cmpuint (recap->n_texts, ==, 1);
  g_assert_cmpstr (recap->sites[0].obstacles, ==, "Contoh kendala");
  g_assert_cmpstr (recap->sites[0].progress, ==, "");
  g_assert_null (recap->sites[0].returned);
  g_assert_cmpstr (recap->sites[1].returned, ==, "Contoh alasan");
  g_assert_cmpstr (recap->sites[2].obstacles, ==, "");
  g_assert_false (g_date_valid (&recap->sites[2].received));
  klaster_store_close (store);
}

/* Nothing is there yet, and nothing is made up. */
static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterRecap) recap = build (store, "202609B");

  g_assert_cmpuint (recap->grid->n_columns, ==, 0);
  g_assert_cmpuint (recap->n_texts, ==, 0);
  g_assert_cmpuint (recap->n_doubts, ==, 0);
  g_assert_cmpuint (recap->radar->n_periods, <=, 6);
  klaster_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/recap/changes", test_changes);
  g_test_add_func ("/digest/recap/texts", test_texts);
  g_test_add_func ("/digest/recap/empty", test_empty);
  return g_test_run ();
}
