/* A decision becomes the target date of a stage of the meeting's kawasan. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-meeting.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Asks for the stage and its day, and writes them with the meeting and the words of the decision: one change.
 * MEETING has a kawasan. */
void klaster_stage_date_present (GtkWindow *parent,
                                 KlasterSession *session,
                                 const KlasterMeeting *meeting,
                                 const char *decision);

/* The same without asking. STAGE is a key; DAY in ISO form. */
void klaster_stage_date_write (KlasterSession *session,
                               const char *kawasan,
                               const char *stage,
                               const char *day,
                               const char *meeting,
                               const char *decision);

G_END_DECLS
