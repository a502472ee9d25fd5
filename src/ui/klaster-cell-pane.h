/* What widgets share that draw a table of cells and let a cursor walk in it: scrolling (GtkScrollable), and a
 * cursor that a screen reader hears. The kinds say where the cursor is and what its cell says; they draw the
 * cells (klaster-drawn-cells.h) and move the cursor.
 *
 * Signals
 *   "moved": the cursor is on another cell.
 *   "activated": Enter or a double click on the cell of the cursor.
 *
 * Main thread.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_CELL_PANE (klaster_cell_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (KlasterCellPane, klaster_cell_pane, KLASTER, CELL_PANE, GtkWidget)

struct _KlasterCellPaneClass
{
  GtkWidgetClass parent_class;

  gboolean (*has_cells) (KlasterCellPane *self);
  /* Of the cursor's cell; only asked when there are cells. (transfer full) */
  char *(*dup_words) (KlasterCellPane *self);
  /* Where the cursor's cell is in the widget; only asked when there are cells. */
  void (*get_cursor_rect) (KlasterCellPane *self, GdkRectangle *rect);

  /* What the widget does with keys and mouse. NULL: the kind has its own controllers for all three. */
  /* STATE: only Shift, Control, Alt, and Super. FALSE when the key means nothing here. */
  gboolean (*press) (KlasterCellPane *self, guint keyval, GdkModifierType state);
  /* A click at a place in the widget, the N_PRESS-th in a row. */
  void (*point) (KlasterCellPane *self, int n_press, double x, double y);
  /* What a pointer at rest is told; NULL for nothing. (transfer full) */
  char *(*dup_tip) (KlasterCellPane *self, int x, int y);
};

/* ALL, PAGE and STEP in pixels; the offset stays where it can. For size_allocate. */
void klaster_cell_pane_configure (KlasterCellPane *self,
                                  GtkOrientation orientation,
                                  int all,
                                  int page,
                                  int step);
/* Pixels that the cells are scrolled by. */
int klaster_cell_pane_get_offset (KlasterCellPane *self, GtkOrientation orientation);
/* Pixels of the cells that are seen. */
int klaster_cell_pane_get_page (KlasterCellPane *self, GtkOrientation orientation);
/* Scrolls as little as brings FROM to TO, pixels of the whole, into sight. */
void
klaster_cell_pane_scroll_to (KlasterCellPane *self, GtkOrientation orientation, int from, int to);
/* Lays the cursor over its cell and gives RECT, if not NULL, that place. For size_allocate. */
void klaster_cell_pane_allocate_cursor (KlasterCellPane *self, GdkRectangle *rect);
/* Tells a screen reader what the cursor's cell says. FOCUS: the cursor has moved there, or is to have the
 * focus; else the cell has changed under it. */
void klaster_cell_pane_announce (KlasterCellPane *self, gboolean focus);
/* Emits "moved" alone, where the cells under the cursor are others. */
void klaster_cell_pane_emit_moved (KlasterCellPane *self);
/* The cursor has moved: draws and announces it, and emits "moved". */
void klaster_cell_pane_tell_moved (KlasterCellPane *self);
/* Emits "activated". */
void klaster_cell_pane_activate (KlasterCellPane *self);

G_END_DECLS
