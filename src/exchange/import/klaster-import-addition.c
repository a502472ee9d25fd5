#include "klaster-import-addition.h"

#include <glib/gi18n.h>

/* What is written in a cell of a table; the rest is in the file. */
#define MAX_DETAIL_BYTES 300

typedef struct
{
  KlasterImportAddition shown;
  char *title, *details;
} Addition;

void
klaster_import_addition_free (gpointer addition)
{
  Addition *self = addition;

  g_free (self->title);
  g_free (self->details);
  g_free (self);
}

static void
append_part (GString *text, const char *between, const char *part)
{
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, part);
}

/* Fields of the title, or all the others with their labels. */
static char *
dup_fields (KlasterReader *reader, const KlasterRecord *record, gboolean title)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields && text->len < MAX_DETAIL_BYTES; i++)
    {
      const KlasterField *field = &entity->fields[i];
      g_autofree char *value = NULL;
      g_autofree char *labelled = NULL;

      if (((field->flags & KLASTER_FIELD_TITLE) != 0) != title
          || klaster_record_get_at (record, i)->type == KLASTER_VALUE_BLANK)
        continue;
      value = klaster_reader_format (reader, field, klaster_record_get_at (record, i));
      labelled = g_strdup_printf ("%s: %s", _ (field->label), value);
      append_part (text, title ? " · " : "; ", title ? value : labelled);
    }
  return g_string_free (text, FALSE);
}

/* A report comes with its figures. */
static char *
dup_details (KlasterReader *reader, const KlasterImportUnit *unit)
{
  const KlasterImportItem *first = &g_array_index (unit->items, KlasterImportItem, 0);
  g_autofree char *fields = dup_fields (reader, first->record, FALSE);
  g_autoptr (GString) text = g_string_new (fields);
  guint n = unit->items->len - 1;

  if (n > 0)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("%u more record", "%u more records", n), n);

      append_part (text, "; ", more);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
klaster_import_plan_add_addition (KlasterImportPlan *self,
                                  KlasterReader *reader,
                                  const KlasterImportUnit *unit)
{
  const KlasterImportItem *item;
  Addition *addition;

  if (unit->state != KLASTER_ROW_NEW || unit->items->len == 0
      || self->additions->len >= KLASTER_IMPORT_MAX_DIFFERENCES)
    return;
  item = &g_array_index (unit->items, KlasterImportItem, 0);
  addition = g_new0 (Addition, 1);
  addition->title = dup_fields (reader, item->record, TRUE);
  addition->details = dup_details (reader, unit);
  addition->shown = (KlasterImportAddition){ .sheet = unit->sheet,
                                             .row = unit->row,
                                             .entity = klaster_record_get_entity (item->record),
                                             .title = addition->title,
                                             .details = addition->details };
  g_ptr_array_add (self->additions, addition);
}

/* Public functions */

guint
klaster_import_plan_get_n_additions (const KlasterImportPlan *self)
{
  return self->additions->len;
}

const KlasterImportAddition *
klaster_import_plan_get_addition (const KlasterImportPlan *self, guint index)
{
  g_return_val_if_fail (index < self->additions->len, NULL);
  return &((Addition *)self->additions->pdata[index])->shown;
}
