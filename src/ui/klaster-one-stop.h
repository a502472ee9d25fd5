/* A frame that is one stop for Tab: in the lists that it holds the arrows go from row to row and from list to list, and
 * Tab comes to the chosen row and goes on to what stands after the frame. A row of a list is chosen by coming to it;
 * Tab alone would choose one after the other down to the last. Main thread. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KLASTER_TYPE_ONE_STOP (klaster_one_stop_get_type ())
G_DECLARE_FINAL_TYPE (KlasterOneStop, klaster_one_stop, KLASTER, ONE_STOP, AdwBin)

GtkWidget *klaster_one_stop_new (GtkWidget *child);

G_END_DECLS
