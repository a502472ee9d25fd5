#include "klaster-geometry.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-geojson-text.h"

/* No coordinate system has numbers like this, in degrees or in metres. */
#define MOST 1e9
/* What an array costs besides its positions, in positions. */
#define ARRAY_COST 6

GArray *
klaster_positions_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));
}

GPtrArray *
klaster_rings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
}

KlasterGeometry *
klaster_geometry_new (void)
{
  KlasterGeometry *self = g_new0 (KlasterGeometry, 1);

  self->points = klaster_positions_new ();
  self->lines = klaster_rings_new ();
  self->polygons = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  return self;
}

void
klaster_geometry_free (KlasterGeometry *self)
{
  g_array_unref (self->points);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->polygons);
  g_free (self);
}

void
klaster_geometry_reset (KlasterGeometry *self)
{
  g_array_set_size (self->points, 0);
  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->polygons, 0);
  self->n_positions = 0;
}

gboolean
klaster_geometry_is_empty (const KlasterGeometry *self)
{
  return self->points->len == 0 && self->lines->len == 0 && self->polygons->len == 0;
}

gboolean
klaster_geometry_get_point (const KlasterGeometry *self, KlasterDegrees *point)
{
  if (self->points->len != 1 || self->lines->len > 0 || self->polygons->len > 0)
    return FALSE;
  *point = g_array_index (self->points, KlasterDegrees, 0);
  return TRUE;
}

gboolean
klaster_geometry_add (KlasterGeometry *self, GArray *positions, double x, double y)
{
  KlasterDegrees position = { x, y };

  if (!(fabs (x) < MOST && fabs (y) < MOST))
    return FALSE;
  self->n_positions += positions->len == 0 ? 1 + ARRAY_COST : 1;
  if (self->n_positions > KLASTER_GEOMETRY_MAX_POSITIONS)
    return FALSE;
  g_array_append_val (positions, position);
  return TRUE;
}

/* ------------------------------------------------------------------ coordinate systems */

gboolean
klaster_geometry_is_in_degrees (gint64 epsg)
{
  return epsg == 4326 || epsg == 4979 || epsg == 4755 || epsg == 9470;
}

char *
klaster_geometry_dup_reason (const char *name)
{
  g_autofree char *beginning = klaster_book_dup_beginning (name, 60);

  /* Translators: the name of a coordinate system, as "EPSG:32750". */
  return g_strdup_printf (
      _ ("its coordinates are in “%s”, not in degrees. Save it in QGIS with the "
         "coordinate system WGS 84 (EPSG:4326), then try again."),
      beginning);
}

/* ------------------------------------------------------------------ text */

/* One of N parts of the same kind, or all in a "Multi". */
static void
append_parts (GString *json,
              const char *type,
              const GPtrArray *parts,
              void (*append) (GString *json, gconstpointer part))
{
  gboolean one = parts->len == 1;

  g_string_append_printf (json, "{\"type\":\"%s%s\",\"coordinates\":%s", one ? "" : "Multi", type,
                          one ? "" : "[");
  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append (json, parts->pdata[i]);
    }
  g_string_append (json, one ? "}" : "]}");
}

static void
append_line (GString *json, gconstpointer part)
{
  klaster_geojson_append_line (json, part);
}

static void
append_polygon (GString *json, gconstpointer part)
{
  klaster_geojson_append_polygon (json, part);
}

static void
append_points (GString *json, const GArray *points)
{
  gboolean one = points->len == 1;

  g_string_append (json, one ? "{\"type\":\"Point\",\"coordinates\":"
                             : "{\"type\":\"MultiPoint\",\"coordinates\":");
  if (one)
    klaster_geojson_append_position (json, g_array_index (points, KlasterDegrees, 0));
  else
    klaster_geojson_append_line (json, points);
  g_string_append_c (json, '}');
}

void
klaster_geometry_append_json (const KlasterGeometry *self, GString *json)
{
  guint n_kinds = (self->points->len > 0) + (self->lines->len > 0) + (self->polygons->len > 0);

  if (n_kinds == 0)
    return;
  if (n_kinds > 1)
    g_string_append (json, "{\"type\":\"GeometryCollection\",\"geometries\":[");
  if (self->points->len > 0)
    append_points (json, self->points);
  if (self->points->len > 0 && n_kinds > 1)
    g_string_append_c (json, ',');
  if (self->lines->len > 0)
    append_parts (json, "LineString", self->lines, append_line);
  if (self->lines->len > 0 && self->polygons->len > 0)
    g_string_append_c (json, ',');
  if (self->polygons->len > 0)
    append_parts (json, "Polygon", self->polygons, append_polygon);
  if (n_kinds > 1)
    g_string_append (json, "]}");
}
