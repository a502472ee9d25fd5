/* Records as they will stand in the file: settled, checked, and written out for the journal. Any thread. */
#pragma once

#include "klaster-record.h"

G_BEGIN_DECLS

/* RECORD itself when all its values are as they will come back from the file, else a copy that is.
 * (transfer full) */
KlasterRecord *klaster_ready_settle (KlasterRecord *record);
/* klaster_record_check() of a settled record, with its errors; not asked again of one that was made ready. */
gboolean klaster_ready_check (const KlasterRecord *record, GError **error);
/* klaster_wire_dup_json(), or what was written ahead. Valid as long as RECORD is unchanged and *OWNED (out) (transfer
 * full), which may be NULL, is not freed. */
const char *klaster_ready_get_json (const KlasterRecord *record, char **owned);

G_END_DECLS
