#include "klaster-list-frame.h"

#include <adwaita.h>

#define CONTENT_WIDTH 560

struct _KlasterListFrame
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *scrolled;
  GtkBox *box;
  GtkListBox *list;
  GtkWidget *empty;

  guint n_rows;
};

G_DEFINE_FINAL_TYPE (KlasterListFrame, klaster_list_frame, GTK_TYPE_WIDGET)

static void
klaster_list_frame_dispose (GObject *object)
{
  g_clear_pointer (&KLASTER_LIST_FRAME (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_list_frame_parent_class)->dispose (object);
}

static void
klaster_list_frame_class_init (KlasterListFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_list_frame_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_list_frame_init (KlasterListFrame *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_hide (GTK_WIDGET (self->list));
  self->empty = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_widget_hide (self->empty);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "form-fields");
  gtk_box_append (self->box, self->empty);
  gtk_box_append (self->box, GTK_WIDGET (self->list));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/* Public functions */

KlasterListFrame *
klaster_list_frame_new (const char *empty_sentence)
{
  KlasterListFrame *self = g_object_new (KLASTER_TYPE_LIST_FRAME, NULL);

  gtk_label_set_text (GTK_LABEL (self->empty), empty_sentence);
  return self;
}

void
klaster_list_frame_set_top (KlasterListFrame *self, GtkWidget *top)
{
  gtk_box_prepend (self->box, top);
}

void
klaster_list_frame_begin (KlasterListFrame *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_rows = 0;
}

void
klaster_list_frame_append (KlasterListFrame *self, GtkWidget *row)
{
  gtk_list_box_append (self->list, row);
  self->n_rows++;
}

void
klaster_list_frame_end (KlasterListFrame *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_rows > 0);
  gtk_widget_set_visible (self->empty, self->n_rows == 0);
}
