/* Large files in the import window: it stays alive, and stops when it is told to. */
#include <time.h>

#include "import-window-fixture.h"
#include "test-timing.h"

/* Time that the main thread worked, in milliseconds: on a busy machine the clock tells nothing. */
static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
iterate (gboolean may_block, double *longest)
{
  double begin = get_cpu_ms (), time;

  g_main_context_iteration (NULL, may_block);
  time = get_cpu_ms () - begin;
  *longest = MAX (*longest, time);
}

/* The window stays alive while thousands of problems come, and makes widgets for few of them. */
static void
test_many_rows (ImportWindow *f, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("name;level\n");
  double longest = 0;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (text, "Dinas Contoh %u;galaksi\n", i);
  import_window_open_text (f, "opd.csv", text->str);
  import_window_wait_for (f, "sheets");
  g_signal_emit_by_name (import_window_get_next (f), "clicked");
  f->step = "plan";
  while (!import_window_is_at_step (f))
    iterate (TRUE, &longest);
  for (guint i = 0; i < 300; i++)
    iterate (FALSE, &longest);
  g_test_message ("longest step %.1f ms", longest);
  g_assert_nonnull (import_window_find_button (f, "Refused (6.000)"));
  g_assert_cmpuint (import_window_list_fields (f)->len, <, 500);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (longest, <, 50);
}

/* ---- a large file of good rows */

#define N_MANY 100000

static void
open_many (ImportWindow *f)
{
  g_autoptr (GString) text = g_string_new ("name;level\n");

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "Dinas Contoh %u;province\n", i);
  import_window_open_text (f, "opd.csv", text->str);
  import_window_wait_for (f, "sheets");
}

/* Goes on to STEP and counts each turn of the main loop: the work of one, and the time that it took, in which the
 * main thread may have waited for another. A turn that waited for the store would last as long as the step. */
static void
go_on_alive (ImportWindow *f, const char *step)
{
  gint64 begin = g_get_monotonic_time ();
  double longest = 0, longest_ms = 0, all_ms;
  guint n_turns = 0;

  g_signal_emit_by_name (import_window_get_next (f), "clicked");
  for (f->step = step; !import_window_is_at_step (f); n_turns++)
    {
      gint64 turn = g_get_monotonic_time ();

      iterate (FALSE, &longest);
      longest_ms = MAX (longest_ms, (double)(g_get_monotonic_time () - turn) / 1e3);
      g_usleep (500);
    }
  all_ms = (double)(g_get_monotonic_time () - begin) / 1e3;
  g_test_message ("%s: %.0f ms, %u turns; longest %.1f ms of work, %.1f ms by the clock", step,
                  all_ms, n_turns, longest, longest_ms);
  if (!TEST_IS_TIMED)
    return;
  g_assert_cmpfloat (longest, <, 50);
  g_assert_cmpfloat (longest_ms, <, MAX (50, all_ms / 2));
}

static void
test_alive (ImportWindow *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd");

  open_many (f);
  go_on_alive (f, "plan");
  go_on_alive (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + N_MANY);
}

/* "Cancel" while it saves: nothing is written, and the rows can be saved after all. */
static void
test_stopped_saving (ImportWindow *f, gconstpointer data)
{
  gint64 before = fixture_count (f->session, "opd"), pressed;
  GtkWidget *bar;
  double ms;

  open_many (f);
  import_window_press_next (f, "plan");
  g_signal_emit_by_name (import_window_get_next (f), "clicked");
  bar = fixture_find (GTK_WIDGET (f->window), GTK_TYPE_PROGRESS_BAR);
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) < 0.05)
    {
      g_assert_cmpstr (klaster_import_window_get_step (f->window), ==, "work");
      g_main_context_iteration (NULL, TRUE);
    }
  pressed = g_get_monotonic_time ();
  g_signal_emit_by_name (import_window_find_button (f, "_Cancel"), "clicked");
  f->step = "plan";
  fixture_wait (import_window_is_at_step, f);
  ms = (double)(g_get_monotonic_time () - pressed) / 1e3;
  g_test_message ("stopped after %.1f ms", ms);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (ms, <, 200);
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before);
  import_window_press_next (f, "done");
  g_assert_cmpint (fixture_count (f->session, "opd"), ==, before + N_MANY);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
#define ADD(name_, data_, test_)                                                                   \
  g_test_add ("/window/import/" name_, ImportWindow, data_, import_window_set_up, test_,           \
              import_window_tear_down)
  ADD ("many-rows", NULL, test_many_rows);
  ADD ("alive", NULL, test_alive);
  ADD ("stopped-saving", NULL, test_stopped_saving);
  return g_test_run ();
}
