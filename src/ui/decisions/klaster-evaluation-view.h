/* Evaluation of an instruction: items by sites as a grid. In the grid 0 to 4 set the state of a cell, Enter goes on
 * to its evidence and date. Without a text of the instruction the view says so and takes its items. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-evaluation.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_EVALUATION_VIEW (klaster_evaluation_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterEvaluationView,
                      klaster_evaluation_view,
                      KLASTER,
                      EVALUATION_VIEW,
                      GtkWidget)

GtkWidget *klaster_evaluation_view_new (KlasterSession *session);
gboolean klaster_evaluation_view_is_settled (KlasterEvaluationView *self);
/* Puts STATE into the cell under the cursor; nothing in the heads. */
void klaster_evaluation_view_set_state (KlasterEvaluationView *self, KlasterEvaluationState state);

G_END_DECLS
