#include "klaster-text-scale.h"

#include "klaster-type.h"

#define USUAL_POINTS 10.5

double
klaster_text_scale_get (GtkWidget *widget)
{
  return CLAMP (klaster_type_get_points (widget) / USUAL_POINTS, 0.8, 3);
}
