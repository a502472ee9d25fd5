/* A change is worked out in memory first (klaster-draft: what is stored, what shall be), then checked
 * record by record, written with its journal, and looked at by the rules of the programme as it would
 * then stand; only then the transaction ends. Whatever fails before leaves nothing behind.
 */
#include "klaster-writer.h"

#include <glib/gi18n.h>

#include "klaster-check.h"
#include "klaster-draft.h"
#include "klaster-format.h"
#include "klaster-journal.h"
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

/* Names the reference to nothing that the file refused. */
static void
explain_missing_reference (KlasterReader *reader, const KlasterDraft *draft, GError **error)
{
  for (guint i = 0; i < klaster_draft_get_size (draft); i++)
    {
      const KlasterDraftEntry *entry = klaster_draft_get (draft, i);

      for (guint j = 0; entry->new_record != NULL && j < entry->entity->n_fields; j++)
        {
          const KlasterField *field = &entry->entity->fields[j];
          const KlasterValue *value = klaster_record_get_at (entry->new_record, j);

          if (field->target == NULL || klaster_value_is_blank (value)
              || klaster_reader_has (reader, klaster_entity_get (field->target), value->text))
            continue;
          g_clear_error (error);
          g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
                       /* Translators: a kind of record and a field of it. */
                       _ ("%s: “%s” refers to a record that does not exist."),
                       _ (entry->entity->label), _ (field->label));
          return;
        }
    }
}

/* ---- checks */

static gboolean
check_records (const KlasterDraft *draft, GError **error)
{
  for (guint i = 0; i < klaster_draft_get_size (draft); i++)
    {
      const KlasterDraftEntry *entry = klaster_draft_get (draft, i);

      if (entry->new_record == NULL || !klaster_draft_is_changed (entry)
          || klaster_record_check (entry->new_record, error))
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
  for (guint i = 0; i < entry->entity->n_fields; i++)
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
             && klaster_journal_add_record (journal, entry->old_record, TRUE, error);
    case PASS_UPDATE:
      written = write_update (reader->db, journal, entry, &failure);
      break;
    case PASS_INSERT:
    case N_PASSES:
    default:
      written = klaster_rows_insert (reader->db, entry->new_record, &failure)
                && klaster_journal_add_record (journal, entry->new_record, FALSE, &failure);
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
               GError **error)
{
  for (Pass pass = PASS_REMOVE; pass < N_PASSES; pass++)
    for (guint i = 0; i < klaster_draft_get_size (draft); i++)
      {
        const KlasterDraftEntry *entry = klaster_draft_get (draft, i);

        if (pass_of (entry) != pass || !klaster_draft_is_changed (entry))
          continue;
        if (!write_entry (reader, journal, entry, error))
          return FALSE;
        g_hash_table_add (touched, (gpointer)entry->entity->name);
      }
  return TRUE;
}

static gboolean
has_changes (const KlasterDraft *draft)
{
  for (guint i = 0; i < klaster_draft_get_size (draft); i++)
    if (klaster_draft_is_changed (klaster_draft_get (draft, i)))
      return TRUE;
  return FALSE;
}

static gboolean
write_draft (KlasterReader *reader,
             const KlasterDraft *draft,
             const KlasterJournalHead *head,
             GHashTable *touched,
             GError **error)
{
  g_autoptr (KlasterJournal) journal = klaster_journal_begin (reader->db, head, error);

  return journal != NULL && write_entries (reader, journal, draft, touched, error)
         && klaster_journal_end (journal, error);
}

/* Ends the transaction well or not at all. */
static gboolean
finish (KlasterReader *reader, const KlasterDraft *draft, gboolean well, GError **error)
{
  klaster_reader_forget (reader);
  if (well)
    {
      g_autoptr (GError) failure = NULL;

      if (klaster_db_commit (reader->db, &failure))
        return TRUE;
      if (klaster_db_is_missing_reference (reader->db))
        explain_missing_reference (reader, draft, &failure);
      g_propagate_error (error, g_steal_pointer (&failure));
    }
  klaster_db_rollback (reader->db);
  klaster_reader_forget (reader);
  return FALSE;
}

static gboolean
apply_operations (KlasterDraft *draft, const KlasterChange *change, GError **error)
{
  for (guint i = 0; i < klaster_change_get_size (change); i++)
    if (!klaster_draft_apply (draft, klaster_change_get_operation (change, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_change (KlasterReader *reader,
              KlasterDraft *draft,
              const KlasterChange *change,
              const char *officer,
              GHashTable *touched,
              GError **error)
{
  KlasterJournalHead head = { .officer = officer,
                              .device = g_get_host_name (),
                              .summary = klaster_change_get_summary (change),
                              .reason = klaster_change_get_reason (change),
                              .source = klaster_change_get_source (change),
                              .kind = KLASTER_CHANGE_EDIT,
                              .lasting = klaster_change_is_lasting (change) };

  if (!apply_operations (draft, change, error) || !check_records (draft, error))
    return FALSE;
  if (!has_changes (draft))
    return TRUE;
  return write_draft (reader, draft, &head, touched, error) && check_unused (reader, draft, error)
         && klaster_rules_check (reader, draft, change, error);
}

gboolean
klaster_writer_commit (KlasterReader *reader,
                       const KlasterChange *change,
                       const char *officer,
                       GHashTable *touched,
                       GError **error)
{
  g_autoptr (KlasterDraft) draft = klaster_draft_new (reader);
  gboolean well;

  if (!klaster_journal_lock (reader->db, error))
    return FALSE;
  well = write_change (reader, draft, change, officer, touched, error);
  return finish (reader, draft, well, error);
}

/* ---- undo and redo */

typedef struct
{
  KlasterDraft *draft;
  gboolean take_back;
} LineContext;

static gboolean
on_line_apply_cb (const KlasterJournalLine *line, gpointer data, GError **error)
{
  LineContext *context = data;

  return klaster_draft_apply_line (context->draft, line, context->take_back, error);
}

static gboolean
write_take_back (KlasterReader *reader,
                 KlasterDraft *draft,
                 KlasterChangeKind kind,
                 const char *officer,
                 char **summary,
                 GHashTable *touched,
                 GError **error)
{
  gboolean undo = kind == KLASTER_CHANGE_UNDO;
  LineContext context = { draft, undo };
  KlasterJournalHead head = { .officer = officer, .device = g_get_host_name (), .kind = kind };
  g_autofree char *said = NULL;
  g_autoptr (KlasterChange) change = NULL;

  if (!(undo ? klaster_reader_find_undo : klaster_reader_find_redo) (reader, &head.target, summary,
                                                                     error))
    return FALSE;
  if (head.target == 0)
    {
      g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                           undo ? _ ("There is nothing to undo.")
                                : _ ("There is nothing to redo."));
      return FALSE;
    }
  said = g_strdup_printf (undo ? _ ("Undone: %s") : _ ("Redone: %s"), *summary);
  head.summary = said;
  /* What was once allowed needs no second yes, but must still fit with what came after it. */
  change = klaster_change_new (said);
  klaster_change_confirm (change);
  klaster_change_set_reason (change, said);
  return klaster_journal_walk (reader->db, head.target, undo, on_line_apply_cb, &context, error)
         && write_draft (reader, draft, &head, touched, error)
         && check_unused (reader, draft, error)
         && klaster_rules_check (reader, draft, change, error);
}

gboolean
klaster_writer_take_back (KlasterReader *reader,
                          KlasterChangeKind kind,
                          const char *officer,
                          char **summary,
                          GHashTable *touched,
                          GError **error)
{
  g_autoptr (KlasterDraft) draft = klaster_draft_new (reader);
  g_autofree char *found = NULL;
  gboolean well;

  if (!klaster_journal_lock (reader->db, error))
    return FALSE;
  well = write_take_back (reader, draft, kind, officer, &found, touched, error);
  if (!finish (reader, draft, well, error))
    return FALSE;
  if (summary != NULL)
    *summary = g_steal_pointer (&found);
  return TRUE;
}
