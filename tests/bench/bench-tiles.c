/* Time to draw a tile of the base map, and one coloured by village. Limits: 4 ms median, 10 ms worst for the
 * base map (the machine should be quiet). */
#include <math.h>

#include "bench.h"
#include "klaster-tile-source.h"

#define MAX_TILES 1000
#define MEDIAN_MS 4.0
#define WORST_MS 10.0

/* Best of three for each tile: what the code costs, not what else the machine did. */
static double
time_tile (KlasterMapScene *scene, int x, int y, int zoom)
{
  double best = INFINITY;

  for (int i = 0; i < 3; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      g_object_unref (klaster_tile_source_draw (scene, KLASTER_MAP_LIGHT, 1, x, y, zoom));
      best = MIN (best, (double)(g_get_monotonic_time () - begin) / 1000);
    }
  return best;
}

static gboolean
run (const char *name, KlasterMapScene *scene, gboolean limited)
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
  return !limited || (times[n / 2] <= MEDIAN_MS && times[n - 1] <= WORST_MS);
}

int
main (void)
{
  g_autoptr (KlasterMapScene) plain = klaster_map_scene_new ();
  g_autoptr (KlasterMapScene) coloured = klaster_map_scene_new ();
  gboolean ok = run ("base map", plain, TRUE);

  colour_villages (coloured);
  run ("coloured by village", coloured, FALSE);
  return ok ? 0 : 1;
}
