#pragma once

#include "klaster-programme.h"
#include "klaster-series.h"

G_BEGIN_DECLS

/* The series of SITE, or of a kabupaten without site; reports must be loaded. INDICATOR may not be
 * NULL. */
KlasterSeries *klaster_series_from_programme (KlasterProgramme *programme,
                                              const KlasterSlot *slot,
                                              const KlasterSite *site,
                                              const KlasterRecord *indicator,
                                              KlasterPeriod from,
                                              KlasterPeriod to);
KlasterRanking *klaster_ranking_from_programme (KlasterProgramme *programme,
                                                const KlasterRecord *indicator,
                                                KlasterPeriod period,
                                                KlasterPeriod former);
/* "Tapin", or with the village "Contoh Makmur (Tapin)". (transfer full) */
char *klaster_site_dup_name (const char *village, const char *kabupaten);

G_END_DECLS
