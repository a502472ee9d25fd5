/* Separated text: encodings, separators, quotes, line ends, and files that no honest program wrote. */
#include <string.h>

#include "book-fixture.h"

#define N(text) text, sizeof (text) - 1

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    gsize size;
    const char *rows;
  } cases[] = {
    { N ("a;b;c\n1;2;3\n"), "1:a|b|c\n2:1|2|3\n" },
    { N ("a,b\n1,2"), "1:a|b\n2:1|2\n" },
    { N ("a\tb\n1\t2"), "1:a|b\n2:1|2\n" },
    { N ("Desa;Nilai\r\nA;1,5\r\nB;2,5\r\n"), "1:Desa|Nilai\n2:A|1,5\n3:B|2,5\n" },
    { N ("1,5;2,5\n3,5;4,5\n"), "1:1,5|2,5\n2:3,5|4,5\n" },
    { N ("nama,catatan\nA,satu;dua\nB,tiga\n"), "1:nama|catatan\n2:A|satu;dua\n3:B|tiga\n" },
    { N ("sep=,\r\na;b,c\r\n"), "1:a;b|c\n" },
    { N ("sep=;\na\n"), "1:a\n" },
    { N ("separuh;b\n"), "1:separuh|b\n" },
    { N ("a\n\n\nb\n"), "1:a\n4:b\n" },
    { N ("a;b;;\n;;\n;x\n"), "1:a|b\n3:|x\n" },
    { N ("a\rb\rc"), "1:a\n2:b\n3:c\n" },
    { N ("a\r\rb"), "1:a\n3:b\n" },
    { N ("a\n\rb\n"), "1:a\n3:b\n" },
    { N ("\"a\";\"b \"\"c\"\"\"\n\"\";\"\"\"\"\n"), "1:a|b \"c\"\n2:|\"\n" },
    { N ("\"dua\nbaris\";x\r\n\"dan\r\nlagi\";y\r\n"), "1:dua\nbaris|x\n2:dan\r\nlagi|y\n" },
    { N ("a\"b;c\"\n"), "1:a\"b|c\"\n" },
    { N ("\"a\"b\"c;d\n"), "1:ab\"c|d\n" },
    { N ("\"a\"  ;b\n"), "1:a  |b\n" },
    { N ("\xef\xbb\xbf"
         "a;b\n"),
      "1:a|b\n" },
    { N ("\xef\xbb\xbf"
         "sep=\t\na;b\tc\n"),
      "1:a;b|c\n" },
    { N ("caf\xc3\xa9;\xe2\x82\xac\n"), "1:café|€\n" },
    { N ("caf\xe9;\x80 5;\x93q\x94;\x81\n"), "1:café|€ 5|“q”|\xef\xbf\xbd~\n" },
    { N ("\xef\xbb\xbf"
         "caf\xe9\n"),
      "1:caf\xef\xbf\xbd~\n" },
    { N ("\xc3\xa9\xc3\xa8\xc3\xa9;\xff\n"), "1:éèé|\xef\xbf\xbd~\n" },
    { N ("satu;dua\0;tiga empat lima enam\n"), "1:satu|dua\xef\xbf\xbd~|tiga empat lima enam\n" },
    { N ("\xff\xfe"
         "a\0;\0\xe9\0\n\0=\xd8\x00\xde\n\0"),
      "1:a|é\n2:\xf0\x9f\x98\x80\n" },
    { N ("\xfe\xff\0a\0;\0b\0\n\xd8\0\0c"), "1:a|b\n2:\xef\xbf\xbd"
                                            "c~\n" },
    { N ("=1+1;-3;+62\n"), "1:=1+1|-3|+62\n" },
    { N ("<5;>5\n"), "1:<5|>5\n" },
    { N ("\n"), "" },
    { N ("\"\"\n"), "" },
    { N ("\xef\xbb\xbf"), "" },
    { N (" \n"), "1: \n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = book_fixture_dump_bytes (cases[i].text, cases[i].size);

      g_test_message ("%u", i);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_guesses (void)
{
  static const struct
  {
    const char *text;
    const char *encoding;
    char separator;
  } cases[] = { { "a;b\n", "UTF-8", ';' },
                { "a,b\n", "UTF-8", ',' },
                { "caf\xe9\tb\n", "Windows-1252", '\t' },
                { "\xff\xfe"
                  "a",
                  "UTF-16", ';' },
                { "kata\n", "UTF-8", ';' } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *path = book_fixture_write ("Lap. 1.csv", cases[i].text, strlen (cases[i].text));
      g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, NULL);
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, cases[i].text, -1);

      g_assert_cmpstr (klaster_book_get_encoding (book), ==, cases[i].encoding);
      g_assert_cmpint (klaster_book_get_separator (book), ==, cases[i].separator);
      g_assert_cmpstr (klaster_book_get_hash (book), ==, hash);
      g_assert_cmpstr (klaster_book_get_name (book), ==, "Lap. 1.csv");
      g_assert_cmpstr (klaster_book_get_sheet_name (book, 0), ==, "Lap. 1");
      g_assert_cmpint (klaster_book_get_kind (book), ==, KLASTER_BOOK_CSV);
      book_fixture_remove (path);
    }
}

/* Every place where a window can end gives the same rows. */
static void
test_windows (void)
{
  g_autoptr (GString) text = g_string_new ("nama;isi\r\n");
  g_autoptr (GString) rows = g_string_new ("1:nama|isi\n");
  g_autofree char *read = NULL;

  for (guint i = 2; i < 40000; i++)
    {
      g_autofree char *fill = g_strnfill (i % 97, 'x');

      g_string_append_printf (text, "\"a\"\"%s\r\n\";%u%s", fill, i, i % 3 == 0 ? "\r" : "\r\n");
      g_string_append_printf (rows, "%u:a\"%s\r\n|%u\n", i, fill, i);
    }
  read = book_fixture_dump_bytes (text->str, text->len);
  g_assert_true (g_str_equal (read, rows->str));
}

static void
test_again (void)
{
  char *path = book_fixture_write ("a.csv", "a;b\n1;2\n", 8);
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, NULL);
  KlasterRow row;

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (klaster_book_select (book, 0, NULL));
      g_assert_cmpint (klaster_book_next (book, &row, NULL), ==, KLASTER_BOOK_ROW);
      g_assert_cmpstr (row.cells[1].text, ==, "b");
      g_assert_cmpuint (row.line, ==, 1);
    }
  while (klaster_book_next (book, &row, NULL) == KLASTER_BOOK_ROW)
    continue;
  g_assert_cmpfloat (klaster_book_get_progress (book), ==, 1);
  g_assert_null (klaster_book_read_media (book, "foto.jpg", 1000, NULL));
  book_fixture_remove (path);
}

/* TEXT before, FILL n times, and what the error must say. */
static void
test_limits (void)
{
  static const struct
  {
    const char *before;
    const char *fill;
    guint n;
    const char *says;
  } cases[] = {
    { "a;b\n1;", "x", 1100000, "“uji.dat”, row 2, column B: " },
    { "a;b\n1;\"", "x\n", 600000, "“uji.dat”, row 2, column B: " },
    { "a;b\n1;2\n1;\"tidak ditutup", ";2\n", 1000, "row 3, column B: " },
    { "a;b\n", ";", 5000, "row 2, column FAO" },
    { "a", "\n", 1200000, "row 1100001" },
    { "a;b\n", "0123456789abcdef;", 600000, "row 2, column FAO" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].before);
      g_autofree char *rows = NULL;

      for (guint k = 0; k < cases[i].n; k++)
        g_string_append (text, cases[i].fill);
      rows = book_fixture_dump_bytes (text->str, text->len);
      g_test_message ("%s", strstr (rows, "ERROR"));
      g_assert_nonnull (strstr (rows, "ERROR “uji.dat”, row "));
      g_assert_nonnull (strstr (rows, cases[i].says));
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    gsize size;
    const char *says;
  } cases[] = {
    { N (""), "empty" },
    { N ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ".xls" },
    { N ("%PDF-1.7\n"), "cannot be read" },
    { N ("\x7f"
         "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0"),
      "cannot be read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = book_fixture_dump_bytes (cases[i].text, cases[i].size);

      g_assert_true (g_str_has_prefix (rows, "ERROR “uji.dat”: "));
      g_assert_nonnull (strstr (rows, cases[i].says));
    }
}

static void
test_nowhere (void)
{
  g_autofree char *missing = book_fixture_dump ("/tidak/ada/lap.csv");
  g_autofree char *folder = book_fixture_dump (g_get_tmp_dir ());

  g_assert_true (g_str_has_prefix (missing, "ERROR “lap.csv”: there is no such file"));
  g_assert_nonnull (strstr (folder, "folder"));
}

static void
test_cancel (void)
{
  char *path = book_fixture_write ("a.csv", "a;b\n1;2\n", 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (KlasterBook) book = klaster_book_open (path, cancellable, NULL);
  g_autoptr (GError) error = NULL;
  KlasterRow row;

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (klaster_book_next (book, &row, &error), ==, KLASTER_BOOK_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (klaster_book_open (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  book_fixture_remove (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/read-csv/rows", test_rows);
  g_test_add_func ("/exchange/read-csv/guesses", test_guesses);
  g_test_add_func ("/exchange/read-csv/windows", test_windows);
  g_test_add_func ("/exchange/read-csv/again", test_again);
  g_test_add_func ("/exchange/read-csv/limits", test_limits);
  g_test_add_func ("/exchange/read-csv/refused", test_refused);
  g_test_add_func ("/exchange/read-csv/nowhere", test_nowhere);
  g_test_add_func ("/exchange/read-csv/cancel", test_cancel);
  return g_test_run ();
}
