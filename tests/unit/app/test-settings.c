/* Settings are remembered in a file, with no service; the session knows the officer by them. */
#include <glib/gstdio.h>

#include "klaster-session.h"
#include "klaster-settings.h"

static void
test_remembered (void)
{
  g_autofree char *file
      = g_build_filename (g_get_user_config_dir (), "klaster-desa", "settings.ini", NULL);
  g_autoptr (GSettings) first = NULL;
  g_autoptr (GSettings) second = NULL;

  g_unsetenv ("GSETTINGS_BACKEND");
  first = klaster_settings_new ();
  g_assert_cmpint (g_settings_get_int (first, "window-width"), !=, 1234);
  g_assert_true (g_settings_set_int (first, "window-width", 1234));
  g_settings_sync ();
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));

  second = klaster_settings_new ();
  g_assert_cmpint (g_settings_get_int (second, "window-width"), ==, 1234);
}

static void
test_elsewhere (void)
{
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *file
      = g_build_filename (g_get_user_config_dir (), "klaster-desa", "settings.ini", NULL);

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  settings = klaster_settings_new ();
  g_settings_set_int (settings, "window-width", 1234);
  g_settings_sync ();
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_officer (void)
{
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, NULL);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (KlasterSession) session = NULL;
  g_autofree char *before = NULL;
  g_autofree char *officer = NULL;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  settings = klaster_settings_new ();
  session = klaster_session_new (store, settings);
  before = klaster_session_dup_officer (session);
  g_assert_null (before);
  g_settings_set_string (settings, "officer", "Petugas Contoh");
  officer = klaster_session_dup_officer (session);
  g_assert_cmpstr (officer, ==, "Petugas Contoh");
  klaster_store_close (store);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("klaster-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (folder, "klaster-desa", NULL);
  g_autofree char *file = g_build_filename (own, "settings.ini", NULL);
  int result;

  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/settings/elsewhere", test_elsewhere);
  g_test_add_func ("/app/settings/officer", test_officer);
  g_test_add_func ("/app/settings/remembered", test_remembered);
  result = g_test_run ();
  g_unlink (file);
  g_rmdir (own);
  g_rmdir (folder);
  return result;
}
