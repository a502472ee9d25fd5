/* Recap of the reports of one period: how each site stands, what its report says, and what changed against
 * the period before.
 *
 * Rules
 *  - A figure has changed when the same site has a number in the period and in the one before; sites
 *    without one of them count nowhere.
 *  - Yes and no: from no to yes is up.
 *  - The widest step is the largest difference in size, up or down; of equals the first site.
 *  - Texts are those of the report that is there, whatever its state; a returned one says so.
 */
#pragma once

#include "klaster-report-grid.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_up, n_same, n_down;
  guint n_both; /* sites with both figures: the sum of the three */
  int widest; /* row of the grid with the widest step that is not 0; -1: none */
} KlasterRecapChange;

typedef struct
{
  char *state; /* "On time", "Late by 3 days" */
  GDate received; /* not valid: unknown */
  char *progress, *obstacles, *follow_up; /* or "" */
  char *returned; /* reason of the return, or NULL */
  guint n_doubts; /* figures that make one look twice */
} KlasterRecapSite;

typedef struct
{
  KlasterReportGrid *grid; /* the sites of the period */
  KlasterRadar *radar; /* up to the period, at most six periods */
  KlasterRecapChange *changes; /* one for each column of the grid */
  KlasterRecapSite *sites; /* one for each row of the grid */
  guint n_texts; /* sites whose report has a text */
  guint n_doubts;
  char *sentence; /* how the reports of the period stand */
} KlasterRecap;

typedef struct
{
  KlasterPeriod period; /* year 0: the newest that has ended */
  GDate today;
} KlasterRecapQuery;

KLASTER_DECLARE_DIGEST (KlasterRecap, klaster_recap)

KlasterRecap *
klaster_recap_build (KlasterReader *reader, const KlasterRecapQuery *query, GError **error);

G_END_DECLS
