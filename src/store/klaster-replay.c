/* "As of" a day, and the proof that rows and journal say the same, are one thing: play all changes from
 * the first on an empty memory database. 100,000 records take about a second.
 */
#include "klaster-replay.h"

#include <glib/gi18n.h>

#include "klaster-check.h"
#include "klaster-format.h"
#include "klaster-journal.h"
#include "klaster-rows.h"
#include "klaster-store.h"
#include "klaster-wire.h"

#define COPY_CHANGES "SELECT * FROM main.change WHERE number <= ? ORDER BY number"
#define ADD_CHANGE "INSERT INTO main.change VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"
#define ADD_FIELD "INSERT INTO main.change_field VALUES(?,?,?,?,?,?,?)"
#define ADD_RECORD "INSERT INTO main.change_record VALUES(?,?,?,?,?,?)"

typedef struct
{
  KlasterDb *target; /* borrowed */
  const KlasterSchema *schema;
  gint64 change;
} Replay;

static const KlasterEntity *
find_entity (const KlasterSchema *schema, const char *name)
{
  for (guint i = 0; i < schema->n_entities; i++)
    if (g_str_equal (schema->entities[i]->name, name))
      return schema->entities[i];
  return NULL;
}

static gboolean
refuse_line (const KlasterJournalLine *line, gint64 change, GError **error)
{
  g_autofree char *change_text = klaster_format_integer (change);
  g_autofree char *line_text = klaster_format_integer (line->number);

  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CORRUPT,
               /* Translators: two numbers. */
               _ ("The journal cannot be played: change %s, line %s."), change_text, line_text);
  return FALSE;
}

/* ---- lines */

static gboolean
replay_field (Replay *self,
              const KlasterEntity *entity,
              const KlasterJournalLine *line,
              GError **error)
{
  int index = klaster_entity_find_field (entity, line->field);
  const KlasterField *field;
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autofree char *sql = NULL;
  g_autoptr (KlasterStatement) statement = NULL;
  int parameter = 1;

  if (index < 0)
    return refuse_line (line, self->change, error);
  field = &entity->fields[index];
  if (!klaster_field_read_wire (field, line->new_value, &value))
    return refuse_line (line, self->change, error);
  if ((field->flags & KLASTER_FIELD_BLANKS) != 0)
    sql = g_strdup_printf ("UPDATE %s SET \"%s\" = ?, \"%s_blank\" = ? WHERE id = ?",
                           klaster_rows_get_table (entity), field->name, field->name);
  else
    sql = g_strdup_printf ("UPDATE %s SET \"%s\" = ? WHERE id = ?", klaster_rows_get_table (entity),
                           field->name);
  statement = klaster_db_prepare (self->target, sql, error);
  if (statement == NULL)
    return FALSE;
  klaster_rows_bind (statement, &parameter, field, &value);
  klaster_statement_bind_text (statement, parameter, line->record);
  return klaster_statement_run (statement, error);
}

static gboolean
replay_record (Replay *self,
               const KlasterEntity *entity,
               const KlasterJournalLine *line,
               GError **error)
{
  g_autoptr (KlasterRecord) record = NULL;

  if (line->removed)
    return klaster_rows_delete (self->target, entity, line->record, error);
  record = klaster_wire_parse_json (entity, line->record, line->data);
  if (record == NULL)
    return refuse_line (line, self->change, error);
  return klaster_rows_insert (self->target, record, error);
}

static gboolean
copy_line (Replay *self, const KlasterJournalLine *line, GError **error)
{
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (self->target, line->field != NULL ? ADD_FIELD : ADD_RECORD, error);

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_integer (statement, 1, self->change);
  klaster_statement_bind_integer (statement, 2, line->number);
  klaster_statement_bind_text (statement, 3, line->entity);
  klaster_statement_bind_text (statement, 4, line->record);
  if (line->field != NULL)
    {
      klaster_statement_bind_text (statement, 5, line->field);
      klaster_statement_bind_text (statement, 6, line->old_value);
      klaster_statement_bind_text (statement, 7, line->new_value);
    }
  else
    {
      klaster_statement_bind_integer (statement, 5, line->removed);
      klaster_statement_bind_text (statement, 6, line->data);
    }
  return klaster_statement_run (statement, error);
}

static gboolean
on_line_replay_cb (const KlasterJournalLine *line, gpointer data, GError **error)
{
  Replay *self = data;
  const KlasterEntity *entity = find_entity (self->schema, line->entity);

  if (entity == NULL)
    return refuse_line (line, self->change, error);
  if (line->field != NULL ? !replay_field (self, entity, line, error)
                          : !replay_record (self, entity, line, error))
    return FALSE;
  return copy_line (self, line, error);
}

/* ---- changes */

static gboolean
copy_change (KlasterDb *target, KlasterStatement *row, GError **error)
{
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (target, ADD_CHANGE, error);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < klaster_statement_get_n_columns (row); i++)
    {
      const char *name = klaster_statement_get_column_name (row, i);

      if (klaster_statement_is_null (row, i))
        klaster_statement_bind_null (statement, i + 1);
      else if (g_str_equal (name, "number") || g_str_equal (name, "target")
               || g_str_equal (name, "lasting"))
        klaster_statement_bind_integer (statement, i + 1, klaster_statement_get_integer (row, i));
      else
        klaster_statement_bind_text (statement, i + 1, klaster_statement_get_text (row, i));
    }
  return klaster_statement_run (statement, error);
}

static gboolean
replay_changes (KlasterDb *db, Replay *self, gint64 last, GError **error)
{
  g_autoptr (KlasterStatement) changes = klaster_db_prepare (db, COPY_CHANGES, error);
  KlasterStep step;

  if (changes == NULL)
    return FALSE;
  klaster_statement_bind_integer (changes, 1, last);
  while ((step = klaster_statement_step (changes, error)) == KLASTER_STEP_ROW)
    {
      self->change = klaster_statement_get_integer (changes, 0);
      if (!klaster_journal_walk (db, self->change, FALSE, on_line_replay_cb, self, error)
          || !copy_change (self->target, changes, error))
        return FALSE;
    }
  return step == KLASTER_STEP_DONE;
}

KlasterDb *
klaster_replay (KlasterDb *db, const KlasterSchema *schema, gint64 last, GError **error)
{
  g_autoptr (KlasterDb) target = klaster_db_open (NULL, KLASTER_DB_CREATE, error);
  Replay self = { .target = target, .schema = schema };

  /* Between two lines of a change a reference may point to nothing; the whole is looked at by the check. */
  if (target == NULL || !klaster_db_exec (target, "PRAGMA foreign_keys = OFF", error)
      || !klaster_db_begin (target, error) || !klaster_schema_create (target, schema, error)
      || !replay_changes (db, &self, last, error) || !klaster_db_commit (target, error)
      || !klaster_db_exec (target, "PRAGMA foreign_keys = ON", error))
    return NULL;
  return g_steal_pointer (&target);
}

gboolean
klaster_replay_find_last (KlasterDb *db, const char *moment, gint64 *last, GError **error)
{
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (db, "SELECT max(number) FROM main.change WHERE time < ?", error);

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_text (statement, 1, moment);
  if (klaster_statement_step (statement, error) != KLASTER_STEP_ROW)
    return FALSE;
  *last = klaster_statement_get_integer (statement, 0);
  return TRUE;
}

/* ---- comparing */

static KlasterRecord *
step_record (KlasterStatement *rows, const KlasterEntity *entity, gboolean *failed, GError **error)
{
  KlasterStep step = klaster_statement_step (rows, error);

  *failed = step == KLASTER_STEP_ERROR;
  return step == KLASTER_STEP_ROW ? klaster_rows_read (entity, rows) : NULL;
}

static gboolean
compare_entity (KlasterDb *a,
                KlasterDb *b,
                const KlasterEntity *entity,
                char **different,
                gint64 *n_records,
                GError **error)
{
  g_autofree char *sql = g_strdup_printf ("%s ORDER BY id", klaster_rows_get_select (entity));
  g_autoptr (KlasterStatement) left_rows = klaster_db_prepare (a, sql, error);
  g_autoptr (KlasterStatement) right_rows
      = left_rows != NULL ? klaster_db_prepare (b, sql, error) : NULL;

  if (right_rows == NULL)
    return FALSE;
  for (;;)
    {
      gboolean left_failed, right_failed = FALSE;
      g_autoptr (KlasterRecord) left = step_record (left_rows, entity, &left_failed, error);
      g_autoptr (KlasterRecord) right
          = left_failed ? NULL : step_record (right_rows, entity, &right_failed, error);

      if (left_failed || right_failed)
        return FALSE;
      if (left == NULL && right == NULL)
        return TRUE;
      if (left == NULL || right == NULL || !klaster_record_equal (left, right))
        {
          *different = g_strdup_printf ("%s %s", entity->name,
                                        klaster_record_get_id (left != NULL ? left : right));
          return FALSE;
        }
      ++*n_records;
    }
}

gboolean
klaster_replay_compare (KlasterDb *a,
                        KlasterDb *b,
                        const KlasterSchema *schema,
                        char **different,
                        gint64 *n_records,
                        GError **error)
{
  *different = NULL;
  *n_records = 0;
  for (guint i = 0; i < schema->n_entities; i++)
    if (!schema->entities[i]->reference
        && !compare_entity (a, b, schema->entities[i], different, n_records, error))
      return FALSE;
  return TRUE;
}
