/* A switch has two sides, a stored yes-or-no three: until it is touched, nothing is answered, and the word
 * beside it says so. */
#include <glib/gi18n.h>

#include "klaster-editors-private.h"

struct _KlasterSwitchEditor
{
  KlasterFieldEditor parent_instance;

  /* children */
  GtkWidget *control;
  GtkWidget *word;

  gboolean answered;
};

G_DEFINE_FINAL_TYPE (KlasterSwitchEditor, klaster_switch_editor, KLASTER_TYPE_FIELD_EDITOR)

static void
update_word (KlasterSwitchEditor *self)
{
  const char *word = _ ("Not answered yet");

  if (self->answered)
    word = gtk_switch_get_active (GTK_SWITCH (self->control)) ? _ ("Yes") : _ ("No");
  gtk_label_set_text (GTK_LABEL (self->word), word);
}

static void
on_switched_cb (KlasterSwitchEditor *self)
{
  self->answered = TRUE;
  update_word (self);
  klaster_field_editor_emit_changed (KLASTER_FIELD_EDITOR (self));
}

static void
klaster_switch_editor_build (KlasterFieldEditor *editor)
{
  KlasterSwitchEditor *self = KLASTER_SWITCH_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->control = gtk_switch_new ();
  self->word = gtk_label_new (NULL);
  gtk_widget_set_valign (self->control, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->word, "dim-label");
  klaster_field_editor_name_control (editor, self->control);
  g_signal_connect_object (self->control, "notify::active", G_CALLBACK (on_switched_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->control);
  gtk_box_append (GTK_BOX (box), self->word);
  update_word (self);
  klaster_field_editor_set_child (editor, box);
}

static void
klaster_switch_editor_show (KlasterFieldEditor *editor, const KlasterValue *value, const char *text)
{
  KlasterSwitchEditor *self = KLASTER_SWITCH_EDITOR (editor);

  gtk_switch_set_active (GTK_SWITCH (self->control),
                         value->type == KLASTER_VALUE_INTEGER && value->integer != 0);
  self->answered = !klaster_value_is_blank (value);
  update_word (self);
}

static gboolean
klaster_switch_editor_read (KlasterFieldEditor *editor, KlasterValue *value, GError **error)
{
  KlasterSwitchEditor *self = KLASTER_SWITCH_EDITOR (editor);

  if (self->answered)
    *value = klaster_value_integer (gtk_switch_get_active (GTK_SWITCH (self->control)));
  return TRUE;
}

static void
klaster_switch_editor_class_init (KlasterSwitchEditorClass *klass)
{
  KlasterFieldEditorClass *editor_class = KLASTER_FIELD_EDITOR_CLASS (klass);

  editor_class->build = klaster_switch_editor_build;
  editor_class->show = klaster_switch_editor_show;
  editor_class->read = klaster_switch_editor_read;
}

static void
klaster_switch_editor_init (KlasterSwitchEditor *self)
{
}
