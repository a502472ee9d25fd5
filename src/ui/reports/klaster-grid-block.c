#include "klaster-grid-block.h"

#include <string.h>

/* A cell from AT on; returns what stands behind it. */
static const char *
read_cell (const char *at, GString *cell)
{
  gboolean quoted = *at == '"';

  g_string_truncate (cell, 0);
  if (quoted)
    at++;
  for (; *at != '\0'; at++)
    {
      if (quoted && at[0] == '"' && at[1] == '"')
        at++;
      else if (quoted && *at == '"')
        {
          quoted = FALSE;
          continue;
        }
      else if (!quoted && strchr ("\t\r\n", *at) != NULL)
        break;
      g_string_append_c (cell, *at);
    }
  return at;
}

static const char *
skip_end_of_line (const char *at)
{
  return at + (at[0] == '\r' && at[1] == '\n' ? 2 : 1);
}

GPtrArray *
klaster_block_parse (const char *text)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *at = text;

  if (strlen (text) > KLASTER_BLOCK_MAX_BYTES || !g_utf8_validate (text, -1, NULL))
    return NULL;
  while (*at != '\0')
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      at = read_cell (at, cell);
      g_strv_builder_add (row, cell->str);
      while (*at == '\t')
        {
          at = read_cell (at + 1, cell);
          g_strv_builder_add (row, cell->str);
        }
      g_ptr_array_add (rows, g_strv_builder_end (row));
      if (*at != '\0')
        at = skip_end_of_line (at);
    }
  return g_steal_pointer (&rows);
}

static void
append_cell (GString *text, const char *cell)
{
  if (strpbrk (cell, "\t\r\n\"") == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

char *
klaster_block_format (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *row = rows->pdata[i];

      if (i > 0)
        g_string_append_c (text, '\n');
      for (guint j = 0; row[j] != NULL; j++)
        {
          if (j > 0)
            g_string_append_c (text, '\t');
          append_cell (text, row[j]);
        }
    }
  return g_string_free (text, FALSE);
}
