#include "klaster-number-text.h"

#include <math.h>
#include <string.h>

/* So many digits go through a double and back unharmed. */
#define SAFE_DIGITS 15
/* Below, whole numbers are written in full. */
#define WHOLE_LIMIT 1e15
/* The longest number that any program writes is shorter. */
#define MAX_LENGTH 320

static const double powers[]
    = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

/* "12.5", "-3": few digits, no exponent, nothing to shorten, so that the quotient is exact. */
static gboolean
read_plain (const char *text, gsize size, double *number)
{
  gsize at = size > 0 && text[0] == '-';
  gsize first = at, dot = 0;
  gint64 digits = 0;

  if (size - at > SAFE_DIGITS + 1 || size == at)
    return FALSE;
  for (; at < size; at++)
    {
      if (g_ascii_isdigit (text[at]))
        digits = digits * 10 + (text[at] - '0');
      else if (text[at] == '.' && dot == 0 && at > first)
        dot = at;
      else
        return FALSE;
    }
  if (dot == 0 ? size - first > SAFE_DIGITS : text[size - 1] == '0' || dot == size - 1)
    return FALSE;
  if (text[first] == '0' && size - first > 1 && dot != first + 1)
    return FALSE;
  if (first == 1 && digits == 0)
    return FALSE;
  *number = (double)digits / (dot > 0 ? powers[size - 1 - dot] : 1);
  if (first == 1)
    *number = -*number;
  return TRUE;
}

void
klaster_number_text_write (double number, char *shortest)
{
  if (fabs (number) < WHOLE_LIMIT && number == floor (number))
    {
      g_snprintf (shortest, KLASTER_NUMBER_BYTES, "%" G_GINT64_FORMAT, (gint64)number);
      return;
    }
  for (int digits = SAFE_DIGITS; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (shortest, KLASTER_NUMBER_BYTES, format, number);
      if (g_ascii_strtod (shortest, NULL) == number)
        return;
    }
}

gboolean
klaster_number_text_read (const char *text, gsize size, double *number, char *shortest)
{
  char copy[MAX_LENGTH + 1];
  char *end;

  if (size < KLASTER_NUMBER_BYTES && read_plain (text, size, number))
    {
      memcpy (shortest, text, size);
      shortest[size] = '\0';
      return TRUE;
    }
  for (; size > 0 && g_ascii_isspace (*text); text++)
    size--;
  while (size > 0 && g_ascii_isspace (text[size - 1]))
    size--;
  if (size == 0 || size > MAX_LENGTH)
    return FALSE;
  memcpy (copy, text, size);
  copy[size] = '\0';
  /* Not "inf", "nan" and "0x10", which the C library reads as well. */
  if (strspn (copy, "0123456789+-.eE") != size)
    return FALSE;
  *number = g_ascii_strtod (copy, &end);
  if (*end != '\0' || end == copy || !isfinite (*number))
    return FALSE;
  klaster_number_text_write (*number, shortest);
  return TRUE;
}
