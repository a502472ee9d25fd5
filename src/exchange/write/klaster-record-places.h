/* Where records lie on the land. Private to src/exchange/write; on the store's thread. */
#pragma once

#include "klaster-sheet.h"
#include "klaster-store.h"

G_BEGIN_DECLS

/* Gives each row of SHEET, one for each of RECORDS, its place:
 *  - reference data, indices, profiles and data of other sectors: the outline of their region
 *  - a kawasan and what belongs to it: the outline of its members
 *  - its own latitude and longitude, unless the profile hides them
 *  - a site and what belongs to it: the point of the village, or of the kabupaten/kota while it is not
 *    chosen
 * Records of other kinds have none. */
void klaster_record_places_set (KlasterReader *reader,
                                KlasterSheet *sheet,
                                const KlasterEntity *entity,
                                GPtrArray *records,
                                gboolean public_profile);

/* The place of a site: its point, with the code of the region. FALSE when it is not known. The code is
 * borrowed from SITE. */
gboolean klaster_record_places_get_site (KlasterReader *reader,
                                         const KlasterRecord *site,
                                         KlasterSheetPlace *place);

G_END_DECLS
