/* The help book: one plain text file per page in the resource, "01-mulai.txt" and so on. The first line is
 * the title; "# " begins a heading, "- " a point, an empty line ends a paragraph. */
#include "klaster-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-one-stop.h"
#include "klaster-resources.h"

#define FOLDER "/io/github/klasterdesa/KlasterDesa/help/"
#define CONTENT_WIDTH 640

#define KLASTER_TYPE_HELP_WINDOW (klaster_help_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterHelpWindow, klaster_help_window, KLASTER, HELP_WINDOW, AdwWindow)

struct _KlasterHelpWindow
{
  AdwWindow parent_instance;

  /* children */
  GtkListBox *topics;
  GtkBox *page;
  GtkWidget *scrolled;

  /* owned */
  GPtrArray *texts; /* of each topic */
};

G_DEFINE_FINAL_TYPE (KlasterHelpWindow, klaster_help_window, ADW_TYPE_WINDOW)

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
read_texts (KlasterHelpWindow *self)
{
  g_auto (GStrv) names = g_resources_enumerate_children (FOLDER, 0, NULL);

  if (names == NULL)
    return;
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);

      if (bytes != NULL)
        g_ptr_array_add (self->texts,
                         g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
    }
}

/* One page */

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Its second line begins under the first, not under the mark. */
static void
add_point (KlasterHelpWindow *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *mark = gtk_label_new ("•");

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), create_label (text, "help-text"));
  gtk_box_append (self->page, box);
}

static void
end_paragraph (KlasterHelpWindow *self, GString *paragraph)
{
  if (g_str_has_prefix (paragraph->str, "- "))
    add_point (self, paragraph->str + 2);
  else if (paragraph->len > 0)
    gtk_box_append (self->page, create_label (paragraph->str, "help-text"));
  g_string_truncate (paragraph, 0);
}

static void
add_line (KlasterHelpWindow *self, const char *line, GString *paragraph)
{
  gboolean heading = g_str_has_prefix (line, "# ");
  gboolean point = g_str_has_prefix (line, "- ");

  if (heading || point || *line == '\0')
    end_paragraph (self, paragraph);
  if (heading)
    gtk_box_append (self->page, create_label (line + 2, "help-heading"));
  else if (*line != '\0')
    g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? " " : "", line);
}

static void
show_page (KlasterHelpWindow *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, child);
  gtk_box_append (self->page, create_label (lines[0], "title-1"));
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    add_line (self, lines[i], paragraph);
  end_paragraph (self, paragraph);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
}

static void
on_topic_selected_cb (KlasterHelpWindow *self, GtkListBoxRow *row)
{
  if (row != NULL)
    show_page (self, self->texts->pdata[gtk_list_box_row_get_index (row)]);
}

/* Children */

static void
add_topics (KlasterHelpWindow *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      const char *text = self->texts->pdata[i];
      g_autofree char *title = g_strndup (text, strcspn (text, "\n"));
      GtkWidget *label = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_append (self->topics, label);
    }
}

static GtkWidget *
create_content (KlasterHelpWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *side = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (side), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (side),
                                 klaster_one_stop_new (GTK_WIDGET (self->topics)));
  gtk_widget_set_size_request (side, 220, -1);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->page));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_widget_set_hexpand (self->scrolled, TRUE);
  gtk_widget_set_vexpand (halves, TRUE);
  gtk_box_append (GTK_BOX (halves), side);
  gtk_box_append (GTK_BOX (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (halves), self->scrolled);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), halves);
  return box;
}

static void
klaster_help_window_finalize (GObject *object)
{
  g_ptr_array_unref (KLASTER_HELP_WINDOW (object)->texts);
  G_OBJECT_CLASS (klaster_help_window_parent_class)->finalize (object);
}

static void
klaster_help_window_class_init (KlasterHelpWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_help_window_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
klaster_help_window_init (KlasterHelpWindow *self)
{
  klaster_resources_ensure ();
  self->texts = g_ptr_array_new_with_free_func (g_free);
  read_texts (self);
  self->topics = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->topics), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->topics), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Topics"), -1);
  self->page = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_add_css_class (GTK_WIDGET (self->page), "help-page");
  self->scrolled = gtk_scrolled_window_new ();
  adw_window_set_content (ADW_WINDOW (self), create_content (self));
  add_topics (self);
  g_signal_connect_object (self->topics, "row-selected", G_CALLBACK (on_topic_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_select_row (self->topics, gtk_list_box_get_row_at_index (self->topics, 0));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Help"));
  gtk_window_set_default_size (GTK_WINDOW (self), 900, 640);
}

/* Public functions */

void
klaster_help_present (GtkWindow *parent)
{
  GtkWindow *window = g_object_new (KLASTER_TYPE_HELP_WINDOW, "transient-for", parent, NULL);

  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
