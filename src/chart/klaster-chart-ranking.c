/* Dots on a common scale with thin connectors to the former period; what has no value stands apart below. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-private.h"
#include "klaster-scale.h"

#define ROW 25
#define LEAST_ROW 16
#define GAP 10
#define RADIUS 6
#define AXIS 22

typedef struct
{
  KlasterRankingChart ranking;
  KlasterScale scale;
  guint n_numbers;
} Data;

static gboolean
has_number (const KlasterRankingItem *item)
{
  return !klaster_chart_value_is_blank (&item->now);
}

static char *
dup_number (const Data *data, const KlasterChartValue *value)
{
  return klaster_chart_value_dup_aligned (value, data->ranking.decimals, data->ranking.unit);
}

static double
measure_labels (const Data *data, KlasterCanvas *canvas, double width)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_LABEL };
  double widest = 0;

  for (guint i = 0; i < data->ranking.n_items; i++)
    widest = fmax (widest,
                   klaster_canvas_measure (canvas, data->ranking.items[i].label, &style, NULL));
  return MIN (widest + GAP, width * 0.36);
}

static double
measure_values (const Data *data, KlasterCanvas *canvas, double width)
{
  const KlasterTextStyle style = { .bold = TRUE };
  double widest = 0;

  for (guint i = 0; i < data->ranking.n_items; i++)
    {
      g_autofree char *text = dup_number (data, &data->ranking.items[i].now);

      widest = fmax (widest, klaster_canvas_measure (canvas, text, &style, NULL));
    }
  return MIN (widest + GAP, width * 0.3);
}

/* "● Sep–Okt 2026   ○ Jul–Agu 2026" */
static double
draw_key (const Data *data, KlasterCanvas *canvas, double x, double y, gboolean draw)
{
  const KlasterTextStyle style
      = { .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .y_align = 0.5 };
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE) + 6;
  double width;

  if (data->ranking.now_label == NULL)
    return 0;
  width = klaster_canvas_measure (canvas, data->ranking.now_label, &style, NULL);
  if (draw)
    {
      klaster_canvas_dot (canvas, x + 6, y + line / 2, RADIUS - 1, canvas->theme->series[0]);
      klaster_canvas_write (canvas, data->ranking.now_label, x + 16, y + line / 2, &style);
    }
  if (draw && data->ranking.former_label != NULL)
    {
      klaster_canvas_dot (canvas, x + width + 38, y + line / 2, 3.5, canvas->theme->muted);
      klaster_canvas_write (canvas, data->ranking.former_label, x + width + 48, y + line / 2,
                            &style);
    }
  return line;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);

  return AXIS + draw_key (data, canvas, 0, 0, FALSE)
         + MAX (data->ranking.n_items, 1) * (least ? LEAST_ROW : ROW)
         + (data->n_numbers < data->ranking.n_items ? 8 : 0);
}

static void
draw_axis (const Data *data, KlasterCanvas *canvas, const KlasterChartBox *plot)
{
  double last = -1e9;

  for (guint t = 0; t < data->scale.n_ticks; t++)
    {
      double x = plot->x + plot->width * klaster_scale_map (&data->scale, data->scale.ticks[t]);
      g_autofree char *label = klaster_scale_dup_label (&data->scale, t);
      const KlasterTextStyle style
          = { .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .x_align = 0.5 };
      double width = klaster_canvas_measure (canvas, label, &style, NULL);

      klaster_canvas_line (canvas, x, plot->y + AXIS - 4, x, plot->y + plot->height,
                           canvas->theme->grid, 0.8, 0);
      if (x - width / 2 < last + 6)
        continue;
      klaster_canvas_write (canvas, label, x, plot->y, &style);
      last = x + width / 2;
    }
}

static void
draw_item (const Data *data,
           KlasterCanvas *canvas,
           guint i,
           const KlasterChartBox *row,
           double label,
           double value)
{
  const KlasterRankingItem *item = &data->ranking.items[i];
  const KlasterTextStyle name
      = { .bold = item->chosen, .y_align = 0.5, .width = label - GAP, .lines = 1 };
  const KlasterTextStyle number = { .bold = has_number (item),
                                    .color = has_number (item) ? 0 : canvas->theme->quiet_text,
                                    .x_align = 1,
                                    .y_align = 0.5,
                                    .width = value,
                                    .lines = 1 };
  double left = row->x + label, room = row->width - label - value;
  double y = row->y + row->height / 2, x = left;
  g_autofree char *text = dup_number (data, &item->now);

  klaster_canvas_write (canvas, item->label, row->x, y, &name);
  klaster_canvas_write (canvas, text, row->x + row->width, y, &number);
  if (has_number (item))
    {
      x = left + room * klaster_scale_map (&data->scale, item->now.value);
      if (data->ranking.former_label != NULL && !klaster_chart_value_is_blank (&item->former))
        {
          double former = left + room * klaster_scale_map (&data->scale, item->former.value);

          klaster_canvas_line (canvas, former, y, x, y, canvas->theme->muted, 1.6, 0);
          klaster_canvas_dot (canvas, former, y, 3.5, canvas->theme->muted);
        }
      klaster_canvas_dot (canvas, x, y, RADIUS,
                          item->chosen ? canvas->theme->accent : canvas->theme->series[0]);
    }
  else
    klaster_canvas_draw_blank (canvas, left + 6, y, 4, item->now.blank);
  klaster_canvas_place (canvas, i, row, x, y);
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  double label = measure_labels (data, canvas, box->width);
  double value = measure_values (data, canvas, box->width);
  double key = draw_key (data, canvas, box->x + label, box->y, TRUE);
  double apart = data->n_numbers < data->ranking.n_items ? 8 : 0;
  double height = (box->height - key - AXIS - apart) / MAX (data->ranking.n_items, 1);
  const KlasterChartBox plot = { box->x + label, box->y + key, box->width - label - value,
                                 AXIS + height * data->n_numbers };
  double y = box->y + key + AXIS;

  draw_axis (data, canvas, &plot);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < data->ranking.n_items; i++)
        {
          const KlasterChartBox row = { box->x, y, box->width, height };

          if (has_number (&data->ranking.items[i]) != (pass == 0))
            continue;
          draw_item (data, canvas, i, &row, label, value);
          y += height;
        }
      if (pass == 0 && apart > 0)
        {
          klaster_canvas_line (canvas, box->x, y + apart / 2, box->x + box->width, y + apart / 2,
                               canvas->theme->grid, 0.8, 0);
          y += apart;
        }
    }
}

static const KlasterChartKind kind = { measure, draw };

static void
add_words (KlasterChart *chart, const Data *data)
{
  const KlasterRankingChart *ranking = &data->ranking;
  gboolean former = ranking->former_label != NULL;
  char **heads = g_new0 (char *, 4);

  heads[0] = g_strdup (_ ("Site"));
  heads[1] = g_strdup (ranking->now_label != NULL ? ranking->now_label : _ ("Value"));
  heads[2] = former ? g_strdup (ranking->former_label) : NULL;
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < ranking->n_items; i++)
    {
      const KlasterRankingItem *item = &ranking->items[i];
      char **row = g_new0 (char *, 4);
      g_autofree char *now = dup_number (data, &item->now);
      g_autofree char *before = dup_number (data, &item->former);

      row[0] = g_strdup (item->label);
      row[1] = klaster_chart_value_dup_text (&item->now, ranking->decimals, NULL);
      row[2]
          = former ? klaster_chart_value_dup_text (&item->former, ranking->decimals, NULL) : NULL;
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (chart, former ? g_strdup_printf ("%s: %s\n%s: %s", item->label, now,
                                                                ranking->former_label, before)
                                             : g_strdup_printf ("%s: %s", item->label, now));
    }
}

/* Public functions */

KlasterChart *
klaster_chart_new_ranking (const KlasterRankingChart *ranking)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .ranking = *ranking }, sizeof (Data));
  KlasterRankingItem *items
      = klaster_chart_keep_block (self, ranking->items, ranking->n_items * sizeof *items);
  double low = NAN, high = NAN;

  for (guint i = 0; i < ranking->n_items; i++)
    {
      items[i].label = klaster_chart_keep_text (self, items[i].label);
      data->n_numbers += has_number (&items[i]);
      low = fmin (low, items[i].now.value);
      high = fmax (high, items[i].now.value);
      if (ranking->former_label != NULL)
        {
          low = fmin (low, items[i].former.value);
          high = fmax (high, items[i].former.value);
        }
    }
  klaster_scale_init (&data->scale, ranking->from_zero ? fmin (low, 0) : low, high, 5, FALSE);
  data->ranking.items = items;
  data->ranking.now_label = klaster_chart_keep_text (self, ranking->now_label);
  data->ranking.former_label = klaster_chart_keep_text (self, ranking->former_label);
  data->ranking.unit = klaster_chart_keep_text (self, ranking->unit);
  klaster_chart_set_data (self, data);
  add_words (self, data);
  return self;
}
