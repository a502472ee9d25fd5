/* One follow-up as a card of the board. It draws its texts and its two arrows itself (klaster-drawn-text.h);
 * what a click or a drag does is the board's. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-follow-up-list.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_FOLLOW_UP_CARD (klaster_follow_up_card_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFollowUpCard,
                      klaster_follow_up_card,
                      KLASTER,
                      FOLLOW_UP_CARD,
                      GtkWidget)

GtkWidget *klaster_follow_up_card_new (void);
/* ITEM is kept by reference; NULL while the card shows nothing. */
void klaster_follow_up_card_show (KlasterFollowUpCard *self, KlasterFollowUpItem *item);
KlasterFollowUpItem *klaster_follow_up_card_get_item (KlasterFollowUpCard *self);
/* What a click at X, Y does: -1 or 1 on an arrow, 0 elsewhere. */
int klaster_follow_up_card_find_step (KlasterFollowUpCard *self, double x, double y);

G_END_DECLS
