/* The canvas that the kinds draw on, and text on it. Inside src/chart only.
 *
 * All lengths are units of the chart at text scale 1; the frame scales the whole canvas. A dry canvas
 * paints nothing and only gathers where the data are, so that pointer, keyboard and picture follow one
 * geometry. */
#pragma once

#include <pango/pangocairo.h>

#include "klaster-chart-style.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} KlasterChartBox;

/* Where one datum is: the area that answers to the pointer, and its point. */
typedef struct
{
  KlasterChartBox box;
  double x, y;
} KlasterChartSpot;

typedef struct
{
  cairo_t *cr;
  const char *family;
  KlasterChartMode mode;
  const KlasterChartTheme *theme;
  gboolean dry;
  GArray *spots; /* of KlasterChartSpot by datum; NULL when nobody asks */
} KlasterCanvas;

typedef enum
{
  KLASTER_TEXT_LABEL, /* 12 units */
  KLASTER_TEXT_TITLE, /* 17 */
  KLASTER_TEXT_HEADING, /* 14: the title of a narrow chart */
  KLASTER_TEXT_SOURCE /* 10.5 */
} KlasterTextRank;

/* All 0 is one line of label in the text colour, starting at X, its top at Y. */
typedef struct
{
  KlasterTextRank rank;
  gboolean bold;
  guint32 color; /* 0: the text colour */
  double x_align, y_align; /* 0 to 1: which part of the text stands at X, Y */
  double width; /* 0: as wide as it needs; else wrapped or cut with an ellipsis */
  int lines; /* 0: one; -1: as many as it needs */
  gboolean plate; /* on the ground of the chart, over what is behind it */
} KlasterTextStyle;

/* Size of TEXT in STYLE. Returns the width; HEIGHT may be NULL. */
double klaster_canvas_measure (KlasterCanvas *self,
                               const char *text,
                               const KlasterTextStyle *style,
                               double *height);
/* Draws TEXT and returns the box it takes. */
KlasterChartBox klaster_canvas_write (KlasterCanvas *self,
                                      const char *text,
                                      double x,
                                      double y,
                                      const KlasterTextStyle *style);
/* Height of one line. */
double klaster_canvas_get_line (KlasterCanvas *self, KlasterTextRank rank);
/* Widest of TEXTS in one line; NULL entries are passed over. */
double klaster_canvas_measure_widest (KlasterCanvas *self,
                                      const char *const *texts,
                                      guint n_texts,
                                      const KlasterTextStyle *style);

void klaster_canvas_set_color (KlasterCanvas *self, guint32 color, double alpha);
/* A straight line, sharp when it is horizontal or vertical. DASH is the length of a dash, 0 for none. */
void klaster_canvas_line (KlasterCanvas *self,
                          double x0,
                          double y0,
                          double x1,
                          double y1,
                          guint32 color,
                          double line_width,
                          double dash);
void klaster_canvas_dot (KlasterCanvas *self, double x, double y, double radius, guint32 color);
void
klaster_canvas_bar (KlasterCanvas *self, const KlasterChartBox *box, guint32 color, double alpha);
/* Diagonal hairlines: nothing is known here. */
void klaster_canvas_hatch (KlasterCanvas *self, const KlasterChartBox *box);

/* Datum DATUM is in BOX, its point at X, Y. */
void klaster_canvas_place (KlasterCanvas *self,
                           guint datum,
                           const KlasterChartBox *box,
                           double x,
                           double y);

/* One above the other without touching: moves the CENTRES (sorted or not) of labels with HEIGHTS as
 * little as needed into TOP to BOTTOM. */
void
klaster_chart_spread (double *centres, const double *heights, guint n, double top, double bottom);

G_END_DECLS
