#include "klaster-text-scale.h"

#define USUAL_POINTS 10.5
#define USUAL_DPI 96

double
klaster_text_scale_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double points = pango_font_description_get_size (font) / (double)PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  /* An absolute size is in pixels of the screen: the resolution is in it. */
  if (pango_font_description_get_size_is_absolute (font))
    points *= 72.0 / USUAL_DPI;
  else if (dpi > 0)
    points *= dpi / USUAL_DPI;
  return CLAMP (points / USUAL_POINTS, 0.8, 3);
}
