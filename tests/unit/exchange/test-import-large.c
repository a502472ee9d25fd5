/* A large file, stopped in the middle of looking and of writing: at once, without a trace, and with its memory
 * given back. */
#include <malloc.h>

#include "import-fixture.h"
#include "test-timing.h"

#define N_ROWS 60000
/* A person who presses "Cancel" sees it work. */
#define MAX_ANSWER_MS 200
#define N_ROUNDS 4
/* What rounds may add to each other: fragments, no rows. */
#define MAX_GROWTH_BYTES (4 * 1024 * 1024)

typedef struct
{
  gboolean writing; /* the commit is stopped, not the plan */
  KlasterImport *import;
  KlasterImportPlan *plan;
  GCancellable *cancellable;
  GError *error;
  gboolean answered;
  gint64 cancelled_at, answered_at;
} Run;

static char *
write_large (ImportFixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("Name;Kind;Contact\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "Mitra Contoh %u;business;catatan contoh %u\n", i, i % 77);
  return import_fixture_write (fixture, "besar.csv", text->str);
}

static void
answer (Run *run)
{
  run->answered = TRUE;
  run->answered_at = g_get_monotonic_time ();
}

static void
on_plan_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;
  KlasterImportPlan *plan = klaster_import_plan_finish (result, &run->error);

  g_clear_pointer (&plan, klaster_import_plan_free);
  answer (run);
}

static void
on_commit_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;

  klaster_import_commit_finish (result, &run->error);
  answer (run);
}

/* Runs, and cancels as soon as a fifth is done. */
static void
run_and_cancel (Run *run)
{
  run->cancellable = g_cancellable_new ();
  run->answered = FALSE;
  run->cancelled_at = 0;
  if (run->writing)
    klaster_import_commit_async (run->import, run->plan, run->cancellable, on_commit_cb, run);
  else
    klaster_import_plan_async (run->import, run->cancellable, on_plan_cb, run);
  while (!run->answered)
    {
      g_main_context_iteration (NULL, FALSE);
      if (run->cancelled_at == 0 && klaster_import_get_progress (run->import) >= 0.2)
        {
          run->cancelled_at = g_get_monotonic_time ();
          g_cancellable_cancel (run->cancellable);
        }
      g_usleep (500);
    }
  g_clear_object (&run->cancellable);
}

static void
check_round (ImportFixture *fixture, Run *run, gint64 n_records, guint n_changes)
{
  double ms;

  run_and_cancel (run);
  g_assert_error (run->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&run->error);
  g_assert_cmpint (run->cancelled_at, >, 0);
  ms = (double)(run->answered_at - run->cancelled_at) / 1e3;
  g_test_message ("answered after %.1f ms", ms);
  if (TEST_IS_TIMED)
    g_assert_cmpfloat (ms, <, MAX_ANSWER_MS);
  g_assert_cmpint (import_fixture_count (fixture, "partner"), ==, n_records);
  g_assert_cmpuint (import_fixture_count_changes (fixture), ==, n_changes);
}

static gsize
get_used_bytes (void)
{
  return mallinfo2 ().uordblks;
}

static void
test_cancelled (ImportFixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_large (fixture);
  g_autoptr (KlasterImport) import = import_fixture_open (fixture, path, "partner");
  g_autoptr (KlasterImportPlan) plan = import_fixture_plan (import);
  gint64 n_records = import_fixture_count (fixture, "partner");
  guint n_changes = import_fixture_count_changes (fixture);

  for (int writing = FALSE; writing <= TRUE; writing++)
    {
      Run run = { .writing = writing, .import = import, .plan = plan };
      gsize used = 0;

      for (guint i = 0; i < N_ROUNDS; i++)
        {
          check_round (fixture, &run, n_records, n_changes);
          /* The first round fills what is kept on purpose. */
          if (i == 0)
            used = get_used_bytes ();
        }
      g_test_message ("%zu bytes, then %zu", used, get_used_bytes ());
      g_assert_cmpuint (get_used_bytes (), <, used + MAX_GROWTH_BYTES);
    }
  /* What was stopped can be done whole afterwards. */
  import_fixture_take (import);
  g_assert_cmpint (import_fixture_count (fixture, "partner"), ==, n_records + N_ROWS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/import-large/cancelled", ImportFixture, "starter", import_fixture_set_up,
              test_cancelled, import_fixture_tear_down);
  return g_test_run ();
}
