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

static GtkWindow *
find_other (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other != window && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  return NULL;
}

static gboolean
has_other (gpointer window)
{
  return find_other (window) != NULL;
}

/* The keys of a page hold wherever the focus stands in the window. */
static void
test_verbs (void)
{
  static const struct
  {
    const char *page, *action;
  } cases[] = { { "register", "win.add" },
                { "register", "win.export" },
                { "agenda", "win.add" },
                { "reports/grid", "win.export" } };
  KlasterSession *session = fixture_open ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterWindow *window = open_page (session, cases[i].page);

      fixture_wait (is_settled, window);
      fixture_spin ();
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      g_assert_false (has_other (window));
      gtk_widget_activate_action (GTK_WIDGET (window), cases[i].action, NULL);
      fixture_wait (has_other, window);
      gtk_window_destroy (find_other (GTK_WINDOW (window)));
      fixture_spin ();
      gtk_window_destroy (GTK_WINDOW (window));
      fixture_spin ();
    }
  fixture_close (session);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/keyboard/panel", test_panel);
  g_test_add_func ("/window/keyboard/verbs", test_verbs);
  for (guint i = 0; i < G_N_ELEMENTS (window_pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window/keyboard/%s", window_pages[i]);

      g_test_add_data_func (path, window_pages[i], test_page);
    }
  return g_test_run ();
}
