/* Reading data/starter/starter.ini: a text that people can check and mend, turned into records. */
#include "klaster-starter.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-resources.h"

#define STARTER_PATH "/io/github/klasterdesa/KlasterDesa/starter.ini"

/* ------------------------------------------------------------------ helpers */

static gboolean
refuse (GError **error, const char *group, const char *message)
{
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, "[%s]: %s", group, message);
  return FALSE;
}

static gboolean
read_value (const KlasterField *field, const char *text, KlasterValue *value, GError **error)
{
  gboolean points = field->type == KLASTER_FIELD_REFERENCE || field->type == KLASTER_FIELD_FILE;
  g_autofree char *id = NULL;

  if (!points || *text != '@')
    return klaster_field_parse (field, text, value, error);
  id = klaster_starter_dup_id (field->target, text + 1);
  *value = klaster_value_text (id);
  return TRUE;
}

static KlasterRecord *
read_group (GKeyFile *file, const char *group, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (group, " ", 2);
  const KlasterEntity *entity = klaster_entity_find (parts[0]);
  g_auto (GStrv) keys = NULL;
  g_autofree char *id = NULL;
  g_autoptr (KlasterRecord) record = NULL;

  if (entity == NULL || entity->reference || parts[1] == NULL)
    {
      refuse (error, group, _ ("there is no such kind of record."));
      return NULL;
    }
  id = klaster_starter_dup_id (entity->name, parts[1]);
  record = klaster_record_new (entity, id);
  keys = g_key_file_get_keys (file, group, NULL, NULL);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = g_key_file_get_string (file, group, keys[i], error);
      const KlasterField *field = klaster_entity_get_field (entity, keys[i]);
      g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

      if (text == NULL)
        return NULL;
      if (field == NULL)
        {
          refuse (error, group, _ ("there is no such field."));
          return NULL;
        }
      if (!read_value (field, text, &value, error))
        {
          g_prefix_error (error, "[%s]: ", group);
          return NULL;
        }
      klaster_record_take (record, keys[i], klaster_value_copy (&value));
    }
  if (!klaster_record_check (record, error))
    {
      g_prefix_error (error, "[%s]: ", group);
      return NULL;
    }
  return g_steal_pointer (&record);
}

/* ------------------------------------------------------------------ public */

char *
klaster_starter_dup_id (const char *entity, const char *key)
{
  g_autofree char *name = g_strdup_printf ("starter/%s/%s", entity, key);

  return klaster_uuid_for_name (name);
}

GPtrArray *
klaster_starter_read (const char *text, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
  g_auto (GStrv) groups = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, error))
    return NULL;
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      KlasterRecord *record = read_group (file, groups[i], error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

GPtrArray *
klaster_starter_list_records (GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  klaster_resources_ensure ();
  bytes = g_resources_lookup_data (STARTER_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return klaster_starter_read (text, length, error);
}
