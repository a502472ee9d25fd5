/* What the keys of a spreadsheet do. */
#include "klaster-grid-view-private.h"

#define PLAIN_MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

static void
move_by (KlasterGridView *self, int rows, int columns, gboolean extend)
{
  klaster_grid_view_move (self, (int)self->row + rows, (int)self->column + columns, extend);
}

/* Tab goes on in the next row, as one reads. */
static void
move_on (KlasterGridView *self, int step)
{
  int n = (int)self->grid->n_columns;
  int at = (int)self->row * n + (int)self->column + step;

  at = CLAMP (at, 0, n * (int)self->grid->rows->len - 1);
  klaster_grid_view_move (self, at / n, at % n, FALSE);
}

static int
get_page (KlasterGridView *self)
{
  return MAX (1, (klaster_cell_pane_get_page (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL)
                  / self->metrics.row_height));
}

/* FALSE when KEYVAL moves nothing. */
static gboolean
navigate (KlasterGridView *self, guint keyval, gboolean control, gboolean shift)
{
  int rows = (int)self->grid->rows->len, columns = (int)self->grid->n_columns;
  int row = (int)self->row, column = (int)self->column;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      klaster_grid_view_move (self, row, control ? 0 : column - 1, shift);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      klaster_grid_view_move (self, row, control ? columns - 1 : column + 1, shift);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      klaster_grid_view_move (self, control ? 0 : row - 1, column, shift);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      klaster_grid_view_move (self, control ? rows - 1 : row + 1, column, shift);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      klaster_grid_view_move (self, control ? 0 : row, 0, shift);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      klaster_grid_view_move (self, control ? rows - 1 : row, columns - 1, shift);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move_by (self, -get_page (self), 0, shift);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_by (self, get_page (self), 0, shift);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Tab and Enter, after an edit or without one. At the ends Tab leaves the grid, so that it is no trap. */
static gboolean
step (KlasterGridView *self, guint keyval, gboolean shift)
{
  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      shift = shift || keyval == GDK_KEY_ISO_Left_Tab;
      if (!self->editing
          && (shift ? self->row == 0 && self->column == 0
                    : self->row + 1 == self->grid->rows->len
                          && self->column + 1 == self->grid->n_columns))
        return FALSE;
      if (!self->editing || klaster_grid_view_end_edit (self))
        move_on (self, shift ? -1 : 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!self->editing || klaster_grid_view_end_edit (self))
        move_by (self, shift ? -1 : 1, 0, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
select_all (KlasterGridView *self)
{
  self->row = self->column = 0;
  self->anchor_row = self->grid->rows->len - 1;
  self->anchor_column = self->grid->n_columns - 1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
command (KlasterGridView *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_c:
    case GDK_KEY_Insert:
      klaster_grid_view_copy (self);
      return TRUE;
    case GDK_KEY_x:
      klaster_grid_view_copy (self);
      klaster_grid_view_clear_block (self);
      return TRUE;
    case GDK_KEY_v:
      klaster_grid_view_paste_clipboard (self);
      return TRUE;
    case GDK_KEY_d:
      klaster_grid_view_fill_down (self);
      return TRUE;
    case GDK_KEY_a:
      select_all (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      klaster_grid_view_emit_open (self, self->row);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
open_menu (KlasterGridView *self)
{
  GdkRectangle rect;

  klaster_grid_view_get_rect (self, self->row, self->column, &rect);
  klaster_grid_view_emit_menu (self, self->row, rect.x + rect.width / 2.0,
                               rect.y + rect.height / 2.0);
}

static gboolean
press_special (KlasterGridView *self, guint keyval, gboolean shift)
{
  switch (keyval)
    {
    case GDK_KEY_F2:
      if (shift)
        klaster_grid_view_edit_remark (self);
      else
        klaster_grid_view_begin_edit (self, NULL);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      klaster_grid_view_clear_block (self);
      return TRUE;
    case GDK_KEY_Menu:
      open_menu (self);
      return TRUE;
    case GDK_KEY_F10:
      if (shift)
        open_menu (self);
      return shift;
    default:
      return FALSE;
    }
}

/* A sign begins the text of the cell. */
static gboolean
type (KlasterGridView *self, guint keyval)
{
  gunichar sign = keyval == GDK_KEY_KP_Decimal || keyval == GDK_KEY_KP_Separator
                      ? ','
                      : gdk_keyval_to_unicode (keyval);
  char text[7] = "";

  if (sign <= 0x20 || !g_unichar_isprint (sign))
    return FALSE;
  g_unichar_to_utf8 (sign, text);
  klaster_grid_view_begin_edit (self, text);
  return TRUE;
}

static gboolean
press_in_cell (KlasterGridView *self, guint keyval, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0, shift = (state & GDK_SHIFT_MASK) != 0;

  if (step (self, keyval, shift))
    return TRUE;
  if (keyval == GDK_KEY_Escape)
    {
      klaster_grid_view_cancel_edit (self);
      return TRUE;
    }
  /* After typing over, arrows leave the cell; after F2 those to the sides move in the text. */
  if (control || shift || (!self->overtype && keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
      || keyval == GDK_KEY_Home || keyval == GDK_KEY_End)
    return FALSE;
  if (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right && keyval != GDK_KEY_Up
      && keyval != GDK_KEY_Down && keyval != GDK_KEY_Page_Up && keyval != GDK_KEY_Page_Down)
    return FALSE;
  return !klaster_grid_view_end_edit (self) || navigate (self, keyval, FALSE, FALSE);
}

/* Public functions */

gboolean
klaster_grid_view_press (KlasterGridView *self, guint keyval, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0, shift = (state & GDK_SHIFT_MASK) != 0;

  g_return_val_if_fail (KLASTER_IS_GRID_VIEW (self), FALSE);

  if (!klaster_grid_view_has_cells (self) || (state & (GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (self->editing)
    return press_in_cell (self, keyval, state);
  if (navigate (self, keyval, control, shift))
    return TRUE;
  if (control)
    return command (self, keyval);
  return step (self, keyval, shift) || press_special (self, keyval, shift) || type (self, keyval);
}

gboolean
klaster_grid_view_on_key_cb (GtkEventControllerKey *controller,
                             guint keyval,
                             guint keycode,
                             GdkModifierType state,
                             KlasterGridView *self)
{
  if (gtk_widget_is_visible (self->remark))
    return FALSE;
  return klaster_grid_view_press (self, keyval, state & PLAIN_MODIFIERS);
}
