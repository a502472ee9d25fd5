#include <math.h>
#include <string.h>

#include "digest-fixture.h"
#include "klaster-status-counts.h"
#include "klaster-summary.h"

DEFINE_RUN (KlasterSummaryQuery, klaster_summary)

static gpointer
run_counts (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_status_counts_build (reader, error);
}

static void
test_starter (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  const KlasterSummaryQuery query = { .today = day_of (TODAY) };
  g_autoptr (KlasterSummary) summary = run (store, run_klaster_summary, &query);

  g_assert_cmpuint (summary->n_sites, ==, 13);
  g_assert_cmpuint (summary->n_filled, ==, 0);
  g_assert_null (summary->ranking);
  g_assert_cmpstr (summary->lead, ==,
                   "0 of 13 sites are filled in. None of the 13 sites has reported yet.");
  g_assert_cmpstr (summary->report_change_sentence, ==, "");
  g_assert_cmpstr (summary->indicator_sentence, ==, "");
  g_assert_cmpstr (summary->status_sentence, ==,
                   "No site is filled in yet, so no status is known.");
  g_assert_cmpuint (summary->radar->n_periods, ==, 6);
}

/* What belongs to a village that is not a site any more is not in the totals. */
static void
test_totals (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSummary) summary = NULL;
  const KlasterSummaryQuery query = { .today = day_of (TODAY) };

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "unit", "buah", "required", "1", NULL));
  change (store, "site", "site-63.01", "village", "63.01.01.2001", NULL);
  change (store, "site", "site-63.03", "village", "63.03.05.2057", "status", "replaced",
          "to_period", "202511B", NULL);
  change (store, "site", "site-63.71", "village", "63.71.01.1001", NULL);
  g_free (put (store, "site", "site-new", "kabupaten", "63.03", "village", "63.03.05.2012", "year",
               "2026", "status", "designated", NULL));
  g_free (put (store, "village_index", NULL, "village", "63.01.01.2001", "year", "2025",
               "instrument", "indeks_desa", "status", "mandiri", "score", "81", NULL));
  g_free (put (store, "village_index", NULL, "village", "63.71.01.1001", "year", "2025",
               "instrument", "permendagri_81", "status", "berkembang", NULL));
  g_free (put (store, "innovation", NULL, "site", id_of ("site-63.03"), "name", "Lama", NULL));
  g_free (put (store, "innovation", NULL, "site", id_of ("site-new"), "name", "Baru", "stage",
               "uji_coba", NULL));
  put_report (store, "63.01", "202607B", "received", "2026-09-01", "A=4", NULL);
  put_report (store, "63.02", "202607B", "received", "2026-09-01", "A=100", NULL);
  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=6", NULL);
  put_report (store, "new", "202609B", "received", "2026-11-01", "A=0", NULL);
  summary = run (store, run_klaster_summary, &query);
  g_assert_cmpuint (summary->n_filled, ==, 3);
  g_assert_cmpuint (summary->n_desa, ==, 2);
  g_assert_cmpuint (summary->n_kelurahan, ==, 1);
  g_assert_cmpuint (summary->statuses[KLASTER_STATUS_MANDIRI], ==, 1);
  g_assert_cmpuint (summary->statuses[KLASTER_STATUS_BERKEMBANG], ==, 0);
  g_assert_cmpuint (summary->n_status_unknown, ==, 1);
  g_assert_cmpuint (summary->n_kelurahan_rated, ==, 1);
  g_assert_cmpuint (summary->totals.n_innovations, ==, 1);
  g_assert_cmpuint (summary->totals.n_trial, ==, 1);
  g_assert_cmpstr (summary->status_sentence, ==,
                   "Of 1 desa with Indeks Desa: 1 Mandiri. Indeks Desa of 1 desa is not entered.");
  g_assert_cmpstr (summary->report_change_sentence, ==,
                   "2 complete reports, as many as in Jul–Agu 2026.");
  /* Kotabaru did not report again: it must not look like a fall. */
  g_assert_cmpstr (summary->indicator_sentence, ==,
                   "Produk: the mean is 3 buah (2 of 13 sites). For the 1 site with figures in "
                   "both periods it went "
                   "from 4 buah in Jul–Agu 2026 to 6 buah.");
}

static void
put_counts (KlasterStore *store, const char *code, const char *year, const char *value)
{
  g_autofree char *name = g_strdup_printf ("D-%s", code);

  g_free (put (store, "dataset", name, "code", code, "title", code, "level", "province", "source",
               "Contoh", NULL));
  g_free (put (store, "dataset_value", NULL, "dataset", id_of (name), "region", "63", "year", year,
               "value", value, NULL));
}

static void
test_counts (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterStatusCounts) counts = NULL;
  g_autoptr (KlasterStatusCounts) none = run (store, run_counts, NULL);
  const KlasterYearStatus *year;

  g_assert_cmpuint (none->years->len, ==, 0);
  g_assert_cmpstr (none->sentence, ==, "No status counts of Kalimantan Selatan are entered.");
  g_assert_cmpstr (none->break_note, ==, "");
  put_counts (store, "idm_mandiri", "2023", "294");
  put_counts (store, "idm_tertinggal", "2023", "2");
  put_counts (store, "idm_sangat_tertinggal", "2023", "0");
  put_counts (store, "idm_rata_rata", "2023", "7");
  put_counts (store, "Indeks-Desa-Mandiri", "2025", "960");
  put_counts (store, "indeks_desa_maju", "2025", "758");
  put_counts (store, "indeks_desa_berkembang", "2025", "153");
  put_counts (store, "indeks_desa_tertinggal", "2025", "0");
  put_counts (store, "indeks_desa_sangat_tertinggal", "2025", "0");
  counts = run (store, run_counts, NULL);
  g_assert_cmpuint (counts->years->len, ==, 2);
  g_assert_cmpuint (counts->n_idm, ==, 1);
  year = counts->years->pdata[0];
  g_assert_false (year->indeks_desa);
  g_assert_cmpfloat (year->counts[KLASTER_STATUS_TERTINGGAL].value, ==, 2);
  g_assert_cmpfloat (year->counts[KLASTER_STATUS_SANGAT_TERTINGGAL].value, ==, 0);
  g_assert_cmpuint (year->n_blank, ==, 2);
  g_assert_cmpfloat (year->total, ==, 296);
  year = counts->years->pdata[1];
  g_assert_cmpfloat (year->total, ==, 1871);
  g_assert_cmpuint (year->n_blank, ==, 0);
  g_assert_cmpstr (year->source, ==, "Contoh");
  g_assert_cmpstr (
      counts->sentence, ==,
      "In Indeks Desa 2025, 960 of 1.871 desa in Kalimantan Selatan are Mandiri (51,3%).");
  g_assert_cmpint (strlen (counts->break_note), >, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/starter", test_starter);
  g_test_add_func ("/summary/totals", test_totals);
  g_test_add_func ("/status-counts/table", test_counts);
  return g_test_run ();
}
