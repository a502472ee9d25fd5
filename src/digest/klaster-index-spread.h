/* How the villages of an edition are spread over its classes: the province and each kabupaten or kota, or the
 * kecamatan of one of them. Pure; computed from KlasterVillageIndices.
 */
#pragma once

#include "klaster-village-indices.h"

G_BEGIN_DECLS

/* Numbers over the villages of a region. Blanks are left out, and counted by "n of of". */
typedef struct
{
  double mean, median; /* NAN when n is 0 */
  guint n;
  guint of; /* villages that the edition is about */
} KlasterIndexStats;

typedef struct
{
  const char *code; /* NULL: the province; borrowed from the indices */
  const char *name;
  guint counts[KLASTER_N_STATUSES]; /* by class of the instrument, as issued */
  guint n_classed; /* sum of the counts */
  guint of;
  KlasterIndexStats score;
} KlasterIndexSpread;

/* GArray of KlasterIndexSpread: the region WITHIN (NULL: the province) first, then its kabupaten, or its kecamatan when
 * WITHIN is a kabupaten, without those that have no village of the kind. Valid as long as INDICES. */
GArray *klaster_index_spreads_new (const KlasterVillageIndices *indices,
                                   const KlasterIndexEdition *edition,
                                   const char *within);
/* Of the score, or with PART that dimension (-1: the score), over the villages that lie in REGION (NULL: all) and, with
 * CLASS not -1, are in that class. */
void klaster_index_stats (const KlasterVillageIndices *indices,
                          const KlasterIndexEdition *edition,
                          const char *region,
                          int part,
                          int class,
                          KlasterIndexStats *stats);
/* Median of N NUMBERS, which are sorted by it; NAN for none. */
double klaster_median (double *numbers, guint n);

/* "Indeks Desa 2025, Kalimantan Selatan: 960 of 1.871 desa are Mandiri. The class of 1 desa is not entered."
 * (transfer full) */
char *klaster_index_dup_sentence (const KlasterVillageIndices *indices,
                                  const KlasterIndexEdition *edition,
                                  const char *within);
/* How the counts differ from those published for the province, or "" when they agree or none are published.
 * (transfer full) */
char *klaster_index_dup_difference (const KlasterVillageIndices *indices,
                                    const KlasterIndexEdition *edition);
/* The limits with their sources, or why those that are set are not used; "" for an instrument without.
 * (transfer full) */
char *klaster_index_dup_limits_sentence (const KlasterVillageIndices *indices,
                                         KlasterInstrument instrument);

G_END_DECLS
