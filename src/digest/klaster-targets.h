/* Targets of a year: how each of the 13 sites stands with each indicator of a group (innovation policy) against its
 * target, where it will be at the end of the year at the pace so far (klaster-forecast.h), and which sites fall short
 * on what.
 *
 * Rules
 *  - The target of a site: its own indicator_target of the year, else that of the year for all sites, else, where the
 *    newest figure counts, the target of the indicator.
 *  - The site is the one in force in the newest period of the year that has ended or is running; periods in which it
 *    was not the site are not asked. A site that was replaced takes no figures to the one that follows.
 *  - Figures are those that all digests show: provisional ones count and are marked.
 *  - Yes or no: there is no forecast; the newest answer counts. Nor is there one where the direction is neither.
 *  - An indicator that does not apply to the site is left out of every count.
 */
#pragma once

#include "klaster-forecast.h"
#include "klaster-series.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_TARGET_NOT_APPLICABLE,
  KLASTER_TARGET_NO_TARGET,
  KLASTER_TARGET_NO_FORECAST, /* not reached yet, and too few figures to say */
  KLASTER_TARGET_SHORT, /* will not be reached at the pace so far, or was not in a complete year */
  KLASTER_TARGET_ON_TRACK, /* not reached yet, but will be */
  KLASTER_TARGET_REACHED, /* stands at the target or beyond it */
  KLASTER_N_TARGET_STATES
} KlasterTargetState;

/* The word for it. Static. */
const char *klaster_target_state_get_label (KlasterTargetState state);

typedef struct
{
  KlasterTargetState state;
  double target; /* NAN: none */
  gboolean own; /* of this site alone */
  char *record; /* id of the indicator_target, or NULL */
  KlasterForecast forecast;
  gboolean provisional; /* a figure is of a draft or returned report */
  double gap; /* what is missing at the end of the year, above 0; NAN: not short or not known */
  char *sentence; /* how it stands and how the forecast is made */
} KlasterTargetCell;

typedef struct
{
  KlasterIndicatorInfo indicator;
  KlasterYearBasis basis;
  guint counts[KLASTER_N_TARGET_STATES]; /* of the 13 sites */
} KlasterTargetColumn;

typedef struct
{
  char *site; /* id or NULL */
  guint number;
  char *kabupaten;
  char *kabupaten_name;
  char *village; /* name or NULL */
  KlasterTargetCell *cells; /* one for each column */
  guint n_short, n_on_track, n_reached, n_unknown;
  char *shortfalls; /* labels of the indicators it falls short on, as a list; "" for none */
} KlasterTargetRow;

typedef struct
{
  int year;
  GArray *years; /* int, newest first */
  GPtrArray *columns; /* KlasterTargetColumn */
  GPtrArray *rows; /* KlasterTargetRow, by number */
  guint counts[KLASTER_N_TARGET_STATES];
  guint n_sites_short;
  char *sentence;
  char *method; /* how the forecast is computed, in words */
} KlasterTargets;

typedef struct
{
  int year; /* 0: that of today */
  const char *group; /* key of indicator.group; NULL: policy */
  GDate today;
} KlasterTargetsQuery;

KLASTER_DECLARE_DIGEST (KlasterTargets, klaster_targets)

KlasterTargets *
klaster_targets_build (KlasterReader *reader, const KlasterTargetsQuery *query, GError **error);

const KlasterTargetCell *
klaster_targets_get_cell (const KlasterTargets *self, guint row, guint column);

G_END_DECLS
