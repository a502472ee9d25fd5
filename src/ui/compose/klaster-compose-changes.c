/* Charts of change and of money: two periods against each other, status by class, stages on a calendar, budgets by
 * source. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-compose-chart.h"

static void
set_texts (KlasterChart *chart, const char *title, const char *subtitle, const char *source)
{
  klaster_chart_set_title (chart, title);
  klaster_chart_set_subtitle (chart, subtitle);
  klaster_chart_set_source (chart, source);
}

static KlasterChartValue
get_value (KlasterFigure figure)
{
  return (KlasterChartValue){ .value = figure.value, .blank = figure.blank };
}

static const char *
get_label (const KlasterRankingRow *row)
{
  return row->village != NULL ? row->village : row->kabupaten_name;
}

/* "From Jul–Aug to Sep–Oct 2026, 8 of 11 sites rose, 2 fell and 1 stayed the same." */
char *
klaster_compose_dup_change_sentence (const KlasterRanking *ranking)
{
  guint up = 0, down = 0, same = 0, n;
  g_autofree char *now = klaster_period_dup_label (ranking->period);
  g_autofree char *former = klaster_period_dup_label (ranking->former_period);

  for (guint i = 0; i < ranking->rows->len; i++)
    {
      const KlasterRankingRow *row = ranking->rows->pdata[i];

      if (klaster_figure_is_blank (row->figure) || klaster_figure_is_blank (row->former))
        continue;
      up += row->figure.value > row->former.value;
      down += row->figure.value < row->former.value;
      same += row->figure.value == row->former.value;
    }
  n = up + down + same;
  if (n == 0)
    /* Translators: an indicator and two periods. */
    return g_strdup_printf (_ ("No site has a figure for %s in both %s and %s."),
                            ranking->indicator.label, former, now);
  /* Translators: an indicator, two periods, then numbers of sites. */
  return g_strdup_printf (
      ngettext (
          "%s from %s to %s: of %u site with both figures, %u rose, %u fell and %u stayed the "
          "same.",
          "%s from %s to %s: of %u sites with both figures, %u rose, %u fell and %u stayed "
          "the same.",
          n),
      ranking->indicator.label, former, now, n, up, down, same);
}

KlasterChart *
klaster_compose_slope (const KlasterRanking *ranking, const char *site)
{
  guint n = ranking->rows->len;
  g_autofree KlasterRankingItem *items = g_new0 (KlasterRankingItem, MAX (n, 1));
  g_autofree char *now = klaster_period_dup_label (ranking->period);
  g_autofree char *former = klaster_period_dup_label (ranking->former_period);
  g_autofree char *sentence = klaster_compose_dup_change_sentence (ranking);
  g_autofree char *subtitle
      = *ranking->indicator.unit == '\0'
            ? g_strdup (ranking->indicator.label)
            : g_strdup_printf ("%s (%s)", ranking->indicator.label, ranking->indicator.unit);
  const KlasterSlopeChart spec = { .items = items,
                                   .n_items = n,
                                   .now_label = now,
                                   .former_label = former,
                                   .decimals = ranking->indicator.decimals };
  KlasterChart *chart;

  for (guint i = 0; i < n; i++)
    {
      const KlasterRankingRow *row = ranking->rows->pdata[i];

      items[i].label = get_label (row);
      items[i].now = get_value (row->figure);
      items[i].former = get_value (row->former);
      items[i].chosen = site != NULL && g_strcmp0 (row->site, site) == 0;
    }
  chart = klaster_chart_new_slope (&spec);
  set_texts (chart, sentence, subtitle, _ ("Source: reports of the enumerators"));
  return chart;
}

KlasterChart *
klaster_compose_values (const KlasterRanking *ranking, const char *site)
{
  guint n = ranking->rows->len;
  g_autofree KlasterBar *bars = g_new0 (KlasterBar, MAX (n, 1));
  g_autofree char *now = klaster_period_dup_label (ranking->period);
  g_autofree char *subtitle = g_strdup_printf ("%s, %s", ranking->indicator.label, now);
  const KlasterBarsChart spec = { .bars = bars,
                                  .n_bars = n,
                                  .unit = ranking->indicator.unit,
                                  .decimals = ranking->indicator.decimals };
  KlasterChart *chart;

  for (guint i = 0; i < n; i++)
    {
      const KlasterRankingRow *row = ranking->rows->pdata[i];

      bars[i].label = get_label (row);
      bars[i].value = get_value (row->figure);
      bars[i].chosen = site != NULL && g_strcmp0 (row->site, site) == 0;
    }
  chart = klaster_chart_new_bars (&spec);
  set_texts (chart, ranking->sentence, subtitle, _ ("Source: reports of the enumerators"));
  return chart;
}

/* "From 2025 to 2026 Mandiri rose by 105 desa." */
static char *
dup_status_sentence (const KlasterYearStatus *now, const KlasterYearStatus *former)
{
  double change
      = now->counts[KLASTER_STATUS_MANDIRI].value - former->counts[KLASTER_STATUS_MANDIRI].value;
  g_autofree char *number = NULL;

  if (isnan (change))
    return g_strdup_printf (_ ("From %d to %d: the number of desa Mandiri is not known."),
                            former->year, now->year);
  number = klaster_format_integer ((gint64)fabs (change));
  if (change == 0)
    return g_strdup_printf (_ ("From %d to %d the number of desa Mandiri stayed the same."),
                            former->year, now->year);
  return g_strdup_printf (change > 0 ? _ ("From %d to %d there are %s more desa Mandiri.")
                                     : _ ("From %d to %d there are %s fewer desa Mandiri."),
                          former->year, now->year, number);
}

static double
sum_classes (const KlasterYearStatus *year)
{
  double sum = 0;

  for (guint s = 0; s < KLASTER_N_STATUSES; s++)
    sum += isnan (year->counts[s].value) ? 0 : year->counts[s].value;
  return sum;
}

/* Years that do not count the same number of desa say so: part of the change is then no change of status. */
static char *
dup_status_subtitle (const KlasterYearStatus *now, const KlasterYearStatus *former)
{
  g_autofree char *before = klaster_format_number (sum_classes (former), 0);
  g_autofree char *after = klaster_format_number (sum_classes (now), 0);
  g_autofree char *text
      = g_strdup_printf (_ ("Change in the number of desa by status, %d to %d (%s)"), former->year,
                         now->year, now->indeks_desa ? "Indeks Desa" : "IDM");

  if (sum_classes (former) == sum_classes (now))
    return g_steal_pointer (&text);
  /* Translators: a year and how many desa have a status in it, then the next year. */
  return g_strdup_printf (_ ("%s; not the same desa are counted: %d %s, %d %s"), text, former->year,
                          before, now->year, after);
}

KlasterChart *
klaster_compose_status_changes (const KlasterStatusCounts *counts)
{
  guint n = counts->years->len;
  const KlasterYearStatus *now = n > 1 ? counts->years->pdata[n - 1] : NULL;
  const KlasterYearStatus *former = n > 1 ? counts->years->pdata[n - 2] : NULL;
  KlasterWaterfallStep steps[KLASTER_N_STATUSES] = { 0 };
  const KlasterWaterfallChart spec = { .steps = steps, .n_steps = KLASTER_N_STATUSES };
  g_autofree char *sentence = NULL;
  g_autofree char *subtitle = NULL;
  KlasterChart *chart;
  char *details[KLASTER_N_STATUSES];

  if (now == NULL || now->indeks_desa != former->indeks_desa)
    return NULL;
  for (guint s = 0; s < KLASTER_N_STATUSES; s++)
    {
      g_autofree char *before = klaster_format_number (former->counts[s].value, 0);
      g_autofree char *after = klaster_format_number (now->counts[s].value, 0);
      KlasterFigure change = klaster_figure (now->counts[s].value - former->counts[s].value);

      details[s] = g_strdup_printf ("%d: %s, %d: %s", former->year, before, now->year, after);
      steps[s].label = klaster_status_get_label (s);
      steps[s].detail = details[s];
      steps[s].value = get_value (
          isnan (change.value) ? klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED) : change);
    }
  chart = klaster_chart_new_waterfall (&spec);
  sentence = dup_status_sentence (now, former);
  subtitle = dup_status_subtitle (now, former);
  set_texts (chart, sentence, subtitle, now->source);
  for (guint s = 0; s < KLASTER_N_STATUSES; s++)
    g_free (details[s]);
  return chart;
}

KlasterChart *
klaster_compose_timeline (const KlasterKawasanDigest *digest, const GDate *today)
{
  g_autofree KlasterGanttRow *rows = g_new0 (KlasterGanttRow, MAX (digest->n_stages, 1));
  KlasterGanttChart spec = { .rows = rows, .n_rows = digest->n_stages, .today = *today };
  KlasterChart *chart;

  if (!g_date_valid (today))
    klaster_today (&spec.today);
  for (guint i = 0; i < digest->n_stages; i++)
    {
      const KlasterKawasanStage *stage = &digest->stages[i];

      rows[i] = (KlasterGanttRow){ .label = stage->label,
                                   .start = stage->start,
                                   .target = stage->target,
                                   .end = stage->done,
                                   .state = klaster_compose_step_state (stage->state) };
    }
  chart = klaster_chart_new_gantt (&spec);
  set_texts (chart, digest->lead,
             _ ("Stages from beginning to end; the stroke is the target, the dashed line today"),
             _ ("Source: stages as entered by the office"));
  return chart;
}

KlasterChart *
klaster_compose_budgets (const KlasterMatrix *matrix)
{
  KlasterBar bars[KLASTER_MATRIX_FUNDS] = { 0 };
  KlasterBarsChart spec = { .bars = bars };
  g_autofree char *sum = klaster_format_compact (matrix->total.budget.sum);
  g_autofree char *sentence = NULL;
  KlasterChart *chart;

  for (guint i = 0; i < KLASTER_MATRIX_FUNDS; i++)
    {
      if (matrix->total.n_funds[i] == 0)
        continue;
      bars[spec.n_bars].label = klaster_matrix_fund_get_label (i);
      bars[spec.n_bars].value = matrix->total.funds[i].n > 0
                                    ? KLASTER_CHART_NUMBER (matrix->total.funds[i].sum)
                                    : KLASTER_CHART_BLANK (KLASTER_BLANK_NOT_ANSWERED);
      spec.n_bars++;
    }
  if (matrix->total.budget.n == 0)
    return NULL;
  chart = klaster_chart_new_bars (&spec);
  /* Translators: money, and numbers of programmes. */
  sentence
      = g_strdup_printf (ngettext ("Rp%s is budgeted for %u programme; %u of it has a figure.",
                                   "Rp%s is budgeted for %u programmes; %u of them have a figure.",
                                   matrix->total.n_programs),
                         sum, matrix->total.n_programs, matrix->total.budget.n);
  set_texts (chart, sentence,
             matrix->year > 0 ? _ ("Budget by fund source (Rp), programmes of the year")
                              : _ ("Budget by fund source (Rp), programmes of all years"),
             _ ("Source: programmes as the OPD gave them"));
  return chart;
}
