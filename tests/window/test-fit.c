/* The window fits a screen of 1366 x 768, with text of the usual and of double size. */
#include <adwaita.h>

#include "klaster-resources.h"
#include "klaster-sample.h"
#include "klaster-type.h"
#include "klaster-window.h"
#include "window-pages.h"

#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768

static void
spin (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
expect_room (const char *name, GtkWidget *widget)
{
  int width, height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, SCREEN_WIDTH), &height, NULL,
                      NULL, NULL);
  g_test_message ("%s: at least %d x %d", name, width, height);
  g_assert_cmpint (width, <=, SCREEN_WIDTH);
  g_assert_cmpint (height, <=, SCREEN_HEIGHT);
}

/* What stands in the frame of PAGE needs no scrolling sideways: its bars of controls take several lines, its wide
 * tables scroll by themselves. */
static void
expect_no_sideways (const char *name, GtkWidget *page)
{
  GtkWidget *viewport = find (page, GTK_TYPE_VIEWPORT);
  int width;

  if (viewport == NULL)
    return;
  gtk_widget_measure (gtk_viewport_get_child (GTK_VIEWPORT (viewport)), GTK_ORIENTATION_HORIZONTAL,
                      -1, &width, NULL, NULL, NULL);
  g_test_message ("%s: at least %d wide inside", name, width);
  g_assert_cmpint (width, <=, SCREEN_WIDTH);
}

static void
test_fit (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  g_autoptr (KlasterSession) session = NULL;
  KlasterWindow *window;
  GtkWidget *stack;

  g_assert_true (klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", GPOINTER_TO_INT (data), NULL);
  session = klaster_session_new (store, NULL);
  window = klaster_window_new (NULL, session);
  gtk_window_present (GTK_WINDOW (window));
  stack = find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK);
  expect_room ("header", find (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR));
  for (guint i = 0; i < G_N_ELEMENTS (window_pages); i++)
    {
      g_assert_true (klaster_window_show_page (window, window_pages[i]));
      spin ();
      expect_room (window_pages[i], adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)));
      expect_no_sideways (window_pages[i],
                          adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)));
    }
  g_assert_false (klaster_window_show_page (window, "meetings/nowhere"));
  g_assert_false (klaster_window_show_page (window, "reports/nowhere"));
  g_assert_false (klaster_window_show_page (window, "nowhere"));
  gtk_window_destroy (GTK_WINDOW (window));
  klaster_store_close (store);
}

/* Twice the resolution is text of twice the size, no more, for widgets and for what is drawn. */
static void
test_scale (void)
{
  double points[2], drawn[2];

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label, *window = gtk_window_new ();

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int)(96 * (i + 1) * PANGO_SCALE),
                    NULL);
      label = gtk_label_new ("Contoh");
      gtk_window_set_child (GTK_WINDOW (window), label);
      gtk_window_present (GTK_WINDOW (window));
      spin ();
      points[i] = klaster_type_get_points (label);
      g_free (klaster_type_dup_interface_font (label, &drawn[i]));
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_assert_cmpfloat_with_epsilon (points[1] / points[0], 2, 0.1);
  g_assert_cmpfloat_with_epsilon (drawn[1] / drawn[0], 2, 0.1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  klaster_resources_ensure ();
  g_test_add_func ("/window/fit/scale", test_scale);
  g_test_add_data_func ("/window/fit/usual", GINT_TO_POINTER (96 * PANGO_SCALE), test_fit);
  g_test_add_data_func ("/window/fit/double", GINT_TO_POINTER (192 * PANGO_SCALE), test_fit);
  return g_test_run ();
}
