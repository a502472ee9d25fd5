#include "klaster-outline-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-geojson.h"
#include "klaster-geopackage.h"
#include "klaster-kml.h"
#include "klaster-outline-check.h"

#define SAMPLE_BYTES 1024

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterGeometry *geometry; /* of all features */
  char *name;
} Reading;

/* Takes over the parts of a feature. */
static gboolean
add_feature (Reading *self, const KlasterGeometry *feature, GError **error)
{
  KlasterGeometry *all = self->geometry;

  all->n_positions += feature->n_positions;
  if (all->n_positions > KLASTER_GEOMETRY_MAX_POSITIONS)
    {
      klaster_book_set_error (
          self->book, error, KLASTER_BOOK_ERROR_LIMIT, 0, 0,
          _ ("the outlines have too many points. Simplify them in QGIS, then try again."));
      return FALSE;
    }
  for (guint i = 0; i < feature->polygons->len; i++)
    g_ptr_array_add (all->polygons, g_ptr_array_ref (feature->polygons->pdata[i]));
  return TRUE;
}

/* ------------------------------------------------------------------ GeoJSON */

/* What a name is called, by QGIS, by the office of statistics and by us. */
static gboolean
is_name (const char *property)
{
  static const char *const names[] = { "name", "nama", "kawasan", "desa", "namobj", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (property, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
take_cb (gpointer data, KlasterJson *json, gboolean is_id, KlasterJsonToken token, GError **error)
{
  Reading *self = data;

  if (is_id)
    return klaster_json_skip (json, token, error);
  while ((token = klaster_json_next (json, error)) == KLASTER_JSON_NAME)
    {
      gboolean named = self->name == NULL && is_name (klaster_json_get_text (json));

      token = klaster_json_next (json, error);
      if (named && token == KLASTER_JSON_TEXT)
        self->name = klaster_book_dup_beginning (klaster_json_get_text (json), 200);
      else if (!klaster_json_skip (json, token, error))
        return FALSE;
    }
  return token == KLASTER_JSON_OBJECT_END;
}

static gboolean
read_geojson (Reading *self, GError **error)
{
  KlasterEncoding encoding;
  g_autoptr (KlasterGeojson) features = NULL;
  const KlasterGeometry *feature;
  KlasterBookStep step;

  if (!klaster_json_guess (self->book, &encoding, error))
    return FALSE;
  features = klaster_geojson_open (self->book, encoding, error);
  if (features == NULL)
    return FALSE;
  while ((step = klaster_geojson_next (features, 0, take_cb, self, &feature, error))
         == KLASTER_BOOK_ROW)
    if (!add_feature (self, feature, error))
      return FALSE;
  return step == KLASTER_BOOK_END;
}

/* ------------------------------------------------------------------ GeoPackage */

static gboolean
fail_damaged (Reading *self, GError **error)
{
  klaster_book_set_error (self->book, error, KLASTER_BOOK_ERROR_DAMAGED, 0, 0,
                          _ ("an outline in it is damaged or has curves. Save the layer again in "
                             "QGIS as simple polygons."));
  return FALSE;
}

static gboolean
read_layer (Reading *self,
            KlasterGeopackage *package,
            const KlasterGeopackageTable *table,
            GError **error)
{
  g_autoptr (KlasterGeometry) feature = klaster_geometry_new ();
  g_autoptr (KlasterStatement) rows = NULL;
  KlasterBookStep step = KLASTER_BOOK_FAILED;

  if (!klaster_geopackage_check (package, table, error))
    return FALSE;
  rows = klaster_geopackage_select (package, table, NULL, error);
  while (rows != NULL
         && (step = klaster_geopackage_step (package, rows, error)) == KLASTER_BOOK_ROW)
    {
      gsize size;
      const void *blob = klaster_statement_get_blob (rows, 0, &size);

      klaster_geometry_reset (feature);
      if (blob != NULL && !klaster_geometry_read_blob (feature, blob, size))
        return fail_damaged (self, error);
      if (!add_feature (self, feature, error))
        return FALSE;
    }
  return step == KLASTER_BOOK_END;
}

static gboolean
read_geopackage (Reading *self, GError **error)
{
  g_autoptr (KlasterGeopackage) package = klaster_geopackage_open (self->book, error);
  const GPtrArray *tables = package != NULL ? klaster_geopackage_get_tables (package) : NULL;

  if (package == NULL)
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    {
      const KlasterGeopackageTable *table = tables->pdata[i];

      if (table->geometry == NULL)
        continue;
      if (self->name == NULL)
        self->name = g_strdup (table->name);
      if (!read_layer (self, package, table, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------ which one */

static gboolean
read_sample (KlasterBook *book, guchar *sample, gsize *size, GError **error)
{
  g_autoptr (GInputStream) stream = klaster_book_read_file (book, NULL, error);
  g_autoptr (GError) local_error = NULL;

  if (stream == NULL)
    return FALSE;
  if (g_input_stream_read_all (stream, sample, SAMPLE_BYTES, size, book->cancellable, &local_error))
    return TRUE;
  klaster_book_take_error (book, error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
read_any (Reading *self, GError **error)
{
  guchar sample[SAMPLE_BYTES];
  gsize size, at;

  if (!read_sample (self->book, sample, &size, error))
    return FALSE;
  if (size >= 16 && memcmp (sample, "SQLite format 3", 16) == 0)
    return read_geopackage (self, error);
  if (size >= 4 && memcmp (sample, "PK\3\4", 4) == 0)
    return klaster_kmz_read (self->book, self->geometry, &self->name, error);
  at = size >= 3 && memcmp (sample, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  while (at < size && g_ascii_isspace (sample[at]))
    at++;
  if (at < size && sample[at] == '<')
    return klaster_kml_read (self->book, self->geometry, &self->name, error);
  if (at < size && (sample[at] == '{' || sample[at] == '['))
    return read_geojson (self, error);
  klaster_book_set_error (self->book, error, KLASTER_BOOK_ERROR_UNKNOWN, 0, 0,
                          _ ("this kind of file has no outline that can be read. Save the outline "
                             "as GeoJSON, KML or GeoPackage."));
  return FALSE;
}

/* ------------------------------------------------------------------ public */

static KlasterOutlineFile *
read_book (KlasterBook *book, GError **error)
{
  g_autoptr (KlasterOutlineFile) self = g_new0 (KlasterOutlineFile, 1);
  g_autoptr (KlasterGeometry) geometry = klaster_geometry_new ();
  Reading reading = { book, geometry, NULL };
  gboolean ok;

  self->polygons = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  ok = read_any (&reading, error) && klaster_outline_check (self, book, geometry, error);
  self->name = reading.name != NULL && *reading.name != '\0' ? g_strdup (reading.name)
                                                             : klaster_book_dup_stem (book->path);
  g_free (reading.name);
  return ok ? g_steal_pointer (&self) : NULL;
}

KlasterOutlineFile *
klaster_outline_file_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (KlasterBook) book = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  book = klaster_book_new_bare (path, NULL, cancellable);
  return klaster_book_check_regular (book, error) ? read_book (book, error) : NULL;
}

KlasterOutlineFile *
klaster_outline_file_read_bytes (const char *name,
                                 GBytes *bytes,
                                 GCancellable *cancellable,
                                 GError **error)
{
  g_autoptr (KlasterBook) book = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  book = klaster_book_new_bare (name, bytes, cancellable);
  return read_book (book, error);
}

void
klaster_outline_file_free (KlasterOutlineFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->polygons);
  g_ptr_array_unref (self->notes);
  g_free (self);
}
