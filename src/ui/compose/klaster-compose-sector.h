/* From data of other sectors to charts. Pure; any thread. */
#pragma once

#include "klaster-chart-kinds.h"
#include "klaster-sector.h"

G_BEGIN_DECLS

/* Each kawasan against the rest of its kabupaten; NULL when none can be compared. (transfer full) */
KlasterChart *klaster_compose_sector_areas (const KlasterSector *sector);
/* The kabupaten and kota, highest first; NULL when the dataset is not by kabupaten. (transfer full) */
KlasterChart *klaster_compose_sector_regions (const KlasterSector *sector);
/* The mean of the regions over the years; NULL with fewer than two years. (transfer full) */
KlasterChart *klaster_compose_sector_years (const KlasterSector *sector);

G_END_DECLS
