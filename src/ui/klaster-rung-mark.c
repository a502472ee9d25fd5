#include "klaster-rung-mark.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-compose-chart.h"

#define WIDTH 30
#define RADIUS 8
#define TOP 20 /* of the middle of the mark */

struct _KlasterRungMark
{
  GtkWidget parent_instance;

  KlasterRungPlace place;
  KlasterRungState state;
};

G_DEFINE_FINAL_TYPE (KlasterRungMark, klaster_rung_mark, GTK_TYPE_WIDGET)

/* In words of stages, which are closed with their document. */
static const char *
get_label (KlasterRungState state)
{
  switch (state)
    {
    case KLASTER_RUNG_REACHED:
      return _ ("Closed");
    case KLASTER_RUNG_CURRENT:
      return _ ("Being worked on");
    case KLASTER_RUNG_BLOCKED:
      return _ ("Held up");
    case KLASTER_RUNG_REJECTED:
      return _ ("Rejected");
    case KLASTER_RUNG_UNRECORDED:
      return _ ("Passed over: nothing is entered");
    case KLASTER_RUNG_AHEAD:
    default:
      return _ ("Ahead");
    }
}

/* A tick in a full circle, half a circle, a bar, a cross, a ring, a broken ring. */
static void
draw_sign (cairo_t *cr, KlasterRungState state)
{
  const double dots[] = { 2.5, 2.5 };
  double r = RADIUS - 1;

  cairo_set_dash (cr, dots, state == KLASTER_RUNG_UNRECORDED ? 2 : 0, 0);
  cairo_arc (cr, 0, 0, r, 0, 2 * G_PI);
  if (state == KLASTER_RUNG_REACHED || state == KLASTER_RUNG_BLOCKED
      || state == KLASTER_RUNG_REJECTED)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (state == KLASTER_RUNG_CURRENT)
    {
      cairo_arc (cr, 0, 0, r, G_PI / 2, 3 * G_PI / 2);
      cairo_fill (cr);
      return;
    }
  if (state == KLASTER_RUNG_AHEAD || state == KLASTER_RUNG_UNRECORDED)
    return;
  cairo_set_source_rgb (cr, 1, 1, 1);
  if (state == KLASTER_RUNG_REACHED)
    {
      cairo_move_to (cr, -r * 0.5, 0);
      cairo_line_to (cr, -r * 0.1, r * 0.4);
      cairo_line_to (cr, r * 0.5, -r * 0.4);
    }
  else
    {
      cairo_move_to (cr, -r * 0.5, state == KLASTER_RUNG_BLOCKED ? 0 : -r * 0.5);
      cairo_line_to (cr, r * 0.5, state == KLASTER_RUNG_BLOCKED ? 0 : r * 0.5);
    }
  cairo_stroke (cr);
}

static void
klaster_rung_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterRungMark *self = KLASTER_RUNG_MARK (widget);
  KlasterChartMode mode = adw_style_manager_get_dark (adw_style_manager_get_default ())
                              ? KLASTER_CHART_DARK
                              : KLASTER_CHART_LIGHT;
  double height = gtk_widget_get_height (widget), x = WIDTH / 2.;
  cairo_t *cr
      = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, (float)height));

  klaster_chart_set_color (cr, klaster_chart_theme_get (mode)->grid, 1);
  cairo_set_line_width (cr, 2);
  if ((self->place & KLASTER_RUNG_FIRST) == 0)
    {
      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, TOP - RADIUS);
    }
  if ((self->place & KLASTER_RUNG_LAST) == 0)
    {
      cairo_move_to (cr, x, TOP + RADIUS);
      cairo_line_to (cr, x, height);
    }
  cairo_stroke (cr);
  cairo_translate (cr, x, TOP);
  klaster_chart_set_color (
      cr, klaster_chart_step_get_color (klaster_compose_step_state (self->state), mode), 1);
  draw_sign (cr, self->state);
  cairo_destroy (cr);
}

static void
klaster_rung_mark_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : TOP + RADIUS + 2;
}

static void
klaster_rung_mark_class_init (KlasterRungMarkClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = klaster_rung_mark_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = klaster_rung_mark_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
klaster_rung_mark_init (KlasterRungMark *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* Public functions */

GtkWidget *
klaster_rung_mark_new (KlasterRungPlace place)
{
  KlasterRungMark *self = g_object_new (KLASTER_TYPE_RUNG_MARK, NULL);

  self->place = place;
  klaster_rung_mark_set_state (self, KLASTER_RUNG_AHEAD);
  return GTK_WIDGET (self);
}

void
klaster_rung_mark_set_state (KlasterRungMark *self, KlasterRungState state)
{
  g_return_if_fail (KLASTER_IS_RUNG_MARK (self));

  self->state = state;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), get_label (state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_label (state), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
