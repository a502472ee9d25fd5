#include "klaster-journal.h"

#include <string.h>

#include "klaster-format.h"
#include "klaster-ready.h"
#include "klaster-seal.h"

#define FORM "klaster-change-1"

struct _KlasterJournal
{
  KlasterDb *db; /* borrowed */
  KlasterJournalHead head;
  KlasterSeal *seal;
  gint64 number;
  gint64 line;
  char *id;
  char *time;
  char *previous_hash;
};

static const char *const kinds[] = { "edit", "undo", "redo" };

gboolean
klaster_journal_create_tables (KlasterDb *db, GError **error)
{
  return klaster_db_exec (
      db,
      "CREATE TABLE change(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time TEXT NOT NULL,"
      " officer TEXT, device TEXT, summary TEXT NOT NULL, reason TEXT, source TEXT, kind TEXT NOT "
      "NULL,"
      " target INTEGER REFERENCES change(number), lasting INTEGER NOT NULL, previous_hash TEXT NOT "
      "NULL,"
      " hash TEXT NOT NULL) STRICT;"
      "CREATE INDEX change_target ON change(target);"
      "CREATE TABLE change_field(change INTEGER NOT NULL REFERENCES change(number) DEFERRABLE "
      "INITIALLY"
      " DEFERRED, line INTEGER NOT NULL, entity TEXT NOT NULL, record TEXT NOT NULL, field TEXT "
      "NOT NULL,"
      " old TEXT, new TEXT, PRIMARY KEY(change, line)) STRICT, WITHOUT ROWID;"
      "CREATE INDEX change_field_record ON change_field(record);"
      "CREATE TABLE change_record(change INTEGER NOT NULL REFERENCES change(number) DEFERRABLE "
      "INITIALLY"
      " DEFERRED, line INTEGER NOT NULL, entity TEXT NOT NULL, record TEXT NOT NULL,"
      " removed INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY(change, line)) STRICT, WITHOUT "
      "ROWID;"
      "CREATE INDEX change_record_record ON change_record(record);",
      error);
}

gboolean
klaster_journal_lock (KlasterDb *db, GError **error)
{
  if (!klaster_db_exec (db, "BEGIN", error))
    return FALSE;
  if (klaster_db_exec (db, "UPDATE main.change SET number = number WHERE 0", error))
    return TRUE;
  klaster_db_rollback (db);
  return FALSE;
}

const char *
klaster_journal_kind_to_key (KlasterChangeKind kind)
{
  return kinds[kind];
}

KlasterChangeKind
klaster_journal_kind_from_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (key, kinds[i]) == 0)
      return i;
  return KLASTER_CHANGE_EDIT;
}

/* ---- the canonical form */

static void
hash_field (KlasterSeal *seal,
            const char *entity,
            const char *record,
            const char *field,
            const char *old_value,
            const char *new_value)
{
  klaster_seal_add (seal, "F");
  klaster_seal_add (seal, entity);
  klaster_seal_add (seal, record);
  klaster_seal_add (seal, field);
  klaster_seal_add (seal, old_value);
  klaster_seal_add (seal, new_value);
}

static void
hash_record (KlasterSeal *seal,
             const char *entity,
             const char *record,
             gboolean removed,
             const char *data)
{
  klaster_seal_add (seal, "R");
  klaster_seal_add (seal, entity);
  klaster_seal_add (seal, record);
  klaster_seal_add (seal, removed ? "1" : "0");
  klaster_seal_add (seal, data);
}

static void
hash_head (KlasterSeal *seal,
           const char *previous_hash,
           gint64 number,
           const char *id,
           const char *time,
           const KlasterJournalHead *head)
{
  klaster_seal_add (seal, FORM);
  klaster_seal_add (seal, previous_hash);
  klaster_seal_add_number (seal, number);
  klaster_seal_add (seal, id);
  klaster_seal_add (seal, time);
  klaster_seal_add (seal, head->officer);
  klaster_seal_add (seal, head->device);
  klaster_seal_add (seal, head->summary);
  klaster_seal_add (seal, head->reason);
  klaster_seal_add (seal, head->source);
  klaster_seal_add (seal, kinds[head->kind]);
  klaster_seal_add_number (seal, head->target);
  klaster_seal_add_number (seal, head->lasting);
}

/* ---- writing */

static gboolean
read_last (KlasterDb *db, gint64 *number, char **hash, GError **error)
{
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (
      db, "SELECT number, hash FROM change ORDER BY number DESC LIMIT 1", error);
  KlasterStep step;

  if (statement == NULL)
    return FALSE;
  step = klaster_statement_step (statement, error);
  *number = step == KLASTER_STEP_ROW ? klaster_statement_get_integer (statement, 0) : 0;
  *hash = step == KLASTER_STEP_ROW ? klaster_statement_dup_text (statement, 1) : g_strdup ("");
  return step != KLASTER_STEP_ERROR;
}

KlasterJournal *
klaster_journal_begin (KlasterDb *db, const KlasterJournalHead *head, GError **error)
{
  g_autoptr (KlasterJournal) self = g_new0 (KlasterJournal, 1);

  self->db = db;
  self->head = *head;
  self->seal = klaster_seal_new ();
  self->id = klaster_uuid_new ();
  self->time = klaster_now_dup_iso ();
  if (!read_last (db, &self->number, &self->previous_hash, error))
    return NULL;
  self->number++;
  hash_head (self->seal, self->previous_hash, self->number, self->id, self->time, head);
  return g_steal_pointer (&self);
}

void
klaster_journal_free (KlasterJournal *self)
{
  klaster_seal_free (self->seal);
  g_free (self->id);
  g_free (self->time);
  g_free (self->previous_hash);
  g_free (self);
}

gboolean
klaster_journal_add_field (KlasterJournal *self,
                           const KlasterRecord *record,
                           const KlasterField *field,
                           const KlasterValue *old_value,
                           const KlasterValue *new_value,
                           GError **error)
{
  const char *entity = klaster_record_get_entity (record)->name;
  const char *id = klaster_record_get_id (record);
  g_autofree char *old_wire = klaster_value_dup_wire (old_value);
  g_autofree char *new_wire = klaster_value_dup_wire (new_value);
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (self->db, "INSERT INTO change_field VALUES(?,?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_integer (statement, 1, self->number);
  klaster_statement_bind_integer (statement, 2, ++self->line);
  klaster_statement_bind_text (statement, 3, entity);
  klaster_statement_bind_text (statement, 4, id);
  klaster_statement_bind_text (statement, 5, field->name);
  klaster_statement_bind_text (statement, 6, old_wire);
  klaster_statement_bind_text (statement, 7, new_wire);
  hash_field (self->seal, entity, id, field->name, old_wire, new_wire);
  return klaster_statement_run (statement, error);
}

gboolean
klaster_journal_add_record (KlasterJournal *self,
                            const KlasterRecord *record,
                            gboolean removed,
                            GError **error)
{
  const char *entity = klaster_record_get_entity (record)->name;
  const char *id = klaster_record_get_id (record);
  g_autofree char *made = NULL;
  const char *data = klaster_ready_get_json (record, &made);
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (self->db, "INSERT INTO change_record VALUES(?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_integer (statement, 1, self->number);
  klaster_statement_bind_integer (statement, 2, ++self->line);
  klaster_statement_bind_text (statement, 3, entity);
  klaster_statement_bind_text (statement, 4, id);
  klaster_statement_bind_integer (statement, 5, removed);
  klaster_statement_bind_text (statement, 6, data);
  hash_record (self->seal, entity, id, removed, data);
  return klaster_statement_run (statement, error);
}

gboolean
klaster_journal_is_empty (const KlasterJournal *self)
{
  return self->line == 0;
}

gboolean
klaster_journal_end (KlasterJournal *self, GError **error)
{
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (
      self->db, "INSERT INTO change VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", error);

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_integer (statement, 1, self->number);
  klaster_statement_bind_text (statement, 2, self->id);
  klaster_statement_bind_text (statement, 3, self->time);
  klaster_statement_bind_text (statement, 4, self->head.officer);
  klaster_statement_bind_text (statement, 5, self->head.device);
  klaster_statement_bind_text (statement, 6, self->head.summary);
  klaster_statement_bind_text (statement, 7, self->head.reason);
  klaster_statement_bind_text (statement, 8, self->head.source);
  klaster_statement_bind_text (statement, 9, kinds[self->head.kind]);
  if (self->head.target > 0)
    klaster_statement_bind_integer (statement, 10, self->head.target);
  klaster_statement_bind_integer (statement, 11, self->head.lasting);
  klaster_statement_bind_text (statement, 12, self->previous_hash);
  klaster_statement_bind_text (statement, 13, klaster_seal_get (self->seal));
  return klaster_statement_run (statement, error);
}

/* ---- reading */

static const char walk_forward[]
    = "SELECT line, entity, record, field, 0, old, new, NULL FROM change_field WHERE change = ?1"
      " UNION ALL SELECT line, entity, record, NULL, removed, NULL, NULL, data FROM change_record"
      " WHERE change = ?1 ORDER BY 1";
static const char walk_backward[]
    = "SELECT line, entity, record, field, 0, old, new, NULL FROM change_field WHERE change = ?1"
      " UNION ALL SELECT line, entity, record, NULL, removed, NULL, NULL, data FROM change_record"
      " WHERE change = ?1 ORDER BY 1 DESC";

gboolean
klaster_journal_walk (KlasterDb *db,
                      gint64 number,
                      gboolean backwards,
                      KlasterJournalLineFunc func,
                      gpointer data,
                      GError **error)
{
  g_autoptr (KlasterStatement) statement
      = klaster_db_prepare (db, backwards ? walk_backward : walk_forward, error);
  KlasterStep step;

  if (statement == NULL)
    return FALSE;
  klaster_statement_bind_integer (statement, 1, number);
  while ((step = klaster_statement_step (statement, error)) == KLASTER_STEP_ROW)
    {
      KlasterJournalLine line = { .number = klaster_statement_get_integer (statement, 0),
                                  .entity = klaster_statement_get_text (statement, 1),
                                  .record = klaster_statement_get_text (statement, 2),
                                  .field = klaster_statement_get_text (statement, 3),
                                  .removed = klaster_statement_get_integer (statement, 4) != 0,
                                  .old_value = klaster_statement_get_text (statement, 5),
                                  .new_value = klaster_statement_get_text (statement, 6),
                                  .data = klaster_statement_get_text (statement, 7) };

      if (!func (&line, data, error))
        return FALSE;
    }
  return step == KLASTER_STEP_DONE;
}

static gboolean
on_line_hash_cb (const KlasterJournalLine *line, gpointer seal, GError **error)
{
  if (line->field != NULL)
    hash_field (seal, line->entity, line->record, line->field, line->old_value, line->new_value);
  else
    hash_record (seal, line->entity, line->record, line->removed, line->data);
  return TRUE;
}

/* *INTACT: the change in ROW follows PREVIOUS and has the hash that it says. */
static gboolean
verify_change (KlasterDb *db,
               KlasterStatement *row,
               gint64 expected_number,
               const char *previous,
               gboolean *intact,
               GError **error)
{
  g_autoptr (KlasterSeal) seal = klaster_seal_new ();
  gint64 number = klaster_statement_get_integer (row, 0);
  const char *hash = klaster_statement_get_text (row, 12);
  KlasterJournalHead head
      = { .officer = klaster_statement_get_text (row, 3),
          .device = klaster_statement_get_text (row, 4),
          .summary = klaster_statement_get_text (row, 5),
          .reason = klaster_statement_get_text (row, 6),
          .source = klaster_statement_get_text (row, 7),
          .kind = klaster_journal_kind_from_key (klaster_statement_get_text (row, 8)),
          .target = klaster_statement_get_integer (row, 9),
          .lasting = klaster_statement_get_integer (row, 10) != 0 };

  hash_head (seal, previous, number, klaster_statement_get_text (row, 1),
             klaster_statement_get_text (row, 2), &head);
  if (!klaster_journal_walk (db, number, FALSE, on_line_hash_cb, seal, error))
    return FALSE;
  *intact = number == expected_number
            && g_strcmp0 (klaster_statement_get_text (row, 11), previous) == 0
            && g_strcmp0 (hash, klaster_seal_get (seal)) == 0;
  return TRUE;
}

gboolean
klaster_journal_verify (KlasterDb *db, gint64 *n_changes, gint64 *broken, GError **error)
{
  g_autoptr (KlasterStatement) rows
      = klaster_db_prepare (db, "SELECT * FROM change ORDER BY number", error);
  g_autofree char *previous = g_strdup ("");
  KlasterStep step;

  *n_changes = *broken = 0;
  if (rows == NULL)
    return FALSE;
  while ((step = klaster_statement_step (rows, error)) == KLASTER_STEP_ROW)
    {
      gboolean intact;

      if (!verify_change (db, rows, ++*n_changes, previous, &intact, error))
        return FALSE;
      if (!intact)
        {
          *broken = *n_changes;
          return TRUE;
        }
      g_free (previous);
      previous = klaster_statement_dup_text (rows, 12);
    }
  return step == KLASTER_STEP_DONE;
}
