#include <math.h>

#include "digest-fixture.h"
#include "klaster-choropleth.h"

DEFINE_RUN (KlasterChoroplethQuery, klaster_choropleth)

static gpointer
fail (KlasterReader *reader, gpointer query, GError **error)
{
  return klaster_choropleth_build (reader, query, error);
}

static void
put_index (KlasterStore *store,
           const char *village,
           const char *year,
           const char *score,
           const char *status)
{
  g_free (put (store, "village_index", NULL, "village", village, "year", year, "instrument",
               "indeks_desa", "score", score, "status", status, "document", "Keputusan Contoh",
               NULL));
}

static KlasterStore *
open_indices (void)
{
  KlasterStore *store = open_slots ();

  put_index (store, "63.03.05.2057", "2027", "70", "maju");
  put_index (store, "63.03.05.2012", "2027", "80", "mandiri");
  put_index (store, "63.03.14.2002", "2027", NULL, NULL);
  put_index (store, "63.09.05.2011", "2027", "0", "sangat_tertinggal");
  put_index (store, "63.09.05.2011", "2025", "50", "tertinggal");
  return store;
}

static KlasterChoropleth *
build (KlasterStore *store,
       KlasterChoroplethKind kind,
       KlasterLevel level,
       const char *id,
       int year)
{
  const KlasterChoroplethQuery query
      = { .kind = kind, .level = level, .id = id, .year = year, .today = day_of (TODAY) };

  return run (store, run_klaster_choropleth, &query);
}

static void
test_index (void)
{
  const struct
  {
    KlasterChoroplethKind kind;
    KlasterLevel level;
    const char *code;
    double value; /* NAN: blank */
    KlasterBlank blank;
    guint n, of;
  } cases[] = {
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KABUPATEN, "63.03", 75, 0, 2, 277 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KABUPATEN, "63.09", 0, 0, 1, 121 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KABUPATEN, "63.01", NAN, KLASTER_BLANK_NOT_ANSWERED,
      0, 130 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KABUPATEN, "63.71", NAN, KLASTER_BLANK_NOT_APPLICABLE,
      0, 0 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KECAMATAN, "63.03.05", 75, 0, 2, 19 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KECAMATAN, "63.03.14", NAN,
      KLASTER_BLANK_NOT_ANSWERED, 0, 13 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_VILLAGE, "63.03.05.2057", 70, 0, 1, 1 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_VILLAGE, "63.03.14.2002", NAN,
      KLASTER_BLANK_NOT_ANSWERED, 0, 1 },
    { KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_VILLAGE, "63.03.05.1001", NAN,
      KLASTER_BLANK_NOT_APPLICABLE, 0, 1 },
    { KLASTER_CHOROPLETH_STATUS, KLASTER_LEVEL_KABUPATEN, "63.03", 50, 0, 2, 277 },
    { KLASTER_CHOROPLETH_STATUS, KLASTER_LEVEL_VILLAGE, "63.03.05.2012", KLASTER_STATUS_MANDIRI, 0,
      1, 1 },
  };
  g_autoptr (KlasterStore) store = open_indices ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterChoropleth) map = build (store, cases[i].kind, cases[i].level, NULL, 0);
      const KlasterChoroplethValue *value = klaster_choropleth_find (map, cases[i].code);

      g_test_message ("case %u", i);
      g_assert_nonnull (value);
      if (isnan (cases[i].value))
        {
          g_assert_true (isnan (value->figure.value));
          g_assert_cmpint (value->figure.blank, ==, cases[i].blank);
        }
      else
        g_assert_cmpfloat (value->figure.value, ==, cases[i].value);
      g_assert_cmpuint (value->n, ==, cases[i].n);
      g_assert_cmpuint (value->of, ==, cases[i].of);
      g_assert_cmpint (map->year, ==, 2027);
      g_assert_cmpuint (map->n_years, ==, 2);
      g_assert_cmpint (map->years[0], ==, 2025);
      g_assert_cmpstr (map->source, ==, "Keputusan Contoh");
    }
}

static void
test_sentence (void)
{
  g_autoptr (KlasterStore) store = open_indices ();
  g_autoptr (KlasterChoropleth) map
      = build (store, KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KABUPATEN, NULL, 0);
  g_autoptr (KlasterChoropleth) none
      = build (store, KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_VILLAGE, NULL, 2026);
  KlasterClassLimits limits;

  g_assert_cmpstr (map->title, ==, "Indeks Desa 2027, mean of the villages");
  g_assert_cmpstr (
      map->sentence, ==,
      "There are figures for 2 of 11 kabupaten/kota, from 0,00 (Tabalong) to 75,00 (Banjar).");
  klaster_choropleth_get_classes (map, KLASTER_CLASSES_FIXED, &limits);
  g_assert_cmpuint (limits.n_classes, ==, 5);
  g_assert_cmpfloat (limits.limits[4], ==, 79.62);
  g_assert_cmpuint (none->n_numbers, ==, 0);
  g_assert_cmpuint (none->n_regions, ==, 1872);
  g_assert_cmpstr (none->sentence, ==, "There are no figures for any desa/kelurahan.");
  g_assert_null (klaster_choropleth_find (none, "63.03.05.2057"));
}

/* Nothing stored at all. */
static void
test_starter (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterChoropleth) map
      = build (store, KLASTER_CHOROPLETH_INDEX, KLASTER_LEVEL_KABUPATEN, NULL, 0);
  KlasterClassLimits limits;

  g_assert_cmpint (map->year, ==, 0);
  g_assert_cmpuint (map->n_years, ==, 0);
  g_assert_cmpuint (map->values->len, ==, 13);
  g_assert_cmpstr (map->title, ==, "Indeks Desa");
  klaster_choropleth_get_classes (map, KLASTER_CLASSES_EQUAL, &limits);
  g_assert_cmpuint (limits.n_classes, ==, 0);
}

static void
put_value (KlasterStore *store, const char *region, const char *year, const char *value)
{
  g_free (put (store, "dataset_value", NULL, "dataset", id_of ("D"), "region", region, "year", year,
               "value", value, NULL));
}

static void
test_dataset (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterChoropleth) own = NULL;
  g_autoptr (KlasterChoropleth) wide = NULL;
  const KlasterChoroplethQuery fine
      = { .kind = KLASTER_CHOROPLETH_DATASET, .level = KLASTER_LEVEL_VILLAGE, .id = "luas" };
  const KlasterChoroplethQuery unknown = { .kind = KLASTER_CHOROPLETH_DATASET, .id = "nihil" };
  g_autoptr (GError) error = NULL;

  g_free (put (store, "dataset", "D", "code", "luas", "title", "Luas", "level", "kecamatan", "unit",
               "ha", "source", "Dinas Contoh", NULL));
  put_value (store, "63.03.05", "2025", "10");
  put_value (store, "63.03.14", "2025", "15");
  put_value (store, "63.03.01", "2025", "not_applicable");
  put_value (store, "63.03.02", "2025", NULL);
  put_value (store, "63.03.05", "2024", "99");
  own = build (store, KLASTER_CHOROPLETH_DATASET, KLASTER_LEVEL_KECAMATAN, "luas", 0);
  g_assert_cmpfloat (klaster_choropleth_find (own, "63.03.05")->figure.value, ==, 10);
  g_assert_cmpuint (own->n_numbers, ==, 2);
  g_assert_cmpuint (own->n_regions, ==, 155);
  g_assert_cmpstr (own->title, ==, "Luas, 2025");
  g_assert_cmpstr (own->unit, ==, "ha");
  wide = build (store, KLASTER_CHOROPLETH_DATASET, KLASTER_LEVEL_KABUPATEN, id_of ("D"), 0);
  g_assert_cmpfloat (klaster_choropleth_find (wide, "63.03")->figure.value, ==, 12.5);
  g_assert_cmpuint (klaster_choropleth_find (wide, "63.03")->n, ==, 2);
  g_assert_cmpuint (klaster_choropleth_find (wide, "63.03")->of, ==, 19);
  g_assert_cmpstr (wide->title, ==, "Luas, 2025, mean of the kecamatan");
  g_assert_null (klaster_store_run (store, fail, (gpointer)&fine, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_null (klaster_store_run (store, fail, (gpointer)&unknown, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
}

static void
test_indicator (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterChoropleth) map = NULL;

  g_free (put (store, "indicator", "A", "code", "A", "label", "Produk", "group", "product", "type",
               "count", "unit", "buah", "applies_to", "desa", NULL));
  put_report (store, "63.01", "202609B", "received", "2026-11-01", "A=0", NULL);
  map = build (store, KLASTER_CHOROPLETH_INDICATOR, 0, "A", 0);
  g_assert_cmpuint (map->values->len, ==, 13);
  g_assert_cmpuint (map->n_numbers, ==, 1);
  g_assert_cmpuint (map->n_regions, ==, 11);
  g_assert_cmpfloat (klaster_choropleth_find (map, "63.01")->figure.value, ==, 0);
  g_assert_cmpint (klaster_choropleth_find (map, "63.72")->figure.blank, ==,
                   KLASTER_BLANK_NOT_APPLICABLE);
  g_assert_cmpint (klaster_choropleth_find (map, "63.02")->figure.blank, ==,
                   KLASTER_BLANK_NOT_ANSWERED);
  g_assert_cmpstr (map->title, ==, "Produk, Sep–Okt 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/index", test_index);
  g_test_add_func ("/map/sentence", test_sentence);
  g_test_add_func ("/map/starter", test_starter);
  g_test_add_func ("/map/dataset", test_dataset);
  g_test_add_func ("/map/indicator", test_indicator);
  return g_test_run ();
}
