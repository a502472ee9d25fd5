#include "klaster-series-private.h"

#include <glib/gi18n.h>
#include <math.h>

static void
series_clear (KlasterSeries *self)
{
  for (guint i = 0; i < self->n_points; i++)
    {
      g_free (self->points[i].remark);
      g_free (self->points[i].record);
    }
  klaster_indicator_info_clear (&self->indicator);
  g_free (self->site);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->village);
  g_free (self->points);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterSeries, klaster_series, series_clear)

static void
series_set_clear (KlasterSeriesSet *self)
{
  klaster_indicator_info_clear (&self->indicator);
  g_free (self->periods);
  g_ptr_array_unref (self->series);
  g_free (self->means);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterSeriesSet, klaster_series_set, series_set_clear)

char *
klaster_site_dup_name (const char *village, const char *kabupaten)
{
  if (village == NULL)
    return g_strdup (kabupaten);
  return g_strdup_printf ("%s (%s)", village, kabupaten);
}

static char *
describe_change (const KlasterSeries *self)
{
  const KlasterSeriesPoint *last = &self->points[self->last];
  g_autofree char *now = klaster_indicator_format (&self->indicator, last->figure);
  g_autofree char *period = klaster_period_dup_label (last->period);
  g_autofree char *before = NULL;
  double former;

  if (self->former < 0)
    /* Translators: indicator, figure, period. */
    return g_strdup_printf (_ ("%s: %s in %s"), self->indicator.label, now, period);
  former = self->points[self->former].figure.value;
  before = klaster_indicator_format (&self->indicator, self->points[self->former].figure);
  if (g_strcmp0 (self->indicator.type, "yes_no") == 0 && last->figure.value != former)
    /* Translators: indicator, former answer, new answer, period. */
    return g_strdup_printf (_ ("%s changed from %s to %s in %s"), self->indicator.label, before,
                            now, period);
  if (last->figure.value == former)
    /* Translators: indicator, figure, period. */
    return g_strdup_printf (_ ("%s stayed at %s in %s"), self->indicator.label, now, period);
  /* Translators: indicator, former figure, new figure, period. */
  return g_strdup_printf (last->figure.value > former ? _ ("%s rose from %s to %s in %s")
                                                      : _ ("%s fell from %s to %s in %s"),
                          self->indicator.label, before, now, period);
}

static char *
add_target (const KlasterSeries *self, const char *sentence)
{
  double value = self->points[self->last].figure.value;
  g_autofree char *target = NULL;

  if (isnan (self->indicator.target) || g_strcmp0 (self->indicator.type, "yes_no") == 0)
    return g_strdup_printf ("%s.", sentence);
  if (value == self->indicator.target)
    /* Translators: %s is the sentence so far. */
    return g_strdup_printf (_ ("%s, exactly the target."), sentence);
  target = klaster_indicator_format (&self->indicator, klaster_figure (self->indicator.target));
  /* Translators: the sentence so far, then the target. */
  return g_strdup_printf (value > self->indicator.target ? _ ("%s, above the target of %s.")
                                                         : _ ("%s, below the target of %s."),
                          sentence, target);
}

static char *
make_sentence (const KlasterSeries *self)
{
  g_autofree char *change = NULL;

  if (self->last < 0)
    /* Translators: %s is an indicator. */
    return g_strdup_printf (_ ("There is no figure yet for %s."), self->indicator.label);
  change = describe_change (self);
  return add_target (self, change);
}

KlasterSeries *
klaster_series_from_programme (KlasterProgramme *programme,
                               const KlasterSlot *slot,
                               const KlasterSite *site,
                               const KlasterRecord *indicator,
                               KlasterPeriod from,
                               KlasterPeriod to)
{
  KlasterSeries *self = g_atomic_rc_box_new0 (KlasterSeries);

  if (klaster_period_compare (to, from) < 0)
    to = from;
  klaster_indicator_info_init (&self->indicator, indicator);
  self->site = site != NULL ? g_strdup (site->id) : NULL;
  self->number = slot->number;
  self->kabupaten = g_strdup (slot->code);
  self->kabupaten_name = g_strdup (slot->name);
  self->village = site != NULL
                      ? g_strdup (klaster_programme_get_region_name (programme, site->village))
                      : NULL;
  self->n_points = (guint)klaster_period_distance (from, to) + 1;
  self->points = g_new0 (KlasterSeriesPoint, self->n_points);
  self->last = self->former = -1;
  for (guint i = 0; i < self->n_points; i++)
    {
      klaster_programme_get_point (programme, site, indicator, klaster_period_add (from, (int)i),
                                   &self->points[i]);
      if (klaster_figure_is_blank (self->points[i].figure))
        continue;
      self->former = self->last;
      self->last = (int)i;
    }
  self->sentence = make_sentence (self);
  return self;
}

static KlasterRecord *
require_indicator (KlasterProgramme *programme,
                   const char *name,
                   KlasterPeriod period,
                   GError **error)
{
  KlasterRecord *indicator = klaster_programme_find_indicator (programme, name, period);

  if (indicator == NULL && name == NULL && programme->indicators->len > 0)
    indicator = programme->indicators->pdata[0];
  if (indicator != NULL)
    return indicator;
  klaster_programme_refuse_indicator (name, error);
  return NULL;
}

static void
choose_range (const KlasterProgramme *programme,
              const KlasterSeriesQuery *query,
              KlasterPeriod *from,
              KlasterPeriod *to)
{
  *to = klaster_programme_choose_period (programme, query->to);
  *from = query->from.year != 0 ? query->from : programme->first_period;
}

KlasterSeries *
klaster_series_build (KlasterReader *reader, const KlasterSeriesQuery *query, GError **error)
{
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  KlasterRecord *indicator;
  KlasterSite *site;
  KlasterPeriod from, to;

  if (programme == NULL)
    return NULL;
  choose_range (programme, query, &from, &to);
  site = klaster_programme_find_site (programme, query->site);
  if (site == NULL)
    {
      g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                           _ ("There is no such site."));
      return NULL;
    }
  indicator = require_indicator (programme, query->indicator, to, error);
  if (indicator == NULL
      || !klaster_programme_load_reports (programme, site->id, klaster_record_get_id (indicator),
                                          error))
    return NULL;
  return klaster_series_from_programme (programme, programme->slots->pdata[site->slot], site,
                                        indicator, from, to);
}

static double
get_last_value (const KlasterSeries *series)
{
  return series->last < 0 ? NAN : series->points[series->last].figure.value;
}

static int
compare_worst (gconstpointer a, gconstpointer b)
{
  const KlasterSeries *x = *(KlasterSeries *const *)a;
  const KlasterSeries *y = *(KlasterSeries *const *)b;
  double u = get_last_value (x), v = get_last_value (y);

  if (isnan (u) != isnan (v))
    return isnan (u) ? 1 : -1;
  if (!isnan (u) && u != v)
    return (u < v) == (x->indicator.direction >= 0) ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

/* Over all that is drawn. */
static void
measure_range (KlasterSeriesSet *self)
{
  self->lowest = self->highest = self->indicator.target;
  for (guint i = 0; i < self->series->len; i++)
    {
      const KlasterSeries *series = self->series->pdata[i];

      for (guint p = 0; p < self->n_periods; p++)
        {
          self->lowest = fmin (self->lowest, series->points[p].figure.value);
          self->highest = fmax (self->highest, series->points[p].figure.value);
        }
    }
}

/* In each period the site of that period counts, also one that was replaced later. Whoever is asked counts in
 * "of": answered, not answered, not due. */
static void
measure_means (KlasterSeriesSet *self, KlasterProgramme *programme, const KlasterRecord *indicator)
{
  for (guint p = 0; p < self->n_periods; p++)
    {
      self->means[p] = (KlasterMean)KLASTER_MEAN_INIT;
      for (guint i = 0; i < programme->slots->len; i++)
        {
          const KlasterSite *site
              = klaster_slot_get_site (programme->slots->pdata[i], self->periods[p]);
          KlasterFigure figure
              = klaster_programme_get_figure (programme, site, indicator, self->periods[p]);

          if (!klaster_figure_is_blank (figure) || figure.blank != KLASTER_BLANK_NOT_APPLICABLE)
            klaster_mean_add (&self->means[p], figure);
        }
    }
}

static char *
make_set_sentence (const KlasterSeriesSet *self)
{
  const KlasterMean *mean = &self->means[self->n_periods - 1];
  g_autofree char *period = klaster_period_dup_label (self->periods[self->n_periods - 1]);
  g_autofree char *value = NULL;

  if (mean->n == 0)
    /* Translators: indicator, period. */
    return g_strdup_printf (_ ("No site has a figure for %s in %s."), self->indicator.label,
                            period);
  if (g_strcmp0 (self->indicator.type, "yes_no") == 0)
    /* Translators: how many, of how many, indicator, period. */
    return g_strdup_printf (_ ("%d of %u sites that answered say yes to %s in %s."),
                            (int)lround (mean->mean * mean->n), mean->n, self->indicator.label,
                            period);
  value = klaster_indicator_format (&self->indicator, klaster_figure (mean->mean));
  /* Translators: how many, of how many, indicator, period, mean. */
  return g_strdup_printf (ngettext ("%u of %u site has a figure for %s in %s; the mean is %s.",
                                    "%u of %u sites have a figure for %s in %s; the mean is %s.",
                                    mean->of),
                          mean->n, mean->of, self->indicator.label, period, value);
}

static KlasterSeriesSet *
make_set (KlasterProgramme *programme,
          KlasterRecord *indicator,
          KlasterPeriod from,
          KlasterPeriod to,
          gboolean worst_first)
{
  KlasterSeriesSet *self = g_atomic_rc_box_new0 (KlasterSeriesSet);

  if (klaster_period_compare (to, from) < 0)
    to = from;
  klaster_indicator_info_init (&self->indicator, indicator);
  self->n_periods = (guint)klaster_period_distance (from, to) + 1;
  self->periods = g_new0 (KlasterPeriod, self->n_periods);
  self->means = g_new0 (KlasterMean, self->n_periods);
  for (guint i = 0; i < self->n_periods; i++)
    self->periods[i] = klaster_period_add (from, (int)i);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_series_unref);
  for (guint i = 0; i < programme->slots->len; i++)
    {
      KlasterSlot *slot = programme->slots->pdata[i];

      g_ptr_array_add (self->series, klaster_series_from_programme (
                                         programme, slot, klaster_slot_get_nearest_site (slot, to),
                                         indicator, from, to));
    }
  measure_range (self);
  measure_means (self, programme, indicator);
  if (worst_first)
    g_ptr_array_sort (self->series, compare_worst);
  self->sentence = make_set_sentence (self);
  return self;
}

/* Leaves those of QUERY; a choice of none is a choice of all. */
static void
keep_slots (KlasterProgramme *programme, const KlasterSeriesQuery *query)
{
  if (query->kabupaten == NULL || query->kabupaten[0] == NULL)
    return;
  for (guint i = programme->slots->len; i-- > 0;)
    if (!g_strv_contains (query->kabupaten,
                          ((const KlasterSlot *)programme->slots->pdata[i])->code))
      g_ptr_array_remove_index (programme->slots, i);
}

KlasterSeriesSet *
klaster_series_set_build (KlasterReader *reader, const KlasterSeriesQuery *query, GError **error)
{
  const KlasterSeriesQuery none = { 0 };
  g_autoptr (KlasterProgramme) programme = NULL;
  KlasterRecord *indicator;
  KlasterPeriod from, to;

  query = query != NULL ? query : &none;
  programme = klaster_programme_load (reader, &query->today, error);
  if (programme == NULL)
    return NULL;
  choose_range (programme, query, &from, &to);
  indicator = require_indicator (programme, query->indicator, to, error);
  if (indicator == NULL
      || !klaster_programme_load_reports (programme, NULL, klaster_record_get_id (indicator),
                                          error))
    return NULL;
  keep_slots (programme, query);
  return make_set (programme, indicator, from, to, query->worst_first);
}

KlasterRanking *
klaster_ranking_build (KlasterReader *reader, const KlasterSeriesQuery *query, GError **error)
{
  const KlasterSeriesQuery none = { 0 };
  g_autoptr (KlasterProgramme) programme = NULL;
  KlasterRecord *indicator;
  KlasterPeriod period;

  query = query != NULL ? query : &none;
  programme = klaster_programme_load (reader, &query->today, error);
  if (programme == NULL)
    return NULL;
  period = klaster_programme_choose_period (programme, query->to);
  indicator = require_indicator (programme, query->indicator, period, error);
  if (indicator == NULL
      || !klaster_programme_load_reports (programme, NULL, klaster_record_get_id (indicator),
                                          error))
    return NULL;
  keep_slots (programme, query);
  return klaster_ranking_from_programme (programme, indicator, period, query->from);
}
