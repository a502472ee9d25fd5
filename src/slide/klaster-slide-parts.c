/* Figures, trend and photo. */
#include <math.h>
#include <string.h>

#include "klaster-slide-private.h"

/* Height of figures of Inter, and where the unit and the label stand, in parts of the size of the number. */
#define CAP 0.727
#define UNIT_SIZE 0.40
#define UNIT_GAP 0.07
/* In parts of the height of the slide. */
#define COLUMN_GAP 0.035
#define ROW_GAP 0.04
#define LABEL_GAP 0.026
#define DOT 0.0085
/* From the line of the target to the far side of its words, in parts of the type. */
#define TARGET_ROOM 1.28
/* Points of each piece of the line that are looked at. */
#define LINE_PARTS 8
#define LINE 0.005
/* A label may take so many lines before its column gets wider. */
#define LABEL_LINES 2.0
/* A number does not get smaller than this part of its size for what stands beside it. */
#define LEAST_NUMBER 0.5
/* A unit of so many bytes always stands beside its number, a longer one only with a first word that is so short. */
#define SHORT 4
#define SHORT_WORD 2
#define DASH "–"

static const KlasterSlideType label_type = { .size = 1.0 / 26, .weight = PANGO_WEIGHT_MEDIUM };
static const KlasterSlideType unit_type = { .size = 1.0 / 26, .weight = PANGO_WEIGHT_SEMIBOLD };
static const KlasterSlideType note_type = { .size = KLASTER_SLIDE_LEAST };

typedef struct
{
  double x, width;
  double number; /* size */
} Column;

typedef struct
{
  Column columns[KLASTER_SLIDE_FIGURES];
  double size; /* of the numbers */
  gboolean crowded; /* not all words below the numbers have the room that they would like */
  gboolean below; /* long units stand under their numbers, so that those stay large */
} Row;

static const char *
get_number (const KlasterSlideFigure *figure)
{
  return figure->number != NULL ? figure->number : DASH;
}

/* Bytes of the unit that stand beside the number, the rest under it: "rb", "jt", "%", "/ 5" belong to it. */
static gsize
count_beside (const KlasterSlideFigure *figure, gboolean below)
{
  gsize all = strlen (figure->unit), first = strcspn (figure->unit, " ");

  if (!below || all <= SHORT)
    return all;
  return first <= SHORT_WORD ? first : 0;
}

static char *
dup_beside (const KlasterSlideFigure *figure, gboolean below)
{
  return g_strndup (figure->unit, count_beside (figure, below));
}

static const char *
get_under (const KlasterSlideFigure *figure, gboolean below)
{
  const char *rest = figure->unit + count_beside (figure, below);

  return *rest == ' ' ? rest + 1 : rest;
}

static double
get_unit_size (const KlasterSlideCanvas *canvas, double number)
{
  return MAX (number * UNIT_SIZE, klaster_slide_get_least (canvas));
}

static double
measure_number (KlasterSlideCanvas *canvas,
                const KlasterSlideFigure *figure,
                double size,
                gboolean below)
{
  double width = klaster_slide_measure_line (canvas, get_number (figure), size, PANGO_WEIGHT_BOLD);
  g_autofree char *beside = dup_beside (figure, below);

  if (*beside != '\0')
    width += size * UNIT_GAP
             + klaster_slide_measure_line (canvas, beside, get_unit_size (canvas, size),
                                           PANGO_WEIGHT_SEMIBOLD);
  return width;
}

/* What stands under the number of FIGURE in WIDTH. */
static double
measure_under (KlasterSlideCanvas *canvas,
               const KlasterSlideFigure *figure,
               double width,
               gboolean below)
{
  return klaster_slide_measure (canvas, get_under (figure, below), &unit_type, width)
         + klaster_slide_measure (canvas, figure->label, &label_type, width)
         + klaster_slide_measure (canvas, figure->note, &note_type, width);
}

/* What a column would like to have: its note in one line and its label in two. */
static double
measure_need (KlasterSlideCanvas *canvas, const KlasterSlideFigure *figure)
{
  double least = klaster_slide_get_least (canvas), two;
  double need = klaster_slide_measure_line (canvas, figure->note, least, note_type.weight);

  two = LABEL_LINES * klaster_slide_measure (canvas, "X", &label_type, canvas->width) * 1.05;
  while (need < canvas->width
         && klaster_slide_measure (canvas, figure->label, &label_type, need) > two)
    need = MAX (need * 1.06, least);
  return need * 1.01;
}

/* The longest word of what stands below the number: a column that is narrower would break it. */
static double
measure_words (KlasterSlideCanvas *canvas, const KlasterSlideFigure *figure, gboolean below)
{
  const KlasterSlideType *types[] = { &label_type, &note_type, &unit_type };
  const char *texts[] = { figure->label, figure->note, get_under (figure, below) };
  double widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);

      for (char **word = words; *word != NULL; word++)
        widest
            = fmax (widest, klaster_slide_measure_line (
                                canvas, *word, types[i]->size * canvas->height, types[i]->weight));
    }
  return widest;
}

/* Columns alike over ROOM; one that needs more gets it, and the others share what is left. Where there is too
 * little for all, which is told, each keeps its LEAST. */
static gboolean
share_out (const double *needs, const double *least, guint n, double room, double *widths)
{
  gboolean wide[KLASTER_SLIDE_FIGURES] = { FALSE };
  double left = room, sum = 0, sum_least = 0;
  guint others = n;

  for (guint round = 0; round < n; round++)
    for (guint i = 0; i < n; i++)
      if (!wide[i] && others > 1 && needs[i] > left / others)
        {
          wide[i] = TRUE;
          left -= needs[i];
          others--;
        }
  for (guint i = 0; i < n; i++)
    {
      sum += needs[i];
      sum_least += least[i];
    }
  for (guint i = 0; i < n; i++)
    widths[i] = sum > room && sum_least < room
                    ? least[i] + (needs[i] - least[i]) * (room - sum_least) / (sum - sum_least)
                : sum > room ? needs[i] * room / sum
                : wide[i]    ? needs[i]
                             : left / others;
  return sum > room;
}

/* With numbers of SIZE over words that are WORDS wide; returns what all columns need at least. */
static double
measure_least (KlasterSlideCanvas *canvas,
               const KlasterSlideFigure *figures,
               guint n,
               double size,
               const double *words,
               gboolean below,
               double *least)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      least[i] = 1.01 * fmax (words[i], measure_number (canvas, &figures[i], size, below));
      sum += least[i];
    }
  return sum;
}

/* A row of N FIGURES. Its numbers are alike; they only get smaller where there is no room for them and the longest
 * words below them. */
static void
find_columns (KlasterSlideCanvas *canvas,
              const KlasterSlideFigure *figures,
              guint n,
              double width,
              Row *row)
{
  double gap = COLUMN_GAP * canvas->height, room = width - gap * (n - 1);
  double size = canvas->number * canvas->height, small = size * LEAST_NUMBER;
  double needs[KLASTER_SLIDE_FIGURES], least[KLASTER_SLIDE_FIGURES];
  double widths[KLASTER_SLIDE_FIGURES], words[KLASTER_SLIDE_FIGURES] = { 0 }, x = 0;

  for (guint i = 0; i < n; i++)
    words[i] = measure_words (canvas, &figures[i], TRUE);
  row->below = measure_least (canvas, figures, n, size, words, FALSE, least) > room;
  while (row->below && size > small
         && measure_least (canvas, figures, n, size, words, TRUE, least) > room)
    size *= 0.96;
  row->size = size;
  for (guint i = 0; i < n; i++)
    needs[i] = fmax (measure_need (canvas, &figures[i]), least[i]);
  row->crowded = share_out (needs, least, n, room, widths);
  for (guint i = 0; i < n; i++)
    {
      Column *column = &row->columns[i];

      column->x = x;
      column->width = widths[i];
      column->number = size;
      while (measure_number (canvas, &figures[i], column->number, row->below) > column->width
             && column->number > klaster_slide_get_least (canvas))
        column->number *= 0.97;
      x += column->width + gap;
    }
}

static void
draw_number (KlasterSlideCanvas *canvas,
             const KlasterSlideFigure *figure,
             double size,
             const char *beside,
             double x,
             double baseline)
{
  const KlasterSlideTheme *theme = canvas->theme;
  guint32 color = figure->number != NULL ? theme->accent : theme->pale;
  double unit = get_unit_size (canvas, size);
  double width = klaster_slide_measure_line (canvas, get_number (figure), size, PANGO_WEIGHT_BOLD);
  double after = *beside == '\0' ? 0
                                 : UNIT_GAP * size
                                       + klaster_slide_measure_line (canvas, beside, unit,
                                                                     PANGO_WEIGHT_SEMIBOLD);
  const KlasterSlideBox box = { x, baseline - CAP * size, width + after, CAP * size, size, FALSE };

  klaster_slide_write_line (canvas, get_number (figure), size, PANGO_WEIGHT_BOLD, color, x,
                            baseline, &box);
  if (*beside != '\0')
    klaster_slide_write_line (canvas, beside, unit, PANGO_WEIGHT_SEMIBOLD, color,
                              x + width + UNIT_GAP * size, baseline, NULL);
}

static double
measure_row (KlasterSlideCanvas *canvas, const KlasterSlideFigure *figures, guint n, double width)
{
  double most = 0;
  Row row;

  find_columns (canvas, figures, n, width, &row);
  for (guint i = 0; i < n; i++)
    most = fmax (most, measure_under (canvas, &figures[i], row.columns[i].width, row.below));
  return row.size * CAP + LABEL_GAP * canvas->height + most;
}

/* Returns the height that the row takes. */
static double
draw_row (KlasterSlideCanvas *canvas,
          const KlasterSlideFigure *figures,
          guint n,
          const KlasterBox *box)
{
  KlasterSlideType unit = unit_type, label = label_type, note = note_type;
  double baseline;
  Row row;

  unit.color = canvas->theme->accent;
  label.color = canvas->theme->text;
  note.color = canvas->theme->quiet;
  find_columns (canvas, figures, n, box->x1 - box->x0, &row);
  baseline = box->y0 + row.size * CAP;
  for (guint i = 0; i < n; i++)
    {
      const Column *column = &row.columns[i];
      KlasterBox under = { box->x0 + column->x, baseline + LABEL_GAP * canvas->height,
                           box->x0 + column->x + column->width, box->y1 + 1 };
      g_autofree char *beside = dup_beside (&figures[i], row.below);

      draw_number (canvas, &figures[i], column->number, beside, under.x0, baseline);
      under.y0 += klaster_slide_write (canvas, get_under (&figures[i], row.below), &unit, &under);
      under.y0 += klaster_slide_write (canvas, figures[i].label, &label, &under);
      klaster_slide_write (canvas, figures[i].note, &note, &under);
    }
  return measure_row (canvas, figures, n, box->x1 - box->x0);
}

/* The trend */

typedef struct
{
  KlasterBox plot;
  double low, high;
  guint n;
} Plot;

static KlasterPoint
get_point (const Plot *plot, guint i, double value)
{
  double step = plot->n > 1 ? (plot->plot.x1 - plot->plot.x0) / (plot->n - 1) : 0;
  double part = plot->high > plot->low ? (value - plot->low) / (plot->high - plot->low) : 0.5;

  return (KlasterPoint){ plot->plot.x0 + step * i,
                         plot->plot.y1 - part * (plot->plot.y1 - plot->plot.y0) };
}

/* From zero, so that a small change does not look large. */
static void
find_range (const KlasterSlideTrend *trend, Plot *plot)
{
  plot->low = 0;
  plot->high = isnan (trend->target) ? 0 : trend->target;
  for (guint i = 0; i < trend->n; i++)
    if (!isnan (trend->values[i]))
      {
        plot->low = MIN (plot->low, trend->values[i]);
        plot->high = MAX (plot->high, trend->values[i]);
      }
}

/* Whether the line or a point of it comes into BOX. */
static gboolean
is_crossed (const KlasterSlideTrend *trend, const Plot *plot, const KlasterBox *box)
{
  for (guint i = 0; i < trend->n; i++)
    {
      KlasterPoint from = get_point (plot, i, trend->values[i]), to = from;

      if (isnan (trend->values[i]))
        continue;
      if (i + 1 < trend->n && !isnan (trend->values[i + 1]))
        to = get_point (plot, i + 1, trend->values[i + 1]);
      for (guint k = 0; k <= LINE_PARTS; k++)
        {
          double part = k / (double)LINE_PARTS, x = from.x + (to.x - from.x) * part;
          double y = from.y + (to.y - from.y) * part;

          if (x > box->x0 && x < box->x1 && y > box->y0 && y < box->y1)
            return TRUE;
        }
    }
  return FALSE;
}

/* Where the words stand clear of the line of the target and of the trend: above it, else below it, at the left or the
 * right. */
static KlasterBox
find_target_place (const KlasterSlideTrend *trend,
                   const Plot *plot,
                   double y,
                   double width,
                   double least)
{
  const double lefts[] = { plot->plot.x0, plot->plot.x1 - width };
  const double tops[] = { y - TARGET_ROOM * least, y + (TARGET_ROOM - 1) * least };

  for (guint i = 0; i < 4; i++)
    {
      const KlasterBox box
          = { lefts[i % 2], tops[i / 2], lefts[i % 2] + width, tops[i / 2] + least };

      if ((i < 2 || box.y1 < plot->plot.y1) && !is_crossed (trend, plot, &box))
        return box;
    }
  return (KlasterBox){ lefts[0], tops[0], lefts[0] + width, tops[0] + least };
}

static void
draw_target (const KlasterSlideTrend *trend, KlasterSlideCanvas *canvas, const Plot *plot)
{
  double y = get_point (plot, 0, trend->target).y, least = klaster_slide_get_least (canvas);
  double dash = canvas->height * 0.008;
  double width
      = klaster_slide_measure_line (canvas, trend->target_label, least, PANGO_WEIGHT_NORMAL);
  KlasterBox place = find_target_place (trend, plot, y, width, least);
  const KlasterSlideBox box = { place.x0, place.y0, width, least, least, FALSE };

  klaster_slide_set_color (canvas, canvas->theme->quiet, 1);
  cairo_set_line_width (canvas->cr, canvas->height * 0.0026);
  cairo_set_dash (canvas->cr, &dash, 1, 0);
  cairo_move_to (canvas->cr, plot->plot.x0, y);
  cairo_line_to (canvas->cr, plot->plot.x1, y);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
  klaster_slide_write_line (canvas, trend->target_label, least, PANGO_WEIGHT_NORMAL,
                            canvas->theme->quiet, place.x0, place.y0 + least * 0.85, &box);
}

/* A gap in the data is a gap in the line. */
static void
draw_line (const KlasterSlideTrend *trend, KlasterSlideCanvas *canvas, const Plot *plot)
{
  cairo_t *cr = canvas->cr;
  gboolean open = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < trend->n; i++)
    {
      KlasterPoint at = get_point (plot, i, trend->values[i]);

      if (isnan (trend->values[i]))
        open = FALSE;
      else if (open)
        cairo_line_to (cr, at.x, at.y);
      else
        {
          cairo_move_to (cr, at.x, at.y);
          open = TRUE;
        }
    }
  klaster_slide_set_color (canvas, canvas->theme->accent, 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, canvas->height * LINE);
  cairo_stroke (cr);
}

static void
draw_dots (const KlasterSlideTrend *trend, KlasterSlideCanvas *canvas, const Plot *plot)
{
  cairo_t *cr = canvas->cr;
  double radius = canvas->height * DOT;

  for (guint i = 0; i < trend->n; i++)
    {
      KlasterPoint at
          = get_point (plot, i, isnan (trend->values[i]) ? plot->low : trend->values[i]);

      cairo_new_path (cr);
      cairo_arc (cr, at.x, at.y, isnan (trend->values[i]) ? radius * 0.6 : radius, 0, 2 * G_PI);
      klaster_slide_set_color (
          canvas, isnan (trend->values[i]) ? canvas->theme->line : canvas->theme->accent, 1);
      cairo_fill (cr);
    }
}

static void
draw_ends (const KlasterSlideTrend *trend,
           KlasterSlideCanvas *canvas,
           const Plot *plot,
           const KlasterBox *box)
{
  const KlasterSlideType left = { .size = KLASTER_SLIDE_LEAST, .color = canvas->theme->quiet };
  KlasterSlideType right = left;
  double middle = (box->x0 + box->x1) / 2, top = plot->plot.y1 + canvas->height * 0.018;

  right.align = 1;
  klaster_slide_write (canvas, trend->first, &left, &(KlasterBox){ box->x0, top, middle, box->y1 });
  if (trend->n > 1)
    klaster_slide_write (canvas, trend->last, &right,
                         &(KlasterBox){ middle, top, box->x1, box->y1 });
}

/* Public functions */

void
klaster_slide_draw_status_mark (KlasterSlideCanvas *canvas,
                                KlasterStatus status,
                                double x,
                                double y)
{
  double least = klaster_slide_get_least (canvas), r = least * 0.42;

  if (status == KLASTER_STATUS_NONE || canvas->dry)
    return;
  klaster_slide_set_color (canvas, klaster_status_get_color (status), 1);
  klaster_chart_draw_status_sign (canvas->cr, status, x + r, y + least * 0.62, r);
}

double
klaster_slide_measure_figures (const KlasterSlide *self,
                               KlasterSlideCanvas *canvas,
                               double width,
                               guint rows)
{
  guint each = (self->n_figures + rows - 1) / rows;
  double height = 0;

  for (guint i = 0; i < self->n_figures; i += each)
    height += measure_row (canvas, &self->figures[i], MIN (each, self->n_figures - i), width)
              + (i > 0 ? ROW_GAP * canvas->height : 0);
  return height;
}

gboolean
klaster_slide_has_crowded_figures (const KlasterSlide *self,
                                   KlasterSlideCanvas *canvas,
                                   double width)
{
  Row row;

  if (self->n_figures == 0)
    return FALSE;
  find_columns (canvas, self->figures, self->n_figures, width, &row);
  return row.crowded;
}

void
klaster_slide_draw_figures (const KlasterSlide *self,
                            KlasterSlideCanvas *canvas,
                            const KlasterBox *box,
                            guint rows)
{
  guint each = (self->n_figures + rows - 1) / rows;
  KlasterBox room = *box;

  for (guint i = 0; i < self->n_figures; i += each)
    room.y0 += draw_row (canvas, &self->figures[i], MIN (each, self->n_figures - i), &room)
               + ROW_GAP * canvas->height;
}

void
klaster_slide_draw_trend (const KlasterSlideTrend *trend,
                          KlasterSlideCanvas *canvas,
                          const KlasterBox *box)
{
  double least = klaster_slide_get_least (canvas), edge = canvas->height * DOT;
  Plot plot
      = { .plot = { box->x0 + edge, box->y0 + (isnan (trend->target) ? edge : least * TARGET_ROOM),
                    box->x1 - edge, box->y1 - least * 1.9 },
          .n = trend->n };

  find_range (trend, &plot);
  klaster_slide_set_color (canvas, canvas->theme->line, 1);
  cairo_set_line_width (canvas->cr, canvas->height * 0.002);
  cairo_move_to (canvas->cr, box->x0, get_point (&plot, 0, 0).y);
  cairo_line_to (canvas->cr, box->x1, get_point (&plot, 0, 0).y);
  cairo_stroke (canvas->cr);
  if (!isnan (trend->target))
    draw_target (trend, canvas, &plot);
  draw_line (trend, canvas, &plot);
  draw_dots (trend, canvas, &plot);
  draw_ends (trend, canvas, &plot, box);
}

/* Fills BOX, what is too much of it is left out at the sides. */
void
klaster_slide_draw_photo (const KlasterSlide *self,
                          KlasterSlideCanvas *canvas,
                          const KlasterBox *box)
{
  cairo_t *cr = canvas->cr;
  double width = box->x1 - box->x0, height = box->y1 - box->y0, edge = canvas->height * 0.006;
  int w = gdk_pixbuf_get_width (self->photo), h = gdk_pixbuf_get_height (self->photo);
  double scale = MAX (width / w, height / h);

  if (canvas->dry)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, box->x0 - edge, box->y0 - edge, width + 2 * edge, height + 2 * edge);
  klaster_slide_set_color (canvas, canvas->theme->ground, 1);
  cairo_fill (cr);
  cairo_rectangle (cr, box->x0, box->y0, width, height);
  cairo_clip (cr);
  cairo_translate (cr, (box->x0 + box->x1 - w * scale) / 2, (box->y0 + box->y1 - h * scale) / 2);
  cairo_scale (cr, scale, scale);
  gdk_cairo_set_source_pixbuf (cr, self->photo, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  klaster_slide_note_box (canvas, &(KlasterSlideBox){ box->x0, box->y0, width, height, 0, FALSE });
}
