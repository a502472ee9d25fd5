/* From borders to polygons.
 *
 * An area names the arcs of its rings in order. The outline of several areas is a heap of arcs: what is left
 * when the borders between two of them are dropped. Those are walked from end to end; where the walk
 * comes back to a node it has been at, a ring is cut off. The same is done along the points of every ring, so
 * none touches itself: 21 of the 2016 villages would. (22 have borders that cross in the source; they stay as
 * they are.) Which ring lies in which tells outer rings from holes; the direction in the source is not relied on.
 */
#include "klaster-shape.h"

#include <math.h>
#include <string.h>

#include "klaster-outline.h"

#define DETAIL (KLASTER_N_DETAILS - 1)

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

static KlasterDegrees
get_point (const GArray *points, guint index)
{
  return g_array_index (points, KlasterDegrees, index);
}

/* ---- rings */

static void
append_arc (GArray *points, const KlasterGeo *geo, gint32 arc)
{
  guint n;
  const KlasterPoint *p = klaster_geo_get_arc (geo, (guint)(arc < 0 ? ~arc : arc), DETAIL, &n);

  for (guint i = 0; i < n; i++)
    {
      KlasterDegrees point;

      klaster_geo_unproject (p[arc < 0 ? n - 1 - i : i], &point.lon, &point.lat);
      /* Where two arcs meet, their point counts once. */
      if (points->len > 0
          && memcmp (&g_array_index (points, KlasterDegrees, points->len - 1), &point, sizeof point)
                 == 0)
        continue;
      g_array_append_val (points, point);
    }
}

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

static guint
hash_point (gconstpointer key)
{
  const KlasterDegrees *point = key;

  return g_double_hash (&point->lon) * 31 + g_double_hash (&point->lat);
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

/* Adds POINTS, closed or not. Where they come back to a point they have been at, a ring is cut off. */
static void
add_ring (GPtrArray *rings, const GArray *points)
{
  g_autoptr (GArray) walk = g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_point, is_same_point);

  for (guint i = 0; i <= points->len; i++)
    {
      /* The first one once more at the end: closes what is not. */
      KlasterDegrees *point = &g_array_index (points, KlasterDegrees, i % points->len);
      gpointer at;

      if (g_hash_table_lookup_extended (seen, point, NULL, &at))
        {
          cut_ring (rings, walk, seen, GPOINTER_TO_UINT (at), *point);
          continue;
        }
      g_hash_table_insert (seen, point, GUINT_TO_POINTER (walk->len));
      g_array_append_val (walk, *point);
    }
}

static void
add_area_rings (GPtrArray *rings, const KlasterGeo *geo, const KlasterArea *area)
{
  for (guint r = 0; r < area->n_rings; r++)
    {
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));

      for (guint i = 0; i < area->rings[r].n_arcs; i++)
        append_arc (points, geo, area->rings[r].arcs[i]);
      add_ring (rings, points);
    }
}

/* ---- rings out of a heap of arcs */

static KlasterPoint
get_end (const KlasterGeo *geo, gint32 arc)
{
  guint n;
  const KlasterPoint *p = klaster_geo_get_arc (geo, (guint)(arc < 0 ? ~arc : arc), DETAIL, &n);

  return p[arc < 0 ? 0 : n - 1];
}

static gboolean
is_same (KlasterPoint a, KlasterPoint b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}

/* An arc of HEAP that begins or ends at NODE, turned so that it begins there, and taken out of HEAP. */
static gboolean
take_next (GArray *heap, const KlasterGeo *geo, KlasterPoint node, gint32 *arc)
{
  for (guint i = 0; i < heap->len; i++)
    {
      gint32 candidate = g_array_index (heap, gint32, i);

      if (is_same (get_end (geo, ~candidate), node))
        *arc = candidate;
      else if (is_same (get_end (geo, candidate), node))
        *arc = ~candidate;
      else
        continue;
      g_array_remove_index_fast (heap, i);
      return TRUE;
    }
  return FALSE;
}

/* When the end of the last arc of WALK is where an earlier one of it began, that loop becomes a ring. */
static void
cut_loop (GPtrArray *rings, GArray *walk, const KlasterGeo *geo)
{
  KlasterPoint node = get_end (geo, g_array_index (walk, gint32, walk->len - 1));

  for (guint i = walk->len; i-- > 0;)
    {
      g_autoptr (GArray) points = NULL;

      if (!is_same (get_end (geo, ~g_array_index (walk, gint32, i)), node))
        continue;
      points = g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));
      for (guint k = i; k < walk->len; k++)
        append_arc (points, geo, g_array_index (walk, gint32, k));
      g_array_set_size (walk, i);
      add_ring (rings, points);
      return;
    }
}

static void
add_outline_rings (GPtrArray *rings, const KlasterGeo *geo, const KlasterOutline *outline)
{
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) walk = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; i < outline->arcs->len; i++)
    {
      gint32 arc = (gint32)g_array_index (outline->arcs, guint, i);

      g_array_append_val (heap, arc);
    }
  while (heap->len > 0 || walk->len > 0)
    {
      gint32 arc;

      if (walk->len == 0)
        {
          arc = g_array_index (heap, gint32, heap->len - 1);
          g_array_set_size (heap, heap->len - 1);
        }
      else if (!take_next (heap, geo, get_end (geo, g_array_index (walk, gint32, walk->len - 1)),
                           &arc))
        {
          /* An end that leads nowhere: no outline of whole areas has one. */
          g_array_set_size (walk, walk->len - 1);
          continue;
        }
      g_array_append_val (walk, arc);
      cut_loop (rings, walk, geo);
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

static void
add_polygon (KlasterShape *self, GPtrArray *rings, Ring *outer)
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
  g_ptr_array_add (self->polygons, polygon);
}

static void
add_outline (KlasterShape *self, const KlasterGeo *geo, const char *code)
{
  g_auto (GStrv) codes = g_strsplit (code, ",", -1);
  g_autoptr (KlasterOutline) outline
      = klaster_outline_new (geo, (const char *const *)codes, g_strv_length (codes));
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func (ring_free);

  if (outline->areas->len == 1)
    add_area_rings (rings, geo, outline->areas->pdata[0]);
  else
    add_outline_rings (rings, geo, outline);
  count_depths (rings);
  for (guint i = 0; i < rings->len; i++)
    if (((Ring *)rings->pdata[i])->depth % 2 == 0)
      add_polygon (self, rings, rings->pdata[i]);
}

/* Public functions */

KlasterShape *
klaster_shape_new (const KlasterGeo *geo, const KlasterSheetPlace *place)
{
  g_autoptr (KlasterShape) self = NULL;

  if (place == NULL)
    return NULL;
  self = g_new0 (KlasterShape, 1);
  self->polygons = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->point = (KlasterDegrees){ place->lon, place->lat };
  if (place->outline && place->code != NULL)
    add_outline (self, geo, place->code);
  if (klaster_shape_is_point (self) && !(isfinite (place->lon) && isfinite (place->lat)))
    return NULL;
  return g_steal_pointer (&self);
}

void
klaster_shape_free (KlasterShape *self)
{
  g_ptr_array_unref (self->polygons);
  g_free (self);
}

gboolean
klaster_shape_is_point (const KlasterShape *self)
{
  return self->polygons->len == 0;
}

void
klaster_shape_add_to_box (const KlasterShape *self, double box[4])
{
  g_autoptr (GArray) single = g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));

  g_array_append_val (single, self->point);
  for (guint i = 0; i < MAX (self->polygons->len, 1); i++)
    {
      /* Holes lie within the outer ring. */
      const GArray *points = klaster_shape_is_point (self)
                                 ? single
                                 : ((GPtrArray *)self->polygons->pdata[i])->pdata[0];

      for (guint k = 0; k < points->len; k++)
        {
          KlasterDegrees point = get_point (points, k);

          box[0] = MIN (box[0], point.lon);
          box[1] = MIN (box[1], point.lat);
          box[2] = MAX (box[2], point.lon);
          box[3] = MAX (box[3], point.lat);
        }
    }
}
