/* The sign of what was done with a report, before its word in the grid: a shape of its own for each state, colour only
 * beside it. Draft: hollow square; received: triangle down; checked: tick; approved: padlock; returned: arrow back. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Within SIZE x SIZE at the origin. STATE: key of the report's state; others draw nothing. */
void klaster_grid_draw_state (cairo_t *cr, double size, const char *state, gboolean dark);

G_END_DECLS
