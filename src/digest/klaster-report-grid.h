/* The figures of reports as a table to look at and to type in: the sites of one period, or the periods of
 * one site, by indicator.
 *
 * Rules
 *  - Columns: indicators that are active in one of the rows, by group and then code.
 *  - A cell is asked when the row has a site and the indicator applies to its kind in that period; the
 *    others are not editable. Asked and never typed: "not answered", not stored.
 *  - Former: the figure of the same site in the period before; blank when there is none.
 *  - A row is locked while its report is approved, or while the village of its slot is not chosen and
 *    there is no report: the reason says so.
 *  - Foot: sum, mean and "n of m" over the figures of the column. As in series and rankings, m are all that
 *    are asked but those that say "not applicable"; a blank is never 0. What does not add up (KlasterIndicatorInfo)
 *    has no sum, yes and no have the number of yes. Over the periods of one site there is no sum. Where nobody said
 *    whether figures add up, the sum is not known: it is written as such, and a sentence says for which indicators
 *    and where to say it.
 *  - With a state asked for, rows in other states are left out, and of the foot; the sentence is of all.
 *  - Doubts by klaster-report-check.h, from the site's earlier figures and the others' of the same period.
 */
#pragma once

#include "klaster-radar.h"
#include "klaster-report-check.h"

G_BEGIN_DECLS

/* Stands for a sum of figures of which nobody said whether they add up. */
#define KLASTER_REPORT_GRID_OPEN_SUM "?"

typedef struct
{
  gboolean asked;
  gboolean stored; /* there is a report_value */
  KlasterFigure figure;
  KlasterFigure former; /* of the period before; of scores the mean of the other jurors */
  char *remark; /* or NULL */
  char *doubt; /* sentence, or NULL */
  char *record; /* id of the report_value, or NULL */
} KlasterReportGridCell;

typedef struct
{
  KlasterRadarCell report; /* who has to report here, and how it stands */
  KlasterPeriod period;
  gboolean kelurahan;
  gboolean unfilled; /* the slot has no village */
  char *title; /* kabupaten or period */
  char *subtitle; /* village, "not filled in yet", or "" */
  char *state; /* key of the report's state, or NULL without report */
  char *state_label; /* in words; "" without report */
  char *completeness; /* "7 of 9" */
  char *locked; /* why nothing can be typed, or NULL */
  KlasterReportGridCell *cells; /* one for each column */
  guint site_index; /* private: in the figures */
} KlasterReportGridRow;

typedef struct
{
  KlasterIndicatorInfo indicator;
  char *group; /* label of its group */
  char *help; /* for the enumerator, or "" */
  double lowest, highest; /* NAN: none */
  gboolean required;
  char *sum; /* without unit; "" when a sum says nothing; KLASTER_REPORT_GRID_OPEN_SUM */
  char *mean; /* "" without figures and for yes and no */
  char *count; /* "9 of 13" */
} KlasterReportGridColumn;

typedef struct
{
  KlasterPeriod period; /* that was asked for */
  char *site; /* id when the rows are its periods, else NULL */
  char *juror; /* id: cells are this juror's scores (klaster-score-grid.h); NULL: of reports */
  char *title; /* "Sep–Oct 2026" or "Tapin, Village" */
  GPtrArray *rows; /* KlasterReportGridRow */
  KlasterReportGridColumn *columns;
  guint n_columns;
  guint n_hidden; /* rows in another state than the one asked for */
  guint n_filled; /* slots with a village */
  char *unfilled_site; /* id of the first slot without village, or NULL */
  char *sentence; /* how the reports of the period stand, or what is missing to begin */
  char *open_sums; /* whose sums are not known, and where to say it; NULL: none */
  char *open_sum; /* id of the first such indicator, or NULL */
  /* private: figures by site, period since FIRST and column; NAN where there is none */
  double *figures;
  KlasterPeriod first;
  guint n_sites, n_periods;
} KlasterReportGrid;

KLASTER_DECLARE_DIGEST (KlasterReportGrid, klaster_report_grid)

/* Rows that have no report yet. */
#define KLASTER_REPORT_GRID_NO_REPORT "none"

typedef struct
{
  KlasterPeriod period; /* year 0: the newest that has ended */
  const char *site; /* id: the periods of this site; NULL: the sites of PERIOD */
  const char *state; /* only reports in this state; KLASTER_REPORT_GRID_NO_REPORT; NULL: all */
  GDate today;
} KlasterReportGridQuery;

/* KLASTER_STORE_ERROR_NOT_FOUND for a site that does not exist. */
KlasterReportGrid *klaster_report_grid_build (KlasterReader *reader,
                                              const KlasterReportGridQuery *query,
                                              GError **error);
void klaster_report_grid_get_limits (const KlasterReportGrid *self,
                                     guint column,
                                     KlasterReportLimits *limits);
/* Why NUMBER would be odd in a cell, or NULL; for what is being typed. (transfer full) */
char *klaster_report_grid_dup_doubt (const KlasterReportGrid *self,
                                     guint row,
                                     guint column,
                                     double number);
/* -1 when it is not in the grid. */
int klaster_report_grid_find_row (const KlasterReportGrid *self,
                                  const char *site,
                                  KlasterPeriod period);
int klaster_report_grid_find_column (const KlasterReportGrid *self, const char *indicator);

G_END_DECLS
