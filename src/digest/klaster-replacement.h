/* What the decision on a proposal changes, as one change that the caller writes and that can be undone.
 *
 * Rejected: the decision alone, whatever became of the site. Accepted: beside it the new site, which begins with
 * BEGINS, and the old one, which ends with the period before, is marked as replaced and points to the new one. Nothing
 * of the old one is touched otherwise: its reports, registers and figures stay its own. So a period that the old site
 * has reported for cannot be taken from it, and it keeps at least its first one. A day that is still to come is no
 * day of a decision.
 */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char *proposal; /* id */
  gboolean accept;
  GDate decided_on;
  const char *letter; /* of the decision; NULL or empty: none */
  const char *reason;
  KlasterPeriod begins; /* first period of the new site; when accepted */
} KlasterReplacementWish;

/* (transfer full), on the store's thread. NULL with KLASTER_STORE_ERROR_REFUSED or KLASTER_STORE_ERROR_NOT_FOUND. */
KlasterChange *klaster_replacement_create_change (KlasterReader *reader,
                                                  const KlasterReplacementWish *wish,
                                                  GError **error);
G_END_DECLS
