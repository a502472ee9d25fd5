/* Legend, scale bar, source line, watermark. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-format.h"
#include "klaster-map-marks.h"
#include "klaster-map-picture.h"
#include "klaster-type.h"

#define TITLE_WIDTH 190
#define ROW 19
#define PAD 12
#define MARK 14
#define EDGE 12
/* With less room the line of sources would be a column of letters. */
#define LEAST_SOURCE_WIDTH 80

static PangoLayout *
create_text (cairo_t *cr, const char *family, double size, gboolean bold, const char *text)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, family);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  klaster_type_use_true_metrics (pango_layout_get_context (layout));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* What a row of the legend shows; one function lists them, for measuring and for drawing. */
typedef enum
{
  ROW_TITLE,
  ROW_STATE,
  ROW_UNFILLED,
  ROW_CHANGE,
  ROW_KAWASAN,
  ROW_UNCERTAIN,
  ROW_CLASS,
  ROW_NO_DATA,
  ROW_NOT_APPLICABLE
} RowKind;

typedef struct
{
  RowKind kind;
  guint value; /* state, style or class */
  char *text;
} Row;

static void
clear_row (gpointer row)
{
  g_free (((Row *)row)->text);
}

static void
add_row (GArray *rows, RowKind kind, guint value, const char *text)
{
  Row row = { kind, value, g_strdup (text) };

  g_array_append_val (rows, row);
}

static void
list_changes (GArray *rows, const KlasterMapScene *scene)
{
  static const char *const labels[] = { [KLASTER_MAP_ROSE] = N_ ("rose"),
                                        [KLASTER_MAP_STAYED] = N_ ("stayed the same"),
                                        [KLASTER_MAP_FELL] = N_ ("fell"),
                                        [KLASTER_MAP_NOT_COMPARED] = N_ ("cannot be compared") };
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  guint counts[KLASTER_N_MAP_CHANGES] = { 0 };

  for (guint i = 0; i < sites->len; i++)
    counts[((const KlasterMapSite *)sites->pdata[i])->change]++;
  for (guint c = KLASTER_MAP_ROSE; c < KLASTER_N_MAP_CHANGES; c++)
    if (counts[c] > 0)
      {
        g_autofree char *text = g_strdup_printf ("%u  %s", counts[c], _ (labels[c]));

        add_row (rows, ROW_CHANGE, c, text);
      }
}

static void
list_states (GArray *rows, const KlasterMapScene *scene)
{
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  guint counts[KLASTER_N_REPORT_STATES] = { 0 }, n_unfilled = 0;
  const char *title = klaster_map_scene_get_legend_title (scene);

  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterMapSite *site = sites->pdata[i];

      if (site->change != KLASTER_MAP_NO_CHANGE_SHOWN)
        continue;
      if (site->unfilled)
        n_unfilled++;
      else
        counts[site->state]++;
    }
  if (sites->len > 0 && title != NULL)
    add_row (rows, ROW_TITLE, 0, title);
  list_changes (rows, scene);
  for (guint s = 0; s < KLASTER_N_REPORT_STATES; s++)
    if (counts[s] > 0)
      {
        g_autofree char *text
            = g_strdup_printf ("%u  %s", counts[s], klaster_report_state_get_label (s));

        add_row (rows, ROW_STATE, s, text);
      }
  if (n_unfilled > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u  %s", n_unfilled, _ ("not filled in yet"));

      add_row (rows, ROW_UNFILLED, 0, text);
    }
}

static void
list_kawasan (GArray *rows, const KlasterMapScene *scene)
{
  static const char *const labels[] = { N_ ("KPP"), N_ ("Pendampingan"), N_ ("Other kawasan") };
  const GPtrArray *kawasan = klaster_map_scene_get_kawasan (scene);
  guint counts[G_N_ELEMENTS (labels)] = { 0 };
  guint uncertain = 0;

  for (guint i = 0; i < kawasan->len; i++)
    {
      const KlasterMapKawasan *one = kawasan->pdata[i];

      counts[one->style] += one->outline->areas->len > 0;
      if (one->uncertain->areas->len > 0)
        uncertain |= 1U << one->style;
    }
  for (guint s = 0; s < G_N_ELEMENTS (labels); s++)
    if (counts[s] > 0)
      add_row (rows, ROW_KAWASAN, s, _ (labels[s]));
  if (uncertain != 0)
    add_row (rows, ROW_UNCERTAIN, uncertain, _ ("Member not confirmed"));
}

static void
list_amount (GArray *rows, const KlasterMapScene *scene)
{
  const KlasterMapAmount *amount = klaster_map_scene_get_amount (scene);
  g_autofree char *title = NULL;

  if (amount == NULL)
    return;
  title = *amount->unit == '\0' ? g_strdup (amount->title)
                                : g_strdup_printf ("%s (%s)", amount->title, amount->unit);
  add_row (rows, ROW_TITLE, 0, title);
  for (guint c = amount->classes->len; c-- > 0;)
    add_row (rows, ROW_CLASS, c, g_array_index (amount->classes, KlasterMapClass, c).label);
  add_row (rows, ROW_NO_DATA, 0, _ ("no data"));
  if (amount->has_not_applicable)
    add_row (rows, ROW_NOT_APPLICABLE, 0, _ ("not applicable"));
}

static GArray *
list_rows (const KlasterMapScene *scene)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);
  list_amount (rows, scene);
  list_states (rows, scene);
  list_kawasan (rows, scene);
  return rows;
}

/* Hatched as on the map: a strip in the colour of each kind of kawasan that has such members. */
static void
draw_uncertain (cairo_t *cr,
                guint styles,
                const KlasterMapFrame *frame,
                KlasterMapMode mode,
                double x,
                double y,
                double size)
{
  double width = size / __builtin_popcount (styles);

  x -= size / 2;
  for (guint style = 0; styles >> style != 0; style++)
    {
      if ((styles & 1U << style) == 0)
        continue;
      cairo_rectangle (cr, x, y - size / 2 + 1, width, size - 2);
      klaster_map_fill_hatched (cr, frame, klaster_map_get_kawasan_color (style, mode), 1, 4);
      x += width;
    }
}

static void
draw_swatch (cairo_t *cr,
             const Row *row,
             const KlasterMapScene *scene,
             KlasterMapMode mode,
             double x,
             double y,
             double size)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);
  const KlasterMapAmount *amount = klaster_map_scene_get_amount (scene);
  const KlasterMapFrame frame = { .scale = 1, .width = x + size * 2, .height = y + size * 2 };
  const double dots[] = { 1, 2.5 };

  cairo_new_path (cr);
  if (row->kind == ROW_STATE || row->kind == ROW_UNFILLED)
    {
      klaster_map_draw_state_mark (cr, x, y, size, row->value, FALSE, row->kind == ROW_UNFILLED,
                                   mode);
      return;
    }
  if (row->kind == ROW_CHANGE)
    {
      klaster_map_draw_change_mark (cr, x, y, size, row->value, FALSE, mode);
      return;
    }
  if (row->kind == ROW_KAWASAN)
    {
      klaster_map_draw_area_mark (cr, x, y, size, row->value, mode);
      return;
    }
  if (row->kind == ROW_UNCERTAIN)
    {
      draw_uncertain (cr, row->value, &frame, mode, x, y, size);
      return;
    }
  cairo_rectangle (cr, x - size / 2, y - size / 2 + 1, size, size - 2);
  if (row->kind == ROW_CLASS)
    {
      klaster_map_set_color (cr, g_array_index (amount->classes, KlasterMapClass, row->value).color,
                             1);
      cairo_fill (cr);
    }
  else if (row->kind == ROW_NOT_APPLICABLE)
    {
      klaster_map_set_color (cr, theme->quiet_text, 1);
      cairo_set_line_width (cr, 1);
      cairo_set_dash (cr, dots, 2, 0);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  else
    klaster_map_fill_hatched (cr, &frame, theme->no_data, 1, 4);
}

/* The text of ROW within WIDTH pixels: titles are broken, labels of classes cut. Returns the height of the
 * row without the gap above a title. */
static double
fit_row (PangoLayout *layout, const Row *row, double width, double text_scale)
{
  int h;

  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  if (row->kind != ROW_TITLE)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      return ROW * text_scale;
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &h);
  return MAX (ROW * text_scale, h + 3);
}

static double
get_indent (const Row *row, double text_scale)
{
  return row->kind == ROW_TITLE ? 0 : (MARK + 8) * text_scale;
}

/* Public functions */

void
klaster_map_legend_measure (const KlasterMapScene *scene,
                            const char *family,
                            double text_scale,
                            double *width,
                            double *height)
{
  g_autoptr (GArray) rows = list_rows (scene);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  *width = *height = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_autoptr (PangoLayout) layout
          = create_text (cr, family, 12 * text_scale, row->kind == ROW_TITLE, row->text);
      int w;

      pango_layout_get_pixel_size (layout, &w, NULL);
      /* A long title is broken rather than making the legend wide. */
      *width = MAX (*width, row->kind == ROW_TITLE ? MIN (w, TITLE_WIDTH * text_scale)
                                                   : w + get_indent (row, text_scale));
    }
  *width = MIN (*width, 260 * text_scale);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_autoptr (PangoLayout) layout
          = create_text (cr, family, 12 * text_scale, row->kind == ROW_TITLE, row->text);

      *height += fit_row (layout, row, *width - get_indent (row, text_scale), text_scale)
                 + (row->kind == ROW_TITLE && i > 0 ? 6 * text_scale : 0);
    }
  if (rows->len > 0)
    {
      *width += 2 * PAD;
      *height += 2 * PAD - 4;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
klaster_map_legend_draw (cairo_t *cr,
                         const KlasterMapScene *scene,
                         const char *family,
                         double text_scale,
                         KlasterMapMode mode,
                         double x,
                         double y)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);
  g_autoptr (GArray) rows = list_rows (scene);
  double width, height, line = y + PAD - 2, left = x + PAD;

  klaster_map_legend_measure (scene, family, text_scale, &width, &height);
  if (rows->len == 0)
    return;
  cairo_new_path (cr);
  cairo_rectangle (cr, x, y, width, height);
  klaster_map_set_color (cr, theme->card, 0.93);
  cairo_fill_preserve (cr);
  klaster_map_set_color (cr, theme->quiet_text, 0.35);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      gboolean title = row->kind == ROW_TITLE;
      g_autoptr (PangoLayout) layout = create_text (cr, family, 12 * text_scale, title, row->text);
      double indent = get_indent (row, text_scale), tall;
      int h;

      if (title && i > 0)
        line += 6 * text_scale;
      tall = fit_row (layout, row, width - 2 * PAD - indent, text_scale);
      pango_layout_get_pixel_size (layout, NULL, &h);
      if (!title)
        draw_swatch (cr, row, scene, mode, left + MARK * text_scale / 2,
                     line + ROW * text_scale / 2, MARK * text_scale);
      cairo_move_to (cr, left + indent, line + (tall - h) / 2);
      klaster_map_set_color (cr, theme->text, 1);
      pango_cairo_show_layout (cr, layout);
      line += tall;
    }
}

/* Land and markers under a box, by looking at a grid of points. */
static double
get_cover (const KlasterMapFrame *frame, const KlasterMapScene *scene, const KlasterBox *box)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);
  double cover = 0;

  for (int i = 0; i < 12; i++)
    for (int j = 0; j < 12; j++)
      {
        KlasterPoint at = klaster_map_frame_to_world (frame, box->x0 + (box->x1 - box->x0) * i / 11,
                                                      box->y0 + (box->y1 - box->y0) * j / 11);

        cover += klaster_geo_find_area_at (geo, KLASTER_AREA_KABUPATEN, at) != NULL;
      }
  for (guint i = 0; i < sites->len; i++)
    {
      KlasterPoint at
          = klaster_map_frame_to_pixel (frame, ((const KlasterMapSite *)sites->pdata[i])->point);

      if (at.x > box->x0 - 20 && at.x < box->x1 + 20 && at.y > box->y0 - 20 && at.y < box->y1 + 20)
        cover += 60;
    }
  return cover;
}

void
klaster_map_legend_place (const KlasterMapFrame *frame,
                          const KlasterMapScene *scene,
                          double width,
                          double height,
                          double bottom_margin,
                          double *x,
                          double *y)
{
  const double right = frame->width - width - EDGE, bottom = frame->height - height - bottom_margin;
  const double corners[][2]
      = { { EDGE, bottom }, { right, EDGE }, { EDGE, EDGE }, { right, bottom } };
  double best = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      const KlasterBox box
          = { corners[i][0], corners[i][1], corners[i][0] + width, corners[i][1] + height };
      double cover = get_cover (frame, scene, &box);

      if (cover < best)
        {
          best = cover;
          *x = corners[i][0];
          *y = corners[i][1];
        }
    }
}

KlasterBox
klaster_map_scale_bar_draw (cairo_t *cr,
                            const KlasterMapFrame *frame,
                            const char *family,
                            double text_scale,
                            KlasterMapMode mode,
                            double x,
                            double y)
{
  static const double lengths[]
      = { 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 }; /* km */
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);
  double zoom = klaster_map_frame_get_zoom (frame);
  double middle = frame->y0 + frame->height / 2 / frame->scale;
  double per_km = 1000 / klaster_geo_get_metres_per_pixel (zoom, middle);
  guint i = 0;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  double length;
  KlasterBox box;
  int w, h;

  while (i + 1 < G_N_ELEMENTS (lengths) && lengths[i + 1] * per_km <= 110)
    i++;
  length = lengths[i] * per_km;
  number = klaster_format_number_short (lengths[i], 1);
  text = g_strdup_printf ("%s km", number);
  layout = create_text (cr, family, 11 * text_scale, FALSE, text);
  pango_layout_get_pixel_size (layout, &w, &h);
  box = (KlasterBox){ x - length - w - 14, y - h - 3, x + 6, y + 3 };
  cairo_new_path (cr);
  cairo_rectangle (cr, box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
  klaster_map_set_color (cr, theme->card, 0.75);
  cairo_fill (cr);
  cairo_move_to (cr, x - length, y - 9);
  cairo_line_to (cr, x - length, y - 3);
  cairo_line_to (cr, x, y - 3);
  cairo_line_to (cr, x, y - 9);
  klaster_map_set_color (cr, theme->text, 1);
  cairo_set_line_width (cr, 1.3);
  cairo_stroke (cr);
  cairo_move_to (cr, x - length - w - 7, y - h);
  pango_cairo_show_layout (cr, layout);
  return box;
}

KlasterBox
klaster_map_source_draw (cairo_t *cr,
                         const KlasterMapScene *scene,
                         const char *family,
                         double text_scale,
                         KlasterMapMode mode,
                         double x,
                         double y,
                         double max_width)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);
  g_autofree char *source = klaster_map_scene_dup_source (scene);
  g_autoptr (PangoLayout) layout = create_text (cr, family, 10 * text_scale, FALSE, source);
  KlasterBox box = KLASTER_BOX_EMPTY;
  int w, h;

  /* Who made the data is never cut off; on a small view with large text it is left to the map that is saved or
   * printed. */
  if (max_width < LEAST_SOURCE_WIDTH * text_scale)
    return box;
  pango_layout_set_width (layout, (int)(max_width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &w, &h);
  box = (KlasterBox){ x - 4, y - h - 2, x + w + 4, y + 2 };
  cairo_new_path (cr);
  cairo_rectangle (cr, box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
  klaster_map_set_color (cr, theme->card, 0.75);
  cairo_fill (cr);
  cairo_move_to (cr, x, y - h);
  klaster_map_set_color (cr, theme->quiet_text, 1);
  pango_cairo_show_layout (cr, layout);
  return box;
}

void
klaster_map_foot_draw (cairo_t *cr,
                       const KlasterMapFrame *frame,
                       const KlasterMapScene *scene,
                       const char *family,
                       double text_scale,
                       KlasterMapMode mode,
                       double margin,
                       KlasterBox boxes[2])
{
  const double bottom = frame->height - margin;

  boxes[0] = klaster_map_source_draw (cr, scene, family, text_scale, mode, 10, bottom,
                                      frame->width - 190 * text_scale);
  boxes[1]
      = klaster_map_scale_bar_draw (cr, frame, family, text_scale, mode, frame->width - 14, bottom);
}

void
klaster_map_foot_measure (const KlasterMapFrame *frame,
                          const KlasterMapScene *scene,
                          const char *family,
                          double text_scale,
                          double margin,
                          KlasterBox boxes[2])
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  klaster_map_foot_draw (cr, frame, scene, family, text_scale, KLASTER_MAP_LIGHT, margin, boxes);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
klaster_map_watermark_draw (cairo_t *cr,
                            const char *text,
                            const char *family,
                            KlasterMapMode mode,
                            double width,
                            double height)
{
  double size = MIN (width, height) / 4.5;
  g_autoptr (PangoLayout) layout = NULL;
  int w, h;

  if (text == NULL || *text == '\0')
    return;
  layout = create_text (cr, family, size, TRUE, text);
  pango_layout_get_pixel_size (layout, &w, &h);
  cairo_save (cr);
  cairo_translate (cr, width / 2, height / 2);
  cairo_rotate (cr, -0.55);
  cairo_move_to (cr, -w / 2.0, -h / 2.0);
  klaster_map_set_color (cr, klaster_map_theme_get (mode)->text, 0.07);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}
