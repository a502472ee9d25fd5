#include "klaster-outline-check.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-geo.h"

/* Pairs of lines that are looked at before a ring counts as too complex to judge: a second or so. */
#define MAX_PAIRS 100000000
/* Rings that are nested; each is compared with each. */
#define MAX_RINGS 2000

/* Around all of Indonesia, and an idea more; degrees. */
static const struct
{
  double west, south, east, north;
} indonesia = { 94, -12, 142, 7 };

/* ------------------------------------------------------------------ crossing */

/* A line of a ring from west to east. */
typedef struct
{
  KlasterDegrees a, b;
  double south, north;
  guint number; /* in the ring */
} Line;

static int
compare_lines (const void *a, const void *b)
{
  double x = ((const Line *)a)->a.lon, y = ((const Line *)b)->a.lon;

  return x < y ? -1 : x > y;
}

static GArray *
sort_lines (const GArray *ring)
{
  GArray *lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), ring->len);

  for (guint i = 0; i + 1 < ring->len; i++)
    {
      KlasterDegrees p = g_array_index (ring, KlasterDegrees, i);
      KlasterDegrees q = g_array_index (ring, KlasterDegrees, i + 1);
      Line line = { p.lon <= q.lon ? p : q, p.lon <= q.lon ? q : p, MIN (p.lat, q.lat),
                    MAX (p.lat, q.lat), i };

      g_array_append_val (lines, line);
    }
  qsort (lines->data, lines->len, sizeof (Line), compare_lines);
  return lines;
}

/* Above 0 when C is left of the way from A to B. */
static double
turn (KlasterDegrees a, KlasterDegrees b, KlasterDegrees c)
{
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

static gboolean
cross (const Line *one, const Line *other)
{
  double a = turn (one->a, one->b, other->a), b = turn (one->a, one->b, other->b);
  double c = turn (other->a, other->b, one->a), d = turn (other->a, other->b, one->b);

  return ((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0));
}

gboolean
klaster_outline_crosses (const GArray *ring, KlasterDegrees *where, gboolean *unsure)
{
  g_autoptr (GArray) lines = sort_lines (ring);
  const Line *all = (const Line *)(gconstpointer)lines->data;
  guint64 n_pairs = 0;

  *unsure = FALSE;
  for (guint i = 0; i < lines->len; i++)
    for (guint k = i + 1; k < lines->len && all[k].a.lon <= all[i].b.lon; k++)
      {
        if (++n_pairs > MAX_PAIRS)
          {
            *unsure = TRUE;
            return FALSE;
          }
        if (all[k].south > all[i].north || all[k].north < all[i].south || !cross (&all[i], &all[k]))
          continue;
        *where = all[k].a;
        return TRUE;
      }
  return FALSE;
}

/* ------------------------------------------------------------------ where it is */

typedef struct
{
  double west, south, east, north;
} Box;

static void
widen (Box *box, const GArray *positions)
{
  for (guint i = 0; i < positions->len; i++)
    {
      KlasterDegrees p = g_array_index (positions, KlasterDegrees, i);

      box->west = MIN (box->west, p.lon);
      box->east = MAX (box->east, p.lon);
      box->south = MIN (box->south, p.lat);
      box->north = MAX (box->north, p.lat);
    }
}

static Box
measure (const GPtrArray *polygons)
{
  Box box = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (guint i = 0; i < polygons->len; i++)
    {
      const GPtrArray *rings = polygons->pdata[i];

      for (guint k = 0; k < rings->len; k++)
        widen (&box, rings->pdata[k]);
    }
  return box;
}

static gboolean
is_in_indonesia (Box box)
{
  return box.west >= indonesia.west && box.east <= indonesia.east && box.south >= indonesia.south
         && box.north <= indonesia.north;
}

/* Latitude and longitude in each other's place: no degree of Indonesia is both. */
static gboolean
is_swapped (Box box)
{
  return is_in_indonesia ((Box){ box.south, box.west, box.north, box.east });
}

static gboolean
is_in_degrees (Box box)
{
  return box.west >= -180 && box.east <= 180 && box.south >= -90 && box.north <= 90;
}

static gboolean
fail (KlasterBook *book, const char *reason, GError **error)
{
  klaster_book_set_error (book, error, KLASTER_BOOK_ERROR_UNKNOWN, 0, 0, reason);
  return FALSE;
}

static gboolean
judge_place (KlasterBook *book, Box box, GError **error)
{
  g_autofree char *lon = NULL, *lat = NULL, *reason = NULL;

  if (!is_in_degrees (box))
    return fail (
        book,
        _ ("its coordinates are no degrees; perhaps they are metres (UTM). Save it in QGIS "
           "with the coordinate system WGS 84 (EPSG:4326), then try again."),
        error);
  if (is_in_indonesia (box))
    return TRUE;
  lon = klaster_format_number ((box.west + box.east) / 2, 2);
  lat = klaster_format_number ((box.south + box.north) / 2, 2);
  reason = g_strdup_printf (
      /* Translators: longitude and latitude. */
      _ ("the outline lies outside Indonesia, around longitude %s, latitude %s. Check the file in "
         "QGIS."),
      lon, lat);
  return fail (book, reason, error);
}

/* ------------------------------------------------------------------ repair */

/* What was found in all rings. */
typedef struct
{
  KlasterOutlineFile *outline;
  gboolean swap;
  guint n_open;
  guint n_dropped;
  guint n_crossed;
  guint n_unsure;
  KlasterDegrees crossing; /* the first */
} Check;

static gboolean
is_closed (const GArray *ring)
{
  const KlasterDegrees *first = &g_array_index (ring, KlasterDegrees, 0);
  const KlasterDegrees *last = &g_array_index (ring, KlasterDegrees, ring->len - 1);

  return first->lon == last->lon && first->lat == last->lat;
}

static GArray *
dup_ring (const Check *self, const GArray *ring)
{
  GArray *copy = klaster_positions_new ();

  for (guint i = 0; i < ring->len; i++)
    {
      KlasterDegrees p = g_array_index (ring, KlasterDegrees, i);
      KlasterDegrees swapped = { p.lat, p.lon };

      g_array_append_vals (copy, self->swap ? &swapped : &p, 1);
    }
  return copy;
}

static void
close_ring (GArray *ring)
{
  KlasterDegrees first = g_array_index (ring, KlasterDegrees, 0);

  if (!is_closed (ring))
    g_array_append_val (ring, first);
}

static void
look_for_crossing (Check *self, const GArray *ring)
{
  KlasterDegrees where;
  gboolean unsure;

  if (klaster_outline_crosses (ring, &where, &unsure) && self->n_crossed++ == 0)
    self->crossing = where;
  self->n_unsure += unsure;
}

static void
add_ring (Check *self, KlasterRingSet *set, const GArray *positions)
{
  g_autoptr (GArray) ring = dup_ring (self, positions);
  guint n = klaster_ring_set_get_n (set);

  if (ring->len == 0)
    return;
  self->n_open += !is_closed (ring);
  close_ring (ring);
  klaster_ring_set_add (set, ring);
  if (klaster_ring_set_get_n (set) == n)
    self->n_dropped++;
  else
    look_for_crossing (self, ring);
}

static gboolean
add_polygon (Check *self, KlasterBook *book, const GPtrArray *rings, GError **error)
{
  g_autoptr (KlasterRingSet) set = klaster_ring_set_new ();
  g_autoptr (GPtrArray) polygons = NULL;

  for (guint i = 0; i < rings->len; i++)
    {
      if (!klaster_book_check_cancelled (book, error))
        return FALSE;
      add_ring (self, set, rings->pdata[i]);
      if (klaster_ring_set_get_n (set) > MAX_RINGS)
        return fail (
            book, _ ("the outlines have too many points. Simplify them in QGIS, then try again."),
            error);
    }
  polygons = klaster_ring_set_take_polygons (set);
  for (guint i = 0; i < polygons->len; i++)
    g_ptr_array_add (self->outline->polygons, g_ptr_array_ref (polygons->pdata[i]));
  return TRUE;
}

/* ------------------------------------------------------------------ notes */

static void
note (Check *self, char *sentence)
{
  g_ptr_array_add (self->outline->notes, sentence);
}

static void
note_repairs (Check *self)
{
  if (self->swap)
    note (self,
          g_strdup (_ ("Latitude and longitude were in each other's place and were put right.")));
  if (self->n_open > 0)
    note (self, g_strdup_printf (
                    g_dngettext (GETTEXT_PACKAGE, "%u outline was not closed and was closed.",
                                 "%u outlines were not closed and were closed.", self->n_open),
                    self->n_open));
  if (self->n_dropped > 0)
    note (self, g_strdup_printf (
                    g_dngettext (GETTEXT_PACKAGE, "%u outline encloses nothing and was left out.",
                                 "%u outlines enclose nothing and were left out.", self->n_dropped),
                    self->n_dropped));
}

static void
note_oddities (Check *self)
{
  const KlasterOutlineFile *outline = self->outline;
  KlasterBox land = klaster_geo_get_box (klaster_geo_get_default ());
  KlasterBox box = KLASTER_BOX_EMPTY;

  if (self->n_crossed > 0)
    {
      g_autofree char *lon = klaster_format_number (self->crossing.lon, 4);
      g_autofree char *lat = klaster_format_number (self->crossing.lat, 4);

      /* Translators: longitude and latitude. */
      note (self,
            g_strdup_printf (_ ("The outline crosses itself, first near longitude %s, latitude "
                                "%s. Its area may be wrong; mend it in QGIS."),
                             lon, lat));
    }
  if (self->n_unsure > 0)
    note (self, g_strdup (_ ("The outline has so many points that it was not checked for crossing "
                             "itself.")));
  klaster_box_add (&box, klaster_geo_project (outline->west, outline->south));
  klaster_box_add (&box, klaster_geo_project (outline->east, outline->north));
  if (!klaster_box_intersects (&box, &land))
    note (self, g_strdup (_ ("The outline lies outside Kalimantan Selatan.")));
}

static void
count (KlasterOutlineFile *outline)
{
  Box box = measure (outline->polygons);

  outline->west = box.west;
  outline->south = box.south;
  outline->east = box.east;
  outline->north = box.north;
  outline->n_points = 0;
  for (guint i = 0; i < outline->polygons->len; i++)
    {
      const GPtrArray *rings = outline->polygons->pdata[i];

      for (guint k = 0; k < rings->len; k++)
        outline->n_points += ((const GArray *)rings->pdata[k])->len;
    }
}

gboolean
klaster_outline_check (KlasterOutlineFile *outline,
                       KlasterBook *book,
                       const KlasterGeometry *geometry,
                       GError **error)
{
  Box box = measure (geometry->polygons);
  Check check = { .outline = outline, .swap = !is_in_indonesia (box) && is_swapped (box) };

  if (geometry->polygons->len == 0)
    return fail (
        book,
        _ ("there is no area in it, only points or lines. Draw the outline as a polygon and "
           "save it again."),
        error);
  if (!check.swap && !judge_place (book, box, error))
    return FALSE;
  for (guint i = 0; i < geometry->polygons->len; i++)
    if (!add_polygon (&check, book, geometry->polygons->pdata[i], error))
      return FALSE;
  if (outline->polygons->len == 0)
    return fail (book, _ ("its outline encloses nothing. Draw it again and save it."), error);
  count (outline);
  note_repairs (&check);
  note_oddities (&check);
  return TRUE;
}
