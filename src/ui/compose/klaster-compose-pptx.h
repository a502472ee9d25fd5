/* Slides for PowerPoint: the drawing of each as a picture, its words as text over it, its speech as notes. */
#pragma once

#include "klaster-slide.h"

G_BEGIN_DECLS

/* SLIDES: of KlasterSlide, laid out at WIDTH x HEIGHT. As klaster_pptx_save(). */
gboolean klaster_compose_pptx (const GPtrArray *slides,
                               const char *title,
                               const char *path,
                               double width,
                               double height,
                               const KlasterSlideStyle *style,
                               GError **error);

G_END_DECLS
