/* The starter store: public facts, each with its source (data/starter/starter.ini). */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

/* What kind of record has which id: "starter/site/63.01" through klaster_uuid_for_name(), so that
 * every office starts with the same records. (transfer full) */
char *klaster_starter_dup_id (const char *entity, const char *key);

/* Reads TEXT: GKeyFile groups "[entity key]", values as people type them, references as "@key".
 * (transfer container) GPtrArray of KlasterRecord in the order of the file, every one checked. The
 * error names the group. Any thread. */
GPtrArray *klaster_starter_read (const char *text, gsize length, GError **error);
/* The records of the built-in starter.ini. Any thread. */
GPtrArray *klaster_starter_list_records (GError **error);

/* One change that inserts them all. */
KlasterChange *klaster_starter_build_change (GError **error);
/* Writes the starter records into STORE; a store that has had them once is left as it is, so what
 * officers changed or removed stays so. Blocks. */
gboolean klaster_starter_fill (KlasterStore *store, GError **error);

G_END_DECLS
