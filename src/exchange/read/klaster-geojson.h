/* The features of a GeoJSON, one by one: of a collection, of a list of collections (as KoboToolbox writes
 * them), of a list, or a feature or geometry alone. */
#pragma once

#include "klaster-geometry.h"

G_BEGIN_DECLS

/* Whether the JSON is one, as its first object tells; not when it is damaged or cannot be read. */
gboolean klaster_geojson_is (KlasterBook *book, KlasterEncoding encoding);

typedef struct _KlasterGeojson KlasterGeojson;

KlasterGeojson *klaster_geojson_open (KlasterBook *book, KlasterEncoding encoding, GError **error);
void klaster_geojson_free (KlasterGeojson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterGeojson, klaster_geojson_free)

/* The value of the member "properties" or "id" of a feature, which begins with TOKEN, to be read to its end.
 * It comes before or after the geometry, as it stands. */
typedef gboolean (*KlasterGeojsonTake) (gpointer data,
                                        KlasterJson *json,
                                        gboolean is_id,
                                        KlasterJsonToken token,
                                        GError **error);

/* The next feature. Its geometry is borrowed until the next call. Errors name it as the row ROW. */
KlasterBookStep klaster_geojson_next (KlasterGeojson *self,
                                      guint row,
                                      KlasterGeojsonTake take,
                                      gpointer data,
                                      const KlasterGeometry **geometry,
                                      GError **error);
KlasterJson *klaster_geojson_get_json (KlasterGeojson *self);

/* Whether it is our own export, as far as it has been read: then the geometry says no more than the properties. */
gboolean klaster_geojson_is_own (const KlasterGeojson *self);

/* As klaster_json_book_open(). */
gboolean klaster_geojson_book_open (KlasterBook *book, KlasterEncoding encoding, GError **error);

G_END_DECLS
