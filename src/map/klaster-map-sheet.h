/* A picture above the map as textures, its empty parts left out: names and markers cover little of the view, and what
 * is not there costs no frame. Made on any thread, shown on the main thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _KlasterMapSheet KlasterMapSheet;

/* An empty image of WIDTH x HEIGHT pixels. */
cairo_surface_t *klaster_map_sheet_create_surface (double width, double height, int factor);
/* Takes the image SURFACE (ARGB32, FACTOR device pixels a pixel). */
KlasterMapSheet *klaster_map_sheet_new (cairo_surface_t *surface, int factor);
void klaster_map_sheet_free (KlasterMapSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterMapSheet, klaster_map_sheet_free)

/* Its upper left corner stands at X, Y of WIDGET, which is being drawn. */
void klaster_map_sheet_append (KlasterMapSheet *self,
                               GtkSnapshot *snapshot,
                               float x,
                               float y,
                               GtkWidget *widget);

G_END_DECLS
