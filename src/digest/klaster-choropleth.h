/* Choropleth: one amount or status for each region of a level, to colour the map with. */
#pragma once

#include "klaster-class-limits.h"
#include "klaster-digest.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_CHOROPLETH_INDEX, /* score as issued; above village level the mean of the desa */
  KLASTER_CHOROPLETH_STATUS, /* status class; above village level the share of Mandiri, % */
  KLASTER_CHOROPLETH_DATASET, /* dataset of that level */
  KLASTER_CHOROPLETH_INDICATOR /* figure of the site of each kabupaten in a period */
} KlasterChoroplethKind;

typedef struct
{
  char *code; /* dotted */
  KlasterFigure figure; /* NOT_APPLICABLE: kelurahan have no Indeks Desa and IDM */
  KlasterStatus status; /* kind STATUS at village level, else NONE */
  double from; /* of a change: the former figure */
  guint n, of; /* means and shares: desa with a figure, of all desa; 1, 1 else */
} KlasterChoroplethValue;

typedef struct
{
  KlasterChoroplethKind kind;
  KlasterLevel level;
  gboolean is_change; /* the figures are differences */
  double large; /* of a change: a greater one, up or down, is large; a round number */
  GPtrArray *
      values; /* KlasterChoroplethValue, by code; all regions of the level with a stored figure, and
                      * above village level all regions */
  char *title; /* "Indeks Desa 2025, mean of the desa" */
  char *unit; /* or "" */
  char *source; /* or "" */
  int year; /* 0 for indicators */
  KlasterPeriod period; /* of an indicator */
  int *years; /* for which there are figures, oldest first */
  guint n_years;
  int decimals;
  guint n_numbers; /* regions with a figure */
  guint n_regions; /* regions of the level to which it applies */
  double fixed
      [KLASTER_MAX_CLASSES]; /* inner limits of the status classes, rising, from the settings */
  guint n_fixed; /* 0: none, FIXED then means round numbers */
  char *sentence; /* "Figures for 9 of 13 kabupaten/kota, from 61,20 (Tapin) to 82,10 (Banjar)." */
} KlasterChoropleth;

typedef struct
{
  KlasterChoroplethKind kind;
  KlasterLevel level; /* 0: kabupaten; datasets: their own level, a wider one is the mean with n */
  const char *instrument; /* INDEX, STATUS: key; NULL: indeks_desa */
  const char *id; /* DATASET, INDICATOR: id or code */
  int year; /* 0: the newest that has at least half as many figures as the fullest */
  KlasterPeriod period; /* INDICATOR; year 0: the newest period that has ended */
  GDate today;
} KlasterChoroplethQuery;

KLASTER_DECLARE_DIGEST (KlasterChoropleth, klaster_choropleth)

/* KLASTER_STORE_ERROR_NOT_FOUND for an unknown dataset or indicator; KLASTER_STORE_ERROR_REFUSED
 * when the data is not fine enough for the level. */
KlasterChoropleth *klaster_choropleth_build (KlasterReader *reader,
                                             const KlasterChoroplethQuery *query,
                                             GError **error);
/* NULL when the region has no value. Borrowed. */
const KlasterChoroplethValue *klaster_choropleth_find (const KlasterChoropleth *self,
                                                       const char *code);
/* NOW less FORMER, region by region; blank where one of both is. The title names both times; period and year are
 * those of NOW. Pure. (transfer full) */
KlasterChoropleth *klaster_choropleth_compare (const KlasterChoropleth *now,
                                               const KlasterChoropleth *former);
/* The change from the period FORMER to that of QUERY; of what is known by year, from the year before the newest that
 * has figures. KLASTER_STORE_ERROR_NOT_FOUND, too, where there is no such year. */
KlasterChoropleth *klaster_choropleth_build_change (KlasterReader *reader,
                                                    const KlasterChoroplethQuery *query,
                                                    KlasterPeriod former,
                                                    GError **error);

/* A change falls into one of five classes: far down, down, none, up, far up; about half of those that are not none are
 * far. */
#define KLASTER_N_CHANGE_CLASSES 5
guint klaster_choropleth_get_change_class (const KlasterChoropleth *self, double change);

/* Classes of its numbers; see klaster_class_limits(). For Indeks Desa and IDM scores, FIXED means
 * the limits of the status classes (settings class.indeks_desa.mandiri ..., else Indeks Desa 49,48
 * 57,38 69,34 79,62; IDM 0,4907 0,5989 0,7072 0,8155), for others round numbers. */
void klaster_choropleth_get_classes (const KlasterChoropleth *self,
                                     KlasterClassMethod method,
                                     KlasterClassLimits *limits);

G_END_DECLS
