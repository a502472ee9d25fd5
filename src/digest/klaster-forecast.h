/* Where a figure stands at the end of a year when it goes on at the pace so far. Pure.
 *
 * Rule
 *  - The figures of the year are those of its six periods; blanks are left out and never zero.
 *  - LAST, the newest figure of the year counts (a state): the pace is (newest - oldest figure) / periods between
 *    them, and the forecast is the newest figure plus the pace for each period that is still to come.
 *  - SUM, the sum of the year counts: the pace is the mean of the figures, and the forecast is their sum plus the pace
 *    for each period without a figure that is asked for.
 *  - The forecast of LAST stays within the lowest and highest value that the indicator accepts; a sum may pass what one
 *    report may say at most.
 *  - With fewer than KLASTER_FORECAST_LEAST figures there is none; a year that is complete needs none: its figure is
 *    the result.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KLASTER_FORECAST_LEAST 3
#define KLASTER_FORECAST_PERIODS 6

typedef enum
{
  KLASTER_YEAR_LAST,
  KLASTER_YEAR_SUM
} KlasterYearBasis;

typedef struct
{
  double so_far; /* newest figure, or the sum; NAN: no figure */
  double pace; /* for one period; NAN: too few figures */
  double forecast; /* NAN: too few figures */
  guint n; /* figures of the year */
  guint n_to_come; /* periods that are still added: after the newest figure, or without one */
  gboolean complete; /* nothing is to come: so_far is the result */
} KlasterForecast;

/* FIGURES: of the six periods, NAN for blanks; ASKED: which of them the site is asked in. LOWEST, HIGHEST: NAN for
 * none. */
KlasterForecast klaster_forecast (const double figures[KLASTER_FORECAST_PERIODS],
                                  const gboolean asked[KLASTER_FORECAST_PERIODS],
                                  KlasterYearBasis basis,
                                  double lowest,
                                  double highest);

G_END_DECLS
