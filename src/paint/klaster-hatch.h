/* Oblique lines that stand for "no data". Any thread. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Lines from lower left to upper right over the box X1, Y1, X2, Y2 of user space, in the source of CR, those of
 * x + y = FIRST + n STEP; FIRST <= X1 + Y1. WIDTH: of a line, less than 0.7 STEP. Where the box has to be kept, the
 * caller clips. The path of CR is cleared. */
void klaster_hatch_draw (cairo_t *cr,
                         double x1,
                         double y1,
                         double x2,
                         double y2,
                         double first,
                         double step,
                         double width);

G_END_DECLS
