#pragma once

#include "klaster-chase.h"

G_BEGIN_DECLS

/* The words, from the values alone. Pure; all (transfer full). */

/* "has not come in"; reads on after "The report … for …". */
char *klaster_chase_item_dup_lacking (const KlasterChaseItem *item);
/* SAMPLE: nobody may take it for a real reminder. */
char *klaster_chase_message_dup_text (const KlasterChaseMessage *message, gboolean sample);
char *klaster_chase_dup_sentence (const KlasterChase *self);

G_END_DECLS
