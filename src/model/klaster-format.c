/* Numbers as they are written in Indonesia. Dates are in klaster-date.c. */
#include "klaster-format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NO_VALUE "–"
#define MINUS "−"

G_DEFINE_QUARK (klaster - input - error - quark, klaster_input_error)

static void
append_grouped (GString *out, const char *digits)
{
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits[i]);
    }
}

/* Puts points between thousands and a comma before decimals into TEXT, which is plain "1234.5". */
static char *
localize (const char *text, gboolean negative)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", 2);
  GString *out = g_string_new (negative ? MINUS : NULL);

  append_grouped (out, parts[0]);
  if (parts[1] != NULL && parts[1][0] != '\0')
    g_string_append_printf (out, ",%s", parts[1]);
  return g_string_free (out, FALSE);
}

static char *
print_plain (double number, int decimals)
{
  char format[16];
  char text[400];

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 12));
  g_ascii_formatd (text, sizeof text, format, number);
  return g_strdup (text);
}

/* TRUE when PLAIN shows nothing but zeros: then no minus is written. */
static gboolean
is_zero_text (const char *plain)
{
  return strspn (plain, "0.") == strlen (plain);
}

char *
klaster_format_number (double number, int decimals)
{
  g_autofree char *plain = NULL;

  if (!isfinite (number))
    return g_strdup (NO_VALUE);
  plain = print_plain (fabs (number), decimals);
  return localize (plain, number < 0 && !is_zero_text (plain));
}

double
klaster_format_round (double number, int decimals)
{
  g_autofree char *plain = print_plain (number, decimals);

  return isfinite (number) ? g_ascii_strtod (plain, NULL) : number;
}

char *
klaster_format_number_short (double number, int max_decimals)
{
  g_autofree char *plain = NULL;

  if (!isfinite (number))
    return g_strdup (NO_VALUE);
  plain = print_plain (fabs (number), max_decimals);
  if (strchr (plain, '.') != NULL)
    {
      gsize n = strlen (plain);

      while (plain[n - 1] == '0')
        plain[--n] = '\0';
      if (plain[n - 1] == '.')
        plain[n - 1] = '\0';
    }
  return localize (plain, number < 0 && !is_zero_text (plain));
}

char *
klaster_format_integer (gint64 number)
{
  g_autofree char *plain = NULL;

  /* Unsigned, because the smallest integer has no positive counterpart. */
  plain = g_strdup_printf ("%" G_GUINT64_FORMAT,
                           number < 0 ? (guint64) - (number + 1) + 1 : (guint64)number);
  return localize (plain, number < 0);
}

char *
klaster_format_money (gint64 rupiah)
{
  g_autofree char *number = klaster_format_integer (rupiah);

  if (rupiah < 0)
    return g_strdup_printf (MINUS "Rp%s", number + strlen (MINUS));
  return g_strdup_printf ("Rp%s", number);
}

char *
klaster_format_compact (double number)
{
  static const struct
  {
    double size;
    const char *word;
  } steps[] = { { 1e12, "T" }, { 1e9, "M" }, { 1e6, "jt" }, { 1e3, "rb" } };
  double magnitude = fabs (number);

  if (!isfinite (number))
    return g_strdup (NO_VALUE);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (magnitude >= steps[i].size)
      {
        g_autofree char *text = klaster_format_number_short (number / steps[i].size, 2);

        return g_strdup_printf ("%s %s", text, steps[i].word);
      }
  return klaster_format_number_short (number, magnitude < 1 ? 3 : 2);
}

char *
klaster_format_percent (double percent, int decimals)
{
  g_autofree char *number = klaster_format_number (percent, decimals);

  return isfinite (percent) ? g_strdup_printf ("%s%%", number) : g_strdup (NO_VALUE);
}

char *
klaster_format_with_unit (const char *number, const char *unit)
{
  if (unit == NULL || *unit == '\0')
    return g_strdup (number);
  return g_strdup_printf (g_str_equal (unit, "%") ? "%s%s" : "%s %s", number, unit);
}

/* Text without blanks, "Rp" and a closing ",-"; U+2212 becomes a hyphen. */
static char *
strip_number (const char *text)
{
  GString *out = g_string_new (NULL);
  const char *p = text;

  while (*p == ' ' || *p == '\t')
    p++;
  if (g_ascii_strncasecmp (p, "rp", 2) == 0)
    p += p[2] == '.' ? 3 : 2;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || c == 0x00a0 || c == 0x202f)
        continue;
      if (c == 0x2212)
        c = '-';
      g_string_append_unichar (out, c);
    }
  if (g_str_has_suffix (out->str, ",-"))
    g_string_truncate (out, out->len - 2);
  return g_string_free (out, FALSE);
}

/* Whether MARK stands only where thousands are parted: one to three digits, then groups of three. */
static gboolean
is_grouping (const char *digits, char mark, const char *end)
{
  const char *p = digits;
  gsize first = strcspn (p, (char[]){ mark, '\0' });

  if (first == 0 || first > 3)
    return FALSE;
  p += first;
  while (p < end && *p == mark)
    {
      if (strspn (p + 1, "0123456789") < 3 || (p[4] != mark && p + 4 < end))
        return FALSE;
      p += 4;
    }
  return p == end;
}

static guint
count_char (const char *text, char c)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;
  return n;
}

/* Which of the two marks in DIGITS is the decimal one, 0 when none; FALSE when they make no sense.
 * With both marks the right-most is the decimal one. */
static gboolean
find_decimal_mark (const char *digits, char *decimal)
{
  const char *dot = strrchr (digits, '.');
  const char *comma = strrchr (digits, ',');
  const char *end = digits + strlen (digits);

  if (dot != NULL && comma != NULL)
    {
      const char *last = MAX (dot, comma);

      *decimal = *last;
      return count_char (digits, *last) == 1
             && is_grouping (digits, *last == '.' ? ',' : '.', last);
    }
  *decimal = 0;
  if (comma != NULL)
    {
      *decimal = count_char (digits, ',') == 1 ? ',' : 0;
      return *decimal == ',' || is_grouping (digits, ',', end);
    }
  if (dot == NULL || is_grouping (digits, '.', end))
    return TRUE;
  *decimal = '.';
  return count_char (digits, '.') == 1;
}

gboolean
klaster_number_parse (const char *text, double *number, GError **error)
{
  g_autofree char *stripped = strip_number (text);
  const char *digits = stripped;
  gboolean negative = FALSE;
  char decimal;
  GString *plain;
  g_autofree char *plain_text = NULL;

  if (*digits == '-' || *digits == '+')
    negative = *digits++ == '-';
  if (*digits == '\0' || strspn (digits, "0123456789.,") != strlen (digits)
      || strpbrk (digits, "0123456789") == NULL || !find_decimal_mark (digits, &decimal))
    {
      g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                   /* Translators: %s is what was typed. */
                   _ ("“%.40s” is not a number. Write it like 1.234,5."), text);
      return FALSE;
    }

  plain = g_string_new (negative ? "-" : NULL);
  for (; *digits != '\0'; digits++)
    if (*digits == decimal)
      g_string_append_c (plain, '.');
    else if (g_ascii_isdigit (*digits))
      g_string_append_c (plain, *digits);
  plain_text = g_string_free (plain, FALSE);
  *number = g_ascii_strtod (plain_text, NULL);
  return TRUE;
}

char *
klaster_format_list (const char *const *items)
{
  guint n = items == NULL ? 0 : g_strv_length ((char **)items);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, n > 2 ? ", " : " ");
      if (i > 0 && i == n - 1)
        /* Translators: the word before the last item of a list. */
        g_string_append_printf (out, "%s ", C_ ("list", "and"));
      g_string_append (out, items[i]);
    }
  return g_string_free (out, FALSE);
}

gboolean
klaster_text_contains (const char *text, const char *part)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (part, -1);

  return strstr (folded, wanted) != NULL;
}

char *
klaster_collate_key (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text == NULL ? "" : text, "C");
  g_autofree char *folded = g_ascii_strdown (ascii, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0';)
    {
      gsize digits = strspn (p, "0123456789");

      if (digits == 0)
        {
          g_string_append_c (key, *p++);
          continue;
        }
      /* Digits sort by value: their count stands before them. */
      while (digits > 1 && *p == '0')
        {
          p++;
          digits--;
        }
      g_string_append_printf (key, "%c", (char)('0' + MIN (digits, 9)));
      g_string_append_len (key, p, (gssize)digits);
      p += digits;
    }
  return g_string_free (key, FALSE);
}
