/* Counts by class beside those that were published for the province (facts.md 2.5): a check of what was entered or is
 * to be imported.
 */
#pragma once

#include "klaster-instrument.h"
#include "klaster-status-counts.h"

G_BEGIN_DECLS

/* LABEL: "Indeks Desa 2025". COUNTS: villages in each class. A sentence that names every class whose number differs,
 * counted and published; "" when all agree. Classes without a published figure are passed over. (transfer full) */
char *klaster_published_dup_difference (const KlasterYearStatus *published,
                                        const char *label,
                                        const guint counts[KLASTER_N_STATUSES]);
/* The counts of INSTRUMENT and YEAR, or NULL. Borrowed from SELF. */
const KlasterYearStatus *
klaster_published_find (const KlasterStatusCounts *self, KlasterInstrument instrument, int year);

G_END_DECLS
