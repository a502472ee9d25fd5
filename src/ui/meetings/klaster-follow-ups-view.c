#include "klaster-follow-ups-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-follow-up-board.h"
#include "klaster-follow-up-list.h"
#include "klaster-follow-up-row.h"
#include "klaster-page-parts.h"
#include "klaster-print-dialog.h"

struct _KlasterFollowUpsView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkStack *stack; /* "list", "board", "empty", "none" */
  GtkWidget *bar;
  GtkWidget *sentence;
  GtkWidget *search;
  GtkDropDown *opd;
  GtkDropDown *kawasan;
  GtkWidget *overdue;
  GtkWidget *sheet; /* only with an OPD chosen */
  GtkWidget *board_toggle;
  GtkWidget *count;
  KlasterFollowUpBoard *board;

  /* Owned */
  KlasterSession *session;
  KlasterFollowUps *digest;
  KlasterFollowUpList *list;
  GCancellable *reading;
  gboolean filling; /* the drop-downs are being filled */
};

G_DEFINE_FINAL_TYPE (KlasterFollowUpsView, klaster_follow_ups_view, GTK_TYPE_WIDGET)

/* ---- filters */

static const char *
get_party (GtkDropDown *down, GPtrArray *parties)
{
  guint chosen = gtk_drop_down_get_selected (down);

  if (chosen == 0 || chosen > parties->len)
    return NULL;
  return ((const KlasterFollowUpParty *)parties->pdata[chosen - 1])->id;
}

/* Only what is seen is filled: a list view makes some hundred rows, seen or not. */
static guint
show_items (KlasterFollowUpsView *self, const KlasterFollowUpFilter *filter)
{
  gboolean board = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->board_toggle));
  guint n = 0;

  if (board)
    {
      klaster_follow_up_board_show (self->board, self->digest, filter);
      for (int i = KLASTER_FOLLOW_UP_OPEN; i < KLASTER_N_FOLLOW_UP_COLUMNS; i++)
        n += klaster_follow_up_board_count (self->board, (KlasterFollowUpColumn)i);
    }
  else
    {
      klaster_follow_up_list_show (self->list, self->digest, filter);
      n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
    }
  gtk_stack_set_visible_child_name (self->stack, self->digest->items->len == 0 ? "empty"
                                                 : n == 0                      ? "none"
                                                 : board                       ? "board"
                                                                               : "list");
  return n;
}

static void
filter_again (KlasterFollowUpsView *self)
{
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  KlasterFollowUpFilter filter = { 0 };

  if (self->digest == NULL || self->filling)
    return;
  text = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  filter.text = *text != '\0' ? text : NULL;
  filter.opd = get_party (self->opd, self->digest->agencies);
  filter.kawasan = get_party (self->kawasan, self->digest->areas);
  filter.overdue = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->overdue));
  /* Translators: how many are shown, of how many. */
  count = g_strdup_printf (_ ("%u of %u follow-ups"), show_items (self, &filter),
                           self->digest->items->len);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->sheet, filter.opd != NULL);
}

/* CHOSEN: id of the party that stays chosen, or NULL. */
static void
fill_drop_down (GtkDropDown *down, const char *all, GPtrArray *parties, const char *chosen)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint position = 0;

  gtk_string_list_append (labels, all);
  for (guint i = 0; i < parties->len; i++)
    {
      const KlasterFollowUpParty *party = parties->pdata[i];
      /* Translators: an OPD or a kawasan, then the number of its open follow-ups. */
      g_autofree char *label = g_strdup_printf (_ ("%s (%u open)"), party->name, party->n_open);

      gtk_string_list_append (labels, label);
      if (g_strcmp0 (party->id, chosen) == 0)
        position = i + 1;
    }
  gtk_drop_down_set_model (down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (down, position);
}

/* ---- reading */

static void
take_digest (KlasterFollowUpsView *self, KlasterFollowUps *digest)
{
  g_autoptr (KlasterFollowUps) old = self->digest;
  const char *opd = old != NULL ? get_party (self->opd, old->agencies) : NULL;
  const char *kawasan = old != NULL ? get_party (self->kawasan, old->areas) : NULL;

  self->digest = digest;
  gtk_label_set_text (GTK_LABEL (self->sentence), digest->sentence);
  self->filling = TRUE;
  fill_drop_down (self->opd, _ ("All OPD"), digest->agencies, opd);
  fill_drop_down (self->kawasan, _ ("All kawasan"), digest->areas, kawasan);
  self->filling = FALSE;
  gtk_widget_set_visible (self->bar, digest->items->len > 0);
  filter_again (self);
}

static gpointer
build_digest (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterFollowUpsQuery query = { 0 };

  return klaster_follow_ups_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterFollowUps *digest = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterFollowUpsView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_FOLLOW_UPS_VIEW (user_data);
  g_clear_object (&self->reading);
  if (digest != NULL)
    take_digest (self, digest);
  else
    klaster_session_fail (self->session, error);
}

static void
read_digest (KlasterFollowUpsView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_digest, NULL, NULL,
                           (GDestroyNotify)klaster_follow_ups_unref, self->reading, on_built_cb,
                           self);
}

/* ---- the list */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, klaster_follow_up_row_new ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  klaster_follow_up_row_show (KLASTER_FOLLOW_UP_ROW (gtk_list_item_get_child (item)),
                              gtk_list_item_get_item (item));
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  klaster_follow_up_row_show (KLASTER_FOLLOW_UP_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
on_activated_cb (KlasterFollowUpsView *self, guint position)
{
  g_autoptr (KlasterFollowUpItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  klaster_session_request_edit (self->session, "follow_up", klaster_follow_up_item_get (item)->id,
                                NULL);
}

static GtkWidget *
create_list (KlasterFollowUpsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), NULL);
  self->list = klaster_follow_up_list_new (KLASTER_FOLLOW_UP_ANY);
  list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->list)))),
      factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "kawasan-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Follow-ups, overdue first"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), klaster_follow_up_row_create_head ());
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), scrolled);
  return klaster_page_wide_new (box);
}

/* ---- the bar */

static void
on_add_clicked_cb (KlasterFollowUpsView *self)
{
  klaster_session_request_edit (self->session, "follow_up", NULL, NULL);
}

static GtkWidget *
create_add_button (KlasterFollowUpsView *self)
{
  GtkWidget *button = klaster_page_add_button_new (_ ("New follow-up"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static void
on_sheet_clicked_cb (KlasterFollowUpsView *self)
{
  klaster_print_dialog_present_record (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                       self->session, "opd",
                                       get_party (self->opd, self->digest->agencies));
}

static GtkDropDown *
add_filter (KlasterFollowUpsView *self, const char *name)
{
  GtkWidget *down = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (down, "notify::selected", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (down, 180, -1);
  gtk_box_append (GTK_BOX (self->bar), down);
  return GTK_DROP_DOWN (down);
}

/* List and board, side by side. */
static GtkWidget *
create_form_switch (KlasterFollowUpsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = gtk_toggle_button_new_with_label (_ ("List"));

  self->board_toggle = gtk_toggle_button_new_with_label (_ ("Board"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->board_toggle), GTK_TOGGLE_BUTTON (list));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (list), TRUE);
  gtk_widget_set_tooltip_text (self->board_toggle,
                               _ ("Cards are moved by dragging, or with Ctrl and the arrow keys"));
  g_signal_connect_object (self->board_toggle, "toggled", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->board_toggle);
  return box;
}

static void
fill_bar (KlasterFollowUpsView *self)
{
  GtkBox *bar = GTK_BOX (self->bar);

  gtk_widget_add_css_class (self->bar, "register-bar");
  self->search = klaster_page_search_new (_ ("Search follow-ups"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, self->search);
  self->opd = add_filter (self, _ ("OPD"));
  self->kawasan = add_filter (self, _ ("Kawasan"));
  self->overdue = gtk_toggle_button_new_with_label (_ ("Overdue"));
  g_signal_connect_object (self->overdue, "toggled", G_CALLBACK (filter_again), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, self->overdue);
  self->sheet = gtk_button_new_with_label (_ ("OPD sheet…"));
  gtk_widget_set_tooltip_text (self->sheet, _ ("Print what the chosen OPD owes"));
  g_signal_connect_object (self->sheet, "clicked", G_CALLBACK (on_sheet_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, self->sheet);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "where");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->count), 1);
  gtk_box_append (bar, self->count);
  gtk_box_append (bar, create_form_switch (self));
  gtk_box_append (bar, create_add_button (self));
}

static GtkWidget *
create_status (const char *icon, const char *title, const char *description, GtkWidget *button)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  if (button != NULL)
    {
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
    }
  return page;
}

/* ---- overrides */

static void
klaster_follow_ups_view_dispose (GObject *object)
{
  KlasterFollowUpsView *self = KLASTER_FOLLOW_UPS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_pointer (&self->digest, klaster_follow_ups_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_follow_ups_view_parent_class)->dispose (object);
}

static void
klaster_follow_ups_view_class_init (KlasterFollowUpsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_follow_ups_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_follow_ups_view_init (KlasterFollowUpsView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->sentence = klaster_page_sentence_new ();
  self->bar = GTK_WIDGET (klaster_page_bar_new (8));
  fill_bar (self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, create_list (self), "list");
  gtk_stack_add_named (
      self->stack,
      create_status ("object-select-symbolic", _ ("No follow-up yet"),
                     _ ("Here stands what was agreed at meetings: who does it, until when, and how "
                        "many working days it is over due. Begin with the first one, or with a "
                        "meeting."),
                     create_add_button (self)),
      "empty");
  gtk_stack_add_named (self->stack,
                       create_status ("edit-find-symbolic", _ ("Nothing found"),
                                      _ ("No follow-up fits the filters."), NULL),
                       "none");
  gtk_box_append (GTK_BOX (self->box), self->sentence);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
}

/* Public functions */

GtkWidget *
klaster_follow_ups_view_new (KlasterSession *session)
{
  KlasterFollowUpsView *self = g_object_new (KLASTER_TYPE_FOLLOW_UPS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->board = KLASTER_FOLLOW_UP_BOARD (klaster_follow_up_board_new (session));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->board), "board");
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_digest), self,
                           G_CONNECT_SWAPPED);
  read_digest (self);
  return GTK_WIDGET (self);
}

gboolean
klaster_follow_ups_view_is_settled (KlasterFollowUpsView *self)
{
  g_return_val_if_fail (KLASTER_IS_FOLLOW_UPS_VIEW (self), FALSE);

  return self->reading == NULL;
}

void
klaster_follow_ups_view_show_board (KlasterFollowUpsView *self, gboolean board)
{
  g_return_if_fail (KLASTER_IS_FOLLOW_UPS_VIEW (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->board_toggle), board);
}
