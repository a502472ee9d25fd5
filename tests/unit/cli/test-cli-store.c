/* The store as a whole: undo, backup, and files that are missing, damaged or read-only. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cli-fixture.h"

#define NOBODY 65534

static void
test_undo (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, "undo", 1, NULL);
  cli_expect (fixture, "set site 63.05 potential=Kopi --reason Contoh", 0, NULL);
  cli_expect (fixture, "get site 63.05", 0, "Kopi");
  cli_expect (fixture, "history site 63.05 potential", 0, "– → Kopi");
  cli_expect (fixture, "undo", 0, "Diurungkan");
  cli_expect (fixture, "redo", 0, "Diulangi");
  cli_expect (fixture, "get site 63.05", 0, "Kopi");
  cli_expect (fixture, "check", 0, NULL);
}

static void
test_backup (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpint (cli_run (fixture, "backup", &path), ==, 0);
  g_strstrip (path);
  cli_expect (fixture, "set site 63.05 potential=Kopi", 0, NULL);
  words = g_strdup_printf ("restore '%s'", path);
  cli_expect (fixture, words, 0, NULL);
  cli_expect (fixture, "history site 63.05 potential", 0, NULL);
  cli_expect (fixture, "undo", 1, NULL);
}

/* Files that are no sound store: exit code 3, a sentence, and the file as it was. */
static void
test_bad_stores (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (9000, 'k');

  g_assert_true (g_file_set_contents (fixture->store, text, 9000, NULL));
  cli_expect (fixture, "list site", 3, "uji.db");
  {
    g_autofree char *now = NULL;

    g_assert_true (g_file_get_contents (fixture->store, &now, NULL, NULL));
    g_assert_cmpstr (now, ==, text);
  }
}

/* A mistyped name does not become a store; only init makes one, and the default place is filled on first use. */
static void
test_missing_store (CliFixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "list site",
    "get site 63.05",
    "history site 63.05",
    "search tapin",
    "add opd name=Contoh level=province",
    "set site 63.05 potential=Kopi",
    "remove opd 0",
    "undo",
    "redo",
    "kawasan",
    "matrix -o a.xlsx",
    "follow-ups",
    "meetings",
    "calendar -o a.ics",
    "map -o a.png",
    "chart status -o a.png",
    "document klaster -o a.pdf",
    "export site -o a.csv",
    "import a.csv",
    "form -o a.xlsx",
    "radar",
    "chase",
    "check",
    "backup",
    "screenshot map -o a.png",
    "--sample list site",
  };
  g_autoptr (GDir) folder = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *output = NULL;

      g_assert_cmpint (cli_run (fixture, words[i], &output), ==, 3);
      g_assert_nonnull (strstr (output, "Tidak ada simpanan"));
      g_assert_nonnull (strstr (output, fixture->store));
      g_assert_nonnull (strstr (output, "init"));
    }
  folder = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
  cli_expect (fixture, "init", 0, "uji.db");
  cli_expect (fixture, "list site", 0, "Tapin");
}

static void
test_default_store (CliFixture *fixture, gconstpointer data)
{
  static const char *const rows[] = { "list site", "--sample list site" };
  g_autofree char *path = g_build_filename (fixture->folder, "klaster-desa", "klaster.db", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *command = g_strdup_printf ("env XDG_DATA_HOME='%s' '%s' %s", fixture->folder,
                                                  g_getenv ("KLASTER_PROGRAM"), rows[i]);
      g_autofree char *output = NULL;
      int status;

      g_assert_true (g_spawn_command_line_sync (command, &output, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
      g_assert_nonnull (strstr (output, "Tapin"));
    }
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Permissions do not stop the administrator, so for this test the program is run by nobody. */
static void
become_nobody (gpointer data)
{
  if (geteuid () == 0 && setuid (NOBODY) != 0)
    _exit (126);
}

/* The store may lie where nothing can be written: all that reads works, writing is refused. */
static void
test_read_only (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    int code;
    const char *text;
  } cases[] = {
    { "list site", 0, "Tapin" },
    { "get site 63.05", 0, "Tapin" },
    { "history site 63.05", 0, "dibuat" },
    { "check", 0, "rantai yang utuh" },
    { "export site -o tapin.csv", 3, "tapin.csv" },
    { "set site 63.05 potential=Kopi", 3, "hanya dapat dibaca" },
    { "undo", 3, "hanya dapat dibaca" },
  };

  fixture->child_setup = become_nobody;
  g_chmod (fixture->folder, 0555);
  if (cli_run (fixture, "--help", NULL) != 0)
    {
      g_test_skip ("the program lies where nobody else may run it");
      g_chmod (fixture->folder, 0755);
      return;
    }
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      g_chmod (fixture->store, i < G_N_ELEMENTS (cases) ? 0444 : 0644);
      cli_expect (fixture, cases[i % G_N_ELEMENTS (cases)].words,
                  cases[i % G_N_ELEMENTS (cases)].code, cases[i % G_N_ELEMENTS (cases)].text);
    }
  g_chmod (fixture->folder, 0755);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("KLASTER_PROGRAM") == NULL)
    return 77;
  g_test_add ("/cli/undo", CliFixture, NULL, cli_set_up, test_undo, cli_tear_down);
  g_test_add ("/cli/backup", CliFixture, NULL, cli_set_up, test_backup, cli_tear_down);
  g_test_add ("/cli/bad-stores", CliFixture, "empty", cli_set_up, test_bad_stores, cli_tear_down);
  g_test_add ("/cli/missing-store", CliFixture, "empty", cli_set_up, test_missing_store,
              cli_tear_down);
  g_test_add ("/cli/default-store", CliFixture, "empty", cli_set_up, test_default_store,
              cli_tear_down);
  g_test_add ("/cli/read-only", CliFixture, NULL, cli_set_up, test_read_only, cli_tear_down);
  return g_test_run ();
}
