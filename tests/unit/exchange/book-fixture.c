#include "book-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

char *
book_fixture_write (const char *name, const void *bytes, gsize size)
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, size, &error);
  g_assert_no_error (error);
  return path;
}

void
book_fixture_remove (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_rmdir (folder);
  g_free (path);
}

static void
append_cell (GString *text, const KlasterCell *cell)
{
  static const char *const marks[] = { "", "", "#", "@", "?", "=", "!" };

  g_assert_nonnull (cell->text);
  g_assert_true (g_utf8_validate (cell->text, -1, NULL));
  g_assert_cmpint (cell->type == KLASTER_CELL_EMPTY, ==, *cell->text == '\0');
  g_string_append_printf (text, "%s%s", marks[cell->type], cell->text);
  if (cell->result != NULL)
    g_string_append_printf (text, "->%s", cell->result);
  if (cell->warning != NULL)
    g_string_append_c (text, '~');
}

static void
append_row (GString *text, const KlasterRow *row)
{
  g_string_append_printf (text, "%u:", row->number);
  for (guint i = 0; i < row->n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (text, '|');
      append_cell (text, &row->cells[i]);
    }
  g_string_append_c (text, '\n');
}

static void
append_error (GString *text, const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == KLASTER_BOOK_ERROR
                 || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_string_append_printf (text, "ERROR %s", error->message);
}

static void
append_sheet (GString *text, KlasterBook *book, guint sheet)
{
  g_autoptr (GError) error = NULL;
  KlasterBookStep step = KLASTER_BOOK_FAILED;
  KlasterRow row;

  if (klaster_book_select (book, sheet, &error))
    while ((step = klaster_book_next (book, &row, &error)) == KLASTER_BOOK_ROW)
      append_row (text, &row);
  if (step == KLASTER_BOOK_FAILED)
    append_error (text, error);
  g_assert_cmpint (klaster_book_next (book, &row, NULL), ==, KLASTER_BOOK_END);
}

char *
book_fixture_dump_sheet (KlasterBook *book, guint sheet)
{
  GString *text = g_string_new (NULL);

  append_sheet (text, book, sheet);
  return g_string_free (text, FALSE);
}

char *
book_fixture_dump (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, &error);
  GString *text = g_string_new (NULL);
  guint n = book != NULL ? klaster_book_get_n_sheets (book) : 0;

  if (book == NULL)
    append_error (text, error);
  for (guint i = 0; i < n; i++)
    {
      if (n > 1)
        g_string_append_printf (text, "[%s]\n", klaster_book_get_sheet_name (book, i));
      append_sheet (text, book, i);
    }
  return g_string_free (text, FALSE);
}

char *
book_fixture_dump_bytes (const void *bytes, gsize size)
{
  char *path = book_fixture_write ("uji.dat", bytes, size);
  char *text = book_fixture_dump (path);

  book_fixture_remove (path);
  return text;
}

void
book_fixture_expect_rows (const char *text, const char *rows)
{
  g_autofree char *dump = book_fixture_dump_bytes (text, strlen (text));

  g_test_message ("%s", text);
  g_assert_cmpstr (dump, ==, rows);
}

void
book_fixture_expect_refusal (const char *text, const char *says)
{
  g_autofree char *dump = book_fixture_dump_bytes (text, strlen (text));

  g_test_message ("%s", dump);
  g_assert_nonnull (strstr (dump, "ERROR “uji.dat”"));
  g_assert_nonnull (strstr (dump, says));
}

/* ------------------------------------------------------------------ zip */

static la_ssize_t
on_write_cb (struct archive *archive, void *data, const void *bytes, size_t size)
{
  g_byte_array_append (data, bytes, (guint)size);
  return (la_ssize_t)size;
}

static void
add_part (struct archive *archive, const BookFixturePart *part)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = strlen (part->text);
  guint repeat = MAX (part->repeat, 1);

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t)(length * repeat));
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  for (guint i = 0; i < repeat; i++)
    g_assert_cmpint (archive_write_data (archive, part->text, length), ==, length);
  archive_entry_free (entry);
}

GBytes *
book_fixture_zip (const BookFixturePart *parts)
{
  GByteArray *bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_per_block (archive, 0);
  g_assert_cmpint (archive_write_open2 (archive, bytes, NULL, on_write_cb, NULL, NULL), ==,
                   ARCHIVE_OK);
  for (; parts->name != NULL; parts++)
    add_part (archive, parts);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_byte_array_free_to_bytes (bytes);
}

char *
book_fixture_dump_zip (const BookFixturePart *parts)
{
  g_autoptr (GBytes) zip = book_fixture_zip (parts);

  return book_fixture_dump_bytes (g_bytes_get_data (zip, NULL), g_bytes_get_size (zip));
}

char *
book_fixture_dump_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "exchange", name, NULL);

  return book_fixture_dump (path);
}

double
book_fixture_get_peak_mb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}
