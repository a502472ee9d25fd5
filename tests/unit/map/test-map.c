/* Markers that would overlap, what lies under a pixel, words for those who cannot see, files. */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "klaster-map-picture.h"

static KlasterMapScene *
create_scene (guint n)
{
  KlasterMapScene *scene = klaster_map_scene_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      /* All at Banjarbaru: the worst case. */
      klaster_map_scene_add_site (scene, id, "Desa Contoh", "Desa Contoh: tepat waktu", i + 1,
                                  114.8365, -3.4406, i % 2 == 1, FALSE,
                                  i % KLASTER_N_REPORT_STATES);
    }
  return scene;
}

static void
get_frame (KlasterMapFrame *frame, double width, double height)
{
  const KlasterBox box = klaster_geo_get_box (klaster_geo_get_default ());

  klaster_map_frame_fit (frame, &box, width, height, 10);
}

static void
test_frame (void)
{
  KlasterMapFrame frame;
  KlasterPoint point = klaster_geo_project (115, -3), pixel, back;

  get_frame (&frame, 800, 600);
  pixel = klaster_map_frame_to_pixel (&frame, point);
  back = klaster_map_frame_to_world (&frame, pixel.x, pixel.y);
  g_assert_cmpfloat_with_epsilon (back.x, point.x, 1e-12);
  g_assert_cmpfloat_with_epsilon (back.y, point.y, 1e-12);
  g_assert_cmpfloat (pixel.x, >, 0);
  g_assert_cmpfloat (pixel.x, <, 800);
}

/* However many stand on one spot, no two markers overlap, and the places are the same each time. */
static void
test_spread (void)
{
  static const guint counts[] = { 0, 1, 2, 13 };
  KlasterMapFrame frame;

  get_frame (&frame, 800, 700);
  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
    {
      g_autoptr (KlasterMapScene) scene = create_scene (counts[c]);
      KlasterPoint places[13], again[13];

      klaster_map_place_markers (&frame, scene, KLASTER_MAP_MARKER_SIZE, places);
      klaster_map_place_markers (&frame, scene, KLASTER_MAP_MARKER_SIZE, again);
      for (guint i = 0; i < counts[c]; i++)
        {
          g_assert_cmpfloat (places[i].x, ==, again[i].x);
          for (guint j = i + 1; j < counts[c]; j++)
            g_assert_cmpfloat (hypot (places[i].x - places[j].x, places[i].y - places[j].y), >=,
                               KLASTER_MAP_MARKER_SIZE - 1);
        }
    }
}

static void
test_hit (void)
{
  static const char *const codes[] = { "63.10.11" };
  static const gboolean confirmed[] = { FALSE };
  g_autoptr (KlasterMapScene) scene = create_scene (1);
  const KlasterGeo *geo = klaster_geo_get_default ();
  KlasterMapFrame frame;
  KlasterAreaKind kind = KLASTER_AREA_VILLAGE;
  KlasterPoint at;
  guint index = 99;

  klaster_map_scene_add_kawasan (scene, "k", "KPP Contoh", NULL, KLASTER_KAWASAN_KPP, codes,
                                 confirmed, 1);
  get_frame (&frame, 800, 700);
  at = klaster_map_frame_to_pixel (&frame, klaster_geo_project (114.8365, -3.4406));
  g_assert_cmpint (klaster_map_hit (&frame, scene, at.x, at.y, &kind, &index), ==,
                   KLASTER_MAP_SITE);
  g_assert_cmpuint (index, ==, 0);
  at = klaster_map_frame_to_pixel (&frame, klaster_geo_find_area (geo, "63.10.11")->label);
  g_assert_cmpint (klaster_map_hit (&frame, scene, at.x, at.y, &kind, &index), ==,
                   KLASTER_MAP_KAWASAN);
  at = klaster_map_frame_to_pixel (&frame, klaster_geo_find_area (geo, "63.09")->label);
  g_assert_cmpint (klaster_map_hit (&frame, scene, at.x, at.y, &kind, &index), ==,
                   KLASTER_MAP_REGION);
  g_assert_cmpint (kind, ==, KLASTER_AREA_KABUPATEN);
  g_assert_cmpint (klaster_map_hit (&frame, scene, 1, 1, &kind, &index), ==, KLASTER_MAP_NOTHING);
}

static gboolean
overlap (const KlasterBox *a, const KlasterBox *b)
{
  return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

/* Labels offered all over each other: those that are taken do not touch. */
static void
test_labels (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (KlasterLabels) labels = klaster_labels_new (cr, "Inter", 400, 300);
  const KlasterLabelStyle style = { .size = 12, .color = 0, .halo = 0xffffff };
  const KlasterBox blocked = { 150, 100, 250, 200 };
  const GArray *boxes;

  klaster_labels_block (labels, &blocked);
  for (int i = 0; i < 300; i++)
    klaster_labels_add_beside (labels, "Sungai Rangas Hambuku", (i * 37) % 400, (i * 53) % 300, 6,
                               &style);
  boxes = klaster_labels_get_boxes (labels);
  g_assert_cmpuint (boxes->len, >, 5);
  for (guint i = 0; i < boxes->len; i++)
    {
      const KlasterBox *a = &g_array_index (boxes, KlasterBox, i);

      g_assert_false (overlap (a, &blocked));
      g_assert_cmpfloat (a->x0, >=, 0);
      g_assert_cmpfloat (a->x1, <=, 400);
      for (guint j = i + 1; j < boxes->len; j++)
        g_assert_false (overlap (a, &g_array_index (boxes, KlasterBox, j)));
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A mark in a crowd keeps its name: further away, at the end of a line, and still on nothing else. */
static void
test_led_labels (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (KlasterLabels) labels = klaster_labels_new (cr, "Inter", 400, 300);
  const KlasterLabelStyle style = { .size = 12, .color = 0, .halo = 0xffffff };
  const KlasterLabelStyle tag
      = { .size = 12, .color = 0, .halo = 0xffffff, .tag = TRUE, .wrap = 80 };
  const KlasterBox crowd = { 175, 125, 225, 175 };
  const KlasterBox *box;

  klaster_labels_block (labels, &crowd);
  g_assert_false (klaster_labels_add_beside (labels, "Contoh C", 200, 150, 12, &style));
  g_assert_true (klaster_labels_add_led (labels, "Contoh C", 200, 150, 12, &style));
  box = &g_array_index (klaster_labels_get_boxes (labels), KlasterBox, 0);
  g_assert_false (overlap (box, &crowd));
  g_assert_cmpfloat (hypot ((box->x0 + box->x1) / 2 - 200, (box->y0 + box->y1) / 2 - 150), <, 110);

  /* A long name of a kawasan is broken, and stands above its edge. */
  g_assert_true (
      klaster_labels_add_at_edge (labels, "Pendampingan Kawasan Contoh Empat", 200, 100, -1, &tag));
  box = &g_array_index (klaster_labels_get_boxes (labels), KlasterBox, 1);
  g_assert_cmpfloat (box->x1 - box->x0, <, 140);
  g_assert_cmpfloat (box->y1, <=, 100);
  klaster_labels_draw (labels, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A long line does not come across a mark. */
static void
test_led_across (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t *cr = cairo_create (surface);
  const KlasterLabelStyle style = { .size = 12, .color = 0, .halo = 0xffffff };

  /* Room is only at the right: behind a narrow mark, or without one. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (KlasterLabels) labels = klaster_labels_new (cr, "Inter", 400, 300);
      const KlasterBox around[]
          = { { 0, 0, 190, 300 }, { 190, 0, 250, 140 }, { 190, 160, 250, 300 } };
      const KlasterBox mark = { 225, 140, 250, 160 };

      for (guint b = 0; b < G_N_ELEMENTS (around); b++)
        klaster_labels_block (labels, &around[b]);
      if (i == 1)
        klaster_labels_block (labels, &mark);
      g_assert_true (klaster_labels_add_led (labels, "Contoh C", 200, 150, 10, &style) == (i == 0));
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Where the data end inside Kalimantan, a wide map does not show sea. */
static void
test_inland (void)
{
  static const struct
  {
    double lon, lat;
    gboolean land;
  } cases[] = {
    { 113.49, -2, TRUE }, { 113.5, -2, TRUE },    { 112, -2, TRUE },      { 113.49, -3.1, TRUE },
    { 115, -0.99, TRUE }, { 115, -1, TRUE },      { 113, -0.5, TRUE },    { 117.1, -0.9, TRUE },
    { 112, -3.3, FALSE }, { 117.4, -0.9, FALSE }, { 117.4, -3.5, FALSE }, { 113.6, -4.5, FALSE },
  };
  const KlasterPoint north_west = klaster_geo_project (111, 0),
                     south_east = klaster_geo_project (118, -5);
  const KlasterBox box = { north_west.x, north_west.y, south_east.x, south_east.y };
  const KlasterMapTheme *theme = klaster_map_theme_get (KLASTER_MAP_LIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1400, 1000);
  cairo_t *cr = cairo_create (surface);
  KlasterMapFrame frame;

  klaster_map_frame_fit (&frame, &box, 1400, 1000, 0);
  klaster_map_paint_base (cr, &frame, NULL, KLASTER_MAP_LIGHT);
  cairo_surface_flush (surface);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterPoint at
          = klaster_map_frame_to_pixel (&frame, klaster_geo_project (cases[i].lon, cases[i].lat));
      const guint8 *row = cairo_image_surface_get_data (surface)
                          + (gsize)at.y * (gsize)cairo_image_surface_get_stride (surface);
      guint32 color;

      memcpy (&color, row + (gsize)at.x * sizeof color, sizeof color);
      g_test_message ("%g %g", cases[i].lon, cases[i].lat);
      g_assert_cmphex (color & 0xffffff, ==, cases[i].land ? theme->neighbour : theme->sea);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static guint32
get_color_at (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface)
                      + (gsize)y * (gsize)cairo_image_surface_get_stride (surface);
  guint32 color;

  memcpy (&color, row + (gsize)x * sizeof color, sizeof color);
  return color & 0xffffff;
}

/* The kabupaten are filled as one: all of their land, and nothing beside it, whatever part of them is seen. Where a
 * line is near, nothing is asked. */
static void
test_filled (void)
{
  static const double frames[][4]
      = { { 114, -1.2, 117, -4.5 }, { 115.2, -2.4, 116, -2.9 }, { 114.6, -3.2, 115, -3.5 } };
  const KlasterMapTheme *theme = klaster_map_theme_get (KLASTER_MAP_LIGHT);

  for (guint f = 0; f < G_N_ELEMENTS (frames); f++)
    {
      const KlasterPoint a = klaster_geo_project (frames[f][0], frames[f][1]),
                         b = klaster_geo_project (frames[f][2], frames[f][3]);
      const KlasterBox box = { a.x, a.y, b.x, b.y };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 600);
      cairo_t *cr = cairo_create (surface);
      KlasterMapFrame frame;
      guint n_land = 0;

      klaster_map_frame_fit (&frame, &box, 600, 600, 0);
      klaster_map_paint_base (cr, &frame, NULL, KLASTER_MAP_LIGHT);
      cairo_surface_flush (surface);
      for (int y = 3; y < 597; y += 6)
        for (int x = 3; x < 597; x += 6)
          {
            guint32 color = get_color_at (surface, x, y);
            const KlasterArea *area
                = klaster_geo_find_area_at (klaster_geo_get_default (), KLASTER_AREA_KABUPATEN,
                                            klaster_map_frame_to_world (&frame, x + 0.5, y + 0.5));

            if (get_color_at (surface, x - 2, y) != color
                || get_color_at (surface, x + 2, y) != color
                || get_color_at (surface, x, y - 2) != color
                || get_color_at (surface, x, y + 2) != color)
              continue;
            n_land += color == theme->land;
            if ((area != NULL) != (color == theme->land))
              g_test_message ("frame %u at %d, %d: %06x in %s", f, x, y, color,
                              area != NULL ? area->name : "nothing");
            g_assert_true ((area != NULL) == (color == theme->land || color == theme->river));
          }
      g_assert_cmpuint (n_land, >, 1000);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
add_site_at (KlasterMapScene *scene, const KlasterMapFrame *frame, double x, double y)
{
  double lon, lat;

  klaster_geo_unproject (klaster_map_frame_to_world (frame, x, y), &lon, &lat);
  klaster_map_scene_add_site (scene, "s", "Desa Contoh", "", 1, lon, lat, FALSE, FALSE,
                              KLASTER_REPORT_ON_TIME);
}

/* A site beside the picture leaves no name, line or mark in it. */
static void
test_outside (void)
{
  const KlasterPoint north_west = klaster_geo_project (114.6, -3),
                     south_east = klaster_geo_project (115.07, -3.44);
  const KlasterBox box = { north_west.x, north_west.y, south_east.x, south_east.y };
  const KlasterMapOverlayStyle style
      = { .mode = KLASTER_MAP_LIGHT, .family = "Inter", .text_scale = 1 };
  cairo_surface_t *surfaces[2];
  KlasterMapFrame frame;

  klaster_map_frame_fit (&frame, &box, 600, 400, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (KlasterMapScene) scene = klaster_map_scene_new ();
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 400);
      cr = cairo_create (surfaces[i]);
      if (i == 1)
        add_site_at (scene, &frame, -40, 200);
      klaster_map_paint_overlay (cr, &frame, scene, &style);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (surfaces[0]),
                           cairo_image_surface_get_data (surfaces[1]),
                           (gsize)cairo_image_surface_get_stride (surfaces[0]) * 400),
                   ==, 0);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

/* The arrow to the north goes to another corner than a site. */
static void
test_north (void)
{
  const KlasterPoint north_west = klaster_geo_project (114.6, -3),
                     south_east = klaster_geo_project (115.07, -3.44);
  const KlasterBox box = { north_west.x, north_west.y, south_east.x, south_east.y };
  const KlasterMapPicture picture
      = { .mode = KLASTER_MAP_LIGHT, .box = box, .plain = TRUE, .north = TRUE };
  const guint32 dark = 0x707070;
  KlasterMapFrame frame;

  /* Above two lines of sources and the scale bar. */
  klaster_map_frame_fit (&frame, &box, 600, 400 - 56, 14);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (KlasterMapScene) scene = klaster_map_scene_new ();
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 400);
      cairo_t *cr = cairo_create (surface);

      if (i == 1)
        add_site_at (scene, &frame, 575, 24);
      klaster_map_picture_draw (cr, scene, &picture, 600, 400);
      cairo_surface_flush (surface);
      g_assert_cmphex (get_color_at (surface, i == 1 ? 20 : 580, 24) & 0xff, <, dark & 0xff);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* On a small map a marker at the lower edge stands above the lines of sources, not under them. */
static void
test_small (void)
{
  enum
  {
    WIDTH = 300,
    HEIGHT = 200,
    STRIP = 50,
    ON_TIME = 0x009e73
  };
  const KlasterPoint north_west = klaster_geo_project (114.6, -3),
                     south_east = klaster_geo_project (115.07, -3.4406);
  const KlasterMapPicture picture
      = { .mode = KLASTER_MAP_PRINT,
          .box = { north_west.x, north_west.y, south_east.x, south_east.y },
          .plain = TRUE };
  g_autoptr (KlasterMapScene) scene = klaster_map_scene_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint above = 0, below = 0;

  klaster_map_scene_add_site (scene, "s", "Desa Contoh", "", 1, 114.8365, -3.4406, FALSE, FALSE,
                              KLASTER_REPORT_ON_TIME);
  klaster_map_picture_draw (cr, scene, &picture, WIDTH, HEIGHT);
  cairo_surface_flush (surface);
  for (guint y = 0; y < HEIGHT; y++)
    for (guint x = 0; x < WIDTH; x++)
      {
        guint32 color;

        memcpy (&color,
                cairo_image_surface_get_data (surface)
                    + (gsize)y * (gsize)cairo_image_surface_get_stride (surface) + x * sizeof color,
                sizeof color);
        if ((color & 0xffffff) == ON_TIME)
          *(y < HEIGHT - STRIP ? &above : &below) += 1;
      }
  g_assert_cmpuint (above, >, 100);
  g_assert_cmpuint (below, ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_words (void)
{
  g_autoptr (KlasterMapScene) scene = create_scene (2);
  g_autofree char *description = klaster_map_scene_dup_description (scene);
  g_autofree char *source = NULL;

  g_assert_nonnull (strstr (description, "Desa Contoh: tepat waktu"));
  klaster_map_scene_set_amount (scene, KLASTER_AREA_KABUPATEN, "Luas", "km²", "BIG");
  klaster_map_scene_set_value (scene, "63.99", 0, "x");
  source = klaster_map_scene_dup_source (scene);
  g_assert_nonnull (strstr (source, "BIG"));
  g_assert_nonnull (strstr (source, "Cahya DSN"));
}

static void
test_files (void)
{
  static const char *const names[] = { "a.png", "a.svg", "a.pdf" };
  g_autofree char *folder = g_dir_make_tmp ("klaster-map-XXXXXX", NULL);
  g_autoptr (KlasterMapScene) scene = create_scene (13);
  const KlasterMapPicture picture = { .mode = KLASTER_MAP_PRINT, .box = KLASTER_BOX_EMPTY };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      GStatBuf info;

      g_assert_true (klaster_map_picture_save (scene, &picture, path, 500, 500, 1, &error));
      g_assert_no_error (error);
      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_size, >, 5000);
      g_unlink (path);
    }
  g_assert_false (klaster_map_picture_save (scene, &picture, "a.bmp", 500, 500, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME);
  g_clear_error (&error);
  g_assert_false (
      klaster_map_picture_save (scene, &picture, "/nonexistent/a.pdf", 500, 500, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Whether something is painted in BOX of SURFACE. */
static gboolean
is_painted (cairo_surface_t *surface, const KlasterBox *box)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = (int)box->y0; y < (int)box->y1; y++)
    for (int x = (int)box->x0; x < (int)box->x1; x++)
      if (((const guint32 *)(data + (gssize)y * stride))[x] != 0)
        return TRUE;
  return FALSE;
}

/* Each kawasan that is drawn has a key of its own, also when there are more of them than letters. */
static void
test_keys (void)
{
  static const char *const codes[] = { "63.10.01" };
  static const gboolean confirmed[] = { TRUE };
  g_autoptr (KlasterMapScene) scene = klaster_map_scene_new ();
  static const struct
  {
    guint index;
    const char *key;
  } cases[] = { { 0, "A" }, { 1, NULL }, { 2, "B" }, { 26, "Z" }, { 27, "A2" }, { 53, "A3" } };

  /* The second one has no outline. */
  for (guint i = 0; i < 54; i++)
    {
      g_autofree char *id = g_strdup_printf ("k%u", i);

      klaster_map_scene_add_kawasan (scene, id, "Kawasan Contoh", NULL, KLASTER_KAWASAN_KPP, codes,
                                     confirmed, i == 1 ? 0 : 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = klaster_map_dup_kawasan_key (scene, cases[i].index);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

/* The name of a site beside the line of sources or the scale bar goes elsewhere. */
static void
test_foot (void)
{
  g_autoptr (KlasterMapScene) scene = create_scene (1);
  KlasterMapFrame frame;
  KlasterBox boxes[2];
  KlasterPoint at;
  KlasterMapOverlayStyle style
      = { .mode = KLASTER_MAP_LIGHT, .family = "Inter", .text_scale = 1, .blocked = boxes };

  get_frame (&frame, 800, 700);
  klaster_map_foot_measure (&frame, scene, "Inter", 1, 8, boxes);
  g_assert_cmpfloat (boxes[0].x1 - boxes[0].x0, >, 200);
  g_assert_cmpfloat (boxes[1].x1, <=, 800);
  g_assert_cmpfloat (boxes[0].x1, <, boxes[1].x0);
  for (guint i = 0; i < 2; i++)
    {
      const double x = i == 0 ? boxes[0].x0 + 60 : boxes[1].x0 - 20;
      gboolean painted[2];

      at = klaster_map_frame_to_pixel (&frame, klaster_geo_project (114.8365, -3.4406));
      frame.x0 += (at.x - x) / frame.scale;
      frame.y0 += (at.y - (boxes[i].y0 - 16)) / frame.scale;
      for (guint blocked = 0; blocked < 2; blocked++)
        {
          cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 800, 700);
          cairo_t *cr = cairo_create (surface);

          style.n_blocked = blocked * 2;
          klaster_map_paint_overlay (cr, &frame, scene, &style);
          cairo_surface_flush (surface);
          painted[blocked] = is_painted (surface, &boxes[0]) || is_painted (surface, &boxes[1]);
          cairo_destroy (cr);
          cairo_surface_destroy (surface);
        }
      g_assert_true (painted[0]);
      g_assert_false (painted[1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/frame", test_frame);
  g_test_add_func ("/map/spread", test_spread);
  g_test_add_func ("/map/hit", test_hit);
  g_test_add_func ("/map/labels", test_labels);
  g_test_add_func ("/map/led-labels", test_led_labels);
  g_test_add_func ("/map/led-across", test_led_across);
  g_test_add_func ("/map/foot", test_foot);
  g_test_add_func ("/map/keys", test_keys);
  g_test_add_func ("/map/inland", test_inland);
  g_test_add_func ("/map/filled", test_filled);
  g_test_add_func ("/map/outside", test_outside);
  g_test_add_func ("/map/north", test_north);
  g_test_add_func ("/map/small", test_small);
  g_test_add_func ("/map/words", test_words);
  g_test_add_func ("/map/files", test_files);
  return g_test_run ();
}
