#include "klaster-register-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-entity-list.h"
#include "klaster-export-dialog.h"
#include "klaster-page-parts.h"
#include "klaster-table-view.h"

#define FIRST_ENTITY "site"

struct _KlasterRegisterPage
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  KlasterEntityList *list;
  KlasterTableView *table;
  GtkWidget *title;
  GtkWidget *search;
  GtkWidget *filter;

  /* owned */
  KlasterSession *session;
};

G_DEFINE_FINAL_TYPE (KlasterRegisterPage, klaster_register_page, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (KlasterRegisterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static gboolean
can_write (KlasterRegisterPage *self)
{
  const KlasterEntity *entity = klaster_table_view_get_entity (self->table);

  return entity != NULL && !entity->reference
         && !klaster_store_is_read_only (klaster_session_get_store (self->session));
}

static void
update_actions (KlasterRegisterPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean selected = klaster_table_view_get_selected (self->table) != NULL;

  gtk_widget_action_set_enabled (widget, "register.add", can_write (self));
  gtk_widget_action_set_enabled (widget, "register.remove", selected && can_write (self));
  gtk_widget_action_set_enabled (widget, "register.open", selected);
}

static const KlasterField *
find_filter (const KlasterEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].type == KLASTER_FIELD_CHOICE)
      return &entity->fields[i];
  return NULL;
}

static void
update_filter (KlasterRegisterPage *self, const KlasterEntity *entity)
{
  const KlasterField *field = find_filter (entity);
  GtkStringList *labels = gtk_string_list_new (NULL);
  g_autoptr (GListModel) model = G_LIST_MODEL (labels);
  g_autofree char *all = NULL;

  gtk_widget_set_visible (self->filter, field != NULL);
  if (field == NULL)
    return;
  /* Translators: a filter that is not set; %s is the label of a field. */
  all = g_strdup_printf (_ ("%s: all"), _ (field->label));
  gtk_string_list_append (labels, all);
  for (const KlasterChoice *choice = field->choices; choice->key != NULL; choice++)
    gtk_string_list_append (labels, _ (choice->label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->filter), model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
}

static void
on_entity_chosen_cb (KlasterRegisterPage *self, const char *name)
{
  const KlasterEntity *entity = klaster_entity_get (name);

  gtk_label_set_text (GTK_LABEL (self->title), _ (entity->label));
  klaster_table_view_set_entity (self->table, entity);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  update_filter (self, entity);
  update_actions (self);
}

static void
on_search_changed_cb (KlasterRegisterPage *self)
{
  klaster_table_view_set_search (self->table, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_filter_selected_cb (KlasterRegisterPage *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter));

  /* The first row stands for all. */
  klaster_table_view_set_choice (self->table,
                                 selected == GTK_INVALID_LIST_POSITION ? -1 : (int)selected - 1);
}

static void
on_row_activated_cb (KlasterRegisterPage *self, const char *id)
{
  klaster_session_request_edit (self->session, klaster_table_view_get_entity (self->table)->name,
                                id, NULL);
}

/* Actions */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterRegisterPage *self = KLASTER_REGISTER_PAGE (widget);

  klaster_session_request_edit (self->session, klaster_table_view_get_entity (self->table)->name,
                                NULL, NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterRegisterPage *self = KLASTER_REGISTER_PAGE (widget);

  on_row_activated_cb (self, klaster_table_view_get_selected (self->table));
}

/* One removal on its way; kept apart from the page, which may go before the answer. */
typedef struct
{
  KlasterSession *session;
  GtkWidget *page; /* weak */
  KlasterChange *change;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_clear_weak_pointer (&removal->page);
  g_object_unref (removal->session);
  klaster_change_unref (removal->change);
  g_free (removal);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void commit_removal (gpointer user_data);

static Removal *
removal_copy (const Removal *removal)
{
  Removal *copy = g_new0 (Removal, 1);

  g_set_weak_pointer (&copy->page, removal->page);
  copy->session = g_object_ref (removal->session);
  copy->change = klaster_change_ref (removal->change);
  return copy;
}

static void
on_removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Removal) removal = user_data;
  g_autoptr (GError) error = NULL;

  if (klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_say (removal->session, _ ("The record is removed"), TRUE);
  else if (removal->page != NULL
           && g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CONFIRMATION))
    {
      klaster_change_confirm (removal->change);
      klaster_dialog_ask (get_window (KLASTER_REGISTER_PAGE (removal->page)),
                          _ ("Remove it all the same?"), error->message, _ ("Yes, go on"),
                          commit_removal, removal_copy (removal), removal_free);
    }
  else
    klaster_session_fail (removal->session, error);
}

static void
commit_removal (gpointer user_data)
{
  Removal *removal = user_data;

  klaster_store_commit_async (klaster_session_get_store (removal->session), removal->change,
                              on_removed_cb, removal_copy (removal));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterRegisterPage *self = KLASTER_REGISTER_PAGE (widget);
  const KlasterEntity *entity = klaster_table_view_get_entity (self->table);
  /* Translators: line of the journal; %s is a kind of record. */
  g_autofree char *summary = g_strdup_printf (_ ("%s: record removed"), _ (entity->label));
  g_autoptr (KlasterChange) change = klaster_change_new (summary);
  Removal removal = { self->session, widget, change };

  klaster_change_remove (change, entity, klaster_table_view_get_selected (self->table));
  commit_removal (&removal);
}

static void
clear_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterRegisterPage *self = KLASTER_REGISTER_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (gtk_widget_get_visible (self->filter))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->filter), 0);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (KLASTER_REGISTER_PAGE (widget)->search);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterRegisterPage *self = KLASTER_REGISTER_PAGE (widget);

  klaster_export_dialog_present (get_window (self), self->session,
                                 klaster_table_view_get_entity (self->table),
                                 klaster_table_view_list_shown (self->table));
}

/* Children */

static GtkWidget *
create_action_button (const char *icon, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
create_add_button (void)
{
  GtkWidget *button = klaster_page_add_button_new (_ ("Add"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "register.add");
  return button;
}

static GtkWidget *
create_bar (KlasterRegisterPage *self)
{
  GtkBox *bar = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->title), 8);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "title-3");
  self->filter = gtk_drop_down_new (NULL, NULL);
  self->search = klaster_page_search_new (_ ("Search in the table"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->search), 22);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (on_filter_selected_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  gtk_box_append (bar, self->title);
  gtk_box_append (bar, self->filter);
  gtk_box_append (bar, self->search);
  gtk_box_append (bar, create_action_button ("document-save-symbolic", _ ("Save as a file"),
                                             "register.export"));
  gtk_box_append (bar, create_action_button ("user-trash-symbolic", _ ("Remove the record"),
                                             "register.remove"));
  gtk_box_append (bar, create_add_button ());
  return GTK_WIDGET (bar);
}

/* Overrides */

static void
klaster_register_page_dispose (GObject *object)
{
  KlasterRegisterPage *self = KLASTER_REGISTER_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_register_page_parent_class)->dispose (object);
}

static void
klaster_register_page_class_init (KlasterRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_register_page_dispose;
  gtk_widget_class_install_action (widget_class, "register.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "register.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "register.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "register.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "register.clear-search", NULL,
                                   clear_search_action);
  gtk_widget_class_install_action (widget_class, "register.export", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "register.remove", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_register_page_init (KlasterRegisterPage *self)
{
}

/* Public functions */

KlasterRegisterPage *
klaster_register_page_new (KlasterSession *session)
{
  KlasterRegisterPage *self = g_object_new (KLASTER_TYPE_REGISTER_PAGE, NULL);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->list = klaster_entity_list_new (session);
  self->table = klaster_table_view_new (session);
  gtk_box_append (GTK_BOX (right), create_bar (self));
  gtk_box_append (GTK_BOX (right), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_set_hexpand (right, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->table));
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), right);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_object (self->list, "chosen", G_CALLBACK (on_entity_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  klaster_entity_list_choose (self->list, FIRST_ENTITY);
  return self;
}

void
klaster_register_page_show_entity (KlasterRegisterPage *self, const char *entity)
{
  g_return_if_fail (KLASTER_IS_REGISTER_PAGE (self) && entity != NULL);

  klaster_entity_list_choose (self->list, entity);
}

gboolean
klaster_register_page_is_settled (KlasterRegisterPage *self)
{
  return klaster_table_view_is_settled (self->table);
}
