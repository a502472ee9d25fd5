/* What the rows of a sheet of one kind mean. One class for each kind, in a file of its own. */
#pragma once

#include "klaster-import-private.h"
#include "klaster-import-unit.h"

G_BEGIN_DECLS

/* The cells of a row, mended ones first. */
typedef struct
{
  const KlasterRow *row;
  GHashTable *mended; /* of the sheet, or NULL when there is nothing in it */
} KlasterImportCells;

/* COLUMN from 0. */
KlasterCell klaster_import_cells_get (const KlasterImportCells *self, guint column);

typedef struct
{
  /* NULL with ERROR when something that is needed could not be read. */
  gpointer (*new) (const KlasterImport *import,
                   guint sheet,
                   GCancellable *cancellable,
                   GError **error);
  void (*free) (gpointer taker);
  /* Fills UNIT; nothing in it when the row says nothing. */
  void (*take) (gpointer taker, const KlasterImportCells *cells, KlasterImportUnit *unit);
} KlasterImportTakerClass;

/* NULL for kinds that are passed over. */
const KlasterImportTakerClass *klaster_import_taker_get_class (KlasterImportKind kind);

extern const KlasterImportTakerClass klaster_import_records_taker;
extern const KlasterImportTakerClass klaster_import_reports_taker;

/* Rule for the cells of COLUMN of SLOT as values of FIELD. */
KlasterImportCellRule klaster_import_taker_get_rule (const KlasterImport *import,
                                                     const KlasterImportSheetSlot *slot,
                                                     guint column,
                                                     const KlasterField *field);
/* Reads the cell COLUMN into FIELD of ITEM; what is wrong is told in UNIT. */
void klaster_import_taker_read (const KlasterImportCellRule *rule,
                                const KlasterImportCells *cells,
                                guint column,
                                guint field,
                                KlasterImportItem *item,
                                KlasterImportUnit *unit);

G_END_DECLS
