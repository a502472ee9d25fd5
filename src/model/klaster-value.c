#include "klaster-value.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static const char *const blank_keys[] = { "not_answered", "not_due", "not_applicable" };

KlasterValue
klaster_value_text (const char *text)
{
  if (text == NULL)
    return klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);
  return (KlasterValue){ .type = KLASTER_VALUE_TEXT, .text = g_strdup (text) };
}

KlasterValue
klaster_value_integer (gint64 number)
{
  return (KlasterValue){ .type = KLASTER_VALUE_INTEGER, .integer = number };
}

KlasterValue
klaster_value_real (double number)
{
  if (!isfinite (number))
    return klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);
  return (KlasterValue){ .type = KLASTER_VALUE_REAL, .real = number };
}

KlasterValue
klaster_value_blank (KlasterBlank blank)
{
  return (KlasterValue){ .type = KLASTER_VALUE_BLANK, .blank = blank };
}

KlasterValue
klaster_value_copy (const KlasterValue *value)
{
  KlasterValue copy = *value;

  if (value->type == KLASTER_VALUE_TEXT)
    copy.text = g_strdup (value->text);
  return copy;
}

void
klaster_value_clear (KlasterValue *value)
{
  if (value->type == KLASTER_VALUE_TEXT)
    g_free (value->text);
  *value = (KlasterValue)KLASTER_VALUE_INIT;
}

gboolean
klaster_value_equal (const KlasterValue *a, const KlasterValue *b)
{
  if (a->type != b->type)
    return FALSE;
  switch (a->type)
    {
    case KLASTER_VALUE_TEXT:
      return strcmp (a->text, b->text) == 0;
    case KLASTER_VALUE_INTEGER:
      return a->integer == b->integer;
    case KLASTER_VALUE_REAL:
      return a->real == b->real;
    case KLASTER_VALUE_BLANK:
      return a->blank == b->blank;
    default:
      g_assert_not_reached ();
    }
}

gboolean
klaster_value_is_blank (const KlasterValue *value)
{
  return value->type == KLASTER_VALUE_BLANK;
}

double
klaster_value_get_number (const KlasterValue *value)
{
  if (value->type == KLASTER_VALUE_INTEGER)
    return (double)value->integer;
  if (value->type == KLASTER_VALUE_REAL)
    return value->real;
  return NAN;
}

const char *
klaster_integer_write (gint64 number, char buffer[KLASTER_INTEGER_BYTES])
{
  guint64 rest = number < 0 ? -(guint64)number : (guint64)number;
  char *at = buffer + KLASTER_INTEGER_BYTES - 1;

  *at = '\0';
  do
    *--at = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--at = '-';
  return at;
}

/* NUMBER when a few decimals say all of it, as nearly all numbers of people; what %.15g would write. NULL: they
 * do not. */
static char *
dup_short_real (double number)
{
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4 };
  char buffer[KLASTER_INTEGER_BYTES];

  if (!(fabs (number) >= 1e-4 && fabs (number) < 1e10))
    return NULL;
  for (guint decimals = 0; decimals < G_N_ELEMENTS (powers); decimals++)
    {
      double scaled = nearbyint (number * powers[decimals]);
      const char *digits;
      GString *text;

      if (scaled / powers[decimals] != number)
        continue;
      digits = klaster_integer_write ((gint64)fabs (scaled), buffer);
      text = g_string_new (number < 0 ? "-" : NULL);
      for (gsize n = strlen (digits); n <= decimals; n++)
        g_string_append_c (text, '0');
      g_string_append (text, digits);
      if (decimals > 0)
        g_string_insert_c (text, (gssize)(text->len - decimals), '.');
      return g_string_free (text, FALSE);
    }
  return NULL;
}

char *
klaster_real_dup_wire (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *found = dup_short_real (number);

  if (found != NULL)
    return found;
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  return g_strdup (text);
}

char *
klaster_value_dup_wire (const KlasterValue *value)
{
  char buffer[KLASTER_INTEGER_BYTES];

  switch (value->type)
    {
    case KLASTER_VALUE_TEXT:
      return g_strdup (value->text);
    case KLASTER_VALUE_INTEGER:
      return g_strdup (klaster_integer_write (value->integer, buffer));
    case KLASTER_VALUE_REAL:
      return klaster_real_dup_wire (value->real);
    case KLASTER_VALUE_BLANK:
      return value->blank == KLASTER_BLANK_NOT_ANSWERED ? NULL
                                                        : g_strdup (blank_keys[value->blank]);
    default:
      g_assert_not_reached ();
    }
}

const char *
klaster_blank_to_key (KlasterBlank blank)
{
  g_return_val_if_fail (blank < G_N_ELEMENTS (blank_keys), NULL);
  return blank_keys[blank];
}

gboolean
klaster_blank_from_key (const char *key, KlasterBlank *blank)
{
  for (guint i = 0; i < G_N_ELEMENTS (blank_keys); i++)
    if (g_strcmp0 (key, blank_keys[i]) == 0)
      {
        *blank = i;
        return TRUE;
      }
  return FALSE;
}

const char *
klaster_blank_get_label (KlasterBlank blank)
{
  static const char *const labels[] = { N_ ("no data"), N_ ("not due yet"), N_ ("not applicable") };

  g_return_val_if_fail (blank < G_N_ELEMENTS (labels), "");
  return _ (labels[blank]);
}
