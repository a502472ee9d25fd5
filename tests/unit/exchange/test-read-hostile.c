/* One of every kind of file that no honest program wrote, or that is not what its name says: each is told in a
 * sentence in Bahasa Indonesia that names the file, or read as text, within 200 MB. The readers' own tests go
 * further. */
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "book-fixture.h"
#include "test-timing.h"

#define MAX_MB 200
#define OLE "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0EncryptedPackage"
#define MIME "application/vnd.oasis.opendocument.spreadsheet"
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORKBOOK                                                                                   \
  "<workbook xmlns:r=\"" RELATION                                                                  \
  "\"><sheets><sheet name=\"Lembar\" r:id=\"r1\"/></sheets></workbook>"
#define RELATIONS                                                                                  \
  "<Relationships><Relationship Id=\"r1\" Type=\"" RELATION                                        \
  "/worksheet\" Target=\"s.xml\"/></Relationships>"
#define SHEET(data) "<worksheet><sheetData>" data "</sheetData></worksheet>"

/* What NAME gives: its rows, or its error. */
static char *
read_file (const char *name, const void *bytes, gsize size)
{
  char *path = book_fixture_write (name, bytes, size);
  char *rows = book_fixture_dump (path);

  book_fixture_remove (path);
  return rows;
}

static void
expect (const char *name, const void *bytes, gsize size, const char *says)
{
  g_autofree char *rows = read_file (name, bytes, size);
  g_autofree char *named = g_strdup_printf ("ERROR “%s”", name);
  const char *error = strstr (rows, named);

  g_test_message ("%s", error != NULL ? error : rows);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error, says));
}

static void
expect_zip (const char *name, const BookFixturePart *parts, const char *says)
{
  g_autoptr (GBytes) zip = book_fixture_zip (parts);

  expect (name, g_bytes_get_data (zip, NULL), g_bytes_get_size (zip), says);
}

static void
expect_workbook (const char *sheet, guint repeat, const char *says)
{
  const BookFixturePart parts[] = { { "xl/workbook.xml", WORKBOOK },
                                    { "xl/_rels/workbook.xml.rels", RELATIONS },
                                    { "xl/s.xml", sheet, repeat },
                                    { NULL } };

  expect_zip ("laporan.xlsx", parts, says);
}

static void
test_not_what_it_says (void)
{
  expect ("laporan.xlsx", OLE, sizeof OLE - 1, "tanpa kata sandi");
  expect ("laporan.csv", OLE, sizeof OLE - 1, "tanpa kata sandi");
  expect ("laporan.xlsx", "%PDF-1.7\n", 9, "tidak dapat dibaca sebagai tabel");
  expect ("laporan.csv", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", 19,
          "tidak dapat dibaca sebagai tabel");
  expect ("laporan.xlsx", "", 0, "kosong");
  expect ("laporan.xls", "\xef\xbb\xbf\r\n<html><table>", 18, "halaman web");
  expect ("laporan.csv", "<?xml version='1.0'?>", 21, "halaman web");
  expect ("laporan.xlsx", "PK\3\4 bukan zip", 14, "rusak atau tidak lengkap");
  expect ("laporan.gpkg", "SQLite format 3\0 bukan", 22, "rusak atau tidak lengkap");
  expect_zip ("laporan.xlsx",
              (const BookFixturePart[]){ { "word/document.xml", "<w/>" }, { NULL } },
              "tidak dapat dibaca sebagai tabel");
  {
    /* A wrong ending alone does no harm. */
    g_autofree char *csv = read_file ("laporan.xlsx", "a;b\n1;2\n", 8);
    g_autofree char *json = read_file ("laporan.csv", "[{\"a\":1}]", 9);

    g_assert_cmpstr (csv, ==, "1:a|b\n2:1|2\n");
    g_assert_cmpstr (json, ==, "1:a\n2:#1\n");
  }
}

static void
test_paths (void)
{
  static const char *const names[]
      = { "../lap.csv", "/etc/lap.csv", "a/../../lap.csv", "C:\\lap.csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const BookFixturePart parts[] = { { names[i], "a\n" }, { NULL } };

      expect_zip ("odk.zip", parts, "ke luar zip");
    }
}

static void
test_xml (void)
{
  expect_workbook (
      "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><worksheet>&b;", 1,
      "DOCTYPE");
  expect_workbook ("<!DOCTYPE x SYSTEM 'http://contoh.id/x.dtd'><worksheet/>", 1, "DOCTYPE");
  expect_workbook ("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet>&a;", 1,
                   "DOCTYPE");
  expect_workbook ("<worksheet><sheetData><row r='2'><c r='XFD2'><v>1</v></c>", 1, "kolom");
  expect_workbook ("<a>", 100000, "bersarang terlalu dalam");
}

static void
test_bombs (void)
{
  g_autofree char *blanks = g_strnfill (1024 * 1024, ' ');
  const BookFixturePart ods[] = { { "mimetype", MIME }, { "content.xml", blanks, 50 }, { NULL } };
  const BookFixturePart csv[] = { { "lap.csv", blanks, 50 }, { NULL } };

  expect_workbook (blanks, 50, "100 kali");
  expect_zip ("laporan.ods", ods, "100 kali");
  expect_zip ("odk.zip", csv, "100 kali");
}

static void
test_texts (void)
{
  g_autofree char *line = g_strnfill (3 * 1024 * 1024, 'x');
  g_autofree char *deep = g_strnfill (10000, '[');
  g_autofree char *columns = g_strnfill (1000000, ';');
  g_autofree char *nul = NULL;
  g_autofree char *formula = NULL;

  expect ("laporan.csv", line, strlen (line), "baris 1, kolom A");
  expect ("laporan.csv", columns, strlen (columns), "kolom lebih dari 4.096");
  expect ("laporan.json", deep, strlen (deep), "bersarang terlalu dalam");
  nul = read_file ("laporan.csv", "satu;du\0a;tiga empat lima\n", 26);
  g_assert_cmpstr (nul, ==,
                   "1:satu|du\xef\xbf\xbd"
                   "a~|tiga empat lima\n");
  formula = read_file ("laporan.csv", "=cmd|' /C calc'!A0;-3\n", 22);
  g_assert_cmpstr (formula, ==, "1:=cmd|' /C calc'!A0|-3\n");
}

/* Cut off at any place, a file is told to be incomplete, or gives the rows that are whole and then the error. */
static void
test_cut (void)
{
  static const char *const names[]
      = { "kobo.xlsx", "saved.xlsx", "saved.ods", "odk.zip", "qgis.gpkg" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path
          = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", names[i], NULL);
      g_autofree char *bytes = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
      for (guint part = 1; part < 8; part++)
        expect (names[i], bytes, size * part / 8, "rusak atau tidak lengkap");
    }
  expect ("laporan.json", "[{\"a\":1},{\"b\":", 14, "baris teks 1 bukan JSON");
  expect ("laporan.csv", "a;b\n1;\"terb", 11, "baris 2, kolom B");
}

static void
test_memory (void)
{
  g_test_message ("%.0f MB", book_fixture_get_peak_mb ());
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (book_fixture_get_peak_mb (), <, MAX_MB);
}

int
main (int argc, char *argv[])
{
  g_autofree char *translations = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  translations = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_add_func ("/exchange/read-hostile/not-what-it-says", test_not_what_it_says);
  g_test_add_func ("/exchange/read-hostile/paths", test_paths);
  g_test_add_func ("/exchange/read-hostile/xml", test_xml);
  g_test_add_func ("/exchange/read-hostile/bombs", test_bombs);
  g_test_add_func ("/exchange/read-hostile/texts", test_texts);
  g_test_add_func ("/exchange/read-hostile/cut", test_cut);
  g_test_add_func ("/exchange/read-hostile/memory", test_memory);
  return g_test_run ();
}
