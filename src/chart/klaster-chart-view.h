/* A chart as a widget: as tall as it needs, hover, keyboard, theme, screen reader.
 *
 * Signals
 *   "datum-activated" (guint): click or Enter on a datum
 *   "save-requested": chosen from the menu (right click, Menu key)
 * Keys: Left and Right walk the data and say them. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-chart.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_CHART_VIEW (klaster_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterChartView, klaster_chart_view, KLASTER, CHART_VIEW, GtkWidget)

/* Takes a reference on CHART. */
KlasterChartView *klaster_chart_view_new (KlasterChart *chart);
/* The title of its chart, or NULL. */
const char *klaster_chart_view_get_sentence (KlasterChartView *self);

G_END_DECLS
