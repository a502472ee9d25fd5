/* Stages on a calendar: from the day they began to the day they were closed, or to today; a stroke stands at the
 * target. What has no date says so. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-private.h"
#include "klaster-format.h"

#define ROW 24
#define LEAST_ROW 16
#define AXIS 20
#define GAP 8
#define THICKNESS 0.5
/* Room that the name of a month needs. */
#define TICK 84
#define MONTHS_PER_YEAR 12
/* Any day, where none is known. */
#define A_DAY 739000.0

typedef struct
{
  KlasterGanttChart gantt;
  double first, last; /* days of the calendar that is shown */
} Data;

static double
day (const GDate *date)
{
  return g_date_valid (date) ? (double)g_date_get_julian (date) : NAN;
}

/* Where the bar of ROW ends: closed, else today while it runs. NAN: it has none. */
static double
get_end (const Data *data, const KlasterGanttRow *row)
{
  if (g_date_valid (&row->end))
    return day (&row->end);
  return row->state == KLASTER_STEP_CURRENT || row->state == KLASTER_STEP_BLOCKED
             ? day (&data->gantt.today)
             : NAN;
}

static double
get_x (const Data *data, const KlasterChartBox *plot, double at)
{
  return plot->x + plot->width * (at - data->first) / (data->last - data->first);
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);

  return AXIS + MAX (data->gantt.n_rows, 1) * (least ? LEAST_ROW : ROW);
}

static double
measure_label (const Data *data, KlasterCanvas *canvas, double width)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_LABEL };
  double widest = 0;

  for (guint i = 0; i < data->gantt.n_rows; i++)
    widest
        = fmax (widest, klaster_canvas_measure (canvas, data->gantt.rows[i].label, &style, NULL));
  return MIN (widest + GAP, width * 0.4);
}

/* Months between two names, so that they do not touch. */
static guint
get_step (const Data *data, double width)
{
  static const guint steps[] = { 1, 2, 3, 6, 12, 24, 60, 120 };
  double months = (data->last - data->first) / 30.4;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (months / steps[i] * TICK <= width)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

static void
draw_axis (const Data *data, KlasterCanvas *canvas, const KlasterChartBox *plot)
{
  const KlasterTextStyle style
      = { .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .x_align = 0.5 };
  guint step = get_step (data, plot->width);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)data->first);
  g_date_set_day (&date, 1);
  while ((guint)(g_date_get_month (&date) - 1) % MIN (step, MONTHS_PER_YEAR) != 0)
    g_date_subtract_months (&date, 1);
  for (; day (&date) <= data->last; g_date_add_months (&date, step))
    {
      double x = get_x (data, plot, day (&date));
      g_autofree char *label = klaster_format_month (&date);
      double half = klaster_canvas_measure (canvas, label, &style, NULL) / 2;

      if (x < plot->x - 1)
        continue;
      klaster_canvas_line (canvas, x, plot->y + AXIS - 3, x, plot->y + plot->height,
                           canvas->theme->grid, 0.8, 0);
      if (x - half >= plot->x && x + half <= plot->x + plot->width)
        klaster_canvas_write (canvas, label, x, plot->y, &style);
    }
  if (g_date_valid (&data->gantt.today))
    {
      double x = get_x (data, plot, day (&data->gantt.today));

      klaster_canvas_line (canvas, x, plot->y + AXIS - 6, x, plot->y + plot->height,
                           canvas->theme->accent, 1.2, 3);
    }
}

/* Colour does not have to say what is not closed: the word stands beside the bar, where there is more room, or
 * else on it. */
static void
draw_state (KlasterCanvas *canvas,
            const KlasterGanttRow *row,
            const KlasterChartBox *plot,
            const KlasterChartBox *bar)
{
  double before = bar->x - plot->x, after = plot->x + plot->width - bar->x - bar->width;
  const char *word = klaster_step_state_get_label (row->state);
  KlasterTextStyle style
      = { .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .y_align = 0.5 };
  double width = klaster_canvas_measure (canvas, word, &style, NULL) + GAP;
  double x = bar->x + bar->width + GAP;

  if (row->state == KLASTER_STEP_REACHED)
    return;
  if (width > MAX (before, after))
    {
      style.plate = TRUE;
      style.x_align = 0.5;
      x = bar->x + bar->width / 2;
    }
  else if (before > after)
    {
      style.x_align = 1;
      x = bar->x - GAP;
    }
  klaster_canvas_write (canvas, word, x, bar->y + bar->height / 2, &style);
}

static void
draw_row (const Data *data,
          KlasterCanvas *canvas,
          guint i,
          const KlasterChartBox *plot,
          const KlasterChartBox *box)
{
  const KlasterGanttRow *row = &data->gantt.rows[i];
  double start = day (&row->start), end = get_end (data, row), target = day (&row->target);
  double middle = box->y + box->height / 2, height = box->height * THICKNESS, x = plot->x;
  guint32 color = klaster_chart_step_get_color (row->state, canvas->mode);

  if (isnan (start))
    start = end;
  if (!isnan (start) && isnan (end))
    end = start;
  if (!isnan (start))
    {
      const KlasterChartBox bar
          = { get_x (data, plot, start), middle - height / 2,
              MAX (get_x (data, plot, end) - get_x (data, plot, start), 3), height };

      klaster_canvas_bar (canvas, &bar, color, 1);
      draw_state (canvas, row, plot, &bar);
      x = bar.x + bar.width;
    }
  if (!isnan (target))
    klaster_canvas_line (canvas, get_x (data, plot, target), middle - box->height * 0.38,
                         get_x (data, plot, target), middle + box->height * 0.38,
                         canvas->theme->text, 2, 0);
  if (isnan (start) && isnan (target))
    {
      const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE,
                                       .color = canvas->theme->quiet_text,
                                       .y_align = 0.5,
                                       .width = plot->width,
                                       .lines = 1 };

      klaster_canvas_write (canvas, _ ("no date yet"), plot->x + GAP, middle, &style);
    }
  klaster_canvas_place (canvas, i, box,
                        isnan (start) && !isnan (target) ? get_x (data, plot, target) : x, middle);
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  guint n = MAX (data->gantt.n_rows, 1);
  double label = measure_label (data, canvas, box->width);
  double height = MIN ((box->height - AXIS) / n, ROW * 1.5);
  const KlasterChartBox plot
      = { box->x + label, box->y, box->width - label, AXIS + height * data->gantt.n_rows };

  draw_axis (data, canvas, &plot);
  for (guint i = 0; i < data->gantt.n_rows; i++)
    {
      const KlasterChartBox row = { box->x, box->y + AXIS + i * height, box->width, height };
      const KlasterTextStyle name
          = { .y_align = 0.5,
              .width = label - GAP,
              .lines = height >= 2 * klaster_canvas_get_line (canvas, KLASTER_TEXT_LABEL) ? 2 : 1 };

      klaster_canvas_write (canvas, data->gantt.rows[i].label, row.x, row.y + height / 2, &name);
      draw_row (data, canvas, i, &plot, &row);
    }
}

static const KlasterChartKind kind = { measure, draw };

static char *
dup_date (const GDate *date)
{
  return g_date_valid (date) ? klaster_format_date_short (date) : g_strdup ("–");
}

static void
add_words (KlasterChart *chart, const Data *data)
{
  const char *const names[] = { _ ("Stage"), _ ("Begun"), _ ("Target"), _ ("Closed"), _ ("State") };
  char **heads = g_new0 (char *, G_N_ELEMENTS (names) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    heads[i] = g_strdup (names[i]);
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < data->gantt.n_rows; i++)
    {
      const KlasterGanttRow *it = &data->gantt.rows[i];
      char **row = g_new0 (char *, G_N_ELEMENTS (names) + 1);

      row[0] = g_strdup (it->label);
      row[1] = dup_date (&it->start);
      row[2] = dup_date (&it->target);
      row[3] = dup_date (&it->end);
      row[4] = g_strdup (klaster_step_state_get_label (it->state));
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (chart, g_strdup_printf ("%s: %s\n%s %s · %s %s · %s %s", row[0],
                                                       row[4], names[1], row[1], names[2], row[2],
                                                       names[3], row[3]));
    }
}

static void
extend (Data *data, double at)
{
  data->first = fmin (data->first, at);
  data->last = fmax (data->last, at);
}

/* Public functions */

KlasterChart *
klaster_chart_new_gantt (const KlasterGanttChart *gantt)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (
      self, &(Data){ .gantt = *gantt, .first = NAN, .last = NAN }, sizeof (Data));
  KlasterGanttRow *rows
      = klaster_chart_keep_block (self, gantt->rows, gantt->n_rows * sizeof *rows);

  extend (data, day (&gantt->today));
  for (guint i = 0; i < gantt->n_rows; i++)
    {
      rows[i].label = klaster_chart_keep_text (self, rows[i].label);
      extend (data, day (&rows[i].start));
      extend (data, day (&rows[i].target));
      extend (data, day (&rows[i].end));
    }
  if (isnan (data->first))
    data->first = data->last = A_DAY;
  data->first -= 15;
  data->last += 15;
  data->gantt.rows = rows;
  klaster_chart_set_data (self, data);
  add_words (self, data);
  return self;
}
