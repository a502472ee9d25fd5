/* The grid under a pointer: choosing, dragging a block, opening, what a cell has to say. */
#include "klaster-grid-view-private.h"

/* FALSE beside the cells. ROW and COLUMN are -1 over the heads. */
static gboolean
find_cell (KlasterGridView *self, double x, double y, int *row, int *column)
{
  const KlasterGridMetrics *m = &self->metrics;
  double top = klaster_grid_view_get_top (self);

  *row = y < top ? -1
                 : (int)((y - top
                          + klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self),
                                                          GTK_ORIENTATION_VERTICAL))
                         / m->row_height);
  *column = x < m->head_width ? -1
                              : (int)((x - m->head_width
                                       + klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self),
                                                                       GTK_ORIENTATION_HORIZONTAL))
                                      / m->column_width);
  return klaster_grid_view_has_cells (self) && *row < (int)self->grid->rows->len
         && *column < (int)self->grid->n_columns;
}

static void
on_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, KlasterGridView *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  int row, column;

  if (!find_cell (self, x, y, &row, &column))
    return;
  klaster_grid_view_leave_edit (self);
  if (row >= 0 && column >= 0)
    {
      klaster_grid_view_move (self, row, column, (state & GDK_SHIFT_MASK) != 0);
      if (n_press == 2)
        klaster_grid_view_begin_edit (self, NULL);
      return;
    }
  /* A head chooses its whole row or column. */
  klaster_grid_view_move (self, row < 0 ? 0 : row, column < 0 ? 0 : column, FALSE);
  if (column < 0)
    self->anchor_column = self->grid->n_columns - 1;
  if (row < 0)
    self->anchor_row = self->grid->rows->len - 1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (row >= 0 && n_press == 2)
    klaster_grid_view_emit_open (self, (guint)row);
}

static void
on_menu_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, KlasterGridView *self)
{
  int row, column;

  if (!find_cell (self, x, y, &row, &column) || row < 0)
    return;
  klaster_grid_view_leave_edit (self);
  klaster_grid_view_move (self, row, column < 0 ? (int)self->column : column, FALSE);
  klaster_grid_view_emit_menu (self, (guint)row, x, y);
}

static void
on_drag_update_cb (GtkGestureDrag *drag, double dx, double dy, KlasterGridView *self)
{
  double x, y;
  int row, column, first_row, first_column;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  if (self->editing || !find_cell (self, x, y, &first_row, &first_column) || first_row < 0
      || first_column < 0 || !find_cell (self, x + dx, y + dy, &row, &column)
      || (row == (int)self->row && column == (int)self->column))
    return;
  klaster_grid_view_move (self, row, column, TRUE);
}

static gboolean
on_query_tooltip_cb (KlasterGridView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const KlasterReportGridColumn *head;
  const char *parts[3] = { NULL };
  g_autofree char *text = NULL;
  int row, column;

  if (keyboard || !find_cell (self, x, y, &row, &column) || column < 0)
    return FALSE;
  head = &self->grid->columns[column];
  if (row < 0)
    {
      parts[0] = head->indicator.label;
      parts[1] = *head->help != '\0' ? head->help : NULL;
    }
  else
    {
      const KlasterReportGridCell *cell = klaster_grid_view_cell (self, (guint)row, (guint)column);

      parts[0] = klaster_grid_view_get_problem (self, (guint)row, (guint)column);
      if (parts[0] == NULL)
        parts[0] = cell->doubt != NULL ? cell->doubt : cell->remark;
      if (parts[0] != NULL && parts[0] != cell->remark)
        parts[1] = cell->remark;
    }
  if (parts[0] == NULL)
    return FALSE;
  text = g_strjoinv ("\n", (char **)parts);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
klaster_grid_view_add_controllers (KlasterGridView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (klaster_grid_view_on_key_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
}
