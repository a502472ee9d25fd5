/* A record: an id, an entity and one value per field of it.
 *
 * Reference counted atomically. A record may be changed by its maker as long as nobody else holds it;
 * from then on it is constant and may cross threads. klaster_record_copy() gives one to change.
 */
#pragma once

#include <glib-object.h>

#include "klaster-entity.h"

G_BEGIN_DECLS

typedef struct _KlasterRecord KlasterRecord;

#define KLASTER_TYPE_RECORD (klaster_record_get_type ())
GType klaster_record_get_type (void);

/* All values "not answered". ID NULL: a new UUIDv7. */
KlasterRecord *klaster_record_new (const KlasterEntity *entity, const char *id);
KlasterRecord *klaster_record_copy (const KlasterRecord *self);
KlasterRecord *klaster_record_ref (KlasterRecord *self);
void klaster_record_unref (KlasterRecord *self);
gboolean klaster_record_equal (const KlasterRecord *a, const KlasterRecord *b);

const KlasterEntity *klaster_record_get_entity (const KlasterRecord *self);
const char *klaster_record_get_id (const KlasterRecord *self);

/* By name (an unknown name is a bug) or by position in the entity's fields. Borrowed. */
const KlasterValue *klaster_record_get (const KlasterRecord *self, const char *field);
const KlasterValue *klaster_record_get_at (const KlasterRecord *self, guint index);
gboolean klaster_record_has (const KlasterRecord *self, const char *field);
/* NULL when blank or not a text. */
const char *klaster_record_get_text (const KlasterRecord *self, const char *field);
gint64 klaster_record_get_integer (const KlasterRecord *self, const char *field, gint64 fallback);
/* NAN when blank. */
double klaster_record_get_number (const KlasterRecord *self, const char *field);
gboolean klaster_record_get_boolean (const KlasterRecord *self, const char *field);

/* The value is taken over (transfer full). */
void klaster_record_take (KlasterRecord *self, const char *field, KlasterValue value);
void klaster_record_take_at (KlasterRecord *self, guint index, KlasterValue value);
void klaster_record_set_text (KlasterRecord *self, const char *field, const char *text);
void klaster_record_set_integer (KlasterRecord *self, const char *field, gint64 number);
void klaster_record_set_real (KlasterRecord *self, const char *field, double number);
void klaster_record_set_blank (KlasterRecord *self, const char *field, KlasterBlank blank);

/* What the store has written of the record ahead (klaster_record_make_ready()), kept until the next change of
 * it. Taken over; borrowed, NULL when there is none. */
void klaster_record_take_written (KlasterRecord *self, char *written);
const char *klaster_record_get_written (const KlasterRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterRecord, klaster_record_unref)

/* UUIDv7 (RFC 9562), lower case text of 36 characters; sorts by time of making. (transfer full) */
char *klaster_uuid_new (void);
/* A UUID of version 7 shape that depends only on NAME: records that every office starts with. */
char *klaster_uuid_for_name (const char *name);
gboolean klaster_uuid_is_valid (const char *text);

G_END_DECLS
