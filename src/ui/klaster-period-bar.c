#include "klaster-period-bar.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-text-scale.h"

/* Long enough to look at the map once, short enough for nine periods in a talk. */
#define STEP_MS 1200
/* A label of this many pixels fits under a mark; with less room only every second is named. */
#define LABEL_WIDTH 78
/* Before the room is known only the last period is named. */
#define FIRST_STEP 1000
/* The button before the scale, and the ends of both. */
#define PLAY_WIDTH 90

struct _KlasterPeriodBar
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *play;
  GtkWidget *scale;

  /* owned */
  KlasterSession *session;

  KlasterPeriod first, last;
  guint timer;
  guint relabel;
  int label_step;
};

G_DEFINE_FINAL_TYPE (KlasterPeriodBar, klaster_period_bar, GTK_TYPE_WIDGET)

static void
show_period (KlasterPeriodBar *self)
{
  KlasterPeriod period = klaster_session_get_period (self->session);
  g_autofree char *label = klaster_period_dup_label (period);

  gtk_range_set_value (GTK_RANGE (self->scale), klaster_period_distance (self->first, period));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  label, -1);
}

static void
show_playing (KlasterPeriodBar *self)
{
  gboolean playing = self->timer != 0;
  const char *label = playing ? _ ("Stop") : _ ("Play the periods");

  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
add_marks (KlasterPeriodBar *self)
{
  int n = klaster_period_distance (self->first, self->last);

  gtk_scale_clear_marks (GTK_SCALE (self->scale));
  for (int i = 0; i <= n; i++)
    {
      g_autofree char *label = klaster_period_dup_short_label (klaster_period_add (self->first, i));
      gboolean named = (n - i) % self->label_step == 0;

      gtk_scale_add_mark (GTK_SCALE (self->scale), i, GTK_POS_BOTTOM, named ? label : NULL);
    }
}

static gboolean
on_step_cb (gpointer user_data)
{
  KlasterPeriodBar *self = user_data;
  KlasterPeriod period = klaster_session_get_period (self->session);

  if (klaster_period_compare (period, self->last) >= 0)
    {
      self->timer = 0;
      show_playing (self);
      return G_SOURCE_REMOVE;
    }
  klaster_session_set_period (self->session, klaster_period_add (period, 1));
  return G_SOURCE_CONTINUE;
}

static void
on_value_changed_cb (KlasterPeriodBar *self)
{
  int step = (int)(gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5);

  klaster_session_set_period (self->session, klaster_period_add (self->first, step));
}

static void
on_play_clicked_cb (KlasterPeriodBar *self)
{
  klaster_period_bar_set_playing (self, self->timer == 0);
}

static gboolean
on_relabel_cb (gpointer user_data)
{
  KlasterPeriodBar *self = user_data;

  self->relabel = 0;
  add_marks (self);
  return G_SOURCE_REMOVE;
}

static void
klaster_period_bar_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  KlasterPeriodBar *self = KLASTER_PERIOD_BAR (widget);

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  /* The labels are no reason to make the window wide: those without room are left out. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, PLAY_WIDTH + 2 * LABEL_WIDTH);
}

/* Marks cannot be changed while sizes are given out; that waits for an idle moment. */
static void
klaster_period_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KlasterPeriodBar *self = KLASTER_PERIOD_BAR (widget);
  int n = MAX (1, klaster_period_distance (self->first, self->last));
  int room = (width - PLAY_WIDTH) / n;
  int step = 1, least;

  while (room * step < LABEL_WIDTH * klaster_text_scale_get (widget) && step < n)
    step++;
  if (step != self->label_step)
    {
      self->label_step = step;
      if (self->relabel == 0)
        self->relabel = g_idle_add (on_relabel_cb, self);
    }
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, MAX (width, least), height },
                            baseline);
}

static void
klaster_period_bar_dispose (GObject *object)
{
  KlasterPeriodBar *self = KLASTER_PERIOD_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->relabel, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_period_bar_parent_class)->dispose (object);
}

static void
klaster_period_bar_class_init (KlasterPeriodBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_period_bar_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "periodbar");
  GTK_WIDGET_CLASS (klass)->measure = klaster_period_bar_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = klaster_period_bar_size_allocate;
}

static void
klaster_period_bar_init (KlasterPeriodBar *self)
{
  self->label_step = FIRST_STEP;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->play = gtk_button_new ();
  gtk_widget_add_css_class (self->play, "circular");
  gtk_widget_add_css_class (self->play, "suggested-action");
  gtk_widget_set_valign (self->play, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->play);

  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Period"), -1);
  gtk_box_append (GTK_BOX (self->box), self->scale);
}

/* Public functions */

KlasterPeriodBar *
klaster_period_bar_new (KlasterSession *session)
{
  KlasterPeriodBar *self = g_object_new (KLASTER_TYPE_PERIOD_BAR, NULL);

  self->session = g_object_ref (session);
  self->first = self->last = klaster_session_get_period (session);
  g_signal_connect_object (session, "notify::period", G_CALLBACK (show_period), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (on_value_changed_cb), self);
  g_signal_connect_swapped (self->play, "clicked", G_CALLBACK (on_play_clicked_cb), self);
  show_playing (self);
  return self;
}

void
klaster_period_bar_set_range (KlasterPeriodBar *self, KlasterPeriod first, KlasterPeriod last)
{
  KlasterPeriod period;

  g_return_if_fail (KLASTER_IS_PERIOD_BAR (self) && klaster_period_compare (first, last) <= 0);

  if (klaster_period_compare (first, self->first) == 0
      && klaster_period_compare (last, self->last) == 0)
    return;
  period = klaster_session_get_period (self->session);
  self->first = first;
  self->last = last;
  g_signal_handlers_block_by_func (self->scale, on_value_changed_cb, self);
  gtk_range_set_range (GTK_RANGE (self->scale), 0, MAX (1, klaster_period_distance (first, last)));
  g_signal_handlers_unblock_by_func (self->scale, on_value_changed_cb, self);
  if (klaster_period_compare (period, first) < 0)
    klaster_session_set_period (self->session, first);
  else if (klaster_period_compare (period, last) > 0)
    klaster_session_set_period (self->session, last);
  add_marks (self);
  show_period (self);
}

void
klaster_period_bar_set_playing (KlasterPeriodBar *self, gboolean playing)
{
  g_return_if_fail (KLASTER_IS_PERIOD_BAR (self));

  if (playing == (self->timer != 0))
    return;
  if (playing)
    {
      if (klaster_period_compare (klaster_session_get_period (self->session), self->last) >= 0)
        klaster_session_set_period (self->session, self->first);
      self->timer = g_timeout_add (STEP_MS, on_step_cb, self);
    }
  else
    g_clear_handle_id (&self->timer, g_source_remove);
  show_playing (self);
}

gboolean
klaster_period_bar_get_playing (KlasterPeriodBar *self)
{
  return self->timer != 0;
}

void
klaster_period_bar_set_programme_range (KlasterPeriodBar *self)
{
  const KlasterPeriod launch = KLASTER_LAUNCH_PERIOD;
  GDate today;
  KlasterPeriod now;

  klaster_today (&today);
  now = klaster_period_of_date (&today);
  klaster_period_bar_set_range (self, launch,
                                klaster_period_compare (now, launch) < 0 ? launch : now);
}
