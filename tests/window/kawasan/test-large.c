/* The views of the page on a store with 200 kawasan, 60 OPD, 5.000 programmes and 20.000 follow-ups: how long they take to
 * open, and how long the main loop stands still. In processor time: the machine may have more to do. */
#include <time.h>

#include "klaster-kawasan-areas.h"
#include "klaster-matrix-view.h"
#include "klaster-tkpkp-view.h"
#include "large-kawasan.h"
#include "test-timing.h"
#include "window-fixture.h"

#define MAX_OPEN_MS 300
#define MAX_STALL_MS 50

typedef struct
{
  const char *name;
  GtkWidget *(*create) (KlasterSession *session);
  gboolean (*is_settled) (GtkWidget *view);
} View;

static gboolean
is_areas_settled (GtkWidget *view)
{
  return klaster_kawasan_areas_is_settled (KLASTER_KAWASAN_AREAS (view));
}

static gboolean
is_matrix_settled (GtkWidget *view)
{
  return klaster_matrix_view_is_settled (KLASTER_MATRIX_VIEW (view));
}

static gboolean
is_tkpkp_settled (GtkWidget *view)
{
  return klaster_tkpkp_view_is_settled (KLASTER_TKPKP_VIEW (view));
}

static const View views[] = { { "areas", klaster_kawasan_areas_new, is_areas_settled },
                              { "matrix", klaster_matrix_view_new, is_matrix_settled },
                              { "tkpkp", klaster_tkpkp_view_new, is_tkpkp_settled } };

static double
milliseconds (void)
{
  return (double)clock () * 1000 / CLOCKS_PER_SEC;
}

static double
get_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1000 + (double)now.tv_nsec / 1e6;
}

/* Rows that come after the first ones have come. */
static gboolean
is_whole (const View *view, GtkWidget *widget)
{
  GtkWidget *list = fixture_find (widget, GTK_TYPE_LIST_VIEW);

  return !g_str_equal (view->name, "areas")
         || g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))))
                == LARGE_N_KAWASAN;
}

/* The longest turn of the main loop until the view stands WHOLE or as it is filtered, and some frames after. */
static double
get_stall (const View *view, GtkWidget *widget, gboolean whole)
{
  gint64 end = 0;
  double longest = 0;

  while (end == 0 || g_get_monotonic_time () < end)
    {
      double begin = get_thread_ms ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (200);
      longest = MAX (longest, get_thread_ms () - begin);
      if (end == 0 && view->is_settled (widget) && (!whole || is_whole (view, widget)))
        end = g_get_monotonic_time () + G_USEC_PER_SEC / 3;
    }
  return longest;
}

static void
must_take (const char *view, const char *what, double taken, double limit)
{
  g_test_message ("%s, %s: %.1f ms", view, what, taken);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (taken, <, limit);
}

/* A choice in each filter: what is shown narrows without the officer waiting. */
static void
choose_each (const View *view, GtkWidget *widget, GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_DROP_DOWN (child) && gtk_widget_get_mapped (child))
        {
          double begin = get_thread_ms ();

          gtk_drop_down_set_selected (GTK_DROP_DOWN (child), 1);
          must_take (view->name, "choosing", get_thread_ms () - begin, MAX_STALL_MS);
          must_take (view->name, "longest turn after it", get_stall (view, widget, FALSE),
                     MAX_STALL_MS);
        }
      else
        choose_each (view, widget, child);
    }
}

static void
test_view (gconstpointer data)
{
  const View *view = data;
  KlasterStore *store = large_kawasan_open ();
  KlasterSession *session = klaster_session_new (store, NULL);
  GtkWidget *window = gtk_window_new (), *widget;
  double begin;

  g_object_unref (store); /* the session has it */
  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 700);
  gtk_window_present (GTK_WINDOW (window));
  fixture_spin (); /* a page opens in a window that is there */
  begin = milliseconds ();
  widget = view->create (session);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  while (!view->is_settled (widget))
    g_main_context_iteration (NULL, TRUE);
  must_take (view->name, "open", milliseconds () - begin, MAX_OPEN_MS);
  must_take (view->name, "longest turn after it", get_stall (view, widget, TRUE), MAX_STALL_MS);
  choose_each (view, widget, widget);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_close (session);
}

/* Only what is on screen is drawn, wherever the cursor goes. */
static void
test_cells (void)
{
  KlasterStore *store = large_kawasan_open ();
  KlasterSession *session = klaster_session_new (store, NULL);
  GtkWidget *window = gtk_window_new (), *widget = klaster_matrix_view_new (session);
  KlasterCrossGrid *grid = klaster_matrix_view_get_grid (KLASTER_MATRIX_VIEW (widget));
  double begin;

  g_object_unref (store);
  gtk_window_set_default_size (GTK_WINDOW (window), 1300, 700);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  while (!is_matrix_settled (widget))
    g_main_context_iteration (NULL, TRUE);
  fixture_spin ();
  g_assert_cmpuint (klaster_cross_grid_get_n_drawn (grid), >, 0);
  g_assert_cmpuint (klaster_cross_grid_get_n_drawn (grid), <, 400);
  begin = get_thread_ms ();
  g_assert_true (klaster_cross_grid_press (grid, GDK_KEY_End, 0));
  must_take ("matrix", "move to the last column", get_thread_ms () - begin, MAX_STALL_MS);
  begin = get_thread_ms ();
  g_assert_true (klaster_cross_grid_press (grid, GDK_KEY_Down, GDK_CONTROL_MASK));
  must_take ("matrix", "move to the last row", get_thread_ms () - begin, MAX_STALL_MS);
  fixture_spin ();
  g_assert_cmpuint (klaster_cross_grid_get_n_drawn (grid), <, 400);
  g_assert_cmpint (klaster_cross_grid_get_row (grid), ==, LARGE_N_OPD - 1);
  g_assert_cmpint (klaster_cross_grid_get_column (grid), ==, LARGE_N_KAWASAN - 1);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_close (session);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strdup_printf ("/kawasan/large/%s", views[i].name);

      g_test_add_data_func (path, &views[i], test_view);
    }
  g_test_add_func ("/kawasan/large/cells", test_cells);
  return g_test_run ();
}
