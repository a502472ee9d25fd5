/* A text file as a book of one sheet. */
#include "klaster-csv-reader.h"

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterEncoding encoding;
  KlasterCsvReader *rows; /* of the selected sheet */
} CsvBook;

static void
csv_book_free (gpointer reader)
{
  CsvBook *self = reader;

  klaster_csv_reader_free (self->rows);
  g_free (self);
}

static gboolean
csv_book_select (gpointer reader, guint sheet, GError **error)
{
  CsvBook *self = reader;
  goffset size;
  g_autoptr (GInputStream) stream = klaster_book_read_file (self->book, &size, error);

  if (stream == NULL)
    return FALSE;
  g_clear_pointer (&self->rows, klaster_csv_reader_free);
  self->rows
      = klaster_csv_reader_new (self->book, stream, size, self->encoding, self->book->separator);
  return TRUE;
}

static KlasterBookStep
csv_book_next (gpointer reader, KlasterRow *row, GError **error)
{
  return klaster_csv_reader_next (((CsvBook *)reader)->rows, row, error);
}

static const KlasterBookClass csv_book_class
    = { csv_book_free, csv_book_select, csv_book_next, NULL };

static GInputStream *
open_file (gpointer data, GError **error)
{
  return klaster_book_read_file (data, NULL, error);
}

gboolean
klaster_csv_book_open (KlasterBook *self, GError **error)
{
  CsvBook *reader = g_new0 (CsvBook, 1);

  reader->book = self;
  self->class = &csv_book_class;
  self->reader = reader;
  g_ptr_array_add (self->sheets, klaster_book_dup_stem (self->path));
  if (!klaster_csv_reader_guess (self, open_file, self, &reader->encoding, &self->separator, error))
    return FALSE;
  self->encoding = klaster_encoding_get_name (reader->encoding);
  return TRUE;
}
