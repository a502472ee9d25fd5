/* What the rows of a sheet can be, as a list for people. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-import.h"

G_BEGIN_DECLS

/* A list with search: "passed over" first, then all kinds of record by their names. Accessible as LABEL. */
GtkDropDown *klaster_import_kinds_new (const char *label);
void klaster_import_kinds_select (GtkDropDown *list, const KlasterImportSheet *sheet);
/* What is selected; FALSE when it is what SHEET is already. */
gboolean klaster_import_kinds_get (GtkDropDown *list,
                                   const KlasterImportSheet *sheet,
                                   KlasterImportKind *kind,
                                   const KlasterEntity **entity);

/* How wide such lists are, in pixels. */
int klaster_import_list_get_width (GtkWidget *widget);
/* A list of texts with search. Accessible as LABEL. */
GtkDropDown *klaster_import_list_new (const char *label);

G_END_DECLS
