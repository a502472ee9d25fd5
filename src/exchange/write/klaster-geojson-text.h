/* Coordinates as GeoJSON writes them. */
#pragma once

#include "klaster-ring-set.h"

G_BEGIN_DECLS

void klaster_geojson_append_position (GString *json, KlasterDegrees point);
/* POINTS: KlasterDegrees; RINGS: of such arrays. */
void klaster_geojson_append_line (GString *json, const GArray *points);
void klaster_geojson_append_polygon (GString *json, const GPtrArray *rings);

G_END_DECLS
