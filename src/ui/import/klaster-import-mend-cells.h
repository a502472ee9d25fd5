/* The two cells of a problem in which it is mended: the value, which can be typed over, and buttons with what
 * may be meant, or the way back. Main thread. */
#pragma once

#include "klaster-import-table.h"

G_BEGIN_DECLS

/* The value of the file, or what a person gave instead, in a field to type in. */
GtkWidget *klaster_import_value_cell_new (void);
void klaster_import_value_cell_bind (GtkWidget *cell, KlasterImportEntry *entry);

/* Buttons: "63.10", "63.01" …; once mended, the way back. */
GtkWidget *klaster_import_repair_cell_new (void);
void klaster_import_repair_cell_bind (GtkWidget *cell, KlasterImportEntry *entry);

G_END_DECLS
