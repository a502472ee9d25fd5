/* Records that are made while they are written: all or nothing, one change, and the one that is refused is
 * known by its number.
 */
#include <string.h>

#include "klaster-format.h"
#include "store-fixture.h"

#define N_MANY 2345 /* some batches and a rest */

typedef struct
{
  guint n; /* records to make */
  guint made;
  guint same_name_at; /* this one has the name of the first; G_MAXUINT: none */
  guint fail_at; /* a failure of the reader of the file */
  guint cancel_at;
  GCancellable *cancellable;
  gint64 seen; /* records that were there when the last one was made */
  guint freed;
} Source;

#define SOURCE(n_)                                                                                 \
  {                                                                                                \
    .n = (n_), .same_name_at = G_MAXUINT, .fail_at = G_MAXUINT, .cancel_at = G_MAXUINT             \
  }

static void
on_free_cb (gpointer data)
{
  ((Source *)data)->freed++;
}

static KlasterRecord *
make_next (Source *source)
{
  g_autofree char *key
      = g_strdup_printf ("Contoh %u", source->made == source->same_name_at ? 0 : source->made);

  source->made++;
  return make_record ("setting", "key", key, "value", "x", NULL);
}

static KlasterRecord *
next_cb (KlasterReader *reader, gpointer data, GError **error)
{
  Source *source = data;

  if (source->made == source->n)
    {
      source->seen = klaster_reader_count (reader, klaster_entity_get ("setting"), NULL, NULL);
      return NULL;
    }
  if (source->made == source->fail_at)
    {
      g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, "baris rusak");
      return NULL;
    }
  if (source->made == source->cancel_at)
    g_cancellable_cancel (source->cancellable);
  return make_next (source);
}

static gint64
count_changes (KlasterStore *store)
{
  return ask_sql (store, "SELECT count(*) FROM change");
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  Source source = SOURCE (N_MANY);
  g_autoptr (KlasterRecord) first = make_record ("setting", "key", "Awal", "value", "y", NULL);
  KlasterChange *change = klaster_change_new ("Impor");
  g_autoptr (GError) error = NULL;

  klaster_change_set_source (change, "contoh.csv");
  klaster_change_insert_from (change, next_cb, &source, on_free_cb);
  klaster_change_insert (change, first);
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_records (fixture->store, "setting"), ==, N_MANY + 1);
  g_assert_cmpint (source.seen, ==, N_MANY + 1 - N_MANY % 500);
  g_assert_cmpuint (klaster_change_get_n_streamed (change), ==, N_MANY);
  g_assert_cmpint (klaster_change_get_refused (change), ==, -1);
  g_assert_cmpint (count_changes (fixture->store), ==, 1);
  klaster_change_unref (change);
  g_assert_cmpuint (source.freed, ==, 1);
  must_be_whole (fixture->store);
  g_assert_true (klaster_store_undo (fixture->store, NULL, NULL));
  g_assert_cmpint (count_records (fixture->store, "setting"), ==, 0);
  g_assert_true (klaster_store_redo (fixture->store, NULL, NULL));
  g_assert_cmpint (count_records (fixture->store, "setting"), ==, N_MANY + 1);
  must_be_whole (fixture->store);
}

static KlasterRecord *
empty_cb (KlasterReader *reader, gpointer data, GError **error)
{
  return NULL;
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterChange) change = klaster_change_new ("Impor");
  g_autoptr (GError) error = NULL;

  klaster_change_insert_from (change, empty_cb, NULL, NULL);
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_changes (fixture->store), ==, 0);
}

/* FUNC's refusal takes everything back, the operations before it, too. */
static void
must_leave_nothing (Fixture *fixture, Source *source, GQuark domain, int code, int refused)
{
  g_autoptr (KlasterRecord) first = make_record ("setting", "key", "Awal", "value", "y", NULL);
  g_autoptr (KlasterChange) change = klaster_change_new ("Impor");
  g_autofree char *before = dump (fixture->store);
  g_autofree char *after = NULL;

  source->cancellable = g_cancellable_new ();
  klaster_change_set_cancellable (change, source->cancellable);
  klaster_change_insert (change, first);
  klaster_change_insert_from (change, next_cb, source, on_free_cb);
  must_refuse (fixture->store, klaster_change_ref (change), domain, code, NULL);
  g_assert_cmpint (klaster_change_get_refused (change), ==, refused);
  after = dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (count_changes (fixture->store), ==, 0);
  must_be_whole (fixture->store);
  g_object_unref (source->cancellable);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  Source duplicate = SOURCE (N_MANY);
  Source in_first_batch = SOURCE (N_MANY);
  Source broken = SOURCE (N_MANY);
  Source cancelled = SOURCE (N_MANY);

  duplicate.same_name_at = 1777;
  must_leave_nothing (fixture, &duplicate, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, 1777);
  in_first_batch.same_name_at = 3;
  must_leave_nothing (fixture, &in_first_batch, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
                      3);
  broken.fail_at = 1200;
  must_leave_nothing (fixture, &broken, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, -1);
  cancelled.cancel_at = 1300;
  must_leave_nothing (fixture, &cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED, -1);
  g_assert_cmpuint (cancelled.made, ==, 1301);
}

/* Records from an array, for the cases below. */
static KlasterRecord *
from_array_cb (KlasterReader *reader, gpointer data, GError **error)
{
  GPtrArray *records = data;

  return records->len > 0 ? g_ptr_array_steal_index (records, 0) : NULL;
}

static KlasterChange *
stream_of (KlasterRecord *first, ...)
{
  KlasterChange *change = klaster_change_new ("Impor");
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
  KlasterRecord *record = first;
  va_list list;

  va_start (list, first);
  for (; record != NULL; record = va_arg (list, KlasterRecord *))
    g_ptr_array_add (records, record);
  va_end (list);
  klaster_change_insert_from (change, from_array_cb, records, (GDestroyNotify)g_ptr_array_unref);
  return change;
}

/* What is refused elsewhere is refused here: checks of fields, rules, references to nothing. */
static void
test_rules (Fixture *fixture, gconstpointer data)
{
  KlasterChange *unknown_code = stream_of (
      make_record ("site", "kabupaten", "63.05", "year", "2026", "status", "designated", NULL),
      make_record ("site", "kabupaten", "63.99", "year", "2026", "status", "designated", NULL),
      NULL);
  KlasterChange *incomplete
      = stream_of (make_record ("officer", "name", "A", NULL), make_record ("officer", NULL), NULL);
  KlasterChange *dangling
      = stream_of (make_record ("report", "site", "01a214e5-344d-7000-aafc-4c0b5e47bd57", "period",
                                "202601B", "state", "draft", NULL),
                   NULL);
  g_autoptr (KlasterRecord) village = klaster_record_new (klaster_entity_get ("village"), "63.99");
  KlasterChange *official = stream_of (klaster_record_ref (village), NULL);

  klaster_change_ref (unknown_code);
  must_refuse (fixture->store, unknown_code, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED,
               "63.99");
  g_assert_cmpint (klaster_change_get_refused (unknown_code), ==, 1);
  klaster_change_unref (unknown_code);
  klaster_change_ref (incomplete);
  must_refuse (fixture->store, incomplete, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, NULL);
  g_assert_cmpint (klaster_change_get_refused (incomplete), ==, 1);
  klaster_change_unref (incomplete);
  must_refuse (fixture->store, dangling, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, "Site");
  must_refuse (fixture->store, official, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, NULL);
  g_assert_cmpint (count_changes (fixture->store), ==, 0);
}

/* A reference to a record that the stream brings only later is good. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  KlasterRecord *site
      = make_record ("site", "kabupaten", "63.05", "year", "2026", "status", "designated", NULL);
  KlasterRecord *report = make_record ("report", "site", klaster_record_get_id (site), "period",
                                       "202601B", "state", "draft", NULL);
  g_autoptr (KlasterChange) change = stream_of (report, site, NULL);
  g_autoptr (GError) error = NULL;

  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  must_be_whole (fixture->store);
}

/* Putting the same again writes nothing; one other value is one line of the journal, with its history. */
static void
test_put (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id
      = must_insert (fixture->store, make_record ("officer", "name", "A", "post", "Kasi", NULL));
  const char *const names[] = { "A", "B" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
      g_autoptr (KlasterChange) change = klaster_change_new ("Impor");
      KlasterRecord *record = klaster_record_new (klaster_entity_get ("officer"), id);
      g_autoptr (GError) error = NULL;

      klaster_record_set_text (record, "name", names[i]);
      klaster_record_set_text (record, "post", "Kasi");
      g_ptr_array_add (records, record);
      if (i == 1)
        g_ptr_array_add (records, make_record ("officer", "name", "C", NULL));
      klaster_change_put_from (change, from_array_cb, records, (GDestroyNotify)g_ptr_array_unref);
      klaster_store_commit (fixture->store, change, &error);
      g_assert_no_error (error);
      g_assert_cmpint (count_changes (fixture->store), ==, 1 + i);
    }
  g_assert_cmpint (ask_sql (fixture->store, "SELECT count(*) FROM change_field"), ==, 1);
  g_assert_cmpint (ask_sql (fixture->store, "SELECT count(*) FROM change_record"), ==, 2);
  must_be_whole (fixture->store);
}

/* Handed over twice: the second time is an error, not an import of nothing. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KlasterChange) change = stream_of (make_record ("officer", "name", "A", NULL), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (klaster_store_commit (fixture->store, change, NULL));
  g_assert_false (klaster_store_commit (fixture->store, change, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_FAILED);
  g_assert_cmpint (count_records (fixture->store, "officer"), ==, 1);
}

static void
on_committed_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  klaster_store_commit_finish ((KlasterStore *)store, result, &error);
  g_assert_no_error (error);
  *(gboolean *)data = TRUE;
}

/* What was done for a record ahead: the store holds the newest values, whatever came between, and a record that
 * would be refused is refused as ever. */
static void
test_ready (Fixture *fixture, gconstpointer data)
{
  KlasterRecord *plain = make_record ("setting", "key", "a", "value", "x \"y\"\n", NULL);
  KlasterRecord *changed = make_record ("setting", "key", "b", "value", "old", NULL);
  KlasterRecord *bad = make_record ("officer", NULL);
  g_autofree char *id = g_strdup (klaster_record_get_id (changed));
  g_autofree char *stored = NULL;
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) error = NULL;

  klaster_record_make_ready (plain);
  g_assert_cmpstr (klaster_record_get_written (plain), ==,
                   "{\"key\":\"a\",\"value\":\"x \\\"y\\\"\\u000a\"}");
  klaster_record_make_ready (changed);
  klaster_record_set_text (changed, "value", "new");
  g_assert_null (klaster_record_get_written (changed));
  change = stream_of (plain, changed, NULL);
  klaster_store_commit (fixture->store, change, &error);
  g_assert_no_error (error);
  stored = read_wire (fixture->store, "setting", id, "value");
  g_assert_cmpstr (stored, ==, "new");
  must_be_whole (fixture->store);
  klaster_record_make_ready (bad);
  g_assert_null (klaster_record_get_written (bad));
  must_refuse (fixture->store, stream_of (bad, NULL), KLASTER_INPUT_ERROR,
               KLASTER_INPUT_ERROR_INVALID, NULL);
}

/* In a window: progress can be read meanwhile, and the data is let go of on the main thread. */
static void
test_async (Fixture *fixture, gconstpointer data)
{
  Source source = SOURCE (N_MANY);
  KlasterChange *change = klaster_change_new ("Impor");
  gboolean done = FALSE;
  guint last = 0;

  klaster_change_insert_from (change, next_cb, &source, on_free_cb);
  klaster_store_commit_async (fixture->store, change, on_committed_cb, &done);
  while (!done)
    {
      guint now = klaster_change_get_n_streamed (change);

      g_assert_cmpuint (now, >=, last);
      last = now;
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (klaster_change_get_n_streamed (change), ==, N_MANY);
  klaster_change_unref (change);
  while (source.freed == 0)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (count_records (fixture->store, "setting"), ==, N_MANY);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/stream/" #name_, Fixture, NULL, fixture_set_up, test_##name_,                \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (all);
  ADD (nothing);
  ADD (refused);
  ADD (rules);
  ADD (later);
  ADD (put);
  ADD (once);
  ADD (ready);
  ADD (async);
  return g_test_run ();
}
