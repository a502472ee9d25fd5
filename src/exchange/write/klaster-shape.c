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
add_area_rings (KlasterRingSet *rings, const KlasterGeo *geo, const KlasterArea *area)
{
  for (guint r = 0; r < area->n_rings; r++)
    {
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (KlasterDegrees));

      for (guint i = 0; i < area->rings[r].n_arcs; i++)
        append_arc (points, geo, area->rings[r].arcs[i]);
      klaster_ring_set_add (rings, points);
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
cut_loop (KlasterRingSet *rings, GArray *walk, const KlasterGeo *geo)
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
      klaster_ring_set_add (rings, points);
      return;
    }
}

static void
add_outline_rings (KlasterRingSet *rings, const KlasterGeo *geo, const KlasterOutline *outline)
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

/* ---- shapes */

static void
add_outline (KlasterShape *self, const KlasterGeo *geo, const char *code)
{
  g_auto (GStrv) codes = g_strsplit (code, ",", -1);
  g_autoptr (KlasterOutline) outline
      = klaster_outline_new (geo, (const char *const *)codes, g_strv_length (codes));
  g_autoptr (KlasterRingSet) rings = klaster_ring_set_new ();

  if (outline->areas->len == 1)
    add_area_rings (rings, geo, outline->areas->pdata[0]);
  else
    add_outline_rings (rings, geo, outline);
  g_ptr_array_unref (self->polygons);
  self->polygons = klaster_ring_set_take_polygons (rings);
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
