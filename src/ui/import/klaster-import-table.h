/* A table of entries of a plan: columns of text and columns with widgets of their own. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-import-entries.h"

G_BEGIN_DECLS

/* (transfer full); NULL for an empty cell. */
typedef char *(*KlasterImportTextFunc) (KlasterImportEntry *entry);
/* CELL, made by a KlasterImportCellFunc, shows ENTRY from now on; NULL: none. */
typedef GtkWidget *(*KlasterImportCellFunc) (void);
typedef void (*KlasterImportBindFunc) (GtkWidget *cell, KlasterImportEntry *entry);

/* LABEL: what it is, for those who do not see it. */
GtkColumnView *klaster_import_table_new (const char *label);
/* WIDTH in pixels at the usual size of text, -1: what the others leave. */
void klaster_import_table_add_text (GtkColumnView *table,
                                    const char *title,
                                    int width,
                                    KlasterImportTextFunc func);
void klaster_import_table_add_cells (GtkColumnView *table,
                                     const char *title,
                                     int width,
                                     KlasterImportCellFunc create,
                                     KlasterImportBindFunc bind);
void klaster_import_table_set (GtkColumnView *table, KlasterImportEntries *entries);

G_END_DECLS
