/* Everything that the side panel says of one site in one period: how its report stands, who answers for it,
 * what is missing, what is odd, and whether to offer assistance.
 *
 * Assistance is offered when
 *  - this report and an earlier one are open by the rules of klaster-chase.h (a rising backlog),
 *  - a figure of the report is odd by the rules of klaster-report-check.h, or
 *  - a figure went the wrong way twice in a row, by the direction of its indicator.
 * The first reason that holds, in this order, becomes the topic.
 */
#pragma once

#include "klaster-chase.h"
#include "klaster-report-grid.h"

G_BEGIN_DECLS

/* A figure to look at twice. */
typedef struct
{
  char *indicator; /* id */
  char *label;
  char *sentence;
} KlasterReportDoubt;

typedef struct
{
  char *site; /* id */
  KlasterPeriod period;
  char *village; /* name, or NULL while it is not filled in */
  char *place; /* "Desa X, Kabupaten Tapin" */
  KlasterReportGrid *grid; /* of the periods of the site */
  const KlasterRadarCell *cell; /* in the grid */
  char **persons; /* names of the enumerators (personal); may be empty */
  char *excuse; /* id of the excuse, or NULL */
  KlasterChase *chase; /* its open reports up to PERIOD */
  guint n_open; /* of these */
  const KlasterChaseItem *item; /* the report of PERIOD, or NULL when it is not chased */
  GPtrArray *doubts; /* KlasterReportDoubt */
  guint n_assistance; /* planned and running ones of the site */
  char *advice; /* why assistance is offered, or NULL */
  char *topic; /* of the assistance; NULL without advice */
  char *cause; /* id of the indicator, or NULL */
} KlasterReportCard;

typedef struct
{
  const char *site; /* id */
  KlasterPeriod period;
  GDate today;
} KlasterReportCardQuery;

KLASTER_DECLARE_DIGEST (KlasterReportCard, klaster_report_card)

/* KLASTER_STORE_ERROR_NOT_FOUND when the site does not exist or does not report in the period. */
KlasterReportCard *klaster_report_card_build (KlasterReader *reader,
                                              const KlasterReportCardQuery *query,
                                              GError **error);

G_END_DECLS
