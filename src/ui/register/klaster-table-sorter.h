/* Which column of a GtkColumnView was clicked, and which way.
 *
 * GTK 4.8 tells only that its sorter changed (gtk_column_view_sorter_get_primary_sort_column() is of
 * 4.10). But the sorter of the view asks the sorter of the first column first, and turns its answer round
 * when that column is sorted downwards. So every column gets a sorter that notes that it was asked and
 * answers "smaller"; two probes compared through the sorter of the view tell column and direction.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_TABLE_SORTER (klaster_table_sorter_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTableSorter, klaster_table_sorter, KLASTER, TABLE_SORTER, GtkSorter)

/* For the column that is number INDEX. */
GtkSorter *klaster_table_sorter_new (guint index);
/* -1 when VIEW is not sorted by any column with such a sorter. */
int klaster_table_sorter_read (GtkColumnView *view, gboolean *descending);

G_END_DECLS
