#include <glib/gi18n.h>

#include "klaster-attachment.h"
#include "klaster-dialogs.h"
#include "klaster-editors-private.h"

struct _KlasterFileEditor
{
  KlasterFieldEditor parent_instance;

  /* children */
  GtkWidget *name;
  GtkWidget *clear;
  GtkWidget *spinner;

  /* owned */
  KlasterRecord *fresh; /* read from disk, not in the store yet */
  char *id;
};

G_DEFINE_FINAL_TYPE (KlasterFileEditor, klaster_file_editor, KLASTER_TYPE_FIELD_EDITOR)

static void
set_file (KlasterFileEditor *self, const char *id, const char *name)
{
  g_free (self->id);
  self->id = g_strdup (id);
  gtk_label_set_text (GTK_LABEL (self->name), id == NULL ? _ ("No file") : name);
  gtk_widget_set_visible (self->clear, id != NULL);
}

static void
on_file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterFileEditor) self = user_data;
  KlasterFieldEditor *editor = KLASTER_FIELD_EDITOR (self);
  g_autoptr (GError) error = NULL;
  KlasterRecord *record = klaster_attachment_read_finish (result, &error);

  /* The form may have been closed in the meantime. */
  if (klaster_field_editor_get_session (editor) == NULL)
    {
      g_clear_pointer (&record, klaster_record_unref);
      return;
    }
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (record == NULL)
    {
      klaster_session_fail (klaster_field_editor_get_session (editor), error);
      return;
    }
  g_clear_pointer (&self->fresh, klaster_record_unref);
  self->fresh = record;
  set_file (self, klaster_record_get_id (record), klaster_record_get_text (record, "file_name"));
  klaster_field_editor_emit_changed (editor);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  KlasterFileEditor *self = KLASTER_FILE_EDITOR (user_data);

  if (file == NULL)
    return;
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  klaster_attachment_read_async (file, NULL, on_file_read_cb, g_object_ref (self));
}

static void
on_attach_clicked_cb (KlasterFileEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  klaster_dialog_open_file (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Choose the file"),
                            NULL, NULL, on_file_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
on_clear_clicked_cb (KlasterFileEditor *self)
{
  g_clear_pointer (&self->fresh, klaster_record_unref);
  set_file (self, NULL, NULL);
  klaster_field_editor_emit_changed (KLASTER_FIELD_EDITOR (self));
}

/* Overrides */

static void
klaster_file_editor_build (KlasterFieldEditor *editor)
{
  KlasterFileEditor *self = KLASTER_FILE_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *attach = gtk_button_new_with_label (_ ("Attach…"));

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (self->name, TRUE);
  self->spinner = gtk_spinner_new ();
  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear, _ ("Leave empty"));
  klaster_field_editor_name_control (editor, attach);
  g_signal_connect_object (attach, "clicked", G_CALLBACK (on_attach_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (on_clear_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), self->clear);
  gtk_box_append (GTK_BOX (box), attach);
  set_file (self, NULL, NULL);
  klaster_field_editor_set_child (editor, box);
}

static void
klaster_file_editor_show (KlasterFieldEditor *editor, const KlasterValue *value, const char *text)
{
  set_file (KLASTER_FILE_EDITOR (editor), value->type == KLASTER_VALUE_TEXT ? value->text : NULL,
            text);
}

static gboolean
klaster_file_editor_read (KlasterFieldEditor *editor, KlasterValue *value, GError **error)
{
  KlasterFileEditor *self = KLASTER_FILE_EDITOR (editor);

  if (self->id != NULL)
    *value = klaster_value_text (self->id);
  return TRUE;
}

static KlasterRecord *
klaster_file_editor_get_extra (KlasterFieldEditor *editor)
{
  return KLASTER_FILE_EDITOR (editor)->fresh;
}

static void
klaster_file_editor_finalize (GObject *object)
{
  KlasterFileEditor *self = KLASTER_FILE_EDITOR (object);

  g_clear_pointer (&self->fresh, klaster_record_unref);
  g_free (self->id);
  G_OBJECT_CLASS (klaster_file_editor_parent_class)->finalize (object);
}

static void
klaster_file_editor_class_init (KlasterFileEditorClass *klass)
{
  KlasterFieldEditorClass *editor_class = KLASTER_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = klaster_file_editor_finalize;
  editor_class->build = klaster_file_editor_build;
  editor_class->show = klaster_file_editor_show;
  editor_class->read = klaster_file_editor_read;
  editor_class->get_extra = klaster_file_editor_get_extra;
}

static void
klaster_file_editor_init (KlasterFileEditor *self)
{
}
