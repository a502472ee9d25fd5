/* Radar: how each of the 13 sites stands with its report in each period.
 *
 * Rules
 *  - A row is a kabupaten/kota, one site each. Which site it is in a period: the one that had begun
 *    and not ended. A site begins in its from_period; without one, in the period after the site it
 *    replaces, else in January of its year, never before setting first_period (202507B, the first
 *    whole period after the launch of 7 July 2025, or the earliest from_period of a site). It ends
 *    in its to_period, or when the next site of its kabupaten begins; a stopped site without
 *    to_period ends with its last report.
 *  - Due day: that of the period's report_due record; without one, last day of the period + setting
 *    report_due_day (10) days. Until then a report that is not there is NOT_DUE, from the next day on
 *    MISSING.
 *  - A report_excuse makes EXCUSED what would be not due, missing or empty, and nothing late.
 *  - A draft without content counts as not there. A draft with content is PARTLY once it is due.
 *  - Received, but no value and no text: EMPTY. A required indicator without answer: PARTLY.
 *    Indicators count when they are required, apply to the kind of the village and are active in
 *    the period; values "not due" and "not applicable" are taken out of the count, zero is an
 *    answer.
 *  - Complete: LATE when received after the due day, else ON_TIME. Without a date of receipt
 *    nothing says that it was late: ON_TIME with no_date set, and the sentence says how many.
 *  - A returned report has the state of its content, with returned set.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterPeriod period;
  char *site; /* id of the site that reports here, or NULL */
  char *report; /* id, or NULL when there is none */
  char *excuse; /* reason, or NULL */
  gboolean expected; /* else state is NOT_DUE and does not count */
  KlasterReportState state;
  GDate due;
  GDate received; /* not valid: unknown or not received */
  int days_late; /* calendar days after due; of a missing report until today */
  guint n_required; /* indicators asked */
  guint n_answered; /* of these with an answer */
  gboolean returned;
  gboolean draft;
  gboolean no_date; /* received, but the day is not entered */
} KlasterRadarCell;

typedef struct
{
  guint number; /* 1 to 13 by kabupaten code */
  char *kabupaten; /* code */
  char *kabupaten_name;
  char *
      village; /* name of the village of the last period shown, or NULL while it is not filled in */
  gboolean kelurahan; /* of the same village; FALSE without a site */
  KlasterRadarCell *cells; /* one for each of the radar's periods */
  guint n_complete; /* reports that are on time or late, over the periods shown */
  guint n_due; /* periods shown that are due, not excused */
  char *completeness; /* "7 of 9" */
} KlasterRadarRow;

typedef struct
{
  KlasterPeriod period;
  GDate due;
  char *own_due; /* id of the record report_due that says so; NULL: the setting does */
  guint n_complete; /* reports that are on time or late */
  guint n_due; /* expected ones that are due, not excused */
  char *completeness; /* "7 of 13" */
  guint n_expected;
  guint counts[KLASTER_N_REPORT_STATES]; /* of the expected ones; sum is n_expected */
  guint n_returned;
  guint n_no_date;
  char *sentence; /* "Of 13 sites, 10 reported on time, 2 late, and 1 has not reported." */
} KlasterRadarCount;

typedef struct
{
  KlasterPeriod *periods; /* oldest first */
  guint n_periods;
  GPtrArray *rows; /* KlasterRadarRow, by number */
  KlasterRadarCount *counts; /* one for each period */
} KlasterRadar;

typedef struct
{
  KlasterPeriod from; /* year 0: setting first_period */
  KlasterPeriod to; /* year 0: the period of today */
  GDate today;
} KlasterRadarQuery;

KLASTER_DECLARE_DIGEST (KlasterRadar, klaster_radar)

KlasterRadar *
klaster_radar_build (KlasterReader *reader, const KlasterRadarQuery *query, GError **error);
/* NULL when PERIOD is not in the radar. Borrowed. */
const KlasterRadarCount *klaster_radar_get_count (const KlasterRadar *self, KlasterPeriod period);
/* "7 of 8" of the N periods of ROW from FIRST on, an index into the radar's periods; "–" when none of them is due.
 * (transfer full) */
char *klaster_radar_row_dup_completeness (const KlasterRadarRow *row, guint first, guint n);
/* "Late by 3 days", "Not received, 5 days after the due day". (transfer full) */
char *klaster_radar_cell_dup_text (const KlasterRadarCell *cell);
/* The sentence of COUNT from its numbers alone. Pure; (transfer full). */
char *klaster_radar_count_dup_sentence (const KlasterRadarCount *count);

G_END_DECLS
