#include "klaster-compose-sector.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static const KlasterSectorSet *
get_set (const KlasterSector *sector)
{
  return sector->sets->pdata[sector->chosen];
}

static KlasterChartValue
get_value (const KlasterMean *mean)
{
  return mean->n > 0 ? KLASTER_CHART_NUMBER (mean->mean)
                     : KLASTER_CHART_BLANK (KLASTER_BLANK_NOT_ANSWERED);
}

/* The chart is of kawasan, so that the word need not stand in each narrow label. */
static const char *
get_label (const KlasterSectorArea *area)
{
  static const char *const words[] = { "Kawasan Perdesaan ", "Kawasan " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (area->name, words[i]))
      return area->name + strlen (words[i]);
  return area->name;
}

static void
set_source (KlasterChart *chart, const KlasterSector *sector)
{
  const KlasterSectorSet *set = get_set (sector);
  const char *source = sector->choropleth != NULL ? sector->choropleth->source : set->producer;
  g_autofree char *text = NULL;

  if (source == NULL || *source == '\0')
    return;
  /* Translators: %s is who the figures come from. */
  text = g_strdup_printf (_ ("Source: %s"), source);
  klaster_chart_set_source (chart, text);
}

/* Public functions */

KlasterChart *
klaster_compose_sector_areas (const KlasterSector *sector)
{
  g_autofree KlasterRankingItem *items = g_new0 (KlasterRankingItem, sector->areas->len + 1);
  KlasterRankingChart spec = { .items = items,
                               .now_label = _ ("kawasan"),
                               .former_label = _ ("rest of the kabupaten"),
                               .decimals = sector->decimals,
                               .from_zero = TRUE };
  KlasterChart *chart;

  for (guint i = 0; i < sector->areas->len; i++)
    {
      const KlasterSectorArea *area = sector->areas->pdata[i];

      if (area->inside.n == 0 && area->outside.n == 0)
        continue;
      items[spec.n_items++] = (KlasterRankingItem){ .label = get_label (area),
                                                    .now = get_value (&area->inside),
                                                    .former = get_value (&area->outside) };
    }
  if (spec.n_items == 0)
    return NULL;
  spec.unit = get_set (sector)->unit;
  chart = klaster_chart_new_ranking (&spec);
  klaster_chart_set_title (chart, sector->compare_sentence);
  klaster_chart_set_subtitle (chart, sector->choropleth->title);
  set_source (chart, sector);
  return chart;
}

KlasterChart *
klaster_compose_sector_regions (const KlasterSector *sector)
{
  guint n = sector->regions->len;
  g_autofree KlasterBar *bars = g_new0 (KlasterBar, n + 1);
  const KlasterBarsChart spec = { .bars = bars,
                                  .n_bars = n,
                                  .unit = n > 0 ? get_set (sector)->unit : "",
                                  .decimals = sector->decimals };
  KlasterChart *chart;

  if (n == 0)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const KlasterSectorRegion *region = sector->regions->pdata[i];

      bars[i].label = region->name;
      bars[i].value = klaster_figure_is_blank (region->figure)
                          ? KLASTER_CHART_BLANK (region->figure.blank)
                          : KLASTER_CHART_NUMBER (region->figure.value);
    }
  chart = klaster_chart_new_bars (&spec);
  klaster_chart_set_subtitle (chart, sector->choropleth->title);
  set_source (chart, sector);
  return chart;
}

KlasterChart *
klaster_compose_sector_years (const KlasterSector *sector)
{
  guint n = sector->years->len;
  g_autofree KlasterChartValue *values = g_new0 (KlasterChartValue, n + 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  gboolean one = get_set (sector)->level == KLASTER_LEVEL_PROVINCE;
  const KlasterChartSeries line = { .label = one ? _ ("province") : _ ("mean"), .values = values };
  KlasterLineChart spec
      = { .n_periods = n, .series = &line, .n_series = 1, .decimals = sector->decimals };
  KlasterChart *chart;

  if (n < 2)
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const KlasterSectorYear *year = &g_array_index (sector->years, KlasterSectorYear, i);
      g_autofree char *label = g_strdup_printf ("%d", year->year);

      values[i] = get_value (&year->mean);
      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);
  spec.periods = (const char *const *)labels;
  spec.unit = get_set (sector)->unit;
  chart = klaster_chart_new_line (&spec);
  klaster_chart_set_subtitle (chart, get_set (sector)->title);
  set_source (chart, sector);
  return chart;
}
