#include "klaster-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Public functions */

void
klaster_about_present (GtkWindow *parent)
{
  GtkWidget *window = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);

  adw_about_window_set_application_name (about, _ ("Klaster Desa"));
  adw_about_window_set_application_icon (about, KLASTER_APP_ID);
  adw_about_window_set_version (about, KLASTER_VERSION);
  adw_about_window_set_developer_name (about, _ ("The developers of Klaster Desa"));
  adw_about_window_set_comments (
      about,
      _ ("Village innovation clusters and kawasan perdesaan of Kalimantan Selatan, on a map, "
         "period by period. One file on this computer, no network needed."));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_add_legal_section (about, _ ("Boundaries and region codes"),
                                      "© 2017–2025 Cahya DSN\n"
                                      "cahyadsn/wilayah_boundaries, cahyadsn/wilayah",
                                      GTK_LICENSE_MIT_X11, NULL);
  adw_about_window_add_legal_section (about, _ ("Rivers"), NULL, GTK_LICENSE_CUSTOM,
                                      _ ("Made with Natural Earth (public domain)."));
  adw_about_window_add_legal_section (
      about, _ ("Place names"), NULL, GTK_LICENSE_CUSTOM,
      _ ("GeoNames, <a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>, "
         "spelling "
         "changed."));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  gtk_window_present (GTK_WINDOW (window));
}
