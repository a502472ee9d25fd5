/* What the files of the import share: the sheets as they are settled. Private to src/exchange/import. */
#pragma once

#include "klaster-book.h"
#include "klaster-file-hash.h"
#include "klaster-import-context.h"
#include "klaster-import-evidence.h"
#include "klaster-import.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterImportColumn shown; /* borrows from the rest */
  char *head;
  char *target;
  char *samples[KLASTER_IMPORT_N_SAMPLES];
  KlasterImportEvidence evidence;
} KlasterImportColumnSlot;

typedef struct
{
  KlasterImportSheet shown; /* borrows from the rest */
  guint file; /* number of the file */
  guint book_sheet; /* number of the sheet in it */
  char *name;
  char *reason;
  char *mapping;
  char *mapping_name; /* given by a person, or NULL */
  char *fingerprint; /* of the heads */
  gboolean settled; /* a person changed what was guessed: to be remembered */
  gboolean pivoted; /* values one below the other: read through klaster-import-pivot.h */
  gboolean own; /* written by this program: numbers and dates have one reading */
  GPtrArray *columns; /* KlasterImportColumnSlot */
  GArray *targets; /* KlasterImportTarget */
  GStringChunk *strings; /* of targets */
  GHashTable *constants; /* key -> text */
  GHashTable *mended; /* klaster_import_cell_key() -> text; left out: column 0 -> "" */
} KlasterImportSheetSlot;

typedef struct
{
  char *path;
  char *name;
  KlasterFileHash *hash; /* counted since it was opened */
  char *encoding; /* or NULL */
  KlasterBookKind kind;
} KlasterImportFile;

struct _KlasterImport
{
  KlasterStore *store;
  GPtrArray *files; /* KlasterImportFile */
  GPtrArray *sheets; /* KlasterImportSheetSlot */
  GHashTable *choices; /* key -> option + 1 */
  KlasterImportContext *context; /* what reports refer to, when the newest plan was made */
  GHashTable *mappings; /* fingerprint -> KlasterRecord of import_mapping */
  char *reason; /* or NULL */
  gboolean confirmed;
  KlasterImportCheck check; /* or NULL */
  guint revision; /* grows with everything that makes a plan old */
  int progress; /* thousandths; atomic */
};

KlasterImportSheetSlot *klaster_import_slot (const KlasterImport *self, guint sheet);
KlasterImportColumnSlot *klaster_import_slot_get_column (const KlasterImportSheetSlot *slot,
                                                         guint column);
/* NULL when the sheet has no such target. */
const KlasterImportTarget *klaster_import_slot_find_target (const KlasterImportSheetSlot *slot,
                                                            const char *key);
/* Number of the column that has TARGET, or -1. */
int klaster_import_slot_find_column (const KlasterImportSheetSlot *slot, const char *target);
/* Column 0 stands for the row. (transfer full) */
gint64 *klaster_import_cell_key (guint row, guint column);
/* Whether a person left ROW out. */
gboolean klaster_import_slot_is_left_out (const KlasterImportSheetSlot *slot, guint row);
void klaster_import_set_progress (KlasterImport *self, double fraction);

/* klaster-import-guess.c: kind by the heads, then the columns of the kind. */
void klaster_import_guess_kind (KlasterImport *self, KlasterImportSheetSlot *slot);
/* What the sheets of a FILE are together, once each was guessed. */
void klaster_import_guess_file (KlasterImport *self, guint file);
void klaster_import_guess_columns (KlasterImport *self, KlasterImportSheetSlot *slot);
/* Kind, targets, no columns settled. */
void klaster_import_slot_set_kind (const KlasterImport *self,
                                   KlasterImportSheetSlot *slot,
                                   KlasterImportKind kind,
                                   const KlasterEntity *entity);
/* TARGET NULL: passed over; another column with it loses it. The reading is guessed anew. */
void
klaster_import_slot_set_target (KlasterImportSheetSlot *slot, guint column, const char *target);

/* klaster-import-mapping.c */
char *klaster_import_mapping_dup_fingerprint (const KlasterImportSheetSlot *slot);
/* Takes what is remembered for the heads of SLOT; FALSE when nothing is or it does not fit. */
gboolean klaster_import_mapping_apply (KlasterImport *self, KlasterImportSheetSlot *slot);
/* All remembered mappings, by fingerprint. On the store's thread. */
GHashTable *klaster_import_mapping_load (KlasterReader *reader, GError **error);
/* Adds to CHANGE what is to be remembered. */
void klaster_import_mapping_keep (KlasterImport *self, KlasterChange *change);

G_END_DECLS
