/* The ranking of an edition as a table that is filled again and again while the weights move: a row for each site,
 * with how often it is first or among the first three in random sets of weights. Below it the signs, and whether desa
 * and kelurahan stand in one list or apart.
 *
 * Signal "lists-changed": the officer chose the other.
 * Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-award-edition.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_AWARD_TABLE (klaster_award_table_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAwardTable, klaster_award_table, KLASTER, AWARD_TABLE, GtkWidget)

/* (floating) */
GtkWidget *klaster_award_table_new (void);
/* Another edition, which is kept, or another SPREAD of the same, as klaster_award_draws_new(). */
void klaster_award_table_set_edition (KlasterAwardTable *self,
                                      KlasterAwardEdition *edition,
                                      double spread);
/* RESULT with WEIGHTS; by kind when desa and kelurahan stand apart. */
void klaster_award_table_show (KlasterAwardTable *self,
                               const KlasterAwardResult *result,
                               const double *weights);
gboolean klaster_award_table_is_by_kind (KlasterAwardTable *self);
void klaster_award_table_set_by_kind (KlasterAwardTable *self, gboolean by_kind);
/* The Nth line in words; NULL: there are fewer. (transfer full) */
char *klaster_award_table_dup_line (KlasterAwardTable *self, guint n);

G_END_DECLS
