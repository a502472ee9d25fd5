/* What a file of shapes says of one feature: points, lines and polygons as they stand there, unrepaired. */
#pragma once

#include "klaster-json.h"
#include "klaster-ring-set.h"

G_BEGIN_DECLS

/* Of one feature, or of all outlines of a file; ten times what the villages of the province have. */
#define KLASTER_GEOMETRY_MAX_POSITIONS 1000000

typedef struct
{
  GArray *points; /* KlasterDegrees */
  GPtrArray *lines; /* of such arrays */
  GPtrArray *polygons; /* of GPtrArray of such arrays: the outer ring first */
  guint n_positions; /* and what rings and lines cost besides */
} KlasterGeometry;

KlasterGeometry *klaster_geometry_new (void);
void klaster_geometry_free (KlasterGeometry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterGeometry, klaster_geometry_free)

/* Empties it, for the next feature. */
void klaster_geometry_reset (KlasterGeometry *self);
gboolean klaster_geometry_is_empty (const KlasterGeometry *self);
/* Nothing but one point. */
gboolean klaster_geometry_get_point (const KlasterGeometry *self, KlasterDegrees *point);
/* As a geometry of GeoJSON. */
void klaster_geometry_append_json (const KlasterGeometry *self, GString *json);

/* Whether the number of a coordinate system (EPSG) is one of degrees that differ from WGS 84 by less than a
 * metre in Indonesia: WGS 84 itself, DGN95, SRGI2013. */
gboolean klaster_geometry_is_in_degrees (gint64 epsg);
/* What to do about another one, which is called NAME. (transfer full) */
char *klaster_geometry_dup_reason (const char *name);

/* For readers. A position that no coordinate system has is refused, as is one too many. */
gboolean klaster_geometry_add (KlasterGeometry *self, GArray *positions, double x, double y);
GArray *klaster_positions_new (void);
GPtrArray *klaster_rings_new (void);

/* The members of a geometry of GeoJSON, one by one, in any order. */
typedef struct
{
  char type[32];
  GArray *positions; /* KlasterDegrees: all of "coordinates" */
  GArray *line_ends; /* guint: number of positions where a line or ring ends */
  GArray *polygon_ends; /* guint: number of line ends where a polygon ends */
} KlasterGeometryMembers;

void klaster_geometry_members_init (KlasterGeometryMembers *self);
void klaster_geometry_members_clear (KlasterGeometryMembers *self);
/* The member that JSON has just named. TAKEN: it is one of a geometry, and its value was read. */
gboolean klaster_geometry_members_take (KlasterGeometryMembers *self,
                                        KlasterJson *json,
                                        KlasterGeometry *geometry,
                                        gboolean *taken,
                                        GError **error);
/* The object is at its end. */
gboolean klaster_geometry_members_end (KlasterGeometryMembers *self,
                                       KlasterJson *json,
                                       KlasterGeometry *geometry,
                                       GError **error);
/* A whole object that has just begun. */
gboolean klaster_geometry_read_json (KlasterGeometry *self, KlasterJson *json, GError **error);

/* A geometry of a GeoPackage: its head and the well-known binary behind it. FALSE: damaged, too large, or of
 * a kind that has curves. */
gboolean klaster_geometry_read_blob (KlasterGeometry *self, const guchar *blob, gsize size);

G_END_DECLS
