#include "klaster-table.h"

#include <math.h>
#include <string.h>

#include "klaster-award-blind.h"
#include "klaster-format.h"

/* What building needs beside the table. */
typedef struct
{
  KlasterTable *table; /* borrowed */
  KlasterReader *reader;
  GHashTable **names; /* per column: wire value -> text in the chunk; references repeat */
} Builder;

static gboolean
is_number (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_INTEGER || field->type == KLASTER_FIELD_DECIMAL
         || field->type == KLASTER_FIELD_MONEY;
}

static gboolean
is_time (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_DATE || field->type == KLASTER_FIELD_TIME
         || field->type == KLASTER_FIELD_PERIOD;
}

static gboolean
is_named_elsewhere (const KlasterField *field)
{
  return field->type == KLASTER_FIELD_REGION || field->type == KLASTER_FIELD_REFERENCE
         || field->type == KLASTER_FIELD_FILE;
}

static int
find_choice (const KlasterField *field, const KlasterValue *value)
{
  if (value->type != KLASTER_VALUE_TEXT)
    return -1;
  for (int i = 0; field->choices[i].key != NULL; i++)
    if (g_str_equal (field->choices[i].key, value->text))
      return i;
  return -1;
}

static void
find_columns (KlasterTable *table)
{
  const KlasterEntity *entity = table->entity;

  table->columns = g_new0 (KlasterTableColumn, entity->n_fields);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];

      if (table->filter == NULL && field->type == KLASTER_FIELD_CHOICE)
        table->filter = field;
      if ((field->flags & KLASTER_FIELD_COLUMN) != 0)
        table->columns[table->n_columns++].field = field;
    }
}

static void
allocate (KlasterTable *table, guint n)
{
  table->n_rows = n;
  table->ids = g_new0 (const char *, n);
  table->haystacks = g_new0 (const char *, n);
  table->order = g_new (guint, n);
  if (table->filter != NULL)
    table->filter_choices = g_new0 (int, n);
  for (guint i = 0; i < table->n_columns; i++)
    {
      KlasterTableColumn *column = &table->columns[i];

      column->right = is_number (column->field) && !klaster_field_is_year (column->field);
      column->texts = g_new0 (const char *, n);
      column->blanks = g_new0 (gboolean, n);
      if (is_time (column->field))
        column->keys = g_new0 (const char *, n);
      if (is_number (column->field) || column->field->type == KLASTER_FIELD_CHOICE
          || column->field->type == KLASTER_FIELD_BOOLEAN)
        column->numbers = g_new0 (double, n);
    }
}

/* Table cells are one line. */
static void
flatten (char *text)
{
  g_strdelimit (text, "\n\r\t", ' ');
}

static const char *
format_cell (Builder *builder, guint index, const KlasterValue *value)
{
  const KlasterField *field = builder->table->columns[index].field;
  gboolean repeats = value->type == KLASTER_VALUE_TEXT && is_named_elsewhere (field);
  const char *known = repeats ? g_hash_table_lookup (builder->names[index], value->text) : NULL;
  g_autofree char *text = NULL;

  if (known != NULL)
    return known;
  text = klaster_reader_format (builder->reader, field, value);
  flatten (text);
  if (!repeats)
    return g_string_chunk_insert_const (builder->table->strings, text);
  known = g_string_chunk_insert (builder->table->strings, text);
  g_hash_table_insert (builder->names[index], g_strdup (value->text), (char *)known);
  return known;
}

static void
fill_cell (Builder *builder, guint index, guint row, const KlasterRecord *record)
{
  KlasterTableColumn *column = &builder->table->columns[index];
  const KlasterValue *value = klaster_record_get (record, column->field->name);

  column->texts[row] = format_cell (builder, index, value);
  column->blanks[row] = klaster_value_is_blank (value);
  if (column->keys != NULL)
    column->keys[row] = value->type == KLASTER_VALUE_TEXT
                            ? g_string_chunk_insert_const (builder->table->strings, value->text)
                            : NULL;
  if (column->field->type == KLASTER_FIELD_CHOICE)
    {
      int choice = find_choice (column->field, value);

      column->numbers[row] = choice < 0 ? NAN : choice;
    }
  else if (column->numbers != NULL)
    column->numbers[row] = klaster_value_get_number (value);
}

static void
fill_row (Builder *builder, guint row, const KlasterRecord *record, GString *line)
{
  KlasterTable *table = builder->table;
  g_autofree char *folded = NULL;

  g_string_truncate (line, 0);
  table->ids[row] = g_string_chunk_insert (table->strings, klaster_record_get_id (record));
  for (guint i = 0; i < table->n_columns; i++)
    {
      fill_cell (builder, i, row, record);
      if (!table->columns[i].blanks[row])
        g_string_append_printf (line, "%s\n", table->columns[i].texts[row]);
    }
  folded = klaster_fold (line->str);
  table->haystacks[row] = g_string_chunk_insert (table->strings, folded);
  if (table->filter != NULL)
    table->filter_choices[row]
        = find_choice (table->filter, klaster_record_get (record, table->filter->name));
}

static void
fill (KlasterTable *table, KlasterReader *reader, GPtrArray *records)
{
  Builder builder = { table, reader, g_new0 (GHashTable *, table->n_columns) };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    builder.names[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint row = 0; row < records->len; row++)
    fill_row (&builder, row, records->pdata[row], line);
  for (guint i = 0; i < table->n_columns; i++)
    g_hash_table_unref (builder.names[i]);
  g_free (builder.names);
}

/* The store sorts references by id; people by name. */
static gboolean
is_titled_by_reference (const KlasterTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if ((table->columns[i].field->flags & KLASTER_FIELD_TITLE) != 0
        && table->columns[i].field->type == KLASTER_FIELD_REFERENCE)
      return TRUE;
  return FALSE;
}

static char *
create_title_key (const KlasterTable *table, guint row)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const KlasterTableColumn *column = &table->columns[i];
      g_autofree char *part = NULL;

      if ((column->field->flags & KLASTER_FIELD_TITLE) == 0)
        continue;
      if (column->keys != NULL)
        part = g_strdup (column->keys[row]);
      else
        part = klaster_collate_key (column->texts[row]);
      g_string_append_printf (key, "%s\1", part != NULL ? part : "");
    }
  return g_string_free (key, FALSE);
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer keys)
{
  return strcmp (((char **)keys)[*(const guint *)a], ((char **)keys)[*(const guint *)b]);
}

static void
order_by_title (KlasterTable *table)
{
  g_auto (GStrv) keys = NULL;

  for (guint row = 0; row < table->n_rows; row++)
    table->order[row] = row;
  if (!is_titled_by_reference (table))
    return;
  keys = g_new0 (char *, table->n_rows + 1);
  for (guint row = 0; row < table->n_rows; row++)
    keys[row] = create_title_key (table, row);
  g_qsort_with_data (table->order, table->n_rows, sizeof (guint), compare_keys, keys);
}

static void
clear_table (gpointer data)
{
  KlasterTable *self = data;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->columns[i].texts);
      g_free (self->columns[i].keys);
      g_free (self->columns[i].numbers);
      g_free (self->columns[i].blanks);
    }
  g_free (self->columns);
  g_free (self->ids);
  g_free (self->haystacks);
  g_free (self->order);
  g_free (self->filter_choices);
  g_string_chunk_free (self->strings);
}

/* Public functions */

KlasterTable *
klaster_table_build (KlasterReader *reader, const KlasterEntity *entity, GError **error)
{
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, entity, NULL, NULL, error);
  KlasterTable *self;

  if (records == NULL || !klaster_award_hide_scores (reader, records, error))
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterTable);
  self->entity = entity;
  self->strings = g_string_chunk_new (64 * 1024);
  find_columns (self);
  allocate (self, records->len);
  fill (self, reader, records);
  order_by_title (self);
  return self;
}

KlasterTable *
klaster_table_ref (KlasterTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
klaster_table_unref (KlasterTable *self)
{
  g_atomic_rc_box_release_full (self, clear_table);
}

char *
klaster_fold (const char *text)
{
  g_autofree char *normal = NULL;
  GString *folded;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (normal == NULL)
    return g_ascii_strdown (text, -1);
  folded = g_string_sized_new (strlen (normal));
  for (const char *c = normal; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_ismark (letter))
        g_string_append_unichar (folded, g_unichar_tolower (letter));
    }
  return g_string_free (folded, FALSE);
}
