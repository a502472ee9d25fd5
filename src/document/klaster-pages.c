/* Pages drawn and written, with their footer, bookmarks and metadata. */
#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-layouts.h"
#include "klaster-pages-private.h"

/* Of the footer's line above the edge of the paper. */
#define FOOTER (14 * KLASTER_MM)
/* Levels of headings. */
#define DEEPEST 3

static void
draw_footer_text (cairo_t *cr, const char *text, double x, double y, double width, gboolean right)
{
  g_autoptr (PangoLayout) layout = klaster_layouts_get (
      &(KlasterLayoutSpec){ .text = text,
                            .family = KLASTER_DOCUMENT_FAMILY,
                            .size = 8,
                            .width = (int)(width * PANGO_SCALE),
                            .lines = 1,
                            .align = right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT });

  klaster_map_set_color (cr, 0x5b6367, 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_footer (const KlasterPages *self, guint n, cairo_t *cr, double width, double y)
{
  double split = width * 0.75;
  g_autofree char *date = g_date_valid (&self->document->date)
                              ? klaster_format_date (&self->document->date)
                              : g_strdup ("");
  g_autofree char *title = g_strdup_printf ("%s · %s", self->document->title, date);
  /* Translators: page number and number of pages. */
  g_autofree char *page = g_strdup_printf (_ ("Page %u of %u"), n + 1, self->turned->len);

  klaster_map_set_color (cr, 0x8a9296, 1);
  cairo_set_line_width (cr, 0.4);
  cairo_move_to (cr, KLASTER_MARGIN_LEFT, y - 4);
  cairo_line_to (cr, KLASTER_MARGIN_LEFT + width, y - 4);
  cairo_stroke (cr);
  draw_footer_text (cr, title, KLASTER_MARGIN_LEFT, y, split, FALSE);
  draw_footer_text (cr, page, KLASTER_MARGIN_LEFT + split, y, width - split, TRUE);
}

static void
set_metadata (const KlasterPages *self, cairo_surface_t *surface)
{
  g_autofree char *iso = g_date_valid (&self->document->date)
                             ? klaster_date_dup_iso (&self->document->date)
                             : g_strdup ("2026-01-01");
  g_autofree char *stamp = g_strdup_printf ("%sT00:00:00+08:00", iso);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->document->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Klaster Desa");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, stamp);
}

/* Headings of the page that is being drawn as bookmarks, each below the last one of a higher rank. PARENTS
 * holds the newest bookmark of each level. */
static void
add_outline (const KlasterPages *self, guint page, cairo_surface_t *surface, int *parents)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);
      int level = MIN (placed->block->level, DEEPEST);
      g_autofree char *link = NULL;

      if (placed->page != page || placed->block->kind != BLOCK_HEADING)
        continue;
      link = g_strdup_printf ("page=%u", page + 1);
      parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1],
                                                      placed->block->texts->pdata[0], link,
                                                      level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      for (int deeper = level + 1; deeper <= DEEPEST; deeper++)
        parents[deeper] = parents[level];
    }
}

static gboolean
fail_write (const char *temporary, const char *path, GError **error)
{
  g_unlink (temporary);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("The document %s could not be written. Check folder and free space."), path);
  return FALSE;
}

static void
get_paper_size (KlasterPaper paper, gboolean landscape, double *width, double *height)
{
  static const double sizes[][2]
      = { [KLASTER_PAPER_A4] = { 210, 297 }, [KLASTER_PAPER_F4] = { 215, 330 } };

  *width = sizes[paper][landscape ? 1 : 0] * KLASTER_MM;
  *height = sizes[paper][landscape ? 0 : 1] * KLASTER_MM;
}

static KlasterPages *
lay_out (KlasterDocument *document)
{
  KlasterPages *self = g_new0 (KlasterPages, 1);

  g_atomic_ref_count_init (&self->refs);
  self->document = document;
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->turned = g_array_new (FALSE, FALSE, sizeof (gboolean));
  klaster_pages_lay_out (self);
  return self;
}

/* Public functions */

void
klaster_paper_get_room (KlasterPaper paper, gboolean landscape, double *width, double *height)
{
  get_paper_size (paper, landscape, width, height);
  *width -= KLASTER_MARGIN + KLASTER_MARGIN_LEFT;
  *height -= 2 * KLASTER_MARGIN;
}

KlasterPages *
klaster_pages_new (KlasterDocument *document)
{
  KlasterPages *self = lay_out (document);

  klaster_pages_grow_maps (self);
  return self;
}

KlasterPages *
klaster_pages_ref (KlasterPages *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
klaster_pages_unref (KlasterPages *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->placed);
  g_array_unref (self->turned);
  g_clear_pointer (&self->document, klaster_document_free);
  g_free (self);
}

guint
klaster_document_count_pages (KlasterDocument *self)
{
  g_autoptr (KlasterPages) pages = lay_out (self);
  guint n = pages->turned->len;

  pages->document = NULL;
  return n;
}

guint
klaster_pages_get_count (const KlasterPages *self)
{
  return self->turned->len;
}

void
klaster_pages_get_size (const KlasterPages *self, guint n, double *width, double *height)
{
  g_return_if_fail (n < self->turned->len);

  get_paper_size (self->document->paper, g_array_index (self->turned, gboolean, n), width, height);
}

void
klaster_pages_get_room (const KlasterPages *self, guint n, double *width, double *height)
{
  g_return_if_fail (n < self->turned->len);

  klaster_paper_get_room (self->document->paper, g_array_index (self->turned, gboolean, n), width,
                          height);
  *width /= self->document->zoom;
  *height /= self->document->zoom;
}

const char *
klaster_pages_get_title (const KlasterPages *self)
{
  return self->document->title;
}

void
klaster_pages_draw (const KlasterPages *self, guint n, cairo_t *cr)
{
  const double zoom = self->document->zoom;
  double page_width, height, width, room;

  g_return_if_fail (n < self->turned->len);

  klaster_pages_get_size (self, n, &page_width, &height);
  klaster_pages_get_room (self, n, &width, &room);
  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      if (placed->page != n)
        continue;
      cairo_save (cr);
      cairo_translate (cr, KLASTER_MARGIN_LEFT + placed->x * zoom,
                       KLASTER_MARGIN + placed->y * zoom);
      cairo_scale (cr, placed->scale * zoom, placed->scale * zoom);
      klaster_block_draw (placed->block, cr, placed->width, placed->first, placed->last);
      cairo_restore (cr);
    }
  /* Over all of it: a map that fills the page would hide it. */
  klaster_map_watermark_draw (cr, self->document->watermark, KLASTER_DOCUMENT_FAMILY,
                              KLASTER_MAP_PRINT, page_width, height);
  draw_footer (self, n, cr, width * zoom, height - FOOTER);
}

gboolean
klaster_pages_write_pdf (const KlasterPages *self, const char *path, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part", path);
  cairo_surface_t *surface = cairo_pdf_surface_create (temporary, 1, 1);
  cairo_t *cr = cairo_create (surface);
  int parents[DEEPEST + 1] = { CAIRO_PDF_OUTLINE_ROOT };
  double width, height;
  cairo_status_t status;

  set_metadata (self, surface);
  for (guint n = 0; n < self->turned->len; n++)
    {
      klaster_pages_get_size (self, n, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      klaster_pages_draw (self, n, cr);
      add_outline (self, n, surface, parents);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return fail_write (temporary, path, error);
  if (g_rename (temporary, path) != 0)
    return fail_write (temporary, path, error);
  return TRUE;
}

gboolean
klaster_pages_write_png (const KlasterPages *self, const char *path, double dpi, GError **error)
{
  const char *dot = g_strrstr (path, ".");
  g_autofree char *stem = g_strndup (path, dot != NULL ? (gsize)(dot - path) : strlen (path));
  double scale = dpi / 72;

  for (guint n = 0; n < self->turned->len; n++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u.png", stem, n + 1);
      double width, height;
      cairo_surface_t *surface;
      cairo_status_t status;
      cairo_t *cr;

      klaster_pages_get_size (self, n, &width, &height);
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * scale),
                                            (int)ceil (height * scale));
      cr = cairo_create (surface);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, scale, scale);
      klaster_pages_draw (self, n, cr);
      cairo_destroy (cr);
      status = cairo_surface_write_to_png (surface, name);
      cairo_surface_destroy (surface);
      if (status != CAIRO_STATUS_SUCCESS)
        return fail_write (name, name, error);
    }
  return TRUE;
}

gboolean
klaster_pages_get_block (const KlasterPages *self,
                         guint i,
                         guint *page,
                         double *top,
                         double *bottom)
{
  const Placed *placed;

  if (i >= self->placed->len)
    return FALSE;
  placed = &g_array_index (self->placed, Placed, i);
  *page = placed->page;
  *top = placed->y * self->document->zoom;
  *bottom = (placed->y + placed->height) * self->document->zoom;
  return TRUE;
}
