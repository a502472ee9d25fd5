/* GeoJSON as a book: a sheet with a row for each feature. Behind the columns of its properties stand "id" of
 * the features, "lat" and "lon" of points, and "geometry" of all else, where there are any and no property
 * has that name; but not of our own export. */
#include <math.h>
#include <string.h>

#include "klaster-geojson.h"
#include "klaster-geometry-cells.h"
#include "klaster-json-rows.h"

typedef enum
{
  OWN_ID,
  OWN_LAT,
  OWN_LON,
  OWN_GEOMETRY,
  N_OWN
} Own;

static const char *const own_names[N_OWN] = { "id", "lat", "lon", "geometry" };

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterEncoding encoding;
  KlasterJsonColumns *columns;
  gboolean has[N_OWN]; /* columns that come from no property */
  KlasterGeometryCells cells;
  /* Of the selected sheet. */
  KlasterGeojson *features;
  KlasterRowQueue *queue;
  guint row;
} GeojsonBook;

/* ------------------------------------------------------------------ columns */

static gboolean
gather_cb (gpointer data, KlasterJson *json, gboolean is_id, KlasterJsonToken token, GError **error)
{
  GeojsonBook *self = data;

  if (!is_id)
    return klaster_json_columns_take_members (self->columns, json, NULL, error);
  self->has[OWN_ID] = TRUE;
  return klaster_json_skip (json, token, error);
}

static gboolean
add_own_columns (GeojsonBook *self, KlasterJson *json, GError **error)
{
  for (guint i = 0; i < N_OWN; i++)
    {
      self->has[i] = self->has[i] && !klaster_json_columns_has (self->columns, own_names[i]);
      if (self->has[i] && !klaster_json_columns_add (self->columns, json, own_names[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gather_columns (GeojsonBook *self, GError **error)
{
  g_autoptr (KlasterGeojson) features = klaster_geojson_open (self->book, self->encoding, error);
  const KlasterGeometry *geometry;
  KlasterBookStep step = KLASTER_BOOK_FAILED;
  KlasterDegrees point;
  guint row = 2;

  if (features == NULL)
    return FALSE;
  while ((step = klaster_geojson_next (features, row, gather_cb, self, &geometry, error))
         == KLASTER_BOOK_ROW)
    {
      gboolean is_point = klaster_geometry_get_point (geometry, &point);

      self->has[OWN_LAT] |= is_point;
      self->has[OWN_LON] |= is_point;
      self->has[OWN_GEOMETRY] |= !is_point && !klaster_geometry_is_empty (geometry);
      row = MIN (row + 1, KLASTER_BOOK_MAX_ROWS + 1);
    }
  if (step != KLASTER_BOOK_END)
    return FALSE;
  if (klaster_geojson_is_own (features))
    memset (self->has, 0, sizeof self->has);
  return add_own_columns (self, klaster_geojson_get_json (features), error);
}

/* ------------------------------------------------------------------ rows */

static gboolean
geojson_book_select (gpointer reader, guint sheet, GError **error)
{
  GeojsonBook *self = reader;

  g_clear_pointer (&self->queue, klaster_row_queue_free);
  g_clear_pointer (&self->features, klaster_geojson_free);
  self->queue = klaster_row_queue_new ();
  self->row = 1;
  self->features = klaster_geojson_open (self->book, self->encoding, error);
  if (self->features == NULL)
    return FALSE;
  klaster_json_columns_add_row (self->columns, self->queue);
  return TRUE;
}

static gboolean
take_cb (gpointer data, KlasterJson *json, gboolean is_id, KlasterJsonToken token, GError **error)
{
  GeojsonBook *self = data;

  if (!is_id)
    return klaster_json_columns_take_members (self->columns, json, self->queue, error);
  if (!self->has[OWN_ID])
    return klaster_json_skip (json, token, error);
  return klaster_json_columns_take_value (self->columns, json, own_names[OWN_ID], token,
                                          self->queue, error);
}

static gboolean
add_own_cells (GeojsonBook *self, const KlasterGeometry *geometry, GError **error)
{
  KlasterJson *json = klaster_geojson_get_json (self->features);
  KlasterGeometryCells *cells = &self->cells;
  const KlasterCell *own[N_OWN] = { NULL };

  klaster_geometry_cells_fill (cells, geometry);
  own[OWN_LAT] = cells->is_point ? &cells->lat : NULL;
  own[OWN_LON] = cells->is_point ? &cells->lon : NULL;
  own[OWN_GEOMETRY] = &cells->geometry;
  for (guint i = 0; i < N_OWN; i++)
    if (self->has[i] && own[i] != NULL
        && !klaster_json_columns_add_cell (self->columns, json, own_names[i], own[i], self->queue,
                                           error))
      return FALSE;
  return TRUE;
}

static KlasterBookStep
read_row (GeojsonBook *self, GError **error)
{
  const KlasterGeometry *geometry;
  KlasterBookStep step;

  klaster_row_queue_begin (self->queue, ++self->row, 1);
  step = klaster_geojson_next (self->features, self->row, take_cb, self, &geometry, error);
  if (step != KLASTER_BOOK_ROW)
    return step;
  if (self->row > KLASTER_BOOK_MAX_ROWS)
    {
      klaster_json_fail_rows (klaster_geojson_get_json (self->features), error);
      return KLASTER_BOOK_FAILED;
    }
  if (!add_own_cells (self, geometry, error))
    return KLASTER_BOOK_FAILED;
  klaster_row_queue_end (self->queue);
  return KLASTER_BOOK_ROW;
}

static KlasterBookStep
geojson_book_next (gpointer reader, KlasterRow *row, GError **error)
{
  GeojsonBook *self = reader;
  KlasterBookStep step = KLASTER_BOOK_ROW;

  while (step == KLASTER_BOOK_ROW && !klaster_row_queue_pop (self->queue, row))
    step = read_row (self, error);
  return step;
}

/* ------------------------------------------------------------------ opening */

static void
geojson_book_free (gpointer reader)
{
  GeojsonBook *self = reader;

  klaster_geojson_free (self->features);
  klaster_row_queue_free (self->queue);
  klaster_json_columns_free (self->columns);
  klaster_geometry_cells_clear (&self->cells);
  g_free (self);
}

static const KlasterBookClass geojson_book_class
    = { geojson_book_free, geojson_book_select, geojson_book_next, NULL };

gboolean
klaster_geojson_book_open (KlasterBook *book, KlasterEncoding encoding, GError **error)
{
  GeojsonBook *reader = g_new0 (GeojsonBook, 1);

  reader->book = book;
  reader->encoding = encoding;
  reader->columns = klaster_json_columns_new ();
  klaster_geometry_cells_init (&reader->cells);
  book->class = &geojson_book_class;
  book->reader = reader;
  g_ptr_array_add (book->sheets, klaster_book_dup_stem (book->path));
  return gather_columns (reader, error);
}
