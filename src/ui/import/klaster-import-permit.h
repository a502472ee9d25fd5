/* A button behind which refused rows are allowed: a reason for changing approved reports, and yes to what the
 * rules ask. Main thread.
 *
 * Signal "changed": reason or yes is another one.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_IMPORT_PERMIT (klaster_import_permit_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportPermit, klaster_import_permit, KLASTER, IMPORT_PERMIT, AdwBin)

KlasterImportPermit *klaster_import_permit_new (void);
void klaster_import_permit_clear (KlasterImportPermit *self);
/* NULL: none. */
const char *klaster_import_permit_get_reason (KlasterImportPermit *self);
gboolean klaster_import_permit_get_confirmed (KlasterImportPermit *self);

G_END_DECLS
