#include "klaster-chart-style.h"

#include <math.h>

/* The line of an open sign: at least so wide, and in parts of its half width. */
#define LEAST_SIGN_LINE 1.8
#define SIGN_LINE 0.28

#define OKABE_ITO                                                                                  \
  {                                                                                                \
    0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9                                     \
  }

static const KlasterChartTheme themes[] = {
  [KLASTER_CHART_LIGHT] = { .ground = 0xffffff,
                            .text = 0x1f2629,
                            .quiet_text = 0x5b6569,
                            .grid = 0xe5e8e9,
                            .axis = 0x8b9599,
                            .muted = 0xb4bcbf,
                            .hatch = 0xd3d8da,
                            .accent = 0x0f766e,
                            .series = OKABE_ITO },
  [KLASTER_CHART_DARK]
  = { .ground = 0x1e2427,
      .text = 0xf0f3f4,
      .quiet_text = 0xa9b4b8,
      .grid = 0x333b3f,
      .axis = 0x7f8b90,
      .muted = 0x69757a,
      .hatch = 0x465055,
      .accent = 0x5eead4,
      .series = { 0x56b4e9, 0xe69f00, 0x2fc49a, 0xdb94b9, 0xf0e442, 0xff8a3d } },
  [KLASTER_CHART_PRINT] = { .ground = 0xffffff,
                            .text = 0x12181a,
                            .quiet_text = 0x4d5659,
                            .grid = 0xe2e5e6,
                            .axis = 0x7a8488,
                            .muted = 0xaab3b6,
                            .hatch = 0xcbd1d3,
                            .accent = 0x0f766e,
                            .series = OKABE_ITO },
  [KLASTER_CHART_GREY]
  = { .ground = 0xffffff,
      .text = 0x111111,
      .quiet_text = 0x4f4f4f,
      .grid = 0xe3e3e3,
      .axis = 0x7f7f7f,
      .muted = 0xb0b0b0,
      .hatch = 0xcccccc,
      .accent = 0x111111,
      .series = { 0x1a1a1a, 0x6e6e6e, 0x454545, 0x8c8c8c, 0x5a5a5a, 0x7d7d7d } },
};

/* sRGB channel to linear light. */
static double
linear (guint32 channel)
{
  double c = channel / 255.0;

  return c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 color)
{
  return 0.2126 * linear ((color >> 16) & 0xff) + 0.7152 * linear ((color >> 8) & 0xff)
         + 0.0722 * linear (color & 0xff);
}

static guint32
mix (guint32 a, guint32 b, double part)
{
  guint32 result = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      double from = (a >> shift) & 0xff, to = (b >> shift) & 0xff;

      result |= (guint32)round (from + (to - from) * part) << shift;
    }
  return result;
}

/* Public functions */

const KlasterChartTheme *
klaster_chart_theme_get (KlasterChartMode mode)
{
  g_return_val_if_fail (mode < G_N_ELEMENTS (themes), &themes[0]);
  return &themes[mode];
}

guint32
klaster_chart_color_in_mode (guint32 color, KlasterChartMode mode)
{
  double light;
  guint32 grey;

  if (mode != KLASTER_CHART_GREY)
    return color;
  light = get_luminance (color);
  light = light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1 / 2.4) - 0.055;
  grey = (guint32)round (light * 255);
  return grey << 16 | grey << 8 | grey;
}

guint32
klaster_chart_get_status_color (KlasterStatus status, KlasterChartMode mode)
{
  static const guint32 greys[KLASTER_N_STATUSES]
      = { 0xf2f2f2, 0xcfcfcf, 0xa3a3a3, 0x6b6b6b, 0x2e2e2e };

  g_return_val_if_fail (status >= 0 && status < KLASTER_N_STATUSES, 0x8c9496);
  return mode == KLASTER_CHART_GREY ? greys[status] : klaster_status_get_color (status);
}

guint32
klaster_chart_get_readable (guint32 color, guint32 ground)
{
  guint32 end = get_luminance (ground) > 0.18 ? 0x000000 : 0xffffff;

  for (double part = 0; part < 1; part += 0.05)
    if (klaster_chart_get_contrast (mix (color, end, part), ground) >= 4.6)
      return mix (color, end, part);
  return end;
}

guint32
klaster_chart_get_text_on (guint32 color)
{
  return klaster_chart_get_contrast (0xffffff, color)
                 >= klaster_chart_get_contrast (0x111618, color)
             ? 0xffffff
             : 0x111618;
}

double
klaster_chart_get_contrast (guint32 a, guint32 b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

void
klaster_chart_set_color (cairo_t *cr, guint32 color, double alpha)
{
  cairo_set_source_rgba (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                         (color & 0xff) / 255.0, alpha);
}

/* FALSE when there is no sign. */
static gboolean
trace_status (cairo_t *cr, KlasterStatus status, double x, double y, double r)
{
  cairo_new_path (cr);
  switch (status)
    {
    case KLASTER_STATUS_MANDIRI:
    case KLASTER_STATUS_MAJU:
      cairo_move_to (cr, x, y - r);
      cairo_line_to (cr, x + r, y);
      cairo_line_to (cr, x, y + r);
      cairo_line_to (cr, x - r, y);
      break;
    case KLASTER_STATUS_BERKEMBANG:
      cairo_rectangle (cr, x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
      break;
    case KLASTER_STATUS_TERTINGGAL:
      cairo_move_to (cr, x, y - r);
      cairo_line_to (cr, x + r, y + r * 0.8);
      cairo_line_to (cr, x - r, y + r * 0.8);
      break;
    case KLASTER_STATUS_SANGAT_TERTINGGAL:
      cairo_move_to (cr, x, y + r);
      cairo_line_to (cr, x + r, y - r * 0.8);
      cairo_line_to (cr, x - r, y - r * 0.8);
      break;
    case KLASTER_STATUS_NONE:
    case KLASTER_N_STATUSES:
    default:
      return FALSE;
    }
  cairo_close_path (cr);
  return TRUE;
}

void
klaster_chart_draw_status_sign (cairo_t *cr, KlasterStatus status, double x, double y, double r)
{
  if (!trace_status (cr, status, x, y, r))
    return;
  if (status == KLASTER_STATUS_MAJU)
    {
      cairo_set_line_width (cr, MAX (LEAST_SIGN_LINE, r * SIGN_LINE));
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}
