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
  guint64 soft; /* fields that are brought up to date only beside another change */
  guint64 initial; /* fields that are given to a new record only */
  guint *columns; /* of each field, 0 where none: an atomic rc box; NULL: column for all */
  guint column;
  int link; /* field that refers to the first item of the unit, -1: none */
  int first_match; /* field by which the stored record is looked for before its keys, -1: none */
  gboolean fills; /* a stored record keeps what it has; only blanks are filled */
  gboolean only_stored; /* nothing is to be made new of it */
  gboolean dropped; /* found to be needless: not written */
  char *media; /* of an attachment: name of its content in the file, or NULL */
  char *said; /* name beside the code of the field SAID_OF, to be checked against it; or NULL */
  guint said_of;
} KlasterImportItem;

typedef struct
{
  guint sheet, row;
  GArray *items; /* KlasterImportItem; the first is what people count */
  GPtrArray *troubles; /* KlasterImportTrouble */
  KlasterRowState state;
  char *group; /* units of one group cannot all be right; NULL: it stands alone */
  char *question; /* of the choice in the group */
  char *option; /* this unit among them */
  char *root; /* units of one root are versions of one another, the last one counts */
} KlasterImportUnit;

KlasterImportUnit *klaster_import_unit_new (guint sheet, guint row);
void klaster_import_unit_free (KlasterImportUnit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportUnit, klaster_import_unit_free)

/* ID NULL: the file has none. The item is valid until the next is added. */
KlasterImportItem *
klaster_import_unit_add (KlasterImportUnit *self, const KlasterEntity *entity, const char *id);
/* Takes VALUE over as what the file brings for FIELD. */
void klaster_import_item_give (KlasterImportItem *self, guint field, KlasterValue value);
/* The same for a value that needs no look at the store: ids and codes that are known. */
void klaster_import_item_set (KlasterImportItem *self, const char *field, KlasterValue value);
/* TROUBLE is taken over. */
void klaster_import_unit_tell (KlasterImportUnit *self, KlasterImportTrouble *trouble);
/* The unit cannot be taken because of ITEM's FIELD (-1: the row as a whole). REASON is copied. */
KlasterImportTrouble *klaster_import_unit_refuse (KlasterImportUnit *self,
                                                  const KlasterImportItem *item,
                                                  int field,
                                                  const char *reason);
gboolean klaster_import_unit_is_refused (const KlasterImportUnit *self);

G_END_DECLS
