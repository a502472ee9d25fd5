#include "klaster-compose-pptx.h"

#include <math.h>

#include "klaster-pptx.h"

/* The pictures are so many pixels high: sharp on a projector, and no more. */
#define PICTURE_HEIGHT 1080.0

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_picture (const KlasterSlide *slide,
              double width,
              double height,
              const KlasterSlideStyle *style)
{
  double scale = PICTURE_HEIGHT / height;
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)floor (width * scale), (int)PICTURE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GByteArray *png = g_byte_array_new ();

  cairo_scale (cr, scale, scale);
  klaster_slide_draw_wordless (slide, cr, width, height, style);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, png);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (png);
}

static void
add_words (KlasterPptxSlide *slide,
           const KlasterSlideWords *words,
           double width,
           double height,
           gboolean title)
{
  const KlasterPptxWords added = { .text = words->text,
                                   .x = words->x / width,
                                   .y = words->y / height,
                                   .width = words->width / width,
                                   .height = words->height / height,
                                   .size = words->size / height,
                                   .bold = words->bold,
                                   .color = words->color,
                                   .align = words->align,
                                   .title = title };

  klaster_pptx_slide_add (slide, &added);
}

/* Public functions */

gboolean
klaster_compose_pptx (const GPtrArray *slides,
                      const char *title,
                      const char *path,
                      double width,
                      double height,
                      const KlasterSlideStyle *style,
                      GError **error)
{
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_pptx_slide_free);

  for (guint i = 0; i < slides->len; i++)
    {
      const KlasterSlide *from = slides->pdata[i];
      g_autoptr (GBytes) picture = draw_picture (from, width, height, style);
      g_autoptr (GPtrArray) words = klaster_slide_list_words (from, width, height, style);
      KlasterPptxSlide *slide = klaster_pptx_slide_new (picture, klaster_slide_get_name (from),
                                                        klaster_slide_get_speech (from));
      gboolean titled = FALSE;

      for (guint w = 0; w < words->len; w++)
        {
          const KlasterSlideWords *one = words->pdata[w];
          gboolean is_title = !titled && g_str_equal (one->text, klaster_slide_get_title (from));

          add_words (slide, one, width, height, is_title);
          titled = titled || is_title;
        }
      g_ptr_array_add (all, slide);
    }
  return klaster_pptx_save (all, title, width / height, path, error);
}
