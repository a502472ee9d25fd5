#include "klaster-stamp.h"

#define WITA_HOURS 8

char *
klaster_stamp_new (void)
{
  g_autoptr (GDateTime) utc = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) wita = g_date_time_add_hours (utc, WITA_HOURS);
  g_autofree char *second = g_date_time_format (wita, "%Y%m%d-%H%M%S");

  return g_strdup_printf ("%s-%03d", second, g_date_time_get_microsecond (wita) / 1000);
}
