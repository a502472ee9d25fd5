#include "klaster-map-base.h"

#include <math.h>

#include "klaster-hatch.h"

/* Village borders only help once villages are larger than their names. */
#define KECAMATAN_ZOOM 8.0
#define VILLAGE_ZOOM 10.8
/* Of the province without its far islands, degrees. */
#define SOUTH_END (-4.32)
/* No line is wider, in pixels. */
#define OUTSIDE 8.0
/* Of the lines that mean "no data", in pixels. */
#define HATCH_WIDTH 0.8
/* In files of lines, points stand on a grid of a quarter of a point: finer than what is left out of a line anyway, and
 * their numbers are half as long. */
#define GRID 4.0

static guint
get_detail (const KlasterMapFrame *frame)
{
  return klaster_geo_get_detail_for_zoom (klaster_map_frame_get_zoom (frame));
}

/* On which sides of the frame a point is outside, with room for the width of a line. */
static guint
get_sides (const KlasterMapFrame *frame, double x, double y)
{
  return (x < -OUTSIDE ? 1U : 0) | (x > frame->width + OUTSIDE ? 2U : 0) | (y < -OUTSIDE ? 4U : 0)
         | (y > frame->height + OUTSIDE ? 8U : 0);
}

/* The first one after a closed path begins the next. */
static void
add_point (cairo_t *cr, const KlasterMapFrame *frame, const KlasterPoint *point)
{
  KlasterPoint at = klaster_map_frame_to_pixel (frame, *point);

  if (klaster_map_is_file (cr))
    at = klaster_map_put_on_grid (cr, at, GRID);
  cairo_line_to (cr, at.x, at.y);
}

/* A point that is outside on the same side as its neighbours changes nothing that is seen, and would only fill the
 * file of a paper map. WHOLE: all of them, so that the dashes of a line begin where they always do. */
static void
add_arc (cairo_t *cr,
         const KlasterMapFrame *frame,
         gint32 index,
         guint detail,
         gboolean join,
         gboolean whole)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  guint n, last = 0, sides, next = 0;
  gboolean file = klaster_map_is_file (cr);
  KlasterPoint at = { 0 }, before;
  const KlasterPoint *p
      = klaster_geo_get_arc (geo, (guint)(index < 0 ? ~index : index), detail, &n);

  for (guint i = 0; i < n; i++)
    {
      const KlasterPoint *q = index < 0 ? &p[n - 1 - i] : &p[i];
      double x = (q->x - frame->x0) * frame->scale;
      double y = (q->y - frame->y0) * frame->scale;

      sides = i > 0 ? next : get_sides (frame, x, y);
      if (i + 1 < n)
        {
          const KlasterPoint *after = index < 0 ? q - 1 : q + 1;

          next = get_sides (frame, (after->x - frame->x0) * frame->scale,
                            (after->y - frame->y0) * frame->scale);
        }
      if (!whole && i > 0 && i + 1 < n && (last & sides & next) != 0)
        continue;
      last = sides;
      before = at;
      at = (KlasterPoint){ x, y };
      if (file)
        at = klaster_map_put_on_grid (cr, at, GRID);
      if (i == 0 && !join)
        cairo_move_to (cr, at.x, at.y);
      else if (i == 0 || i + 1 == n || at.x != before.x || at.y != before.y)
        cairo_line_to (cr, at.x, at.y);
    }
}

static void
add_area (cairo_t *cr, const KlasterMapFrame *frame, const KlasterArea *area, guint detail)
{
  for (guint r = 0; r < area->n_rings; r++)
    {
      for (guint i = 0; i < area->rings[r].n_arcs; i++)
        add_arc (cr, frame, area->rings[r].arcs[i], detail, i > 0, FALSE);
      cairo_close_path (cr);
    }
}

/* The data (data/geo) end inside Kalimantan: at 113.5 east down to its south coast, and at 1 south as far as its east
 * coast. A wide map shows what is beyond; the island is painted on there, up to where it surely still is land. */
static void
add_inland (cairo_t *cr, const KlasterMapFrame *frame)
{
  static const double corners[][2] = { { 113.5, -3.1715 }, { 110.5, -3.1715 }, { 110.5, 1.5 },
                                       { 117.1364, 1.5 },  { 117.1364, -1 },   { 113.5, -1 } };

  cairo_new_sub_path (cr);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      KlasterPoint at
          = klaster_map_frame_to_pixel (frame, klaster_geo_project (corners[i][0], corners[i][1]));

      cairo_line_to (cr, at.x, at.y);
    }
  cairo_close_path (cr);
}

/* The border that two kabupaten share is in the path of both, in opposite directions: what is filled is the same when
 * both go straight from its one end to the other. */
static void
add_outer (cairo_t *cr, const KlasterMapFrame *frame, const KlasterArea *kabupaten, guint detail)
{
  const KlasterGeo *geo = klaster_geo_get_default ();

  for (guint r = 0; r < kabupaten->n_rings; r++)
    {
      for (guint i = 0; i < kabupaten->rings[r].n_arcs; i++)
        {
          gint32 arc = kabupaten->rings[r].arcs[i];
          guint n, index = (guint)(arc < 0 ? ~arc : arc);
          const KlasterPoint *p = klaster_geo_get_arc (geo, index, detail, &n);

          if (klaster_geo_get_arc_rank (geo, index) == KLASTER_RANK_OUTER)
            {
              add_arc (cr, frame, arc, detail, i > 0, FALSE);
              continue;
            }
          if (i == 0)
            add_point (cr, frame, &p[arc < 0 ? n - 1 : 0]);
          add_point (cr, frame, &p[arc < 0 ? 0 : n - 1]);
        }
      cairo_close_path (cr);
    }
}

/* All areas of KIND in one path: neighbours leave no seam between them. */
static void
fill_areas (cairo_t *cr, const KlasterMapFrame *frame, KlasterAreaKind kind, guint32 color)
{
  guint n, detail = get_detail (frame);
  const KlasterArea *areas = klaster_geo_get_areas (klaster_geo_get_default (), kind, &n);
  const KlasterBox view = klaster_map_frame_get_box (frame, 2);

  cairo_new_path (cr);
  for (guint i = 0; i < n; i++)
    if (!klaster_box_intersects (&areas[i].box, &view))
      continue;
    else if (kind == KLASTER_AREA_KABUPATEN)
      add_outer (cr, frame, &areas[i], detail);
    else
      add_area (cr, frame, &areas[i], detail);
  if (kind == KLASTER_AREA_LAND)
    add_inland (cr, frame);
  klaster_map_set_color (cr, color, 1);
  cairo_fill (cr);
}

static void
add_class (cairo_t *cr, const KlasterMapFrame *frame, const KlasterMapAmount *amount, int class)
{
  guint n, detail = get_detail (frame);
  const KlasterArea *areas = klaster_geo_get_areas (klaster_geo_get_default (), amount->kind, &n);
  const KlasterBox view = klaster_map_frame_get_box (frame, 2);

  cairo_new_path (cr);
  for (guint i = 0; i < n; i++)
    if (amount->class_of[i] == class && klaster_box_intersects (&areas[i].box, &view))
      add_area (cr, frame, &areas[i], detail);
}

static void
paint_amount (cairo_t *cr,
              const KlasterMapFrame *frame,
              const KlasterMapAmount *amount,
              const KlasterMapTheme *theme)
{
  const double dots[] = { 1, 3 };

  /* Thousands of small areas in one path: the quick rasterizer is half as slow and looks the same. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  for (guint c = 0; c < amount->classes->len; c++)
    {
      add_class (cr, frame, amount, (int)c);
      klaster_map_set_color (cr, g_array_index (amount->classes, KlasterMapClass, c).color, 1);
      cairo_fill (cr);
    }
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  add_class (cr, frame, amount, KLASTER_MAP_CLASS_NO_DATA);
  klaster_map_fill_hatched (cr, frame, theme->no_data, 0.8, 5);
  add_class (cr, frame, amount, KLASTER_MAP_CLASS_NOT_APPLICABLE);
  klaster_map_set_color (cr, theme->quiet_text, 0.9);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_borders (cairo_t *cr,
               const KlasterMapFrame *frame,
               KlasterRank rank,
               guint32 color,
               double width)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  const KlasterBox view = klaster_map_frame_get_box (frame, 4);
  guint detail = get_detail (frame);

  cairo_new_path (cr);
  for (guint i = 0; i < klaster_geo_get_n_arcs (geo); i++)
    {
      KlasterBox box;

      if (klaster_geo_get_arc_rank (geo, i) != rank)
        continue;
      box = klaster_geo_get_arc_box (geo, i);
      if (klaster_box_intersects (&box, &view))
        add_arc (cr, frame, (gint32)i, detail, FALSE, FALSE);
    }
  klaster_map_set_color (cr, color, 1);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
paint_rivers (cairo_t *cr, const KlasterMapFrame *frame, const KlasterMapTheme *theme)
{
  guint n;
  const KlasterRiver *rivers = klaster_geo_get_rivers (klaster_geo_get_default (), &n);

  cairo_new_path (cr);
  for (guint i = 0; i < n; i++)
    add_arc (cr, frame, (gint32)rivers[i].arc, get_detail (frame), FALSE, FALSE);
  klaster_map_set_color (cr, theme->river, 1);
  cairo_set_line_width (cr, CLAMP (klaster_map_frame_get_zoom (frame) - 5.5, 1.2, 5));
  cairo_stroke (cr);
}

/* As lines inside a clip: for paper and drawings. */
static void
fill_with_lines (cairo_t *cr,
                 const KlasterMapFrame *frame,
                 guint32 color,
                 double alpha,
                 double step,
                 double shift)
{
  double x1, y1, x2, y2;

  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  x1 = MAX (x1, 0);
  y1 = MAX (y1, 0);
  x2 = MIN (x2, frame->width);
  y2 = MIN (y2, frame->height);
  if (x1 >= x2 || y1 >= y2)
    {
      cairo_new_path (cr);
      return;
    }
  cairo_save (cr);
  cairo_clip (cr);
  klaster_map_set_color (cr, color, alpha);
  klaster_hatch_draw (cr, x1, y1, x2, y2, floor ((x1 + y1) / step) * step - shift, step,
                      HATCH_WIDTH);
  cairo_restore (cr);
}

/* The same as a repeated picture of STEP pixels: a clip of thousands of villages takes ten times as long. */
static void
fill_with_pattern (cairo_t *cr, guint32 color, double alpha, int step, double shift)
{
  double factor, unused;
  cairo_surface_t *cell;
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;
  cairo_t *lines;

  cairo_surface_get_device_scale (cairo_get_target (cr), &factor, &unused);
  cell = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, step * (int)factor, step * (int)factor);
  cairo_surface_set_device_scale (cell, factor, factor);
  lines = cairo_create (cell);
  for (int c = 0; c <= 2; c++)
    {
      cairo_move_to (lines, c * step + 1, -1);
      cairo_line_to (lines, c * step - step - 1, step + 1);
    }
  klaster_map_set_color (lines, color, alpha);
  cairo_set_line_width (lines, HATCH_WIDTH);
  cairo_stroke (lines);
  cairo_destroy (lines);
  pattern = cairo_pattern_create_for_surface (cell);
  cairo_surface_destroy (cell);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  cairo_matrix_init_translate (&matrix, round (shift * factor) / factor, 0);
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_fill (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

/* Public functions */

gboolean
klaster_map_is_file (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_IMAGE;
}

KlasterPoint
klaster_map_put_on_grid (cairo_t *cr, KlasterPoint at, double per_unit)
{
  cairo_user_to_device (cr, &at.x, &at.y);
  at.x = round (at.x * per_unit) / per_unit;
  at.y = round (at.y * per_unit) / per_unit;
  cairo_device_to_user (cr, &at.x, &at.y);
  return at;
}

void
klaster_map_frame_fit (KlasterMapFrame *frame,
                       const KlasterBox *box,
                       double width,
                       double height,
                       double margin)
{
  double room_x = MAX (width - 2 * margin, 10), room_y = MAX (height - 2 * margin, 10);
  double box_x = MAX (box->x1 - box->x0, 1e-9), box_y = MAX (box->y1 - box->y0, 1e-9);

  frame->scale = MIN (room_x / box_x, room_y / box_y);
  frame->width = width;
  frame->height = height;
  frame->x0 = (box->x0 + box->x1) / 2 - width / 2 / frame->scale;
  frame->y0 = (box->y0 + box->y1) / 2 - height / 2 / frame->scale;
}

double
klaster_map_frame_get_zoom (const KlasterMapFrame *frame)
{
  return log2 (frame->scale / 256);
}

KlasterBox
klaster_map_frame_get_box (const KlasterMapFrame *frame, double margin)
{
  double m = margin / frame->scale;

  return (KlasterBox){ frame->x0 - m, frame->y0 - m, frame->x0 + frame->width / frame->scale + m,
                       frame->y0 + frame->height / frame->scale + m };
}

KlasterBox
klaster_map_get_province_box (void)
{
  KlasterBox box = klaster_geo_get_box (klaster_geo_get_default ());

  box.y1 = klaster_geo_project (115, SOUTH_END).y;
  return box;
}

KlasterPoint
klaster_map_frame_to_pixel (const KlasterMapFrame *frame, KlasterPoint point)
{
  return (KlasterPoint){ (point.x - frame->x0) * frame->scale,
                         (point.y - frame->y0) * frame->scale };
}

KlasterPoint
klaster_map_frame_to_world (const KlasterMapFrame *frame, double x, double y)
{
  return (KlasterPoint){ frame->x0 + x / frame->scale, frame->y0 + y / frame->scale };
}

void
klaster_map_paint_base (cairo_t *cr,
                        const KlasterMapFrame *frame,
                        const KlasterMapScene *scene,
                        KlasterMapMode mode)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);
  const KlasterMapAmount *amount = scene == NULL ? NULL : klaster_map_scene_get_amount (scene);
  double zoom = klaster_map_frame_get_zoom (frame);

  klaster_map_set_color (cr, theme->sea, 1);
  cairo_rectangle (cr, 0, 0, frame->width, frame->height);
  cairo_fill (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  fill_areas (cr, frame, KLASTER_AREA_LAND, theme->neighbour);
  fill_areas (cr, frame, KLASTER_AREA_KABUPATEN, theme->land);
  if (amount != NULL)
    paint_amount (cr, frame, amount, theme);
  if (zoom >= VILLAGE_ZOOM)
    paint_borders (cr, frame, KLASTER_RANK_VILLAGE, theme->village, 0.8);
  if (zoom >= KECAMATAN_ZOOM)
    paint_borders (cr, frame, KLASTER_RANK_KECAMATAN, theme->kecamatan, zoom < 9 ? 0.6 : 1);
  paint_rivers (cr, frame, theme);
  paint_borders (cr, frame, KLASTER_RANK_KABUPATEN, theme->kabupaten, zoom < 9 ? 1 : 1.5);
  paint_borders (cr, frame, KLASTER_RANK_OUTER, theme->outer, zoom < 9 ? 1.1 : 1.7);
}

void
klaster_map_add_area (cairo_t *cr, const KlasterMapFrame *frame, const KlasterArea *area)
{
  add_area (cr, frame, area, get_detail (frame));
}

void
klaster_map_add_outline (cairo_t *cr, const KlasterMapFrame *frame, const KlasterOutline *outline)
{
  guint detail = get_detail (frame);

  for (guint i = 0; i < outline->arcs->len; i++)
    add_arc (cr, frame, (gint32)g_array_index (outline->arcs, guint, i), detail, FALSE, TRUE);
}

void
klaster_map_add_rings (cairo_t *cr, const KlasterMapFrame *frame, const GPtrArray *rings)
{
  for (guint i = 0; i < rings->len; i++)
    {
      const GArray *ring = rings->pdata[i];

      cairo_new_sub_path (cr);
      for (guint p = 0; p < ring->len; p++)
        {
          KlasterPoint at
              = klaster_map_frame_to_pixel (frame, g_array_index (ring, KlasterPoint, p));

          cairo_line_to (cr, at.x, at.y);
        }
      cairo_close_path (cr);
    }
}

/* The lines are fixed to the world, so that they meet across tiles. */
void
klaster_map_fill_hatched (cairo_t *cr,
                          const KlasterMapFrame *frame,
                          guint32 color,
                          double alpha,
                          double step)
{
  double shift = fmod ((frame->x0 + frame->y0) * frame->scale, step);

  if (klaster_map_is_file (cr))
    fill_with_lines (cr, frame, color, alpha, step, shift);
  else
    fill_with_pattern (cr, color, alpha, (int)step, shift);
}
