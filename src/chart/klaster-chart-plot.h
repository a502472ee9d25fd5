/* The plot of values over periods that line charts and small panels share. Inside src/chart only. */
#pragma once

#include "klaster-chart-private.h"
#include "klaster-scale.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterChartBox box; /* without the axis texts */
  KlasterScale scale;
  guint n; /* periods, each a column of equal width */
} KlasterPlot;

typedef struct
{
  guint32 color;
  double line_width;
  double radius; /* of the dots; single values get one in any case */
  double dash;
} KlasterPlotStroke;

double klaster_plot_get_x (const KlasterPlot *self, guint period);
double klaster_plot_get_y (const KlasterPlot *self, double value);

/* Widens MIN and MAX (NAN at first) to hold VALUES. */
void klaster_plot_extend (double *min, double *max, const KlasterChartValue *values, guint n);
/* Room for the tick labels. */
double klaster_plot_measure_ticks (KlasterCanvas *canvas, const KlasterScale *scale);
/* Hairlines with their labels at the left, the zero line stronger. */
void klaster_plot_draw_grid (const KlasterPlot *self, KlasterCanvas *canvas, gboolean labels);
/* A thin dashed line with its value: above it, or where the plot ends there below it, beside the gaps of VALUES (may
 * be NULL). */
void klaster_plot_draw_target (const KlasterPlot *self,
                               KlasterCanvas *canvas,
                               const KlasterChartValue *values,
                               double target,
                               const char *label);
void klaster_plot_draw_line (const KlasterPlot *self,
                             KlasterCanvas *canvas,
                             const KlasterChartValue *values,
                             const KlasterPlotStroke *stroke);
/* Hatches the columns without values and puts marks there, and words where there is room. */
void klaster_plot_draw_gaps (const KlasterPlot *self,
                             KlasterCanvas *canvas,
                             const KlasterChartValue *values,
                             gboolean words);
/* Whether some gap is too narrow for its words. */
gboolean klaster_plot_needs_key (KlasterCanvas *canvas,
                                 const KlasterChartValue *values,
                                 guint n,
                                 double column);
/* Adds "× no data" for every kind of blank in VALUES to KEY. */
void klaster_plot_append_key (GString *key, const KlasterChartValue *values, guint n, guint *seen);
/* Where the mark of a blank stands. */
double klaster_plot_get_blank_y (const KlasterPlot *self);

/* Labels of periods below columns from X, each COLUMN wide: as many as have room, years in a second line.
 * Returns the height; draws only when Y is not NAN. */
double klaster_axis_periods (KlasterCanvas *canvas,
                             const char *const *periods,
                             guint n,
                             double x,
                             double column,
                             double y);

G_END_DECLS
