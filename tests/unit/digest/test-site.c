#include <math.h>
#include <string.h>

#include "digest-fixture.h"
#include "klaster-site-digest.h"

DEFINE_RUN (KlasterSiteDigestQuery, klaster_site_digest)

static KlasterSiteDigest *
build (KlasterStore *store, const char *site)
{
  const KlasterSiteDigestQuery query = { .site = id_of (site), .today = day_of (TODAY) };

  return run (store, run_klaster_site_digest, &query);
}

static const KlasterMissing *
find_missing (const KlasterSiteDigest *digest, const char *entity, const char *field)
{
  for (guint i = 0; i < digest->missing->len; i++)
    {
      const KlasterMissing *item = digest->missing->pdata[i];

      if (g_strcmp0 (item->link.entity, entity) == 0 && g_strcmp0 (item->link.field, field) == 0)
        return item;
    }
  return NULL;
}

static void
test_slot (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSiteDigest) digest = build (store, "site-63.05");

  g_assert_cmpuint (digest->number, ==, 5);
  g_assert_cmpstr (digest->title, ==, "not filled in yet");
  g_assert_true (digest->at_capital);
  g_assert_null (digest->index);
  g_assert_null (digest->series);
  g_assert_cmpuint (digest->n_dimensions, ==, 0);
  g_assert_cmpstr (digest->completeness, ==, "0 of 8");
  g_assert_cmpstr (digest->status_sentence, ==, "The village of Tapin is not filled in yet.");
  g_assert_cmpstr (digest->figures_sentence, ==, "No innovation and no product is entered yet.");
  g_assert_cmpstr (((KlasterMissing *)digest->missing->pdata[0])->link.field, ==, "village");
  g_assert_cmpstr (find_missing (digest, "report", NULL)->sentence, ==,
                   "8 reports have not come in, the newest of Sep–Okt 2026.");
  g_assert_null (find_missing (digest, "village_profile", NULL));
}

static void
put_index (KlasterStore *store,
           const char *village,
           const char *year,
           const char *instrument,
           const char *score,
           const char *status,
           const char *dld)
{
  g_free (put (store, "village_index", NULL, "village", village, "year", year, "instrument",
               instrument, "score", score, "status", status, "dld", dld, NULL));
}

/* Scores of other instruments and years stay apart; a blank dimension is in no mean. */
static void
test_index (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSiteDigest) digest = NULL;
  const KlasterSiteDimension *first;

  change (store, "site", "site-63.03", "village", "63.03.05.2057", NULL);
  put_index (store, "63.03.05.2057", "2026", "indeks_desa", "80", "mandiri", "70");
  put_index (store, "63.03.05.2057", "2025", "indeks_desa", "75.5", "maju", "60");
  put_index (store, "63.03.05.2057", "2024", "idm", "0.72", "maju", NULL);
  put_index (store, "63.03.05.2012", "2026", "indeks_desa", "60", "berkembang", "50");
  put_index (store, "63.03.05.2013", "2026", "indeks_desa", "60", "berkembang", NULL);
  put_index (store, "63.01.01.2001", "2026", "indeks_desa", "60", "berkembang", "0");
  put_index (store, "63.01.01.2002", "2025", "indeks_desa", "60", "berkembang", "99");
  digest = build (store, "site-63.03");
  g_assert_cmpint (digest->index->year, ==, 2026);
  g_assert_cmpint (digest->index->class, ==, KLASTER_STATUS_MANDIRI);
  g_assert_cmpint (digest->previous->year, ==, 2025);
  g_assert_cmpint (digest->idm->year, ==, 2024);
  g_assert_cmpuint (digest->n_dimensions, ==, 6);
  first = &digest->dimensions[0];
  g_assert_cmpfloat (first->figure.value, ==, 70);
  g_assert_cmpfloat (first->kabupaten.mean, ==, 60);
  g_assert_cmpuint (first->kabupaten.n, ==, 2);
  g_assert_cmpuint (first->kabupaten.of, ==, 277);
  g_assert_cmpfloat (first->province.mean, ==, 40);
  g_assert_cmpuint (first->province.n, ==, 3);
  g_assert_cmpuint (first->province.of, ==, 1872);
  g_assert_true (isnan (digest->dimensions[1].province.mean));
  g_assert_cmpstr (digest->status_sentence, ==,
                   "Pasayangan Barat is Mandiri (Indeks Desa 2026, score 80,00). The score rose "
                   "from 75,50 in 2025.");
  g_assert_null (find_missing (digest, "village_index", NULL));
  g_assert_nonnull (find_missing (digest, "village_profile", NULL));
}

static void
test_kelurahan (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSiteDigest) before = NULL;
  g_autoptr (KlasterSiteDigest) after = NULL;

  change (store, "site", "site-63.71", "village", "63.71.01.1001", NULL);
  before = build (store, "site-63.71");
  g_assert_true (before->kelurahan);
  g_assert_cmpstr (find_missing (before, "village_index", NULL)->sentence, ==,
                   "No development level of the kelurahan is entered.");
  put_index (store, "63.71.01.1001", "2026", "permendagri_81", NULL, "berkembang", NULL);
  after = build (store, "site-63.71");
  g_assert_cmpstr (after->index->status_label, ==, "Berkembang");
  /* "Berkembang" of a kelurahan is not the class of Indeks Desa. */
  g_assert_cmpint (after->index->class, ==, KLASTER_STATUS_NONE);
  g_assert_cmpuint (after->n_dimensions, ==, 0);
}

static void
put_registers (KlasterStore *store)
{
  const char *site = id_of ("site-63.03");

  g_free (put (store, "innovation", "I1", "site", site, "name", "A", "stage", "inisiatif", NULL));
  g_free (put (store, "innovation", "I2", "site", site, "name", "B", "stage", "penerapan", NULL));
  g_free (put (store, "innovation", "I3", "site", site, "name", "C", NULL));
  g_free (put (store, "product", "P1", "site", site, "name", "Keripik", "brand", "Contoh",
               "capacity", "120", "capacity_unit", "kg", "turnover", "0", NULL));
  g_free (put (store, "product", "P2", "site", site, "name", "Madu", NULL));
  g_free (put (store, "intellectual_property", "R1", "site", site, "name", "Merek A", "product",
               id_of ("P1"), "kind", "merek", "stage", "certified", "certificate_number", "7",
               "expiry", "2027-01-15", NULL));
  g_free (put (store, "intellectual_property", "R2", "site", site, "name", "Hak cipta B", "kind",
               "hak_cipta", "stage", "filed", NULL));
  g_free (put (store, "permit", "T1", "product", id_of ("P2"), "kind", "nib", "stage", "issued",
               "number", "123", NULL));
  g_free (put (store, "partner", "M1", "name", "Mitra Satu", "kind", "opd", NULL));
  g_free (put (store, "partner_support", NULL, "site", site, "partner", id_of ("M1"), "state",
               "running", NULL));
  g_free (put (store, "partner_support", NULL, "site", site, "partner", id_of ("M1"), "state",
               "done", NULL));
  g_free (put (store, "assistance", "S1", "site", site, "topic", "Kemasan", "state", "planned",
               "due", "2026-11-19", NULL));
  /* Of another site. */
  g_free (put (store, "innovation", NULL, "site", id_of ("site-63.01"), "name", "X", NULL));
}

static void
test_registers (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSiteDigest) digest = NULL;
  const KlasterSiteProduct *product;
  const KlasterSiteRight *right;

  put_registers (store);
  digest = build (store, "site-63.03");
  g_assert_cmpuint (digest->figures.n_innovations, ==, 3);
  g_assert_cmpuint (digest->figures.n_initiative, ==, 1);
  g_assert_cmpuint (digest->figures.n_applied, ==, 1);
  g_assert_cmpuint (digest->figures.n_branded, ==, 1);
  g_assert_cmpuint (digest->figures.n_rights_granted, ==, 1);
  g_assert_cmpuint (digest->figures.n_permits_issued, ==, 1);
  g_assert_cmpuint (digest->figures.n_partners, ==, 1);
  g_assert_cmpstr (digest->figures_sentence, ==,
                   "Entered are 3 innovations, 2 products, 2 intellectual property rights, 1 "
                   "permit or certificate, "
                   "and support of 1 partner.");
  g_assert_cmpstr (((KlasterSiteInnovation *)digest->innovations->pdata[0])->name, ==, "B");
  product = digest->products->pdata[0];
  g_assert_cmpstr (product->name, ==, "Keripik");
  g_assert_cmpstr (product->capacity, ==, "120 kg");
  g_assert_cmpfloat (product->turnover.value, ==, 0);
  g_assert_cmpuint (product->rights->len, ==, 1);
  right = product->rights->pdata[0];
  g_assert_true (right->ladder->complete);
  g_assert_cmpint (right->days_to_expiry, ==, 55);
  g_assert_cmpuint (digest->rights->len, ==, 1);
  g_assert_cmpuint (((KlasterSiteProduct *)digest->products->pdata[1])->permits->len, ==, 1);
  g_assert_cmpuint (digest->assistance->len, ==, 1);
  g_assert_null (find_missing (digest, "innovation", NULL));
}

static void
test_dates_and_changes (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSiteDigest) digest = NULL;
  gboolean overdue = FALSE, expiry = FALSE;
  const KlasterChangeLine *newest;

  klaster_store_set_officer (store, "Petugas Contoh");
  put_registers (store);
  change (store, "site", "site-63.03", "decree_number", "188/2025", "potential", "Patin", NULL);
  digest = build (store, "site-63.03");
  for (guint i = 0; i < digest->dates->len; i++)
    {
      const KlasterDated *item = digest->dates->pdata[i];

      overdue = overdue
                || (item->kind == KLASTER_DATED_ASSISTANCE && item->state == KLASTER_DATED_OVERDUE);
      expiry
          = expiry
            || (item->kind == KLASTER_DATED_EXPIRY && g_strcmp0 (item->link.id, id_of ("R1")) == 0);
    }
  g_assert_true (overdue && expiry);
  newest = digest->changes->pdata[0];
  g_assert_cmpstr (newest->officer, ==, "Petugas Contoh");
  g_assert_cmpstr (newest->link.entity, ==, "site");
  g_assert_nonnull (strstr (newest->what, "Decree number"));
  g_assert_nonnull (strstr (newest->what, "Leading potential"));
  g_assert_cmpuint (digest->changes->len, ==, 10);
}

static void
test_replaced (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSiteDigest) old = NULL;
  g_autoptr (KlasterSiteDigest) now = NULL;
  const KlasterSiteDigestQuery query = { .kabupaten = "63.03", .today = day_of (TODAY) };

  change (store, "site", "site-63.03", "village", "63.03.05.2057", "status", "replaced",
          "to_period", "202601B", NULL);
  g_free (put (store, "site", "new", "kabupaten", "63.03", "village", "63.03.05.2012", "year",
               "2026", "status", "designated", "from_period", "202603B", NULL));
  change (store, "site", "site-63.03", "replaced_by", id_of ("new"), NULL);
  now = run (store, run_klaster_site_digest, &query);
  g_assert_cmpstr (now->site, ==, id_of ("new"));
  g_assert_cmpstr (now->completeness, ==, "0 of 4");
  old = build (store, "site-63.03");
  g_assert_cmpstr (old->completeness, ==, "0 of 4"); /* 202507B to 202601B, not later */
  g_assert_cmpstr (old->replaced_by, ==, id_of ("new"));
  g_assert_cmpint (old->end.year, ==, 2026);
  g_assert_cmpint (old->end.index, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/site/slot", test_slot);
  g_test_add_func ("/site/index", test_index);
  g_test_add_func ("/site/kelurahan", test_kelurahan);
  g_test_add_func ("/site/registers", test_registers);
  g_test_add_func ("/site/dates-and-changes", test_dates_and_changes);
  g_test_add_func ("/site/replaced", test_replaced);
  return g_test_run ();
}
