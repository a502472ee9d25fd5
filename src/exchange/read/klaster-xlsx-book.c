/* An XLSX workbook as a book. */
#include "klaster-xlsx-sheet.h"

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterZip *zip;
  KlasterXlsxWorkbook *workbook;
  KlasterXlsxSheet *rows; /* of the selected sheet */
} XlsxBook;

static void
xlsx_book_free (gpointer reader)
{
  XlsxBook *self = reader;

  klaster_xlsx_sheet_free (self->rows);
  klaster_xlsx_workbook_free (self->workbook);
  klaster_zip_free (self->zip);
  g_free (self);
}

static gboolean
xlsx_book_select (gpointer reader, guint sheet, GError **error)
{
  XlsxBook *self = reader;

  g_clear_pointer (&self->rows, klaster_xlsx_sheet_free);
  self->rows = klaster_xlsx_sheet_open (self->book, self->zip, self->workbook, sheet, error);
  return self->rows != NULL;
}

static KlasterBookStep
xlsx_book_next (gpointer reader, KlasterRow *row, GError **error)
{
  return klaster_xlsx_sheet_next (((XlsxBook *)reader)->rows, row, error);
}

static const KlasterBookClass xlsx_book_class
    = { xlsx_book_free, xlsx_book_select, xlsx_book_next, NULL };

gboolean
klaster_xlsx_book_open (KlasterBook *self, GError **error)
{
  XlsxBook *reader = g_new0 (XlsxBook, 1);

  reader->book = self;
  self->class = &xlsx_book_class;
  self->reader = reader;
  reader->zip = klaster_zip_open (self, error);
  if (reader->zip == NULL)
    return FALSE;
  reader->workbook = klaster_xlsx_workbook_read (self, reader->zip, error);
  if (reader->workbook == NULL)
    return FALSE;
  for (guint i = 0; i < reader->workbook->names->len; i++)
    g_ptr_array_add (self->sheets, g_strdup (g_ptr_array_index (reader->workbook->names, i)));
  return TRUE;
}
