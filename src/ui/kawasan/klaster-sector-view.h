/* Data of other sectors: the datasets of the OPD at the left, the map coloured by the chosen one, and at the right its
 * sentence, its years, and the kawasan against the rest of their kabupaten. Reads anew when the store changes. Main
 * thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-sector.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_SECTOR_VIEW (klaster_sector_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSectorView, klaster_sector_view, KLASTER, SECTOR_VIEW, GtkWidget)

/* A KlasterSectionFunc. (floating) */
GtkWidget *klaster_sector_view_new (KlasterSession *session);
/* What is shown, NULL until it is read. Borrowed. */
const KlasterSector *klaster_sector_view_get_sector (KlasterSectorView *self);
/* Shows dataset I of the list. */
void klaster_sector_view_choose (KlasterSectorView *self, guint i);
/* Nothing is being read. */
gboolean klaster_sector_view_is_settled (KlasterSectorView *self);

G_END_DECLS
