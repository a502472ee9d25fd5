#include "klaster-drawn-text.h"

#define QUIET_SCALE 0.88
#define QUIET_ALPHA 0.75f
#define PILL_PADDING_X 10
#define PILL_PADDING_Y 2

static PangoLayout *
create_layout (GtkWidget *widget, const char *text, const KlasterTextStyle *style)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (style->quiet)
    pango_attr_list_insert (attributes, pango_attr_scale_new (QUIET_SCALE));
  if (style->strong)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (style->lines > 1)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (layout, -style->lines);
    }
  else
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *color, double x, double y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A colour of the theme by its NAME, else the text's own. */
static GdkRGBA
get_color (GtkWidget *widget, const char *name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  gtk_style_context_get_color (style, &color);
  if (name != NULL)
    gtk_style_context_lookup_color (style, name, &color);
  return color;
}

/* Public functions */

int
klaster_draw_text (GtkWidget *widget,
                   GtkSnapshot *snapshot,
                   const char *text,
                   const KlasterTextStyle *style,
                   int x,
                   int y,
                   int width)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color = get_color (widget, NULL);
  int height;

  if (*text == '\0' || width <= 0)
    return 0;
  layout = create_layout (widget, text, style);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  if (style->quiet)
    color.alpha *= QUIET_ALPHA;
  append_layout (snapshot, layout, &color, x, y);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

int
klaster_draw_pill (GtkWidget *widget,
                   GtkSnapshot *snapshot,
                   const char *text,
                   KlasterPillKind kind,
                   int x,
                   int y,
                   int width)
{
  const KlasterTextStyle style = { .quiet = TRUE, .strong = kind != KLASTER_PILL_PLAIN };
  g_autoptr (PangoLayout) layout = create_layout (widget, text, &style);
  GdkRGBA color = get_color (widget, kind == KLASTER_PILL_OVERDUE ? "error_color" : NULL);
  GdkRGBA ground = get_color (widget, kind == KLASTER_PILL_OVERDUE ? "error_color"
                                      : kind == KLASTER_PILL_TODAY ? "accent_bg_color"
                                                                   : NULL);
  GskRoundedRect outline;
  int text_width, height;

  pango_layout_get_pixel_size (layout, &text_width, &height);
  text_width = MIN (text_width, width - 2 * PILL_PADDING_X);
  pango_layout_set_width (layout, text_width * PANGO_SCALE);
  height += 2 * PILL_PADDING_Y;
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float)x, (float)y,
                                                        (float)text_width + 2 * PILL_PADDING_X,
                                                        (float)height),
                                   (float)height / 2);
  ground.alpha = kind == KLASTER_PILL_PLAIN ? 0.08f : 0.17f;
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  append_layout (snapshot, layout, &color, x + PILL_PADDING_X, y + PILL_PADDING_Y);
  return height;
}

/* Asked for every row of a list, and the same for all of them while the officer's font is the same. */
int
klaster_text_get_line_height (GtkWidget *widget, const KlasterTextStyle *style)
{
  static guint known_font;
  static int heights[2];
  PangoContext *context = gtk_widget_get_pango_context (widget);
  guint font = pango_font_description_hash (pango_context_get_font_description (context))
               ^ (guint)pango_cairo_context_get_resolution (context);
  int *height = &heights[style->quiet != 0];

  if (font != known_font)
    heights[0] = heights[1] = 0;
  known_font = font;
  if (*height == 0)
    {
      g_autoptr (PangoLayout) layout = create_layout (widget, "X", style);

      pango_layout_get_pixel_size (layout, NULL, height);
    }
  return *height;
}

int
klaster_pill_get_height (GtkWidget *widget)
{
  const KlasterTextStyle style = { .quiet = TRUE };

  return klaster_text_get_line_height (widget, &style) + 2 * PILL_PADDING_Y;
}
