/* The canvas of a slide, and type on it that always fits its box. Inside src/slide only. */
#pragma once

#include <pango/pangocairo.h>

#include "klaster-geo.h"
#include "klaster-slide.h"

G_BEGIN_DECLS

#define KLASTER_SLIDE_FAMILY "Inter"

/* All 0xRRGGBB. */
typedef struct
{
  guint32 ground, text, quiet, accent, pale, line;
  guint32 cover, cover_text, cover_quiet;
} KlasterSlideTheme;

typedef struct
{
  cairo_t *cr;
  double width, height;
  double scale; /* of the type, within what fits */
  double number; /* the large figures of a row, of the height */
  gboolean dark;
  const KlasterSlideTheme *theme;
  gboolean dry; /* measures, paints nothing */
  gboolean cut; /* a text that was written did not fit */
  GArray *boxes; /* KlasterSlideBox, or NULL */
  gboolean wordless; /* paints no text */
  GPtrArray *words; /* KlasterSlideWords, or NULL */
} KlasterSlideCanvas;

typedef struct
{
  double size; /* part of the height, for what is short */
  double least; /* part of the height; 0: KLASTER_SLIDE_LEAST */
  PangoWeight weight; /* 0: normal */
  guint32 color;
  double align; /* 0 left, 1 right */
  guint lines; /* preferred; 0: as many as the box holds */
} KlasterSlideType;

void klaster_slide_canvas_init (KlasterSlideCanvas *self,
                                cairo_t *cr,
                                double width,
                                double height,
                                const KlasterSlideStyle *style);
void klaster_slide_set_color (KlasterSlideCanvas *self, guint32 color, double alpha);
/* Notes what was drawn. */
void klaster_slide_note_box (KlasterSlideCanvas *self, const KlasterSlideBox *box);

/* The least size of type here. */
double klaster_slide_get_least (const KlasterSlideCanvas *self);
/* Writes TEXT at the top of BOX, as large as TYPE says and BOX allows, and returns the height it takes; 0 for
 * NULL and "". */
double klaster_slide_write (KlasterSlideCanvas *self,
                            const char *text,
                            const KlasterSlideType *type,
                            const KlasterBox *box);
/* The height that klaster_slide_write() would take in WIDTH, with as much room as it likes. */
double klaster_slide_measure (KlasterSlideCanvas *self,
                              const char *text,
                              const KlasterSlideType *type,
                              double width);
/* Width of TEXT in one line at SIZE units. */
double klaster_slide_measure_line (KlasterSlideCanvas *self,
                                   const char *text,
                                   double size,
                                   PangoWeight weight);
/* TEXT in one line, its baseline at Y, BOX noted as its own when it is not NULL. */
void klaster_slide_write_line (KlasterSlideCanvas *self,
                               const char *text,
                               double size,
                               PangoWeight weight,
                               guint32 color,
                               double x,
                               double y,
                               const KlasterSlideBox *box);

G_END_DECLS
