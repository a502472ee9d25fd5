#include "klaster-geojson-text.h"
#include "klaster-shape.h"
#include "klaster-sheet-text.h"
#include "klaster-sheet-writers.h"

static void
append_geometry (GString *json, const KlasterShape *shape)
{
  if (shape == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  if (klaster_shape_is_point (shape))
    {
      g_string_append (json, "{\"type\":\"Point\",\"coordinates\":");
      klaster_geojson_append_position (json, shape->point);
    }
  else if (shape->polygons->len == 1)
    {
      g_string_append (json, "{\"type\":\"Polygon\",\"coordinates\":");
      klaster_geojson_append_polygon (json, shape->polygons->pdata[0]);
    }
  else
    {
      g_string_append (json, "{\"type\":\"MultiPolygon\",\"coordinates\":[");
      for (guint i = 0; i < shape->polygons->len; i++)
        {
          if (i > 0)
            g_string_append_c (json, ',');
          klaster_geojson_append_polygon (json, shape->polygons->pdata[i]);
        }
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, '}');
}

/* Public functions */

void
klaster_sheet_write_geojson (const KlasterSheet *sheet, KlasterOutput *output)
{
  guint n_rows = klaster_sheet_get_n_rows (sheet);
  const KlasterGeo *geo = klaster_geo_get_default ();
  g_autoptr (GString) json = g_string_new ("{\"type\":\"FeatureCollection\",\"name\":");

  klaster_sheet_append_json_text (json, klaster_sheet_get_name (sheet));
  g_string_append (json, ",\"generator\":\"" KLASTER_SHEET_GENERATOR "\",\n\"features\":[");
  for (guint row = 0; row < n_rows && klaster_output_step (output, row, n_rows); row++)
    {
      g_autoptr (KlasterShape) shape
          = klaster_shape_new (geo, klaster_sheet_get_place (sheet, row));

      g_string_append (json, row > 0 ? ",\n" : "\n");
      g_string_append (json, "{\"type\":\"Feature\",\"properties\":{");
      klaster_sheet_append_json_members (json, sheet, row);
      g_string_append (json, "},\"geometry\":");
      append_geometry (json, shape);
      g_string_append_c (json, '}');
      klaster_output_flush (output, json);
    }
  g_string_append (json, "\n]}\n");
  klaster_output_flush (output, json);
}
