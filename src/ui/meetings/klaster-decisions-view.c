#include "klaster-decisions-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-panel-parts.h"
#include "klaster-quick-change.h"
#include "klaster-stage-date.h"

struct _KlasterDecisionsView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkBox *lines;
  GtkWidget *entry;

  /* Owned */
  KlasterSession *session;
  KlasterMeeting *meeting;
};

G_DEFINE_FINAL_TYPE (KlasterDecisionsView, klaster_decisions_view, GTK_TYPE_WIDGET)

/* In the order of the menu. */
static const struct
{
  const char *entity;
  const char *label;
} outcomes[] = {
  { "follow_up", N_ ("Follow-up…") },
  { "opd_program", N_ ("OPD programme…") },
  { "kawasan_stage", N_ ("Target date of a stage…") },
  { "assistance", N_ ("Assistance…") },
};

/* ---- one action */

static void
become_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  KlasterDecisionsView *self = KLASTER_DECISIONS_VIEW (widget);
  const KlasterDecision *decision;
  const char *entity;
  guint line;

  g_variant_get (parameter, "(u&s)", &line, &entity);
  if (self->meeting == NULL || line >= self->meeting->decisions->len)
    return;
  decision = self->meeting->decisions->pdata[line];
  if (strcmp (entity, "kawasan_stage") == 0 && self->meeting->kawasan != NULL)
    klaster_stage_date_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                self->meeting, decision->text);
  else
    klaster_session_request_edit (
        self->session, entity, NULL,
        klaster_decision_create_presets (self->meeting, decision->text, entity));
}

static GtkWidget *
create_menu_button (guint line)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (outcomes[i].label), NULL);

      g_menu_item_set_action_and_target (item, "decisions.become", "(us)", line,
                                         outcomes[i].entity);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Make it…"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (
      button, _ ("Make a follow-up, a programme, a date or an assistance of this decision"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

/* ---- lines */

static void
add_outcomes (KlasterDecisionsView *self, GtkBox *box, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const KlasterOutcome *outcome = list->pdata[i];
      g_autofree char *text = g_strdup_printf ("→ %s: %s", outcome->kind_label, outcome->title);

      gtk_box_append (box, klaster_panel_create_record_row (self->session, text,
                                                            outcome->state_label, &outcome->link));
    }
}

static void
add_decision (KlasterDecisionsView *self, guint number)
{
  const KlasterDecision *decision = self->meeting->decisions->pdata[number];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *text = g_strdup_printf ("%u. %s", number + 1, decision->text);

  gtk_widget_set_hexpand (words, TRUE);
  klaster_panel_add_text (GTK_BOX (words), text, NULL);
  if (decision->outcomes->len == 0)
    klaster_panel_add_text (GTK_BOX (words), _ ("Nothing has come of it yet."), "missing");
  add_outcomes (self, GTK_BOX (words), decision->outcomes);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), create_menu_button (number));
  gtk_box_append (self->lines, line);
}

static void
fill_lines (KlasterDecisionsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  if (self->meeting->decisions->len == 0)
    klaster_panel_add_text (self->lines,
                            _ ("No decision is written down. Write each on a line of its own; then "
                               "it can become a follow-up, a programme, a date or an assistance."),
                            "missing");
  for (guint i = 0; i < self->meeting->decisions->len; i++)
    add_decision (self, i);
  if (self->meeting->others->len == 0)
    return;
  klaster_panel_add_text (self->lines, _ ("Also agreed here, in other words:"), "fact-name");
  add_outcomes (self, self->lines, self->meeting->others);
}

/* ---- a new one */

static char *
join_decisions (const KlasterMeeting *meeting, const char *last)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < meeting->decisions->len; i++)
    g_string_append_printf (text, "%s\n",
                            ((const KlasterDecision *)meeting->decisions->pdata[i])->text);
  g_string_append (text, last);
  return g_string_free (text, FALSE);
}

static void
on_entry_activated_cb (KlasterDecisionsView *self)
{
  klaster_decisions_view_add (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static GtkWidget *
create_foot (KlasterDecisionsView *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_with_label (_ ("Write down"));

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("New decision"));
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), self->entry);
  gtk_box_append (GTK_BOX (foot), button);
  return foot;
}

/* ---- overrides */

static void
klaster_decisions_view_dispose (GObject *object)
{
  KlasterDecisionsView *self = KLASTER_DECISIONS_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->meeting, klaster_meeting_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_decisions_view_parent_class)->dispose (object);
}

static void
klaster_decisions_view_class_init (KlasterDecisionsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_decisions_view_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "decisions.become", "(us)",
                                   become_action);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_decisions_view_init (KlasterDecisionsView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (self->box), create_foot (self));
}

/* Public functions */

GtkWidget *
klaster_decisions_view_new (KlasterSession *session)
{
  KlasterDecisionsView *self = g_object_new (KLASTER_TYPE_DECISIONS_VIEW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
klaster_decisions_view_show (KlasterDecisionsView *self, KlasterMeeting *meeting)
{
  KlasterMeeting *old;

  g_return_if_fail (KLASTER_IS_DECISIONS_VIEW (self));

  old = self->meeting;
  self->meeting = klaster_meeting_ref (meeting);
  g_clear_pointer (&old, klaster_meeting_unref);
  fill_lines (self);
}

void
klaster_decisions_view_add (KlasterDecisionsView *self, const char *text)
{
  g_autofree char *words = g_strstrip (g_strdup (text));
  g_autofree char *all = NULL;
  g_autofree char *summary = NULL;
  g_autoptr (KlasterChange) change = NULL;

  g_return_if_fail (KLASTER_IS_DECISIONS_VIEW (self));

  if (*words == '\0' || self->meeting == NULL)
    return;
  all = join_decisions (self->meeting, words);
  /* Translators: line of the journal: %s is a meeting. */
  summary = g_strdup_printf (_ ("%s: decision written down"), self->meeting->title);
  change = klaster_change_new (summary);
  klaster_quick_change_set (change, "meeting", self->meeting->id, "decisions", all);
  klaster_quick_change_commit (self->session, change, _ ("The decision is written down"));
}

GVariant *
klaster_decision_create_presets (const KlasterMeeting *meeting,
                                 const char *decision,
                                 const char *entity)
{
  const KlasterEntity *kind = klaster_entity_get (entity);
  g_autofree char *year = g_strdup_printf ("%d", g_date_get_year (&meeting->today));
  const char *const pairs[][2] = {
    { "meeting", meeting->id }, { "decision", decision },
    { "text", decision },       { "title", decision },
    { "topic", decision },      { "kawasan", meeting->kawasan },
    { "year", year },           { "state", g_str_equal (entity, "follow_up") ? "open" : "planned" },
  };
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][1] != NULL && klaster_entity_find_field (kind, pairs[i][0]) >= 0)
      g_variant_builder_add (&presets, "{ss}", pairs[i][0], pairs[i][1]);
  return g_variant_builder_end (&presets);
}
