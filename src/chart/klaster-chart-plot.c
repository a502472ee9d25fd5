/* A gap in the data is a gap in the line: the columns are hatched, carry the mark of their kind of blank,
 * and its words where they fit; otherwise a key below says what the mark means. */
#include "klaster-chart-plot.h"

#include <math.h>
#include <string.h>

#include "klaster-format.h"

#define TICK_GAP 6
#define BLANK_SIZE 7

static KlasterTextStyle
get_word_style (KlasterCanvas *canvas, double width)
{
  return (KlasterTextStyle){ .rank = KLASTER_TEXT_SOURCE,
                             .color = canvas->theme->quiet_text,
                             .x_align = 0.5,
                             .width = width,
                             .lines = -1,
                             .plate = TRUE };
}

/* First period after FROM whose value is not the same kind of blank. */
static guint
find_gap_end (const KlasterChartValue *values, guint n, guint from)
{
  guint end = from;

  while (end < n && klaster_chart_value_is_blank (&values[end])
         && values[end].blank == values[from].blank)
    end++;
  return end;
}

/* No word would be broken in WIDTH. */
static gboolean
words_fit (KlasterCanvas *canvas, const char *text, double width)
{
  KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return klaster_canvas_measure_widest (canvas, (const char *const *)words, g_strv_length (words),
                                        &style)
         <= width - 4;
}

static gboolean
is_lone (const KlasterChartValue *values, guint n, guint i)
{
  return (i == 0 || klaster_chart_value_is_blank (&values[i - 1]))
         && (i + 1 == n || klaster_chart_value_is_blank (&values[i + 1]));
}

/* "Jan-Feb 2026" -> "Jan-Feb" and "2026"; other labels have no year. (transfer full) */
static char *
split_year (const char *label, const char **year)
{
  const char *space = strrchr (label, ' ');

  *year = "";
  if (space == NULL || strlen (space) != 5 || !g_ascii_isdigit (space[1])
      || !g_ascii_isdigit (space[4]))
    return g_strdup (label);
  *year = space + 1;
  return g_strndup (label, (gsize)(space - label));
}

/* Writes TEXT around X without leaving LEFT to RIGHT. */
static KlasterChartBox
write_within (KlasterCanvas *canvas,
              const char *text,
              double x,
              double y,
              double left,
              double right,
              const KlasterTextStyle *style)
{
  double half = klaster_canvas_measure (canvas, text, style, NULL) / 2;

  x = MIN (x, right - half);
  x = MAX (x, left + half);
  return klaster_canvas_write (canvas, text, x, y, style);
}

/* Public functions */

double
klaster_plot_get_x (const KlasterPlot *self, guint period)
{
  return self->box.x + self->box.width * (period + 0.5) / MAX (self->n, 1);
}

double
klaster_plot_get_y (const KlasterPlot *self, double value)
{
  return self->box.y + self->box.height * (1 - klaster_scale_map (&self->scale, value));
}

double
klaster_plot_get_blank_y (const KlasterPlot *self)
{
  return self->box.y + self->box.height - BLANK_SIZE - 1;
}

void
klaster_plot_extend (double *min, double *max, const KlasterChartValue *values, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!klaster_chart_value_is_blank (&values[i]))
      {
        *min = isnan (*min) ? values[i].value : MIN (*min, values[i].value);
        *max = isnan (*max) ? values[i].value : MAX (*max, values[i].value);
      }
}

double
klaster_plot_measure_ticks (KlasterCanvas *canvas, const KlasterScale *scale)
{
  KlasterTextStyle style = { .rank = KLASTER_TEXT_LABEL };
  double widest = 0;

  for (guint i = 0; i < scale->n_ticks; i++)
    {
      g_autofree char *label = klaster_scale_dup_label (scale, i);

      widest = fmax (widest, klaster_canvas_measure (canvas, label, &style, NULL));
    }
  return widest + TICK_GAP;
}

void
klaster_plot_draw_grid (const KlasterPlot *self, KlasterCanvas *canvas, gboolean labels)
{
  KlasterTextStyle style = { .color = canvas->theme->quiet_text, .x_align = 1, .y_align = 0.5 };

  for (guint i = 0; i < self->scale.n_ticks; i++)
    {
      double value = self->scale.ticks[i], y = klaster_plot_get_y (self, value);
      g_autofree char *label = klaster_scale_dup_label (&self->scale, i);

      klaster_canvas_line (canvas, self->box.x, y, self->box.x + self->box.width, y,
                           value == 0 ? canvas->theme->axis : canvas->theme->grid, 1, 0);
      if (labels)
        klaster_canvas_write (canvas, label, self->box.x - TICK_GAP, y, &style);
    }
}

/* The first column from which on WIDTH has room without a gap, whose words stand at the top, too; without such room the
 * first column with a figure. */
static guint
find_room (const KlasterPlot *self, const KlasterChartValue *values, double width)
{
  guint need = (guint)ceil (width * self->n / self->box.width), first = self->n, run = 0;

  for (guint i = 0; i < self->n; i++)
    {
      run = klaster_chart_value_is_blank (&values[i]) ? 0 : run + 1;
      if (run > 0 && run >= need)
        return i + 1 - run;
      if (run > 0 && first == self->n)
        first = i;
    }
  return first;
}

void
klaster_plot_draw_target (const KlasterPlot *self,
                          KlasterCanvas *canvas,
                          const KlasterChartValue *values,
                          double target,
                          const char *label)
{
  KlasterTextStyle style
      = { .rank = KLASTER_TEXT_SOURCE, .width = self->box.width, .plate = TRUE, .y_align = 1 };
  double y = klaster_plot_get_y (self, target), x = self->box.x, line;
  guint i = 0;

  klaster_canvas_line (canvas, self->box.x, y, self->box.x + self->box.width, y,
                       canvas->theme->text, 1, 5);
  line = klaster_canvas_get_line (canvas, style.rank);
  if (label == NULL)
    return;
  if (y - line - 2 < self->box.y)
    {
      style.y_align = 0;
      y += 4;
      if (values != NULL)
        i = find_room (self, values, klaster_canvas_measure (canvas, label, &style, NULL) + 4);
    }
  x += i < self->n ? self->box.width * i / self->n : 0;
  style.width = self->box.x + self->box.width - x;
  klaster_canvas_write (canvas, label, x + 2, y - 2, &style);
}

void
klaster_plot_draw_line (const KlasterPlot *self,
                        KlasterCanvas *canvas,
                        const KlasterChartValue *values,
                        const KlasterPlotStroke *stroke)
{
  const double dashes[] = { stroke->dash, stroke->dash * 0.7 };
  gboolean drawing = FALSE;

  if (canvas->dry)
    return;
  cairo_save (canvas->cr);
  klaster_canvas_set_color (canvas, stroke->color, 1);
  cairo_set_line_width (canvas->cr, stroke->line_width);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (canvas->cr, stroke->dash > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  if (stroke->dash > 0)
    cairo_set_dash (canvas->cr, dashes, 2, 0);
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < self->n; i++)
    {
      gboolean blank = klaster_chart_value_is_blank (&values[i]);
      double x = klaster_plot_get_x (self, i), y = klaster_plot_get_y (self, values[i].value);

      if (!blank && drawing)
        cairo_line_to (canvas->cr, x, y);
      else if (!blank)
        cairo_move_to (canvas->cr, x, y);
      drawing = !blank;
    }
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
  for (guint i = 0; i < self->n; i++)
    if (!klaster_chart_value_is_blank (&values[i])
        && (stroke->radius > 0 || is_lone (values, self->n, i)))
      klaster_canvas_dot (canvas, klaster_plot_get_x (self, i),
                          klaster_plot_get_y (self, values[i].value),
                          MAX (stroke->radius, stroke->line_width), stroke->color);
}

void
klaster_plot_draw_gaps (const KlasterPlot *self,
                        KlasterCanvas *canvas,
                        const KlasterChartValue *values,
                        gboolean words)
{
  double column = self->box.width / MAX (self->n, 1);

  for (guint i = 0; i < self->n;)
    {
      guint end = MAX (find_gap_end (values, self->n, i), i + 1);
      KlasterChartBox box
          = { self->box.x + i * column, self->box.y, (end - i) * column, self->box.height };
      const char *word = klaster_blank_get_label (values[i].blank);
      KlasterTextStyle style = get_word_style (canvas, box.width);

      if (klaster_chart_value_is_blank (&values[i]))
        {
          klaster_canvas_hatch (canvas, &box);
          for (guint j = i; j < end; j++)
            klaster_canvas_draw_blank (canvas, klaster_plot_get_x (self, j),
                                       klaster_plot_get_blank_y (self),
                                       MIN (BLANK_SIZE, column * 0.8), values[j].blank);
          if (words && words_fit (canvas, word, box.width))
            klaster_canvas_write (canvas, word, box.x + box.width / 2, box.y + 3, &style);
        }
      i = end;
    }
}

gboolean
klaster_plot_needs_key (KlasterCanvas *canvas,
                        const KlasterChartValue *values,
                        guint n,
                        double column)
{
  for (guint i = 0; i < n; i++)
    if (klaster_chart_value_is_blank (&values[i]))
      {
        guint end = find_gap_end (values, n, i);

        if (!words_fit (canvas, klaster_blank_get_label (values[i].blank), (end - i) * column))
          return TRUE;
        i = end - 1;
      }
  return FALSE;
}

void
klaster_plot_append_key (GString *key, const KlasterChartValue *values, guint n, guint *seen)
{
  static const char *const marks[] = { "×", "·", "–" };

  for (guint i = 0; i < n; i++)
    if (klaster_chart_value_is_blank (&values[i]) && (*seen & 1u << values[i].blank) == 0)
      {
        *seen |= 1u << values[i].blank;
        g_string_append_printf (key, "%s%s %s", key->len > 0 ? "   " : "", marks[values[i].blank],
                                klaster_blank_get_label (values[i].blank));
      }
}

void
klaster_canvas_draw_blank (KlasterCanvas *self, double x, double y, double size, KlasterBlank blank)
{
  double half = size / 2;
  guint32 color = self->theme->quiet_text;

  switch (blank)
    {
    case KLASTER_BLANK_NOT_DUE:
      klaster_canvas_dot (self, x, y, size / 4, color);
      break;
    case KLASTER_BLANK_NOT_APPLICABLE:
      klaster_canvas_line (self, x - half, y, x + half, y, color, 1.5, 0);
      break;
    case KLASTER_BLANK_NOT_ANSWERED:
    default:
      klaster_canvas_line (self, x - half, y - half, x + half, y + half, color, 1.5, 0);
      klaster_canvas_line (self, x - half, y + half, x + half, y - half, color, 1.5, 0);
      break;
    }
}

double
klaster_axis_periods (KlasterCanvas *canvas,
                      const char *const *periods,
                      guint n,
                      double x,
                      double column,
                      double y)
{
  KlasterTextStyle style = { .color = canvas->theme->quiet_text, .x_align = 0.5 };
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_LABEL), widest = 1,
         right = x + n * column;
  double year_end = -INFINITY, label_end = -INFINITY;
  g_autofree char *last_year = g_strdup ("");
  gboolean years = FALSE;
  guint stride;

  for (guint i = 0; i < n; i++)
    {
      const char *year;
      g_autofree char *label = split_year (periods[i], &year);

      widest = fmax (widest, klaster_canvas_measure (canvas, label, &style, NULL));
      years = years || *year != '\0';
    }
  stride = (guint)MAX (ceil ((widest + 6) / MAX (column, 0.01)), 1);
  for (guint i = 0; i < n && isfinite (y); i += stride)
    {
      const char *year;
      g_autofree char *label = split_year (periods[i], &year);
      double centre = x + (i + 0.5) * column;
      KlasterChartBox box;

      if (MIN (centre, right - widest / 2) - widest / 2 < label_end)
        continue;
      box = write_within (canvas, label, centre, y, x - widest / 2, right, &style);
      label_end = box.x + box.width;
      if (g_str_equal (year, last_year) || centre < year_end)
        continue;
      year_end = centre + write_within (canvas, year, centre, y + line, x, right, &style).width + 6;
      g_free (last_year);
      last_year = g_strdup (year);
    }
  return years ? 2 * line : line;
}
