/* The whole map as a picture: base, overlay, and what frames it: title, legend, scale bar, north, source.
 * The same for screen, PNG, SVG, PDF and document pages. Any thread, no display needed. */
#pragma once

#include "klaster-map-overlay.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterMapMode mode;
  const char *family; /* of the font; NULL: Inter */
  double text_scale; /* 0: 1 */
  KlasterBox box; /* what must be seen; an empty one (x0 > x1): the province */
  KlasterMapThing chosen;
  const char *chosen_id;
  gboolean north; /* a north arrow, on paper */
  gboolean plain; /* no legend: what the marks mean is said beside the map */
} KlasterMapPicture;

/* Draws into the rectangle from 0, 0 to WIDTH x HEIGHT. */
void klaster_map_picture_draw (cairo_t *cr,
                               const KlasterMapScene *scene,
                               const KlasterMapPicture *picture,
                               double width,
                               double height);
/* FORMAT by the ending of PATH: .png (SCALE pixels per unit), .svg or .pdf (units are points). Written
 * beside PATH and moved in place when whole. Errors: G_IO_ERROR, translated. */
gboolean klaster_map_picture_save (const KlasterMapScene *scene,
                                   const KlasterMapPicture *picture,
                                   const char *path,
                                   double width,
                                   double height,
                                   double scale,
                                   GError **error);

/* Height of the legend of SCENE for its width, both in pixels; 0, 0 when there is nothing to explain. */
void klaster_map_legend_measure (const KlasterMapScene *scene,
                                 const char *family,
                                 double text_scale,
                                 double *width,
                                 double *height);
void klaster_map_legend_draw (cairo_t *cr,
                              const KlasterMapScene *scene,
                              const char *family,
                              double text_scale,
                              KlasterMapMode mode,
                              double x,
                              double y);
/* The corner of FRAME in which a box of WIDTH x HEIGHT covers the least of the province and its markers. */
void klaster_map_legend_place (const KlasterMapFrame *frame,
                               const KlasterMapScene *scene,
                               double width,
                               double height,
                               double bottom_margin,
                               double *x,
                               double *y);
/* Right aligned at X, its foot at Y; what it covers. */
KlasterBox klaster_map_scale_bar_draw (cairo_t *cr,
                                       const KlasterMapFrame *frame,
                                       const char *family,
                                       double text_scale,
                                       KlasterMapMode mode,
                                       double x,
                                       double y);
/* The source line at the lower left, at most MAX_WIDTH wide; what it covers, empty when there is no room for it. */
KlasterBox klaster_map_source_draw (cairo_t *cr,
                                    const KlasterMapScene *scene,
                                    const char *family,
                                    double text_scale,
                                    KlasterMapMode mode,
                                    double x,
                                    double y,
                                    double max_width);
/* Sources and scale bar beside each other, MARGIN above the lower edge; what they cover, in this order, in pixels of the
 * frame, is written to BOXES. */
void klaster_map_foot_draw (cairo_t *cr,
                            const KlasterMapFrame *frame,
                            const KlasterMapScene *scene,
                            const char *family,
                            double text_scale,
                            KlasterMapMode mode,
                            double margin,
                            KlasterBox boxes[2]);
/* The boxes alone, which names avoid; nothing is drawn. */
void klaster_map_foot_measure (const KlasterMapFrame *frame,
                               const KlasterMapScene *scene,
                               const char *family,
                               double text_scale,
                               double margin,
                               KlasterBox boxes[2]);
void klaster_map_watermark_draw (cairo_t *cr,
                                 const char *text,
                                 const char *family,
                                 KlasterMapMode mode,
                                 double width,
                                 double height);

G_END_DECLS
