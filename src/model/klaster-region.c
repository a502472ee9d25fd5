/* Reading of region codes.
 *
 * A code arrives as text ("63.03.05.2057"), as ten digits ("6303052057"), or damaged by a spreadsheet:
 * "63.1" was 63.10 in a number cell, or somebody's way to write 63.01; "6303052057,00" and
 * "6.303052057E+09" still hold all digits, "6.303E+09" does not. Codes of BPS have ten digits for a village,
 * too (2+2+3+3); what is no Kemendagri code but would split that way is said to be one of BPS.
 */
#include "klaster-region.h"

#include <glib/gi18n.h>
#include <string.h>

KlasterLevel
klaster_region_code_get_level (const char *code)
{
  static const char *const shapes[] = { "##", "##.##", "##.##.##", "##.##.##.####" };

  if (code == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const char *s = shapes[i];
      const char *c = code;

      while (*s != '\0' && (*s == '#' ? g_ascii_isdigit (*c) : *c == '.'))
        {
          s++;
          c++;
        }
      if (*s == '\0' && *c == '\0')
        return 1 << i;
    }
  return 0;
}

gboolean
klaster_region_code_is_kelurahan (const char *code)
{
  return klaster_region_code_get_level (code) == KLASTER_LEVEL_VILLAGE && code[9] == '1';
}

char *
klaster_region_code_dup_parent (const char *code, KlasterLevel level)
{
  KlasterLevel own = klaster_region_code_get_level (code);
  gsize length = level == KLASTER_LEVEL_PROVINCE    ? 2
                 : level == KLASTER_LEVEL_KABUPATEN ? 5
                 : level == KLASTER_LEVEL_KECAMATAN ? 8
                                                    : 13;

  if (own == 0 || own < level)
    return NULL;
  return g_strndup (code, length);
}

/* "6303052057" -> "63.03.05.2057"; NULL when the count of digits fits no level. */
static char *
dot_digits (const char *digits)
{
  gsize n = strlen (digits);
  GString *out;

  if (n != 2 && n != 4 && n != 6 && n != 10)
    return NULL;
  out = g_string_new_len (digits, 2);
  for (gsize i = 2; i < n; i++)
    {
      if (i <= 6 && i % 2 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

static void
add_candidate (KlasterRegionReading *reading, char *code, KlasterRegionExists exists, gpointer data)
{
  g_autofree char *owned = code;

  if (owned == NULL || !exists (owned, data))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (reading->candidates) - 1; i++)
    {
      if (g_strcmp0 (reading->candidates[i], owned) == 0)
        return;
      if (reading->candidates[i] == NULL)
        {
          reading->candidates[i] = g_steal_pointer (&owned);
          return;
        }
    }
}

/* Without blanks of any kind, quotes, "'" of spreadsheets; commas as points. */
static char *
clean (const char *text, gboolean *changed)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar)-1 || c == (gunichar)-2)
        {
          g_string_append_c (out, '?');
          *changed = TRUE;
          break;
        }
      if (g_unichar_isspace (c) || c == 0x00a0 || c == 0x202f || c == '\'' || c == '"')
        {
          *changed = *changed || (c != ' ' && p != text);
          continue;
        }
      if (c == ',')
        {
          c = '.';
          *changed = TRUE;
        }
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* "6.303052057E+09" -> "6303052057" when all ten digits are there. */
static char *
expand_exponent (const char *text)
{
  const char *e = strpbrk (text, "eE");
  g_autofree char *mantissa = NULL;
  GString *digits;

  if (e == NULL || g_ascii_strtoll (e + 1 + (e[1] == '+'), NULL, 10) != 9)
    return NULL;
  mantissa = g_strndup (text, (gsize)(e - text));
  if (strspn (mantissa, "0123456789.") != strlen (mantissa))
    return NULL;
  digits = g_string_new (NULL);
  for (const char *p = mantissa; *p != '\0'; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
  return digits->len == 10 ? g_string_free (digits, FALSE) : (g_string_free (digits, TRUE), NULL);
}

static gboolean
all_digits (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* "63.3.5.2057" -> "63.03.05.2057": zeros that a number cell dropped in front of a part. */
static char *
pad_parts (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize width = i == 3 ? 4 : 2;

      if (!all_digits (parts[i]) || strlen (parts[i]) > width || i > 3)
        {
          g_string_free (out, TRUE);
          return NULL;
        }
      if (i > 0)
        g_string_append_c (out, '.');
      for (gsize n = strlen (parts[i]); n < width; n++)
        g_string_append_c (out, '0');
      g_string_append (out, parts[i]);
    }
  return g_string_free (out, FALSE);
}

static void
read_damaged (const char *text,
              KlasterRegionExists exists,
              gpointer data,
              KlasterRegionReading *reading)
{
  g_autofree char *expanded = expand_exponent (text);
  gsize n = strlen (text);

  if (expanded != NULL)
    add_candidate (reading, dot_digits (expanded), exists, data);
  if (n > 3 && (g_str_has_suffix (text, ".0") || g_str_has_suffix (text, ".00")))
    {
      g_autofree char *whole = g_strndup (text, (gsize)(strrchr (text, '.') - text));

      if (all_digits (whole) && strlen (whole) != 2)
        add_candidate (reading, dot_digits (whole), exists, data);
    }
  if (n == 4 && text[2] == '.')
    {
      /* One digit behind the point: a number cell ate the last zero, or the first was never typed. */
      add_candidate (reading, g_strdup_printf ("%.2s.%c0", text, text[3]), exists, data);
      add_candidate (reading, g_strdup_printf ("%.2s.0%c", text, text[3]), exists, data);
    }
  add_candidate (reading, pad_parts (text), exists, data);
}

static char *
get_bps_kecamatan (const char *digits)
{
  return g_strdup_printf ("%.4s %.3s", digits, digits + 4);
}

static void
read_unknown (const char *text, KlasterRegionReading *reading)
{
  g_autofree char *digits = all_digits (text) ? g_strdup (text) : NULL;

  if (digits != NULL && (strlen (digits) == 10 || strlen (digits) == 7))
    {
      g_autofree char *kecamatan = get_bps_kecamatan (digits);

      reading->kind = KLASTER_READING_BPS;
      /* Translators: first %s is a code, second the kecamatan part of it. */
      reading->reason = g_strdup_printf (
          _ ("%s is no Kemendagri code; as a BPS code it would lie in kecamatan %s. Use the "
             "Kemendagri code or choose the village by name."),
          digits, kecamatan);
      return;
    }
  if (klaster_region_code_get_level (text) != 0)
    {
      reading->kind = KLASTER_READING_UNKNOWN;
      reading->reason
          /* Translators: %s is a region code. */
          = g_strdup_printf (_ ("There is no region with the code %s in the official list."), text);
      return;
    }
  reading->kind = KLASTER_READING_INVALID;
  /* Translators: %s is what was typed. */
  reading->reason = g_strdup_printf (
      _ ("“%.40s” is not a region code. Write it like 63.03.05.2057 or 6303052057."), text);
}

void
klaster_region_read (const char *text,
                     KlasterRegionExists exists,
                     gpointer user_data,
                     KlasterRegionReading *reading)
{
  gboolean changed = FALSE;
  g_autofree char *plain = NULL;
  g_autofree char *dotted = NULL;

  g_return_if_fail (text != NULL && exists != NULL && reading != NULL);

  *reading = (KlasterRegionReading){ .kind = KLASTER_READING_INVALID };
  plain = clean (text, &changed);
  dotted = all_digits (plain) ? dot_digits (plain) : g_strdup (plain);
  if (dotted != NULL && klaster_region_code_get_level (dotted) != 0)
    add_candidate (reading, g_strdup (dotted), exists, user_data);

  if (reading->candidates[0] != NULL)
    reading->kind = changed ? KLASTER_READING_REPAIR : KLASTER_READING_EXACT;
  else
    {
      read_damaged (plain, exists, user_data, reading);
      if (reading->candidates[0] != NULL)
        reading->kind
            = reading->candidates[1] != NULL ? KLASTER_READING_CHOICE : KLASTER_READING_REPAIR;
    }
  if (reading->candidates[0] == NULL)
    {
      read_unknown (plain, reading);
      return;
    }
  reading->level = klaster_region_code_get_level (reading->candidates[0]);
  if (reading->kind == KLASTER_READING_REPAIR)
    /* Translators: first %s is what was read, second the code it seems to mean. */
    reading->reason = g_strdup_printf (_ ("“%s” seems to mean %s."), text, reading->candidates[0]);
  else if (reading->kind == KLASTER_READING_CHOICE)
    /* Translators: %s is what was read, then two codes it may mean. */
    reading->reason = g_strdup_printf (_ ("“%s” may mean %s or %s. Choose one."), text,
                                       reading->candidates[0], reading->candidates[1]);
}

void
klaster_region_reading_clear (KlasterRegionReading *reading)
{
  for (guint i = 0; i < G_N_ELEMENTS (reading->candidates); i++)
    g_clear_pointer (&reading->candidates[i], g_free);
  g_clear_pointer (&reading->reason, g_free);
}
