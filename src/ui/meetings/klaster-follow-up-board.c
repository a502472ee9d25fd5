#include "klaster-follow-up-board.h"

#include <glib/gi18n.h>

#include "klaster-follow-up-card.h"
#include "klaster-follow-up-move.h"

struct _KlasterFollowUpBoard
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkLabel *heads[KLASTER_N_FOLLOW_UP_COLUMNS];
  GtkWidget *views[KLASTER_N_FOLLOW_UP_COLUMNS];

  /* Owned */
  KlasterSession *session;
  KlasterFollowUpList *lists[KLASTER_N_FOLLOW_UP_COLUMNS];
  char *moved; /* id of the card that was moved by key, to be chosen again; NULL: none */
};

G_DEFINE_FINAL_TYPE (KlasterFollowUpBoard, klaster_follow_up_board, GTK_TYPE_WIDGET)

/* ---- moving */

static void
move_to (KlasterFollowUpBoard *self, KlasterFollowUpItem *item, int column)
{
  if (item == NULL || column < KLASTER_FOLLOW_UP_OPEN || column > KLASTER_FOLLOW_UP_CLOSED)
    return;
  klaster_follow_up_move (self->session, klaster_follow_up_item_get (item),
                          (KlasterFollowUpColumn)column);
}

/* The card at X, Y of a column's view, with that place in it; NULL beside the cards. */
static KlasterFollowUpCard *
pick_card (GtkWidget *view, double x, double y, double *card_x, double *card_y)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *card
      = picked != NULL ? gtk_widget_get_ancestor (picked, KLASTER_TYPE_FOLLOW_UP_CARD) : NULL;

  if (card == NULL || !gtk_widget_translate_coordinates (view, card, x, y, card_x, card_y))
    return NULL;
  return KLASTER_FOLLOW_UP_CARD (card);
}

/* On an arrow of a card. */
static void
on_pressed_cb (KlasterFollowUpBoard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  double card_x, card_y;
  KlasterFollowUpCard *card = pick_card (view, x, y, &card_x, &card_y);
  int step = card != NULL ? klaster_follow_up_card_find_step (card, card_x, card_y) : 0;

  if (step == 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  klaster_follow_up_board_step (self, klaster_follow_up_card_get_item (card), step);
}

static GdkContentProvider *
on_drag_prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  double card_x, card_y;
  KlasterFollowUpCard *card = pick_card (view, x, y, &card_x, &card_y);
  g_autoptr (GdkPaintable) picture = NULL;

  if (card == NULL || klaster_follow_up_card_get_item (card) == NULL)
    return NULL;
  picture = gtk_widget_paintable_new (GTK_WIDGET (card));
  gtk_drag_source_set_icon (source, picture, (int)card_x, (int)card_y);
  return gdk_content_provider_new_typed (KLASTER_TYPE_FOLLOW_UP_ITEM,
                                         klaster_follow_up_card_get_item (card));
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  KlasterFollowUpBoard *self = KLASTER_FOLLOW_UP_BOARD (user_data);
  GtkWidget *column = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  for (int i = KLASTER_FOLLOW_UP_OPEN; i < KLASTER_N_FOLLOW_UP_COLUMNS; i++)
    if (gtk_widget_is_ancestor (self->views[i], column))
      move_to (self, g_value_get_object (value), i);
  return TRUE;
}

static KlasterFollowUpColumn
find_focused (KlasterFollowUpBoard *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (int i = KLASTER_FOLLOW_UP_OPEN; focus != NULL && i < KLASTER_N_FOLLOW_UP_COLUMNS; i++)
    if (focus == self->views[i] || gtk_widget_is_ancestor (focus, self->views[i]))
      return (KlasterFollowUpColumn)i;
  return KLASTER_FOLLOW_UP_ANY;
}

/* Before the list, which has its own use for these keys. */
static gboolean
on_key_pressed_cb (KlasterFollowUpBoard *self, guint key, guint code, GdkModifierType state)
{
  KlasterFollowUpColumn column = find_focused (self);
  KlasterFollowUpItem *item;
  int step = key == GDK_KEY_Left ? -1 : key == GDK_KEY_Right ? 1 : 0;

  if ((state & GDK_CONTROL_MASK) == 0 || step == 0 || column == KLASTER_FOLLOW_UP_ANY)
    return GDK_EVENT_PROPAGATE;
  item = gtk_single_selection_get_selected_item (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (self->views[column]))));
  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  g_free (self->moved);
  self->moved = g_strdup (klaster_follow_up_item_get (item)->id);
  move_to (self, item, (int)column + step);
  return GDK_EVENT_STOP;
}

static void
on_activated_cb (KlasterFollowUpBoard *self, guint position, GtkListView *view)
{
  g_autoptr (KlasterFollowUpItem) item
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  klaster_session_request_edit (self->session, "follow_up", klaster_follow_up_item_get (item)->id,
                                NULL);
}

/* ---- columns */

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, klaster_follow_up_card_new ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  klaster_follow_up_card_show (KLASTER_FOLLOW_UP_CARD (gtk_list_item_get_child (item)),
                               gtk_list_item_get_item (item));
}

static void
on_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  klaster_follow_up_card_show (KLASTER_FOLLOW_UP_CARD (gtk_list_item_get_child (item)), NULL);
}

/* Once for all cards of a column: some hundred of them are made at once. */
static void
add_pointer (KlasterFollowUpBoard *self, GtkWidget *view)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare_cb), NULL);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
create_view (KlasterFollowUpBoard *self, KlasterFollowUpColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection;
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), NULL);
  self->lists[column] = klaster_follow_up_list_new (column);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->lists[column])));
  gtk_single_selection_set_autoselect (selection, FALSE);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_widget_add_css_class (view, "board-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  klaster_follow_up_column_get_label (column), -1);
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
  add_pointer (self, view);
  return view;
}

static GtkWidget *
create_column (KlasterFollowUpBoard *self, KlasterFollowUpColumn column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkDropTarget *target = gtk_drop_target_new (KLASTER_TYPE_FOLLOW_UP_ITEM, GDK_ACTION_MOVE);

  self->heads[column] = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->heads[column], 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->heads[column]), "board-head");
  self->views[column] = create_view (self, column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->views[column]);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "board-column");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heads[column]));
  gtk_box_append (GTK_BOX (box), scrolled);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
  return box;
}

/* ---- overrides */

static void
klaster_follow_up_board_dispose (GObject *object)
{
  KlasterFollowUpBoard *self = KLASTER_FOLLOW_UP_BOARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  for (guint i = 0; i < KLASTER_N_FOLLOW_UP_COLUMNS; i++)
    g_clear_object (&self->lists[i]);
  g_clear_pointer (&self->moved, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_follow_up_board_parent_class)->dispose (object);
}

static void
klaster_follow_up_board_class_init (KlasterFollowUpBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_follow_up_board_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_follow_up_board_init (KlasterFollowUpBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  gtk_widget_add_css_class (self->box, "board");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (int i = KLASTER_FOLLOW_UP_OPEN; i < KLASTER_N_FOLLOW_UP_COLUMNS; i++)
    gtk_box_append (GTK_BOX (self->box), create_column (self, (KlasterFollowUpColumn)i));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* The card that was moved by key keeps the focus, wherever it is now. */
static void
choose_moved (KlasterFollowUpBoard *self)
{
  g_autofree char *moved = g_steal_pointer (&self->moved);

  for (int i = KLASTER_FOLLOW_UP_OPEN; moved != NULL && i < KLASTER_N_FOLLOW_UP_COLUMNS; i++)
    {
      int position = klaster_follow_up_list_find (self->lists[i], moved);

      if (position >= 0)
        klaster_follow_up_board_choose (self, (KlasterFollowUpColumn)i, (guint)position);
    }
}

/* Public functions */

GtkWidget *
klaster_follow_up_board_new (KlasterSession *session)
{
  KlasterFollowUpBoard *self = g_object_new (KLASTER_TYPE_FOLLOW_UP_BOARD, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
klaster_follow_up_board_show (KlasterFollowUpBoard *self,
                              KlasterFollowUps *digest,
                              const KlasterFollowUpFilter *filter)
{
  g_return_if_fail (KLASTER_IS_FOLLOW_UP_BOARD (self));

  for (int i = KLASTER_FOLLOW_UP_OPEN; i < KLASTER_N_FOLLOW_UP_COLUMNS; i++)
    {
      KlasterFollowUpColumn column = (KlasterFollowUpColumn)i;
      g_autofree char *head = NULL;

      klaster_follow_up_list_show (self->lists[i], digest, filter);
      head = g_strdup_printf ("%s  %u", klaster_follow_up_column_get_label (column),
                              klaster_follow_up_board_count (self, column));
      gtk_label_set_text (self->heads[i], head);
    }
  choose_moved (self);
}

void
klaster_follow_up_board_step (KlasterFollowUpBoard *self, KlasterFollowUpItem *item, int step)
{
  g_return_if_fail (KLASTER_IS_FOLLOW_UP_BOARD (self));

  if (item != NULL)
    move_to (self, item,
             (int)klaster_follow_up_get_column (klaster_follow_up_item_get (item)) + step);
}

guint
klaster_follow_up_board_count (KlasterFollowUpBoard *self, KlasterFollowUpColumn column)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->lists[column]));
}

void
klaster_follow_up_board_choose (KlasterFollowUpBoard *self,
                                KlasterFollowUpColumn column,
                                guint position)
{
  GtkWidget *view = self->views[column];

  gtk_widget_activate_action (view, "list.select-item", "(ubb)", position, FALSE, FALSE);
  gtk_widget_activate_action (view, "list.scroll-to-item", "u", position);
  gtk_widget_grab_focus (view);
}
