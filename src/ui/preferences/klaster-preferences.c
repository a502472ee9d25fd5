#include "klaster-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-preferences-backup.h"
#include "klaster-preferences-reports.h"
#include "klaster-record-form.h"

/* A setting with few values; the row shows their names. */
typedef struct
{
  const char *key;
  const char *title;
  const char *subtitle;
  const char *values[4];
  const char *labels[4];
} Selection;

static const Selection theme = { "theme",
                                 N_ ("Appearance"),
                                 NULL,
                                 { "system", "light", "dark", NULL },
                                 { N_ ("As the system"), N_ ("Light"), N_ ("Dark"), NULL } };
static const Selection language = { "language",
                                    N_ ("Language"),
                                    N_ ("Holds from the next start on"),
                                    { "id", "en", NULL },
                                    { "Bahasa Indonesia", "English", NULL } };
static const Selection paper = { "paper",
                                 N_ ("Paper"),
                                 NULL,
                                 { "A4", "F4", NULL },
                                 { N_ ("A4 (210 × 297 mm)"), N_ ("F4 (215 × 330 mm)"), NULL } };

static guint
find_value (const Selection *selection, const char *value)
{
  for (guint i = 0; selection->values[i] != NULL; i++)
    if (g_str_equal (selection->values[i], value))
      return i;
  return 0;
}

static gboolean
get_selected (GValue *value, GVariant *stored, gpointer selection)
{
  g_value_set_uint (value, find_value (selection, g_variant_get_string (stored, NULL)));
  return TRUE;
}

static GVariant *
set_selected (const GValue *value, const GVariantType *type, gpointer user_data)
{
  const Selection *selection = user_data;
  guint index = g_value_get_uint (value);

  return index < g_strv_length ((char **)selection->values)
             ? g_variant_new_string (selection->values[index])
             : NULL;
}

static void
add_selection (AdwPreferencesGroup *group, GSettings *settings, const Selection *selection)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; selection->labels[i] != NULL; i++)
    gtk_string_list_append (labels, _ (selection->labels[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (selection->title));
  if (selection->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (selection->subtitle));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  if (settings != NULL)
    g_settings_bind_with_mapping (settings, selection->key, row, "selected",
                                  G_SETTINGS_BIND_DEFAULT, get_selected, set_selected,
                                  (gpointer)selection, NULL);
  else
    gtk_widget_set_sensitive (row, FALSE);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

static void
on_officer_applied_cb (AdwEntryRow *row, GSettings *settings)
{
  g_settings_set_string (settings, "officer", gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* The name is taken over as a whole, not letter by letter: the journal keeps it with every change. */
static void
add_officer (AdwPreferencesGroup *group, GSettings *settings)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name of the officer"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_set_description (group,
                                         _ ("The name stands in the history of every change."));
  adw_preferences_group_add (group, row);
  if (settings == NULL)
    {
      gtk_widget_set_sensitive (row, FALSE);
      return;
    }
  g_settings_bind (settings, "officer", row, "text", G_SETTINGS_BIND_GET);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_officer_applied_cb), settings, 0);
}

static void
add_landscape (AdwPreferencesGroup *group, GSettings *settings)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *control = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Landscape"));
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  adw_preferences_group_add (group, row);
  if (settings != NULL)
    g_settings_bind (settings, "landscape", control, "active", G_SETTINGS_BIND_DEFAULT);
  else
    gtk_widget_set_sensitive (row, FALSE);
}

static void
add_map_source (AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *name = gtk_label_new (_ ("built in"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Map"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Drawn by the program, without network"));
  gtk_widget_add_css_class (name, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), name);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesPage *
create_computer_page (GSettings *settings)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *officer = add_group (page, _ ("Officer"));
  AdwPreferencesGroup *screen = add_group (page, _ ("Screen"));
  AdwPreferencesGroup *print = add_group (page, _ ("Paper"));

  adw_preferences_page_set_title (page, _ ("General"));
  adw_preferences_page_set_icon_name (page, "preferences-system-symbolic");
  add_officer (officer, settings);
  add_selection (screen, settings, &theme);
  add_selection (screen, settings, &language);
  add_map_source (screen);
  add_selection (print, settings, &paper);
  add_landscape (print, settings);
  return page;
}

/* Office: records that documents are made with */

typedef struct
{
  KlasterSession *session; /* weak, as the window of libadwaita 1.2 never lets go of its rows */
  const KlasterEntity *entity;
  GtkWidget *row; /* weak */
} Opening;

static Opening *
opening_new (KlasterSession *session, const char *entity, GtkWidget *row)
{
  Opening *opening = g_new0 (Opening, 1);

  g_set_weak_pointer (&opening->session, session);
  opening->entity = klaster_entity_get (entity);
  g_set_weak_pointer (&opening->row, row);
  return opening;
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->row);
  g_clear_weak_pointer (&opening->session);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
free_closure (gpointer data, GClosure *closure)
{
  opening_free (data);
}

static gpointer
find_first (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (KlasterRecord) record = klaster_reader_first (reader, data, NULL, NULL, error);

  return record == NULL ? NULL : g_strdup (klaster_record_get_id (record));
}

static void
on_first_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  GtkRoot *root = opening->row == NULL ? NULL : gtk_widget_get_root (opening->row);

  if (opening->session == NULL)
    return;
  if (error != NULL)
    klaster_session_fail (opening->session, error);
  else if (root != NULL)
    klaster_record_form_present (GTK_WINDOW (root), opening->session, opening->entity, id, NULL);
}

static void
on_record_row_activated_cb (AdwActionRow *row, gpointer user_data)
{
  const Opening *opening = user_data;

  klaster_store_run_async (klaster_session_get_store (opening->session), find_first,
                           (gpointer)opening->entity, NULL, g_free, NULL, on_first_found_cb,
                           opening_new (opening->session, opening->entity->name, GTK_WIDGET (row)));
}

static void
add_record_row (AdwPreferencesGroup *group, KlasterSession *session, const char *entity)
{
  GtkWidget *row = adw_action_row_new ();
  const KlasterEntity *described = klaster_entity_get (entity);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (described->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (described->help));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (on_record_row_activated_cb),
                         opening_new (session, entity, row), free_closure, 0);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesPage *
create_office_page (KlasterSession *session)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = add_group (page, _ ("Documents"));

  adw_preferences_page_set_title (page, _ ("Office"));
  adw_preferences_page_set_icon_name (page, "x-office-document-symbolic");
  adw_preferences_group_set_description (
      group, _ ("Kept in the data file, so that every computer of the office prints alike."));
  add_record_row (group, session, "letterhead");
  add_record_row (group, session, "signatory");
  adw_preferences_page_add (page, klaster_preferences_reports_new (session));
  return page;
}

/* Public functions */

void
klaster_preferences_present (GtkWindow *parent, KlasterSession *session)
{
  GtkWidget *window = adw_preferences_window_new ();
  AdwPreferencesWindow *preferences = ADW_PREFERENCES_WINDOW (window);

  adw_preferences_window_set_search_enabled (preferences, FALSE);
  adw_preferences_window_add (preferences,
                              create_computer_page (klaster_session_get_settings (session)));
  adw_preferences_window_add (preferences, create_office_page (session));
  adw_preferences_window_add (preferences, klaster_preferences_backup_new (session));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  /* Its buttons have actions of the application. */
  if (parent != NULL)
    gtk_window_set_application (GTK_WINDOW (window), gtk_window_get_application (parent));
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
