/* The one path of every write. On the store's thread. */
#pragma once

#include "klaster-change.h"
#include "klaster-reader-private.h"

G_BEGIN_DECLS

/* Writes CHANGE and its lines in the journal in one transaction, or nothing. TOUCHED: (element-type
 * utf8) set to which the names of the entities that changed are added. */
gboolean klaster_writer_commit (KlasterReader *reader,
                                const KlasterChange *change,
                                const char *officer,
                                GHashTable *touched,
                                GError **error);
/* Undo or redo, as a change of its own. SUMMARY (out) (transfer full) (nullable): what was taken back. */
gboolean klaster_writer_take_back (KlasterReader *reader,
                                   KlasterChangeKind kind,
                                   const char *officer,
                                   char **summary,
                                   GHashTable *touched,
                                   GError **error);

G_END_DECLS
