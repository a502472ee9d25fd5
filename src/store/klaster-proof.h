/* Is the store whole? On the thread of the connection. */
#pragma once

#include "klaster-db.h"
#include "klaster-schema.h"
#include "klaster-store.h"

G_BEGIN_DECLS

/* The pages of the file and its references. *PROBLEM (transfer full): a sentence, or NULL. FALSE only when
 * the look itself failed. */
gboolean klaster_proof_check_file (KlasterDb *db, char **problem, GError **error);
/* The chain of the journal and the rows that follow from it; counts into RESULT. */
gboolean klaster_proof_check_journal (KlasterDb *db,
                                      const KlasterSchema *schema,
                                      KlasterCheckResult *result,
                                      GError **error);
/* Both, and each frozen decision: its hash, and that its figures and weights give the ranking that it holds. */
KlasterCheckResult *
klaster_proof_check (KlasterDb *db, const KlasterSchema *schema, GError **error);

G_END_DECLS
