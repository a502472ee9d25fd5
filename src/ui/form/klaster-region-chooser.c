#include "klaster-region-chooser.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PLACES_SHOWN 60

#define KLASTER_TYPE_REGION_CHOOSER (klaster_region_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRegionChooser,
                      klaster_region_chooser,
                      KLASTER,
                      REGION_CHOOSER,
                      AdwWindow)

struct _KlasterRegionChooser
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *search;
  GtkListBox *list;
  GtkWidget *hint;

  /* owned */
  KlasterSession *session;
  GPtrArray *places; /* KlasterPlace of the rows */
  GCancellable *searching;
  char *within;

  KlasterRegionFunc func;
  gpointer user_data;
  GDestroyNotify user_data_free; /* or NULL */

  KlasterLevel levels;
  gboolean choose_first; /* Enter was pressed before the answer came */
};

G_DEFINE_FINAL_TYPE (KlasterRegionChooser, klaster_region_chooser, ADW_TYPE_WINDOW)

typedef struct
{
  char *text;
  char *within;
  KlasterLevel levels;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->text);
  g_free (search->within);
  g_free (search);
}

static gpointer
find_places (KlasterReader *reader, gpointer data, GError **error)
{
  const Search *search = data;

  return klaster_reader_search_places (reader, search->text, search->levels, search->within,
                                       PLACES_SHOWN, error);
}

static void
choose (KlasterRegionChooser *self, guint index)
{
  const KlasterPlace *place;
  g_autofree char *code = NULL;
  KlasterRegionFunc func = self->func;
  gpointer user_data = self->user_data;

  if (index >= self->places->len || func == NULL)
    return;
  place = self->places->pdata[index];
  code = g_strdup (place->code);
  self->func = NULL;
  func (code, user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static GtkWidget *
create_row (const KlasterPlace *place)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *code = gtk_label_new (place->code);
  g_autofree char *full = g_markup_escape_text (place->full_name, -1);
  g_autofree char *name = g_markup_escape_text (place->name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), full);
  gtk_widget_add_css_class (code, "dim-label");
  gtk_widget_add_css_class (code, "tabular");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), code);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
show_places (KlasterRegionChooser *self)
{
  GtkWidget *row;
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0';

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->places->len; i++)
    gtk_list_box_append (self->list, create_row (self->places->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->places->len > 0);
  gtk_widget_set_visible (self->hint, self->places->len == 0);
  gtk_label_set_text (GTK_LABEL (self->hint),
                      empty ? _ ("Type a name in any spelling, or a code.")
                            : _ ("No region of this name is in the official list."));
}

static void
on_places_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *places = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterRegionChooser *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_REGION_CHOOSER (user_data);
  g_clear_object (&self->searching);
  if (places == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_ptr_array_unref (self->places);
  self->places = places;
  show_places (self);
  if (self->choose_first)
    choose (self, 0);
}

static void
search (KlasterRegionChooser *self)
{
  Search *search = g_new (Search, 1);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  *search = (Search){ g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))),
                      g_strdup (self->within), self->levels };
  klaster_store_run_async (klaster_session_get_store (self->session), find_places, search,
                           search_free, (GDestroyNotify)g_ptr_array_unref, self->searching,
                           on_places_found_cb, self);
}

static void
on_search_changed_cb (KlasterRegionChooser *self)
{
  self->choose_first = FALSE;
  search (self);
}

/* Enter takes the best answer, once it is that of the text that stands there. */
static void
on_search_activated_cb (KlasterRegionChooser *self)
{
  self->choose_first = TRUE;
  search (self);
}

static void
on_row_activated_cb (KlasterRegionChooser *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

/* Overrides */

static void
klaster_region_chooser_dispose (GObject *object)
{
  KlasterRegionChooser *self = KLASTER_REGION_CHOOSER (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_region_chooser_parent_class)->dispose (object);
}

static void
klaster_region_chooser_finalize (GObject *object)
{
  KlasterRegionChooser *self = KLASTER_REGION_CHOOSER (object);

  g_ptr_array_unref (self->places);
  g_free (self->within);
  if (self->user_data_free != NULL)
    self->user_data_free (self->user_data);
  G_OBJECT_CLASS (klaster_region_chooser_parent_class)->finalize (object);
}

static void
klaster_region_chooser_class_init (KlasterRegionChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_region_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_region_chooser_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
create_content (KlasterRegionChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_start (self->search, 12);
  gtk_widget_set_margin_end (self->search, 12);
  gtk_widget_set_margin_top (self->search, 6);
  gtk_widget_set_margin_bottom (self->search, 6);
  gtk_widget_add_css_class (inner, "chooser");
  gtk_box_append (GTK_BOX (inner), self->hint);
  gtk_box_append (GTK_BOX (inner), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), inner);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  return box;
}

static void
klaster_region_chooser_init (KlasterRegionChooser *self)
{
  self->places = g_ptr_array_new ();
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name or code of the region"), -1);
  self->hint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_add_css_class (self->hint, "dim-label");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_window_set_content (ADW_WINDOW (self), create_content (self));
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 520);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  show_places (self);
}

/* Public functions */

void
klaster_region_chooser_present (GtkWindow *parent,
                                KlasterSession *session,
                                const char *title,
                                KlasterLevel levels,
                                const char *within,
                                KlasterRegionFunc func,
                                gpointer user_data,
                                GDestroyNotify user_data_free)
{
  KlasterRegionChooser *self
      = g_object_new (KLASTER_TYPE_REGION_CHOOSER, "transient-for", parent, "title", title, NULL);

  self->session = g_object_ref (session);
  self->levels = levels;
  self->within = g_strdup (within);
  self->func = func;
  self->user_data = user_data;
  self->user_data_free = user_data_free;
  search (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->search);
}
