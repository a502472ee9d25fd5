#include "klaster-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-record-places.h"
#include "klaster-sheet-writers.h"

/* Excel cuts longer cells, and photos may show people: the content of attachments is only in full
 * JSON. */
#define CELL_MAX 32767

/* A title may name a record that is named by a record. */
#define MAX_DEPTH 4

typedef struct
{
  const KlasterField *field;
  guint index;
  gboolean with_title;
} Column;

typedef struct
{
  const char *ending;
  const char *kind; /* what tells it from others of the same ending; NULL: the usual one */
  const char *label;
  gboolean is_text;
  void (*write) (const KlasterSheet *sheet, KlasterOutput *output);
} Format;

static const Format formats[] = {
  [KLASTER_EXPORT_CSV] = { ".csv", "excel", N_ ("CSV for Excel in Indonesian (semicolons)"), TRUE,
                           klaster_sheet_write_csv },
  [KLASTER_EXPORT_PLAIN_CSV] = { ".csv", "plain", N_ ("CSV for other programs (commas)"), TRUE,
                                 klaster_sheet_write_plain_csv },
  [KLASTER_EXPORT_XLSX] = { ".xlsx", NULL, N_ ("Excel (XLSX)"), FALSE, klaster_sheet_write_xlsx },
  [KLASTER_EXPORT_ODS] = { ".ods", NULL, N_ ("LibreOffice (ODS)"), FALSE, klaster_sheet_write_ods },
  [KLASTER_EXPORT_JSON]
  = { ".json", NULL, N_ ("JSON, with everything"), TRUE, klaster_sheet_write_json },
  [KLASTER_EXPORT_GEOJSON]
  = { ".geojson", NULL, N_ ("GeoJSON, with the map"), TRUE, klaster_sheet_write_geojson },
  [KLASTER_EXPORT_GEOPACKAGE]
  = { ".gpkg", NULL, N_ ("GeoPackage for QGIS"), FALSE, klaster_sheet_write_geopackage },
  [KLASTER_EXPORT_DHIS2]
  = { ".json", "dhis2", N_ ("DHIS2 data values"), TRUE, klaster_sheet_write_dhis2 },
};
G_STATIC_ASSERT (G_N_ELEMENTS (formats) == KLASTER_N_EXPORT_FORMATS);

/* ------------------------------------------------------------------ which columns */

/* Whether people see such a record under the name of a person, its own or of one it refers to. */
static gboolean
has_personal_title (const KlasterEntity *entity, guint depth)
{
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];

      if ((field->flags & KLASTER_FIELD_TITLE) == 0)
        continue;
      if ((field->flags & KLASTER_FIELD_PERSONAL) != 0)
        return TRUE;
      if (field->target != NULL && depth < MAX_DEPTH
          && has_personal_title (klaster_entity_get (field->target), depth + 1))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_name (const KlasterField *field, gboolean public_profile)
{
  if (field->type == KLASTER_FIELD_REGION)
    return TRUE;
  if (field->target == NULL)
    return FALSE;
  return !public_profile || !has_personal_title (klaster_entity_get (field->target), 0);
}

static GArray *
choose_columns (const KlasterEntity *entity, KlasterExportFormat format, gboolean public_profile)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];
      Column column = { field, i, has_name (field, public_profile) };

      if (public_profile && (field->flags & KLASTER_FIELD_PERSONAL) != 0)
        continue;
      if ((format != KLASTER_EXPORT_JSON || public_profile) && field->type == KLASTER_FIELD_TEXT
          && field->max > CELL_MAX)
        continue;
      g_array_append_val (columns, column);
    }
  return columns;
}

/* ------------------------------------------------------------------ columns of a sheet */

static KlasterColumnType
get_column_type (const KlasterField *field)
{
  switch (field->type)
    {
    case KLASTER_FIELD_INTEGER:
      /* Years are not grouped in thousands. */
      return field->min >= 1900 && field->max <= 2200 ? KLASTER_COLUMN_WHOLE
                                                      : KLASTER_COLUMN_AMOUNT;
    case KLASTER_FIELD_MONEY:
      return KLASTER_COLUMN_AMOUNT;
    case KLASTER_FIELD_DECIMAL:
      return KLASTER_COLUMN_REAL;
    case KLASTER_FIELD_BOOLEAN:
      return KLASTER_COLUMN_BOOLEAN;
    case KLASTER_FIELD_DATE:
      return KLASTER_COLUMN_DATE;
    case KLASTER_FIELD_TEXT:
    case KLASTER_FIELD_LONG_TEXT:
    case KLASTER_FIELD_TIME:
    case KLASTER_FIELD_PERIOD:
    case KLASTER_FIELD_CHOICE:
    case KLASTER_FIELD_REGION:
    case KLASTER_FIELD_REFERENCE:
    case KLASTER_FIELD_FILE:
    default:
      return KLASTER_COLUMN_TEXT;
    }
}

/* "desa = Desa; kelurahan = Kelurahan", then the help. */
static char *
dup_note (const KlasterField *field)
{
  GString *note = g_string_new (NULL);

  for (const KlasterChoice *c = field->choices; c != NULL && c->key != NULL; c++)
    g_string_append_printf (note, "%s%s = %s", note->len > 0 ? "; " : "", c->key, _ (c->label));
  if (field->type == KLASTER_FIELD_BOOLEAN)
    g_string_append (note, "ya; tidak");
  if ((field->flags & KLASTER_FIELD_BLANKS) != 0)
    g_string_append_printf (note, "not_due = %s; not_applicable = %s",
                            klaster_blank_get_label (KLASTER_BLANK_NOT_DUE),
                            klaster_blank_get_label (KLASTER_BLANK_NOT_APPLICABLE));
  if (field->help != NULL)
    g_string_append_printf (note, "%s%s", note->len > 0 ? ". " : "", _ (field->help));
  return g_string_free (note, FALSE);
}

static void
add_id_column (KlasterSheet *sheet)
{
  KlasterSheetColumn column
      = { .name = "id",
          .label = _ ("Id of the record"),
          .note = _ ("Leave it as it is: by it the record is found again when the file is "
                     "imported"),
          .role = KLASTER_ROLE_ID };

  klaster_sheet_add_column (sheet, &column);
}

static void
add_field_columns (KlasterSheet *sheet, const Column *column)
{
  const KlasterField *field = column->field;
  g_autofree char *note = dup_note (field);
  g_autofree char *title = g_strconcat (field->name, ".title", NULL);
  KlasterSheetColumn own = { .name = field->name,
                             .label = _ (field->label),
                             .unit = field->unit != NULL ? _ (field->unit) : NULL,
                             .note = *note != '\0' ? note : NULL,
                             .type = get_column_type (field),
                             .role = field->target != NULL ? KLASTER_ROLE_ID : KLASTER_ROLE_FIELD };
  KlasterSheetColumn name = { .name = title,
                              .label = _ (field->label),
                              .note = _ ("The name, for reading; the import passes over it"),
                              .role = KLASTER_ROLE_TITLE };

  klaster_sheet_add_column (sheet, &own);
  if (column->with_title)
    klaster_sheet_add_column (sheet, &name);
}

/* ------------------------------------------------------------------ rows */

static void
add_record (KlasterSheet *sheet,
            KlasterReader *reader,
            GArray *columns,
            const KlasterRecord *record)
{
  guint row = klaster_sheet_add_row (sheet);
  guint at = 0;

  if (!klaster_record_get_entity (record)->reference)
    klaster_sheet_set_text (sheet, row, at++, klaster_record_get_id (record));
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);
      const KlasterValue *value = klaster_record_get_at (record, column->index);

      klaster_sheet_set (sheet, row, at++, value);
      if (!column->with_title)
        continue;
      if (!klaster_value_is_blank (value))
        {
          g_autofree char *name = klaster_reader_format (reader, column->field, value);

          klaster_sheet_set_text (sheet, row, at, name);
        }
      at++;
    }
}

static KlasterOutput *
open_output (KlasterExportFormat format,
             const char *path,
             KlasterProgressFunc progress,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  if (format == KLASTER_EXPORT_GEOPACKAGE)
    return klaster_output_new_for_library (path, progress, user_data, cancellable);
  return klaster_output_new (path, progress, user_data, cancellable, error);
}

/* ------------------------------------------------------------------ public */

gboolean
klaster_export_format_for_path (const char *path,
                                const char *kind,
                                KlasterExportFormat *format,
                                GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending)
        && (kind == NULL || g_strcmp0 (kind, formats[i].kind) == 0))
      {
        *format = i;
        return TRUE;
      }
  if (kind != NULL)
    g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                 /* Translators: %s is what was typed behind --format. */
                 _ ("“%s” does not go with the name of the file: excel and plain are for .csv, "
                    "dhis2 is for .json."),
                 kind);
  else
    g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                         _ ("The name of the file must end in .csv, .xlsx, .ods, .json, .geojson "
                            "or .gpkg."));
  return FALSE;
}

const char *
klaster_export_format_get_ending (KlasterExportFormat format)
{
  g_return_val_if_fail (format < KLASTER_N_EXPORT_FORMATS, NULL);
  return formats[format].ending;
}

const char *
klaster_export_format_get_label (KlasterExportFormat format)
{
  g_return_val_if_fail (format < KLASTER_N_EXPORT_FORMATS, NULL);
  return _ (formats[format].label);
}

KlasterSheet *
klaster_export_records (KlasterReader *reader,
                        const KlasterEntity *entity,
                        GPtrArray *records,
                        KlasterExportFormat format,
                        gboolean public_profile)
{
  KlasterSheet *sheet = klaster_sheet_new (entity->name, _ (entity->label));
  g_autoptr (GArray) columns = choose_columns (entity, format, public_profile);

  if (!entity->reference)
    add_id_column (sheet);
  for (guint i = 0; i < columns->len; i++)
    add_field_columns (sheet, &g_array_index (columns, Column, i));
  for (guint i = 0; i < records->len; i++)
    add_record (sheet, reader, columns, records->pdata[i]);
  if (format == KLASTER_EXPORT_GEOJSON || format == KLASTER_EXPORT_GEOPACKAGE)
    klaster_record_places_set (reader, sheet, entity, records, public_profile);
  return sheet;
}

gboolean
klaster_export_save (const KlasterSheet *sheet,
                     KlasterExportFormat format,
                     const char *path,
                     KlasterProgressFunc progress,
                     gpointer user_data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (KlasterOutput) output = NULL;

  g_return_val_if_fail (path != NULL && format < KLASTER_N_EXPORT_FORMATS, FALSE);

  output = open_output (format, path, progress, user_data, cancellable, error);
  if (output == NULL)
    return FALSE;
  formats[format].write (sheet, output);
  return klaster_output_finish (output, error);
}

char *
klaster_export_to_string (const KlasterSheet *sheet, KlasterExportFormat format)
{
  g_autoptr (KlasterOutput) output = klaster_output_new_in_memory ();
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (format < KLASTER_N_EXPORT_FORMATS && formats[format].is_text, NULL);

  formats[format].write (sheet, output);
  bytes = klaster_output_finish_bytes (output);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
