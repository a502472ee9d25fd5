#include "klaster-forecast.h"

#include <math.h>

static double
keep_within (double value, double lowest, double highest)
{
  if (!isnan (lowest) && value < lowest)
    return lowest;
  return !isnan (highest) && value > highest ? highest : value;
}

KlasterForecast
klaster_forecast (const double figures[KLASTER_FORECAST_PERIODS],
                  const gboolean asked[KLASTER_FORECAST_PERIODS],
                  KlasterYearBasis basis,
                  double lowest,
                  double highest)
{
  KlasterForecast self = { .so_far = NAN, .pace = NAN, .forecast = NAN };
  int first = -1, last = -1;
  double sum = 0;

  for (int p = 0; p < KLASTER_FORECAST_PERIODS; p++)
    if (!isnan (figures[p]))
      {
        first = first < 0 ? p : first;
        last = p;
        sum += figures[p];
        self.n++;
      }
  for (int p = 0; p < KLASTER_FORECAST_PERIODS; p++)
    self.n_to_come
        += asked[p] && (basis == KLASTER_YEAR_SUM ? isnan (figures[p]) : p > last) ? 1 : 0;
  if (self.n == 0)
    return self;
  self.complete = self.n_to_come == 0;
  self.so_far = basis == KLASTER_YEAR_SUM ? sum : figures[last];
  if (self.n < KLASTER_FORECAST_LEAST)
    return self;
  self.pace = basis == KLASTER_YEAR_SUM ? sum / self.n
                                        : (figures[last] - figures[first]) / (last - first);
  self.forecast = self.so_far + self.pace * self.n_to_come;
  /* A sum may pass what one report may say at most. */
  if (basis == KLASTER_YEAR_LAST)
    self.forecast = keep_within (self.forecast, lowest, highest);
  return self;
}
