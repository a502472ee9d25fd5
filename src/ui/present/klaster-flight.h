/* The view of the map between two places: out as far as needed to see both, and in again. Pure. */
#pragma once

#include "klaster-geo.h"

G_BEGIN_DECLS

/* BOX made as wide as it is high times SHAPE around the same middle, never smaller. */
KlasterBox klaster_flight_fit (const KlasterBox *box, double shape);
/* From FROM at 0 to TO at 1; both have one shape. */
KlasterBox klaster_flight_get_view (const KlasterBox *from, const KlasterBox *to, double progress);
/* Fast at first, slow at the end; 0 to 1. */
double klaster_flight_ease (double part);

G_END_DECLS
