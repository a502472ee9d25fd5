/* The steps of a tour to be chosen and put in order: a tick for each, arrows, Alt with up and down, or dragging.
 *
 * Signal "changed": what is shown or its order is different. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-tour.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_TOUR_LIST (klaster_tour_list_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTourList, klaster_tour_list, KLASTER, TOUR_LIST, GtkWidget)

KlasterTourList *klaster_tour_list_new (void);
/* Does not emit "changed". */
void klaster_tour_list_set_tour (KlasterTourList *self, const KlasterTour *tour);
/* As a saved tour holds them. (transfer full) */
char *klaster_tour_list_dup_keys (KlasterTourList *self);
guint klaster_tour_list_get_n_shown (KlasterTourList *self);
guint klaster_tour_list_get_n_steps (KlasterTourList *self);
/* Of the steps shown, those without a village. */
guint klaster_tour_list_get_n_open (KlasterTourList *self);
void klaster_tour_list_hide_open (KlasterTourList *self);
void klaster_tour_list_set_shown (KlasterTourList *self, guint index, gboolean shown);
/* The step INDEX goes to TO. */
void klaster_tour_list_move (KlasterTourList *self, guint index, guint to);

G_END_DECLS
