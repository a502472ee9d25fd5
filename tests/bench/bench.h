/* What the benchmarks share: a coloured scene, the clock, and the median of times. */
#pragma once

#include <stdlib.h>
#include <time.h>

#include "klaster-map-scene.h"

static inline int
compare_times (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

/* CPU time of the calling thread: what the code costs, not what else the machine does. */
static inline double
bench_get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Every village in one of five classes. */
static inline void
colour_villages (KlasterMapScene *scene)
{
  guint n;
  const KlasterArea *villages
      = klaster_geo_get_areas (klaster_geo_get_default (), KLASTER_AREA_VILLAGE, &n);

  klaster_map_scene_set_amount (scene, KLASTER_AREA_VILLAGE, "Contoh", NULL, NULL);
  for (guint i = 0; i < 5; i++)
    klaster_map_scene_add_class (scene, klaster_map_ramp_get_color (KLASTER_RAMP_AMOUNT, i, 5),
                                 "Contoh");
  for (guint i = 0; i < n; i++)
    klaster_map_scene_set_value (scene, villages[i].code, (int)(i * 7919 % 5), NULL);
}
