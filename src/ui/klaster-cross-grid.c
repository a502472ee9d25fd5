#include "klaster-cross-grid-private.h"

#include <math.h>

#include "klaster-text-scale.h"

#define FOOT_HEIGHT 58

G_DEFINE_FINAL_TYPE (KlasterCrossGrid, klaster_cross_grid, KLASTER_TYPE_CELL_PANE)

/* ---- geometry */

/* Columns share the room that is left when there are few of them, up to half as wide again. */
static int
get_column_width (KlasterCrossGrid *self, double scale, int head_width)
{
  int least = (int)round (self->source.column_width * scale);
  int room = gtk_widget_get_width (GTK_WIDGET (self)) - head_width;

  if (self->source.n_columns == 0)
    return MAX (least, 1);
  return MAX (1, CLAMP (room / (int)self->source.n_columns, least, least * 3 / 2));
}

static void
measure_text (KlasterCrossGrid *self)
{
  double scale = klaster_text_scale_get (GTK_WIDGET (self));
  int head_width = (int)round (self->source.head_width * scale);

  self->metrics = (KlasterCrossMetrics){
    .scale = scale,
    .head_width = head_width,
    .column_width = get_column_width (self, scale, head_width),
    .row_height = MAX (1, (int)round (self->source.row_height * scale)),
    .top = (int)round (self->source.head_height * scale),
    .foot_height = self->source.has_foot ? (int)round (FOOT_HEIGHT * scale) : 0,
  };
}

/* Few rows: the foot follows the last one. */
int
klaster_cross_grid_get_bottom (KlasterCrossGrid *self)
{
  const KlasterCrossMetrics *m = &self->metrics;

  return MIN (gtk_widget_get_height (GTK_WIDGET (self)) - m->foot_height,
              m->top + (int)self->source.n_rows * m->row_height);
}

void
klaster_cross_grid_get_rect (KlasterCrossGrid *self, int row, int column, GdkRectangle *rect)
{
  const KlasterCrossMetrics *m = &self->metrics;
  int x = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL);
  int y = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL);

  rect->x = column < 0 ? 0 : m->head_width + column * m->column_width - x;
  rect->width = column < 0 ? m->head_width : m->column_width;
  rect->y = row < 0                           ? 0
            : row == (int)self->source.n_rows ? klaster_cross_grid_get_bottom (self)
                                              : m->top + row * m->row_height - y;
  rect->height = row < 0                           ? m->top
                 : row == (int)self->source.n_rows ? m->foot_height
                                                   : m->row_height;
}

/* FALSE beside the cells. */
static gboolean
find_cell (KlasterCrossGrid *self, double x, double y, int *row, int *column)
{
  const KlasterCrossMetrics *m = &self->metrics;

  *row = y < m->top ? -1
                    : (int)((y - m->top
                             + klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self),
                                                             GTK_ORIENTATION_VERTICAL))
                            / m->row_height);
  *column = x < m->head_width ? -1
                              : (int)((x - m->head_width
                                       + klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self),
                                                                       GTK_ORIENTATION_HORIZONTAL))
                                      / m->column_width);
  if (y >= klaster_cross_grid_get_bottom (self))
    *row = -1; /* the foot is of the whole column */
  return *row < (int)self->source.n_rows && *column < (int)self->source.n_columns;
}

static void
update_adjustments (KlasterCrossGrid *self)
{
  const KlasterCrossMetrics *m = &self->metrics;
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - m->head_width;
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - m->top - m->foot_height;

  klaster_cell_pane_configure (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL,
                               (int)self->source.n_columns * m->column_width, MAX (width, 1),
                               m->column_width);
  klaster_cell_pane_configure (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL,
                               (int)self->source.n_rows * m->row_height, MAX (height, 1),
                               m->row_height);
}

static void
scroll_to_cursor (KlasterCrossGrid *self)
{
  const KlasterCrossMetrics *m = &self->metrics;

  if (self->column >= 0)
    klaster_cell_pane_scroll_to (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL,
                                 self->column * m->column_width,
                                 (self->column + 1) * m->column_width);
  if (self->row >= 0)
    klaster_cell_pane_scroll_to (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL,
                                 self->row * m->row_height, (self->row + 1) * m->row_height);
}

/* ---- the cursor */

static gboolean
has_cells (KlasterCrossGrid *self)
{
  return self->source.n_rows > 0 && self->source.n_columns > 0;
}

static void
move (KlasterCrossGrid *self, int row, int column)
{
  if (has_cells (self))
    klaster_cross_grid_move_to (self, row, column, TRUE);
}

static int
get_page (KlasterCrossGrid *self)
{
  return MAX (1, (klaster_cell_pane_get_page (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL)
                  / self->metrics.row_height));
}

gboolean
klaster_cross_grid_press (KlasterCrossGrid *self, guint keyval, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  int rows = (int)self->source.n_rows, columns = (int)self->source.n_columns;

  g_return_val_if_fail (KLASTER_IS_CROSS_GRID (self), FALSE);

  if (!has_cells (self) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move (self, self->row, control ? -1 : self->column - 1), TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move (self, self->row, control ? columns - 1 : self->column + 1), TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, control ? -1 : self->row - 1, self->column), TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, control ? rows - 1 : self->row + 1, self->column), TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return move (self, control ? -1 : self->row, -1), TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return move (self, control ? rows - 1 : self->row, columns - 1), TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return move (self, self->row - get_page (self), self->column), TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return move (self, self->row + get_page (self), self->column), TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      klaster_cell_pane_activate (KLASTER_CELL_PANE (self));
      return TRUE;
    default:
      return FALSE;
    }
}

/* ---- overrides */

static gboolean
pane_has_cells (KlasterCellPane *pane)
{
  return has_cells (KLASTER_CROSS_GRID (pane));
}

static char *
pane_dup_words (KlasterCellPane *pane)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (pane);

  return self->source.dup_words (self->data, self->row, self->column);
}

static void
pane_get_cursor_rect (KlasterCellPane *pane, GdkRectangle *rect)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (pane);

  klaster_cross_grid_get_rect (self, self->row, self->column, rect);
}

static gboolean
pane_press (KlasterCellPane *pane, guint keyval, GdkModifierType state)
{
  return klaster_cross_grid_press (KLASTER_CROSS_GRID (pane), keyval, state);
}

static void
pane_point (KlasterCellPane *pane, int n_press, double x, double y)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (pane);
  int row, column;

  if (!has_cells (self) || !find_cell (self, x, y, &row, &column))
    return;
  move (self, row, column);
  if (n_press == 2)
    klaster_cell_pane_activate (pane);
}

static char *
pane_dup_tip (KlasterCellPane *pane, int x, int y)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (pane);
  int row, column;

  return has_cells (self) && find_cell (self, x, y, &row, &column)
             ? self->source.dup_words (self->data, row, column)
             : NULL;
}

static void
klaster_cross_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (widget);

  measure_text (self);
  update_adjustments (self);
  klaster_cell_pane_allocate_cursor (KLASTER_CELL_PANE (self), NULL);
}

static void
klaster_cross_grid_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (widget);
  const KlasterCrossMetrics *m = &self->metrics;

  measure_text (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = m->head_width + m->column_width;
  else
    *minimum = *natural = m->top + m->foot_height + 2 * m->row_height;
}

static void
drop_source (KlasterCrossGrid *self)
{
  if (self->data_free != NULL)
    self->data_free (self->data);
  self->data = NULL;
  self->data_free = NULL;
  self->source.n_rows = self->source.n_columns = 0;
}

static void
klaster_cross_grid_dispose (GObject *object)
{
  KlasterCrossGrid *self = KLASTER_CROSS_GRID (object);

  drop_source (self);
  G_OBJECT_CLASS (klaster_cross_grid_parent_class)->dispose (object);
}

static void
klaster_cross_grid_class_init (KlasterCrossGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KlasterCellPaneClass *pane_class = KLASTER_CELL_PANE_CLASS (klass);

  pane_class->has_cells = pane_has_cells;
  pane_class->dup_words = pane_dup_words;
  pane_class->get_cursor_rect = pane_get_cursor_rect;
  pane_class->press = pane_press;
  pane_class->point = pane_point;
  pane_class->dup_tip = pane_dup_tip;
  object_class->dispose = klaster_cross_grid_dispose;
  widget_class->snapshot = klaster_cross_grid_snapshot;
  widget_class->measure = klaster_cross_grid_measure;
  widget_class->size_allocate = klaster_cross_grid_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "crossgrid");
}

static void
klaster_cross_grid_init (KlasterCrossGrid *self)
{
  self->row = self->column = -1;
}

/* Public functions */

KlasterCrossGrid *
klaster_cross_grid_new (void)
{
  return g_object_new (KLASTER_TYPE_CROSS_GRID, NULL);
}

void
klaster_cross_grid_set_source (KlasterCrossGrid *self,
                               const KlasterCrossSource *source,
                               gpointer data,
                               GDestroyNotify data_free)
{
  g_return_if_fail (KLASTER_IS_CROSS_GRID (self) && source != NULL);

  drop_source (self);
  self->source = *source;
  self->data = data;
  self->data_free = data_free;
  self->row = CLAMP (self->row, -1, (int)source->n_rows - 1);
  self->column = CLAMP (self->column, -1, (int)source->n_columns - 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  source->label, -1);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    klaster_cell_pane_announce (KLASTER_CELL_PANE (self), FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
klaster_cross_grid_get_row (KlasterCrossGrid *self)
{
  return self->row;
}

int
klaster_cross_grid_get_column (KlasterCrossGrid *self)
{
  return self->column;
}

void
klaster_cross_grid_move_to (KlasterCrossGrid *self, int row, int column, gboolean focus)
{
  g_return_if_fail (KLASTER_IS_CROSS_GRID (self));

  self->row = CLAMP (row, -1, (int)self->source.n_rows - 1);
  self->column = CLAMP (column, -1, (int)self->source.n_columns - 1);
  if (focus)
    {
      scroll_to_cursor (self);
      klaster_cell_pane_tell_moved (KLASTER_CELL_PANE (self));
      return;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
klaster_cross_grid_get_n_drawn (KlasterCrossGrid *self)
{
  return self->n_drawn;
}

void
klaster_cross_cell_clear (KlasterCrossCell *cell)
{
  g_free (cell->first);
  g_free (cell->right);
  g_free (cell->second);
  g_free (cell->third);
}
