#include "klaster-document-book.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-sheet-writers.h"

#define THOUSANDS 3

static gboolean
is_blank (const char *text)
{
  return *text == '\0' || strcmp (text, "–") == 0;
}

/* Digits in front of the comma, with or without points; a leading zero is a code. NULL when they are none. */
static const char *
skip_whole_part (const char *text, GString *plain)
{
  guint n = 0, groups = 0;

  if (text[0] == '0' && g_ascii_isdigit (text[1]))
    return NULL;
  for (; g_ascii_isdigit (*text) || *text == '.'; text++)
    {
      if (*text == '.')
        {
          if (n == 0 || n > THOUSANDS || (groups > 0 && n != THOUSANDS))
            return NULL;
          groups++;
          n = 0;
          continue;
        }
      g_string_append_c (plain, *text);
      n++;
    }
  return n > 0 && (groups == 0 || n == THOUSANDS) ? text : NULL;
}

/* What kind of column the cells of COLUMN make: numbers where most of those are that are not blank. */
static KlasterColumnType
guess_type (const KlasterDocumentTable *table, guint column)
{
  gboolean whole = TRUE;
  guint numbers = 0, others = 0;

  if (table->align[column] != 'r')
    return KLASTER_COLUMN_TEXT;
  for (guint r = 1; r < table->rows->len; r++)
    {
      const char *text = ((char **)table->rows->pdata[r])[column];
      double number;
      gboolean cell_whole;

      if (is_blank (text))
        continue;
      if (!klaster_document_book_read_number (text, &number, &cell_whole))
        others++;
      else
        {
          numbers++;
          whole = whole && cell_whole;
        }
    }
  return numbers <= others ? KLASTER_COLUMN_TEXT
         : whole           ? KLASTER_COLUMN_AMOUNT
                           : KLASTER_COLUMN_REAL;
}

/* A cell that is none of the numbers of its column stays text: "8 ya". */
static void
set_cell (KlasterSheet *sheet, guint row, guint column, const char *text)
{
  KlasterColumnType type = klaster_sheet_get_column (sheet, column)->type;
  KlasterValue value;
  double number;
  gboolean whole;

  if (is_blank (text))
    return;
  if (type == KLASTER_COLUMN_TEXT || !klaster_document_book_read_number (text, &number, &whole))
    {
      klaster_sheet_set_text (sheet, row, column, text);
      return;
    }
  value = type == KLASTER_COLUMN_AMOUNT ? klaster_value_integer ((gint64)number)
                                        : klaster_value_real (number);
  klaster_sheet_set (sheet, row, column, &value);
  klaster_value_clear (&value);
}

/* A sheet of TABLE; the number in front keeps the names of sheets apart. */
static KlasterSheet *
make_sheet (const KlasterDocumentTable *table, guint number)
{
  g_autofree char *name = g_strdup_printf ("tabel_%u", number);
  g_autofree char *title
      = g_strdup_printf ("%u %s", number, table->title != NULL ? table->title : _ ("Table"));
  char **heads = table->rows->pdata[0];
  KlasterSheet *sheet = klaster_sheet_new (name, title);

  for (guint c = 0; heads[c] != NULL; c++)
    klaster_sheet_add_column (sheet, &(KlasterSheetColumn){ .name = heads[c],
                                                            .label = heads[c],
                                                            .type = guess_type (table, c),
                                                            .role = KLASTER_ROLE_FIELD });
  for (guint r = 1; r < table->rows->len; r++)
    {
      guint at = klaster_sheet_add_row (sheet);

      for (guint c = 0; heads[c] != NULL; c++)
        set_cell (sheet, at, c, ((char **)table->rows->pdata[r])[c]);
    }
  return sheet;
}

static KlasterSheet *
make_empty (void)
{
  KlasterSheet *sheet = klaster_sheet_new ("tabel", _ ("Table"));

  klaster_sheet_add_column (sheet, &(KlasterSheetColumn){ .name = _ ("Table"),
                                                          .label = _ ("Table"),
                                                          .type = KLASTER_COLUMN_TEXT,
                                                          .role = KLASTER_ROLE_FIELD });
  klaster_sheet_set_text (sheet, klaster_sheet_add_row (sheet), 0,
                          _ ("This document has no table."));
  return sheet;
}

/* Public functions */

gboolean
klaster_document_book_read_number (const char *text, double *number, gboolean *whole)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean negative;
  const char *at = text;

  negative = *at == '-' || g_str_has_prefix (at, "−");
  if (negative)
    at = g_utf8_next_char (at);
  if (g_str_has_prefix (at, "Rp"))
    at += 2;
  at = skip_whole_part (at, plain);
  if (at == NULL)
    return FALSE;
  *whole = *at != ',';
  if (*at == ',')
    {
      if (!g_ascii_isdigit (*++at))
        return FALSE;
      g_string_append_c (plain, '.');
      for (; g_ascii_isdigit (*at); at++)
        g_string_append_c (plain, *at);
    }
  if (*at == '%')
    at++;
  if (*at != '\0')
    return FALSE;
  *number = g_ascii_strtod (plain->str, NULL) * (negative ? -1 : 1);
  return TRUE;
}

gboolean
klaster_document_book_save (const KlasterPages *pages, const char *path, GError **error)
{
  g_autoptr (GPtrArray) tables = klaster_pages_list_tables (pages);
  g_autoptr (GPtrArray) sheets
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_sheet_free);
  g_autoptr (KlasterOutput) output = klaster_output_new (path, NULL, NULL, NULL, error);

  if (output == NULL)
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    g_ptr_array_add (sheets, make_sheet (tables->pdata[i], i + 1));
  if (sheets->len == 0)
    g_ptr_array_add (sheets, make_empty ());
  klaster_sheet_write_xlsx_book ((const KlasterSheet *const *)sheets->pdata, sheets->len, output);
  return klaster_output_finish (output, error);
}
