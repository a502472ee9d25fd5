#pragma once

#include "klaster-digest-private.h"
#include "klaster-follow-ups.h"

G_BEGIN_DECLS

/* What is read once to make follow-ups of records. */
typedef struct
{
  KlasterReader *reader;
  KlasterTitles *titles;
  GPtrArray *lists; /* keeps the records of the tables */
  GHashTable *meetings, *kawasan, *sites; /* records by id */
  GArray *holidays;
  GDate today;
} KlasterFollowUpSource;

/* TODAY not valid: klaster_today(). */
gboolean klaster_follow_up_source_init (KlasterFollowUpSource *self,
                                        KlasterReader *reader,
                                        const GDate *today,
                                        GError **error);
void klaster_follow_up_source_clear (KlasterFollowUpSource *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlasterFollowUpSource, klaster_follow_up_source_clear)

KlasterFollowUp *klaster_follow_up_new (const KlasterRecord *record,
                                        const KlasterFollowUpSource *source);
void klaster_follow_up_free (KlasterFollowUp *self);
/* In the order of KlasterFollowUps. */
int klaster_follow_up_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
