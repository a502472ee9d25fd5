#include "klaster-trouble.h"

#include <glib/gi18n.h>

#include "klaster-store.h"

/* What to do next, in words for the officer. */
static const char *
get_advice (const GError *error)
{
  if (error->domain != KLASTER_STORE_ERROR)
    return _ ("Nothing was changed. Start the program again; if it stays so, ask for help.");
  switch ((KlasterStoreErrorCode)error->code)
    {
    case KLASTER_STORE_ERROR_BUSY:
      return _ ("Close the other program that uses the file, then start again.");
    case KLASTER_STORE_ERROR_TOO_NEW:
      return _ ("Install the newer version of Klaster Desa. The file was not touched.");
    case KLASTER_STORE_ERROR_CORRUPT:
    case KLASTER_STORE_ERROR_NOT_A_STORE:
      return _ ("The file was not touched. Put a backup in its place from the folder “backups” "
                "beside it: klaster-desa restore FILE.");
    case KLASTER_STORE_ERROR_READ_ONLY:
      return _ ("Ask for the right to write to the file, or copy it to your own folder.");
    case KLASTER_STORE_ERROR_FULL:
      return _ ("Make room on the disk, then start again. What was saved is safe.");
    case KLASTER_STORE_ERROR_FAILED:
    case KLASTER_STORE_ERROR_OPEN:
    case KLASTER_STORE_ERROR_MIGRATION:
    case KLASTER_STORE_ERROR_NOT_FOUND:
    case KLASTER_STORE_ERROR_REFUSED:
    case KLASTER_STORE_ERROR_CONFIRMATION:
    default:
      return _ ("Nothing was changed. Start the program again; if it stays so, ask for help.");
    }
}

GtkWidget *
klaster_trouble_window_new (GtkApplication *application, const GError *error)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sample = gtk_button_new_with_label (_ ("Open the sample data"));
  GtkWidget *quit = gtk_button_new_with_label (_ ("Quit"));
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", error->message, get_advice (error));
  g_autofree char *markup = g_markup_escape_text (text, -1);

  gtk_window_set_title (GTK_WINDOW (window), _ ("Klaster Desa"));
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 480);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("The data cannot be opened"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), markup);
  gtk_widget_set_vexpand (page, TRUE);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (sample), "app.open-sample");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (quit), "app.quit");
  gtk_widget_add_css_class (sample, "pill");
  gtk_widget_add_css_class (quit, "pill");
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), sample);
  gtk_box_append (GTK_BOX (buttons), quit);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), buttons);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  return window;
}
