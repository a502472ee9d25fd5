#include "klaster-drawn-cells.h"

/* Width of the frame at the cursor. */
#define FRAME 2

#define HEX(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16 & 0xff) / 255.f, ((hex) >> 8 & 0xff) / 255.f, ((hex)&0xff) / 255.f, 1             \
  }

static const KlasterCellColors palettes[2] = {
  { HEX (0xffffff), HEX (0xf8f7f4), HEX (0xf1efea), HEX (0x1f2426), HEX (0x62696c), HEX (0xe2dfd9),
    HEX (0xb4b0a8), HEX (0x0f766e), HEX (0xd9efec), HEX (0xd55e00), HEX (0xb2182b), HEX (0x0072b2),
    HEX (0xefeeeb) },
  { HEX (0x1e2224), HEX (0x23282a), HEX (0x2b3133), HEX (0xf0f2f2), HEX (0xa5adb0), HEX (0x363d40),
    HEX (0x596165), HEX (0x5eead4), HEX (0x1d4540), HEX (0xff9b52), HEX (0xff8a94), HEX (0x6db8ef),
    HEX (0x2a2f31) },
};

const KlasterCellColors *
klaster_cell_colors_get (gboolean dark)
{
  return &palettes[dark != FALSE];
}

void
klaster_cell_fill (GtkSnapshot *snapshot,
                   const GdkRGBA *color,
                   double x,
                   double y,
                   double width,
                   double height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)width, (float)height));
}

void
klaster_cell_draw_frame (GtkSnapshot *snapshot,
                         const GdkRGBA *color,
                         int x,
                         int y,
                         int width,
                         int height)
{
  const float widths[4] = { FRAME, FRAME, FRAME, FRAME };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };

  gtk_snapshot_append_border (snapshot, &GSK_ROUNDED_RECT_INIT (x, y, width, height), widths,
                              colors);
}

void
klaster_cell_push_clip (GtkSnapshot *snapshot, int x, int y, int width, int height)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, y, MAX (width, 0), MAX (height, 0)));
}

void
klaster_cell_draw_text (GtkSnapshot *snapshot,
                        PangoLayout *layout,
                        const char *text,
                        const GdkRGBA *color,
                        double x,
                        double y,
                        double width,
                        KlasterCellSide side,
                        int lines)
{
  if (width <= 0)
    return;
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_height (layout, -lines);
  pango_layout_set_alignment (layout, side == KLASTER_CELL_RIGHT    ? PANGO_ALIGN_RIGHT
                                      : side == KLASTER_CELL_MIDDLE ? PANGO_ALIGN_CENTER
                                                                    : PANGO_ALIGN_LEFT);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)x, (float)y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

PangoLayout *
klaster_cell_layout_new (GtkWidget *widget, double size, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (context));
  PangoAttrList *attributes = pango_attr_list_new ();

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, pango_font_description_get_size (font) * size);
  else
    pango_font_description_set_size (font, (int)(pango_font_description_get_size (font) * size));
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

void
klaster_cell_allocate (GtkWidget *child, const GdkRectangle *rect)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, rect, -1);
}
