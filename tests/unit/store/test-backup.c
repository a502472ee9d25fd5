#include <glib/gstdio.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#endif
#include <string.h>

#include "klaster-stamp.h"
#include "store-fixture.h"

#define NOBODY 65534

static void
test_make (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_path (fixture, "backups");
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;

      g_free (must_insert (fixture->store, make_record ("officer", "name", "A", NULL)));
      g_free (last);
      last = klaster_store_backup (fixture->store, NULL, 3, &error);
      g_assert_no_error (error);
      g_usleep (2000);
    }
  kept = klaster_store_list_backups (folder);
  g_assert_cmpuint (kept->len, ==, 3);
  g_assert_cmpstr (kept->pdata[0], ==, last);
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  char **path = user_data;

  *path = klaster_store_backup_finish (KLASTER_STORE (source), result, &error);
  g_assert_no_error (error);
}

/* In the background, as windows do it: the same copy in the same place. */
static void
test_in_background (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_path (fixture, "backups");
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *path = NULL;

  klaster_store_backup_async (fixture->store, on_backed_up_cb, &path);
  while (path == NULL)
    g_main_context_iteration (NULL, TRUE);
  /* The thread lets go of the store a moment after the answer. */
  while (g_atomic_int_get (&G_OBJECT (fixture->store)->ref_count) > 1)
    g_thread_yield ();
  kept = klaster_store_list_backups (folder);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpstr (kept->pdata[0], ==, path);
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = must_insert (fixture->store, make_record ("officer", "name", "A", NULL));

  backup = klaster_store_backup (fixture->store, NULL, 0, &error);
  g_assert_no_error (error);
  before = dump (fixture->store);
  must_set (fixture->store, "officer", id, "name", "B");
  /* Somebody has it open. */
  g_assert_false (klaster_store_restore (backup, fixture->path, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_clear_object (&fixture->store);
  klaster_store_restore (backup, fixture->path, &error);
  g_assert_no_error (error);
  fixture_reopen (fixture);
  after = dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
  must_be_whole (fixture->store);
}

static guint
count_aside (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += strstr (name, ".before-restore-") != NULL;
  return n;
}

/* What cannot be set aside as a whole stays as a whole: here the name of the folder beside it would be too long. */
static void
test_put_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (218, 'a');
  g_autofree char *path = fixture_path (fixture, name);
  g_autofree char *beside = g_strconcat (path, "-journal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  g_free (must_insert (fixture->store, make_record ("officer", "name", "A", NULL)));
  backup = klaster_store_backup (fixture->store, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "rusak", -1, NULL));
  g_assert_cmpint (g_mkdir (beside, 0700), ==, 0);
  g_assert_false (klaster_store_restore (backup, path, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_FAILED);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "rusak");
  g_assert_true (g_file_test (beside, G_FILE_TEST_IS_DIR));
  g_assert_cmpuint (count_aside (fixture), ==, 0);
  g_assert_cmpint (g_rmdir (beside), ==, 0);
}

/* A bad backup is refused, and what is there stays; a damaged store gives way to a good backup. */
static void
test_bad_backup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bad = fixture_path (fixture, "bad.db");
  g_autofree char *backup = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_free (must_insert (fixture->store, make_record ("officer", "name", "A", NULL)));
  backup = klaster_store_backup (fixture->store, NULL, 0, NULL);
  g_clear_object (&fixture->store);
  g_file_get_contents (backup, &bytes, &size, NULL);
  memset (bytes + size / 2, 0x5a, 4096);
  g_file_set_contents (bad, bytes, size, NULL);
  g_assert_false (klaster_store_restore (bad, fixture->path, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "bad.db"));
  g_assert_cmpuint (count_aside (fixture), ==, 0);
  fixture_reopen (fixture);
  g_clear_object (&fixture->store);
  g_clear_error (&error);
  g_file_set_contents (fixture->path, bytes, size, NULL);
  klaster_store_restore (backup, fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_aside (fixture), ==, 1);
  fixture_reopen (fixture);
  g_assert_cmpint (count_records (fixture->store, "officer"), ==, 1);
}

/* A store as it lay there, carried on a stick that cannot be written to, is a backup, too. */
static void
test_from_read_only (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_UNIX
  g_autofree char *stick = fixture_path (fixture, "stick");
  g_autofree char *copy = g_build_filename (stick, "klaster.db", NULL);
  g_autofree char *home = fixture_path (fixture, "home");
  g_autofree char *path = g_build_filename (home, "klaster.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean was_root = geteuid () == 0;
  gsize size;

  g_free (must_insert (fixture->store, make_record ("officer", "name", "A", NULL)));
  g_clear_object (&fixture->store);
  g_file_get_contents (fixture->path, &bytes, &size, NULL);
  g_mkdir (stick, 0755);
  g_mkdir (home, 0777);
  g_chmod (home, 0777);
  g_chmod (fixture->folder, 0755);
  g_file_set_contents (copy, bytes, size, NULL);
  g_chmod (copy, 0444);
  g_chmod (stick, 0555);
  if (was_root)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  klaster_store_restore (copy, path, &error);
  g_assert_no_error (error);
  if (was_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_chmod (stick, 0755);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
#else
  g_test_skip ("needs permissions of Unix");
#endif
}

static void
test_bad_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inside = g_build_filename (fixture->path, "backups", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (klaster_store_backup (fixture->store, inside, 3, &error));
  g_assert_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_OPEN);
}

/* A stamp is read as the moment at which it was made; what is none is not. */
static void
test_stamp (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "", "x", "2026", "20261321-093015-123", "20261121-253015" };
  g_autoptr (GDateTime) before = g_date_time_new_now_utc ();
  g_autofree char *stamp = klaster_stamp_new ();
  g_autoptr (GDateTime) now = klaster_stamp_read (stamp);
  g_autoptr (GDateTime) known = klaster_stamp_read ("20261121-013015-123.db");
  g_autofree char *text = g_date_time_format_iso8601 (known);

  g_assert_cmpint (ABS (g_date_time_difference (now, before)), <=, 2 * G_TIME_SPAN_SECOND);
  g_assert_cmpstr (text, ==, "2026-11-20T17:30:15Z");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (klaster_stamp_read (others[i]));
}

#define ADD(name_)                                                                                 \
  g_test_add ("/store/backup/" #name_, Fixture, NULL, fixture_set_up, test_##name_,                \
              fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD (make);
  ADD (in_background);
  ADD (put_back);
  ADD (restore);
  ADD (bad_backup);
  ADD (from_read_only);
  ADD (bad_folder);
  ADD (stamp);
  return g_test_run ();
}
