/* The side of the award page: a slider for each weight, and what hangs on the weights, in words.
 *
 * Signals
 *   "moved" (criterion, weight): the officer moved a slider.
 *   "spread-changed": other random sets of weights are wanted.
 *   "reset": back to the weights of the edition.
 * Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-award-edition.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_AWARD_SIDE (klaster_award_side_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAwardSide, klaster_award_side, KLASTER, AWARD_SIDE, GtkWidget)

GtkWidget *klaster_award_side_new (KlasterSession *session);
/* Other criteria, jurors and rules; EDITION is kept. */
void klaster_award_side_set_edition (KlasterAwardSide *self, KlasterAwardEdition *edition);
/* The sliders as WEIGHTS are, and the words for RESULT; the sliders do not answer. */
void klaster_award_side_show (KlasterAwardSide *self,
                              const KlasterAwardResult *result,
                              const double *weights);
/* 0.25, 0.5, or KLASTER_AWARD_ANY_WEIGHTS. */
double klaster_award_side_get_spread (KlasterAwardSide *self);
/* Of a criterion; for tests. */
GtkWidget *klaster_award_side_get_slider (KlasterAwardSide *self, guint criterion);

G_END_DECLS
