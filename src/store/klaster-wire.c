#include "klaster-wire.h"

#include <string.h>

#include "klaster-check.h"

static void
append_json_string (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (const char *run = text; *run != '\0';)
    {
      const char *end = run;

      while ((guchar)*end >= ' ' && *end != '"' && *end != '\\')
        end++;
      g_string_append_len (json, run, end - run);
      run = end;
      if (*run == '\0')
        break;
      if (*run == '"' || *run == '\\')
        g_string_append_printf (json, "\\%c", *run);
      else
        g_string_append_printf (json, "\\u%04x", (guint)*run);
      run++;
    }
  g_string_append_c (json, '"');
}

char *
klaster_wire_dup_json (const KlasterRecord *record)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  GString *json = g_string_sized_new (256);

  g_string_append_c (json, '{');
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterValue *value = klaster_record_get_at (record, i);

      if (value->type == KLASTER_VALUE_BLANK && value->blank == KLASTER_BLANK_NOT_ANSWERED)
        continue;
      if (json->len > 1)
        g_string_append_c (json, ',');
      g_string_append_c (json, '"');
      g_string_append (json, entity->fields[i].name);
      g_string_append_len (json, "\":", 2);
      if (value->type == KLASTER_VALUE_TEXT)
        append_json_string (json, value->text);
      else if (value->type == KLASTER_VALUE_BLANK)
        append_json_string (json, klaster_blank_to_key (value->blank));
      else
        {
          g_autofree char *number = klaster_value_dup_wire (value);

          g_string_append (json, number);
        }
    }
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

/* Reads the string at *CURSOR, which stands on its first quote. */
static gboolean
read_json_string (const char **cursor, GString *text)
{
  const char *c = *cursor;

  g_string_truncate (text, 0);
  if (*c++ != '"')
    return FALSE;
  for (;;)
    {
      gsize plain = strcspn (c, "\"\\");
      guint code = 0;

      g_string_append_len (text, c, plain);
      c += plain;
      if (*c == '\0')
        return FALSE;
      if (*c++ == '"')
        break;
      if (*c == 'u')
        {
          for (int i = 1; i <= 4; i++)
            {
              if (!g_ascii_isxdigit (c[i]))
                return FALSE;
              code = code * 16 + g_ascii_xdigit_value (c[i]);
            }
          g_string_append_unichar (text, code);
          c += 5;
        }
      else if (*c == '"' || *c == '\\')
        g_string_append_c (text, *c++);
      else
        return FALSE;
    }
  *cursor = c;
  return TRUE;
}

static gboolean
read_json_value (const char **cursor, GString *text)
{
  gsize length;

  if (**cursor == '"')
    return read_json_string (cursor, text);
  length = strspn (*cursor, "+-.0123456789eE");
  g_string_truncate (text, 0);
  g_string_append_len (text, *cursor, length);
  *cursor += length;
  return length > 0;
}

/* Steps to the next member; FALSE at the end, with *BROKEN when it is not our JSON. */
static gboolean
read_json_member (const char **cursor, GString *name, GString *value, gboolean *broken)
{
  *broken = TRUE;
  if (**cursor == '{' && (*cursor)[1] == '}')
    *cursor += 1;
  if (**cursor == '}')
    {
      *broken = (*cursor)[1] != '\0';
      return FALSE;
    }
  if (**cursor != '{' && **cursor != ',')
    return FALSE;
  *cursor += 1;
  if (!read_json_string (cursor, name) || **cursor != ':')
    return FALSE;
  *cursor += 1;
  *broken = !read_json_value (cursor, value);
  return !*broken;
}

KlasterRecord *
klaster_wire_parse_json (const KlasterEntity *entity, const char *id, const char *json)
{
  g_autoptr (KlasterRecord) record = klaster_record_new (entity, id);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) wire = g_string_new (NULL);
  gboolean broken = FALSE;

  while (read_json_member (&json, name, wire, &broken))
    {
      KlasterValue value = KLASTER_VALUE_INIT;
      int index = klaster_entity_find_field (entity, name->str);

      if (index < 0)
        continue;
      if (!klaster_field_read_wire (&entity->fields[index], wire->str, &value))
        return NULL;
      klaster_record_take_at (record, index, value);
    }
  return broken ? NULL : g_steal_pointer (&record);
}

char *
klaster_wire_dup_json_member (const char *json, const char *field)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) wire = g_string_new (NULL);
  gboolean broken = FALSE;

  while (read_json_member (&json, name, wire, &broken))
    if (g_str_equal (name->str, field))
      return g_strdup (wire->str);
  return NULL;
}
