/* A document: a list of blocks that one composer lays out for preview, printer, PDF and PNG.
 *
 * Built on one thread, then laid out by klaster_pages_new(). Lengths are points (1/72 inch) unless the name
 * says millimetres. Texts are copied. Paper in portrait is 210 x 297 mm (A4) or 215 x 330 mm (F4).
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "klaster-chart.h"
#include "klaster-map-picture.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_PAPER_A4,
  KLASTER_PAPER_F4
} KlasterPaper;

/* Between the margins of a page of PAPER, points. */
void klaster_paper_get_room (KlasterPaper paper, gboolean landscape, double *width, double *height);

typedef struct _KlasterDocument KlasterDocument;

/* TITLE: for the footer and the PDF. */
KlasterDocument *klaster_document_new (const char *title, KlasterPaper paper, gboolean landscape);
void klaster_document_free (KlasterDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterDocument, klaster_document_free)

void klaster_document_set_watermark (KlasterDocument *self, const char *text);
/* "23 November 2026" in the footer, and the creation date of the PDF; equal input gives equal bytes. */
void klaster_document_set_date (KlasterDocument *self, const GDate *date);

/* LINES: NULL ended; the second stands out. LOGO: PNG bytes or NULL. */
void
klaster_document_add_letterhead (KlasterDocument *self, const char *const *lines, GBytes *logo);
/* LEVEL 1 (title of the document) to 3; a heading stays with what follows. */
void klaster_document_add_heading (KlasterDocument *self, int level, const char *text);
/* The one sentence that says it all. */
void klaster_document_add_lead (KlasterDocument *self, const char *text);
void klaster_document_add_text (KlasterDocument *self, const char *text);
/* Grey: what is not known, or where something comes from. */
void klaster_document_add_note (KlasterDocument *self, const char *text);
/* Up to four large figures side by side; call once for each before any other block. */
void klaster_document_add_figure (KlasterDocument *self,
                                  const char *number,
                                  const char *unit,
                                  const char *label);
/* "Nomor SK": "…"; VALUE NULL: shown as not entered yet. Pairs that follow each other stand in two columns. */
void klaster_document_add_definition (KlasterDocument *self, const char *name, const char *value);
/* HEADS: NULL ended. ALIGN: one letter for each column, "l", "r" or "c". WEIGHTS: widths in proportion. */
void klaster_document_begin_table (KlasterDocument *self,
                                   const char *const *heads,
                                   const char *align,
                                   const double *weights);
/* CELLS: as many as heads. */
void klaster_document_add_row (KlasterDocument *self, const char *const *cells);
void klaster_document_add_total_row (KlasterDocument *self, const char *const *cells);
/* TEXT over all columns, grey: what the rows above do not show. */
void klaster_document_add_wide_row (KlasterDocument *self, const char *text);
/* HEIGHT in points, never less than the chart needs, nor more than half again as much as its own; 0: its own. Takes a
 * reference. */
void klaster_document_add_chart (KlasterDocument *self, KlasterChart *chart, double height);
/* For those who fill pages themselves: the height, in points, that a heading of the third level or a chart takes at the
 * top of one of N equal columns of a page WIDTH points wide. */
double klaster_document_measure_heading (const char *text, double width, guint n);
double klaster_document_measure_chart (KlasterChart *chart, double height, double width, guint n);
/* BOX: what must be seen; NULL: the province. A small one has no legend. HEIGHT: the least; it grows where the page
 * has room. */
void klaster_document_add_map (KlasterDocument *self,
                               KlasterMapScene *scene,
                               const KlasterBox *box,
                               KlasterMapThing chosen,
                               const char *chosen_id,
                               double height,
                               const char *caption);
void klaster_document_add_signature (KlasterDocument *self,
                                     const char *place_and_date,
                                     const char *post,
                                     const char *name,
                                     const char *rank,
                                     const char *employee_number);
/* Room of its own for the first page: KIND small above TITLE, BELOW under it (each NULL: none). */
void klaster_document_add_cover (KlasterDocument *self,
                                 const char *kind,
                                 const char *title,
                                 const char *below);
/* In the middle, large, on a page with letterhead and signature: who gets it, and for what. */
void klaster_document_add_certificate (KlasterDocument *self,
                                       const char *kind,
                                       const char *title,
                                       const char *below);
/* What is added until the end stands side by side, N columns as wide as WEIGHTS say, and on one page; a map
 * in a short column fills it. May be nested. */
void klaster_document_begin_columns (KlasterDocument *self, const double *weights, guint n);
void klaster_document_next_column (KlasterDocument *self);
void klaster_document_end_columns (KlasterDocument *self);
void klaster_document_add_page_break (KlasterDocument *self);
/* The same unless half of the page is still free: then some white, so that a short part does not take a page. */
void klaster_document_add_soft_break (KlasterDocument *self);
/* A new page, and from there on pages in LANDSCAPE or not. */
void klaster_document_turn (KlasterDocument *self, gboolean landscape);

/* Everything between the margins is drawn ZOOM times its size: a little under 1 where a page would be only just too
 * short. */
void klaster_document_set_zoom (KlasterDocument *self, double zoom);
/* 1 unless it was set. */
double klaster_document_get_zoom (const KlasterDocument *self);
/* What is added behind it flows down the first of N columns (1 or 2) of equal width, then down the next, then over
 * to the columns of the next page; with 1 it stands below all of them again. */
void klaster_document_set_flow (KlasterDocument *self, guint n);

/* Pages */

typedef struct _KlasterPages KlasterPages;

/* How many pages it would take; the document stays as it is. */
guint klaster_document_count_pages (KlasterDocument *self);

/* Lays out; DOCUMENT is taken over. Always at least one page. */
KlasterPages *klaster_pages_new (KlasterDocument *document);
KlasterPages *klaster_pages_ref (KlasterPages *self);
void klaster_pages_unref (KlasterPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterPages, klaster_pages_unref)

guint klaster_pages_get_count (const KlasterPages *self);
/* Of page N from 0. */
void klaster_pages_get_size (const KlasterPages *self, guint n, double *width, double *height);
const char *klaster_pages_get_title (const KlasterPages *self);
/* Page N from 0, ground not painted. */
void klaster_pages_draw (const KlasterPages *self, guint n, cairo_t *cr);
/* Through a temporary file beside PATH. Errors: G_IO_ERROR, translated. */
gboolean klaster_pages_write_pdf (const KlasterPages *self, const char *path, GError **error);
/* PATH with -1, -2 … before its ending; DPI: dots an inch. */
gboolean
klaster_pages_write_png (const KlasterPages *self, const char *path, double dpi, GError **error);

/* A table of the document, or the figures of one of its charts. */
typedef struct
{
  char *title; /* the heading above, behind the first part with its name; or NULL */
  char *align; /* one letter for each column, "l", "r" or "c" */
  GPtrArray *rows; /* char **, the first holds the heads */
} KlasterDocumentTable;

/* In the order of the pages. (transfer full) */
GPtrArray *klaster_pages_list_tables (const KlasterPages *self);
/* Box of block I on its page, for tests: page index, and top and bottom in points. FALSE past the end. */
gboolean klaster_pages_get_block (const KlasterPages *self,
                                  guint i,
                                  guint *page,
                                  double *top,
                                  double *bottom);

G_END_DECLS
