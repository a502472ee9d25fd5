/* The repeats of submissions: innovations and products, read from their own sheets before the reports that
 * they belong to. They are few; what would not fit into memory is refused.
 */
#pragma once

#include "klaster-import-report.h"

G_BEGIN_DECLS

typedef struct _KlasterImportRepeats KlasterImportRepeats;

/* Reads all sheets of repeats of IMPORT that may belong to the reports in SHEET. */
KlasterImportRepeats *klaster_import_repeats_read (const KlasterImport *import,
                                                   guint sheet,
                                                   GCancellable *cancellable,
                                                   GError **error);
void klaster_import_repeats_free (KlasterImportRepeats *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportRepeats, klaster_import_repeats_free)

gboolean klaster_import_repeats_is_empty (const KlasterImportRepeats *self);
/* What a row of reports is called by its repeats; any of them may be NULL. */
typedef struct
{
  const char *key; /* KEY of ODK */
  const char *uuid; /* _uuid of Kobo */
  const char *index; /* _index of Kobo */
} KlasterImportParent;

/* A report of SITE in PERIOD has the repeats of PARENT: told for all rows before the first is taken, so that of
 * several reports with one innovation the newest counts. */
void klaster_import_repeats_note (KlasterImportRepeats *self,
                                  const KlasterImportParent *parent,
                                  const KlasterImportSite *site,
                                  const char *period);
/* Adds the items of PARENT to REPORT; ROOT tells its submission, MEDIA whether photos are in the file. */
void klaster_import_repeats_add (KlasterImportRepeats *self,
                                 KlasterImportReport *report,
                                 const KlasterImportParent *parent,
                                 const char *root,
                                 gboolean media);

/* Whether HEADS, those of SLOT, are of repeats: the entity that its rows are, or NULL. */
const KlasterEntity *klaster_import_repeats_recognise (const KlasterImportSheetSlot *slot);

G_END_DECLS
