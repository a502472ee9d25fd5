#include "klaster-places-list.h"

#include <glib/gi18n.h>

#include "klaster-code-search.h"
#include "klaster-figure-code.h"
#include "klaster-one-stop.h"
#include "klaster-page-parts.h"
#include "klaster-place-row.h"

struct _KlasterPlacesList
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *search;
  GtkWidget *sites_title;
  GtkWidget *figures_title; /* what the figures at the right of the rows are */
  GtkWidget *kawasan_title;
  GtkWidget *empty;
  GtkListBox *sites;
  GtkListBox *kawasan;

  /* owned */
  KlasterSession *session;
  KlasterPlaces *places;
  char *key;

  gboolean selecting;
};

G_DEFINE_FINAL_TYPE (KlasterPlacesList, klaster_places_list, GTK_TYPE_WIDGET)

static KlasterPlaceRow *
get_row (GtkListBox *list, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);

  return row == NULL ? NULL : KLASTER_PLACE_ROW (row);
}

static void
select_in (KlasterPlacesList *self, GtkListBox *list)
{
  KlasterPlaceKind kind = klaster_session_get_place_kind (self->session);
  const char *id = klaster_session_get_place_id (self->session);
  KlasterPlaceRow *row;
  GtkListBoxRow *found = NULL;

  for (int i = 0; id != NULL && (row = get_row (list, i)) != NULL; i++)
    if (klaster_place_row_get_kind (row) == kind
        && g_strcmp0 (klaster_place_row_get_id (row), id) == 0)
      found = GTK_LIST_BOX_ROW (row);
  gtk_list_box_select_row (list, found);
}

static void
select_place (KlasterPlacesList *self)
{
  self->selecting = TRUE;
  select_in (self, self->sites);
  select_in (self, self->kawasan);
  self->selecting = FALSE;
}

static void
set_title (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text);
}

/* "Workers (people)", above the figures, while there are some. */
static void
show_indicator (KlasterPlacesList *self)
{
  const KlasterIndicatorInfo *indicator = &self->places->indicator;
  g_autofree char *text = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < self->places->sites->len; i++)
    any = any
          || !klaster_figure_is_blank (
              ((const KlasterSitePlace *)self->places->sites->pdata[i])->figure);
  gtk_widget_set_visible (self->figures_title, any && indicator->label != NULL);
  if (indicator->label == NULL)
    return;
  text = *indicator->unit == '\0' ? g_strdup (indicator->label)
                                  : g_strdup_printf ("%s (%s)", indicator->label, indicator->unit);
  set_title (self->figures_title, text);
  gtk_widget_set_tooltip_text (self->figures_title, text);
}

static void
fill (KlasterPlacesList *self)
{
  GtkListBoxRow *row;
  g_autofree char *period = klaster_period_dup_label (self->places->period);
  g_autofree char *sites = NULL;
  g_autofree char *kawasan = NULL;

  self->selecting = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->sites, 0)) != NULL)
    gtk_list_box_remove (self->sites, GTK_WIDGET (row));
  while ((row = gtk_list_box_get_row_at_index (self->kawasan, 0)) != NULL)
    gtk_list_box_remove (self->kawasan, GTK_WIDGET (row));
  self->selecting = FALSE;

  for (guint i = 0; i < self->places->sites->len; i++)
    gtk_list_box_append (self->sites, GTK_WIDGET (klaster_place_row_new_for_site (
                                          self->places, self->places->sites->pdata[i])));
  for (guint i = 0; i < self->places->kawasan->len; i++)
    gtk_list_box_append (self->kawasan, GTK_WIDGET (klaster_place_row_new_for_kawasan (
                                            self->places, self->places->kawasan->pdata[i])));
  /* Translators: a number of sites and a period. */
  sites = g_strdup_printf (_ ("%u sites · %s"), self->places->sites->len, period);
  kawasan = g_strdup_printf (_ ("%u kawasan"), self->places->kawasan->len);
  set_title (self->sites_title, sites);
  set_title (self->kawasan_title, kawasan);
  show_indicator (self);
  select_place (self);
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer user_data)
{
  KlasterPlacesList *self = user_data;

  return klaster_place_row_matches (KLASTER_PLACE_ROW (row), self->key);
}

static guint
count_visible (GtkListBox *list)
{
  KlasterPlaceRow *row;
  guint n = 0;

  for (int i = 0; (row = get_row (list, i)) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (row));
  return n;
}

static void
on_search_activated_cb (KlasterPlacesList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (klaster_figure_code_is_meant (text))
    klaster_code_search (self->session, text);
}

static void
on_search_changed_cb (KlasterPlacesList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  guint n_sites, n_kawasan;

  g_free (self->key);
  /* The code of a figure leaves the places as they are. */
  self->key = klaster_collate_key (klaster_figure_code_is_meant (text) ? "" : text);
  gtk_list_box_invalidate_filter (self->sites);
  gtk_list_box_invalidate_filter (self->kawasan);
  n_sites = count_visible (self->sites);
  n_kawasan = count_visible (self->kawasan);
  gtk_widget_set_visible (self->sites_title, n_sites > 0);
  if (n_sites == 0)
    gtk_widget_set_visible (self->figures_title, FALSE);
  else if (self->places != NULL)
    show_indicator (self);
  gtk_widget_set_visible (self->kawasan_title, n_kawasan > 0);
  gtk_widget_set_visible (self->empty, n_sites + n_kawasan == 0);
}

static void
on_row_selected_cb (KlasterPlacesList *self, GtkListBoxRow *row)
{
  const char *id;

  if (self->selecting || row == NULL)
    return;
  id = klaster_place_row_get_id (KLASTER_PLACE_ROW (row));
  if (id != NULL)
    klaster_session_set_place (self->session, klaster_place_row_get_kind (KLASTER_PLACE_ROW (row)),
                               id);
}

/* The arrows go on from one list to the other. */
static gboolean
on_list_left_cb (KlasterPlacesList *self, GtkDirectionType direction, GtkListBox *list)
{
  GtkWidget *row = NULL;

  if (direction == GTK_DIR_DOWN && list == self->sites)
    row = gtk_widget_get_first_child (GTK_WIDGET (self->kawasan));
  else if (direction == GTK_DIR_UP && list == self->kawasan)
    row = gtk_widget_get_last_child (GTK_WIDGET (self->sites));
  while (row != NULL && !gtk_widget_get_child_visible (row))
    row = direction == GTK_DIR_DOWN ? gtk_widget_get_next_sibling (row)
                                    : gtk_widget_get_prev_sibling (row);
  if (row == NULL)
    return FALSE;
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  return gtk_widget_grab_focus (row);
}

static GtkListBox *
create_list (KlasterPlacesList *self, const char *name)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_filter_func (list, filter_row, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (list, "row-selected", G_CALLBACK (on_row_selected_cb), self);
  g_signal_connect_swapped (list, "keynav-failed", G_CALLBACK (on_list_left_cb), self);
  return list;
}

static GtkWidget *
create_title (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading-row");
  return label;
}

static void
klaster_places_list_dispose (GObject *object)
{
  KlasterPlacesList *self = KLASTER_PLACES_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_places_list_parent_class)->dispose (object);
}

static void
klaster_places_list_finalize (GObject *object)
{
  g_free (KLASTER_PLACES_LIST (object)->key);
  G_OBJECT_CLASS (klaster_places_list_parent_class)->finalize (object);
}

static void
klaster_places_list_class_init (KlasterPlacesListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_places_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_places_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_places_list_init (KlasterPlacesList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->key = g_strdup ("");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "places");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->search = klaster_page_search_new (_ ("Search a place, or #code of a figure"));
  gtk_widget_set_margin_start (self->search, 12);
  gtk_widget_set_margin_end (self->search, 12);
  gtk_widget_set_margin_top (self->search, 10);
  gtk_widget_set_margin_bottom (self->search, 4);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_changed_cb),
                            self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activated_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->search);

  self->sites_title = create_title ();
  self->figures_title = create_title ();
  gtk_widget_add_css_class (self->figures_title, "figures-title");
  gtk_label_set_xalign (GTK_LABEL (self->figures_title), 1);
  gtk_widget_set_visible (self->figures_title, FALSE);
  self->kawasan_title = create_title ();
  self->sites = create_list (self, _ ("Sites"));
  self->kawasan = create_list (self, _ ("Kawasan"));
  self->empty = gtk_label_new (_ ("No place has this name."));
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_set_margin_top (self->empty, 24);
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_box_append (GTK_BOX (lists), self->sites_title);
  gtk_box_append (GTK_BOX (lists), self->figures_title);
  gtk_box_append (GTK_BOX (lists), GTK_WIDGET (self->sites));
  gtk_box_append (GTK_BOX (lists), self->kawasan_title);
  gtk_box_append (GTK_BOX (lists), GTK_WIDGET (self->kawasan));
  gtk_box_append (GTK_BOX (lists), self->empty);
  gtk_widget_set_margin_bottom (lists, 12);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), klaster_one_stop_new (lists));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), scrolled);
}

/* Public functions */

KlasterPlacesList *
klaster_places_list_new (KlasterSession *session)
{
  KlasterPlacesList *self = g_object_new (KLASTER_TYPE_PLACES_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::place-id", G_CALLBACK (select_place), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
klaster_places_list_set_places (KlasterPlacesList *self, KlasterPlaces *places)
{
  g_return_if_fail (KLASTER_IS_PLACES_LIST (self) && places != NULL);

  klaster_places_ref (places);
  g_clear_pointer (&self->places, klaster_places_unref);
  self->places = places;
  fill (self);
}

void
klaster_places_list_focus_search (KlasterPlacesList *self)
{
  gtk_widget_grab_focus (self->search);
}
