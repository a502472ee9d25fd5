/* All villages: editions, spread, moves, what is near a limit, sites against the villages around them. */
#include <math.h>
#include <string.h>

#include "digest-fixture.h"
#include "klaster-choropleth.h"
#include "klaster-index-moves.h"
#include "klaster-index-near.h"
#include "klaster-index-sites.h"
#include "klaster-reader-private.h"

#define A "63.03.05.2012"
#define B "63.03.05.2013"
#define C "63.03.05.2057"
#define D "63.01.01.2001"
#define KELURAHAN "63.71.01.1001"

static gpointer
build_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_village_indices_build (reader, error);
}

static KlasterVillageIndices *
build (KlasterStore *store)
{
  return run (store, build_on_store, NULL);
}

static void
put_score (KlasterStore *store,
           const char *village,
           const char *year,
           const char *instrument,
           const char *score,
           const char *status,
           const char *first,
           const char *second)
{
  gboolean idm = g_str_equal (instrument, "idm");

  g_free (put (store, "village_index", NULL, "village", village, "year", year, "instrument",
               instrument, "score", score, "status", status, idm ? "iks" : "dld", first,
               idm ? "ike" : "ds", second, NULL));
}

/* Desa A to D in two years of Indeks Desa and one of IDM, a kelurahan by Permendagri 81. */
static KlasterStore *
open_filled (void)
{
  KlasterStore *store = open_slots ();

  put_score (store, A, "2024", "idm", "0.7072", "berkembang", "0.7", "0.6");
  put_score (store, B, "2024", "idm", "0.7100", "maju", "0.8", "0.7");
  put_score (store, A, "2025", "indeks_desa", "79.62", "maju", "70", "90");
  put_score (store, B, "2025", "indeks_desa", "80.5", "mandiri", "80", "80");
  put_score (store, C, "2025", "indeks_desa", "78.62", "maju", NULL, NULL);
  put_score (store, D, "2025", "indeks_desa", "90", "mandiri", "90", "100");
  put_score (store, A, "2026", "indeks_desa", "81", "mandiri", "80", "90");
  put_score (store, B, "2026", "indeks_desa", "79", "maju", "78", "80");
  put_score (store, D, "2026", "indeks_desa", "91", "mandiri", "90", "100");
  put_score (store, KELURAHAN, "2025", "permendagri_81", NULL, "berkembang", NULL, NULL);
  change (store, "site", "site-63.03", "village", C, NULL);
  change (store, "site", "site-63.71", "village", KELURAHAN, NULL);
  return store;
}

static const KlasterIndexEdition *
get_edition (const KlasterVillageIndices *indices, KlasterInstrument instrument, int year)
{
  const KlasterIndexEdition *edition
      = klaster_village_indices_find_edition (indices, instrument, year);

  g_assert_nonnull (edition);
  return edition;
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterVillageIndices) indices = build (store);

  g_assert_cmpuint (indices->n_desa, ==, 1872);
  g_assert_cmpuint (indices->n_kelurahan, ==, 144);
  g_assert_cmpuint (indices->kabupaten->len, ==, 13);
  g_assert_cmpuint (indices->editions->len, ==, 0);
  g_assert_null (klaster_village_indices_get_main (indices));
}

/* IDM, then Indeks Desa, then Permendagri 81; a village is of one kind. */
static void
test_editions (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  static const char *const labels[]
      = { "IDM 2024", "Indeks Desa 2025", "Indeks Desa 2026", "Permendagri 81/2015 2025" };
  const KlasterIndexEdition *main = klaster_village_indices_get_main (indices);

  g_assert_cmpuint (indices->editions->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (((KlasterIndexEdition *)indices->editions->pdata[i])->label, ==, labels[i]);
  g_assert_cmpstr (main->label, ==, "Indeks Desa 2026");
  g_assert_cmpint (klaster_village_indices_get_former (indices, main)->year, ==, 2025);
  /* The former year of the first Indeks Desa is no IDM. */
  g_assert_null (klaster_village_indices_get_former (
      indices, get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025)));
  g_assert_cmpint (get_edition (indices, KLASTER_INSTRUMENT_NONE, 2025)->instrument, ==,
                   KLASTER_INSTRUMENT_INDEKS_DESA);
  g_assert_cmpuint (get_edition (indices, KLASTER_INSTRUMENT_PERMENDAGRI_81, 2025)->of, ==, 144);
}

static void
test_matching (void)
{
  static const struct
  {
    const char *region, *text;
    gboolean matches;
  } cases[] = {
    { NULL, NULL, TRUE },
    { "63.03", "", TRUE },
    { "63.0", NULL, TRUE },
    { "63.01", NULL, FALSE },
    { NULL, "PASAYANGAN", TRUE },
    { NULL, "martapura", TRUE }, /* its kecamatan */
    { NULL, "63.03.05.2057", TRUE },
    { "63.01", "pasayangan", FALSE },
    { NULL, "tidak ada", FALSE },
  };
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexVillage *village = klaster_village_indices_find (indices, C);

  g_assert_cmpstr (village->name, ==, "Pasayangan Barat");
  g_assert_null (klaster_village_indices_find (indices, "63.03.05.9999"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (klaster_index_village_matches (village, cases[i].region, cases[i].text), ==,
                     cases[i].matches);
}

static void
test_median (void)
{
  double odd[] = { 3, 1, 2 }, even[] = { 4, 1, 3, 2 }, one[] = { 7 };

  g_assert_cmpfloat (klaster_median (odd, 3), ==, 2);
  g_assert_cmpfloat (klaster_median (even, 4), ==, 2.5);
  g_assert_cmpfloat (klaster_median (one, 1), ==, 7);
  g_assert_true (isnan (klaster_median (one, 0)));
}

/* Counts as issued; kelurahan are in no count of desa; blanks are in no mean. */
static void
test_spread (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexEdition *edition = get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025);
  g_autoptr (GArray) all = klaster_index_spreads_new (indices, edition, NULL);
  g_autoptr (GArray) banjar = klaster_index_spreads_new (indices, edition, "63.03");
  const KlasterIndexSpread *province = &g_array_index (all, KlasterIndexSpread, 0);
  g_autofree char *sentence = klaster_index_dup_sentence (indices, edition, NULL);

  g_assert_cmpuint (all->len, ==, 12); /* the two kota have no desa */
  g_assert_cmpuint (province->of, ==, 1872);
  g_assert_cmpuint (province->n_classed, ==, 4);
  g_assert_cmpuint (province->counts[KLASTER_STATUS_MANDIRI], ==, 2);
  g_assert_cmpuint (province->counts[KLASTER_STATUS_MAJU], ==, 2);
  g_assert_cmpfloat_with_epsilon (province->score.median, (79.62 + 80.5) / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (province->score.mean, (79.62 + 80.5 + 78.62 + 90) / 4, 1e-9);
  g_assert_cmpstr (g_array_index (banjar, KlasterIndexSpread, 0).name, ==, "Banjar");
  g_assert_cmpuint (g_array_index (banjar, KlasterIndexSpread, 0).of, ==, 277);
  g_assert_cmpuint (g_array_index (banjar, KlasterIndexSpread, 0).n_classed, ==, 3);
  g_assert_cmpstr (sentence, ==,
                   "Indeks Desa 2025, Kalimantan Selatan: 2 of 4 desa are Mandiri. The class of "
                   "1.868 desa is not entered.");
}

static void
test_kelurahan (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexEdition *edition
      = get_edition (indices, KLASTER_INSTRUMENT_PERMENDAGRI_81, 2025);
  g_autoptr (GArray) all = klaster_index_spreads_new (indices, edition, NULL);
  g_autoptr (GArray) sites = klaster_index_sites_new (indices, edition);
  g_autoptr (KlasterIndexNear) near = klaster_index_near_new (indices, edition, NULL);
  const KlasterIndexSite *site = &g_array_index (sites, KlasterIndexSite, 0);
  g_autofree char *sentence = klaster_index_site_dup_sentence (site, edition);

  g_assert_cmpuint (g_array_index (all, KlasterIndexSpread, 0).counts[1], ==, 1);
  g_assert_cmpuint (g_array_index (all, KlasterIndexSpread, 0).of, ==, 144);
  g_assert_cmpuint (near->below->len + near->above->len, ==, 0);
  g_assert_cmpuint (sites->len, ==, 1);
  g_assert_cmpuint (site->around[KLASTER_AROUND_PROVINCE].rank, ==, 0);
  g_assert_nonnull (strstr (sentence, "is Berkembang, as are 1 of 1 with a class in"));
}

static void
test_moves (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexEdition *idm = get_edition (indices, KLASTER_INSTRUMENT_IDM, 2024);
  const KlasterIndexEdition *from = get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025);
  const KlasterIndexEdition *to = get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2026);
  g_autoptr (KlasterIndexMoves) all = klaster_index_moves_new (indices, from, to, NULL);
  g_autoptr (KlasterIndexMoves) banjar = klaster_index_moves_new (indices, from, to, "63.03");
  g_autofree char *sentence = klaster_index_moves_dup_sentence (all);

  g_assert_null (klaster_index_moves_new (indices, idm, to, NULL));
  g_assert_cmpuint (all->villages->len, ==, 1872);
  g_assert_cmpuint (all->counts[KLASTER_MOVE_UP], ==, 1); /* A */
  g_assert_cmpuint (all->counts[KLASTER_MOVE_DOWN], ==, 1); /* B */
  g_assert_cmpuint (all->counts[KLASTER_MOVE_SAME], ==, 1); /* D */
  g_assert_cmpuint (all->counts[KLASTER_MOVE_MISSING], ==, 1869); /* C has no 2026 */
  g_assert_cmpuint (all->crossed[KLASTER_STATUS_MAJU][KLASTER_STATUS_MANDIRI], ==, 1);
  g_assert_cmpuint (all->crossed[KLASTER_STATUS_MAJU][KLASTER_N_STATUSES], ==, 1);
  g_assert_cmpuint (all->n_higher, ==, 2);
  g_assert_cmpuint (all->n_lower, ==, 1);
  g_assert_cmpuint (banjar->villages->len, ==, 277);
  g_assert_cmpuint (banjar->counts[KLASTER_MOVE_SAME], ==, 0);
  g_assert_cmpstr (
      sentence, ==,
      "From Indeks Desa 2025 to 2026: 1 up, 1 down, 1 in the same class, 1.869 without "
      "a class in one of the two.");
}

static const KlasterNearVillage *
find_near (const GArray *list, const char *code)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (g_array_index (list, KlasterNearVillage, i).village->code, code))
      return &g_array_index (list, KlasterNearVillage, i);
  return NULL;
}

/* A stands on the limit and lacks nothing but a hair; C lacks just a point and has no dimensions. */
static void
test_near (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexEdition *edition = get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025);
  g_autoptr (KlasterIndexNear) near = klaster_index_near_new (indices, edition, NULL);
  const KlasterNearVillage *a = find_near (near->below, A);
  const KlasterNearVillage *c = find_near (near->below, C);
  g_autofree char *gaps = klaster_near_village_dup_gaps (a);
  g_autofree char *blank = klaster_near_village_dup_gaps (c);
  g_autofree char *distance = klaster_near_village_dup_distance (c);

  g_assert_cmpuint (near->below->len, ==, 2);
  g_assert_true (a == &g_array_index (near->below, KlasterNearVillage, 0));
  g_assert_cmpfloat (a->missing, ==, 0);
  g_assert_cmpuint (a->limit, ==, KLASTER_STATUS_MANDIRI - 1);
  /* The Mandiri have 80 and 90 in DLD, 80 and 100 in DS: medians 85 and 90. */
  g_assert_cmpfloat (a->gaps[0], ==, 15);
  g_assert_cmpfloat (a->gaps[1], ==, 0);
  g_assert_cmpint (a->weakest, ==, 0);
  g_assert_cmpstr (gaps, ==, "DLD 15,00");
  g_assert_cmpint (c->weakest, ==, -1);
  g_assert_cmpstr (blank, ==, "dimensions not entered");
  g_assert_cmpstr (distance, ==, "1,00 up to Mandiri");
  g_assert_cmpuint (near->above->len, ==, 1);
  g_assert_nonnull (find_near (near->above, B));
  g_assert_cmpuint (near->weakest[0], ==, 1);
}

/* Near or not, the way to the next class is told; the highest class has none. */
static void
test_way (void)
{
  static const struct
  {
    const char *village;
    gboolean there;
    double missing;
  } cases[] = { { C, TRUE, 1 }, { A, TRUE, 0 }, { D, FALSE, 0 }, { "63.01.01.2002", FALSE, 0 } };
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexEdition *edition = get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterNearVillage near;
      gboolean there = klaster_index_near_describe (
          indices, edition, klaster_village_indices_find (indices, cases[i].village), &near);

      g_assert_cmpint (there, ==, cases[i].there);
      if (there)
        g_assert_cmpfloat_with_epsilon (near.missing, cases[i].missing, 1e-9);
    }
}

/* "near" is a setting, too. */
static void
test_near_setting (void)
{
  static const struct
  {
    const char *value;
    guint below;
  } cases[] = { { "0,5", 1 }, { "1.0", 2 }, { "4", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_filled ();
      g_autoptr (KlasterVillageIndices) indices = NULL;
      g_autoptr (KlasterIndexNear) near = NULL;

      g_free (
          put (store, "setting", NULL, "key", "near.indeks_desa", "value", cases[i].value, NULL));
      indices = build (store);
      near = klaster_index_near_new (
          indices, get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025), NULL);
      g_assert_cmpuint (near->below->len, ==, cases[i].below);
    }
}

static void
check_limits (KlasterStore *store, double mandiri, double maju, const char *word)
{
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexLimits *limits = &indices->limits[KLASTER_INSTRUMENT_INDEKS_DESA];
  g_autofree char *sentence
      = klaster_index_dup_limits_sentence (indices, KLASTER_INSTRUMENT_INDEKS_DESA);

  g_assert_cmpfloat (limits->above[3], ==, mandiri);
  g_assert_cmpfloat (limits->above[2], ==, maju);
  g_assert_nonnull (strstr (sentence, word));
}

/* As a program wrote it that did not yet refuse it. */
static gpointer
remove_unchecked (KlasterReader *reader, gpointer key, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("DELETE FROM main.setting WHERE key = '%s'", (const char *)key);

  /* A task runs in a reading transaction. */
  if (klaster_db_exec (reader->db, "COMMIT", error) && klaster_db_exec (reader->db, sql, error))
    klaster_db_exec (reader->db, "BEGIN", error);
  return NULL;
}

/* The limits are settings: every view follows them. One that was set is not removed where the rest would no longer rise
 * above the usual one; in a store in which that has happened it is said. */
static void
test_limits (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterChange) removal = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  g_autofree char *mandiri = put (store, "setting", NULL, "key", "class.indeks_desa.mandiri",
                                  "value", "90,5", "source", "Panduan", NULL);

  g_free (put (store, "setting", NULL, "key", "class.indeks_desa.maju", "value", "85", NULL));
  check_limits (store, 90.5, 85, "Panduan");
  klaster_change_remove (removal, klaster_entity_get ("setting"), mandiri);
  g_assert_false (klaster_store_commit (store, removal, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED);
  check_limits (store, 90.5, 85, "Panduan");
  klaster_store_run (store, remove_unchecked, (gpointer) "class.indeks_desa.mandiri", NULL);
  check_limits (store, 79.62, 69.34, "the usual ones are used");
}

static gpointer
build_map (KlasterReader *reader, gpointer query, GError **error)
{
  return klaster_choropleth_build (reader, query, error);
}

/* With Mandiri above 85 the four scores of 2025 are near no limit, B counts as issued otherwise, and the map has the
 * new class. */
static void
test_other_limit (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  const KlasterChoroplethQuery query
      = { .kind = KLASTER_CHOROPLETH_INDEX, .level = KLASTER_LEVEL_VILLAGE, .year = 2025 };
  g_autoptr (KlasterVillageIndices) before = build (store);
  g_autoptr (KlasterVillageIndices) after = NULL;
  g_autoptr (KlasterIndexNear) near = NULL;
  g_autoptr (KlasterChoropleth) map = NULL;

  g_assert_cmpuint (get_edition (before, KLASTER_INSTRUMENT_INDEKS_DESA, 2025)->n_other, ==, 0);
  g_free (put (store, "setting", NULL, "key", "class.indeks_desa.mandiri", "value", "85", NULL));
  after = build (store);
  near = klaster_index_near_new (after, get_edition (after, KLASTER_INSTRUMENT_INDEKS_DESA, 2025),
                                 NULL);
  g_assert_cmpuint (near->below->len + near->above->len, ==, 0);
  g_assert_cmpuint (get_edition (after, KLASTER_INSTRUMENT_INDEKS_DESA, 2025)->n_other, ==, 1);
  map = run (store, build_map, &query);
  g_assert_cmpfloat (map->fixed[3], ==, 85);
}

static void
test_sites (void)
{
  g_autoptr (KlasterStore) store = open_filled ();
  g_autoptr (KlasterVillageIndices) indices = build (store);
  const KlasterIndexEdition *edition = get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025);
  const KlasterIndexEdition *later = get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2026);
  g_autoptr (GArray) sites = klaster_index_sites_new (indices, edition);
  g_autoptr (GArray) later_sites = klaster_index_sites_new (indices, later);
  const KlasterIndexSite *site = &g_array_index (sites, KlasterIndexSite, 0);
  const KlasterIndexAround *kabupaten = &site->around[KLASTER_AROUND_KABUPATEN];
  g_autofree char *sentence = klaster_index_site_dup_sentence (site, edition);
  g_autofree char *blank
      = klaster_index_site_dup_sentence (&g_array_index (later_sites, KlasterIndexSite, 0), later);

  g_assert_cmpuint (sites->len, ==, 1);
  g_assert_cmpfloat (kabupaten->stats.median, ==, 79.62);
  g_assert_cmpuint (kabupaten->stats.n, ==, 3);
  g_assert_cmpuint (kabupaten->stats.of, ==, 277);
  g_assert_cmpuint (kabupaten->rank, ==, 3);
  g_assert_cmpuint (kabupaten->n_same, ==, 2);
  g_assert_cmpuint (site->around[KLASTER_AROUND_PROVINCE].rank, ==, 4);
  g_assert_cmpuint (site->around[KLASTER_AROUND_PROVINCE].stats.of, ==, 1872);
  g_assert_cmpstr (sentence, ==,
                   "Pasayangan Barat has 78,62: 1,00 below the median of Banjar (3 of 277 desa), "
                   "place 3 there.");
  g_assert_cmpstr (blank, ==, "Indeks Desa 2026 of Pasayangan Barat is not entered.");
  {
    KlasterIndexSite middle;
    g_autofree char *same = NULL;

    klaster_index_site_describe (indices, edition, klaster_village_indices_find (indices, A),
                                 &middle);
    same = klaster_index_site_dup_sentence (&middle, edition);
    g_assert_nonnull (strstr (same, "has 79,62, the median of Banjar (3 of 277 desa), place 2"));
  }
}

static void
put_published (KlasterStore *store, const char *code, const char *value)
{
  g_free (put (store, "dataset", code, "code", code, "title", code, "level", "province", NULL));
  g_free (put (store, "dataset_value", NULL, "dataset", id_of (code), "region", "63", "year",
               "2025", "value", value, NULL));
}

static void
test_published (void)
{
  static const struct
  {
    const char *mandiri, *maju;
    const char *sentence;
  } cases[] = {
    { "2", "2", "" },
    { "2", "1",
      "Indeks Desa 2025 differs from what was published for Kalimantan Selatan. Maju: 2 here, "
      "1 published." },
    { "960", "2", "Mandiri: 2 here, 960 published" },
    { NULL, "2", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_filled ();
      g_autoptr (KlasterVillageIndices) indices = NULL;
      g_autofree char *sentence = NULL;

      put_published (store, "indeks_desa_mandiri", cases[i].mandiri);
      put_published (store, "indeks_desa_maju", cases[i].maju);
      indices = build (store);
      sentence = klaster_index_dup_difference (
          indices, get_edition (indices, KLASTER_INSTRUMENT_INDEKS_DESA, 2025));
      g_test_message ("%s", sentence);
      g_assert_true (*cases[i].sentence == '\0' ? *sentence == '\0'
                                                : strstr (sentence, cases[i].sentence) != NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indices/empty", test_empty);
  g_test_add_func ("/indices/editions", test_editions);
  g_test_add_func ("/indices/matching", test_matching);
  g_test_add_func ("/indices/median", test_median);
  g_test_add_func ("/indices/spread", test_spread);
  g_test_add_func ("/indices/kelurahan", test_kelurahan);
  g_test_add_func ("/indices/moves", test_moves);
  g_test_add_func ("/indices/near", test_near);
  g_test_add_func ("/indices/way", test_way);
  g_test_add_func ("/indices/near-setting", test_near_setting);
  g_test_add_func ("/indices/limits", test_limits);
  g_test_add_func ("/indices/other-limit", test_other_limit);
  g_test_add_func ("/indices/sites", test_sites);
  g_test_add_func ("/indices/published", test_published);
  return g_test_run ();
}
