/* Villages near a class limit, and what is missing by dimension. Pure; computed from KlasterVillageIndices.
 *
 * Rules
 *  - Below: the score is on or under a limit, and no more than "near" points are missing (KlasterIndexLimits). Above:
 *    no more than "near" points over a limit, so that the class may be lost. A village may be both.
 *  - By dimension the score is not computed (the two descriptions of the composite that circulate disagree, facts.md
 *    2.2). So each dimension is held against the median of that dimension over the villages of the province that are
 *    in the class above the limit, in the same edition: what it lies below that is missing; the widest gap comes first.
 */
#pragma once

#include "klaster-index-spread.h"

G_BEGIN_DECLS

typedef struct
{
  const KlasterIndexVillage *village;
  const KlasterVillageScore *score;
  guint limit; /* class limit + 1 begins above it */
  double missing; /* points up to the limit; negative: points over it */
  double gaps
      [KLASTER_MAX_PARTS]; /* below the median of the class above; 0 when not below, NAN when blank */
  int weakest; /* dimension with the widest gap, -1: none is below */
} KlasterNearVillage;

typedef struct
{
  const KlasterIndexEdition *edition;
  double near; /* points */
  GArray *below, *above; /* KlasterNearVillage, nearest first */
  /* Of the class above each limit, over the province; n 0 when the class has no village. */
  KlasterIndexStats medians[KLASTER_N_CLASS_LIMITS][KLASTER_MAX_PARTS];
  guint weakest[KLASTER_MAX_PARTS]; /* how many of below have that dimension as their widest gap */
} KlasterIndexNear;

/* REGION: a kabupaten or kecamatan, NULL: all. Nothing is near in an edition without limits. Valid as long as
 * INDICES. */
KlasterIndexNear *klaster_index_near_new (const KlasterVillageIndices *indices,
                                          const KlasterIndexEdition *edition,
                                          const char *region);
void klaster_index_near_free (KlasterIndexNear *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterIndexNear, klaster_index_near_free)

/* "1,20 up to Mandiri" or "0,30 over the limit of Maju" (transfer full) */
char *klaster_near_village_dup_distance (const KlasterNearVillage *self);
/* How far VILLAGE is from the next class, near or not: FALSE without a score, or in the highest class. */
gboolean klaster_index_near_describe (const KlasterVillageIndices *indices,
                                      const KlasterIndexEdition *edition,
                                      const KlasterIndexVillage *village,
                                      KlasterNearVillage *near);
/* "DE 12,40 · DS 3,00": the gaps, widest first, or why there are none. (transfer full) */
char *klaster_near_village_dup_gaps (const KlasterNearVillage *self);
/* "Indeks Desa 2025: 48 desa lack 1 points or less to the next class, 30 are as little above a limit. Economy is furthest
 * behind in 31 of them." (transfer full) */
char *klaster_index_near_dup_sentence (const KlasterIndexNear *self);

G_END_DECLS
