/* How many villages have which status, year by year, as stacked columns. IDM and Indeks Desa are different
 * measures: between them the axis is broken by a gap with a zigzag, and nothing is joined across it. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-chart-private.h"
#include "klaster-format.h"

#define NATURAL 290
#define LEAST 160
#define FOOT 46
#define HEAD 18
#define BREAK 42
#define KEY_GAP 12
/* Radius of the sign of a status. */
#define SIGN 5

typedef struct
{
  KlasterStatusChart status;
  guint most; /* villages in the fullest year */
} Data;

static guint
get_total (const KlasterStatusYear *year)
{
  guint total = 0;

  for (guint s = 0; s < KLASTER_N_STATUSES; s++)
    total += year->counts[s];
  return total;
}

/* Index of the first year of Indeks Desa behind one of IDM; n_years when the axis is whole. */
static guint
find_break (const Data *data)
{
  for (guint i = 1; i < data->status.n_years; i++)
    if (data->status.years[i].indeks_desa && !data->status.years[i - 1].indeks_desa)
      return i;
  return data->status.n_years;
}

static void
draw_sign (KlasterCanvas *canvas, KlasterStatus status, guint32 color, double x, double y)
{
  if (canvas->dry)
    return;
  klaster_canvas_set_color (canvas, color, 1);
  klaster_chart_draw_status_sign (canvas->cr, status, x, y, SIGN);
}

static double
draw_key (KlasterCanvas *canvas, const KlasterChartBox *box, gboolean draw)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE, .y_align = 0.5 };
  double line = klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE) + 5;
  double x = box->x, y = box->y + line / 2;

  for (int s = KLASTER_N_STATUSES - 1; s >= 0; s--)
    {
      const char *label = klaster_status_get_label (s);
      double width = 16 + klaster_canvas_measure (canvas, label, &style, NULL) + 14;

      if (x > box->x && x + width > box->x + box->width)
        {
          x = box->x;
          y += line;
        }
      if (draw)
        {
          draw_sign (canvas, s, klaster_chart_get_status_color (s, canvas->mode), x + 6, y);
          klaster_canvas_write (canvas, label, x + 15, y, &style);
        }
      x += width;
    }
  return y + line / 2 - box->y;
}

static double
measure (const KlasterChart *chart, KlasterCanvas *canvas, double width, gboolean least)
{
  const KlasterChartBox box = { 0, 0, width, 0 };

  return draw_key (canvas, &box, FALSE) + KEY_GAP + HEAD + (least ? LEAST : NATURAL) + FOOT;
}

/* "960 · 51,3%", or the number alone where that has no room. (transfer full) */
static char *
dup_count (KlasterCanvas *canvas,
           const KlasterStatusYear *year,
           int status,
           double room,
           const KlasterTextStyle *style)
{
  g_autofree char *count = klaster_format_integer (year->counts[status]);
  g_autofree char *share
      = klaster_format_number (100.0 * year->counts[status] / MAX (get_total (year), 1), 1);
  g_autofree char *both = g_strdup_printf ("%s · %s%%", count, share);

  return klaster_canvas_measure (canvas, both, style, NULL) <= room ? g_steal_pointer (&both)
                                                                    : g_steal_pointer (&count);
}

/* The sign of the status and TEXT, in the middle of PART, as far as there is room: colour does not have to say it. */
static void
draw_words (KlasterCanvas *canvas,
            KlasterStatus status,
            const char *text,
            const KlasterChartBox *part,
            const KlasterTextStyle *style)
{
  double width = klaster_canvas_measure (canvas, text, style, NULL);
  double sign = 2 * SIGN + 5, x = part->x + part->width / 2, y = part->y + part->height / 2;

  if (width >= part->width - 2)
    return;
  if (width + sign < part->width - 2)
    {
      draw_sign (canvas, status, style->color, x - (width + sign) / 2 + SIGN, y);
      x += sign / 2;
    }
  klaster_canvas_write (canvas, text, x, y, style);
}

static void
draw_parts (const Data *data,
            KlasterCanvas *canvas,
            const KlasterStatusYear *year,
            const KlasterChartBox *column)
{
  double y = column->y + column->height,
         line = klaster_canvas_get_line (canvas, KLASTER_TEXT_SOURCE);

  for (int s = 0; s < KLASTER_N_STATUSES; s++)
    {
      double height = column->height * year->counts[s] / MAX (data->most, 1);
      KlasterChartBox part = { column->x, y - height, column->width, height };
      guint32 color = klaster_chart_get_status_color (s, canvas->mode);
      const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE,
                                       .color = klaster_chart_get_text_on (color),
                                       .x_align = 0.5,
                                       .y_align = 0.5 };
      g_autofree char *text = dup_count (canvas, year, s, column->width - 2 * SIGN - 11, &style);

      y -= height;
      if (year->counts[s] == 0)
        continue;
      klaster_canvas_bar (canvas, &part, color, 1);
      klaster_canvas_line (canvas, part.x, part.y, part.x + part.width, part.y,
                           canvas->theme->ground, 1, 0);
      if (height > line + 1)
        draw_words (canvas, s, text, &part, &style);
    }
}

static void
draw_year (const Data *data, KlasterCanvas *canvas, guint i, const KlasterChartBox *slot)
{
  const KlasterStatusYear *year = &data->status.years[i];
  const KlasterChartBox column
      = { slot->x + slot->width * 0.14, slot->y + HEAD, slot->width * 0.72, slot->height - HEAD };
  const KlasterTextStyle name = { .x_align = 0.5, .bold = TRUE };
  const KlasterTextStyle instrument = { .rank = KLASTER_TEXT_SOURCE,
                                        .color = canvas->theme->quiet_text,
                                        .x_align = 0.5,
                                        .width = slot->width,
                                        .lines = 2 };
  KlasterTextStyle total = {
    .rank = KLASTER_TEXT_SOURCE, .color = canvas->theme->quiet_text, .x_align = 0.5, .y_align = 1
  };
  double x = slot->x + slot->width / 2, foot = slot->y + slot->height;
  double top = column.y;

  klaster_canvas_write (canvas, year->label, x, foot + 5, &name);
  klaster_canvas_write (canvas, year->indeks_desa ? _ ("Indeks Desa") : _ ("IDM"), x,
                        foot + 7 + klaster_canvas_get_line (canvas, KLASTER_TEXT_LABEL),
                        &instrument);
  if (year->missing)
    {
      const KlasterTextStyle word = { .rank = KLASTER_TEXT_SOURCE,
                                      .color = canvas->theme->quiet_text,
                                      .x_align = 0.5,
                                      .y_align = 0.5,
                                      .width = column.width,
                                      .lines = 3,
                                      .plate = TRUE };

      klaster_canvas_hatch (canvas, &column);
      klaster_canvas_write (canvas, klaster_blank_get_label (year->blank), x,
                            column.y + column.height / 2, &word);
    }
  else
    {
      g_autofree char *text = klaster_format_integer (get_total (year));

      top = foot - column.height * get_total (year) / MAX (data->most, 1);
      draw_parts (data, canvas, year, &column);
      klaster_canvas_write (canvas, text, x, top - 2, &total);
    }
  klaster_canvas_place (canvas, i, slot, x, top);
}

/* Two slanted strokes and the words: here one measure ends and another begins. */
static void
draw_break (KlasterCanvas *canvas, double x, double y0, double y1)
{
  const KlasterTextStyle style = { .rank = KLASTER_TEXT_SOURCE,
                                   .color = canvas->theme->quiet_text,
                                   .x_align = 0.5,
                                   .width = BREAK + 8,
                                   .lines = 2,
                                   .plate = TRUE };
  double step = 9;
  gboolean right = TRUE;

  for (double y = y0; y + step <= y1; y += step)
    {
      klaster_canvas_line (canvas, x + (right ? -3 : 3), y, x + (right ? 3.01 : -3.01), y + step,
                           canvas->theme->quiet_text, 1.1, 0);
      right = !right;
    }
  klaster_canvas_write (canvas, _ ("other measure"), x, y1 + 5, &style);
}

static void
draw (const KlasterChart *chart, KlasterCanvas *canvas, const KlasterChartBox *box)
{
  const Data *data = klaster_chart_get_data (chart);
  guint n = data->status.n_years, cut = find_break (data);
  double gap = cut < n ? BREAK : 0;
  double key = draw_key (canvas, box, TRUE) + KEY_GAP;
  double slot = (box->width - gap) / MAX (n, 1);
  double y = box->y + key, height = box->height - key - FOOT, x;

  slot = MIN (slot, 190);
  x = box->x;
  for (guint i = 0; i < n; i++)
    {
      const KlasterChartBox area = { x, y, slot, height };

      if (i == cut)
        {
          draw_break (canvas, x + gap / 2, y + HEAD, y + height);
          x += gap;
          draw_year (data, canvas, i, &(KlasterChartBox){ x, y, slot, height });
        }
      else
        draw_year (data, canvas, i, &area);
      x += slot;
    }
  klaster_canvas_line (canvas, box->x, y + height, x, y + height, canvas->theme->axis, 1, 0);
}

static const KlasterChartKind kind = { measure, draw };

static void
add_words (KlasterChart *chart, const KlasterStatusChart *status)
{
  char **heads = g_new0 (char *, KLASTER_N_STATUSES + 4);

  heads[0] = g_strdup (_ ("Year"));
  heads[1] = g_strdup (_ ("Measure"));
  for (int s = 0; s < KLASTER_N_STATUSES; s++)
    heads[s + 2] = g_strdup (klaster_status_get_label (KLASTER_N_STATUSES - 1 - s));
  heads[KLASTER_N_STATUSES + 2] = g_strdup (_ ("Total"));
  klaster_chart_add_row (chart, heads);
  for (guint i = 0; i < status->n_years; i++)
    {
      const KlasterStatusYear *year = &status->years[i];
      char **row = g_new0 (char *, KLASTER_N_STATUSES + 4);
      GString *text = g_string_new (NULL);

      row[0] = g_strdup (year->label);
      row[1] = g_strdup (year->indeks_desa ? _ ("Indeks Desa") : _ ("IDM"));
      g_string_append_printf (text, "%s (%s)", row[0], row[1]);
      for (int s = 0; s < KLASTER_N_STATUSES; s++)
        {
          int status_of = KLASTER_N_STATUSES - 1 - s;

          row[s + 2] = year->missing ? g_strdup (klaster_blank_get_label (year->blank))
                                     : klaster_format_integer (year->counts[status_of]);
          if (!year->missing)
            g_string_append_printf (text, "\n%s: %s", klaster_status_get_label (status_of),
                                    row[s + 2]);
        }
      if (year->missing)
        g_string_append_printf (text, ": %s", klaster_blank_get_label (year->blank));
      row[KLASTER_N_STATUSES + 2]
          = year->missing ? g_strdup ("–") : klaster_format_integer (get_total (year));
      klaster_chart_add_row (chart, row);
      klaster_chart_add_datum (chart, g_string_free (text, FALSE));
    }
}

/* Public functions */

KlasterChart *
klaster_chart_new_status (const KlasterStatusChart *status)
{
  KlasterChart *self = klaster_chart_new (&kind);
  Data *data = klaster_chart_keep_block (self, &(Data){ .status = *status }, sizeof (Data));
  KlasterStatusYear *years
      = klaster_chart_keep_block (self, status->years, status->n_years * sizeof *years);

  for (guint i = 0; i < status->n_years; i++)
    {
      years[i].label = klaster_chart_keep_text (self, years[i].label);
      if (!years[i].missing)
        data->most = MAX (data->most, get_total (&years[i]));
    }
  data->status.years = years;
  klaster_chart_set_data (self, data);
  add_words (self, &data->status);
  return self;
}
