/* Where the scores of the jury are typed: which juror, that juror's grid (sites by criteria), and handing in. One juror
 * at a time; what others gave is in klaster-score-grid.h's hands. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-award-edition.h"
#include "klaster-grid-view.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_SCORE_PANE (klaster_score_pane_get_type ())
G_DECLARE_FINAL_TYPE (KlasterScorePane, klaster_score_pane, KLASTER, SCORE_PANE, GtkWidget)

/* (floating) */
KlasterScorePane *klaster_score_pane_new (KlasterSession *session);
/* Reads the grid anew; the juror stays where EDITION, which is kept, still has one of that id. */
void klaster_score_pane_show (KlasterScorePane *self, KlasterAwardEdition *edition);
/* JUROR counts in the edition that is shown. */
void klaster_score_pane_choose (KlasterScorePane *self, guint juror);
/* Borrowed. */
KlasterGridView *klaster_score_pane_get_view (KlasterScorePane *self);
/* Nothing is being read or written. */
gboolean klaster_score_pane_is_settled (KlasterScorePane *self);
/* What stands below the grid. Borrowed. */
const char *klaster_score_pane_get_words (KlasterScorePane *self);

G_END_DECLS
