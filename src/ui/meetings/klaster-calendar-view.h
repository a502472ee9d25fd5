/* "Kalender": a month with what falls on each day and the days off; a click on a day adds to it. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_CALENDAR_VIEW (klaster_calendar_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterCalendarView, klaster_calendar_view, KLASTER, CALENDAR_VIEW, GtkWidget)

GtkWidget *klaster_calendar_view_new (KlasterSession *session);
/* Shows the month that is STEP months away from the one that is shown. */
void klaster_calendar_view_step (KlasterCalendarView *self, int step);
/* "November 2026" */
const char *klaster_calendar_view_get_title (KlasterCalendarView *self);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_calendar_view_is_settled (KlasterCalendarView *self);

G_END_DECLS
