#include <glib/gi18n.h>

#include "klaster-editors-private.h"

struct _KlasterChoiceEditor
{
  KlasterFieldEditor parent_instance;

  /* children */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (KlasterChoiceEditor, klaster_choice_editor, KLASTER_TYPE_FIELD_EDITOR)

static void
klaster_choice_editor_build (KlasterFieldEditor *editor)
{
  KlasterChoiceEditor *self = KLASTER_CHOICE_EDITOR (editor);
  const KlasterField *field = klaster_field_editor_get_field (editor);
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("Not chosen yet"));
  for (const KlasterChoice *choice = field->choices; choice->key != NULL; choice++)
    gtk_string_list_append (labels, _ (choice->label));
  self->list = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  klaster_field_editor_name_control (editor, self->list);
  g_signal_connect_object (self->list, "notify::selected",
                           G_CALLBACK (klaster_field_editor_emit_changed), self, G_CONNECT_SWAPPED);
  klaster_field_editor_set_child (editor, self->list);
}

static void
klaster_choice_editor_show (KlasterFieldEditor *editor, const KlasterValue *value, const char *text)
{
  const KlasterField *field = klaster_field_editor_get_field (editor);
  guint selected = 0;

  for (guint i = 0; value->type == KLASTER_VALUE_TEXT && field->choices[i].key != NULL; i++)
    if (g_str_equal (field->choices[i].key, value->text))
      selected = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (KLASTER_CHOICE_EDITOR (editor)->list), selected);
}

static gboolean
klaster_choice_editor_read (KlasterFieldEditor *editor, KlasterValue *value, GError **error)
{
  const KlasterField *field = klaster_field_editor_get_field (editor);
  guint selected
      = gtk_drop_down_get_selected (GTK_DROP_DOWN (KLASTER_CHOICE_EDITOR (editor)->list));

  if (selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    *value = klaster_value_text (field->choices[selected - 1].key);
  return TRUE;
}

static void
klaster_choice_editor_class_init (KlasterChoiceEditorClass *klass)
{
  KlasterFieldEditorClass *editor_class = KLASTER_FIELD_EDITOR_CLASS (klass);

  editor_class->build = klaster_choice_editor_build;
  editor_class->show = klaster_choice_editor_show;
  editor_class->read = klaster_choice_editor_read;
}

static void
klaster_choice_editor_init (KlasterChoiceEditor *self)
{
}
