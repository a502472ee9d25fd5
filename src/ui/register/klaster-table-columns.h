/* Columns of a GtkColumnView made from the columns of an entity. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-table-model.h"

G_BEGIN_DECLS

/* Takes the columns out of VIEW and puts in those of TABLE. */
void klaster_table_columns_set (GtkColumnView *view, const KlasterTable *table);
/* "Budget (Rp)". (transfer full) */
char *klaster_table_columns_dup_title (const KlasterField *field);

G_END_DECLS
