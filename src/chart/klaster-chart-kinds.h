/* The kinds of chart. Every function copies what it is given; units and decimals are for the texts, and
 * UNIT may be NULL. Labels that end in a year ("Jan-Feb 2026") are set in two lines on an axis. */
#pragma once

#include "klaster-chart.h"

G_BEGIN_DECLS

/* At most so many series in a line chart; the first is the one the chart is about. */
#define KLASTER_CHART_MAX_LINES 7
#define KLASTER_CHART_MAX_PANELS 13

typedef struct
{
  const char *label;
  const KlasterChartValue *values; /* one per period or item */
} KlasterChartSeries;

/* One place over periods, with others beside it. A datum is a period. */
typedef struct
{
  const char *const *periods;
  guint n_periods;
  const KlasterChartSeries *series;
  guint n_series;
  const char *unit;
  int decimals;
  gboolean has_target;
  double target;
  gboolean from_zero; /* else the axis begins where the values do, and says so */
} KlasterLineChart;

KlasterChart *klaster_chart_new_line (const KlasterLineChart *line);

/* Small panels on one scale, in the order given, one series each. Up to 13. A datum is a period of a
 * panel: panel times n_periods plus period. */
typedef struct
{
  const char *const *periods;
  guint n_periods;
  const KlasterChartSeries *panels;
  guint n_panels;
  const char *unit;
  int decimals;
  gboolean has_target;
  double target;
  gboolean from_zero;
} KlasterMultiplesChart;

KlasterChart *klaster_chart_new_multiples (const KlasterMultiplesChart *multiples);

/* Dots on a common scale in the order given, with a thin connector to the former period. Items whose
 * present value is blank stand apart below. A datum is an item. */
typedef struct
{
  const char *label;
  KlasterChartValue now, former;
  gboolean chosen; /* stands out */
} KlasterRankingItem;

typedef struct
{
  const KlasterRankingItem *items;
  guint n_items;
  const char *now_label, *former_label; /* the two periods; FORMER_LABEL NULL: no former values */
  const char *unit;
  int decimals;
  gboolean from_zero;
} KlasterRankingChart;

KlasterChart *klaster_chart_new_ranking (const KlasterRankingChart *ranking);

/* Bars of dimensions, each with up to two marks such as the mean of the kabupaten and of the province.
 * RADAR puts a radar of the same figures beside it, or below where it is narrow. A datum is a
 * dimension. */
typedef struct
{
  const char *label;
  KlasterChartValue value;
  KlasterChartValue marks[2];
} KlasterDimension;

typedef struct
{
  const KlasterDimension *dimensions;
  guint n_dimensions;
  const char *value_label; /* what the bar is: the place */
  const char *mark_labels[2]; /* NULL: no such mark */
  double most; /* end of the scale, 100 or 1; 0: from the data */
  const char *unit;
  int decimals;
  gboolean radar;
} KlasterDimensionsChart;

KlasterChart *klaster_chart_new_dimensions (const KlasterDimensionsChart *dimensions);

/* Villages by status class and year. A datum is a year. Between the last year of IDM and the first of
 * Indeks Desa the axis is broken. */
typedef struct
{
  const char *label; /* the year */
  gboolean indeks_desa; /* else IDM */
  gboolean missing; /* no figures: BLANK says which kind */
  KlasterBlank blank;
  guint counts[KLASTER_N_STATUSES];
} KlasterStatusYear;

typedef struct
{
  const KlasterStatusYear *years;
  guint n_years;
} KlasterStatusChart;

KlasterChart *klaster_chart_new_status (const KlasterStatusChart *status);

/* Sites by periods. A datum is a cell: site times n_periods plus period. */
typedef struct
{
  KlasterReportState state;
  int days_late; /* 0: not shown */
} KlasterCompletenessCell;

typedef struct
{
  const char *label;
  const KlasterCompletenessCell *cells; /* one per period */
  const char *total; /* NULL: counted from the cells, "5 of 6" */
} KlasterCompletenessSite;

typedef struct
{
  const char *const *periods;
  guint n_periods;
  const KlasterCompletenessSite *sites;
  guint n_sites;
} KlasterCompletenessChart;

KlasterChart *klaster_chart_new_completeness (const KlasterCompletenessChart *completeness);

/* Stages on a line. A datum is a step. */
typedef enum
{
  KLASTER_STEP_REACHED,
  KLASTER_STEP_CURRENT,
  KLASTER_STEP_AHEAD,
  KLASTER_STEP_BLOCKED,
  KLASTER_STEP_REJECTED,
  KLASTER_STEP_UNRECORDED, /* passed or not: nothing is recorded */
  KLASTER_N_STEP_STATES
} KlasterStepState;

typedef struct
{
  const char *label;
  const char *short_label; /* NULL: the label */
  const char *sub_label; /* date or days; may be NULL */
  KlasterStepState state;
} KlasterLadderStep;

typedef struct
{
  const KlasterLadderStep *steps;
  guint n_steps;
} KlasterLadderChart;

KlasterChart *klaster_chart_new_ladder (const KlasterLadderChart *ladder);
const char *klaster_step_state_get_label (KlasterStepState state);
/* As steps are coloured wherever they are drawn: 0xRRGGBB. Shape says the state, too. */
guint32 klaster_chart_step_get_color (KlasterStepState state, KlasterChartMode mode);

/* Horizontal bars from zero in the order given. A datum is a bar. */
typedef struct
{
  const char *label;
  KlasterChartValue value;
  gboolean chosen;
} KlasterBar;

typedef struct
{
  const KlasterBar *bars;
  guint n_bars;
  const char *unit;
  int decimals;
} KlasterBarsChart;

KlasterChart *klaster_chart_new_bars (const KlasterBarsChart *bars);

/* Two periods side by side, a line for each item. A datum is an item. */
typedef struct
{
  const KlasterRankingItem *items;
  guint n_items;
  const char *now_label, *former_label;
  int decimals;
} KlasterSlopeChart;

KlasterChart *klaster_chart_new_slope (const KlasterSlopeChart *slope);

/* Rises and falls that add up, in the order given. A datum is a step. */
typedef struct
{
  const char *label;
  const char *detail; /* shown when pointed at, or NULL */
  KlasterChartValue value; /* change */
} KlasterWaterfallStep;

typedef struct
{
  const KlasterWaterfallStep *steps;
  guint n_steps;
  int decimals;
} KlasterWaterfallChart;

KlasterChart *klaster_chart_new_waterfall (const KlasterWaterfallChart *waterfall);

/* Stages on a calendar. A datum is a row. */
typedef struct
{
  const char *label;
  GDate start, target, end; /* not valid: unknown */
  KlasterStepState state;
} KlasterGanttRow;

typedef struct
{
  const KlasterGanttRow *rows;
  guint n_rows;
  GDate today; /* where open bars end */
} KlasterGanttChart;

KlasterChart *klaster_chart_new_gantt (const KlasterGanttChart *gantt);

/* One row of report states, a datum each. */
typedef struct
{
  const char *const *periods;
  const KlasterCompletenessCell *cells;
  guint n_periods;
} KlasterStripChart;

KlasterChart *klaster_chart_new_strip (const KlasterStripChart *strip);

G_END_DECLS
