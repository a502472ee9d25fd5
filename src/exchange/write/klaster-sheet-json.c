/* JSON: an array of flat objects; and what DHIS2 takes. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-sheet-text.h"
#include "klaster-sheet-writers.h"

/* ---- our own */

void
klaster_sheet_write_json (const KlasterSheet *sheet, KlasterOutput *output)
{
  guint n_rows = klaster_sheet_get_n_rows (sheet);
  g_autoptr (GString) json = g_string_new ("[");

  for (guint row = 0; row < n_rows && klaster_output_step (output, row, n_rows); row++)
    {
      g_string_append (json, row > 0 ? ",\n{" : "\n{");
      klaster_sheet_append_json_members (json, sheet, row);
      g_string_append_c (json, '}');
      klaster_output_flush (output, json);
    }
  g_string_append (json, "\n]\n");
  klaster_output_flush (output, json);
}

/* ---- DHIS2 */

static int
find_column (const KlasterSheet *sheet, KlasterColumnRole role)
{
  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    if (klaster_sheet_get_column (sheet, i)->role == role)
      return (int)i;
  return -1;
}

/* "63.01.01.2003" as "6301012003". */
static void
append_digits (GString *json, const char *code)
{
  for (; *code != '\0'; code++)
    if (g_ascii_isdigit (*code))
      g_string_append_c (json, *code);
}

static const char *
get_remark (const KlasterSheet *sheet, guint row, guint figure)
{
  guint next = figure + 1;
  const KlasterValue *value;

  if (next >= klaster_sheet_get_n_columns (sheet)
      || klaster_sheet_get_column (sheet, next)->role != KLASTER_ROLE_REMARK)
    return NULL;
  value = klaster_sheet_get (sheet, row, next);
  return value->type == KLASTER_VALUE_TEXT ? value->text : NULL;
}

/* A blank is no value: DHIS2 knows nothing of kinds of blank. */
static void
append_data_values (GString *json, const KlasterSheet *sheet, guint row, const char *period)
{
  const KlasterSheetPlace *place = klaster_sheet_get_place (sheet, row);

  for (guint i = 0; i < klaster_sheet_get_n_columns (sheet); i++)
    {
      const KlasterSheetColumn *column = klaster_sheet_get_column (sheet, i);
      const KlasterValue *value = klaster_sheet_get (sheet, row, i);
      const char *remark = get_remark (sheet, row, i);

      if (column->role != KLASTER_ROLE_FIGURE || klaster_value_is_blank (value))
        continue;
      g_string_append (json, json->str[json->len - 1] == '[' ? "\n" : ",\n");
      g_string_append (json, "{\"dataElement\":");
      klaster_sheet_append_json_text (json, column->name);
      g_string_append_printf (json, ",\"period\":\"%s\",\"orgUnit\":\"", period);
      append_digits (json, place->code);
      g_string_append (json, "\",\"value\":\"");
      klaster_sheet_append_number (json, klaster_value_get_number (value));
      g_string_append_c (json, '"');
      if (remark != NULL)
        {
          g_string_append (json, ",\"comment\":");
          klaster_sheet_append_json_text (json, remark);
        }
      g_string_append_c (json, '}');
    }
}

void
klaster_sheet_write_dhis2 (const KlasterSheet *sheet, KlasterOutput *output)
{
  guint n_rows = klaster_sheet_get_n_rows (sheet);
  int period = find_column (sheet, KLASTER_ROLE_PERIOD);
  g_autoptr (GString) json = g_string_new (
      "{\"dataElementIdScheme\":\"code\",\"orgUnitIdScheme\":\"code\",\n\"dataValues\":[");

  if (period < 0)
    {
      klaster_output_fail (output,
                           g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                                                _ ("Only the report grid can be written for "
                                                   "DHIS2.")));
      return;
    }
  for (guint row = 0; row < n_rows && klaster_output_step (output, row, n_rows); row++)
    if (klaster_sheet_get_place (sheet, row) != NULL)
      append_data_values (json, sheet, row, klaster_sheet_get (sheet, row, (guint)period)->text);
  g_string_append (json, "\n]}\n");
  klaster_output_flush (output, json);
}
