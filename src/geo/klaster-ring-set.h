/* Rings in degrees, and the polygons they make.
 *
 * Rings are cut where they touch themselves, so that each is simple (unless its lines cross between their
 * ends); which lies in which tells outer rings from holes, not their order or direction. Any thread.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* WGS 84. */
typedef struct
{
  double lon, lat;
} KlasterDegrees;

typedef struct _KlasterRingSet KlasterRingSet;

KlasterRingSet *klaster_ring_set_new (void);
void klaster_ring_set_free (KlasterRingSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterRingSet, klaster_ring_set_free)

/* POINTS: KlasterDegrees, closed or not. What encloses nothing is left out. */
void klaster_ring_set_add (KlasterRingSet *self, const GArray *points);
guint klaster_ring_set_get_n (const KlasterRingSet *self);

/* GPtrArray of GPtrArray of GArray of KlasterDegrees: the outer ring first, then its holes; closed, outer rings
 * against the clock and holes with it (RFC 7946). (transfer full); the set is empty afterwards. Time grows
 * with the number of rings times that of points. */
GPtrArray *klaster_ring_set_take_polygons (KlasterRingSet *self);

G_END_DECLS
