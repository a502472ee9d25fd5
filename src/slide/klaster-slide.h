/* One slide: plain values in, one drawing function for full screen, speaker's window, PDF and PNG.
 *
 * A slide is made, filled, and constant from then on: any thread may draw it. Counted atomically. All texts
 * are copied; NULL or "" leaves the part out. Lengths are units of the surface.
 */
#pragma once

#include "klaster-chart-kinds.h"
#include "klaster-map-base.h"
#include "klaster-status.h"

G_BEGIN_DECLS

#define KLASTER_SLIDE_FIGURES 4
/* Nothing that is written is smaller than this part of the height; a large figure is so large. */
#define KLASTER_SLIDE_LEAST (1.0 / 28)
#define KLASTER_SLIDE_NUMBER (1.0 / 7)

typedef enum
{
  KLASTER_SLIDE_COVER, /* words on a ground of colour, the map beside them */
  KLASTER_SLIDE_PLACE, /* map, what it is about, figures, trend */
  KLASTER_SLIDE_CHART /* a sentence over one chart */
} KlasterSlideKind;

typedef struct
{
  gboolean dark;
  double text_scale; /* 0 and 1: as designed */
} KlasterSlideStyle;

/* A text or picture that was drawn, for tests: it lies within its slide and on no other. */
typedef struct
{
  double x, y, width, height;
  double size; /* of the type; 0: no text */
  gboolean cut; /* not all of the text fitted */
} KlasterSlideBox;

/* A text as it stands on a slide, for other programs to set; units of the slide. */
typedef struct
{
  char *text;
  double x, y, width, height;
  double size;
  gboolean bold;
  guint32 color; /* 0xRRGGBB */
  double align; /* 0 left, 0.5 middle, 1 right */
} KlasterSlideWords;

typedef struct _KlasterSlide KlasterSlide;

KlasterSlide *klaster_slide_new (KlasterSlideKind kind);
KlasterSlide *klaster_slide_ref (KlasterSlide *self);
void klaster_slide_unref (KlasterSlide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterSlide, klaster_slide_unref)

/* Building. OVER stands above the title, SENTENCE below it, FOOT small at the end. */
void klaster_slide_set_texts (KlasterSlide *self,
                              const char *over,
                              const char *title,
                              const char *sentence,
                              const char *foot);
/* For the speaker: what the step is called, and what to say. */
void klaster_slide_set_speech (KlasterSlide *self, const char *name, const char *speech);
/* What the slide is about is not known yet: its title is pale. */
void klaster_slide_set_open (KlasterSlide *self, gboolean open);
/* A status with its word; STATUS may be NONE. */
void klaster_slide_set_status (KlasterSlide *self, const char *text, KlasterStatus status);
/* At most KLASTER_SLIDE_FIGURES. NUMBER NULL: not known, drawn as a pale dash. */
void klaster_slide_add_figure (KlasterSlide *self,
                               const char *number,
                               const char *unit,
                               const char *label,
                               const char *note);
/* N VALUES (NAN: a gap) from FIRST to LAST; TARGET NAN: none. TARGET_LABEL: "target 80". */
void klaster_slide_set_trend (KlasterSlide *self,
                              const double *values,
                              guint n,
                              const char *first,
                              const char *last,
                              double target,
                              const char *target_label);
/* On a place, where a site has its trend: the stages with their short labels. */
void klaster_slide_set_ladder (KlasterSlide *self, const KlasterLadderChart *ladder);
/* On a chart slide one of these. VALUES: text of each item, such as "18 people" or "no figure". */
void klaster_slide_set_ranking (KlasterSlide *self,
                                const KlasterRankingChart *ranking,
                                const char *const *values);
void klaster_slide_set_statuses (KlasterSlide *self, const KlasterStatusChart *statuses);
/* SCENE is kept. BOX: what must be seen; NULL: the province. ID may be NULL. */
void klaster_slide_set_map (KlasterSlide *self,
                            KlasterMapScene *scene,
                            const KlasterBox *box,
                            KlasterMapThing thing,
                            const char *id);
/* The province with numbers and letters on it, and the names of all sites and kawasan of the scene beside it. */
void klaster_slide_set_listed (KlasterSlide *self, gboolean listed);
/* A picture file in memory; one that cannot be read leaves the photo out. */
void klaster_slide_set_photo (KlasterSlide *self, GBytes *file);
/* Large and pale across the slide, for sample data. */
void klaster_slide_set_watermark (KlasterSlide *self, const char *watermark);

/* Reading; borrowed, "" where nothing was set. */
const char *klaster_slide_get_title (const KlasterSlide *self);
const char *klaster_slide_get_name (const KlasterSlide *self);
const char *klaster_slide_get_speech (const KlasterSlide *self);
gboolean klaster_slide_has_map (const KlasterSlide *self);

/* The whole slide into 0, 0, WIDTH, HEIGHT. STYLE may be NULL. BOXES: of KlasterSlideBox, filled with what
 * was drawn outside the map; may be NULL. */
void klaster_slide_draw (const KlasterSlide *self,
                         cairo_t *cr,
                         double width,
                         double height,
                         const KlasterSlideStyle *style,
                         GArray *boxes);
/* The same in two layers: the map with what stands on it, and all the rest, which leaves the map free. */
void klaster_slide_draw_map (const KlasterSlide *self,
                             cairo_t *cr,
                             double width,
                             double height,
                             const KlasterSlideStyle *style);
void klaster_slide_draw_panel (const KlasterSlide *self,
                               cairo_t *cr,
                               double width,
                               double height,
                               const KlasterSlideStyle *style,
                               GArray *boxes);
/* The whole slide without the words that klaster_slide_list_words() gives; names on the map stay. */
void klaster_slide_draw_wordless (const KlasterSlide *self,
                                  cairo_t *cr,
                                  double width,
                                  double height,
                                  const KlasterSlideStyle *style);
/* (transfer full) of KlasterSlideWords. */
GPtrArray *klaster_slide_list_words (const KlasterSlide *self,
                                     double width,
                                     double height,
                                     const KlasterSlideStyle *style);
/* Where the map stands, and what part of the world it shows: AREA in units of the slide, SEEN in those of the
 * world. FALSE without a map. */
gboolean klaster_slide_get_map_area (const KlasterSlide *self,
                                     double width,
                                     double height,
                                     const KlasterSlideStyle *style,
                                     KlasterBox *area,
                                     KlasterBox *seen);

G_END_DECLS
