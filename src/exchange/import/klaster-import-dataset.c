/* Tables of other sectors with a region in each row and a year in each column. (Tables with a row for each
 * region and year are records of dataset_value.)
 */
#include <string.h>

#include "klaster-import-taker.h"

typedef struct
{
  guint column;
  gint64 year;
  KlasterImportCellRule rule;
  guint *columns; /* of each field, for the troubles of its values */
} Part;

typedef struct
{
  const KlasterEntity *entity;
  const KlasterImportSheetSlot *slot;
  int region, dataset; /* columns, -1: none */
  GArray *parts; /* Part */
} Dataset;

static guint
find_field (const Dataset *self, const char *name)
{
  return (guint)klaster_entity_find_field (self->entity, name);
}

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_atomic_rc_box_release (part->columns);
}

static void
add_part (Dataset *self, const KlasterImport *import, guint column)
{
  const char *target = klaster_import_slot_get_column (self->slot, column)->target;
  Part part = { .column = column };

  if (target == NULL || !g_str_has_prefix (target, "y:"))
    return;
  part.year = g_ascii_strtoll (target + 2, NULL, 10);
  part.rule = klaster_import_taker_get_rule (import, self->slot, column,
                                             &self->entity->fields[find_field (self, "value")]);
  part.columns = g_atomic_rc_box_alloc0 (self->entity->n_fields * sizeof (guint));
  part.columns[find_field (self, "region")] = (guint)(self->region + 1);
  part.columns[find_field (self, "dataset")] = (guint)(self->dataset + 1);
  part.columns[find_field (self, "value")] = column + 1;
  g_array_append_val (self->parts, part);
}

static gpointer
dataset_new (const KlasterImport *import, guint sheet, GCancellable *cancellable, GError **error)
{
  Dataset *self = g_new0 (Dataset, 1);

  self->entity = klaster_entity_get ("dataset_value");
  self->slot = klaster_import_slot (import, sheet);
  self->region = klaster_import_slot_find_column (self->slot, "region");
  self->dataset = klaster_import_slot_find_column (self->slot, "dataset");
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  for (guint i = 0; i < self->slot->columns->len; i++)
    add_part (self, import, i);
  return self;
}

static void
dataset_free (gpointer taker)
{
  Dataset *self = taker;

  g_array_unref (self->parts);
  g_free (self);
}

static void
give_text (const Dataset *self,
           const KlasterImportCells *cells,
           KlasterImportItem *item,
           int column,
           const char *target)
{
  const char *text = column >= 0 ? klaster_import_cells_get (cells, (guint)column).text
                                 : g_hash_table_lookup (self->slot->constants, target);

  if (text != NULL && *text != '\0')
    klaster_import_item_give (item, find_field (self, target), klaster_value_text (text));
}

static void
take_part (const Dataset *self,
           const KlasterImportCells *cells,
           const Part *part,
           KlasterImportUnit *unit)
{
  KlasterCell cell = klaster_import_cells_get (cells, part->column);
  KlasterImportItem *item;

  /* What is empty says nothing about what is known. */
  if (cell.type == KLASTER_CELL_EMPTY || *cell.text == '\0')
    return;
  item = klaster_import_unit_add (unit, self->entity, NULL);
  item->columns = g_atomic_rc_box_acquire (part->columns);
  give_text (self, cells, item, self->dataset, "dataset");
  give_text (self, cells, item, self->region, "region");
  klaster_import_item_set (item, "year", klaster_value_integer (part->year));
  klaster_import_taker_read (&part->rule, cells, part->column, find_field (self, "value"), item,
                             unit);
}

static void
dataset_take (gpointer taker, const KlasterImportCells *cells, KlasterImportUnit *unit)
{
  const Dataset *self = taker;

  for (guint i = 0; i < self->parts->len; i++)
    take_part (self, cells, &g_array_index (self->parts, Part, i), unit);
}

const KlasterImportTakerClass klaster_import_dataset_taker
    = { dataset_new, dataset_free, dataset_take };
