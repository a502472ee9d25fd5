#include "klaster-sheet-text.h"

#include <math.h>
#include <string.h>

#include "klaster-format.h"

/* Writes whole numbers, by far most, without printf: a sheet has a million cells. */
static void
append_whole (GString *text, gint64 number)
{
  char digits[24];
  guint at = sizeof digits;
  guint64 rest = number < 0 ? (guint64)0 - (guint64)number : (guint64)number;

  do
    digits[--at] = '0' + (char)(rest % 10);
  while ((rest /= 10) != 0);
  if (number < 0)
    digits[--at] = '-';
  g_string_append_len (text, digits + at, (gssize)(sizeof digits - at));
}

/* A number of few decimals, by far most of the rest: exact, or FALSE. */
static gboolean
append_short (GString *text, double number)
{
  gint64 whole, part;
  char decimals[5];
  int n = 4;

  if (!(fabs (number) < 1e11))
    return FALSE;
  whole = llround (number * 10000);
  /* The division rounds to the nearest, as reading the text does: when it gives the number back, so does
   * the text. */
  if ((double)whole / 10000 != number)
    return FALSE;
  part = ABS (whole % 10000);
  if (number < 0 && whole / 10000 == 0 && whole != 0)
    g_string_append_c (text, '-');
  append_whole (text, whole / 10000);
  if (part == 0)
    return TRUE;
  for (int i = 3; i >= 0; i--, part /= 10)
    decimals[i] = '0' + (char)(part % 10);
  while (decimals[n - 1] == '0')
    n--;
  g_string_append_c (text, '.');
  g_string_append_len (text, decimals, n);
  return TRUE;
}

/* Public functions */

const char *
klaster_sheet_format (const KlasterSheetColumn *column,
                      const KlasterValue *value,
                      char buffer[G_ASCII_DTOSTR_BUF_SIZE])
{
  g_autofree char *wire = NULL;

  if (value->type == KLASTER_VALUE_TEXT)
    return value->text;
  if (value->type == KLASTER_VALUE_BLANK)
    return value->blank == KLASTER_BLANK_NOT_ANSWERED ? NULL : klaster_blank_to_key (value->blank);
  if (column->type == KLASTER_COLUMN_BOOLEAN)
    return klaster_value_get_number (value) != 0 ? "ya" : "tidak";
  wire = klaster_value_dup_wire (value);
  g_strlcpy (buffer, wire, G_ASCII_DTOSTR_BUF_SIZE);
  return buffer;
}

void
klaster_sheet_append_number (GString *text, double number)
{
  KlasterValue value = klaster_value_real (number);
  g_autofree char *wire = NULL;

  if (append_short (text, number))
    return;
  wire = klaster_value_dup_wire (&value);
  g_string_append (text, wire);
}

gboolean
klaster_sheet_get_serial (const char *iso, int *serial)
{
  GDate first, date;

  if (!klaster_date_from_iso (iso, &date))
    return FALSE;
  g_date_set_dmy (&first, 30, G_DATE_DECEMBER, 1899);
  *serial = g_date_days_between (&first, &date);
  /* Before March 1900 Excel counts a day that never was. */
  return *serial > 60;
}

void
klaster_sheet_append_xml (GString *xml, const char *text, gboolean xlsx)
{
  const char *begin = text;

  for (const char *c = text;; c++)
    {
      guchar byte = (guchar)*c;
      /* Excel reads "_x0041_" as "A"; the first underscore is written in that way itself. */
      gboolean escape = xlsx && byte == '_' && c[1] == 'x' && c[2] != '\0' && c[3] != '\0'
                        && c[4] != '\0' && c[5] != '\0' && c[6] == '_';

      if (byte >= 0x20 && byte != '&' && byte != '<' && byte != '>' && byte != '"' && !escape)
        continue;
      g_string_append_len (xml, begin, c - begin);
      begin = c + 1;
      if (byte == '\0')
        return;
      else if (byte == '&')
        g_string_append (xml, "&amp;");
      else if (byte == '<')
        g_string_append (xml, "&lt;");
      else if (byte == '>')
        g_string_append (xml, "&gt;");
      else if (byte == '"')
        g_string_append (xml, "&quot;");
      else if (byte == '\n' || byte == '\t' || byte == '\r')
        g_string_append_printf (xml, "&#%d;", byte);
      else if (xlsx)
        g_string_append_printf (xml, "_x%04X_", byte);
    }
}

void
klaster_sheet_append_json_text (GString *json, const char *text)
{
  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_printf (json, "\\%c", *text);
      else if (*text == '\n')
        g_string_append (json, "\\n");
      else if ((guchar)*text < 0x20 || *text == 0x7f)
        g_string_append_printf (json, "\\u%04x", (guchar)*text);
      else
        g_string_append_c (json, *text);
    }
  g_string_append_c (json, '"');
}

void
klaster_sheet_append_json (GString *json,
                           const KlasterSheetColumn *column,
                           const KlasterValue *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *text = klaster_sheet_format (column, value, buffer);

  if (value->type == KLASTER_VALUE_BLANK && text != NULL)
    g_string_append_printf (json, "{\"blank\":\"%s\"}", text);
  else if (value->type == KLASTER_VALUE_BLANK || value->type == KLASTER_VALUE_TEXT)
    klaster_sheet_append_json_text (json, text);
  else if (column->type == KLASTER_COLUMN_BOOLEAN)
    g_string_append (json, klaster_value_get_number (value) != 0 ? "true" : "false");
  else
    g_string_append (json, text);
}

void
klaster_sheet_append_json_members (GString *json, const KlasterSheet *sheet, guint row)
{
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      const KlasterSheetColumn *column = klaster_sheet_get_column (sheet, i);

      if (i > 0)
        g_string_append_c (json, ',');
      klaster_sheet_append_json_text (json, column->name);
      g_string_append_c (json, ':');
      klaster_sheet_append_json (json, column, klaster_sheet_get (sheet, row, i));
    }
}
