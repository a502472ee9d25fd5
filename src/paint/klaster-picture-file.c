#include "klaster-picture-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>

typedef enum
{
  FORMAT_PNG,
  FORMAT_SVG,
  FORMAT_PDF,
  N_FORMATS
} Format;

static const char *const endings[N_FORMATS] = { ".png", ".svg", ".pdf" };

/* N_FORMATS when the name tells none. */
static Format
get_format (const char *path)
{
  Format format = FORMAT_PNG;

  while (format < N_FORMATS && !g_str_has_suffix (path, endings[format]))
    format++;
  return format;
}

static cairo_surface_t *
create_surface (Format format, const char *path, double width, double height, double scale)
{
  cairo_surface_t *surface;

  if (format == FORMAT_SVG)
    return cairo_svg_surface_create (path, width, height);
  if (format == FORMAT_PDF)
    return cairo_pdf_surface_create (path, width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * scale),
                                        (int)ceil (height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  return surface;
}

/* Finishes SURFACE, which a PNG is written from to PATH. */
static cairo_status_t
finish (cairo_surface_t *surface, Format format, const char *path)
{
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  if (format == FORMAT_PNG)
    status = cairo_surface_write_to_png (surface, path);
  cairo_surface_finish (surface);
  return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (surface) : status;
}

gboolean
klaster_picture_file_save (const char *path,
                           double width,
                           double height,
                           double scale,
                           KlasterPaintFunc paint,
                           gconstpointer data,
                           GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part", path);
  Format format = get_format (path);
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (scale > 0, FALSE);

  if (format == N_FORMATS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                   _ ("The name of a picture ends in .png, .svg or .pdf: %s"), path);
      return FALSE;
    }
  surface = create_surface (format, temporary, width, height, scale);
  cr = cairo_create (surface);
  paint (cr, width, height, data);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = finish (surface, format, temporary);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS && g_rename (temporary, path) == 0)
    return TRUE;
  g_unlink (temporary);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("The picture %s could not be written. Check folder and free space."), path);
  return FALSE;
}
