#include "klaster-stage-marks.h"

#include <glib/gi18n.h>

/* In parts of the height of the stage. */
#define SPOT 0.030
#define STROKE 0.007
#define TYPE (1.0 / 24)
#define EDGE 0.03
#define PAD 0.014

/* Vermilion of Okabe-Ito: seen on the map and on the panel, also by the colour-blind. */
static const GdkRGBA ink = { 0xd5 / 255.0f, 0x5e / 255.0f, 0, 1 };

static void
append_strokes (GtkWidget *stage, GtkSnapshot *snapshot, const GPtrArray *strokes)
{
  double width = gtk_widget_get_width (stage), height = gtk_widget_get_height (stage);
  cairo_t *cr;

  if (strokes == NULL || strokes->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, STROKE * height);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint s = 0; s < strokes->len; s++)
    {
      const GArray *stroke = strokes->pdata[s];

      for (guint i = 0; i < stroke->len; i++)
        {
          const KlasterStagePoint *point = &g_array_index (stroke, KlasterStagePoint, i);

          cairo_line_to (cr, point->x * width, point->y * height);
          /* A dot, too, is to be seen. */
          if (stroke->len == 1)
            cairo_line_to (cr, point->x * width, point->y * height);
        }
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

/* Large and see-through, with an edge that stands out on light and dark. */
static void
append_pointer (GtkWidget *stage, GtkSnapshot *snapshot, const KlasterStagePoint *point)
{
  double height = gtk_widget_get_height (stage), r = SPOT * height;
  double x = point->x * gtk_widget_get_width (stage), y = point->y * height;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT ((float)(x - 1.3 * r), (float)(y - 1.3 * r), (float)(2.6 * r),
                                     (float)(2.6 * r)));

  cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, 0.45);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.95);
  cairo_set_line_width (cr, r * 0.22);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, 1);
  cairo_set_line_width (cr, r * 0.1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static PangoLayout *
create_layout (GtkWidget *stage, const char *text, double size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (stage, text);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, "Inter");
  pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* A dark card of W x H, its text white. */
static void
append_card (GtkSnapshot *snapshot, double x, double y, double w, double h, double radius)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)x, (float)y, (float)w, (float)h);
  GskRoundedRect card;

  gsk_rounded_rect_init_from_rect (&card, &bounds, (float)radius);
  gtk_snapshot_push_rounded_clip (snapshot, &card);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.06f, 0.08f, 0.09f, 0.88f }, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}

/* At the lower edge, at the left or the right. */
static void
append_chip (GtkWidget *stage, GtkSnapshot *snapshot, const char *text, gboolean right)
{
  double width = gtk_widget_get_width (stage), height = gtk_widget_get_height (stage);
  double pad = PAD * height, edge = EDGE * height, x;
  g_autoptr (PangoLayout) layout = create_layout (stage, text, TYPE * height);
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  x = right ? width - edge - w - 2 * pad : edge;
  append_card (snapshot, x, height - edge - h - pad, w + 2 * pad, h + pad, pad);
  append_text (snapshot, layout, x + pad, height - edge - h - pad / 2);
}

static char *
join_help (gboolean words)
{
  const char *const *help = klaster_presentation_get_help ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; help[i] != NULL && help[i + 1] != NULL; i += 2)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", words ? _ (help[i + 1]) : help[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_help (GtkWidget *stage, GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (stage), height = gtk_widget_get_height (stage);
  double pad = 2 * PAD * height, x, y;
  g_autofree char *keys = join_help (FALSE);
  g_autofree char *words = join_help (TRUE);
  g_autoptr (PangoLayout) left = create_layout (stage, keys, height / 28);
  g_autoptr (PangoLayout) right = create_layout (stage, words, height / 28);
  int left_width, right_width, h, unused;

  pango_layout_set_line_spacing (left, 1.35f);
  pango_layout_set_line_spacing (right, 1.35f);
  pango_layout_get_pixel_size (left, &left_width, &h);
  pango_layout_get_pixel_size (right, &right_width, &unused);
  x = (width - left_width - right_width - 3 * pad) / 2;
  y = (height - h - 2 * pad) / 2;
  append_card (snapshot, x, y, left_width + right_width + 3 * pad, h + 2 * pad, pad);
  append_text (snapshot, left, x + pad, y + pad);
  append_text (snapshot, right, x + 2 * pad + left_width, y + pad);
}

/* Public functions */

void
klaster_stage_append_marks (GtkWidget *stage,
                            GtkSnapshot *snapshot,
                            KlasterPresentation *presentation)
{
  const char *typed = klaster_presentation_get_typed (presentation);
  g_autofree char *elapsed = klaster_presentation_dup_elapsed (presentation);
  KlasterStagePoint point;

  append_strokes (stage, snapshot, klaster_presentation_get_strokes (presentation));
  if (*typed != '\0')
    append_chip (stage, snapshot, typed, FALSE);
  else if (klaster_presentation_shows_hold (presentation))
    append_chip (stage, snapshot, _ ("Held"), FALSE);
  if (klaster_presentation_shows_timer (presentation))
    append_chip (stage, snapshot, elapsed, TRUE);
  if (klaster_presentation_shows_help (presentation))
    append_help (stage, snapshot);
  if (klaster_presentation_get_pointer (presentation, &point))
    append_pointer (stage, snapshot, &point);
}
