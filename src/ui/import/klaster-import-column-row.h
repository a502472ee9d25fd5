/* One column of a file: head, samples and how they are read, what it becomes, and how its numbers and dates are
 * meant. Main thread.
 *
 * Signal "changed": target or reading is another one; others may have lost theirs.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-import.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_IMPORT_COLUMN_ROW (klaster_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportColumnRow,
                      klaster_import_column_row,
                      KLASTER,
                      IMPORT_COLUMN_ROW,
                      GtkWidget)

GtkWidget *klaster_import_column_row_new (void);
/* IMPORT is borrowed until the next call; NULL: nothing. LABELS: of all targets of the sheet, with "passed over"
 * in front. */
void klaster_import_column_row_set (KlasterImportColumnRow *self,
                                    KlasterImport *import,
                                    guint sheet,
                                    guint column,
                                    GListModel *labels);
/* Shows what the import says now. */
void klaster_import_column_row_update (KlasterImportColumnRow *self);

G_END_DECLS
