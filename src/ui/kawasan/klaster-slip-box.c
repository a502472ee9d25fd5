#include "klaster-slip-box.h"

#include <glib/gi18n.h>

#include "klaster-knock-on.h"
#include "klaster-write.h"

#define MOST_DAYS 1000
#define USUAL_DAYS 14

struct _KlasterSlipBox
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *days;
  GtkWidget *text;
  GtkWidget *apply;

  /* owned */
  KlasterSession *session;
  KlasterKawasanDigest *digest;
  guint stage;
  GDate *before, *after; /* of each stage */
};

G_DEFINE_FINAL_TYPE (KlasterSlipBox, klaster_slip_box, GTK_TYPE_WIDGET)

static guint
get_days (KlasterSlipBox *self)
{
  return (guint)gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->days));
}

/* FALSE when the stage has no day that it could miss. */
static gboolean
work_out (KlasterSlipBox *self)
{
  const KlasterKawasanDigest *digest = self->digest;
  g_autofree KlasterKnockStage *knocks = g_new0 (KlasterKnockStage, digest->n_stages);
  GDate today;

  klaster_today (&today);
  for (guint i = 0; i < digest->n_stages; i++)
    knocks[i] = (KlasterKnockStage){ .waits_for = digest->stages[i].waits_for,
                                     .closed = digest->stages[i].state == KLASTER_RUNG_REACHED,
                                     .target = digest->stages[i].target,
                                     .done = digest->stages[i].done };
  return klaster_knock_on_slip (knocks, digest->n_stages, self->stage, get_days (self), &today,
                                self->before, self->after);
}

static gboolean
moves (KlasterSlipBox *self, guint i)
{
  return g_date_valid (&self->after[i]) && g_date_valid (&self->before[i])
         && g_date_compare (&self->after[i], &self->before[i]) != 0;
}

static void
show_outcome (KlasterSlipBox *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean known = work_out (self);

  for (guint i = 0; known && i < self->digest->n_stages; i++)
    {
      g_autofree char *before = klaster_format_date_short (&self->before[i]);
      g_autofree char *after = klaster_format_date_short (&self->after[i]);

      if (moves (self, i))
        g_string_append_printf (text, "%s%s: %s → %s", text->len > 0 ? "\n" : "",
                                self->digest->stages[i].label, before, after);
    }
  if (!known)
    g_string_append (text, _ ("Write a target date first; then this says what a delay would do."));
  gtk_label_set_text (GTK_LABEL (self->text), text->str);
  gtk_widget_set_sensitive (self->apply, known && get_days (self) > 0);
  gtk_widget_set_sensitive (self->days, known);
}

static void
on_days_changed_cb (KlasterSlipBox *self)
{
  if (self->digest != NULL)
    show_outcome (self);
}

void
klaster_slip_box_apply (KlasterSlipBox *self)
{
  const KlasterKawasanStage *stage = &self->digest->stages[self->stage];
  g_autofree char *summary = NULL;
  g_autoptr (KlasterChange) change = NULL;

  g_return_if_fail (KLASTER_IS_SLIP_BOX (self));

  if (!work_out (self))
    return;
  /* Translators: line of the journal: a kawasan, a stage, days. */
  summary = g_strdup_printf (_ ("%s, %s: targets moved by %u days"), self->digest->name, stage->key,
                             get_days (self));
  change = klaster_change_new (summary);
  for (guint i = 0; i < self->digest->n_stages; i++)
    {
      g_autofree char *iso = moves (self, i) ? klaster_date_dup_iso (&self->after[i]) : NULL;
      g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

      if (iso == NULL || self->digest->stages[i].record == NULL)
        continue;
      value = klaster_value_text (iso);
      klaster_change_set (change, klaster_entity_get ("kawasan_stage"),
                          self->digest->stages[i].record, "target", &value);
    }
  klaster_write (self->session, change, summary, NULL, NULL, NULL);
}

static GtkWidget *
create_question (KlasterSlipBox *self)
{
  GtkBox *row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));

  self->days = gtk_spin_button_new_with_range (0, MOST_DAYS, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), USUAL_DAYS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Days of delay"), -1);
  g_signal_connect_object (self->days, "value-changed", G_CALLBACK (on_days_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* Translators: before and behind a number of days that can be changed. */
  gtk_box_append (row, gtk_label_new (_ ("If this stage is late by")));
  gtk_box_append (row, self->days);
  gtk_box_append (row, gtk_label_new (_ ("days:")));
  return GTK_WIDGET (row);
}

static void
klaster_slip_box_dispose (GObject *object)
{
  KlasterSlipBox *self = KLASTER_SLIP_BOX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->digest, klaster_kawasan_digest_unref);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_slip_box_parent_class)->dispose (object);
}

static void
klaster_slip_box_class_init (KlasterSlipBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_slip_box_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_slip_box_init (KlasterSlipBox *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->box, "slip-box");
  gtk_box_append (GTK_BOX (self->box), create_question (self));
  self->text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_widget_add_css_class (self->text, "tabular");
  gtk_box_append (GTK_BOX (self->box), self->text);
  self->apply = gtk_button_new_with_label (_ ("Move these targets"));
  gtk_widget_set_halign (self->apply, GTK_ALIGN_START);
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (klaster_slip_box_apply), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->apply);
}

/* Public functions */

GtkWidget *
klaster_slip_box_new (KlasterSession *session)
{
  KlasterSlipBox *self = g_object_new (KLASTER_TYPE_SLIP_BOX, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
klaster_slip_box_show (KlasterSlipBox *self, KlasterKawasanDigest *digest, guint stage)
{
  g_return_if_fail (KLASTER_IS_SLIP_BOX (self) && stage < digest->n_stages);

  klaster_kawasan_digest_ref (digest);
  g_clear_pointer (&self->digest, klaster_kawasan_digest_unref);
  self->digest = digest;
  self->stage = stage;
  g_free (self->before);
  g_free (self->after);
  self->before = g_new0 (GDate, digest->n_stages);
  self->after = g_new0 (GDate, digest->n_stages);
  show_outcome (self);
}

void
klaster_slip_box_set_days (KlasterSlipBox *self, guint days)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), days);
}

const char *
klaster_slip_box_get_text (KlasterSlipBox *self)
{
  return gtk_label_get_text (GTK_LABEL (self->text));
}
