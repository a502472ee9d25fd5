#include "klaster-map-picture.h"

#include <math.h>

#include "klaster-picture-file.h"

#define FAMILY "Inter"
#define TITLE_HEIGHT 30
#define FOOT 10
/* Of a small map: two lines of sources, with the scale bar below them. */
#define PLAIN_FOOT 46
/* Around the arrow to the north, and from the foot of the map to it. */
#define NORTH_ROOM 18.0
#define NORTH_FOOT 50

static void
draw_title (cairo_t *cr,
            const char *title,
            const char *family,
            double scale,
            KlasterMapMode mode,
            double width)
{
  const KlasterMapTheme *theme = klaster_map_theme_get (mode);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, family);
  pango_font_description_set_absolute_size (font, 16 * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, title, -1);
  pango_layout_set_width (layout, (int)((width - 24) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_rectangle (cr, 0, 0, width, TITLE_HEIGHT * scale);
  klaster_map_set_color (cr, theme->card, 1);
  cairo_fill (cr);
  cairo_move_to (cr, 2, 4 * scale);
  klaster_map_set_color (cr, theme->text, 1);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_north (cairo_t *cr, const KlasterMapTheme *theme, double x, double y)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - 14);
  cairo_line_to (cr, x + 6, y + 6);
  cairo_line_to (cr, x, y + 2);
  cairo_line_to (cr, x - 6, y + 6);
  cairo_close_path (cr);
  klaster_map_set_color (cr, theme->text, 0.85);
  cairo_fill (cr);
}

static gboolean
is_free (const KlasterMapFrame *frame,
         const KlasterMapScene *scene,
         const KlasterBox *legend,
         KlasterPoint at)
{
  const KlasterBox box
      = { at.x - NORTH_ROOM, at.y - NORTH_ROOM, at.x + NORTH_ROOM, at.y + NORTH_ROOM };
  guint n = klaster_map_scene_get_sites (scene)->len;
  g_autofree KlasterPoint *places = g_new (KlasterPoint, MAX (n, 1));

  if (klaster_box_intersects (&box, legend))
    return FALSE;
  klaster_map_place_markers (frame, scene, KLASTER_MAP_MARKER_SIZE, places);
  for (guint i = 0; i < n; i++)
    if (hypot (places[i].x - at.x, places[i].y - at.y) < NORTH_ROOM + KLASTER_MAP_MARKER_SIZE / 2.0)
      return FALSE;
  return TRUE;
}

/* In a corner where neither the legend nor a site stands: at the right, at the left, above the scale bar. */
static KlasterPoint
find_north (const KlasterMapFrame *frame, const KlasterMapScene *scene, const KlasterBox *legend)
{
  const KlasterPoint corners[] = { { frame->width - 20, 26 },
                                   { 20, 26 },
                                   { frame->width - 20, frame->height - FOOT - NORTH_FOOT },
                                   { 20, frame->height - FOOT - NORTH_FOOT } };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    if (is_free (frame, scene, legend, corners[i]))
      return corners[i];
  return corners[1];
}

/* Sources beside the scale bar, or on a small map above it. */
static void
draw_foot (cairo_t *cr,
           const KlasterMapFrame *frame,
           const KlasterMapScene *scene,
           const KlasterMapPicture *picture,
           const char *family,
           double scale)
{
  KlasterBox boxes[2];

  if (!picture->plain)
    {
      klaster_map_foot_draw (cr, frame, scene, family, scale, picture->mode, FOOT, boxes);
      return;
    }
  klaster_map_source_draw (cr, scene, family, scale, picture->mode, 10,
                           frame->height - FOOT - 20 * scale, frame->width - 20);
  klaster_map_scale_bar_draw (cr, frame, family, scale, picture->mode, frame->width - 14,
                              frame->height - FOOT);
}

static void
draw_map (cairo_t *cr,
          const KlasterMapScene *scene,
          const KlasterMapPicture *picture,
          double width,
          double height)
{
  const char *family = picture->family != NULL ? picture->family : FAMILY;
  double scale = picture->text_scale > 0 ? picture->text_scale : 1;
  double foot = picture->plain ? FOOT + PLAIN_FOOT * scale : 0;
  gboolean province = picture->box.x0 >= picture->box.x1;
  KlasterBox box = province ? klaster_map_get_province_box () : picture->box;
  KlasterBox legend = KLASTER_BOX_EMPTY;
  KlasterBox blocked[4]; /* by sources and scale bar, by the legend, by the arrow */
  KlasterPoint north = { 0 };
  KlasterMapFrame frame;
  double legend_width = 0, legend_height = 0, x = 0, y = 0;
  KlasterMapOverlayStyle style = { .mode = picture->mode,
                                   .family = family,
                                   .text_scale = scale,
                                   .chosen = picture->chosen,
                                   .chosen_id = picture->chosen_id,
                                   .blocked = blocked };

  /* What the map is about stands above its sources, and no name stands under them. */
  klaster_map_frame_fit (&frame, &box, width, height - foot, 14 * scale);
  frame.height = height;
  if (picture->plain)
    legend = (KlasterBox){ 0, height - foot, width, height }; /* no legend, but the whole foot */
  else
    {
      klaster_map_legend_measure (scene, family, scale, &legend_width, &legend_height);
      klaster_map_foot_measure (&frame, scene, family, scale, FOOT, blocked);
      style.n_blocked = 2;
    }
  if (legend_width > 0)
    {
      klaster_map_legend_place (&frame, scene, legend_width, legend_height, 30 * scale, &x, &y);
      legend = (KlasterBox){ x, y, x + legend_width, y + legend_height };
    }
  if (legend.x0 < legend.x1)
    blocked[style.n_blocked++] = legend;
  if (picture->north)
    {
      north = find_north (&frame, scene, &legend);
      blocked[style.n_blocked++] = (KlasterBox){ north.x - NORTH_ROOM / 2, north.y - NORTH_ROOM,
                                                 north.x + NORTH_ROOM / 2, north.y + NORTH_ROOM };
    }
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  klaster_map_paint_base (cr, &frame, scene, picture->mode);
  klaster_map_paint_overlay (cr, &frame, scene, &style);
  klaster_map_watermark_draw (cr, klaster_map_scene_get_watermark (scene), family, picture->mode,
                              width, height);
  if (legend_width > 0)
    klaster_map_legend_draw (cr, scene, family, scale, picture->mode, x, y);
  draw_foot (cr, &frame, scene, picture, family, scale);
  if (picture->north)
    draw_north (cr, klaster_map_theme_get (picture->mode), north.x, north.y);
  cairo_restore (cr);
}

/* Public functions */

void
klaster_map_picture_draw (cairo_t *cr,
                          const KlasterMapScene *scene,
                          const KlasterMapPicture *picture,
                          double width,
                          double height)
{
  const char *title = klaster_map_scene_get_title (scene);
  const char *family = picture->family != NULL ? picture->family : FAMILY;
  double scale = picture->text_scale > 0 ? picture->text_scale : 1;
  double head = title != NULL && *title != '\0' ? TITLE_HEIGHT * scale : 0;

  if (head > 0)
    draw_title (cr, title, family, scale, picture->mode, width);
  cairo_save (cr);
  cairo_translate (cr, 0, head);
  draw_map (cr, scene, picture, width, height - head);
  cairo_restore (cr);
}

typedef struct
{
  const KlasterMapScene *scene;
  const KlasterMapPicture *picture;
} Sheet;

static void
paint_sheet (cairo_t *cr, double width, double height, gconstpointer data)
{
  const Sheet *sheet = data;

  klaster_map_picture_draw (cr, sheet->scene, sheet->picture, width, height);
}

gboolean
klaster_map_picture_save (const KlasterMapScene *scene,
                          const KlasterMapPicture *picture,
                          const char *path,
                          double width,
                          double height,
                          double scale,
                          GError **error)
{
  Sheet sheet = { scene, picture };

  return klaster_picture_file_save (path, width, height, scale, paint_sheet, &sheet, error);
}
