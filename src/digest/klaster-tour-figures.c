/* The large figures of a step: few digits, a unit, what it is, and what it is read against. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-tour-private.h"

/* From here on a number is written short: "12 rb". */
#define LONG_NUMBER 10000

/* NUMBER as few digits, its thousands as a word before UNIT: "48", "jt orang". */
static char *
dup_number (double number, int decimals, const char *unit, char **unit_out)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *compact = NULL;
  double step;

  if (fabs (number) < LONG_NUMBER)
    {
      *unit_out = g_strdup (unit);
      return klaster_format_number_short (number, decimals);
    }
  step = pow (10, floor (log10 (fabs (number))) - 2);
  compact = klaster_format_compact (round (number / step) * step);
  parts = g_strsplit (compact, " ", 2);
  if (parts[1] == NULL)
    *unit_out = g_strdup (unit);
  else
    *unit_out = *unit == '\0' ? g_strdup (parts[1]) : g_strdup_printf ("%s %s", parts[1], unit);
  return g_strdup (parts[0]);
}

/* "Jul-Agu"; the year only where it is another one. */
static char *
dup_former_period (KlasterPeriod former, KlasterPeriod now)
{
  char *label = klaster_period_dup_label (former);
  char *year = strrchr (label, ' ');

  if (former.year == now.year && year != NULL)
    *year = '\0';
  return label;
}

/* "up 5 from Jul-Agu" */
static char *
dup_change (const KlasterSeries *series)
{
  const KlasterSeriesPoint *now = &series->points[series->last];
  const KlasterSeriesPoint *former = &series->points[series->former];
  g_autofree char *period = dup_former_period (former->period, now->period);
  double change = now->figure.value - former->figure.value;
  g_autofree char *unit = NULL;
  g_autofree char *number = dup_number (fabs (change), series->indicator.decimals, "", &unit);
  g_autofree char *amount
      = *unit == '\0' ? g_strdup (number) : g_strdup_printf ("%s %s", number, unit);

  if (fabs (change) < 1e-9)
    /* Translators: below a figure; a period. */
    return g_strdup_printf (_ ("as in %s"), period);
  /* Translators: below a figure; a number and a period. */
  return g_strdup_printf (change > 0 ? _ ("up %s from %s") : _ ("down %s from %s"), amount, period);
}

static char *
dup_series_note (const KlasterSeries *series, KlasterPeriod period)
{
  KlasterPeriod last = series->points[series->last].period;
  gboolean yes_no = g_strcmp0 (series->indicator.type, "yes_no") == 0;
  g_autofree char *label = klaster_period_dup_label (last);

  /* A former figure is not passed off as one of this period. */
  if (series->former < 0 || yes_no || klaster_period_compare (last, period) != 0)
    return g_steal_pointer (&label);
  return dup_change (series);
}

static const char *
get_unit (const KlasterIndicatorInfo *indicator)
{
  return g_strcmp0 (indicator->type, "money") == 0 ? "Rp" : indicator->unit;
}

/* Public functions */

void
klaster_tour_add_figure (KlasterTourStep *self,
                         const char *number,
                         const char *unit,
                         const char *label,
                         const char *note)
{
  g_return_if_fail (self->n_figures < KLASTER_TOUR_FIGURES);

  self->figures[self->n_figures++] = (KlasterTourFigure){ .number = g_strdup (number),
                                                          .unit = g_strdup (unit),
                                                          .label = g_strdup (label),
                                                          .note = g_strdup (note) };
}

void
klaster_tour_add_series (KlasterTourStep *self, KlasterPeriod period)
{
  const KlasterSeries *series = self->series;
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *note = NULL;
  double value;

  if (series == NULL || series->last < 0)
    {
      klaster_tour_add_figure (self, NULL, "",
                               series != NULL ? series->indicator.label : _ ("indicator"),
                               series != NULL ? _ ("no report yet") : _ ("not chosen yet"));
      return;
    }
  value = series->points[series->last].figure.value;
  note = dup_series_note (series, period);
  if (g_strcmp0 (series->indicator.type, "yes_no") == 0)
    {
      number = klaster_indicator_format (&series->indicator, klaster_figure (value));
      klaster_tour_add_figure (self, number, "", series->indicator.label, note);
      return;
    }
  number = dup_number (value, series->indicator.decimals, get_unit (&series->indicator), &unit);
  klaster_tour_add_figure (self, number, unit, series->indicator.label, note);
}

void
klaster_tour_add_part (KlasterTourStep *self,
                       guint part,
                       guint whole,
                       const char *label,
                       const char *of)
{
  g_autofree char *number = klaster_format_integer (part);
  g_autofree char *count = klaster_format_integer (whole);
  g_autoptr (GString) note = g_string_new (_ (of));

  if (whole == 0)
    {
      klaster_tour_add_figure (self, NULL, "", label, _ ("not entered yet"));
      return;
    }
  g_string_replace (note, "%s", count, 1);
  klaster_tour_add_figure (self, number, "", label, note->str);
}

void
klaster_tour_add_rupiah (KlasterTourStep *self, double rupiah, const char *label, const char *note)
{
  g_autofree char *unit = NULL;
  g_autofree char *number = NULL;

  if (isnan (rupiah))
    {
      klaster_tour_add_figure (self, NULL, "", label, _ ("not entered yet"));
      return;
    }
  number = dup_number (rupiah, 0, "", &unit);
  klaster_tour_add_figure (self, number, unit, label, note);
}
