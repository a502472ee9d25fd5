#include <gio/gio.h>

#include "klaster-document-private.h"

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  GInputStream *stream = closure;
  gsize n;

  return g_input_stream_read_all (stream, data, length, &n, NULL, NULL) && n == length
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_READ_ERROR;
}

/* Public functions */

void
klaster_block_draw_logo (cairo_t *cr, GBytes *bytes, double size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  cairo_surface_t *logo = cairo_image_surface_create_from_png_stream (read_bytes, stream);
  int w = cairo_image_surface_get_width (logo), h = cairo_image_surface_get_height (logo);

  /* A picture that cannot be read leaves its place empty; the document is right without it. */
  if (cairo_surface_status (logo) == CAIRO_STATUS_SUCCESS && w > 0 && h > 0)
    {
      double scale = size / MAX (w, h);

      cairo_save (cr);
      cairo_scale (cr, scale, scale);
      cairo_set_source_surface (cr, logo, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
    }
  cairo_surface_destroy (logo);
}
