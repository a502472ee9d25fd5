/* Drawing the grid: shapes of the body in one Cairo pass, texts above it, then heads, first column and foot over
 * what scrolls below them. Only what is on screen is drawn. */
#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-drawn-cells.h"
#include "klaster-grid-state.h"
#include "klaster-grid-view-private.h"
#include "klaster-map-marks.h"

#define PAD 7
#define MARK 18
#define CORNER 7
#define SIGN 10
#define SIGN_GAP 4
/* Of the first column: where its texts begin, what "12 of 13" takes. */
#define TEXT_LEFT 34
#define COUNT_WIDTH 62

typedef struct
{
  KlasterGridView *view;
  GtkSnapshot *snapshot;
  PangoLayout *value, *small, *bold; /* one for each style, used again and again */
  const KlasterGridMetrics *m;
  const KlasterCellColors *colors;
  gboolean dark;
  int width, height;
  int top, bottom; /* of the body */
  guint first_row, last_row, first_column, last_column; /* on screen; last is excluded */
} Drawing;

#define LEFT KLASTER_CELL_LEFT
#define RIGHT KLASTER_CELL_RIGHT

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
           double x,
           double y,
           double width,
           KlasterCellSide side,
           int lines)
{
  klaster_cell_draw_text (d->snapshot, layout, text, color, x, y, width, side, lines);
}

/* Body */

static void
trace_corner (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + size, y);
  cairo_line_to (cr, x, y + fabs (size));
  cairo_close_path (cr);
}

static void
draw_shapes_of_cell (const Drawing *d, cairo_t *cr, guint row, guint column)
{
  const KlasterReportGridCell *cell = klaster_grid_view_cell (d->view, row, column);
  const char *problem = klaster_grid_view_get_problem (d->view, row, column);
  double corner = CORNER * d->m->scale;
  const double dots[] = { 1.5, 3.5 };
  GdkRectangle r;

  klaster_grid_view_get_rect (d->view, row, column, &r);
  if (!cell->asked)
    {
      gdk_cairo_set_source_rgba (cr, &d->colors->strong);
      cairo_set_line_width (cr, 1.2);
      cairo_set_dash (cr, dots, 2, 0);
      cairo_rectangle (cr, r.x + 5.5, r.y + 5.5, r.width - 11, r.height - 11);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  if (cell->doubt != NULL)
    {
      gdk_cairo_set_source_rgba (cr, &d->colors->warn);
      trace_corner (cr, r.x + 1, r.y + 1, corner);
      cairo_fill (cr);
    }
  if (cell->remark != NULL)
    {
      gdk_cairo_set_source_rgba (cr, &d->colors->remark);
      trace_corner (cr, r.x + r.width - 1, r.y + 1, -corner);
      cairo_fill (cr);
    }
  if (problem != NULL)
    {
      gdk_cairo_set_source_rgba (cr, &d->colors->error);
      cairo_set_line_width (cr, 1.5);
      cairo_rectangle (cr, r.x + 1.5, r.y + 1.5, r.width - 3, r.height - 3);
      cairo_stroke (cr);
    }
}

static void
draw_shapes (const Drawing *d)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
      d->snapshot, &GRAPHENE_RECT_INIT (d->m->head_width, d->top, d->width - d->m->head_width,
                                        d->bottom - d->top));

  for (guint row = d->first_row; row < d->last_row; row++)
    for (guint column = d->first_column; column < d->last_column; column++)
      draw_shapes_of_cell (d, cr, row, column);
  cairo_destroy (cr);
}

static void
draw_cell_text (const Drawing *d, guint row, guint column)
{
  const KlasterReportGridCell *cell = klaster_grid_view_cell (d->view, row, column);
  const char *type = d->view->grid->columns[column].indicator.type;
  const KlasterGridNote *note = klaster_grid_view_get_note (d->view, row, column);
  g_autofree char *text = klaster_grid_view_dup_text (d->view, row, column);
  const GdkRGBA *color = &d->colors->ink;
  double scale = d->m->scale;
  GdkRectangle r;

  klaster_grid_view_get_rect (d->view, row, column, &r);
  if (note != NULL && note->problem != NULL)
    color = &d->colors->error;
  else if (note == NULL && klaster_figure_is_blank (cell->figure))
    color = &d->colors->grey;
  if (*text != '\0')
    draw_text (d, d->value, text, color, r.x + PAD, r.y + 2 * scale, r.width - 2 * PAD, RIGHT, 1);
  if (cell->asked && !klaster_figure_is_blank (cell->former))
    {
      g_autofree char *former = klaster_report_figure_format (type, cell->former);

      draw_text (d, d->small, former, &d->colors->grey, r.x + PAD, r.y + 20 * scale,
                 r.width - 2 * PAD, RIGHT, 1);
    }
}

static void
draw_row_grounds (const Drawing *d)
{
  for (guint row = d->first_row; row < d->last_row; row++)
    {
      const KlasterReportGridRow *at = klaster_grid_view_row (d->view, row);
      GdkRectangle r;

      klaster_grid_view_get_rect (d->view, row, 0, &r);
      if (at->locked != NULL)
        fill (d, &d->colors->locked, d->m->head_width, r.y, d->width, r.height);
      fill (d, &d->colors->line, d->m->head_width, r.y + r.height - 1, d->width, 1);
    }
  for (guint column = d->first_column; column < d->last_column; column++)
    {
      GdkRectangle r;
      gboolean group = column + 1 < d->view->grid->n_columns
                       && !g_str_equal (d->view->grid->columns[column].group,
                                        d->view->grid->columns[column + 1].group);

      klaster_grid_view_get_rect (d->view, 0, column, &r);
      fill (d, group ? &d->colors->strong : &d->colors->line, r.x + r.width - 1, d->top, 1,
            d->bottom - d->top);
    }
}

static void
draw_selection (const Drawing *d, gboolean frame)
{
  GdkRectangle block, first, last, r;

  klaster_grid_view_get_block (d->view, &block);
  klaster_grid_view_get_rect (d->view, (guint)block.y, (guint)block.x, &first);
  klaster_grid_view_get_rect (d->view, (guint)(block.y + block.height - 1),
                              (guint)(block.x + block.width - 1), &last);
  if (!frame)
    {
      fill (d, &d->colors->soft, first.x, first.y, last.x + last.width - first.x - 1,
            last.y + last.height - first.y - 1);
      return;
    }
  klaster_grid_view_get_rect (d->view, d->view->row, d->view->column, &r);
  klaster_cell_draw_frame (d->snapshot, &d->colors->accent, r.x - 1, r.y - 1, r.width + 1,
                           r.height + 1);
}

static void
draw_body (const Drawing *d)
{
  klaster_cell_push_clip (d->snapshot, d->m->head_width, d->top, d->width - d->m->head_width,
                          d->bottom - d->top);
  draw_row_grounds (d);
  draw_selection (d, FALSE);
  draw_shapes (d);
  for (guint row = d->first_row; row < d->last_row; row++)
    for (guint column = d->first_column; column < d->last_column; column++)
      if (!d->view->editing || row != d->view->row || column != d->view->column)
        draw_cell_text (d, row, column);
  draw_selection (d, TRUE);
  gtk_snapshot_pop (d->snapshot);
}

/* Heads */

static void
draw_group (const Drawing *d, guint first, guint last)
{
  GdkRectangle a, b;
  double left;

  klaster_grid_view_get_rect (d->view, 0, first, &a);
  klaster_grid_view_get_rect (d->view, 0, last, &b);
  /* The name of a group stays in sight as long as one of its columns is. */
  left = MAX (a.x, d->m->head_width);
  draw_text (d, d->small, d->view->grid->columns[first].group, &d->colors->ink, left + PAD,
             4 * d->m->scale, b.x + b.width - left - 2 * PAD, LEFT, 1);
  fill (d, &d->colors->strong, b.x + b.width - 1, 0, 1, d->top);
}

static void
draw_column_head (const Drawing *d, guint column)
{
  const KlasterReportGridColumn *at = &d->view->grid->columns[column];
  double y = d->m->group_height + 3 * d->m->scale;
  GdkRectangle r;

  klaster_grid_view_get_rect (d->view, 0, column, &r);
  if (column == d->view->column)
    fill (d, &d->colors->soft, r.x, d->m->group_height, r.width - 1, d->m->label_height);
  draw_text (d, d->small, at->indicator.label, &d->colors->ink, r.x + PAD, y, r.width - 2 * PAD,
             LEFT, 3);
  draw_text (d, d->small, at->indicator.unit, &d->colors->grey, r.x + PAD,
             d->top - 17 * d->m->scale, r.width - 2 * PAD, RIGHT, 1);
  fill (d, &d->colors->line, r.x + r.width - 1, d->m->group_height, 1, d->m->label_height);
}

static void
draw_heads (const Drawing *d)
{
  const KlasterReportGrid *grid = d->view->grid;
  guint first = 0;

  klaster_cell_push_clip (d->snapshot, d->m->head_width, 0, d->width - d->m->head_width, d->top);
  fill (d, &d->colors->head, d->m->head_width, 0, d->width, d->top);
  for (guint column = d->first_column; column < d->last_column; column++)
    draw_column_head (d, column);
  for (guint column = 1; column <= grid->n_columns; column++)
    if (column == grid->n_columns
        || !g_str_equal (grid->columns[column].group, grid->columns[first].group))
      {
        draw_group (d, first, column - 1);
        first = column;
      }
  fill (d, &d->colors->line, d->m->head_width, d->m->group_height - 1, d->width, 1);
  gtk_snapshot_pop (d->snapshot);
}

static void
draw_mark (const Drawing *d, const KlasterReportGridRow *row, double x, double y)
{
  double size = MARK * d->m->scale;
  cairo_t *cr = gtk_snapshot_append_cairo (
      d->snapshot, &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)size + 4, (float)size + 4));

  klaster_map_draw_state_mark (cr, x + size / 2 + 2, y + size / 2 + 2, size, row->report.state,
                               row->kelurahan, row->unfilled,
                               d->dark ? KLASTER_MAP_DARK : KLASTER_MAP_LIGHT);
  cairo_destroy (cr);
}

/* The word of the state, the village. */
static char *
dup_second_line (const KlasterReportGridRow *row)
{
  const char *parts[3] = { NULL };
  guint n = 0;

  if (row->state != NULL)
    parts[n++] = row->state_label;
  if (*row->subtitle != '\0')
    parts[n++] = row->subtitle;
  return g_strjoinv (" · ", (char **)parts);
}

/* The same behind the sign of the state. */
static void
draw_second_line (const Drawing *d, const KlasterReportGridRow *row, double x, double y)
{
  double size = SIGN * d->m->scale;
  g_autofree char *text = dup_second_line (row);

  if (row->state != NULL)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (
          d->snapshot, &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)size + 2, (float)size * 2));

      cairo_translate (cr, x, y + 3 * d->m->scale);
      klaster_grid_draw_state (cr, size, row->state, d->dark);
      cairo_destroy (cr);
      x += size + SIGN_GAP * d->m->scale;
    }
  draw_text (d, d->small, text, &d->colors->grey, x, y, d->m->head_width - x - PAD, LEFT, 1);
}

static void
draw_row_head (const Drawing *d, guint row)
{
  const KlasterReportGridRow *at = klaster_grid_view_row (d->view, row);
  double scale = d->m->scale, left = TEXT_LEFT * scale, count = COUNT_WIDTH * scale;
  GdkRectangle r;

  klaster_grid_view_get_rect (d->view, row, 0, &r);
  fill (d, row == d->view->row ? &d->colors->soft : &d->colors->head, 0, r.y, d->m->head_width,
        r.height);
  fill (d, &d->colors->line, 0, r.y + r.height - 1, d->m->head_width, 1);
  if (at->report.expected)
    draw_mark (d, at, 7 * scale, r.y + (r.height - MARK * scale) / 2 - 2);
  draw_text (d, d->bold, at->title, &d->colors->ink, left, r.y + 2 * scale,
             d->m->head_width - left - count - 2 * PAD, LEFT, 1);
  draw_second_line (d, at, left, r.y + 20 * scale);
  if (at->report.expected)
    draw_text (d, d->small, at->completeness, &d->colors->grey, d->m->head_width - count - PAD,
               r.y + 4 * scale, count, RIGHT, 1);
}

static void
draw_first_column (const Drawing *d)
{
  klaster_cell_push_clip (d->snapshot, 0, d->top, d->m->head_width, d->bottom - d->top);
  for (guint row = d->first_row; row < d->last_row; row++)
    draw_row_head (d, row);
  gtk_snapshot_pop (d->snapshot);
  fill (d, &d->colors->strong, d->m->head_width - 1, 0, 1, d->bottom + d->m->foot_height);
}

static void
draw_corner (const Drawing *d)
{
  fill (d, &d->colors->head, 0, 0, d->m->head_width, d->top);
  draw_text (d, d->bold, d->view->grid->title, &d->colors->ink, PAD + 3, 8 * d->m->scale,
             d->m->head_width - 2 * PAD - 3, LEFT, 1);
  draw_text (d, d->small, d->view->grid->sentence, &d->colors->grey, PAD + 3, 30 * d->m->scale,
             d->m->head_width - 2 * PAD - 3, LEFT, 3);
  draw_text (d, d->small, _ ("Complete"), &d->colors->grey, PAD, d->top - 17 * d->m->scale,
             d->m->head_width - 2 * PAD, RIGHT, 1);
  fill (d, &d->colors->strong, 0, d->top - 1, d->width, 1);
}

/* Foot */

static void
draw_foot_line (const Drawing *d,
                double x,
                double width,
                const char *const texts[3],
                const GdkRGBA *color)
{
  for (guint i = 0; i < 3; i++)
    draw_text (d, d->small, texts[i], i == 2 ? &d->colors->grey : color, x + PAD,
               d->bottom + (3 + i * 16.5) * d->m->scale, width - 2 * PAD, RIGHT, 1);
}

static void
draw_foot (const Drawing *d)
{
  const char *const names[3]
      = { d->view->grid->juror == NULL ? _ ("Sum") : "", _ ("Mean"), _ ("Filled in") };

  fill (d, &d->colors->head, 0, d->bottom, d->width, d->m->foot_height);
  draw_foot_line (d, 0, d->m->head_width, names, &d->colors->grey);
  klaster_cell_push_clip (d->snapshot, d->m->head_width, d->bottom, d->width - d->m->head_width,
                          d->m->foot_height);
  for (guint column = d->first_column; column < d->last_column; column++)
    {
      const KlasterReportGridColumn *at = &d->view->grid->columns[column];
      const char *const texts[3] = { at->sum, at->mean, at->count };
      GdkRectangle r;

      klaster_grid_view_get_rect (d->view, 0, column, &r);
      draw_foot_line (d, r.x, r.width, texts, &d->colors->ink);
      fill (d, &d->colors->line, r.x + r.width - 1, d->bottom, 1, d->m->foot_height);
    }
  gtk_snapshot_pop (d->snapshot);
  fill (d, &d->colors->strong, 0, d->bottom, d->width, 1);
  fill (d, &d->colors->strong, 0, d->bottom + d->m->foot_height - 1, d->width, 1);
}

/* Putting together */

static void
find_visible (Drawing *d)
{
  const KlasterGridMetrics *m = d->m;
  int x = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (d->view), GTK_ORIENTATION_HORIZONTAL);
  int y = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (d->view), GTK_ORIENTATION_VERTICAL);
  int rows = (int)d->view->grid->rows->len, columns = (int)d->view->grid->n_columns;

  d->top = klaster_grid_view_get_top (d->view);
  /* Few rows: the foot follows the last one. */
  d->bottom = MIN (d->height - m->foot_height, d->top + rows * m->row_height);
  d->first_row = (guint)(y / m->row_height);
  d->last_row = (guint)MIN (rows, (y + d->bottom - d->top) / m->row_height + 1);
  d->first_column = (guint)(x / m->column_width);
  d->last_column = (guint)MIN (columns, (x + d->width - m->head_width) / m->column_width + 1);
}

static int
measure_layout (PangoLayout *layout, const char *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

int
klaster_grid_view_measure_names (KlasterGridView *self)
{
  g_autoptr (PangoLayout) small = klaster_cell_layout_new (GTK_WIDGET (self), 0.82, FALSE);
  g_autoptr (PangoLayout) bold = klaster_cell_layout_new (GTK_WIDGET (self), 1, TRUE);
  double scale = self->metrics.scale, widest = 0;

  for (guint i = 0; self->grid != NULL && i < self->grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = klaster_grid_view_row (self, i);
      g_autofree char *second = dup_second_line (row);
      double sign = row->state != NULL ? (SIGN + SIGN_GAP) * scale : 0;

      widest = MAX (widest, measure_layout (bold, row->title) + COUNT_WIDTH * scale + PAD);
      widest = MAX (widest, measure_layout (small, second) + sign);
    }
  return (int)ceil (widest + TEXT_LEFT * scale) + PAD + 1;
}

void
klaster_grid_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterGridView *self = KLASTER_GRID_VIEW (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoLayout) value = klaster_cell_layout_new (widget, 1, FALSE);
  g_autoptr (PangoLayout) small = klaster_cell_layout_new (widget, 0.82, FALSE);
  g_autoptr (PangoLayout) bold = klaster_cell_layout_new (widget, 1, TRUE);
  Drawing d = { .view = self,
                .snapshot = snapshot,
                .value = value,
                .small = small,
                .bold = bold,
                .m = &self->metrics,
                .colors = klaster_cell_colors_get (dark),
                .dark = dark,
                .width = gtk_widget_get_width (widget),
                .height = gtk_widget_get_height (widget) };

  fill (&d, &d.colors->ground, 0, 0, d.width, d.height);
  if (!klaster_grid_view_has_cells (self))
    return;
  find_visible (&d);
  draw_body (&d);
  draw_heads (&d);
  draw_first_column (&d);
  draw_corner (&d);
  draw_foot (&d);
  if (self->editing)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
}
