#include "klaster-kawasan-areas.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-kawasan-detail.h"
#include "klaster-kawasan-row.h"
#include "klaster-page-parts.h"
#include "klaster-panel-parts.h"

/* A line of the overview as an item of a list model. */
#define KLASTER_TYPE_KAWASAN_ITEM (klaster_kawasan_item_get_type ())
G_DECLARE_FINAL_TYPE (KlasterKawasanItem, klaster_kawasan_item, KLASTER, KAWASAN_ITEM, GObject)

struct _KlasterKawasanItem
{
  GObject parent_instance;

  KlasterKawasanOverview *overview; /* owned */
  const KlasterKawasanLine *line; /* borrowed from it */
};

G_DEFINE_FINAL_TYPE (KlasterKawasanItem, klaster_kawasan_item, G_TYPE_OBJECT)

/* Rows that are made in one turn of the main loop; more than a screen of 1920x1080 shows. */
#define ROWS_AT_ONCE 24

struct _KlasterKawasanAreas
{
  GtkWidget parent_instance;

  /* Children */
  GtkStack *stack; /* "table", "empty", "detail" */
  KlasterKawasanDetail *detail; /* NULL until a kawasan is opened */
  GtkWidget *sentence;
  GtkDropDown *kind;
  GtkDropDown *kabupaten;
  GtkDropDown *opd;
  GtkWidget *search;
  GtkWidget *count;
  GtkWidget *nothing; /* no kawasan matches the filters */

  /* Owned */
  KlasterSession *session;
  KlasterKawasanOverview *overview;
  GCancellable *reading;
  GListStore *items;
  GtkCustomFilter *filter; /* borrowed from the filter model */
  GtkFilterListModel *filtered; /* borrowed from the list view */
  GtkSliceListModel *shown; /* what of it has rows already */
  guint growing; /* source that makes more rows, or 0 */
  GPtrArray *kabupaten_codes; /* char*, NULL first for all; in the order of the drop-down */
};

G_DEFINE_FINAL_TYPE (KlasterKawasanAreas, klaster_kawasan_areas, GTK_TYPE_WIDGET)

static const char *const kinds[] = { NULL, "kpp", "pendampingan", "other" };

static void
klaster_kawasan_item_dispose (GObject *object)
{
  g_clear_pointer (&KLASTER_KAWASAN_ITEM (object)->overview, klaster_kawasan_overview_unref);
  G_OBJECT_CLASS (klaster_kawasan_item_parent_class)->dispose (object);
}

static void
klaster_kawasan_item_class_init (KlasterKawasanItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_kawasan_item_dispose;
}

static void
klaster_kawasan_item_init (KlasterKawasanItem *self)
{
}

/* ---- filters */

static const char *
get_opd (KlasterKawasanAreas *self)
{
  guint chosen = gtk_drop_down_get_selected (self->opd);

  if (self->overview == NULL || chosen == 0 || chosen > self->overview->agencies->len)
    return NULL;
  return ((KlasterKawasanAgency *)self->overview->agencies->pdata[chosen - 1])->id;
}

static const char *
get_kabupaten (KlasterKawasanAreas *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kabupaten);

  return chosen < self->kabupaten_codes->len ? self->kabupaten_codes->pdata[chosen] : NULL;
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  KlasterKawasanAreas *self = user_data;
  guint kind = gtk_drop_down_get_selected (self->kind);

  return klaster_kawasan_line_matches (
      KLASTER_KAWASAN_ITEM (item)->line, kind < G_N_ELEMENTS (kinds) ? kinds[kind] : NULL,
      get_kabupaten (self), get_opd (self), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
show_count (KlasterKawasanAreas *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *text = g_strdup_printf (_ ("%u of %u kawasan"), n, all);

  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
filter_again (KlasterKawasanAreas *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

static void
fill_filters (KlasterKawasanAreas *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();

  g_ptr_array_set_size (self->kabupaten_codes, 0);
  g_ptr_array_add (self->kabupaten_codes, NULL);
  for (guint i = 0; i < self->overview->areas->len; i++)
    {
      const KlasterKawasanLine *line = self->overview->areas->pdata[i];

      if (!g_hash_table_add (seen, line->kabupaten))
        continue;
      g_ptr_array_add (self->kabupaten_codes, g_strdup (line->kabupaten));
      g_ptr_array_add (names, line->kabupaten_name);
    }
  for (guint i = 0; i < self->overview->agencies->len; i++)
    g_ptr_array_add (agencies, ((KlasterKawasanAgency *)self->overview->agencies->pdata[i])->name);
  klaster_page_fill_filter (self->kabupaten, _ ("All kabupaten"), names);
  klaster_page_fill_filter (self->opd, _ ("All OPD"), agencies);
}

/* ---- reading */

static void
fill_items (KlasterKawasanAreas *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->overview->areas->len; i++)
    {
      KlasterKawasanItem *item = g_object_new (KLASTER_TYPE_KAWASAN_ITEM, NULL);

      item->overview = klaster_kawasan_overview_ref (self->overview);
      item->line = self->overview->areas->pdata[i];
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

/* More rows than the screen holds are made while the officer looks at the first ones. */
static gboolean
show_more_cb (gpointer user_data)
{
  KlasterKawasanAreas *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->shown);

  if (size >= g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    {
      self->growing = 0;
      return G_SOURCE_REMOVE;
    }
  gtk_slice_list_model_set_size (self->shown, size + ROWS_AT_ONCE);
  return G_SOURCE_CONTINUE;
}

static void
show_overview (KlasterKawasanAreas *self)
{
  gtk_label_set_text (GTK_LABEL (self->sentence), self->overview->sentence);
  fill_filters (self);
  fill_items (self);
  if (self->growing == 0)
    self->growing = g_idle_add_full (G_PRIORITY_LOW, show_more_cb, self, NULL);
  show_count (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "detail") != 0)
    gtk_stack_set_visible_child_name (self->stack,
                                      self->overview->areas->len > 0 ? "table" : "empty");
}

static gpointer
build_overview (KlasterReader *reader, gpointer data, GError **error)
{
  KlasterKawasanOverviewQuery query;

  g_date_clear (&query.today, 1);
  return klaster_kawasan_overview_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterKawasanOverview *overview
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterKawasanAreas *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_KAWASAN_AREAS (user_data);
  g_clear_object (&self->reading);
  if (overview == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->overview, klaster_kawasan_overview_unref);
  self->overview = overview;
  show_overview (self);
}

static void
read_overview (KlasterKawasanAreas *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_overview, NULL, NULL,
                           (GDestroyNotify)klaster_kawasan_overview_unref, self->reading,
                           on_built_cb, self);
}

/* ---- the table */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, klaster_kawasan_row_new ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  KlasterKawasanItem *kawasan = gtk_list_item_get_item (item);

  klaster_kawasan_row_show (KLASTER_KAWASAN_ROW (gtk_list_item_get_child (item)), kawasan->overview,
                            kawasan->line);
}

static void
on_activated_cb (KlasterKawasanAreas *self, guint position)
{
  g_autoptr (KlasterKawasanItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  klaster_kawasan_areas_open (self, item->line->id);
}

static GtkWidget *
create_table (KlasterKawasanAreas *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  self->items = g_list_store_new (KLASTER_TYPE_KAWASAN_ITEM);
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)),
                                              GTK_FILTER (self->filter));
  self->shown
      = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), 0, ROWS_AT_ONCE);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->shown))),
                            factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "kawasan-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Kawasan side by side"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), klaster_kawasan_row_create_head ());
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->nothing = klaster_panel_add_text (
      GTK_BOX (box), _ ("No kawasan matches. Change the words or widen the choice above."),
      "nothing-matches");
  gtk_box_append (GTK_BOX (box), scrolled);
  /* With large text the columns do not fit the screen; head and rows move sideways together. */
  return klaster_page_wide_new (box);
}

/* ---- the bar */

static void
on_add_clicked_cb (KlasterKawasanAreas *self)
{
  klaster_session_request_edit (self->session, "kawasan", NULL, NULL);
}

static GtkWidget *
create_add_button (KlasterKawasanAreas *self)
{
  GtkWidget *button = klaster_page_add_button_new (_ ("New kawasan"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkDropDown *
add_filter (KlasterKawasanAreas *self, GtkBox *bar, const char *const *labels, const char *name)
{
  GtkWidget *down = gtk_drop_down_new_from_strings (labels);

  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (down, "notify::selected", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, down);
  return GTK_DROP_DOWN (down);
}

static GtkWidget *
create_bar (KlasterKawasanAreas *self)
{
  GtkBox *bar = klaster_page_bar_new (8);
  const char *const kind_labels[]
      = { _ ("All kinds"), _ ("KPP"), _ ("Pendampingan"), _ ("Other"), NULL };
  const char *const kabupaten_labels[] = { _ ("All kabupaten"), NULL };
  const char *const opd_labels[] = { _ ("All OPD"), NULL };

  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  self->search = klaster_page_search_new (_ ("Search kawasan"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, self->search);
  self->kind = add_filter (self, bar, kind_labels, _ ("Kind of kawasan"));
  self->kabupaten = add_filter (self, bar, kabupaten_labels, _ ("Kabupaten"));
  self->opd = add_filter (self, bar, opd_labels, _ ("OPD"));
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "where");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->count), 1);
  gtk_box_append (bar, self->count);
  gtk_box_append (bar, create_add_button (self));
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_empty (KlasterKawasanAreas *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = create_add_button (self);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "mark-location-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No kawasan yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Here every kawasan stands with its stage, what blocks it, its documents and programmes. "
         "Begin with its name, kind and kabupaten."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
create_table_page (KlasterKawasanAreas *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = create_bar (self);

  self->sentence = klaster_page_sentence_new ();
  gtk_box_append (GTK_BOX (page), self->sentence);
  gtk_box_append (GTK_BOX (page), bar);
  gtk_box_append (GTK_BOX (page), create_table (self));
  return page;
}

static void
on_back_cb (KlasterKawasanAreas *self)
{
  klaster_kawasan_areas_open (self, NULL);
}

/* Made when it is first looked at: its map and panel read much that the table does not need. */
static void
create_detail (KlasterKawasanAreas *self)
{
  self->detail = KLASTER_KAWASAN_DETAIL (klaster_kawasan_detail_new (self->session));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->detail), "detail");
  g_signal_connect_object (self->detail, "back", G_CALLBACK (on_back_cb), self, G_CONNECT_SWAPPED);
}

/* ---- overrides */

static void
klaster_kawasan_areas_dispose (GObject *object)
{
  KlasterKawasanAreas *self = KLASTER_KAWASAN_AREAS (object);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->growing, g_source_remove);
  if (stack != NULL)
    gtk_widget_unparent (stack);
  self->stack = NULL;
  g_clear_object (&self->items);
  g_clear_pointer (&self->overview, klaster_kawasan_overview_unref);
  g_clear_pointer (&self->kabupaten_codes, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_kawasan_areas_parent_class)->dispose (object);
}

static void
klaster_kawasan_areas_class_init (KlasterKawasanAreasClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_kawasan_areas_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_kawasan_areas_init (KlasterKawasanAreas *self)
{
  self->kabupaten_codes = g_ptr_array_new_with_free_func (g_free);
}

/* Public functions */

GtkWidget *
klaster_kawasan_areas_new (KlasterSession *session)
{
  KlasterKawasanAreas *self = g_object_new (KLASTER_TYPE_KAWASAN_AREAS, NULL);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, create_table_page (self), "table");
  gtk_stack_add_named (self->stack, create_empty (self), "empty");
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_overview), self,
                           G_CONNECT_SWAPPED);
  read_overview (self);
  return GTK_WIDGET (self);
}

void
klaster_kawasan_areas_open (KlasterKawasanAreas *self, const char *id)
{
  g_return_if_fail (KLASTER_IS_KAWASAN_AREAS (self));

  if (id != NULL && self->detail == NULL)
    create_detail (self);
  if (id != NULL)
    klaster_kawasan_detail_show (self->detail, id);
  gtk_stack_set_visible_child_name (self->stack, id != NULL ? "detail" : "table");
}

gboolean
klaster_kawasan_areas_is_settled (KlasterKawasanAreas *self)
{
  return self->reading == NULL && self->overview != NULL
         && (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "detail") != 0
             || klaster_kawasan_detail_is_settled (self->detail));
}
