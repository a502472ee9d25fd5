/* Scores of the jury in lists of records, where those of all jurors would stand beside each other. */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

/* Replaces in RECORDS (GPtrArray of KlasterRecord, owned) each score of an edition in which a juror has not handed
 * in by a copy whose score is "not due": who scores does not see what others gave. Records that are no award_score
 * stay. On the store's thread; FALSE with ERROR when the store cannot be read. */
gboolean klaster_award_hide_scores (KlasterReader *reader, GPtrArray *records, GError **error);
/* Whether RECORDS may go into a file: FALSE with ERROR when a score of such an edition is among them (a file with other
 * values in their place would overwrite them when it comes back). On the store's thread. */
gboolean klaster_award_may_export (KlasterReader *reader, const GPtrArray *records, GError **error);

G_END_DECLS
