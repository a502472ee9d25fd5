/* Units of an import that a thread of its own reads and types ahead, while those before them are judged and
 * written. Bounded: some batches of units, and of photos not more than one row brings. Used by one thread.
 */
#pragma once

#include "klaster-import-private.h"
#include "klaster-import-unit.h"

G_BEGIN_DECLS

typedef struct _KlasterImportAhead KlasterImportAhead;

/* So many units stay valid, the newest among them; with photos only the newest. */
#define KLASTER_IMPORT_AHEAD_VALID 500

/* IMPORT is borrowed and does not change meanwhile; FOR_WRITING as for klaster_import_source_new(). */
KlasterImportAhead *
klaster_import_ahead_new (KlasterImport *import, gboolean for_writing, GCancellable *cancellable);
/* Waits until the thread has left the files. */
void klaster_import_ahead_free (KlasterImportAhead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterImportAhead, klaster_import_ahead_free)

/* Borrowed, and may be changed; NULL at the end, or with ERROR. Not to be called again after NULL. */
KlasterImportUnit *klaster_import_ahead_next (KlasterImportAhead *self, GError **error);

G_END_DECLS
