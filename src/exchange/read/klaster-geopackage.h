/* A stranger's GeoPackage, read only: nothing of its own (triggers, views, virtual tables, computed columns) is
 * executed, and no value is larger than 16 MB. Used on the thread that opened it. */
#pragma once

#include "klaster-book-private.h"
#include "klaster-db.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *geometry; /* its column, or NULL: a table of attributes */
  char *geometry_type; /* "MULTIPOLYGON"; or NULL */
  gint64 epsg; /* coordinate system of the geometry */
  char *srs_name;
  gboolean is_own; /* our own export: the geometry says no more than the columns */
} KlasterGeopackageTable;

typedef struct _KlasterGeopackage KlasterGeopackage;

/* BOOK is borrowed and named in errors. */
KlasterGeopackage *klaster_geopackage_open (KlasterBook *book, GError **error);
void klaster_geopackage_free (KlasterGeopackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterGeopackage, klaster_geopackage_free)

/* KlasterGeopackageTable, at most KLASTER_BOOK_MAX_SHEETS; borrowed. */
const GPtrArray *klaster_geopackage_get_tables (const KlasterGeopackage *self);
/* An error when TABLE is damaged, or has coordinates that are not degrees. */
gboolean klaster_geopackage_check (KlasterGeopackage *self,
                                   const KlasterGeopackageTable *table,
                                   GError **error);

/* Names and declared types of the columns of TABLE, one after the other; without its geometry and the number
 * that GIS programs give each row. (transfer full) */
GPtrArray *klaster_geopackage_dup_columns (KlasterGeopackage *self,
                                           const KlasterGeopackageTable *table,
                                           GError **error);
/* All rows: COLUMNS as above (NULL: none), then the geometry when there is one. */
KlasterStatement *klaster_geopackage_select (KlasterGeopackage *self,
                                             const KlasterGeopackageTable *table,
                                             const GPtrArray *columns,
                                             GError **error);
KlasterBookStep
klaster_geopackage_step (KlasterGeopackage *self, KlasterStatement *rows, GError **error);

G_END_DECLS
