#include "klaster-proposals-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-deadline-button.h"
#include "klaster-fact-table.h"
#include "klaster-page-parts.h"
#include "klaster-panel-parts.h"
#include "klaster-print-dialog.h"
#include "klaster-proposal-window.h"
#include "klaster-year-choice.h"

#define CONTENT_WIDTH 940

struct _KlasterProposalsView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *sentence;
  GtkDropDown *years;
  GtkWidget *deadline;
  GtkBox *content;

  /* Owned */
  KlasterSession *session;
  GCancellable *reading;
  KlasterProposals *digest;

  int year; /* that is wished for; 0: that of today */
  gboolean filling; /* the years are filled by us */
};

G_DEFINE_FINAL_TYPE (KlasterProposalsView, klaster_proposals_view, GTK_TYPE_WIDGET)

/* ---- one proposal */

static const KlasterProposal *
find_proposal (KlasterProposalsView *self, const char *id)
{
  for (guint i = 0; self->digest != NULL && i < self->digest->items->len; i++)
    {
      const KlasterProposal *item = self->digest->items->pdata[i];

      if (g_strcmp0 (item->id, id) == 0)
        return item;
    }
  return NULL;
}

static void
decide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterProposalsView *self = KLASTER_PROPOSALS_VIEW (widget);
  const char *id;
  gboolean accept;
  const KlasterProposal *item;

  g_variant_get (parameter, "(&sb)", &id, &accept);
  item = find_proposal (self, id);
  if (item != NULL)
    klaster_proposal_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, item,
                                     accept);
}

static void
print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterProposalsView *self = KLASTER_PROPOSALS_VIEW (widget);

  klaster_print_dialog_present_record (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                       "nota-pertimbangan", g_variant_get_string (parameter, NULL));
}

static GtkWidget *
add_button (GtkBox *box, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_box_append (box, button);
  return button;
}

static void
add_buttons (KlasterProposalsView *self, GtkBox *section, const KlasterProposal *item)
{
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  const KlasterLink link = { .entity = "site_proposal", .id = item->id };

  if (item->acceptable)
    {
      GtkWidget *accept = add_button (line, _ ("Accept…"), "proposals.decide",
                                      g_variant_new ("(sb)", item->id, TRUE));

      gtk_widget_add_css_class (accept, "suggested-action");
    }
  if (item->open)
    add_button (line, _ ("Reject…"), "proposals.decide", g_variant_new ("(sb)", item->id, FALSE));
  add_button (line, _ ("Considerations…"), "proposals.print", g_variant_new_string (item->id));
  gtk_box_append (
      line, klaster_panel_create_edit_button (self->session, _ ("Open the proposal"), &link, NULL));
  gtk_box_append (section, GTK_WIDGET (line));
}

/* The two sites stay readable, each with all that is its own. */
static void
add_succession (KlasterProposalsView *self, GtkBox *section, const KlasterProposal *item)
{
  g_autofree char *period = NULL;
  g_autofree char *words = NULL;

  if (item->successor == NULL)
    return;
  period = klaster_period_dup_label (item->begins);
  /* Translators: a village, a period. */
  words = g_strdup_printf (_ ("%s is the site from %s; what the former site reported stays its "
                              "own."),
                           item->proposed_title, period);
  klaster_panel_add_text (section, words, NULL);
  gtk_box_append (section, klaster_panel_create_record_row (
                               self->session, item->current_title, _ ("The former site"),
                               &(KlasterLink){ .entity = "site", .id = item->site }));
  gtk_box_append (section, klaster_panel_create_record_row (
                               self->session, item->proposed_title, _ ("The new site"),
                               &(KlasterLink){ .entity = "site", .id = item->successor }));
}

static void
add_facts (KlasterProposalsView *self, GtkBox *section, const KlasterProposal *item)
{
  g_autofree char *letter
      = g_date_valid (&item->letter_date) ? klaster_format_date (&item->letter_date) : NULL;
  g_autofree char *came
      = g_date_valid (&item->received_on) ? klaster_format_date (&item->received_on) : NULL;
  g_autofree char *decided
      = g_date_valid (&item->decided_on) ? klaster_format_date (&item->decided_on) : NULL;

  klaster_panel_add_fact (section, self->session, _ ("Letter number"), item->letter_number, NULL);
  klaster_panel_add_fact (section, self->session, _ ("Letter date"), letter, NULL);
  klaster_panel_add_fact (section, self->session, _ ("Received on"), came, NULL);
  klaster_panel_add_fact (section, self->session, _ ("Reasons"), item->reasons, NULL);
  if (item->open)
    return;
  klaster_panel_add_fact (section, self->session, _ ("Decided on"), decided, NULL);
  klaster_panel_add_fact (section, self->session, _ ("Letter of the decision"),
                          item->decision_letter, NULL);
  klaster_panel_add_fact (section, self->session, _ ("Decision note"), item->decision_note, NULL);
}

static void
add_proposal (KlasterProposalsView *self, const KlasterProposal *item)
{
  /* Translators: kabupaten, current village, proposed village. */
  g_autofree char *title = g_strdup_printf (_ ("%s: %s → %s"), item->kabupaten_name,
                                            item->current_title, item->proposed_title);
  GtkBox *section = klaster_panel_add_section (self->content, title);
  GtkWidget *pill = klaster_panel_create_pill (item->state_text, 0);

  if (item->late)
    gtk_widget_add_css_class (pill, "overdue");
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_box_append (section, pill);
  klaster_panel_add_text (section, item->sentence, NULL);
  if (item->open && !item->acceptable)
    klaster_panel_add_text (section,
                            _ ("Its site is no longer the one in force, so it can only be "
                               "rejected; a proposal to replace the new site is entered anew."),
                            "kind");
  add_succession (self, section, item);
  add_facts (self, section, item);
  gtk_box_append (section, klaster_fact_table_new (item));
  add_buttons (self, section, item);
}

/* ---- reading */

static void
show_digest (KlasterProposalsView *self)
{
  g_autofree char *text
      = g_strdup_printf ("%s %s", self->digest->deadline_sentence, self->digest->sentence);
  GtkWidget *child;

  gtk_label_set_text (GTK_LABEL (self->sentence), text);
  self->filling = TRUE;
  klaster_year_choice_fill (self->years, self->digest->years, self->digest->year);
  self->filling = FALSE;
  klaster_deadline_button_show (self->deadline, self->digest->year, &self->digest->deadline);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  if (self->digest->items->len == 0)
    klaster_panel_add_text (
        self->content,
        _ ("A kabupaten or kota may propose another village in the place of its site by letter. "
           "Enter the letter with “New proposal”: the proposed village then stands here beside "
           "the current one on the same facts, late ones marked, until it is decided."),
        NULL);
  for (guint i = 0; i < self->digest->items->len; i++)
    add_proposal (self, self->digest->items->pdata[i]);
}

static gpointer
build_digest (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterProposalsQuery query = { .year = GPOINTER_TO_INT (data) };

  return klaster_proposals_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterProposals) digest
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterProposalsView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_PROPOSALS_VIEW (user_data);
  g_clear_object (&self->reading);
  if (digest == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->digest, klaster_proposals_unref);
  self->digest = g_steal_pointer (&digest);
  show_digest (self);
}

static void
read_digest (KlasterProposalsView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (
      klaster_session_get_store (self->session), build_digest, GINT_TO_POINTER (self->year), NULL,
      (GDestroyNotify)klaster_proposals_unref, self->reading, on_built_cb, self);
}

static void
on_year_chosen_cb (KlasterProposalsView *self)
{
  if (self->filling || self->digest == NULL)
    return;
  self->year = klaster_year_choice_get (self->years, self->digest->years);
  read_digest (self);
}

static void
on_add_clicked_cb (KlasterProposalsView *self)
{
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "decision", "submitted");
  klaster_session_request_edit (self->session, "site_proposal", NULL,
                                g_variant_builder_end (&presets));
}

/* ---- overrides */

static void
klaster_proposals_view_dispose (GObject *object)
{
  KlasterProposalsView *self = KLASTER_PROPOSALS_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->digest, klaster_proposals_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_proposals_view_parent_class)->dispose (object);
}

static void
klaster_proposals_view_class_init (KlasterProposalsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_proposals_view_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "proposals.decide", "(sb)", decide);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "proposals.print", "s", print);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_proposals_view_init (KlasterProposalsView *self)
{
}

static GtkWidget *
create_bar (KlasterProposalsView *self)
{
  GtkBox *bar = klaster_page_bar_new (8);
  GtkWidget *add = klaster_page_add_button_new (_ ("New proposal"));
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->years = klaster_year_choice_new ();
  self->deadline = klaster_deadline_button_new (self->session);
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_box_append (bar, GTK_WIDGET (self->years));
  gtk_box_append (bar, self->deadline);
  gtk_box_append (bar, gap);
  gtk_box_append (bar, add);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->years, "notify::selected", G_CALLBACK (on_year_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (bar);
}

/* Public functions */

GtkWidget *
klaster_proposals_view_new (KlasterSession *session)
{
  KlasterProposalsView *self = g_object_new (KLASTER_TYPE_PROPOSALS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->sentence = klaster_page_sentence_new ();
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  self->box = klaster_page_stack_new (
      self->sentence, create_bar (self),
      klaster_page_column_new (GTK_WIDGET (self->content), CONTENT_WIDTH));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_digest), self,
                           G_CONNECT_SWAPPED);
  read_digest (self);
  return GTK_WIDGET (self);
}

gboolean
klaster_proposals_view_is_settled (KlasterProposalsView *self)
{
  g_return_val_if_fail (KLASTER_IS_PROPOSALS_VIEW (self), FALSE);

  return self->reading == NULL;
}
