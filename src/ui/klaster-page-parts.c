#include "klaster-page-parts.h"

#include "klaster-sentence.h"
#include "klaster-wrap-layout.h"

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
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER); /* beside a sentence of several lines */
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

GtkBox *
klaster_page_bar_new (int spacing)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);

  gtk_widget_set_layout_manager (bar, klaster_wrap_layout_new (spacing));
  return GTK_BOX (bar);
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

static GtkWidget *
find_search (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);
  return found;
}

void
klaster_page_make_searchable (GtkDropDown *down)
{
  GtkWidget *popover, *search;

  gtk_drop_down_set_enable_search (down, TRUE);
  popover = gtk_widget_get_last_child (GTK_WIDGET (down));
  search = find_search (popover);
  /* The first time a list opens, its own focus is on a line, where signs would go nowhere. */
  g_return_if_fail (search != NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search), popover);
  g_signal_connect (search, "search-started", G_CALLBACK (gtk_widget_grab_focus), NULL);
}

GtkWidget *
klaster_page_legend_new (const char *words, float xalign)
{
  GtkWidget *legend = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (legend), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (legend), xalign);
  gtk_widget_set_hexpand (legend, TRUE);
  gtk_widget_add_css_class (legend, "grid-legend");
  return legend;
}

GtkWidget *
klaster_page_halves_new (GtkWidget *main, GtkWidget *side, int side_width)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), main);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (halves, TRUE);
  gtk_widget_set_size_request (side, side_width, -1);
  gtk_widget_set_hexpand (side, FALSE);
  gtk_box_append (GTK_BOX (halves), scrolled);
  gtk_box_append (GTK_BOX (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (halves), side);
  return halves;
}

GtkWidget *
klaster_page_stack_new (GtkWidget *sentence, GtkWidget *bar, GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), sentence);
  if (bar != NULL)
    {
      gtk_box_append (GTK_BOX (box), bar);
      gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
    }
  gtk_box_append (GTK_BOX (box), content);
  return box;
}

GtkWidget *
klaster_page_column_new (GtkWidget *column, int width)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (column, "form-fields");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_add_css_class (scrolled, "panel");
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

GtkWidget *
klaster_page_empty_new (const char *icon, GtkWidget *action)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon);
  gtk_widget_set_halign (action, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), action);
  return page;
}

GtkWidget *
klaster_page_toasts_new (GtkWidget *child)
{
  return g_object_new (ADW_TYPE_TOAST_OVERLAY, "child", child, NULL);
}

static void
on_message_cb (AdwToastOverlay *toasts, const char *sentence)
{
  adw_toast_overlay_add_toast (toasts, adw_toast_new (sentence));
}

void
klaster_page_toasts_follow (GtkWidget *toasts, KlasterSession *session)
{
  g_signal_connect_object (session, "message", G_CALLBACK (on_message_cb), toasts,
                           G_CONNECT_SWAPPED);
}
