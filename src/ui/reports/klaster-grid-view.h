/* The grid of reports as one drawn widget that types like a spreadsheet. It shows a KlasterReportGrid and
 * hands over what is typed; who stores it tells it by klaster_grid_view_settle(). Scrolls both ways with
 * heads, first column and foot in place. Main thread.
 *
 * Signals
 *   "entries" (GPtrArray of KlasterReportEntry, summary for the journal): typed, pasted or cleared. The texts
 *      stand in their cells until they are settled.
 *   "moved": the cursor is elsewhere, or what stands under it is known better.
 *   "notice" (sentence or NULL, whether something was refused)
 *   "open-row" (row), "menu-row" (row, x, y in the view)
 *
 * Keys: arrows, Tab and Enter with Shift, Home, End, Page Up and Down, with Ctrl to the ends; Shift and
 * arrows choose a block; typing replaces, F2 edits, Esc gives up, Delete clears; Ctrl+C, X, V with tabs and
 * decimal comma; Ctrl+D fills down; Shift+F2 edits the remark; Ctrl+Enter opens the report.
 */
#pragma once

#include "klaster-cell-pane.h"
#include "klaster-report-grid.h"
#include "klaster-report-writer.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_GRID_VIEW (klaster_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterGridView, klaster_grid_view, KLASTER, GRID_VIEW, KlasterCellPane)

KlasterGridView *klaster_grid_view_new (void);
/* The cursor stays on its site and indicator where these are still there. What is being typed stays, but for the grid
 * of another juror: then it is taken as when the cell is left. */
void klaster_grid_view_set_grid (KlasterGridView *self, KlasterReportGrid *grid);
KlasterReportGrid *klaster_grid_view_get_grid (KlasterGridView *self);
void klaster_grid_view_set_read_only (KlasterGridView *self, gboolean read_only);
/* ENTRIES are stored (PROBLEM NULL: the next grid shows them), or could not be: text and reason stay. */
void klaster_grid_view_settle (KlasterGridView *self, GPtrArray *entries, const char *problem);

/* -1 while there is no cell. */
int klaster_grid_view_get_row (KlasterGridView *self);
int klaster_grid_view_get_column (KlasterGridView *self);
void klaster_grid_view_move_to (KlasterGridView *self, guint row, guint column);
/* Does what a key does; for tests and menus. FALSE when the key means nothing here. */
gboolean klaster_grid_view_press (KlasterGridView *self, guint keyval, GdkModifierType state);
/* Puts TEXT, tabs and lines, into the cells from the cursor on. */
void klaster_grid_view_paste (KlasterGridView *self, const char *text);
/* The chosen block as the clipboard gets it. (transfer full) */
char *klaster_grid_view_dup_block (KlasterGridView *self);
/* What stands in a cell: stored, pending or refused. (transfer full) */
char *klaster_grid_view_dup_text (KlasterGridView *self, guint row, guint column);
/* The cell under the cursor in words: where, what, before, doubt, remark, lock. (transfer full) */
char *klaster_grid_view_dup_words (KlasterGridView *self);
/* Why the text of a cell was refused, or NULL. Borrowed. */
const char *klaster_grid_view_get_problem (KlasterGridView *self, guint row, guint column);
gboolean klaster_grid_view_is_editing (KlasterGridView *self);

G_END_DECLS
