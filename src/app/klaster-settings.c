#include "klaster-settings.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#include "klaster-paths.h"

#define FOLDER "klaster-desa"
#define FILE_NAME "settings.ini"
#define GROUP "klaster-desa"

/* A file of the officer: dconf needs a service that not every desktop has, and Windows none of that. What
 * GSETTINGS_BACKEND names wins: tests keep their settings in memory. */
static GSettingsBackend *
create_backend (GSettingsSchema *schema)
{
  g_autofree char *path = NULL;

  if (g_getenv ("GSETTINGS_BACKEND") != NULL)
    return NULL;
  path = g_build_filename (g_get_user_config_dir (), FOLDER, FILE_NAME, NULL);
  return g_keyfile_settings_backend_new (path, g_settings_schema_get_path (schema), GROUP);
}

GSettings *
klaster_settings_new (void)
{
  g_autofree char *folder = klaster_paths_dup_schema_folder ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsBackend) backend = NULL;

  if (folder != NULL)
    own = g_settings_schema_source_new_from_directory (
        folder, g_settings_schema_source_get_default (), FALSE, NULL);
  schema = g_settings_schema_source_lookup (
      own != NULL ? own : g_settings_schema_source_get_default (), KLASTER_APP_ID, TRUE);
  if (schema == NULL)
    g_error ("The schema %s is not installed", KLASTER_APP_ID);
  backend = create_backend (schema);
  return g_settings_new_full (schema, backend, NULL);
}

char *
klaster_settings_dup_language (void)
{
  g_autoptr (GSettings) settings = klaster_settings_new ();

  return g_settings_get_string (settings, "language");
}
