/* Ticks at round numbers: the step is the least of 1, 2, 2.5, 5 times a power of ten that gives no more
 * than the wanted number of steps, and the ends are moved outward to whole steps. All ticks are the step
 * times a whole number, so that they do not drift. */
#include "klaster-scale.h"

#include <math.h>

#include "klaster-format.h"

/* A range beyond this would overflow while it is divided. */
#define LARGEST 1e300

static double
choose_step (double range, guint wanted)
{
  static const double factors[] = { 1, 2, 2.5, 5 };
  double rough = range / wanted;
  double power = pow (10, floor (log10 (rough)));

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power >= rough * (1 - 1e-9))
      return factors[i] * power;
  return 10 * power;
}

/* Puts what can be drawn into MIN <= MAX. */
static void
clean_range (double *min, double *max)
{
  double low = isfinite (*min) ? CLAMP (*min, -LARGEST, LARGEST) : NAN;
  double high = isfinite (*max) ? CLAMP (*max, -LARGEST, LARGEST) : NAN;

  if (isnan (low))
    low = high;
  if (isnan (high))
    high = low;
  if (isnan (low))
    {
      low = 0;
      high = 1;
    }
  *min = MIN (low, high);
  *max = MAX (low, high);
}

/* One value, or values that differ by less than can be written: room on both sides. */
static void
widen (double *min, double *max)
{
  double size = MAX (fabs (*min), fabs (*max));
  double room;

  if (*max - *min > size * 1e-9)
    return;
  if (size == 0)
    {
      *max = 1;
      return;
    }
  room = size >= LARGEST ? 0 : size * 0.1;
  *min = room > 0 ? *min - room : 0;
  *max += room;
}

static int
count_decimals (double step)
{
  for (int decimals = 0; decimals < 12; decimals++)
    {
      double shifted = step * pow (10, decimals);

      if (fabs (shifted - round (shifted)) < 1e-6 * shifted)
        return decimals;
    }
  return 12;
}

/* Whether the short form of two ticks is one text. */
static gboolean
reads_the_same (const KlasterScale *self)
{
  g_autofree char *before = klaster_format_compact (self->ticks[0]);

  for (guint i = 1; i < self->n_ticks; i++)
    {
      char *label = klaster_format_compact (self->ticks[i]);
      gboolean same = g_str_equal (before, label);

      g_free (before);
      before = label;
      if (same)
        return TRUE;
    }
  return FALSE;
}

/* Public functions */

void
klaster_scale_init (KlasterScale *self, double min, double max, guint wanted, gboolean whole)
{
  double first, last;

  g_return_if_fail (self != NULL);
  wanted = CLAMP (wanted, 1, KLASTER_SCALE_MAX_TICKS - 3);
  clean_range (&min, &max);
  widen (&min, &max);
  self->step = choose_step (max - min, wanted);
  if (whole && self->step < 1)
    self->step = 1;
  else if (whole && self->step == 2.5)
    self->step = 5;
  first = floor (min / self->step + 1e-9);
  last = ceil (max / self->step - 1e-9);
  if (last <= first)
    last = first + 1;
  self->n_ticks = MIN ((guint)(last - first) + 1, KLASTER_SCALE_MAX_TICKS);
  for (guint i = 0; i < self->n_ticks; i++)
    self->ticks[i] = first + i == 0 ? 0 : (first + i) * self->step;
  self->min = self->ticks[0];
  self->max = self->ticks[self->n_ticks - 1];
  self->written_out = reads_the_same (self);
}

double
klaster_scale_map (const KlasterScale *self, double value)
{
  return (value - self->min) / (self->max - self->min);
}

char *
klaster_scale_dup_label (const KlasterScale *self, guint tick)
{
  g_return_val_if_fail (tick < self->n_ticks, NULL);
  return self->written_out ? klaster_format_number (self->ticks[tick], count_decimals (self->step))
                           : klaster_format_compact (self->ticks[tick]);
}
