/* What the journal tells: history of a record, the last changes, what undo would take back, how all stood. */
#include <glib/gi18n.h>

#include "klaster-journal.h"
#include "klaster-reader-private.h"
#include "klaster-reference.h"
#include "klaster-replay.h"
#include "klaster-wire.h"

#define CHANGE_COLUMNS                                                                             \
  "c.number, c.id, c.time, c.officer, c.device, c.summary, c.reason, c.source, c.kind, c.hash"
#define N_CHANGE_COLUMNS 10

/* An edit is taken back when the newest undo or redo about it is an undo. */
#define IS_TAKEN_BACK                                                                              \
  "coalesce((SELECT t.kind = 'undo' FROM main.change t WHERE t.target = c.number"                  \
  " ORDER BY t.number DESC LIMIT 1), 0)"

void
klaster_change_info_free (KlasterChangeInfo *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->time);
  g_free (self->officer);
  g_free (self->device);
  g_free (self->summary);
  g_free (self->reason);
  g_free (self->source);
  g_free (self->hash);
  g_free (self);
}

void
klaster_history_line_free (KlasterHistoryLine *self)
{
  if (self == NULL)
    return;
  klaster_change_info_free (self->change);
  g_free (self->old_value);
  g_free (self->new_value);
  g_free (self);
}

static KlasterChangeInfo *
read_change (KlasterStatement *row)
{
  KlasterChangeInfo *info = g_new0 (KlasterChangeInfo, 1);

  info->number = klaster_statement_get_integer (row, 0);
  info->id = klaster_statement_dup_text (row, 1);
  info->time = klaster_statement_dup_text (row, 2);
  info->officer = klaster_statement_dup_text (row, 3);
  info->device = klaster_statement_dup_text (row, 4);
  info->summary = klaster_statement_dup_text (row, 5);
  info->reason = klaster_statement_dup_text (row, 6);
  info->source = klaster_statement_dup_text (row, 7);
  info->kind = klaster_journal_kind_from_key (klaster_statement_get_text (row, 8));
  info->hash = klaster_statement_dup_text (row, 9);
  return info;
}

GPtrArray *
klaster_reader_changes (KlasterReader *self, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_change_info_free);
  g_autoptr (KlasterStatement) rows = klaster_db_prepare (
      self->db, "SELECT " CHANGE_COLUMNS " FROM main.change c ORDER BY c.number DESC LIMIT ?",
      error);
  KlasterStep step;

  if (rows == NULL)
    return NULL;
  klaster_statement_bind_integer (rows, 1, limit);
  while ((step = klaster_statement_step (rows, error)) == KLASTER_STEP_ROW)
    g_ptr_array_add (changes, read_change (rows));
  return step == KLASTER_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

/* Columns after those of the change: line, field, removed, old, new, data. */
static const char history_sql[]
    = "SELECT " CHANGE_COLUMNS ", f.line, f.field, 0, f.old, f.new, NULL"
      " FROM main.change_field f JOIN main.change c ON c.number = f.change"
      " WHERE f.record = ?1 AND f.entity = ?2 AND (?3 IS NULL OR f.field = ?3)"
      " UNION ALL SELECT " CHANGE_COLUMNS ", r.line, NULL, r.removed, NULL, NULL, r.data"
      " FROM main.change_record r JOIN main.change c ON c.number = r.change"
      " WHERE r.record = ?1 AND r.entity = ?2 ORDER BY 1 DESC, 11 DESC";

/* NULL when the row does not concern FIELD. */
static KlasterHistoryLine *
read_history_line (KlasterStatement *row, const KlasterEntity *entity, const char *field)
{
  KlasterHistoryLine *line;
  const char *name = klaster_statement_get_text (row, N_CHANGE_COLUMNS + 1);
  const char *data = klaster_statement_get_text (row, N_CHANGE_COLUMNS + 5);
  gboolean removed = klaster_statement_get_integer (row, N_CHANGE_COLUMNS + 2) != 0;
  g_autofree char *whole = NULL;

  if (name == NULL && field != NULL)
    {
      whole = klaster_wire_dup_json_member (data, field);
      if (whole == NULL && !removed)
        return NULL;
      name = field;
    }
  line = g_new0 (KlasterHistoryLine, 1);
  line->change = read_change (row);
  line->removed = removed;
  if (name != NULL)
    {
      int index = klaster_entity_find_field (entity, name);

      line->field = index >= 0 ? &entity->fields[index] : NULL;
    }
  line->old_value
      = removed ? g_steal_pointer (&whole) : klaster_statement_dup_text (row, N_CHANGE_COLUMNS + 3);
  line->new_value = whole != NULL ? g_steal_pointer (&whole)
                                  : klaster_statement_dup_text (row, N_CHANGE_COLUMNS + 4);
  return line;
}

GPtrArray *
klaster_reader_history (KlasterReader *self,
                        const KlasterEntity *entity,
                        const char *id,
                        const char *field,
                        GError **error)
{
  g_autoptr (GPtrArray) lines
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_history_line_free);
  g_autoptr (KlasterStatement) rows = klaster_db_prepare (self->db, history_sql, error);
  KlasterStep step;

  if (rows == NULL)
    return NULL;
  klaster_statement_bind_text (rows, 1, id);
  klaster_statement_bind_text (rows, 2, entity->name);
  klaster_statement_bind_text (rows, 3, field);
  while ((step = klaster_statement_step (rows, error)) == KLASTER_STEP_ROW)
    {
      KlasterHistoryLine *line = read_history_line (rows, entity, field);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  return step == KLASTER_STEP_DONE ? g_steal_pointer (&lines) : NULL;
}

/* ---- undo and redo */

static gboolean
find_change (KlasterReader *self, const char *sql, gint64 *number, char **summary, GError **error)
{
  g_autoptr (KlasterStatement) row = klaster_db_prepare (self->db, sql, error);
  KlasterStep step;

  *number = 0;
  *summary = NULL;
  if (row == NULL)
    return FALSE;
  step = klaster_statement_step (row, error);
  if (step == KLASTER_STEP_ROW)
    {
      *number = klaster_statement_get_integer (row, 0);
      *summary = klaster_statement_dup_text (row, 1);
    }
  return step != KLASTER_STEP_ERROR;
}

gboolean
klaster_reader_find_undo (KlasterReader *self, gint64 *number, char **summary, GError **error)
{
  return find_change (self,
                      "SELECT c.number, c.summary FROM main.change c WHERE c.kind = 'edit'"
                      " AND c.lasting = 0 AND NOT " IS_TAKEN_BACK " ORDER BY c.number DESC LIMIT 1",
                      number, summary, error);
}

/* The newest undo after the last edit whose edit is still taken back. */
gboolean
klaster_reader_find_redo (KlasterReader *self, gint64 *number, char **summary, GError **error)
{
  return find_change (
      self,
      "SELECT c.number, c.summary FROM main.change u"
      " JOIN main.change c ON c.number = u.target WHERE u.kind = 'undo'"
      " AND u.number > (SELECT max(e.number) FROM main.change e WHERE e.kind = 'edit')"
      " AND " IS_TAKEN_BACK " ORDER BY u.number DESC LIMIT 1",
      number, summary, error);
}

char *
klaster_reader_dup_undo_summary (KlasterReader *self)
{
  char *summary;
  gint64 number;

  klaster_reader_find_undo (self, &number, &summary, NULL);
  return summary;
}

char *
klaster_reader_dup_redo_summary (KlasterReader *self)
{
  char *summary;
  gint64 number;

  klaster_reader_find_redo (self, &number, &summary, NULL);
  return summary;
}

/* ---- the past */

gpointer
klaster_reader_run_as_of (KlasterReader *self,
                          gint64 change,
                          KlasterStoreFunc func,
                          gpointer data,
                          GError **error)
{
  KlasterDb *db = klaster_replay (self->db, klaster_schema_get_default (), change, error);
  g_autoptr (KlasterReader) then = NULL;

  if (db == NULL)
    return NULL;
  then = klaster_reader_new (db);
  return klaster_reference_attach (db, error) ? func (then, data, error) : NULL;
}
