#include "klaster-audiensi-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-asks-view.h"
#include "klaster-audiensi-parts.h"
#include "klaster-one-stop.h"
#include "klaster-panel-parts.h"
#include "klaster-print-dialog.h"

#define LIST_WIDTH 300
#define CONTENT_WIDTH 760

struct _KlasterAudiensiView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkListBox *list;
  GtkWidget *scrolled;
  GtkWidget *title;
  GtkWidget *sentence;
  KlasterAsksView *asks;
  GtkBox *areas;
  GtkBox *site;
  GtkBox *follow_ups;
  GtkBox *talks;

  /* Owned */
  KlasterSession *session;
  KlasterAudiensiList *digest;
  GCancellable *reading;
  char *chosen; /* code of the kabupaten */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (KlasterAudiensiView, klaster_audiensi_view, GTK_TYPE_WIDGET)

static const KlasterAudiensi *
get_chosen (KlasterAudiensiView *self)
{
  return self->digest != NULL ? klaster_audiensi_list_find (self->digest, self->chosen) : NULL;
}

/* ---- the chosen kabupaten */

static GtkBox *
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  return box;
}

static void
show_chosen (KlasterAudiensiView *self)
{
  const KlasterAudiensi *audiensi = get_chosen (self);
  g_autofree char *title = NULL;

  if (audiensi == NULL)
    return;
  /* Translators: %s is a kabupaten. */
  title = g_strdup_printf (_ ("Sekda of %s"), audiensi->name);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->sentence), audiensi->sentence);
  klaster_asks_view_show (self->asks, audiensi);
  klaster_audiensi_fill_areas (empty_box (self->areas), self->session, audiensi);
  klaster_audiensi_fill_site (empty_box (self->site), self->session, audiensi);
  klaster_audiensi_fill_follow_ups (empty_box (self->follow_ups), self->session, audiensi,
                                    &self->digest->follow_ups->today);
  klaster_audiensi_fill_talks (empty_box (self->talks), self->session, audiensi);
}

static void
on_plan_clicked_cb (KlasterAudiensiView *self)
{
  const KlasterAudiensi *audiensi = get_chosen (self);

  if (audiensi != NULL)
    klaster_session_request_edit (self->session, "meeting", NULL,
                                  klaster_audiensi_create_presets (audiensi));
}

static void
on_print_clicked_cb (KlasterAudiensiView *self)
{
  const KlasterAudiensi *audiensi = get_chosen (self);

  if (audiensi != NULL)
    klaster_print_dialog_present_record (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                         self->session, "audiensi", audiensi->kabupaten);
}

/* ---- the list */

static GtkWidget *
create_row (const KlasterAudiensi *audiensi)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));

  klaster_panel_add_text (box, audiensi->name, "name");
  klaster_panel_add_text (box, audiensi->sentence, "where");
  gtk_widget_add_css_class (GTK_WIDGET (box), "list-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  audiensi->name, -1);
  return row;
}

static void
fill_list (KlasterAudiensiView *self)
{
  GtkWidget *child;
  GtkListBoxRow *selected = NULL;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->digest->items->len; i++)
    {
      const KlasterAudiensi *audiensi = self->digest->items->pdata[i];
      GtkWidget *row = create_row (audiensi);

      gtk_list_box_append (self->list, row);
      if (i == 0 || g_strcmp0 (audiensi->kabupaten, self->chosen) == 0)
        selected = GTK_LIST_BOX_ROW (row);
    }
  if (self->chosen == NULL && self->digest->items->len > 0)
    self->chosen = g_strdup (((const KlasterAudiensi *)self->digest->items->pdata[0])->kabupaten);
  gtk_list_box_select_row (self->list, selected);
  self->filling = FALSE;
}

static void
on_row_selected_cb (KlasterAudiensiView *self, GtkListBoxRow *row)
{
  const KlasterAudiensi *audiensi;

  if (self->filling || row == NULL)
    return;
  audiensi = self->digest->items->pdata[gtk_list_box_row_get_index (row)];
  g_free (self->chosen);
  self->chosen = g_strdup (audiensi->kabupaten);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
  show_chosen (self);
}

/* ---- reading */

static gpointer
build_digest (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterAudiensiQuery query = { 0 };

  return klaster_audiensi_list_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterAudiensiList *digest = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterAudiensiView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_AUDIENSI_VIEW (user_data);
  g_clear_object (&self->reading);
  if (digest == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->digest, klaster_audiensi_list_unref);
  self->digest = digest;
  fill_list (self);
  show_chosen (self);
}

static void
read_digest (KlasterAudiensiView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_digest, NULL, NULL,
                           (GDestroyNotify)klaster_audiensi_list_unref, self->reading, on_built_cb,
                           self);
}

/* ---- parts */

static GtkWidget *
add_button (KlasterAudiensiView *self, GtkWidget *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkBox *
add_section (GtkBox *box, const char *title)
{
  GtkBox *content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));

  gtk_box_append (klaster_panel_add_section (box, title), GTK_WIDGET (content));
  return content;
}

static GtkWidget *
create_content (KlasterAudiensiView *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  GtkBox *head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (GTK_WIDGET (box), "form-fields");
  self->title = klaster_panel_add_text (head, "", "title-1");
  self->sentence = klaster_panel_add_text (head, "", NULL);
  add_button (self, buttons, _ ("Plan a talk…"), G_CALLBACK (on_plan_clicked_cb));
  add_button (self, buttons, _ ("Print the pack…"), G_CALLBACK (on_print_clicked_cb));
  gtk_box_append (head, buttons);
  gtk_box_append (box, GTK_WIDGET (head));
  self->asks = KLASTER_ASKS_VIEW (klaster_asks_view_new (self->session));
  gtk_box_append (klaster_panel_add_section (box, _ ("Three requests")), GTK_WIDGET (self->asks));
  self->areas = add_section (box, _ ("Kawasan"));
  self->site = add_section (box, _ ("Site"));
  self->follow_ups = add_section (box, _ ("Open follow-ups"));
  self->talks = add_section (box, _ ("Talks"));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  return clamp;
}

static GtkWidget *
create_list (KlasterAudiensiView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "meeting-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "places");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Kabupaten"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 klaster_one_stop_new (GTK_WIDGET (self->list)));
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  return scrolled;
}

/* ---- overrides */

static void
klaster_audiensi_view_dispose (GObject *object)
{
  KlasterAudiensiView *self = KLASTER_AUDIENSI_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->digest, klaster_audiensi_list_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_audiensi_view_parent_class)->dispose (object);
}

static void
klaster_audiensi_view_class_init (KlasterAudiensiViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_audiensi_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_audiensi_view_init (KlasterAudiensiView *self)
{
}

/* Public functions */

GtkWidget *
klaster_audiensi_view_new (KlasterSession *session)
{
  KlasterAudiensiView *self = g_object_new (KLASTER_TYPE_AUDIENSI_VIEW, NULL);

  self->session = g_object_ref (session);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), create_content (self));
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_widget_set_hexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), create_list (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), self->scrolled);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_digest), self,
                           G_CONNECT_SWAPPED);
  read_digest (self);
  return GTK_WIDGET (self);
}

void
klaster_audiensi_view_choose (KlasterAudiensiView *self, const char *kabupaten)
{
  g_return_if_fail (KLASTER_IS_AUDIENSI_VIEW (self));

  g_free (self->chosen);
  self->chosen = g_strdup (kabupaten);
  if (self->digest == NULL)
    return;
  fill_list (self);
  show_chosen (self);
}

gboolean
klaster_audiensi_view_is_settled (KlasterAudiensiView *self)
{
  g_return_val_if_fail (KLASTER_IS_AUDIENSI_VIEW (self), FALSE);

  return self->reading == NULL;
}
