/* The datasets of all OPD, each OPD once above its own, with a filter by OPD. Main thread. Signals:
 * "dataset-chosen" (guint in KlasterSector.sets) when the officer takes one, "producer-chosen" when the filter is
 * another one. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-sector.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_SECTOR_LIST (klaster_sector_list_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSectorList, klaster_sector_list, KLASTER, SECTOR_LIST, GtkWidget)

KlasterSectorList *klaster_sector_list_new (void);
/* SECTOR has a dataset chosen, which the filter never hides. */
void klaster_sector_list_show (KlasterSectorList *self, KlasterSector *sector);
/* Whose datasets are listed, "" for those without an OPD; NULL: all. Until the next show. */
const char *klaster_sector_list_get_producer (KlasterSectorList *self);

G_END_DECLS
