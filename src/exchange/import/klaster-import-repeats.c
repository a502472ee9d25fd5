#include "klaster-import-repeats.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-import-roles.h"
#include "klaster-import-taker.h"

/* Texts of all rows together; 13 sites write a few kilobytes in a period. */
#define MAX_BYTES (48 * 1024 * 1024)

typedef struct
{
  const KlasterFormItem *item; /* NULL: the column says nothing */
  gboolean parent; /* names the row that it belongs to */
} RepeatColumn;

typedef struct
{
  const KlasterEntity *entity;
  GArray *columns; /* RepeatColumn */
  int name; /* number of the column with the name of the item */
  int key, uuid, index; /* of the parent; -1: none */
  guint number; /* in the import */
} RepeatSheet;

typedef struct
{
  const RepeatSheet *sheet;
  guint row;
  GPtrArray *texts; /* char * or NULL, by column */
} RepeatRow;

struct _KlasterImportRepeats
{
  GPtrArray *sheets; /* RepeatSheet */
  GHashTable *rows; /* "k:KEY", "u:UUID" or "x:INDEX" -> GPtrArray of RepeatRow */
  GHashTable *newest; /* "entity site name" -> newest period */
  gsize bytes;
};

static void
sheet_free (gpointer data)
{
  RepeatSheet *sheet = data;

  g_array_unref (sheet->columns);
  g_free (sheet);
}

static void
row_free (gpointer data)
{
  RepeatRow *row = data;

  g_ptr_array_unref (row->texts);
  g_free (row);
}

void
klaster_import_repeats_free (KlasterImportRepeats *self)
{
  g_ptr_array_unref (self->sheets);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->newest);
  g_free (self);
}

gboolean
klaster_import_repeats_is_empty (const KlasterImportRepeats *self)
{
  return g_hash_table_size (self->rows) == 0;
}

/* ---- which sheets */

static const KlasterFormItem *
find_item (const char *head)
{
  const KlasterFormItem *item = klaster_form_find_item (klaster_import_roles_strip_groups (head));

  return item != NULL && item->repeat != NULL ? item : NULL;
}

static gboolean
is_name (const KlasterFormItem *item)
{
  return item != NULL && g_strcmp0 (item->field, "name") == 0;
}

static int
find_head (const KlasterImportSheetSlot *slot, const char *head)
{
  for (guint i = 0; i < slot->columns->len; i++)
    if (strcmp (klaster_import_slot_get_column (slot, i)->head, head) == 0)
      return (int)i;
  return -1;
}

const KlasterEntity *
klaster_import_repeats_recognise (const KlasterImportSheetSlot *slot)
{
  if (find_head (slot, "PARENT_KEY") < 0 && find_head (slot, "_parent_index") < 0)
    return NULL;
  for (guint i = 0; i < slot->columns->len; i++)
    {
      const KlasterFormItem *item = find_item (klaster_import_slot_get_column (slot, i)->head);

      if (is_name (item))
        return klaster_entity_get (item->entity);
    }
  return NULL;
}

static RepeatSheet *
sheet_new (const KlasterImportSheetSlot *slot, guint number, gboolean same_file)
{
  RepeatSheet *sheet = g_new0 (RepeatSheet, 1);

  sheet->number = number;
  sheet->entity = slot->shown.entity;
  sheet->columns = g_array_new (FALSE, FALSE, sizeof (RepeatColumn));
  sheet->name = -1;
  sheet->key = find_head (slot, "PARENT_KEY");
  sheet->uuid = find_head (slot, "_submission__uuid");
  /* Numbers are made anew in each file. */
  sheet->index = same_file ? find_head (slot, "_parent_index") : -1;
  for (guint i = 0; i < slot->columns->len; i++)
    {
      RepeatColumn column = { .item = find_item (klaster_import_slot_get_column (slot, i)->head) };

      if (is_name (column.item) && sheet->name < 0)
        sheet->name = (int)i;
      column.parent = (int)i == sheet->key || (int)i == sheet->uuid || (int)i == sheet->index;
      g_array_append_val (sheet->columns, column);
    }
  return sheet;
}

/* ---- reading */

static const char *
get_text (const RepeatRow *row, int column)
{
  const char *text
      = column >= 0 && (guint)column < row->texts->len ? row->texts->pdata[column] : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

static char *
dup_parent (const RepeatRow *row)
{
  static const char *const marks[] = { "k:", "u:", "x:" };
  const char *const names[] = { get_text (row, row->sheet->key), get_text (row, row->sheet->uuid),
                                get_text (row, row->sheet->index) };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL)
      return g_strconcat (marks[i], names[i], NULL);
  return NULL;
}

static void
keep_row (KlasterImportRepeats *self, const RepeatSheet *sheet, const KlasterImportCells *cells)
{
  RepeatRow *row = g_new0 (RepeatRow, 1);
  char *parent;
  GPtrArray *rows;

  row->sheet = sheet;
  row->row = cells->row->number;
  row->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const RepeatColumn *column = &g_array_index (sheet->columns, RepeatColumn, i);
      gboolean kept = column->item != NULL || column->parent;
      const char *text = klaster_import_cells_get (cells, i).text;

      g_ptr_array_add (row->texts, kept && *text != '\0' ? g_strdup (text) : NULL);
      self->bytes += sizeof (gpointer) + (kept ? strlen (text) : 0);
    }
  parent = dup_parent (row);
  if (parent == NULL || get_text (row, sheet->name) == NULL)
    {
      g_free (parent);
      row_free (row);
      return;
    }
  rows = g_hash_table_lookup (self->rows, parent);
  if (rows == NULL)
    {
      rows = g_ptr_array_new_with_free_func (row_free);
      g_hash_table_insert (self->rows, g_strdup (parent), rows);
    }
  g_ptr_array_add (rows, row);
  g_free (parent);
}

static gboolean
read_sheet (KlasterImportRepeats *self,
            const KlasterImportFile *file,
            const KlasterImportSheetSlot *slot,
            const RepeatSheet *sheet,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (KlasterBook) book = klaster_book_open (file->path, cancellable, error);
  KlasterBookStep step;
  KlasterRow row;

  if (book == NULL || !klaster_book_select (book, slot->book_sheet, error))
    return FALSE;
  while ((step = klaster_book_next (book, &row, error)) == KLASTER_BOOK_ROW)
    {
      if (row.number <= slot->shown.head_row || klaster_import_slot_is_left_out (slot, row.number))
        continue;
      keep_row (self, sheet, &(KlasterImportCells){ &row, slot->mended });
      if (self->bytes <= MAX_BYTES)
        continue;
      g_set_error (error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_LIMIT,
                   /* Translators: a file and a sheet of it. */
                   _ ("%s, sheet “%s”: there are more repeated answers than any honest form has."),
                   file->name, slot->name);
      return FALSE;
    }
  return step == KLASTER_BOOK_END;
}

KlasterImportRepeats *
klaster_import_repeats_read (const KlasterImport *import,
                             guint sheet,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (KlasterImportRepeats) self = g_new0 (KlasterImportRepeats, 1);
  guint file = klaster_import_slot (import, sheet)->file;

  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->rows
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < import->sheets->len; i++)
    {
      const KlasterImportSheetSlot *slot = klaster_import_slot (import, i);
      RepeatSheet *it;

      if (slot->shown.kind != KLASTER_IMPORT_REPEATS)
        continue;
      it = sheet_new (slot, i, slot->file == file);
      g_ptr_array_add (self->sheets, it);
      if (!read_sheet (self, import->files->pdata[slot->file], slot, it, cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/* ---- joining */

static const GPtrArray *
find_rows (const KlasterImportRepeats *self, const KlasterImportParent *parent)
{
  static const char *const marks[] = { "k:", "u:", "x:" };
  const char *const names[] = { parent->key, parent->uuid, parent->index };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL && *names[i] != '\0')
      {
        g_autofree char *key = g_strconcat (marks[i], names[i], NULL);
        const GPtrArray *rows = g_hash_table_lookup (self->rows, key);

        if (rows != NULL)
          return rows;
      }
  return NULL;
}

static char *
make_item_key (const RepeatRow *row, const KlasterImportSite *site)
{
  g_autofree char *name = klaster_import_fold_name (get_text (row, row->sheet->name));

  return g_strconcat (row->sheet->entity->name, " ", klaster_record_get_id (site->record), " ",
                      name, NULL);
}

void
klaster_import_repeats_note (KlasterImportRepeats *self,
                             const KlasterImportParent *parent,
                             const KlasterImportSite *site,
                             const char *period)
{
  const GPtrArray *rows = find_rows (self, parent);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char *key = make_item_key (rows->pdata[i], site);
      const char *newest = g_hash_table_lookup (self->newest, key);

      if (newest == NULL || strcmp (newest, period) < 0)
        g_hash_table_replace (self->newest, key, g_strdup (period));
      else
        g_free (key);
    }
}

/* What is wrong is told of the place in the sheet of the repeats, where it can be mended. */
static void
add_answers (KlasterImportReport *report, guint at, const RepeatRow *row)
{
  const GPtrArray *troubles = report->unit->troubles;
  guint n_before = troubles->len;

  for (guint i = 0; i < row->texts->len; i++)
    {
      const KlasterFormItem *item = g_array_index (row->sheet->columns, RepeatColumn, i).item;
      const char *text = get_text (row, (int)i);
      KlasterCell cell = { .type = text != NULL ? KLASTER_CELL_TEXT : KLASTER_CELL_EMPTY,
                           .text = text != NULL ? text : "" };

      if (item != NULL && item->field != NULL && !is_name (item))
        klaster_import_report_read (report,
                                    &g_array_index (report->unit->items, KlasterImportItem, at),
                                    item->field, &cell, KLASTER_READ_PLAIN, row->row, i + 1);
    }
  for (guint i = n_before; i < troubles->len; i++)
    ((KlasterImportTrouble *)troubles->pdata[i])->sheet = (int)row->sheet->number;
}

static void
add_photos (KlasterImportReport *report, const char *id, const RepeatRow *row, const char *root)
{
  for (guint i = 0; i < row->texts->len; i++)
    {
      const KlasterFormItem *item = g_array_index (row->sheet->columns, RepeatColumn, i).item;
      const char *text = get_text (row, (int)i);

      if (item != NULL && item->type == KLASTER_FORM_PHOTO && text != NULL)
        klaster_import_report_add_photo (report, root, text, row->sheet->entity->name, id);
    }
}

void
klaster_import_repeats_add (KlasterImportRepeats *self,
                            KlasterImportReport *report,
                            const KlasterImportParent *parent,
                            const char *root,
                            gboolean media)
{
  const GPtrArray *rows = find_rows (self, parent);
  g_autoptr (GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean fills
      = report->site->last_period != NULL && strcmp (report->period, report->site->last_period) < 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RepeatRow *row = rows->pdata[i];
      g_autofree char *key = make_item_key (row, report->site);
      const char *newest = g_hash_table_lookup (self->newest, key);
      const KlasterImportItem *item;
      g_autofree char *id = NULL;

      if (g_strcmp0 (newest, report->period) != 0 || !g_hash_table_add (done, g_strdup (key)))
        continue;
      item = klaster_import_report_add_item (report, row->sheet->entity->name,
                                             get_text (row, row->sheet->name), fills);
      id = g_strdup (klaster_record_get_id (item->record));
      add_answers (report, report->unit->items->len - 1, row);
      if (media)
        add_photos (report, id, row, root);
    }
}
