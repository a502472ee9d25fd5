#include "klaster-slide-deck.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "klaster-format.h"
#include "klaster-picture-file.h"

static gboolean
fail_write (const char *path, GError **error)
{
  /* Translators: a file. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("%s could not be written. Choose another place, or free some room on the disk."),
               path);
  return FALSE;
}

/* The day stands in it, but no hour: the same tour gives the same bytes on the same day. */
static void
set_metadata (cairo_surface_t *surface, const char *title)
{
  g_autofree char *iso = NULL;
  g_autofree char *stamp = NULL;
  GDate today;

  klaster_today (&today);
  iso = klaster_date_dup_iso (&today);
  stamp = g_strdup_printf ("%sT00:00:00+08:00", iso);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Klaster Desa");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
}

typedef struct
{
  const KlasterSlide *slide;
  const KlasterSlideStyle *style;
} Page;

static void
paint_page (cairo_t *cr, double width, double height, gconstpointer data)
{
  const Page *page = data;

  klaster_slide_draw (page->slide, cr, width, height, page->style, NULL);
}

/* Public functions */

gboolean
klaster_slide_deck_write_pdf (const GPtrArray *slides,
                              const char *title,
                              const char *path,
                              double width,
                              double height,
                              const KlasterSlideStyle *style,
                              GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part", path);
  cairo_surface_t *surface = cairo_pdf_surface_create (temporary, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, title);
  for (guint i = 0; i < slides->len; i++)
    {
      g_autofree char *link = g_strdup_printf ("page=%u", i + 1);

      klaster_slide_draw (slides->pdata[i], cr, width, height, style, NULL);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                     klaster_slide_get_name (slides->pdata[i]), link, 0);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS && g_rename (temporary, path) == 0)
    return TRUE;
  g_unlink (temporary);
  return fail_write (path, error);
}

gboolean
klaster_slide_deck_write_png (const GPtrArray *slides,
                              const char *folder,
                              int width,
                              int height,
                              const KlasterSlideStyle *style,
                              GStrv *files,
                              GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (g_mkdir_with_parents (folder, 0755) != 0)
    return fail_write (folder, error);
  for (guint i = 0; i < slides->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.png", i + 1);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const Page page = { slides->pdata[i], style };

      if (!klaster_picture_file_save (path, width, height, 1, paint_page, &page, error))
        return FALSE;
      g_strv_builder_add (names, path);
    }
  if (files != NULL)
    *files = g_strv_builder_end (names);
  return TRUE;
}
