/* The decisions of a meeting, one line of the minutes each, with what they became; a decision becomes a
 * follow-up, a programme, the target date of a stage or an assistance with one action. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-meeting.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_DECISIONS_VIEW (klaster_decisions_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterDecisionsView,
                      klaster_decisions_view,
                      KLASTER,
                      DECISIONS_VIEW,
                      GtkWidget)

GtkWidget *klaster_decisions_view_new (KlasterSession *session);
/* MEETING is kept by reference. */
void klaster_decisions_view_show (KlasterDecisionsView *self, KlasterMeeting *meeting);
/* Writes TEXT as the last line of the minutes: one change. */
void klaster_decisions_view_add (KlasterDecisionsView *self, const char *text);
/* What the form of the new record is filled with: a{ss}, floating. ENTITY: follow_up, opd_program,
 * kawasan_stage or assistance. */
GVariant *klaster_decision_create_presets (const KlasterMeeting *meeting,
                                           const char *decision,
                                           const char *entity);

G_END_DECLS
