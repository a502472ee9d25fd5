/* Texts that are laid out once, and the hatch against its lines drawn one by one. */
#include <stdlib.h>

#include "klaster-hatch.h"
#include "klaster-layouts.h"

#define SIZE 120

static const KlasterLayoutSpec plain = { .text = "Desa Contoh", .family = "Inter", .size = 12 };

/* The same text is the same layout; whatever differs makes another. */
static void
test_kept (void)
{
  KlasterLayoutSpec others[8];
  g_autoptr (PangoLayout) first = klaster_layouts_get (&plain);
  g_autoptr (PangoLayout) again = klaster_layouts_get (&plain);

  g_assert_true (first == again);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = plain;
  others[0].text = "Desa Contoh A";
  others[1].family = "Serif";
  others[2].size = 13;
  others[3].bold = TRUE;
  others[4].width = 40 * PANGO_SCALE;
  others[5].lines = 1;
  others[6].align = PANGO_ALIGN_RIGHT;
  others[7].spacing = 1.2f;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (PangoLayout) other = klaster_layouts_get (&others[i]);

      g_assert_true (other != first);
      g_assert_cmpstr (pango_layout_get_text (other), ==, others[i].text);
    }
}

/* More texts than are kept: one that is in use stays whole. */
static void
test_many (void)
{
  const KlasterLayoutSpec none = { .family = "Inter", .size = 12 };
  g_autoptr (PangoLayout) held = klaster_layouts_get (&plain);
  g_autoptr (PangoLayout) empty = klaster_layouts_get (&none);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      KlasterLayoutSpec spec = plain;
      g_autoptr (PangoLayout) layout = NULL;

      spec.text = text;
      layout = klaster_layouts_get (&spec);
      g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
    }
  g_assert_cmpstr (pango_layout_get_text (held), ==, plain.text);
  g_assert_cmpstr (pango_layout_get_text (empty), ==, "");
}

static gpointer
get_in_thread (gpointer data)
{
  return klaster_layouts_get (&plain);
}

/* A layout is never shared by two threads, and outlives the one that made it. */
static void
test_threads (void)
{
  g_autoptr (PangoLayout) own = klaster_layouts_get (&plain);
  g_autoptr (PangoLayout) other = g_thread_join (g_thread_new ("layouts", get_in_thread, NULL));

  g_assert_true (own != other);
  g_assert_cmpstr (pango_layout_get_text (other), ==, plain.text);
}

static cairo_surface_t *
create_surface (cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);

  *cr = cairo_create (surface);
  return surface;
}

static void
draw_lines (cairo_t *cr, const double *box, double first, double step, double width)
{
  for (double sum = first; sum < box[2] + box[3] + step; sum += step)
    {
      cairo_move_to (cr, sum - box[1] + SIZE, box[1] - SIZE);
      cairo_line_to (cr, sum - box[3] - SIZE, box[3] + SIZE);
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* Within the box the lines lie where they would one by one, wherever the first one is, and whatever the shape. */
static void
test_hatch (void)
{
  static const struct
  {
    double box[4]; /* x1, y1, x2, y2 */
    double before; /* of the first line, from the corner */
    double step, width;
  } cases[] = { { { 10, 10, 110, 110 }, 0, 5, 0.8 },
                { { 10, 10, 110, 40 }, 3.3, 8, 2 },
                { { 30.5, 5, 41, 118 }, 7, 8, 2 },
                { { 0, 0, SIZE, SIZE }, 29, 6, 1 } };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      const double *box = cases[c].box;
      double first = box[0] + box[1] - cases[c].before;
      cairo_surface_t *surfaces[2];
      guint ink = 0;

      for (guint s = 0; s < 2; s++)
        {
          cairo_t *cr;

          surfaces[s] = create_surface (&cr);
          cairo_rectangle (cr, box[0], box[1], box[2] - box[0], box[3] - box[1]);
          cairo_clip (cr);
          if (s == 0)
            draw_lines (cr, box, first, cases[c].step, cases[c].width);
          else
            klaster_hatch_draw (cr, box[0], box[1], box[2], box[3], first, cases[c].step,
                                cases[c].width);
          cairo_destroy (cr);
          cairo_surface_flush (surfaces[s]);
        }
      for (guint y = 0; y < SIZE; y++)
        for (guint x = 0; x < SIZE; x++)
          {
            gsize at = (gsize)cairo_image_surface_get_stride (surfaces[0]) * y + x;
            guint8 expected = cairo_image_surface_get_data (surfaces[0])[at];

            ink += expected;
            g_assert_cmpint (abs (cairo_image_surface_get_data (surfaces[1])[at] - expected), <=,
                             24);
          }
      g_assert_cmpuint (ink, >, 1000);
      cairo_surface_destroy (surfaces[0]);
      cairo_surface_destroy (surfaces[1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/layouts/kept", test_kept);
  g_test_add_func ("/paint/layouts/many", test_many);
  g_test_add_func ("/paint/layouts/threads", test_threads);
  g_test_add_func ("/paint/hatch", test_hatch);
  return g_test_run ();
}
