/* What one row, or several rows together, mean: records as read from the file, then as they shall be
 * stored. Made by a taker on any thread, finished by the resolver on the store's thread.
 */
#pragma once

#include "klaster-import-cell.h"
#include "klaster-import.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterRecord *record; /* as read; once resolved, as it shall be stored */
  KlasterRecord *stored; /* as it is stored, or NULL; set by the resolver */
  gboolean has_id; /* the file names the id */
  guint64 given; /* a bit for each field that the file brings, blank or not */
  guint64 open; /* a bit for each reference or region whose text is still that of the file */
  guint *columns; /* of each field, 0 where none: an atomic rc box; NULL: column for all */
  guint column;
} KlasterImportItem;

typedef struct
{
  guint sheet, row;
  GArray *items; /* KlasterImportItem; the first is what people count */
  GPtrArray *troubles; /* KlasterImportTrouble */
  KlasterRowState state;
} KlasterImportUnit;

KlasterImportUnit *klaster_import_unit_new (guint sheet, guint row);
void klaster_import_unit_free (KlasterImportUnit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportUnit, klaster_import_unit_free)

/* ID NULL: the file has none. The item is valid until the next is added. */
KlasterImportItem *
klaster_import_unit_add (KlasterImportUnit *self, const KlasterEntity *entity, const char *id);
/* Takes VALUE over as what the file brings for FIELD. */
void klaster_import_item_give (KlasterImportItem *self, guint field, KlasterValue value);
/* TROUBLE is taken over. */
void klaster_import_unit_tell (KlasterImportUnit *self, KlasterImportTrouble *trouble);
/* The unit cannot be taken because of ITEM's FIELD (-1: the row as a whole). REASON is copied. */
KlasterImportTrouble *klaster_import_unit_refuse (KlasterImportUnit *self,
                                                  const KlasterImportItem *item,
                                                  int field,
                                                  const char *reason);
gboolean klaster_import_unit_is_refused (const KlasterImportUnit *self);

G_END_DECLS
