/* What was recognised: each sheet with what its rows are, which can be changed. Main thread.
 *
 * Signals: "changed": the kind of a sheet is another one; "columns" (number of the sheet): its columns are
 * wanted.
 */
#pragma once

#include <adwaita.h>

#include "klaster-import.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_IMPORT_SHEETS_PAGE (klaster_import_sheets_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportSheetsPage,
                      klaster_import_sheets_page,
                      KLASTER,
                      IMPORT_SHEETS_PAGE,
                      AdwBin)

KlasterImportSheetsPage *klaster_import_sheets_page_new (void);
/* IMPORT is borrowed until the next call; NULL: nothing. */
void klaster_import_sheets_page_set (KlasterImportSheetsPage *self, KlasterImport *import);
/* What is missing or doubtful may have been settled elsewhere. */
void klaster_import_sheets_page_update (KlasterImportSheetsPage *self);

G_END_DECLS
