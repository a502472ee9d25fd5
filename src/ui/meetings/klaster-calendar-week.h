/* A week of the calendar: seven days, on them what falls on each, and bars across what lasts. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-month.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Puts WEEK of MONTH, which is kept by reference, into GRID from row TOP on; returns the row after it. */
int klaster_calendar_week_attach (GtkGrid *grid,
                                  int top,
                                  KlasterSession *session,
                                  KlasterMonth *month,
                                  int week);

G_END_DECLS
