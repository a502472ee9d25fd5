#include "fuzz.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "klaster-outline-file.h"

/* A sheet may claim a million equal rows. */
#define MAX_ROWS 3000

/* ------------------------------------------------------------------ promises */

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == KLASTER_BOOK_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "“uji.dat”"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_row (const KlasterRow *row, guint number)
{
  g_assert_cmpuint (row->number, >, number);
  g_assert_cmpuint (row->number, <=, KLASTER_BOOK_MAX_ROWS + 1);
  g_assert_cmpuint (row->n_cells, >, 0);
  g_assert_cmpuint (row->n_cells, <=, KLASTER_BOOK_MAX_COLUMNS);
  for (guint i = 0; i < row->n_cells; i++)
    {
      const KlasterCell *cell = &row->cells[i];

      g_assert_true (g_utf8_validate (cell->text, -1, NULL));
      g_assert_cmpint (cell->type == KLASTER_CELL_EMPTY, ==, *cell->text == '\0');
      g_assert_cmpuint (strlen (cell->text), <=, KLASTER_BOOK_MAX_CELL_BYTES + 1);
      g_assert_true (cell->result == NULL || g_utf8_validate (cell->result, -1, NULL));
    }
}

static void
read_sheet (KlasterBook *book, guint sheet)
{
  g_autoptr (GError) error = NULL;
  KlasterBookStep step = KLASTER_BOOK_FAILED;
  guint number = 0, n = 0;
  KlasterRow row;

  g_assert_true (g_utf8_validate (klaster_book_get_sheet_name (book, sheet), -1, NULL));
  if (klaster_book_select (book, sheet, &error))
    while (n++ < MAX_ROWS && (step = klaster_book_next (book, &row, &error)) == KLASTER_BOOK_ROW)
      {
        check_row (&row, number);
        number = row.number;
      }
  if (step == KLASTER_BOOK_FAILED)
    check_error (error);
  else
    g_assert_no_error (error);
}

/* ------------------------------------------------------------------ files */

static char *path = NULL;

static void
remove_file (void)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_rmdir (folder);
}

/* In memory where the system has such a place: SQLite wants a real file. */
static const char *
get_path (void)
{
  g_autofree char *folder = NULL;

  if (path != NULL)
    return path;
  folder = g_access ("/dev/shm", W_OK) == 0 ? g_mkdtemp (g_strdup ("/dev/shm/klaster-XXXXXX"))
                                            : g_dir_make_tmp ("klaster-XXXXXX", NULL);
  g_assert_nonnull (folder);
  path = g_build_filename (folder, "uji.dat", NULL);
  atexit (remove_file);
  return path;
}

static void
write_file (const void *data, gsize size)
{
  FILE *file = g_fopen (get_path (), "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
read_media (KlasterBook *book, const char *media)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = klaster_book_read_media (book, media, 100000, &error);

  if (error != NULL)
    check_error (error);
  else if (bytes != NULL)
    g_assert_cmpuint (g_bytes_get_size (bytes), <=, 100000);
}

void
fuzz_book (const void *data, gsize size, const char *media)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterBook) book = NULL;

  write_file (data, size);
  book = klaster_book_open (get_path (), NULL, &error);
  if (book == NULL)
    {
      check_error (error);
      return;
    }
  g_assert_no_error (error);
  for (guint i = 0; i < MIN (klaster_book_get_n_sheets (book), 8); i++)
    read_sheet (book, i);
  if (media != NULL)
    read_media (book, media);
}

void
fuzz_outline (const void *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (KlasterOutlineFile) outline
      = klaster_outline_file_read_bytes ("uji.dat", bytes, NULL, &error);

  if (outline == NULL)
    {
      check_error (error);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (outline->polygons->len, >, 0);
  g_assert_true (g_utf8_validate (outline->name, -1, NULL));
  for (guint i = 0; i < outline->polygons->len; i++)
    {
      const GPtrArray *rings = outline->polygons->pdata[i];

      g_assert_cmpuint (rings->len, >, 0);
      for (guint k = 0; k < rings->len; k++)
        {
          const GArray *ring = rings->pdata[k];
          const KlasterDegrees *points = (const KlasterDegrees *)(gconstpointer)ring->data;

          g_assert_cmpuint (ring->len, >=, 4);
          g_assert_true (points[0].lon == points[ring->len - 1].lon);
          g_assert_true (points[0].lat == points[ring->len - 1].lat);
        }
    }
}

/* ------------------------------------------------------------------ zip */

GByteArray *
fuzz_zip_new (void)
{
  return g_byte_array_new ();
}

static void
append (GByteArray *bytes, guint64 number, guint n)
{
  for (guint i = 0; i < n; i++, number >>= 8)
    g_byte_array_append (bytes, &(const guint8){ number & 0xff }, 1);
}

/* From the version on up to the lengths of the name and of nothing else: the same in both heads. */
static void
append_head (GByteArray *bytes, const char *name, gsize size)
{
  append (bytes, 20, 2);
  append (bytes, 0, 2 + 2 + 4 + 4);
  append (bytes, size, 4);
  append (bytes, size, 4);
  append (bytes, strlen (name), 2);
  append (bytes, 0, 2);
}

void
fuzz_zip_add (GByteArray *zip,
              GByteArray *directory,
              const char *name,
              const void *data,
              gsize size)
{
  guint offset = zip->len;

  append (zip, 0x04034b50, 4);
  append_head (zip, name, size);
  g_byte_array_append (zip, (const guint8 *)name, (guint)strlen (name));
  g_byte_array_append (zip, data, (guint)size);
  append (directory, 0x02014b50, 4);
  append (directory, 20, 2);
  append_head (directory, name, size);
  append (directory, 0, 2 + 2 + 2);
  append (directory, 0, 4);
  append (directory, offset, 4);
  g_byte_array_append (directory, (const guint8 *)name, (guint)strlen (name));
}

void
fuzz_zip_end (GByteArray *zip, GByteArray *directory)
{
  guint offset = zip->len;

  g_byte_array_append (zip, directory->data, directory->len);
  append (zip, 0x06054b50, 4);
  append (zip, 0, 8);
  append (zip, directory->len, 4);
  append (zip, offset, 4);
  append (zip, 0, 2);
}

gboolean
fuzz_next_part (const guint8 *data, gsize size, gsize *at, const guint8 **part, gsize *part_size)
{
  const guint8 *end;

  if (*at > size)
    return FALSE;
  *part = data + *at;
  end = *at < size ? memchr (*part, 0xff, size - *at) : NULL;
  *part_size = end != NULL ? (gsize)(end - *part) : size - *at;
  *at += *part_size + 1;
  return TRUE;
}
