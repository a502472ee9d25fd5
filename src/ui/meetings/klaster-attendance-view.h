/* Who is invited to a meeting and who came: one tick for each, all in one go, and new invitations. Rows stay
 * where they are while only answers change, so that a hall is ticked off quickly. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-meeting.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_ATTENDANCE_VIEW (klaster_attendance_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAttendanceView,
                      klaster_attendance_view,
                      KLASTER,
                      ATTENDANCE_VIEW,
                      GtkWidget)

GtkWidget *klaster_attendance_view_new (KlasterSession *session);
/* MEETING is kept by reference. */
void klaster_attendance_view_show (KlasterAttendanceView *self, KlasterMeeting *meeting);
/* Answers for the attendant at POSITION, or takes the answer back when it is there already. */
void klaster_attendance_view_tick (KlasterAttendanceView *self, guint position, gboolean came);
/* Everyone who has not answered came: one change. */
void klaster_attendance_view_tick_all (KlasterAttendanceView *self);

G_END_DECLS
