/* Steps in a row, small: which are behind, which is current or blocked, which are ahead; or answers, yes,
 * no, unknown. Shape says it, colour only supports it. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-ladder.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_STEPS_BAR (klaster_steps_bar_get_type ())
G_DECLARE_FINAL_TYPE (KlasterStepsBar, klaster_steps_bar, KLASTER, STEPS_BAR, GtkWidget)

GtkWidget *klaster_steps_bar_new (void);
/* STATES are copied. TEXT is what it says to those who cannot see it, and the tooltip. */
void klaster_steps_bar_set_states (KlasterStepsBar *self,
                                   const KlasterRungState *states,
                                   guint n_states,
                                   const char *text);
/* 1 yes, 0 no, -1 not answered. */
void klaster_steps_bar_set_answers (KlasterStepsBar *self,
                                    const int *answers,
                                    guint n_answers,
                                    const char *text);

G_END_DECLS
