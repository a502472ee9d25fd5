#include "klaster-follow-up-card.h"

#include <glib/gi18n.h>

#include "klaster-follow-up-row.h"

struct _KlasterFollowUpCard
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkLabel *text;
  GtkLabel *opd;
  GtkLabel *place;
  GtkWidget *pill;
  GtkWidget *back;
  GtkWidget *on;

  /* Owned */
  KlasterFollowUpItem *item;
};

G_DEFINE_FINAL_TYPE (KlasterFollowUpCard, klaster_follow_up_card, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_back_clicked_cb (KlasterFollowUpCard *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
on_on_clicked_cb (KlasterFollowUpCard *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static GdkContentProvider *
on_drag_prepare_cb (KlasterFollowUpCard *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = NULL;

  if (self->item == NULL)
    return NULL;
  picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (KLASTER_TYPE_FOLLOW_UP_ITEM, self->item);
}

static GtkLabel *
add_label (KlasterFollowUpCard *self, const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (lines > 1)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), lines);
    }
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
create_button (KlasterFollowUpCard *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-button");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_foot (KlasterFollowUpCard *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->pill = klaster_due_pill_new ();
  gtk_widget_set_hexpand (self->pill, TRUE);
  gtk_widget_set_valign (self->pill, GTK_ALIGN_CENTER);
  self->back = create_button (self, "go-previous-symbolic", _ ("Move to the column before"),
                              G_CALLBACK (on_back_clicked_cb));
  self->on = create_button (self, "go-next-symbolic", _ ("Move to the next column"),
                            G_CALLBACK (on_on_clicked_cb));
  gtk_box_append (GTK_BOX (foot), self->pill);
  gtk_box_append (GTK_BOX (foot), self->back);
  gtk_box_append (GTK_BOX (foot), self->on);
  return foot;
}

static void
klaster_follow_up_card_dispose (GObject *object)
{
  KlasterFollowUpCard *self = KLASTER_FOLLOW_UP_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (klaster_follow_up_card_parent_class)->dispose (object);
}

static void
klaster_follow_up_card_class_init (KlasterFollowUpCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_follow_up_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
klaster_follow_up_card_init (KlasterFollowUpCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->box, "board-card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->text = add_label (self, "name", 3);
  self->opd = add_label (self, "where", 1);
  self->place = add_label (self, "where", 1);
  gtk_box_append (GTK_BOX (self->box), create_foot (self));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* Public functions */

GtkWidget *
klaster_follow_up_card_new (void)
{
  return g_object_new (KLASTER_TYPE_FOLLOW_UP_CARD, NULL);
}

void
klaster_follow_up_card_show (KlasterFollowUpCard *self, KlasterFollowUpItem *item)
{
  const KlasterFollowUp *follow_up;
  KlasterFollowUpColumn column;

  g_return_if_fail (KLASTER_IS_FOLLOW_UP_CARD (self));

  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  follow_up = klaster_follow_up_item_get (item);
  column = klaster_follow_up_get_column (follow_up);
  set_text (self->text, follow_up->text);
  set_text (self->opd, follow_up->opd_name);
  set_text (self->place,
            follow_up->kawasan != NULL ? follow_up->kawasan_name : follow_up->site_name);
  klaster_due_pill_show (self->pill, follow_up, klaster_follow_up_item_get_today (item));
  gtk_widget_set_visible (self->back, column > KLASTER_FOLLOW_UP_OPEN);
  gtk_widget_set_visible (self->on, column < KLASTER_FOLLOW_UP_CLOSED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  follow_up->text, -1);
}

KlasterFollowUpItem *
klaster_follow_up_card_get_item (KlasterFollowUpCard *self)
{
  g_return_val_if_fail (KLASTER_IS_FOLLOW_UP_CARD (self), NULL);

  return self->item;
}
