/* Other people's files into the store, step by step: choose files, what was recognised, what the columns are,
 * what would be done, done. Nothing is written before "Save", and then as one change that can be undone; closing
 * or cancelling before leaves everything as it was. Main thread.
 */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_IMPORT_WINDOW (klaster_import_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportWindow, klaster_import_window, KLASTER, IMPORT_WINDOW, AdwWindow)

/* FILES: list of GFile to begin with, or NULL to choose them. */
KlasterImportWindow *
klaster_import_window_present (GtkWindow *parent, KlasterSession *session, GListModel *files);
/* Nothing runs. For pictures and tests. */
gboolean klaster_import_window_is_settled (KlasterImportWindow *self);
/* As the button that goes on does; FALSE when it cannot. For pictures. */
gboolean klaster_import_window_go_on (KlasterImportWindow *self);
/* "files", "work", "sheets", "columns", "plan", "done", "trouble" */
const char *klaster_import_window_get_step (KlasterImportWindow *self);

G_END_DECLS
