#include "klaster-import-unit.h"

static void
clear_item (gpointer data)
{
  KlasterImportItem *item = data;

  g_clear_pointer (&item->record, klaster_record_unref);
  g_clear_pointer (&item->stored, klaster_record_unref);
  g_clear_pointer (&item->columns, g_atomic_rc_box_release);
  g_clear_pointer (&item->media, g_free);
  g_clear_pointer (&item->said, g_free);
}

KlasterImportUnit *
klaster_import_unit_new (guint sheet, guint row)
{
  KlasterImportUnit *self = g_new0 (KlasterImportUnit, 1);

  self->sheet = sheet;
  self->row = row;
  self->items = g_array_new (FALSE, TRUE, sizeof (KlasterImportItem));
  g_array_set_clear_func (self->items, clear_item);
  self->troubles = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_import_trouble_free);
  return self;
}

void
klaster_import_unit_free (KlasterImportUnit *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->troubles);
  g_free (self->group);
  g_free (self->question);
  g_free (self->option);
  g_free (self->root);
  g_free (self);
}

KlasterImportItem *
klaster_import_unit_add (KlasterImportUnit *self, const KlasterEntity *entity, const char *id)
{
  KlasterImportItem item = {
    .record = klaster_record_new (entity, id), .has_id = id != NULL, .link = -1, .first_match = -1
  };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, KlasterImportItem, self->items->len - 1);
}

void
klaster_import_item_give (KlasterImportItem *self, guint field, KlasterValue value)
{
  const KlasterField *it = &klaster_record_get_entity (self->record)->fields[field];
  guint64 bit = G_GUINT64_CONSTANT (1) << field;

  klaster_record_take_at (self->record, field, value);
  self->given |= bit;
  if (value.type == KLASTER_VALUE_TEXT && (it->type == KLASTER_FIELD_REGION || it->target != NULL))
    self->open |= bit;
}

void
klaster_import_item_set (KlasterImportItem *self, const char *field, KlasterValue value)
{
  int index = klaster_entity_find_field (klaster_record_get_entity (self->record), field);

  g_assert (index >= 0);
  klaster_record_take_at (self->record, (guint)index, value);
  self->given |= G_GUINT64_CONSTANT (1) << index;
}

void
klaster_import_unit_tell (KlasterImportUnit *self, KlasterImportTrouble *trouble)
{
  g_ptr_array_add (self->troubles, trouble);
  if (!trouble->warning)
    self->state = KLASTER_ROW_REFUSED;
}

KlasterImportTrouble *
klaster_import_unit_refuse (KlasterImportUnit *self,
                            const KlasterImportItem *item,
                            int field,
                            const char *reason)
{
  guint column = item == NULL || field < 0 ? 0
                 : item->columns != NULL   ? item->columns[field]
                                           : item->column;
  KlasterImportTrouble *trouble = klaster_import_trouble_new (self->row, column, reason);

  klaster_import_unit_tell (self, trouble);
  return trouble;
}

gboolean
klaster_import_unit_is_refused (const KlasterImportUnit *self)
{
  return self->state == KLASTER_ROW_REFUSED;
}
