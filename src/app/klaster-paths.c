#include "klaster-paths.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <locale.h>

#ifdef G_OS_WIN32
#include <windows.h>
#endif

/* The folder of the program file, or on Windows the one above its bin. */
static char *
dup_program_folder (void)
{
#ifdef G_OS_WIN32
  return g_win32_get_package_installation_directory_of_module (NULL);
#else
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program == NULL ? NULL : g_path_get_dirname (program);
#endif
}

/* The first of CANDIDATES, relative to the program, that is there; NULL when none is. */
static char *
find_folder (const char *const *candidates, const char *file)
{
  g_autofree char *program = dup_program_folder ();

  for (guint i = 0; program != NULL && candidates[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (program, candidates[i], NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&folder);
    }
  return NULL;
}

/* Public functions */

void
klaster_locale_init (const char *language)
{
  static const char *const candidates[]
      = { "../po", "../../../po", "../../po", "share/locale", "../share/locale", NULL };
  g_autofree char *folder = NULL;
  const char *result;

  if (language != NULL && *language != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_setenv ("LANGUAGE", "id", TRUE);
  /* In the plain C locale gettext translates nothing (a bare Debian has no other but C.UTF-8). */
  result = setlocale (LC_ALL, "");
  if (result == NULL || g_str_equal (result, "C") || g_str_equal (result, "POSIX"))
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
    }
  /* Files and SQL want a point. */
  setlocale (LC_NUMERIC, "C");
  folder = find_folder (candidates, "id/LC_MESSAGES/" GETTEXT_PACKAGE ".mo");
  if (folder != NULL)
    bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

char *
klaster_paths_dup_schema_folder (void)
{
  static const char *const candidates[]
      = { "../data", "../../../data", "share/glib-2.0/schemas", "../share/glib-2.0/schemas", NULL };

  return find_folder (candidates, "gschemas.compiled");
}
