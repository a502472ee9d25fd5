/* A chart: plain values in, one drawing function for screen, PDF, SVG and PNG.
 *
 * A chart is made by one of the functions of klaster-chart-kinds.h, gets its texts, and is constant from
 * then on: any thread may draw it. Every chart answers what is at a point, can be walked by datum, and
 * gives its figures as a table and as a description, all from the same data and geometry.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "klaster-chart-style.h"
#include "klaster-value.h"

G_BEGIN_DECLS

typedef struct _KlasterChart KlasterChart;

/* A number, or which kind of blank stands there. A blank is drawn as a gap with a mark and a word. */
typedef struct
{
  double value; /* NAN: blank */
  KlasterBlank blank;
  const char *label; /* NULL, or words that belong to this value, shown with it when pointed at */
} KlasterChartValue;

#define KLASTER_CHART_NUMBER(number) ((KlasterChartValue){ .value = (number) })
#define KLASTER_CHART_BLANK(kind) ((KlasterChartValue){ .value = (double)NAN, .blank = (kind) })

KlasterChart *klaster_chart_ref (KlasterChart *self);
void klaster_chart_unref (KlasterChart *self);

/* Before first use. Texts are copied; NULL or "" leaves the part out. */
void klaster_chart_set_title (KlasterChart *self, const char *sentence);
/* What is measured, in which unit and period. */
void klaster_chart_set_subtitle (KlasterChart *self, const char *subtitle);
void klaster_chart_set_source (KlasterChart *self, const char *source);
/* Large pale word across the chart, such as the one of sample data. */
void klaster_chart_set_watermark (KlasterChart *self, const char *watermark);

/* A small number at DATUM, which the line TEXT below the chart begins with; TEXT is also shown when the datum is
 * pointed at. In the order in which they are added. */
void klaster_chart_add_note (KlasterChart *self, guint datum, const char *name, const char *text);

const char *klaster_chart_get_title (const KlasterChart *self);
/* What is measured, or NULL. */
const char *klaster_chart_get_subtitle (const KlasterChart *self);

/* Draws into 0, 0, WIDTH, HEIGHT. Nothing is clipped: when HEIGHT is less than the chart needs, or WIDTH
 * less than 170 units of text, all of it is drawn smaller. The ground is not painted. */
void klaster_chart_draw (const KlasterChart *self,
                         cairo_t *cr,
                         double width,
                         double height,
                         const KlasterChartStyle *style);
/* The height at which the chart looks best at WIDTH. */
double klaster_chart_get_natural_height (const KlasterChart *self,
                                         double width,
                                         const KlasterChartStyle *style);
/* The least height at which nothing has to be drawn smaller. */
double klaster_chart_get_least_height (const KlasterChart *self,
                                       double width,
                                       const KlasterChartStyle *style);

guint klaster_chart_get_n_data (const KlasterChart *self);
/* The datum at X, Y, or -1. */
int klaster_chart_hit (const KlasterChart *self,
                       double width,
                       double height,
                       const KlasterChartStyle *style,
                       double x,
                       double y);
/* Where DATUM is drawn. FALSE when there is no such datum. */
gboolean klaster_chart_get_datum_position (const KlasterChart *self,
                                           double width,
                                           double height,
                                           const KlasterChartStyle *style,
                                           guint datum,
                                           double *x,
                                           double *y);
/* Draws the ring or frame around DATUM, over the chart. */
void klaster_chart_draw_highlight (const KlasterChart *self,
                                   cairo_t *cr,
                                   double width,
                                   double height,
                                   const KlasterChartStyle *style,
                                   guint datum);

/* "Mei-Jun 2026: 74,5 (target 80)". (transfer full) */
char *klaster_chart_dup_datum_text (const KlasterChart *self, guint datum);
/* Rows of strings (char **), the first holds the heads; blanks by their words. (transfer full) */
GPtrArray *klaster_chart_dup_table (const KlasterChart *self);
/* All that the chart says, for a screen reader. (transfer full) */
char *klaster_chart_dup_description (const KlasterChart *self);

/* Writes PATH (.png, .svg or .pdf) through a temporary file beside it, with the ground painted. WIDTH and
 * HEIGHT in units (points in PDF and SVG), SCALE in pixels per unit for PNG. STYLE may be NULL. */
gboolean klaster_chart_save (const KlasterChart *self,
                             const char *path,
                             double width,
                             double height,
                             double scale,
                             const KlasterChartStyle *style,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterChart, klaster_chart_unref)

G_END_DECLS
