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

#define KLASTER_IMPORT_LIST_WIDTH 230
/* A list of texts with search, so wide. Accessible as LABEL. */
GtkDropDown *klaster_import_list_new (const char *label);

G_END_DECLS
