/* Stages on a line: what is behind, where it stands, what is ahead. With little room the line goes on in a
 * second row, and short labels stand for long ones. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-private.h"

#define RADIUS 9
#define GAP 4
/* Below this a step has no room for its name: the line is broken into rows. */
#define LEAST_STEP 64
#define MAX_ROWS 4

typedef struct
{
  KlasterLadderChart ladder;
} Data;

guint32
klaster_chart_step_get_color (KlasterStepState state, KlasterChartMode mode)
{
  static const guint32 colors[KLASTER_N_STEP_STATES] = {
    [KLASTER_STEP_REACHED] = 0x009e73,  [KLASTER_STEP_CURRENT] = 0xe69f00,
    [KLASTER_STEP_AHEAD] = 0,           [KLASTER_STEP_BLOCKED] = 0xd55e00,
    [KLASTER_STEP_REJECTED] = 0xb2182b, [KLASTER_STEP_UNRECORDED] = 0,
  };

  return colors[state] == 0 ? klaster_chart_theme_get (mode)->muted
                            : klaster_chart_color_in_mode (colors[state], mode);
}

static guint
count_rows (const Data *data, double width)
{
  guint rows = 1;

  while (rows < MAX_ROWS && width / ceil ((double)data->ladder.n_steps / rows) < LEAST_STEP)
    rows++;
  return rows;
}

static guint
count_columns (const Data *data, double width)
{
  return MAX ((data->ladder.n_steps + count_rows (data, width) - 1) / count_rows (data, width), 1);
}

static KlasterTextStyle
get_style (const KlasterCanvas *canvas, double column, gboolean sub)
{
  return (KlasterTextStyle){ .rank = KLASTER_TEXT_SOURCE,
                             .color = sub ? canvas->theme->quiet_text : 0,
                             .x_align = 0.5,
                             .width = MAX (column - 4, 10),
                             .lines = sub ? 2 : 3 };
}

static const char *
get_label (const KlasterLadderStep *step, double column)
{
  return column < 110 && step->short_label != NULL ? step->short_label : step->label;
}

static double
measure_row (const Data *data, KlasterCanvas *canvas, double column)
{
  const KlasterTextStyle name = get_style (canvas, column, FALSE);
  const KlasterTextStyle sub = get_style (canvas, column, TRUE);
  double tallest = 0;

  for (guint i = 0; i < data->ladder.n_steps; i++)
    {
      const KlasterLadderStep *step = &data->ladder.steps[i];
      double height = 0, more = 0;

      klaster_canvas_measure (canvas, get_label (step, column), &name, &height);
      if (step->sub_label != NULL)
        klaster_canvas_measure (canvas, step->sub_label, &sub, &more);
      tallest = MAX (tallest, height + more);
    }
  return 2 * RADIUS + GAP + tallest + 8;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);

  return count_rows (data, width) * measure_row (data, canvas, width / count_columns (data, width));
}

static void
draw_sign (KlasterCanvas *canvas, KlasterStepState state, double x, double y)
{
  cairo_t *cr = canvas->cr;

  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (state == KLASTER_STEP_REACHED)
    {
      cairo_move_to (cr, x - 4, y);
      cairo_line_to (cr, x - 1, y + 3);
      cairo_line_to (cr, x + 4, y - 3);
    }
  else if (state == KLASTER_STEP_REJECTED)
    {
      cairo_move_to (cr, x - 3, y - 3);
      cairo_line_to (cr, x + 3, y + 3);
      cairo_move_to (cr, x - 3, y + 3);
      cairo_line_to (cr, x + 3, y - 3);
    }
  else if (state == KLASTER_STEP_BLOCKED)
    {
      cairo_move_to (cr, x - 4, y);
      cairo_line_to (cr, x + 4, y);
    }
  else if (state == KLASTER_STEP_CURRENT)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, y, 3, 0, 2 * G_PI);
      cairo_fill (cr);
      return;
    }
  cairo_stroke (cr);
}

static void
draw_step (KlasterCanvas *canvas, KlasterStepState state, double x, double y)
{
  cairo_t *cr = canvas->cr;
  guint32 color = klaster_chart_step_get_color (state, canvas->mode);
  gboolean open = state == KLASTER_STEP_AHEAD || state == KLASTER_STEP_UNRECORDED;
  const double dots[] = { 1.5, 2.5 };

  if (canvas->dry)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, RADIUS - 1, 0, 2 * G_PI);
  klaster_canvas_set_color (canvas, open ? canvas->theme->ground : color, 1);
  cairo_fill_preserve (cr);
  klaster_canvas_set_color (canvas, color, 1);
  cairo_set_line_width (cr, 1.6);
  if (state == KLASTER_STEP_UNRECORDED)
    cairo_set_dash (cr, dots, 2, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (!open)
    {
      klaster_canvas_set_color (canvas, klaster_chart_get_text_on (color), 1);
      draw_sign (canvas, state, x, y);
    }
  cairo_restore (cr);
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  guint columns = count_columns (data, box->width);
  double column = box->width / columns, row = box->height / count_rows (data, box->width);
  const KlasterTextStyle name = get_style (canvas, column, FALSE);
  const KlasterTextStyle sub = get_style (canvas, column, TRUE);

  for (guint i = 0; i < data->ladder.n_steps; i++)
    {
      const KlasterLadderStep *step = &data->ladder.steps[i];
      const KlasterChartBox cell
          = { box->x + (i % columns) * column, box->y + (i / columns) * row, column, row };
      double x = cell.x + column / 2, y = cell.y + RADIUS;
      KlasterChartBox text;

      if (i % columns != 0)
        klaster_canvas_line (
            canvas, x - column + RADIUS, y, x - RADIUS, y,
            klaster_chart_step_get_color (data->ladder.steps[i - 1].state, canvas->mode), 2.2,
            step->state == KLASTER_STEP_AHEAD ? 3 : 0);
      draw_step (canvas, step->state, x, y);
      text = klaster_canvas_write (canvas, get_label (step, column), x, y + RADIUS + GAP, &name);
      if (step->sub_label != NULL)
        klaster_canvas_write (canvas, step->sub_label, x, text.y + text.height, &sub);
      klaster_canvas_place (canvas, i, &cell, x, y);
    }
}

static const KlasterChartKind kind = { measure, draw };

static void
add_words (KlasterChart *chart, const KlasterLadderChart *ladder)
{
  char **heads = g_new0 (char *, 4);

  heads[0] = g_strdup (_ ("Stage"));
  heads[1] = g_strdup (_ ("State"));
  heads[2] = g_strdup (_ ("Since"));
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < ladder->n_steps; i++)
    {
      const KlasterLadderStep *step = &ladder->steps[i];
      char **row = g_new0 (char *, 4);

      row[0] = g_strdup (step->label);
      row[1] = g_strdup (klaster_step_state_get_label (step->state));
      row[2] = g_strdup (step->sub_label != NULL ? step->sub_label : "");
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (chart, g_strdup_printf ("%s: %s%s%s", step->label, row[1],
                                                       *row[2] != '\0' ? ", " : "", row[2]));
    }
}

/* Public functions */

KlasterChart *
klaster_chart_new_ladder (const KlasterLadderChart *ladder)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .ladder = *ladder }, sizeof (Data));
  KlasterLadderStep *steps
      = klaster_chart_keep_block (self, ladder->steps, ladder->n_steps * sizeof *steps);

  for (guint i = 0; i < ladder->n_steps; i++)
    {
      steps[i].label = klaster_chart_keep_text (self, steps[i].label);
      steps[i].short_label = klaster_chart_keep_text (self, steps[i].short_label);
      steps[i].sub_label = klaster_chart_keep_text (self, steps[i].sub_label);
    }
  data->ladder.steps = steps;
  klaster_chart_set_data (self, data);
  add_words (self, &data->ladder);
  return self;
}

const char *
klaster_step_state_get_label (KlasterStepState state)
{
  static const char *const labels[KLASTER_N_STEP_STATES] = {
    [KLASTER_STEP_REACHED] = N_ ("reached"),   [KLASTER_STEP_CURRENT] = N_ ("being worked on"),
    [KLASTER_STEP_AHEAD] = N_ ("ahead"),       [KLASTER_STEP_BLOCKED] = N_ ("blocked"),
    [KLASTER_STEP_REJECTED] = N_ ("rejected"), [KLASTER_STEP_UNRECORDED] = N_ ("not recorded"),
  };

  g_return_val_if_fail (state < KLASTER_N_STEP_STATES, "–");
  return _ (labels[state]);
}
