/* Outlines that somebody else has drawn: each format, what is repaired and said, and what is refused. */
#include <math.h>
#include <string.h>

#include "book-fixture.h"
#include "klaster-db.h"
#include "klaster-outline-file.h"

#define POLYGON(rings) "{\"type\":\"Polygon\",\"coordinates\":[" rings "]}"
#define SQUARE "[[115,-3],[115.5,-3],[115.5,-2.5],[115,-2.5],[115,-3]]"
#define HOLE "[[115.1,-2.9],[115.2,-2.9],[115.2,-2.8],[115.1,-2.8],[115.1,-2.9]]"
#define KML(inner)                                                                                 \
  "<?xml version=\"1.0\"?><kml "                                                                   \
  "xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>Dok</name>"                            \
  "<Placemark><name> Kawasan Contoh </name>" inner "</Placemark></Document></kml>"
#define RING(kind, coordinates)                                                                    \
  "<" kind "><LinearRing><coordinates>" coordinates "</coordinates></LinearRing></" kind ">"
#define KML_SQUARE                                                                                 \
  "<Polygon>" RING ("outerBoundaryIs", "115,-3,0 115.5,-3,0\n115.5,-2.5 115,-2.5,12 115,-3,0")     \
      RING ("innerBoundaryIs",                                                                     \
            "115.1,-2.9 115.2,-2.9 115.2,-2.8 115.1,-2.8 115.1,-2.9") "</Polygon>"

static KlasterOutlineFile *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return klaster_outline_file_read_bytes ("batas.dat", bytes, NULL, error);
}

/* "5+5;4" : points of the rings of each polygon. */
static char *
describe (const KlasterOutlineFile *outline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->polygons->len; i++)
    {
      const GPtrArray *rings = outline->polygons->pdata[i];

      g_string_append (text, i > 0 ? ";" : "");
      for (guint k = 0; k < rings->len; k++)
        g_string_append_printf (text, "%s%u", k > 0 ? "+" : "",
                                ((const GArray *)rings->pdata[k])->len);
    }
  return g_string_free (text, FALSE);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *shape;
    const char *name;
    const char *notes[4];
  } cases[] = {
    { POLYGON (SQUARE), "5", "batas", { NULL } },
    { POLYGON (SQUARE "," HOLE), "5+5", "batas", { NULL } },
    { "{\"type\":\"Feature\",\"properties\":{\"no\":1,\"NAMA\":\"Kawasan "
      "Contoh\"},\"geometry\":" POLYGON (SQUARE) "}",
      "5",
      "Kawasan Contoh",
      { NULL } },
    { "{\"type\":\"MultiPolygon\",\"coordinates\":[[" SQUARE "],[" HOLE "]]}",
      "5;5",
      "batas",
      { NULL } },
    { POLYGON ("[[115,-3],[115.5,-3],[115.5,-2.5],[115,-2.5]]"),
      "5",
      "batas",
      { "was not closed" } },
    { POLYGON ("[[-3,115],[-3,115.5],[-2.5,115.5],[-3,115]]"),
      "4",
      "batas",
      { "in each other's place" } },
    { POLYGON ("[[115,-3],[115.5,-2.5],[115.5,-3],[115,-2.7],[115,-3]]"),
      "5",
      "batas",
      { "crosses itself, first near longitude 115," } },
    { POLYGON (SQUARE ",[[115,-3],[116,-3],[115,-3]]"), "5", "batas", { "encloses nothing" } },
    { POLYGON ("[[106,-7],[107,-7],[107,-6],[106,-7]]"),
      "4",
      "batas",
      { "outside Kalimantan Selatan" } },
    { POLYGON ("[[-3,115],[-2.5,115.5],[-3,115.5],[-2.7,115]]"),
      "5",
      "batas",
      { "in each other's place", "was not closed", "crosses itself" } },
    /* Two squares that meet at a corner, drawn in one line. */
    { POLYGON ("[[115,-3],[115.5,-3],[115.5,-2.5],[116,-2.5],[116,-2],[115.5,-2],[115.5,-2.5],"
               "[115,-2.5],[115,-3]]"),
      "5;5",
      "batas",
      { NULL } },
    { KML (KML_SQUARE), "5+5", "Kawasan Contoh", { NULL } },
    { KML ("<MultiGeometry>" KML_SQUARE KML_SQUARE "</MultiGeometry>"),
      "5+5;5+5",
      "Kawasan Contoh",
      { NULL } },
    { "\xef\xbb\xbf" KML (KML_SQUARE), "5+5", "Kawasan Contoh", { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KlasterOutlineFile) outline = read_text (cases[i].text, &error);
      g_autofree char *shape = NULL;
      guint n = 0;

      g_test_message ("%u", i);
      g_assert_no_error (error);
      shape = describe (outline);
      g_assert_cmpstr (shape, ==, cases[i].shape);
      g_assert_cmpstr (outline->name, ==, cases[i].name);
      for (; cases[i].notes[n] != NULL; n++)
        {
          g_assert_cmpuint (n, <, outline->notes->len);
          g_assert_nonnull (strstr (outline->notes->pdata[n], cases[i].notes[n]));
        }
      g_assert_cmpuint (outline->notes->len, ==, n);
    }
}

static void
test_box (void)
{
  g_autoptr (KlasterOutlineFile) outline = read_text (POLYGON (SQUARE "," HOLE), NULL);
  const GArray *outer = ((const GPtrArray *)outline->polygons->pdata[0])->pdata[0];
  double area = 0;

  g_assert_cmpfloat (outline->west, ==, 115);
  g_assert_cmpfloat (outline->south, ==, -3);
  g_assert_cmpfloat (outline->east, ==, 115.5);
  g_assert_cmpfloat (outline->north, ==, -2.5);
  g_assert_cmpuint (outline->n_points, ==, 10);
  for (guint i = 0; i + 1 < outer->len; i++)
    {
      KlasterDegrees a = g_array_index (outer, KlasterDegrees, i);
      KlasterDegrees b = g_array_index (outer, KlasterDegrees, i + 1);

      area += (a.lon * b.lat - b.lon * a.lat) / 2;
    }
  g_assert_cmpfloat (fabs (area - 0.25), <, 1e-9);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "", "no outline that can be read" },
    { "a;b\n", "no outline that can be read" },
    { "{\"a\":1}", "there is no area in it" },
    { "{\"type\":\"Point\",\"coordinates\":[115,-3]}", "there is no area in it" },
    { POLYGON ("[[250000,9650000],[260000,9650000],[260000,9660000],[250000,9650000]]"),
      "perhaps they are metres" },
    { POLYGON ("[[0,0],[1,0],[1,1],[0,0]]"), "outside Indonesia, around longitude 0,50" },
    { POLYGON ("[[115,-3],[116,-3],[115,-3]]"), "encloses nothing" },
    { POLYGON ("[[115,-3],[115,-3]]"), "encloses nothing" },
    { POLYGON ("[[115,-3],[116]]"), "coordinates are not those of GeoJSON" },
    { "{\"type\":\"Polygon\",\"coordinates\":[[[115,-3]", "is no JSON" },
    { "<kml>", "damaged" },
    { "<!DOCTYPE x [<!ENTITY a 'b'>]><kml>&a;</kml>", "document type" },
    { KML ("<LineString><coordinates>115,-3 116,-3</coordinates></LineString>"),
      "there is no area in it" },
    { KML ("<Polygon>" RING ("outerBoundaryIs", "115,-3 x,y") "</Polygon>"), "those of KML" },
    { KML ("<Polygon>" RING ("outerBoundaryIs", "115 116") "</Polygon>"), "those of KML" },
    { KML ("<Polygon>" RING ("outerBoundaryIs", "nan,nan inf,inf") "</Polygon>"), "those of KML" },
    { KML ("<Polygon>" RING ("outerBoundaryIs", "x,1 115,-3 115.5,-3 115.5,-2.5") "</Polygon>"),
      "those of KML" },
    { "SQLite format 3", "no outline that can be read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cases[i].text, &error));
      g_test_message ("%u %s", i, error->message);
      g_assert_true (error->domain == KLASTER_BOOK_ERROR);
      g_assert_true (g_str_has_prefix (error->message, "“batas.dat”: "));
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
check_package (const KlasterOutlineFile *outline)
{
  g_autofree char *shape = describe (outline);

  g_assert_cmpstr (shape, ==, "5+5");
  g_assert_cmpstr (outline->name, ==, "kawasan");
}

/* From disk and from bytes; the third row of the fixture is damaged. */
static void
test_package (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", "qgis.gpkg", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (KlasterOutlineFile) from_bytes = NULL;
  g_autoptr (KlasterOutlineFile) from_disk = NULL;
  char *copy;
  gsize size;

  g_assert_null (klaster_outline_file_read (path, NULL, &error));
  g_assert_nonnull (strstr (error->message, "“qgis.gpkg”: an outline in it is damaged"));
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  copy = book_fixture_write ("a.gpkg", bytes, size);
  {
    g_autoptr (KlasterDb) db = klaster_db_open (copy, KLASTER_DB_PLAIN, &error);

    g_assert_true (klaster_db_exec (db, "DELETE FROM kawasan WHERE fid = 3", &error));
  }
  from_disk = klaster_outline_file_read (copy, NULL, &error);
  g_assert_no_error (error);
  check_package (from_disk);
  g_clear_pointer (&bytes, g_free);
  g_assert_true (g_file_get_contents (copy, &bytes, &size, NULL));
  changed = g_bytes_new (bytes, size);
  from_bytes = klaster_outline_file_read_bytes ("a.gpkg", changed, NULL, &error);
  g_assert_no_error (error);
  check_package (from_bytes);
  book_fixture_remove (copy);
}

static void
test_kmz (void)
{
  const BookFixturePart parts[]
      = { { "files/foto.jpg", "x" }, { "doc.kml", KML (KML_SQUARE) }, { NULL } };
  const BookFixturePart none[] = { { "a.shp", "x" }, { NULL } };
  g_autoptr (GBytes) kmz = book_fixture_zip (parts);
  g_autoptr (GBytes) empty = book_fixture_zip (none);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterOutlineFile) outline
      = klaster_outline_file_read_bytes ("a.kmz", kmz, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (outline->n_points, ==, 10);
  g_assert_null (klaster_outline_file_read_bytes ("a.kmz", empty, NULL, &error));
  g_assert_nonnull (strstr (error->message, "“doc.kml” is missing"));
}

/* A comb of N points. */
static GString *
make_comb (guint n)
{
  GString *text = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s[%.9f,%s]", i > 0 ? "," : "", 115 + i * 1e-6,
                            i % 2 == 0 ? "-3" : "-2.5");
  g_string_append (text, "]]}");
  return text;
}

/* Large and hostile shapes end soon. */
static void
test_limits (void)
{
  g_autoptr (GString) large = make_comb (300001);
  g_autoptr (GString) huge = make_comb (1100000);
  g_autoptr (GString) rings = g_string_new ("{\"type\":\"Polygon\",\"coordinates\":[" SQUARE);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterOutlineFile) outline = read_text (large->str, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (outline->n_points, ==, 300002);
  g_assert_null (read_text (huge->str, &error));
  g_assert_nonnull (strstr (error->message, "too many points"));
  g_clear_error (&error);
  for (guint i = 0; i < 5000; i++)
    g_string_append (rings, "," HOLE);
  g_string_append (rings, "]}");
  g_assert_null (read_text (rings->str, &error));
  g_assert_nonnull (strstr (error->message, "too many points"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/outline-file/read", test_read);
  g_test_add_func ("/exchange/outline-file/box", test_box);
  g_test_add_func ("/exchange/outline-file/refused", test_refused);
  g_test_add_func ("/exchange/outline-file/package", test_package);
  g_test_add_func ("/exchange/outline-file/kmz", test_kmz);
  g_test_add_func ("/exchange/outline-file/limits", test_limits);
  return g_test_run ();
}
