/* Summary of the whole programme, for "Ringkasan klaster" and the first slide. */
#pragma once

#include "klaster-radar.h"
#include "klaster-series.h"
#include "klaster-site-digest.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterPeriod period;
  KlasterPeriod former_period;
  guint n_sites; /* kabupaten/kota with a site in the period */
  guint n_filled; /* of these with their village */
  guint n_desa, n_kelurahan; /* of the filled ones */
  /* Reports */
  KlasterRadar *radar; /* the last six periods up to PERIOD, fewer at the beginning */
  char *report_sentence;
  char *report_change_sentence; /* against the former period; "" when there is none */
  /* Status of the sites, newest year of each */
  guint statuses[KLASTER_N_STATUSES]; /* desa by class of Indeks Desa */
  guint n_status_unknown; /* filled desa without Indeks Desa */
  guint n_kelurahan_rated; /* kelurahan with a class of Permendagri 81 */
  char *status_sentence;
  /* Registers, all sites that are one in the period */
  KlasterSiteFigures totals;
  char *totals_sentence;
  /* Indicator */
  KlasterRanking *ranking; /* of the chosen indicator; NULL when there is none */
  char *indicator_sentence; /* mean and change; "" when there is none */
  guint n_kawasan, n_kpp;
  char *lead; /* the one sentence at the top */
} KlasterSummary;

typedef struct
{
  KlasterPeriod period; /* year 0: the newest period that has ended */
  const char *indicator; /* id or code; NULL: the first active one */
  GDate today;
} KlasterSummaryQuery;

KLASTER_DECLARE_DIGEST (KlasterSummary, klaster_summary)

KlasterSummary *
klaster_summary_build (KlasterReader *reader, const KlasterSummaryQuery *query, GError **error);

G_END_DECLS
