/* The charts: which there are, what each needs, and how it is built from the store; for the charts page, the
 * document of charts and the command line. */
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
  KLASTER_CHART_OF_STAGES,
  KLASTER_CHART_OF_CHANGES, /* two periods, a line for each site */
  KLASTER_CHART_OF_VALUES,
  KLASTER_CHART_OF_STATUS_CHANGES,
  KLASTER_CHART_OF_TIMELINE,
  KLASTER_CHART_OF_BUDGETS,
  KLASTER_N_CHARTS
} KlasterChartName;

/* The mean of all sites. */
#define KLASTER_CHART_PROVINCE "63"

typedef struct
{
  KlasterChartName name;
  KlasterPeriod period;
  char *indicator; /* id; NULL: the first one */
  char *site; /* id; NULL: the first one */
  char *kawasan; /* id; NULL: the first one */
  KlasterPeriod
      from; /* where lines begin, and what PERIOD is compared with; year 0: as the chart does */
  char *
      compare; /* of one site: code of a kabupaten, or KLASTER_CHART_PROVINCE; NULL: with nothing */
  char **kabupaten; /* of all sites: codes of those that are drawn; NULL or none: all */
  int year; /* of the budgets; 0: all years */
  GDate today; /* not valid: klaster_today() */
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
  KLASTER_CHART_NO_KAWASAN,
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
  const KlasterKawasanPlace *kawasan; /* likewise */
  GPtrArray *points; /* of one site: id of the record of each datum, or NULL in it; else NULL */
} KlasterChartFound;

/* Not translated. */
const char *klaster_chart_name_get_label (KlasterChartName name);
/* As it is typed: "peringkat". */
const char *klaster_chart_name_get_key (KlasterChartName name);
/* All keys in the order of the charts; NULL ended, static. */
const char *const *klaster_chart_name_get_keys (void);
/* The chart of that key, or -1. */
int klaster_chart_name_find (const char *key);
gboolean klaster_chart_name_needs_indicator (KlasterChartName name);
gboolean klaster_chart_name_needs_site (KlasterChartName name);
gboolean klaster_chart_name_needs_kawasan (KlasterChartName name);
/* Whether some of the sites can be chosen. */
gboolean klaster_chart_name_has_sites (KlasterChartName name);
/* Whether it can begin at, or be compared with, a period before. */
gboolean klaster_chart_name_has_periods (KlasterChartName name);
/* What is lacking, and what brings it, in the words of the screen. */
const char *klaster_chart_lack_get_text (KlasterChartLack lack);

/* On the store's thread. (transfer full) */
KlasterChartFound *
klaster_chart_find (KlasterReader *reader, const KlasterChartWish *wish, GError **error);
/* Of every chart by name, all with the choices of WISH: KlasterChartFound. (transfer full) */
GPtrArray *
klaster_chart_find_all (KlasterReader *reader, const KlasterChartWish *wish, GError **error);
void klaster_chart_wish_free (KlasterChartWish *self);
void klaster_chart_found_free (KlasterChartFound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterChartFound, klaster_chart_found_free)

G_END_DECLS
