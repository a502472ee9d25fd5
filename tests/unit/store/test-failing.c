/* The failing world: each trouble has its own code and a sentence that names the file, and the file stays
 * as it was.
 */
#define _GNU_SOURCE /* setresuid() */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#endif

#include "klaster-check.h"
#include "klaster-db-private.h"
#include "store-fixture.h"

#define NOBODY 65534

static void
must_not_open (Fixture *fixture, const char *path, KlasterStoreFlags flags, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *name = g_path_get_basename (path);
  gsize before_size = 0, after_size = 0;

  g_file_get_contents (path, &before, &before_size, NULL);
  g_assert_null (klaster_store_open (path, flags, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, name));
  g_file_get_contents (path, &after, &after_size, NULL);
  g_assert_cmpmem (before, before_size, after, after_size);
}

static void
write_bytes (const char *path, const char *bytes, gssize size)
{
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "none.db");
  g_autofree char *deep = fixture_path (fixture, "a/b/none.db");
  g_autoptr (KlasterStore) made = NULL;

  must_not_open (fixture, path, KLASTER_STORE_OPEN_PLAIN, KLASTER_STORE_ERROR_OPEN);
  must_not_open (fixture, path, KLASTER_STORE_OPEN_READ_ONLY, KLASTER_STORE_ERROR_OPEN);
  must_not_open (fixture, fixture->folder, KLASTER_STORE_OPEN_CREATE, KLASTER_STORE_ERROR_OPEN);
  made = klaster_store_open (deep, KLASTER_STORE_OPEN_CREATE, NULL);
  g_assert_nonnull (made);
}

static void
test_not_a_store (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = fixture_path (fixture, "text.db");
  g_autofree char *short_file = fixture_path (fixture, "short.db");
  g_autofree char *foreign = fixture_path (fixture, "foreign.db");
  g_autofree char *bytes = g_strnfill (5000, 'x');
  sqlite3 *db;

  write_bytes (text, bytes, 5000);
  write_bytes (short_file, "SQLite format 3", 16);
  sqlite3_open (foreign, &db);
  sqlite3_exec (db, "CREATE TABLE a(b); PRAGMA user_version = 1", NULL, NULL, NULL);
  sqlite3_close (db);
  must_not_open (fixture, text, KLASTER_STORE_OPEN_CREATE, KLASTER_STORE_ERROR_NOT_A_STORE);
  must_not_open (fixture, short_file, KLASTER_STORE_OPEN_CREATE, KLASTER_STORE_ERROR_NOT_A_STORE);
  must_not_open (fixture, foreign, KLASTER_STORE_OPEN_CREATE, KLASTER_STORE_ERROR_NOT_A_STORE);
  must_not_open (fixture, foreign, KLASTER_STORE_OPEN_READ_ONLY, KLASTER_STORE_ERROR_NOT_A_STORE);
}

/* Overwrites pages of a good store, and cuts it, at many places: it is refused, or what it says is told to
 * be wrong by the check, but never a crash. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "damaged.db");
  g_autofree char *bytes = NULL;
  g_autofree char *junk = g_strnfill (4096, '\xa5');
  gsize size;
  guint n_refused = 0;

  for (guint i = 0; i < 50; i++)
    g_free (
        must_insert (fixture->store, make_record ("officer", "name", "Contoh", "note", "x", NULL)));
  g_clear_object (&fixture->store);
  g_file_get_contents (fixture->path, &bytes, &size, NULL);
  for (gsize at = 4096; at < size; at += 4096)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (KlasterStore) store = NULL;

      memcpy (copy + at, junk, MIN (4096, size - at));
      write_bytes (path, copy, size);
      store = klaster_store_open (path, KLASTER_STORE_OPEN_PLAIN, &error);
      if (store == NULL)
        g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CORRUPT);
      n_refused += store == NULL;
    }
  g_assert_cmpuint (n_refused, >, size / 4096 * 9 / 10);
  write_bytes (path, bytes, size / 2 / 4096 * 4096);
  must_not_open (fixture, path, KLASTER_STORE_OPEN_PLAIN, KLASTER_STORE_ERROR_CORRUPT);
  write_bytes (path, bytes, size - 1000);
  must_not_open (fixture, path, KLASTER_STORE_OPEN_READ_ONLY, KLASTER_STORE_ERROR_CORRUPT);
}

static void
test_read_only_flag (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autofree char *name = NULL;
  KlasterStore *reader = klaster_store_open (fixture->path, KLASTER_STORE_OPEN_READ_ONLY, &error);

  g_assert_no_error (error);
  name = read_wire (reader, "officer", id, "name");
  g_assert_cmpstr (name, ==, "A");
  change_set (change, "officer", id, "name", "B");
  g_assert_false (klaster_store_commit (reader, change, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_READ_ONLY);
  g_assert_finalize_object (reader);
}

/* Permissions do not stop the administrator, so for this test he becomes nobody. */
static void
test_read_only_file (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_UNIX
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  KlasterStore *store;
  gboolean was_root = geteuid () == 0;

  g_clear_object (&fixture->store);
  g_chmod (fixture->path, 0444);
  g_chmod (fixture->folder, 0555);
  if (was_root)
    g_assert_cmpint (setresuid (NOBODY, NOBODY, 0), ==, 0);
  must_not_open (fixture, fixture->path, KLASTER_STORE_OPEN_PLAIN, KLASTER_STORE_ERROR_READ_ONLY);
  store = klaster_store_open (fixture->path, KLASTER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  name = read_wire (store, "officer", id, "name");
  g_assert_cmpstr (name, ==, "A");
  g_assert_finalize_object (store);
  if (was_root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
  g_chmod (fixture->folder, 0755);
#else
  g_test_skip ("needs permissions of Unix");
#endif
}

/* Reading a file that cannot be written to leaves no log beside it, which would keep it from being written
 * to when that is allowed again. */
static void
test_read_only_leaves_nothing (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_UNIX
  g_autofree char *log = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;
  gboolean was_root = geteuid () == 0;
  KlasterStore *store;

  g_free (must_insert (fixture->store, make_record ("officer", "name", "A", NULL)));
  g_clear_object (&fixture->store);
  g_chmod (fixture->path, 0444);
  if (was_root)
    {
      g_assert_cmpint (chown (fixture->folder, NOBODY, (gid_t)-1), ==, 0);
      g_assert_cmpint (setresuid (NOBODY, NOBODY, 0), ==, 0);
    }
  must_not_open (fixture, fixture->path, KLASTER_STORE_OPEN_PLAIN, KLASTER_STORE_ERROR_READ_ONLY);
  store = klaster_store_open (fixture->path, KLASTER_STORE_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  if (was_root)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
#else
  g_test_skip ("needs permissions of Unix");
#endif
}

/* Two windows on one file: both write, both see the other's work, the chain stays one. */
static void
test_two_windows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  KlasterStore *other = klaster_store_open (fixture->path, KLASTER_STORE_OPEN_PLAIN, &error);
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));

  g_assert_no_error (error);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("Contoh %u", i);
      g_autofree char *seen = NULL;

      must_set (i % 2 == 0 ? other : fixture->store, "officer", id, "name", text);
      seen = read_wire (i % 2 == 0 ? fixture->store : other, "officer", id, "name");
      g_assert_cmpstr (seen, ==, text);
    }
  must_be_whole (other);
  g_assert_true (klaster_store_undo (other, NULL, NULL));
  must_be_whole (fixture->store);
  klaster_store_close (other);
  /* The notice that another window wrote may be on its way. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (other);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  KlasterChange *change = klaster_change_new ("Contoh");
  sqlite3 *db;
  gint64 before = g_get_monotonic_time (), waited;

  sqlite3_open (fixture->path, &db);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  change_set (change, "officer", id, "name", "B");
  must_refuse (fixture->store, klaster_change_ref (change), KLASTER_STORE_ERROR,
               KLASTER_STORE_ERROR_BUSY, "klaster.db");
  waited = g_get_monotonic_time () - before;
  g_assert_cmpint (waited, >, KLASTER_DB_BUSY_MS * 900);
  g_assert_cmpint (waited, <, KLASTER_DB_BUSY_MS * 3000);
  sqlite3_close (db);
  g_assert_true (klaster_store_commit (fixture->store, change, NULL));
  klaster_change_unref (change);
}

static void
test_locked_file (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db;

  g_clear_object (&fixture->store);
  sqlite3_open (fixture->path, &db);
  g_assert_cmpint (
      sqlite3_exec (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", NULL, NULL, NULL), ==,
      SQLITE_OK);
  must_not_open (fixture, fixture->path, KLASTER_STORE_OPEN_PLAIN, KLASTER_STORE_ERROR_BUSY);
  sqlite3_close (db);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));
  g_autofree char *text = g_strnfill (KLASTER_LONG_TEXT_MAX, 'x');
  KlasterChange *change = klaster_change_new ("Contoh");
  g_autofree char *sql = g_strdup_printf ("PRAGMA main.max_page_count = %" G_GINT64_FORMAT,
                                          ask_sql (fixture->store, "PRAGMA main.page_count"));
  g_autoptr (GError) error = NULL;

  run_sql (fixture->store, sql, &error);
  g_assert_no_error (error);
  change_set (change, "officer", id, "note", text);
  must_refuse (fixture->store, klaster_change_ref (change), KLASTER_STORE_ERROR,
               KLASTER_STORE_ERROR_FULL, "klaster.db");
  run_sql (fixture->store, "PRAGMA main.max_page_count = 1000000", NULL);
  g_assert_true (klaster_store_commit (fixture->store, change, NULL));
  klaster_change_unref (change);
  must_be_whole (fixture->store);
}

static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (10 * 1000 * 1000, 'x');
  g_autoptr (KlasterRecord) record = make_record ("officer", "name", "A", "note", text, NULL);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;

  klaster_change_insert (change, record);
  g_assert_false (klaster_store_commit (fixture->store, change, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (count_records (fixture->store, "officer"), ==, 0);
}

static void
test_codes (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int code;
    KlasterStoreErrorCode meaning;
  } cases[] = {
    { SQLITE_BUSY_RECOVERY, KLASTER_STORE_ERROR_BUSY },
    { SQLITE_LOCKED, KLASTER_STORE_ERROR_BUSY },
    { SQLITE_READONLY_DBMOVED, KLASTER_STORE_ERROR_READ_ONLY },
    { SQLITE_FULL, KLASTER_STORE_ERROR_FULL },
    { SQLITE_IOERR_SHMSIZE, KLASTER_STORE_ERROR_FULL },
    { SQLITE_NOTADB, KLASTER_STORE_ERROR_NOT_A_STORE },
    { SQLITE_CORRUPT_INDEX, KLASTER_STORE_ERROR_CORRUPT },
    { SQLITE_CANTOPEN_ISDIR, KLASTER_STORE_ERROR_OPEN },
    { SQLITE_IOERR_READ, KLASTER_STORE_ERROR_FAILED },
    { SQLITE_MISUSE, KLASTER_STORE_ERROR_FAILED },
    { SQLITE_CONSTRAINT_CHECK, KLASTER_STORE_ERROR_REFUSED },
  };
  g_autoptr (KlasterDb) db = klaster_db_open (NULL, KLASTER_DB_CREATE, NULL);
  g_autoptr (GError) interrupt = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      klaster_db_set_error (db, cases[i].code, &error);
      g_assert_error (error, KLASTER_STORE_ERROR, (int)cases[i].meaning);
    }
  klaster_db_set_error (db, SQLITE_INTERRUPT, &interrupt);
  g_assert_error (interrupt, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/failing/" #name_, Fixture, NULL, fixture_set_up, test_##name_,               \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (missing);
  ADD (not_a_store);
  ADD (damaged);
  ADD (read_only_flag);
  ADD (read_only_file);
  ADD (read_only_leaves_nothing);
  ADD (two_windows);
  ADD (busy);
  ADD (locked_file);
  ADD (full);
  ADD (long_text);
  ADD (codes);
  return g_test_run ();
}
