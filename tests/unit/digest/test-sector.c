/* Data of other sectors: kawasan against the rest of their kabupaten, years, what is no number, and a large store. */
#include <math.h>
#include <time.h>

#include "digest-fixture.h"
#include "klaster-sector-private.h"
#include "test-timing.h"

DEFINE_RUN (KlasterSectorQuery, klaster_sector)

#define N_KAWASAN 200
#define N_DATASETS 60
#define N_YEARS 5
/* Milliseconds of processor time. */
#define LIMIT_BUILD 300

static void
put_dataset (KlasterStore *store, const char *code, const char *level, const char *unit)
{
  g_free (put (store, "dataset", code, "code", code, "title", code, "producer", "Dinas Contoh",
               "unit", unit, "level", level, NULL));
}

static void
put_value (KlasterStore *store,
           const char *dataset,
           const char *region,
           const char *year,
           const char *value)
{
  g_free (put (store, "dataset_value", NULL, "dataset", id_of (dataset), "region", region, "year",
               year, "value", value, NULL));
}

static void
put_member (KlasterStore *store, const char *kawasan, const char *region, const char *state)
{
  g_free (put (store, "kawasan_member", NULL, "kawasan", id_of (kawasan), "region", region, "state",
               state, NULL));
}

static KlasterSector *
build (KlasterStore *store, const char *dataset, int year)
{
  const KlasterSectorQuery query = { .id = dataset != NULL ? id_of (dataset) : NULL, .year = year };

  return run (store, run_klaster_sector, &query);
}

static void
test_empty (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterSector) none = build (store, NULL, 0);
  g_autoptr (KlasterSector) one = NULL;

  g_assert_cmpint (none->chosen, ==, -1);
  g_assert_cmpstr (none->sentence, ==, "No dataset is entered yet.");
  put_dataset (store, "D", "desa", "%");
  one = build (store, NULL, 0);
  g_assert_cmpint (one->chosen, ==, 0);
  g_assert_null (one->choropleth);
  g_assert_cmpint (one->year, ==, 0);
  g_assert_true (g_str_has_prefix (one->sentence, "No figure of this dataset is entered yet"));
}

/* K has the kecamatan 63.03.05 and a village of 63.03.14; a member that has left is not counted. */
static KlasterStore *
open_store (void)
{
  KlasterStore *store = open_slots ();

  put_dataset (store, "D", "desa", "%");
  put_dataset (store, "E", "kecamatan", "");
  put_dataset (store, "F", "kabupaten", "ha");
  g_free (put (store, "kawasan", "K", "name", "Satu", "kind", "other", "kabupaten", "63.03", NULL));
  g_free (put (store, "kawasan", "L", "name", "Dua", "kind", "other", "kabupaten", "63.09", NULL));
  put_member (store, "K", "63.03.05", "member");
  put_member (store, "K", "63.03.14.2002", "proposed");
  put_member (store, "K", "63.03.01.2001", "left");
  return store;
}

static void
test_villages (void)
{
  static const struct
  {
    const char *values[6][2];
    double inside; /* NAN: none */
    double outside;
    guint n_inside, n_outside;
    int of_inside, of_outside; /* against all villages of the two sides */
    const char *sentence;
  } cases[] = {
    { { { "63.03.05.2057", "60" }, { "63.03.05.2012", "80" }, { "63.03.14.2002", "40" } },
      60,
      NAN,
      3,
      0,
      0,
      0,
      "Satu: 60%, mean of 3 of 27 desa/kelurahan; the rest of the kabupaten has no figure." },
    { { { "63.03.05.2057", "0" }, { "63.03.01.2001", "10" }, { "63.09.01.2001", "99" } },
      0,
      10,
      1,
      1,
      0,
      0,
      "Satu: 0%, mean of 1 of 27 desa/kelurahan; the rest of the kabupaten: 10%, mean of 1 of "
      "263." },
    { { { "63.03.05.2057", "not_applicable" },
        { "63.03.05.2012", "20" },
        { "63.03.01.2001", "not_due" },
        { "63.03.01.2002", "not_applicable" },
        { "63.03.01.2010", "5" } },
      20,
      5,
      1,
      1,
      -1,
      -1,
      "Satu: 20%, mean of 1 of 26 desa/kelurahan; the rest of the kabupaten: 5%, mean of 1 of "
      "262." },
    { { { "63.03.01.2001", "5" } },
      NAN,
      5,
      0,
      1,
      0,
      0,
      "Satu: no figure yet (0 of 27 desa/kelurahan)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_store ();
      g_autoptr (KlasterSector) sector = NULL;
      const KlasterSectorArea *area;

      for (guint v = 0; v < G_N_ELEMENTS (cases[i].values) && cases[i].values[v][0] != NULL; v++)
        put_value (store, "D", cases[i].values[v][0], "2025", cases[i].values[v][1]);
      sector = build (store, "D", 0);
      g_test_message ("case %u", i);
      g_assert_cmpuint (sector->areas->len, ==, 1); /* Dua has no member */
      area = sector->areas->pdata[0];
      g_assert_cmpstr (area->sentence, ==, cases[i].sentence);
      g_assert_cmpuint (area->inside.n, ==, cases[i].n_inside);
      g_assert_cmpuint (area->outside.n, ==, cases[i].n_outside);
      g_assert_true (isnan (cases[i].inside) ? isnan (area->inside.mean)
                                             : area->inside.mean == cases[i].inside);
      g_assert_true (isnan (cases[i].outside) ? isnan (area->outside.mean)
                                              : area->outside.mean == cases[i].outside);
      g_assert_cmpint ((int)area->inside.of - 27, ==, cases[i].of_inside);
      g_assert_cmpint ((int)area->outside.of - 263, ==, cases[i].of_outside);
    }
}

/* A kecamatan of which only a village is a member stands on neither side. */
static void
test_kecamatan (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterSector) sector = NULL;
  const KlasterSectorArea *area;

  put_value (store, "E", "63.03.05", "2025", "7");
  put_value (store, "E", "63.03.14", "2025", "1000");
  put_value (store, "E", "63.03.01", "2025", "3");
  sector = build (store, "E", 0);
  area = sector->areas->pdata[0];
  g_assert_cmpfloat (area->inside.mean, ==, 7);
  g_assert_cmpfloat (area->outside.mean, ==, 3);
  g_assert_cmpuint (area->inside.of, ==, 1);
  g_assert_cmpuint (area->outside.of, ==, 18); /* of 20 */
  g_assert_cmpstr (sector->compare_sentence, ==,
                   "1 of 1 kawasan lies above the rest of its kabupaten.");
}

static void
test_kabupaten (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterSector) sector = NULL;

  put_value (store, "F", "63.03", "2024", "10");
  put_value (store, "F", "63.09", "2024", "20");
  put_value (store, "F", "63.03", "2025", "30");
  put_value (store, "F", "63.09", "2025", NULL);
  put_value (store, "F", "63.71", "2025", "not_applicable");
  sector = build (store, "F", 2024);
  g_assert_cmpuint (sector->areas->len, ==, 0);
  g_assert_cmpuint (sector->regions->len, ==, 2);
  g_assert_cmpstr (((KlasterSectorRegion *)sector->regions->pdata[0])->name, ==, "Tabalong");
  g_assert_true (g_str_has_prefix (sector->compare_sentence, "A kawasan is compared"));
  g_assert_cmpint (sector->year, ==, 2024);
  g_assert_cmpuint (sector->years->len, ==, 2);
  g_assert_cmpfloat (g_array_index (sector->years, KlasterSectorYear, 0).mean.mean, ==, 15);
  g_assert_cmpuint (g_array_index (sector->years, KlasterSectorYear, 1).mean.n, ==, 1);
  g_assert_cmpuint (g_array_index (sector->years, KlasterSectorYear, 1).mean.of, ==, 2);
}

static void
test_province (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (KlasterSector) sector = NULL;

  put_dataset (store, "P", "province", "desa");
  put_value (store, "P", "63", "2024", "960");
  put_value (store, "P", "63", "2025", "1010");
  sector = build (store, "P", 0);
  g_assert_null (sector->choropleth);
  g_assert_cmpstr (sector->sentence, ==, "Figure of the province: 1.010 desa in 2025.");
}

/* Without a wish the finest dataset with figures is the first one, of all or of one OPD. */
static void
test_first (void)
{
  static const struct
  {
    const char *producer;
    const char *chosen; /* NULL: there is none */
  } cases[] = {
    { NULL, "D" }, { "Dinas Contoh", "D" }, { "Badan", "B2" }, { "", "N" }, { "Lain", NULL }
  };
  g_autoptr (KlasterStore) store = open_store ();

  put_dataset (store, "B1", "desa", "%");
  put_dataset (store, "B2", "province", "desa");
  put_dataset (store, "N", "kabupaten", "desa");
  change (store, "dataset", "B1", "producer", "Badan", NULL);
  change (store, "dataset", "B2", "producer", "Badan", NULL);
  change (store, "dataset", "N", "producer", NULL, NULL);
  put_value (store, "D", "63.03.05.2057", "2025", "60");
  put_value (store, "F", "63.03", "2025", "30");
  put_value (store, "B2", "63", "2025", "4");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const KlasterSectorQuery query = { .producer = cases[i].producer };
      g_autoptr (KlasterSector) sector = run (store, run_klaster_sector, &query);

      if (cases[i].chosen == NULL)
        g_assert_cmpint (sector->chosen, ==, -1);
      else
        g_assert_cmpstr (((KlasterSectorSet *)sector->sets->pdata[sector->chosen])->title, ==,
                         cases[i].chosen);
    }
}

static void
test_unknown (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  KlasterSectorQuery query = { .id = "lain" };
  g_autoptr (GError) error = NULL;

  g_assert_null (klaster_store_run (store, run_klaster_sector, &query, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND);
}

static gpointer
list_for_kawasan (KlasterReader *reader, gpointer id, GError **error)
{
  return klaster_sector_list_for_kawasan (reader, id, error);
}

/* Only datasets that are fine enough, and only the one kawasan. */
static void
test_profile (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (GPtrArray) list = NULL;

  put_value (store, "D", "63.03.05.2057", "2025", "60");
  put_value (store, "F", "63.03", "2025", "30");
  put_member (store, "L", "63.09.01", "member");
  list = run (store, list_for_kawasan, id_of ("K"));
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (((KlasterSector *)list->pdata[0])->areas->len, ==, 1);
}

/* ---- a large store: every village in five years, 60 datasets, 200 kawasan of eight villages */

static gpointer
list_villages (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_list (reader, klaster_entity_get ("village"), NULL, "code", error);
}

static void
fill_kawasan (KlasterChange *change, const GPtrArray *villages)
{
  for (guint i = 0; i < N_KAWASAN; i++)
    {
      g_autofree char *name = g_strdup_printf ("Contoh %u", i);
      g_autoptr (KlasterRecord) kawasan
          = klaster_record_new (klaster_entity_get ("kawasan"), id_of (name));

      klaster_record_set_text (kawasan, "name", name);
      klaster_record_set_text (kawasan, "kind", "other");
      klaster_record_set_text (kawasan, "kabupaten", "63.03");
      klaster_change_insert (change, kawasan);
      for (guint m = 0; m < 8; m++)
        {
          g_autoptr (KlasterRecord) member
              = klaster_record_new (klaster_entity_get ("kawasan_member"), NULL);
          const KlasterRecord *village = villages->pdata[i * 8 + m];

          klaster_record_set_text (member, "kawasan", id_of (name));
          klaster_record_set_text (member, "region", klaster_record_get_text (village, "code"));
          klaster_record_set_text (member, "state", "member");
          klaster_change_insert (change, member);
        }
    }
}

static void
fill_values (KlasterChange *change, const GPtrArray *villages)
{
  for (guint i = 0; i < villages->len; i++)
    for (int year = 0; year < N_YEARS; year++)
      {
        g_autoptr (KlasterRecord) value
            = klaster_record_new (klaster_entity_get ("dataset_value"), NULL);

        klaster_record_set_text (value, "dataset", id_of ("Data 0"));
        klaster_record_set_text (value, "region",
                                 klaster_record_get_text (villages->pdata[i], "code"));
        klaster_record_set_integer (value, "year", 2021 + year);
        klaster_record_set_real (value, "value", i % 97);
        klaster_change_insert (change, value);
      }
}

static void
test_large (void)
{
  g_autoptr (KlasterStore) store = open_empty ();
  g_autoptr (GPtrArray) villages = run (store, list_villages, NULL);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (KlasterSector) sector = NULL;
  g_autoptr (GError) error = NULL;
  double begin, taken;

  for (guint i = 0; i < N_DATASETS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Data %u", i);

      put_dataset (store, name, "desa", "");
    }
  fill_kawasan (change, villages);
  fill_values (change, villages);
  klaster_store_commit (store, change, &error);
  g_assert_no_error (error);
  begin = (double)clock () * 1000 / CLOCKS_PER_SEC;
  sector = build (store, "Data 0", 0);
  taken = (double)clock () * 1000 / CLOCKS_PER_SEC - begin;
  g_test_message ("%.0f ms", taken);
  g_assert_cmpuint (sector->areas->len, ==, N_KAWASAN);
  g_assert_cmpuint (sector->years->len, ==, N_YEARS);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (taken, <, LIMIT_BUILD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sector/empty", test_empty);
  g_test_add_func ("/sector/villages", test_villages);
  g_test_add_func ("/sector/kecamatan", test_kecamatan);
  g_test_add_func ("/sector/kabupaten", test_kabupaten);
  g_test_add_func ("/sector/province", test_province);
  g_test_add_func ("/sector/first", test_first);
  g_test_add_func ("/sector/unknown", test_unknown);
  g_test_add_func ("/sector/profile", test_profile);
  g_test_add_func ("/sector/large", test_large);
  return g_test_run ();
}
