/* The map of the page Indeks Desa: villages coloured by their score within the class limits of the settings, or by the
 * class as issued. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-instrument.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_VILLAGES_MAP (klaster_villages_map_get_type ())
G_DECLARE_FINAL_TYPE (KlasterVillagesMap, klaster_villages_map, KLASTER, VILLAGES_MAP, GtkWidget)

KlasterVillagesMap *klaster_villages_map_new (KlasterSession *session);
/* CLASSES: as issued; else the scores. Nothing is read again when the map already shows that, unless FRESH. */
void klaster_villages_map_show (KlasterVillagesMap *self,
                                KlasterInstrument instrument,
                                int year,
                                gboolean classes,
                                gboolean fresh);
gboolean klaster_villages_map_is_settled (KlasterVillagesMap *self);

G_END_DECLS
