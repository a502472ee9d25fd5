/* The rows of the files, one unit after the other, with what a person mended put in. Writes nothing and
 * needs no store. One thread at a time.
 */
#pragma once

#include "klaster-import-private.h"
#include "klaster-import-unit.h"

G_BEGIN_DECLS

typedef struct _KlasterImportSource KlasterImportSource;

/* IMPORT is borrowed and does not change meanwhile. WITH_CONTENT: attachments are wanted whole, not only what
 * tells them. */
KlasterImportSource *
klaster_import_source_new (KlasterImport *import, gboolean with_content, GCancellable *cancellable);
void klaster_import_source_free (KlasterImportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportSource, klaster_import_source_free)

/* (transfer full); NULL at the end, or with ERROR: also when a file is no longer the one that was opened. */
KlasterImportUnit *klaster_import_source_next (KlasterImportSource *self, GError **error);

G_END_DECLS
