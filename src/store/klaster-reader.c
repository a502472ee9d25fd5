/* Records by id, by what they hold, and by number. Field names come from the entity tables only; what a
 * caller gives is looked up there before it goes into SQL, and values are always bound.
 */
#include <glib/gi18n.h>

#include "klaster-reader-private.h"
#include "klaster-rows.h"

KlasterReader *
klaster_reader_new (KlasterDb *db)
{
  KlasterReader *self = g_new0 (KlasterReader, 1);

  self->db = db;
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
klaster_reader_free (KlasterReader *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->titles);
  klaster_db_close (self->db);
  g_free (self);
}

void
klaster_reader_forget (KlasterReader *self)
{
  g_hash_table_remove_all (self->titles);
}

KlasterRecord *
klaster_reader_get (KlasterReader *self,
                    const KlasterEntity *entity,
                    const char *id,
                    GError **error)
{
  g_autoptr (GError) failure = NULL;
  KlasterRecord *record = klaster_rows_load (self->db, entity, id, &failure);

  if (record != NULL)
    return record;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                 /* Translators: a kind of record and its id. */
                 _ ("There is no record “%s” with the id %s."), _ (entity->label), id);
  return NULL;
}

gboolean
klaster_reader_has (KlasterReader *self, const KlasterEntity *entity, const char *id)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT 1 FROM %s WHERE %s = ?", klaster_rows_get_table (entity),
                         klaster_rows_get_key (entity));
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (self->db, sql, NULL);

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_text (statement, 1, id);
  return klaster_statement_step (statement, NULL) == KLASTER_STEP_ROW;
}

/* ---- conditions and order */

static const KlasterField *
require_field (const KlasterEntity *entity, const char *name)
{
  int index = klaster_entity_find_field (entity, name);

  if (index < 0)
    g_error ("%s has no field %s", entity->name, name);
  return &entity->fields[index];
}

static gboolean
is_key (const KlasterMatch *match)
{
  return g_str_equal (match->field, "id");
}

static void
append_condition (GString *sql, const KlasterEntity *entity, const KlasterMatch *match)
{
  const KlasterField *field;
  KlasterBlank blank;

  if (is_key (match))
    {
      g_string_append_printf (sql, "%s IS ?", klaster_rows_get_key (entity));
      return;
    }
  field = require_field (entity, match->field);
  if ((field->flags & KLASTER_FIELD_BLANKS) != 0 && match->value != NULL
      && klaster_blank_from_key (match->value, &blank))
    g_string_append_printf (sql, "\"%s_blank\" IS ?", field->name);
  else
    g_string_append_printf (sql, "\"%s\" IS ?", field->name);
}

static void
append_conditions (GString *sql, const KlasterEntity *entity, const KlasterMatch *matches)
{
  for (guint i = 0; matches != NULL && matches[i].field != NULL; i++)
    {
      g_string_append (sql, i == 0 ? " WHERE " : " AND ");
      append_condition (sql, entity, &matches[i]);
    }
}

/* Texts are bound as they are; numbers need their own type, or nothing would be equal. */
static void
bind_conditions (KlasterStatement *statement,
                 const KlasterEntity *entity,
                 const KlasterMatch *matches)
{
  for (guint i = 0; matches != NULL && matches[i].field != NULL; i++)
    {
      const char *type
          = is_key (&matches[i])
                ? "TEXT"
                : klaster_rows_get_column_type (require_field (entity, matches[i].field));
      const char *wire = matches[i].value;
      KlasterBlank blank;

      if (wire == NULL || g_str_equal (type, "TEXT") || klaster_blank_from_key (wire, &blank))
        klaster_statement_bind_text (statement, i + 1, wire);
      else if (g_str_equal (type, "INTEGER"))
        klaster_statement_bind_integer (statement, i + 1, g_ascii_strtoll (wire, NULL, 10));
      else
        klaster_statement_bind_real (statement, i + 1, g_ascii_strtod (wire, NULL));
    }
}

static void
append_order_term (GString *sql, const char *name, const KlasterEntity *entity, gboolean descending)
{
  g_string_append (sql, sql->len > 0 ? ", " : "");
  if (g_str_equal (name, "id"))
    g_string_append (sql, klaster_rows_get_key (entity));
  else if (require_field (entity, name)->type == KLASTER_FIELD_TEXT)
    g_string_append_printf (sql, "klaster_key(\"%s\")", name);
  else
    g_string_append_printf (sql, "\"%s\"", name);
  if (descending)
    g_string_append (sql, " DESC");
}

static char *
make_order (const KlasterEntity *entity, const char *order)
{
  GString *terms = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (order != NULL ? order : "", ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (parts[i]), " ", 2);

      if (words[0] != NULL && *words[0] != '\0')
        append_order_term (terms, words[0], entity,
                           words[1] != NULL && g_ascii_strcasecmp (words[1], "DESC") == 0);
    }
  for (guint i = 0; terms->len == 0 && order == NULL && i < entity->n_fields; i++)
    if ((entity->fields[i].flags & KLASTER_FIELD_TITLE) != 0)
      append_order_term (terms, entity->fields[i].name, entity, FALSE);
  /* Two records with equal titles always come in the same order. */
  append_order_term (terms, "id", entity, FALSE);
  return g_string_free (terms, FALSE);
}

static KlasterStatement *
prepare_list (KlasterReader *self,
              const KlasterEntity *entity,
              const KlasterMatch *matches,
              const char *order,
              const char *end,
              GError **error)
{
  g_autoptr (GString) sql = g_string_new (klaster_rows_get_select (entity));
  g_autofree char *terms = make_order (entity, order);
  KlasterStatement *statement;

  append_conditions (sql, entity, matches);
  g_string_append_printf (sql, " ORDER BY %s%s", terms, end);
  statement = klaster_db_prepare (self->db, sql->str, error);
  if (statement != NULL)
    bind_conditions (statement, entity, matches);
  return statement;
}

GPtrArray *
klaster_reader_list (KlasterReader *self,
                     const KlasterEntity *entity,
                     const KlasterMatch *matches,
                     const char *order,
                     GError **error)
{
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
  g_autoptr (KlasterStatement) statement = prepare_list (self, entity, matches, order, "", error);
  KlasterStep step;

  if (statement == NULL)
    return NULL;
  while ((step = klaster_statement_step (statement, error)) == KLASTER_STEP_ROW)
    g_ptr_array_add (records, klaster_rows_read (entity, statement));
  return step == KLASTER_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

KlasterRecord *
klaster_reader_first (KlasterReader *self,
                      const KlasterEntity *entity,
                      const KlasterMatch *matches,
                      const char *order,
                      GError **error)
{
  g_autoptr (KlasterStatement) statement
      = prepare_list (self, entity, matches, order, " LIMIT 1", error);

  if (statement == NULL || klaster_statement_step (statement, error) != KLASTER_STEP_ROW)
    return NULL;
  return klaster_rows_read (entity, statement);
}

gint64
klaster_reader_count (KlasterReader *self,
                      const KlasterEntity *entity,
                      const KlasterMatch *matches,
                      GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count(*) FROM ");
  g_autoptr (KlasterStatement) statement = NULL;

  g_string_append (sql, klaster_rows_get_table (entity));
  append_conditions (sql, entity, matches);
  statement = klaster_db_prepare (self->db, sql->str, error);
  if (statement == NULL)
    return -1;
  bind_conditions (statement, entity, matches);
  if (klaster_statement_step (statement, error) != KLASTER_STEP_ROW)
    return -1;
  return klaster_statement_get_integer (statement, 0);
}

char *
klaster_reader_dup_setting (KlasterReader *self, const char *key, const char *fallback)
{
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (self->db, "SELECT value FROM main.setting WHERE key = ?", NULL);

  if (statement != NULL)
    {
      klaster_statement_bind_text (statement, 1, key);
      if (klaster_statement_step (statement, NULL) == KLASTER_STEP_ROW
          && !klaster_statement_is_null (statement, 0))
        return klaster_statement_dup_text (statement, 0);
    }
  return g_strdup (fallback);
}
