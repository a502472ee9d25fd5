/* "Pendampingan": what is planned, done and next for the kabupaten that are assisted, and any other. Main
 * thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_VISITS_VIEW (klaster_visits_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterVisitsView, klaster_visits_view, KLASTER, VISITS_VIEW, GtkWidget)

GtkWidget *klaster_visits_view_new (KlasterSession *session);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_visits_view_is_settled (KlasterVisitsView *self);

G_END_DECLS
