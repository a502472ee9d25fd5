/* Tiles of the base map, drawn by us in worker threads: no network, no files. */
#pragma once

#include <shumate/shumate.h>

#include "klaster-map-scene.h"
#include "klaster-map-theme.h"

G_BEGIN_DECLS

#define KLASTER_MAP_MIN_ZOOM 6
#define KLASTER_MAP_MAX_ZOOM 16

#define KLASTER_TYPE_TILE_SOURCE (klaster_tile_source_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTileSource,
                      klaster_tile_source,
                      KLASTER,
                      TILE_SOURCE,
                      ShumateMapSource)

/* SCENE: its amount colours the areas; may be NULL. SCALE: device pixels per pixel, so that borders are
 * crisp. A source never changes: another theme or amount is another source. */
KlasterTileSource *klaster_tile_source_new (KlasterMapScene *scene, KlasterMapMode mode, int scale);
/* Whether all tiles that were asked for are there. */
gboolean klaster_tile_source_is_settled (KlasterTileSource *self);
/* One tile, drawn at once; for benchmarks and tests. Any thread. (transfer full) */
GdkTexture *klaster_tile_source_draw (KlasterMapScene *scene,
                                      KlasterMapMode mode,
                                      int scale,
                                      int x,
                                      int y,
                                      int zoom);

G_END_DECLS
