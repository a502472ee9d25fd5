/* The page of the meetings: a KlasterSections whose views are
 *   "follow-ups"  what was agreed, as list and as board
 *   "meetings"    the meetings, each with invitations, minutes and what became of them
 *   "audiensi"    what the talk with each Sekda needs
 *   "assistance"  visits and help by kabupaten
 *   "calendar"    the month with everything that has a date, and the days off
 * Each view takes the session and knows no other.
 */
#pragma once

#include "klaster-sections.h"

G_BEGIN_DECLS

KlasterSections *klaster_meetings_page_new (KlasterSession *session);

G_END_DECLS
