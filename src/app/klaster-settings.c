#include "klaster-settings.h"

#include "klaster-paths.h"

GSettings *
klaster_settings_new (void)
{
  g_autofree char *folder = klaster_paths_dup_schema_folder ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (folder != NULL)
    own = g_settings_schema_source_new_from_directory (
        folder, g_settings_schema_source_get_default (), FALSE, NULL);
  schema = g_settings_schema_source_lookup (
      own != NULL ? own : g_settings_schema_source_get_default (), KLASTER_APP_ID, TRUE);
  if (schema == NULL)
    g_error ("The schema %s is not installed", KLASTER_APP_ID);
  return g_settings_new_full (schema, NULL, NULL);
}

char *
klaster_settings_dup_language (void)
{
  g_autoptr (GSettings) settings = klaster_settings_new ();

  return g_settings_get_string (settings, "language");
}
