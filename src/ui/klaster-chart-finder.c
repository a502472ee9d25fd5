#include "klaster-chart-finder.h"

#include <glib/gi18n.h>

#include "klaster-compose-chart.h"

static const struct
{
  const char *label;
  gboolean indicator, site;
} names[KLASTER_N_CHARTS] = {
  [KLASTER_CHART_OF_ALL_SITES] = { N_ ("All sites side by side"), TRUE, FALSE },
  [KLASTER_CHART_OF_RANKS] = { N_ ("Ranking of the sites"), TRUE, FALSE },
  [KLASTER_CHART_OF_REPORTS] = { N_ ("Completeness of the reports"), FALSE, FALSE },
  [KLASTER_CHART_OF_STATUSES] = { N_ ("Status of the villages by year"), FALSE, FALSE },
  [KLASTER_CHART_OF_ONE_SITE] = { N_ ("One site over the periods"), TRUE, TRUE },
  [KLASTER_CHART_OF_DIMENSIONS] = { N_ ("Six dimensions of one site"), FALSE, TRUE },
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

static KlasterChart *
draw_site (KlasterChartFound *found,
           KlasterReader *reader,
           const KlasterChartWish *wish,
           GError **error)
{
  const KlasterSiteDigestQuery query
      = { .site = found->site->site, .period = wish->period, .indicator = found->indicator };
  g_autoptr (KlasterSiteDigest) digest = klaster_site_digest_build (reader, &query, error);

  if (digest == NULL)
    return NULL;
  if (wish->name == KLASTER_CHART_OF_DIMENSIONS)
    return draw_dimensions (found, digest);
  return digest->series == NULL ? NULL : klaster_compose_series (digest->series);
}

static KlasterChart *
draw_all (KlasterChartFound *found,
          KlasterReader *reader,
          const KlasterChartWish *wish,
          GError **error)
{
  const KlasterSeriesQuery query = { .indicator = found->indicator, .to = wish->period };
  const KlasterRadarQuery radar_query = { .to = wish->period };

  if (wish->name == KLASTER_CHART_OF_ALL_SITES)
    {
      g_autoptr (KlasterSeriesSet) set = klaster_series_set_build (reader, &query, error);

      return set == NULL ? NULL : klaster_compose_multiples (set);
    }
  if (wish->name == KLASTER_CHART_OF_RANKS)
    {
      g_autoptr (KlasterRanking) ranking = klaster_ranking_build (reader, &query, error);

      return ranking == NULL ? NULL : klaster_compose_ranking (ranking);
    }
  if (wish->name == KLASTER_CHART_OF_REPORTS)
    {
      g_autoptr (KlasterRadar) radar = klaster_radar_build (reader, &radar_query, error);

      return radar == NULL ? NULL : klaster_compose_completeness (radar);
    }
  {
    g_autoptr (KlasterStatusCounts) counts = klaster_status_counts_build (reader, error);

    return counts == NULL ? NULL : klaster_compose_status_counts (counts);
  }
}

/* Draws what the wish asks, or says what is lacking. FALSE: the store failed. */
static gboolean
draw (KlasterChartFound *found, KlasterReader *reader, const KlasterChartWish *wish, GError **error)
{
  g_autoptr (GError) problem = NULL;

  found->lack = names[wish->name].indicator && found->indicator == NULL ? KLASTER_CHART_NO_INDICATOR
                : names[wish->name].site && found->site == NULL         ? KLASTER_CHART_NO_SITE
                                                                        : KLASTER_CHART_THERE;
  if (found->lack != KLASTER_CHART_THERE)
    return TRUE;
  found->chart = names[wish->name].site ? draw_site (found, reader, wish, &problem)
                                        : draw_all (found, reader, wish, &problem);
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

gboolean
klaster_chart_name_needs_indicator (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, FALSE);
  return names[name].indicator;
}

gboolean
klaster_chart_name_needs_site (KlasterChartName name)
{
  g_return_val_if_fail (name < KLASTER_N_CHARTS, FALSE);
  return names[name].site;
}

KlasterChartFound *
klaster_chart_find (KlasterReader *reader, const KlasterChartWish *wish, GError **error)
{
  const KlasterPlacesQuery query = { .period = wish->period, .indicator = wish->indicator };
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
  if (!draw (found, reader, wish, error))
    return NULL;
  return g_steal_pointer (&found);
}

void
klaster_chart_wish_free (KlasterChartWish *self)
{
  g_free (self->indicator);
  g_free (self->site);
  g_free (self);
}

void
klaster_chart_found_free (KlasterChartFound *self)
{
  g_clear_pointer (&self->chart, klaster_chart_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_free (self->indicator);
  g_free (self);
}
