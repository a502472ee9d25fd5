/* Blocks, shared by the files of the composer. */
#pragma once

#include <pango/pangocairo.h>

#include "klaster-document.h"

G_BEGIN_DECLS

#define KLASTER_DOCUMENT_FAMILY "Inter"
#define KLASTER_MM (72.0 / 25.4)
#define KLASTER_MARGIN (20 * KLASTER_MM)
#define KLASTER_MARGIN_LEFT (25 * KLASTER_MM)
/* White below the last row of a table, points. */
#define KLASTER_AFTER_TABLE 6

typedef enum
{
  BLOCK_LETTERHEAD,
  BLOCK_COVER,
  BLOCK_CERTIFICATE,
  BLOCK_HEADING,
  BLOCK_TEXT,
  BLOCK_FIGURES,
  BLOCK_DEFINITIONS,
  BLOCK_TABLE,
  BLOCK_CHART,
  BLOCK_MAP,
  BLOCK_SIGNATURE,
  BLOCK_FLOW, /* in how many columns the blocks behind it flow */
  BLOCK_COLUMNS,
  BLOCK_BREAK
} BlockKind;

typedef struct
{
  GStrv cells;
  gboolean total;
  gboolean wide; /* one cell over all columns */
} TableRow;

typedef struct
{
  BlockKind kind;
  int level; /* heading: 1 to 3; text: 0 lead, 1 text, 2 note; flow: how many columns */
  GPtrArray *
      texts; /* letterhead lines, the text, figures and definitions by threes and twos, signature */
  GBytes *logo;
  char *align;
  double *weights;
  double *columns; /* widths in points, once they are known, and their sum */
  double columns_sum;
  GArray *rows; /* TableRow; the first holds the heads */
  KlasterChart *chart;
  KlasterMapScene *scene;
  KlasterBox box;
  KlasterMapThing chosen;
  char *chosen_id;
  double height; /* asked, 0: its own */
  double drawn_height, drawn_width; /* chart: its height at that width, once it is known */
  gboolean landscape; /* break: how the page after it lies */
  GPtrArray *parts; /* columns: for each a GPtrArray of Block; as many weights */
  guint filling; /* columns: the one that blocks are added to */
} Block;

struct _KlasterDocument
{
  char *title;
  char *watermark;
  GDate date;
  KlasterPaper paper;
  gboolean landscape; /* of the first page */
  gboolean turned; /* of the page that blocks are added to */
  double zoom;
  GPtrArray *blocks; /* Block */
  GPtrArray *open; /* columns that are not ended yet, the inner ones behind; borrowed */
};

/* Text laid out for paper, not to be changed. WIDTH 0: as wide as it needs, points. (transfer full) */
PangoLayout *klaster_block_get_layout (const char *text,
                                       double size,
                                       gboolean bold,
                                       double width,
                                       PangoAlignment align);
/* The picture of BYTES, a PNG, in the upper left corner, at most SIZE points wide and tall. */
void klaster_block_draw_logo (cairo_t *cr, GBytes *bytes, double size);
/* Height of rows FIRST to LAST (not included) of a table, or of the whole of any other block. A heading with
 * FIRST 1 stands at the top of a page. */
double klaster_block_measure (Block *block, cairo_t *cr, double width, guint first, guint last);
/* Draws at the current origin. */
void klaster_block_draw (Block *block, cairo_t *cr, double width, guint first, guint last);
/* Height of one row of a table; row 0 is the head. */
double klaster_table_measure_row (Block *block, cairo_t *cr, double width, guint row);
void klaster_table_draw_row (Block *block, cairo_t *cr, double width, guint row, gboolean ruled);

G_END_DECLS
