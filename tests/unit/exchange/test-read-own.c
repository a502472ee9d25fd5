/* What we write, we read: the same cells from every format. */
#include <string.h>

#include "klaster-book.h"
#include "klaster-export.h"
#include "klaster-sheet-text.h"
#include "sheet-fixture.h"

/* The cell as the sheet has it: "ya" for true, and without the mark that keeps a text of a CSV from being a
 * formula in Excel, which klaster-import.h takes away. */
static const char *
get_text (const KlasterRow *row, guint column, gboolean guarded)
{
  const KlasterCell *cell = column < row->n_cells ? &row->cells[column] : NULL;

  if (cell == NULL)
    return "";
  if (cell->type == KLASTER_CELL_BOOLEAN)
    return strcmp (cell->text, "1") == 0 ? "ya" : "tidak";
  /* Of several apostrophes before a "=", too, one was put there. */
  if (guarded && *cell->text == '\''
      && strchr ("=+-@\t\r", cell->text[strspn (cell->text, "'")]) != NULL)
    return cell->text + 1;
  return cell->text;
}

static void
check_row (const KlasterSheet *sheet, const KlasterRow *row, gboolean guarded)
{
  guint number = row->number - 2;

  for (guint c = 0; c < klaster_sheet_get_n_columns (sheet); c++)
    {
      const KlasterSheetColumn *column = klaster_sheet_get_column (sheet, c);
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];
      const char *text
          = klaster_sheet_format (column, klaster_sheet_get (sheet, number, c), buffer);

      g_test_message ("row %u, column %u", number, c);
      g_assert_cmpstr (get_text (row, c, guarded), ==, text != NULL ? text : "");
    }
}

static void
check_file (const KlasterSheet *sheet, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterBook) book = klaster_book_open (path, NULL, &error);
  KlasterRow row;
  guint n = 0;

  g_assert_no_error (error);
  g_assert_cmpint (klaster_book_next (book, &row, &error), ==, KLASTER_BOOK_ROW);
  /* Where things are is beside the columns, and no column. */
  g_assert_cmpuint (row.n_cells, ==, klaster_sheet_get_n_columns (sheet));
  for (guint c = 0; c < klaster_sheet_get_n_columns (sheet); c++)
    g_assert_cmpstr (row.cells[c].text, ==, klaster_sheet_get_column (sheet, c)->name);
  for (; klaster_book_next (book, &row, &error) == KLASTER_BOOK_ROW; n++)
    check_row (sheet, &row, klaster_book_get_kind (book) == KLASTER_BOOK_CSV);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, klaster_sheet_get_n_rows (sheet));
}

static void
test_format (gconstpointer data)
{
  KlasterExportFormat format = GPOINTER_TO_UINT (data);
  char *folder = fixture_make_folder ();
  g_autofree char *name = g_strconcat ("berkas", klaster_export_format_get_ending (format), NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (KlasterSheet) small = fixture_sheet_new ();
  g_autoptr (KlasterSheet) large = fixture_large_sheet_new (300, 20);
  const KlasterSheet *sheets[] = { small, large };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (GError) error = NULL;

      klaster_export_save (sheets[i], format, path, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      check_file (sheets[i], path);
    }
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    KlasterExportFormat format;
  } formats[] = { { "csv", KLASTER_EXPORT_PLAIN_CSV },   { "xlsx", KLASTER_EXPORT_XLSX },
                  { "ods", KLASTER_EXPORT_ODS },         { "json", KLASTER_EXPORT_JSON },
                  { "geojson", KLASTER_EXPORT_GEOJSON }, { "gpkg", KLASTER_EXPORT_GEOPACKAGE } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/read-own/", formats[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (formats[i].format), test_format);
    }
  return g_test_run ();
}
