/* GeoJSON and GeoPackage as tables: properties, where things are, and files that no honest program wrote. */
#include <string.h>

#include "book-fixture.h"
#include "klaster-db.h"

#define FEATURE(properties, geometry)                                                              \
  "{\"type\":\"Feature\",\"properties\":" properties ",\"geometry\":" geometry "}"
#define POINT "{\"type\":\"Point\",\"coordinates\":[115.5,-3.25,12]}"
#define SQUARE "{\"coordinates\":[[[115,-3],[116,-3],[116,-2],[115,-3]]],\"type\":\"Polygon\"}"
#define COLLECTION(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"

static void
test_features (void)
{
  static const struct
  {
    const char *json;
    const char *rows;
  } cases[] = {
    { COLLECTION (FEATURE ("{\"nama\":\"A\"}", POINT) "," FEATURE ("{\"n\":2}", "null")),
      "1:nama|n|lat|lon\n2:A||#-3.25|#115.5\n3:|#2\n" },
    { COLLECTION (FEATURE ("{\"nama\":\"A\"}", SQUARE)),
      "1:nama|geometry\n2:A|{\"type\":\"Polygon\",\"coordinates\":[[[115.0,-3.0],[116.0,-3.0],"
      "[116.0,-2.0],[115.0,-3.0]]]}\n" },
    { COLLECTION (FEATURE ("{\"lat\":1,\"lon\":2}", POINT)), "1:lat|lon\n2:#1|#2\n" },
    { "{\"features\":[{\"id\":\"uuid:x\",\"geometry\":" POINT "}],\"type\":\"FeatureCollection\"}",
      "1:id|lat|lon\n2:uuid:x|#-3.25|#115.5\n" },
    { "{\"type\":\"FeatureCollection\",\"properties\":{\"a\":1},\"features\":[" FEATURE (
          "{\"b\":2}", "null") "]}",
      "1:b\n2:#2\n" },
    { "[" COLLECTION (FEATURE ("{\"a\":1}", POINT)) "," COLLECTION (
          FEATURE ("{\"a\":2}", "null")) "]",
      "1:a|lat|lon\n2:#1|#-3.25|#115.5\n3:#2\n" },
    { "[" FEATURE ("{\"a\":1}", "null") "," FEATURE ("{\"a\":2}", "null") "]",
      "1:a\n2:#1\n3:#2\n" },
    { FEATURE ("{\"a\":1}", POINT), "1:a|lat|lon\n2:#1|#-3.25|#115.5\n" },
    { POINT, "1:lat|lon\n2:#-3.25|#115.5\n" },
    { "{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}",
      "1:geometry\n2:{\"type\":\"MultiPoint\",\"coordinates\":[[1.0,2.0],[3.0,4.0]]}\n" },
    { "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}",
      "1:geometry\n2:{\"type\":\"LineString\",\"coordinates\":[[1.0,2.0],[3.0,4.0]]}\n" },
    { "{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8]]]}",
      "1:geometry\n2:{\"type\":\"MultiLineString\",\"coordinates\":[[[1.0,2.0],[3.0,4.0]],"
      "[[5.0,6.0],[7.0,8.0]]]}\n" },
    { "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1,2],[3,4],[1,2]]],[[[5,6],[7,8],[5,6]]]]}",
      "1:geometry\n2:{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1.0,2.0],[3.0,4.0],[1.0,2.0]]],"
      "[[[5.0,6.0],[7.0,8.0],[5.0,6.0]]]]}\n" },
    { "{\"type\":\"GeometryCollection\",\"geometries\":[" POINT
      ",{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}]}",
      "1:geometry\n2:{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\","
      "\"coordinates\":[115.5,-3.25]},{\"type\":\"LineString\",\"coordinates\":[[1.0,2.0],[3.0,4.0]"
      "]}"
      "]}\n" },
    { COLLECTION (FEATURE ("{\"a\":1}", "{\"type\":\"Polygon\",\"coordinates\":[]}")),
      "1:a\n2:#1\n" },
    { COLLECTION (""), "" },
    { "{\"type\":\"FeatureCollection\",\"generator\":\"Klaster Desa\",\"features\":[" FEATURE (
          "{\"a\":1}", POINT) "]}",
      "1:a\n2:#1\n" },
    { "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
      "\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\":[" FEATURE ("{\"a\":1}", "null") "]}",
      "1:a\n2:#1\n" },
    { "{\"type\":\"desa\",\"data\":[{\"a\":1}]}", "1:a\n2:#1\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    book_fixture_expect_rows (cases[i].json, cases[i].rows);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    const char *says;
  } cases[] = {
    { COLLECTION (FEATURE ("{\"a\":1}",
                           "null") "," FEATURE ("{}", "{\"type\":\"Point\",\"coordinates\":[1]}")),
      "row 3: the coordinates are not" },
    { COLLECTION (FEATURE ("{}", "{\"type\":\"Point\",\"coordinates\":[1,NaN]}")), "coordinates" },
    { COLLECTION (FEATURE ("{}", "{\"type\":\"Point\",\"coordinates\":[1,1e400]}")),
      "coordinates" },
    { COLLECTION (FEATURE ("{}", "{\"type\":\"Point\",\"coordinates\":[[1,2],[3,4]]}")),
      "coordinates" },
    { COLLECTION (FEATURE ("{}", "{\"type\":\"Polygon\",\"coordinates\":[1,2]}")), "coordinates" },
    { COLLECTION (FEATURE ("{}", "{\"type\":\"Polygon\",\"coordinates\":[[1,2],[[3,4]]]}")),
      "coordinates" },
    { COLLECTION (FEATURE ("{}", "{\"type\":\"Lain\",\"coordinates\":[1,2]}")), "coordinates" },
    { COLLECTION (FEATURE ("{}", "{\"type\":\"Point\",\"coordinates\":[[[[[1,2]]]]]}")),
      "coordinates" },
    { "{\"type\":\"FeatureCollection\",\"features\":[5]}", "row 2: this entry" },
    { "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
      "\"urn:ogc:def:crs:EPSG::32750\"}},\"features\":[]}",
      "“urn:ogc:def:crs:EPSG::32750”, not in degrees" },
    { "{\"type\":\"FeatureCollection\",\"features\":[", "line 1 is no JSON" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    book_fixture_expect_refusal (cases[i].json, cases[i].says);
}

/* An outline longer than a cell is cut, with a warning; one longer than any outline is refused. */
static void
test_long (void)
{
  for (guint n = 150000; n <= 1500000; n *= 10)
    {
      g_autoptr (GString) json = g_string_new ("{\"type\":\"LineString\",\"coordinates\":[[1,2]");
      g_autofree char *rows = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (json, ",[3,4]");
      g_string_append (json, "]}");
      rows = book_fixture_dump_bytes (json->str, json->len);
      g_assert_nonnull (
          strstr (rows, n == 150000 ? "2:{\"type\":\"LineString\"" : "have too many points"));
      g_assert_cmpint (n == 150000, ==, g_str_has_suffix (rows, "~\n"));
    }
}

/* ------------------------------------------------------------------ GeoPackage */

static void
test_package (void)
{
  g_autofree char *rows = book_fixture_dump_file ("qgis.gpkg");

  g_assert_cmpstr (
      rows, ==,
      "[kawasan]\n"
      "1:nama|luas|desa|aktif|mulai|lat|geometry\n"
      "2:Kawasan Contoh|#12.5|#3|?1|@2026-01-23|x|{\"type\":\"Polygon\",\"coordinates\":"
      "[[[115.0,-3.0],[115.5,-3.0],[115.5,-2.5],[115.0,-2.5],[115.0,-3.0]],"
      "[[115.1,-2.9],[115.1,-2.8],[115.2,-2.8],[115.2,-2.9],[115.1,-2.9]]]}\n"
      "3:=1+1||not_due|?0|bukan\n"
      "4:|#1e+300|#5||||!#GEOM~\n"
      "[titik]\n"
      "1:id|nama|lat|lon\n"
      "2:#7|Contoh|#-2.75|#115.25\n"
      "[catatan]\n"
      "1:isi|gambar\n"
      "2:isi\n");
}

/* The package above after SQL. */
static char *
dump_changed (const char *sql)
{
  g_autofree char *fixture
      = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", "qgis.gpkg", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *path, *rows;
  gsize size;

  g_assert_true (g_file_get_contents (fixture, &bytes, &size, NULL));
  path = book_fixture_write ("uji.gpkg", bytes, size);
  {
    g_autoptr (KlasterDb) db = klaster_db_open (path, KLASTER_DB_PLAIN, &error);

    g_assert_no_error (error);
    klaster_db_exec (db, sql, &error);
    g_assert_no_error (error);
  }
  rows = book_fixture_dump (path);
  book_fixture_remove (path);
  return rows;
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *sql;
    const char *says;
  } cases[] = {
    { "UPDATE gpkg_geometry_columns SET srs_id = 9; INSERT INTO gpkg_spatial_ref_sys VALUES "
      "('UTM 50S', 9, 'EPSG', 32750, 'x', NULL)",
      "sheet “kawasan”: its coordinates are in “UTM 50S”, not in degrees" },
    { "DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS SELECT 1",
      "is no GeoPackage" },
    { "DROP TABLE gpkg_contents", "is no GeoPackage" },
    { "PRAGMA application_id = 1263289427", "is a store of Klaster Desa" },
    { "INSERT INTO catatan VALUES (2, hex (zeroblob (600000)), NULL)",
      "“uji.gpkg”, sheet “catatan”, row 3, column A: the cell is longer" },
    { "INSERT INTO catatan VALUES (2, hex (zeroblob (10000000)), NULL)",
      "“uji.gpkg”, sheet “catatan”: the file is damaged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = dump_changed (cases[i].sql);

      g_test_message ("%u %s", i, rows);
      g_assert_nonnull (strstr (rows, "ERROR “uji.gpkg”"));
      g_assert_nonnull (strstr (rows, cases[i].says));
    }
}

#define COMPUTED(expression)                                                                       \
  "CREATE TABLE hitung (fid INTEGER PRIMARY KEY, a TEXT, b TEXT AS (" expression                   \
  ")); INSERT INTO hitung (a) VALUES ('x');"                                                       \
  "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('hitung', 'attributes')"

/* What is computed is not read: neither a column, nor a view in place of a table. */
static void
test_computed (void)
{
  g_autofree char *honest = dump_changed (COMPUTED ("a || 'y'"));
  g_autofree char *huge = dump_changed (COMPUTED ("hex (zeroblob (10000000))"));

  g_assert_nonnull (strstr (honest, "[hitung]\n1:a\n2:x\n"));
  g_assert_null (strstr (honest, "pandangan"));
  g_assert_null (strstr (huge, "0000000000"));
}

/* Of our own export, the place of a village is not to become the place of its report. */
static void
test_own (void)
{
  g_autofree char *rows = dump_changed (
      "UPDATE gpkg_contents SET description = 'Klaster Desa' WHERE table_name = 'titik'");

  g_assert_nonnull (strstr (rows, "[titik]\n1:id|nama\n2:#7|Contoh\n[catatan]"));
}

/* Cut at many lengths and with bytes changed, it is read or refused, never more. */
static void
test_damaged (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", "qgis.gpkg", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize cut = 17; cut < size; cut += 501)
    {
      g_autofree char *rows = book_fixture_dump_bytes (bytes, cut);

      g_assert_nonnull (strstr (rows, "ERROR “uji.dat”"));
    }
  for (gsize at = 16; at < size; at += 23)
    {
      g_autofree char *changed = g_memdup2 (bytes, size);
      g_autofree char *rows = NULL;

      changed[at] ^= 0x55;
      rows = book_fixture_dump_bytes (changed, size);
      g_assert_nonnull (rows);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/read-geo/features", test_features);
  g_test_add_func ("/exchange/read-geo/refused", test_refused);
  g_test_add_func ("/exchange/read-geo/long", test_long);
  g_test_add_func ("/exchange/read-geo/package", test_package);
  g_test_add_func ("/exchange/read-geo/hostile", test_hostile);
  g_test_add_func ("/exchange/read-geo/computed", test_computed);
  g_test_add_func ("/exchange/read-geo/own", test_own);
  g_test_add_func ("/exchange/read-geo/damaged", test_damaged);
  return g_test_run ();
}
