/* A sheet as it is settled: its kind, what its columns are and how they are read. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-import-private.h"
#include "klaster-import-roles.h"
#include "klaster-import-words.h"

KlasterImportSheetSlot *
klaster_import_slot (const KlasterImport *self, guint sheet)
{
  g_assert (sheet < self->sheets->len);
  return self->sheets->pdata[sheet];
}

KlasterImportColumnSlot *
klaster_import_slot_get_column (const KlasterImportSheetSlot *slot, guint column)
{
  g_assert (column < slot->columns->len);
  return slot->columns->pdata[column];
}

const KlasterImportTarget *
klaster_import_slot_find_target (const KlasterImportSheetSlot *slot, const char *key)
{
  for (guint i = 0; key != NULL && i < slot->targets->len; i++)
    {
      const KlasterImportTarget *target = &g_array_index (slot->targets, KlasterImportTarget, i);

      if (strcmp (target->key, key) == 0)
        return target;
    }
  return NULL;
}

int
klaster_import_slot_find_column (const KlasterImportSheetSlot *slot, const char *target)
{
  for (guint i = 0; i < slot->columns->len; i++)
    if (g_strcmp0 (klaster_import_slot_get_column (slot, i)->target, target) == 0)
      return (int)i;
  return -1;
}

gint64 *
klaster_import_cell_key (guint row, guint column)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64)row << 16 | column;
  return key;
}

gboolean
klaster_import_slot_is_left_out (const KlasterImportSheetSlot *slot, guint row)
{
  g_autofree gint64 *key = klaster_import_cell_key (row, 0);

  return g_hash_table_contains (slot->mended, key);
}

/* ---- targets */

static void
add_record_targets (GArray *targets, const KlasterEntity *entity)
{
  KlasterImportTarget target = { .key = "id", .label = _ ("Id of the record") };

  g_array_append_val (targets, target);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];

      target = (KlasterImportTarget){
        .key = field->name,
        .label = _ (field->label),
        .field = field,
        .required = (field->flags & KLASTER_FIELD_REQUIRED) != 0,
      };
      g_array_append_val (targets, target);
    }
}

static void
add_dataset_targets (KlasterImportSheetSlot *slot)
{
  const KlasterEntity *entity = klaster_entity_get ("dataset_value");
  static const char *const fields[] = { "dataset", "region" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const KlasterField *field = klaster_entity_get_field (entity, fields[i]);
      KlasterImportTarget target
          = { .key = field->name, .label = _ (field->label), .field = field, .required = TRUE };

      g_array_append_val (slot->targets, target);
    }
  for (guint i = 0; i < slot->columns->len; i++)
    {
      const char *head = klaster_import_slot_get_column (slot, i)->head;
      g_autofree char *key = g_strconcat ("y:", head, NULL);
      KlasterImportTarget target = { .key = g_string_chunk_insert_const (slot->strings, key),
                                     .label = g_string_chunk_insert_const (slot->strings, head),
                                     .field = klaster_entity_get_field (entity, "value") };

      if (klaster_import_words_read_year (head) != 0
          && klaster_import_slot_find_target (slot, key) == NULL)
        g_array_append_val (slot->targets, target);
    }
}

static void
clear_column (KlasterImportColumnSlot *column)
{
  g_clear_pointer (&column->target, g_free);
  column->shown.target = NULL;
  column->shown.reading = KLASTER_READ_COMMA;
  column->shown.doubtful = FALSE;
}

void
klaster_import_slot_set_kind (const KlasterImport *self,
                              KlasterImportSheetSlot *slot,
                              KlasterImportKind kind,
                              const KlasterEntity *entity)
{
  slot->shown.kind = kind;
  slot->shown.entity = kind == KLASTER_IMPORT_NOTHING ? NULL : entity;
  g_array_set_size (slot->targets, 0);
  g_hash_table_remove_all (slot->constants);
  for (guint i = 0; i < slot->columns->len; i++)
    clear_column (klaster_import_slot_get_column (slot, i));
  g_string_chunk_clear (slot->strings);
  if (kind == KLASTER_IMPORT_RECORDS)
    add_record_targets (slot->targets, entity);
  else if (kind == KLASTER_IMPORT_REPORTS)
    klaster_import_roles_add_targets (slot, self->context);
  else if (kind == KLASTER_IMPORT_DATASET)
    add_dataset_targets (slot);
}

void
klaster_import_slot_set_target (KlasterImportSheetSlot *slot, guint column, const char *target)
{
  KlasterImportColumnSlot *it = klaster_import_slot_get_column (slot, column);
  const KlasterImportTarget *wanted = klaster_import_slot_find_target (slot, target);
  int former = wanted != NULL ? klaster_import_slot_find_column (slot, target) : -1;

  if (former >= 0 && (guint)former != column)
    clear_column (klaster_import_slot_get_column (slot, (guint)former));
  clear_column (it);
  if (wanted == NULL)
    return;
  it->target = g_strdup (wanted->key);
  it->shown.target = it->target;
  it->shown.reading = slot->own ? KLASTER_READ_PLAIN
                                : klaster_import_evidence_judge (&it->evidence, wanted->field,
                                                                 &it->shown.doubtful);
}
