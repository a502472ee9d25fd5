#include "klaster-chart.h"
#include "klaster-picture-file.h"

/* Room around a chart that is a picture of its own. */
#define MARGIN 14

typedef struct
{
  const KlasterChart *chart;
  const KlasterChartStyle *style; /* may be NULL */
} Picture;

static void
paint_picture (cairo_t *cr, double width, double height, gconstpointer data)
{
  const Picture *self = data;
  KlasterChartMode mode = self->style != NULL ? self->style->mode : KLASTER_CHART_LIGHT;

  klaster_chart_set_color (cr, klaster_chart_theme_get (mode)->ground, 1);
  cairo_paint (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  klaster_chart_draw (self->chart, cr, width - 2 * MARGIN, height - 2 * MARGIN, self->style);
}

/* Public functions */

gboolean
klaster_chart_save (const KlasterChart *self,
                    const char *path,
                    double width,
                    double height,
                    double scale,
                    const KlasterChartStyle *style,
                    GError **error)
{
  Picture picture = { self, style };

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  return klaster_picture_file_save (path, width, height, scale, paint_picture, &picture, error);
}
