/* The report grid as a sheet: sites by indicators, for one period or several (klaster-export.h has its
 * head). */
#pragma once

#include "klaster-sheet.h"
#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterPeriod from; /* year 0: the period of the first report */
  KlasterPeriod to; /* year 0: the period of today; the same as from for the grid of one period */
  const char *site; /* id; NULL: all sites that report in the period */
} KlasterGridQuery;

/* On the store's thread. Nothing in it is personal. Figures of drafts come along. */
KlasterSheet *
klaster_grid_sheet_build (KlasterReader *reader, const KlasterGridQuery *query, GError **error);

G_END_DECLS
