/* Horizontal bars from zero: dimensions with the marks of their means (and a radar of the same figures), and
 * plain bars. Labels stand left, values right, so that nothing is written over a bar. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-private.h"
#include "klaster-scale.h"

#define ROW 27
#define LEAST_ROW 19
/* White between the labels of two rows, at least. */
#define ROW_GAP 2
/* Of the width: the most that labels take on one line, and in two. */
#define LABEL_SHARE 0.46
#define MOST_LABEL_SHARE 0.5
#define GAP 8
#define RADAR_WIDTH 330
#define RADAR_HEIGHT 240
/* What the labels around the web need. */
#define RADAR_LABEL 90
#define RADAR_BESIDE 760 /* width from which the radar stands beside the bars */

typedef struct
{
  KlasterDimensionsChart bars; /* plain bars: no marks, no radar */
  gboolean *chosen; /* plain bars only, else NULL */
  double most;
} Data;

/* The labels of one chart. */
typedef struct
{
  double width; /* with the gap before the bars */
  KlasterTextStyle style;
} Labels;

static char *
dup_value (const Data *data, guint i)
{
  return klaster_chart_value_dup_aligned (&data->bars.dimensions[i].value, data->bars.decimals,
                                          data->bars.unit);
}

static double
measure_widest (const Data *data, KlasterCanvas *canvas, KlasterTextRank rank)
{
  const KlasterTextStyle style = { .rank = rank };
  double widest = 0;

  for (guint i = 0; i < data->bars.n_dimensions; i++)
    widest = fmax (widest,
                   klaster_canvas_measure (canvas, data->bars.dimensions[i].label, &style, NULL));
  return widest + GAP;
}

/* On a line each; smaller where the chart is too narrow for that, and then in two lines at most. */
static Labels
get_labels (const Data *data, KlasterCanvas *canvas, double width)
{
  double large = measure_widest (data, canvas, KLASTER_TEXT_LABEL);
  gboolean fits = large <= width * LABEL_SHARE;
  double wanted = fits ? large : measure_widest (data, canvas, KLASTER_TEXT_SOURCE);
  Labels labels = { .width = MIN (wanted, width * MOST_LABEL_SHARE) };

  labels.style = (KlasterTextStyle){ .rank = fits ? KLASTER_TEXT_LABEL : KLASTER_TEXT_SOURCE,
                                     .y_align = 0.5,
                                     .width = labels.width - GAP,
                                     .lines = 2 };
  return labels;
}

/* Of a row that its label does not leave. */
static double
measure_row (const Data *data, KlasterCanvas *canvas, double width, gboolean least)
{
  const Labels labels = get_labels (data, canvas, width);
  double row = least ? LEAST_ROW : ROW, height;

  for (guint i = 0; i < data->bars.n_dimensions; i++)
    {
      klaster_canvas_measure (canvas, data->bars.dimensions[i].label, &labels.style, &height);
      row = MAX (row, height + ROW_GAP);
    }
  return row;
}

static double
measure_value (const Data *data, KlasterCanvas *canvas, double width)
{
  const KlasterTextStyle style = { .bold = TRUE };
  double widest = 0;

  for (guint i = 0; i < data->bars.n_dimensions; i++)
    {
      g_autofree char *text = dup_value (data, i);

      widest = fmax (widest, klaster_canvas_measure (canvas, text, &style, NULL));
    }
  return MIN (widest + GAP, width * 0.34);
}

/* "| mean of Banjar   ¦ mean of the province" below the bars. */
static double
draw_key (const Data *data, KlasterCanvas *canvas, double x, double y, double width, gboolean draw)
{
  const KlasterTextStyle style
      = { .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .y_align = 0.5 };
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE) + 5;
  double at = x, middle = y + line / 2 + 2;
  gboolean any = FALSE;

  for (guint m = 0; m < 2; m++)
    {
      const char *label = data->bars.mark_labels[m];
      double room;

      if (label == NULL)
        continue;
      room = 12 + klaster_canvas_measure (canvas, label, &style, NULL) + 16;
      if (any && at + room > x + width)
        {
          at = x;
          middle += line;
        }
      any = TRUE;
      if (draw)
        {
          klaster_canvas_line (canvas, at + 3, middle - 6, at + 3, middle + 6, canvas->theme->text,
                               m == 0 ? 2.2 : 1.2, m == 0 ? 0 : 2);
          klaster_canvas_write (canvas, label, at + 10, middle, &style);
        }
      at += room;
    }
  return any ? middle + line / 2 - y : 0;
}

static gboolean
is_beside (const Data *data, double width)
{
  return data->bars.radar && width >= RADAR_BESIDE;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);
  double side = is_beside (data, width) ? RADAR_WIDTH + 24 : 0;
  double bars = MAX (data->bars.n_dimensions, 1) * measure_row (data, canvas, width - side, least)
                + draw_key (data, canvas, 0, 0, width - side, FALSE);

  if (!data->bars.radar)
    return bars;
  return is_beside (data, width) ? MAX (bars, RADAR_HEIGHT) : bars + RADAR_HEIGHT + GAP;
}

static void
draw_row (const Data *data,
          KlasterCanvas *canvas,
          guint i,
          const KlasterChartBox *row,
          const Labels *labels,
          double value)
{
  const KlasterDimension *it = &data->bars.dimensions[i];
  const KlasterTextStyle number
      = { .bold = TRUE, .x_align = 1, .y_align = 0.5, .width = value, .lines = 1 };
  const KlasterChartBox track = { row->x + labels->width, row->y + row->height * 0.24,
                                  row->width - labels->width - value, row->height * 0.52 };
  g_autofree char *text = dup_value (data, i);
  double middle = row->y + row->height / 2, end = track.x;
  gboolean standing_out = data->chosen == NULL || data->chosen[i];

  klaster_canvas_write (canvas, it->label, row->x, middle, &labels->style);
  if (klaster_chart_value_is_blank (&it->value))
    klaster_canvas_hatch (canvas, &track);
  else
    {
      KlasterChartBox bar = track;

      klaster_canvas_bar (canvas, &track, canvas->theme->grid, 0.5);
      bar.width = track.width * CLAMP (it->value.value / data->most, 0, 1);
      end = bar.x + bar.width;
      klaster_canvas_bar (canvas, &bar,
                          standing_out ? canvas->theme->series[0] : canvas->theme->muted, 1);
    }
  for (guint m = 0; m < 2; m++)
    if (data->bars.mark_labels[m] != NULL && !klaster_chart_value_is_blank (&it->marks[m]))
      {
        double x = track.x + track.width * CLAMP (it->marks[m].value / data->most, 0, 1);

        klaster_canvas_line (canvas, x, track.y - 3, x, track.y + track.height + 3,
                             canvas->theme->text, m == 0 ? 2.2 : 1.2, m == 0 ? 0 : 2);
      }
  klaster_canvas_write (canvas, text, row->x + row->width, middle, &number);
  klaster_canvas_place (canvas, i, row, end, middle);
}

/* Radar */

static void
add_corner (KlasterCanvas *canvas, double x, double y, double r, guint i, guint n)
{
  double angle = 2 * G_PI * i / n - G_PI / 2;

  cairo_line_to (canvas->cr, x + r * cos (angle), y + r * sin (angle));
}

static void
draw_web (KlasterCanvas *canvas, double x, double y, double r, guint n)
{
  for (guint ring = 1; ring <= 4; ring++)
    {
      cairo_new_path (canvas->cr);
      for (guint i = 0; i < n; i++)
        add_corner (canvas, x, y, r * ring / 4, i, n);
      cairo_close_path (canvas->cr);
      klaster_canvas_set_color (canvas, canvas->theme->grid, 1);
      cairo_set_line_width (canvas->cr, 0.8);
      cairo_stroke (canvas->cr);
    }
}

/* With a blank among the figures the shape would claim a value: then only the dots are drawn. */
static void
draw_shape (const Data *data, KlasterCanvas *canvas, double x, double y, double r)
{
  guint n = data->bars.n_dimensions;
  gboolean whole = TRUE;

  cairo_new_path (canvas->cr);
  for (guint i = 0; i < n; i++)
    {
      const KlasterChartValue *value = &data->bars.dimensions[i].value;

      whole = whole && !klaster_chart_value_is_blank (value);
      if (!klaster_chart_value_is_blank (value))
        add_corner (canvas, x, y, r * CLAMP (value->value / data->most, 0, 1), i, n);
    }
  if (whole)
    {
      cairo_close_path (canvas->cr);
      klaster_canvas_set_color (canvas, canvas->theme->series[0], 0.18);
      cairo_fill_preserve (canvas->cr);
      klaster_canvas_set_color (canvas, canvas->theme->series[0], 1);
      cairo_set_line_width (canvas->cr, 2);
      cairo_stroke (canvas->cr);
    }
  cairo_new_path (canvas->cr);
}

static void
draw_radar (const Data *data, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  guint n = data->bars.n_dimensions;
  double x = box->x + box->width / 2, y = box->y + box->height / 2;
  double r = MIN (box->width / 2 - RADAR_LABEL, box->height / 2 - 34);

  if (n < 3 || canvas->dry || r < 20)
    return;
  draw_web (canvas, x, y, r, n);
  draw_shape (data, canvas, x, y, r);
  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * i / n - G_PI / 2;
      const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE,
                                       .color = canvas->theme->quiet_text,
                                       .x_align = 0.5 - cos (angle) / 2,
                                       .y_align = 0.5 - sin (angle) / 2,
                                       .width = RADAR_LABEL - 8,
                                       .lines = 3 };

      klaster_canvas_write (canvas, data->bars.dimensions[i].label, x + (r + 7) * cos (angle),
                            y + (r + 7) * sin (angle), &style);
    }
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  gboolean beside = is_beside (data, box->width);
  double width = beside ? box->width - RADAR_WIDTH - 24 : box->width;
  const Labels labels = get_labels (data, canvas, width);
  double value = measure_value (data, canvas, width);
  double key = draw_key (data, canvas, box->x, 0, width, FALSE);
  double below = data->bars.radar && !beside ? RADAR_HEIGHT + GAP : 0;
  double row = (box->height - key - below) / MAX (data->bars.n_dimensions, 1);

  row = MIN (row, ROW * 1.5);
  for (guint i = 0; i < data->bars.n_dimensions; i++)
    {
      const KlasterChartBox line = { box->x, box->y + i * row, width, row };

      draw_row (data, canvas, i, &line, &labels, value);
    }
  draw_key (data, canvas, box->x, box->y + row * data->bars.n_dimensions, width, TRUE);
  if (beside)
    draw_radar (
        data, canvas,
        &(KlasterChartBox){ box->x + width + 24, box->y, RADAR_WIDTH, MIN (box->height, 300) });
  else if (data->bars.radar)
    draw_radar (data, canvas,
                &(KlasterChartBox){ box->x, box->y + box->height - RADAR_HEIGHT, box->width,
                                    RADAR_HEIGHT });
}

static const KlasterChartKind kind = { measure, draw };

static void
add_words (KlasterChart *chart, const Data *data)
{
  const KlasterDimensionsChart *bars = &data->bars;
  char **heads = g_new0 (char *, 5);
  guint column = 2;

  heads[0] = g_strdup ("");
  heads[1] = g_strdup (bars->value_label != NULL ? bars->value_label : _ ("Value"));
  for (guint m = 0; m < 2; m++)
    if (bars->mark_labels[m] != NULL)
      heads[column++] = g_strdup (bars->mark_labels[m]);
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < bars->n_dimensions; i++)
    {
      const KlasterDimension *it = &bars->dimensions[i];
      char **row = g_new0 (char *, 5);
      g_autofree char *text = dup_value (data, i);
      GString *datum = g_string_new (NULL);

      g_string_append_printf (datum, "%s: %s", it->label, text);
      row[0] = g_strdup (it->label);
      row[1] = klaster_chart_value_dup_text (&it->value, bars->decimals, NULL);
      column = 2;
      for (guint m = 0; m < 2; m++)
        if (bars->mark_labels[m] != NULL)
          {
            row[column] = klaster_chart_value_dup_text (&it->marks[m], bars->decimals, NULL);
            g_string_append_printf (datum, "\n%s: %s", bars->mark_labels[m], row[column]);
            column++;
          }
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (chart, g_string_free (datum, FALSE));
    }
}

static double
find_most (const KlasterDimensionsChart *bars)
{
  double most = bars->most;
  KlasterScale scale;

  if (most > 0)
    return most;
  most = 0;
  for (guint i = 0; i < bars->n_dimensions; i++)
    {
      const KlasterDimension *it = &bars->dimensions[i];

      most = isnan (it->value.value) ? most : MAX (most, it->value.value);
      for (guint m = 0; m < 2; m++)
        if (bars->mark_labels[m] != NULL && !isnan (it->marks[m].value))
          most = MAX (most, it->marks[m].value);
    }
  klaster_scale_init (&scale, 0, most, 4, FALSE);
  return scale.max > 0 ? scale.max : 1;
}

static KlasterChart *
create (const KlasterDimensionsChart *bars, const gboolean *chosen)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .bars = *bars }, sizeof (Data));
  KlasterDimension *dimensions
      = klaster_chart_keep_block (self, bars->dimensions, bars->n_dimensions * sizeof *dimensions);

  for (guint i = 0; i < bars->n_dimensions; i++)
    dimensions[i].label = klaster_chart_keep_text (self, dimensions[i].label);
  data->bars.dimensions = dimensions;
  data->bars.value_label = klaster_chart_keep_text (self, bars->value_label);
  data->bars.unit = klaster_chart_keep_text (self, bars->unit);
  for (guint m = 0; m < 2; m++)
    data->bars.mark_labels[m] = klaster_chart_keep_text (self, bars->mark_labels[m]);
  if (chosen != NULL)
    data->chosen = klaster_chart_keep_block (self, chosen, bars->n_dimensions * sizeof *chosen);
  data->most = find_most (bars);
  klaster_chart_set_data (self, data);
  add_words (self, data);
  return self;
}

/* Public functions */

KlasterChart *
klaster_chart_new_dimensions (const KlasterDimensionsChart *dimensions)
{
  return create (dimensions, NULL);
}

KlasterChart *
klaster_chart_new_bars (const KlasterBarsChart *bars)
{
  g_autofree KlasterDimension *dimensions = g_new0 (KlasterDimension, MAX (bars->n_bars, 1));
  g_autofree gboolean *chosen = g_new0 (gboolean, MAX (bars->n_bars, 1));
  const KlasterDimensionsChart spec = { .dimensions = dimensions,
                                        .n_dimensions = bars->n_bars,
                                        .unit = bars->unit,
                                        .decimals = bars->decimals };
  gboolean any = FALSE;

  for (guint i = 0; i < bars->n_bars; i++)
    {
      dimensions[i].label = bars->bars[i].label;
      dimensions[i].value = bars->bars[i].value;
      chosen[i] = bars->bars[i].chosen;
      any = any || chosen[i];
    }
  return create (&spec, any ? chosen : NULL);
}
