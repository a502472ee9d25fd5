#include "klaster-tour-window.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-form-parts.h"
#include "klaster-present-window.h"
#include "klaster-tour-export.h"
#include "klaster-write.h"

#define USUAL_SECONDS 15
#define LEAST_SECONDS 3
#define MOST_SECONDS 600
#define SETTING "tour"

struct _KlasterTourWindow
{
  AdwWindow parent_instance;

  /* children */
  AdwComboRow *tours;
  AdwEntryRow *name;
  GtkSpinButton *seconds;
  GtkSwitch *loop;
  GtkLabel *count;
  GtkWidget *hide_open, *save, *remove, *start, *outputs[3];
  KlasterTourList *list;

  /* owned */
  KlasterSession *session;
  GPtrArray *saved; /* KlasterRecord of entity "tour", by name */
  char *chosen; /* id, or NULL */
  char *written; /* id of the tour that is being saved, to be shown then; NULL: none */
  GCancellable *cancellable; /* of the load under way, or NULL */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (KlasterTourWindow, klaster_tour_window, ADW_TYPE_WINDOW)

/* What a load finds. */
typedef struct
{
  KlasterTour *tour;
  GPtrArray *saved;
} Found;

typedef struct
{
  char *tour, *indicator;
  KlasterPeriod period;
} Wish;

static void
found_free (Found *found)
{
  g_clear_pointer (&found->tour, klaster_tour_unref);
  g_clear_pointer (&found->saved, g_ptr_array_unref);
  g_free (found);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static void
wish_free (Wish *wish)
{
  g_free (wish->tour);
  g_free (wish->indicator);
  g_free (wish);
}

static void
remember (KlasterTourWindow *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);

  if (settings != NULL)
    g_settings_set_string (settings, SETTING, self->chosen != NULL ? self->chosen : "");
}

/* Reading */

static gpointer
read_tours (KlasterReader *reader, gpointer data, GError **error)
{
  const Wish *wish = data;
  KlasterTourQuery query
      = { .tour = wish->tour, .period = wish->period, .indicator = wish->indicator };
  g_autoptr (Found) found = g_new0 (Found, 1);
  g_autoptr (GError) gone = NULL;

  found->saved = klaster_reader_list (reader, klaster_entity_get ("tour"), NULL, "name", error);
  if (found->saved == NULL)
    return NULL;
  found->tour = klaster_tour_build (reader, &query, &gone);
  query.tour = NULL;
  /* It may have been removed, or be one of another store. */
  if (found->tour == NULL)
    found->tour = klaster_tour_build (reader, &query, error);
  return found->tour != NULL ? g_steal_pointer (&found) : NULL;
}

static void
show_count (KlasterTourWindow *self)
{
  guint shown = klaster_tour_list_get_n_shown (self->list);
  guint steps = klaster_tour_list_get_n_steps (self->list);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u of %u step is shown", "%u of %u steps are shown", steps), shown, steps);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->hide_open, klaster_tour_list_get_n_open (self->list) > 0);
  gtk_widget_set_sensitive (self->start, shown > 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->outputs); i++)
    gtk_widget_set_sensitive (self->outputs[i], shown > 0);
}

/* A tour needs its name before it can be saved. */
static void
show_name (KlasterTourWindow *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  gboolean read_only = klaster_store_is_read_only (klaster_session_get_store (self->session));

  gtk_widget_set_sensitive (self->save, *name != '\0' && !read_only);
  gtk_widget_set_sensitive (self->remove, self->chosen != NULL && !read_only);
}

static void
show_found (KlasterTourWindow *self, Found *found)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;
  gboolean first = self->saved == NULL;

  self->filling = TRUE;
  g_clear_pointer (&self->saved, g_ptr_array_unref);
  self->saved = g_steal_pointer (&found->saved);
  g_free (self->chosen);
  self->chosen = g_strdup (found->tour->id);
  gtk_string_list_append (names, _ ("As the data give it"));
  for (guint i = 0; i < self->saved->len; i++)
    {
      const KlasterRecord *record = self->saved->pdata[i];

      gtk_string_list_append (names, klaster_record_get_text (record, "name"));
      if (g_strcmp0 (klaster_record_get_id (record), self->chosen) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_model (self->tours, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->tours, selected);
  gtk_editable_set_text (GTK_EDITABLE (self->name), found->tour->name);
  gtk_spin_button_set_value (self->seconds,
                             found->tour->seconds > 0 ? found->tour->seconds : USUAL_SECONDS);
  klaster_tour_list_set_tour (self->list, found->tour);
  self->filling = FALSE;
  show_count (self);
  show_name (self);
  remember (self);
  if (first)
    gtk_widget_grab_focus (self->start);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterTourWindow *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_TOUR_WINDOW (user_data);
  g_clear_object (&self->cancellable);
  if (found != NULL)
    show_found (self, found);
  else
    klaster_session_fail (self->session, error);
}

static void
load (KlasterTourWindow *self, const char *tour)
{
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish){ g_strdup (tour), g_strdup (klaster_session_get_indicator (self->session)),
                  klaster_session_get_period (self->session) };
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), read_tours, wish,
                           (GDestroyNotify)wish_free, (GDestroyNotify)found_free, self->cancellable,
                           on_read_cb, self);
}

static void
on_tour_chosen_cb (KlasterTourWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->tours);

  if (self->filling || self->saved == NULL || selected > self->saved->len)
    return;
  load (self, selected == 0 ? NULL : klaster_record_get_id (self->saved->pdata[selected - 1]));
}

/* Writing */

static KlasterRecord *
find_named (KlasterTourWindow *self, const char *name)
{
  for (guint i = 0; i < self->saved->len; i++)
    if (g_strcmp0 (klaster_record_get_text (self->saved->pdata[i], "name"), name) == 0)
      return self->saved->pdata[i];
  return NULL;
}

static void
on_saved_cb (const char *problem, gpointer user_data)
{
  KlasterTourWindow *self = KLASTER_TOUR_WINDOW (user_data);

  if (self->session == NULL)
    return;
  if (problem != NULL)
    gtk_label_set_text (self->count, problem);
  else
    load (self, self->written);
}

/* A name that is there is written over, any other one is a new tour. */
static void
on_save_cb (KlasterTourWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autofree char *keys = klaster_tour_list_dup_keys (self->list);
  g_autofree char *summary = NULL;
  KlasterRecord *old = self->saved != NULL ? find_named (self, name) : NULL;
  g_autoptr (KlasterRecord) record = old != NULL
                                         ? klaster_record_copy (old)
                                         : klaster_record_new (klaster_entity_get ("tour"), NULL);
  g_autoptr (KlasterChange) change = NULL;

  if (self->saved == NULL || *name == '\0')
    return;
  klaster_record_set_text (record, "name", name);
  klaster_record_set_text (record, "steps", keys);
  klaster_record_set_integer (record, "seconds", gtk_spin_button_get_value_as_int (self->seconds));
  /* Translators: %s is the name of a tour. */
  summary = g_strdup_printf (_ ("Tour %s saved"), name);
  change = klaster_change_new (summary);
  if (old != NULL)
    klaster_change_update (change, record);
  else
    klaster_change_insert (change, record);
  g_free (self->written);
  self->written = g_strdup (klaster_record_get_id (record));
  klaster_write (self->session, change, summary, on_saved_cb, g_object_ref (self), g_object_unref);
}

static void
on_remove_cb (KlasterTourWindow *self)
{
  g_autofree char *summary = NULL;
  g_autoptr (KlasterChange) change = NULL;

  if (self->chosen == NULL)
    return;
  summary
      = g_strdup_printf (_ ("Tour %s removed"), gtk_editable_get_text (GTK_EDITABLE (self->name)));
  change = klaster_change_new (summary);
  klaster_change_remove (change, klaster_entity_get ("tour"), self->chosen);
  g_clear_pointer (&self->written, g_free);
  klaster_write (self->session, change, summary, on_saved_cb, g_object_ref (self), g_object_unref);
}

static void
on_start_cb (KlasterTourWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *keys = klaster_tour_list_dup_keys (self->list);
  const KlasterPresentWish wish = { .tour = self->chosen,
                                    .keys = keys,
                                    .seconds = gtk_spin_button_get_value_as_int (self->seconds),
                                    .loop = gtk_switch_get_active (self->loop) };

  klaster_present_window_show (parent, self->session, &wish);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Files */

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *path = user_data;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (!klaster_tour_export_finish (result, &error))
    {
      klaster_session_fail (KLASTER_SESSION (source), error);
      return;
    }
  /* Translators: %s is a file or a folder. */
  sentence = g_strdup_printf (_ ("The presentation is saved in %s"), path);
  klaster_session_say (KLASTER_SESSION (source), sentence, FALSE);
}

static void
on_place_chosen_cb (GFile *file, gpointer user_data)
{
  KlasterTourWindow *self = KLASTER_TOUR_WINDOW (user_data);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *keys = NULL;

  if (path == NULL || self->session == NULL)
    return;
  keys = klaster_tour_list_dup_keys (self->list);
  klaster_tour_export_async (self->session, self->chosen, keys, path, on_exported_cb,
                             g_strdup (path));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_pdf_cb (KlasterTourWindow *self)
{
  klaster_dialog_save_file (GTK_WINDOW (self), _ ("Save the presentation as PDF"), "paparan.pdf",
                            on_place_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
on_pptx_cb (KlasterTourWindow *self)
{
  klaster_dialog_save_file (GTK_WINDOW (self), _ ("Save the presentation for PowerPoint"),
                            "paparan.pptx", on_place_chosen_cb, g_object_ref (self),
                            g_object_unref);
}

static void
on_pictures_cb (KlasterTourWindow *self)
{
  klaster_dialog_choose_folder (GTK_WINDOW (self), _ ("Choose the folder for the pictures"),
                                on_place_chosen_cb, g_object_ref (self), g_object_unref);
}

/* Widgets */

static GtkWidget *
create_button (KlasterTourWindow *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_row (const char *title, GtkWidget *widget)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  return row;
}

static GtkWidget *
create_choices (KlasterTourWindow *self)
{
  GtkWidget *group = gtk_list_box_new ();
  GtkWidget *rows[4];

  self->tours = ADW_COMBO_ROW (adw_combo_row_new ());
  self->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  self->seconds = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (LEAST_SECONDS, MOST_SECONDS, 1));
  self->loop = GTK_SWITCH (gtk_switch_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->tours), _ ("Tour"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _ ("Name, to save it"));
  rows[0] = GTK_WIDGET (self->tours);
  rows[1] = GTK_WIDGET (self->name);
  rows[2] = create_row (_ ("Runs by itself, for a booth"), GTK_WIDGET (self->loop));
  rows[3] = create_row (_ ("Seconds for each step"), GTK_WIDGET (self->seconds));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (group), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (group, "boxed-list");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_append (GTK_LIST_BOX (group), rows[i]);
  g_signal_connect_object (self->tours, "notify::selected", G_CALLBACK (on_tour_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  return group;
}

static GtkWidget *
create_count (KlasterTourWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);

  self->count = GTK_LABEL (label);
  gtk_label_set_xalign (self->count, 0);
  gtk_label_set_wrap (self->count, TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  self->hide_open = gtk_button_new_with_label (_ ("Hide what is not filled in"));
  g_signal_connect_object (self->hide_open, "clicked", G_CALLBACK (klaster_tour_list_hide_open),
                           self->list, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->hide_open);
  return box;
}

static GtkWidget *
create_buttons (KlasterTourWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *space = gtk_label_new (NULL);

  self->outputs[0] = create_button (self, _ ("PDF…"), G_CALLBACK (on_pdf_cb));
  self->outputs[1] = create_button (self, _ ("PowerPoint…"), G_CALLBACK (on_pptx_cb));
  self->outputs[2] = create_button (self, _ ("Pictures…"), G_CALLBACK (on_pictures_cb));
  self->remove = create_button (self, _ ("Remove"), G_CALLBACK (on_remove_cb));
  self->save = create_button (self, _ ("_Save"), G_CALLBACK (on_save_cb));
  gtk_widget_set_hexpand (space, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->outputs); i++)
    gtk_box_append (GTK_BOX (box), self->outputs[i]);
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), self->remove);
  gtk_box_append (GTK_BOX (box), self->save);
  return box;
}

static GtkWidget *
create_content (KlasterTourWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (inner), create_choices (self));
  gtk_box_append (GTK_BOX (inner), create_count (self));
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (inner, "tour-content");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), inner);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), create_buttons (self));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "tour-buttons");
  return box;
}

static GtkWidget *
create_header (KlasterTourWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->start = create_button (self, _ ("S_tart"), G_CALLBACK (on_start_cb));
  gtk_widget_add_css_class (self->start, "suggested-action");
  gtk_widget_set_sensitive (self->start, FALSE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->start);
  return header;
}

static gboolean
on_f5_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  KlasterTourWindow *self = KLASTER_TOUR_WINDOW (widget);

  if (gtk_widget_get_sensitive (self->start))
    on_start_cb (self);
  return TRUE;
}

static void
klaster_tour_window_dispose (GObject *object)
{
  KlasterTourWindow *self = KLASTER_TOUR_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->saved, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->written, g_free);
  G_OBJECT_CLASS (klaster_tour_window_parent_class)->dispose (object);
}

static void
klaster_tour_window_class_init (KlasterTourWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_tour_window_dispose;
  klaster_form_close_on_escape (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_F5, 0, on_f5_cb, NULL);
}

static void
klaster_tour_window_init (KlasterTourWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_title (GTK_WINDOW (self), _ ("Presentation"));
  gtk_window_set_default_size (GTK_WINDOW (self), 640, 700);
  self->list = klaster_tour_list_new ();
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), create_content (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
}

/* Public functions */

KlasterTourWindow *
klaster_tour_window_present (GtkWindow *parent, KlasterSession *session)
{
  KlasterTourWindow *self = g_object_new (KLASTER_TYPE_TOUR_WINDOW, NULL);
  g_autofree char *last = klaster_tour_dup_last (session);

  self->session = g_object_ref (session);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_modal (GTK_WINDOW (self), parent != NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  load (self, last);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

gboolean
klaster_tour_window_is_settled (KlasterTourWindow *self)
{
  return self->saved != NULL && self->cancellable == NULL;
}

KlasterTourList *
klaster_tour_window_get_list (KlasterTourWindow *self)
{
  return self->list;
}

char *
klaster_tour_dup_last (KlasterSession *session)
{
  GSettings *settings = klaster_session_get_settings (session);
  g_autofree char *last = settings != NULL ? g_settings_get_string (settings, SETTING) : NULL;

  return last != NULL && *last != '\0' ? g_steal_pointer (&last) : NULL;
}
