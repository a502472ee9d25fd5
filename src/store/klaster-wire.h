/* Whole records as the journal keeps them: a flat JSON object of the exchange forms of their values
 * (model/klaster-value.h), e.g. {"name":"Contoh","year":2026,"score":"not_due"}. Any thread.
 */
#pragma once

#include "klaster-record.h"

G_BEGIN_DECLS

/* Fields that are not answered are left out. (transfer full) */
char *klaster_wire_dup_json (const KlasterRecord *record);
/* NULL when JSON is not what klaster_wire_dup_json() writes; fields that the entity no longer has are
 * passed over. */
KlasterRecord *
klaster_wire_parse_json (const KlasterEntity *entity, const char *id, const char *json);
/* The exchange form of one field in JSON, NULL when it is not there. (transfer full) */
char *klaster_wire_dup_json_member (const char *json, const char *field);

G_END_DECLS
