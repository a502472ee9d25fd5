/* From the agenda to a calendar file. */
#pragma once

#include "klaster-calendar.h"
#include "klaster-store.h"

G_BEGIN_DECLS

/* Everything with a date from the beginning of this year to the end of the next, and the days off. What is
 * done is left out, what was is kept. The stamp is the time of the newest change, so that the same store
 * gives the same bytes on the same day. TODAY not valid: klaster_today(). Runs on the store's thread.
 * (transfer full) */
KlasterCalendar *
klaster_compose_calendar (KlasterReader *reader, const GDate *today, GError **error);

G_END_DECLS
