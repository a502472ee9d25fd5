/* One follow-up as a card of the board. Signal "moved" (int step): the officer wants it one column to the
 * left (-1) or to the right (1). It can be dragged; what is dragged is its KlasterFollowUpItem. Main thread.
 */
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

G_END_DECLS
