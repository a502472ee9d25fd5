/* Files of all formats: what was written stands in them, nothing is a formula, and a failure leaves
 * nothing. */
#include <json-glib/json-glib.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "klaster-csv.h"
#include "klaster-db.h"
#include "klaster-export.h"
#include "klaster-sheet-text.h"
#include "sheet-fixture.h"

static char *
save (const KlasterSheet *sheet, KlasterExportFormat format, const char *folder)
{
  g_autofree char *name = g_strconcat ("berkas", klaster_export_format_get_ending (format), NULL);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (klaster_export_save (sheet, format, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return path;
}

/* ---- tables */

typedef GPtrArray *(*ReadSheet) (const char *path, guint number, guint n_columns);

/* What must stand in a cell. */
static char *
dup_expected (const KlasterSheet *sheet, guint row, guint column, gboolean serials)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const KlasterSheetColumn *it = klaster_sheet_get_column (sheet, column);
  const char *text = klaster_sheet_format (it, klaster_sheet_get (sheet, row, column), buffer);
  int serial;

  if (serials && it->type == KLASTER_COLUMN_DATE && klaster_sheet_get_serial (text, &serial))
    return g_strdup_printf ("%d", serial);
  return g_strdup (text != NULL ? text : "");
}

static void
check_rows (const KlasterSheet *sheet, GPtrArray *rows, gboolean serials)
{
  g_assert_cmpuint (rows->len, ==, klaster_sheet_get_n_rows (sheet) + 1);
  for (guint c = 0; c < klaster_sheet_get_n_columns (sheet); c++)
    {
      g_assert_cmpstr (((char **)rows->pdata[0])[c], ==, klaster_sheet_get_column (sheet, c)->name);
      for (guint r = 0; r < klaster_sheet_get_n_rows (sheet); r++)
        {
          g_autofree char *expected = dup_expected (sheet, r, c, serials);

          g_test_message ("%u %u", r, c);
          g_assert_cmpstr (((char **)rows->pdata[r + 1])[c], ==, expected);
        }
    }
}

static void
check_book (KlasterExportFormat format, ReadSheet read)
{
  char *folder = fixture_make_folder ();
  g_autoptr (KlasterSheet) sheet = fixture_sheet_new ();
  g_autofree char *path = save (sheet, format, folder);
  g_autoptr (GPtrArray) rows = read (path, 1, klaster_sheet_get_n_columns (sheet));
  g_autoptr (GPtrArray) legend = read (path, 2, 4);

  check_rows (sheet, rows, format == KLASTER_EXPORT_XLSX);
  g_assert_cmpuint (legend->len, ==, klaster_sheet_get_n_columns (sheet) + 1);
  g_assert_cmpstr (((char **)legend->pdata[2])[0], ==, "angka");
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
  fixture_remove_folder (folder);
}

static void
test_xlsx (void)
{
  check_book (KLASTER_EXPORT_XLSX, fixture_read_xlsx);
}

static void
test_ods (void)
{
  check_book (KLASTER_EXPORT_ODS, fixture_read_ods);
}

/* What Excel and LibreOffice want to find about the cells. */
static void
test_book_parts (void)
{
  static const struct
  {
    KlasterExportFormat format;
    const char *entry;
    const char *text;
  } cases[] = {
    { KLASTER_EXPORT_XLSX, "xl/worksheets/sheet1.xml", "state=\"frozen\"" },
    { KLASTER_EXPORT_XLSX, "xl/worksheets/sheet1.xml", "<autoFilter ref=\"A1:G25\"/>" },
    { KLASTER_EXPORT_XLSX, "xl/worksheets/sheet1.xml",
      "paperSize=\"14\" orientation=\"landscape\"" },
    { KLASTER_EXPORT_XLSX, "xl/worksheets/sheet1.xml", "fitToWidth=\"1\" fitToHeight=\"0\"" },
    { KLASTER_EXPORT_XLSX, "xl/worksheets/sheet1.xml", "<c r=\"C2\" s=\"6\"><v>46045</v>" },
    { KLASTER_EXPORT_XLSX, "xl/workbook.xml", "'Contoh- a-b'!$1:$1" },
    { KLASTER_EXPORT_XLSX, "xl/styles.xml", "dd/mm/yyyy" },
    { KLASTER_EXPORT_ODS, "styles.xml", "fo:page-width=\"33cm\"" },
    { KLASTER_EXPORT_ODS, "settings.xml", "VerticalSplitPosition" },
    { KLASTER_EXPORT_ODS, "content.xml", "<text:p>23/01/2026</text:p>" },
    { KLASTER_EXPORT_ODS, "content.xml", "table:table-header-rows" },
    { KLASTER_EXPORT_ODS, "content.xml", "'Contoh- a-b'.A1:'Contoh- a-b'.G25" },
    { KLASTER_EXPORT_ODS, "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
  };
  char *folder = fixture_make_folder ();
  g_autoptr (KlasterSheet) sheet = fixture_sheet_new ();

  klaster_sheet_set_paper (sheet, KLASTER_SHEET_F4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = save (sheet, cases[i].format, folder);
      g_autofree char *text = fixture_read_entry (path, cases[i].entry);

      g_test_message ("%s", cases[i].text);
      g_assert_nonnull (strstr (text, cases[i].text));
    }
  fixture_remove_folder (folder);
}

/* "mimetype" is the first thing in the file, unpacked and without extra fields. */
static void
test_ods_mark (void)
{
  char *folder = fixture_make_folder ();
  g_autoptr (KlasterSheet) sheet = fixture_sheet_new ();
  g_autofree char *path = save (sheet, KLASTER_EXPORT_ODS, folder);
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpmem (bytes + 30, 50, "mimetypeapplication/vnd.oasis.opendocument.spreads", 50);
  fixture_remove_folder (folder);
}

static void
test_csv (void)
{
  g_autoptr (KlasterSheet) sheet = fixture_sheet_new ();
  g_autofree char *excel = klaster_export_to_string (sheet, KLASTER_EXPORT_CSV);
  g_autofree char *plain = klaster_export_to_string (sheet, KLASTER_EXPORT_PLAIN_CSV);

  g_assert_true (g_str_has_prefix (excel, KLASTER_CSV_BOM "id;angka;tanggal;"));
  g_assert_nonnull (strstr (excel, "\r\n0812;-2,5;1999-12-31;2001;1500000;ya;not_due\r\n"));
  g_assert_nonnull (strstr (excel, "\r\n'=1+1;0,1;"));
  g_assert_true (g_str_has_prefix (plain, "id,angka,tanggal,"));
  g_assert_nonnull (strstr (plain, "\r\n0812,-2.5,1999-12-31,2001,1500000,ya,not_due\r\n"));
  g_assert_nonnull (strstr (plain, "\r\n'=1+1,0.1,"));
  g_assert_nonnull (strstr (plain, "\r\n\"a;b,c\",0.25,"));
}

static void
test_json (void)
{
  g_autoptr (KlasterSheet) sheet = fixture_sheet_new ();
  g_autofree char *json = klaster_export_to_string (sheet, KLASTER_EXPORT_JSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint r = 0; r < klaster_sheet_get_n_rows (sheet); r++)
    {
      JsonObject *object = json_array_get_object_element (array, r);
      const KlasterValue *text = klaster_sheet_get (sheet, r, 0);

      g_assert_cmpstr (json_object_get_string_member_with_default (object, "id", NULL), ==,
                       text->type == KLASTER_VALUE_TEXT ? text->text : NULL);
      g_assert_cmpfloat (json_object_get_double_member (object, "angka"), ==,
                         klaster_sheet_get (sheet, r, 1)->real);
      g_assert_cmpint (json_object_get_boolean_member (object, "aktif"), ==, r % 2);
    }
}

/* ---- places */

static KlasterSheet *
create_places (void)
{
  static const KlasterSheetPlace places[] = { { "63.03.05.2057", TRUE, -3.41, 114.84 },
                                              { "63.02", TRUE, NAN, NAN },
                                              { NULL, FALSE, -3.317299999999, 114.59 },
                                              { NULL, FALSE, NAN, NAN },
                                              { "63.03.05,63.03.15", TRUE, NAN, NAN } };
  KlasterSheet *sheet = klaster_sheet_new ("tempat", "Tempat");
  const KlasterSheetColumn name = { .name = "kode", .label = "Kode" };
  const KlasterSheetColumn value
      = { .name = "nilai", .label = "Nilai", .type = KLASTER_COLUMN_REAL };

  klaster_sheet_add_column (sheet, &name);
  klaster_sheet_add_column (sheet, &value);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const KlasterValue cell
          = i == 2 ? klaster_value_blank (KLASTER_BLANK_NOT_DUE) : klaster_value_real (i);

      klaster_sheet_add_row (sheet);
      klaster_sheet_set_text (sheet, i, 0, places[i].code);
      klaster_sheet_set (sheet, i, 1, &cell);
      klaster_sheet_set_place (sheet, i, &places[i]);
    }
  return sheet;
}

/* Twice the signed area: above 0 against the clock. */
static double
measure (JsonArray *ring)
{
  guint n = json_array_get_length (ring);
  double sum = 0;

  g_assert_cmpuint (n, >=, 4);
  for (guint i = 0; i + 1 < n; i++)
    {
      JsonArray *a = json_array_get_array_element (ring, i);
      JsonArray *b = json_array_get_array_element (ring, i + 1);

      sum += json_array_get_double_element (a, 0) * json_array_get_double_element (b, 1)
             - json_array_get_double_element (b, 0) * json_array_get_double_element (a, 1);
    }
  return sum;
}

static void
check_polygon (JsonArray *rings)
{
  for (guint i = 0; i < json_array_get_length (rings); i++)
    {
      JsonArray *ring = json_array_get_array_element (rings, i);
      JsonArray *first = json_array_get_array_element (ring, 0);
      JsonArray *last = json_array_get_array_element (ring, json_array_get_length (ring) - 1);

      g_assert_true ((measure (ring) > 0) == (i == 0));
      g_assert_cmpfloat (json_array_get_double_element (first, 0), ==,
                         json_array_get_double_element (last, 0));
      g_assert_cmpfloat (json_array_get_double_element (first, 1), ==,
                         json_array_get_double_element (last, 1));
    }
}

static void
test_geojson (void)
{
  static const char *const types[] = { "Polygon", "MultiPolygon", "Point", NULL, "Polygon" };
  g_autoptr (KlasterSheet) sheet = create_places ();
  g_autofree char *json = klaster_export_to_string (sheet, KLASTER_EXPORT_GEOJSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *features;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  features = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                           "features");
  g_assert_cmpuint (json_array_get_length (features), ==, G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      JsonObject *feature = json_array_get_object_element (features, i);
      JsonObject *geometry;
      JsonArray *coordinates;

      if (types[i] == NULL)
        {
          g_assert_true (json_object_get_null_member (feature, "geometry"));
          continue;
        }
      geometry = json_object_get_object_member (feature, "geometry");
      coordinates = json_object_get_array_member (geometry, "coordinates");
      g_assert_cmpstr (json_object_get_string_member (geometry, "type"), ==, types[i]);
      if (g_str_equal (types[i], "Polygon"))
        check_polygon (coordinates);
      for (guint k = 0;
           g_str_equal (types[i], "MultiPolygon") && k < json_array_get_length (coordinates); k++)
        check_polygon (json_array_get_array_element (coordinates, k));
    }
  g_assert_nonnull (strstr (json, "\"kode\":\"63.02\""));
  /* At most seven decimals. */
  g_assert_nonnull (strstr (json, "\"coordinates\":[114.59,-3.3173]"));
}

static char *
ask (KlasterDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (db, sql, &error);

  g_assert_no_error (error);
  if (klaster_statement_step (statement, &error) != KLASTER_STEP_ROW)
    return NULL;
  return klaster_statement_dup_text (statement, 0);
}

static void
test_geopackage (void)
{
  static const struct
  {
    const char *sql;
    const char *answer;
  } cases[] = {
    { "PRAGMA application_id", "1196444487" },
    { "PRAGMA user_version", "10300" },
    { "PRAGMA integrity_check", "ok" },
    { "PRAGMA foreign_key_check", NULL },
    { "SELECT group_concat(srs_id) FROM (SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1)",
      "-1,0,4326" },
    { "SELECT table_name || data_type || identifier || srs_id FROM gpkg_contents",
      "tempatfeaturesTempat4326" },
    { "SELECT min_x > 114 AND max_x < 118 AND min_y > -5 AND max_y < -1 FROM gpkg_contents", "1" },
    { "SELECT geometry_type_name || z || m FROM gpkg_geometry_columns", "GEOMETRY00" },
    { "SELECT count(*) FROM tempat", "5" },
    { "SELECT kode FROM tempat WHERE fid = 2", "63.02" },
    { "SELECT typeof(nilai) || \"nilai.blank\" FROM tempat WHERE fid = 3", "nullnot_due" },
    { "SELECT typeof(nilai) || nilai FROM tempat WHERE fid = 2", "real1.0" },
    /* "GP", version 0, little endian without envelope, 4326; then the point, little endian */
    { "SELECT hex(substr(geom, 1, 13)) FROM tempat WHERE fid = 3", "47500001E61000000101000000" },
    { "SELECT length(geom) FROM tempat WHERE fid = 3", "29" },
    /* with an envelope; behind it a multipolygon */
    { "SELECT hex(substr(geom, 1, 8)) FROM tempat WHERE fid = 2", "47500003E6100000" },
    { "SELECT hex(substr(geom, 41, 5)) FROM tempat WHERE fid = 2", "0106000000" },
    { "SELECT geom IS NULL FROM tempat WHERE fid = 4", "1" },
  };
  char *folder = fixture_make_folder ();
  g_autoptr (KlasterSheet) sheet = create_places ();
  g_autofree char *path = save (sheet, KLASTER_EXPORT_GEOPACKAGE, folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterDb) db = klaster_db_open (path, KLASTER_DB_READ_ONLY, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answer = ask (db, cases[i].sql);

      g_test_message ("%s", cases[i].sql);
      g_assert_cmpstr (answer, ==, cases[i].answer);
    }
  g_clear_pointer (&db, klaster_db_close);
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
  fixture_remove_folder (folder);
}

/* Without any place a table of attributes. */
static void
test_attributes (void)
{
  char *folder = fixture_make_folder ();
  g_autoptr (KlasterSheet) sheet = fixture_sheet_new ();
  g_autofree char *path = save (sheet, KLASTER_EXPORT_GEOPACKAGE, folder);
  g_autoptr (KlasterDb) db = klaster_db_open (path, KLASTER_DB_READ_ONLY, NULL);
  g_autofree char *type = ask (db, "SELECT data_type FROM gpkg_contents");
  g_autofree char *text = ask (db, "SELECT id FROM contoh WHERE fid = 3");
  g_autofree char *sum = ask (db, "SELECT sum(aktif) FROM contoh");

  g_assert_cmpstr (type, ==, "attributes");
  g_assert_cmpstr (text, ==, "=1+1");
  g_assert_cmpstr (sum, ==, "12");
  fixture_remove_folder (folder);
}

/* ---- failures */

static void
stop_half_way (double fraction, gpointer user_data)
{
  if (fraction >= 0.5)
    g_cancellable_cancel (user_data);
}

/* Neither the file nor what was begun of it; what was there before stays. */
static void
check_nothing (const char *folder, const char *path)
{
  g_autofree char *text = NULL;

  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "lama");
}

static void
test_failures (gconstpointer data)
{
  gboolean full = GPOINTER_TO_INT (data);
  g_autoptr (KlasterSheet) sheet = fixture_large_sheet_new (4000, 20);

  for (int format = 0; format < KLASTER_EXPORT_DHIS2; format++)
    {
      char *folder = fixture_make_folder ();
      g_autofree char *path = g_build_filename (folder, "berkas", NULL);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      struct rlimit former, limit = { 65536, RLIM_INFINITY };

      g_test_message ("%s", klaster_export_format_get_label (format));
      g_assert_true (g_file_set_contents (path, "lama", -1, NULL));
      getrlimit (RLIMIT_FSIZE, &former);
      limit.rlim_max = former.rlim_max;
      if (full)
        setrlimit (RLIMIT_FSIZE, &limit);
      g_assert_false (klaster_export_save (sheet, format, path, full ? NULL : stop_half_way,
                                           cancellable, cancellable, &error));
      setrlimit (RLIMIT_FSIZE, &former);
      g_assert_nonnull (error);
      g_assert_true (full != g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      check_nothing (folder, path);
      fixture_remove_folder (folder);
    }
}

static void
test_nowhere (void)
{
  g_autoptr (KlasterSheet) sheet = fixture_sheet_new ();

  for (int format = 0; format < KLASTER_EXPORT_DHIS2; format++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          klaster_export_save (sheet, format, "/tidak/ada/berkas.x", NULL, NULL, NULL, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "berkas.x"));
    }
}

static void
test_formats (void)
{
  static const struct
  {
    const char *path;
    const char *kind;
    int format; /* -1: refused */
  } cases[] = {
    { "a.csv", NULL, KLASTER_EXPORT_CSV },
    { "a.CSV", "excel", KLASTER_EXPORT_CSV },
    { "a.csv", "plain", KLASTER_EXPORT_PLAIN_CSV },
    { "a.csv", "dhis2", -1 },
    { "a.xlsx", NULL, KLASTER_EXPORT_XLSX },
    { "a.ods", NULL, KLASTER_EXPORT_ODS },
    { "a.json", NULL, KLASTER_EXPORT_JSON },
    { "a.json", "dhis2", KLASTER_EXPORT_DHIS2 },
    { "a.geojson", NULL, KLASTER_EXPORT_GEOJSON },
    { "a.gpkg", NULL, KLASTER_EXPORT_GEOPACKAGE },
    { "a.gpkg", "plain", -1 },
    { "a.xls", NULL, -1 },
    { "csv", NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterExportFormat format;
      gboolean known = klaster_export_format_for_path (cases[i].path, cases[i].kind, &format, NULL);

      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (known ? (int)format : -1, ==, cases[i].format);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Otherwise a file that grows too large ends the program. */
  signal (SIGXFSZ, SIG_IGN);
  g_test_add_func ("/exchange/write/xlsx", test_xlsx);
  g_test_add_func ("/exchange/write/ods", test_ods);
  g_test_add_func ("/exchange/write/book-parts", test_book_parts);
  g_test_add_func ("/exchange/write/ods-mark", test_ods_mark);
  g_test_add_func ("/exchange/write/csv", test_csv);
  g_test_add_func ("/exchange/write/json", test_json);
  g_test_add_func ("/exchange/write/geojson", test_geojson);
  g_test_add_func ("/exchange/write/geopackage", test_geopackage);
  g_test_add_func ("/exchange/write/attributes", test_attributes);
  g_test_add_data_func ("/exchange/write/cancelled", GINT_TO_POINTER (FALSE), test_failures);
  g_test_add_data_func ("/exchange/write/disk-full", GINT_TO_POINTER (TRUE), test_failures);
  g_test_add_func ("/exchange/write/nowhere", test_nowhere);
  g_test_add_func ("/exchange/write/formats", test_formats);
  return g_test_run ();
}
