/* Dates as they are written in Indonesia; a GDate holds days, texts hold moments in UTC. */
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-format.h"

#define NO_VALUE "–"

static const char *const long_months[]
    = { "Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
        "Juli",    "Agustus",  "September", "Oktober", "November", "Desember" };
static const char *const short_months[]
    = { "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des" };
static const char *const days[]
    = { "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu" };

/* Spellings met in files beside the two above (formats.md 4.13). */
static const struct
{
  const char *word;
  int month;
} other_months[] = {
  { "agt", 8 },  { "ags", 8 },       { "nop", 11 },     { "nopember", 11 }, { "pebruari", 2 },
  { "peb", 2 },  { "january", 1 },   { "february", 2 }, { "march", 3 },     { "may", 5 },
  { "june", 6 }, { "july", 7 },      { "august", 8 },   { "aug", 8 },       { "october", 10 },
  { "oct", 10 }, { "december", 12 }, { "dec", 12 },
};

const char *
klaster_month_name (int month, gboolean abbreviated)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NO_VALUE);
  return abbreviated ? short_months[month - 1] : long_months[month - 1];
}

const char *
klaster_weekday_name (GDateWeekday weekday)
{
  g_return_val_if_fail (weekday >= G_DATE_MONDAY && weekday <= G_DATE_SUNDAY, NO_VALUE);
  return days[weekday - G_DATE_MONDAY];
}

static int
find_month (const char *word)
{
  for (int i = 0; i < 12; i++)
    if (g_ascii_strcasecmp (word, long_months[i]) == 0
        || g_ascii_strcasecmp (word, short_months[i]) == 0)
      return i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (other_months); i++)
    if (g_ascii_strcasecmp (word, other_months[i].word) == 0)
      return other_months[i].month;
  return 0;
}

static gboolean
is_number (const char *text, gsize min_length, gsize max_length)
{
  gsize n = strlen (text);

  return n >= min_length && n <= max_length && strspn (text, "0123456789") == n;
}

/* Cuts "Jumat, 23 Januari 2026" or "23/1/2026" into its three parts; NULL when there are not three. */
static GStrv
split_date (const char *text)
{
  g_auto (GStrv) raw = g_strsplit_set (text, " /.-,\t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  guint n;

  for (guint i = 0; raw[i] != NULL; i++)
    {
      gboolean day_name = FALSE;

      for (guint d = 0; d < G_N_ELEMENTS (days); d++)
        day_name = day_name || g_ascii_strcasecmp (raw[i], days[d]) == 0;
      if (raw[i][0] != '\0' && !day_name)
        g_strv_builder_add (builder, raw[i]);
    }
  parts = g_strv_builder_end (builder);
  n = g_strv_length (parts);
  return n == 3 ? g_steal_pointer (&parts) : NULL;
}

gboolean
klaster_date_parse (const char *text, GDate *date, GError **error)
{
  g_auto (GStrv) parts = split_date (text);
  int day = 0, month = 0, year = 0;

  if (parts != NULL && is_number (parts[0], 4, 4) && is_number (parts[2], 1, 2))
    {
      year = atoi (parts[0]);
      day = atoi (parts[2]);
    }
  else if (parts != NULL && is_number (parts[0], 1, 2)
           && (is_number (parts[2], 4, 4) || is_number (parts[2], 2, 2)))
    {
      day = atoi (parts[0]);
      year = atoi (parts[2]);
      if (strlen (parts[2]) == 2)
        year += 2000;
    }
  if (year != 0)
    month = is_number (parts[1], 1, 2) ? atoi (parts[1]) : find_month (parts[1]);

  if (month == 0 || year == 0)
    {
      g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                   /* Translators: %s is what was typed. */
                   _ ("“%.40s” is not a date. Write it like 23/1/2026 or 23 Januari 2026."), text);
      return FALSE;
    }
  if (month > 12 || year < 1900 || year > 2199
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    {
      g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                   /* Translators: %s is a date that was typed. */
                   _ ("The day %.40s does not exist. Check day and month."), text);
      return FALSE;
    }
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

gboolean
klaster_date_from_iso (const char *text, GDate *date)
{
  int year, month, day;

  if (text == NULL || strlen (text) < 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);
  if (year < 1 || month < 1 || day < 1
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

char *
klaster_date_dup_iso (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

char *
klaster_format_date (const GDate *date)
{
  if (date == NULL || !g_date_valid (date))
    return g_strdup (NO_VALUE);
  return g_strdup_printf ("%d %s %d", g_date_get_day (date),
                          klaster_month_name (g_date_get_month (date), FALSE),
                          g_date_get_year (date));
}

char *
klaster_format_date_short (const GDate *date)
{
  if (date == NULL || !g_date_valid (date))
    return g_strdup (NO_VALUE);
  return g_strdup_printf ("%d %s %d", g_date_get_day (date),
                          klaster_month_name (g_date_get_month (date), TRUE),
                          g_date_get_year (date));
}

char *
klaster_format_date_long (const GDate *date)
{
  g_autofree char *text = klaster_format_date (date);

  if (date == NULL || !g_date_valid (date))
    return g_strdup (NO_VALUE);
  return g_strdup_printf ("%s, %s", klaster_weekday_name (g_date_get_weekday (date)), text);
}

char *
klaster_format_month (const GDate *date)
{
  if (date == NULL || !g_date_valid (date))
    return g_strdup (NO_VALUE);
  return g_strdup_printf ("%s %u", klaster_month_name (g_date_get_month (date), FALSE),
                          (guint)g_date_get_year (date));
}

char *
klaster_format_iso_date (const char *iso)
{
  GDate date;

  if (!klaster_date_from_iso (iso, &date))
    return g_strdup (NO_VALUE);
  return klaster_format_date_short (&date);
}

/* In WITA; NULL when ISO is NULL or no moment. */
static GDateTime *
read_moment (const char *iso)
{
  g_autoptr (GDateTime) utc = iso != NULL ? g_date_time_new_from_iso8601 (iso, NULL) : NULL;

  return utc != NULL ? g_date_time_add_hours (utc, KLASTER_WITA_HOURS) : NULL;
}

static void
set_day (GDate *date, GDateTime *wita)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)g_date_time_get_day_of_month (wita),
                  (GDateMonth)g_date_time_get_month (wita), (GDateYear)g_date_time_get_year (wita));
}

gboolean
klaster_date_from_iso_time (const char *iso, GDate *date)
{
  g_autoptr (GDateTime) wita = read_moment (iso);

  g_date_clear (date, 1);
  if (wita == NULL)
    return FALSE;
  set_day (date, wita);
  return TRUE;
}

char *
klaster_format_iso_time (const char *iso)
{
  g_autoptr (GDateTime) wita = read_moment (iso);

  if (wita == NULL)
    return g_strdup (NO_VALUE);
  return g_strdup_printf ("%d %s %d %02d.%02d WITA", g_date_time_get_day_of_month (wita),
                          klaster_month_name (g_date_time_get_month (wita), TRUE),
                          g_date_time_get_year (wita), g_date_time_get_hour (wita),
                          g_date_time_get_minute (wita));
}

void
klaster_today (GDate *date)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) wita = NULL;

  if (klaster_date_from_iso (g_getenv ("KLASTER_TODAY"), date))
    return;
  utc = g_date_time_new_now_utc ();
  wita = g_date_time_add_hours (utc, KLASTER_WITA_HOURS);
  set_day (date, wita);
}

char *
klaster_now_dup_iso (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}
