/* Series: one indicator over periods, for one site or all, and the ranking of the sites in a
 * period.
 *
 * A series belongs to one site: when a site was replaced, the line of its village ends and that of
 * the new one begins; they are never joined. Figures of draft and returned reports are there and
 * marked provisional. Blank kinds of a period: the indicator does not apply to the village or is
 * not active, or the site was not one yet or no more: not applicable. Report not due or excused:
 * not due. Else as stored, or not answered.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  char *id; /* NULL: there is no indicator yet */
  char *code;
  char *label;
  char *unit; /* "" when there is none; "%" for percent, "Rp" for money unless entered */
  char *type; /* key: count, number, money, percent, yes_no */
  int direction; /* 1: higher is better, -1: lower, 0: neither */
  double target; /* NAN: none */
  gboolean adds_up; /* the figures of all sites have a sum; FALSE for a share or a price */
  gboolean sum_open; /* neither the indicator nor its type says whether they add up */
  int decimals; /* to show: 0 for counts, money and yes/no, else up to 2 */
} KlasterIndicatorInfo;

/* "1.234,5 kg", "Rp1.500.000", "ya"; blanks by kind. (transfer full) */
char *klaster_indicator_format (const KlasterIndicatorInfo *info, KlasterFigure figure);

typedef struct
{
  KlasterPeriod period;
  KlasterFigure figure;
  gboolean provisional; /* from a draft or returned report */
  char *remark; /* or NULL */
  char *record; /* id of the report_value, or NULL: opens its history */
} KlasterSeriesPoint;

typedef struct
{
  KlasterIndicatorInfo indicator;
  char *site; /* id, NULL for a kabupaten without site */
  guint number; /* 1 to 13 by kabupaten code */
  char *kabupaten;
  char *kabupaten_name;
  char *village; /* name or NULL while it is not filled in */
  KlasterSeriesPoint *points; /* without gaps, oldest first */
  guint n_points;
  int last; /* index of the newest point with a number; -1: none */
  int former; /* the one before it with a number; -1: none */
  char *sentence; /* "Products sold rose from 12 to 15 (Sep–Oct 2026), above the target of 14." */
} KlasterSeries;

typedef struct
{
  const char *site; /* id; NULL: the query of a set */
  const char *indicator; /* id or code; NULL: the first active one */
  KlasterPeriod from; /* year 0: setting first_period */
  KlasterPeriod to; /* year 0: the newest period that has ended */
  const char *const
      *kabupaten; /* sets and rankings: codes of those that take part; NULL or none: all */
  gboolean worst_first; /* sets only; else by kabupaten code. Sites without number last */
  GDate today;
} KlasterSeriesQuery;

KLASTER_DECLARE_DIGEST (KlasterSeries, klaster_series)

/* Of one site. KLASTER_STORE_ERROR_NOT_FOUND when the site or the indicator asked for does not
 * exist. */
KlasterSeries *
klaster_series_build (KlasterReader *reader, const KlasterSeriesQuery *query, GError **error);

/* The same for all 13 on one scale. */
typedef struct
{
  KlasterIndicatorInfo indicator;
  KlasterPeriod *periods;
  guint n_periods;
  GPtrArray *series; /* KlasterSeries, in the order asked for */
  KlasterMean *means; /* one for each period; of = sites expected to answer */
  double lowest, highest; /* over all numbers and the target; NAN when there is none */
  char
      *sentence; /* "9 of 13 sites have figures for Products sold; the mean is 12,5 (n 9 of 13)." */
} KlasterSeriesSet;

KLASTER_DECLARE_DIGEST (KlasterSeriesSet, klaster_series_set)

KlasterSeriesSet *
klaster_series_set_build (KlasterReader *reader, const KlasterSeriesQuery *query, GError **error);

typedef struct
{
  char *site; /* id or NULL */
  guint number;
  char *kabupaten;
  char *kabupaten_name;
  char *village; /* or NULL */
  KlasterFigure figure;
  KlasterFigure former; /* of the same site in the former period */
  guint rank; /* 1 is best; ties share it, the next one skips; 0 for blanks */
  guint former_rank; /* 0: none */
  gboolean tied;
} KlasterRankingRow;

typedef struct
{
  KlasterIndicatorInfo indicator;
  KlasterPeriod period;
  KlasterPeriod former_period;
  GPtrArray *rows; /* KlasterRankingRow: by rank, then number; blanks last, by number */
  guint n_ranked;
  guint n_blank;
  KlasterMean mean;
  KlasterMean former_mean;
  char *sentence; /* "Tapin is first of 9 sites with 15; 4 sites have no figure." */
} KlasterRanking;

KLASTER_DECLARE_DIGEST (KlasterRanking, klaster_ranking)

/* In query->to, against query->from where that is a period before it, else the one just before; site and worst_first
 * are not used. "Neither" ranks like higher is better. */
KlasterRanking *
klaster_ranking_build (KlasterReader *reader, const KlasterSeriesQuery *query, GError **error);

/* What it says of its rows, which are in order and ranked. (transfer full) */
char *klaster_ranking_dup_sentence (const KlasterRanking *self);

/* Ranks of VALUES (NAN: rank 0), 1 for the highest when DIRECTION >= 0, else for the lowest. Pure.
 * */
void klaster_ranks (const double *values, guint n, int direction, guint *ranks);

G_END_DECLS
