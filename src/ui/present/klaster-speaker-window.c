#include "klaster-speaker-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-slide-view.h"

struct _KlasterSpeakerWindow
{
  GtkWindow parent_instance;

  /* children */
  KlasterSlideView *now, *next;
  GtkLabel *place, *next_name, *speech, *clock, *timer;

  /* owned */
  KlasterPresentation *presentation;
};

G_DEFINE_FINAL_TYPE (KlasterSpeakerWindow, klaster_speaker_window, GTK_TYPE_WINDOW)

static void
show_time (KlasterSpeakerWindow *self)
{
  g_autofree char *now = klaster_now_dup_iso ();
  g_autofree char *text = klaster_format_iso_time (now);
  g_autofree char *elapsed = klaster_presentation_dup_elapsed (self->presentation);
  const char *clock = strrchr (text, ' ');

  /* "23 Jan 2026 09.41 WITA": the hour is what matters here. */
  for (; clock != NULL && clock > text && clock[-1] != ' ';)
    clock--;
  gtk_label_set_text (self->clock, clock != NULL ? clock : text);
  gtk_label_set_text (self->timer, elapsed);
}

static void
show_step (KlasterSpeakerWindow *self)
{
  guint index = klaster_presentation_get_index (self->presentation);
  guint n = klaster_presentation_get_n_slides (self->presentation);
  const KlasterSlide *now = klaster_presentation_get_slide (self->presentation, index);
  const KlasterSlide *next = klaster_presentation_get_slide (self->presentation, index + 1);
  /* Translators: number of a step, number of steps, name of the step. */
  g_autofree char *place
      = g_strdup_printf (_ ("%u of %u · %s"), index + 1, n, klaster_slide_get_name (now));
  g_autofree char *name = next == NULL
                              ? g_strdup (_ ("This is the last step."))
                              /* Translators: %s is the name of the next step. */
                              : g_strdup_printf (_ ("Next: %s"), klaster_slide_get_name (next));

  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->next_name, name);
  gtk_label_set_text (self->speech, klaster_slide_get_speech (now));
  klaster_slide_view_set_index (self->now, index);
  klaster_slide_view_set_index (self->next, index + 1);
}

static GtkLabel *
create_label (const char *class, GtkBox *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static GtkBox *
create_box (GtkOrientation orientation)
{
  GtkBox *box = GTK_BOX (gtk_box_new (orientation, 12));

  gtk_widget_set_hexpand (GTK_WIDGET (box), TRUE);
  return box;
}

/* The slides above each other at the left, clock and words at the right. */
static GtkWidget *
create_content (KlasterSpeakerWindow *self, KlasterSlideCache *cache)
{
  GtkBox *content = create_box (GTK_ORIENTATION_HORIZONTAL);
  GtkBox *left = create_box (GTK_ORIENTATION_VERTICAL);
  GtkBox *right = create_box (GTK_ORIENTATION_VERTICAL);
  GtkBox *time = create_box (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkBox *words = create_box (GTK_ORIENTATION_VERTICAL);

  self->now = klaster_slide_view_new (cache);
  self->next = klaster_slide_view_new (cache);
  self->place = create_label ("heading", left);
  gtk_box_append (left, GTK_WIDGET (self->now));
  self->next_name = create_label ("heading", left);
  gtk_box_append (left, GTK_WIDGET (self->next));
  self->clock = create_label ("speaker-clock", time);
  self->timer = create_label ("speaker-clock", time);
  gtk_widget_set_hexpand (GTK_WIDGET (self->clock), TRUE);
  self->speech = create_label ("speaker-speech", words);
  gtk_label_set_selectable (self->speech, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (words));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (right, GTK_WIDGET (time));
  gtk_box_append (right, scrolled);
  gtk_box_append (content, GTK_WIDGET (left));
  gtk_box_append (content, GTK_WIDGET (right));
  gtk_box_set_homogeneous (content, TRUE);
  gtk_box_set_spacing (content, 24);
  gtk_widget_add_css_class (GTK_WIDGET (content), "speaker-content");
  return GTK_WIDGET (content);
}

static void
klaster_speaker_window_dispose (GObject *object)
{
  g_clear_object (&KLASTER_SPEAKER_WINDOW (object)->presentation);
  G_OBJECT_CLASS (klaster_speaker_window_parent_class)->dispose (object);
}

static void
klaster_speaker_window_class_init (KlasterSpeakerWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_speaker_window_dispose;
}

static void
klaster_speaker_window_init (KlasterSpeakerWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Speaker"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1100, 700);
}

/* Public functions */

KlasterSpeakerWindow *
klaster_speaker_window_new (KlasterPresentation *presentation, KlasterSlideCache *cache)
{
  KlasterSpeakerWindow *self = g_object_new (KLASTER_TYPE_SPEAKER_WINDOW, NULL);

  self->presentation = g_object_ref (presentation);
  gtk_window_set_child (GTK_WINDOW (self), create_content (self, cache));
  g_signal_connect_object (presentation, "changed", G_CALLBACK (show_step), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "ticked", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  show_step (self);
  show_time (self);
  return self;
}
