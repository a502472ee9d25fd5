#include "klaster-import-taker.h"

const KlasterImportTakerClass *
klaster_import_taker_get_class (KlasterImportKind kind)
{
  switch (kind)
    {
    case KLASTER_IMPORT_RECORDS:
      return &klaster_import_records_taker;
    case KLASTER_IMPORT_REPORTS:
      return &klaster_import_reports_taker;
    case KLASTER_IMPORT_REPEATS: /* read by the reports that they belong to */
    case KLASTER_IMPORT_NOTHING:
    default:
      return NULL;
    }
}

KlasterCell
klaster_import_cells_get (const KlasterImportCells *self, guint column)
{
  if (self->mended != NULL)
    {
      g_autofree gint64 *key = klaster_import_cell_key (self->row->number, column + 1);
      const char *text = g_hash_table_lookup (self->mended, key);

      if (text != NULL)
        return (KlasterCell){ .type = KLASTER_CELL_TEXT, .text = text };
    }
  if (column < self->row->n_cells)
    return self->row->cells[column];
  return (KlasterCell){ .type = KLASTER_CELL_EMPTY, .text = "" };
}

KlasterImportCellRule
klaster_import_taker_get_rule (const KlasterImport *import,
                               const KlasterImportSheetSlot *slot,
                               guint column,
                               const KlasterField *field)
{
  const KlasterImportFile *file = import->files->pdata[slot->file];

  return (KlasterImportCellRule){
    .field = field,
    .reading = klaster_import_slot_get_column (slot, column)->shown.reading,
    .guarded = file->kind == KLASTER_BOOK_CSV,
  };
}

void
klaster_import_taker_read (const KlasterImportCellRule *rule,
                           const KlasterImportCells *cells,
                           guint column,
                           guint field,
                           KlasterImportItem *item,
                           KlasterImportUnit *unit)
{
  KlasterCell cell = klaster_import_cells_get (cells, column);
  KlasterImportTrouble *trouble;
  KlasterValue value;

  if (klaster_import_cell_read (rule, &cell, &value, &trouble))
    klaster_import_item_give (item, field, value);
  if (trouble == NULL)
    return;
  trouble->row = cells->row->number;
  trouble->column = column + 1;
  klaster_import_unit_tell (unit, trouble);
}
