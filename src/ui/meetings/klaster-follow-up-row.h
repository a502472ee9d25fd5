/* One follow-up as a line of the list, and the head of that list. It draws its texts itself
 * (klaster-drawn-text.h). Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-drawn-text.h"
#include "klaster-follow-up-list.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_FOLLOW_UP_ROW (klaster_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFollowUpRow, klaster_follow_up_row, KLASTER, FOLLOW_UP_ROW, GtkWidget)

GtkWidget *klaster_follow_up_row_new (void);
/* ITEM is kept by reference; NULL while the row shows nothing. */
void klaster_follow_up_row_show (KlasterFollowUpRow *self, KlasterFollowUpItem *item);
GtkWidget *klaster_follow_up_row_create_head (void);

/* Shared with the cards of the board. */
KlasterPillKind klaster_follow_up_get_pill (const KlasterFollowUp *follow_up, const GDate *today);
/* WIDGET shows ITEM (NULL: nothing) from now on: it is kept in KEPT, drawn, and said to a screen reader as
 * text, what is due, OPD. */
void klaster_follow_up_show_item (GtkWidget *widget,
                                  KlasterFollowUpItem **kept,
                                  KlasterFollowUpItem *item);

G_END_DECLS
