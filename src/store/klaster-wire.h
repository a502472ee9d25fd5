/* Values and records as the journal keeps them: the exchange form of model/klaster-value.h, and for whole
 * records a flat JSON object of it, e.g. {"name":"Contoh","year":2026,"score":"not_due"}. Any thread.
 */
#pragma once

#include "klaster-record.h"

G_BEGIN_DECLS

/* The value that FIELD has when WIRE (NULL: not answered) is what klaster_value_dup_wire() gave.
 * FALSE when WIRE is no such value. */
gboolean klaster_wire_parse (const KlasterField *field, const char *wire, KlasterValue *value);

/* Fields that are not answered are left out. (transfer full) */
char *klaster_wire_dup_json (const KlasterRecord *record);
/* NULL when JSON is not what klaster_wire_dup_json() writes; fields that the entity no longer has are
 * passed over. */
KlasterRecord *klaster_wire_parse_json (const KlasterEntity *entity, const char *id, const char *json);
/* The exchange form of one field in JSON, NULL when it is not there. (transfer full) */
char *klaster_wire_dup_json_member (const char *json, const char *field);

G_END_DECLS
