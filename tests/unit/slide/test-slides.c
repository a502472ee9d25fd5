/* Every step of the empty, the starter and the sample store on three screens: nothing too small, nothing cut,
 * nothing over the edge, nothing on anything else. The same with names and numbers that are too long. */
#define _GNU_SOURCE /* memmem */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "klaster-compose-pptx.h"
#include "klaster-compose-tour.h"
#include "klaster-sample.h"
#include "klaster-slide-deck.h"
#include "klaster-slide-text.h"
#include "klaster-starter.h"

/* Texts may touch by so many parts of the height, since lines are higher than letters. */
#define TOUCH 0.004
/* Of each side, with room for the edge of a letter. */
#define SAFE 0.045
#define LARGEST_PDF 1500000

static const struct
{
  double width, height;
} screens[] = { { 1024, 768 }, { 1366, 768 }, { 1920, 1080 } };

static const double scales[] = { 1, 1.5 };

static gboolean
overlap (const KlasterSlideBox *a, const KlasterSlideBox *b, double touch)
{
  return a->x + touch < b->x + b->width && b->x + touch < a->x + a->width
         && a->y + touch < b->y + b->height && b->y + touch < a->y + a->height;
}

static void
check_box (const GArray *boxes, guint i, const char *name, double width, double height)
{
  const KlasterSlideBox *box = &g_array_index (boxes, KlasterSlideBox, i);
  gboolean text = box->size > 0;

  g_test_message ("%s %.0fx%.0f: %.0f,%.0f %.0fx%.0f size %.1f", name, width, height, box->x,
                  box->y, box->width, box->height, box->size);
  g_assert_cmpfloat (box->x, >=, (text ? SAFE * width : 0));
  g_assert_cmpfloat (box->y, >=, (text ? SAFE * height : 0));
  g_assert_cmpfloat (box->x + box->width, <=, (text ? (1 - SAFE) * width : width));
  g_assert_cmpfloat (box->y + box->height, <=, (text ? (1 - SAFE) * height : height));
  if (text)
    g_assert_cmpfloat (box->size, >=, height / 28 - 0.01);
  g_assert_false (box->cut);
  for (guint j = 0; j < i; j++)
    {
      const KlasterSlideBox *other = &g_array_index (boxes, KlasterSlideBox, j);

      if (overlap (box, other, TOUCH * height))
        g_test_message ("lies on %.0f,%.0f %.0fx%.0f size %.1f", other->x, other->y, other->width,
                        other->height, other->size);
      g_assert_false (overlap (box, other, TOUCH * height));
    }
}

static void
check_slide (const KlasterSlide *slide)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      {
        const KlasterSlideStyle style = { .text_scale = scales[s], .dark = s == 1 };
        g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (KlasterSlideBox));

        klaster_slide_draw_panel (slide, cr, screens[i].width, screens[i].height, &style, boxes);
        g_assert_cmpuint (boxes->len, >, 0);
        for (guint b = 0; b < boxes->len; b++)
          check_box (boxes, b, klaster_slide_get_name (slide), screens[i].width, screens[i].height);
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
remove_folder (const char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

/* What lies outside a map is not in the file: the whole tour can be sent around. */
static void
check_size (const KlasterTourDeck *deck)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("klaster-slides-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "tur.pdf", NULL);
  GStatBuf about;

  g_assert_true (klaster_slide_deck_write_pdf (deck->slides, "Tur", path, 1366, 768, NULL, &error));
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_test_message ("PDF of %u steps: %" G_GINT64_FORMAT " bytes", deck->slides->len,
                  (gint64)about.st_size);
  g_assert_cmpint (about.st_size, <, LARGEST_PDF);
  remove_folder (folder);
}

static gpointer
check_tour (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterTourQuery query = { 0 };
  g_autoptr (KlasterTourDeck) deck = klaster_compose_tour (reader, &query, TRUE, error);

  g_assert_nonnull (deck);
  g_assert_cmpuint (deck->slides->len, ==, deck->tour->n_shown);
  for (guint i = 0; i < deck->slides->len; i++)
    check_slide (deck->slides->pdata[i]);
  check_size (deck);
  return deck->tour->steps;
}

static void
test_store (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  if (g_strcmp0 (data, "sample") == 0)
    klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error);
  else if (g_strcmp0 (data, "starter") == 0)
    klaster_starter_fill (store, &error);
  g_assert_no_error (error);
  klaster_store_run (store, check_tour, NULL, &error);
  g_assert_no_error (error);
  klaster_store_close (store);
}

#define LONG_NAME "Pendampingan Kawasan Perdesaan Terpadu Hulu Sungai Pinggiran"
#define LONG_WORDS                                                                                 \
  "Pengolahan Hasil Pertanian Terpadu Berbasis Kelompok Perempuan sudah diterapkan dan melayani "  \
  "1.234 orang."

static void
test_long_place (void)
{
  static const double values[] = { 1, NAN, 3, 4, 7 };
  g_autoptr (KlasterSlide) slide = klaster_slide_new (KLASTER_SLIDE_PLACE);

  g_assert_cmpuint (strlen (LONG_NAME), ==, 60);
  klaster_slide_set_texts (slide, "13 dari 13 · Kabupaten Hulu Sungai Selatan", LONG_NAME,
                           LONG_WORDS, NULL);
  klaster_slide_set_speech (slide, LONG_NAME, NULL);
  klaster_slide_set_status (slide, "Sangat Tertinggal (Indeks Desa 2026)",
                            KLASTER_STATUS_SANGAT_TERTINGGAL);
  klaster_slide_set_trend (slide, values, 5, "Jan–Feb 2025", "Sep–Okt 2026", 10, "target 10");
  klaster_slide_add_figure (slide, "1.234.567", "permohonan",
                            "Sertifikat kekayaan intelektual terbit untuk produk unggulan",
                            "turun 1.234 dari Jan–Feb 2026");
  klaster_slide_add_figure (slide, "9.999", "kelompok", "inovasi diterapkan",
                            "dari 9.999 tercatat");
  klaster_slide_add_figure (slide, "−76,4", "jt", "omzet (Rp)", "2 dari 2 produk");
  klaster_slide_add_figure (slide, NULL, "", "hak KI terbit", "belum diisi");
  check_slide (slide);
}

/* A ranking holds 13 names in one line each: only there may a name of 60 letters end in dots. */
static void
test_long_ranking (void)
{
  KlasterRankingItem items[13];
  const char *values[13];
  const KlasterRankingChart ranking = { .items = items,
                                        .n_items = G_N_ELEMENTS (items),
                                        .now_label = "Sep–Okt 2026",
                                        .former_label = "Jul–Agu 2026" };
  g_autoptr (KlasterSlide) slide = klaster_slide_new (KLASTER_SLIDE_CHART);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      items[i]
          = (KlasterRankingItem){ .label = i == 3 ? "4. Sungai Pinang Lama Hulu Selatan" : "Desa",
                                  .now = KLASTER_CHART_NUMBER (i),
                                  .former = KLASTER_CHART_BLANK (KLASTER_BLANK_NOT_DUE) };
      values[i] = "1.234.567";
    }
  klaster_slide_set_texts (slide, LONG_NAME, LONG_WORDS, NULL, NULL);
  klaster_slide_set_speech (slide, "peringkat", NULL);
  klaster_slide_set_ranking (slide, &ranking, values);
  check_slide (slide);
}

/* The names that stand on SLIDE among WORDS, in full. */
static guint
count_words (const KlasterSlide *slide, double width, double height, const char *prefix)
{
  g_autoptr (GPtrArray) words = klaster_slide_list_words (slide, width, height, NULL);
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    n += g_str_has_prefix (((const KlasterSlideWords *)words->pdata[i])->text, prefix);
  return n;
}

/* On every screen all sites and kawasan are named beside the map, each with its key. */
static void
test_listed (void)
{
  static const char *const codes[] = { "63.10.01" };
  static const gboolean confirmed[] = { TRUE };
  g_autoptr (KlasterMapScene) scene = klaster_map_scene_new ();
  g_autoptr (KlasterSlide) slide = klaster_slide_new (KLASTER_SLIDE_PLACE);

  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autofree char *name = g_strdup_printf ("Lokus Contoh %u", i + 1);

      klaster_map_scene_add_site (scene, id, name, NULL, i + 1, 114.6 + 0.1 * i, -3.5 + 0.15 * i,
                                  FALSE, i == 0, KLASTER_REPORT_ON_TIME);
    }
  klaster_map_scene_add_kawasan (scene, "K1", "Tanpa batas", NULL, KLASTER_KAWASAN_KPP, NULL, NULL,
                                 0);
  klaster_map_scene_add_kawasan (scene, "K2", "KPP Kawasan Contoh", NULL, KLASTER_KAWASAN_KPP,
                                 codes, confirmed, 1);
  klaster_slide_set_texts (slide, "Laporan", "Lokus dan kawasan", NULL, NULL);
  klaster_slide_set_speech (slide, "Lokus", NULL);
  klaster_slide_set_map (slide, scene, NULL, KLASTER_MAP_NOTHING, NULL);
  klaster_slide_set_listed (slide, TRUE);
  check_slide (slide);
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      double width = screens[i].width, height = screens[i].height;

      g_assert_cmpuint (count_words (slide, width, height, "Lokus Contoh"), ==, 12);
      g_assert_cmpuint (count_words (slide, width, height, "KPP Kawasan Contoh"), ==, 1);
      g_assert_cmpuint (count_words (slide, width, height, "Tanpa batas"), ==, 0);
      g_assert_cmpuint (count_words (slide, width, height, "A"), ==, 1);
    }
}

static KlasterSlide *
make_crowd (guint n, const char *name, guint n_kawasan)
{
  static const char *const codes[] = { "63.10.01" };
  static const gboolean confirmed[] = { TRUE };
  g_autoptr (KlasterMapScene) scene = klaster_map_scene_new ();
  KlasterSlide *slide = klaster_slide_new (KLASTER_SLIDE_PLACE);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);

      klaster_map_scene_add_site (scene, id, name, NULL, i + 1, 115.2, -3, FALSE, FALSE,
                                  KLASTER_REPORT_MISSING);
    }
  for (guint i = 0; i < n_kawasan; i++)
    klaster_map_scene_add_kawasan (scene, "K", "Kawasan Contoh", NULL, KLASTER_KAWASAN_KPP, codes,
                                   confirmed, 1);
  klaster_slide_set_texts (slide, "Laporan", "Lokus", NULL, NULL);
  klaster_slide_set_speech (slide, "Lokus", NULL);
  klaster_slide_set_map (slide, scene, NULL, KLASTER_MAP_NOTHING, NULL);
  klaster_slide_set_listed (slide, TRUE);
  return slide;
}

/* Sites and kawasan that SLIDE names, and those that it counts as more. */
static guint
count_told (const KlasterSlide *slide)
{
  g_autoptr (GPtrArray) words = klaster_slide_list_words (slide, 1024, 768, NULL);
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const char *text = ((const KlasterSlideWords *)words->pdata[i])->text;

      if (g_str_has_prefix (text, "Desa Contoh") || g_str_has_prefix (text, "Kawasan Contoh"))
        n++;
      else if (g_str_has_prefix (text, "and "))
        n += (guint)g_ascii_strtoull (text + 4, NULL, 10);
    }
  return n;
}

/* More than there is room for is counted, and a name that is too long does not leave its slide. */
static void
test_listed_crowd (void)
{
  g_autoptr (KlasterSlide) crowd = make_crowd (40, "Desa Contoh", 0);
  g_autoptr (KlasterSlide) wide = make_crowd (13, LONG_NAME, 0);
  g_autoptr (GPtrArray) words = klaster_slide_list_words (wide, 1024, 768, NULL);

  check_slide (crowd);
  for (guint n = 10; n < 45; n += 3)
    for (guint n_kawasan = 0; n_kawasan < 20; n_kawasan += 3)
      {
        g_autoptr (KlasterSlide) slide = make_crowd (n, "Desa Contoh", n_kawasan);

        g_assert_cmpuint (count_told (slide), ==, n + n_kawasan);
      }
  g_assert_cmpuint (count_words (crowd, 1024, 768, "and "), ==, 1);
  g_assert_cmpuint (count_words (wide, 1024, 768, LONG_NAME), >=, 6);
  for (guint i = 0; i < words->len; i++)
    {
      const KlasterSlideWords *one = words->pdata[i];

      g_assert_cmpfloat (one->x + one->width, <=, 1024 * (1 - SAFE));
      g_assert_cmpfloat (one->y + one->height, <=, 768 * (1 - SAFE));
    }
}

/* The name of the target stands where the trend does not, however narrow it is. */
static void
test_target (void)
{
  static const struct
  {
    double values[6];
    gboolean right;
  } cases[] = { { { 9, 9, 9, 2, 2, 2 }, TRUE }, { { 2, 2, 2, 9, 9, 9 }, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterSlide) slide = klaster_slide_new (KLASTER_SLIDE_PLACE);
      g_autoptr (GPtrArray) words = NULL;
      gboolean found = FALSE;

      klaster_slide_set_texts (slide, "1 dari 13", "Contoh", LONG_WORDS, NULL);
      klaster_slide_set_speech (slide, "Contoh", NULL);
      klaster_slide_set_trend (slide, cases[i].values, 6, "Mei 2025", "Okt 2026", 5, "target 5");
      for (guint f = 0; f < KLASTER_SLIDE_FIGURES; f++)
        klaster_slide_add_figure (slide, "71", "", "lokus", "dari 99");
      check_slide (slide);
      words = klaster_slide_list_words (slide, 1024, 768, NULL);
      for (guint w = 0; w < words->len; w++)
        {
          const KlasterSlideWords *one = words->pdata[w];

          if (!g_str_equal (one->text, "target 5"))
            continue;
          g_assert_cmpint (one->x > 750, ==, cases[i].right);
          found = TRUE;
        }
      g_assert_true (found);
    }
}

/* Figures are as large as the rule says wherever they are short. */
static void
test_sizes (void)
{
  g_autoptr (KlasterSlide) slide = klaster_slide_new (KLASTER_SLIDE_PLACE);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (KlasterSlideBox));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);
  guint large = 0;

  klaster_slide_set_texts (slide, NULL, "Contoh", NULL, NULL);
  for (guint i = 0; i < KLASTER_SLIDE_FIGURES; i++)
    klaster_slide_add_figure (slide, "71", "", "lokus", "");
  klaster_slide_draw_panel (slide, cr, 1024, 768, NULL, boxes);
  for (guint i = 0; i < boxes->len; i++)
    large += fabs (g_array_index (boxes, KlasterSlideBox, i).size - 768.0 / 7) < 0.01;
  g_assert_cmpuint (large, ==, KLASTER_SLIDE_FIGURES);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Numbers as they come from the record at their longest: hardly smaller, and all of a row alike. */
static void
test_long_numbers (void)
{
  g_autoptr (KlasterSlide) slide = klaster_slide_new (KLASTER_SLIDE_PLACE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);

  klaster_slide_set_texts (slide, NULL, LONG_NAME, LONG_WORDS, NULL);
  klaster_slide_set_speech (slide, LONG_NAME, NULL);
  klaster_slide_add_figure (slide, "9.876", "orang",
                            "Jumlah penerima manfaat langsung dari inovasi desa setempat",
                            "naik 1.234 dari Jul–Agu");
  klaster_slide_add_figure (slide, "12", "", "inovasi diterapkan", "dari 14 tercatat");
  klaster_slide_add_figure (slide, "12,3", "M", "omzet (Rp)", "12 dari 12 produk");
  klaster_slide_add_figure (slide, "10", "/ 12", "hak KI terbit", "dari 12 diajukan");
  check_slide (slide);
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (KlasterSlideBox));
      double least = screens[i].height / (screens[i].width > 1024 ? 7.001 : 9), size = 0;
      guint large = 0;

      klaster_slide_draw_panel (slide, cr, screens[i].width, screens[i].height, NULL, boxes);
      for (guint b = 0; b < boxes->len; b++)
        {
          const KlasterSlideBox *box = &g_array_index (boxes, KlasterSlideBox, b);

          if (box->size < least)
            continue;
          g_assert_true (large == 0 || fabs (box->size - size) < 0.01);
          size = box->size;
          large++;
        }
      g_assert_cmpuint (large, ==, KLASTER_SLIDE_FIGURES);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A period is not broken in two. */
static void
test_spans (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 8, 8);
  cairo_t *cr = cairo_create (surface);
  const KlasterSlideType type = { .size = 1.0 / 20 };
  KlasterSlideCanvas canvas;
  KlasterBox box = { 0, 0, 0, 1000 };
  double one, width;

  klaster_slide_canvas_init (&canvas, cr, 1366, 768, NULL);
  width = klaster_slide_measure_line (&canvas, "sampai Sep–", 768 / 20.0, PANGO_WEIGHT_NORMAL);
  one = klaster_slide_measure (&canvas, "sampai", &type, width);
  g_assert_cmpfloat (klaster_slide_measure (&canvas, "sampai Sep–Okt", &type, width), >, one);
  box.x1 = klaster_slide_measure_line (&canvas, "Sep–", 768 / 20.0, PANGO_WEIGHT_NORMAL) * 1.01;
  /* It gets smaller rather than two lines. */
  g_assert_cmpfloat (klaster_slide_measure (&canvas, "Sep–Okt", &type, box.x1 * 1.4), <, one * 1.1);
  g_assert_cmpfloat (klaster_slide_measure (&canvas, "Sep – Okt", &type, box.x1 * 1.2), >,
                     one * 1.1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("klaster-slides-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "tur.pdf", NULL);
  g_autofree char *pictures = g_build_filename (folder, "gambar", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "tidak", "ada.pdf", NULL);
  g_autoptr (GPtrArray) slides
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_slide_unref);
  g_auto (GStrv) files = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize n, m;

  g_ptr_array_add (slides, klaster_slide_new (KLASTER_SLIDE_COVER));
  klaster_slide_set_texts (slides->pdata[0], "Dinas", "Klaster Inovasi Desa", "13 lokus",
                           "Hari ini");
  klaster_slide_set_speech (slides->pdata[0], "Pembukaan", "");
  g_assert_true (klaster_slide_deck_write_pdf (slides, "Tur", path, 1366, 768, NULL, &error));
  g_assert_true (g_file_get_contents (path, &first, &n, NULL));
  g_assert_true (klaster_slide_deck_write_pdf (slides, "Tur", path, 1366, 768, NULL, &error));
  g_assert_true (g_file_get_contents (path, &second, &m, NULL));
  g_assert_cmpmem (first, n, second, m);
  g_assert_true (klaster_slide_deck_write_png (slides, pictures, 320, 240, NULL, &files, &error));
  g_assert_cmpuint (g_strv_length (files), ==, 1);
  g_assert_true (g_file_test (files[0], G_FILE_TEST_EXISTS));
  g_assert_no_error (error);
  g_assert_false (klaster_slide_deck_write_pdf (slides, "Tur", nowhere, 1366, 768, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  remove_folder (folder);
}

static gboolean
has_part (const char *data, gsize size, const char *name)
{
  return g_strstr_len (data, 2, "PK") != NULL && memmem (data, size, name, strlen (name)) != NULL;
}

/* For PowerPoint: the words apart from the drawing, the same bytes each time, nothing where it cannot be written. */
static void
test_pptx (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("klaster-slides-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "tur.pptx", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "tidak", "ada.pptx", NULL);
  g_autoptr (GPtrArray) slides
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_slide_unref);
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize n, m;

  g_ptr_array_add (slides, klaster_slide_new (KLASTER_SLIDE_COVER));
  klaster_slide_set_texts (slides->pdata[0], "Dinas", "Klaster <Inovasi> & Desa", "13 lokus",
                           "Kini");
  klaster_slide_set_speech (slides->pdata[0], "Pembukaan", "Selamat datang");
  words = klaster_slide_list_words (slides->pdata[0], 1366, 768, NULL);
  g_assert_cmpuint (words->len, ==, 4);
  for (guint i = 0; i < words->len; i++)
    {
      const KlasterSlideWords *one = words->pdata[i];

      g_assert_cmpfloat (one->size, >=, 768.0 / 28 - 0.01);
      g_assert_cmpfloat (one->x + one->width, <=, 1366);
    }
  g_assert_true (klaster_compose_pptx (slides, "Tur", path, 1366, 768, NULL, &error));
  g_assert_true (g_file_get_contents (path, &first, &n, NULL));
  g_assert_true (klaster_compose_pptx (slides, "Tur", path, 1366, 768, NULL, &error));
  g_assert_true (g_file_get_contents (path, &second, &m, NULL));
  g_assert_cmpmem (first, n, second, m);
  g_assert_true (has_part (first, n, "ppt/slides/slide1.xml"));
  g_assert_true (has_part (first, n, "ppt/notesSlides/notesSlide1.xml"));
  g_assert_true (has_part (first, n, "ppt/media/image1.png"));
  g_assert_no_error (error);
  g_assert_false (klaster_compose_pptx (slides, "Tur", nowhere, 1366, 768, NULL, &error));
  g_assert_nonnull (error);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "id", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/slides/empty", "empty", test_store);
  g_test_add_data_func ("/slides/starter", "starter", test_store);
  g_test_add_data_func ("/slides/sample", "sample", test_store);
  g_test_add_func ("/slides/long-place", test_long_place);
  g_test_add_func ("/slides/long-ranking", test_long_ranking);
  g_test_add_func ("/slides/listed", test_listed);
  g_test_add_func ("/slides/listed-crowd", test_listed_crowd);
  g_test_add_func ("/slides/target", test_target);
  g_test_add_func ("/slides/sizes", test_sizes);
  g_test_add_func ("/slides/long-numbers", test_long_numbers);
  g_test_add_func ("/slides/spans", test_spans);
  g_test_add_func ("/slides/files", test_files);
  g_test_add_func ("/slides/pptx", test_pptx);
  return g_test_run ();
}
