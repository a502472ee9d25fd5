#include "klaster-items-window.h"

#include <glib/gi18n.h>

#include "klaster-form-parts.h"
#include "klaster-write.h"

struct _KlasterItemsWindow
{
  AdwWindow parent_instance;

  /* Children */
  GtkWidget *view; /* of the text that is pasted */
  GtkTextBuffer *text;
  GtkBox *preview;
  GtkWidget *count;
  GtkWidget *save;

  /* Owned */
  KlasterSession *session;
  KlasterEvaluation *evaluation;
  char **items;
};

G_DEFINE_FINAL_TYPE (KlasterItemsWindow, klaster_items_window, ADW_TYPE_WINDOW)

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* What would come of the text, as it would be numbered. */
static void
on_changed_cb (KlasterItemsWindow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  GtkWidget *child;
  guint n;

  gtk_text_buffer_get_bounds (self->text, &start, &end);
  text = gtk_text_buffer_get_text (self->text, &start, &end, FALSE);
  g_strfreev (self->items);
  self->items = klaster_instruction_split (text);
  n = g_strv_length (self->items);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL)
    gtk_box_remove (self->preview, child);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line
          = g_strdup_printf ("%u. %s", self->evaluation->rows->len + i + 1, self->items[i]);

      gtk_box_append (self->preview, create_label (line, NULL));
    }
  count = g_strdup_printf (ngettext ("%u item will be entered", "%u items will be entered", n), n);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_widget_set_sensitive (self->save, n > 0);
}

static void
on_written_cb (const char *problem, gpointer user_data)
{
  if (problem == NULL)
    gtk_window_close (GTK_WINDOW (user_data));
  else
    gtk_label_set_text (GTK_LABEL (KLASTER_ITEMS_WINDOW (user_data)->count), problem);
}

/* ---- children */

static GtkWidget *
create_scrolled (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "text-frame");
  return scrolled;
}

static GtkWidget *
create_text (KlasterItemsWindow *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->view = view;
  self->text = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the instruction"), -1);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return create_scrolled (view);
}

static GtkWidget *
create_halves (KlasterItemsWindow *self)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->preview = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_start (GTK_WIDGET (self->preview), 8);
  gtk_widget_set_margin_end (GTK_WIDGET (self->preview), 8);
  gtk_widget_set_margin_top (GTK_WIDGET (self->preview), 8);
  gtk_box_set_homogeneous (GTK_BOX (halves), TRUE);
  gtk_box_append (GTK_BOX (halves), create_text (self));
  gtk_box_append (GTK_BOX (halves), create_scrolled (GTK_WIDGET (self->preview)));
  return halves;
}

/* ---- overrides */

static void
klaster_items_window_finalize (GObject *object)
{
  KlasterItemsWindow *self = KLASTER_ITEMS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->evaluation, klaster_evaluation_unref);
  g_strfreev (self->items);
  G_OBJECT_CLASS (klaster_items_window_parent_class)->finalize (object);
}

static void
klaster_items_window_class_init (KlasterItemsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_items_window_finalize;
  klaster_form_close_on_escape (GTK_WIDGET_CLASS (klass));
}

static void
klaster_items_window_init (KlasterItemsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_window_set_title (GTK_WINDOW (self), _ ("Items of the instruction"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 900, 560);
  gtk_widget_add_css_class (content, "form-fields");
  self->save = gtk_button_new_with_label (_ ("Enter the items"));
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (klaster_items_window_save), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), klaster_form_header_new (GTK_WINDOW (self), self->save));
  gtk_box_append (
      GTK_BOX (content),
      create_label (_ ("Paste the items on the left, one on each line; numbers and bullets are "
                       "taken off. On the right stands what will be entered."),
                    NULL));
  gtk_box_append (GTK_BOX (content), create_halves (self));
  self->count = create_label ("", "fact-name");
  gtk_box_append (GTK_BOX (content), self->count);
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_focus (GTK_WINDOW (self), self->view);
}

/* Public functions */

void
klaster_items_window_present (GtkWindow *parent,
                              KlasterSession *session,
                              KlasterEvaluation *evaluation)
{
  KlasterItemsWindow *self
      = g_object_new (KLASTER_TYPE_ITEMS_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->evaluation = klaster_evaluation_ref (evaluation);
  on_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}

void
klaster_items_window_paste (KlasterItemsWindow *self, const char *text)
{
  gtk_text_buffer_set_text (self->text, text, -1);
}

void
klaster_items_window_save (KlasterItemsWindow *self)
{
  g_autoptr (KlasterChange) change
      = klaster_evaluation_create_items (self->evaluation, (const char *const *)self->items);

  if (change != NULL)
    klaster_write (self->session, change, _ ("The items are entered"), on_written_cb,
                   g_object_ref (self), g_object_unref);
}
