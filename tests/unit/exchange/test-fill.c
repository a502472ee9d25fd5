/* Starter and sample in a store, and records of it written as files. */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <signal.h>
#include <sys/resource.h>
#endif

#include "klaster-export.h"
#include "klaster-office.h"
#include "klaster-sample.h"
#include "klaster-starter.h"

static gpointer
read_changes (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) changes = klaster_reader_changes (reader, 1000, error);

  return changes != NULL ? GUINT_TO_POINTER (changes->len) : NULL;
}

static guint
count_changes (KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  guint count = GPOINTER_TO_UINT (klaster_store_run (store, read_changes, NULL, &error));

  g_assert_no_error (error);
  return count;
}

static gpointer
read_count (KlasterReader *reader, gpointer data, GError **error)
{
  gint64 count = klaster_reader_count (reader, klaster_entity_get (data), NULL, error);

  return GINT_TO_POINTER ((int)count);
}

static int
count_records (KlasterStore *store, const char *entity)
{
  g_autoptr (GError) error = NULL;
  int count = GPOINTER_TO_INT (klaster_store_run (store, read_count, (gpointer)entity, &error));

  g_assert_no_error (error);
  return count;
}

static KlasterStore *
open_store (void)
{
  g_autoptr (GError) error = NULL;
  KlasterStore *store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static KlasterStore *
open_sample (void)
{
  KlasterStore *store = open_store ();
  g_autoptr (GError) error = NULL;

  klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  return store;
}

static void
check_store (KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterCheckResult) result = klaster_store_check (store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->problem, ==, NULL);
}

static void
test_starter (void)
{
  g_autoptr (KlasterStore) store = open_store ();
  g_autoptr (GError) error = NULL;
  guint changes;

  g_assert_true (klaster_starter_fill (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_records (store, "site"), ==, 13);
  g_assert_cmpint (count_records (store, "kawasan_member"), ==, 30);
  g_assert_false (klaster_store_is_sample (store));

  changes = count_changes (store);
  g_assert_true (klaster_starter_fill (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_changes (store), ==, changes);
  check_store (store);
}

static void
test_sample (void)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (KlasterStore) store = open_sample ();
  guint changes = count_changes (store);
  g_autoptr (GError) error = NULL;

  g_test_message ("filled in %.2f s", (g_get_monotonic_time () - start) / 1e6);
  g_assert_true (klaster_store_is_sample (store));
  g_assert_cmpint (count_records (store, "site"), ==, 13);
  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_changes (store), ==, changes);
  check_store (store);
}

static gpointer
read_site_name (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (KlasterRecord) site
      = klaster_reader_first (reader, klaster_entity_get ("site"), NULL, "kabupaten", error);
  const char *village = klaster_record_get_text (site, "village");

  return data != NULL ? klaster_reader_dup_region_full_name (reader, village)
                      : klaster_reader_dup_region_name (reader, village);
}

/* Real codes, invented names. */
static void
test_sample_names (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  g_autofree char *name = klaster_store_run (store, read_site_name, NULL, NULL);
  g_autofree char *full = klaster_store_run (store, read_site_name, store, NULL);

  g_assert_cmpstr (name, ==, "Contoh A");
  g_assert_true (g_str_has_prefix (full, "Contoh A, Kec. "));
}

typedef struct
{
  const KlasterEntity *entity;
  KlasterExportFormat format;
  gboolean public_profile;
} Wish;

static gpointer
build_sheet (KlasterReader *reader, gpointer data, GError **error)
{
  const Wish *wish = data;

  g_autoptr (GPtrArray) records = klaster_reader_list (reader, wish->entity, NULL, NULL, error);

  return klaster_export_records (reader, wish->entity, records, wish->format, wish->public_profile);
}

static KlasterSheet *
build (KlasterStore *store, const char *entity, KlasterExportFormat format, gboolean public_profile)
{
  Wish wish = { klaster_entity_get (entity), format, public_profile };
  g_autoptr (GError) error = NULL;
  KlasterSheet *sheet = klaster_store_run (store, build_sheet, &wish, &error);

  g_assert_no_error (error);
  return sheet;
}

static char *
export_text (KlasterStore *store, const char *entity, KlasterExportFormat format, gboolean public)
{
  g_autoptr (KlasterSheet) sheet = build (store, entity, format, public);

  return klaster_export_to_string (sheet, format);
}

static void
test_export_csv (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  g_autofree char *csv = export_text (store, "report_value", KLASTER_EXPORT_CSV, FALSE);
  g_autofree char *sites = export_text (store, "site", KLASTER_EXPORT_CSV, FALSE);
  g_autofree char *villages = export_text (store, "village", KLASTER_EXPORT_CSV, FALSE);

  g_assert_true (g_str_has_prefix (csv,
                                   "\xef\xbb\xbfid;report;report.title;indicator;indicator.title;"
                                   "value;remark;source;note\r\n"));
  g_assert_nonnull (strstr (csv, ";not_due;"));
  g_assert_nonnull (strstr (csv, ";not_applicable;"));
  g_assert_null (strstr (csv, "\r\n\r\n"));
  g_assert_nonnull (strstr (sites, ";Contoh A;2025;"));
  g_assert_true (g_str_has_prefix (villages, "\xef\xbb\xbf"
                                             "code;code.title;name;"));
}

static void
test_export_json (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  guint n;
  const KlasterEntity *const *all = klaster_entities (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *json = export_text (store, all[i]->name, KLASTER_EXPORT_JSON, FALSE);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      JsonArray *array;

      g_test_message ("%s", all[i]->name);
      json_parser_load_from_data (parser, json, -1, &error);
      g_assert_no_error (error);
      array = json_node_get_array (json_parser_get_root (parser));
      g_assert_cmpint (json_array_get_length (array), ==, count_records (store, all[i]->name));
      if (g_str_equal (all[i]->name, "report_value"))
        g_assert_nonnull (strstr (json, "\"value\":{\"blank\":\"not_due\"}"));
    }
}

/* No personal field, and no name of a person through a reference. */
static void
test_export_public (void)
{
  static const char *const names[]
      = { "Enumerator Contoh",  "Petugas Contoh", "Narahubung",  "Juri Contoh", "Peserta Contoh",
          "Kepala Desa Contoh", "Pejabat Contoh", "Kasi Contoh", "0800-" };
  static const KlasterExportFormat formats[]
      = { KLASTER_EXPORT_CSV, KLASTER_EXPORT_PLAIN_CSV, KLASTER_EXPORT_JSON };
  g_autoptr (KlasterStore) store = open_sample ();
  guint n;
  const KlasterEntity *const *all = klaster_entities (&n);

  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
      {
        g_autofree char *text = export_text (store, all[i]->name, formats[f], TRUE);

        for (guint k = 0; k < G_N_ELEMENTS (names); k++)
          {
            g_test_message ("%s: %s", all[i]->name, names[k]);
            g_assert_null (strstr (text, names[k]));
          }
      }
}

/* The point of a report may be somebody's home: a public file has that of the village. */
static void
test_export_points (void)
{
  g_autoptr (KlasterStore) store = open_sample ();
  g_autoptr (KlasterSheet) open = build (store, "report", KLASTER_EXPORT_GEOJSON, FALSE);
  g_autoptr (KlasterSheet) closed = build (store, "report", KLASTER_EXPORT_GEOJSON, TRUE);
  g_autoptr (KlasterSheet) table = build (store, "report", KLASTER_EXPORT_CSV, FALSE);
  guint own = 0;

  for (guint row = 0; row < klaster_sheet_get_n_rows (open); row++)
    {
      own += klaster_sheet_get_place (open, row)->code == NULL;
      g_assert_nonnull (klaster_sheet_get_place (closed, row)->code);
    }
  g_assert_cmpuint (own, >, 0);
  g_assert_false (klaster_sheet_has_places (table));
}

/* A disk that is full while the store is made: told, and nothing stays that is in the way of the next try. */
static void
test_full_disk (void)
{
#ifdef G_OS_UNIX
  g_autofree char *folder = g_dir_make_tmp ("klaster-fill-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "klaster.db", NULL);
  struct rlimit before, small;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  for (guint kilobytes = 0; kilobytes < 700; kilobytes += 200)
    {
      g_autoptr (GError) error = NULL;

      small = before;
      small.rlim_cur = kilobytes * 1024;
      setrlimit (RLIMIT_FSIZE, &small);
      g_assert_null (klaster_open_or_make_store (path, FALSE, &error));
      setrlimit (RLIMIT_FSIZE, &before);
      g_assert_nonnull (error);
      g_test_message ("%u KB: %s", kilobytes, error->message);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_rmdir (folder);
#else
  g_test_skip ("needs limits of Unix");
#endif
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/fill/starter", test_starter);
  g_test_add_func ("/exchange/fill/full-disk", test_full_disk);
  g_test_add_func ("/exchange/fill/sample", test_sample);
  g_test_add_func ("/exchange/fill/sample-names", test_sample_names);
  g_test_add_func ("/exchange/export/csv", test_export_csv);
  g_test_add_func ("/exchange/export/json", test_export_json);
  g_test_add_func ("/exchange/export/public", test_export_public);
  g_test_add_func ("/exchange/export/points", test_export_points);
  return g_test_run ();
}
