/* The layer above the tiles: kawasan, markers, names, legend, scale bar, source line.
 *
 * What moves with the map is drawn once into a texture somewhat larger than the view, and only shifted
 * while the map is dragged; it is drawn anew when the zoom, the scene or the theme change, and in a thread when the
 * view comes near to the edge of the texture. So a frame of panning costs texture copies, however much stands on the
 * map.
 */
#pragma once

#include <shumate/shumate.h>

#include "klaster-map-picture.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MAP_LAYER (klaster_map_layer_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMapLayer, klaster_map_layer, KLASTER, MAP_LAYER, ShumateLayer)

KlasterMapLayer *klaster_map_layer_new (ShumateViewport *viewport);
void klaster_map_layer_set_scene (KlasterMapLayer *self, KlasterMapScene *scene);
void klaster_map_layer_set_mode (KlasterMapLayer *self, KlasterMapMode mode);
void klaster_map_layer_set_chosen (KlasterMapLayer *self, KlasterMapThing thing, const char *id);
/* The window on the world that is shown now. FALSE while the widget has no size. */
gboolean klaster_map_layer_get_frame (KlasterMapLayer *self, KlasterMapFrame *frame);
/* Microseconds that the last snapshot took on the main thread; for benchmarks. */
gint64 klaster_map_layer_get_last_cost (KlasterMapLayer *self);

G_END_DECLS
