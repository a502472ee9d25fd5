#include "klaster-history-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-record-title.h"
#include "klaster-record-views.h"

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (on_escape_cb, NULL, NULL)));
  gtk_widget_add_controller (window, controller);
}

/* What the history is of; filled when the store has answered. */
static void
on_titled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) title = user_data;
  g_autofree char *name = klaster_store_run_finish (KLASTER_STORE (source), result, NULL);
  g_autofree char *both = NULL;

  if (name == NULL || *name == '\0')
    return;
  /* Translators: the name of a record, then what of it: "Takisung · 2025: Score". */
  both = g_strdup_printf (_ ("%s: %s"), name,
                          adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (title), both);
}

/* Public functions */

void
klaster_history_present (GtkWindow *parent,
                         KlasterSession *session,
                         const char *entity,
                         const char *id,
                         const char *field)
{
  const KlasterEntity *described = klaster_entity_get (entity);
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *view = klaster_history_view_new (session, described, id, field);
  const char *label
      = field != NULL ? klaster_entity_get_field (described, field)->label : described->label;
  GtkWidget *title = adw_window_title_new (_ ("History"), _ (label));

  klaster_record_title_read_async (session, described, id, on_titled_cb, g_object_ref (title));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), title);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), view);
  adw_window_set_content (ADW_WINDOW (window), box);
  close_on_escape (window);
  gtk_window_set_title (GTK_WINDOW (window), _ ("History"));
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 600);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
