#pragma once

#include "klaster-kawasan-digest.h"
#include "klaster-programme.h"

G_BEGIN_DECLS

/* All kawasan as KlasterKawasanPlace into PLACES, in the order of klaster-places.h. */
gboolean klaster_kawasan_list (KlasterProgramme *programme, GPtrArray *places, GError **error);
void klaster_kawasan_place_free (KlasterKawasanPlace *self);
/* Order of the kinds of kawasan: KPP, pendampingan, other. */
int klaster_kawasan_rank_kind (const char *kind);
/* KlasterKawasanMember of the records, without those that left, by code. */
GPtrArray *klaster_kawasan_members (KlasterProgramme *programme, GPtrArray *records);

/* The ten stages out of the RECORDS of one kawasan, and the index of the current one (N_STAGES when all
 * are closed, KLASTER_STAGE_UNKNOWN when none is begun). */
KlasterKawasanStage *klaster_kawasan_stages_new (GPtrArray *records,
                                                 KlasterTitles *titles,
                                                 const GDate *today,
                                                 guint *n_stages,
                                                 int *current);
/* Fills what the other kawasan than KAWASAN took for each stage, from ALL records of stages. */
void klaster_kawasan_stages_compare (KlasterKawasanStage *stages,
                                     guint n,
                                     const char *kawasan,
                                     GPtrArray *all,
                                     KlasterTitles *titles,
                                     const GDate *today);
void klaster_kawasan_stages_free (KlasterKawasanStage *stages, guint n);

/* The parts of klaster_kawasan_digest_build(), each from its own entities. */
gboolean klaster_kawasan_digest_add_stages (KlasterKawasanDigest *self,
                                            KlasterProgramme *programme,
                                            GError **error);
gboolean klaster_kawasan_digest_add_checks (KlasterKawasanDigest *self,
                                            KlasterProgramme *programme,
                                            GError **error);
gboolean klaster_kawasan_digest_add_programs (KlasterKawasanDigest *self,
                                              KlasterProgramme *programme,
                                              GError **error);
gboolean klaster_kawasan_digest_add_meetings (KlasterKawasanDigest *self,
                                              KlasterProgramme *programme,
                                              GError **error);
gboolean klaster_kawasan_digest_add_bumdesma (KlasterKawasanDigest *self,
                                              KlasterProgramme *programme,
                                              GError **error);
void klaster_kawasan_digest_free_parts (KlasterKawasanDigest *self);

G_END_DECLS
