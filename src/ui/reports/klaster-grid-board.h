/* A grid that is typed in, and below it the cell under the cursor in words, or what was refused. What is typed goes to
 * disk one change after the other. Pages of reports and of scores put it under tools of their own. Main thread. */
#pragma once

#include "klaster-grid-view.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_GRID_BOARD (klaster_grid_board_get_type ())
G_DECLARE_FINAL_TYPE (KlasterGridBoard, klaster_grid_board, KLASTER, GRID_BOARD, GtkWidget)

/* LEGEND: stands at the end of the line of words. (floating) */
KlasterGridBoard *klaster_grid_board_new (KlasterSession *session, GtkWidget *legend);
/* Borrowed. */
KlasterGridView *klaster_grid_board_get_view (KlasterGridBoard *self);
/* The window around the grid that scrolls it: what menus are put over. Borrowed. */
GtkWidget *klaster_grid_board_get_scrolled (KlasterGridBoard *self);
/* Something that was typed is not on disk yet. */
gboolean klaster_grid_board_is_writing (KlasterGridBoard *self);
/* What stands below the grid. Borrowed. */
const char *klaster_grid_board_get_words (KlasterGridBoard *self);

G_END_DECLS
