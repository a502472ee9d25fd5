/* Tables on standard output, for people or as JSON. */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-cli-private.h"

/* No column of a table is wider but the last, which has room; the whole text stands in --json. */
#define MAX_WIDTH 48

static void
print_cell (const char *text, glong width, gboolean last)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  glong length = g_utf8_strlen (line, -1);

  if (!last && length > MAX_WIDTH)
    {
      g_autofree char *cut = g_utf8_substring (line, 0, MAX_WIDTH - 1);

      g_print ("%s…", cut);
      length = MAX_WIDTH;
    }
  else
    g_print ("%s", line);
  for (; !last && length < width + 2; length++)
    g_print (" ");
}

static void
print_table (GPtrArray *rows)
{
  guint n = g_strv_length (rows->pdata[0]);
  g_autofree glong *widths = g_new0 (glong, n);

  for (guint r = 0; r < rows->len; r++)
    for (guint c = 0; c < n; c++)
      widths[c]
          = MAX (widths[c], MIN (g_utf8_strlen (((char **)rows->pdata[r])[c], -1), MAX_WIDTH));
  for (guint r = 0; r < rows->len; r++)
    {
      for (guint c = 0; c < n; c++)
        print_cell (((char **)rows->pdata[r])[c], widths[c], c + 1 == n);
      g_print ("\n");
    }
}

static void
print_json_text (const char *text)
{
  g_print ("\"");
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_print ("\\%c", *p);
      else if ((guchar)*p < 0x20)
        g_print ("\\u%04x", (guint)*p);
      else
        g_print ("%c", *p);
    }
  g_print ("\"");
}

static void
print_json (GPtrArray *rows)
{
  char **heads = rows->pdata[0];

  g_print ("[");
  for (guint r = 1; r < rows->len; r++)
    {
      g_print ("%s\n  {", r > 1 ? "," : "");
      for (guint c = 0; heads[c] != NULL; c++)
        {
          g_print ("%s", c > 0 ? ", " : "");
          print_json_text (heads[c]);
          g_print (": ");
          print_json_text (((char **)rows->pdata[r])[c]);
        }
      g_print ("}");
    }
  g_print ("\n]\n");
}

/* The number of JSON that begins at AT, in the shortest form that reads back the same: 79.62, where the library
 * writes 79.620000000000005. */
static const char *
print_number (const char *at)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;
  g_autofree char *shortest = NULL;
  char *end;

  value = klaster_value_real (g_ascii_strtod (at, &end));
  shortest = klaster_value_dup_wire (&value);
  g_print ("%s", shortest);
  return end;
}

/* Behind the string of JSON that begins at AT. */
static const char *
skip_string (const char *at)
{
  for (at++; *at != '"' && *at != '\0'; at++)
    if (*at == '\\' && at[1] != '\0')
      at++;
  return *at != '\0' ? at + 1 : at;
}

/* Public functions */

void
klaster_cli_print_json (JsonNode *root)
{
  g_autofree char *text = json_to_string (root, TRUE);
  const char *at = text;

  while (*at != '\0')
    {
      const char *from = at;

      if (*at == '-' || g_ascii_isdigit (*at))
        {
          at = print_number (at);
          continue;
        }
      at = *at == '"' ? skip_string (at) : at + 1;
      g_print ("%.*s", (int)(at - from), from);
    }
  g_print ("\n");
}

void
klaster_cli_json_add_text (JsonBuilder *json, const char *name, const char *text)
{
  json_builder_set_member_name (json, name);
  if (text != NULL)
    json_builder_add_string_value (json, text);
  else
    json_builder_add_null_value (json);
}

void
klaster_cli_json_add_number (JsonBuilder *json, const char *name, double number)
{
  json_builder_set_member_name (json, name);
  if (isnan (number))
    json_builder_add_null_value (json);
  else
    json_builder_add_double_value (json, number);
}

void
klaster_cli_json_add_count (JsonBuilder *json, const char *name, gint64 count)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, count);
}

void
klaster_cli_json_begin_list (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

void
klaster_cli_print_rows (GPtrArray *rows, gboolean json)
{
  g_return_if_fail (rows->len > 0);

  if (json)
    print_json (rows);
  else
    print_table (rows);
}

const KlasterEntity *
klaster_cli_find_entity (const char *name)
{
  const KlasterEntity *entity = klaster_entity_find (name);
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);
  g_autoptr (GString) names = NULL;

  if (entity != NULL)
    return entity;
  names = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", entities[i]->name);
  klaster_cli_misuse (_ ("There is no kind of record called %s. There are: %s."), name, names->str);
  return NULL;
}
