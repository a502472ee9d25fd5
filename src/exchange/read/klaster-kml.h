/* The polygons of a KML 2.2, from the file of a book or from the first KML in a KMZ. */
#pragma once

#include "klaster-geometry.h"

G_BEGIN_DECLS

/* Adds polygons, points and lines to GEOMETRY; NAME (in, out, transfer full): of the first placemark, when it is NULL
 * before. What a KML refers to elsewhere (network links) is not looked at. */
gboolean
klaster_kml_read (KlasterBook *book, KlasterGeometry *geometry, char **name, GError **error);
gboolean
klaster_kmz_read (KlasterBook *book, KlasterGeometry *geometry, char **name, GError **error);

G_END_DECLS
