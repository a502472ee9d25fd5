/* The ground of the map with Cairo, for tiles, paper and pictures alike. Any thread. */
#pragma once

#include "klaster-map-scene.h"
#include "klaster-map-theme.h"

G_BEGIN_DECLS

/* A window on the world: pixel = (world - origin) * scale. */
typedef struct
{
  double x0, y0; /* world coordinates of the upper left corner */
  double scale; /* pixels for the whole world: 256 * 2^zoom */
  double width, height;
} KlasterMapFrame;

/* The frame that shows BOX whole in WIDTH x HEIGHT, with MARGIN pixels around it. */
void klaster_map_frame_fit (KlasterMapFrame *frame,
                            const KlasterBox *box,
                            double width,
                            double height,
                            double margin);
double klaster_map_frame_get_zoom (const KlasterMapFrame *frame);
KlasterBox klaster_map_frame_get_box (const KlasterMapFrame *frame, double margin);
/* What a map of the province is fitted to, in parts of the world: the province without the small islands far south-east
 * of Kotabaru, which would make everything else small. They are drawn where there is room. */
KlasterBox klaster_map_get_province_box (void);
KlasterPoint klaster_map_frame_to_pixel (const KlasterMapFrame *frame, KlasterPoint point);
KlasterPoint klaster_map_frame_to_world (const KlasterMapFrame *frame, double x, double y);

/* Whether CR writes lines and texts, as in PDF and SVG, not pixels. */
gboolean klaster_map_is_file (cairo_t *cr);
/* AT, of user space, moved onto a grid of so many lines PER_UNIT of the file: the numbers in it are shorter. */
KlasterPoint klaster_map_put_on_grid (cairo_t *cr, KlasterPoint at, double per_unit);

/* Sea, land, the amount of SCENE (may be NULL), borders and river. */
void klaster_map_paint_base (cairo_t *cr,
                             const KlasterMapFrame *frame,
                             const KlasterMapScene *scene,
                             KlasterMapMode mode);

/* Adds an area or the arcs of an outline to the path of CR. */
void klaster_map_add_area (cairo_t *cr, const KlasterMapFrame *frame, const KlasterArea *area);
void
klaster_map_add_outline (cairo_t *cr, const KlasterMapFrame *frame, const KlasterOutline *outline);
/* RINGS: GPtrArray of GArray of KlasterPoint. */
void klaster_map_add_rings (cairo_t *cr, const KlasterMapFrame *frame, const GPtrArray *rings);
/* Fills the path of CR with thin lines, STEP pixels from one to the next, and clears it. */
void klaster_map_fill_hatched (cairo_t *cr,
                               const KlasterMapFrame *frame,
                               guint32 color,
                               double alpha,
                               double step);

G_END_DECLS
