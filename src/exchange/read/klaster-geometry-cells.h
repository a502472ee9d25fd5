/* The cells that say where a feature is: "lat" and "lon" of a point, "geometry" (GeoJSON) of all else. */
#pragma once

#include "klaster-geometry.h"
#include "klaster-number-text.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_point;
  KlasterCell lat, lon; /* of a point */
  KlasterCell geometry; /* of something else; empty without */
  char lat_text[KLASTER_NUMBER_BYTES];
  char lon_text[KLASTER_NUMBER_BYTES];
  GString *json;
} KlasterGeometryCells;

void klaster_geometry_cells_init (KlasterGeometryCells *self);
void klaster_geometry_cells_clear (KlasterGeometryCells *self);
/* Cells point into SELF until it is filled anew. */
void klaster_geometry_cells_fill (KlasterGeometryCells *self, const KlasterGeometry *geometry);

G_END_DECLS
