/* CSV, for Excel with Indonesian settings and plain. Texts that a spreadsheet would take for formulas are
 * guarded in both (klaster-csv.h). */
#include <string.h>

#include "klaster-csv.h"
#include "klaster-sheet-text.h"
#include "klaster-sheet-writers.h"

typedef struct
{
  char separator;
  char decimal;
} Dialect;

static const Dialect excel = { KLASTER_CSV_SEPARATOR, ',' };
static const Dialect plain = { ',', '.' };

static void
append_number (GString *csv, const Dialect *dialect, double number)
{
  gsize begin = csv->len;
  char *point;

  klaster_sheet_append_number (csv, number);
  point = memchr (csv->str + begin, '.', csv->len - begin);
  if (point != NULL)
    *point = dialect->decimal;
}

static void
append_cell (GString *csv,
             const Dialect *dialect,
             const KlasterSheetColumn *column,
             const KlasterValue *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (value->type == KLASTER_VALUE_REAL && column->type != KLASTER_COLUMN_BOOLEAN)
    append_number (csv, dialect, value->real);
  else if (value->type == KLASTER_VALUE_TEXT)
    klaster_csv_append_text (csv, value->text);
  else
    {
      const char *text = klaster_sheet_format (column, value, buffer);

      g_string_append (csv, text != NULL ? text : "");
    }
}

static void
append_head (GString *csv, const Dialect *dialect, const KlasterSheet *sheet)
{
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      if (i > 0)
        g_string_append_c (csv, dialect->separator);
      klaster_csv_append_text (csv, klaster_sheet_get_column (sheet, i)->name);
    }
  g_string_append (csv, KLASTER_CSV_LINE_END);
}

static void
write_csv (const KlasterSheet *sheet, const Dialect *dialect, GString *csv, KlasterOutput *output)
{
  guint n_rows = klaster_sheet_get_n_rows (sheet);
  guint n_columns = klaster_sheet_get_n_columns (sheet);

  append_head (csv, dialect, sheet);
  for (guint row = 0; row < n_rows && klaster_output_step (output, row, n_rows); row++)
    {
      for (guint i = 0; i < n_columns; i++)
        {
          if (i > 0)
            g_string_append_c (csv, dialect->separator);
          append_cell (csv, dialect, klaster_sheet_get_column (sheet, i),
                       klaster_sheet_get (sheet, row, i));
        }
      g_string_append (csv, KLASTER_CSV_LINE_END);
      klaster_output_flush (output, csv);
    }
  klaster_output_flush (output, csv);
}

/* Public functions */

void
klaster_sheet_write_csv (const KlasterSheet *sheet, KlasterOutput *output)
{
  g_autoptr (GString) csv = g_string_new (KLASTER_CSV_BOM);

  write_csv (sheet, &excel, csv, output);
}

void
klaster_sheet_write_plain_csv (const KlasterSheet *sheet, KlasterOutput *output)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  write_csv (sheet, &plain, csv, output);
}
