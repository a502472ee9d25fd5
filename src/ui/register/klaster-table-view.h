/* The table of one entity: columns, sorting, search, sums, and what to do while there is nothing.
 *
 * Signals: "activated" (record id), "changed" (what is shown or selected is another).
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"
#include "klaster-table-model.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_TABLE_VIEW (klaster_table_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTableView, klaster_table_view, KLASTER, TABLE_VIEW, GtkWidget)

KlasterTableView *klaster_table_view_new (KlasterSession *session);
/* Shows all records of ENTITY; search, choice and order start anew. */
void klaster_table_view_set_entity (KlasterTableView *self, const KlasterEntity *entity);
const KlasterEntity *klaster_table_view_get_entity (KlasterTableView *self);
void klaster_table_view_set_search (KlasterTableView *self, const char *search);
/* CHOICE: as in klaster_table_arrange(). */
void klaster_table_view_set_choice (KlasterTableView *self, int choice);
/* Borrowed; NULL when nothing is selected. */
const char *klaster_table_view_get_selected (KlasterTableView *self);
/* The ids that are shown, in their order. (transfer full): GPtrArray of char*. */
GPtrArray *klaster_table_view_list_shown (KlasterTableView *self);
/* FALSE while records are read or sorted. */
gboolean klaster_table_view_is_settled (KlasterTableView *self);
/* For tests: the model and the column view. */
KlasterTableModel *klaster_table_view_get_model (KlasterTableView *self);
GtkColumnView *klaster_table_view_get_column_view (KlasterTableView *self);

G_END_DECLS
