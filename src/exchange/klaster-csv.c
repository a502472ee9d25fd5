#include "klaster-csv.h"

#include <math.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-value.h"

#define MINUS "\xe2\x88\x92" /* U+2212 */

static gboolean
needs_guard (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

void
klaster_csv_append_text (GString *csv, const char *text)
{
  gboolean quoted;

  if (text == NULL)
    return;
  quoted = strpbrk (text, ";\"\r\n\t,") != NULL || *text == ' ' || g_str_has_suffix (text, " ");
  if (quoted)
    g_string_append_c (csv, '"');
  if (needs_guard (text))
    g_string_append_c (csv, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *text);
    }
  if (quoted)
    g_string_append_c (csv, '"');
}

void
klaster_csv_append_number (GString *csv, double number)
{
  KlasterValue value = klaster_value_real (number);
  g_autofree char *wire = klaster_value_dup_wire (&value);

  if (!isfinite (number))
    return;
  g_strdelimit (wire, ".", ',');
  g_string_append (csv, wire);
}

void
klaster_csv_append_shown (GString *csv, const char *text)
{
  double number;

  if (text == NULL || !klaster_number_parse (text, &number, NULL))
    {
      klaster_csv_append_text (csv, text);
      return;
    }
  if (g_str_has_prefix (text, MINUS))
    {
      g_string_append_c (csv, '-');
      text += strlen (MINUS);
    }
  g_string_append (csv, text);
}

char *
klaster_csv_dup_unguarded (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  return g_strdup (*text == '\'' && needs_guard (text) ? text + 1 : text);
}
