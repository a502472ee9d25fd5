/* The crossing grid among its own files. */
#pragma once

#include "klaster-cross-grid.h"

G_BEGIN_DECLS

/* In pixels at the officer's text size. */
typedef struct
{
  double scale;
  int head_width, column_width, row_height, top, foot_height;
} KlasterCrossMetrics;

struct _KlasterCrossGrid
{
  KlasterCellPane parent_instance;

  /* owned */
  KlasterCrossSource source;
  gpointer data;
  GDestroyNotify data_free;

  KlasterCrossMetrics metrics;
  int row, column; /* of the cursor */
  guint n_drawn;
};

/* Where a cell, head or foot is, wherever it is scrolled to. */
void klaster_cross_grid_get_rect (KlasterCrossGrid *self, int row, int column, GdkRectangle *rect);
/* Lower edge of the body. */
int klaster_cross_grid_get_bottom (KlasterCrossGrid *self);
void klaster_cross_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
