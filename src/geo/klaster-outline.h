/* The outline of several areas together: a kawasan made of villages and kecamatan. */
#pragma once

#include "klaster-geo.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *arcs; /* guint: arcs on the outside, those between two members left out */
  GPtrArray *areas; /* borrowed KlasterArea: the members that are known */
  KlasterBox box;
  KlasterPoint label; /* inside the largest member */
  guint n_unknown; /* codes without a shape, e.g. villages that are too new */
} KlasterOutline;

/* CODES: dotted codes of villages, kecamatan or kabupaten, N of them; a village within a kecamatan that is
 * named too counts once. Any thread. */
KlasterOutline *klaster_outline_new (const KlasterGeo *geo, const char *const *codes, guint n);
void klaster_outline_free (KlasterOutline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterOutline, klaster_outline_free)

/* Area on the ellipsoid WGS 84, in km². */
double klaster_area_get_km2 (const KlasterGeo *geo, const KlasterArea *area);
double klaster_outline_get_km2 (const KlasterGeo *geo, const KlasterOutline *self);

G_END_DECLS
