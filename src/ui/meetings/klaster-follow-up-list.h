/* Follow-ups of a digest as a list model: those that pass a filter, in the digest's order. Items are made
 * when a row asks for them, so that 20,000 follow-ups cost no more than those on the screen. Main thread.
 */
#pragma once

#include <gio/gio.h>

#include "klaster-follow-ups.h"

G_BEGIN_DECLS

/* One of them, with the digest that it belongs to. */
#define KLASTER_TYPE_FOLLOW_UP_ITEM (klaster_follow_up_item_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFollowUpItem, klaster_follow_up_item, KLASTER, FOLLOW_UP_ITEM, GObject)

/* Borrowed. */
const KlasterFollowUp *klaster_follow_up_item_get (KlasterFollowUpItem *self);
const GDate *klaster_follow_up_item_get_today (KlasterFollowUpItem *self);

#define KLASTER_TYPE_FOLLOW_UP_LIST (klaster_follow_up_list_get_type ())
G_DECLARE_FINAL_TYPE (KlasterFollowUpList, klaster_follow_up_list, KLASTER, FOLLOW_UP_LIST, GObject)

/* Columns of the board; a list of KLASTER_FOLLOW_UP_ANY holds all. */
typedef enum
{
  KLASTER_FOLLOW_UP_ANY,
  KLASTER_FOLLOW_UP_OPEN,
  KLASTER_FOLLOW_UP_RUNNING,
  KLASTER_FOLLOW_UP_CLOSED, /* done, or not followed */
  KLASTER_N_FOLLOW_UP_COLUMNS
} KlasterFollowUpColumn;

KlasterFollowUpColumn klaster_follow_up_get_column (const KlasterFollowUp *follow_up);

KlasterFollowUpList *klaster_follow_up_list_new (KlasterFollowUpColumn column);
/* DIGEST is kept by reference, FILTER read during the call. One change of the model. */
void klaster_follow_up_list_show (KlasterFollowUpList *self,
                                  KlasterFollowUps *digest,
                                  const KlasterFollowUpFilter *filter);
/* Position of the follow-up ID, -1 when it is not in the list. */
int klaster_follow_up_list_find (KlasterFollowUpList *self, const char *id);

G_END_DECLS
