/* All charts as small live pictures; a click opens one. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-chart-finder.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_CHART_GALLERY (klaster_chart_gallery_get_type ())
G_DECLARE_FINAL_TYPE (KlasterChartGallery, klaster_chart_gallery, KLASTER, CHART_GALLERY, GtkWidget)

/* FOUND: a KlasterChartFound for each KlasterChartName, in their order; charts are kept, the rest is not.
 * SAMPLE: watermarked. Signal "chosen" (guint): the name of a chart. */
KlasterChartGallery *klaster_chart_gallery_new (GPtrArray *found, gboolean sample);

G_END_DECLS
