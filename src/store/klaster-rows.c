#include "klaster-rows.h"

/* SQL of one entity, made at first need and kept. */
typedef struct
{
  char *table;
  char *select;
  char *load;
  char *insert;
  char *remove;
} Texts;

static gboolean
has_blanks (const KlasterField *field)
{
  return (field->flags & KLASTER_FIELD_BLANKS) != 0;
}

static char *
make_insert (const KlasterEntity *entity, const char *table)
{
  g_autoptr (GString) names = g_string_new ("id");
  g_autoptr (GString) marks = g_string_new ("?");

  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_string_append_printf (names, ", \"%s\"", entity->fields[i].name);
      g_string_append (marks, ", ?");
      if (has_blanks (&entity->fields[i]))
        {
          g_string_append_printf (names, ", \"%s_blank\"", entity->fields[i].name);
          g_string_append (marks, ", ?");
        }
    }
  return g_strdup_printf ("INSERT INTO %s(%s) VALUES(%s)", table, names->str, marks->str);
}

static Texts *
make_texts (const KlasterEntity *entity)
{
  Texts *texts = g_new0 (Texts, 1);
  g_autoptr (GString) select = g_string_new ("SELECT ");
  const char *key = klaster_rows_get_key (entity);

  texts->table = g_strdup_printf ("%s.\"%s\"", entity->reference ? "ref" : "main", entity->name);
  g_string_append (select, key);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_string_append_printf (select, ", \"%s\"", entity->fields[i].name);
      if (has_blanks (&entity->fields[i]))
        g_string_append_printf (select, ", \"%s_blank\"", entity->fields[i].name);
    }
  g_string_append_printf (select, " FROM %s", texts->table);
  texts->select = g_strdup (select->str);
  texts->load = g_strdup_printf ("%s WHERE %s = ?", select->str, key);
  texts->insert = make_insert (entity, texts->table);
  texts->remove = g_strdup_printf ("DELETE FROM %s WHERE %s = ?", texts->table, key);
  return texts;
}

static const Texts *
texts_of (const KlasterEntity *entity)
{
  static GMutex mutex;
  static GHashTable *all;
  Texts *texts;

  g_mutex_lock (&mutex);
  if (all == NULL)
    all = g_hash_table_new (NULL, NULL);
  texts = g_hash_table_lookup (all, entity);
  if (texts == NULL)
    {
      texts = make_texts (entity);
      g_hash_table_insert (all, (gpointer)entity, texts);
    }
  g_mutex_unlock (&mutex);
  return texts;
}

const char *
klaster_rows_get_column_type (const KlasterField *field)
{
  switch (field->type)
    {
    case KLASTER_FIELD_INTEGER:
    case KLASTER_FIELD_MONEY:
    case KLASTER_FIELD_BOOLEAN:
      return "INTEGER";
    case KLASTER_FIELD_DECIMAL:
      return "REAL";
    case KLASTER_FIELD_TEXT:
    case KLASTER_FIELD_LONG_TEXT:
    case KLASTER_FIELD_DATE:
    case KLASTER_FIELD_TIME:
    case KLASTER_FIELD_PERIOD:
    case KLASTER_FIELD_CHOICE:
    case KLASTER_FIELD_REGION:
    case KLASTER_FIELD_REFERENCE:
    case KLASTER_FIELD_FILE:
    default:
      return "TEXT";
    }
}

const char *
klaster_rows_get_table (const KlasterEntity *entity)
{
  return texts_of (entity)->table;
}

const char *
klaster_rows_get_key (const KlasterEntity *entity)
{
  return entity->reference ? "code" : "id";
}

const char *
klaster_rows_get_select (const KlasterEntity *entity)
{
  return texts_of (entity)->select;
}

static KlasterValue
read_value (const KlasterField *field, KlasterStatement *row, int *column)
{
  KlasterValue value;
  int at = (*column)++;

  if (klaster_statement_is_null (row, at))
    value = klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);
  else if (g_str_equal (klaster_rows_get_column_type (field), "INTEGER"))
    value = klaster_value_integer (klaster_statement_get_integer (row, at));
  else if (field->type == KLASTER_FIELD_DECIMAL)
    value = klaster_value_real (klaster_statement_get_real (row, at));
  else
    value = klaster_value_text (klaster_statement_get_text (row, at));
  if (has_blanks (field))
    {
      KlasterBlank blank;

      at = (*column)++;
      if (value.type == KLASTER_VALUE_BLANK
          && klaster_blank_from_key (klaster_statement_get_text (row, at), &blank))
        value.blank = blank;
    }
  return value;
}

KlasterRecord *
klaster_rows_read (const KlasterEntity *entity, KlasterStatement *row)
{
  KlasterRecord *record = klaster_record_new (entity, klaster_statement_get_text (row, 0));
  int column = 1;

  for (guint i = 0; i < entity->n_fields; i++)
    klaster_record_take_at (record, i, read_value (&entity->fields[i], row, &column));
  return record;
}

KlasterRecord *
klaster_rows_load (KlasterDb *db, const KlasterEntity *entity, const char *id, GError **error)
{
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (db, texts_of (entity)->load, error);

  if (statement == NULL)
    return NULL;
  klaster_statement_bind_text (statement, 1, id);
  if (klaster_statement_step (statement, error) != KLASTER_STEP_ROW)
    return NULL;
  return klaster_rows_read (entity, statement);
}

KlasterValue
klaster_rows_settle (const KlasterField *field, const KlasterValue *value)
{
  if (value->type == KLASTER_VALUE_INTEGER && field->type == KLASTER_FIELD_DECIMAL)
    return klaster_value_real (value->integer);
  if (value->type == KLASTER_VALUE_TEXT && *value->text == '\0')
    return klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);
  if (value->type == KLASTER_VALUE_BLANK && !has_blanks (field))
    return klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);
  return klaster_value_copy (value);
}

void
klaster_rows_bind (KlasterStatement *statement,
                   int *parameter,
                   const KlasterField *field,
                   const KlasterValue *value)
{
  int at = (*parameter)++;

  switch (value->type)
    {
    case KLASTER_VALUE_TEXT:
      klaster_statement_bind_text (statement, at, value->text);
      break;
    case KLASTER_VALUE_INTEGER:
      klaster_statement_bind_integer (statement, at, value->integer);
      break;
    case KLASTER_VALUE_REAL:
      klaster_statement_bind_real (statement, at, value->real);
      break;
    case KLASTER_VALUE_BLANK:
    default:
      klaster_statement_bind_null (statement, at);
      break;
    }
  if (!has_blanks (field))
    return;
  at = (*parameter)++;
  if (value->type == KLASTER_VALUE_BLANK && value->blank != KLASTER_BLANK_NOT_ANSWERED)
    klaster_statement_bind_text (statement, at, klaster_blank_to_key (value->blank));
  else
    klaster_statement_bind_null (statement, at);
}

gboolean
klaster_rows_insert (KlasterDb *db, const KlasterRecord *record, GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (db, texts_of (entity)->insert, error);
  int parameter = 2;

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_text (statement, 1, klaster_record_get_id (record));
  for (guint i = 0; i < entity->n_fields; i++)
    klaster_rows_bind (statement, &parameter, &entity->fields[i],
                       klaster_record_get_at (record, i));
  return klaster_statement_step (statement, error) != KLASTER_STEP_ERROR;
}

static gboolean
is_changed (const KlasterRecord *old_record, const KlasterRecord *new_record, guint field)
{
  return !klaster_value_equal (klaster_record_get_at (old_record, field),
                               klaster_record_get_at (new_record, field));
}

gboolean
klaster_rows_update (KlasterDb *db,
                     const KlasterRecord *old_record,
                     const KlasterRecord *new_record,
                     GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (new_record);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (KlasterStatement) statement = NULL;
  int parameter = 1;

  for (guint i = 0; i < entity->n_fields; i++)
    if (is_changed (old_record, new_record, i))
      {
        const char *name = entity->fields[i].name;

        g_string_append_printf (sql, "%s\"%s\" = ?", sql->len > 0 ? ", " : "", name);
        if (has_blanks (&entity->fields[i]))
          g_string_append_printf (sql, ", \"%s_blank\" = ?", name);
      }
  if (sql->len == 0)
    return TRUE;
  g_string_prepend (sql, " SET ");
  g_string_prepend (sql, klaster_rows_get_table (entity));
  g_string_prepend (sql, "UPDATE ");
  g_string_append (sql, " WHERE id = ?");
  statement = klaster_db_prepare (db, sql->str, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < entity->n_fields; i++)
    if (is_changed (old_record, new_record, i))
      klaster_rows_bind (statement, &parameter, &entity->fields[i],
                         klaster_record_get_at (new_record, i));
  klaster_statement_bind_text (statement, parameter, klaster_record_get_id (new_record));
  return klaster_statement_step (statement, error) != KLASTER_STEP_ERROR;
}

gboolean
klaster_rows_delete (KlasterDb *db, const KlasterEntity *entity, const char *id, GError **error)
{
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (db, texts_of (entity)->remove, error);

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_text (statement, 1, id);
  return klaster_statement_step (statement, error) != KLASTER_STEP_ERROR;
}
