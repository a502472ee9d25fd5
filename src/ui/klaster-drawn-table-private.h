/* What the files of the drawn table share. */
#pragma once

#include "klaster-drawn-table.h"

G_BEGIN_DECLS

typedef struct
{
  double scale; /* of the text */
  int row_height, head_height;
  int width; /* of all columns */
} KlasterTableMetrics;

struct _KlasterDrawnTable
{
  KlasterCellPane parent_instance;

  KlasterTableSource source;
  KlasterTableColumn *columns; /* owned copy */
  int *widths; /* owned, pixels, one a column */
  gpointer data;
  GDestroyNotify data_free;
  guint *order; /* owned: source row at each place */
  KlasterTableMetrics metrics;
  int cursor; /* place, -1: none */
  int sorted; /* column, -1: as in the source */
  gboolean descending;
  guint n_drawn;
};

void klaster_drawn_table_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void klaster_drawn_table_describe (KlasterDrawnTable *self,
                                   guint row,
                                   guint column,
                                   KlasterTableCell *cell);

G_END_DECLS
