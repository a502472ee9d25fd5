/* Open comments on figures, as notes at their points on a chart. */
#pragma once

#include "klaster-chart.h"
#include "klaster-series.h"

G_BEGIN_DECLS

/* Id of a report_value -> text of the newest comment on it, where that is open. On the store's thread. (transfer full) */
GHashTable *klaster_notes_read (KlasterReader *reader, GError **error);
/* Those on the points of SERIES; its first point is the datum FIRST of CHART. NAMED: with the name of its place. */
void klaster_notes_apply (GHashTable *notes,
                          const KlasterSeries *series,
                          gboolean named,
                          guint first,
                          KlasterChart *chart);

G_END_DECLS
