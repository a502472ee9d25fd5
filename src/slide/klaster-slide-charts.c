/* Ranking, statuses and stages with type that is read from afar: the charts of screen and paper hold more than a
 * slide may, and get smaller when their room does. They take the same values. */
#include <math.h>

#include "klaster-format.h"
#include "klaster-slide-private.h"

/* In parts of the height. */
#define DOT 0.0125
#define HAIR 0.002
#define GAP 0.02
/* The names of a ranking get at most this part of the width. */
#define LABEL_PART 0.6
/* A row of type is so many times its size high. */
#define ROW 1.22

static double
measure_label (KlasterSlideCanvas *canvas, const char *text)
{
  return text == NULL ? 0
                      : klaster_slide_measure_line (canvas, text, klaster_slide_get_least (canvas),
                                                    PANGO_WEIGHT_NORMAL);
}

static void
write_label (KlasterSlideCanvas *canvas,
             const char *text,
             guint32 color,
             PangoWeight weight,
             double align,
             const KlasterBox *box)
{
  /* Its rows are as high as they can be: larger type has no room. */
  const KlasterSlideType type = { .size = KLASTER_SLIDE_LEAST / canvas->scale,
                                  .weight = weight,
                                  .color = color,
                                  .align = align,
                                  .lines = 1 };

  klaster_slide_write (canvas, text, &type, box);
}

static void
draw_dot (KlasterSlideCanvas *canvas, double x, double y, guint32 color)
{
  cairo_new_path (canvas->cr);
  cairo_arc (canvas->cr, x, y, DOT * canvas->height, 0, 2 * G_PI);
  klaster_slide_set_color (canvas, color, 1);
  cairo_fill (canvas->cr);
}

/* Ranking */

typedef struct
{
  KlasterBox labels, plot, values;
  double row, low, high;
} RankingPlot;

static double
get_x (const RankingPlot *plot, double value)
{
  double part = plot->high > plot->low ? (value - plot->low) / (plot->high - plot->low) : 0.5;

  return plot->plot.x0 + part * (plot->plot.x1 - plot->plot.x0);
}

static void
lay_out_ranking (const KlasterSlideRanking *ranking,
                 KlasterSlideCanvas *canvas,
                 const KlasterBox *box,
                 RankingPlot *plot)
{
  double labels = 0, values = 0, gap = GAP * canvas->height;

  *plot = (RankingPlot){ .row = (box->y1 - box->y0) / MAX (ranking->n, 1) };
  plot->row = MIN (plot->row, klaster_slide_get_least (canvas) * 2.2);
  for (guint i = 0; i < ranking->n; i++)
    {
      const KlasterSlideRow *row = &ranking->rows[i];

      labels = fmax (labels, measure_label (canvas, row->label) * 1.02);
      values = fmax (values, measure_label (canvas, row->value) * 1.08);
      for (guint j = 0; j < 2; j++)
        {
          double value = j == 0 ? row->now : row->former;

          plot->low = isnan (value) ? plot->low : MIN (plot->low, value);
          plot->high = isnan (value) ? plot->high : MAX (plot->high, value);
        }
    }
  labels = MIN (labels, (box->x1 - box->x0) * LABEL_PART);
  plot->labels = (KlasterBox){ box->x0, box->y0, box->x0 + labels, box->y1 };
  plot->values = (KlasterBox){ box->x1 - values, box->y0, box->x1, box->y1 };
  plot->plot
      = (KlasterBox){ plot->labels.x1 + 2 * gap, box->y0, plot->values.x0 - 2 * gap, box->y1 };
}

static void
draw_row (KlasterSlideCanvas *canvas, const RankingPlot *plot, const KlasterSlideRow *row, double y)
{
  const KlasterSlideTheme *theme = canvas->theme;
  double middle = y + plot->row / 2, top = middle - klaster_slide_get_least (canvas) * ROW / 2;
  gboolean blank = isnan (row->now);

  write_label (canvas, row->label, blank ? theme->quiet : theme->text, PANGO_WEIGHT_MEDIUM, 0,
               &(KlasterBox){ plot->labels.x0, top, plot->labels.x1, top + plot->row });
  write_label (canvas, row->value, blank ? theme->quiet : theme->text,
               blank ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_SEMIBOLD, 1,
               &(KlasterBox){ plot->values.x0, top, plot->values.x1, top + plot->row });
  klaster_slide_set_color (canvas, theme->line, 1);
  cairo_set_line_width (canvas->cr, HAIR * canvas->height);
  cairo_move_to (canvas->cr, plot->plot.x0, middle);
  cairo_line_to (canvas->cr, plot->plot.x1, middle);
  cairo_stroke (canvas->cr);
  if (blank)
    return;
  if (!isnan (row->former))
    {
      cairo_set_line_width (canvas->cr, 3 * HAIR * canvas->height);
      klaster_slide_set_color (canvas, theme->pale, 1);
      cairo_move_to (canvas->cr, get_x (plot, row->former), middle);
      cairo_line_to (canvas->cr, get_x (plot, row->now), middle);
      cairo_stroke (canvas->cr);
      draw_dot (canvas, get_x (plot, row->former), middle, theme->pale);
    }
  draw_dot (canvas, get_x (plot, row->now), middle, theme->accent);
}

/* Which dot is which period; returns the height. */
static double
draw_periods (const KlasterSlideRanking *ranking, KlasterSlideCanvas *canvas, const KlasterBox *box)
{
  const KlasterSlideTheme *theme = canvas->theme;
  const char *const labels[] = { ranking->now, ranking->former };
  const guint32 colors[] = { theme->accent, theme->pale };
  double least = klaster_slide_get_least (canvas), x = box->x0;

  for (guint i = 0; i < 2; i++)
    {
      double width = measure_label (canvas, labels[i]) * 1.02;

      if (labels[i] == NULL || *labels[i] == '\0')
        continue;
      draw_dot (canvas, x + DOT * canvas->height, box->y0 + least * ROW / 2, colors[i]);
      x += least;
      write_label (canvas, labels[i], theme->quiet, PANGO_WEIGHT_NORMAL, 0,
                   &(KlasterBox){ x, box->y0, x + width, box->y1 });
      x += width + least;
    }
  return least * ROW;
}

/* Statuses by year */

static void
draw_segment (KlasterSlideCanvas *canvas, KlasterStatus status, guint count, const KlasterBox *box)
{
  guint32 color = klaster_chart_get_status_color (status, canvas->dark ? KLASTER_CHART_DARK
                                                                       : KLASTER_CHART_LIGHT);
  g_autofree char *text = klaster_format_integer (count);
  double width = measure_label (canvas, text) * 1.06, least = klaster_slide_get_least (canvas);
  double top = (box->y0 + box->y1 - least * ROW) / 2;

  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);
  klaster_slide_set_color (canvas, color, 1);
  cairo_fill (canvas->cr);
  if (width + least * 0.3 > box->x1 - box->x0)
    return;
  write_label (canvas, text, klaster_chart_get_text_on (color), PANGO_WEIGHT_SEMIBOLD, 0.5,
               &(KlasterBox){ box->x0, top, box->x1, box->y1 });
}

/* The best class first, so that what grows begins at the left edge. */
static void
draw_year (KlasterSlideCanvas *canvas, const KlasterSlideYear *year, const KlasterBox *box)
{
  double top = (box->y0 + box->y1 - klaster_slide_get_least (canvas) * ROW) / 2;
  double x = box->x0, total = 0;

  for (guint s = 0; s < KLASTER_N_STATUSES; s++)
    total += year->counts[s];
  if (year->missing || total == 0)
    {
      write_label (canvas, year->missing_text, canvas->theme->quiet, PANGO_WEIGHT_NORMAL, 0,
                   &(KlasterBox){ box->x0, top, box->x1, box->y1 });
      return;
    }
  for (int s = KLASTER_N_STATUSES - 1; s >= 0; s--)
    {
      double width = year->counts[s] / total * (box->x1 - box->x0);

      draw_segment (canvas, (KlasterStatus)s, year->counts[s],
                    &(KlasterBox){ x, box->y0, x + width, box->y1 });
      x += width;
    }
}

/* Only classes that occur are named. */
static gboolean
occurs (const KlasterSlideStatuses *statuses, guint status)
{
  for (guint i = 0; i < statuses->n; i++)
    if (!statuses->years[i].missing && statuses->years[i].counts[status] > 0)
      return TRUE;
  return FALSE;
}

/* The classes with their marks, in as many lines as they take; returns the height. */
static double
draw_classes (const KlasterSlideStatuses *statuses,
              KlasterSlideCanvas *canvas,
              const KlasterBox *box)
{
  double least = klaster_slide_get_least (canvas), x = box->x0, y = box->y0;

  for (int s = KLASTER_N_STATUSES - 1; s >= 0; s--)
    {
      const char *label = klaster_status_get_label ((KlasterStatus)s);
      double width = measure_label (canvas, label) * 1.03;

      if (!occurs (statuses, (guint)s))
        continue;
      if (x > box->x0 && x + least * 1.1 + width > box->x1)
        {
          x = box->x0;
          y += least * ROW;
        }
      klaster_slide_draw_status_mark (canvas, (KlasterStatus)s, x, y);
      x += least * 1.1;
      write_label (canvas, label, canvas->theme->text, PANGO_WEIGHT_NORMAL, 0,
                   &(KlasterBox){ x, y, x + width, box->y1 });
      x += width + least;
    }
  return y - box->y0 + least * ROW;
}

/* Stages */

static void
draw_tick (cairo_t *cr, double x, double y, double r)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x - r * 0.42, y + r * 0.02);
  cairo_line_to (cr, x - r * 0.12, y + r * 0.34);
  cairo_line_to (cr, x + r * 0.44, y - r * 0.34);
  cairo_set_line_width (cr, r * 0.22);
  cairo_stroke (cr);
}

/* Filled with a tick: done; ring with a core: here; cross: blocked; ring: ahead. */
static void
draw_stage (KlasterSlideCanvas *canvas, KlasterStepState state, double x, double y, double r)
{
  cairo_t *cr = canvas->cr;
  guint32 color = klaster_chart_step_get_color (state, canvas->dark ? KLASTER_CHART_DARK
                                                                    : KLASTER_CHART_LIGHT);
  gboolean done = state == KLASTER_STEP_REACHED;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  klaster_slide_set_color (canvas, done ? color : canvas->theme->ground, 1);
  cairo_fill_preserve (cr);
  klaster_slide_set_color (canvas, color, 1);
  cairo_set_line_width (cr, r * 0.2);
  cairo_stroke (cr);
  if (done)
    {
      klaster_slide_set_color (canvas, klaster_chart_get_text_on (color), 1);
      draw_tick (cr, x, y, r);
    }
  if (state == KLASTER_STEP_BLOCKED || state == KLASTER_STEP_REJECTED)
    {
      cairo_move_to (cr, x - r * 0.4, y - r * 0.4);
      cairo_line_to (cr, x + r * 0.4, y + r * 0.4);
      cairo_move_to (cr, x - r * 0.4, y + r * 0.4);
      cairo_line_to (cr, x + r * 0.4, y - r * 0.4);
      cairo_stroke (cr);
    }
  if (state == KLASTER_STEP_CURRENT)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, y, r * 0.5, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/* Public functions */

double
klaster_slide_measure_chart (const KlasterSlide *self, const KlasterSlideCanvas *canvas)
{
  double row = klaster_slide_get_least (canvas) * ROW;

  if (self->ranking.n > 0)
    return (self->ranking.n + 1) * row + GAP * canvas->height;
  return self->statuses.n > 0 ? (self->statuses.n + 2.5) * row * 1.25 : 0;
}

void
klaster_slide_draw_ranking (const KlasterSlideRanking *ranking,
                            KlasterSlideCanvas *canvas,
                            const KlasterBox *box)
{
  KlasterBox rows = *box;
  RankingPlot plot;

  rows.y0 += draw_periods (ranking, canvas, box) + GAP * canvas->height / 2;
  lay_out_ranking (ranking, canvas, &rows, &plot);
  for (guint i = 0; i < ranking->n; i++)
    draw_row (canvas, &plot, &ranking->rows[i], rows.y0 + i * plot.row);
}

void
klaster_slide_draw_statuses (const KlasterSlideStatuses *statuses,
                             KlasterSlideCanvas *canvas,
                             const KlasterBox *box)
{
  double least = klaster_slide_get_least (canvas), gap = GAP * canvas->height, labels = 0;
  double y = box->y0 + draw_classes (statuses, canvas, box) + gap;
  guint breaks = 0;
  double row;

  for (guint i = 0; i < statuses->n; i++)
    {
      labels = fmax (labels, measure_label (canvas, statuses->years[i].label) * 1.05);
      breaks += i > 0 && statuses->years[i].indeks_desa != statuses->years[i - 1].indeks_desa;
    }
  row = (box->y1 - y) / (statuses->n + breaks * 0.4);
  row = MIN (row, least * 3);
  for (guint i = 0; i < statuses->n; i++)
    {
      const KlasterSlideYear *year = &statuses->years[i];
      double top = y + (row - least * ROW) / 2;

      if (i > 0 && year->indeks_desa != statuses->years[i - 1].indeks_desa)
        {
          y += row * 0.4;
          top += row * 0.4;
        }
      write_label (canvas, year->label, canvas->theme->text, PANGO_WEIGHT_MEDIUM, 0,
                   &(KlasterBox){ box->x0, top, box->x0 + labels, box->y1 });
      draw_year (canvas, year,
                 &(KlasterBox){ box->x0 + labels + gap, y + row * 0.1, box->x1, y + row * 0.9 });
      y += row;
    }
}

void
klaster_slide_draw_ladder (const KlasterSlideLadder *ladder,
                           KlasterSlideCanvas *canvas,
                           const KlasterBox *box)
{
  double least = klaster_slide_get_least (canvas), step = (box->x1 - box->x0) / MAX (ladder->n, 1);
  double r = MIN (step * 0.36, least * 0.75), y = box->y0 + r * 1.2;

  klaster_slide_set_color (canvas, canvas->theme->line, 1);
  cairo_set_line_width (canvas->cr, 2 * HAIR * canvas->height);
  cairo_move_to (canvas->cr, box->x0 + step / 2, y);
  cairo_line_to (canvas->cr, box->x1 - step / 2, y);
  cairo_stroke (canvas->cr);
  for (guint i = 0; i < ladder->n; i++)
    {
      double x = box->x0 + step * (i + 0.5);

      draw_stage (canvas, ladder->states[i], x, y, r);
      write_label (canvas, ladder->labels[i], canvas->theme->text,
                   ladder->states[i] == KLASTER_STEP_CURRENT ? PANGO_WEIGHT_BOLD
                                                             : PANGO_WEIGHT_NORMAL,
                   0.5, &(KlasterBox){ x - step / 2, y + r * 1.4, x + step / 2, box->y1 + least });
    }
}
