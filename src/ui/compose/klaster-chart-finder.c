#include "klaster-chart-finder.h"

#include <glib/gi18n.h>

#include "klaster-chart-kinds.h"
#include "klaster-compose-chart.h"
#include "klaster-compose-notes.h"

typedef enum
{
  NEEDS_NOTHING = 0,
  NEEDS_INDICATOR = 1 << 0,
  NEEDS_SITE = 1 << 1,
  NEEDS_KAWASAN = 1 << 2
} Needs;

static const struct
{
  const char *key;
  const char *label;
  Needs needs;
} names[KLASTER_N_CHARTS] = {
  [KLASTER_CHART_OF_ALL_SITES] = { "multipel", N_ ("All sites side by side"), NEEDS_INDICATOR },
  [KLASTER_CHART_OF_RANKS] = { "peringkat", N_ ("Ranking of the sites"), NEEDS_INDICATOR },
  [KLASTER_CHART_OF_REPORTS] = { "kelengkapan", N_ ("Completeness of the reports"), NEEDS_NOTHING },
  [KLASTER_CHART_OF_STATUSES] = { "status", N_ ("Status of the villages by year"), NEEDS_NOTHING },
  [KLASTER_CHART_OF_ONE_SITE]
  = { "indikator", N_ ("One site over the periods"), NEEDS_INDICATOR | NEEDS_SITE },
  [KLASTER_CHART_OF_DIMENSIONS] = { "dimensi", N_ ("Six dimensions of one site"), NEEDS_SITE },
  [KLASTER_CHART_OF_STAGES] = { "tahap", N_ ("Stages of one kawasan"), NEEDS_KAWASAN },
  [KLASTER_CHART_OF_CHANGES] = { "lereng", N_ ("Two periods compared"), NEEDS_INDICATOR },
  [KLASTER_CHART_OF_VALUES] = { "batang", N_ ("Figures of the sites as bars"), NEEDS_INDICATOR },
  [KLASTER_CHART_OF_STATUS_CHANGES]
  = { "perubahan-status", N_ ("Change of status, year to year"), NEEDS_NOTHING },
  [KLASTER_CHART_OF_TIMELINE] = { "linimasa", N_ ("Timeline of one kawasan"), NEEDS_KAWASAN },
  [KLASTER_CHART_OF_BUDGETS] = { "anggaran", N_ ("Budget by fund source"), NEEDS_NOTHING },
};

/* The site asked for, else the first one that is there. */
static const KlasterSitePlace *
find_site (const KlasterPlaces *places, const char *id)
{
  const KlasterSitePlace *first = NULL;

  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *place = places->sites->pdata[i];

      if (place->site != NULL && g_strcmp0 (place->site, id) == 0)
        return place;
      if (first == NULL && place->site != NULL)
        first = place;
    }
  return first;
}

static const KlasterKawasanPlace *
find_kawasan (const KlasterPlaces *places, const char *id)
{
  for (guint i = 0; i < places->kawasan->len; i++)
    if (g_strcmp0 (((const KlasterKawasanPlace *)places->kawasan->pdata[i])->id, id) == 0)
      return places->kawasan->pdata[i];
  return places->kawasan->len > 0 ? places->kawasan->pdata[0] : NULL;
}

static KlasterChart *
draw_dimensions (KlasterChartFound *found, const KlasterSiteDigest *digest)
{
  if (digest->dimensions != NULL)
    return klaster_compose_dimensions (digest, TRUE);
  found->lack = found->site->village == NULL ? KLASTER_CHART_NO_VILLAGE
                : found->site->kelurahan     ? KLASTER_CHART_KELURAHAN
                                             : KLASTER_CHART_NO_INDEX;
  return NULL;
}

static KlasterSeriesQuery
get_query (const KlasterChartFound *found, const KlasterChartWish *wish)
{
  return (KlasterSeriesQuery){ .indicator = found->indicator,
                               .from = wish->from,
                               .to = wish->period,
                               .kabupaten = wish->name == KLASTER_CHART_OF_ONE_SITE
                                                ? NULL
                                                : (const char *const *)wish->kabupaten,
                               .today = wish->today };
}

static const KlasterSeries *
find_series (const KlasterSeriesSet *set, const char *kabupaten)
{
  for (guint i = 0; i < set->series->len; i++)
    if (g_strcmp0 (((const KlasterSeries *)set->series->pdata[i])->kabupaten, kabupaten) == 0)
      return set->series->pdata[i];
  return NULL;
}

/* The site beside the mean of all or the site of another kabupaten. */
static KlasterChart *
draw_compared (KlasterChartFound *found,
               KlasterReader *reader,
               const KlasterChartWish *wish,
               GError **error)
{
  const KlasterSeriesQuery query = get_query (found, wish);
  g_autoptr (KlasterSeriesSet) set = klaster_series_set_build (reader, &query, error);
  g_autoptr (GHashTable) notes = set != NULL ? klaster_notes_read (reader, error) : NULL;
  const KlasterSeries *series = set != NULL ? find_series (set, found->site->kabupaten) : NULL;
  KlasterChart *chart;

  if (series == NULL || notes == NULL)
    return NULL;
  chart = klaster_compose_comparison (set, series, find_series (set, wish->compare));
  klaster_notes_apply (notes, series, FALSE, 0, chart);
  return chart;
}

static KlasterChart *
draw_series (KlasterChartFound *found,
             KlasterReader *reader,
             const KlasterChartWish *wish,
             GError **error)
{
  KlasterSeriesQuery query = get_query (found, wish);
  g_autoptr (KlasterSeries) series = NULL;
  g_autoptr (GHashTable) notes = NULL;
  KlasterChart *chart;

  if (wish->compare != NULL)
    return draw_compared (found, reader, wish, error);
  query.site = found->site->site;
  series = klaster_series_build (reader, &query, error);
  if (series == NULL)
    return NULL;
  found->points = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < series->n_points; i++)
    g_ptr_array_add (found->points, g_strdup (series->points[i].record));
  notes = klaster_notes_read (reader, error);
  if (notes == NULL)
    return NULL;
  chart = klaster_compose_series (series);
  klaster_notes_apply (notes, series, FALSE, 0, chart);
  return chart;
}

static KlasterChart *
draw_site (KlasterChartFound *found,
           KlasterReader *reader,
           const KlasterChartWish *wish,
           GError **error)
{
  const KlasterSiteDigestQuery query
      = { .site = found->site->site, .period = wish->period, .today = wish->today };
  g_autoptr (KlasterSiteDigest) digest = NULL;

  if (wish->name == KLASTER_CHART_OF_ONE_SITE)
    return draw_series (found, reader, wish, error);
  digest = klaster_site_digest_build (reader, &query, error);
  return digest == NULL ? NULL : draw_dimensions (found, digest);
}

static KlasterChart *
draw_kawasan (KlasterChartFound *found,
              KlasterReader *reader,
              const KlasterChartWish *wish,
              GError **error)
{
  const KlasterKawasanDigestQuery query = { .kawasan = found->kawasan->id, .today = wish->today };
  g_autoptr (KlasterKawasanDigest) digest = klaster_kawasan_digest_build (reader, &query, error);
  KlasterChart *chart;

  if (digest == NULL)
    return NULL;
  if (wish->name == KLASTER_CHART_OF_TIMELINE)
    return klaster_compose_timeline (digest, &wish->today);
  chart = klaster_compose_stages (digest);
  klaster_chart_set_title (chart, digest->lead);
  return chart;
}

/* Those of one indicator in one period: ranks, bars, and against the period before or FROM. */
static KlasterChart *
draw_ranking (KlasterChartFound *found,
              KlasterReader *reader,
              const KlasterChartWish *wish,
              GError **error)
{
  KlasterSeriesQuery query = get_query (found, wish);
  g_autoptr (KlasterRanking) ranking = klaster_ranking_build (reader, &query, error);
  const char *site = wish->site != NULL && found->site != NULL ? found->site->site : NULL;

  if (ranking == NULL)
    return NULL;
  if (wish->name == KLASTER_CHART_OF_CHANGES)
    return klaster_compose_slope (ranking, site);
  if (wish->name == KLASTER_CHART_OF_VALUES)
    return klaster_compose_values (ranking, site);
  return klaster_compose_ranking (ranking);
}

static KlasterChart *
draw_statuses (KlasterReader *reader, const KlasterChartWish *wish, GError **error)
{
  g_autoptr (KlasterStatusCounts) counts = klaster_status_counts_build (reader, error);

  if (counts == NULL)
    return NULL;
  return wish->name == KLASTER_CHART_OF_STATUSES ? klaster_compose_status_counts (counts)
                                                 : klaster_compose_status_changes (counts);
}

static KlasterChart *
draw_multiples (const KlasterSeriesSet *set, GHashTable *notes)
{
  KlasterChart *chart = klaster_compose_multiples (set);

  for (guint i = 0; i < MIN (set->series->len, KLASTER_CHART_MAX_PANELS); i++)
    klaster_notes_apply (notes, set->series->pdata[i], TRUE, i * set->n_periods, chart);
  return chart;
}

static KlasterChart *
draw_all (KlasterChartFound *found,
          KlasterReader *reader,
          const KlasterChartWish *wish,
          GError **error)
{
  const KlasterSeriesQuery query = get_query (found, wish);
  const KlasterRadarQuery radar_query
      = { .from = wish->from, .to = wish->period, .today = wish->today };

  if (wish->name == KLASTER_CHART_OF_ALL_SITES)
    {
      g_autoptr (KlasterSeriesSet) set = klaster_series_set_build (reader, &query, error);
      g_autoptr (GHashTable) notes = set != NULL ? klaster_notes_read (reader, error) : NULL;

      return notes == NULL ? NULL : draw_multiples (set, notes);
    }
  if (wish->name == KLASTER_CHART_OF_REPORTS)
    {
      g_autoptr (KlasterRadar) radar = klaster_radar_build (reader, &radar_query, error);

      return radar == NULL ? NULL : klaster_compose_completeness (radar);
    }
  if (wish->name == KLASTER_CHART_OF_BUDGETS)
    {
      g_autoptr (KlasterMatrix) matrix
          = klaster_matrix_build (reader, &(KlasterMatrixQuery){ .year = wish->year }, error);

      return matrix == NULL ? NULL : klaster_compose_budgets (matrix);
    }
  if (names[wish->name].needs & NEEDS_INDICATOR)
    return draw_ranking (found, reader, wish, error);
  return draw_statuses (reader, wish, error);
}

static KlasterChartLack
find_lack (const KlasterChartFound *found, Needs needs)
{
  if ((needs & NEEDS_INDICATOR) && found->indicator == NULL)
    return KLASTER_CHART_NO_INDICATOR;
  if ((needs & NEEDS_SITE) && found->site == NULL)
    return KLASTER_CHART_NO_SITE;
  if ((needs & NEEDS_KAWASAN) && found->kawasan == NULL)
    return KLASTER_CHART_NO_KAWASAN;
  return KLASTER_CHART_THERE;
}

/* Draws what the wish asks, or says what is lacking. FALSE: the store failed. */
static gboolean
draw (KlasterChartFound *found, KlasterReader *reader, const KlasterChartWish *wish, GError **error)
{
  Needs needs = names[wish->name].needs;
  g_autoptr (GError) problem = NULL;

  found->lack = find_lack (found, needs);
  if (found->lack != KLASTER_CHART_THERE)
    return TRUE;
  found->chart = ((needs & NEEDS_SITE)      ? draw_site
                  : (needs & NEEDS_KAWASAN) ? draw_kawasan
                                            : draw_all) (found, reader, wish, &problem);
  if (problem != NULL
      && !g_error_matches (problem, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (found->chart == NULL && found->lack == KLASTER_CHART_THERE)
    found->lack = KLASTER_CHART_NO_DATA;
  return TRUE;
}

/* Public functions */

const char *
klaster_chart_name_get_label (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, "");
  return names[name].label;
}

const char *
klaster_chart_name_get_key (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, "");
  return names[name].key;
}

const char *const *
klaster_chart_name_get_keys (void)
{
  static const char *keys[KLASTER_N_CHARTS + 1];

  for (KlasterChartName i = 0; i < KLASTER_N_CHARTS; i++)
    keys[i] = names[i].key;
  return keys;
}

int
klaster_chart_name_find (const char *key)
{
  for (int i = 0; i < KLASTER_N_CHARTS; i++)
    if (g_strcmp0 (names[i].key, key) == 0)
      return i;
  return -1;
}

gboolean
klaster_chart_name_needs_indicator (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, FALSE);
  return (names[name].needs & NEEDS_INDICATOR) != 0;
}

gboolean
klaster_chart_name_needs_site (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, FALSE);
  return (names[name].needs & NEEDS_SITE) != 0;
}

gboolean
klaster_chart_name_needs_kawasan (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, FALSE);
  return (names[name].needs & NEEDS_KAWASAN) != 0;
}

gboolean
klaster_chart_name_has_sites (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, FALSE);
  return names[name].needs == NEEDS_INDICATOR;
}

gboolean
klaster_chart_name_has_periods (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, FALSE);
  return (names[name].needs & NEEDS_INDICATOR) != 0 ? name != KLASTER_CHART_OF_VALUES
                                                    : name == KLASTER_CHART_OF_REPORTS;
}

const char *
klaster_chart_lack_get_text (KlasterChartLack lack)
{
  switch (lack)
    {
    case KLASTER_CHART_NO_INDICATOR:
      return _ ("There is no indicator yet. Define what the reports ask, then enter reports.");
    case KLASTER_CHART_NO_SITE:
      return _ ("There is no site yet: add the first one.");
    case KLASTER_CHART_NO_VILLAGE:
      return _ ("The village of this site is not chosen yet.");
    case KLASTER_CHART_KELURAHAN:
      return _ ("A kelurahan has no Indeks Desa. Choose a site that is a desa.");
    case KLASTER_CHART_NO_INDEX:
      return _ ("No Indeks Desa is entered for this desa.");
    case KLASTER_CHART_NO_KAWASAN:
      return _ ("There is no kawasan yet: add the first one on the page Kawasan.");
    case KLASTER_CHART_THERE:
    case KLASTER_CHART_NO_DATA:
    default:
      return _ ("There is nothing to draw yet. Enter reports in the Register first.");
    }
}

KlasterChartFound *
klaster_chart_find (KlasterReader *reader, const KlasterChartWish *wish, GError **error)
{
  const KlasterPlacesQuery query
      = { .period = wish->period, .indicator = wish->indicator, .today = wish->today };
  g_autoptr (KlasterChartFound) found = g_new0 (KlasterChartFound, 1);

  found->places = klaster_places_build (reader, &query, error);
  if (found->places == NULL)
    return NULL;
  found->indicators = klaster_reader_list (reader, klaster_entity_get ("indicator"), NULL,
                                           "required DESC, code", error);
  if (found->indicators == NULL)
    return NULL;
  found->indicator = g_strdup (found->places->indicator.id);
  found->site = find_site (found->places, wish->site);
  found->kawasan = find_kawasan (found->places, wish->kawasan);
  if (!draw (found, reader, wish, error))
    return NULL;
  return g_steal_pointer (&found);
}

GPtrArray *
klaster_chart_find_all (KlasterReader *reader, const KlasterChartWish *wish, GError **error)
{
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_chart_found_free);
  KlasterChartWish each = *wish;

  for (each.name = 0; each.name < KLASTER_N_CHARTS; each.name++)
    {
      KlasterChartFound *found = klaster_chart_find (reader, &each, error);

      if (found == NULL)
        return NULL;
      g_ptr_array_add (all, found);
    }
  return g_steal_pointer (&all);
}

void
klaster_chart_wish_free (KlasterChartWish *self)
{
  g_free (self->indicator);
  g_free (self->site);
  g_free (self->kawasan);
  g_free (self->compare);
  g_strfreev (self->kabupaten);
  g_free (self);
}

void
klaster_chart_found_free (KlasterChartFound *self)
{
  g_clear_pointer (&self->chart, klaster_chart_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_free (self->indicator);
  g_free (self);
}
