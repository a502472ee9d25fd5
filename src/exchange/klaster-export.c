#include "klaster-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-csv.h"
#include "klaster-format.h"

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
  const KlasterEntity *entity;
  KlasterExportFormat format;
  gboolean public_profile;
} Request;

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
choose_columns (const Request *request)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));

  for (guint i = 0; i < request->entity->n_fields; i++)
    {
      const KlasterField *field = &request->entity->fields[i];
      Column column = { field, i, has_name (field, request->public_profile) };

      if (request->public_profile && (field->flags & KLASTER_FIELD_PERSONAL) != 0)
        continue;
      if ((request->format == KLASTER_EXPORT_CSV || request->public_profile)
          && field->type == KLASTER_FIELD_TEXT && field->max > CELL_MAX)
        continue;
      g_array_append_val (columns, column);
    }
  return columns;
}

static char *
dup_name (KlasterReader *reader, const KlasterField *field, const KlasterValue *value)
{
  if (klaster_value_is_blank (value))
    return NULL;
  return klaster_reader_format (reader, field, value);
}

/* ------------------------------------------------------------------ CSV */

static void
append_csv_value (GString *csv, const KlasterField *field, const KlasterValue *value)
{
  g_autofree char *wire = NULL;

  if (field->type == KLASTER_FIELD_BOOLEAN && value->type == KLASTER_VALUE_INTEGER)
    g_string_append (csv, value->integer != 0 ? "ya" : "tidak");
  else if (value->type == KLASTER_VALUE_REAL)
    klaster_csv_append_number (csv, value->real);
  else if (value->type == KLASTER_VALUE_INTEGER)
    g_string_append_printf (csv, "%" G_GINT64_FORMAT, value->integer);
  else
    {
      wire = klaster_value_dup_wire (value);
      klaster_csv_append_text (csv, wire);
    }
}

static void
append_csv_head (GString *csv, const Request *request, GArray *columns)
{
  g_string_append (csv, KLASTER_CSV_BOM);
  if (!request->entity->reference)
    g_string_append (csv, "id;");
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);

      g_string_append_printf (csv, "%s%s", i > 0 ? ";" : "", column->field->name);
      if (column->with_title)
        g_string_append_printf (csv, ";%s.title", column->field->name);
    }
  g_string_append (csv, KLASTER_CSV_LINE_END);
}

static void
append_csv_record (GString *csv,
                   KlasterReader *reader,
                   const Request *request,
                   GArray *columns,
                   const KlasterRecord *record)
{
  if (!request->entity->reference)
    g_string_append_printf (csv, "%s;", klaster_record_get_id (record));
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);
      const KlasterValue *value = klaster_record_get_at (record, column->index);

      if (i > 0)
        g_string_append_c (csv, KLASTER_CSV_SEPARATOR);
      append_csv_value (csv, column->field, value);
      if (column->with_title)
        {
          g_autofree char *name = dup_name (reader, column->field, value);

          g_string_append_c (csv, KLASTER_CSV_SEPARATOR);
          klaster_csv_append_text (csv, name);
        }
    }
  g_string_append (csv, KLASTER_CSV_LINE_END);
}

/* ------------------------------------------------------------------ JSON */

static void
append_json_text (GString *json, const char *text)
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

static void
append_json_value (GString *json, const KlasterField *field, const KlasterValue *value)
{
  g_autofree char *wire = klaster_value_dup_wire (value);

  if (field->type == KLASTER_FIELD_BOOLEAN && value->type == KLASTER_VALUE_INTEGER)
    g_string_append (json, value->integer != 0 ? "true" : "false");
  else if (value->type == KLASTER_VALUE_INTEGER || value->type == KLASTER_VALUE_REAL)
    g_string_append (json, wire);
  else if (value->type == KLASTER_VALUE_BLANK && wire != NULL)
    g_string_append_printf (json, "{\"blank\":\"%s\"}", wire);
  else
    append_json_text (json, wire);
}

static void
append_json_record (GString *json,
                    KlasterReader *reader,
                    const Request *request,
                    GArray *columns,
                    const KlasterRecord *record)
{
  const char *comma = "";

  g_string_append_c (json, '{');
  if (!request->entity->reference)
    {
      g_string_append_printf (json, "\"id\":\"%s\"", klaster_record_get_id (record));
      comma = ",";
    }
  for (guint i = 0; i < columns->len; i++)
    {
      const Column *column = &g_array_index (columns, Column, i);
      const KlasterValue *value = klaster_record_get_at (record, column->index);

      g_string_append_printf (json, "%s\"%s\":", comma, column->field->name);
      append_json_value (json, column->field, value);
      if (column->with_title)
        {
          g_autofree char *name = dup_name (reader, column->field, value);

          g_string_append_printf (json, ",\"%s.title\":", column->field->name);
          append_json_text (json, name);
        }
      comma = ",";
    }
  g_string_append_c (json, '}');
}

/* On the store's thread. */
static gpointer
export_all (KlasterReader *reader, gpointer data, GError **error)
{
  const Request *request = data;
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, request->entity, NULL, NULL, error);

  if (records == NULL)
    return NULL;
  return klaster_export_records (reader, request->entity, records, request->format,
                                 request->public_profile);
}

/* ------------------------------------------------------------------ public */

gboolean
klaster_export_format_for_path (const char *path, KlasterExportFormat *format, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (lower, ".csv"))
    *format = KLASTER_EXPORT_CSV;
  else if (g_str_has_suffix (lower, ".json"))
    *format = KLASTER_EXPORT_JSON;
  else
    {
      g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                           _ ("The name of the file must end in .csv or .json."));
      return FALSE;
    }
  return TRUE;
}

char *
klaster_export_records (KlasterReader *reader,
                        const KlasterEntity *entity,
                        GPtrArray *records,
                        KlasterExportFormat format,
                        gboolean public_profile)
{
  Request request = { entity, format, public_profile };
  g_autoptr (GArray) columns = choose_columns (&request);
  GString *text = g_string_new (NULL);

  if (format == KLASTER_EXPORT_CSV)
    append_csv_head (text, &request, columns);
  else
    g_string_append_c (text, '[');
  for (guint i = 0; i < records->len; i++)
    {
      const KlasterRecord *record = g_ptr_array_index (records, i);

      if (format == KLASTER_EXPORT_CSV)
        append_csv_record (text, reader, &request, columns, record);
      else
        {
          g_string_append (text, i > 0 ? ",\n" : "\n");
          append_json_record (text, reader, &request, columns, record);
        }
    }
  if (format == KLASTER_EXPORT_JSON)
    g_string_append (text, "\n]\n");
  return g_string_free (text, FALSE);
}

char *
klaster_export_entity_to_string (KlasterStore *store,
                                 const KlasterEntity *entity,
                                 KlasterExportFormat format,
                                 gboolean public_profile,
                                 GError **error)
{
  Request request = { entity, format, public_profile };

  g_return_val_if_fail (KLASTER_IS_STORE (store) && entity != NULL, NULL);

  return klaster_store_run (store, export_all, &request, error);
}

gboolean
klaster_export_entity (KlasterStore *store,
                       const KlasterEntity *entity,
                       const char *path,
                       KlasterExportFormat format,
                       gboolean public_profile,
                       GError **error)
{
  g_autofree char *text
      = klaster_export_entity_to_string (store, entity, format, public_profile, error);

  return text != NULL && klaster_export_write (path, text, error);
}

char *
klaster_export_table_to_string (const char *const *columns, GPtrArray *rows)
{
  GString *csv = g_string_new (KLASTER_CSV_BOM);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (csv, KLASTER_CSV_SEPARATOR);
      klaster_csv_append_text (csv, columns[i]);
    }
  g_string_append (csv, KLASTER_CSV_LINE_END);
  for (guint row = 0; row < rows->len; row++)
    {
      const char *const *cells = g_ptr_array_index (rows, row);

      for (guint i = 0; cells[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append_c (csv, KLASTER_CSV_SEPARATOR);
          klaster_csv_append_shown (csv, cells[i]);
        }
      g_string_append (csv, KLASTER_CSV_LINE_END);
    }
  return g_string_free (csv, FALSE);
}

gboolean
klaster_export_table (const char *path, const char *const *columns, GPtrArray *rows, GError **error)
{
  g_autofree char *text = klaster_export_table_to_string (columns, rows);

  return klaster_export_write (path, text, error);
}

gboolean
klaster_export_write (const char *path, const char *text, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (path != NULL && text != NULL, FALSE);

  if (g_file_set_contents_full (path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644,
                                &local_error))
    return TRUE;
  /* Translators: the name of a file, then what the system says. */
  g_set_error (error, local_error->domain, local_error->code, _ ("“%s” could not be written: %s"),
               path, local_error->message);
  return FALSE;
}
