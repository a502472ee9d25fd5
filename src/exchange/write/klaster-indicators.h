/* Indicators in the order in which files list them. Private to src/exchange/write. */
#pragma once

#include "klaster-period.h"
#include "klaster-record.h"

G_BEGIN_DECLS

/* For g_ptr_array_sort() of KlasterRecord: by group in the order of its choices, then by code. */
int klaster_indicators_compare (gconstpointer a, gconstpointer b);
/* Whether the fields from_period and to_period of RECORD, blank for no limit, leave something between FIRST
 * and LAST. */
gboolean
klaster_indicators_is_active (const KlasterRecord *record, KlasterPeriod first, KlasterPeriod last);

G_END_DECLS
