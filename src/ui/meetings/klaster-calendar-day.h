/* The ground of one day of the calendar: a button with a menu of all that is on it. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-month.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* DAY belongs to MONTH, which the widget keeps by reference. Floating. */
GtkWidget *
klaster_calendar_day_new (KlasterSession *session, KlasterMonth *month, const KlasterMonthDay *day);
/* The day off with the id HOLIDAY is taken away: one change. */
void klaster_calendar_remove_holiday (KlasterSession *session, const char *holiday);

G_END_DECLS
