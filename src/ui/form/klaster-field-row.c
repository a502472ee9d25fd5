#include "klaster-field-row.h"

#include <glib/gi18n.h>

#include "klaster-focus.h"

struct _KlasterFieldRow
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  KlasterFieldEditor *editor;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (KlasterFieldRow, klaster_field_row, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_label (const KlasterField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ (field->label));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "field-label");
  gtk_box_append (GTK_BOX (box), label);
  if ((field->flags & KLASTER_FIELD_REQUIRED) != 0)
    {
      GtkWidget *mark = gtk_label_new (_ ("required"));

      gtk_widget_add_css_class (mark, "field-mark");
      gtk_box_append (GTK_BOX (box), mark);
    }
  if ((field->flags & KLASTER_FIELD_PROOF) != 0)
    {
      GtkWidget *mark = gtk_label_new (_ ("proof, cannot be changed"));

      gtk_widget_add_css_class (mark, "field-mark");
      gtk_box_append (GTK_BOX (box), mark);
    }
  if ((field->flags & KLASTER_FIELD_PERSONAL) != 0)
    {
      GtkWidget *mark = gtk_label_new (_ ("personal data"));

      gtk_widget_set_tooltip_text (mark, _ ("Is left out of public files"));
      gtk_widget_add_css_class (mark, "field-mark");
      gtk_box_append (GTK_BOX (box), mark);
    }
  return box;
}

static void
on_editor_changed_cb (KlasterFieldRow *self)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  klaster_field_row_read (self, &value, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
klaster_field_row_dispose (GObject *object)
{
  g_clear_pointer (&KLASTER_FIELD_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_field_row_parent_class)->dispose (object);
}

static gboolean
klaster_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (KLASTER_FIELD_ROW (widget)->editor));
}

static void
klaster_field_row_class_init (KlasterFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_field_row_dispose;
  GTK_WIDGET_CLASS (klass)->focus = klaster_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = klaster_field_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_field_row_init (KlasterFieldRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-row");
}

/* Public functions */

KlasterFieldRow *
klaster_field_row_new (KlasterSession *session, const KlasterField *field)
{
  KlasterFieldRow *self = g_object_new (KLASTER_TYPE_FIELD_ROW, NULL);

  self->editor = klaster_field_editor_new (session, field);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "field-message");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), create_label (field));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->editor));
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  klaster_field_row_set_problem (self, NULL);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (on_editor_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

KlasterFieldEditor *
klaster_field_row_get_editor (KlasterFieldRow *self)
{
  return self->editor;
}

gboolean
klaster_field_row_read (KlasterFieldRow *self, KlasterValue *value, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (klaster_field_editor_read (self->editor, value, &problem))
    {
      klaster_field_row_set_problem (self, NULL);
      return TRUE;
    }
  klaster_field_row_set_problem (self, problem->message);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

void
klaster_field_row_set_problem (KlasterFieldRow *self, const char *sentence)
{
  const KlasterField *field = klaster_field_editor_get_field (self->editor);
  const char *help = field->help != NULL ? _ (field->help) : NULL;

  gtk_label_set_text (GTK_LABEL (self->message), sentence != NULL ? sentence : help);
  gtk_widget_set_visible (self->message, sentence != NULL || help != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID,
      sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}
