/* The points of one site as dots, one small scale from 0 to 100 for each criterion; or, as a head, the numbers of the
 * criteria above them. What is not counted has another sign: left out a dash, 0 points for a blank a cross, waiting a ring,
 * counted for nobody nothing. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-award.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_AWARD_DOTS (klaster_award_dots_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAwardDots, klaster_award_dots, KLASTER, AWARD_DOTS, GtkWidget)

GtkWidget *klaster_award_dots_new (void);
/* Numbers 1 to N. */
void klaster_award_dots_show_heads (KlasterAwardDots *self, guint n);
void
klaster_award_dots_show_site (KlasterAwardDots *self, const KlasterAwardResult *result, guint site);
/* "counted", "left out" and so on, with the signs. (transfer full) */
char *klaster_award_dots_dup_legend (void);

G_END_DECLS
