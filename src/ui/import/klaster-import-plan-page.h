/* What an import would do: refused rows with their reasons, to be mended in place; choices; changed fields; how
 * many are new and the same. Main thread.
 *
 * What is mended or chosen goes into the import and counts from the next plan on. Signal "changed": the number of
 * such things is another one.
 */
#pragma once

#include <adwaita.h>

#include "klaster-import-entries.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_IMPORT_PLAN_PAGE (klaster_import_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportPlanPage,
                      klaster_import_plan_page,
                      KLASTER,
                      IMPORT_PLAN_PAGE,
                      AdwBin)

KlasterImportPlanPage *klaster_import_plan_page_new (void);
/* IMPORT is borrowed until the next call. RESULT NULL: nothing. */
void klaster_import_plan_page_set (KlasterImportPlanPage *self,
                                   KlasterImport *import,
                                   KlasterImportResult *result);
/* What was mended and chosen since the plan was made. */
guint klaster_import_plan_page_get_n_pending (KlasterImportPlanPage *self);

G_END_DECLS
