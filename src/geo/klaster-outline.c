#include "klaster-outline.h"

#include <math.h>
#include <string.h>

#define EQUATOR_RADIUS_KM 6378.137
#define ECCENTRICITY 0.0818191908426

static gboolean
is_inside_another (const char *code, const char *const *codes, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (codes[i]);

      if (length < strlen (code) && strncmp (code, codes[i], length) == 0 && code[length] == '.')
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_repeated (const char *const *codes, guint index)
{
  for (guint i = 0; i < index; i++)
    if (strcmp (codes[i], codes[index]) == 0)
      return TRUE;
  return FALSE;
}

static void
toggle_arcs (GHashTable *outside, const KlasterArea *area)
{
  for (guint r = 0; r < area->n_rings; r++)
    for (guint i = 0; i < area->rings[r].n_arcs; i++)
      {
        gint32 arc = area->rings[r].arcs[i];
        gpointer key = GINT_TO_POINTER (arc < 0 ? ~arc : arc);

        if (!g_hash_table_remove (outside, key))
          g_hash_table_add (outside, key);
      }
}

static int
compare_arcs (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *)a, y = *(const guint *)b;

  return x < y ? -1 : x > y;
}

/* Public functions */

KlasterOutline *
klaster_outline_new (const KlasterGeo *geo, const char *const *codes, guint n)
{
  KlasterOutline *self = g_new0 (KlasterOutline, 1);
  g_autoptr (GHashTable) outside = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;
  double largest = -1;

  self->arcs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->areas = g_ptr_array_new ();
  self->box = (KlasterBox)KLASTER_BOX_EMPTY;
  for (guint i = 0; i < n; i++)
    {
      const KlasterArea *area = klaster_geo_find_area (geo, codes[i]);
      double size;

      if (is_repeated (codes, i) || is_inside_another (codes[i], codes, n))
        continue;
      if (area == NULL)
        {
          self->n_unknown++;
          continue;
        }
      g_ptr_array_add (self->areas, (gpointer)area);
      toggle_arcs (outside, area);
      klaster_box_add_box (&self->box, &area->box);
      size = klaster_area_get_km2 (geo, area);
      if (size > largest)
        {
          largest = size;
          self->label = area->label;
        }
    }
  g_hash_table_iter_init (&iter, outside);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint arc = GPOINTER_TO_UINT (key);

      g_array_append_val (self->arcs, arc);
    }
  /* The order of a hash table is by chance; pictures must come out the same each time. */
  g_array_sort (self->arcs, compare_arcs);
  return self;
}

void
klaster_outline_free (KlasterOutline *self)
{
  g_array_unref (self->arcs);
  g_ptr_array_unref (self->areas);
  g_free (self);
}

/* The part of the ellipsoid WGS 84 between equator and LAT, over 2 pi a² (Snyder, Map Projections, 1987,
 * equation 3-12, halved). A sphere would be 0.5 % off near the equator. */
static double
get_zone (double lat)
{
  double e2 = ECCENTRICITY * ECCENTRICITY;
  double s = sin (lat * G_PI / 180);

  return (1 - e2) * (s / (1 - e2 * s * s) + atanh (ECCENTRICITY * s) / ECCENTRICITY) / 2;
}

/* Twice the signed area between ARC and the equator, over a². */
static double
sum_arc (const KlasterGeo *geo, gint32 arc)
{
  guint n;
  const KlasterPoint *p
      = klaster_geo_get_arc (geo, (guint)(arc < 0 ? ~arc : arc), KLASTER_N_DETAILS - 1, &n);
  double sum = 0;

  for (guint i = 1; i < n; i++)
    {
      double lon0, lat0, lon1, lat1;

      klaster_geo_unproject (p[i - 1], &lon0, &lat0);
      klaster_geo_unproject (p[i], &lon1, &lat1);
      sum += (lon1 - lon0) * G_PI / 180 * (get_zone (lat0) + get_zone (lat1));
    }
  return arc < 0 ? -sum : sum;
}

double
klaster_area_get_km2 (const KlasterGeo *geo, const KlasterArea *area)
{
  double sum = 0;

  for (guint r = 0; r < area->n_rings; r++)
    for (guint i = 0; i < area->rings[r].n_arcs; i++)
      sum += sum_arc (geo, area->rings[r].arcs[i]);
  return fabs (sum) / 2 * EQUATOR_RADIUS_KM * EQUATOR_RADIUS_KM;
}

double
klaster_outline_get_km2 (const KlasterGeo *geo, const KlasterOutline *self)
{
  double sum = 0;

  for (guint i = 0; i < self->areas->len; i++)
    sum += klaster_area_get_km2 (geo, self->areas->pdata[i]);
  return sum;
}
