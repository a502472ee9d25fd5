/* The window: header bar, pages, messages. It wires the session to the pages; no page knows another. */
#pragma once

#include <adwaita.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_WINDOW (klaster_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterWindow, klaster_window, KLASTER, WINDOW, AdwApplicationWindow)

/* The window takes its size, page and period from the settings of SESSION. */
KlasterWindow *klaster_window_new (GtkApplication *application, KlasterSession *session);
KlasterSession *klaster_window_get_session (KlasterWindow *self);
/* PAGE: the name of a page, or "page/view" where it has views: "reports/grid". FALSE when there is no such page or view. */
gboolean klaster_window_show_page (KlasterWindow *self, const char *page);
/* Sets the shortcuts of all actions, those of the application included. */
void klaster_window_set_shortcuts (GtkApplication *application);
/* TRUE once everything that was asked of the store for what is visible has been drawn. */
gboolean klaster_window_is_settled (KlasterWindow *self);

G_END_DECLS
