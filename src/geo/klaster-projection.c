/* Web Mercator, and boxes in it. */
#include <math.h>

#include "klaster-geo.h"

#define MERCATOR_LIMIT 85.05112878
#define EQUATOR_METRES 40075016.686

KlasterPoint
klaster_geo_project (double lon, double lat)
{
  double phi = CLAMP (lat, -MERCATOR_LIMIT, MERCATOR_LIMIT) * G_PI / 180;

  return (KlasterPoint){ lon / 360 + 0.5, 0.5 - asinh (tan (phi)) / (2 * G_PI) };
}

void
klaster_geo_unproject (KlasterPoint point, double *lon, double *lat)
{
  *lon = (point.x - 0.5) * 360;
  *lat = atan (sinh ((0.5 - point.y) * 2 * G_PI)) * 180 / G_PI;
}

double
klaster_geo_get_metres_per_pixel (double zoom, double y)
{
  double lat = atan (sinh ((0.5 - y) * 2 * G_PI));

  return EQUATOR_METRES * cos (lat) / (256 * exp2 (zoom));
}

guint
klaster_geo_get_detail_for_zoom (double zoom)
{
  /* The sides of the triangles dropped are about 450, 150, 50 and 20 m (data/geo/encode.py). */
  static const double zooms[] = { 7.2, 8.8, 10.4, 12.0 };
  guint detail = 0;

  while (detail < G_N_ELEMENTS (zooms) && zoom > zooms[detail])
    detail++;
  return detail;
}

gboolean
klaster_box_intersects (const KlasterBox *a, const KlasterBox *b)
{
  return a->x0 <= b->x1 && b->x0 <= a->x1 && a->y0 <= b->y1 && b->y0 <= a->y1;
}

void
klaster_box_add (KlasterBox *self, KlasterPoint point)
{
  self->x0 = MIN (self->x0, point.x);
  self->y0 = MIN (self->y0, point.y);
  self->x1 = MAX (self->x1, point.x);
  self->y1 = MAX (self->y1, point.y);
}

void
klaster_box_add_box (KlasterBox *self, const KlasterBox *other)
{
  klaster_box_add (self, (KlasterPoint){ other->x0, other->y0 });
  klaster_box_add (self, (KlasterPoint){ other->x1, other->y1 });
}
