#include "klaster-job-window.h"

#include <glib/gi18n.h>

#define WIDTH 500
#define PROGRESS_MS 100

typedef struct
{
  /* children */
  GtkWidget *group, *progress, *save_button;

  guint timer; /* while something runs */
  gboolean ready;
} KlasterJobWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KlasterJobWindow, klaster_job_window, ADW_TYPE_WINDOW)

static KlasterJobWindowPrivate *
get_private (KlasterJobWindow *self)
{
  return klaster_job_window_get_instance_private (self);
}

static gboolean
on_timer_cb (gpointer user_data)
{
  KlasterJobWindow *self = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (get_private (self)->progress),
                                 KLASTER_JOB_WINDOW_GET_CLASS (self)->get_progress (self));
  return G_SOURCE_CONTINUE;
}

static void
on_save_clicked_cb (KlasterJobWindow *self)
{
  KLASTER_JOB_WINDOW_GET_CLASS (self)->begin (self);
}

static void
on_cancel_clicked_cb (KlasterJobWindow *self)
{
  if (get_private (self)->timer != 0)
    KLASTER_JOB_WINDOW_GET_CLASS (self)->cancel (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  on_cancel_clicked_cb (KLASTER_JOB_WINDOW (widget));
  return TRUE;
}

static GtkWidget *
create_header (KlasterJobWindow *self)
{
  KlasterJobWindowPrivate *priv = get_private (self);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  priv->save_button = gtk_button_new_with_mnemonic (_ ("_Save…"));
  gtk_widget_add_css_class (priv->save_button, "suggested-action");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), priv->save_button);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (on_cancel_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->save_button, "clicked", G_CALLBACK (on_save_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return header;
}

/* Closed, or gone with its parent. What runs holds the window, so its disposal would come too late. */
static void
klaster_job_window_unrealize (GtkWidget *widget)
{
  KlasterJobWindow *self = KLASTER_JOB_WINDOW (widget);

  if (get_private (self)->timer != 0)
    KLASTER_JOB_WINDOW_GET_CLASS (self)->cancel (self);
  g_clear_handle_id (&get_private (self)->timer, g_source_remove);
  GTK_WIDGET_CLASS (klaster_job_window_parent_class)->unrealize (widget);
}

static void
klaster_job_window_class_init (KlasterJobWindowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->unrealize = klaster_job_window_unrealize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape_cb, NULL);
}

static void
klaster_job_window_init (KlasterJobWindow *self)
{
  KlasterJobWindowPrivate *priv = get_private (self);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  priv->ready = TRUE;
  priv->group = adw_preferences_group_new ();
  priv->progress = gtk_progress_bar_new ();
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self), FALSE);
  gtk_widget_set_visible (priv->progress, FALSE);
  gtk_widget_set_margin_start (priv->group, 18);
  gtk_widget_set_margin_end (priv->group, 18);
  gtk_widget_set_margin_top (priv->group, 12);
  gtk_widget_set_margin_bottom (priv->group, 24);
  gtk_box_append (box, create_header (self));
  gtk_box_append (box, priv->group);
  gtk_box_append (box, priv->progress);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (box));
}

/* Public functions */

void
klaster_job_window_add_row (KlasterJobWindow *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (get_private (self)->group), row);
}

AdwComboRow *
klaster_job_window_add_choice (KlasterJobWindow *self, const char *title, GtkStringList *choices)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  klaster_job_window_add_row (self, row);
  return ADW_COMBO_ROW (row);
}

void
klaster_job_window_set_note (KlasterJobWindow *self, const char *note)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (get_private (self)->group), note);
}

void
klaster_job_window_set_running (KlasterJobWindow *self, gboolean running)
{
  KlasterJobWindowPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->timer, g_source_remove);
  if (running)
    priv->timer = g_timeout_add (PROGRESS_MS, on_timer_cb, self);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (priv->progress), 0);
  gtk_widget_set_visible (priv->progress, running);
  gtk_widget_set_sensitive (priv->group, !running);
  gtk_widget_set_sensitive (priv->save_button, !running && priv->ready);
}

void
klaster_job_window_set_ready (KlasterJobWindow *self, gboolean ready)
{
  KlasterJobWindowPrivate *priv = get_private (self);

  priv->ready = ready;
  gtk_widget_set_sensitive (priv->save_button, ready && priv->timer == 0);
}

void
klaster_job_window_present (KlasterJobWindow *self, GtkWindow *parent, const char *title)
{
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_window_set_default_widget (GTK_WINDOW (self), get_private (self)->save_button);
  gtk_window_present (GTK_WINDOW (self));
}
