#pragma once

#include "klaster-choropleth-private.h"
#include "klaster-sector.h"

G_BEGIN_DECLS

/* Fills self->areas from self->choropleth. ONLY: id of the one kawasan, or NULL. */
gboolean klaster_sector_compare (KlasterSector *self,
                                 KlasterReader *reader,
                                 const char *only,
                                 GError **error);
/* Words, from the values alone; (transfer full). */
char *klaster_sector_area_dup_sentence (const KlasterSectorArea *area,
                                        KlasterLevel level,
                                        const char *unit,
                                        int decimals);
char *klaster_sector_dup_compare_sentence (const KlasterSector *self);
void klaster_sector_area_free (KlasterSectorArea *area);

G_END_DECLS
