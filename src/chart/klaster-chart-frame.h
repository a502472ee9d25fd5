/* The frame of every chart: texts above and below the body, and the scale at which all of it fits.
 * Inside src/chart only. */
#pragma once

#include "klaster-chart-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title, *subtitle, *source, *watermark;
  const char *notes; /* a line each, or NULL */
} KlasterChartTexts;

/* Data with a note, guint: the first has number 1. */
const GArray *klaster_chart_get_notes (const KlasterChart *self);
const KlasterChartKind *klaster_chart_get_kind (const KlasterChart *self);
const KlasterChartTexts *klaster_chart_get_texts (const KlasterChart *self);

G_END_DECLS
