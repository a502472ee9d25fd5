/* The map as a widget: mouse, keyboard, flying to places, following the theme.
 *
 * Signals
 *   "chosen"  (KlasterMapThing as guint, id): a click or Enter on a place
 * Keys: arrows move, plus and minus zoom, Home shows the province, N and P walk the places, Enter takes the
 * one that is ringed. Double click zooms to what is there. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-map-picture.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MAP_VIEW (klaster_map_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMapView, klaster_map_view, KLASTER, MAP_VIEW, GtkWidget)

KlasterMapView *klaster_map_view_new (void);
/* Keeps centre and zoom. */
void klaster_map_view_set_scene (KlasterMapView *self, KlasterMapScene *scene);
/* Rings the place; does not emit "chosen". */
void klaster_map_view_set_chosen (KlasterMapView *self, KlasterMapThing thing, const char *id);
void klaster_map_view_fit_province (KlasterMapView *self);
/* Before the map has a size, this is what it begins with. */
void klaster_map_view_fly_to (KlasterMapView *self, KlasterMapThing thing, const char *id);
/* While areas of KIND are picked, a click chooses the one below it, whatever stands there; -1: places, as usual. */
void klaster_map_view_set_picking (KlasterMapView *self, int kind);
/* What is seen now, as a picture with its frame; the same errors as klaster_map_picture_save(). */
gboolean klaster_map_view_save (KlasterMapView *self, const char *path, GError **error);
/* All tiles in view are drawn. */
gboolean klaster_map_view_is_settled (KlasterMapView *self);

G_END_DECLS
