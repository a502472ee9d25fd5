#include "klaster-editors-private.h"

#define LOWEST 88

struct _KlasterLongTextEditor
{
  KlasterFieldEditor parent_instance;

  /* children */
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (KlasterLongTextEditor, klaster_long_text_editor, KLASTER_TYPE_FIELD_EDITOR)

static void
klaster_long_text_editor_build (KlasterFieldEditor *editor)
{
  KlasterLongTextEditor *self = KLASTER_LONG_TEXT_EDITOR (editor);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  /* Tab goes to the next field. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_add_css_class (self->view, "long-text");
  klaster_field_editor_name_control (editor, self->view);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view),
                              (klaster_field_editor_get_field (editor)->flags & KLASTER_FIELD_PROOF)
                                  == 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LOWEST);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 3 * LOWEST);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_add_css_class (scrolled, "long-text-frame");
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (klaster_field_editor_emit_changed), self, G_CONNECT_SWAPPED);
  klaster_field_editor_set_child (editor, scrolled);
}

static void
klaster_long_text_editor_show (KlasterFieldEditor *editor,
                               const KlasterValue *value,
                               const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (KLASTER_LONG_TEXT_EDITOR (editor)->view);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view),
                            value->type == KLASTER_VALUE_TEXT ? value->text : "", -1);
}

static gboolean
klaster_long_text_editor_read (KlasterFieldEditor *editor, KlasterValue *value, GError **error)
{
  GtkTextView *view = GTK_TEXT_VIEW (KLASTER_LONG_TEXT_EDITOR (editor)->view);
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  return klaster_field_parse (klaster_field_editor_get_field (editor), text, value, error);
}

static void
klaster_long_text_editor_class_init (KlasterLongTextEditorClass *klass)
{
  KlasterFieldEditorClass *editor_class = KLASTER_FIELD_EDITOR_CLASS (klass);

  editor_class->build = klaster_long_text_editor_build;
  editor_class->show = klaster_long_text_editor_show;
  editor_class->read = klaster_long_text_editor_read;
}

static void
klaster_long_text_editor_init (KlasterLongTextEditor *self)
{
}
