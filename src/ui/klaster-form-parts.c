#include "klaster-form-parts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
add_named (GtkBox *box, const char *name, GtkWidget *editor, GtkWidget *shown)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, label);
  gtk_box_append (box, shown);
}

GtkWidget *
klaster_form_add_field (GtkBox *box, const char *name, GtkWidget *editor)
{
  add_named (box, name, editor, editor);
  return editor;
}

GtkWidget *
klaster_form_add_text (GtkBox *box, const char *name, int height)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *frame = gtk_frame_new (NULL);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_widget_set_size_request (view, -1, height);
  gtk_frame_set_child (GTK_FRAME (frame), view);
  gtk_widget_add_css_class (frame, "text-frame");
  add_named (box, name, view, frame);
  return view;
}

char *
klaster_form_dup_text (GtkWidget *view)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  return g_strstrip (text);
}

GtkWidget *
klaster_form_add_trouble (GtkBox *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (box, label);
  return label;
}

void
klaster_form_say (GtkWidget *label, const char *trouble)
{
  gtk_label_set_text (GTK_LABEL (label), trouble != NULL ? trouble : "");
  gtk_widget_set_visible (label, trouble != NULL);
}

GtkWidget *
klaster_form_header_new (GtkWindow *window, GtkWidget *save)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_widget_add_css_class (save, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (gtk_window_close), window,
                           G_CONNECT_SWAPPED);
  return header;
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

void
klaster_form_close_on_escape (GtkWidgetClass *window_class)
{
  gtk_widget_class_add_binding (window_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
}
