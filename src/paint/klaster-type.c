#include "klaster-type.h"

#include <pango/pangocairo.h>

#define USUAL_POINTS 11
#define POINTS_OF_PIXEL 0.75
#define USUAL_DPI 96

void
klaster_type_use_true_metrics (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

double
klaster_type_get_points (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double)PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  /* An absolute size is in pixels of the screen: the resolution is in it. */
  if (pango_font_description_get_size_is_absolute (font))
    return size * POINTS_OF_PIXEL;
  return dpi > 0 ? size * dpi / USUAL_DPI : size;
}

char *
klaster_type_dup_interface_font (GtkWidget *widget, double *scale)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  *scale = klaster_type_get_points (widget) / USUAL_POINTS;
  return g_strdup (
      pango_font_description_get_family (pango_context_get_font_description (context)));
}
