#include "klaster-deadline-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-proposals.h"
#include "klaster-write.h"

#define KLASTER_TYPE_DEADLINE_BUTTON (klaster_deadline_button_get_type ())
G_DECLARE_FINAL_TYPE (KlasterDeadlineButton,
                      klaster_deadline_button,
                      KLASTER,
                      DEADLINE_BUTTON,
                      AdwBin)

struct _KlasterDeadlineButton
{
  AdwBin parent_instance;

  /* Children */
  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkWidget *trouble;

  /* Owned */
  KlasterSession *session;

  int year;
};

G_DEFINE_FINAL_TYPE (KlasterDeadlineButton, klaster_deadline_button, ADW_TYPE_BIN)

/* What goes to the store's thread. */
typedef struct
{
  KlasterSession *session;
  int year;
  GDate day;
} Order;

static void
order_free (Order *order)
{
  g_object_unref (order->session);
  g_free (order);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, order_free)

static gpointer
create_change (KlasterReader *reader, gpointer data, GError **error)
{
  const Order *order = data;

  return klaster_proposal_deadline_create_change (reader, order->year, &order->day, error);
}

static void
on_created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Order) order = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChange) change
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (change == NULL)
    klaster_session_fail (order->session, error);
  else
    klaster_write (order->session, change, _ ("The deadline is set"), NULL, NULL, NULL);
}

static void
say (KlasterDeadlineButton *self, const char *trouble)
{
  gtk_label_set_text (GTK_LABEL (self->trouble), trouble != NULL ? trouble : "");
  gtk_widget_set_visible (self->trouble, trouble != NULL);
}

static void
on_activated_cb (KlasterDeadlineButton *self)
{
  klaster_deadline_button_set (GTK_WIDGET (self),
                               gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
klaster_deadline_button_dispose (GObject *object)
{
  g_clear_object (&KLASTER_DEADLINE_BUTTON (object)->session);
  G_OBJECT_CLASS (klaster_deadline_button_parent_class)->dispose (object);
}

static void
klaster_deadline_button_class_init (KlasterDeadlineButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_deadline_button_dispose;
}

static void
klaster_deadline_button_init (KlasterDeadlineButton *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *label = gtk_label_new (_ ("Last day to propose another village"));
  GtkWidget *save = gtk_button_new_with_label (_ ("Save"));

  self->button = gtk_menu_button_new ();
  self->popover = gtk_popover_new ();
  self->entry = gtk_entry_new ();
  self->trouble = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->trouble), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->trouble), 30);
  gtk_widget_add_css_class (self->trouble, "error");
  gtk_widget_set_visible (self->trouble, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Last day to propose another village"), -1);
  gtk_box_append (box, label);
  gtk_box_append (box, self->entry);
  gtk_box_append (box, self->trouble);
  gtk_box_append (box, save);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (box));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  adw_bin_set_child (ADW_BIN (self), self->button);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (save, "clicked", G_CALLBACK (on_activated_cb), self, G_CONNECT_SWAPPED);
}

/* Public functions */

GtkWidget *
klaster_deadline_button_new (KlasterSession *session)
{
  KlasterDeadlineButton *self = g_object_new (KLASTER_TYPE_DEADLINE_BUTTON, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (self->button,
                            !klaster_store_is_read_only (klaster_session_get_store (session)));
  return GTK_WIDGET (self);
}

void
klaster_deadline_button_show (GtkWidget *button, int year, const GDate *deadline)
{
  KlasterDeadlineButton *self = KLASTER_DEADLINE_BUTTON (button);
  g_autofree char *date = klaster_format_date (deadline);
  /* Translators: a date. */
  g_autofree char *label = g_strdup_printf (_ ("Deadline %s"), date);

  self->year = year;
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), date);
  say (self, NULL);
}

void
klaster_deadline_button_set (GtkWidget *button, const char *text)
{
  KlasterDeadlineButton *self = KLASTER_DEADLINE_BUTTON (button);
  g_autoptr (GError) error = NULL;
  Order *order;
  GDate day;

  if (!klaster_date_parse (text, &day, &error))
    {
      say (self, error->message);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  order = g_new0 (Order, 1);
  *order = (Order){ g_object_ref (self->session), self->year, day };
  klaster_store_run_async (klaster_session_get_store (self->session), create_change, order, NULL,
                           (GDestroyNotify)klaster_change_unref, NULL, on_created_cb, order);
}
