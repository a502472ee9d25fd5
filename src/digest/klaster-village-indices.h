/* Every village with all that was issued about it: Indeks Desa, IDM, Permendagri 81.
 *
 * Read from the store once; what is asked of it afterwards (klaster-index-spread.h, -moves.h, -near.h, -sites.h) is
 * computed from the value without the store, fast enough to follow a filter.
 *
 * Rules
 *  - An edition is one instrument in one year. Nothing is compared across instruments.
 *  - Classes count as issued, also where the score lies on the other side of a class limit; such villages are counted
 *    beside (n_other). A score without a class is in no class.
 *  - "of": all desa of the official list for Indeks Desa and IDM, all kelurahan for Permendagri 81.
 */
#pragma once

#include "klaster-index-limits.h"
#include "klaster-status-counts.h"

G_BEGIN_DECLS

typedef struct
{
  int year;
  KlasterInstrument instrument;
  char *record; /* id of the village_index */
  double score; /* NAN when blank */
  int class; /* as issued, of the instrument; -1 when blank */
  int by_limits; /* class of the score by the limits; -1 without score or limits */
  double parts[KLASTER_MAX_PARTS]; /* of the instrument, NAN when blank */
} KlasterVillageScore;

typedef struct
{
  char *code;
  char *name;
  const char *kecamatan_name; /* belong to the value */
  const char *kabupaten_name;
  char *words; /* code, name and kecamatan in small letters, for searching */
  gboolean kelurahan;
  gboolean site; /* is a site now */
  double lat, lon; /* degrees, NAN when unknown */
  GArray *scores; /* KlasterVillageScore, in the order of the editions */
} KlasterIndexVillage;

/* A kabupaten or kota, or a kecamatan. */
typedef struct
{
  char *code;
  char *name;
  guint n_desa, n_kelurahan;
} KlasterIndexRegion;

typedef struct
{
  int year;
  KlasterInstrument instrument;
  char *label; /* "Indeks Desa 2025" */
  guint n; /* villages with a record */
  guint of; /* villages it is about */
  guint n_other; /* the score lies in another class than the one issued */
  const KlasterYearStatus *published; /* counts of the province as published, or NULL */
} KlasterIndexEdition;

typedef struct
{
  GPtrArray *villages; /* KlasterIndexVillage, by code */
  GPtrArray *kabupaten; /* KlasterIndexRegion, by code */
  GPtrArray *kecamatan;
  GPtrArray
      *editions; /* KlasterIndexEdition: IDM, Indeks Desa, Permendagri 81; each oldest first */
  KlasterIndexLimits limits[KLASTER_N_INSTRUMENTS];
  KlasterStatusCounts *published;
  guint n_desa, n_kelurahan;
} KlasterVillageIndices;

KLASTER_DECLARE_DIGEST (KlasterVillageIndices, klaster_village_indices)

KlasterVillageIndices *klaster_village_indices_build (KlasterReader *reader, GError **error);

/* The newest edition of Indeks Desa in which at least half as many desa as in the fullest have a record, else of IDM,
 * else of Permendagri 81; NULL when there is none. Borrowed. */
const KlasterIndexEdition *klaster_village_indices_get_main (const KlasterVillageIndices *self);
/* INSTRUMENT NONE: of any, Indeks Desa first. NULL when there is none of that year. */
const KlasterIndexEdition *klaster_village_indices_find_edition (const KlasterVillageIndices *self,
                                                                 KlasterInstrument instrument,
                                                                 int year);
/* The edition of the same instrument before EDITION, or NULL. */
const KlasterIndexEdition *klaster_village_indices_get_former (const KlasterVillageIndices *self,
                                                               const KlasterIndexEdition *edition);
/* NULL for an unknown code. */
const KlasterIndexVillage *klaster_village_indices_find (const KlasterVillageIndices *self,
                                                         const char *code);
/* What EDITION says of VILLAGE, or NULL. */
const KlasterVillageScore *klaster_index_village_get (const KlasterIndexVillage *village,
                                                      const KlasterIndexEdition *edition);
/* Whether EDITION is about villages of that kind. */
gboolean klaster_index_edition_is_about (const KlasterIndexEdition *edition,
                                         const KlasterIndexVillage *village);
/* Whether VILLAGE lies in REGION ("63.10", NULL: anywhere) and its name, kecamatan or code hold TEXT (NULL or "": all).
 * TEXT in any case. */
gboolean klaster_index_village_matches (const KlasterIndexVillage *village,
                                        const char *region,
                                        const char *text);

G_END_DECLS
