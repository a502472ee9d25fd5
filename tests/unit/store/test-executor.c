/* Order, cancelling, closing while busy, and the signal. */
#include "klaster-reader-private.h"
#include "store-fixture.h"

#define SLOW_SQL                                                                                   \
  "WITH RECURSIVE n(i) AS (VALUES(0) UNION ALL SELECT i + 1 FROM n WHERE i < 300000000)"           \
  " SELECT count(*) FROM n"

static int n_freed;
static GThread *main_thread;

static void
on_data_freed_cb (gpointer data)
{
  g_assert_true (g_thread_self () == main_thread);
  n_freed++;
}

static gpointer
order_task (KlasterReader *reader, gpointer data, GError **error)
{
  static int last = 0;
  int number = GPOINTER_TO_INT (data);

  g_assert_cmpint (number, ==, last + 1);
  last = number;
  return data;
}

static void
on_order_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  int *n_answers = data;
  g_autoptr (GError) error = NULL;
  int number = GPOINTER_TO_INT (klaster_store_run_finish (KLASTER_STORE (source), result, &error));

  g_assert_no_error (error);
  g_assert_cmpint (number, ==, ++*n_answers);
}

static void
wait_for (const int *counter, int value)
{
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (*counter < value && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (*counter, ==, value);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  int n_answers = 0;

  n_freed = 0;
  for (int i = 1; i <= 500; i++)
    klaster_store_run_async (fixture->store, order_task, GINT_TO_POINTER (i), on_data_freed_cb,
                             NULL, NULL, on_order_cb, &n_answers);
  wait_for (&n_answers, 500);
  while (n_freed < 500)
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
slow_task (KlasterReader *reader, gpointer data, GError **error)
{
  gint64 n;

  klaster_db_get_integer (reader->db, SLOW_SQL, &n, error);
  return NULL;
}

static void
on_cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  int *n_answers = data;
  g_autoptr (GError) error = NULL;

  klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ++*n_answers;
}

static gboolean
on_cancel_time_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int n_answers = 0;
  gint64 before = g_get_monotonic_time ();

  /* The first is stopped in the middle, the second before its turn. */
  klaster_store_run_async (fixture->store, slow_task, NULL, NULL, NULL, cancellable,
                           on_cancelled_cb, &n_answers);
  klaster_store_run_async (fixture->store, slow_task, NULL, NULL, NULL, cancellable,
                           on_cancelled_cb, &n_answers);
  g_timeout_add (100, on_cancel_time_cb, cancellable);
  wait_for (&n_answers, 2);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 2 * G_USEC_PER_SEC);
  /* The store goes on working. */
  g_assert_cmpint (count_records (fixture->store, "officer"), ==, 0);
}

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  int *n_answers = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (klaster_store_commit_finish (KLASTER_STORE (source), result, &error));
  ++*n_answers;
}

static void
queue_insert (KlasterStore *store, const char *name, int *n_answers)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (KlasterRecord) record = make_record ("officer", "name", name, NULL);

  klaster_change_insert (change, record);
  klaster_store_commit_async (store, change, on_committed_cb, n_answers);
  /* What is added after the hand-over is not part of it. */
  klaster_change_insert (change, record);
}

static void
on_changed_cb (KlasterStore *store, GStrv names, int *n_signals)
{
  g_assert_true (g_strv_contains ((const char *const *)names, "officer"));
  ++*n_signals;
}

static void
test_close_while_busy (Fixture *fixture, gconstpointer data)
{
  int n_answers = 0;

  for (int i = 0; i < 20; i++)
    queue_insert (fixture->store, "Contoh", &n_answers);
  klaster_store_close (fixture->store);
  klaster_store_close (fixture->store);
  wait_for (&n_answers, 20);
  fixture_reopen (fixture);
  g_assert_cmpint (count_records (fixture->store, "officer"), ==, 20);
}

static void
on_closed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  int *n_answers = data;
  g_autoptr (GError) error = NULL;

  g_assert_false (klaster_store_commit_finish (KLASTER_STORE (source), result, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_FAILED);
  ++*n_answers;
}

static void
test_after_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  int n_answers = 0;

  klaster_store_close (fixture->store);
  klaster_store_commit_async (fixture->store, change, on_closed_cb, &n_answers);
  g_assert_false (klaster_store_commit (fixture->store, change, &error));
  g_assert_nonnull (error);
  wait_for (&n_answers, 1);
}

static void
test_signal (Fixture *fixture, gconstpointer data)
{
  int n_answers = 0, n_signals = 0;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed_cb), &n_signals);
  for (int i = 0; i < 50; i++)
    queue_insert (fixture->store, "Contoh", &n_answers);
  wait_for (&n_answers, 50);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (n_signals, >=, 1);
  g_assert_cmpint (n_signals, <=, 50);
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  int *n_answers = data;
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  klaster_store_undo_finish (KLASTER_STORE (source), result, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (summary, ==, "Contoh");
  ++*n_answers;
}

static void
test_undo_async (Fixture *fixture, gconstpointer data)
{
  int n_answers = 0;

  queue_insert (fixture->store, "A", &n_answers);
  klaster_store_undo_async (fixture->store, on_undone_cb, &n_answers);
  klaster_store_redo_async (fixture->store, on_undone_cb, &n_answers);
  klaster_store_undo_async (fixture->store, on_undone_cb, &n_answers);
  wait_for (&n_answers, 4);
  g_assert_cmpint (count_records (fixture->store, "officer"), ==, 0);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/executor/" #name_, Fixture, NULL, fixture_set_up, test_##name_,              \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();
  ADD (order);
  ADD (cancel);
  ADD (close_while_busy);
  ADD (after_close);
  ADD (signal);
  ADD (undo_async);
  return g_test_run ();
}
