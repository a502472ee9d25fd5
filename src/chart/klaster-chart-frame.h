/* The frame of every chart: texts above and below the body, and the scale at which all of it fits.
 * Inside src/chart only. */
#pragma once

#include "klaster-chart-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title, *subtitle, *source, *watermark;
} KlasterChartTexts;

const KlasterChartKind *klaster_chart_get_kind (const KlasterChart *self);
const KlasterChartTexts *klaster_chart_get_texts (const KlasterChart *self);

G_END_DECLS
