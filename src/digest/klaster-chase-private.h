#pragma once

#include "klaster-chase.h"
#include "klaster-programme.h"

G_BEGIN_DECLS

/* The words, from the values alone. Pure; all (transfer full). */

/* "has not come in"; reads on after "The report … for …". */
char *klaster_chase_item_dup_lacking (const KlasterChaseItem *item);
/* SAMPLE: nobody may take it for a real reminder. */
char *klaster_chase_message_dup_text (const KlasterChaseMessage *message, gboolean sample);
char *klaster_chase_dup_sentence (const KlasterChase *self);

/* "Desa X, Kabupaten Tapin", or "the site of Kabupaten Tapin". (transfer full) */
char *klaster_chase_dup_place (KlasterProgramme *programme, const KlasterSite *site);
/* Who answers for SITE today, of ENUMERATORS (records, by name). (transfer container), borrowed records */
GPtrArray *klaster_chase_list_persons (const KlasterProgramme *programme,
                                       const GPtrArray *enumerators,
                                       const KlasterSite *site);

G_END_DECLS
