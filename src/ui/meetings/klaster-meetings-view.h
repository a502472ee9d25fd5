/* "Rapat": the meetings at the left, the chosen one at the right. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MEETINGS_VIEW (klaster_meetings_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMeetingsView, klaster_meetings_view, KLASTER, MEETINGS_VIEW, GtkWidget)

GtkWidget *klaster_meetings_view_new (KlasterSession *session);
/* The meeting ID is chosen as soon as it is read. */
void klaster_meetings_view_choose (KlasterMeetingsView *self, const char *id);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_meetings_view_is_settled (KlasterMeetingsView *self);

G_END_DECLS
