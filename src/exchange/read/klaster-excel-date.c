#include "klaster-excel-date.h"

#include <math.h>
#include <string.h>

#define SECONDS_PER_DAY 86400
/* 9999-12-31 */
#define LAST_SERIAL 2958466
#define DAYS_1900_TO_1904 1462
/* The day that Excel knows and the calendar does not. */
#define SERIAL_OF_1900_02_29 60

gboolean
klaster_excel_format_is_date (guint format)
{
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31)
         || format == 36 || (format >= 50 && format <= 58);
}

gboolean
klaster_excel_code_is_date (const char *code)
{
  for (; *code != '\0'; code++)
    {
      if (*code == '"' || *code == '[')
        {
          const char *close = strchr (code + 1, *code == '"' ? '"' : ']');

          if (close == NULL)
            return FALSE;
          code = close;
        }
      else if ((*code == '\\' || *code == '_' || *code == '*') && code[1] != '\0')
        code++;
      else if (strchr ("dDyY", *code) != NULL)
        return TRUE;
      else if (g_ascii_strncasecmp (code, "mmm", 3) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
klaster_excel_date_write (double serial, gboolean from_1904, char *text)
{
  GDate date;
  gint64 seconds, day;
  char days[16];

  if (from_1904)
    serial += DAYS_1900_TO_1904;
  if (!(serial >= 1 && serial < LAST_SERIAL))
    return FALSE;
  seconds = (gint64)round (serial * SECONDS_PER_DAY);
  day = seconds / SECONDS_PER_DAY;
  seconds %= SECONDS_PER_DAY;
  if (day == SERIAL_OF_1900_02_29 || day >= LAST_SERIAL)
    return FALSE;
  g_date_clear (&date, 1);
  /* 30 December 1899 is 693594 in GDate; before March 1900 Excel is a day behind. */
  g_date_set_julian (&date, (guint32)(693594 + day + (day < SERIAL_OF_1900_02_29)));
  g_snprintf (days, sizeof days, "%04d-%02d-%02d", g_date_get_year (&date),
              g_date_get_month (&date), g_date_get_day (&date));
  if (seconds == 0)
    g_strlcpy (text, days, KLASTER_EXCEL_DATE_BYTES);
  else
    g_snprintf (text, KLASTER_EXCEL_DATE_BYTES, "%sT%02d:%02d:%02d", days, (int)(seconds / 3600),
                (int)(seconds / 60 % 60), (int)(seconds % 60));
  return TRUE;
}
