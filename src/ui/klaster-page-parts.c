#include "klaster-page-parts.h"

#include "klaster-sentence.h"

#include <adwaita.h>

GtkWidget *
klaster_page_sentence_new (void)
{
  GtkWidget *sentence = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_widget_add_css_class (sentence, "page-sentence");
  gtk_widget_add_css_class (sentence, KLASTER_SENTENCE_CLASS);
  return sentence;
}

GtkWidget *
klaster_page_add_button_new (const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

GtkWidget *
klaster_page_search_new (const char *words)
{
  GtkWidget *search = gtk_search_entry_new ();

  g_object_set (search, "placeholder-text", words, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return search;
}

GtkWidget *
klaster_page_wide_new (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  return scrolled;
}

void
klaster_page_fill_filter (GtkDropDown *down, const char *all, const GPtrArray *names)
{
  GtkStringObject *former = gtk_drop_down_get_selected_item (down);
  g_autofree char *chosen
      = former != NULL ? g_strdup (gtk_string_object_get_string (former)) : NULL;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint position = 0;

  gtk_string_list_append (labels, all);
  for (guint i = 0; i < names->len; i++)
    {
      gtk_string_list_append (labels, names->pdata[i]);
      if (g_strcmp0 (names->pdata[i], chosen) == 0)
        position = i + 1;
    }
  gtk_drop_down_set_model (down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (down, position);
}
