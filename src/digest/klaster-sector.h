/* Data of other sectors: the datasets of all OPD, and one of them for a year with the kawasan compared to the rest of
 * their kabupaten.
 *
 * Rules
 *  - A kawasan is the union of its members that have not left: villages, and kecamatan with all their villages.
 *    The rest is every other region of the kabupaten in which a member lies.
 *  - Regions are those of the dataset's own level. A kecamatan of which only villages are members belongs neither to
 *    the kawasan nor to the rest. Datasets by kabupaten or for the province compare no kawasan.
 *  - Means are over the regions with a figure and say of how many; blanks are never 0, and "not applicable" leaves
 *    the count.
 *  - The years of a dataset: the mean over its regions, with n of m of that year's records.
 */
#pragma once

#include "klaster-choropleth.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *title;
  char *producer; /* "" when not entered */
  char *unit; /* or "" */
  KlasterLevel level;
  char *level_label;
  guint n_values; /* records, blanks too */
} KlasterSectorSet;

typedef struct
{
  int year;
  KlasterMean mean;
} KlasterSectorYear;

/* A kabupaten or kota, of a dataset by kabupaten. */
typedef struct
{
  char *code;
  char *name;
  KlasterFigure figure;
} KlasterSectorRegion;

typedef struct
{
  char *kawasan; /* id */
  char *name;
  char *kabupaten_name;
  KlasterMean inside, outside;
  char *sentence;
} KlasterSectorArea;

typedef struct
{
  GPtrArray *sets; /* KlasterSectorSet, by producer and title */
  int chosen; /* in SETS, -1 when there is none */
  /* Of the chosen one: */
  char *definition; /* or NULL */
  char *licence; /* or NULL */
  KlasterChoropleth *choropleth; /* at its own level; NULL for the province and without records */
  int year; /* 0: no records */
  int decimals; /* to show */
  GArray *years; /* KlasterSectorYear, oldest first */
  GPtrArray *regions; /* KlasterSectorRegion, highest first, blanks last; only by kabupaten */
  GPtrArray *areas; /* KlasterSectorArea, by kabupaten and name */
  char *sentence; /* reads the year, or says how to begin */
  char *compare_sentence; /* how many kawasan stand above the rest, or why none is compared */
} KlasterSector;

typedef struct
{
  const char
      *id; /* of the dataset; NULL: the first of the finest level with records, else the first */
  const char *
      producer; /* that the first one is to be of; "" is one, too; NULL: any. With ID it counts for nothing */
  int year; /* 0: the newest that is well filled */
  const char *kawasan; /* id: only this one is compared; NULL: all */
} KlasterSectorQuery;

KLASTER_DECLARE_DIGEST (KlasterSector, klaster_sector)

/* KLASTER_STORE_ERROR_NOT_FOUND for an unknown dataset. */
KlasterSector *
klaster_sector_build (KlasterReader *reader, const KlasterSectorQuery *query, GError **error);
/* Every dataset that compares KAWASAN, in the newest year: GPtrArray of KlasterSector, one area each; for the profile
 * of a kawasan. (transfer container) */
GPtrArray *
klaster_sector_list_for_kawasan (KlasterReader *reader, const char *kawasan, GError **error);

G_END_DECLS
