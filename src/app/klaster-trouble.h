/* The window that opens when the store does not: what happened, what is safe, what to do. Where the file is damaged
 * or no store, it lists the backups beside it and restores the chosen one by the application's action. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_TROUBLE_WINDOW (klaster_trouble_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTroubleWindow,
                      klaster_trouble_window,
                      KLASTER,
                      TROUBLE_WINDOW,
                      AdwApplicationWindow)

/* ERROR: why the store at PATH cannot be opened. */
KlasterTroubleWindow *
klaster_trouble_window_new (GtkApplication *application, const char *path, const GError *error);
/* Borrowed. */
const char *klaster_trouble_window_get_path (KlasterTroubleWindow *self);
/* Says in a dialog what was done or could not be. HEADING: or NULL. */
void
klaster_trouble_window_tell (KlasterTroubleWindow *self, const char *heading, const char *sentence);

G_END_DECLS
