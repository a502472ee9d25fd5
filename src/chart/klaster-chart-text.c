#include "klaster-chart-text.h"

#include <math.h>

#include "klaster-hatch.h"
#include "klaster-layouts.h"

/* Of the ground behind a text to both sides. */
#define PLATE_REACH 2
#define HATCH_STEP 5
/* Most labels that are spread at once: as many as one chart can name. */
#define MAX_SPREAD 32

static const double sizes[] = { [KLASTER_TEXT_LABEL] = 12,
                                [KLASTER_TEXT_TITLE] = 17,
                                [KLASTER_TEXT_HEADING] = 14,
                                [KLASTER_TEXT_SOURCE] = 10.5 };

static PangoLayout *
get_layout (KlasterCanvas *self, const char *text, const KlasterTextStyle *style)
{
  gboolean wrapped = style->width > 0;
  KlasterLayoutSpec spec = { .text = text,
                             .family = self->family,
                             .size = sizes[style->rank],
                             .bold = style->bold,
                             .width = wrapped ? (int)ceil (style->width * PANGO_SCALE) : 0,
                             .lines = wrapped && style->lines >= 0 ? MAX (style->lines, 1) : 0 };

  if (wrapped && style->x_align > 0)
    spec.align = style->x_align > 0.75 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER;
  if (style->rank == KLASTER_TEXT_TITLE || style->rank == KLASTER_TEXT_HEADING)
    spec.spacing = 1.08f;
  return klaster_layouts_get (&spec);
}

/* Not rounded to pixels: the canvas may be scaled. */
static void
get_size (PangoLayout *layout, double *left, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *left = logical.x / (double)PANGO_SCALE;
  *width = logical.width / (double)PANGO_SCALE;
  *height = logical.height / (double)PANGO_SCALE;
}

/* The ground behind each line: as outlines of letters, more than half of the bytes of a page of charts. */
static void
paint_plate (KlasterCanvas *self, PangoLayout *layout, double x, double y)
{
  PangoLayoutIter *lines = pango_layout_get_iter (layout);
  PangoRectangle line;

  klaster_canvas_set_color (self, self->theme->ground, 1);
  do
    {
      pango_layout_iter_get_line_extents (lines, NULL, &line);
      cairo_rectangle (self->cr, x + line.x / (double)PANGO_SCALE - PLATE_REACH,
                       y + line.y / (double)PANGO_SCALE,
                       line.width / (double)PANGO_SCALE + 2 * PLATE_REACH,
                       line.height / (double)PANGO_SCALE);
    }
  while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
  cairo_fill (self->cr);
}

static void
paint_layout (KlasterCanvas *self,
              PangoLayout *layout,
              double x,
              double y,
              const KlasterTextStyle *style)
{
  if (style->plate)
    paint_plate (self, layout, x, y);
  cairo_move_to (self->cr, x, y);
  klaster_canvas_set_color (self, style->color != 0 ? style->color : self->theme->text, 1);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);
}

/* Public functions */

double
klaster_canvas_measure (KlasterCanvas *self,
                        const char *text,
                        const KlasterTextStyle *style,
                        double *height)
{
  g_autoptr (PangoLayout) layout = get_layout (self, text, style);
  double left, width, own;

  get_size (layout, &left, &width, height != NULL ? height : &own);
  return width;
}

KlasterChartBox
klaster_canvas_write (KlasterCanvas *self,
                      const char *text,
                      double x,
                      double y,
                      const KlasterTextStyle *style)
{
  g_autoptr (PangoLayout) layout = get_layout (self, text, style);
  KlasterChartBox box;
  double left;

  get_size (layout, &left, &box.width, &box.height);
  box.x = x - box.width * style->x_align;
  box.y = y - box.height * style->y_align;
  if (!self->dry)
    paint_layout (self, layout, box.x - left, box.y, style);
  return box;
}

double
klaster_canvas_get_line (KlasterCanvas *self, KlasterTextRank rank)
{
  KlasterTextStyle style = { .rank = rank };
  double height;

  klaster_canvas_measure (self, "8", &style, &height);
  return height;
}

double
klaster_canvas_measure_widest (KlasterCanvas *self,
                               const char *const *texts,
                               guint n_texts,
                               const KlasterTextStyle *style)
{
  double widest = 0;

  for (guint i = 0; i < n_texts; i++)
    if (texts[i] != NULL)
      widest = fmax (widest, klaster_canvas_measure (self, texts[i], style, NULL));
  return widest;
}

void
klaster_canvas_set_color (KlasterCanvas *self, guint32 color, double alpha)
{
  klaster_chart_set_color (self->cr, klaster_chart_color_in_mode (color, self->mode), alpha);
}

void
klaster_canvas_line (KlasterCanvas *self,
                     double x0,
                     double y0,
                     double x1,
                     double y1,
                     guint32 color,
                     double line_width,
                     double dash)
{
  const double dashes[] = { dash, dash * 0.8 };

  if (self->dry)
    return;
  if (x0 == x1)
    x0 = x1 = floor (x0) + 0.5;
  if (y0 == y1)
    y0 = y1 = floor (y0) + 0.5;
  cairo_save (self->cr);
  klaster_canvas_set_color (self, color, 1);
  cairo_set_line_width (self->cr, line_width);
  if (dash > 0)
    cairo_set_dash (self->cr, dashes, 2, 0);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, x0, y0);
  cairo_line_to (self->cr, x1, y1);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

void
klaster_canvas_dot (KlasterCanvas *self, double x, double y, double radius, guint32 color)
{
  if (self->dry)
    return;
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  klaster_canvas_set_color (self, color, 1);
  cairo_fill (self->cr);
}

void
klaster_canvas_bar (KlasterCanvas *self, const KlasterChartBox *box, guint32 color, double alpha)
{
  if (self->dry)
    return;
  cairo_new_path (self->cr);
  cairo_rectangle (self->cr, box->x, box->y, box->width, box->height);
  klaster_canvas_set_color (self, color, alpha);
  cairo_fill (self->cr);
}

void
klaster_canvas_hatch (KlasterCanvas *self, const KlasterChartBox *box)
{
  if (self->dry || box->width <= 0 || box->height <= 0)
    return;
  cairo_save (self->cr);
  cairo_rectangle (self->cr, box->x, box->y, box->width, box->height);
  cairo_clip (self->cr);
  klaster_canvas_set_color (self, self->theme->hatch, 1);
  klaster_hatch_draw (self->cr, box->x, box->y, box->x + box->width, box->y + box->height,
                      box->x + box->y, HATCH_STEP, 0.8);
  cairo_restore (self->cr);
}

void
klaster_canvas_place (KlasterCanvas *self,
                      guint datum,
                      const KlasterChartBox *box,
                      double x,
                      double y)
{
  KlasterChartSpot spot = { *box, x, y };

  if (self->spots == NULL)
    return;
  if (datum >= self->spots->len)
    g_array_set_size (self->spots, datum + 1);
  g_array_index (self->spots, KlasterChartSpot, datum) = spot;
}

void
klaster_chart_spread (double *centres, const double *heights, guint n, double top, double bottom)
{
  guint order[MAX_SPREAD];
  double edge = top;

  n = MIN (n, MAX_SPREAD);
  for (guint i = 0; i < n; i++)
    {
      guint at = i;

      for (; at > 0 && centres[order[at - 1]] > centres[i]; at--)
        order[at] = order[at - 1];
      order[at] = i;
    }
  for (guint i = 0; i < n; i++)
    {
      double half = heights[order[i]] / 2;

      centres[order[i]] = MAX (centres[order[i]], edge + half);
      edge = centres[order[i]] + half;
    }
  edge = bottom;
  for (guint i = n; i > 0; i--)
    {
      double half = heights[order[i - 1]] / 2;

      centres[order[i - 1]] = MIN (centres[order[i - 1]], edge - half);
      edge = centres[order[i - 1]] - half;
    }
}
