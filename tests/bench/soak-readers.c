/* Files of 1 GB: read or refused within 200 MB of memory, whatever is in them.
 *
 *   soak-readers [MEGABYTES]
 */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "klaster-book.h"
#include "klaster-outline-file.h"

#define MAX_MB 200

typedef struct
{
  const char *name;
  const char *before;
  const char *fill; /* again and again */
  const char *after;
} Soak;

static const Soak soaks[] = {
  { "satu-baris.csv", "", "abcdefghij", "\n" },
  { "satu-sel.csv", "a;b\n1;\"", "abc\ndef;ghi\n", "\"\n" },
  { "banyak-kolom.csv", "", "abcdefghi;", "\n" },
  { "banyak-baris.csv", "a;b;c\n",
    "Desa Contoh;12,5;Keterangan yang agak panjang tentang laporan ini\n", "" },
  { "nul.csv", "a;b\n", "\xff\xfe;", "\n" },
  { "banyak.json", "[{\"a\":1}", ",{\"nama\":\"Desa Contoh\",\"n\":12.5,\"k\":{\"l\":[1,2,3]}}",
    "]" },
  { "teks.json", "[{\"a\":\"", "abcdefghij", "\"}]" },
  { "nama.json", "[{\"", "abcdefghij", "\":1}]" },
  { "blanko.json", "[", "          ", "{\"a\":1}]" },
  { "dalam.json", "", "[[[[[[[[[[", "" },
  { "titik.geojson", "{\"type\":\"LineString\",\"coordinates\":[[1,2]", ",[114.5,-3.3]", "]}" },
  { "bidang.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{}",
    ",{\"type\":\"Feature\",\"properties\":{\"a\":1},\"geometry\":{\"type\":\"Polygon\","
    "\"coordinates\":[[[115,-3],[116,-3],[116,-2],[115,-3]]]}}",
    "]}" },
  { "batas.kml", "<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>",
    "115.5,-3.3 ", "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>" },
};

static void
make (const Soak *soak, const char *path, gsize megabytes)
{
  FILE *file = g_fopen (path, "wb");
  gsize size = strlen (soak->fill);
  gsize n = (1024 * 1024 + size - 1) / size;
  g_autoptr (GString) block = g_string_new (NULL);

  g_assert_nonnull (file);
  for (gsize i = 0; i < n; i++)
    g_string_append (block, soak->fill);
  fputs (soak->before, file);
  for (gsize i = 0; i < megabytes; i++)
    g_assert_cmpuint (fwrite (block->str, 1, block->len, file), ==, block->len);
  fputs (soak->after, file);
  g_assert_cmpint (fclose (file), ==, 0);
}

static guint64
read_table (const char *path, GError **error)
{
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, error);
  guint64 n = 0;
  KlasterRow row;

  while (book != NULL && klaster_book_next (book, &row, error) == KLASTER_BOOK_ROW)
    n++;
  return n;
}

static guint64
read_outline (const char *path, GError **error)
{
  g_autoptr (KlasterOutlineFile) outline = klaster_outline_file_read (path, NULL, error);

  return outline != NULL ? outline->polygons->len : 0;
}

static void
soak_one (const Soak *soak, const char *folder, gsize megabytes)
{
  g_autofree char *path = g_build_filename (folder, soak->name, NULL);
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  gint64 start;
  guint64 n;

  make (soak, path, megabytes);
  start = g_get_monotonic_time ();
  if (g_str_has_suffix (path, ".kml"))
    n = read_outline (path, &error);
  else
    n = read_table (path, &error);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%-16s %6.1f s  peak %4.0f MB  %8" G_GUINT64_FORMAT " rows  %s\n", soak->name,
           (g_get_monotonic_time () - start) / 1e6, usage.ru_maxrss / 1024.0, n,
           error != NULL ? error->message : "read to the end");
  g_remove (path);
  g_assert_cmpfloat (usage.ru_maxrss / 1024.0, <, MAX_MB);
}

int
main (int argc, char *argv[])
{
  gsize megabytes = argc > 1 ? strtoul (argv[1], NULL, 10) : 1024;
  g_autofree char *folder = g_dir_make_tmp ("soak-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (soaks); i++)
    soak_one (&soaks[i], folder, megabytes);
  g_rmdir (folder);
  return 0;
}
