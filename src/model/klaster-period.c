#include "klaster-period.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-format.h"

#define PERIODS_A_YEAR 6

static gboolean
parse_code (const char *text, KlasterPeriod *period)
{
  gsize n = strlen (text);
  int month;

  if (n != 7 || strspn (text, "0123456789") != 6 || (text[6] != 'B' && text[6] != 'b'))
    return FALSE;
  month = atoi (text + 4);
  period->year = atoi (text) / 100;
  if (month % 2 == 0)
    return FALSE;
  period->index = (month - 1) / 2;
  return klaster_period_is_valid (*period);
}

static int
month_of (const char *word)
{
  for (int m = 1; m <= 12; m++)
    if (g_ascii_strcasecmp (word, klaster_month_name (m, TRUE)) == 0
        || g_ascii_strcasecmp (word, klaster_month_name (m, FALSE)) == 0)
      return m;
  return 0;
}

/* "Jan-Feb 2026", with any dash, and "2026-01". */
static gboolean
parse_words (const char *text, KlasterPeriod *period)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) dashes = g_string_new (text);
  int first;

  g_string_replace (dashes, "–", "-", 0);
  parts = g_strsplit_set (dashes->str, "- ", -1);
  if (g_strv_length (parts) == 2 && strlen (parts[0]) == 4)
    {
      first = atoi (parts[1]);
      period->year = atoi (parts[0]);
    }
  else if (g_strv_length (parts) == 3)
    {
      first = month_of (parts[0]);
      if (month_of (parts[1]) != first + 1)
        return FALSE;
      period->year = atoi (parts[2]);
      if (period->year < 100)
        period->year += 2000;
    }
  else
    return FALSE;
  if (first < 1 || first > 12 || first % 2 == 0)
    return FALSE;
  period->index = (first - 1) / 2;
  return klaster_period_is_valid (*period);
}

gboolean
klaster_period_parse (const char *text, KlasterPeriod *period, GError **error)
{
  KlasterPeriod result = { 0, 0 };

  if (text != NULL && (parse_code (text, &result) || parse_words (text, &result)))
    {
      *period = result;
      return TRUE;
    }
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
               /* Translators: %s is what was typed. */
               _ ("“%.40s” is not a period. A period has two months and begins in an odd month: "
                  "202601B or Jan–Feb 2026."),
               text != NULL ? text : "");
  return FALSE;
}

gboolean
klaster_period_is_valid (KlasterPeriod period)
{
  return period.year >= 2000 && period.year <= 2099 && period.index >= 0
         && period.index < PERIODS_A_YEAR;
}

int
klaster_period_compare (KlasterPeriod a, KlasterPeriod b)
{
  return klaster_period_distance (b, a);
}

KlasterPeriod
klaster_period_add (KlasterPeriod period, int n)
{
  int number = period.year * PERIODS_A_YEAR + period.index + n;

  return (KlasterPeriod){ number / PERIODS_A_YEAR, number % PERIODS_A_YEAR };
}

int
klaster_period_distance (KlasterPeriod a, KlasterPeriod b)
{
  return (b.year - a.year) * PERIODS_A_YEAR + b.index - a.index;
}

KlasterPeriod
klaster_period_of_date (const GDate *date)
{
  return (KlasterPeriod){ g_date_get_year (date), (g_date_get_month (date) - 1) / 2 };
}

void
klaster_period_get_first_day (KlasterPeriod period, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, 1, (GDateMonth)(period.index * 2 + 1), (GDateYear)period.year);
}

void
klaster_period_get_last_day (KlasterPeriod period, GDate *date)
{
  klaster_period_get_first_day (klaster_period_add (period, 1), date);
  g_date_subtract_days (date, 1);
}

char *
klaster_period_dup_code (KlasterPeriod period)
{
  return g_strdup_printf ("%04d%02dB", period.year, period.index * 2 + 1);
}

static char *
dup_label (KlasterPeriod period, int year)
{
  return g_strdup_printf ("%s–%s %02d", klaster_month_name (period.index * 2 + 1, TRUE),
                          klaster_month_name (period.index * 2 + 2, TRUE), year);
}

char *
klaster_period_dup_label (KlasterPeriod period)
{
  g_return_val_if_fail (klaster_period_is_valid (period), g_strdup ("–"));
  return dup_label (period, period.year);
}

char *
klaster_period_dup_short_label (KlasterPeriod period)
{
  g_return_val_if_fail (klaster_period_is_valid (period), g_strdup ("–"));
  return dup_label (period, period.year % 100);
}
