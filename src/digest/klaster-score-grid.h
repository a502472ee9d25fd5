/* The scores of one juror as the table in which they are typed: the sites of an edition by the criteria that the jury
 * scores. It is a KlasterReportGrid, so that scores are typed as figures of reports are; its member juror says whose
 * they are.
 *
 * Rules
 *  - Blind: what another juror gave is in no cell before all jurors of the edition have handed in; from then on the
 *    mean of the others stands beside each score (former). Who has handed in while others have not, sees the own
 *    scores no more either: they are sealed, and counted only (completeness).
 *  - A row is locked once the juror has handed in, and while the decision is frozen: the reason says so.
 *  - Limits are the scale of the criterion. "Not applicable" is a juror who abstains; the mean is of those who scored.
 *  - Foot: the juror's own mean and how many sites are scored; a sum of scores says nothing.
 */
#pragma once

#include "klaster-report-grid.h"

G_BEGIN_DECLS

typedef struct
{
  const char *award; /* id */
  const char *juror; /* id; NULL or one who is gone: the first who is open, else the first */
  GDate today;
} KlasterScoreQuery;

/* KLASTER_STORE_ERROR_NOT_FOUND for an edition that does not exist. Without a juror or a criterion of the jury there
 * are no columns, and the sentence says what is missing. */
KlasterReportGrid *
klaster_score_grid_build (KlasterReader *reader, const KlasterScoreQuery *query, GError **error);

G_END_DECLS
