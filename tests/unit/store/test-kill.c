/* The process is killed (SIGKILL) at random moments, also while the store is made: what it said was saved
 * is there, the file opens, and the chain checks.
 */
#include <gio/gio.h>
#include <string.h>

#include "store-fixture.h"

/* Path of the program that writes; first argument. */
static const char *program;

#define N_KILLS 25
#define MAX_MS 60

typedef struct
{
  GHashTable *saved; /* id -> name that was told to be on disk */
  char *tried_id; /* what may or may not be there */
  char *tried_name;
} Said;

/* Reads lines until the writer is dead. Half a line is no promise. */
static void
read_said (GDataInputStream *lines, Said *said)
{
  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
      g_auto (GStrv) words = line != NULL ? g_strsplit (line, " ", 3) : NULL;

      if (words == NULL)
        return;
      if (g_strv_length (words) != 3)
        continue;
      if (g_str_equal (words[0], "done"))
        g_hash_table_replace (said->saved, g_strdup (words[1]), g_strdup (words[2]));
      else
        {
          g_free (said->tried_id);
          g_free (said->tried_name);
          said->tried_id = g_strdup (words[1]);
          said->tried_name = g_strdup (words[2]);
        }
    }
}

static gpointer
kill_later (gpointer data)
{
  GSubprocess *writer = data;

  g_usleep (g_random_int_range (1, MAX_MS * 1000));
  g_subprocess_force_exit (writer);
  return NULL;
}

static void
run_writer (const char *path, guint seed, Said *said)
{
  g_autofree char *seed_text = g_strdup_printf ("%u", seed);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) writer = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  GThread *killer;

  writer
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, path, seed_text, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (writer));
  killer = g_thread_new ("killer", kill_later, writer);
  read_said (lines, said);
  g_thread_join (killer);
  g_subprocess_wait (writer, NULL, NULL);
}

static void
compare (KlasterStore *store, Said *said)
{
  GHashTableIter iter;
  gpointer id, name;

  g_hash_table_iter_init (&iter, said->saved);
  while (g_hash_table_iter_next (&iter, &id, &name))
    {
      g_autofree char *found = read_wire (store, "officer", id, "name");

      if (g_strcmp0 (id, said->tried_id) == 0 && g_strcmp0 (found, said->tried_name) == 0)
        continue;
      g_assert_cmpstr (found, ==, name);
    }
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_UNIX
  guint n_said = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autofree char *name = g_strdup_printf ("killed-%u.db", i);
      g_autofree char *path = fixture_path (fixture, name);
      g_autoptr (GHashTable) saved
          = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      Said said = { .saved = saved };
      g_autoptr (GError) error = NULL;
      g_autoptr (KlasterStore) store = NULL;

      run_writer (path, i, &said);
      store = klaster_store_open (path, KLASTER_STORE_OPEN_CREATE, &error);
      g_assert_no_error (error);
      compare (store, &said);
      must_be_whole (store);
      n_said += g_hash_table_size (saved);
      g_free (said.tried_id);
      g_free (said.tried_name);
    }
  g_test_message ("%u records were told in %d runs", n_said, N_KILLS);
#else
  g_test_skip ("needs kill");
#endif
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  program = argc > 1 ? argv[1] : "kill-writer";
  g_test_add ("/store/kill/random", Fixture, NULL, fixture_set_up, test_kill, fixture_tear_down);
  return g_test_run ();
}
