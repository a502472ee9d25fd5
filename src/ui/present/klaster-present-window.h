/* The presentation: a window that fills the screen, and a second one for the speaker where there are two screens.
 *
 * It opens black, reads the tour, and shows it when its first step is painted. Main thread. */
#pragma once

#include "klaster-compose-tour.h"
#include "klaster-presentation.h"
#include "klaster-session.h"
#include "klaster-stage.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PRESENT_WINDOW (klaster_present_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPresentWindow,
                      klaster_present_window,
                      KLASTER,
                      PRESENT_WINDOW,
                      GtkWindow)

/* TOUR: id of a saved tour; NULL: as the data give it. LOOP: runs by itself from the start. The period and the
 * indicator are those of SESSION. */
KlasterPresentWindow *klaster_present_window_show (GtkWindow *parent,
                                                   KlasterSession *session,
                                                   const char *tour,
                                                   gboolean loop);
/* NULL while the tour is being read. Borrowed; for tests. */
KlasterPresentation *klaster_present_window_get_presentation (KlasterPresentWindow *self);
KlasterStage *klaster_present_window_get_stage (KlasterPresentWindow *self);
GtkWindow *klaster_present_window_get_speaker (KlasterPresentWindow *self);

G_END_DECLS
