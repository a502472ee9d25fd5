/* What is shown of a table, as a GListModel of KlasterTableItem. An item is made when it is asked for: a
 * column view asks only for the rows on screen. */
#pragma once

#include <gio/gio.h>

#include "klaster-table.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_TABLE_ITEM (klaster_table_item_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTableItem, klaster_table_item, KLASTER, TABLE_ITEM, GObject)

const char *klaster_table_item_get_id (KlasterTableItem *self);
const char *klaster_table_item_get_text (KlasterTableItem *self, guint column);
gboolean klaster_table_item_is_blank (KlasterTableItem *self, guint column);

#define KLASTER_TYPE_TABLE_MODEL (klaster_table_model_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTableModel, klaster_table_model, KLASTER, TABLE_MODEL, GObject)

KlasterTableModel *klaster_table_model_new (void);
/* NULL empties the model. */
void klaster_table_model_set (KlasterTableModel *self, KlasterArrangement *arrangement);
/* FALSE while only the first rows of a large table are listed; "items-changed" tells of the others. */
gboolean klaster_table_model_is_whole (KlasterTableModel *self);
/* Borrowed; NULL when nothing was set. */
KlasterArrangement *klaster_table_model_get (KlasterTableModel *self);
/* Position of the record, or GTK_INVALID_LIST_POSITION (G_MAXUINT). */
guint klaster_table_model_find (KlasterTableModel *self, const char *id);

G_END_DECLS
