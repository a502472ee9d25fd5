/* What changed between two periods or years, region by region. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-choropleth-private.h"

static char *
dup_time (const KlasterChoropleth *self)
{
  return self->year != 0 ? g_strdup_printf ("%d", self->year)
                         : klaster_period_dup_label (self->period);
}

static void
add_change (KlasterChoropleth *self,
            const KlasterChoroplethValue *value,
            const KlasterChoroplethValue *before)
{
  KlasterFigure change = value->figure;
  KlasterChoroplethValue *added;

  if (before == NULL && !klaster_figure_is_blank (change))
    change = klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
  else if (before != NULL && !klaster_figure_is_blank (change))
    change = klaster_figure_is_blank (before->figure)
                 ? before->figure
                 : klaster_figure (value->figure.value - before->figure.value);
  added = klaster_choropleth_add (self, value->code, change);
  if (klaster_figure_is_blank (change))
    return;
  added->from = before->figure.value;
  self->n_numbers++;
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

static double
get_least (const KlasterChoropleth *self)
{
  return pow (10, -self->decimals);
}

/* The round number (of one digit, or 10, 20 ...) that is nearest to SIZE. */
static double
round_size (double size)
{
  double step = pow (10, floor (log10 (size)));

  return round (size / step) * step;
}

/* In the middle of all changes, so that one that is much greater than the others does not leave those in one class. */
static double
find_large (const KlasterChoropleth *self)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->values->len; i++)
    {
      KlasterFigure change = ((const KlasterChoroplethValue *)self->values->pdata[i])->figure;
      double size = klaster_figure_is_blank (change) ? 0 : fabs (change.value);

      if (size >= get_least (self) / 2)
        g_array_append_val (sizes, size);
    }
  if (sizes->len == 0)
    return get_least (self);
  g_array_sort (sizes, compare_sizes);
  return MAX (round_size (g_array_index (sizes, double, sizes->len / 2)), get_least (self));
}

/* The newest year before that of NOW; 0: there is none. */
static int
find_year_before (const KlasterChoropleth *now)
{
  int found = 0;

  for (guint i = 0; i < now->n_years; i++)
    if (now->years[i] < now->year)
      found = MAX (found, now->years[i]);
  return found;
}

/* Public functions */

KlasterChoropleth *
klaster_choropleth_compare (const KlasterChoropleth *now, const KlasterChoropleth *former)
{
  KlasterChoropleth *self = g_atomic_rc_box_new0 (KlasterChoropleth);
  g_autofree char *before = dup_time (former);

  self->kind = now->kind;
  self->level = now->level;
  self->is_change = TRUE;
  self->year = now->year;
  self->period = now->period;
  self->decimals = now->decimals;
  self->n_regions = now->n_regions;
  self->unit = g_strdup (now->unit);
  self->source = g_strdup (now->source);
  self->values = klaster_choropleth_new_values ();
  for (guint i = 0; i < now->values->len; i++)
    {
      const KlasterChoroplethValue *value = now->values->pdata[i];

      add_change (self, value, klaster_choropleth_find (former, value->code));
    }
  self->large = find_large (self);
  /* Translators: what is shown with its period, the period before. */
  self->title = g_strdup_printf (_ ("%s: change since %s"), now->title, before);
  self->sentence
      = g_strdup_printf (ngettext ("The change of %u area is known.",
                                   "The changes of %u areas are known.", self->n_numbers),
                         self->n_numbers);
  return self;
}

KlasterChoropleth *
klaster_choropleth_build_change (KlasterReader *reader,
                                 const KlasterChoroplethQuery *query,
                                 KlasterPeriod former,
                                 GError **error)
{
  KlasterChoroplethQuery before = *query;
  g_autoptr (KlasterChoropleth) now = klaster_choropleth_build (reader, query, error);
  g_autoptr (KlasterChoropleth) then = NULL;

  if (now == NULL)
    return NULL;
  before.period = former;
  before.year = find_year_before (now);
  if (query->kind != KLASTER_CHOROPLETH_INDICATOR && before.year == 0)
    {
      g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                   _ ("%s: there are no figures of an earlier year to compare with."), now->title);
      return NULL;
    }
  then = klaster_choropleth_build (reader, &before, error);
  return then == NULL ? NULL : klaster_choropleth_compare (now, then);
}

guint
klaster_choropleth_get_change_class (const KlasterChoropleth *self, double change)
{
  if (fabs (change) < get_least (self) / 2)
    return 2;
  if (change < 0)
    return change < -self->large ? 0 : 1;
  return change > self->large ? 4 : 3;
}
