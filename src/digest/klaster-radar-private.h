#pragma once

#include "klaster-programme.h"
#include "klaster-radar.h"

G_BEGIN_DECLS

/* CELL of SITE (NULL: no site) in PERIOD. The reports of the programme must be loaded. */
void klaster_radar_cell_init (KlasterRadarCell *cell,
                              const KlasterProgramme *programme,
                              const KlasterSite *site,
                              KlasterPeriod period);
void klaster_radar_cell_clear (KlasterRadarCell *cell);
gboolean klaster_radar_cell_is_complete (const KlasterRadarCell *cell);
/* As klaster_radar_build(), from what is loaded. Years of the periods must not be 0. */
KlasterRadar *
klaster_radar_from_programme (KlasterProgramme *programme, KlasterPeriod from, KlasterPeriod to);
/* The last N periods up to TO, fewer at the beginning of the programme. */
KlasterRadar *klaster_radar_recent (KlasterProgramme *programme, KlasterPeriod to, guint n);

G_END_DECLS
