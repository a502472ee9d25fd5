#include "klaster-steps-bar.h"

#include <adwaita.h>

#include "klaster-compose-chart.h"

#define STEP_WIDTH 14
#define STEP_GAP 2
#define HEIGHT 12

struct _KlasterStepsBar
{
  GtkWidget parent_instance;

  KlasterRungState *states;
  guint n_states;
};

G_DEFINE_FINAL_TYPE (KlasterStepsBar, klaster_steps_bar, GTK_TYPE_WIDGET)

static KlasterChartMode
get_mode (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? KLASTER_CHART_DARK
                                                                       : KLASTER_CHART_LIGHT;
}

/* Reached is full, current full to the half, blocked has a bar in it, the rest is an outline. */
static void
draw_step (cairo_t *cr, double x, KlasterRungState state, KlasterChartMode mode)
{
  const double dots[] = { 1.5, 1.5 };
  double fill = state == KLASTER_RUNG_CURRENT                                     ? STEP_WIDTH / 2.0
                : state == KLASTER_RUNG_AHEAD || state == KLASTER_RUNG_UNRECORDED ? 0
                                                                                  : STEP_WIDTH;

  klaster_chart_set_color (
      cr, klaster_chart_step_get_color (klaster_compose_step_state (state), mode), 1);
  cairo_rectangle (cr, x, 0, fill, HEIGHT);
  cairo_fill (cr);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, state == KLASTER_RUNG_UNRECORDED ? 2 : 0, 0);
  cairo_rectangle (cr, x + 0.5, 0.5, STEP_WIDTH - 1, HEIGHT - 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (state != KLASTER_RUNG_BLOCKED && state != KLASTER_RUNG_REJECTED)
    return;
  klaster_chart_set_color (cr, 0xffffff, 1);
  cairo_rectangle (cr, x + 3, HEIGHT / 2.0 - 1, STEP_WIDTH - 6, 2);
  cairo_fill (cr);
}

static void
klaster_steps_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterStepsBar *self = KLASTER_STEPS_BAR (widget);
  KlasterChartMode mode = get_mode ();
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                     (float)gtk_widget_get_height (widget)));

  cairo_translate (cr, 0, (gtk_widget_get_height (widget) - HEIGHT) / 2.0);
  for (guint i = 0; i < self->n_states; i++)
    draw_step (cr, i * (STEP_WIDTH + STEP_GAP), self->states[i], mode);
  cairo_destroy (cr);
}

static void
klaster_steps_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  KlasterStepsBar *self = KLASTER_STEPS_BAR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int)self->n_states * (STEP_WIDTH + STEP_GAP);
  else
    *minimum = *natural = HEIGHT + 2;
}

static void
klaster_steps_bar_finalize (GObject *object)
{
  g_free (KLASTER_STEPS_BAR (object)->states);
  G_OBJECT_CLASS (klaster_steps_bar_parent_class)->finalize (object);
}

static void
klaster_steps_bar_class_init (KlasterStepsBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_steps_bar_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = klaster_steps_bar_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = klaster_steps_bar_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
klaster_steps_bar_init (KlasterStepsBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* Public functions */

GtkWidget *
klaster_steps_bar_new (void)
{
  return g_object_new (KLASTER_TYPE_STEPS_BAR, NULL);
}

void
klaster_steps_bar_set_states (KlasterStepsBar *self,
                              const KlasterRungState *states,
                              guint n_states,
                              const char *text)
{
  g_return_if_fail (KLASTER_IS_STEPS_BAR (self));

  g_free (self->states);
  self->states = g_memdup2 (states, n_states * sizeof *states);
  self->n_states = n_states;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
klaster_steps_bar_set_answers (KlasterStepsBar *self,
                               const int *answers,
                               guint n_answers,
                               const char *text)
{
  g_autofree KlasterRungState *states = g_new (KlasterRungState, MAX (n_answers, 1));

  for (guint i = 0; i < n_answers; i++)
    states[i] = answers[i] > 0    ? KLASTER_RUNG_REACHED
                : answers[i] == 0 ? KLASTER_RUNG_AHEAD
                                  : KLASTER_RUNG_UNRECORDED;
  klaster_steps_bar_set_states (self, states, n_answers, text);
}
