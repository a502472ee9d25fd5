/* Two periods: the figures of all indicators of one site, or of one indicator of all sites, from and to. */
#pragma once

#include "klaster-series.h"

G_BEGIN_DECLS

typedef struct
{
  char *name; /* of the indicator, or of the site */
  KlasterFigure from, to;
  char *text; /* "12 → 18 (+6)", or which blank stands in the way */
} KlasterComparisonRow;

typedef struct
{
  KlasterPeriod from, to;
  char *title; /* "May–Jun 2026 → Jul–Aug 2026", of all sites with the indicator before it */
  char *sentence; /* of all sites: how many rose, fell, stayed; else "" */
  GPtrArray *rows; /* KlasterComparisonRow, by number of the kabupaten or as indicators are asked */
} KlasterComparison;

typedef struct
{
  KlasterPeriod from, to;
  const char *site; /* id; NULL: all sites */
  const char *indicator; /* of all sites: id or code; NULL: the first active one */
  GDate today;
} KlasterComparisonQuery;

KLASTER_DECLARE_DIGEST (KlasterComparison, klaster_comparison)

/* KLASTER_STORE_ERROR_NOT_FOUND for an unknown site or indicator. */
KlasterComparison *klaster_comparison_build (KlasterReader *reader,
                                             const KlasterComparisonQuery *query,
                                             GError **error);
/* "12 → 18 (+6)" with UNIT, which may be NULL. (transfer full) */
char *klaster_comparison_dup_text (double from, double to, int decimals, const char *unit);

G_END_DECLS
