/* One geometry for drawing, pointing and walking: all three run the same drawing, the last two on a dry
 * canvas that only notes the places of the data.
 *
 * The canvas is scaled as a whole by the text scale of the style, and further down when the room is less
 * than the chart can do with, so that nothing is ever clipped. */
#include "klaster-chart-frame.h"

#include <math.h>

/* Units of text; narrower charts are drawn smaller. */
#define LEAST_WIDTH 170
/* Below this many units the title is smaller, or it would take more room than the chart. */
#define NARROW 430
#define TITLE_GAP 4
#define HEAD_GAP 10
#define FOOT_GAP 8
/* The numbers of notes, units. */
#define NOTE_RADIUS 7
#define NOTE_AWAY 12

static const KlasterTextStyle title_style
    = { .rank = KLASTER_TEXT_TITLE, .bold = TRUE, .lines = -1 };

typedef struct
{
  double scale; /* pixels per unit */
  double width, height; /* units */
} Fit;

static void
start_canvas (KlasterCanvas *canvas, cairo_t *cr, const KlasterChartStyle *style)
{
  *canvas = (KlasterCanvas){ .cr = cr };
  canvas->mode = style != NULL ? style->mode : KLASTER_CHART_LIGHT;
  canvas->family = style != NULL && style->family != NULL ? style->family : "Inter";
  canvas->theme = klaster_chart_theme_get (canvas->mode);
}

/* A canvas for measuring: nothing is painted on it. */
static cairo_t *
create_dry_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

static KlasterTextStyle
get_quiet_style (const KlasterCanvas *canvas, KlasterTextRank rank, double width)
{
  return (KlasterTextStyle){
    .rank = rank, .color = canvas->theme->quiet_text, .width = width, .lines = -1
  };
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Height of the texts above the body; draws them when PAINT. */
static double
do_head (const KlasterChart *self, KlasterCanvas *canvas, double width, gboolean paint)
{
  const KlasterChartTexts *texts = klaster_chart_get_texts (self);
  KlasterTextStyle title = title_style,
                   subtitle = get_quiet_style (canvas, KLASTER_TEXT_LABEL, width);
  double y = 0, height;

  title.width = width;
  title.rank = width < NARROW ? KLASTER_TEXT_HEADING : KLASTER_TEXT_TITLE;
  if (has_text (texts->title))
    {
      klaster_canvas_measure (canvas, texts->title, &title, &height);
      if (paint)
        klaster_canvas_write (canvas, texts->title, 0, y, &title);
      y += height + TITLE_GAP;
    }
  if (has_text (texts->subtitle))
    {
      klaster_canvas_measure (canvas, texts->subtitle, &subtitle, &height);
      if (paint)
        klaster_canvas_write (canvas, texts->subtitle, 0, y, &subtitle);
      y += height + TITLE_GAP;
    }
  return y > 0 ? y - TITLE_GAP + HEAD_GAP : 0;
}

/* The notes and the source below the body, from Y on; draws them when PAINT. Returns the height with the gap above. */
static double
do_foot (const KlasterChart *self, KlasterCanvas *canvas, double width, double y, gboolean paint)
{
  const KlasterChartTexts *texts = klaster_chart_get_texts (self);
  const KlasterTextStyle note = { .rank = KLASTER_TEXT_SOURCE, .width = width, .lines = -1 };
  const KlasterTextStyle source = get_quiet_style (canvas, KLASTER_TEXT_SOURCE, width);
  const struct
  {
    const char *text;
    const KlasterTextStyle *style;
  } parts[] = { { texts->notes, &note }, { texts->source, &source } };
  double height, all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!has_text (parts[i].text))
        continue;
      all += all > 0 ? TITLE_GAP : FOOT_GAP;
      klaster_canvas_measure (canvas, parts[i].text, parts[i].style, &height);
      if (paint)
        klaster_canvas_write (canvas, parts[i].text, 0, y + all, parts[i].style);
      all += height;
    }
  return all;
}

static double
measure_all (const KlasterChart *self, KlasterCanvas *canvas, double width, gboolean least)
{
  return do_head (self, canvas, width, FALSE)
         + klaster_chart_get_kind (self)->measure (self, canvas, width, least)
         + do_foot (self, canvas, width, 0, FALSE);
}

static double
get_text_scale (const KlasterChartStyle *style, double width)
{
  double scale = style != NULL && style->text_scale > 0 ? style->text_scale : 1;

  return MIN (scale, width / LEAST_WIDTH);
}

/* The largest scale at which all of SELF fits. */
static Fit
find_fit (const KlasterChart *self,
          KlasterCanvas *canvas,
          double width,
          double height,
          const KlasterChartStyle *style)
{
  Fit fit = { .scale = get_text_scale (style, width) };

  for (int i = 0; i < 60; i++)
    {
      if (measure_all (self, canvas, width / fit.scale, TRUE) <= height / fit.scale + 0.01)
        break;
      fit.scale *= 0.95;
    }
  fit.width = width / fit.scale;
  fit.height = height / fit.scale;
  return fit;
}

static void
draw_watermark (KlasterCanvas *canvas, const char *text, double width, double height)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (canvas->cr);
  PangoFontDescription *font = pango_font_description_new ();
  int text_width, text_height;
  double scale;

  pango_font_description_set_family (font, canvas->family);
  pango_font_description_set_absolute_size (font, 100 * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  scale = MIN (width * 0.8 / MAX (text_width, 1), height * 0.6 / MAX (text_height, 1));
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, width / 2, height / 2);
  cairo_scale (canvas->cr, scale, scale);
  cairo_move_to (canvas->cr, -text_width / 2.0, -text_height / 2.0);
  klaster_canvas_set_color (canvas, canvas->theme->text, 0.07);
  pango_cairo_show_layout (canvas->cr, layout);
  cairo_restore (canvas->cr);
}

/* A number beside each datum with a note, above it unless the body ends there. */
static void
draw_notes (const KlasterChart *self, KlasterCanvas *canvas, const KlasterChartBox *body)
{
  const GArray *notes = klaster_chart_get_notes (self);
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE,
                                   .bold = TRUE,
                                   .color = canvas->theme->ground,
                                   .x_align = 0.5,
                                   .y_align = 0.5 };

  for (guint i = 0; i < notes->len; i++)
    {
      guint datum = g_array_index (notes, guint, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      const KlasterChartSpot *spot;
      double x, y;

      if (datum >= canvas->spots->len)
        continue;
      spot = &g_array_index (canvas->spots, KlasterChartSpot, datum);
      x = MIN (spot->x + NOTE_AWAY, body->x + body->width - NOTE_RADIUS);
      y = spot->y - NOTE_AWAY - NOTE_RADIUS < body->y ? spot->y + NOTE_AWAY : spot->y - NOTE_AWAY;
      klaster_canvas_line (canvas, spot->x, spot->y, x, y, canvas->theme->text, 0.8, 0);
      klaster_canvas_dot (canvas, x, y, NOTE_RADIUS + 1, canvas->theme->ground);
      klaster_canvas_dot (canvas, x, y, NOTE_RADIUS, canvas->theme->text);
      klaster_canvas_write (canvas, number, x, y, &style);
    }
}

static void
draw_body (const KlasterChart *self, KlasterCanvas *canvas, const KlasterChartBox *body)
{
  g_autoptr (GArray) spots = NULL;

  if (canvas->dry || klaster_chart_get_notes (self)->len == 0)
    {
      klaster_chart_get_kind (self)->draw (self, canvas, body);
      return;
    }
  spots = canvas->spots = g_array_new (FALSE, TRUE, sizeof (KlasterChartSpot));
  klaster_chart_get_kind (self)->draw (self, canvas, body);
  draw_notes (self, canvas, body);
  canvas->spots = NULL;
}

static void
draw_frame (const KlasterChart *self, KlasterCanvas *canvas, const Fit *fit)
{
  const KlasterChartTexts *texts = klaster_chart_get_texts (self);
  double head = do_head (self, canvas, fit->width, !canvas->dry);
  double foot = do_foot (self, canvas, fit->width, 0, FALSE);
  KlasterChartBox body = { 0, head, fit->width, fit->height - head - foot };

  if (has_text (texts->watermark) && !canvas->dry)
    draw_watermark (canvas, texts->watermark, fit->width, fit->height);
  draw_body (self, canvas, &body);
  if (foot > 0 && !canvas->dry)
    do_foot (self, canvas, fit->width, fit->height - foot, TRUE);
}

/* The spots of all data in units, and the scale of the canvas. */
static GArray *
find_spots (const KlasterChart *self,
            double width,
            double height,
            const KlasterChartStyle *style,
            double *scale)
{
  cairo_t *cr = create_dry_context ();
  KlasterCanvas canvas;
  Fit fit;

  start_canvas (&canvas, cr, style);
  canvas.dry = TRUE;
  canvas.spots = g_array_new (FALSE, TRUE, sizeof (KlasterChartSpot));
  fit = find_fit (self, &canvas, width, height, style);
  draw_frame (self, &canvas, &fit);
  cairo_destroy (cr);
  *scale = fit.scale;
  return canvas.spots;
}

static double
measure_height (const KlasterChart *self,
                double width,
                const KlasterChartStyle *style,
                gboolean least)
{
  cairo_t *cr = create_dry_context ();
  double scale = get_text_scale (style, width), height;
  KlasterCanvas canvas;

  start_canvas (&canvas, cr, style);
  height = ceil (measure_all (self, &canvas, width / scale, least) * scale);
  cairo_destroy (cr);
  return height;
}

/* Public functions */

void
klaster_chart_draw (const KlasterChart *self,
                    cairo_t *cr,
                    double width,
                    double height,
                    const KlasterChartStyle *style)
{
  cairo_t *dry;
  KlasterCanvas canvas;
  Fit fit;

  g_return_if_fail (self != NULL && cr != NULL);
  if (width < 1 || height < 1)
    return;
  dry = create_dry_context ();
  start_canvas (&canvas, dry, style);
  fit = find_fit (self, &canvas, width, height, style);
  cairo_destroy (dry);
  canvas.cr = cr;
  cairo_save (cr);
  cairo_scale (cr, fit.scale, fit.scale);
  draw_frame (self, &canvas, &fit);
  cairo_restore (cr);
}

double
klaster_chart_get_natural_height (const KlasterChart *self,
                                  double width,
                                  const KlasterChartStyle *style)
{
  return measure_height (self, MAX (width, 1), style, FALSE);
}

double
klaster_chart_get_least_height (const KlasterChart *self,
                                double width,
                                const KlasterChartStyle *style)
{
  return measure_height (self, MAX (width, 1), style, TRUE);
}

int
klaster_chart_hit (const KlasterChart *self,
                   double width,
                   double height,
                   const KlasterChartStyle *style,
                   double x,
                   double y)
{
  double scale, nearest = INFINITY;
  g_autoptr (GArray) spots = find_spots (self, width, height, style, &scale);
  int found = -1;

  x /= scale;
  y /= scale;
  for (guint i = 0; i < spots->len; i++)
    {
      const KlasterChartSpot *spot = &g_array_index (spots, KlasterChartSpot, i);
      const KlasterChartBox *box = &spot->box;
      double distance = hypot (spot->x - x, spot->y - y);

      if (x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height
          && distance < nearest)
        {
          nearest = distance;
          found = (int)i;
        }
    }
  return found;
}

gboolean
klaster_chart_get_datum_position (const KlasterChart *self,
                                  double width,
                                  double height,
                                  const KlasterChartStyle *style,
                                  guint datum,
                                  double *x,
                                  double *y)
{
  double scale;
  g_autoptr (GArray) spots = find_spots (self, width, height, style, &scale);

  if (datum >= spots->len)
    return FALSE;
  *x = g_array_index (spots, KlasterChartSpot, datum).x * scale;
  *y = g_array_index (spots, KlasterChartSpot, datum).y * scale;
  return TRUE;
}

void
klaster_chart_draw_highlight (const KlasterChart *self,
                              cairo_t *cr,
                              double width,
                              double height,
                              const KlasterChartStyle *style,
                              guint datum)
{
  double scale;
  g_autoptr (GArray) spots = find_spots (self, width, height, style, &scale);
  const KlasterChartSpot *spot;
  KlasterCanvas canvas;

  if (datum >= spots->len)
    return;
  spot = &g_array_index (spots, KlasterChartSpot, datum);
  start_canvas (&canvas, cr, style);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  klaster_canvas_bar (&canvas, &spot->box, canvas.theme->accent, 0.09);
  cairo_arc (cr, spot->x, spot->y, 7, 0, 2 * G_PI);
  klaster_canvas_set_color (&canvas, canvas.theme->accent, 1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}
