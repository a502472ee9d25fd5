/* A table of thousands of rows as one drawn widget: the head stays in place, only what is on screen is asked for and
 * drawn, so that a filter follows the typing. What stands in a cell comes from a source. The cursor is a row; a click on
 * a head sorts by that column, numbers by value and texts as people sort them, blanks last. Main thread.
 *
 * Signals
 *   "moved": the cursor is on another row.
 *   "activated": Enter or a double click on the row of the cursor.
 *
 * Keys: Up, Down, Page Up and Down, Home, End; Left and Right scroll sideways; Enter; Tab leaves.
 */
#pragma once

#include "klaster-cell-pane.h"
#include "klaster-drawn-cells.h"
#include "klaster-status.h"

G_BEGIN_DECLS

#define KLASTER_TABLE_MAX_SHARES 7

/* What one cell shows. */
typedef struct
{
  char *text; /* owned, NULL for nothing */
  double number; /* sorted by it when not NAN, else by the text */
  gboolean has_sign; /* of a class, before the text */
  KlasterStatus sign; /* KLASTER_STATUS_NONE: a disc */
  guint32 color; /* of the sign */
  gboolean quiet, strong;
  guint n_shares; /* a bar of shares instead of the text, which then is only said */
  double shares[KLASTER_TABLE_MAX_SHARES]; /* 0 to 1 together */
  guint32 colors[KLASTER_TABLE_MAX_SHARES];
} KlasterTableCell;

typedef struct
{
  const char *title; /* translated */
  int width; /* pixels at the usual text size */
  KlasterCellSide side;
  gboolean grows; /* takes a part of the room that is left */
} KlasterTableColumn;

typedef struct
{
  const KlasterTableColumn *columns;
  guint n_columns, n_rows;
  const char *label; /* of the widget, for those who cannot see it */
  /* CELL is empty but for number, which is NAN. */
  void (*describe) (gpointer data, guint row, guint column, KlasterTableCell *cell);
} KlasterTableSource;

#define KLASTER_TYPE_DRAWN_TABLE (klaster_drawn_table_get_type ())
G_DECLARE_FINAL_TYPE (KlasterDrawnTable, klaster_drawn_table, KLASTER, DRAWN_TABLE, KlasterCellPane)

KlasterDrawnTable *klaster_drawn_table_new (void);
/* SOURCE and its columns are copied, titles borrowed; DATA is freed with DATA_FREE when another source comes. With other
 * columns the order begins anew; else it stays. */
void klaster_drawn_table_set_source (KlasterDrawnTable *self,
                                     const KlasterTableSource *source,
                                     gpointer data,
                                     GDestroyNotify data_free);
/* Row of the source under the cursor, -1 when there is none. */
int klaster_drawn_table_get_row (KlasterDrawnTable *self);
/* -1: none. Nothing is told. */
void klaster_drawn_table_set_row (KlasterDrawnTable *self, int row);
/* Sorts by COLUMN, or turns the order when it is sorted by it. -1: as in the source. */
void klaster_drawn_table_sort (KlasterDrawnTable *self, int column);
/* Row of the source that is shown at PLACE (tests). */
guint klaster_drawn_table_get_at (KlasterDrawnTable *self, guint place);
/* Does what a key does; for tests. FALSE when the key means nothing here. */
gboolean klaster_drawn_table_press (KlasterDrawnTable *self, guint keyval);
/* Cells asked for by the last drawing (tests). */
guint klaster_drawn_table_get_n_drawn (KlasterDrawnTable *self);

G_END_DECLS
