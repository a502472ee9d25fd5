/* Panning the village choropleth at 1366 x 768: frames a second with our layer against the bare map with the
 * same tiles, and what the layer costs on the main thread. Limit: 4 ms. */
#include <adwaita.h>

#include "bench.h"
#include "klaster-map-layer.h"
#include "klaster-tile-source.h"

#define FRAMES 120
#define LAYER_MS 4.0

typedef struct
{
  GMainLoop *loop;
  ShumateViewport *viewport;
  KlasterMapLayer *layer;
  double costs[FRAMES];
  guint n;
  gint64 begun;
} Pan;

static void
add_sites (KlasterMapScene *scene)
{
  guint n;
  const KlasterArea *kabupaten
      = klaster_geo_get_areas (klaster_geo_get_default (), KLASTER_AREA_KABUPATEN, &n);

  for (guint i = 0; i < n; i++)
    {
      double lon, lat;

      klaster_geo_unproject (kabupaten[i].label, &lon, &lat);
      klaster_map_scene_add_site (scene, kabupaten[i].code, kabupaten[i].name, NULL, i + 1, lon,
                                  lat, FALSE, FALSE, i % KLASTER_N_REPORT_STATES);
    }
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Pan *pan = user_data;
  double lon = shumate_location_get_longitude (SHUMATE_LOCATION (pan->viewport));

  if (pan->n == 0)
    pan->begun = g_get_monotonic_time ();
  else
    pan->costs[pan->n - 1] = (double)klaster_map_layer_get_last_cost (pan->layer) / 1000;
  if (pan->n++ == FRAMES)
    {
      g_main_loop_quit (pan->loop);
      return G_SOURCE_REMOVE;
    }
  shumate_location_set_location (SHUMATE_LOCATION (pan->viewport), -3.0, lon + 0.004);
  return G_SOURCE_CONTINUE;
}

/* Frames a second while panning; the median cost of our layer goes to COST. */
static double
pan_map (KlasterMapScene *scene, gboolean with_layer, double *cost)
{
  GtkWidget *window = gtk_window_new ();
  ShumateMap *map = shumate_map_new ();
  ShumateViewport *viewport = shumate_map_get_viewport (map);
  g_autoptr (KlasterTileSource) source = klaster_tile_source_new (scene, KLASTER_MAP_LIGHT, 1);
  Pan pan = { .viewport = viewport };
  double seconds;

  shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (source));
  shumate_viewport_set_zoom_level (viewport, 9);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), -3.0, 115.0);
  shumate_map_add_layer (
      map, SHUMATE_LAYER (shumate_map_layer_new (SHUMATE_MAP_SOURCE (source), viewport)));
  pan.layer = g_object_ref_sink (klaster_map_layer_new (viewport));
  klaster_map_layer_set_scene (pan.layer, scene);
  if (with_layer)
    shumate_map_add_layer (map, SHUMATE_LAYER (pan.layer));
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (map));
  gtk_window_present (GTK_WINDOW (window));
  pan.loop = g_main_loop_new (NULL, FALSE);
  gtk_widget_add_tick_callback (GTK_WIDGET (map), on_tick_cb, &pan, NULL);
  g_main_loop_run (pan.loop);
  seconds = (double)(g_get_monotonic_time () - pan.begun) / 1e6;
  g_main_loop_unref (pan.loop);
  qsort (pan.costs, FRAMES, sizeof (double), compare_times);
  *cost = pan.costs[FRAMES / 2];
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (pan.layer);
  return FRAMES / seconds;
}

int
main (void)
{
  g_autoptr (KlasterMapScene) scene = NULL;
  double bare, ours, cost;

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  scene = klaster_map_scene_new ();
  add_sites (scene);
  colour_villages (scene);
  pan_map (scene, FALSE, &cost); /* warms up */
  bare = pan_map (scene, FALSE, &cost);
  ours = pan_map (scene, TRUE, &cost);
  g_print ("panning: bare map %.1f frames/s, with our layer %.1f (%.0f %%); layer %.2f ms median\n",
           bare, ours, 100 * ours / bare, cost);
  return cost <= LAYER_MS ? 0 : 1;
}
