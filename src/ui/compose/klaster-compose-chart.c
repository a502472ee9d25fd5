#include "klaster-compose-chart.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static KlasterChartValue
get_value (KlasterFigure figure)
{
  return (KlasterChartValue){ .value = figure.value, .blank = figure.blank };
}

static KlasterChartValue
get_mean (KlasterMean mean)
{
  return (KlasterChartValue){ .value = mean.n > 0 ? mean.mean : NAN,
                              .blank = KLASTER_BLANK_NOT_ANSWERED };
}

/* Labels of periods, NULL ended. */
static GStrv
dup_labels (const KlasterPeriod *periods, guint n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = klaster_period_dup_label (periods[i]);

      g_strv_builder_add (builder, label);
    }
  return g_strv_builder_end (builder);
}

static char *
dup_subtitle (const KlasterIndicatorInfo *indicator)
{
  return *indicator->unit == '\0'
             ? g_strdup_printf (_ ("%s, every two months"), indicator->label)
             : g_strdup_printf (_ ("%s (%s), every two months"), indicator->label, indicator->unit);
}

static const char *
get_name (const char *village, const char *kabupaten)
{
  return village != NULL ? village : kabupaten;
}

static void
set_texts (KlasterChart *chart, const char *title, const char *subtitle, const char *source)
{
  klaster_chart_set_title (chart, title);
  klaster_chart_set_subtitle (chart, subtitle);
  klaster_chart_set_source (chart, source);
}

static KlasterChartValue *
create_values (const KlasterSeries *series)
{
  KlasterChartValue *values = g_new0 (KlasterChartValue, MAX (series->n_points, 1));

  for (guint i = 0; i < series->n_points; i++)
    {
      values[i] = get_value (series->points[i].figure);
      if (series->points[i].provisional)
        values[i].label = _ ("provisional");
    }
  return values;
}

static GStrv
dup_point_labels (const KlasterSeries *series)
{
  g_autofree KlasterPeriod *periods = g_new (KlasterPeriod, MAX (series->n_points, 1));

  for (guint i = 0; i < series->n_points; i++)
    periods[i] = series->points[i].period;
  return dup_labels (periods, series->n_points);
}

static KlasterCompletenessCell
get_cell (const KlasterRadarCell *cell)
{
  return (KlasterCompletenessCell){ .state = cell->state,
                                    .days_late
                                    = cell->state == KLASTER_REPORT_LATE ? cell->days_late : 0 };
}

KlasterStepState
klaster_compose_step_state (KlasterRungState state)
{
  static const KlasterStepState states[] = {
    [KLASTER_RUNG_REACHED] = KLASTER_STEP_REACHED,
    [KLASTER_RUNG_CURRENT] = KLASTER_STEP_CURRENT,
    [KLASTER_RUNG_AHEAD] = KLASTER_STEP_AHEAD,
    [KLASTER_RUNG_BLOCKED] = KLASTER_STEP_BLOCKED,
    [KLASTER_RUNG_REJECTED] = KLASTER_STEP_REJECTED,
    [KLASTER_RUNG_UNRECORDED] = KLASTER_STEP_UNRECORDED,
  };

  return states[state];
}

/* Each source once: "Source: a; b". */
static void
add_source (GString *sources, const char *source)
{
  if (*source == '\0' || strstr (sources->str, source) != NULL)
    return;
  if (sources->len == 0)
    g_string_append_printf (sources, _ ("Source: %s"), source);
  else
    g_string_append_printf (sources, "; %s", source);
}

/* Public functions */

KlasterChart *
klaster_compose_series (const KlasterSeries *series)
{
  g_auto (GStrv) labels = dup_point_labels (series);
  g_autofree KlasterChartValue *values = create_values (series);
  g_autofree char *subtitle = dup_subtitle (&series->indicator);
  const KlasterChartSeries line
      = { .label = get_name (series->village, series->kabupaten_name), .values = values };
  const KlasterLineChart spec = { .periods = (const char *const *)labels,
                                  .n_periods = series->n_points,
                                  .series = &line,
                                  .n_series = 1,
                                  .unit = series->indicator.unit,
                                  .decimals = series->indicator.decimals,
                                  .has_target = !isnan (series->indicator.target),
                                  .target = series->indicator.target,
                                  .from_zero = TRUE };
  KlasterChart *chart = klaster_chart_new_line (&spec);

  set_texts (chart, series->sentence, subtitle, _ ("Source: reports of the enumerators"));
  return chart;
}

KlasterChart *
klaster_compose_comparison (const KlasterSeriesSet *set,
                            const KlasterSeries *series,
                            const KlasterSeries *other)
{
  g_auto (GStrv) labels = dup_labels (set->periods, set->n_periods);
  g_autofree KlasterChartValue *values = create_values (series);
  g_autofree KlasterChartValue *others
      = other != NULL ? create_values (other) : g_new0 (KlasterChartValue, MAX (set->n_periods, 1));
  g_autofree char *subtitle = dup_subtitle (&set->indicator);
  const KlasterChartSeries lines[]
      = { { .label = get_name (series->village, series->kabupaten_name), .values = values },
          { .label = other != NULL ? get_name (other->village, other->kabupaten_name)
                                   : _ ("mean of the sites"),
            .values = others } };
  const KlasterLineChart spec = { .periods = (const char *const *)labels,
                                  .n_periods = set->n_periods,
                                  .series = lines,
                                  .n_series = G_N_ELEMENTS (lines),
                                  .unit = set->indicator.unit,
                                  .decimals = MAX (set->indicator.decimals, other == NULL),
                                  .has_target = !isnan (set->indicator.target),
                                  .target = set->indicator.target,
                                  .from_zero = TRUE };
  KlasterChart *chart;

  for (guint i = 0; other == NULL && i < set->n_periods; i++)
    others[i] = get_mean (set->means[i]);
  chart = klaster_chart_new_line (&spec);
  set_texts (chart, series->sentence, subtitle, _ ("Source: reports of the enumerators"));
  return chart;
}

KlasterChart *
klaster_compose_multiples (const KlasterSeriesSet *set)
{
  guint n = MIN (set->series->len, KLASTER_CHART_MAX_PANELS);
  g_auto (GStrv) labels = dup_labels (set->periods, set->n_periods);
  g_autofree KlasterChartSeries *panels = g_new0 (KlasterChartSeries, MAX (n, 1));
  g_autofree char *subtitle = dup_subtitle (&set->indicator);
  KlasterMultiplesChart spec = { .periods = (const char *const *)labels,
                                 .n_periods = set->n_periods,
                                 .panels = panels,
                                 .n_panels = n,
                                 .unit = set->indicator.unit,
                                 .decimals = set->indicator.decimals,
                                 .has_target = !isnan (set->indicator.target),
                                 .target = set->indicator.target,
                                 .from_zero = TRUE };
  KlasterChart *chart;

  for (guint i = 0; i < n; i++)
    {
      const KlasterSeries *series = set->series->pdata[i];

      panels[i].label = get_name (series->village, series->kabupaten_name);
      panels[i].values = create_values (series);
    }
  chart = klaster_chart_new_multiples (&spec);
  set_texts (chart, set->sentence, subtitle, _ ("Source: reports of the enumerators"));
  for (guint i = 0; i < n; i++)
    g_free ((gpointer)panels[i].values);
  return chart;
}

KlasterChart *
klaster_compose_ranking (const KlasterRanking *ranking)
{
  guint n = ranking->rows->len;
  g_autofree KlasterRankingItem *items = g_new0 (KlasterRankingItem, MAX (n, 1));
  g_autofree char *now = klaster_period_dup_label (ranking->period);
  g_autofree char *former = klaster_period_dup_label (ranking->former_period);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", ranking->indicator.label, now);
  const KlasterRankingChart spec = { .items = items,
                                     .n_items = n,
                                     .now_label = now,
                                     .former_label = former,
                                     .unit = ranking->indicator.unit,
                                     .decimals = ranking->indicator.decimals,
                                     .from_zero = TRUE };
  KlasterChart *chart;

  for (guint i = 0; i < n; i++)
    {
      const KlasterRankingRow *row = ranking->rows->pdata[i];

      items[i].label = get_name (row->village, row->kabupaten_name);
      items[i].now = get_value (row->figure);
      items[i].former = get_value (row->former);
    }
  chart = klaster_chart_new_ranking (&spec);
  set_texts (chart, ranking->sentence, subtitle, _ ("Source: reports of the enumerators"));
  return chart;
}

KlasterChart *
klaster_compose_dimensions (const KlasterSiteDigest *digest, gboolean radar)
{
  guint n = digest->n_dimensions;
  g_autofree KlasterDimension *dimensions = g_new0 (KlasterDimension, MAX (n, 1));
  g_autofree char *kabupaten = g_strdup_printf (_ ("mean of %s"), digest->kabupaten_name);
  g_autofree char *subtitle = g_strdup_printf (
      _ ("%s %d by dimension"), digest->index != NULL ? digest->index->instrument_label : "",
      digest->index != NULL ? digest->index->year : 0);
  const KlasterDimensionsChart spec = { .dimensions = dimensions,
                                        .n_dimensions = n,
                                        .value_label = digest->title,
                                        .mark_labels = { kabupaten, _ ("mean of the province") },
                                        .most = 0,
                                        .decimals = 1,
                                        .radar = radar };
  KlasterChart *chart;

  for (guint i = 0; i < n; i++)
    {
      const KlasterSiteDimension *from = &digest->dimensions[i];

      dimensions[i].label = from->label;
      dimensions[i].value = get_value (from->figure);
      dimensions[i].marks[0] = get_mean (from->kabupaten);
      dimensions[i].marks[1] = get_mean (from->province);
    }
  chart = klaster_chart_new_dimensions (&spec);
  set_texts (chart, digest->status_sentence, subtitle, _ ("Source: as issued"));
  return chart;
}

KlasterStatusYear *
klaster_compose_status_years (const KlasterStatusCounts *counts)
{
  guint n = counts->years->len;
  KlasterStatusYear *years = g_new0 (KlasterStatusYear, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const KlasterYearStatus *year = counts->years->pdata[i];

      years[i].label = g_strdup_printf ("%d", year->year);
      years[i].indeks_desa = year->indeks_desa;
      /* A year with a class missing would draw a wrong whole. */
      years[i].missing = year->n_blank > 0;
      years[i].blank = KLASTER_BLANK_NOT_ANSWERED;
      for (guint s = 0; s < KLASTER_N_STATUSES; s++)
        years[i].counts[s]
            = klaster_figure_is_blank (year->counts[s]) ? 0 : (guint)year->counts[s].value;
    }
  return years;
}

KlasterChart *
klaster_compose_status_counts (const KlasterStatusCounts *counts)
{
  guint n = counts->years->len;
  g_autofree KlasterStatusYear *years = klaster_compose_status_years (counts);
  const KlasterStatusChart spec = { .years = years, .n_years = n };
  g_autoptr (GString) sources = g_string_new (NULL);
  KlasterChart *chart;

  for (guint i = 0; i < n; i++)
    add_source (sources, ((const KlasterYearStatus *)counts->years->pdata[i])->source);
  chart = klaster_chart_new_status (&spec);
  for (guint i = 0; i < n; i++)
    g_free ((gpointer)years[i].label);
  set_texts (chart, counts->sentence,
             _ ("Villages of Kalimantan Selatan by status; IDM until 2024, Indeks Desa from 2025"),
             sources->str);
  return chart;
}

KlasterChart *
klaster_compose_completeness (const KlasterRadar *radar)
{
  g_auto (GStrv) labels = dup_labels (radar->periods, radar->n_periods);
  guint n = radar->rows->len;
  g_autofree KlasterCompletenessSite *sites = g_new0 (KlasterCompletenessSite, MAX (n, 1));
  g_autofree KlasterCompletenessCell *cells
      = g_new0 (KlasterCompletenessCell, MAX (n * radar->n_periods, 1));
  const KlasterCompletenessChart spec = { .periods = (const char *const *)labels,
                                          .n_periods = radar->n_periods,
                                          .sites = sites,
                                          .n_sites = n };
  KlasterChart *chart;

  for (guint i = 0; i < n; i++)
    {
      const KlasterRadarRow *row = radar->rows->pdata[i];

      sites[i].label = get_name (row->village, row->kabupaten_name);
      sites[i].cells = &cells[i * radar->n_periods];
      sites[i].total = row->completeness;
      for (guint p = 0; p < radar->n_periods; p++)
        cells[i * radar->n_periods + p] = get_cell (&row->cells[p]);
    }
  chart = klaster_chart_new_completeness (&spec);
  set_texts (chart, radar->n_periods > 0 ? radar->counts[radar->n_periods - 1].sentence : NULL,
             _ ("Reports of the sites by period"), _ ("Source: reports of the enumerators"));
  return chart;
}

KlasterChart *
klaster_compose_report_strip (const KlasterSiteDigest *digest)
{
  g_auto (GStrv) labels = dup_labels (digest->periods, digest->n_periods);
  g_autofree KlasterCompletenessCell *cells
      = g_new0 (KlasterCompletenessCell, MAX (digest->n_periods, 1));
  const KlasterStripChart spec
      = { .periods = (const char *const *)labels, .cells = cells, .n_periods = digest->n_periods };

  for (guint i = 0; i < digest->n_periods; i++)
    cells[i] = get_cell (&digest->cells[i]);
  return klaster_chart_new_strip (&spec);
}

KlasterChart *
klaster_compose_stages (const KlasterKawasanDigest *digest)
{
  g_autofree KlasterLadderStep *steps = g_new0 (KlasterLadderStep, MAX (digest->n_stages, 1));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const KlasterLadderChart spec = { .steps = steps, .n_steps = digest->n_stages };

  for (guint i = 0; i < digest->n_stages; i++)
    {
      const KlasterKawasanStage *stage = &digest->stages[i];
      char *sub = NULL;

      if (g_date_valid (&stage->done))
        sub = klaster_format_date_short (&stage->done);
      else if (stage->state == KLASTER_RUNG_CURRENT || stage->state == KLASTER_RUNG_BLOCKED)
        sub = stage->days < 0 ? NULL
                              : g_strdup_printf (
                                  ngettext ("%d day", "%d days", (gulong)stage->days), stage->days);
      if (sub != NULL)
        g_ptr_array_add (texts, sub);
      steps[i].label = stage->label;
      steps[i].short_label = stage->key;
      steps[i].sub_label = sub;
      steps[i].state = klaster_compose_step_state (stage->state);
    }
  return klaster_chart_new_ladder (&spec);
}

KlasterChart *
klaster_compose_ladder (const KlasterLadder *ladder)
{
  g_autofree KlasterLadderStep *steps = g_new0 (KlasterLadderStep, MAX (ladder->n_steps, 1));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const KlasterLadderChart spec = { .steps = steps, .n_steps = ladder->n_steps };

  for (guint i = 0; i < ladder->n_steps; i++)
    {
      if (g_date_valid (&ladder->steps[i].day))
        {
          steps[i].sub_label = klaster_format_date_short (&ladder->steps[i].day);
          g_ptr_array_add (texts, (gpointer)steps[i].sub_label);
        }
      steps[i].label = ladder->steps[i].label;
      steps[i].state = klaster_compose_step_state (ladder->steps[i].state);
    }
  return klaster_chart_new_ladder (&spec);
}
