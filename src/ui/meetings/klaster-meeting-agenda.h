/* The agenda of a meeting as it drafts itself, point by point; each opens its record. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-meeting.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Adds the points of MEETING to BOX, or the sentence that nothing is open. */
void klaster_meeting_agenda_fill (GtkBox *box, KlasterSession *session, KlasterMeeting *meeting);
/* The draft as text on the clipboard of WIDGET. */
void klaster_meeting_agenda_copy (GtkWidget *widget,
                                  KlasterSession *session,
                                  const KlasterMeeting *meeting);

G_END_DECLS
