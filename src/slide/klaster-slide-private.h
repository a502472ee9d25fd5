/* Inside src/slide only. */
#pragma once

#include <gdk/gdk.h>

#include "klaster-slide-text.h"
#include "klaster-slide.h"

G_BEGIN_DECLS

typedef struct
{
  char *number; /* or NULL */
  char *unit, *label, *note;
} KlasterSlideFigure;

typedef struct
{
  double *values;
  guint n;
  char *first, *last;
  double target;
  char *target_label;
} KlasterSlideTrend;

typedef struct
{
  char *label, *value;
  double now, former; /* NAN: blank */
} KlasterSlideRow;

typedef struct
{
  KlasterSlideRow *rows;
  guint n;
  char *now, *former; /* periods */
} KlasterSlideRanking;

typedef struct
{
  char *label; /* "2026 Indeks Desa" */
  gboolean indeks_desa, missing;
  char *missing_text;
  guint counts[KLASTER_N_STATUSES];
} KlasterSlideYear;

typedef struct
{
  KlasterSlideYear *years;
  guint n;
} KlasterSlideStatuses;

typedef struct
{
  char **labels;
  KlasterStepState *states;
  guint n;
} KlasterSlideLadder;

struct _KlasterSlide
{
  KlasterSlideKind kind;
  char *over, *title, *sentence, *foot, *name, *speech;
  gboolean open;
  char *status_text; /* NULL: none */
  KlasterStatus status;
  KlasterSlideFigure figures[KLASTER_SLIDE_FIGURES];
  guint n_figures;
  KlasterSlideTrend trend; /* n 0: none */
  KlasterSlideLadder ladder; /* n 0: none; as the next two */
  KlasterSlideRanking ranking;
  KlasterSlideStatuses statuses;
  KlasterMapScene *scene;
  KlasterBox box;
  gboolean listed; /* names beside the map, keys on it */
  KlasterMapThing thing;
  char *thing_id;
  GdkPixbuf *photo;
  char *watermark;
};

/* Where the parts of a slide of a size stand; an empty box (x0 >= x1) is a part that is not there. */
typedef struct
{
  KlasterBox map, head, trend, figures, photo;
} KlasterSlideLayout;

void klaster_slide_lay_out (const KlasterSlide *self,
                            KlasterSlideCanvas *canvas,
                            KlasterSlideLayout *layout);

/* klaster-slide-parts.c */
/* Height that the figures need at WIDTH, in ROWS. */
double klaster_slide_measure_figures (const KlasterSlide *self,
                                      KlasterSlideCanvas *canvas,
                                      double width,
                                      guint rows);
/* In a row of WIDTH the numbers do not stand with room around them. */
gboolean klaster_slide_has_crowded_figures (const KlasterSlide *self,
                                            KlasterSlideCanvas *canvas,
                                            double width);
void klaster_slide_draw_figures (const KlasterSlide *self,
                                 KlasterSlideCanvas *canvas,
                                 const KlasterBox *box,
                                 guint rows);
void klaster_slide_draw_trend (const KlasterSlideTrend *trend,
                               KlasterSlideCanvas *canvas,
                               const KlasterBox *box);
void klaster_slide_draw_photo (const KlasterSlide *self,
                               KlasterSlideCanvas *canvas,
                               const KlasterBox *box);

/* The mark of a status in a line of the least type whose top is Y. */
void klaster_slide_draw_status_mark (KlasterSlideCanvas *canvas,
                                     KlasterStatus status,
                                     double x,
                                     double y);

/* klaster-slide-charts.c */
/* The height that the ranking or the statuses need, so that their rows do not touch. */
double klaster_slide_measure_chart (const KlasterSlide *self, const KlasterSlideCanvas *canvas);
void klaster_slide_draw_ranking (const KlasterSlideRanking *ranking,
                                 KlasterSlideCanvas *canvas,
                                 const KlasterBox *box);
void klaster_slide_draw_statuses (const KlasterSlideStatuses *statuses,
                                  KlasterSlideCanvas *canvas,
                                  const KlasterBox *box);
void klaster_slide_draw_ladder (const KlasterSlideLadder *ladder,
                                KlasterSlideCanvas *canvas,
                                const KlasterBox *box);

/* klaster-slide-sites.c */
/* The sites and kawasan of the scene with their keys, as large as BOX allows, nothing smaller than the least type: a
 * name that is too long then ends in dots, and what has no row is counted in the last one. */
void klaster_slide_draw_sites (const KlasterSlide *self,
                               KlasterSlideCanvas *canvas,
                               const KlasterBox *box);

/* klaster-slide-map.c */
/* Smaller units of the map on a slide of HEIGHT: marks and lines are as large as a hall needs. */
double klaster_slide_get_map_unit (double height);
/* What of the world is seen, in units of the map. What matters is not behind the photo. */
void klaster_slide_get_frame (const KlasterSlide *self,
                              double height,
                              const KlasterSlideLayout *layout,
                              KlasterMapFrame *frame);
/* The states of the reports of all sites, with their marks and numbers; returns the height. */
double klaster_slide_draw_states (const KlasterSlide *self,
                                  KlasterSlideCanvas *canvas,
                                  const KlasterBox *box);
/* The whole province is shown, with what its marks mean. */
gboolean klaster_slide_is_overview (const KlasterSlide *self);
void klaster_slide_paint_map (const KlasterSlide *self,
                              KlasterSlideCanvas *canvas,
                              const KlasterSlideLayout *layout);

G_END_DECLS
