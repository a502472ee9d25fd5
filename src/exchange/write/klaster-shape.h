/* Shapes of the land in degrees, as GeoJSON and GeoPackage want them: points, and polygons with holes.
 *
 * Rings are closed, simple, outer ones against the clock and holes with it (RFC 7946). Private to
 * src/exchange/write; any thread.
 */
#pragma once

#include "klaster-geo.h"
#include "klaster-ring-set.h"
#include "klaster-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *
      polygons; /* of GPtrArray of GArray of KlasterDegrees, the outer ring first; empty: a point */
  KlasterDegrees point;
} KlasterShape;

/* The shape of PLACE; NULL when nobody knows where it is. */
KlasterShape *klaster_shape_new (const KlasterGeo *geo, const KlasterSheetPlace *place);
void klaster_shape_free (KlasterShape *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterShape, klaster_shape_free)

gboolean klaster_shape_is_point (const KlasterShape *self);
/* Widens the four numbers, which begin as +inf, +inf, -inf, -inf: west, south, east, north. */
void klaster_shape_add_to_box (const KlasterShape *self, double box[4]);

G_END_DECLS
