/* The composer: blocks go onto pages from top to bottom.
 *
 * A heading is never the last on a page: it goes with what is behind it, or the first two rows of a table.
 * Tables are cut between rows and repeat their head; other blocks are never cut. What is taller than a page
 * is drawn smaller. There is never an empty page: a break at the very beginning or twice in a row counts
 * for nothing.
 */
#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "klaster-document-private.h"
#include "klaster-format.h"

/* Of the footer's line above the edge of the paper. */
#define FOOTER (14 * KLASTER_MM)
#define AFTER_TABLE 6
/* Shares of a page: the most that a short table takes, and what counts as little room. */
#define SHORT_TABLE 0.55
#define LITTLE_ROOM 0.4
/* A map grows by at most so much of itself. */
#define MAP_GROWTH 0.6
/* Rows that a table needs on the page of its heading. */
#define ROWS_WITH_HEAD 2

typedef struct
{
  Block *block;
  guint page, first, last; /* rows, for tables */
  double y, height, scale;
} Placed;

struct _KlasterPages
{
  gatomicrefcount refs;
  KlasterDocument *document;
  GArray *placed; /* Placed */
  guint n_pages;
  double width, height;
};

typedef struct
{
  KlasterPages *pages;
  cairo_t *cr;
  double y;
  guint page;
  gboolean empty; /* nothing stands on the page yet */
  gboolean kept; /* the block before has made room for this one */
} Composer;

static double
get_room (const KlasterPages *pages)
{
  return pages->height - 2 * KLASTER_MARGIN;
}

static double
get_text_width (const KlasterPages *pages)
{
  return pages->width - KLASTER_MARGIN - KLASTER_MARGIN_LEFT;
}

static void
begin_page (Composer *c)
{
  if (c->empty)
    return;
  c->page++;
  c->y = 0;
  c->empty = TRUE;
}

static void
place (Composer *c, Block *block, guint first, guint last, double height, double scale)
{
  Placed placed = { block, c->page, first, last, c->y, height, scale };

  g_array_append_val (c->pages->placed, placed);
  c->y += height;
  c->empty = FALSE;
}

/* Headings stand above something, a sentence above its table or chart, and a signature has at least the notes
 * before it above. */
static gboolean
keeps_with_next (const Block *block, const Block *next)
{
  if (next == NULL || next->kind == BLOCK_BREAK)
    return FALSE;
  if (block->kind == BLOCK_TEXT && block->level == 2 && next->kind == BLOCK_TEXT)
    return next->level == 2;
  return block->kind == BLOCK_HEADING || next->kind == BLOCK_SIGNATURE
         || (block->kind == BLOCK_TEXT && (next->kind == BLOCK_TABLE || next->kind == BLOCK_CHART));
}

/* A short table is not torn for the little room at the foot of a page. */
static double
measure_table_start (Composer *c, Block *block)
{
  double room = get_room (c->pages), width = get_text_width (c->pages);
  double whole = klaster_block_measure (block, c->cr, width, 0, block->rows->len);

  if (whole <= room * SHORT_TABLE && room - c->y < room * LITTLE_ROOM)
    return whole;
  return klaster_block_measure (block, c->cr, width, 0, MIN (block->rows->len, ROWS_WITH_HEAD + 1));
}

/* Height that must fit on the page for block INDEX to begin there. */
static double
measure_start (Composer *c, guint index)
{
  GPtrArray *blocks = c->pages->document->blocks;
  Block *block = blocks->pdata[index];
  Block *next = index + 1 < blocks->len ? blocks->pdata[index + 1] : NULL;
  double width = get_text_width (c->pages), height;

  if (block->kind == BLOCK_TABLE)
    return measure_table_start (c, block);
  height = klaster_block_measure (block, c->cr, width, 0, 0);
  return keeps_with_next (block, next) ? height + measure_start (c, index + 1) : height;
}

static void
place_table (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  double width = get_text_width (c->pages), room = get_room (c->pages);
  double head = klaster_table_measure_row (block, c->cr, width, 0);
  guint row = 1;

  if (!c->kept && c->y + measure_start (c, index) > room)
    begin_page (c);
  do
    {
      guint first = row;
      double height = head;

      while (row < block->rows->len)
        {
          double next = klaster_table_measure_row (block, c->cr, width, row);

          if (c->y + height + next > room && row > first)
            break;
          height += next;
          row++;
        }
      place (c, block, first, row, height + AFTER_TABLE, 1);
      if (row < block->rows->len)
        begin_page (c);
    }
  while (row < block->rows->len);
}

static void
place_block (Composer *c, guint index)
{
  Block *block = c->pages->document->blocks->pdata[index];
  double room = get_room (c->pages), width = get_text_width (c->pages), height, scale = 1;
  guint first = 0;

  if (c->y + MIN (measure_start (c, index), room) > room)
    begin_page (c);
  if (block->kind == BLOCK_HEADING && c->empty)
    first = 1;
  height = klaster_block_measure (block, c->cr, width, first, 0);
  if (height > room)
    {
      scale = room / height;
      height = room;
    }
  place (c, block, first, 0, height, scale);
}

/* White left below on a page with a map makes the map taller; pages stay what they are. */
static void
grow_maps (KlasterPages *pages, guint n_pages)
{
  for (guint i = 0; i < pages->placed->len; i++)
    {
      Placed *placed = &g_array_index (pages->placed, Placed, i);
      double left = get_room (pages), more;

      if (placed->block->kind != BLOCK_MAP || placed->scale < 1 || placed->page + 1 >= n_pages)
        continue;
      for (guint k = 0; k < pages->placed->len; k++)
        {
          const Placed *other = &g_array_index (pages->placed, Placed, k);

          if (other->page == placed->page)
            left = MIN (left, get_room (pages) - other->y - other->height);
        }
      more = CLAMP (left, 0, placed->block->height * MAP_GROWTH);
      placed->block->height += more;
      placed->height += more;
      for (guint k = i + 1; k < pages->placed->len; k++)
        if (g_array_index (pages->placed, Placed, k).page == placed->page)
          g_array_index (pages->placed, Placed, k).y += more;
    }
}

static void
compose (KlasterPages *pages)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (NULL, pages->width, pages->height);
  Composer c = { .pages = pages, .cr = cairo_create (surface), .empty = TRUE };
  GPtrArray *blocks = pages->document->blocks;

  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = blocks->pdata[i];

      if (block->kind == BLOCK_BREAK)
        begin_page (&c);
      else if (block->kind == BLOCK_TABLE)
        place_table (&c, i);
      else
        place_block (&c, i);
      c.kept = keeps_with_next (block, i + 1 < blocks->len ? blocks->pdata[i + 1] : NULL);
    }
  pages->n_pages = c.empty && c.page > 0 ? c.page : c.page + 1;
  grow_maps (pages, pages->n_pages);
  cairo_destroy (c.cr);
  cairo_surface_destroy (surface);
}

static void
draw_footer (const KlasterPages *self, guint n, cairo_t *cr)
{
  double width = get_text_width (self), y = self->height - FOOTER;
  g_autofree char *date = g_date_valid (&self->document->date)
                              ? klaster_format_date (&self->document->date)
                              : g_strdup ("");
  g_autofree char *left = g_strdup_printf ("%s · %s", self->document->title, date);
  /* Translators: page number and number of pages. */
  g_autofree char *right = g_strdup_printf (_ ("Page %u of %u"), n + 1, self->n_pages);
  g_autoptr (PangoLayout) a
      = klaster_block_create_layout (cr, left, 8, FALSE, width * 0.75, PANGO_ALIGN_LEFT);
  g_autoptr (PangoLayout) b
      = klaster_block_create_layout (cr, right, 8, FALSE, width * 0.25, PANGO_ALIGN_RIGHT);

  pango_layout_set_height (a, -1);
  pango_layout_set_ellipsize (a, PANGO_ELLIPSIZE_END);
  klaster_map_set_color (cr, 0x8a9296, 1);
  cairo_set_line_width (cr, 0.4);
  cairo_move_to (cr, KLASTER_MARGIN_LEFT, y - 4);
  cairo_line_to (cr, KLASTER_MARGIN_LEFT + width, y - 4);
  cairo_stroke (cr);
  klaster_map_set_color (cr, 0x5b6367, 1);
  cairo_move_to (cr, KLASTER_MARGIN_LEFT, y);
  pango_cairo_show_layout (cr, a);
  cairo_move_to (cr, KLASTER_MARGIN_LEFT + width * 0.75, y);
  pango_cairo_show_layout (cr, b);
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

/* Headings as bookmarks, below the page that is being drawn. */
static void
add_outline (const KlasterPages *self, guint page, cairo_surface_t *surface)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);
      g_autofree char *link = NULL;

      if (placed->page != page || placed->block->kind != BLOCK_HEADING)
        continue;
      link = g_strdup_printf ("page=%u", page + 1);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                     placed->block->texts->pdata[0], link,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

static gboolean
fail_write (const char *temporary, const char *path, const char *reason, GError **error)
{
  g_unlink (temporary);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: a path, then the reason of the system. */
               _ ("The document %s could not be written (%s). Check folder and free space."), path,
               reason);
  return FALSE;
}

/* Public functions */

KlasterPages *
klaster_pages_new (KlasterDocument *document)
{
  static const double sizes[][2]
      = { [KLASTER_PAPER_A4] = { 210, 297 }, [KLASTER_PAPER_F4] = { 215, 330 } };
  KlasterPages *self = g_new0 (KlasterPages, 1);
  gboolean wide = document->landscape;

  g_atomic_ref_count_init (&self->refs);
  self->document = document;
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->width = sizes[document->paper][wide ? 1 : 0] * KLASTER_MM;
  self->height = sizes[document->paper][wide ? 0 : 1] * KLASTER_MM;
  compose (self);
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
  klaster_document_free (self->document);
  g_free (self);
}

guint
klaster_pages_get_count (const KlasterPages *self)
{
  return self->n_pages;
}

void
klaster_pages_get_size (const KlasterPages *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

const char *
klaster_pages_get_title (const KlasterPages *self)
{
  return self->document->title;
}

void
klaster_pages_draw (const KlasterPages *self, guint n, cairo_t *cr)
{
  g_return_if_fail (n < self->n_pages);

  klaster_map_watermark_draw (cr, self->document->watermark, KLASTER_DOCUMENT_FAMILY,
                              KLASTER_MAP_PRINT, self->width, self->height);
  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      if (placed->page != n)
        continue;
      cairo_save (cr);
      cairo_translate (cr, KLASTER_MARGIN_LEFT, KLASTER_MARGIN + placed->y);
      cairo_scale (cr, placed->scale, placed->scale);
      klaster_block_draw (placed->block, cr, get_text_width (self), placed->first, placed->last);
      cairo_restore (cr);
    }
  draw_footer (self, n, cr);
}

gboolean
klaster_pages_write_pdf (const KlasterPages *self, const char *path, GError **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.part", path);
  cairo_surface_t *surface = cairo_pdf_surface_create (temporary, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (self, surface);
  for (guint n = 0; n < self->n_pages; n++)
    {
      klaster_pages_draw (self, n, cr);
      add_outline (self, n, surface);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return fail_write (temporary, path, cairo_status_to_string (status), error);
  if (g_rename (temporary, path) != 0)
    return fail_write (temporary, path, g_strerror (errno), error);
  return TRUE;
}

gboolean
klaster_pages_write_png (const KlasterPages *self, const char *path, double dpi, GError **error)
{
  const char *dot = g_strrstr (path, ".");
  g_autofree char *stem = g_strndup (path, dot != NULL ? (gsize)(dot - path) : strlen (path));
  double scale = dpi / 72;

  for (guint n = 0; n < self->n_pages; n++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u.png", stem, n + 1);
      cairo_surface_t *surface = cairo_image_surface_create (
          CAIRO_FORMAT_RGB24, (int)ceil (self->width * scale), (int)ceil (self->height * scale));
      cairo_t *cr = cairo_create (surface);
      cairo_status_t status;

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, scale, scale);
      klaster_pages_draw (self, n, cr);
      cairo_destroy (cr);
      status = cairo_surface_write_to_png (surface, name);
      cairo_surface_destroy (surface);
      if (status != CAIRO_STATUS_SUCCESS)
        return fail_write (name, name, cairo_status_to_string (status), error);
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
  *top = placed->y;
  *bottom = placed->y + placed->height;
  return TRUE;
}
