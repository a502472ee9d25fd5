#include "klaster-meetings-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-meeting-detail.h"
#include "klaster-meeting-row.h"
#include "klaster-page-parts.h"

#define LIST_WIDTH 380

/* A line of the digest as an item of a list model. */
#define KLASTER_TYPE_MEETING_ITEM (klaster_meeting_item_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMeetingItem, klaster_meeting_item, KLASTER, MEETING_ITEM, GObject)

struct _KlasterMeetingItem
{
  GObject parent_instance;

  KlasterMeetings *digest; /* owned */
  const KlasterMeetingLine *line; /* borrowed from it */
};

G_DEFINE_FINAL_TYPE (KlasterMeetingItem, klaster_meeting_item, G_TYPE_OBJECT)

struct _KlasterMeetingsView
{
  GtkWidget parent_instance;

  /* Children */
  GtkStack *stack; /* "halves", "empty" */
  GtkWidget *sentence;
  GtkWidget *search;
  GtkDropDown *kind;
  GtkSingleSelection *selection; /* borrowed from the list */
  KlasterMeetingDetail *detail;

  /* Owned */
  KlasterSession *session;
  KlasterMeetings *digest;
  GListStore *items;
  GCancellable *reading;
  char *chosen; /* id or NULL */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (KlasterMeetingsView, klaster_meetings_view, GTK_TYPE_WIDGET)

static void
klaster_meeting_item_finalize (GObject *object)
{
  g_clear_pointer (&KLASTER_MEETING_ITEM (object)->digest, klaster_meetings_unref);
  G_OBJECT_CLASS (klaster_meeting_item_parent_class)->finalize (object);
}

static void
klaster_meeting_item_class_init (KlasterMeetingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_meeting_item_finalize;
}

static void
klaster_meeting_item_init (KlasterMeetingItem *self)
{
}

/* ---- the list */

static const KlasterField *
get_kind_field (void)
{
  return klaster_entity_get_field (klaster_entity_get ("meeting"), "kind");
}

static const char *
get_kind (KlasterMeetingsView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kind);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
             ? NULL
             : get_kind_field ()->choices[chosen - 1].key;
}

static void
choose_position (KlasterMeetingsView *self)
{
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (KlasterMeetingItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (item->line->id, self->chosen) == 0)
        position = i;
    }
  gtk_single_selection_set_selected (self->selection, position);
}

static void
show_chosen (KlasterMeetingsView *self)
{
  KlasterMeetingItem *item;

  if (self->filling)
    return;
  item = gtk_single_selection_get_selected_item (self->selection);
  if (item != NULL)
    {
      g_free (self->chosen);
      self->chosen = g_strdup (item->line->id);
    }
  klaster_meeting_detail_show (self->detail, item != NULL ? item->line->id : NULL);
}

static void
filter_again (KlasterMeetingsView *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->digest == NULL)
    return;
  text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  for (guint i = 0; i < self->digest->items->len; i++)
    {
      const KlasterMeetingLine *line = self->digest->items->pdata[i];
      KlasterMeetingItem *item;

      if (!klaster_meeting_line_matches (line, get_kind (self), NULL, *text != '\0' ? text : NULL))
        continue;
      item = g_object_new (KLASTER_TYPE_MEETING_ITEM, NULL);
      item->digest = klaster_meetings_ref (self->digest);
      item->line = line;
      g_ptr_array_add (items, item);
    }
  self->filling = TRUE;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  choose_position (self);
  self->filling = FALSE;
  show_chosen (self);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, klaster_meeting_row_new ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  KlasterMeetingItem *meeting = gtk_list_item_get_item (item);

  klaster_meeting_row_show (KLASTER_MEETING_ROW (gtk_list_item_get_child (item)), meeting->digest,
                            meeting->line);
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  klaster_meeting_row_show (KLASTER_MEETING_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static GtkWidget *
create_list (KlasterMeetingsView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), NULL);
  self->items = g_list_store_new (KLASTER_TYPE_MEETING_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_chosen), self,
                           G_CONNECT_SWAPPED);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_widget_add_css_class (list, "meeting-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Meetings"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

/* ---- reading */

static gpointer
build_digest (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMeetingsQuery query = { 0 };

  return klaster_meetings_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterMeetings *digest = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterMeetingsView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_MEETINGS_VIEW (user_data);
  g_clear_object (&self->reading);
  if (digest == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->digest, klaster_meetings_unref);
  self->digest = digest;
  gtk_label_set_text (GTK_LABEL (self->sentence), digest->sentence);
  gtk_stack_set_visible_child_name (self->stack, digest->items->len > 0 ? "halves" : "empty");
  filter_again (self);
}

static void
read_digest (KlasterMeetingsView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_digest, NULL, NULL,
                           (GDestroyNotify)klaster_meetings_unref, self->reading, on_built_cb,
                           self);
}

/* ---- parts */

static void
on_add_clicked_cb (KlasterMeetingsView *self)
{
  klaster_session_request_edit (self->session, "meeting", NULL, NULL);
}

static GtkWidget *
create_add_button (KlasterMeetingsView *self)
{
  GtkWidget *button = klaster_page_add_button_new (_ ("New meeting"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkDropDown *
create_kinds (KlasterMeetingsView *self)
{
  const KlasterField *field = get_kind_field ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *down;

  gtk_string_list_append (labels, _ ("All kinds"));
  for (guint i = 0; field->choices[i].key != NULL; i++)
    gtk_string_list_append (labels, klaster_field_get_choice_label (field, field->choices[i].key));
  down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Kind of meeting"), -1);
  g_signal_connect_object (down, "notify::selected", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (down);
}

static GtkWidget *
create_left (KlasterMeetingsView *self)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (first, "register-bar");
  gtk_widget_add_css_class (second, "meeting-bar");
  self->search = klaster_page_search_new (_ ("Search meetings"));
  gtk_widget_set_hexpand (self->search, TRUE);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  self->kind = create_kinds (self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->kind), TRUE);
  gtk_box_append (GTK_BOX (first), self->search);
  gtk_box_append (GTK_BOX (second), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (second), create_add_button (self));
  gtk_box_append (GTK_BOX (left), first);
  gtk_box_append (GTK_BOX (left), second);
  gtk_box_append (GTK_BOX (left), create_list (self));
  gtk_widget_set_size_request (left, LIST_WIDTH, -1);
  /* The kinds and the search fill the pane, not more. */
  gtk_widget_set_hexpand (left, FALSE);
  return left;
}

static GtkWidget *
create_halves (KlasterMeetingsView *self)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->sentence = klaster_page_sentence_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->detail), TRUE);
  gtk_widget_set_vexpand (halves, TRUE);
  gtk_box_append (GTK_BOX (halves), create_left (self));
  gtk_box_append (GTK_BOX (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (halves), GTK_WIDGET (self->detail));
  return klaster_page_stack_new (self->sentence, NULL, halves);
}

static GtkWidget *
create_empty (KlasterMeetingsView *self)
{
  GtkWidget *page = klaster_page_empty_new ("system-users-symbolic", create_add_button (self));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No meeting yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Here stand the meetings of every kind: who is invited and came, what was decided, and "
         "what became of it. Begin with the title, the kind and the day."));
  return page;
}

/* ---- overrides */

static void
klaster_meetings_view_dispose (GObject *object)
{
  KlasterMeetingsView *self = KLASTER_MEETINGS_VIEW (object);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (stack != NULL)
    gtk_widget_unparent (stack);
  self->stack = NULL;
  g_clear_object (&self->items);
  g_clear_pointer (&self->digest, klaster_meetings_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_meetings_view_parent_class)->dispose (object);
}

static void
klaster_meetings_view_class_init (KlasterMeetingsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_meetings_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_meetings_view_init (KlasterMeetingsView *self)
{
}

/* Public functions */

GtkWidget *
klaster_meetings_view_new (KlasterSession *session)
{
  KlasterMeetingsView *self = g_object_new (KLASTER_TYPE_MEETINGS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  self->detail = KLASTER_MEETING_DETAIL (klaster_meeting_detail_new (session));
  gtk_stack_add_named (self->stack, create_halves (self), "halves");
  gtk_stack_add_named (self->stack, create_empty (self), "empty");
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_digest), self,
                           G_CONNECT_SWAPPED);
  read_digest (self);
  return GTK_WIDGET (self);
}

void
klaster_meetings_view_choose (KlasterMeetingsView *self, const char *id)
{
  g_return_if_fail (KLASTER_IS_MEETINGS_VIEW (self));

  g_free (self->chosen);
  self->chosen = g_strdup (id);
  filter_again (self);
}

gboolean
klaster_meetings_view_is_settled (KlasterMeetingsView *self)
{
  g_return_val_if_fail (KLASTER_IS_MEETINGS_VIEW (self), FALSE);

  return self->reading == NULL && klaster_meeting_detail_is_settled (self->detail);
}
