/* The sample store: a whole invented programme for trying, teaching and testing.
 *
 * The same seed gives the same records, ids included, on every computer: own random numbers, no
 * clock, no locale. Everything invented is called "Contoh". The sample plays at SAMPLE_TODAY, 21
 * November 2026: nine periods, 202505B to 202609B, the last one just due.
 *
 * The setting "sample" is "1", which makes klaster_store_is_sample() true. A place of the sample
 * has a real code, since places must lie somewhere; the setting "sample.name.CODE" gives the name
 * to be shown instead ("Contoh A").
 */
#pragma once

#include "klaster-store.h"

G_BEGIN_DECLS

#define KLASTER_SAMPLE_SEED 63

/* VILLAGES: dotted codes of all villages in ascending order, NULL ended; borrowed during the call.
 * (transfer container) GPtrArray of KlasterRecord, what is referred to first. Any thread. */
GPtrArray *klaster_sample_build_records (guint32 seed, const char *const *villages);

/* Fills the empty STORE in one change; a store that has the sample is left as it is. Blocks. */
gboolean klaster_sample_fill (KlasterStore *store, guint32 seed, GError **error);

G_END_DECLS
