/* The rows once more, out of the journal alone. */
#pragma once

#include "klaster-db.h"
#include "klaster-schema.h"

G_BEGIN_DECLS

/* A database in memory with what the changes of DB up to number LAST made (0: none), and these changes
 * themselves. The calling thread owns both. */
KlasterDb *klaster_replay (KlasterDb *db, const KlasterSchema *schema, gint64 last, GError **error);
/* Number of the last change made before MOMENT ("2026-03-31T16:00:00"), 0 when there is none. */
gboolean klaster_replay_find_last (KlasterDb *db, const char *moment, gint64 *last, GError **error);
/* TRUE when A and B hold the same records; else *DIFFERENT is the entity and id of the first that differ
 * (transfer full). Errors leave *DIFFERENT NULL. */
gboolean klaster_replay_compare (KlasterDb *a,
                                 KlasterDb *b,
                                 const KlasterSchema *schema,
                                 char **different,
                                 gint64 *n_records,
                                 GError **error);

G_END_DECLS
