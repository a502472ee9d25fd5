/* The presentation on the sample store: its keys, its flight, its strokes, the speaker's window; showing a step costs
 * little; and it leaves nothing behind. */
#include <adwaita.h>
#include <math.h>

#include "klaster-flight.h"
#include "klaster-present-window.h"
#include "klaster-resources.h"
#include "klaster-sample.h"
#include "klaster-tour-window.h"
#include "test-timing.h"

#define LONGEST_S 60
/* Of a snapshot before the renderer; microseconds. */
#define LIMIT_US 8000

typedef struct
{
  KlasterStore *store;
  KlasterSession *session;
  KlasterPresentWindow *window;
  KlasterPresentation *presentation;
  KlasterStage *stage;
  KlasterTourWindow *tours;
} Fixture;

static gboolean
on_tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Until CHECK holds. */
static void
wait_for (gboolean (*check) (Fixture *fixture), Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + LONGEST_S * G_USEC_PER_SEC;
  guint tick = g_timeout_add (10, on_tick_cb, NULL); /* so that no wait is for ever */

  while (!check (fixture) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_true (check (fixture));
}

static gboolean
is_read (Fixture *fixture)
{
  return klaster_present_window_get_presentation (fixture->window) != NULL;
}

static gboolean
is_settled (Fixture *fixture)
{
  return klaster_stage_is_settled (fixture->stage);
}

static void
open_window (Fixture *fixture, const char *tour, gboolean loop)
{
  g_autoptr (GError) error = NULL;

  fixture->store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  g_assert_no_error (error);
  klaster_sample_fill (fixture->store, KLASTER_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  fixture->session = klaster_session_new (fixture->store, NULL);
  fixture->window = klaster_present_window_show (
      NULL, fixture->session, &(KlasterPresentWish){ .tour = tour, .loop = loop });
  wait_for (is_read, fixture);
  fixture->presentation = klaster_present_window_get_presentation (fixture->window);
  fixture->stage = klaster_present_window_get_stage (fixture->window);
}

static void
close_window (Fixture *fixture)
{
  KlasterPresentWindow *window = fixture->window;
  GtkWindow *speaker = klaster_present_window_get_speaker (window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  if (speaker != NULL)
    g_object_add_weak_pointer (G_OBJECT (speaker), (gpointer *)&speaker);
  gtk_window_destroy (GTK_WINDOW (window));
  for (int i = 0; i < 500 && (window != NULL || speaker != NULL); i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (window);
  g_assert_null (speaker);
  g_object_unref (fixture->session);
  klaster_store_close (fixture->store);
  g_object_unref (fixture->store);
}

static void
press (Fixture *fixture, guint keyval)
{
  g_assert_true (klaster_presentation_press (fixture->presentation, keyval, 0));
}

static guint
index_of (Fixture *fixture)
{
  return klaster_presentation_get_index (fixture->presentation);
}

static void
test_keys (void)
{
  Fixture fixture = { 0 };
  guint n;

  open_window (&fixture, NULL, FALSE);
  n = klaster_presentation_get_n_slides (fixture.presentation);
  g_assert_cmpuint (n, ==, 25);
  press (&fixture, GDK_KEY_Left);
  g_assert_cmpuint (index_of (&fixture), ==, 0);
  press (&fixture, GDK_KEY_Right);
  press (&fixture, GDK_KEY_space);
  press (&fixture, GDK_KEY_Page_Down);
  g_assert_cmpuint (index_of (&fixture), ==, 3);
  press (&fixture, GDK_KEY_Page_Up);
  g_assert_cmpuint (index_of (&fixture), ==, 2);
  press (&fixture, GDK_KEY_End);
  press (&fixture, GDK_KEY_Right);
  g_assert_cmpuint (index_of (&fixture), ==, n - 1);
  press (&fixture, GDK_KEY_Home);
  g_assert_cmpuint (index_of (&fixture), ==, 0);
  press (&fixture, GDK_KEY_1);
  press (&fixture, GDK_KEY_KP_2);
  g_assert_cmpstr (klaster_presentation_get_typed (fixture.presentation), ==, "12");
  press (&fixture, GDK_KEY_Return);
  g_assert_cmpuint (index_of (&fixture), ==, 11);
  g_assert_cmpstr (klaster_presentation_get_typed (fixture.presentation), ==, "");
  press (&fixture, GDK_KEY_9);
  press (&fixture, GDK_KEY_9);
  press (&fixture, GDK_KEY_Return);
  g_assert_cmpuint (index_of (&fixture), ==, n - 1);
  /* A number is given up before the presentation is. */
  press (&fixture, GDK_KEY_7);
  press (&fixture, GDK_KEY_Escape);
  g_assert_cmpstr (klaster_presentation_get_typed (fixture.presentation), ==, "");
  press (&fixture, GDK_KEY_b);
  g_assert_true (klaster_presentation_is_blank (fixture.presentation));
  press (&fixture, GDK_KEY_Left);
  g_assert_false (klaster_presentation_is_blank (fixture.presentation));
  press (&fixture, GDK_KEY_plus);
  g_assert_cmpfloat (klaster_presentation_get_style (fixture.presentation)->text_scale, >, 1.05);
  press (&fixture, GDK_KEY_minus);
  g_assert_cmpfloat_with_epsilon (klaster_presentation_get_style (fixture.presentation)->text_scale,
                                  1, 1e-9);
  press (&fixture, GDK_KEY_T);
  g_assert_true (klaster_presentation_shows_timer (fixture.presentation));
  press (&fixture, GDK_KEY_h);
  g_assert_true (klaster_presentation_shows_help (fixture.presentation));
  press (&fixture, GDK_KEY_Escape);
  g_assert_false (klaster_presentation_shows_help (fixture.presentation));
  g_assert_false (klaster_presentation_press (fixture.presentation, GDK_KEY_F12, 0));
  g_assert_false (klaster_presentation_press (fixture.presentation, GDK_KEY_b, GDK_CONTROL_MASK));
  close_window (&fixture);
}

static void
test_pointer_and_strokes (void)
{
  Fixture fixture = { 0 };
  const KlasterStagePoint points[] = { { 0.2, 0.3 }, { 0.4, 0.5 } };
  KlasterStagePoint point;

  open_window (&fixture, NULL, FALSE);
  g_assert_false (klaster_presentation_get_pointer (fixture.presentation, &point));
  press (&fixture, GDK_KEY_p);
  klaster_presentation_move_pointer (fixture.presentation, &points[0]);
  g_assert_true (klaster_presentation_get_pointer (fixture.presentation, &point));
  g_assert_cmpfloat (point.x, ==, 0.2);
  press (&fixture, GDK_KEY_d);
  g_assert_true (klaster_presentation_is_drawing (fixture.presentation));
  klaster_presentation_begin_stroke (fixture.presentation, &points[0]);
  klaster_presentation_continue_stroke (fixture.presentation, &points[1]);
  g_assert_cmpuint (klaster_presentation_get_strokes (fixture.presentation)->len, ==, 1);
  /* What was drawn belongs to its step. */
  press (&fixture, GDK_KEY_Right);
  g_assert_null (klaster_presentation_get_strokes (fixture.presentation));
  press (&fixture, GDK_KEY_Left);
  g_assert_cmpuint (klaster_presentation_get_strokes (fixture.presentation)->len, ==, 1);
  press (&fixture, GDK_KEY_c);
  g_assert_null (klaster_presentation_get_strokes (fixture.presentation));
  close_window (&fixture);
}

static GtkEventController *
find_motion (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
is_mouse_hidden (Fixture *fixture)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (fixture->stage));

  return cursor != NULL && g_strcmp0 (gdk_cursor_get_name (cursor), "none") == 0;
}

/* A mouse that rests is not seen, and stays so when the next step comes; a move brings it back. */
static void
test_mouse (void)
{
  Fixture fixture = { 0 };
  GtkEventController *motion;

  open_window (&fixture, NULL, FALSE);
  motion = find_motion (GTK_WIDGET (fixture.stage));
  g_signal_emit_by_name (motion, "motion", 100.0, 100.0);
  g_assert_false (is_mouse_hidden (&fixture));
  wait_for (is_mouse_hidden, &fixture);
  press (&fixture, GDK_KEY_Right);
  g_assert_true (is_mouse_hidden (&fixture));
  g_signal_emit_by_name (motion, "motion", 140.0, 100.0);
  g_assert_false (is_mouse_hidden (&fixture));
  press (&fixture, GDK_KEY_p);
  g_assert_true (is_mouse_hidden (&fixture));
  press (&fixture, GDK_KEY_p);
  g_assert_false (is_mouse_hidden (&fixture));
  close_window (&fixture);
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

/* Time of the processor for the snapshots of a flight from one step to the next; the dearest of them. */
static gint64
measure_flight (Fixture *fixture)
{
  gint64 most = 0;
  guint tick = g_timeout_add (5, on_tick_cb, NULL);

  press (fixture, GDK_KEY_Right);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      most = MAX (most, klaster_stage_get_last_cost (fixture->stage));
    }
  while (klaster_stage_is_flying (fixture->stage));
  g_source_remove (tick);
  return most;
}

/* Steps are painted ahead; then none costs more than the rule says, the flight included. */
static void
test_cost (void)
{
  Fixture fixture = { 0 };
  gint64 most = 0;

  set_animated (TRUE);
  open_window (&fixture, NULL, FALSE);
  wait_for (is_settled, &fixture);
  for (guint i = 1; i < 8; i++)
    most = MAX (most, measure_flight (&fixture));
  g_test_message ("dearest snapshot: %.2f ms", (double)most / 1000);
  if (TEST_IS_TIMED)
    g_assert_cmpint (most, <, LIMIT_US);
  close_window (&fixture);
}

static void
test_reduced_motion (void)
{
  Fixture fixture = { 0 };

  set_animated (FALSE);
  open_window (&fixture, NULL, FALSE);
  wait_for (is_settled, &fixture);
  press (&fixture, GDK_KEY_Right);
  g_assert_false (klaster_stage_is_flying (fixture.stage));
  wait_for (is_settled, &fixture);
  g_assert_cmpuint (index_of (&fixture), ==, 1);
  set_animated (TRUE);
  press (&fixture, GDK_KEY_Right);
  g_assert_true (klaster_stage_is_flying (fixture.stage));
  wait_for (is_settled, &fixture);
  close_window (&fixture);
}

static gboolean
has_moved_on (Fixture *fixture)
{
  return index_of (fixture) != 0;
}

static gboolean
is_free (Fixture *fixture)
{
  return !klaster_presentation_is_held (fixture->presentation);
}

static gboolean
is_at_start (Fixture *fixture)
{
  return index_of (fixture) == 0;
}

/* It runs by itself, a touch holds it, and after a rest it goes on; behind the last step comes the first. */
static void
test_loop (void)
{
  Fixture fixture = { 0 };
  g_autoptr (KlasterPresentation) quick = NULL;
  g_autoptr (GPtrArray) slides
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_slide_unref);
  Fixture alone = { 0 };

  open_window (&fixture, "Stan Contoh", TRUE);
  g_assert_true (klaster_presentation_is_looping (fixture.presentation));
  g_assert_cmpint (klaster_presentation_get_seconds (fixture.presentation), ==, 15);
  g_assert_cmpuint (klaster_presentation_get_n_slides (fixture.presentation), ==, 7);
  close_window (&fixture);

  g_ptr_array_add (slides, klaster_slide_new (KLASTER_SLIDE_COVER));
  g_ptr_array_add (slides, klaster_slide_new (KLASTER_SLIDE_COVER));
  quick = klaster_presentation_new (slides, 1);
  alone.presentation = quick;
  klaster_presentation_set_rest (quick, 2);
  klaster_presentation_set_looping (quick, TRUE);
  wait_for (has_moved_on, &alone);
  wait_for (is_at_start, &alone);
  klaster_presentation_touch (quick);
  g_assert_true (klaster_presentation_is_held (quick));
  g_assert_true (klaster_presentation_shows_hold (quick));
  g_assert_cmpuint (index_of (&alone), ==, 0);
  wait_for (is_free, &alone);
  g_assert_cmpuint (index_of (&alone), ==, 0);
  wait_for (has_moved_on, &alone);
  g_assert_true (klaster_presentation_press (quick, GDK_KEY_a, 0));
  g_assert_false (klaster_presentation_is_looping (quick));
}

static gboolean
is_listed (Fixture *fixture)
{
  return klaster_tour_window_is_settled (fixture->tours);
}

/* Presses the button whose label or icon is NAME. */
static gboolean
click (GtkWidget *widget, const char *name)
{
  if (GTK_IS_BUTTON (widget)
      && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0
          || g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), name) == 0))
    return gtk_widget_get_sensitive (widget) && gtk_widget_activate (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (click (child, name))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static gpointer
read_saved (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[] = { { "name", data }, { NULL, NULL } };

  return klaster_reader_first (reader, klaster_entity_get ("tour"), matches, NULL, error);
}

static gboolean
is_saved (Fixture *fixture)
{
  GtkWidget *tours = find_widget (GTK_WIDGET (fixture->tours), ADW_TYPE_COMBO_ROW);

  return is_listed (fixture) && adw_combo_row_get_selected (ADW_COMBO_ROW (tours)) > 0;
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* The reason stands where the number of steps stood. */
static gboolean
is_refused (Fixture *fixture)
{
  return !shows (GTK_WIDGET (fixture->tours), "2 of 25 steps");
}

/* Steps are hidden and moved, kept under a name, and shown again; then it starts as it was arranged. */
static void
test_arrange (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterRecord) record = NULL;
  g_autofree char *too_long = NULL;
  KlasterTourList *list;
  GtkWidget *entry;

  fixture.store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);
  klaster_sample_fill (fixture.store, KLASTER_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  fixture.session = klaster_session_new (fixture.store, NULL);
  fixture.tours = klaster_tour_window_present (NULL, fixture.session);
  wait_for (is_listed, &fixture);
  list = klaster_tour_window_get_list (fixture.tours);
  g_assert_cmpuint (klaster_tour_list_get_n_shown (list), ==, 25);
  g_assert_cmpuint (klaster_tour_list_get_n_open (list), ==, 0);
  for (guint i = 2; i < klaster_tour_list_get_n_steps (list); i++)
    klaster_tour_list_set_shown (list, i, FALSE);
  g_assert_true (click (GTK_WIDGET (list), "go-down-symbolic"));
  /* Not without a name. */
  g_assert_false (click (GTK_WIDGET (fixture.tours), "_Save"));
  entry = find_widget (GTK_WIDGET (fixture.tours), ADW_TYPE_ENTRY_ROW);
  /* What the store refuses is no tour that could be removed or saved as a file. */
  g_assert_false (is_refused (&fixture));
  too_long = g_strnfill (5000, 'x');
  gtk_editable_set_text (GTK_EDITABLE (entry), too_long);
  g_assert_true (click (GTK_WIDGET (fixture.tours), "_Save"));
  wait_for (is_refused, &fixture);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Dua langkah");
  g_assert_false (click (GTK_WIDGET (fixture.tours), "Remove"));
  g_assert_true (click (GTK_WIDGET (fixture.tours), "_Save"));
  wait_for (is_saved, &fixture);
  record = klaster_store_run (fixture.store, read_saved, (gpointer) "Dua langkah", NULL);
  g_assert_cmpstr (klaster_record_get_text (record, "steps"), ==, "province\nopening");
  g_assert_cmpint (klaster_record_get_integer (record, "seconds", 0), ==, 15);
  g_assert_cmpuint (klaster_tour_list_get_n_shown (list), ==, 2);
  g_assert_true (click (GTK_WIDGET (fixture.tours), "Remove"));
  gtk_window_destroy (GTK_WINDOW (fixture.tours));

  fixture.window = klaster_present_window_show (
      NULL, fixture.session,
      &(KlasterPresentWish){ .keys = "closing\nopening", .seconds = 9, .tour = "gone" });
  wait_for (is_read, &fixture);
  fixture.presentation = klaster_present_window_get_presentation (fixture.window);
  g_assert_cmpuint (klaster_presentation_get_n_slides (fixture.presentation), ==, 2);
  g_assert_cmpint (klaster_presentation_get_seconds (fixture.presentation), ==, 9);
  close_window (&fixture);
}

static void
test_speaker (void)
{
  Fixture fixture = { 0 };
  GtkWindow *speaker;
  const KlasterSlide *slide;

  open_window (&fixture, NULL, FALSE);
  press (&fixture, GDK_KEY_s);
  speaker = klaster_present_window_get_speaker (fixture.window);
  g_assert_nonnull (speaker);
  press (&fixture, GDK_KEY_End);
  g_assert_true (shows (GTK_WIDGET (speaker), "25 of 25"));
  g_assert_true (shows (GTK_WIDGET (speaker), "This is the last step."));
  press (&fixture, GDK_KEY_Left);
  slide = klaster_presentation_get_slide (fixture.presentation, 23);
  g_assert_true (shows (GTK_WIDGET (speaker), klaster_slide_get_speech (slide)));
  wait_for (is_settled, &fixture);
  press (&fixture, GDK_KEY_s);
  g_assert_null (klaster_present_window_get_speaker (fixture.window));
  press (&fixture, GDK_KEY_s);
  close_window (&fixture);
}

static void
test_leave (void)
{
  Fixture fixture = { 0 };
  KlasterPresentWindow *window;

  open_window (&fixture, NULL, FALSE);
  window = fixture.window;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  press (&fixture, GDK_KEY_Escape);
  for (int i = 0; i < 500 && window != NULL; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (window);
  g_object_unref (fixture.session);
  klaster_store_close (fixture.store);
  g_object_unref (fixture.store);
}

static void
test_flight (void)
{
  const KlasterBox a = { 0, 0, 2, 1 }, b = { 10, 4, 11, 4.5 };
  KlasterBox view = klaster_flight_get_view (&a, &b, 0);

  g_assert_cmpfloat_with_epsilon (view.x0, a.x0, 1e-9);
  g_assert_cmpfloat_with_epsilon (view.y1, a.y1, 1e-9);
  view = klaster_flight_get_view (&a, &b, 1);
  g_assert_cmpfloat_with_epsilon (view.x1, b.x1, 1e-9);
  /* Far apart: in between more is seen than at either end. */
  view = klaster_flight_get_view (&a, &b, 0.5);
  g_assert_cmpfloat (view.x1 - view.x0, >, 2.5);
  g_assert_cmpfloat_with_epsilon ((view.x1 - view.x0) / (view.y1 - view.y0), 2, 1e-9);
  g_assert_cmpfloat (klaster_flight_ease (0), ==, 0);
  g_assert_cmpfloat (klaster_flight_ease (1), ==, 1);
  g_assert_cmpfloat (klaster_flight_ease (0.5), >, 0.5);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  klaster_resources_ensure ();
  g_test_add_func ("/present/flight", test_flight);
  g_test_add_func ("/present/keys", test_keys);
  g_test_add_func ("/present/pointer-and-strokes", test_pointer_and_strokes);
  g_test_add_func ("/present/mouse", test_mouse);
  g_test_add_func ("/present/cost", test_cost);
  g_test_add_func ("/present/reduced-motion", test_reduced_motion);
  g_test_add_func ("/present/loop", test_loop);
  g_test_add_func ("/present/speaker", test_speaker);
  g_test_add_func ("/present/leave", test_leave);
  g_test_add_func ("/present/arrange", test_arrange);
  return g_test_run ();
}
