#include "klaster-class-limits.h"

#include <math.h>
#include <stdlib.h>

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

/* The numbers, sorted. (transfer full) */
static double *
sort_numbers (const double *values, guint n, guint *n_numbers)
{
  double *sorted = g_new (double, MAX (n, 1));

  *n_numbers = 0;
  for (guint i = 0; i < n; i++)
    if (isfinite (values[i]))
      sorted[(*n_numbers)++] = values[i];
  qsort (sorted, *n_numbers, sizeof (double), compare_doubles);
  return sorted;
}

static guint
count_distinct (const double *sorted, guint n)
{
  guint distinct = n > 0;

  for (guint i = 1; i < n; i++)
    distinct += sorted[i] != sorted[i - 1];
  return distinct;
}

int
klaster_class_limits_find (const KlasterClassLimits *limits, double value)
{
  if (isnan (value) || limits->n_classes == 0)
    return -1;
  for (guint c = 0; c + 1 < limits->n_classes; c++)
    if (value <= limits->limits[c + 1])
      return (int)c;
  return (int)limits->n_classes - 1;
}

static void
count_members (KlasterClassLimits *limits, const double *sorted, guint n)
{
  for (guint c = 0; c < limits->n_classes; c++)
    {
      limits->counts[c] = 0;
      limits->lowest[c] = limits->highest[c] = NAN;
    }
  for (guint i = 0; i < n; i++)
    {
      int c = klaster_class_limits_find (limits, sorted[i]);

      if (limits->counts[c]++ == 0)
        limits->lowest[c] = sorted[i];
      limits->highest[c] = sorted[i];
    }
}

static void
use_single_values (KlasterClassLimits *limits, const double *sorted, guint n)
{
  limits->single_values = TRUE;
  limits->limits[0] = sorted[0];
  for (guint i = 0; i < n; i++)
    if (i == 0 || sorted[i] != sorted[i - 1])
      limits->limits[++limits->n_classes] = sorted[i];
}

static void
use_equal (KlasterClassLimits *limits, const double *sorted, guint n, guint n_classes)
{
  double low = sorted[0], high = sorted[n - 1];

  limits->n_classes = n_classes;
  for (guint c = 0; c <= n_classes; c++)
    limits->limits[c] = c == n_classes ? high : low + (high - low) * c / n_classes;
}

/* Cuts lie behind the last of a run of equal values, as near as can be to the even share. */
static void
use_quantile (KlasterClassLimits *limits, const double *sorted, guint n, guint n_classes)
{
  guint done = 0; /* values in the classes so far */

  limits->limits[0] = sorted[0];
  for (guint c = 1; c < n_classes && done < n; c++)
    {
      double wanted = done + (double)(n - done) / (n_classes - c + 1);
      guint best = 0;

      for (guint i = done + 1; i < n; i++)
        if (sorted[i] != sorted[i - 1] && (best == 0 || fabs (i - wanted) < fabs (best - wanted)))
          best = i;
      if (best == 0)
        break;
      done = best;
      limits->limits[++limits->n_classes] = sorted[done - 1];
    }
  limits->limits[++limits->n_classes] = sorted[n - 1];
}

/* Multiples of 1, 2 or 5 times a power of ten: the smallest step that gives no more than N_CLASSES.
 * */
static void
use_round (KlasterClassLimits *limits, const double *sorted, guint n, guint n_classes)
{
  static const double factors[] = { 1, 2, 5, 10, 20 };
  double low = sorted[0], high = sorted[n - 1];
  double power = pow (10, floor (log10 ((high - low) / n_classes)));
  double step = power, first = 0;

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      step = power * factors[i];
      first = floor (low / step) * step + step;
      if (ceil ((high - first) / step) + 1 <= n_classes)
        break;
    }
  limits->limits[0] = low;
  for (double limit = first; limit < high && limits->n_classes + 1 < n_classes; limit += step)
    limits->limits[++limits->n_classes] = limit;
  limits->limits[++limits->n_classes] = high;
}

void
klaster_class_limits (const double *values,
                      guint n,
                      KlasterClassMethod method,
                      guint n_classes,
                      KlasterClassLimits *limits)
{
  g_autofree double *sorted = NULL;
  guint n_numbers;

  g_return_if_fail (n_classes >= 1 && n_classes <= KLASTER_MAX_CLASSES);

  *limits = (KlasterClassLimits){ 0 };
  sorted = sort_numbers (values, n, &n_numbers);
  if (n_numbers == 0)
    return;
  if (count_distinct (sorted, n_numbers) <= n_classes)
    use_single_values (limits, sorted, n_numbers);
  else if (method == KLASTER_CLASSES_QUANTILE)
    use_quantile (limits, sorted, n_numbers, n_classes);
  else if (method == KLASTER_CLASSES_FIXED)
    use_round (limits, sorted, n_numbers, n_classes);
  else
    use_equal (limits, sorted, n_numbers, n_classes);
  count_members (limits, sorted, n_numbers);
}

void
klaster_class_limits_fixed (const double *values,
                            guint n,
                            const double *inner,
                            guint n_inner,
                            KlasterClassLimits *limits)
{
  g_autofree double *sorted = NULL;
  guint n_numbers;

  g_return_if_fail (n_inner >= 1 && n_inner < KLASTER_MAX_CLASSES);

  *limits = (KlasterClassLimits){ 0 };
  sorted = sort_numbers (values, n, &n_numbers);
  if (n_numbers == 0)
    return;
  limits->n_classes = n_inner + 1;
  for (guint i = 0; i < n_inner; i++)
    limits->limits[i + 1] = inner[i];
  /* Wide enough that the limits rise even when no number lies outside the inner ones. */
  limits->limits[0] = sorted[0] < inner[0] ? sorted[0] : inner[0] - fabs (inner[0]);
  if (limits->limits[0] >= inner[0])
    limits->limits[0] = inner[0] - 1;
  limits->limits[n_inner + 1]
      = sorted[n_numbers - 1] > inner[n_inner - 1] ? sorted[n_numbers - 1] : inner[n_inner - 1] + 1;
  count_members (limits, sorted, n_numbers);
}
