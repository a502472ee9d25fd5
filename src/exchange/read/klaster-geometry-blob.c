/* Geometries of GeoPackage (1.3, clause 2.1.3): a head, then well-known binary of ISO or of PostGIS. */
#include <math.h>
#include <string.h>

#include "klaster-geometry.h"

/* Collections within collections. */
#define MAX_DEPTH 8

enum
{
  WKB_POINT = 1,
  WKB_LINE,
  WKB_POLYGON,
  WKB_MULTI_POINT,
  WKB_MULTI_LINE,
  WKB_MULTI_POLYGON,
  WKB_COLLECTION
};

typedef struct
{
  const guchar *bytes;
  gsize size;
  gsize at;
  gboolean little;
  KlasterGeometry *geometry;
} Blob;

static gboolean
take_uint (Blob *self, guint32 *number)
{
  guint32 bits;

  if (self->size - self->at < sizeof bits)
    return FALSE;
  memcpy (&bits, self->bytes + self->at, sizeof bits);
  self->at += sizeof bits;
  *number = self->little ? GUINT32_FROM_LE (bits) : GUINT32_FROM_BE (bits);
  return TRUE;
}

static double
take_double (Blob *self)
{
  guint64 bits;
  double number;

  memcpy (&bits, self->bytes + self->at, sizeof bits);
  self->at += sizeof bits;
  bits = self->little ? GUINT64_FROM_LE (bits) : GUINT64_FROM_BE (bits);
  memcpy (&number, &bits, sizeof number);
  return number;
}

/* A position of N_DIMENSIONS numbers. An empty point is one of NaN. */
static gboolean
take_position (Blob *self, guint n_dimensions, GArray *positions)
{
  double x, y;

  if (self->size - self->at < n_dimensions * sizeof x)
    return FALSE;
  x = take_double (self);
  y = take_double (self);
  self->at += (n_dimensions - 2) * sizeof x;
  return (isnan (x) && isnan (y)) || klaster_geometry_add (self->geometry, positions, x, y);
}

static GArray *
take_line (Blob *self, guint n_dimensions)
{
  g_autoptr (GArray) positions = klaster_positions_new ();
  guint32 n;

  if (!take_uint (self, &n))
    return NULL;
  for (guint32 i = 0; i < n; i++)
    if (!take_position (self, n_dimensions, positions))
      return NULL;
  return g_steal_pointer (&positions);
}

/* An empty array costs more than the bytes that claim it. */
static void
add_unless_empty (GPtrArray *lines, GArray *line)
{
  if (line->len > 0)
    g_ptr_array_add (lines, line);
  else
    g_array_unref (line);
}

static gboolean
take_polygon (Blob *self, guint n_dimensions)
{
  g_autoptr (GPtrArray) rings = klaster_rings_new ();
  guint32 n;

  if (!take_uint (self, &n))
    return FALSE;
  for (guint32 i = 0; i < n; i++)
    {
      GArray *ring = take_line (self, n_dimensions);

      if (ring == NULL)
        return FALSE;
      add_unless_empty (rings, ring);
    }
  if (rings->len > 0)
    g_ptr_array_add (self->geometry->polygons, g_steal_pointer (&rings));
  return TRUE;
}

/* The kind without its marks for height and measure, of ISO (thousands) and of PostGIS (high bits). */
static guint32
read_kind (guint32 kind, guint *n_dimensions, gboolean *has_srs)
{
  guint32 plain = kind & 0x0fffffff;
  guint iso = plain / 1000;

  *has_srs = (kind & 0x20000000) != 0;
  *n_dimensions = 2 + ((kind & 0x80000000) != 0) + ((kind & 0x40000000) != 0)
                  + (iso == 1 || iso == 2) + 2 * (iso == 3);
  return iso <= 3 ? plain % 1000 : 0;
}

static gboolean take_geometry (Blob *self, guint depth);

static gboolean
take_parts (Blob *self, guint depth)
{
  guint32 n;

  if (depth >= MAX_DEPTH || !take_uint (self, &n))
    return FALSE;
  for (guint32 i = 0; i < n; i++)
    if (!take_geometry (self, depth + 1))
      return FALSE;
  return TRUE;
}

static gboolean
take_geometry (Blob *self, guint depth)
{
  guint32 kind, srs;
  guint n_dimensions;
  gboolean has_srs;
  GArray *line;

  if (self->at >= self->size)
    return FALSE;
  self->little = self->bytes[self->at++] == 1;
  if (!take_uint (self, &kind))
    return FALSE;
  kind = read_kind (kind, &n_dimensions, &has_srs);
  if (n_dimensions > 4 || (has_srs && !take_uint (self, &srs)))
    return FALSE;
  if (kind == WKB_POINT)
    return take_position (self, n_dimensions, self->geometry->points);
  if (kind == WKB_POLYGON)
    return take_polygon (self, n_dimensions);
  if (kind >= WKB_MULTI_POINT && kind <= WKB_COLLECTION)
    return take_parts (self, depth);
  line = kind == WKB_LINE ? take_line (self, n_dimensions) : NULL;
  if (line == NULL)
    return FALSE;
  add_unless_empty (self->geometry->lines, line);
  return TRUE;
}

gboolean
klaster_geometry_read_blob (KlasterGeometry *self, const guchar *blob, gsize size)
{
  static const gsize envelopes[] = { 0, 32, 48, 48, 64 };
  Blob reader = { blob, size, 0, TRUE, self };
  guint envelope;

  if (size < 8 || memcmp (blob, "GP", 2) != 0)
    return FALSE;
  envelope = (blob[3] >> 1) & 7;
  if (envelope >= G_N_ELEMENTS (envelopes) || size < 8 + envelopes[envelope])
    return FALSE;
  if ((blob[3] & 0x10) != 0) /* empty */
    return TRUE;
  reader.at = 8 + envelopes[envelope];
  return take_geometry (&reader, 0);
}
