/* Slides for PowerPoint and Impress: a picture over the whole slide, the words over it as text that can be changed, and
 * what is to be said as notes. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Lengths in parts of the width and the height of the slide; the size of the type in parts of the height. */
typedef struct
{
  char *text;
  double x, y, width, height;
  double size;
  gboolean bold;
  guint32 color; /* 0xRRGGBB */
  double align; /* 0 left, 0.5 middle, 1 right */
  gboolean title; /* of the slide; at most one of them */
} KlasterPptxWords;

typedef struct
{
  GBytes *picture; /* PNG */
  GPtrArray *words; /* KlasterPptxWords */
  char *description; /* of the picture, for who cannot see it */
  char *notes; /* or "" */
} KlasterPptxSlide;

/* PICTURE is kept, the texts are copied. (transfer full) */
KlasterPptxSlide *
klaster_pptx_slide_new (GBytes *picture, const char *description, const char *notes);
void klaster_pptx_slide_free (KlasterPptxSlide *self);
/* WORDS is copied. */
void klaster_pptx_slide_add (KlasterPptxSlide *self, const KlasterPptxWords *words);

/* SLIDES: KlasterPptxSlide. SHAPE: width by height. Whole or not at all; any thread, blocks. The same slides give
 * the same bytes. */
gboolean klaster_pptx_save (const GPtrArray *slides,
                            const char *title,
                            double shape,
                            const char *path,
                            GError **error);

G_END_DECLS
