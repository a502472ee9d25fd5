/* Two periods as two columns, and a line for each item between them: who rose, who fell, who passed whom. Labels stand
 * at the ends of the lines and are moved apart where they would touch. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-private.h"
#include "klaster-scale.h"

#define ROW 19
#define LEAST_ROW 14
#define LEAST_HEIGHT 150
#define HEAD 24
#define GAP 8
#define RADIUS 4

typedef struct
{
  KlasterSlopeChart slope;
  KlasterScale scale;
} Data;

static gboolean
has_both (const KlasterRankingItem *item)
{
  return !klaster_chart_value_is_blank (&item->now)
         && !klaster_chart_value_is_blank (&item->former);
}

/* "Contoh A  12" at the left, "12  Contoh A" at the right. */
static char *
dup_label (const Data *data, guint i, gboolean right)
{
  const KlasterRankingItem *item = &data->slope.items[i];
  g_autofree char *number = klaster_chart_value_dup_aligned (right ? &item->now : &item->former,
                                                             data->slope.decimals, NULL);

  return right ? g_strdup_printf ("%s  %s", number, item->label)
               : g_strdup_printf ("%s  %s", item->label, number);
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);

  return HEAD + MAX (data->slope.n_items * (least ? LEAST_ROW : ROW), LEAST_HEIGHT);
}

static double
measure_side (const Data *data, KlasterCanvas *canvas, double width, gboolean right)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_LABEL, .bold = TRUE };
  double widest = 0;

  for (guint i = 0; i < data->slope.n_items; i++)
    {
      g_autofree char *text = dup_label (data, i, right);

      widest = fmax (widest, klaster_canvas_measure (canvas, text, &style, NULL));
    }
  return MIN (widest + GAP + RADIUS, width * 0.38);
}

static guint32
get_color (const KlasterCanvas *canvas, const KlasterRankingItem *item)
{
  if (item->chosen)
    return canvas->theme->accent;
  if (!has_both (item) || item->now.value == item->former.value)
    return canvas->theme->muted;
  return item->now.value > item->former.value ? canvas->theme->series[0] : canvas->theme->series[1];
}

/* Labels of one side, spread so that none touches another; items without a number there stand below the others. */
static void
draw_side (const Data *data,
           KlasterCanvas *canvas,
           const KlasterChartBox *plot,
           double room,
           gboolean right)
{
  guint n = data->slope.n_items;
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_LABEL);
  g_autofree double *centres = g_new (double, MAX (n, 1));
  g_autofree double *heights = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const KlasterChartValue *value
          = right ? &data->slope.items[i].now : &data->slope.items[i].former;
      double at = klaster_chart_value_is_blank (value)
                      ? 0
                      : klaster_scale_map (&data->scale, value->value);

      centres[i] = plot->y + plot->height * (1 - at);
      heights[i] = line;
    }
  klaster_chart_spread (centres, heights, n, plot->y, plot->y + plot->height);
  for (guint i = 0; i < n; i++)
    {
      const KlasterRankingItem *item = &data->slope.items[i];
      const KlasterTextStyle style = { .bold = item->chosen,
                                       .color = has_both (item) ? 0 : canvas->theme->quiet_text,
                                       .x_align = right ? 0 : 1,
                                       .y_align = 0.5,
                                       .width = room - GAP,
                                       .lines = 1 };
      g_autofree char *text = dup_label (data, i, right);

      klaster_canvas_write (canvas, text, right ? plot->x + plot->width + GAP : plot->x - GAP,
                            centres[i], &style);
    }
}

static void
draw_item (const Data *data, KlasterCanvas *canvas, guint i, const KlasterChartBox *plot)
{
  const KlasterRankingItem *item = &data->slope.items[i];
  guint32 color = get_color (canvas, item);
  double y0 = plot->y + plot->height * (1 - klaster_scale_map (&data->scale, item->former.value));
  double y1 = plot->y + plot->height * (1 - klaster_scale_map (&data->scale, item->now.value));
  gboolean left = !klaster_chart_value_is_blank (&item->former);
  gboolean right = !klaster_chart_value_is_blank (&item->now);
  double y = right ? y1 : left ? y0 : plot->y + plot->height;
  KlasterChartBox box = { plot->x, y - RADIUS * 2, plot->width, RADIUS * 4 };

  if (left && right)
    klaster_canvas_line (canvas, plot->x, y0, plot->x + plot->width, y1, color,
                         item->chosen ? 2.6 : 1.6, 0);
  if (left)
    klaster_canvas_dot (canvas, plot->x, y0, RADIUS, color);
  if (right)
    klaster_canvas_dot (canvas, plot->x + plot->width, y1, RADIUS, color);
  /* The half of the line that ends at its newest figure. */
  box.width /= 2;
  if (right || !left)
    box.x += box.width;
  klaster_canvas_place (canvas, i, &box, right || !left ? plot->x + plot->width : plot->x, y);
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  double left = measure_side (data, canvas, box->width, FALSE);
  double right = measure_side (data, canvas, box->width, TRUE);
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_LABEL);
  const KlasterChartBox plot = { box->x + left, box->y + HEAD + line / 2,
                                 MAX (box->width - left - right, 20), box->height - HEAD - line };
  const KlasterTextStyle head = { .bold = TRUE, .x_align = 1, .width = left, .lines = 1 };
  const KlasterTextStyle other = { .bold = TRUE, .width = right, .lines = 1 };

  klaster_canvas_write (canvas, data->slope.former_label, plot.x, box->y, &head);
  klaster_canvas_write (canvas, data->slope.now_label, plot.x + plot.width, box->y, &other);
  for (guint side = 0; side < 2; side++)
    klaster_canvas_line (canvas, plot.x + side * plot.width, plot.y - line / 2,
                         plot.x + side * plot.width, plot.y + plot.height + line / 2,
                         canvas->theme->axis, 0.8, 0);
  for (guint i = 0; i < data->slope.n_items; i++)
    draw_item (data, canvas, i, &plot);
  draw_side (data, canvas, &plot, left, FALSE);
  draw_side (data, canvas, &plot, right, TRUE);
}

static const KlasterChartKind kind = { measure, draw };

static void
add_words (KlasterChart *chart, const Data *data)
{
  const KlasterSlopeChart *slope = &data->slope;
  char **heads = g_new0 (char *, 5);

  heads[0] = g_strdup (_ ("Site"));
  heads[1] = g_strdup (slope->former_label);
  heads[2] = g_strdup (slope->now_label);
  heads[3] = g_strdup (_ ("Change"));
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < slope->n_items; i++)
    {
      const KlasterRankingItem *item = &slope->items[i];
      const KlasterChartValue change
          = { .value = item->now.value - item->former.value, .blank = item->now.blank };
      char **row = g_new0 (char *, 5);

      row[0] = g_strdup (item->label);
      row[1] = klaster_chart_value_dup_text (&item->former, slope->decimals, NULL);
      row[2] = klaster_chart_value_dup_text (&item->now, slope->decimals, NULL);
      row[3] = klaster_chart_value_dup_number (&change, slope->decimals);
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (chart, g_strdup_printf ("%s\n%s: %s\n%s: %s", item->label,
                                                       slope->former_label, row[1],
                                                       slope->now_label, row[2]));
    }
}

/* Public functions */

KlasterChart *
klaster_chart_new_slope (const KlasterSlopeChart *slope)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .slope = *slope }, sizeof (Data));
  KlasterRankingItem *items
      = klaster_chart_keep_block (self, slope->items, slope->n_items * sizeof *items);
  double low = NAN, high = NAN;

  for (guint i = 0; i < slope->n_items; i++)
    {
      items[i].label = klaster_chart_keep_text (self, items[i].label);
      low = fmin (fmin (low, items[i].now.value), items[i].former.value);
      high = fmax (fmax (high, items[i].now.value), items[i].former.value);
    }
  klaster_scale_init (&data->scale, low, high, 5, FALSE);
  data->slope.items = items;
  data->slope.now_label = klaster_chart_keep_text (self, slope->now_label);
  data->slope.former_label = klaster_chart_keep_text (self, slope->former_label);
  klaster_chart_set_data (self, data);
  add_words (self, data);
  return self;
}
