/* Markers that would overlap are pushed apart. */
#include <math.h>

#include "klaster-map-overlay.h"

/* Steps in which overlapping markers are pushed apart; 13 of them settle in fewer. */
#define SPREAD_STEPS 40

static void
spread (KlasterPoint *places, guint n, double least)
{
  for (guint step = 0; step < SPREAD_STEPS; step++)
    {
      gboolean moved = FALSE;

      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          {
            double dx = places[j].x - places[i].x, dy = places[j].y - places[i].y;
            double d = hypot (dx, dy), push;

            if (d >= least)
              continue;
            if (d < 0.01)
              {
                /* On the same spot: part them by their order, the same way each time. */
                dx = cos (2.4 * j);
                dy = sin (2.4 * j);
                d = 1;
              }
            push = (least - MIN (d, least) + 0.2) / 2;
            places[i].x -= dx / d * push;
            places[i].y -= dy / d * push;
            places[j].x += dx / d * push;
            places[j].y += dy / d * push;
            moved = TRUE;
          }
      if (!moved)
        break;
    }
}

/* Public functions */

void
klaster_map_place_markers (const KlasterMapFrame *frame,
                           const KlasterMapScene *scene,
                           double size,
                           KlasterPoint *places)
{
  const GPtrArray *sites = klaster_map_scene_get_sites (scene);

  for (guint i = 0; i < sites->len; i++)
    places[i]
        = klaster_map_frame_to_pixel (frame, ((const KlasterMapSite *)sites->pdata[i])->point);
  if (sites->len < KLASTER_MAP_MANY_SITES)
    spread (places, sites->len, size + 3);
}
