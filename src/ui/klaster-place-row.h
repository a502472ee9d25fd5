/* One row of the list of places: mark, name, kabupaten, sparkline, figure. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-places.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PLACE_ROW (klaster_place_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPlaceRow, klaster_place_row, KLASTER, PLACE_ROW, GtkListBoxRow)

/* The row holds PLACES, to which SITE or KAWASAN belongs. */
KlasterPlaceRow *klaster_place_row_new_for_site (KlasterPlaces *places,
                                                 const KlasterSitePlace *site);
KlasterPlaceRow *klaster_place_row_new_for_kawasan (KlasterPlaces *places,
                                                    const KlasterKawasanPlace *kawasan);
KlasterPlaceKind klaster_place_row_get_kind (KlasterPlaceRow *self);
/* NULL for a kabupaten without site. */
const char *klaster_place_row_get_id (KlasterPlaceRow *self);
/* KEY: as klaster_collate_key() gives it; "" matches all. */
gboolean klaster_place_row_matches (KlasterPlaceRow *self, const char *key);

G_END_DECLS
