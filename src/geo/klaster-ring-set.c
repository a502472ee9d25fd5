#include "klaster-ring-set.h"

#include <math.h>
#include <string.h>

typedef struct
{
  GArray *points; /* KlasterDegrees, closed */
  double west, south, east, north;
  double area; /* signed, square degrees; above 0 against the clock */
  guint depth; /* how many other rings are around it */
} Ring;

static void
ring_free (gpointer data)
{
  Ring *ring = data;

  g_clear_pointer (&ring->points, g_array_unref);
  g_free (ring);
}

struct _KlasterRingSet
{
  GPtrArray *rings; /* Ring */
};

static KlasterDegrees
get_point (const GArray *points, guint index)
{
  return g_array_index (points, KlasterDegrees, index);
}

/* ---- rings */

static void
measure (Ring *ring)
{
  ring->west = ring->south = INFINITY;
  ring->east = ring->north = -INFINITY;
  for (guint i = 0; i + 1 < ring->points->len; i++)
    {
      KlasterDegrees a = get_point (ring->points, i);
      KlasterDegrees b = get_point (ring->points, i + 1);

      ring->area += (a.lon * b.lat - b.lon * a.lat) / 2;
      ring->west = MIN (ring->west, a.lon);
      ring->east = MAX (ring->east, a.lon);
      ring->south = MIN (ring->south, a.lat);
      ring->north = MAX (ring->north, a.lat);
    }
}

/* Takes the closed POINTS, when they are a ring at all. */
static void
add_simple_ring (GPtrArray *rings, GArray *points)
{
  Ring *ring = g_new0 (Ring, 1);

  ring->points = points;
  measure (ring);
  if (points->len < 4 || ring->area == 0)
    ring_free (ring);
  else
    g_ptr_array_add (rings, ring);
}

/* Of all bits: the points of one ring differ only in their last ones. */
static guint
hash_point (gconstpointer key)
{
  guint64 bits[2], mixed;

  memcpy (bits, key, sizeof bits);
  mixed = bits[0] * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + bits[1];
  mixed = (mixed ^ (mixed >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return (guint)(mixed >> 32);
}

static gboolean
is_same_point (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (KlasterDegrees)) == 0;
}

/* The end of WALK from AT on, closed by LAST, is a ring of its own. */
static void
cut_ring (GPtrArray *rings, GArray *walk, GHashTable *seen, guint at, KlasterDegrees last)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));

  for (guint i = at; i < walk->len; i++)
    {
      KlasterDegrees point = get_point (walk, i);

      g_array_append_val (points, point);
      if (i > at)
        g_hash_table_remove (seen, &point);
    }
  g_array_append_val (points, last);
  g_array_set_size (walk, at + 1);
  add_simple_ring (rings, points);
}

/* Where POINTS come back to one they have been at, a ring is cut off. */
void
klaster_ring_set_add (KlasterRingSet *self, const GArray *points)
{
  g_autoptr (GArray) walk = g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_point, is_same_point);

  for (guint i = 0; points->len > 0 && i <= points->len; i++)
    {
      /* The first one once more at the end: closes what is not. */
      KlasterDegrees *point = &g_array_index (points, KlasterDegrees, i % points->len);
      gpointer at;

      if (g_hash_table_lookup_extended (seen, point, NULL, &at))
        {
          cut_ring (self->rings, walk, seen, GPOINTER_TO_UINT (at), *point);
          continue;
        }
      g_hash_table_insert (seen, point, GUINT_TO_POINTER (walk->len));
      g_array_append_val (walk, *point);
    }
}

/* ---- which ring lies in which */

static gboolean
is_around (const Ring *outer, const Ring *inner)
{
  KlasterDegrees a = get_point (inner->points, 0), b = get_point (inner->points, 1);
  double lon = (a.lon + b.lon) / 2, lat = (a.lat + b.lat) / 2;
  gboolean inside = FALSE;

  if (lon < outer->west || lon > outer->east || lat < outer->south || lat > outer->north)
    return FALSE;
  for (guint i = 0; i + 1 < outer->points->len; i++)
    {
      KlasterDegrees p = get_point (outer->points, i), q = get_point (outer->points, i + 1);

      if ((p.lat > lat) != (q.lat > lat)
          && lon < (q.lon - p.lon) * (lat - p.lat) / (q.lat - p.lat) + p.lon)
        inside = !inside;
    }
  return inside;
}

static void
count_depths (GPtrArray *rings)
{
  for (guint i = 0; i < rings->len; i++)
    for (guint k = 0; k < rings->len; k++)
      if (i != k && is_around (rings->pdata[k], rings->pdata[i]))
        ((Ring *)rings->pdata[i])->depth++;
}

static void
turn (Ring *ring, gboolean against_the_clock)
{
  guint n = ring->points->len;

  if ((ring->area > 0) == against_the_clock)
    return;
  for (guint i = 0; i < n / 2; i++)
    {
      KlasterDegrees *a = &g_array_index (ring->points, KlasterDegrees, i);
      KlasterDegrees *b = &g_array_index (ring->points, KlasterDegrees, n - 1 - i);
      KlasterDegrees swap = *a;

      *a = *b;
      *b = swap;
    }
}

static GPtrArray *
make_polygon (GPtrArray *rings, Ring *outer)
{
  GPtrArray *polygon = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  turn (outer, TRUE);
  g_ptr_array_add (polygon, g_array_ref (outer->points));
  for (guint i = 0; i < rings->len; i++)
    {
      Ring *hole = rings->pdata[i];

      if (hole->depth != outer->depth + 1 || !is_around (outer, hole))
        continue;
      turn (hole, FALSE);
      g_ptr_array_add (polygon, g_array_ref (hole->points));
    }
  return polygon;
}

/* ---- public */

KlasterRingSet *
klaster_ring_set_new (void)
{
  KlasterRingSet *self = g_new (KlasterRingSet, 1);

  self->rings = g_ptr_array_new_with_free_func (ring_free);
  return self;
}

void
klaster_ring_set_free (KlasterRingSet *self)
{
  g_ptr_array_unref (self->rings);
  g_free (self);
}

guint
klaster_ring_set_get_n (const KlasterRingSet *self)
{
  return self->rings->len;
}

GPtrArray *
klaster_ring_set_take_polygons (KlasterRingSet *self)
{
  GPtrArray *polygons = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  count_depths (self->rings);
  for (guint i = 0; i < self->rings->len; i++)
    if (((Ring *)self->rings->pdata[i])->depth % 2 == 0)
      g_ptr_array_add (polygons, make_polygon (self->rings, self->rings->pdata[i]));
  g_ptr_array_set_size (self->rings, 0);
  return polygons;
}
