/* The marks of sites and kawasan: shape tells the kind, fill and sign the state of the report, so that
 * they read in greyscale. The same marks stand on the map, in lists and in legends. Any thread. */
#pragma once

#include "klaster-map-scene.h"
#include "klaster-map-theme.h"

G_BEGIN_DECLS

/* Around X, Y, SIZE pixels wide. Square for a kelurahan, round for a desa. UNFILLED: the slot has no village
 * yet, drawn as an open dashed shape. */
void klaster_map_draw_state_mark (cairo_t *cr,
                                  double x,
                                  double y,
                                  double size,
                                  KlasterReportState state,
                                  gboolean kelurahan,
                                  gboolean unfilled,
                                  KlasterMapMode mode);
/* The same with an arrow up or down, two lines, or for what cannot be compared an open shape with a point. */
void klaster_map_draw_change_mark (cairo_t *cr,
                                   double x,
                                   double y,
                                   double size,
                                   KlasterMapChange change,
                                   gboolean kelurahan,
                                   KlasterMapMode mode);
/* The ends of BrBG, and grey: 0xRRGGBB. */
guint32 klaster_map_get_change_color (KlasterMapChange change);
/* The mark of a report that is partly filled, with PART of 1 of its shape filled from below. */
void klaster_map_draw_part_mark (cairo_t *cr,
                                 double x,
                                 double y,
                                 double size,
                                 double part,
                                 gboolean kelurahan,
                                 KlasterMapMode mode);
/* The ring around the chosen place. */
void klaster_map_draw_ring (cairo_t *cr, double x, double y, double size, KlasterMapMode mode);
/* A piece of area in the style of a kawasan. */
void klaster_map_draw_area_mark (cairo_t *cr,
                                 double x,
                                 double y,
                                 double size,
                                 KlasterKawasanStyle style,
                                 KlasterMapMode mode);
guint32 klaster_map_get_kawasan_color (KlasterKawasanStyle style, KlasterMapMode mode);

G_END_DECLS
