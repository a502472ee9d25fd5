/* The whole window on the sample store: pages, choosing, periods, undo; and it leaves nothing behind. */
#include <adwaita.h>

#include "klaster-amounts-window.h"
#include "klaster-chart-gallery.h"
#include "klaster-chart-view.h"
#include "klaster-compare-choice.h"
#include "klaster-map-view.h"
#include "klaster-period-bar.h"
#include "klaster-place-row.h"
#include "klaster-resources.h"
#include "klaster-sample.h"
#include "klaster-sentence.h"
#include "klaster-starter.h"
#include "klaster-state-mark.h"
#include "klaster-window.h"

#define LONGEST_S 20

static KlasterStore *
open_store (gboolean sample)
{
  g_autoptr (GError) error = NULL;
  KlasterStore *store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  if (sample)
    klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error);
  else
    klaster_starter_fill (store, &error);
  g_assert_no_error (error);
  return store;
}

static gboolean
on_tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
settle (KlasterWindow *window)
{
  gint64 end = g_get_monotonic_time () + LONGEST_S * G_USEC_PER_SEC;
  guint tick = g_timeout_add (10, on_tick_cb, NULL); /* so that no wait is for ever */

  do
    g_main_context_iteration (NULL, TRUE);
  while (!klaster_window_is_settled (window) && g_get_monotonic_time () < end);
  g_source_remove (tick);
  g_assert_true (klaster_window_is_settled (window));
}

/* All widgets of TYPE below WIDGET. */
static guint
count_below (GtkWidget *widget, GType type, GtkWidget **first)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (g_type_is_a (G_OBJECT_TYPE (child), type))
        {
          if (n == 0 && first != NULL && *first == NULL)
            *first = child;
          n++;
        }
      n += count_below (child, type, first);
    }
  return n;
}

/* Whether a label below WIDGET that is on screen begins with TEXT. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
wait_for (KlasterWindow *window, const char *text)
{
  gint64 end = g_get_monotonic_time () + LONGEST_S * G_USEC_PER_SEC;
  guint tick = g_timeout_add (10, on_tick_cb, NULL);

  while (!shows (GTK_WIDGET (window), text) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_true (shows (GTK_WIDGET (window), text));
}

static KlasterWindow *
open_window (KlasterStore *store)
{
  g_autoptr (KlasterSession) session = klaster_session_new (store, NULL);
  KlasterWindow *window = klaster_window_new (NULL, session);

  gtk_window_present (GTK_WINDOW (window));
  settle (window);
  return window;
}

static void
close_window (KlasterWindow *window, KlasterStore *store)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_destroy (GTK_WINDOW (window));
  for (int i = 0; i < 200 && window != NULL; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (window);
  klaster_store_close (store);
  g_object_unref (store);
}

static void
test_places (void)
{
  KlasterStore *store = open_store (TRUE);
  KlasterWindow *window = open_window (store);
  KlasterSession *session = klaster_window_get_session (window);
  GtkWidget *row = NULL, *map = NULL, *bar = NULL;

  g_assert_cmpuint (count_below (GTK_WIDGET (window), KLASTER_TYPE_PLACE_ROW, &row), ==, 19);
  count_below (GTK_WIDGET (window), KLASTER_TYPE_MAP_VIEW, &map);
  count_below (GTK_WIDGET (window), KLASTER_TYPE_PERIOD_BAR, &bar);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (map), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_cmpint (klaster_place_row_get_kind (KLASTER_PLACE_ROW (row)), ==, KLASTER_PLACE_SITE);

  /* A row chooses the place; the panel follows. */
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  g_assert_cmpstr (klaster_session_get_place_id (session), ==,
                   klaster_place_row_get_id (KLASTER_PLACE_ROW (row)));
  settle (window);
  g_assert_true (klaster_store_is_sample (store));
  g_assert_nonnull (bar);
  close_window (window, store);
}

/* While nothing is chosen the panel speaks of all sites; a click on the sea leads back to it. */
static void
test_cluster_panel (void)
{
  KlasterStore *store = open_store (TRUE);
  KlasterWindow *window = open_window (store);
  KlasterSession *session = klaster_window_get_session (window);
  GtkWidget *map = NULL, *row = NULL;

  g_assert_true (shows (GTK_WIDGET (window), "Klaster Inovasi Desa"));
  g_assert_true (shows (GTK_WIDGET (window), "What to do next"));
  count_below (GTK_WIDGET (window), KLASTER_TYPE_PLACE_ROW, &row);
  count_below (GTK_WIDGET (window), KLASTER_TYPE_MAP_VIEW, &map);
  klaster_session_set_place (session, KLASTER_PLACE_SITE,
                             klaster_place_row_get_id (KLASTER_PLACE_ROW (row)));
  settle (window);
  g_assert_false (shows (GTK_WIDGET (window), "Klaster Inovasi Desa"));
  g_assert_true (shows (GTK_WIDGET (window), "The whole cluster"));
  g_signal_emit_by_name (map, "chosen", (guint)KLASTER_MAP_NOTHING, NULL);
  settle (window);
  g_assert_cmpint (klaster_session_get_place_kind (session), ==, KLASTER_PLACE_NONE);
  g_assert_true (shows (GTK_WIDGET (window), "Klaster Inovasi Desa"));
  close_window (window, store);
}

/* An earlier period is compared with as long as it lies before the one shown. */
static void
test_compared (void)
{
  KlasterStore *store = open_store (TRUE);
  KlasterWindow *window = open_window (store);
  KlasterSession *session = klaster_window_get_session (window);
  KlasterPeriod period = klaster_session_get_period (session);
  KlasterPeriod before = klaster_period_add (period, -2);
  GtkWidget *choice = NULL;
  GtkDropDown *down;

  settle (window);
  g_assert_cmpuint (count_below (GTK_WIDGET (window), KLASTER_TYPE_COMPARE_CHOICE, &choice), ==, 1);
  down = GTK_DROP_DOWN (gtk_widget_get_first_child (choice));
  g_assert_cmpuint (gtk_drop_down_get_selected (down), ==, 0);
  gtk_drop_down_set_selected (down, 2);
  g_assert_cmpint (klaster_period_compare (klaster_session_get_compared (session), before), ==, 0);
  g_assert_cmpint (klaster_period_compare (klaster_session_get_former (session), before), ==, 0);
  klaster_session_set_period (session, before);
  g_assert_false (klaster_period_is_valid (klaster_session_get_former (session)));
  g_assert_cmpuint (gtk_drop_down_get_selected (down), ==, 0);
  klaster_session_set_period (session, period);
  g_assert_cmpuint (gtk_drop_down_get_selected (down), ==, 2);
  close_window (window, store);
}

/* The sentence of what is shown: of the panel beside the map; a page without one has none. */
static void
test_sentence (void)
{
  KlasterStore *store = open_store (TRUE);
  KlasterWindow *window = open_window (store);
  GtkWidget *stack = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *none = NULL;

  settle (window);
  count_below (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, &stack);
  sentence = klaster_sentence_dup (adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)));
  g_assert_nonnull (sentence);
  g_test_message ("%s", sentence);
  wait_for (window, sentence);
  klaster_window_show_page (window, "register");
  settle (window);
  none = klaster_sentence_dup (adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack)));
  g_assert_null (none);
  close_window (window, store);
}

/* The charts page opens on all charts, also where nothing is entered yet, and leaves the indicator alone. */
static void
test_charts (void)
{
  KlasterStore *store = open_store (FALSE);
  KlasterWindow *window = open_window (store);
  GtkWidget *view = NULL, *list = NULL, *stack = NULL, *page, *gallery = NULL;

  klaster_window_show_page (window, "charts");
  wait_for (window, "There is no indicator yet. Define what the reports ask, then enter reports.");
  g_assert_null (klaster_session_get_indicator (klaster_window_get_session (window)));
  count_below (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, &stack);
  page = adw_view_stack_get_visible_child (ADW_VIEW_STACK (stack));
  g_assert_cmpuint (count_below (page, KLASTER_TYPE_CHART_GALLERY, &gallery), ==, 1);
  g_assert_cmpuint (count_below (gallery, GTK_TYPE_FLOW_BOX_CHILD, NULL), ==, KLASTER_N_CHARTS);
  g_assert_cmpuint (count_below (page, GTK_TYPE_LIST_BOX, &list), ==, 1);
  /* The choices at the side take less than a quarter. */
  g_assert_cmpint (gtk_widget_get_width (list), <, 300);
  g_signal_emit_by_name (gallery, "chosen", KLASTER_CHART_OF_STATUSES);
  wait_for (window, "The figures as a table");
  count_below (page, KLASTER_TYPE_CHART_VIEW, &view);
  g_assert_nonnull (view);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (view),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  gtk_list_box_select_row (
      GTK_LIST_BOX (list),
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), KLASTER_CHART_OF_ALL_SITES + 1));
  wait_for (window, "Add an indicator");
  close_window (window, store);
}

static gpointer
build_scores (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterChoroplethQuery query
      = { .kind = KLASTER_CHOROPLETH_INDEX, .level = KLASTER_LEVEL_KECAMATAN };

  return klaster_choropleth_build (reader, &query, error);
}

/* What colours the map is there as a table too: the highest first, searched by name, a way to the place. */
static void
test_amounts (void)
{
  KlasterStore *store = open_store (TRUE);
  KlasterWindow *window = open_window (store);
  KlasterSession *session = klaster_window_get_session (window);
  g_autoptr (KlasterChoropleth) scores = klaster_store_run (store, build_scores, NULL, NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *view = NULL, *search = NULL;
  GListModel *rows;

  klaster_amounts_present (NULL, session, scores);
  for (guint i = 0; i < g_list_model_get_n_items (windows) && view == NULL; i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (other == GTK_WIDGET (window))
        continue;
      count_below (other, GTK_TYPE_COLUMN_VIEW, &view);
      count_below (other, GTK_TYPE_SEARCH_ENTRY, &search);
    }
  g_assert_nonnull (view);
  rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, scores->values->len);
  gtk_editable_set_text (GTK_EDITABLE (search), "martapura");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpint (klaster_session_get_place_kind (session), ==, KLASTER_PLACE_REGION);
  g_assert_true (g_str_has_prefix (klaster_session_get_place_id (session), "63.03."));
  settle (window);
  g_assert_true (shows (GTK_WIDGET (window), "Sites and kawasan here"));
  close_window (window, store);
}

static void
test_periods (void)
{
  KlasterStore *store = open_store (TRUE);
  KlasterWindow *window = open_window (store);
  KlasterSession *session = klaster_window_get_session (window);
  KlasterPeriod before = klaster_session_get_period (session);
  GtkWidget *bar = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-period", NULL);
  g_assert_cmpint (klaster_period_distance (klaster_session_get_period (session), before), ==, 1);
  settle (window);
  count_below (GTK_WIDGET (window), KLASTER_TYPE_PERIOD_BAR, &bar);
  klaster_period_bar_set_playing (KLASTER_PERIOD_BAR (bar), TRUE);
  g_assert_true (klaster_period_bar_get_playing (KLASTER_PERIOD_BAR (bar)));
  klaster_period_bar_set_playing (KLASTER_PERIOD_BAR (bar), FALSE);
  g_assert_false (klaster_period_bar_get_playing (KLASTER_PERIOD_BAR (bar)));
  close_window (window, store);
}

static void
test_pages (void)
{
  static const char *const pages[]
      = { "register", "reports", "agenda", "charts", "nowhere", "map" };
  KlasterStore *store = open_store (TRUE);
  KlasterWindow *window = open_window (store);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 3;

      klaster_window_show_page (window, pages[i]);
      while (g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
    }
  settle (window);
  close_window (window, store);
}

/* A change of the store reaches the list, and undo takes it back. */
static void
test_change_and_undo (void)
{
  KlasterStore *store = open_store (FALSE);
  KlasterWindow *window = open_window (store);
  g_autofree char *site = klaster_starter_dup_id ("site", "63.03");
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_auto (KlasterValue) village = klaster_value_text ("63.03.05.2057");
  g_autoptr (GError) error = NULL;
  GtkWidget *row = NULL;

  klaster_change_set (change, klaster_entity_get ("site"), site, "village", &village);
  g_assert_true (klaster_store_commit (store, change, &error));
  settle (window);
  count_below (GTK_WIDGET (window), KLASTER_TYPE_PLACE_ROW, &row);
  for (int i = 0; i < 2; i++)
    row = gtk_widget_get_next_sibling (row);
  g_assert_true (klaster_place_row_matches (KLASTER_PLACE_ROW (row), "pasayangan barat"));
  g_assert_true (klaster_store_undo (store, NULL, &error));
  settle (window);
  row = NULL;
  count_below (GTK_WIDGET (window), KLASTER_TYPE_PLACE_ROW, &row);
  for (int i = 0; i < 2; i++)
    row = gtk_widget_get_next_sibling (row);
  g_assert_false (klaster_place_row_matches (KLASTER_PLACE_ROW (row), "pasayangan barat"));
  close_window (window, store);
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  klaster_resources_ensure ();
  g_test_add_func ("/window/places", test_places);
  g_test_add_func ("/window/cluster-panel", test_cluster_panel);
  g_test_add_func ("/window/charts", test_charts);
  g_test_add_func ("/window/compared", test_compared);
  g_test_add_func ("/window/sentence", test_sentence);
  g_test_add_func ("/window/amounts", test_amounts);
  g_test_add_func ("/window/periods", test_periods);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/change-and-undo", test_change_and_undo);
  return g_test_run ();
}
