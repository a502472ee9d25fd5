/* Drawing the crossing grid: body, then heads, first column and foot over what scrolls below them. */
#include <adwaita.h>
#include <math.h>

#include "klaster-cross-grid-private.h"
#include "klaster-drawn-cells.h"

#define PAD 8
#define MARK 13
#define BAR 4
#define LINE 17
#define NARROW 80
#define LEFT KLASTER_CELL_LEFT
#define RIGHT KLASTER_CELL_RIGHT

typedef struct
{
  KlasterCrossGrid *grid;
  GtkSnapshot *snapshot;
  PangoLayout *value, *small, *bold;
  const KlasterCrossMetrics *m;
  const KlasterCellColors *colors;
  gboolean dark;
  int width, height, bottom;
  int first_row, last_row, first_column, last_column; /* on screen; last is excluded */
} Drawing;

static void
fill (const Drawing *d, const GdkRGBA *color, double x, double y, double width, double height)
{
  klaster_cell_fill (d->snapshot, color, x, y, width, height);
}

static void
draw_text (const Drawing *d,
           PangoLayout *layout,
           const char *text,
           const GdkRGBA *color,
           const GdkRectangle *rect,
           double y,
           KlasterCellSide side,
           int lines)
{
  if (text != NULL)
    klaster_cell_draw_text (d->snapshot, layout, text, color, rect->x + PAD, rect->y + y,
                            rect->width - 2 * PAD, side, lines);
}

static void
describe (const Drawing *d, int row, int column, KlasterCrossCell *cell)
{
  *cell = (KlasterCrossCell){ .share = NAN };
  d->grid->source.describe (d->grid->data, row, column, cell);
  d->grid->n_drawn++;
}

/* ---- marks */

static guint32
get_mark_color (KlasterCrossMark mark, gboolean dark)
{
  switch (mark)
    {
    case KLASTER_CROSS_RING:
      return dark ? 0x56b4e9 : 0x0072b2;
    case KLASTER_CROSS_HALF:
      return 0xe69f00;
    case KLASTER_CROSS_FULL:
      return 0x009e73;
    case KLASTER_CROSS_X:
    case KLASTER_CROSS_GAP:
      return dark ? 0xff9b52 : 0xd55e00;
    case KLASTER_CROSS_DASH:
    case KLASTER_CROSS_NOTHING:
    default:
      return dark ? 0xa5adb0 : 0x62696c;
    }
}

static void
trace_lines (cairo_t *cr, KlasterCrossMark mark, double r)
{
  switch (mark)
    {
    case KLASTER_CROSS_X:
      cairo_move_to (cr, -r * 0.75, -r * 0.75);
      cairo_line_to (cr, r * 0.75, r * 0.75);
      cairo_move_to (cr, -r * 0.75, r * 0.75);
      cairo_line_to (cr, r * 0.75, -r * 0.75);
      return;
    case KLASTER_CROSS_DASH:
      cairo_move_to (cr, -r * 0.6, 0);
      cairo_line_to (cr, r * 0.6, 0);
      return;
    case KLASTER_CROSS_GAP:
      cairo_move_to (cr, 0, -r);
      cairo_line_to (cr, r, r * 0.8);
      cairo_line_to (cr, -r, r * 0.8);
      cairo_close_path (cr);
      return;
    case KLASTER_CROSS_RING:
    case KLASTER_CROSS_HALF:
    case KLASTER_CROSS_FULL:
    case KLASTER_CROSS_NOTHING:
    default:
      cairo_arc (cr, 0, 0, r, 0, 2 * G_PI);
    }
}

/* X, Y: the middle. */
static void
draw_mark (const Drawing *d, KlasterCrossMark mark, double x, double y)
{
  double r = (MARK * d->m->scale - 2) / 2;
  guint32 color = get_mark_color (mark, d->dark);
  cairo_t *cr;

  if (mark == KLASTER_CROSS_NOTHING)
    return;
  cr = gtk_snapshot_append_cairo (d->snapshot,
                                  &GRAPHENE_RECT_INIT ((float)(x - r - 2), (float)(y - r - 2),
                                                       (float)(2 * r + 4), (float)(2 * r + 4)));
  cairo_translate (cr, x, y);
  cairo_set_source_rgb (cr, (color >> 16 & 0xff) / 255., (color >> 8 & 0xff) / 255.,
                        (color & 0xff) / 255.);
  cairo_set_line_width (cr, 1.8 * d->m->scale);
  trace_lines (cr, mark, r);
  if (mark == KLASTER_CROSS_FULL)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  if (mark == KLASTER_CROSS_HALF)
    {
      cairo_arc (cr, 0, 0, r, G_PI / 2, 3 * G_PI / 2);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

/* ---- cells */

static void
draw_bar (const Drawing *d, const GdkRectangle *r, double share)
{
  double height = BAR * d->m->scale;
  double y = r->y + r->height - height - 4 * d->m->scale, width = r->width - 2 * PAD;

  if (isnan (share))
    return;
  fill (d, &d->colors->line, r->x + PAD, y, width, height);
  fill (d, &d->colors->grey, r->x + PAD, y, width * CLAMP (share, 0, 1), height);
}

/* A mark without a text stands in the middle. */
static void
draw_cell (const Drawing *d, int row, int column)
{
  double scale = d->m->scale;
  KlasterCrossCell cell;
  GdkRectangle r, text;

  klaster_cross_grid_get_rect (d->grid, row, column, &r);
  describe (d, row, column, &cell);
  fill (d, &d->colors->line, r.x, r.y + r.height - 1, r.width, 1);
  fill (d, &d->colors->line, r.x + r.width - 1, r.y, 1, r.height);
  if (cell.first == NULL && cell.second == NULL)
    draw_mark (d, cell.mark, r.x + r.width / 2., r.y + r.height / 2.);
  else if (cell.middle)
    draw_mark (d, cell.mark, r.x + r.width / 2., r.y + r.height / 2. - 12 * scale);
  else
    draw_mark (d, cell.mark, r.x + PAD + MARK * scale / 2, r.y + 13 * scale);
  text = r;
  if (cell.mark != KLASTER_CROSS_NOTHING)
    {
      text.x += (int)((MARK + 5) * scale);
      text.width -= (int)((MARK + 5) * scale);
    }
  draw_text (d, d->value, cell.first, &d->colors->ink, &text, 3 * scale, LEFT, 1);
  draw_text (d, d->value, cell.right, &d->colors->ink, &text, 3 * scale, RIGHT, 1);
  draw_text (d, d->small, cell.second, cell.gap ? &d->colors->warn : &d->colors->grey, &r,
             cell.middle ? r.height / 2. - 3 * scale : 22 * scale,
             cell.middle ? KLASTER_CELL_MIDDLE : LEFT, 1);
  draw_text (d, d->small, cell.third, &d->colors->grey, &r, 22 * scale, RIGHT, 1);
  draw_bar (d, &r, cell.share);
  klaster_cross_cell_clear (&cell);
}

static void
draw_selection (const Drawing *d)
{
  GdkRectangle r;

  klaster_cross_grid_get_rect (d->grid, d->grid->row, d->grid->column, &r);
  klaster_cell_draw_frame (d->snapshot, &d->colors->accent, r.x, r.y, r.width - 1, r.height - 1);
}

/* The row and column of the cursor have a soft ground. */
static void
draw_cross (const Drawing *d)
{
  GdkRectangle r;

  if (d->grid->row >= 0)
    {
      klaster_cross_grid_get_rect (d->grid, d->grid->row, 0, &r);
      fill (d, &d->colors->soft, d->m->head_width, r.y, d->width - d->m->head_width, r.height);
    }
  if (d->grid->column >= 0)
    {
      klaster_cross_grid_get_rect (d->grid, 0, d->grid->column, &r);
      fill (d, &d->colors->soft, r.x, d->m->top, r.width, d->bottom - d->m->top);
    }
}

static void
draw_body (const Drawing *d)
{
  klaster_cell_push_clip (d->snapshot, d->m->head_width, d->m->top, d->width - d->m->head_width,
                          d->bottom - d->m->top);
  draw_cross (d);
  for (int row = d->first_row; row < d->last_row; row++)
    for (int column = d->first_column; column < d->last_column; column++)
      draw_cell (d, row, column);
  if (d->grid->row >= 0 && d->grid->column >= 0)
    draw_selection (d);
  gtk_snapshot_pop (d->snapshot);
}

/* ---- heads and foot */

/* Without a third text the second has its line too. Narrow columns have narrow margins: a name is not to be cut. */
static void
draw_column_head (const Drawing *d, int column)
{
  double scale = d->m->scale;
  KlasterCrossCell cell;
  GdkRectangle r, text;

  klaster_cross_grid_get_rect (d->grid, -1, column, &r);
  describe (d, -1, column, &cell);
  if (column == d->grid->column)
    fill (d, &d->colors->soft, r.x, 0, r.width, r.height);
  text = r;
  if (r.width < NARROW * scale)
    {
      text.x -= PAD / 2;
      text.width += PAD;
    }
  draw_text (d, d->bold, cell.first, &d->colors->ink, &text, 5 * scale, LEFT,
             MAX (2, (int)((r.height - 41 * scale) / (LINE * scale))));
  draw_text (d, d->small, cell.second, &d->colors->grey, &text, r.height - 36 * scale, LEFT,
             cell.third == NULL ? 2 : 1);
  draw_text (d, d->small, cell.third, cell.gap ? &d->colors->warn : &d->colors->grey, &text,
             r.height - 19 * scale, LEFT, 1);
  fill (d, &d->colors->line, r.x + r.width - 1, 0, 1, r.height);
  klaster_cross_cell_clear (&cell);
}

static void
draw_foot (const Drawing *d, int column)
{
  double scale = d->m->scale;
  KlasterCrossCell cell;
  GdkRectangle r;

  klaster_cross_grid_get_rect (d->grid, (int)d->grid->source.n_rows, column, &r);
  describe (d, (int)d->grid->source.n_rows, column, &cell);
  draw_text (d, d->small, cell.first, &d->colors->ink, &r, 4 * scale, RIGHT, 1);
  draw_text (d, d->small, cell.second, &d->colors->ink, &r, 21 * scale, RIGHT, 1);
  draw_text (d, d->small, cell.third, &d->colors->grey, &r, 38 * scale, RIGHT, 1);
  fill (d, &d->colors->line, r.x + r.width - 1, r.y, 1, r.height);
  klaster_cross_cell_clear (&cell);
}

/* The first text has as many lines as the height leaves above the second. */
static void
draw_row_head (const Drawing *d, int row)
{
  double scale = d->m->scale;
  double below = MAX (22 * scale, d->m->row_height - 28 * scale);
  KlasterCrossCell cell;
  GdkRectangle r, text;

  klaster_cross_grid_get_rect (d->grid, row, -1, &r);
  describe (d, row, -1, &cell);
  fill (d, row == d->grid->row ? &d->colors->soft : &d->colors->head, 0, r.y, r.width, r.height);
  fill (d, &d->colors->line, 0, r.y + r.height - 1, r.width, 1);
  text = r;
  if (cell.mark != KLASTER_CROSS_NOTHING)
    {
      draw_mark (d, cell.mark, r.width - PAD - MARK * scale / 2, r.y + 13 * scale);
      text.width -= (int)((MARK + 5) * scale);
    }
  draw_text (d, d->bold, cell.first, &d->colors->ink, &text, 3 * scale, LEFT,
             MAX (1, (int)((below - 3 * scale) / (LINE * scale))));
  draw_text (d, d->small, cell.second, cell.gap ? &d->colors->warn : &d->colors->grey, &r, below,
             LEFT, 1);
  draw_text (d, d->small, cell.right, &d->colors->ink, &r, below, RIGHT, 1);
  klaster_cross_cell_clear (&cell);
}

static void
draw_heads (const Drawing *d)
{
  klaster_cell_push_clip (d->snapshot, d->m->head_width, 0, d->width - d->m->head_width, d->m->top);
  fill (d, &d->colors->head, d->m->head_width, 0, d->width, d->m->top);
  for (int column = d->first_column; column < d->last_column; column++)
    draw_column_head (d, column);
  if (d->grid->row < 0 && d->grid->column >= 0)
    draw_selection (d);
  gtk_snapshot_pop (d->snapshot);
  klaster_cell_push_clip (d->snapshot, 0, d->m->top, d->m->head_width, d->bottom - d->m->top);
  for (int row = d->first_row; row < d->last_row; row++)
    draw_row_head (d, row);
  if (d->grid->row >= 0 && d->grid->column < 0)
    draw_selection (d);
  gtk_snapshot_pop (d->snapshot);
  fill (d, &d->colors->head, 0, 0, d->m->head_width, d->m->top);
  draw_column_head (d, -1);
  if (d->grid->row < 0 && d->grid->column < 0)
    draw_selection (d);
}

static void
draw_feet (const Drawing *d)
{
  if (d->m->foot_height == 0)
    return;
  fill (d, &d->colors->head, 0, d->bottom, d->width, d->m->foot_height);
  klaster_cell_push_clip (d->snapshot, d->m->head_width, d->bottom, d->width - d->m->head_width,
                          d->m->foot_height);
  for (int column = d->first_column; column < d->last_column; column++)
    draw_foot (d, column);
  gtk_snapshot_pop (d->snapshot);
  draw_foot (d, -1);
  fill (d, &d->colors->strong, 0, d->bottom, d->width, 1);
  fill (d, &d->colors->strong, 0, d->bottom + d->m->foot_height - 1, d->width, 1);
}

static void
find_visible (Drawing *d)
{
  const KlasterCrossMetrics *m = d->m;
  int x = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (d->grid), GTK_ORIENTATION_HORIZONTAL);
  int y = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (d->grid), GTK_ORIENTATION_VERTICAL);

  d->bottom = klaster_cross_grid_get_bottom (d->grid);
  d->first_row = y / m->row_height;
  d->last_row = MIN ((int)d->grid->source.n_rows, (y + d->bottom - m->top - 1) / m->row_height + 1);
  d->first_column = x / m->column_width;
  d->last_column = MIN ((int)d->grid->source.n_columns,
                        (x + d->width - m->head_width - 1) / m->column_width + 1);
}

/* Public functions */

void
klaster_cross_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoLayout) value = klaster_cell_layout_new (widget, 1, FALSE);
  g_autoptr (PangoLayout) small = klaster_cell_layout_new (widget, 0.86, FALSE);
  g_autoptr (PangoLayout) bold = klaster_cell_layout_new (widget, 1, TRUE);
  Drawing d = { .grid = self,
                .snapshot = snapshot,
                .value = value,
                .small = small,
                .bold = bold,
                .m = &self->metrics,
                .colors = klaster_cell_colors_get (dark),
                .dark = dark,
                .width = gtk_widget_get_width (widget),
                .height = gtk_widget_get_height (widget) };

  self->n_drawn = 0;
  fill (&d, &d.colors->ground, 0, 0, d.width, d.height);
  if (self->source.n_rows == 0 || self->source.n_columns == 0)
    return;
  find_visible (&d);
  draw_body (&d);
  draw_heads (&d);
  draw_feet (&d);
  fill (&d, &d.colors->strong, 0, d.m->top - 1, d.width, 1);
  fill (&d, &d.colors->strong, d.m->head_width - 1, 0, 1, d.bottom + d.m->foot_height);
}
