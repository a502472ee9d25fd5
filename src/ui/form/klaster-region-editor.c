#include <glib/gi18n.h>

#include "klaster-editors-private.h"
#include "klaster-region-chooser.h"

struct _KlasterRegionEditor
{
  KlasterFieldEditor parent_instance;

  /* children */
  GtkWidget *name;
  GtkWidget *button;
  GtkWidget *clear;

  /* owned */
  char *code;
};

G_DEFINE_FINAL_TYPE (KlasterRegionEditor, klaster_region_editor, KLASTER_TYPE_FIELD_EDITOR)

static void
show_name (KlasterRegionEditor *self, const char *name)
{
  gboolean blank = self->code == NULL;

  gtk_label_set_text (GTK_LABEL (self->name), blank ? _ ("Not chosen yet") : name);
  if (blank)
    gtk_widget_add_css_class (self->name, "dim-label");
  else
    gtk_widget_remove_css_class (self->name, "dim-label");
  gtk_widget_set_visible (self->clear, !blank);
}

/* Names */

static gpointer
name_region (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_reader_dup_region_full_name (reader, data);
}

static void
on_named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterRegionEditor) self = user_data;
  g_autofree char *name = klaster_store_run_finish (KLASTER_STORE (source), result, NULL);

  /* Without a name the code itself is shown, which is right, too. */
  if (self->code != NULL && klaster_field_editor_get_session (KLASTER_FIELD_EDITOR (self)) != NULL)
    show_name (self, name != NULL ? name : self->code);
}

static void
read_name (KlasterRegionEditor *self)
{
  KlasterSession *session = klaster_field_editor_get_session (KLASTER_FIELD_EDITOR (self));

  klaster_store_run_async (klaster_session_get_store (session), name_region, g_strdup (self->code),
                           g_free, g_free, NULL, on_named_cb, g_object_ref (self));
}

static void
set_code (KlasterRegionEditor *self, const char *code)
{
  g_free (self->code);
  self->code = g_strdup (code);
  show_name (self, code);
  if (code != NULL)
    read_name (self);
  klaster_field_editor_emit_changed (KLASTER_FIELD_EDITOR (self));
}

static void
on_region_chosen_cb (const char *code, gpointer user_data)
{
  KlasterRegionEditor *self = KLASTER_REGION_EDITOR (user_data);

  set_code (self, code);
  gtk_widget_grab_focus (self->button);
}

static void
on_choose_clicked_cb (KlasterRegionEditor *self)
{
  KlasterFieldEditor *editor = KLASTER_FIELD_EDITOR (self);
  const KlasterField *field = klaster_field_editor_get_field (editor);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  klaster_region_chooser_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                  klaster_field_editor_get_session (editor), _ (field->label),
                                  field->levels, klaster_field_editor_get_within (editor),
                                  on_region_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
on_clear_clicked_cb (KlasterRegionEditor *self)
{
  set_code (self, NULL);
  gtk_widget_grab_focus (self->button);
}

/* Overrides */

static void
klaster_region_editor_build (KlasterFieldEditor *editor)
{
  KlasterRegionEditor *self = KLASTER_REGION_EDITOR (editor);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (content), self->name);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("edit-find-symbolic"));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), content);
  gtk_widget_set_hexpand (self->button, TRUE);
  klaster_field_editor_name_control (editor, self->button);
  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_set_tooltip_text (self->clear, _ ("Leave empty"));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_choose_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (on_clear_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), self->clear);
  show_name (self, NULL);
  klaster_field_editor_set_child (editor, box);
}

static void
klaster_region_editor_show (KlasterFieldEditor *editor, const KlasterValue *value, const char *text)
{
  KlasterRegionEditor *self = KLASTER_REGION_EDITOR (editor);

  g_free (self->code);
  self->code = value->type == KLASTER_VALUE_TEXT ? g_strdup (value->text) : NULL;
  show_name (self, text);
  if (self->code != NULL)
    read_name (self);
}

static gboolean
klaster_region_editor_read (KlasterFieldEditor *editor, KlasterValue *value, GError **error)
{
  KlasterRegionEditor *self = KLASTER_REGION_EDITOR (editor);

  if (self->code != NULL)
    *value = klaster_value_text (self->code);
  return TRUE;
}

static void
klaster_region_editor_finalize (GObject *object)
{
  g_free (KLASTER_REGION_EDITOR (object)->code);
  G_OBJECT_CLASS (klaster_region_editor_parent_class)->finalize (object);
}

static void
klaster_region_editor_class_init (KlasterRegionEditorClass *klass)
{
  KlasterFieldEditorClass *editor_class = KLASTER_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = klaster_region_editor_finalize;
  editor_class->build = klaster_region_editor_build;
  editor_class->show = klaster_region_editor_show;
  editor_class->read = klaster_region_editor_read;
}

static void
klaster_region_editor_init (KlasterRegionEditor *self)
{
}
