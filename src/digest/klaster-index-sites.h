/* The sites against the villages around them: mean and median of their kecamatan, kabupaten and province in one
 * edition. Pure; computed from KlasterVillageIndices.
 *
 * A desa is held against desa, in Indeks Desa or IDM. A kelurahan has a class of Permendagri 81/2015 and no score; it is
 * told with how many kelurahan around it are in the same class, never beside a desa.
 */
#pragma once

#include "klaster-index-spread.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_AROUND_KECAMATAN,
  KLASTER_AROUND_KABUPATEN,
  KLASTER_AROUND_PROVINCE,
  KLASTER_N_AROUNDS
} KlasterAround;

typedef struct
{
  const char *name; /* of the region */
  KlasterIndexStats stats; /* the site itself counts among them */
  guint rank; /* 1: the highest score of the region; equal ones share; 0: no score */
  guint n_same; /* villages in the class of the site, itself among them */
  guint n_classed;
} KlasterIndexAround;

typedef struct
{
  const KlasterIndexVillage *village;
  const KlasterVillageScore *score; /* NULL: nothing issued */
  KlasterIndexAround around[KLASTER_N_AROUNDS];
} KlasterIndexSite;

/* GArray of KlasterIndexSite: the sites that EDITION is about, by code. Valid as long as INDICES. */
GArray *klaster_index_sites_new (const KlasterVillageIndices *indices,
                                 const KlasterIndexEdition *edition);
/* How VILLAGE stands, site or not. */
void klaster_index_site_describe (const KlasterVillageIndices *indices,
                                  const KlasterIndexEdition *edition,
                                  const KlasterIndexVillage *village,
                                  KlasterIndexSite *site);
/* "Contoh has 82,10: 3,20 above the median of Banjar (276 of 277 desa), place 40 there." (transfer full) */
char *klaster_index_site_dup_sentence (const KlasterIndexSite *site,
                                       const KlasterIndexEdition *edition);
/* "Indeks Desa 2025: of 11 sites with a score (11 desa are sites), 4 lie above the median of their kabupaten." SITES: of klaster_index_sites_new().
 * (transfer full) */
char *klaster_index_sites_dup_sentence (const GArray *sites, const KlasterIndexEdition *edition);

G_END_DECLS
