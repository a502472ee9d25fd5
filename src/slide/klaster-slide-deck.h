/* Several slides as one file: PDF, or PNGs in a folder. Any thread. */
#pragma once

#include <gio/gio.h>

#include "klaster-slide.h"

G_BEGIN_DECLS

/* SLIDES: of KlasterSlide. A page for each, WIDTH x HEIGHT points, with an outline and TITLE; what is said
 * stands in no page. Written beside PATH and moved in place when whole. Errors: G_IO_ERROR, translated. */
gboolean klaster_slide_deck_write_pdf (const GPtrArray *slides,
                                       const char *title,
                                       const char *path,
                                       double width,
                                       double height,
                                       const KlasterSlideStyle *style,
                                       GError **error);
/* As "01.png" in FOLDER, which is made; WIDTH x HEIGHT pixels. FILES: the names written (transfer full), NULL-ended;
 * may be NULL. */
gboolean klaster_slide_deck_write_png (const GPtrArray *slides,
                                       const char *folder,
                                       int width,
                                       int height,
                                       const KlasterSlideStyle *style,
                                       GStrv *files,
                                       GError **error);

G_END_DECLS
