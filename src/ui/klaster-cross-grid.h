/* A table that crosses two lists (OPD and kawasan, OPD and meetings) as one drawn widget: heads, first column and foot
 * stay in place, only what is on screen is asked for and drawn. What stands in a cell comes from a source. The
 * cursor also goes into the heads: row or column -1 means a whole column or row. Main thread.
 *
 * Signals
 *   "moved": the cursor is elsewhere.
 *   "activated": Enter or a double click.
 *
 * Keys: arrows, Home, End, Page Up and Down, with Ctrl to the ends; Enter; Tab leaves.
 */
#pragma once

#include "klaster-cell-pane.h"

G_BEGIN_DECLS

/* Signs that differ in shape; the colour only supports it. */
typedef enum
{
  KLASTER_CROSS_NOTHING,
  KLASTER_CROSS_RING,
  KLASTER_CROSS_HALF,
  KLASTER_CROSS_FULL,
  KLASTER_CROSS_X,
  KLASTER_CROSS_DASH,
  KLASTER_CROSS_GAP /* triangle: something is missing */
} KlasterCrossMark;

/* What one cell, head or foot shows. Strings are owned, NULL for nothing. */
typedef struct
{
  KlasterCrossMark mark;
  char *first; /* beside the mark; bold in heads */
  char *right; /* on the same line, at the right */
  char *second; /* below, small */
  char *third; /* of heads and the foot */
  double share; /* 0 to 1: a bar along the lower edge; NAN: none */
  gboolean middle; /* the mark in the middle, the second line centred below it */
  gboolean gap; /* second line in the colour of a warning, ground tinted */
} KlasterCrossCell;

typedef struct
{
  guint n_rows, n_columns;
  int head_width, column_width, row_height, head_height; /* pixels at the usual text size */
  gboolean has_foot;
  const char *label; /* of the widget, for those who cannot see it */
  /* CELL is empty. ROW -1: head of a column, N_ROWS: its foot; COLUMN -1: head of a row; both -1: the corner. */
  void (*describe) (gpointer data, int row, int column, KlasterCrossCell *cell);
  /* The cell in words. (transfer full) */
  char *(*dup_words) (gpointer data, int row, int column);
} KlasterCrossSource;

#define KLASTER_TYPE_CROSS_GRID (klaster_cross_grid_get_type ())
G_DECLARE_FINAL_TYPE (KlasterCrossGrid, klaster_cross_grid, KLASTER, CROSS_GRID, KlasterCellPane)

KlasterCrossGrid *klaster_cross_grid_new (void);
/* SOURCE is copied; DATA is freed with DATA_FREE when another source comes. The cursor stays where it can. */
void klaster_cross_grid_set_source (KlasterCrossGrid *self,
                                    const KlasterCrossSource *source,
                                    gpointer data,
                                    GDestroyNotify data_free);
/* -1 in the heads. */
int klaster_cross_grid_get_row (KlasterCrossGrid *self);
int klaster_cross_grid_get_column (KlasterCrossGrid *self);
/* FOCUS: the keyboard too; else nothing is told. */
void klaster_cross_grid_move_to (KlasterCrossGrid *self, int row, int column, gboolean focus);
/* Does what a key does; for tests. FALSE when the key means nothing here. */
gboolean klaster_cross_grid_press (KlasterCrossGrid *self, guint keyval, GdkModifierType state);
/* Cells asked for by the last drawing, heads and foot included (tests). */
guint klaster_cross_grid_get_n_drawn (KlasterCrossGrid *self);

void klaster_cross_cell_clear (KlasterCrossCell *cell);

G_END_DECLS
