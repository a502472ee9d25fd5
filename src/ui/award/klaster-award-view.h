/* The ranking of an edition of the award, with the weights to be tried out at the side: the rows follow the sliders.
 * Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-award-side.h"
#include "klaster-score-pane.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_AWARD_VIEW (klaster_award_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAwardView, klaster_award_view, KLASTER, AWARD_VIEW, GtkWidget)

/* A KlasterSectionFunc. */
GtkWidget *klaster_award_view_new (KlasterSession *session);
gboolean klaster_award_view_is_settled (KlasterAwardView *self);
/* For tests. */
KlasterAwardSide *klaster_award_view_get_side (KlasterAwardView *self);
/* Desa and kelurahan in two lists, or in one. */
void klaster_award_view_set_by_kind (KlasterAwardView *self, gboolean by_kind);
/* Shows the scores of the jury in the place of the ranking, or the ranking. The pane of the scores, borrowed. */
KlasterScorePane *klaster_award_view_show_scores (KlasterAwardView *self, gboolean show);
/* The Nth line of the ranking as it stands, in words; NULL: there are fewer. (transfer full) */
char *klaster_award_view_dup_line (KlasterAwardView *self, guint n);

G_END_DECLS
