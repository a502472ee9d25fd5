#include "klaster-grid-parts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-store.h"

static GtkWidget *
create_page (const char *title, const char *description, const char *label, const char *action)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (label);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "x-office-spreadsheet-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

/* Public functions */

GtkWidget *
klaster_grid_parts_create_empty (void)
{
  return create_page (
      _ ("No indicator yet"),
      _ ("Indicators say what is counted every two months; each becomes a column here."),
      _ ("Add an indicator"), "grid.add-indicator");
}

GtkWidget *
klaster_grid_parts_create_none (void)
{
  return create_page (_ ("No report in this state"),
                      _ ("Reports in other states are hidden by the choice above."),
                      _ ("Show all reports"), "grid.show-all");
}

GtkWidget *
klaster_grid_parts_create_legend (void)
{
  static const char *const keys[] = { "-", "?", "." };
  static const KlasterBlank blanks[]
      = { KLASTER_BLANK_NOT_APPLICABLE, KLASTER_BLANK_NOT_ANSWERED, KLASTER_BLANK_NOT_DUE };
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (text, "<b>%s</b> %s   ", keys[i], klaster_blank_get_label (blanks[i]));
  g_string_append_printf (text, "<span foreground=\"#d55e00\">◤</span> %s   ", _ ("odd figure"));
  g_string_append_printf (text, "<span foreground=\"#0072b2\">◥</span> %s", _ ("remark"));
  gtk_label_set_markup (GTK_LABEL (label), text->str);
  gtk_widget_add_css_class (label, "grid-legend");
  return label;
}

GtkWidget *
klaster_grid_parts_create_hint (const char *label, const char *action, GtkLabel **text)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *revealer = gtk_revealer_new ();

  *text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (*text, TRUE);
  gtk_label_set_xalign (*text, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (*text), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (GTK_WIDGET (box), "hint");
  gtk_box_append (box, GTK_WIDGET (*text));
  gtk_box_append (box, button);
  gtk_revealer_set_child (GTK_REVEALER (revealer), GTK_WIDGET (box));
  return revealer;
}
