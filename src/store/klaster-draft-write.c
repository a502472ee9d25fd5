/* From a draft to rows: records checked one by one, rows and lines of the journal written, references and
 * rules looked at, and what the file refuses put into words.
 */
#include "klaster-draft-write.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-ready.h"
#include "klaster-rows.h"
#include "klaster-rules.h"

/* Rows go in this order, so that a key is free again before it is taken. */
typedef enum
{
  PASS_REMOVE,
  PASS_UPDATE,
  PASS_INSERT,
  N_PASSES
} Pass;

/* ---- sentences */

static char *
list_key_labels (const KlasterEntity *entity)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & KLASTER_FIELD_KEY) != 0)
      g_ptr_array_add (labels, (char *)_ (entity->fields[i].label));
  g_ptr_array_add (labels, NULL);
  return klaster_format_list ((const char *const *)labels->pdata);
}

/* Turns a duplicate into words. */
static void
explain_duplicate (KlasterReader *reader, const KlasterDraftEntry *entry, GError **error)
{
  g_autofree char *columns = NULL;
  g_autofree char *labels = NULL;
  g_autofree char *id_column = g_strconcat (entry->entity->name, ".id", NULL);

  if (!klaster_db_is_duplicate (reader->db, &columns))
    return;
  g_clear_error (error);
  if (g_str_equal (columns, id_column))
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
                   _ ("The record “%s” with the id %s is there already."), _ (entry->entity->label),
                   entry->id);
      return;
    }
  labels = list_key_labels (entry->entity);
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               /* Translators: a kind of record, then names of fields such as "Site and Period". */
               _ ("There is already a record “%s” with the same %s."), _ (entry->entity->label),
               labels);
}

void
klaster_draft_explain_missing_reference (KlasterReader *reader, GError **error)
{
  g_autoptr (KlasterStatement) row = klaster_db_prepare (
      reader->db,
      "SELECT c.\"table\", f.\"from\" FROM pragma_foreign_key_check(NULL, 'main') AS c"
      " JOIN pragma_foreign_key_list(c.\"table\") AS f ON f.id = c.fkid",
      NULL);
  const KlasterEntity *entity;
  const KlasterField *field;

  if (row == NULL || klaster_statement_step (row, NULL) != KLASTER_STEP_ROW)
    return;
  entity = klaster_entity_get (klaster_statement_get_text (row, 0));
  field = klaster_entity_get_field (entity, klaster_statement_get_text (row, 1));
  g_clear_error (error);
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               /* Translators: a kind of record and a field of it. */
               _ ("%s: “%s” refers to a record that does not exist."), _ (entity->label),
               _ (field->label));
}

/* ---- checks */

static gboolean
check_records (const KlasterDraft *draft, guint *at, GError **error)
{
  for (*at = 0; *at < klaster_draft_get_size (draft); ++*at)
    {
      const KlasterDraftEntry *entry = klaster_draft_get (draft, *at);

      if (entry->new_record == NULL || !klaster_draft_is_changed (entry)
          || klaster_ready_check (entry->new_record, error))
        continue;
      g_prefix_error (error, "%s: ", _ (entry->entity->label));
      return FALSE;
    }
  return TRUE;
}

static gint64
count_referring (KlasterReader *reader,
                 const KlasterEntity *entity,
                 const KlasterField *field,
                 const char *id,
                 GError **error)
{
  KlasterMatch matches[] = { { field->name, id }, { NULL, NULL } };

  return klaster_reader_count (reader, entity, matches, error);
}

/* Adds "3 × Laporan" to USERS for each kind of record that refers to ENTRY. */
static gboolean
find_users (KlasterReader *reader, const KlasterDraftEntry *entry, GPtrArray *users, GError **error)
{
  guint n_entities;
  const KlasterEntity *const *entities = klaster_entities (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      gint64 n = 0;

      for (guint j = 0; j < entities[i]->n_fields; j++)
        {
          gint64 found;

          if (g_strcmp0 (entities[i]->fields[j].target, entry->entity->name) != 0)
            continue;
          found = count_referring (reader, entities[i], &entities[i]->fields[j], entry->id, error);
          if (found < 0)
            return FALSE;
          n += found;
        }
      if (n > 0)
        g_ptr_array_add (users,
                         g_strdup_printf ("%" G_GINT64_FORMAT " × %s", n, _ (entities[i]->label)));
    }
  return TRUE;
}

/* After the rows are gone: nothing that stays may refer to them. */
static gboolean
check_unused (KlasterReader *reader, const KlasterDraft *draft, GError **error)
{
  for (guint i = 0; i < klaster_draft_get_size (draft); i++)
    {
      const KlasterDraftEntry *entry = klaster_draft_get (draft, i);
      g_autoptr (GPtrArray) users = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *list = NULL;

      if (entry->old_record == NULL || entry->new_record != NULL)
        continue;
      if (!find_users (reader, entry, users, error))
        return FALSE;
      if (users->len == 0)
        continue;
      g_ptr_array_add (users, NULL);
      list = klaster_format_list ((const char *const *)users->pdata);
      g_set_error (
          error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
          /* Translators: a kind of record, then a list such as "3 × Report and 1 × Product". */
          _ ("This record “%s” cannot be removed, because others refer to it: %s. Change or remove "
             "those first."),
          _ (entry->entity->label), list);
      return FALSE;
    }
  return TRUE;
}

/* ---- rows and journal */

static gboolean
write_update (KlasterDb *db,
              KlasterJournal *journal,
              const KlasterDraftEntry *entry,
              GError **error)
{
  if (!klaster_rows_update (db, entry->old_record, entry->new_record, error))
    return FALSE;
  for (guint i = 0; journal != NULL && i < entry->entity->n_fields; i++)
    {
      const KlasterValue *old_value = klaster_record_get_at (entry->old_record, i);
      const KlasterValue *new_value = klaster_record_get_at (entry->new_record, i);

      if (!klaster_value_equal (old_value, new_value)
          && !klaster_journal_add_field (journal, entry->new_record, &entry->entity->fields[i],
                                         old_value, new_value, error))
        return FALSE;
    }
  return TRUE;
}

static Pass
pass_of (const KlasterDraftEntry *entry)
{
  if (entry->new_record == NULL)
    return PASS_REMOVE;
  return entry->old_record != NULL ? PASS_UPDATE : PASS_INSERT;
}

/* Nothing is noted in a trial. */
static gboolean
note_record (KlasterJournal *journal, const KlasterRecord *record, gboolean removed, GError **error)
{
  return journal == NULL || klaster_journal_add_record (journal, record, removed, error);
}

static gboolean
write_entry (KlasterReader *reader,
             KlasterJournal *journal,
             const KlasterDraftEntry *entry,
             GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean written;

  switch (pass_of (entry))
    {
    case PASS_REMOVE:
      return klaster_rows_delete (reader->db, entry->entity, entry->id, error)
             && note_record (journal, entry->old_record, TRUE, error);
    case PASS_UPDATE:
      written = write_update (reader->db, journal, entry, &failure);
      break;
    case PASS_INSERT:
    case N_PASSES:
    default:
      written = klaster_rows_insert (reader->db, entry->new_record, &failure)
                && note_record (journal, entry->new_record, FALSE, &failure);
      break;
    }
  if (written)
    return TRUE;
  explain_duplicate (reader, entry, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
write_entries (KlasterReader *reader,
               KlasterJournal *journal,
               const KlasterDraft *draft,
               GHashTable *touched,
               guint *at,
               GError **error)
{
  for (Pass pass = PASS_REMOVE; pass < N_PASSES; pass++)
    for (*at = 0; *at < klaster_draft_get_size (draft); ++*at)
      {
        const KlasterDraftEntry *entry = klaster_draft_get (draft, *at);

        if (pass_of (entry) != pass || !klaster_draft_is_changed (entry))
          continue;
        if (!write_entry (reader, journal, entry, error))
          return FALSE;
        g_hash_table_add (touched, (gpointer)entry->entity->name);
      }
  return TRUE;
}

/* ---- public */

gboolean
klaster_draft_write (KlasterDraft *draft, const KlasterWriting *writing, guint *at, GError **error)
{
  *at = klaster_draft_get_size (draft);
  return klaster_rules_stamp_reports (draft, writing->officer, error)
         && check_records (draft, at, error)
         && write_entries (writing->reader, writing->journal, draft, writing->touched, at, error)
         && check_unused (writing->reader, draft, error)
         && klaster_rules_check (writing->reader, draft, writing->change, at, error);
}
