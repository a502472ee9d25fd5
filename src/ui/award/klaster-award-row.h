/* A site in the ranking of the award: rank, name, total, dots for the criteria, shares, and below why it is there. A row
 * is filled again and again while the weights move. Main thread. */
#pragma once

#include "klaster-award-edition.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_AWARD_ROW (klaster_award_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAwardRowWidget, klaster_award_row, KLASTER, AWARD_ROW, GtkWidget)

GtkWidget *klaster_award_row_new (void);
/* Heads of the columns. */
GtkWidget *klaster_award_row_new_heads (guint n_criteria);
/* The Nth row of RESULT. FIRST, THREE: percent of the sets of weights; NAN: not in the field. */
void klaster_award_row_fill (KlasterAwardRowWidget *self,
                             const KlasterAwardEdition *edition,
                             const KlasterAwardResult *result,
                             const double *weights,
                             guint n,
                             double first,
                             double three);
/* The name of the list that begins with this row, above it; NULL: none begins. */
void klaster_award_row_set_list (KlasterAwardRowWidget *self, const char *name);
/* What a screen reader and the tests read: "1 Contoh A (Tanah Laut) 86,89". (transfer full) */
char *klaster_award_row_dup_words (KlasterAwardRowWidget *self);

G_END_DECLS
