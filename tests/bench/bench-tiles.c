/* CPU time to draw a tile of the base map, one coloured by village, and one where some villages have no data.
 * Limits for each: 4 ms median, 10 ms worst. */
#include <math.h>

#include "bench.h"
#include "klaster-tile-source.h"

#define MAX_TILES 1000
#define MEDIAN_MS 4.0
#define WORST_MS 10.0

/* Best of three for each tile. */
static double
time_tile (KlasterMapScene *scene, int x, int y, int zoom)
{
  double best = INFINITY;

  for (int i = 0; i < 3; i++)
    {
      double begin = bench_get_cpu_ms ();

      g_object_unref (klaster_tile_source_draw (scene, KLASTER_MAP_LIGHT, 1, x, y, zoom));
      best = MIN (best, bench_get_cpu_ms () - begin);
    }
  return best;
}

static gboolean
run (const char *name, KlasterMapScene *scene)
{
  const KlasterBox box = klaster_geo_get_box (klaster_geo_get_default ());
  double times[MAX_TILES];
  guint n = 0;

  for (int zoom = 6; zoom <= 14; zoom++)
    {
      int size = 1 << zoom, step = zoom <= 9 ? 1 : 1 << (zoom - 9);

      for (int y = (int)(box.y0 * size); y <= (int)(box.y1 * size); y += step)
        for (int x = (int)(box.x0 * size); x <= (int)(box.x1 * size) && n < MAX_TILES; x += step)
          times[n++] = time_tile (scene, x, y, zoom);
    }
  qsort (times, n, sizeof *times, compare_times);
  g_print ("%s: %u tiles, median %.2f ms, worst %.2f ms\n", name, n, times[n / 2], times[n - 1]);
  return times[n / 2] <= MEDIAN_MS && times[n - 1] <= WORST_MS;
}

/* Every third village says nothing: hatched. */
static void
take_values_away (KlasterMapScene *scene)
{
  guint n;
  const KlasterArea *villages
      = klaster_geo_get_areas (klaster_geo_get_default (), KLASTER_AREA_VILLAGE, &n);

  for (guint i = 0; i < n; i += 3)
    klaster_map_scene_set_value (scene, villages[i].code, KLASTER_MAP_CLASS_NO_DATA, NULL);
}

int
main (void)
{
  g_autoptr (KlasterMapScene) plain = klaster_map_scene_new ();
  g_autoptr (KlasterMapScene) coloured = klaster_map_scene_new ();
  g_autoptr (KlasterMapScene) patchy = klaster_map_scene_new ();
  gboolean ok = run ("base map", plain);

  colour_villages (coloured);
  ok = run ("coloured by village", coloured) && ok;
  colour_villages (patchy);
  take_values_away (patchy);
  ok = run ("coloured, a third without data", patchy) && ok;
  return ok ? 0 : 1;
}
