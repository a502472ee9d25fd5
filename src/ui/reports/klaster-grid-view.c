/* One widget draws all cells: 13 sites by 60 indicators would be 780 entries, and only one of them is typed
 * in. The one text field is laid over the cell that is edited. */
#include "klaster-grid-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-drawn-cells.h"
#include "klaster-text-scale.h"

/* As wide as its longest name, between these. */
#define HEAD_WIDTH 258
#define WIDEST_HEAD 340
#define COLUMN_WIDTH 112
#define ROW_HEIGHT 37
#define GROUP_HEIGHT 23
#define LABEL_HEIGHT 66
#define FOOT_HEIGHT 55

enum
{
  ENTRIES,
  NOTICE,
  OPEN_ROW,
  MENU_ROW,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KlasterGridView, klaster_grid_view, KLASTER_TYPE_CELL_PANE)

/* Geometry */

static void
measure_text (KlasterGridView *self)
{
  double scale = klaster_text_scale_get (GTK_WIDGET (self));

  if (self->names_width < 0 || scale != self->metrics.scale)
    {
      self->metrics.scale = scale;
      self->names_width = klaster_grid_view_measure_names (self);
    }
  self->metrics = (KlasterGridMetrics){
    .scale = scale,
    .head_width
    = CLAMP (self->names_width, (int)round (HEAD_WIDTH * scale), (int)round (WIDEST_HEAD * scale)),
    .column_width = (int)round (COLUMN_WIDTH * scale),
    .row_height = (int)round (ROW_HEIGHT * scale),
    .group_height = (int)round (GROUP_HEIGHT * scale),
    .label_height = (int)round (LABEL_HEIGHT * scale),
    .foot_height = (int)round (FOOT_HEIGHT * scale),
  };
}

int
klaster_grid_view_get_top (KlasterGridView *self)
{
  return self->metrics.group_height + self->metrics.label_height;
}

gboolean
klaster_grid_view_has_cells (KlasterGridView *self)
{
  return self->grid != NULL && self->grid->rows->len > 0 && self->grid->n_columns > 0;
}

KlasterReportGridRow *
klaster_grid_view_row (KlasterGridView *self, guint row)
{
  return self->grid->rows->pdata[row];
}

KlasterReportGridCell *
klaster_grid_view_cell (KlasterGridView *self, guint row, guint column)
{
  return &klaster_grid_view_row (self, row)->cells[column];
}

void
klaster_grid_view_get_rect (KlasterGridView *self, guint row, guint column, GdkRectangle *rect)
{
  const KlasterGridMetrics *m = &self->metrics;

  *rect = (GdkRectangle){
    .x = m->head_width + (int)column * m->column_width
         - klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL),
    .y = klaster_grid_view_get_top (self) + (int)row * m->row_height
         - klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL),
    .width = m->column_width,
    .height = m->row_height,
  };
}

void
klaster_grid_view_get_block (KlasterGridView *self, GdkRectangle *block)
{
  guint column = MIN (self->column, self->anchor_column), row = MIN (self->row, self->anchor_row);

  *block = (GdkRectangle){ (int)column, (int)row,
                           (int)(MAX (self->column, self->anchor_column) - column) + 1,
                           (int)(MAX (self->row, self->anchor_row) - row) + 1 };
}

/* Scrolling */

static void
update_adjustments (KlasterGridView *self)
{
  const KlasterGridMetrics *m = &self->metrics;
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - m->head_width;
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - klaster_grid_view_get_top (self)
               - m->foot_height;
  int columns = self->grid != NULL ? (int)self->grid->n_columns : 0;
  int rows = self->grid != NULL ? (int)self->grid->rows->len : 0;

  klaster_cell_pane_configure (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL,
                               columns * m->column_width, MAX (width, 1), m->column_width);
  klaster_cell_pane_configure (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL,
                               rows * m->row_height, MAX (height, 1), m->row_height);
}

static void
scroll_to_cursor (KlasterGridView *self)
{
  const KlasterGridMetrics *m = &self->metrics;

  klaster_cell_pane_scroll_to (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL,
                               self->column * m->column_width,
                               (self->column + 1) * m->column_width);
  klaster_cell_pane_scroll_to (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL,
                               self->row * m->row_height, (self->row + 1) * m->row_height);
}

/* Signals and the cursor */

void
klaster_grid_view_emit_notice (KlasterGridView *self, const char *sentence, gboolean refused)
{
  g_signal_emit (self, signals[NOTICE], 0, sentence, refused);
}

void
klaster_grid_view_emit_entries (KlasterGridView *self, GPtrArray *entries, const char *summary)
{
  g_signal_emit (self, signals[ENTRIES], 0, entries, summary);
}

void
klaster_grid_view_emit_open (KlasterGridView *self, guint row)
{
  g_signal_emit (self, signals[OPEN_ROW], 0, row);
}

void
klaster_grid_view_emit_menu (KlasterGridView *self, guint row, double x, double y)
{
  g_signal_emit (self, signals[MENU_ROW], 0, row, x, y);
}

void
klaster_grid_view_move (KlasterGridView *self, int row, int column, gboolean extend)
{
  if (!klaster_grid_view_has_cells (self))
    return;
  self->row = (guint)CLAMP (row, 0, (int)self->grid->rows->len - 1);
  self->column = (guint)CLAMP (column, 0, (int)self->grid->n_columns - 1);
  if (!extend)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  scroll_to_cursor (self);
  klaster_grid_view_emit_notice (self, NULL, FALSE);
  klaster_cell_pane_tell_moved (KLASTER_CELL_PANE (self));
}

/* Overrides */

static gboolean
pane_has_cells (KlasterCellPane *pane)
{
  return klaster_grid_view_has_cells (KLASTER_GRID_VIEW (pane));
}

static char *
pane_dup_words (KlasterCellPane *pane)
{
  return klaster_grid_view_dup_words (KLASTER_GRID_VIEW (pane));
}

static void
pane_get_cursor_rect (KlasterCellPane *pane, GdkRectangle *rect)
{
  KlasterGridView *self = KLASTER_GRID_VIEW (pane);

  klaster_grid_view_get_rect (self, self->row, self->column, rect);
}

static void
klaster_grid_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KlasterGridView *self = KLASTER_GRID_VIEW (widget);
  GdkRectangle rect;

  measure_text (self);
  update_adjustments (self);
  klaster_cell_pane_allocate_cursor (KLASTER_CELL_PANE (self), &rect);
  klaster_cell_allocate (self->editor, &rect);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->remark), &rect);
  gtk_popover_present (GTK_POPOVER (self->remark));
}

static void
klaster_grid_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  KlasterGridView *self = KLASTER_GRID_VIEW (widget);
  const KlasterGridMetrics *m = &self->metrics;

  measure_text (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = m->head_width + 2 * m->column_width;
  else
    *minimum = *natural = klaster_grid_view_get_top (self) + m->foot_height + 2 * m->row_height;
}

static void
klaster_grid_view_dispose (GObject *object)
{
  KlasterGridView *self = KLASTER_GRID_VIEW (object);

  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->remark, gtk_widget_unparent);
  g_clear_pointer (&self->grid, klaster_report_grid_unref);
  G_OBJECT_CLASS (klaster_grid_view_parent_class)->dispose (object);
}

static void
klaster_grid_view_finalize (GObject *object)
{
  g_hash_table_unref (KLASTER_GRID_VIEW (object)->notes);
  g_ptr_array_unref (KLASTER_GRID_VIEW (object)->batches);
  G_OBJECT_CLASS (klaster_grid_view_parent_class)->finalize (object);
}

static void
klaster_grid_view_class_init (KlasterGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KlasterCellPaneClass *pane_class = KLASTER_CELL_PANE_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  pane_class->has_cells = pane_has_cells;
  pane_class->dup_words = pane_dup_words;
  pane_class->get_cursor_rect = pane_get_cursor_rect;
  object_class->dispose = klaster_grid_view_dispose;
  object_class->finalize = klaster_grid_view_finalize;
  widget_class->snapshot = klaster_grid_view_snapshot;
  widget_class->measure = klaster_grid_view_measure;
  widget_class->size_allocate = klaster_grid_view_size_allocate;
  signals[ENTRIES] = g_signal_new ("entries", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_STRING);
  signals[NOTICE] = g_signal_new ("notice", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[OPEN_ROW] = g_signal_new ("open-row", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MENU_ROW] = g_signal_new ("menu-row", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "reportgrid");
}

static void
klaster_grid_view_init (KlasterGridView *self)
{
  self->names_width = -1;
  self->batches = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_grid_batch_free);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify)klaster_grid_note_free);
  klaster_grid_view_create_editor (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figures of the reports"), -1);
  klaster_grid_view_add_controllers (self);
}

/* Public functions */

KlasterGridView *
klaster_grid_view_new (void)
{
  return g_object_new (KLASTER_TYPE_GRID_VIEW, NULL);
}

static gboolean
is_done (gpointer key, gpointer note, gpointer user_data)
{
  return ((KlasterGridNote *)note)->done;
}

/* Where the cursor was, in the new grid. */
static void
keep_cursor (KlasterGridView *self, KlasterReportGrid *old)
{
  int row = -1, column = -1;

  if (old != NULL && old->rows->len > self->row && old->n_columns > self->column)
    {
      const KlasterReportGridRow *was = old->rows->pdata[self->row];

      row = klaster_report_grid_find_row (self->grid, was->report.site, was->period);
      column
          = klaster_report_grid_find_column (self->grid, old->columns[self->column].indicator.id);
    }
  if (row < 0 && self->row >= self->grid->rows->len)
    row = MAX (0, (int)self->grid->rows->len - 1);
  if (column < 0 && self->column >= self->grid->n_columns)
    column = MAX (0, (int)self->grid->n_columns - 1);
  if (row >= 0 && row != (int)self->row)
    self->row = self->anchor_row = (guint)row;
  if (column >= 0 && column != (int)self->column)
    self->column = self->anchor_column = (guint)column;
  if (self->anchor_row >= self->grid->rows->len || self->anchor_column >= self->grid->n_columns)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
}

void
klaster_grid_view_set_grid (KlasterGridView *self, KlasterReportGrid *grid)
{
  g_autoptr (KlasterReportGrid) old = NULL;
  gboolean gone;

  g_return_if_fail (KLASTER_IS_GRID_VIEW (self) && grid != NULL);

  old = self->grid;
  gone = self->editing && old != NULL
         && (g_strcmp0 (old->juror, grid->juror) != 0
             || klaster_report_grid_find_row (grid,
                                              klaster_grid_view_row (self, self->row)->report.site,
                                              klaster_grid_view_row (self, self->row)->period)
                    < 0);
  if (gone)
    klaster_grid_view_leave_edit (self);
  self->grid = klaster_report_grid_ref (grid);
  self->names_width = -1;
  g_hash_table_foreach_remove (self->notes, is_done, NULL);
  keep_cursor (self, old);
  klaster_grid_view_follow_batches (self);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    klaster_cell_pane_announce (KLASTER_CELL_PANE (self), FALSE);
  /* Not an allocation alone: other columns may bring a scroll bar, which the window around decides. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  klaster_cell_pane_emit_moved (KLASTER_CELL_PANE (self));
}

KlasterReportGrid *
klaster_grid_view_get_grid (KlasterGridView *self)
{
  return self->grid;
}

void
klaster_grid_view_set_read_only (KlasterGridView *self, gboolean read_only)
{
  self->read_only = read_only;
}

int
klaster_grid_view_get_row (KlasterGridView *self)
{
  return klaster_grid_view_has_cells (self) ? (int)self->row : -1;
}

int
klaster_grid_view_get_column (KlasterGridView *self)
{
  return klaster_grid_view_has_cells (self) ? (int)self->column : -1;
}

void
klaster_grid_view_move_to (KlasterGridView *self, guint row, guint column)
{
  klaster_grid_view_leave_edit (self);
  klaster_grid_view_move (self, (int)row, (int)column, FALSE);
}

gboolean
klaster_grid_view_is_editing (KlasterGridView *self)
{
  return self->editing;
}
