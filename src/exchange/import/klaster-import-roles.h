/* What the columns of reports may be, and by which heads they are known: our form as Kobo and ODK export it
 * (with groups before the names), our report grid, and tables of others. Any thread.
 */
#pragma once

#include "klaster-import-context.h"
#include "klaster-import-private.h"

G_BEGIN_DECLS

/* Keys of targets beside the names of report fields, "i:CODE" for the figure of an indicator and "r:CODE" for
 * a remark on it. */
#define KLASTER_TARGET_OTHER "enumerator_other"
#define KLASTER_TARGET_POINT "point" /* "lat lon alt prec" */
#define KLASTER_TARGET_PHOTO "photo"
#define KLASTER_TARGET_INSTANCE "instance" /* uuid of this version of a submission */
#define KLASTER_TARGET_SUBMITTED "submitted"
#define KLASTER_TARGET_REVIEW "review"
#define KLASTER_TARGET_STATUS "status"
#define KLASTER_TARGET_INDEX "index" /* by which repeats name a row */

void klaster_import_roles_add_targets (KlasterImportSheetSlot *slot,
                                       const KlasterImportContext *context);
/* Key of the target for HEAD, or NULL. (transfer full) */
char *klaster_import_roles_dup_target (const KlasterImportContext *context, const char *head);
/* The name of a question without the groups before it: "ekonomi/i_OMZET" -> "i_OMZET". Borrowed from HEAD. */
const char *klaster_import_roles_strip_groups (const char *head);

G_END_DECLS
