/* One meeting: what it is, who is invited and came, what was decided and what became of it, its follow-ups,
 * and the draft of the agenda. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MEETING_DETAIL (klaster_meeting_detail_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMeetingDetail,
                      klaster_meeting_detail,
                      KLASTER,
                      MEETING_DETAIL,
                      GtkWidget)

GtkWidget *klaster_meeting_detail_new (KlasterSession *session);
/* ID NULL: nothing. */
void klaster_meeting_detail_show (KlasterMeetingDetail *self, const char *id);
const char *klaster_meeting_detail_get_id (KlasterMeetingDetail *self);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_meeting_detail_is_settled (KlasterMeetingDetail *self);

G_END_DECLS
