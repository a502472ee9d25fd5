/* What the presentation shows: steps and their order, saved tours, running by itself, and the way to start it or
 * save it as PDF, PowerPoint or pictures. Main thread. */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"
#include "klaster-tour-list.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_TOUR_WINDOW (klaster_tour_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTourWindow, klaster_tour_window, KLASTER, TOUR_WINDOW, AdwWindow)

KlasterTourWindow *klaster_tour_window_present (GtkWindow *parent, KlasterSession *session);
/* What was asked of the store is there. */
gboolean klaster_tour_window_is_settled (KlasterTourWindow *self);
/* For tests; borrowed. */
KlasterTourList *klaster_tour_window_get_list (KlasterTourWindow *self);

/* Id of the tour that was looked at last, which "Start the presentation" shows; NULL: as the data give it.
 * (transfer full) */
char *klaster_tour_dup_last (KlasterSession *session);

G_END_DECLS
