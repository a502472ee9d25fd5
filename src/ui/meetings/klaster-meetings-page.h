/* The page of the meetings: a KlasterSections whose views are
 *   "follow-ups"  what was agreed, as list and as board
 * Each view takes the session and knows no other.
 */
#pragma once

#include "klaster-sections.h"

G_BEGIN_DECLS

KlasterSections *klaster_meetings_page_new (KlasterSession *session);

G_END_DECLS
