/* What the officer looks at: store, place, period, indicator. Every page and panel takes a session and
 * binds to it; no page knows another. Main thread only.
 *
 * Setters are silent on equal values. Pages that want another page to do something ask the session:
 * the window listens to the signals
 *   "edit-requested" (entity name, record id or NULL for a new one, presets or NULL)
 *   "history-requested" (entity name, record id, field or NULL)
 *   "message" (sentence, whether it can be undone)
 *   "failure" (sentence, detail or NULL)
 * and to "store-changed" (GStrv of entity names) reload those that show such records.
 */
#pragma once

#include "klaster-period.h"
#include "klaster-store.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_PLACE_NONE,
  KLASTER_PLACE_SITE, /* id of a site */
  KLASTER_PLACE_KAWASAN, /* id of a kawasan */
  KLASTER_PLACE_REGION /* dotted region code */
} KlasterPlaceKind;

#define KLASTER_TYPE_SESSION (klaster_session_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSession, klaster_session, KLASTER, SESSION, GObject)

/* The session keeps a reference on STORE. SETTINGS may be NULL (tests). */
KlasterSession *klaster_session_new (KlasterStore *store, GSettings *settings);
KlasterStore *klaster_session_get_store (KlasterSession *self);
GSettings *klaster_session_get_settings (KlasterSession *self);
/* Name of the officer as in the preferences, NULL where none is given. (transfer full) */
char *klaster_session_dup_officer (KlasterSession *self);

/* Properties "place-id" and "place-kind", notified together through "place-id". */
KlasterPlaceKind klaster_session_get_place_kind (KlasterSession *self);
const char *klaster_session_get_place_id (KlasterSession *self);
void klaster_session_set_place (KlasterSession *self, KlasterPlaceKind kind, const char *id);

/* Property "period": its code, "202609B". */
KlasterPeriod klaster_session_get_period (KlasterSession *self);
void klaster_session_set_period (KlasterSession *self, KlasterPeriod period);

/* Property "compared": the period that the one shown is compared with; year 0: with none. Comparisons are shown
 * only where it lies before the period. */
KlasterPeriod klaster_session_get_compared (KlasterSession *self);
void klaster_session_set_compared (KlasterSession *self, KlasterPeriod period);
/* The same, and year 0 where it does not lie before the period. */
KlasterPeriod klaster_session_get_former (KlasterSession *self);

/* Property "indicator": id of the indicator that lists, panels and charts show; NULL: the first. */
const char *klaster_session_get_indicator (KlasterSession *self);
void klaster_session_set_indicator (KlasterSession *self, const char *id);

/* Shows what happened to a field, or with FIELD NULL to the whole record. */
void klaster_session_request_history (KlasterSession *self,
                                      const char *entity,
                                      const char *id,
                                      const char *field);
/* PRESETS: a{ss} of field names and wire values for a new record; floating or NULL. */
void klaster_session_request_edit (KlasterSession *self,
                                   const char *entity,
                                   const char *id,
                                   GVariant *presets);
void klaster_session_say (KlasterSession *self, const char *sentence, gboolean can_undo);
/* Shows ERROR to the officer; nothing is done for G_IO_ERROR_CANCELLED. */
void klaster_session_fail (KlasterSession *self, const GError *error);

G_END_DECLS
