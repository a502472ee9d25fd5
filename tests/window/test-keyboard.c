/* Keyboard only: on every page of the window the focus reaches every control, and Tab comes round again. */
#include <adwaita.h>

#include "keyboard-walk.h"
#include "klaster-window.h"
#include "window-pages.h"

static gboolean
is_settled (gpointer window)
{
  return klaster_window_is_settled (window);
}

static void
walk (KlasterWindow *window, const char *page)
{
  keyboard_walk (GTK_WINDOW (window), page, is_settled);
}

static KlasterWindow *
open_page (KlasterSession *session, const char *page)
{
  KlasterWindow *window = klaster_window_new (NULL, session);

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (klaster_window_show_page (window, page));
  return window;
}

static void
test_page (gconstpointer data)
{
  KlasterSession *session = fixture_open ();
  KlasterWindow *window = open_page (session, data);

  walk (window, data);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_close (session);
}

/* The panel beside the map, for each kind of place. */
static void
test_panel (void)
{
  KlasterSession *session = fixture_open ();
  KlasterWindow *window = open_page (session, "map");
  g_autofree char *site = fixture_dup_first (session, "site");
  g_autofree char *area = fixture_dup_first (session, "kawasan");

  klaster_session_set_place (session, KLASTER_PLACE_SITE, site);
  walk (window, "panel of a site");
  klaster_session_set_place (session, KLASTER_PLACE_KAWASAN, area);
  walk (window, "panel of a kawasan");
  klaster_session_set_place (session, KLASTER_PLACE_REGION, "63.03");
  walk (window, "panel of a region");
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_close (session);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/keyboard/panel", test_panel);
  for (guint i = 0; i < G_N_ELEMENTS (window_pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window/keyboard/%s", window_pages[i]);

      g_test_add_data_func (path, window_pages[i], test_page);
    }
  return g_test_run ();
}
