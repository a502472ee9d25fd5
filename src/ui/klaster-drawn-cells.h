/* What widgets share that draw a table of cells by themselves: colours, texts. Main thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GdkRGBA ground, band, head, ink, grey, line, strong, accent, soft, warn, error, remark, locked;
} KlasterCellColors;

const KlasterCellColors *klaster_cell_colors_get (gboolean dark);

typedef enum
{
  KLASTER_CELL_LEFT,
  KLASTER_CELL_RIGHT,
  KLASTER_CELL_MIDDLE
} KlasterCellSide;

void klaster_cell_fill (GtkSnapshot *snapshot,
                        const GdkRGBA *color,
                        double x,
                        double y,
                        double width,
                        double height);
/* The frame of the cell with the cursor, inside the rectangle. */
void klaster_cell_draw_frame (GtkSnapshot *snapshot,
                              const GdkRGBA *color,
                              int x,
                              int y,
                              int width,
                              int height);
/* What is drawn until gtk_snapshot_pop() stays inside; a negative size is none. */
void klaster_cell_push_clip (GtkSnapshot *snapshot, int x, int y, int width, int height);
/* One line, or with LINES several, inside WIDTH; cut with an ellipsis. */
void klaster_cell_draw_text (GtkSnapshot *snapshot,
                             PangoLayout *layout,
                             const char *text,
                             const GdkRGBA *color,
                             double x,
                             double y,
                             double width,
                             KlasterCellSide side,
                             int lines);
/* SIZE: against the font of WIDGET. Figures are tabular. (transfer full) */
PangoLayout *klaster_cell_layout_new (GtkWidget *widget, double size, gboolean bold);
/* Gives CHILD, which lies over a cell, its place. */
void klaster_cell_allocate (GtkWidget *child, const GdkRectangle *rect);

G_END_DECLS
