/* A button that tells the last day for proposals of a year and sets another one. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* Floating. */
GtkWidget *klaster_deadline_button_new (KlasterSession *session);
void klaster_deadline_button_show (GtkWidget *button, int year, const GDate *deadline);
/* Writes TEXT, a date of the year shown, as a person types it: one change. */
void klaster_deadline_button_set (GtkWidget *button, const char *text);

G_END_DECLS
