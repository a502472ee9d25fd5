#include "klaster-map-labels.h"

#include <math.h>
#include <string.h>

#include "klaster-map-base.h"

#define HALO_WIDTH 3.2
#define HALO_GRID 2.0 /* per point of a file */
/* Least room between two labels. */
#define GAP 2
/* From the text of a tag to its frame. */
#define TAG_MARGIN 3
/* Where a name that finds no room beside its mark is tried next. */
#define LED_ANGLES 16
#define LED_SHORT 2
/* Pixels between the points at which a line is looked at. */
#define LINE_STEP 3

typedef struct
{
  PangoLayout *layout;
  double x, y;
  guint32 color, halo;
  gboolean tag;
  gboolean led; /* a line runs from FROM to the label */
  KlasterPoint from, to;
} Label;

struct _KlasterLabels
{
  cairo_t *cr; /* borrowed */
  char *family;
  double width, height;
  GArray *labels;
  GArray *boxes; /* of labels */
  GArray *blocked; /* of all that must stay free, labels included */
  KlasterBox view; /* what is seen of the picture: no label lies across its edge */
};

static void
clear_label (gpointer label)
{
  g_object_unref (((Label *)label)->layout);
}

/* Lines of about the same length, none much longer than WIDTH. */
static void
wrap_evenly (PangoLayout *layout, double width)
{
  int w;

  pango_layout_get_pixel_size (layout, &w, NULL);
  if (w <= width)
    return;
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, (int)(w / ceil (w / width) * 1.25 * PANGO_SCALE));
}

static PangoLayout *
create_layout (KlasterLabels *self, const char *text, const KlasterLabelStyle *style)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font,
                                     style->bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  if (style->spacing > 0)
    {
      PangoAttrList *list = pango_attr_list_new ();

      pango_attr_list_insert (list,
                              pango_attr_letter_spacing_new ((int)(style->spacing * PANGO_SCALE)));
      pango_layout_set_attributes (layout, list);
      pango_attr_list_unref (list);
    }
  pango_layout_set_text (layout, text, -1);
  if (style->wrap > 0)
    wrap_evenly (layout, style->wrap);
  return layout;
}

static gboolean
is_free (const KlasterLabels *self, const KlasterBox *box)
{
  gboolean inside = box->x0 >= self->view.x0 + 2 && box->y0 >= self->view.y0 + 2
                    && box->x1 <= self->view.x1 - 2 && box->y1 <= self->view.y1 - 2;

  if (!inside && klaster_box_intersects (box, &self->view))
    return FALSE;
  if (box->x0 < 2 || box->y0 < 2 || box->x1 > self->width - 2 || box->y1 > self->height - 2)
    return FALSE;
  for (guint i = 0; i < self->blocked->len; i++)
    if (klaster_box_intersects (box, &g_array_index (self->blocked, KlasterBox, i)))
      return FALSE;
  return TRUE;
}

/* Takes LAYOUT when there is room for it at X, Y (upper left). */
static gboolean
try_at (KlasterLabels *self,
        PangoLayout *layout,
        double x,
        double y,
        const KlasterLabelStyle *style)
{
  PangoRectangle logical;
  KlasterBox box;
  Label label = { .layout = layout,
                  .x = round (x),
                  .y = round (y),
                  .color = style->color,
                  .halo = style->halo,
                  .tag = style->tag };
  double gap = style->tag ? GAP + TAG_MARGIN : GAP;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  box = (KlasterBox){ x + logical.x - gap, y - gap, x + logical.x + logical.width + gap,
                      y + logical.height + gap };
  if (!is_free (self, &box))
    return FALSE;
  g_object_ref (layout);
  g_array_append_val (self->labels, label);
  g_array_append_val (self->boxes, box);
  g_array_append_val (self->blocked, box);
  return TRUE;
}

/* Drawing */

static void
draw_leader (const Label *label, cairo_t *cr)
{
  cairo_new_path (cr);
  cairo_move_to (cr, label->from.x, label->from.y);
  cairo_line_to (cr, label->to.x, label->to.y);
  klaster_map_set_color (cr, label->halo, 0.85);
  cairo_set_line_width (cr, HALO_WIDTH);
  cairo_stroke_preserve (cr);
  klaster_map_set_color (cr, label->color, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* Under a line as wide as this the letters need not be exact: in files their points stand on a grid. */
static void
round_path (cairo_path_t *path, cairo_t *cr)
{
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    for (int p = 1; p < path->data[i].header.length; p++)
      {
        cairo_path_data_t *data = &path->data[i + p];
        KlasterPoint at = { data->point.x, data->point.y };

        at = klaster_map_put_on_grid (cr, at, HALO_GRID);
        data->point.x = at.x;
        data->point.y = at.y;
      }
}

static void
draw_halo (const Label *label, cairo_t *cr)
{
  cairo_new_path (cr);
  cairo_move_to (cr, label->x, label->y);
  pango_cairo_layout_path (cr, label->layout);
  if (klaster_map_is_file (cr))
    {
      cairo_path_t *path = cairo_copy_path (cr);

      round_path (path, cr);
      cairo_new_path (cr);
      cairo_append_path (cr, path);
      cairo_path_destroy (path);
    }
  klaster_map_set_color (cr, label->halo, 0.85);
  cairo_set_line_width (cr, HALO_WIDTH);
  cairo_stroke (cr);
}

/* A small frame in the colour of the text: the name of a thing, not of a region. */
static void
draw_tag (const Label *label, cairo_t *cr)
{
  PangoRectangle logical;
  double x, y, w, h, r = 4;

  pango_layout_get_pixel_extents (label->layout, NULL, &logical);
  x = label->x + logical.x - TAG_MARGIN - 1.5;
  y = label->y - TAG_MARGIN + 1.5;
  w = logical.width + 2 * TAG_MARGIN + 3;
  h = logical.height + 2 * TAG_MARGIN - 3;
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + w - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + w - r, y + h - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + h - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  klaster_map_set_color (cr, label->halo, 0.92);
  cairo_fill_preserve (cr);
  klaster_map_set_color (cr, label->color, 0.9);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* How far, in parts of the type. */
static const double led_reaches[] = { 1.17, 2.17, 3.33, 4.67, 6.2 };

/* Whether a line from X, Y in the direction DX, DY, between two distances, comes across nothing that must stay free. */
static gboolean
is_clear (const KlasterLabels *self,
          double x,
          double y,
          double dx,
          double dy,
          double from,
          double to)
{
  for (double d = from; d < to; d += LINE_STEP)
    {
      const KlasterBox point = { x + dx * d, y + dy * d, x + dx * d, y + dy * d };

      for (guint i = 0; i < self->blocked->len; i++)
        if (klaster_box_intersects (&point, &g_array_index (self->blocked, KlasterBox, i)))
          return FALSE;
    }
  return TRUE;
}

/* At the end of a line of REACH, in any direction. */
static gboolean
try_led (KlasterLabels *self,
         PangoLayout *layout,
         double x,
         double y,
         double distance,
         double reach,
         gboolean clear,
         const KlasterLabelStyle *style)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  for (guint a = 0; a < LED_ANGLES; a++)
    {
      double dx = cos (2 * G_PI * a / LED_ANGLES), dy = sin (2 * G_PI * a / LED_ANGLES);
      /* The end of the line; the label lies beyond it. */
      double end_x = x + dx * reach, end_y = y + dy * reach;
      double left = dx > 0.3    ? end_x + 3
                    : dx < -0.3 ? end_x - logical.width - 3
                                : end_x - logical.width / 2.0;
      double top = fabs (dx) > 0.3 ? end_y - logical.height / 2.0
                   : dy > 0        ? end_y + 2
                                   : end_y - logical.height - 2;
      Label *label;

      /* A mark is square: its corners are further from its middle. */
      if ((clear && !is_clear (self, x, y, dx, dy, distance * G_SQRT2, reach))
          || !try_at (self, layout, left - logical.x, top, style))
        continue;
      label = &g_array_index (self->labels, Label, self->labels->len - 1);
      label->led = TRUE;
      label->from = (KlasterPoint){ x + dx * (distance - 3), y + dy * (distance - 3) };
      label->to = (KlasterPoint){ end_x, end_y };
      return TRUE;
    }
  return FALSE;
}

/* Public functions */

KlasterLabels *
klaster_labels_new (cairo_t *cr, const char *family, double width, double height)
{
  KlasterLabels *self = g_new0 (KlasterLabels, 1);

  self->cr = cr;
  self->family = g_strdup (family);
  self->width = width;
  self->height = height;
  self->view = (KlasterBox){ 0, 0, width, height };
  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (self->labels, clear_label);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (KlasterBox));
  self->blocked = g_array_new (FALSE, FALSE, sizeof (KlasterBox));
  return self;
}

void
klaster_labels_free (KlasterLabels *self)
{
  g_array_unref (self->labels);
  g_array_unref (self->boxes);
  g_array_unref (self->blocked);
  g_free (self->family);
  g_free (self);
}

void
klaster_labels_set_view (KlasterLabels *self, const KlasterBox *pixels)
{
  self->view = *pixels;
}

void
klaster_labels_block (KlasterLabels *self, const KlasterBox *pixels)
{
  g_array_append_val (self->blocked, *pixels);
}

gboolean
klaster_labels_add_beside (KlasterLabels *self,
                           const char *text,
                           double x,
                           double y,
                           double distance,
                           const KlasterLabelStyle *style)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, style);
  PangoRectangle logical;
  int w, h;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  w = logical.width;
  h = logical.height;
  {
    const double positions[][2] = {
      { x + distance, y - h / 2.0 },
      { x - distance - w, y - h / 2.0 },
      { x - w / 2.0, y - distance - h },
      { x - w / 2.0, y + distance },
      { x + distance * 0.7, y + distance * 0.5 },
      { x + distance * 0.7, y - distance * 0.5 - h },
      { x - distance * 0.7 - w, y + distance * 0.5 },
      { x - distance * 0.7 - w, y - distance * 0.5 - h },
    };

    for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
      if (try_at (self, layout, positions[i][0] - logical.x, positions[i][1], style))
        return TRUE;
  }
  return FALSE;
}

gboolean
klaster_labels_add_led (KlasterLabels *self,
                        const char *text,
                        double x,
                        double y,
                        double distance,
                        const KlasterLabelStyle *style)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, style);

  for (guint r = 0; r < G_N_ELEMENTS (led_reaches); r++)
    if (try_led (self, layout, x, y, distance, distance + led_reaches[r] * style->size, TRUE,
                 style))
      return TRUE;
  /* In a crowd a short line may come across a mark; one to a framed name, which is in its colour, also a longer one. */
  for (guint r = 0; r < (style->tag ? G_N_ELEMENTS (led_reaches) : LED_SHORT); r++)
    if (try_led (self, layout, x, y, distance, distance + led_reaches[r] * style->size, FALSE,
                 style))
      return TRUE;
  return FALSE;
}

gboolean
klaster_labels_add_at_edge (KlasterLabels *self,
                            const char *text,
                            double x,
                            double y,
                            int side,
                            const KlasterLabelStyle *style)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, style);
  static const double shifts[] = { 0, 0.25, -0.25, 0.45, -0.45 };
  double margin = style->tag ? TAG_MARGIN + GAP : GAP;
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    if (try_at (self, layout, x - logical.width / 2.0 - logical.x + shifts[i] * logical.width,
                side < 0 ? y - logical.height - margin : y + margin, style))
      return TRUE;
  return FALSE;
}

gboolean
klaster_labels_add_centred (KlasterLabels *self,
                            const char *text,
                            double x,
                            double y,
                            double max_width,
                            const KlasterLabelStyle *style)
{
  g_autoptr (PangoLayout) layout = create_layout (self, text, style);
  static const double shifts[][2]
      = { { 0, 0 }, { 0, -1 }, { 0, 1 }, { 0, -1.8 }, { 0, 1.8 }, { -0.3, 0 }, { 0.3, 0 } };
  int w, h;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, &w, &h);
  if (max_width > 0 && w > max_width)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, (int)(MAX (max_width, w * 0.55) * PANGO_SCALE));
      pango_layout_get_pixel_size (layout, &w, &h);
      if (w > max_width * 1.25)
        return FALSE;
    }
  {
    PangoRectangle logical;

    pango_layout_get_pixel_extents (layout, NULL, &logical);
    for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
      if (try_at (self, layout, x - w / 2.0 - logical.x + shifts[i][0] * w,
                  y - h / 2.0 + shifts[i][1] * style->size, style))
        return TRUE;
  }
  return FALSE;
}

const GArray *
klaster_labels_get_boxes (const KlasterLabels *self)
{
  return self->boxes;
}

void
klaster_labels_draw (KlasterLabels *self, cairo_t *cr)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->labels->len; i++)
    if (g_array_index (self->labels, Label, i).led)
      draw_leader (&g_array_index (self->labels, Label, i), cr);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);

      if (label->tag)
        draw_tag (label, cr);
      else
        draw_halo (label, cr);
      cairo_move_to (cr, label->x, label->y);
      klaster_map_set_color (cr, label->color, 1);
      pango_cairo_show_layout (cr, label->layout);
    }
}
