/* How each block is measured and drawn. Both walk the same code, with DRAW false for measuring, so that what
 * was measured is what is drawn. Sizes: 9 / 10.5 / 13 / 18 pt, line 1.35 (visual.md). */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-document-private.h"

#define TEXT_COLOR 0x1b2124
#define QUIET_COLOR 0x5b6367
#define ACCENT_COLOR 0x0f766e
#define RULE_COLOR 0x8a9296
/* Of a cover: the white above its words, their width, and the stroke below the title. */
#define COVER_ABOVE 120
#define COVER_WIDTH 430
#define COVER_RULE 64
#define CELL_PAD 4
#define CELL_SIZE 9
#define ROW_HEIGHT (5.5 * KLASTER_MM)
#define LOGO_SIZE (22 * KLASTER_MM)
/* Of a chart, against its natural height. */
#define MOST_STRETCH 1.5
/* Least of a large figure with its unit. */
#define FIGURE_WIDTH 80
/* Between columns. */
#define GUTTER 18
/* A chart in a column as wide has smaller text. */
#define NARROW 360
/* Definitions and signature in a column as wide stand below each other. */
#define HALF_PAGE 430
/* On a map as wide a legend would hide too much. */
#define SMALL_MAP 270

static double
show (cairo_t *cr, PangoLayout *layout, double x, double y, guint32 color, gboolean draw)
{
  int h;

  pango_layout_get_size (layout, NULL, &h);
  if (draw)
    {
      cairo_move_to (cr, x, y);
      klaster_map_set_color (cr, color, 1);
      pango_cairo_show_layout (cr, layout);
    }
  return (double)h / PANGO_SCALE;
}

static double
show_text (cairo_t *cr,
           const char *text,
           double size,
           gboolean bold,
           double x,
           double y,
           double width,
           PangoAlignment align,
           guint32 color,
           gboolean draw)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  layout = klaster_block_get_layout (text, size, bold, width, align);
  return show (cr, layout, x, y, color, draw);
}

static void
rule (cairo_t *cr, double x0, double x1, double y, double width, guint32 color)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x0, y);
  cairo_line_to (cr, x1, y);
  klaster_map_set_color (cr, color, 1);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static double
do_letterhead (Block *block, cairo_t *cr, double width, gboolean draw)
{
  double left = block->logo != NULL ? LOGO_SIZE + 8 : 0, y = 0;

  for (guint i = 0; i < block->texts->len; i++)
    y += show_text (cr, block->texts->pdata[i],
                    i == 1   ? 14
                    : i == 0 ? 12
                             : 8.5,
                    i == 1, left, y, width - left, PANGO_ALIGN_CENTER, TEXT_COLOR, draw)
         + (i < 2 ? 1 : 0);
  if (block->logo != NULL)
    {
      if (draw)
        klaster_block_draw_logo (cr, block->logo, LOGO_SIZE);
      y = MAX (y, LOGO_SIZE);
    }
  y += 6;
  if (draw)
    {
      rule (cr, 0, width, y, 2, TEXT_COLOR);
      rule (cr, 0, width, y + 3, 0.6, TEXT_COLOR);
    }
  return y + 16;
}

/* Stands in the upper half of its page, so that it looks out of a folder and over a table alike. */
static double
do_cover (Block *block, cairo_t *cr, double width, gboolean draw)
{
  double room = MIN (width, COVER_WIDTH), y = COVER_ABOVE;

  y += show_text (cr, block->texts->pdata[0], 13, TRUE, 0, y, room, PANGO_ALIGN_LEFT, ACCENT_COLOR,
                  draw)
       + 10;
  y += show_text (cr, block->texts->pdata[1], 32, TRUE, 0, y, room, PANGO_ALIGN_LEFT, TEXT_COLOR,
                  draw)
       + 14;
  if (draw)
    rule (cr, 0, COVER_RULE, y, 3, ACCENT_COLOR);
  y += 18;
  return y
         + show_text (cr, block->texts->pdata[2], 13, FALSE, 0, y, room, PANGO_ALIGN_LEFT,
                      QUIET_COLOR, draw)
         + 24;
}

static double
do_certificate (Block *block, cairo_t *cr, double width, gboolean draw)
{
  double y = 26;

  y += show_text (cr, block->texts->pdata[0], 14, FALSE, 0, y, width, PANGO_ALIGN_CENTER,
                  ACCENT_COLOR, draw)
       + 12;
  y += show_text (cr, block->texts->pdata[1], 30, TRUE, 0, y, width, PANGO_ALIGN_CENTER, TEXT_COLOR,
                  draw)
       + 14;
  if (draw)
    rule (cr, (width - COVER_RULE) / 2, (width + COVER_RULE) / 2, y, 3, ACCENT_COLOR);
  y += 16;
  return y
         + show_text (cr, block->texts->pdata[2], 15, FALSE, 0, y, width, PANGO_ALIGN_CENTER,
                      TEXT_COLOR, draw)
         + 22;
}

/* Space above headings by level; none at the top of a page. */
static const double above[] = { 0, 12, 8 };

static double
do_heading (Block *block, cairo_t *cr, double width, gboolean draw)
{
  static const double sizes[] = { 18, 13, 10.5 };
  static const double below[] = { 6, 4, 2 };
  int i = block->level - 1;

  return above[i]
         + show_text (cr, block->texts->pdata[0], sizes[i], TRUE, 0, above[i], width,
                      PANGO_ALIGN_LEFT, TEXT_COLOR, draw)
         + below[i];
}

static double
do_text (Block *block, cairo_t *cr, double width, gboolean draw)
{
  static const double sizes[] = { 11.5, 10.5, 8 };

  return show_text (cr, block->texts->pdata[0], sizes[block->level], FALSE, 0, 0, MIN (width, 520),
                    PANGO_ALIGN_LEFT, block->level == 2 ? QUIET_COLOR : TEXT_COLOR, draw)
         + (block->level == 2 ? 4 : 8);
}

/* Side by side, in as many rows as a narrow column needs. */
static double
do_figures (Block *block, cairo_t *cr, double width, gboolean draw)
{
  guint n = MAX (block->texts->len / 3, 1);
  guint rows = (guint)ceil (n / MAX (floor (width / FIGURE_WIDTH), 1));
  guint beside = (n + rows - 1) / rows;
  double each = width / beside, tallest = 0, top = 0;

  for (guint i = 0; i < block->texts->len / 3; i++)
    {
      const char *number = block->texts->pdata[3 * i], *unit = block->texts->pdata[3 * i + 1];
      double x = i % beside * each, y;
      g_autoptr (PangoLayout) big
          = klaster_block_get_layout (number, 24, TRUE, 0, PANGO_ALIGN_LEFT);
      int w;

      if (i > 0 && i % beside == 0)
        {
          top += tallest + 6;
          tallest = 0;
        }
      pango_layout_get_pixel_size (big, &w, NULL);
      y = show (cr, big, x, top, TEXT_COLOR, draw);
      show_text (cr, unit, 9, FALSE, x + w + 4, top + y * 0.52, each - w - 8, PANGO_ALIGN_LEFT,
                 TEXT_COLOR, draw);
      y += show_text (cr, block->texts->pdata[3 * i + 2], 9, FALSE, x, top + y - 2, each - 10,
                      PANGO_ALIGN_LEFT, QUIET_COLOR, draw);
      tallest = MAX (tallest, y);
    }
  return top + tallest + 8;
}

/* Two columns of name and value, filled row by row; one where there is no width for two. */
static double
do_definitions (Block *block, cairo_t *cr, double width, gboolean draw)
{
  guint n = block->texts->len / 2, beside = width < HALF_PAGE ? 1 : 2;
  double column = beside == 1 ? width : (width - 16) / 2, y = 0;

  for (guint i = 0; i < n; i += beside)
    {
      double tallest = 0;

      for (guint k = i; k < MIN (i + beside, n); k++)
        {
          const char *value = block->texts->pdata[2 * k + 1];
          double x = (k - i) * (column + 16), name = column * (beside == 1 ? 0.44 : 0.36);
          double h1 = show_text (cr, block->texts->pdata[2 * k], 9, FALSE, x, y, name - 6,
                                 PANGO_ALIGN_LEFT, QUIET_COLOR, draw);
          double h2 = show_text (cr, value != NULL ? value : _ ("not entered yet"), 9.5, FALSE,
                                 x + name, y - 0.4, column - name, PANGO_ALIGN_LEFT,
                                 value != NULL ? TEXT_COLOR : QUIET_COLOR, draw);

          tallest = MAX (tallest, MAX (h1, h2));
        }
      y += tallest + 4;
    }
  return y + 6;
}

/* Charts are measured once for each width: that means setting all their text. What is asked for holds where it is not
 * too little, and does not pull the chart apart. */
static double
get_chart_height (Block *block, double width, const KlasterChartStyle *style)
{
  if (block->drawn_width != width)
    {
      double natural = klaster_chart_get_natural_height (block->chart, width, style);

      block->drawn_height = natural;
      if (block->height > 0)
        block->drawn_height = fmax (MIN (block->height, natural * MOST_STRETCH),
                                    klaster_chart_get_least_height (block->chart, width, style));
    }
  block->drawn_width = width;
  return block->drawn_height;
}

static double
do_drawing (Block *block, cairo_t *cr, double width, gboolean draw)
{
  const KlasterChartStyle style = { .mode = KLASTER_CHART_PRINT,
                                    .family = KLASTER_DOCUMENT_FAMILY,
                                    .text_scale = width < NARROW ? 0.64 : 0.78 };
  double height = block->height, caption = 0;

  if (block->kind == BLOCK_CHART)
    {
      height = get_chart_height (block, width, &style);
      if (draw)
        klaster_chart_draw (block->chart, cr, width, height, &style);
      return height + 10;
    }
  if (draw)
    {
      const KlasterMapPicture picture = { .mode = KLASTER_MAP_PRINT,
                                          .family = KLASTER_DOCUMENT_FAMILY,
                                          .text_scale = 0.72,
                                          .box = block->box,
                                          .chosen = block->chosen,
                                          .chosen_id = block->chosen_id,
                                          .plain = width < SMALL_MAP,
                                          .north = TRUE };

      klaster_map_picture_draw (cr, block->scene, &picture, width, height);
      cairo_rectangle (cr, 0, 0, width, height);
      klaster_map_set_color (cr, RULE_COLOR, 1);
      cairo_set_line_width (cr, 0.4);
      cairo_stroke (cr);
    }
  caption = show_text (cr, block->texts->pdata[0], 8, FALSE, 0, height + 3, width, PANGO_ALIGN_LEFT,
                       QUIET_COLOR, draw);
  return height + caption + 10;
}

static double
do_signature (Block *block, cairo_t *cr, double width, gboolean draw)
{
  double x = width < HALF_PAGE ? 0 : width * 0.55, room = width - x, y = 10;
  const char *name = block->texts->pdata[2];

  for (guint i = 0; i < 2; i++)
    y += show_text (cr, block->texts->pdata[i], 10.5, FALSE, x, y, room, PANGO_ALIGN_LEFT,
                    TEXT_COLOR, draw);
  y += 52;
  y += show_text (cr, name != NULL ? name : _ ("(name of the signatory from the settings)"), 10.5,
                  name != NULL, x, y, room, PANGO_ALIGN_LEFT,
                  name != NULL ? TEXT_COLOR : QUIET_COLOR, draw);
  for (guint i = 3; i < 5; i++)
    y += show_text (cr, block->texts->pdata[i], 9.5, FALSE, x, y, room, PANGO_ALIGN_LEFT,
                    TEXT_COLOR, draw);
  return y + 6;
}

/* Width of one of N equal columns. */
static double
get_column (double width, guint n)
{
  return (width - GUTTER * (n - 1)) / n;
}

/* The blocks of one column below each other, with EXTRA more height for its map. */
static double
do_column (GPtrArray *blocks, cairo_t *cr, double width, double extra, gboolean draw)
{
  double y = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      Block *block = blocks->pdata[i];
      guint first = i == 0 && block->kind == BLOCK_HEADING;
      guint last = block->rows != NULL ? block->rows->len : 0;
      double more = block->kind == BLOCK_MAP ? extra : 0;

      extra -= more;
      block->height += more;
      if (draw)
        {
          cairo_save (cr);
          cairo_translate (cr, 0, y);
          klaster_block_draw (block, cr, width, first, last);
          cairo_restore (cr);
        }
      y += klaster_block_measure (block, cr, width, first, last);
      if (block->kind == BLOCK_TABLE)
        y += KLASTER_AFTER_TABLE;
      block->height -= more;
    }
  return y;
}

static double
do_columns (Block *block, cairo_t *cr, double width, gboolean draw)
{
  guint n = block->parts->len;
  double room = get_column (width, n) * n, weights = 0, tallest = 0, x = 0;

  for (guint i = 0; i < n; i++)
    weights += block->weights[i];
  for (guint i = 0; i < n; i++)
    {
      double height
          = do_column (block->parts->pdata[i], cr, room * block->weights[i] / weights, 0, FALSE);

      tallest = MAX (tallest, height);
    }
  for (guint i = 0; i < n && draw; i++)
    {
      double each = room * block->weights[i] / weights;
      double own = do_column (block->parts->pdata[i], cr, each, 0, FALSE);

      cairo_save (cr);
      cairo_translate (cr, x, 0);
      do_column (block->parts->pdata[i], cr, each, tallest - own, TRUE);
      cairo_restore (cr);
      x += each + GUTTER;
    }
  return tallest;
}

static double
do_block (Block *block, cairo_t *cr, double width, gboolean draw)
{
  switch (block->kind)
    {
    case BLOCK_LETTERHEAD:
      return do_letterhead (block, cr, width, draw);
    case BLOCK_COVER:
      return do_cover (block, cr, width, draw);
    case BLOCK_CERTIFICATE:
      return do_certificate (block, cr, width, draw);
    case BLOCK_HEADING:
      return do_heading (block, cr, width, draw);
    case BLOCK_TEXT:
      return do_text (block, cr, width, draw);
    case BLOCK_FIGURES:
      return do_figures (block, cr, width, draw);
    case BLOCK_DEFINITIONS:
      return do_definitions (block, cr, width, draw);
    case BLOCK_CHART:
    case BLOCK_MAP:
      return do_drawing (block, cr, width, draw);
    case BLOCK_SIGNATURE:
      return do_signature (block, cr, width, draw);
    case BLOCK_COLUMNS:
      return do_columns (block, cr, width, draw);
    case BLOCK_TABLE:
    case BLOCK_FLOW:
    case BLOCK_BREAK:
    default:
      return 0;
    }
}

/* Tables */

static double
measure_word (const char *word, gboolean bold)
{
  g_autoptr (PangoLayout) layout
      = klaster_block_get_layout (word, CELL_SIZE, bold, 0, PANGO_ALIGN_LEFT);
  int w;

  pango_layout_get_size (layout, &w, NULL);
  return (double)w / PANGO_SCALE;
}

/* Width of the longest word of a column with its padding: figures and dates are never broken. */
static double
measure_longest_word (const Block *block, guint column)
{
  double longest = 0;

  for (guint r = 0; r < block->rows->len; r++)
    {
      const TableRow *row = &g_array_index (block->rows, TableRow, r);
      g_auto (GStrv) words = row->wide ? NULL : g_strsplit_set (row->cells[column], " \n", -1);

      for (char **word = words; word != NULL && *word != NULL; word++)
        longest = fmax (longest, measure_word (*word, r == 0 || row->total));
    }
  return longest + 2 * CELL_PAD + 0.5;
}

/* Columns share WIDTH by weight, but none is narrower than its longest word as long as the others can
 * give: what is short of its word gets it, and the rest share what is left. */
static void
resolve_columns (Block *block, double width)
{
  guint n = g_strv_length (g_array_index (block->rows, TableRow, 0).cells);
  g_autofree double *least = g_new0 (double, n);
  g_autofree gboolean *fixed = g_new0 (gboolean, n);
  double left = width, weights = 0;
  gboolean again = TRUE;

  block->columns = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    {
      least[i] = fmin (measure_longest_word (block, i), width / 3);
      weights += block->weights[i];
    }
  while (again && weights > 0)
    {
      again = FALSE;
      for (guint i = 0; i < n; i++)
        {
          if (fixed[i] || left * block->weights[i] / weights >= least[i])
            continue;
          fixed[i] = again = TRUE;
          block->columns[i] = least[i];
          left = MAX (left - least[i], 0);
          weights -= block->weights[i];
          break;
        }
    }
  for (guint i = 0; i < n; i++)
    {
      if (!fixed[i])
        block->columns[i] = left * block->weights[i] / weights;
      block->columns_sum += block->columns[i];
    }
}

static double
do_row (Block *block, cairo_t *cr, double width, guint index, gboolean draw)
{
  const TableRow *row = &g_array_index (block->rows, TableRow, index);
  guint n = g_strv_length (g_array_index (block->rows, TableRow, 0).cells);
  double x = 0, tallest = 0;

  if (block->columns == NULL)
    resolve_columns (block, width);
  if (row->wide)
    n = 0, tallest = show_text (cr, row->cells[0], CELL_SIZE, FALSE, 0, CELL_PAD - 1, width,
                                PANGO_ALIGN_LEFT, QUIET_COLOR, draw);
  for (guint i = 0; i < n; i++)
    {
      char side = block->align[i];
      double w = block->columns[i] * width / block->columns_sum;

      /* Not MAX, which would draw it twice. */
      tallest = fmax (tallest, show_text (cr, row->cells[i], CELL_SIZE, index == 0 || row->total,
                                          x + (i == 0 ? 0 : CELL_PAD), CELL_PAD - 1,
                                          w - CELL_PAD * (i == 0 ? 1 : 2),
                                          side == 'r'   ? PANGO_ALIGN_RIGHT
                                          : side == 'c' ? PANGO_ALIGN_CENTER
                                                        : PANGO_ALIGN_LEFT,
                                          index == 0 ? QUIET_COLOR : TEXT_COLOR, draw));
      x += w;
    }
  return MAX (tallest + 2 * CELL_PAD - 2, ROW_HEIGHT);
}

/* Public functions */

double
klaster_document_measure_heading (const char *text, double width, guint n)
{
  GPtrArray texts = { (gpointer *)&text, 1 };
  Block block = { .kind = BLOCK_HEADING, .level = 3, .texts = &texts };

  return klaster_block_measure (&block, NULL, get_column (width, n), 1, 0);
}

double
klaster_document_measure_chart (KlasterChart *chart, double height, double width, guint n)
{
  Block block = { .kind = BLOCK_CHART, .chart = chart, .height = height };

  return klaster_block_measure (&block, NULL, get_column (width, n), 0, 0);
}

double
klaster_table_measure_row (Block *block, cairo_t *cr, double width, guint row)
{
  return do_row (block, cr, width, row, FALSE);
}

void
klaster_table_draw_row (Block *block, cairo_t *cr, double width, guint row, gboolean ruled)
{
  double height = do_row (block, cr, width, row, TRUE);

  if (row == 0)
    rule (cr, 0, width, height, 0.8, TEXT_COLOR);
  else if (g_array_index (block->rows, TableRow, row).total)
    rule (cr, 0, width, 0, 0.8, TEXT_COLOR);
  else if (ruled)
    rule (cr, 0, width, height, 0.25, RULE_COLOR);
}

double
klaster_block_measure (Block *block, cairo_t *cr, double width, guint first, guint last)
{
  double height = 0;

  if (block->kind == BLOCK_HEADING && first > 0)
    height = -above[block->level - 1];
  if (block->kind != BLOCK_TABLE)
    return height + do_block (block, cr, width, FALSE);
  for (guint i = first; i < last; i++)
    height += klaster_table_measure_row (block, cr, width, i);
  return height;
}

void
klaster_block_draw (Block *block, cairo_t *cr, double width, guint first, guint last)
{
  cairo_save (cr);
  if (block->kind == BLOCK_HEADING && first > 0)
    cairo_translate (cr, 0, -above[block->level - 1]);
  if (block->kind != BLOCK_TABLE)
    {
      do_block (block, cr, width, TRUE);
      cairo_restore (cr);
      return;
    }
  /* The head stands above the rows of every page. */
  klaster_table_draw_row (block, cr, width, 0, FALSE);
  cairo_translate (cr, 0, klaster_table_measure_row (block, cr, width, 0));
  for (guint i = MAX (first, 1); i < last; i++)
    {
      klaster_table_draw_row (block, cr, width, i, i % 5 == 0);
      cairo_translate (cr, 0, klaster_table_measure_row (block, cr, width, i));
    }
  cairo_restore (cr);
}
