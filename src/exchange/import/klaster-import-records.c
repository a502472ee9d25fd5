/* Rows that are records of one entity: our own export, or any table whose columns were mapped. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-import-taker.h"
#include "klaster-import-words.h"

typedef struct
{
  guint column, field;
  KlasterImportCellRule rule;
} Part;

typedef struct
{
  const KlasterEntity *entity;
  int id_column; /* -1: none */
  GArray *parts; /* Part */
  KlasterRecord *constants; /* what all rows have */
  guint64 constant_bits;
  guint *columns; /* of each field */
  int village; /* field that is the code of a village, -1: none */
  int name_column; /* where its name stands beside it, -1: none */
} Records;

static void
add_part (Records *self,
          const KlasterImport *import,
          const KlasterImportSheetSlot *slot,
          guint column)
{
  const char *target = klaster_import_slot_get_column (slot, column)->target;
  int field = target != NULL ? klaster_entity_find_field (self->entity, target) : -1;
  Part part = { .column = column, .field = (guint)field };

  if (target != NULL && strcmp (target, "id") == 0)
    self->id_column = (int)column;
  if (field < 0)
    return;
  part.rule = klaster_import_taker_get_rule (import, slot, column, &self->entity->fields[field]);
  self->columns[field] = column + 1;
  g_array_append_val (self->parts, part);
}

static void
add_constants (Records *self, const KlasterImportSheetSlot *slot)
{
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, slot->constants);
  while (g_hash_table_iter_next (&iter, &key, &text))
    {
      int field = klaster_entity_find_field (self->entity, key);
      const KlasterImportCellRule rule
          = { .field = &self->entity->fields[MAX (field, 0)], .reading = KLASTER_READ_COMMA };
      const KlasterCell cell = { .type = KLASTER_CELL_TEXT, .text = text };
      g_autoptr (KlasterImportTrouble) trouble = NULL;
      KlasterValue value;

      if (field < 0 || !klaster_import_cell_read (&rule, &cell, &value, &trouble))
        continue;
      klaster_record_take_at (self->constants, (guint)field, value);
      self->constant_bits |= G_GUINT64_CONSTANT (1) << field;
    }
}

/* The one field that a village goes into, of those that the file brings; -1: none. */
static int
find_village (const Records *self)
{
  for (guint i = 0; i < self->entity->n_fields; i++)
    if (self->entity->fields[i].type == KLASTER_FIELD_REGION
        && self->entity->fields[i].levels == KLASTER_LEVEL_VILLAGE && self->columns[i] > 0)
      return (int)i;
  return -1;
}

/* A column that is put nowhere and whose head says that names of villages stand in it; -1: none. */
static int
find_name_column (const KlasterImportSheetSlot *slot)
{
  static const char *const heads[]
      = { "desa",           "nama desa", "desa kelurahan", "nama desa kelurahan", "kelurahan",
          "nama kelurahan", NULL };

  for (guint i = 0; i < slot->columns->len; i++)
    {
      const KlasterImportColumnSlot *column = klaster_import_slot_get_column (slot, i);
      g_autofree char *folded = klaster_import_fold_head (column->head);

      if (column->target == NULL && g_strv_contains (heads, folded))
        return (int)i;
    }
  return -1;
}

static gpointer
records_new (const KlasterImport *import, guint sheet, GCancellable *cancellable, GError **error)
{
  const KlasterImportSheetSlot *slot = klaster_import_slot (import, sheet);
  Records *self = g_new0 (Records, 1);

  self->entity = slot->shown.entity;
  self->id_column = -1;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->constants = klaster_record_new (self->entity, NULL);
  self->columns = g_atomic_rc_box_alloc0 (self->entity->n_fields * sizeof (guint));
  for (guint i = 0; i < slot->columns->len; i++)
    add_part (self, import, slot, i);
  add_constants (self, slot);
  self->village = find_village (self);
  self->name_column = self->village >= 0 ? find_name_column (slot) : -1;
  return self;
}

static void
records_free (gpointer taker)
{
  Records *self = taker;

  g_array_unref (self->parts);
  klaster_record_unref (self->constants);
  g_atomic_rc_box_release (self->columns);
  g_free (self);
}

/* The id in the row; NULL without one, or with what is wrong told in UNIT. */
static char *
dup_id (const Records *self, const KlasterImportCells *cells, KlasterImportUnit *unit)
{
  g_autofree char *id = NULL;
  KlasterImportTrouble *trouble;

  if (self->id_column < 0)
    return NULL;
  id = g_strstrip (g_strdup (klaster_import_cells_get (cells, (guint)self->id_column).text));
  if (*id == '\0')
    return NULL;
  if (klaster_uuid_is_valid (id))
    return g_steal_pointer (&id);
  trouble = klaster_import_trouble_new (
      unit->row, (guint)self->id_column + 1,
      _ ("This is not the id of a record. Leave the cell as it was exported, or empty for a new "
         "record."));
  trouble->value = g_steal_pointer (&id);
  klaster_import_unit_tell (unit, trouble);
  return NULL;
}

static gboolean
is_empty (const Records *self, const KlasterImportItem *item)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (!klaster_value_is_blank (klaster_record_get_at (item->record, part->field)))
        return FALSE;
    }
  return !item->has_id;
}

/* The name beside the code, unless a person mended the code: that one was chosen. Without a code the name stands for
 * it, so that it is told what it may mean. */
static void
take_name (const Records *self, const KlasterImportCells *cells, KlasterImportItem *item)
{
  guint code_column = self->columns[self->village];
  g_autofree gint64 *key = klaster_import_cell_key (cells->row->number, code_column);
  const char *name = klaster_import_cells_get (cells, (guint)self->name_column).text;

  if (name == NULL || *name == '\0'
      || (cells->mended != NULL && g_hash_table_contains (cells->mended, key)))
    return;
  if (klaster_value_is_blank (klaster_record_get_at (item->record, (guint)self->village)))
    {
      klaster_import_item_give (item, (guint)self->village, klaster_value_text (name));
      return;
    }
  item->said = g_strdup (name);
  item->said_of = (guint)self->village;
}

static void
records_take (gpointer taker, const KlasterImportCells *cells, KlasterImportUnit *unit)
{
  const Records *self = taker;
  g_autofree char *id = dup_id (self, cells, unit);
  KlasterImportItem *item = klaster_import_unit_add (unit, self->entity, id);

  item->columns = g_atomic_rc_box_acquire (self->columns);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      klaster_import_taker_read (&part->rule, cells, part->column, part->field, item, unit);
    }
  if (unit->troubles->len == 0 && is_empty (self, item))
    {
      g_array_set_size (unit->items, 0);
      return;
    }
  if (self->name_column >= 0)
    take_name (self, cells, item);
  for (guint i = 0; self->constant_bits != 0 && i < self->entity->n_fields; i++)
    if ((self->constant_bits & G_GUINT64_CONSTANT (1) << i) != 0)
      klaster_import_item_give (item, i,
                                klaster_value_copy (klaster_record_get_at (self->constants, i)));
}

const KlasterImportTakerClass klaster_import_records_taker
    = { records_new, records_free, records_take };
