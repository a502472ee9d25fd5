/* The follow-ups as a board: a column for each state, what is over due on top. A card moves by dragging, by
 * its arrows, or with Control and the arrows left and right while it has the focus. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-follow-up-list.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_FOLLOW_UP_BOARD (klaster_follow_up_board_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFollowUpBoard,
                      klaster_follow_up_board,
                      KLASTER,
                      FOLLOW_UP_BOARD,
                      GtkWidget)

GtkWidget *klaster_follow_up_board_new (KlasterSession *session);
/* As klaster_follow_up_list_show(). */
void klaster_follow_up_board_show (KlasterFollowUpBoard *self,
                                   KlasterFollowUps *digest,
                                   const KlasterFollowUpFilter *filter);
/* Follow-ups in a column. */
guint klaster_follow_up_board_count (KlasterFollowUpBoard *self, KlasterFollowUpColumn column);
/* Moves ITEM one column to the left (-1) or to the right (1); nothing past the edge. */
void klaster_follow_up_board_step (KlasterFollowUpBoard *self, KlasterFollowUpItem *item, int step);
/* Makes the follow-up at POSITION of COLUMN the chosen one, with the focus. */
void klaster_follow_up_board_choose (KlasterFollowUpBoard *self,
                                     KlasterFollowUpColumn column,
                                     guint position);

G_END_DECLS
