#include "klaster-stamp.h"

#include <stdio.h>

#include "klaster-format.h"

char *
klaster_stamp_new (void)
{
  g_autoptr (GDateTime) utc = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) wita = g_date_time_add_hours (utc, KLASTER_WITA_HOURS);
  g_autofree char *second = g_date_time_format (wita, "%Y%m%d-%H%M%S");

  return g_strdup_printf ("%s-%03d", second, g_date_time_get_microsecond (wita) / 1000);
}

GDateTime *
klaster_stamp_read (const char *text)
{
  int year, month, day, hour, minute, second;
  g_autoptr (GDateTime) wita = NULL;

  if (sscanf (text, "%4d%2d%2d-%2d%2d%2d", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;
  wita = g_date_time_new_utc (year, month, day, hour, minute, second);
  return wita == NULL ? NULL : g_date_time_add_hours (wita, -KLASTER_WITA_HOURS);
}
