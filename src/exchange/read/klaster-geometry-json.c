/* Geometries of GeoJSON. What the numbers of "coordinates" are is clear only with "type", which may come
 * after them: so they are kept in one line, with the places where lists end. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-geometry.h"

#define MAX_HEIGHT 4 /* of a multipolygon */

void
klaster_geometry_members_init (KlasterGeometryMembers *self)
{
  *self = (KlasterGeometryMembers){ "", klaster_positions_new (),
                                    g_array_new (FALSE, FALSE, sizeof (guint)),
                                    g_array_new (FALSE, FALSE, sizeof (guint)) };
}

void
klaster_geometry_members_clear (KlasterGeometryMembers *self)
{
  g_array_unref (self->positions);
  g_array_unref (self->line_ends);
  g_array_unref (self->polygon_ends);
}

static gboolean
fail_damaged (KlasterJson *json, GError **error)
{
  return klaster_json_fail (json, KLASTER_BOOK_ERROR_DAMAGED,
                            _ ("the coordinates are not those of GeoJSON."), error);
}

static gboolean
fail_position (const KlasterGeometry *geometry, KlasterJson *json, GError **error)
{
  if (geometry->n_positions <= KLASTER_GEOMETRY_MAX_POSITIONS)
    return fail_damaged (json, error);
  return klaster_json_fail (json, KLASTER_BOOK_ERROR_LIMIT,
                            _ ("the outlines have too many points. Simplify them in QGIS, then try "
                               "again."),
                            error);
}

/* ------------------------------------------------------------------ coordinates */

/* "114.5, -3.3, 12]" after its first number, which is the text of JSON. */
static gboolean
read_position (KlasterGeometryMembers *self,
               KlasterJson *json,
               KlasterGeometry *geometry,
               GError **error)
{
  double numbers[2] = { 0, 0 };
  KlasterJsonToken token = KLASTER_JSON_NUMBER;
  guint n = 0;

  for (; token == KLASTER_JSON_NUMBER; token = klaster_json_next (json, error), n++)
    if (n < G_N_ELEMENTS (numbers))
      numbers[n] = g_ascii_strtod (klaster_json_get_text (json), NULL);
  if (token == KLASTER_JSON_FAILED)
    return FALSE;
  if (token != KLASTER_JSON_ARRAY_END || n < G_N_ELEMENTS (numbers))
    return fail_damaged (json, error);
  return klaster_geometry_add (geometry, self->positions, numbers[0], numbers[1])
         || fail_position (geometry, json, error);
}

static void
end_list (KlasterGeometryMembers *self, guint height)
{
  if (height == 2)
    g_array_append_val (self->line_ends, self->positions->len);
  else if (height == 3)
    g_array_append_val (self->polygon_ends, self->line_ends->len);
}

/* A list that has just begun; HEIGHT (out): 1 for a position, 2 for a list of those …; 0 when empty. */
static gboolean
read_list (KlasterGeometryMembers *self,
           KlasterJson *json,
           KlasterGeometry *geometry,
           guint depth,
           guint *height,
           GError **error)
{
  KlasterJsonToken token = klaster_json_next (json, error);

  *height = 0;
  if (token == KLASTER_JSON_NUMBER)
    {
      *height = 1;
      return read_position (self, json, geometry, error);
    }
  for (; token == KLASTER_JSON_ARRAY; token = klaster_json_next (json, error))
    {
      guint part;

      if (depth == MAX_HEIGHT)
        return fail_damaged (json, error);
      if (!read_list (self, json, geometry, depth + 1, &part, error))
        return FALSE;
      if (part > 0 && *height > 0 && part + 1 != *height)
        return fail_damaged (json, error);
      if (part > 0)
        *height = part + 1;
    }
  if (token == KLASTER_JSON_ARRAY_END)
    end_list (self, *height);
  else if (token != KLASTER_JSON_FAILED)
    fail_damaged (json, error);
  return token == KLASTER_JSON_ARRAY_END;
}

/* ------------------------------------------------------------------ members */

static gboolean
read_parts (KlasterJson *json, KlasterGeometry *geometry, GError **error)
{
  KlasterJsonToken token;

  while ((token = klaster_json_next (json, error)) == KLASTER_JSON_OBJECT)
    if (!klaster_geometry_read_json (geometry, json, error))
      return FALSE;
  if (token == KLASTER_JSON_ARRAY_END)
    return TRUE;
  return token != KLASTER_JSON_FAILED && fail_damaged (json, error);
}

gboolean
klaster_geometry_members_take (KlasterGeometryMembers *self,
                               KlasterJson *json,
                               KlasterGeometry *geometry,
                               gboolean *taken,
                               GError **error)
{
  const char *name = klaster_json_get_text (json);
  gboolean type = strcmp (name, "type") == 0;
  gboolean coordinates = strcmp (name, "coordinates") == 0;
  gboolean parts = strcmp (name, "geometries") == 0;
  KlasterJsonToken token;
  guint height;

  *taken = type || coordinates || parts;
  if (!*taken)
    return TRUE;
  token = klaster_json_next (json, error);
  if (type && token == KLASTER_JSON_TEXT)
    g_strlcpy (self->type, klaster_json_get_text (json), sizeof self->type);
  else if (coordinates && token == KLASTER_JSON_ARRAY && self->positions->len == 0)
    return read_list (self, json, geometry, 1, &height, error);
  else if (parts && token == KLASTER_JSON_ARRAY)
    return read_parts (json, geometry, error);
  else
    return klaster_json_skip (json, token, error);
  return TRUE;
}

/* ------------------------------------------------------------------ end */

static GArray *
dup_positions (const KlasterGeometryMembers *self, guint from, guint to)
{
  GArray *positions = klaster_positions_new ();

  g_array_append_vals (positions, &g_array_index (self->positions, KlasterDegrees, from),
                       to - from);
  return positions;
}

/* The lines from number FROM up to TO. */
static GPtrArray *
dup_lines (const KlasterGeometryMembers *self, guint from, guint to)
{
  GPtrArray *lines = klaster_rings_new ();

  for (guint i = from; i < to; i++)
    {
      guint begin = i > 0 ? g_array_index (self->line_ends, guint, i - 1) : 0;

      g_ptr_array_add (lines,
                       dup_positions (self, begin, g_array_index (self->line_ends, guint, i)));
    }
  return lines;
}

static void
add_polygons (const KlasterGeometryMembers *self, KlasterGeometry *geometry)
{
  for (guint i = 0, from = 0; i < self->polygon_ends->len; i++)
    {
      guint to = g_array_index (self->polygon_ends, guint, i);

      if (to > from)
        g_ptr_array_add (geometry->polygons, dup_lines (self, from, to));
      from = to;
    }
}

gboolean
klaster_geometry_members_end (KlasterGeometryMembers *self,
                              KlasterJson *json,
                              KlasterGeometry *geometry,
                              GError **error)
{
  guint n = self->positions->len;
  gboolean flat = self->line_ends->len == 0, low = self->polygon_ends->len == 0;

  if (n == 0)
    return TRUE;
  if (flat ? strcmp (self->type, "Point") == 0 : low && strcmp (self->type, "MultiPoint") == 0)
    g_array_append_vals (geometry->points, self->positions->data, n);
  else if (low && !flat && strcmp (self->type, "LineString") == 0)
    g_ptr_array_add (geometry->lines, dup_positions (self, 0, n));
  else if (!low && strcmp (self->type, "MultiLineString") == 0)
    {
      g_autoptr (GPtrArray) lines = dup_lines (self, 0, self->line_ends->len);

      for (guint i = 0; i < lines->len; i++)
        g_ptr_array_add (geometry->lines, g_array_ref (lines->pdata[i]));
    }
  else if (!low && strcmp (self->type, "Polygon") == 0)
    g_ptr_array_add (geometry->polygons, dup_lines (self, 0, self->line_ends->len));
  else if (!low && strcmp (self->type, "MultiPolygon") == 0)
    add_polygons (self, geometry);
  else
    return fail_damaged (json, error);
  return TRUE;
}

gboolean
klaster_geometry_read_json (KlasterGeometry *self, KlasterJson *json, GError **error)
{
  KlasterGeometryMembers members;
  KlasterJsonToken token = KLASTER_JSON_FAILED;
  gboolean ok = TRUE;

  klaster_geometry_members_init (&members);
  while (ok && (token = klaster_json_next (json, error)) == KLASTER_JSON_NAME)
    {
      gboolean taken;

      ok = klaster_geometry_members_take (&members, json, self, &taken, error);
      if (ok && !taken)
        ok = klaster_json_skip (json, klaster_json_next (json, error), error);
    }
  ok = ok && token == KLASTER_JSON_OBJECT_END
       && klaster_geometry_members_end (&members, json, self, error);
  klaster_geometry_members_clear (&members);
  return ok;
}
