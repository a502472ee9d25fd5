/* The charts of the charts page: which there are, what each needs, and how it is built from the store. */
#pragma once

#include "klaster-chart.h"
#include "klaster-places.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_CHART_OF_ALL_SITES,
  KLASTER_CHART_OF_RANKS,
  KLASTER_CHART_OF_REPORTS,
  KLASTER_CHART_OF_STATUSES,
  KLASTER_CHART_OF_ONE_SITE,
  KLASTER_CHART_OF_DIMENSIONS,
  KLASTER_N_CHARTS
} KlasterChartName;

typedef struct
{
  KlasterChartName name;
  KlasterPeriod period;
  char *indicator; /* id; NULL: the first one */
  char *site; /* id; NULL: the first one */
} KlasterChartWish;

/* Why there is nothing to draw. */
typedef enum
{
  KLASTER_CHART_THERE,
  KLASTER_CHART_NO_INDICATOR,
  KLASTER_CHART_NO_SITE,
  KLASTER_CHART_NO_VILLAGE, /* the site is an open slot */
  KLASTER_CHART_KELURAHAN, /* has no Indeks Desa */
  KLASTER_CHART_NO_INDEX, /* no Indeks Desa is entered for the village */
  KLASTER_CHART_NO_DATA
} KlasterChartLack;

typedef struct
{
  KlasterChart *chart; /* NULL: LACK says why */
  KlasterChartLack lack;
  GPtrArray *indicators; /* KlasterRecord: those that are asked first come first */
  char *indicator; /* id of the one that is drawn, or NULL */
  KlasterPlaces *places; /* for the choice of a site */
  const KlasterSitePlace *site; /* of PLACES: the one that is drawn, or NULL */
} KlasterChartFound;

/* Not translated. */
const char *klaster_chart_name_get_label (KlasterChartName name);
gboolean klaster_chart_name_needs_indicator (KlasterChartName name);
gboolean klaster_chart_name_needs_site (KlasterChartName name);

/* On the store's thread. (transfer full) */
KlasterChartFound *
klaster_chart_find (KlasterReader *reader, const KlasterChartWish *wish, GError **error);
void klaster_chart_wish_free (KlasterChartWish *self);
void klaster_chart_found_free (KlasterChartFound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterChartFound, klaster_chart_found_free)

G_END_DECLS
