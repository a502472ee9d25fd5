#include "klaster-geojson.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-sheet-writers.h"

/* Members that are looked at before a file counts as no GeoJSON. */
#define MAX_LOOK 100000

struct _KlasterGeojson
{
  KlasterBook *book; /* borrowed */
  KlasterJson *json;
  KlasterGeometry *geometry;
  gboolean in_node; /* an object of the outermost level: a collection, a feature or a geometry */
  gboolean in_features; /* the list of a collection */
  gboolean is_collection; /* the node */
  gboolean is_feature;
  gboolean is_own; /* our own export */
  KlasterGeometryMembers bare; /* the node as a geometry */
};

/* ------------------------------------------------------------------ recognising */

static gboolean
is_type (const char *text)
{
  static const char *const types[]
      = { "FeatureCollection", "Feature", "Point",        "MultiPoint",         "LineString",
          "MultiLineString",   "Polygon", "MultiPolygon", "GeometryCollection", NULL };

  return g_strv_contains (types, text);
}

/* Members of the object that has just begun. */
static gboolean
look_at_members (KlasterJson *json)
{
  for (guint n = 0; n < MAX_LOOK && klaster_json_next (json, NULL) == KLASTER_JSON_NAME; n++)
    {
      gboolean type = strcmp (klaster_json_get_text (json), "type") == 0;
      gboolean features = strcmp (klaster_json_get_text (json), "features") == 0;
      KlasterJsonToken token = klaster_json_next (json, NULL);

      if ((type && token == KLASTER_JSON_TEXT && is_type (klaster_json_get_text (json)))
          || (features && token == KLASTER_JSON_ARRAY))
        return TRUE;
      if (!klaster_json_skip (json, token, NULL))
        return FALSE;
    }
  return FALSE;
}

gboolean
klaster_geojson_is (KlasterBook *book, KlasterEncoding encoding)
{
  g_autoptr (KlasterJson) json = klaster_json_open (book, encoding, NULL);
  KlasterJsonToken token;

  if (json == NULL)
    return FALSE;
  token = klaster_json_next (json, NULL);
  if (token == KLASTER_JSON_ARRAY)
    token = klaster_json_next (json, NULL);
  return token == KLASTER_JSON_OBJECT && look_at_members (json);
}

/* ------------------------------------------------------------------ coordinate system */

static gboolean
judge_srs (KlasterGeojson *self, const char *name, GError **error)
{
  const char *number = strrchr (name, ':');
  g_autofree char *reason = NULL;

  if (g_str_has_suffix (name, "CRS84") || g_str_has_suffix (name, "CRS84h"))
    return TRUE;
  if (number != NULL && klaster_geometry_is_in_degrees (g_ascii_strtoll (number + 1, NULL, 10)))
    return TRUE;
  reason = klaster_geometry_dup_reason (name);
  return klaster_json_fail (self->json, KLASTER_BOOK_ERROR_UNKNOWN, reason, error);
}

/* The object "crs" of older files: {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4326"}}. */
static gboolean
check_srs (KlasterGeojson *self, KlasterJsonToken token, GError **error)
{
  guint depth = token == KLASTER_JSON_OBJECT;
  gboolean named = FALSE;

  if (depth == 0)
    return klaster_json_skip (self->json, token, error);
  while (depth > 0)
    {
      token = klaster_json_next (self->json, error);
      if (token == KLASTER_JSON_FAILED)
        return FALSE;
      depth += token == KLASTER_JSON_OBJECT || token == KLASTER_JSON_ARRAY;
      depth -= token == KLASTER_JSON_OBJECT_END || token == KLASTER_JSON_ARRAY_END;
      if (named && token == KLASTER_JSON_TEXT
          && !judge_srs (self, klaster_json_get_text (self->json), error))
        return FALSE;
      named
          = token == KLASTER_JSON_NAME && strcmp (klaster_json_get_text (self->json), "name") == 0;
    }
  return TRUE;
}

/* ------------------------------------------------------------------ features */

static gboolean
take_geometry (KlasterGeojson *self, KlasterJsonToken token, GError **error)
{
  if (token == KLASTER_JSON_OBJECT)
    return klaster_geometry_read_json (self->geometry, self->json, error);
  return klaster_json_skip (self->json, token, error);
}

/* The member of a feature that JSON has just named. */
static gboolean
take_member (KlasterGeojson *self, KlasterGeojsonTake take, gpointer data, GError **error)
{
  const char *name = klaster_json_get_text (self->json);
  gboolean geometry = strcmp (name, "geometry") == 0;
  gboolean id = strcmp (name, "id") == 0;
  gboolean properties = strcmp (name, "properties") == 0;
  KlasterJsonToken token = klaster_json_next (self->json, error);

  self->is_feature |= geometry || properties;
  if (geometry)
    return take_geometry (self, token, error);
  if ((properties && token == KLASTER_JSON_OBJECT) || (id && token != KLASTER_JSON_FAILED))
    return take (data, self->json, id, token, error);
  return klaster_json_skip (self->json, token, error);
}

static KlasterBookStep
read_feature (KlasterGeojson *self, KlasterGeojsonTake take, gpointer data, GError **error)
{
  KlasterJsonToken token;

  while ((token = klaster_json_next (self->json, error)) == KLASTER_JSON_NAME)
    if (!take_member (self, take, data, error))
      return KLASTER_BOOK_FAILED;
  return token == KLASTER_JSON_OBJECT_END ? KLASTER_BOOK_ROW : KLASTER_BOOK_FAILED;
}

static KlasterBookStep
fail_entry (KlasterGeojson *self, GError **error)
{
  klaster_json_fail (self->json, KLASTER_BOOK_ERROR_DAMAGED,
                     _ ("this entry of the list is no record."), error);
  return KLASTER_BOOK_FAILED;
}

/* One entry of the list of a collection; END: there was none. */
static KlasterBookStep
read_entry (KlasterGeojson *self, KlasterGeojsonTake take, gpointer data, GError **error)
{
  KlasterJsonToken token = klaster_json_next (self->json, error);

  if (token == KLASTER_JSON_OBJECT)
    return read_feature (self, take, data, error);
  if (token == KLASTER_JSON_ARRAY_END)
    return KLASTER_BOOK_END;
  return token == KLASTER_JSON_FAILED ? KLASTER_BOOK_FAILED : fail_entry (self, error);
}

/* ------------------------------------------------------------------ nodes */

static void
begin_node (KlasterGeojson *self)
{
  self->in_node = TRUE;
  self->is_collection = FALSE;
  self->is_feature = FALSE;
  klaster_geometry_members_clear (&self->bare);
  klaster_geometry_members_init (&self->bare);
}

static gboolean
take_generator (KlasterGeojson *self, GError **error)
{
  KlasterJsonToken token = klaster_json_next (self->json, error);

  self->is_own |= token == KLASTER_JSON_TEXT
                  && strcmp (klaster_json_get_text (self->json), KLASTER_SHEET_GENERATOR) == 0;
  return klaster_json_skip (self->json, token, error);
}

/* The member of a node that JSON has just named; perhaps the list of features begins. */
static gboolean
take_node_member (KlasterGeojson *self, KlasterGeojsonTake take, gpointer data, GError **error)
{
  const char *name = klaster_json_get_text (self->json);
  gboolean features = strcmp (name, "features") == 0;
  gboolean taken;
  KlasterJsonToken token;

  if (strcmp (name, "generator") == 0)
    return take_generator (self, error);
  if (features || strcmp (name, "crs") == 0)
    {
      token = klaster_json_next (self->json, error);
      if (!features)
        return check_srs (self, token, error);
      if (token != KLASTER_JSON_ARRAY)
        return klaster_json_skip (self->json, token, error);
      self->is_collection = self->in_features = TRUE;
      return TRUE;
    }
  if (!klaster_geometry_members_take (&self->bare, self->json, self->geometry, &taken, error))
    return FALSE;
  if (taken)
    return TRUE;
  /* What a collection says of itself is no feature. */
  if (self->is_collection || strcmp (self->bare.type, "FeatureCollection") == 0)
    return klaster_json_skip (self->json, klaster_json_next (self->json, error), error);
  return take_member (self, take, data, error);
}

/* ROW when the node was a feature or geometry itself; END when there is to be read on. */
static KlasterBookStep
end_node (KlasterGeojson *self, GError **error)
{
  self->in_node = FALSE;
  if (self->is_collection)
    return KLASTER_BOOK_END;
  if (!klaster_geometry_members_end (&self->bare, self->json, self->geometry, error))
    return KLASTER_BOOK_FAILED;
  return self->is_feature || !klaster_geometry_is_empty (self->geometry) ? KLASTER_BOOK_ROW
                                                                         : KLASTER_BOOK_END;
}

/* One token more of the outermost levels; END when there is to be read on. */
static KlasterBookStep
step (KlasterGeojson *self,
      KlasterJsonToken token,
      KlasterGeojsonTake take,
      gpointer data,
      GError **error)
{
  if (token == KLASTER_JSON_FAILED)
    return KLASTER_BOOK_FAILED;
  if (self->in_node && token == KLASTER_JSON_OBJECT_END)
    return end_node (self, error);
  if (self->in_node)
    return take_node_member (self, take, data, error) ? KLASTER_BOOK_END : KLASTER_BOOK_FAILED;
  if (token == KLASTER_JSON_OBJECT)
    begin_node (self);
  else if (token != KLASTER_JSON_ARRAY && token != KLASTER_JSON_ARRAY_END
           && token != KLASTER_JSON_NULL)
    return fail_entry (self, error);
  return KLASTER_BOOK_END;
}

KlasterBookStep
klaster_geojson_next (KlasterGeojson *self,
                      guint row,
                      KlasterGeojsonTake take,
                      gpointer data,
                      const KlasterGeometry **geometry,
                      GError **error)
{
  KlasterBookStep result = KLASTER_BOOK_END;

  klaster_json_set_row (self->json, row);
  klaster_geometry_reset (self->geometry);
  *geometry = self->geometry;
  while (result == KLASTER_BOOK_END)
    {
      KlasterJsonToken token;

      if (self->in_features)
        {
          result = read_entry (self, take, data, error);
          self->in_features = result != KLASTER_BOOK_END;
          continue;
        }
      token = klaster_json_next (self->json, error);
      if (token == KLASTER_JSON_END)
        return KLASTER_BOOK_END;
      result = step (self, token, take, data, error);
    }
  return result;
}

/* ------------------------------------------------------------------ public */

KlasterGeojson *
klaster_geojson_open (KlasterBook *book, KlasterEncoding encoding, GError **error)
{
  g_autoptr (KlasterGeojson) self = g_new0 (KlasterGeojson, 1);

  self->book = book;
  self->geometry = klaster_geometry_new ();
  klaster_geometry_members_init (&self->bare);
  self->json = klaster_json_open (book, encoding, error);
  return self->json != NULL ? g_steal_pointer (&self) : NULL;
}

void
klaster_geojson_free (KlasterGeojson *self)
{
  if (self == NULL)
    return;
  klaster_json_free (self->json);
  klaster_geometry_free (self->geometry);
  klaster_geometry_members_clear (&self->bare);
  g_free (self);
}

KlasterJson *
klaster_geojson_get_json (KlasterGeojson *self)
{
  return self->json;
}

gboolean
klaster_geojson_is_own (const KlasterGeojson *self)
{
  return self->is_own;
}
