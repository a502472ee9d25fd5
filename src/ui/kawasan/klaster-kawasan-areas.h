/* View "areas": the kawasan side by side, filtered by kind, kabupaten, OPD and words; a click opens the page
 * of one. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_KAWASAN_AREAS (klaster_kawasan_areas_get_type ())
G_DECLARE_FINAL_TYPE (KlasterKawasanAreas, klaster_kawasan_areas, KLASTER, KAWASAN_AREAS, GtkWidget)

GtkWidget *klaster_kawasan_areas_new (KlasterSession *session);
/* Shows the page of the kawasan ID; NULL: the table. */
void klaster_kawasan_areas_open (KlasterKawasanAreas *self, const char *id);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_kawasan_areas_is_settled (KlasterKawasanAreas *self);

G_END_DECLS
