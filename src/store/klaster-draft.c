#include "klaster-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-check.h"
#include "klaster-ready.h"
#include "klaster-rows.h"
#include "klaster-wire.h"

struct _KlasterDraft
{
  KlasterReader *reader; /* borrowed */
  GPtrArray *entries; /* of KlasterDraftEntry */
  GHashTable *by_id; /* the same entries, by entity and id */
};

static guint
hash_entry (gconstpointer entry)
{
  return g_str_hash (((const KlasterDraftEntry *)entry)->id);
}

static gboolean
equal_entries (gconstpointer a, gconstpointer b)
{
  const KlasterDraftEntry *left = a, *right = b;

  return left->entity == right->entity && g_str_equal (left->id, right->id);
}

static void
entry_free (gpointer data)
{
  KlasterDraftEntry *entry = data;

  g_clear_pointer (&entry->old_record, klaster_record_unref);
  g_clear_pointer (&entry->new_record, klaster_record_unref);
  g_free (entry->id);
  g_free (entry);
}

KlasterDraft *
klaster_draft_new (KlasterReader *reader)
{
  KlasterDraft *self = g_new0 (KlasterDraft, 1);

  self->reader = reader;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_id = g_hash_table_new (hash_entry, equal_entries);
  return self;
}

void
klaster_draft_free (KlasterDraft *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static KlasterDraftEntry *
find_entry (const KlasterDraft *self, const KlasterEntity *entity, const char *id)
{
  KlasterDraftEntry key = { .entity = entity, .id = (char *)id };

  return g_hash_table_lookup (self->by_id, &key);
}

static KlasterDraftEntry *
add_entry (KlasterDraft *self, const KlasterEntity *entity, const char *id)
{
  KlasterDraftEntry *entry = g_new0 (KlasterDraftEntry, 1);

  entry->entity = entity;
  entry->id = g_strdup (id);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_add (self->by_id, entry);
  return entry;
}

/* The entry of a record that may be stored; NULL with ERROR when it could not be read. */
static KlasterDraftEntry *
open_entry (KlasterDraft *self, const KlasterEntity *entity, const char *id, GError **error)
{
  KlasterDraftEntry *entry = find_entry (self, entity, id);
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterRecord) stored = NULL;

  if (entry != NULL)
    return entry;
  stored = klaster_rows_load (self->reader->db, entity, id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  entry = add_entry (self, entity, id);
  if (stored != NULL)
    entry->new_record = klaster_record_ref (stored);
  entry->old_record = g_steal_pointer (&stored);
  return entry;
}

/* Like open_entry(), but the record must be there. */
static KlasterDraftEntry *
open_existing (KlasterDraft *self, const KlasterEntity *entity, const char *id, GError **error)
{
  KlasterDraftEntry *entry = open_entry (self, entity, id, error);

  if (entry == NULL || entry->new_record != NULL)
    return entry;
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
               _ ("There is no record “%s” with the id %s."), _ (entity->label), id);
  return NULL;
}

/* ---- operations */

static void
replace_new (KlasterDraftEntry *entry, KlasterRecord *record)
{
  g_clear_pointer (&entry->new_record, klaster_record_unref);
  entry->new_record = record;
}

static gboolean
insert_record (KlasterDraft *self, KlasterRecord *record, GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  const char *id = klaster_record_get_id (record);
  KlasterDraftEntry *entry = find_entry (self, entity, id);

  if (entry != NULL && entry->new_record != NULL)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
                   _ ("The record “%s” with the id %s is there already."), _ (entity->label), id);
      return FALSE;
    }
  if (entry == NULL)
    entry = add_entry (self, entity, id);
  replace_new (entry, klaster_ready_settle (record));
  return TRUE;
}

static gboolean
update_record (KlasterDraft *self, KlasterRecord *record, GError **error)
{
  KlasterDraftEntry *entry = open_existing (self, klaster_record_get_entity (record),
                                            klaster_record_get_id (record), error);

  if (entry == NULL)
    return FALSE;
  replace_new (entry, klaster_ready_settle (record));
  return TRUE;
}

static gboolean
set_value (KlasterDraft *self,
           const KlasterEntity *entity,
           const char *id,
           const KlasterField *field,
           const KlasterValue *value,
           GError **error)
{
  KlasterDraftEntry *entry = open_existing (self, entity, id, error);
  KlasterRecord *changed;

  if (entry == NULL)
    return FALSE;
  changed = klaster_record_copy (entry->new_record);
  klaster_record_take_at (changed, field - entity->fields, klaster_rows_settle (field, value));
  replace_new (entry, changed);
  return TRUE;
}

static gboolean
remove_record (KlasterDraft *self, const KlasterEntity *entity, const char *id, GError **error);

/* Removes the records of ENTITY that SQL, with one parameter or two, finds. */
static gboolean
remove_found (KlasterDraft *self,
              const KlasterEntity *entity,
              const char *sql,
              const char *id,
              const char *owner,
              GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (KlasterStatement) rows = klaster_db_prepare (self->reader->db, sql, error);
  KlasterStep step;

  if (rows == NULL)
    return FALSE;
  klaster_statement_bind_text (rows, 1, id);
  if (owner != NULL)
    klaster_statement_bind_text (rows, 2, owner);
  while ((step = klaster_statement_step (rows, error)) == KLASTER_STEP_ROW)
    g_ptr_array_add (ids, klaster_statement_dup_text (rows, 0));
  if (step == KLASTER_STEP_ERROR)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!remove_record (self, entity, ids->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Records that belong to it by a reference, and comments and attachments that name it. */
static gboolean
remove_owned (KlasterDraft *self, const KlasterEntity *owner, const char *id, GError **error)
{
  guint n_entities;
  const KlasterEntity *const *entities = klaster_entities (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      const char *table = klaster_rows_get_table (entities[i]);

      for (guint j = 0; j < entities[i]->n_fields; j++)
        {
          const KlasterField *field = &entities[i]->fields[j];
          g_autofree char *sql = NULL;

          if ((field->flags & KLASTER_FIELD_OWNER) == 0
              || g_strcmp0 (field->target, owner->name) != 0)
            continue;
          sql = g_strdup_printf ("SELECT id FROM %s WHERE \"%s\" = ?", table, field->name);
          if (!remove_found (self, entities[i], sql, id, NULL, error))
            return FALSE;
        }
      if (klaster_entity_find_field (entities[i], "record") >= 0)
        {
          g_autofree char *sql
              = g_strdup_printf ("SELECT id FROM %s WHERE record = ? AND entity = ?", table);

          if (!remove_found (self, entities[i], sql, id, owner->name, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
remove_record (KlasterDraft *self, const KlasterEntity *entity, const char *id, GError **error)
{
  KlasterDraftEntry *entry = open_entry (self, entity, id, error);

  if (entry == NULL)
    return FALSE;
  if (entry->new_record == NULL)
    return TRUE;
  replace_new (entry, NULL);
  return remove_owned (self, entity, id, error);
}

static gboolean
check_changeable (const KlasterEntity *entity, GError **error)
{
  if (!entity->reference)
    return TRUE;
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               _ ("“%s” is part of the official list and cannot be changed."), _ (entity->label));
  return FALSE;
}

gboolean
klaster_draft_put (KlasterDraft *self,
                   KlasterRecord *record,
                   gboolean replaces,
                   guint position,
                   GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  KlasterDraftEntry *entry;

  if (!check_changeable (entity, error))
    return FALSE;
  if (replaces)
    {
      entry = open_entry (self, entity, klaster_record_get_id (record), error);
      if (entry == NULL)
        return FALSE;
      replace_new (entry, klaster_ready_settle (record));
    }
  else
    {
      if (!insert_record (self, record, error))
        return FALSE;
      entry = find_entry (self, entity, klaster_record_get_id (record));
    }
  entry->position = position;
  return TRUE;
}

gboolean
klaster_draft_apply (KlasterDraft *self, const KlasterOperation *operation, GError **error)
{
  if (!check_changeable (operation->entity, error))
    return FALSE;
  switch (operation->kind)
    {
    case KLASTER_OPERATION_INSERT:
      return insert_record (self, operation->record, error);
    case KLASTER_OPERATION_UPDATE:
      return update_record (self, operation->record, error);
    case KLASTER_OPERATION_SET:
      return set_value (self, operation->entity, operation->id, operation->field, &operation->value,
                        error);
    case KLASTER_OPERATION_REMOVE:
      if (open_existing (self, operation->entity, operation->id, error) == NULL)
        return FALSE;
      return remove_record (self, operation->entity, operation->id, error);
    default:
      g_assert_not_reached ();
    }
}

gboolean
klaster_draft_set (KlasterDraft *self,
                   const KlasterEntity *entity,
                   const char *id,
                   const char *field,
                   const KlasterValue *value,
                   GError **error)
{
  return set_value (self, entity, id, klaster_entity_get_field (entity, field), value, error);
}

/* ---- lines of the journal */

static gboolean
refuse_line (const KlasterEntity *entity, GError **error)
{
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
      _ ("“%s” has been changed in the meantime, so this step cannot be taken back any more."),
      entity != NULL ? _ (entity->label) : "");
  return FALSE;
}

static gboolean
apply_field_line (KlasterDraft *self,
                  const KlasterEntity *entity,
                  const KlasterJournalLine *line,
                  gboolean take_back,
                  GError **error)
{
  int index = klaster_entity_find_field (entity, line->field);
  KlasterDraftEntry *entry = open_existing (self, entity, line->record, error);
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autofree char *found = NULL;

  if (entry == NULL)
    return FALSE;
  if (index < 0)
    return refuse_line (entity, error);
  found = klaster_value_dup_wire (klaster_record_get_at (entry->new_record, index));
  if (g_strcmp0 (found, take_back ? line->new_value : line->old_value) != 0
      || !klaster_field_read_wire (&entity->fields[index],
                                   take_back ? line->old_value : line->new_value, &value))
    return refuse_line (entity, error);
  return set_value (self, entity, line->record, &entity->fields[index], &value, error);
}

gboolean
klaster_draft_apply_line (KlasterDraft *self,
                          const KlasterJournalLine *line,
                          gboolean take_back,
                          GError **error)
{
  const KlasterEntity *entity = klaster_entity_find (line->entity);
  KlasterDraftEntry *entry;
  KlasterRecord *record;

  if (entity == NULL)
    return refuse_line (entity, error);
  if (line->field != NULL)
    return apply_field_line (self, entity, line, take_back, error);
  entry = open_entry (self, entity, line->record, error);
  if (entry == NULL)
    return FALSE;
  if (line->removed != take_back)
    {
      if (entry->new_record == NULL)
        return refuse_line (entity, error);
      replace_new (entry, NULL);
      return TRUE;
    }
  record = klaster_wire_parse_json (entity, line->record, line->data);
  if (record == NULL || entry->new_record != NULL)
    {
      g_clear_pointer (&record, klaster_record_unref);
      return refuse_line (entity, error);
    }
  replace_new (entry, record);
  return TRUE;
}

/* ---- entries */

guint
klaster_draft_get_size (const KlasterDraft *self)
{
  return self->entries->len;
}

const KlasterDraftEntry *
klaster_draft_get (const KlasterDraft *self, guint index)
{
  return self->entries->pdata[index];
}

const KlasterDraftEntry *
klaster_draft_find (const KlasterDraft *self, const KlasterEntity *entity, const char *id)
{
  return find_entry (self, entity, id);
}

gboolean
klaster_draft_is_changed (const KlasterDraftEntry *entry)
{
  if (entry->old_record == NULL || entry->new_record == NULL)
    return entry->old_record != entry->new_record;
  return !klaster_record_equal (entry->old_record, entry->new_record);
}
