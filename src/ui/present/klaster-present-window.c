#include "klaster-present-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-speaker-window.h"

struct _KlasterPresentWindow
{
  GtkWindow parent_instance;

  /* children */
  KlasterStage *stage; /* NULL while the tour is read */

  /* owned */
  KlasterSession *session;
  KlasterPresentation *presentation; /* NULL as the stage */
  KlasterSlideCache *cache;
  GCancellable *cancellable;
  GtkWindow *speaker; /* or NULL; weak */
  gboolean loop;
};

G_DEFINE_FINAL_TYPE (KlasterPresentWindow, klaster_present_window, GTK_TYPE_WINDOW)

typedef struct
{
  char *tour, *indicator;
  KlasterPeriod period;
  gboolean sample;
} Wish;

static void
wish_free (Wish *wish)
{
  g_free (wish->tour);
  g_free (wish->indicator);
  g_free (wish);
}

static gpointer
read_tour (KlasterReader *reader, gpointer data, GError **error)
{
  const Wish *wish = data;
  const KlasterTourQuery query
      = { .tour = wish->tour, .period = wish->period, .indicator = wish->indicator };

  return klaster_compose_tour (reader, &query, wish->sample, error);
}

static gboolean
on_key_cb (KlasterPresentWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (self->presentation != NULL)
    return klaster_presentation_press (self->presentation, keyval, state);
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  gtk_window_destroy (GTK_WINDOW (self));
  return TRUE;
}

static void
add_keys (KlasterPresentWindow *self, GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, keys);
}

/* Screens */

/* A screen that is not MONITOR, or NULL. (transfer full) */
static GdkMonitor *
find_other_monitor (GtkWidget *widget, GdkMonitor *monitor)
{
  GListModel *all = gdk_display_get_monitors (gtk_widget_get_display (widget));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GdkMonitor) other = g_list_model_get_item (all, i);

      if (other != monitor)
        return g_steal_pointer (&other);
    }
  return NULL;
}

static GdkMonitor *
get_monitor (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  if (surface == NULL)
    return NULL;
  return gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
}

static void
show_speaker (KlasterPresentWindow *self, GdkMonitor *monitor)
{
  if (self->presentation == NULL || self->speaker != NULL)
    return;
  self->speaker = GTK_WINDOW (klaster_speaker_window_new (self->presentation, self->cache));
  g_object_add_weak_pointer (G_OBJECT (self->speaker), (gpointer *)&self->speaker);
  add_keys (self, GTK_WIDGET (self->speaker));
  gtk_window_set_application (self->speaker, gtk_window_get_application (GTK_WINDOW (self)));
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (self->speaker, monitor);
  gtk_window_present (self->speaker);
}

static void
on_speaker_cb (KlasterPresentWindow *self)
{
  if (self->speaker != NULL)
    gtk_window_destroy (self->speaker);
  else
    show_speaker (self, NULL);
}

static void
on_leave_cb (KlasterPresentWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The stage goes to the screen that the office's window is not on: that is the one the hall sees. It is as large
 * as the screen even where no window manager makes it so. */
static void
take_screen (KlasterPresentWindow *self, GtkWindow *parent)
{
  GdkMonitor *own = parent != NULL ? get_monitor (parent) : NULL;
  g_autoptr (GdkMonitor) other = own != NULL ? find_other_monitor (GTK_WIDGET (parent), own) : NULL;
  GdkRectangle screen = { 0, 0, 1024, 768 };

  if (other != NULL || own != NULL)
    gdk_monitor_get_geometry (other != NULL ? other : own, &screen);
  gtk_window_set_default_size (GTK_WINDOW (self), screen.width, screen.height);
  if (other != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), other);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static gboolean
has_two_screens (KlasterPresentWindow *self)
{
  GListModel *all = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));

  return g_list_model_get_n_items (all) > 1;
}

/* The tour */

static void
start (KlasterPresentWindow *self, const KlasterTourDeck *deck)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  self->presentation = klaster_presentation_new (deck->slides, deck->tour->seconds);
  self->cache = klaster_slide_cache_new (deck->slides);
  self->stage = klaster_stage_new (self->presentation, self->cache);
  klaster_presentation_set_dark (self->presentation,
                                 adw_style_manager_get_dark (adw_style_manager_get_default ()));
  klaster_presentation_set_looping (self->presentation, self->loop);
  g_signal_connect_object (self->presentation, "leave", G_CALLBACK (on_leave_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presentation, "speaker", G_CALLBACK (on_speaker_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->stage));
  if (has_two_screens (self) && parent != NULL)
    show_speaker (self, get_monitor (parent));
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterTourDeck) deck
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterPresentWindow *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_PRESENT_WINDOW (user_data);
  if (deck != NULL && deck->slides->len > 0)
    {
      start (self, deck);
      return;
    }
  if (deck == NULL)
    klaster_session_fail (self->session, error);
  else
    klaster_session_say (self->session, _ ("This tour shows no step; choose some first."), FALSE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
read_deck (KlasterPresentWindow *self, const char *tour)
{
  KlasterStore *store = klaster_session_get_store (self->session);
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish){ g_strdup (tour), g_strdup (klaster_session_get_indicator (self->session)),
                  klaster_session_get_period (self->session), klaster_store_is_sample (store) };
  self->cancellable = g_cancellable_new ();
  klaster_store_run_async (store, read_tour, wish, (GDestroyNotify)wish_free,
                           (GDestroyNotify)klaster_tour_deck_free, self->cancellable, on_read_cb,
                           self);
}

static void
klaster_present_window_dispose (GObject *object)
{
  KlasterPresentWindow *self = KLASTER_PRESENT_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->speaker != NULL)
    gtk_window_destroy (self->speaker);
  if (self->cache != NULL)
    g_object_run_dispose (G_OBJECT (self->cache));
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_present_window_parent_class)->dispose (object);
}

static void
klaster_present_window_finalize (GObject *object)
{
  g_clear_object (&KLASTER_PRESENT_WINDOW (object)->cache);
  G_OBJECT_CLASS (klaster_present_window_parent_class)->finalize (object);
}

static void
klaster_present_window_class_init (KlasterPresentWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_present_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_present_window_finalize;
}

static void
klaster_present_window_init (KlasterPresentWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Presentation"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "present");
  add_keys (self, GTK_WIDGET (self));
}

/* Public functions */

KlasterPresentWindow *
klaster_present_window_show (GtkWindow *parent,
                             KlasterSession *session,
                             const char *tour,
                             gboolean loop)
{
  KlasterPresentWindow *self = g_object_new (KLASTER_TYPE_PRESENT_WINDOW, NULL);

  self->session = g_object_ref (session);
  self->loop = loop;
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  take_screen (self, parent);
  read_deck (self, tour);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

KlasterPresentation *
klaster_present_window_get_presentation (KlasterPresentWindow *self)
{
  return self->presentation;
}

KlasterStage *
klaster_present_window_get_stage (KlasterPresentWindow *self)
{
  return self->stage;
}

GtkWindow *
klaster_present_window_get_speaker (KlasterPresentWindow *self)
{
  return self->speaker;
}
