/* Parts of the pane that stay as they are made: what stands there without indicators or without rows, the hints,
 * and the legend. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No indicator is defined. */
GtkWidget *klaster_grid_parts_create_empty (void);
/* No report is in the state that is asked for. */
GtkWidget *klaster_grid_parts_create_none (void);
/* What the signs in the cells are. */
GtkWidget *klaster_grid_parts_create_legend (void);
/* A line to reveal, with a button that runs ACTION; its label comes into TEXT, which the line owns.
 * (floating) */
GtkWidget *klaster_grid_parts_create_hint (const char *label, const char *action, GtkLabel **text);

G_END_DECLS
