#include "klaster-import-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-import-pivot.h"
#include "klaster-import-taker.h"

/* So much fits into an attachment. */
#define MAX_MEDIA_BYTES (11 * 1024 * 1024)

struct _KlasterImportSource
{
  KlasterImport *import; /* borrowed */
  GCancellable *cancellable; /* or NULL */
  gboolean for_writing;
  KlasterBook *book; /* of the sheet that is read, or NULL before */
  KlasterImportPivot *pivot; /* that gives the rows of the sheet, or NULL: the book does */
  guint sheet; /* the one that is read, or comes next */
  const KlasterImportTakerClass *class; /* NULL: the sheet is not begun */
  gpointer taker;
};

KlasterImportSource *
klaster_import_source_new (KlasterImport *import, gboolean for_writing, GCancellable *cancellable)
{
  KlasterImportSource *self = g_new0 (KlasterImportSource, 1);

  self->import = import;
  self->for_writing = for_writing;
  self->cancellable = cancellable;
  return self;
}

static void
end_sheet (KlasterImportSource *self)
{
  if (self->class != NULL)
    self->class->free (self->taker);
  self->class = NULL;
  self->taker = NULL;
  g_clear_pointer (&self->pivot, klaster_import_pivot_free);
}

void
klaster_import_source_free (KlasterImportSource *self)
{
  end_sheet (self);
  g_clear_pointer (&self->book, klaster_book_free);
  g_free (self);
}

static gboolean
check_hash (KlasterImportSource *self, const KlasterImportFile *file, GError **error)
{
  if (strcmp (klaster_book_get_hash (self->book), klaster_file_hash_get (file->hash)) == 0)
    return TRUE;
  g_set_error (error, KLASTER_BOOK_ERROR, KLASTER_BOOK_ERROR_OPEN,
               /* Translators: %s is the name of a file. */
               _ ("“%s” has changed since it was opened. Begin the import anew."), file->name);
  return FALSE;
}

/* The file of SLOT is open; a file of which all sheets were read is checked before it is closed. */
static gboolean
open_file (KlasterImportSource *self, const KlasterImportSheetSlot *slot, GError **error)
{
  const KlasterImportFile *file = self->import->files->pdata[slot->file];

  if (self->book != NULL)
    return TRUE;
  self->book = klaster_book_open (file->path, self->cancellable, error);
  /* What is only looked at is looked at again before it is written. */
  if (self->book != NULL && self->for_writing)
    klaster_book_start_hash (self->book);
  return self->book != NULL;
}

static gboolean
is_last_of_file (const KlasterImport *import, guint sheet)
{
  return sheet + 1 == import->sheets->len
         || klaster_import_slot (import, sheet)->file
                != klaster_import_slot (import, sheet + 1)->file;
}

static gboolean
close_file (KlasterImportSource *self, const KlasterImportSheetSlot *slot, GError **error)
{
  if (self->book == NULL || !is_last_of_file (self->import, self->sheet))
    return TRUE;
  if (self->for_writing && !check_hash (self, self->import->files->pdata[slot->file], error))
    return FALSE;
  g_clear_pointer (&self->book, klaster_book_free);
  return TRUE;
}

/* Heads and all before them are passed over later. */
static gboolean
begin_rows (KlasterImportSource *self, const KlasterImportSheetSlot *slot, GError **error)
{
  if (!klaster_book_select (self->book, slot->book_sheet, error))
    return FALSE;
  if (slot->pivoted)
    self->pivot = klaster_import_pivot_read (self->book, slot->shown.head_row, error);
  return !slot->pivoted || self->pivot != NULL;
}

static KlasterBookStep
next_row (KlasterImportSource *self, KlasterRow *row, GError **error)
{
  if (self->pivot == NULL)
    return klaster_book_next (self->book, row, error);
  return klaster_import_pivot_next (self->pivot, row) ? KLASTER_BOOK_ROW : KLASTER_BOOK_END;
}

static gboolean
begin_sheet (KlasterImportSource *self, const KlasterImportSheetSlot *slot, GError **error)
{
  if (!open_file (self, slot, error) || !begin_rows (self, slot, error))
    return FALSE;
  self->class = klaster_import_taker_get_class (slot->shown.kind);
  self->taker = self->class->new (self->import, self->sheet, self->cancellable, error);
  if (self->taker == NULL)
    self->class = NULL;
  return self->class != NULL;
}

/* "files/<instance>/foto.jpg" of newer bundles, else by the plain name. */
static GBytes *
read_media (KlasterImportSource *self, const KlasterImportUnit *unit, const char *name)
{
  g_autofree char *path = g_strdup_printf ("files/%s/%s", unit->root, name);
  GBytes *bytes = klaster_book_read_media (self->book, path, MAX_MEDIA_BYTES, NULL);

  return bytes != NULL ? bytes : klaster_book_read_media (self->book, name, MAX_MEDIA_BYTES, NULL);
}

static void
fill_attachment (KlasterImportSource *self, KlasterImportItem *item, GBytes *bytes)
{
  const guchar *data = g_bytes_get_data (bytes, NULL);
  gsize size = g_bytes_get_size (bytes);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *guess = g_content_type_guess (item->media, data, size, NULL);
  g_autofree char *type = g_content_type_get_mime_type (guess);

  klaster_import_item_set (item, "type", klaster_value_text (type));
  klaster_import_item_set (item, "sha256", klaster_value_text (sha256));
  klaster_import_item_set (item, "size", klaster_value_integer ((gint64)size));
  if (self->for_writing)
    {
      g_autofree char *base64 = g_base64_encode (data, size);

      klaster_import_item_set (item, "content", klaster_value_text (base64));
    }
  /* What is stored under the same submission and name stays. */
  item->initial = item->given;
}

static void
load_media (KlasterImportSource *self, const KlasterImportSheetSlot *slot, KlasterImportUnit *unit)
{
  for (guint i = unit->items->len; i-- > 0;)
    {
      KlasterImportItem *item = &g_array_index (unit->items, KlasterImportItem, i);
      g_autoptr (GBytes) bytes = NULL;
      KlasterImportTrouble *trouble;

      if (item->media == NULL)
        continue;
      bytes = read_media (self, unit, item->media);
      if (bytes != NULL)
        {
          fill_attachment (self, item, bytes);
          continue;
        }
      trouble = klaster_import_trouble_new (
          unit->row, 0,
          _ ("The photo is not in the file, or too large. The report is taken without it."));
      trouble->value = g_strdup (item->media);
      trouble->warning = TRUE;
      klaster_import_unit_tell (unit, trouble);
      g_array_remove_index (unit->items, i);
    }
}

static KlasterImportUnit *
take_row (KlasterImportSource *self, const KlasterImportSheetSlot *slot, const KlasterRow *row)
{
  gboolean mended = g_hash_table_size (slot->mended) > 0;
  const KlasterImportCells cells = { row, mended ? slot->mended : NULL };
  g_autoptr (KlasterImportUnit) unit = klaster_import_unit_new (self->sheet, row->number);

  if (mended && klaster_import_slot_is_left_out (slot, row->number))
    unit->state = KLASTER_ROW_LEFT_OUT;
  else
    self->class->take (self->taker, &cells, unit);
  if (unit->items->len == 0 && unit->troubles->len == 0 && unit->state != KLASTER_ROW_LEFT_OUT)
    return NULL;
  load_media (self, slot, unit);
  return g_steal_pointer (&unit);
}

/* The next unit of the sheet; NULL at its end. */
static KlasterImportUnit *
next_of_sheet (KlasterImportSource *self, const KlasterImportSheetSlot *slot, GError **error)
{
  KlasterBookStep step;
  KlasterRow row;

  while ((step = next_row (self, &row, error)) == KLASTER_BOOK_ROW)
    {
      KlasterImportUnit *unit
          = row.number > slot->shown.head_row ? take_row (self, slot, &row) : NULL;

      if (unit != NULL)
        return unit;
    }
  return NULL;
}

static gboolean
is_read (const KlasterImport *import, const KlasterImportSheetSlot *slot)
{
  return klaster_import_taker_get_class (slot->shown.kind) != NULL;
}

KlasterImportUnit *
klaster_import_source_next (KlasterImportSource *self, GError **error)
{
  for (; self->sheet < self->import->sheets->len; self->sheet++)
    {
      const KlasterImportSheetSlot *slot = klaster_import_slot (self->import, self->sheet);
      GError *failure = NULL;

      if (self->class == NULL && is_read (self->import, slot))
        begin_sheet (self, slot, &failure);
      if (self->class != NULL && failure == NULL)
        {
          KlasterImportUnit *unit = next_of_sheet (self, slot, &failure);

          klaster_import_set_progress (self->import,
                                       (self->sheet + klaster_book_get_progress (self->book))
                                           / self->import->sheets->len);
          if (unit != NULL)
            return unit;
        }
      if (failure == NULL)
        close_file (self, slot, &failure);
      end_sheet (self);
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return NULL;
        }
    }
  return NULL;
}
