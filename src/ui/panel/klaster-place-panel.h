/* The panel at the right: loads the digest of the session's place and shows it; an invitation when no
 * place is chosen. Loads anew when place, period, indicator or the store change. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PLACE_PANEL (klaster_place_panel_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPlacePanel, klaster_place_panel, KLASTER, PLACE_PANEL, GtkWidget)

KlasterPlacePanel *klaster_place_panel_new (KlasterSession *session);
gboolean klaster_place_panel_is_loading (KlasterPlacePanel *self);

G_END_DECLS
