/* Report states: the grid of sites by periods, and one row of them. The marks are those of visual.md. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-chart-private.h"

#define CELL 26
#define LEAST_CELL 17
#define HEAD_GAP 6
#define TOTAL_GAP 10

typedef struct
{
  KlasterCompletenessChart grid;
  gboolean strip;
} Data;

/* Marks */

static void
stroke_points (cairo_t *cr, double x, double y, double r, const double *points, guint n)
{
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, x + points[2 * i] * r, y + points[2 * i + 1] * r);
  cairo_stroke (cr);
}

static void
draw_sign (cairo_t *cr, KlasterReportState state, double x, double y, double r)
{
  static const double tick[] = { -0.42, 0.02, -0.12, 0.34, 0.44, -0.34 };
  static const double hand[] = { 0, -0.5, 0, 0.06, 0.36, 0.26 };
  static const double one[] = { -0.36, -0.36, 0.36, 0.36 };
  static const double other[] = { -0.36, 0.36, 0.36, -0.36 };
  static const double dash[] = { -0.5, 0, 0.5, 0 };

  if (state == KLASTER_REPORT_ON_TIME)
    stroke_points (cr, x, y, r, tick, 3);
  else if (state == KLASTER_REPORT_LATE)
    stroke_points (cr, x, y, r, hand, 3);
  else if (state == KLASTER_REPORT_EXCUSED)
    stroke_points (cr, x, y, r, dash, 2);
  else if (state == KLASTER_REPORT_MISSING)
    {
      stroke_points (cr, x, y, r, one, 2);
      stroke_points (cr, x, y, r, other, 2);
    }
}

static void
draw_mark (KlasterCanvas *canvas, KlasterReportState state, double x, double y, double r)
{
  cairo_t *cr = canvas->cr;
  guint32 color
      = klaster_chart_color_in_mode (klaster_report_state_get_color (state), canvas->mode);
  gboolean filled = state == KLASTER_REPORT_ON_TIME || state == KLASTER_REPORT_LATE;

  if (canvas->dry)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, MAX (1.2, r * 0.2));
  klaster_canvas_set_color (canvas, color, 1);
  if (state == KLASTER_REPORT_NOT_DUE)
    {
      cairo_arc (cr, x, y, r * 0.25, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else if (state == KLASTER_REPORT_EXCUSED)
    draw_sign (cr, state, x, y, r);
  else
    {
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      if (filled)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
      if (state == KLASTER_REPORT_PARTLY)
        {
          cairo_arc (cr, x, y, r, G_PI / 2, 1.5 * G_PI);
          cairo_fill (cr);
        }
      if (filled)
        klaster_canvas_set_color (canvas, klaster_chart_get_text_on (color), 1);
      draw_sign (cr, state, x, y, r);
    }
  cairo_restore (cr);
}

/* Lay-out */

static double
measure_labels (const Data *data, KlasterCanvas *canvas, double width)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_LABEL };
  double widest = 0;

  for (guint i = 0; i < data->grid.n_sites; i++)
    if (data->grid.sites[i].label != NULL)
      widest
          = fmax (widest, klaster_canvas_measure (canvas, data->grid.sites[i].label, &style, NULL));
  return widest == 0 ? 0 : MIN (widest + 8, width * 0.36);
}

static double
measure_totals (const Data *data, KlasterCanvas *canvas)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_LABEL };
  double widest = 0;

  for (guint i = 0; i < data->grid.n_sites; i++)
    if (data->grid.sites[i].total != NULL)
      widest
          = fmax (widest, klaster_canvas_measure (canvas, data->grid.sites[i].total, &style, NULL));
  return widest == 0 ? 0 : widest + TOTAL_GAP;
}

/* "Sep–Okt" above "2025": heads of columns that are narrow. */
static void
split_period (const char *period, char **months, char **year)
{
  const char *space = strrchr (period, ' ');

  *months = space == NULL ? g_strdup (period) : g_strndup (period, (gsize)(space - period));
  *year = g_strdup (space == NULL ? "" : space + 1);
}

static double
draw_heads (const Data *data,
            KlasterCanvas *canvas,
            double x,
            double y,
            double column,
            gboolean draw)
{
  KlasterTextStyle style
      = { .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .x_align = 0.5 };
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE), widest = 1;
  guint step;

  for (guint i = 0; i < data->grid.n_periods; i++)
    {
      g_autofree char *months = NULL;
      g_autofree char *year = NULL;

      split_period (data->grid.periods[i], &months, &year);
      widest = fmax (widest, klaster_canvas_measure (canvas, months, &style, NULL) + 6);
    }
  step = (guint)ceil (widest / MAX (column, 1));
  for (guint i = 0; draw && i < data->grid.n_periods; i++)
    {
      g_autofree char *months = NULL;
      g_autofree char *year = NULL;
      double at = x + (i + 0.5) * column, half;

      split_period (data->grid.periods[i], &months, &year);
      if ((data->grid.n_periods - 1 - i) % step != 0)
        continue;
      half = klaster_canvas_measure (canvas, months, &style, NULL) / 2;
      at = CLAMP (at, x + half, MAX (x + half, x + data->grid.n_periods * column - half));
      klaster_canvas_write (canvas, months, at, y, &style);
      klaster_canvas_write (canvas, year, at, y + line, &style);
    }
  return 2 * line + HEAD_GAP;
}

/* Which mark means what, as one wrapped line of marks and words. Returns the height. */
static double
draw_key (const Data *data, KlasterCanvas *canvas, const KlasterChartBox *box, gboolean draw)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE, .y_align = 0.5 };
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE) + 5;
  double x = box->x, y = box->y + line / 2 + 4;
  guint seen = 0;

  for (guint s = 0; s < data->grid.n_sites; s++)
    for (guint p = 0; p < data->grid.n_periods; p++)
      seen |= 1u << data->grid.sites[s].cells[p].state;
  for (guint state = 0; state < KLASTER_N_REPORT_STATES; state++)
    {
      const char *label = klaster_report_state_get_label (state);
      double width = 18 + klaster_canvas_measure (canvas, label, &style, NULL) + 12;

      if ((seen & (1u << state)) == 0)
        continue;
      if (x > box->x && x + width > box->x + box->width)
        {
          x = box->x;
          y += line;
        }
      if (draw)
        {
          draw_mark (canvas, state, x + 6, y, 5.5);
          klaster_canvas_write (canvas, label, x + 16, y, &style);
        }
      x += width;
    }
  return y + line / 2 - box->y;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const Data *data = klaster_chart_get_data (chart);
  const KlasterChartBox box = { 0, 0, width, 0 };
  double row = least ? LEAST_CELL : CELL;

  return draw_heads (data, canvas, 0, 0, 40, FALSE) + row * MAX (data->grid.n_sites, 1)
         + draw_key (data, canvas, &box, FALSE);
}

static void
draw_row (const Data *data,
          KlasterCanvas *canvas,
          guint site,
          const KlasterChartBox *row,
          double label_width,
          double column)
{
  const KlasterCompletenessSite *it = &data->grid.sites[site];
  const KlasterTextStyle name = { .y_align = 0.5, .width = MAX (label_width - 8, 1), .lines = 1 };
  const KlasterTextStyle total
      = { .y_align = 0.5, .x_align = 1, .color = canvas->theme->quiet_text };
  const KlasterTextStyle days
      = { .rank = KLASTER_TEXT_SOURCE, .y_align = 0.5, .color = canvas->theme->quiet_text };
  double middle = row->y + row->height / 2, r = MIN (row->height, column) * 0.34;

  r = MIN (r, 9);
  if (it->label != NULL && label_width > 0)
    klaster_canvas_write (canvas, it->label, row->x, middle, &name);
  for (guint p = 0; p < data->grid.n_periods; p++)
    {
      const KlasterChartBox cell
          = { row->x + label_width + p * column, row->y, column, row->height };
      double x = cell.x + column / 2;

      draw_mark (canvas, it->cells[p].state, x, middle, r);
      if (it->cells[p].days_late > 0)
        {
          g_autofree char *text = g_strdup_printf ("%d", it->cells[p].days_late);

          if (r + 4 + klaster_canvas_measure (canvas, text, &days, NULL) < column / 2)
            klaster_canvas_write (canvas, text, x + r + 3, middle, &days);
        }
      klaster_canvas_place (canvas, site * data->grid.n_periods + p, &cell, x, middle);
    }
  if (it->total != NULL)
    klaster_canvas_write (canvas, it->total, row->x + row->width, middle, &total);
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  const KlasterChartBox key_box = { box->x, box->y, box->width, 0 };
  double labels = measure_labels (data, canvas, box->width);
  double totals = measure_totals (data, canvas);
  double column = (box->width - labels - totals) / MAX (data->grid.n_periods, 1);
  double head = draw_heads (data, canvas, box->x + labels, box->y, column, TRUE);
  double key = draw_key (data, canvas, &key_box, FALSE);
  double height = (box->height - head - key) / MAX (data->grid.n_sites, 1);
  KlasterChartBox foot;

  for (guint i = 0; i < data->grid.n_sites; i++)
    {
      const KlasterChartBox row = { box->x, box->y + head + i * height, box->width, height };

      if (i % 2 == 1)
        klaster_canvas_bar (canvas, &row, canvas->theme->grid, 0.35);
      draw_row (data, canvas, i, &row, labels, column);
    }
  foot = (KlasterChartBox){ box->x, box->y + box->height - key, box->width, key };
  draw_key (data, canvas, &foot, TRUE);
}

static const KlasterChartKind kind = { measure, draw };

/* Texts */

static char *
dup_state_text (const KlasterCompletenessCell *cell)
{
  const char *label = klaster_report_state_get_label (cell->state);

  if (cell->days_late <= 0)
    return g_strdup (label);
  /* Translators: a state of a report, then a number of days. */
  return g_strdup_printf (ngettext ("%s (%d day)", "%s (%d days)", (gulong)cell->days_late), label,
                          cell->days_late);
}

static void
add_words (KlasterChart *chart, const KlasterCompletenessChart *grid)
{
  char **heads = g_new0 (char *, grid->n_periods + 3);

  heads[0] = g_strdup (_ ("Site"));
  for (guint p = 0; p < grid->n_periods; p++)
    heads[p + 1] = g_strdup (grid->periods[p]);
  heads[grid->n_periods + 1] = g_strdup (_ ("Complete"));
  klaster_chart_add_row (chart, heads);
  for (guint s = 0; s < grid->n_sites; s++)
    {
      const KlasterCompletenessSite *site = &grid->sites[s];
      char **row = g_new0 (char *, grid->n_periods + 3);

      row[0] = g_strdup (site->label != NULL ? site->label : "");
      for (guint p = 0; p < grid->n_periods; p++)
        {
          row[p + 1] = dup_state_text (&site->cells[p]);
          klaster_chart_add_datum (chart, g_strdup_printf ("%s%s%s: %s", row[0],
                                                           *row[0] != '\0' ? ", " : "",
                                                           grid->periods[p], row[p + 1]));
        }
      row[grid->n_periods + 1] = g_strdup (site->total != NULL ? site->total : "");
      klaster_chart_add_row (chart, row);
    }
}

static char *
dup_total (const KlasterCompletenessSite *site, guint n_periods)
{
  guint complete = 0, due = 0;

  for (guint p = 0; p < n_periods; p++)
    {
      KlasterReportState state = site->cells[p].state;

      due += state != KLASTER_REPORT_NOT_DUE && state != KLASTER_REPORT_EXCUSED;
      complete += state == KLASTER_REPORT_ON_TIME || state == KLASTER_REPORT_LATE;
    }
  /* Translators: complete reports of those that were due. */
  return g_strdup_printf (_ ("%u of %u"), complete, due);
}

static KlasterChart *
create (const KlasterCompletenessChart *grid, gboolean strip)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data
      = klaster_chart_keep_block (self, &(Data){ .grid = *grid, .strip = strip }, sizeof (Data));
  KlasterCompletenessSite *sites
      = klaster_chart_keep_block (self, grid->sites, grid->n_sites * sizeof *sites);

  data->grid.periods = klaster_chart_keep_texts (self, grid->periods, grid->n_periods);
  data->grid.sites = sites;
  for (guint i = 0; i < grid->n_sites; i++)
    {
      g_autofree char *total = strip || sites[i].total != NULL
                                   ? g_strdup (sites[i].total)
                                   : dup_total (&sites[i], grid->n_periods);

      sites[i].label = klaster_chart_keep_text (self, sites[i].label);
      sites[i].total = klaster_chart_keep_text (self, total);
      sites[i].cells = klaster_chart_keep_block (self, sites[i].cells,
                                                 grid->n_periods * sizeof *sites[i].cells);
    }
  klaster_chart_set_data (self, data);
  add_words (self, &data->grid);
  return self;
}

/* Public functions */

KlasterChart *
klaster_chart_new_completeness (const KlasterCompletenessChart *completeness)
{
  return create (completeness, FALSE);
}

KlasterChart *
klaster_chart_new_strip (const KlasterStripChart *strip)
{
  const KlasterCompletenessSite site = { .cells = strip->cells };
  const KlasterCompletenessChart grid
      = { .periods = strip->periods, .n_periods = strip->n_periods, .sites = &site, .n_sites = 1 };

  return create (&grid, TRUE);
}
