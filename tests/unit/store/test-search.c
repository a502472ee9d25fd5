#include "store-fixture.h"

typedef struct
{
  const char *text;
  KlasterLevel levels;
  const char *within;
  GPtrArray *places;
} Question;

static gpointer
search_task (KlasterReader *reader, gpointer data, GError **error)
{
  Question *question = data;

  question->places = klaster_reader_search_places (reader, question->text, question->levels,
                                                   question->within, 10, error);
  return NULL;
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *code;
    KlasterLevel levels;
    const char *within;
  } cases[] = {
    { "pesayangan barat", "63.03.05.2057", KLASTER_LEVEL_ANY, NULL },
    { "Pasayangan Barat", "63.03.05.2057", KLASTER_LEVEL_ANY, NULL },
    { "Ds. Masingai 1", "63.09.10.2006", KLASTER_LEVEL_ANY, NULL },
    { "masingai dua", "63.09.10.2005", KLASTER_LEVEL_ANY, NULL },
    { "6303052057", "63.03.05.2057", KLASTER_LEVEL_ANY, NULL },
    { "63.03.05.2057", "63.03.05.2057", KLASTER_LEVEL_ANY, NULL },
    { "Sardangan", "63.10.11.2004", KLASTER_LEVEL_VILLAGE, NULL },
    { "Kel. Keraton", "63.03.05.1001", KLASTER_LEVEL_VILLAGE, NULL },
    { "HST", "63.07", KLASTER_LEVEL_ANY, NULL },
    { "banjarbaru", "63.72", KLASTER_LEVEL_ANY, NULL },
    { "Kec. Martapura", "63.03.05", KLASTER_LEVEL_KECAMATAN, NULL },
    { "Sungai Batang, Martapura Barat", "63.03.14.2002", KLASTER_LEVEL_VILLAGE, NULL },
    { "Baru, Mataraman", "63.03.12.2001", KLASTER_LEVEL_VILLAGE, NULL },
    { "baru", "63.08.01.2009", KLASTER_LEVEL_VILLAGE, "63.08" },
    { "api2", NULL, KLASTER_LEVEL_VILLAGE, NULL },
    { "qqqqqq", NULL, KLASTER_LEVEL_ANY, NULL },
    { "", NULL, KLASTER_LEVEL_ANY, NULL },
    { "\" OR *", NULL, KLASTER_LEVEL_ANY, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Question question = { cases[i].text, cases[i].levels, cases[i].within, NULL };
      g_autoptr (GError) error = NULL;

      klaster_store_run (fixture->store, search_task, &question, &error);
      g_assert_no_error (error);
      g_test_message ("%s", cases[i].text);
      if (cases[i].code == NULL)
        g_assert_cmpuint (question.places->len, ==, 0);
      else
        {
          g_assert_cmpuint (question.places->len, >=, 1);
          g_assert_cmpstr (((KlasterPlace *)question.places->pdata[0])->code, ==, cases[i].code);
        }
      g_ptr_array_unref (question.places);
    }
}

static gpointer
names_task (KlasterReader *reader, gpointer data, GError **error)
{
  static const struct
  {
    const char *code, *name, *full_name;
  } cases[] = {
    { "63.03.05.2057", "Pasayangan Barat", "Pasayangan Barat, Kec. Martapura, Kab. Banjar" },
    { "63.03.05", "Martapura", "Kec. Martapura, Kab. Banjar" },
    { "63.03", "Banjar", "Kab. Banjar" },
    { "63.71", "Kota Banjarmasin", "Kota Banjarmasin" },
    { "63", "Kalimantan Selatan", "Provinsi Kalimantan Selatan" },
    { "63.99", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = klaster_reader_dup_region_name (reader, cases[i].code);
      g_autofree char *full_name = klaster_reader_dup_region_full_name (reader, cases[i].code);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (full_name, ==, cases[i].full_name);
      g_assert_true (klaster_reader_has_region (reader, cases[i].code) == (cases[i].name != NULL));
    }
  return NULL;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  klaster_store_run (fixture->store, names_task, NULL, NULL);
}

static gpointer
reference_task (KlasterReader *reader, gpointer data, GError **error)
{
  static const struct
  {
    const char *entity;
    gint64 n;
  } counts[] = { { "kabupaten", 13 }, { "kecamatan", 156 }, { "village", 2016 } };
  g_autoptr (KlasterRecord) village
      = klaster_reader_get (reader, klaster_entity_get ("village"), "63.09.10.2006", error);
  KlasterMatch in_martapura[]
      = { { "kecamatan", "63.03.05" }, { "kind", "kelurahan" }, { NULL, NULL } };
  g_autoptr (GPtrArray) kelurahan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpint (
        klaster_reader_count (reader, klaster_entity_get (counts[i].entity), NULL, NULL), ==,
        counts[i].n);
  g_assert_cmpstr (klaster_record_get_text (village, "name"), ==, "Masingai I");
  g_assert_cmpstr (klaster_record_get_text (village, "kabupaten"), ==, "63.09");
  kelurahan
      = klaster_reader_list (reader, klaster_entity_get ("village"), in_martapura, NULL, error);
  g_assert_cmpuint (kelurahan->len, ==, 7);
  return NULL;
}

static void
test_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  klaster_store_run (fixture->store, reference_task, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/search/find", Fixture, NULL, fixture_set_up, test_find, fixture_tear_down);
  g_test_add ("/store/search/names", Fixture, NULL, fixture_set_up, test_names, fixture_tear_down);
  g_test_add ("/store/search/reference", Fixture, NULL, fixture_set_up, test_reference,
              fixture_tear_down);
  return g_test_run ();
}
