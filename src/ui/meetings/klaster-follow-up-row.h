/* One follow-up as a line of the list, and the head of that list. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-follow-ups.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_FOLLOW_UP_ROW (klaster_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFollowUpRow, klaster_follow_up_row, KLASTER, FOLLOW_UP_ROW, GtkWidget)

GtkWidget *klaster_follow_up_row_new (void);
/* Read during the call only. */
void klaster_follow_up_row_show (KlasterFollowUpRow *self,
                                 const KlasterFollowUp *follow_up,
                                 const GDate *today);
GtkWidget *klaster_follow_up_row_create_head (void);
/* "Rapat TKPKP, 4 Feb 2026", or "" without a meeting. (transfer full) */
char *klaster_follow_up_dup_origin (const KlasterFollowUp *follow_up);
/* A pill with what is due; its classes follow from the state. */
GtkWidget *klaster_due_pill_new (void);
void klaster_due_pill_show (GtkWidget *pill, const KlasterFollowUp *follow_up, const GDate *today);

G_END_DECLS
