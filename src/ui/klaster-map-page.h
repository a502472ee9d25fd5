/* The first page: places at the left, map in the middle with the periods below, the panel of the
 * chosen place at the right. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MAP_PAGE (klaster_map_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMapPage, klaster_map_page, KLASTER, MAP_PAGE, GtkWidget)

KlasterMapPage *klaster_map_page_new (KlasterSession *session);
/* All that was asked of the store has come and the map has drawn it. */
gboolean klaster_map_page_is_settled (KlasterMapPage *self);
/* FORMAT by the ending of PATH: .png, .svg or .pdf. What the map shows now. */
gboolean klaster_map_page_export (KlasterMapPage *self, const char *path, GError **error);
void klaster_map_page_focus_search (KlasterMapPage *self);
void klaster_map_page_toggle_playing (KlasterMapPage *self);
void klaster_map_page_fit_province (KlasterMapPage *self);

G_END_DECLS
