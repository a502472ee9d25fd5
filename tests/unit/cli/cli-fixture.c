#include "cli-fixture.h"

#include <string.h>
#include <sys/wait.h>

int
cli_run (const CliFixture *fixture, const char *words, char **output)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) typed = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autofree char *err = NULL;
  g_autofree char *out = NULL;
  int status = -1, n;

  g_assert_true (g_shell_parse_argv (words, &n, &typed, &error));
  g_strv_builder_add_many (builder, g_getenv ("KLASTER_PROGRAM"), "--store", fixture->store, NULL);
  g_strv_builder_addv (builder, (const char **)typed);
  argv = g_strv_builder_end (builder);
  if (!g_spawn_sync (fixture->folder, argv, NULL, G_SPAWN_DEFAULT, fixture->child_setup, NULL, &out,
                     &err, &status, &error))
    return -1;
  g_assert_true (WIFEXITED (status));
  if (output != NULL)
    *output = g_strconcat (out, err, NULL);
  return WEXITSTATUS (status);
}

void
cli_expect (const CliFixture *fixture, const char *words, int code, const char *text)
{
  g_autofree char *output = NULL;
  int got = cli_run (fixture, words, &output);

  g_test_message ("%.100s -> %d %.200s", words, got, output);
  g_assert_cmpint (got, ==, code);
  if (text != NULL)
    g_assert_nonnull (strstr (output, text));
}

void
cli_set_up (CliFixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("klaster-cli-XXXXXX", NULL);
  fixture->store = g_build_filename (fixture->folder, "uji.db", NULL);
  if (data == NULL)
    cli_expect (fixture, "init", 0, "uji.db");
}

void
cli_tear_down (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->store);
}
