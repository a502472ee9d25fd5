/* The grid of reports with what stands around it: which period or site, what to do with a report, the cell
 * under the cursor in words. Reads and writes; nothing waits for the store. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-grid-view.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_GRID_PANE (klaster_grid_pane_get_type ())
G_DECLARE_FINAL_TYPE (KlasterGridPane, klaster_grid_pane, KLASTER, GRID_PANE, GtkWidget)

KlasterGridPane *klaster_grid_pane_new (KlasterSession *session);
/* What belongs into the bar of the page. Borrowed, to be put into a parent once. */
GtkWidget *klaster_grid_pane_get_tools (KlasterGridPane *self);
KlasterGridView *klaster_grid_pane_get_view (KlasterGridPane *self);
/* Nothing is being read or written. */
gboolean klaster_grid_pane_is_settled (KlasterGridPane *self);

G_END_DECLS
