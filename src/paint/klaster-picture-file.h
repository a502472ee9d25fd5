/* A picture as a file: PNG, SVG or PDF by the ending of its name. Any thread. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Paints the picture on CR, whose units are points in PDF and SVG. */
typedef void (*KlasterPaintFunc) (cairo_t *cr, double width, double height, gconstpointer data);

/* Written beside PATH and moved into place when it is whole. SCALE: pixels of a PNG per unit. Errors:
 * G_IO_ERROR with a translated sentence. */
gboolean klaster_picture_file_save (const char *path,
                                    double width,
                                    double height,
                                    double scale,
                                    KlasterPaintFunc paint,
                                    gconstpointer data,
                                    GError **error);

G_END_DECLS
