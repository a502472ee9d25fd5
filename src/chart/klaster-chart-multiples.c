/* Small panels on one scale. The grid takes as many columns as give panels of a good shape; each panel carries
 * its name inside, the axis texts stand once at the left and below. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-plot.h"

#define PANEL_HEIGHT 104
#define LEAST_PANEL 58
#define PANEL_WIDTH 150 /* wished */
#define GAP 12
#define HEAD 18

typedef struct
{
  KlasterMultiplesChart multiples;
  KlasterScale scale;
  gboolean empty;
} Data;

/* As many as the width has room for, fewer where the rows stay as many: 13 panels stand 5, 5, 3, not 6, 6, 1. */
static guint
count_columns (const Data *data, double width)
{
  guint n = MAX (data->multiples.n_panels, 1);
  guint columns = (guint)CLAMP (width / PANEL_WIDTH, 1, 7);
  guint rows = (n + columns - 1) / columns;

  return (n + rows - 1) / rows;
}

static guint
count_rows (const Data *data, double width)
{
  guint columns = count_columns (data, width);

  return (MAX (data->multiples.n_panels, 1) + columns - 1) / columns;
}

/* What the marks of the gaps mean; "" when there are none. (transfer full) */
static char *
dup_key (const Data *data)
{
  GString *key = g_string_new (NULL);
  guint seen = 0;

  for (guint i = 0; i < data->multiples.n_panels; i++)
    klaster_plot_append_key (key, data->multiples.panels[i].values, data->multiples.n_periods,
                             &seen);
  return g_string_free (key, FALSE);
}

static double
measure_key (const Data *data, KlasterCanvas *canvas, double width)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE, .width = width, .lines = -1 };
  g_autofree char *key = dup_key (data);
  double height;

  if (*key == '\0')
    return 0;
  klaster_canvas_measure (canvas, key, &style, &height);
  return height + 6;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);
  double axis = 2 * klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE) + 6;
  double panel = least ? LEAST_PANEL : PANEL_HEIGHT;

  return count_rows (data, width) * (panel + HEAD + GAP) + axis + measure_key (data, canvas, width);
}

/* First and last period below the lowest panel of each column. */
static void
draw_ends (const Data *data, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  guint n = data->multiples.n_periods;
  KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE,
                             .color = canvas->theme->quiet_text,
                             .width = box->width / 2 - 3,
                             .lines = 2 };

  if (n == 0)
    return;
  klaster_canvas_write (canvas, data->multiples.periods[0], box->x, box->y + box->height + 4,
                        &style);
  style.x_align = 1;
  if (n > 1)
    klaster_canvas_write (canvas, data->multiples.periods[n - 1], box->x + box->width,
                          box->y + box->height + 4, &style);
}

static int
find_last (const KlasterChartValue *values, guint n)
{
  while (n > 0 && klaster_chart_value_is_blank (&values[n - 1]))
    n--;
  return (int)n - 1;
}

/* The dashed line in each panel, its value in the first one. */
static void
draw_target (const Data *data, KlasterCanvas *canvas, const KlasterPlot *plot, gboolean named)
{
  KlasterChartValue value = KLASTER_CHART_NUMBER (data->multiples.target);
  g_autofree char *number
      = klaster_chart_value_dup_text (&value, data->multiples.decimals, data->multiples.unit);
  /* Translators: a number with its unit, at the line of the target. */
  g_autofree char *label = g_strdup_printf (_ ("Target %s"), number);

  klaster_plot_draw_target (plot, canvas, NULL, data->multiples.target, named ? label : NULL);
}

static void
draw_panel (const Data *data,
            KlasterCanvas *canvas,
            guint panel,
            const KlasterChartBox *box,
            gboolean labels,
            gboolean ends)
{
  const KlasterChartSeries *it = &data->multiples.panels[panel];
  guint n = data->multiples.n_periods;
  KlasterPlot plot = { .box = { box->x, box->y + HEAD, box->width, box->height - HEAD },
                       .scale = data->scale,
                       .n = n };
  const KlasterPlotStroke stroke
      = { .color = canvas->theme->series[0], .line_width = 2, .radius = 2.2 };
  int last = find_last (it->values, n);
  g_autofree char *value
      = last < 0 ? g_strdup (klaster_blank_get_label (KLASTER_BLANK_NOT_ANSWERED))
                 : klaster_chart_value_dup_number (&it->values[last], data->multiples.decimals);
  const KlasterTextStyle number = { .bold = last >= 0,
                                    .color = last >= 0 ? 0 : canvas->theme->quiet_text,
                                    .rank = last >= 0 ? KLASTER_TEXT_LABEL : KLASTER_TEXT_SOURCE,
                                    .x_align = 1 };
  double room = box->width - klaster_canvas_measure (canvas, value, &number, NULL) - 6;
  const KlasterTextStyle name = { .bold = TRUE, .width = MAX (room, 20), .lines = 1 };
  double column = plot.box.width / MAX (n, 1);

  klaster_canvas_write (canvas, it->label, box->x, box->y, &name);
  klaster_canvas_write (canvas, value, box->x + box->width, box->y, &number);
  klaster_plot_draw_gaps (&plot, canvas, it->values, FALSE);
  klaster_plot_draw_grid (&plot, canvas, labels && !data->empty);
  if (data->multiples.has_target)
    draw_target (data, canvas, &plot, panel == 0);
  klaster_plot_draw_line (&plot, canvas, it->values, &stroke);
  if (ends)
    draw_ends (data, canvas, &plot.box);
  for (guint p = 0; p < n; p++)
    {
      const KlasterChartBox cell = { plot.box.x + p * column, plot.box.y, column, plot.box.height };
      gboolean blank = klaster_chart_value_is_blank (&it->values[p]);

      klaster_canvas_place (canvas, panel * n + p, &cell, klaster_plot_get_x (&plot, p),
                            blank ? klaster_plot_get_blank_y (&plot)
                                  : klaster_plot_get_y (&plot, it->values[p].value));
    }
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  guint columns = count_columns (data, box->width), rows = count_rows (data, box->width);
  double ticks = data->empty ? 0 : klaster_plot_measure_ticks (canvas, &data->scale);
  double axis = 2 * klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE) + 6;
  double width = (box->width - ticks - (columns - 1) * GAP) / columns;
  double key = measure_key (data, canvas, box->width);
  double height = (box->height - axis - key) / rows - GAP;
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE,
                                   .color = canvas->theme->quiet_text,
                                   .width = box->width,
                                   .lines = -1 };
  g_autofree char *words = dup_key (data);

  for (guint i = 0; i < data->multiples.n_panels; i++)
    {
      const KlasterChartBox panel = { box->x + ticks + (i % columns) * (width + GAP),
                                      box->y + (i / columns) * (height + GAP), width, height };

      draw_panel (data, canvas, i, &panel, i % columns == 0,
                  i + columns >= data->multiples.n_panels);
    }
  if (key > 0)
    klaster_canvas_write (canvas, words, box->x, box->y + box->height - key + 6, &style);
}

static const KlasterChartKind kind = { measure, draw };

static void
add_words (KlasterChart *chart, const KlasterMultiplesChart *multiples)
{
  char **heads = g_new0 (char *, multiples->n_periods + 2);

  heads[0] = g_strdup (_ ("Site"));
  for (guint p = 0; p < multiples->n_periods; p++)
    heads[p + 1] = g_strdup (multiples->periods[p]);
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < multiples->n_panels; i++)
    {
      char **row = g_new0 (char *, multiples->n_periods + 2);

      row[0] = g_strdup (multiples->panels[i].label);
      for (guint p = 0; p < multiples->n_periods; p++)
        {
          const KlasterChartValue *value = &multiples->panels[i].values[p];
          g_autofree char *text
              = klaster_chart_value_dup_text (value, multiples->decimals, multiples->unit);

          row[p + 1] = klaster_chart_value_dup_text (value, multiples->decimals, NULL);
          klaster_chart_add_datum (
              chart, g_strdup_printf ("%s, %s: %s", row[0], multiples->periods[p], text));
        }
      klaster_chart_add_row (chart, row);
    }
}

/* Public functions */

KlasterChart *
klaster_chart_new_multiples (const KlasterMultiplesChart *multiples)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .multiples = *multiples }, sizeof (Data));
  guint n = MIN (multiples->n_panels, KLASTER_CHART_MAX_PANELS);
  KlasterChartSeries *panels
      = klaster_chart_keep_block (self, multiples->panels, n * sizeof *panels);
  double low = multiples->has_target ? multiples->target : NAN, high = low;

  data->multiples.n_panels = n;
  data->multiples.panels = panels;
  data->multiples.periods
      = klaster_chart_keep_texts (self, multiples->periods, multiples->n_periods);
  data->multiples.unit = klaster_chart_keep_text (self, multiples->unit);
  for (guint i = 0; i < n; i++)
    {
      panels[i].label
          = klaster_chart_keep_text (self, panels[i].label != NULL ? panels[i].label : "");
      panels[i].values = klaster_chart_keep_values (self, panels[i].values, multiples->n_periods);
      klaster_plot_extend (&low, &high, panels[i].values, multiples->n_periods);
    }
  data->empty = isnan (low);
  klaster_scale_init (&data->scale, multiples->from_zero ? fmin (low, 0) : low, high, 3, FALSE);
  klaster_chart_set_data (self, data);
  add_words (self, &data->multiples);
  return self;
}
