#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>

#include "klaster-chart.h"

/* Room around a chart that is a picture of its own. */
#define MARGIN 14

static cairo_surface_t *
create_surface (const char *path, const char *temporary, double width, double height, double scale)
{
  cairo_surface_t *surface;

  if (g_str_has_suffix (path, ".svg"))
    return cairo_svg_surface_create (temporary, width, height);
  if (g_str_has_suffix (path, ".pdf"))
    {
      surface = cairo_pdf_surface_create (temporary, width, height);
      return surface;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * scale),
                                        (int)ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  return surface;
}

static void
draw_picture (const KlasterChart *self,
              cairo_t *cr,
              double width,
              double height,
              const KlasterChartStyle *style)
{
  KlasterChartMode mode = style != NULL ? style->mode : KLASTER_CHART_LIGHT;

  klaster_chart_set_color (cr, klaster_chart_theme_get (mode)->ground, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  klaster_chart_draw (self, cr, width - 2 * MARGIN, height - 2 * MARGIN, style);
}

/* Public functions */

gboolean
klaster_chart_save (const KlasterChart *self,
                    const char *path,
                    double width,
                    double height,
                    double scale,
                    const KlasterChartStyle *style,
                    GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part", path);
  gboolean png = g_str_has_suffix (path, ".png");
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL && path != NULL && scale > 0, FALSE);
  if (!png && !g_str_has_suffix (path, ".svg") && !g_str_has_suffix (path, ".pdf"))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   _ ("The name of a picture ends in .png, .svg or .pdf: %s"), path);
      return FALSE;
    }
  surface = create_surface (path, temporary, width, height, scale);
  cr = cairo_create (surface);
  draw_picture (self, cr, width, height, style);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (png && status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png (surface, temporary);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS && g_rename (temporary, path) == 0)
    return TRUE;
  g_unlink (temporary);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: a path, then the reason of the system. */
               _ ("The picture %s could not be written (%s). Check folder and free space."), path,
               cairo_status_to_string (status));
  return FALSE;
}
