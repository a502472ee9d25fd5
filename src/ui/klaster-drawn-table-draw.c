/* Drawing the table: rows that are on screen, then the head over them. */
#include <adwaita.h>
#include <math.h>

#include "klaster-chart-style.h"
#include "klaster-drawn-table-private.h"

#define PAD 8
#define SIGN 11
#define BAR 14

typedef struct
{
  KlasterDrawnTable *table;
  GtkSnapshot *snapshot;
  PangoLayout *value, *strong, *small;
  const KlasterCellColors *colors;
  int width, height, x, y; /* of the widget; x and y: scrolled by */
  double line; /* height of a text */
} Drawing;

static void
draw_sign (const Drawing *d, const KlasterTableCell *cell, double x, double y)
{
  double r = SIGN * d->table->metrics.scale / 2;
  cairo_t *cr = gtk_snapshot_append_cairo (
      d->snapshot, &GRAPHENE_RECT_INIT ((float)(x - r - 2), (float)(y - r - 2), (float)(2 * r + 4),
                                        (float)(2 * r + 4)));

  klaster_chart_set_color (cr, cell->color, 1);
  if (cell->sign == KLASTER_STATUS_NONE)
    {
      cairo_arc (cr, x, y, r * 0.8, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  else
    klaster_chart_draw_status_sign (cr, cell->sign, x, y, r);
  cairo_destroy (cr);
}

static void
draw_shares (const Drawing *d, const KlasterTableCell *cell, const GdkRectangle *r)
{
  double height = BAR * d->table->metrics.scale, y = r->y + (r->height - height) / 2;
  double x = r->x + PAD, width = r->width - 2 * PAD;

  klaster_cell_fill (d->snapshot, &d->colors->line, x, y, width, height);
  for (guint i = 0; i < cell->n_shares; i++)
    {
      const GdkRGBA color = { (float)((cell->colors[i] >> 16 & 0xff) / 255.),
                              (float)((cell->colors[i] >> 8 & 0xff) / 255.),
                              (float)((cell->colors[i] & 0xff) / 255.), 1 };
      double share = width * cell->shares[i];

      /* A hairline of ground between the classes tells them apart without colour. */
      if (share >= 1)
        klaster_cell_fill (d->snapshot, &color, x, y, MAX (share - 1, 0.6), height);
      x += share;
    }
}

static void
draw_cell (const Drawing *d, guint row, guint column, GdkRectangle r)
{
  double scale = d->table->metrics.scale;
  KlasterTableCell cell;

  klaster_drawn_table_describe (d->table, row, column, &cell);
  d->table->n_drawn++;
  if (cell.n_shares > 0)
    draw_shares (d, &cell, &r);
  else if (cell.text != NULL)
    {
      if (cell.has_sign)
        {
          draw_sign (d, &cell, r.x + PAD + SIGN * scale / 2, r.y + r.height / 2.);
          r.x += (int)((SIGN + 7) * scale);
          r.width -= (int)((SIGN + 7) * scale);
        }
      klaster_cell_draw_text (d->snapshot, cell.strong ? d->strong : d->value, cell.text,
                              cell.quiet ? &d->colors->grey : &d->colors->ink, r.x + PAD,
                              r.y + (r.height - d->line) / 2, r.width - 2 * PAD,
                              d->table->columns[column].side, 1);
    }
  g_free (cell.text);
}

static void
draw_row (const Drawing *d, guint place)
{
  KlasterDrawnTable *table = d->table;
  int y = table->metrics.head_height + (int)place * table->metrics.row_height - d->y;
  int x = -d->x;

  if ((int)place == table->cursor)
    klaster_cell_fill (d->snapshot, &d->colors->soft, 0, y, d->width, table->metrics.row_height);
  for (guint c = 0; c < table->source.n_columns; c++)
    {
      const GdkRectangle r = { x, y, table->widths[c], table->metrics.row_height };

      if (x + r.width > 0 && x < d->width)
        draw_cell (d, table->order[place], c, r);
      x += r.width;
    }
  klaster_cell_fill (d->snapshot, &d->colors->line, 0, y + table->metrics.row_height - 1, d->width,
                     1);
}

static void
draw_head (const Drawing *d)
{
  KlasterDrawnTable *table = d->table;
  int height = table->metrics.head_height, x = -d->x;

  klaster_cell_fill (d->snapshot, &d->colors->head, 0, 0, d->width, height);
  for (guint c = 0; c < table->source.n_columns; c++)
    {
      const KlasterTableColumn *column = &table->columns[c];
      g_autofree char *title
          = (int)c == table->sorted
                ? g_strdup_printf ("%s %s", column->title, table->descending ? "▾" : "▴")
                : g_strdup (column->title);

      klaster_cell_draw_text (d->snapshot, d->small, title, &d->colors->ink, x + PAD,
                              (height - d->line * 0.92) / 2, table->widths[c] - 2 * PAD,
                              column->side, 1);
      x += table->widths[c];
    }
  klaster_cell_fill (d->snapshot, &d->colors->strong, 0, height - 1, d->width, 1);
}

static void
draw_rows (const Drawing *d)
{
  const KlasterTableMetrics *m = &d->table->metrics;
  int first = d->y / m->row_height;
  int last = MIN ((int)d->table->source.n_rows,
                  (d->y + d->height - m->head_height + m->row_height - 1) / m->row_height);

  klaster_cell_push_clip (d->snapshot, 0, m->head_height, d->width, d->height - m->head_height);
  for (int place = first; place < last; place++)
    draw_row (d, (guint)place);
  gtk_snapshot_pop (d->snapshot);
}

void
klaster_drawn_table_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterDrawnTable *self = KLASTER_DRAWN_TABLE (widget);
  g_autoptr (PangoLayout) value = klaster_cell_layout_new (widget, 1, FALSE);
  g_autoptr (PangoLayout) strong = klaster_cell_layout_new (widget, 1, TRUE);
  g_autoptr (PangoLayout) small = klaster_cell_layout_new (widget, 0.92, TRUE);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  int line;
  Drawing d = { .table = self,
                .snapshot = snapshot,
                .value = value,
                .strong = strong,
                .small = small,
                .colors = klaster_cell_colors_get (dark),
                .width = gtk_widget_get_width (widget),
                .height = gtk_widget_get_height (widget) };

  pango_layout_set_text (value, "Ag", -1);
  pango_layout_get_pixel_size (value, NULL, &line);
  d.line = line;
  d.x = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_HORIZONTAL);
  d.y = klaster_cell_pane_get_offset (KLASTER_CELL_PANE (self), GTK_ORIENTATION_VERTICAL);
  self->n_drawn = 0;
  klaster_cell_fill (snapshot, &d.colors->ground, 0, 0, d.width, d.height);
  if (self->metrics.row_height > 0)
    draw_rows (&d);
  draw_head (&d);
}
