/* Zip bundles of CSV files as ODK Central gives them: sheets, media, and names that lead elsewhere. */
#include <string.h>

#include "book-fixture.h"

static void
test_file (void)
{
  g_autofree char *rows = book_fixture_dump_file ("odk.zip");

  g_assert_cmpstr (rows, ==,
                   "[laporan]\n"
                   "1:SubmissionDate|meta-instanceID|lokus|nama|loc-Latitude|foto|KEY|ReviewState\n"
                   "2:2026-01-23T09:41:19.000Z|uuid:48583952-1892-4931-8d9c-869e7b49bafb|"
                   "k6301012003|Contoh \"A\", baru|-3.5|1.jpg|"
                   "uuid:48583952-1892-4931-8d9c-869e7b49bafb\n"
                   "3:2026-01-24T09:41:19.000Z|uuid:5f1c8f0e-3a57-4a43-9d38-a0cd0f3c0a11|"
                   "k6301012004|=1+1||1.jpg|uuid:5f1c8f0e-3a57-4a43-9d38-a0cd0f3c0a11|approved\n"
                   "[laporan-inovasi_item]\n"
                   "1:nama_inovasi|PARENT_KEY|KEY\n"
                   "2:Kompor Contoh|uuid:48583952-1892-4931-8d9c-869e7b49bafb|"
                   "uuid:48583952-1892-4931-8d9c-869e7b49bafb/inovasi_item[1]\n");
}

static void
test_media (void)
{
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "files/uuid:48583952-1892-4931-8d9c-869e7b49bafb/1.jpg", "foto satu" },
    { "uuid:5f1c8f0e-3a57-4a43-9d38-a0cd0f3c0a11/1.jpg", "foto dua" },
    { "1.jpg", NULL }, /* which of the two? */
    { "jpg", NULL },
    { "", NULL },
    { "../1.jpg", NULL },
    { "/etc/passwd", NULL },
    { "daftar.csv", "bukan;lembar\n" },
  };
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", "odk.zip", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (klaster_book_get_kind (book), ==, KLASTER_BOOK_BUNDLE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = klaster_book_read_media (book, cases[i].name, 100, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpint (bytes != NULL, ==, cases[i].text != NULL);
      if (bytes != NULL)
        g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cases[i].text,
                         strlen (cases[i].text));
    }
  g_assert_null (klaster_book_read_media (book, "daftar.csv", 5, &error));
  g_assert_error (error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "“files/daftar.csv”"));
}

/* Every sheet has its own encoding and separator. */
static void
test_sheets (void)
{
  const BookFixturePart parts[]
      = { { "a.CSV", "x;y\n1;2\n" },   { "dalam/b.csv", "x,y\ncaf\xe9,2\n" },
          { "__MACOSX/._a.csv", "x" }, { ".c.csv", "x" },
          { "media/d.csv", "x" },      { "kosong.csv", "" },
          { "catatan.txt", "x" },      { NULL } };
  g_autofree char *rows = book_fixture_dump_zip (parts);

  g_assert_cmpstr (rows, ==, "[a]\n1:x|y\n2:1|2\n[b]\n1:x|y\n2:café|2\n[kosong]\n");
}

static void
test_refused (void)
{
  g_autofree char *digits = g_strnfill (1100000, '7');
  const struct
  {
    BookFixturePart parts[3];
    const char *says;
  } cases[] = {
    { { { "a.csv", "x\n" }, { "../b.csv", "x\n" } }, "“uji.dat”: the name “../b.csv” inside it" },
    { { { "a.csv", "x\n" }, { "a/../../b.csv", "x\n" } }, "leads out" },
    { { { "C:\\b.csv", "x\n" } }, "leads out" },
    { { { "a.csv", "x;y\n1;\"tidak ditutup" } }, "“uji.dat”, sheet “a”, row 2, column B: " },
    { { { "a.csv", digits } }, "“uji.dat”, sheet “a”, row 1, column A: " },
    { { { "media/a.csv", "x" } }, "cannot be read as a table" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = book_fixture_dump_zip (cases[i].parts);

      g_test_message ("%u %s", i, rows);
      g_assert_nonnull (strstr (rows, "ERROR “uji.dat”"));
      g_assert_nonnull (strstr (rows, cases[i].says));
    }
}

/* 60 MB of blanks: a bomb, whether it is a sheet or a photo. */
static void
test_bomb (void)
{
  g_autofree char *blanks = g_strnfill (1024 * 1024, ' ');
  const BookFixturePart parts[]
      = { { "a.csv", blanks, 60 }, { "media/b.jpg", blanks, 60 }, { NULL } };
  g_autoptr (GBytes) zip = book_fixture_zip (parts);
  char *path = book_fixture_write ("uji.zip", g_bytes_get_data (zip, NULL), g_bytes_get_size (zip));
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, &error);
  KlasterRow row;

  g_assert_no_error (error);
  g_assert_cmpint (klaster_book_next (book, &row, &error), ==, KLASTER_BOOK_FAILED);
  g_assert_error (error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_null (klaster_book_read_media (book, "b.jpg", 400 * 1024 * 1024, &error));
  g_assert_error (error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "100 times"));
  book_fixture_remove (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/read-bundle/file", test_file);
  g_test_add_func ("/exchange/read-bundle/media", test_media);
  g_test_add_func ("/exchange/read-bundle/sheets", test_sheets);
  g_test_add_func ("/exchange/read-bundle/refused", test_refused);
  g_test_add_func ("/exchange/read-bundle/bomb", test_bomb);
  return g_test_run ();
}
