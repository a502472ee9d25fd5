/* One day of the calendar as a button: its number, the first things on it, and a menu with all of them. Main
 * thread. */
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
