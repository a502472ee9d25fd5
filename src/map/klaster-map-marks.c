#include "klaster-map-marks.h"

#include <math.h>

static void
add_shape (cairo_t *cr, double x, double y, double radius, gboolean square)
{
  double r = radius * 0.28;

  cairo_new_path (cr);
  if (!square)
    {
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      cairo_close_path (cr);
      return;
    }
  radius *= 0.92;
  cairo_arc (cr, x + radius - r, y - radius + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + radius - r, y + radius - r, r, 0, G_PI / 2);
  cairo_arc (cr, x - radius + r, y + radius - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x - radius + r, y - radius + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
stroke_lines (cairo_t *cr, double x, double y, double unit, const double *points, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double px = x + points[2 * i] * unit, py = y + points[2 * i + 1] * unit;

      if (i == 0)
        cairo_move_to (cr, px, py);
      else
        cairo_line_to (cr, px, py);
    }
  cairo_stroke (cr);
}

/* The sign inside the shape. */
static void
draw_sign (cairo_t *cr, double x, double y, double radius, KlasterReportState state)
{
  static const double tick[] = { -0.42, 0.02, -0.12, 0.34, 0.44, -0.34 };
  static const double hand[] = { 0, -0.5, 0, 0.06, 0.36, 0.26 };
  static const double cross_a[] = { -0.34, -0.34, 0.34, 0.34 };
  static const double cross_b[] = { -0.34, 0.34, 0.34, -0.34 };
  static const double dash[] = { -0.42, 0, 0.42, 0 };

  switch (state)
    {
    case KLASTER_REPORT_ON_TIME:
      stroke_lines (cr, x, y, radius, tick, 3);
      break;
    case KLASTER_REPORT_LATE:
      stroke_lines (cr, x, y, radius, hand, 3);
      break;
    case KLASTER_REPORT_MISSING:
      stroke_lines (cr, x, y, radius, cross_a, 2);
      stroke_lines (cr, x, y, radius, cross_b, 2);
      break;
    case KLASTER_REPORT_EXCUSED:
      stroke_lines (cr, x, y, radius, dash, 2);
      break;
    case KLASTER_REPORT_NOT_DUE:
      cairo_arc (cr, x, y, radius * 0.22, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case KLASTER_REPORT_PARTLY:
    case KLASTER_REPORT_EMPTY:
    case KLASTER_N_REPORT_STATES:
    default:
      break;
    }
}

/* Filled shapes ask nothing more of the officer; open ones do. */
static gboolean
is_filled (KlasterReportState state)
{
  return state == KLASTER_REPORT_ON_TIME || state == KLASTER_REPORT_LATE;
}

static void
fill_left_half (cairo_t *cr, double x, double y, double radius)
{
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x - radius, y - radius, radius, 2 * radius);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Public functions */

void
klaster_map_draw_state_mark (cairo_t *cr,
                             double x,
                             double y,
                             double size,
                             KlasterReportState state,
                             gboolean kelurahan,
                             gboolean unfilled,
                             KlasterMapMode mode)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);
  guint32 color = unfilled ? theme->quiet_text : klaster_report_state_get_color (state);
  double radius = size / 2 - 1;
  const double dashes[] = { size * 0.16, size * 0.13 };

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_shape (cr, x, y, radius, kelurahan);
  klaster_map_set_color (cr, !unfilled && is_filled (state) ? color : theme->card, 1);
  cairo_fill (cr);
  add_shape (cr, x, y, radius - size * 0.04, kelurahan);
  klaster_map_set_color (cr, color, 1);
  if (!unfilled && state == KLASTER_REPORT_PARTLY)
    {
      fill_left_half (cr, x, y, radius);
      add_shape (cr, x, y, radius - size * 0.04, kelurahan);
    }
  if (unfilled)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, MAX (1.2, size * 0.09));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (!unfilled)
    {
      klaster_map_set_color (cr, is_filled (state) ? 0xffffff : color, 1);
      cairo_set_line_width (cr, MAX (1.3, size * 0.11));
      cairo_new_path (cr);
      draw_sign (cr, x, y, radius, state);
    }
  cairo_restore (cr);
}

guint32
klaster_map_get_change_color (KlasterMapChange change)
{
  if (change == KLASTER_MAP_ROSE)
    return klaster_map_ramp_get_color (KLASTER_RAMP_CHANGE, 6, 7);
  if (change == KLASTER_MAP_FELL)
    return klaster_map_ramp_get_color (KLASTER_RAMP_CHANGE, 0, 7);
  return 0x6a6a6a;
}

void
klaster_map_draw_change_mark (cairo_t *cr,
                              double x,
                              double y,
                              double size,
                              KlasterMapChange change,
                              gboolean kelurahan,
                              KlasterMapMode mode)
{
  static const double up[] = { -0.4, 0.02, 0, -0.42, 0.4, 0.02 };
  static const double down[] = { -0.4, -0.02, 0, 0.42, 0.4, -0.02 };
  static const double stem[] = { 0, -0.42, 0, 0.42 };
  static const double dash[] = { -0.42, 0, 0.42, 0 };
  gboolean open = change == KLASTER_MAP_NOT_COMPARED;
  double radius = size / 2 - 1;
  guint32 color = klaster_map_get_change_color (change);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_shape (cr, x, y, radius, kelurahan);
  klaster_map_set_color (cr, open ? klaster_map_theme_get (mode)->card : color, 1);
  cairo_fill_preserve (cr);
  klaster_map_set_color (cr, open ? color : klaster_map_theme_get (mode)->card, 1);
  cairo_set_line_width (cr, MAX (1.2, size * 0.09));
  cairo_stroke (cr);
  klaster_map_set_color (cr, open ? color : 0xffffff, 1);
  cairo_set_line_width (cr, MAX (1.3, size * 0.11));
  if (change == KLASTER_MAP_ROSE || change == KLASTER_MAP_FELL)
    {
      stroke_lines (cr, x, y, radius, change == KLASTER_MAP_ROSE ? up : down, 3);
      stroke_lines (cr, x, y, radius, stem, 2);
    }
  else if (change == KLASTER_MAP_STAYED)
    {
      stroke_lines (cr, x, y - radius * 0.18, radius, dash, 2);
      stroke_lines (cr, x, y + radius * 0.18, radius, dash, 2);
    }
  else
    {
      cairo_arc (cr, x, y, radius * 0.2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

void
klaster_map_draw_part_mark (cairo_t *cr,
                            double x,
                            double y,
                            double size,
                            double part,
                            gboolean kelurahan,
                            KlasterMapMode mode)
{
  double radius = size / 2 - 1, height = 2 * radius * CLAMP (part, 0, 1);

  cairo_save (cr);
  add_shape (cr, x, y, radius, kelurahan);
  klaster_map_set_color (cr, klaster_map_theme_get (mode)->card, 1);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  klaster_map_set_color (cr, klaster_report_state_get_color (KLASTER_REPORT_PARTLY), 1);
  cairo_rectangle (cr, x - radius, y + radius - height, 2 * radius, height);
  cairo_fill (cr);
  cairo_restore (cr);
  add_shape (cr, x, y, radius - size * 0.04, kelurahan);
  klaster_map_set_color (cr, klaster_report_state_get_color (KLASTER_REPORT_PARTLY), 1);
  cairo_set_line_width (cr, MAX (1.2, size * 0.09));
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
klaster_map_draw_ring (cairo_t *cr, double x, double y, double size, KlasterMapMode mode)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);

  cairo_new_path (cr);
  cairo_arc (cr, x, y, size / 2, 0, 2 * G_PI);
  klaster_map_set_color (cr, theme->accent, 0.22);
  cairo_fill_preserve (cr);
  klaster_map_set_color (cr, theme->accent, 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

guint32
klaster_map_get_kawasan_color (KlasterKawasanStyle style, KlasterMapMode mode)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);

  switch (style)
    {
    case KLASTER_KAWASAN_KPP:
      return theme->kpp;
    case KLASTER_KAWASAN_PENDAMPINGAN:
      return theme->pendampingan;
    case KLASTER_KAWASAN_OTHER:
    default:
      return theme->other_kawasan;
    }
}

void
klaster_map_draw_area_mark (cairo_t *cr,
                            double x,
                            double y,
                            double size,
                            KlasterKawasanStyle style,
                            KlasterMapMode mode)
{
  guint32 color = klaster_map_get_kawasan_color (style, mode);
  const double dashes[] = { size * 0.22, size * 0.14 };

  cairo_save (cr);
  add_shape (cr, x, y, size / 2 - 1, TRUE);
  klaster_map_set_color (cr, color, 0.18);
  cairo_fill_preserve (cr);
  klaster_map_set_color (cr, color, 1);
  cairo_set_line_width (cr, 1.8);
  if (style != KLASTER_KAWASAN_KPP)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
