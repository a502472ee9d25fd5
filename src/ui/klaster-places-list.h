/* The list at the left: 13 sites and the kawasan, with the state of the report of the period. It says
 * the same as the map for who cannot see that. Choosing a row sets the place of the session. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-places.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PLACES_LIST (klaster_places_list_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPlacesList, klaster_places_list, KLASTER, PLACES_LIST, GtkWidget)

KlasterPlacesList *klaster_places_list_new (KlasterSession *session);
/* Shows PLACES (kept by reference). The chosen row and the scroll position stay. */
void klaster_places_list_set_places (KlasterPlacesList *self, KlasterPlaces *places);
void klaster_places_list_focus_search (KlasterPlacesList *self);

G_END_DECLS
