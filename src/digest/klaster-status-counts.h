/* How many desa of Kalimantan Selatan have which status, year by year, as published.
 *
 * Read from the datasets of level province whose code ends in a status key and holds the
 * instrument: "idm_mandiri", "indeks_desa_maju" ... (letters of any case, "-" like "_"), region 63.
 * IDM (until 2024) and Indeks Desa (from 2025) are different measures: they are kept apart and no
 * change is told across them.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  int year;
  gboolean indeks_desa; /* else IDM */
  KlasterFigure counts[KLASTER_N_STATUSES]; /* desa; zero is a count, a blank is not */
  double total; /* sum of the counts that are there; NAN when none is */
  guint n_blank; /* classes without figure: then total and shares are not of all desa */
  char *source; /* or "" */
} KlasterYearStatus;

typedef struct
{
  GPtrArray *years; /* KlasterYearStatus, by instrument (IDM first), then year */
  guint n_idm; /* the first so many of years are IDM */
  char *sentence; /* of the newest year */
  char *break_note; /* why the two must not be joined; "" when there is only one instrument */
} KlasterStatusCounts;

KLASTER_DECLARE_DIGEST (KlasterStatusCounts, klaster_status_counts)

KlasterStatusCounts *klaster_status_counts_build (KlasterReader *reader, GError **error);

G_END_DECLS
