#include "klaster-geometry-cells.h"

#include <glib/gi18n.h>
#include <math.h>

void
klaster_geometry_cells_init (KlasterGeometryCells *self)
{
  *self = (KlasterGeometryCells){ .json = g_string_new (NULL) };
}

void
klaster_geometry_cells_clear (KlasterGeometryCells *self)
{
  g_string_free (self->json, TRUE);
}

static KlasterCell
make_degrees (double degrees, char *text)
{
  klaster_number_text_write (degrees, text);
  return (KlasterCell){ KLASTER_CELL_NUMBER, text, degrees, NULL, NULL };
}

void
klaster_geometry_cells_fill (KlasterGeometryCells *self, const KlasterGeometry *geometry)
{
  KlasterDegrees point = { 0, 0 };

  g_string_truncate (self->json, 0);
  self->is_point = klaster_geometry_get_point (geometry, &point);
  self->geometry = (KlasterCell){ KLASTER_CELL_TEXT, "", NAN, NULL, NULL };
  if (self->is_point)
    {
      self->lat = make_degrees (point.lat, self->lat_text);
      self->lon = make_degrees (point.lon, self->lon_text);
      return;
    }
  klaster_geometry_append_json (geometry, self->json);
  if (self->json->len > KLASTER_BOOK_MAX_CELL_BYTES)
    {
      /* The beginning, up to the kind of geometry. */
      g_string_truncate (self->json, 60);
      self->geometry.warning = _ ("The outline is too long for a cell and was cut.");
    }
  self->geometry.text = self->json->str;
}
