/* From digests to charts, each with its sentence, unit and source. Pure; any thread; (transfer full). */
#pragma once

#include "klaster-chart-kinds.h"
#include "klaster-kawasan-digest.h"
#include "klaster-matrix.h"
#include "klaster-site-digest.h"
#include "klaster-status-counts.h"
#include "klaster-summary.h"

G_BEGIN_DECLS

KlasterChart *klaster_compose_series (const KlasterSeries *series);
/* SERIES of SET with OTHER beside it, or with the mean of all where OTHER is NULL. */
KlasterChart *klaster_compose_comparison (const KlasterSeriesSet *set,
                                          const KlasterSeries *series,
                                          const KlasterSeries *other);
KlasterChart *klaster_compose_multiples (const KlasterSeriesSet *set);
KlasterChart *klaster_compose_ranking (const KlasterRanking *ranking);
/* RADAR: with the same figures as a radar beside it. DIGEST must have dimensions. */
KlasterChart *klaster_compose_dimensions (const KlasterSiteDigest *digest, gboolean radar);
/* One for each year of COUNTS. (transfer full), and the labels in it. */
KlasterStatusYear *klaster_compose_status_years (const KlasterStatusCounts *counts);
KlasterChart *klaster_compose_status_counts (const KlasterStatusCounts *counts);
KlasterChart *klaster_compose_completeness (const KlasterRadar *radar);
/* One row: the reports of a site. */
KlasterChart *klaster_compose_report_strip (const KlasterSiteDigest *digest);
/* What the slope says in a sentence. (transfer full) */
char *klaster_compose_dup_change_sentence (const KlasterRanking *ranking);
/* The period of RANKING against the one before, and as bars. SITE (id) stands out; NULL: none. */
KlasterChart *klaster_compose_slope (const KlasterRanking *ranking, const char *site);
KlasterChart *klaster_compose_values (const KlasterRanking *ranking, const char *site);
/* The newest year against the one before it of the same instrument; NULL where there are not two. */
KlasterChart *klaster_compose_status_changes (const KlasterStatusCounts *counts);
/* The stages on a calendar up to TODAY (not valid: klaster_today()). */
KlasterChart *klaster_compose_timeline (const KlasterKawasanDigest *digest, const GDate *today);
/* NULL when no budget is entered. */
KlasterChart *klaster_compose_budgets (const KlasterMatrix *matrix);
KlasterChart *klaster_compose_stages (const KlasterKawasanDigest *digest);
KlasterChart *klaster_compose_ladder (const KlasterLadder *ladder);
/* How a rung is drawn. */
KlasterStepState klaster_compose_step_state (KlasterRungState state);

G_END_DECLS
