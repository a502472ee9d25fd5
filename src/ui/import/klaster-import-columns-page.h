/* The columns of the sheets and what they become. Main thread.
 *
 * Signal "changed": something was settled.
 */
#pragma once

#include <adwaita.h>

#include "klaster-import.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_IMPORT_COLUMNS_PAGE (klaster_import_columns_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportColumnsPage,
                      klaster_import_columns_page,
                      KLASTER,
                      IMPORT_COLUMNS_PAGE,
                      AdwBin)

KlasterImportColumnsPage *klaster_import_columns_page_new (void);
/* Whose records can be chosen for all rows. Before anything is shown. */
void klaster_import_columns_page_set_session (KlasterImportColumnsPage *self,
                                              KlasterSession *session);
/* Shows SHEET first. IMPORT is borrowed until the next call; NULL: nothing. */
void klaster_import_columns_page_set (KlasterImportColumnsPage *self,
                                      KlasterImport *import,
                                      guint sheet);
/* The doubtful readings of all sheets were seen and are right as they are. */
void klaster_import_columns_page_accept (KlasterImportColumnsPage *self);

G_END_DECLS
