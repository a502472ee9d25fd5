#include "klaster-proposal-window.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-form-parts.h"
#include "klaster-replacement.h"
#include "klaster-write.h"

#define N_PERIODS 6
#define REASON_HEIGHT 96

struct _KlasterProposalWindow
{
  AdwWindow parent_instance;

  /* Children */
  GtkWidget *period; /* drop-down; NULL: rejecting */
  GtkWidget *day;
  GtkWidget *letter;
  GtkWidget *reason; /* text view */
  GtkWidget *trouble;
  GtkWidget *save;

  /* Owned */
  KlasterSession *session;
  char *proposal;

  KlasterPeriod first; /* of the drop-down */
  gboolean accept;
  gboolean late; /* the proposal came after its last day */
};

G_DEFINE_FINAL_TYPE (KlasterProposalWindow, klaster_proposal_window, ADW_TYPE_WINDOW)

/* What goes to the store's thread; a copy of what was typed. */
typedef struct
{
  KlasterReplacementWish wish;
  char *proposal, *letter, *reason;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->proposal);
  g_free (order->letter);
  g_free (order->reason);
  g_free (order);
}

static gpointer
create_change (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_replacement_create_change (reader, &((Order *)data)->wish, error);
}

static void
on_written_cb (const char *problem, gpointer user_data)
{
  KlasterProposalWindow *self = user_data;

  gtk_widget_set_sensitive (self->save, TRUE);
  if (problem == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    klaster_form_say (self->trouble, problem);
}

static void
on_created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterProposalWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChange) change
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  gtk_widget_set_sensitive (self->save, TRUE);
  if (change == NULL)
    {
      klaster_form_say (self->trouble, error->message);
      return;
    }
  klaster_write (self->session, change,
                 self->accept ? _ ("The proposal is accepted.") : _ ("The proposal is rejected."),
                 on_written_cb, g_object_ref (self), g_object_unref);
}

static Order *
create_order (KlasterProposalWindow *self, const GDate *day)
{
  Order *order = g_new0 (Order, 1);

  order->proposal = g_strdup (self->proposal);
  order->letter = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->letter))));
  order->reason = klaster_form_dup_text (self->reason);
  order->wish = (KlasterReplacementWish){
    .proposal = order->proposal,
    .accept = self->accept,
    .decided_on = *day,
    .letter = *order->letter != '\0' ? order->letter : NULL,
    .reason = *order->reason != '\0' ? order->reason : NULL,
  };
  if (self->accept)
    order->wish.begins = klaster_period_add (
        self->first, (int)gtk_drop_down_get_selected (GTK_DROP_DOWN (self->period)));
  return order;
}

static void
send_order (gpointer user_data)
{
  KlasterProposalWindow *self = user_data;
  GDate day;

  if (!klaster_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), &day, NULL))
    return;
  gtk_widget_set_sensitive (self->save, FALSE);
  klaster_store_run_async (
      klaster_session_get_store (self->session), create_change, create_order (self, &day),
      order_free, (GDestroyNotify)klaster_change_unref, NULL, on_created_cb, g_object_ref (self));
}

/* ---- children */

static GtkWidget *
add_entry (GtkBox *box, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  return klaster_form_add_field (box, name, entry);
}

static GtkWidget *
create_periods (KlasterPeriod first)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (int i = 0; i < N_PERIODS; i++)
    {
      g_autofree char *label = klaster_period_dup_label (klaster_period_add (first, i));

      gtk_string_list_append (labels, label);
    }
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
}

static void
add_text (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
fill_window (KlasterProposalWindow *self, const KlasterProposal *proposal)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkBox *fields = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  g_autofree char *today = NULL;
  GDate day;

  gtk_widget_add_css_class (GTK_WIDGET (fields), "form-fields");
  add_text (fields, proposal->sentence, NULL);
  if (proposal->late)
    add_text (fields, proposal->state_text, "error");
  if (self->accept)
    {
      GtkWidget *periods = create_periods (self->first);

      self->period = klaster_form_add_field (fields, _ ("First period of the new site"), periods);
    }
  self->day = add_entry (fields, _ ("Decided on"));
  self->letter = add_entry (fields, _ ("Letter of the decision"));
  self->reason = klaster_form_add_text (fields, _ ("Reason"), REASON_HEIGHT);
  self->trouble = klaster_form_add_trouble (fields);
  klaster_today (&day);
  today = klaster_format_date (&day);
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  self->save = gtk_button_new_with_label (self->accept ? _ ("Accept") : _ ("Reject"));
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (klaster_proposal_window_save), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save);
  gtk_box_append (GTK_BOX (box), klaster_form_header_new (GTK_WINDOW (self), self->save));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fields));
  adw_window_set_content (ADW_WINDOW (self), box);
}

/* ---- overrides */

static void
klaster_proposal_window_finalize (GObject *object)
{
  KlasterProposalWindow *self = KLASTER_PROPOSAL_WINDOW (object);

  g_clear_object (&self->session);
  g_free (self->proposal);
  G_OBJECT_CLASS (klaster_proposal_window_parent_class)->finalize (object);
}

static void
klaster_proposal_window_class_init (KlasterProposalWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_proposal_window_finalize;
  klaster_form_close_on_escape (GTK_WIDGET_CLASS (klass));
}

static void
klaster_proposal_window_init (KlasterProposalWindow *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, -1);
}

/* Public functions */

void
klaster_proposal_window_present (GtkWindow *parent,
                                 KlasterSession *session,
                                 const KlasterProposal *proposal,
                                 gboolean accept)
{
  KlasterProposalWindow *self
      = g_object_new (KLASTER_TYPE_PROPOSAL_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->proposal = g_strdup (proposal->id);
  self->first = proposal->suggested;
  self->accept = accept;
  self->late = proposal->late;
  gtk_window_set_title (GTK_WINDOW (self),
                        accept ? _ ("Accept the proposal") : _ ("Reject the proposal"));
  fill_window (self, proposal);
  gtk_window_present (GTK_WINDOW (self));
}

void
klaster_proposal_window_fill (KlasterProposalWindow *self,
                              const char *day,
                              const char *letter,
                              const char *reason)
{
  if (day != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->day), day);
  if (letter != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->letter), letter);
  if (reason != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reason)), reason, -1);
}

void
klaster_proposal_window_save (KlasterProposalWindow *self)
{
  g_autoptr (GError) error = NULL;
  GDate day;

  g_return_if_fail (KLASTER_IS_PROPOSAL_WINDOW (self));

  if (!klaster_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), &day, &error))
    {
      klaster_form_say (self->trouble, error->message);
      gtk_widget_grab_focus (self->day);
      return;
    }
  klaster_form_say (self->trouble, NULL);
  if (self->accept && self->late)
    klaster_dialog_ask (GTK_WINDOW (self), _ ("Accept a late proposal?"),
                        _ ("It came after the last day for proposals. Accepted all the same, it "
                           "stays marked as late; the reason is kept with the decision."),
                        _ ("Accept"), send_order, g_object_ref (self), g_object_unref);
  else
    send_order (self);
}
