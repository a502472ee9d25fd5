/* The form of the enumerators as XLSForm, for ODK Collect and KoboToolbox (formats.md 4.5).
 *
 * klaster-form-layout.h tells the names of its questions and how the answers come back. The same store
 * on the same day gives the same file.
 */
#pragma once

#include "klaster-form-source.h"
#include "klaster-sheet.h"

G_BEGIN_DECLS

/* The sheets "survey", "choices" and "settings". GPtrArray of KlasterSheet; any thread. */
GPtrArray *klaster_xlsform_build (const KlasterFormSource *source);
/* As XLSX into PATH, whole or not at all. Any thread, blocks. */
gboolean klaster_xlsform_save (const KlasterFormSource *source, const char *path, GError **error);

G_END_DECLS
