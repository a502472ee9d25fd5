/* The side of the page Indeks Desa: a village, or a region when none is chosen. Main thread. (floating) */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"
#include "klaster-village-indices.h"

G_BEGIN_DECLS

/* All about VILLAGE: its class, scores by instrument, dimensions, how it stands among the villages around it. */
GtkWidget *klaster_villages_side_new_village (KlasterSession *session,
                                              const KlasterVillageIndices *indices,
                                              const KlasterIndexEdition *edition,
                                              const KlasterIndexVillage *village);
/* History of REGION (NULL: the province), the check against the published counts, the class limits with their source. */
GtkWidget *klaster_villages_side_new_region (KlasterSession *session,
                                             const KlasterVillageIndices *indices,
                                             const KlasterIndexEdition *edition,
                                             const char *region);

G_END_DECLS
