/* One place over periods. The others beside it are thinner and named at their ends, where the labels are
 * moved apart and led back to their lines. Gaps are shown for the place the chart is about. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-plot.h"
#include "klaster-format.h"

#define NATURAL_RATIO 0.5
#define LEAST_PLOT 130
#define TOP 8
#define AXIS_GAP 5
#define LABEL_GAP 10

typedef struct
{
  KlasterLineChart line;
  double min, max; /* of all values and the target; NAN without any */
} Data;

typedef struct
{
  double left, right, axis, key; /* room around the plot */
  KlasterScale scale;
  double column;
  char *key_text;
} Layout;

static const KlasterChartValue *
get_main (const Data *data)
{
  return data->line.n_series > 0 ? data->line.series[0].values : NULL;
}

/* The last value of SERIES, or -1. */
static int
find_last (const KlasterChartValue *values, guint n)
{
  for (guint i = n; i > 0; i--)
    if (!klaster_chart_value_is_blank (&values[i - 1]))
      return (int)i - 1;
  return -1;
}

/* "Banjar 74,5" for the main series, the name alone for the others. (transfer full) */
static char *
dup_end_label (const Data *data, guint series)
{
  const KlasterChartSeries *it = &data->line.series[series];
  int last = find_last (it->values, data->line.n_periods);
  const char *name = it->label != NULL ? it->label : "";
  g_autofree char *value = NULL;

  if (last < 0)
    return *name == '\0' ? g_strdup ("")
                         : g_strdup_printf ("%s: %s", name,
                                            klaster_blank_get_label (KLASTER_BLANK_NOT_ANSWERED));
  if (series > 0)
    return g_strdup (name);
  value = klaster_chart_value_dup_number (&it->values[last], data->line.decimals);
  return *name == '\0' ? g_steal_pointer (&value) : g_strdup_printf ("%s %s", name, value);
}

static guint32
get_series_color (const KlasterCanvas *canvas, const Data *data, guint series)
{
  if (series > 0 && data->line.n_series > KLASTER_CHART_N_SERIES)
    return canvas->theme->muted;
  return canvas->theme->series[series];
}

static KlasterTextStyle
get_end_style (const KlasterCanvas *canvas, const Data *data, guint series, double width)
{
  guint32 color = get_series_color (canvas, data, series);

  return (KlasterTextStyle){ .bold = series == 0,
                             .color = klaster_chart_get_readable (color, canvas->theme->ground),
                             .width = width,
                             .lines = 2,
                             .y_align = 0.5 };
}

static char *
dup_key (KlasterCanvas *canvas, const Data *data, double column, const KlasterScale *scale)
{
  GString *key = g_string_new (NULL);
  guint seen = 0;

  if (get_main (data) != NULL
      && klaster_plot_needs_key (canvas, get_main (data), data->line.n_periods, column))
    klaster_plot_append_key (key, get_main (data), data->line.n_periods, &seen);
  if (!isnan (data->min) && (scale->min > 0 || scale->max < 0))
    {
      g_autofree char *start = klaster_scale_dup_label (scale, 0);

      g_string_append (key, key->len > 0 ? "   " : "");
      /* Translators: the number at the foot of the axis, which is not zero. */
      g_string_append_printf (key, _ ("The axis begins at %s."), start);
    }
  return g_string_free (key, FALSE);
}

static KlasterTextStyle
get_key_style (const KlasterCanvas *canvas, double width)
{
  return (KlasterTextStyle){
    .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .width = width, .lines = -1
  };
}

static void
measure_layout (const Data *data, KlasterCanvas *canvas, double width, Layout *layout)
{
  const KlasterLineChart *line = &data->line;
  KlasterTextStyle style;

  klaster_scale_init (&layout->scale, line->from_zero ? MIN (data->min, 0) : data->min, data->max,
                      5, FALSE);
  layout->left = MIN (klaster_plot_measure_ticks (canvas, &layout->scale), width * 0.35);
  layout->right = 6;
  for (guint i = 0; i < line->n_series; i++)
    {
      KlasterTextStyle end = get_end_style (canvas, data, i, 0);
      g_autofree char *label = dup_end_label (data, i);

      layout->right
          = MAX (layout->right, klaster_canvas_measure (canvas, label, &end, NULL) + LABEL_GAP + 2);
    }
  layout->right = MIN (layout->right, width * 0.36);
  layout->column = (width - layout->left - layout->right) / MAX (line->n_periods, 1);
  layout->axis
      = klaster_axis_periods (canvas, line->periods, line->n_periods, 0, layout->column, NAN)
        + AXIS_GAP;
  layout->key_text = dup_key (canvas, data, layout->column, &layout->scale);
  layout->key = 0;
  if (*layout->key_text == '\0')
    return;
  style = get_key_style (canvas, width);
  klaster_canvas_measure (canvas, layout->key_text, &style, &layout->key);
  layout->key += 4;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);
  double labels = data->line.n_series * 2 * klaster_canvas_get_line (canvas, KLASTER_TEXT_LABEL);
  double plot = MAX (LEAST_PLOT, labels);
  Layout layout;

  measure_layout (data, canvas, width, &layout);
  g_free (layout.key_text);
  if (!least)
    plot = MAX (plot, CLAMP (width * NATURAL_RATIO, 170, 340));
  return TOP + plot + layout.axis + layout.key;
}

/* The names at the ends of the lines, moved apart. */
static void
draw_end_labels (const Data *data, KlasterCanvas *canvas, const KlasterPlot *plot, double room)
{
  double at[KLASTER_CHART_MAX_LINES], moved[KLASTER_CHART_MAX_LINES],
      heights[KLASTER_CHART_MAX_LINES];
  double x = plot->box.x + plot->box.width, bottom = plot->box.y + plot->box.height;

  for (guint i = 0; i < data->line.n_series; i++)
    {
      const KlasterChartValue *values = data->line.series[i].values;
      KlasterTextStyle style = get_end_style (canvas, data, i, room - LABEL_GAP);
      g_autofree char *label = dup_end_label (data, i);
      int last = find_last (values, data->line.n_periods);

      at[i] = last < 0 ? bottom : klaster_plot_get_y (plot, values[last].value);
      moved[i] = at[i];
      klaster_canvas_measure (canvas, label, &style, &heights[i]);
    }
  klaster_chart_spread (moved, heights, data->line.n_series, plot->box.y - TOP, bottom + TOP);
  for (guint i = 0; i < data->line.n_series; i++)
    {
      KlasterTextStyle style = get_end_style (canvas, data, i, room - LABEL_GAP);
      g_autofree char *label = dup_end_label (data, i);
      int last = find_last (data->line.series[i].values, data->line.n_periods);

      if (last >= 0 && *label != '\0')
        klaster_canvas_line (canvas, klaster_plot_get_x (plot, (guint)last) + 5, at[i],
                             x + LABEL_GAP - 4, moved[i] + 0.01, canvas->theme->muted, 0.7, 0);
      klaster_canvas_write (canvas, label, x + LABEL_GAP, moved[i], &style);
    }
}

static void
draw_lines (const Data *data, KlasterCanvas *canvas, const KlasterPlot *plot)
{
  double column = plot->box.width / MAX (plot->n, 1);

  for (guint i = data->line.n_series; i > 0; i--)
    {
      KlasterPlotStroke stroke = { .color = get_series_color (canvas, data, i - 1),
                                   .line_width = i == 1 ? 2.6 : 1.5,
                                   .radius = column < 9 ? 0 : (i == 1 ? 3.6 : 2.2) };

      if (i > 1 && canvas->mode == KLASTER_CHART_GREY)
        stroke.dash = 2 + 2.5 * (i - 1);
      klaster_plot_draw_line (plot, canvas, data->line.series[i - 1].values, &stroke);
    }
}

static void
place_data (const Data *data, KlasterCanvas *canvas, const KlasterPlot *plot)
{
  double column = plot->box.width / MAX (plot->n, 1);

  for (guint i = 0; i < plot->n; i++)
    {
      const KlasterChartValue *value = get_main (data) != NULL ? &get_main (data)[i] : NULL;
      KlasterChartBox box = { plot->box.x + i * column, plot->box.y, column, plot->box.height };
      double y = value == NULL || klaster_chart_value_is_blank (value)
                     ? klaster_plot_get_blank_y (plot)
                     : klaster_plot_get_y (plot, value->value);

      klaster_canvas_place (canvas, i, &box, klaster_plot_get_x (plot, i), y);
    }
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  const KlasterLineChart *line = &data->line;
  KlasterTextStyle key = get_key_style (canvas, box->width);
  KlasterPlot plot = { .n = line->n_periods };
  g_autofree char *target = NULL;
  Layout layout;

  measure_layout (data, canvas, box->width, &layout);
  plot.scale = layout.scale;
  plot.box = (KlasterChartBox){ box->x + layout.left, box->y + TOP,
                                box->width - layout.left - layout.right,
                                box->height - TOP - layout.axis - layout.key };
  if (get_main (data) != NULL)
    klaster_plot_draw_gaps (&plot, canvas, get_main (data), TRUE);
  klaster_plot_draw_grid (&plot, canvas, !isnan (data->min));
  klaster_axis_periods (canvas, line->periods, plot.n, plot.box.x, layout.column,
                        plot.box.y + plot.box.height + AXIS_GAP);
  draw_lines (data, canvas, &plot);
  if (line->has_target)
    {
      KlasterChartValue value = KLASTER_CHART_NUMBER (line->target);
      g_autofree char *number = klaster_chart_value_dup_text (&value, line->decimals, line->unit);

      /* Translators: a number with its unit, at the line of the target. */
      target = g_strdup_printf (_ ("Target %s"), number);
      klaster_plot_draw_target (&plot, canvas, get_main (data), line->target, target);
    }
  draw_end_labels (data, canvas, &plot, layout.right);
  if (layout.key > 0)
    klaster_canvas_write (canvas, layout.key_text, box->x, box->y + box->height - layout.key + 4,
                          &key);
  g_free (layout.key_text);
  place_data (data, canvas, &plot);
}

/* One row of the table and one text per period. */
static void
add_words (KlasterChart *chart, const KlasterLineChart *line)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();

  g_ptr_array_add (heads, g_strdup (_ ("Period")));
  for (guint s = 0; s < line->n_series; s++)
    g_ptr_array_add (
        heads, g_strdup (line->series[s].label != NULL ? line->series[s].label : _ ("Value")));
  g_ptr_array_add (heads, NULL);
  klaster_chart_add_row (chart, g_memdup2 (heads->pdata, heads->len * sizeof (char *)));
  for (guint i = 0; i < line->n_periods; i++)
    {
      char **row = g_new0 (char *, line->n_series + 2);
      GString *text = g_string_new (line->periods[i]);

      row[0] = g_strdup (line->periods[i]);
      for (guint s = 0; s < line->n_series; s++)
        {
          const KlasterChartValue *value = &line->series[s].values[i];
          g_autofree char *number
              = klaster_chart_value_dup_text (value, line->decimals, line->unit);

          row[s + 1] = klaster_chart_value_dup_text (value, line->decimals, NULL);
          g_string_append_printf (text, "\n%s%s%s", line->n_series > 1 ? line->series[s].label : "",
                                  line->n_series > 1 ? ": " : "", number);
          if (value->label != NULL)
            g_string_append_printf (text, " (%s)", value->label);
        }
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (chart, g_string_free (text, FALSE));
    }
}

static const KlasterChartKind kind = { measure, draw };

/* Public functions */

KlasterChart *
klaster_chart_new_line (const KlasterLineChart *line)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .line = *line }, sizeof (Data));
  KlasterChartSeries *series;

  data->line.n_series = MIN (line->n_series, KLASTER_CHART_MAX_LINES);
  data->line.periods = klaster_chart_keep_texts (self, line->periods, line->n_periods);
  data->line.unit = klaster_chart_keep_text (self, line->unit);
  series = klaster_chart_keep_block (self, line->series,
                                     data->line.n_series * sizeof (KlasterChartSeries));
  data->line.series = series;
  data->min = data->max = line->has_target ? line->target : NAN;
  for (guint i = 0; i < data->line.n_series; i++)
    {
      series[i].label = klaster_chart_keep_text (self, series[i].label);
      series[i].values = klaster_chart_keep_values (self, series[i].values, line->n_periods);
      klaster_plot_extend (&data->min, &data->max, series[i].values, line->n_periods);
    }
  klaster_chart_set_data (self, data);
  add_words (self, &data->line);
  return self;
}
