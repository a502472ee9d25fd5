/* From the indices of the villages to charts. Pure; any thread; (transfer full). */
#pragma once

#include "klaster-chart-kinds.h"
#include "klaster-village-indices.h"

G_BEGIN_DECLS

/* Scores of VILLAGE over the years of one INSTRUMENT beside the median of its kabupaten; NULL when it has none. IDM and
 * Indeks Desa never share a chart. */
KlasterChart *klaster_compose_village_scores (const KlasterVillageIndices *indices,
                                              const KlasterIndexVillage *village,
                                              KlasterInstrument instrument);
/* Dimensions of VILLAGE in EDITION against the medians of its kabupaten and the province; NULL when none is entered. */
KlasterChart *klaster_compose_village_parts (const KlasterVillageIndices *indices,
                                             const KlasterIndexEdition *edition,
                                             const KlasterIndexVillage *village);
/* Desa of REGION (NULL: the province) by class in every edition of IDM and Indeks Desa, with a break between the two;
 * NULL when there is none. Years in which less than half of the desa have a class are left out, or, for the province,
 * stand as published. */
KlasterChart *klaster_compose_index_history (const KlasterVillageIndices *indices,
                                             const char *region);

G_END_DECLS
