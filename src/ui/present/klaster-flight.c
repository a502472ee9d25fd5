#include "klaster-flight.h"

#include <math.h>

/* Two views that lie further apart than this part of the wider one are seen from further away in between. */
#define NEAR 0.7

KlasterBox
klaster_flight_fit (const KlasterBox *box, double shape)
{
  double width = MAX (box->x1 - box->x0, (box->y1 - box->y0) * shape), height = width / shape;
  double x = (box->x0 + box->x1) / 2, y = (box->y0 + box->y1) / 2;

  return (KlasterBox){ x - width / 2, y - height / 2, x + width / 2, y + height / 2 };
}

KlasterBox
klaster_flight_get_view (const KlasterBox *from, const KlasterBox *to, double progress)
{
  double from_width = from->x1 - from->x0, to_width = to->x1 - to->x0;
  double shape = (to->y1 - to->y0) / to_width;
  double ax = (from->x0 + from->x1) / 2, ay = (from->y0 + from->y1) / 2;
  double bx = (to->x0 + to->x1) / 2, by = (to->y0 + to->y1) / 2;
  double distance = hypot (bx - ax, by - ay), wide = MAX (from_width, to_width);
  double out = log (MAX (distance / (NEAR * wide), 1)) * 4 * progress * (1 - progress);
  double width = exp (log (from_width) + (log (to_width) - log (from_width)) * progress + out);
  double x = ax + (bx - ax) * progress, y = ay + (by - ay) * progress;

  return (KlasterBox){ x - width / 2, y - width * shape / 2, x + width / 2, y + width * shape / 2 };
}

double
klaster_flight_ease (double part)
{
  double left = 1 - CLAMP (part, 0, 1);

  return 1 - left * left * left;
}
