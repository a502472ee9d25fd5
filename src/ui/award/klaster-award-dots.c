#include "klaster-award-dots.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-drawn-cells.h"
#include "klaster-text-scale.h"

/* Pixels at normal text. */
#define COLUMN_WIDTH 46
#define MOST_WIDTH 460 /* of all columns, as long as each keeps LEAST_WIDTH */
#define LEAST_WIDTH 20
#define HEIGHT 22
#define MARGIN 7
#define RADIUS 4.5

struct _KlasterAwardDots
{
  GtkWidget parent_instance;

  guint n;
  KlasterAwardCell *cells; /* NULL: heads */
  GStrv words; /* one for each criterion; NULL: heads */
};

G_DEFINE_FINAL_TYPE (KlasterAwardDots, klaster_award_dots, GTK_TYPE_WIDGET)

static void
draw_sign (cairo_t *cr, const KlasterAwardCell *cell, double x, double width, double y)
{
  switch (cell->state)
    {
    case KLASTER_AWARD_CELL_COUNTED:
      cairo_arc (cr, x + width * cell->points / 100, y, RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case KLASTER_AWARD_CELL_ZERO:
      cairo_move_to (cr, x - 4, y - 4);
      cairo_line_to (cr, x + 4, y + 4);
      cairo_move_to (cr, x + 4, y - 4);
      cairo_line_to (cr, x - 4, y + 4);
      cairo_stroke (cr);
      break;
    case KLASTER_AWARD_CELL_WAITING:
      cairo_arc (cr, x + width / 2, y, RADIUS, 0, 2 * G_PI);
      cairo_stroke (cr);
      break;
    case KLASTER_AWARD_CELL_LEFT_OUT:
    case KLASTER_AWARD_CELL_NOT_COMMON:
      cairo_move_to (cr, x + width / 2 - 5, y);
      cairo_line_to (cr, x + width / 2 + 5, y);
      cairo_stroke (cr);
      break;
    default:
      break;
    }
}

/* Many criteria stand closer, so that a ranking fits its page. */
static double
get_column_width (guint n)
{
  return CLAMP ((double)MOST_WIDTH / MAX (n, 1), LEAST_WIDTH, COLUMN_WIDTH);
}

/* Between a column and its scale; narrow ones have less. */
static double
get_margin (double column)
{
  return MIN (MARGIN, column / 5);
}

static void
draw_cells (KlasterAwardDots *self, GtkSnapshot *snapshot, const KlasterCellColors *colors)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  g_autoptr (GdkRGBA) ink = gdk_rgba_copy (&colors->accent);
  double column = (double)width / self->n;
  double y = height / 2.0;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  for (guint c = 0; c < self->n; c++)
    {
      double x = column * c + get_margin (column);
      double length = column - 2 * get_margin (column);
      KlasterAwardCellState state = self->cells[c].state;

      if (state == KLASTER_AWARD_CELL_COUNTED || state == KLASTER_AWARD_CELL_ZERO)
        {
          gdk_cairo_set_source_rgba (cr, &colors->line);
          cairo_set_line_width (cr, 1);
          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x + length, y);
          cairo_stroke (cr);
        }
      gdk_cairo_set_source_rgba (cr, state == KLASTER_AWARD_CELL_COUNTED ? ink
                                     : state == KLASTER_AWARD_CELL_WAITING
                                             || state == KLASTER_AWARD_CELL_ZERO
                                         ? &colors->warn
                                         : &colors->grey);
      cairo_set_line_width (cr, 1.8);
      draw_sign (cr, &self->cells[c], x, length, y);
    }
  cairo_destroy (cr);
}

static void
draw_heads (KlasterAwardDots *self, GtkSnapshot *snapshot, const KlasterCellColors *colors)
{
  double column = (double)gtk_widget_get_width (GTK_WIDGET (self)) / self->n;
  g_autoptr (PangoLayout) layout = klaster_cell_layout_new (GTK_WIDGET (self), 0.9, TRUE);

  for (guint c = 0; c < self->n; c++)
    {
      g_autofree char *number = g_strdup_printf ("%u", c + 1);
      int width, height;

      pango_layout_set_text (layout, number, -1);
      pango_layout_get_pixel_size (layout, &width, &height);
      klaster_cell_draw_text (
          snapshot, layout, number, &colors->grey, column * c + (column - width) / 2,
          (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.0, column, KLASTER_CELL_LEFT, 1);
    }
}

static void
klaster_award_dots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterAwardDots *self = KLASTER_AWARD_DOTS (widget);
  const KlasterCellColors *colors
      = klaster_cell_colors_get (adw_style_manager_get_dark (adw_style_manager_get_default ()));

  if (self->n == 0)
    return;
  if (self->cells != NULL)
    draw_cells (self, snapshot, colors);
  else
    draw_heads (self, snapshot, colors);
}

static void
klaster_award_dots_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  KlasterAwardDots *self = KLASTER_AWARD_DOTS (widget);
  double size
      = orientation == GTK_ORIENTATION_HORIZONTAL ? get_column_width (self->n) * self->n : HEIGHT;

  *minimum = *natural = (int)(size * klaster_text_scale_get (widget));
}

/* The figure behind the dot. */
static gboolean
klaster_award_dots_query_tooltip (GtkWidget *widget,
                                  int x,
                                  int y,
                                  gboolean keyboard,
                                  GtkTooltip *tooltip)
{
  KlasterAwardDots *self = KLASTER_AWARD_DOTS (widget);
  guint criterion = (guint)(x * (int)self->n / MAX (gtk_widget_get_width (widget), 1));

  if (self->words == NULL || keyboard || criterion >= g_strv_length (self->words))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->words[criterion]);
  return TRUE;
}

static void
klaster_award_dots_finalize (GObject *object)
{
  g_free (KLASTER_AWARD_DOTS (object)->cells);
  g_strfreev (KLASTER_AWARD_DOTS (object)->words);
  G_OBJECT_CLASS (klaster_award_dots_parent_class)->finalize (object);
}

static void
klaster_award_dots_class_init (KlasterAwardDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = klaster_award_dots_finalize;
  widget_class->snapshot = klaster_award_dots_snapshot;
  widget_class->measure = klaster_award_dots_measure;
  widget_class->query_tooltip = klaster_award_dots_query_tooltip;
}

static void
klaster_award_dots_init (KlasterAwardDots *self)
{
}

/* Public functions */

GtkWidget *
klaster_award_dots_new (void)
{
  return g_object_new (KLASTER_TYPE_AWARD_DOTS, NULL);
}

void
klaster_award_dots_show_heads (KlasterAwardDots *self, guint n)
{
  g_return_if_fail (KLASTER_IS_AWARD_DOTS (self));

  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  self->n = n;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
klaster_award_dots_show_site (KlasterAwardDots *self,
                              const KlasterAwardResult *result,
                              guint site,
                              GStrv words)
{
  g_return_if_fail (KLASTER_IS_AWARD_DOTS (self));

  if (self->n != result->n_criteria)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->n = result->n_criteria;
  g_free (self->cells);
  self->cells = g_new (KlasterAwardCell, MAX (self->n, 1));
  for (guint c = 0; c < self->n; c++)
    self->cells[c] = *klaster_award_result_get_cell (result, c, site);
  g_strfreev (self->words);
  self->words = words;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
klaster_award_dots_dup_legend (void)
{
  return g_strdup_printf ("● %s    ○ %s    ✕ %s    – %s", _ ("points, 0 to 100"),
                          _ ("waits for a figure"), _ ("missing, gets 0 points"), _ ("left out"));
}
