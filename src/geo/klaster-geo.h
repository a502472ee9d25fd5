/* The shape of the land: borders of Kalimantan Selatan, its neighbours, river, towns and islands.
 *
 * Points are in world coordinates: Web Mercator with x and y from 0 to 1, y down, so that at zoom z a
 * pixel is x * 256 * 2^z. A KlasterGeo is constant once made and may be read from any thread; everything
 * it hands out is borrowed and lives as long as it.
 */
#pragma once

#include <gio/gio.h>

#include "klaster-entity.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} KlasterPoint;

typedef struct
{
  double x0, y0, x1, y1;
} KlasterBox;

#define KLASTER_BOX_EMPTY                                                                          \
  {                                                                                                \
    1e9, 1e9, -1e9, -1e9                                                                           \
  }

/* Levels of detail: 0 for the whole province on a small picture, 4 for everything that is known. */
#define KLASTER_N_DETAILS 5

/* What a border parts; RANK_OTHER: land, neighbours, rivers, which are not drawn as borders. */
typedef enum
{
  KLASTER_RANK_OUTER, /* coast or border of the province */
  KLASTER_RANK_KABUPATEN,
  KLASTER_RANK_KECAMATAN,
  KLASTER_RANK_VILLAGE,
  KLASTER_RANK_OTHER,
  KLASTER_N_RANKS
} KlasterRank;

typedef enum
{
  KLASTER_AREA_KABUPATEN,
  KLASTER_AREA_KECAMATAN,
  KLASTER_AREA_VILLAGE,
  KLASTER_AREA_LAND, /* all land of the map, neighbours included */
  KLASTER_AREA_NEIGHBOUR, /* neighbouring provinces */
  KLASTER_N_AREAS
} KlasterAreaKind;

/* An arc is a line that one or two areas share; ~index means: backwards. */
typedef struct
{
  guint n_arcs;
  const gint32 *arcs;
} KlasterRing;

typedef struct
{
  const char *code; /* dotted; "" for land */
  const char *name;
  KlasterPoint label; /* a point inside */
  KlasterBox box;
  guint n_rings; /* outer rings and holes alike: fill by the even-odd or the winding rule */
  const KlasterRing *rings;
} KlasterArea;

typedef enum
{
  KLASTER_TOWN_PROVINCE,
  KLASTER_TOWN_KABUPATEN,
  KLASTER_TOWN_PLACE,
  KLASTER_TOWN_NEIGHBOUR
} KlasterTownClass;

typedef struct
{
  const char *name;
  KlasterTownClass class;
  const char *kabupaten; /* code or "" */
  KlasterPoint point;
} KlasterTown;

typedef struct
{
  const char *name;
  KlasterPoint point;
} KlasterIsland;

typedef struct
{
  const char *name;
  guint arc;
} KlasterRiver;

typedef struct _KlasterGeo KlasterGeo;

/* The built-in land, read at the first call. Never freed. */
const KlasterGeo *klaster_geo_get_default (void);
/* BYTES in the form of klaster-geo.c; damaged ones give G_IO_ERROR_INVALID_DATA. */
KlasterGeo *klaster_geo_new_from_bytes (GBytes *bytes, GError **error);
void klaster_geo_free (KlasterGeo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterGeo, klaster_geo_free)

const KlasterArea *klaster_geo_get_areas (const KlasterGeo *self, KlasterAreaKind kind, guint *n);
/* A kabupaten, kecamatan or village by its dotted code; NULL when there is none. */
const KlasterArea *klaster_geo_find_area (const KlasterGeo *self, const char *code);
/* The area of KIND (kabupaten, kecamatan, village) around POINT, or NULL. About a microsecond. */
const KlasterArea *
klaster_geo_find_area_at (const KlasterGeo *self, KlasterAreaKind kind, KlasterPoint point);

guint klaster_geo_get_n_arcs (const KlasterGeo *self);
/* Points of an arc at DETAIL; at least its two ends. */
const KlasterPoint *
klaster_geo_get_arc (const KlasterGeo *self, guint arc, guint detail, guint *n_points);
KlasterRank klaster_geo_get_arc_rank (const KlasterGeo *self, guint arc);
KlasterBox klaster_geo_get_arc_box (const KlasterGeo *self, guint arc);

const KlasterTown *klaster_geo_get_towns (const KlasterGeo *self, guint *n);
const KlasterIsland *klaster_geo_get_islands (const KlasterGeo *self, guint *n);
const KlasterRiver *klaster_geo_get_rivers (const KlasterGeo *self, guint *n);
/* Around the province. */
KlasterBox klaster_geo_get_box (const KlasterGeo *self);

/* Degrees to world and back. Latitudes beyond the Mercator limit are clamped. */
KlasterPoint klaster_geo_project (double lon, double lat);
void klaster_geo_unproject (KlasterPoint point, double *lon, double *lat);
/* Ground metres of one pixel at ZOOM (256-pixel tiles, may be a fraction) and the latitude of Y. */
double klaster_geo_get_metres_per_pixel (double zoom, double y);
/* Coarsest level whose dropped vertices are within half a pixel at ZOOM. */
guint klaster_geo_get_detail_for_zoom (double zoom);

gboolean klaster_box_intersects (const KlasterBox *a, const KlasterBox *b);
void klaster_box_add (KlasterBox *self, KlasterPoint point);
void klaster_box_add_box (KlasterBox *self, const KlasterBox *other);

G_END_DECLS
