/* Steps that add up: each bar begins where the one above ended. Direction, sign and colour say rise or fall. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-private.h"
#include "klaster-scale.h"

#define ROW 30
#define LEAST_ROW 20
#define GAP 8
/* Share of a row that its bar takes. */
#define THICKNESS 0.6

typedef struct
{
  KlasterWaterfallChart waterfall;
  KlasterScale scale;
} Data;

/* "+105", "−70", "0" */
static char *
dup_change (const Data *data, guint i)
{
  const KlasterChartValue *value = &data->waterfall.steps[i].value;
  g_autofree char *text = klaster_chart_value_dup_number (value, data->waterfall.decimals);

  return value->value > 0 ? g_strconcat ("+", text, NULL) : g_steal_pointer (&text);
}

static double
measure_texts (const Data *data, KlasterCanvas *canvas, gboolean numbers)
{
  const KlasterTextStyle style = { .bold = numbers };
  double widest = 0;

  for (guint i = 0; i < data->waterfall.n_steps; i++)
    {
      g_autofree char *text
          = numbers ? dup_change (data, i) : g_strdup (data->waterfall.steps[i].label);

      widest = fmax (widest, klaster_canvas_measure (canvas, text, &style, NULL));
    }
  return widest + GAP;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);

  return MAX (data->waterfall.n_steps, 1) * (least ? LEAST_ROW : ROW);
}

/* The bar of step I in ROW from SUM on; gives the sum after it. */
static double
draw_step (const Data *data,
           KlasterCanvas *canvas,
           guint i,
           const KlasterChartBox *plot,
           const KlasterChartBox *row,
           double sum)
{
  const KlasterWaterfallStep *step = &data->waterfall.steps[i];
  gboolean blank = klaster_chart_value_is_blank (&step->value);
  double next = blank ? sum : sum + step->value.value;
  double x0 = plot->x + plot->width * klaster_scale_map (&data->scale, MIN (sum, next));
  double x1 = plot->x + plot->width * klaster_scale_map (&data->scale, MAX (sum, next));
  double end = plot->x + plot->width * klaster_scale_map (&data->scale, next);
  double top = row->y + row->height * (1 - THICKNESS) / 2, middle = row->y + row->height / 2;
  const KlasterChartBox bar = { x0, top, MAX (x1 - x0, 1), row->height * THICKNESS };

  if (blank)
    klaster_canvas_draw_blank (canvas, x0, middle, 4, step->value.blank);
  else
    klaster_canvas_bar (
        canvas, &bar, step->value.value >= 0 ? canvas->theme->series[0] : canvas->theme->series[1],
        1);
  if (i + 1 < data->waterfall.n_steps)
    klaster_canvas_line (canvas, end, top + bar.height, end, top + row->height,
                         canvas->theme->quiet_text, 1, 2);
  klaster_canvas_place (canvas, i, row, end, middle);
  return next;
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  guint n = data->waterfall.n_steps;
  double label = fmin (measure_texts (data, canvas, FALSE), box->width * 0.4);
  double value = fmin (measure_texts (data, canvas, TRUE), box->width * 0.25);
  double height = MIN (box->height / MAX (n, 1), ROW * 1.5), sum = 0;
  const KlasterChartBox plot = { box->x + label, box->y, box->width - label - value, height * n };
  double zero = plot.x + plot.width * klaster_scale_map (&data->scale, 0);

  klaster_canvas_line (canvas, zero, plot.y, zero, plot.y + plot.height, canvas->theme->axis, 1, 0);
  for (guint i = 0; i < n; i++)
    {
      const KlasterChartBox row = { box->x, box->y + i * height, box->width, height };
      const KlasterTextStyle name = { .y_align = 0.5, .width = label - GAP, .lines = 2 };
      const KlasterTextStyle number
          = { .bold = TRUE, .x_align = 1, .y_align = 0.5, .width = value, .lines = 1 };
      g_autofree char *change = dup_change (data, i);

      klaster_canvas_write (canvas, data->waterfall.steps[i].label, row.x, row.y + height / 2,
                            &name);
      klaster_canvas_write (canvas, change, row.x + row.width, row.y + height / 2, &number);
      sum = draw_step (data, canvas, i, &plot, &row, sum);
    }
}

static const KlasterChartKind kind = { measure, draw };

static void
add_words (KlasterChart *chart, const Data *data)
{
  char **heads = g_new0 (char *, 3);

  heads[0] = g_strdup ("");
  heads[1] = g_strdup (_ ("Change"));
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < data->waterfall.n_steps; i++)
    {
      const KlasterWaterfallStep *step = &data->waterfall.steps[i];
      char **row = g_new0 (char *, 3);

      row[0] = g_strdup (step->label);
      row[1] = dup_change (data, i);
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (
          chart, step->detail != NULL
                     ? g_strdup_printf ("%s: %s\n%s", step->label, row[1], step->detail)
                     : g_strdup_printf ("%s: %s", step->label, row[1]));
    }
}

/* Public functions */

KlasterChart *
klaster_chart_new_waterfall (const KlasterWaterfallChart *waterfall)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .waterfall = *waterfall }, sizeof (Data));
  KlasterWaterfallStep *steps
      = klaster_chart_keep_block (self, waterfall->steps, waterfall->n_steps * sizeof *steps);
  double sum = 0, low = 0, high = 0;

  for (guint i = 0; i < waterfall->n_steps; i++)
    {
      steps[i].label = klaster_chart_keep_text (self, steps[i].label);
      steps[i].detail = klaster_chart_keep_text (self, steps[i].detail);
      if (klaster_chart_value_is_blank (&steps[i].value))
        continue;
      sum += steps[i].value.value;
      low = MIN (low, sum);
      high = MAX (high, sum);
    }
  klaster_scale_init (&data->scale, low, high, 5, FALSE);
  data->waterfall.steps = steps;
  klaster_chart_set_data (self, data);
  add_words (self, data);
  return self;
}
