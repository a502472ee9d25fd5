#include "klaster-geojson-text.h"

#include <string.h>

/* 7 decimals are a centimetre; the borders are known to a metre, so most have fewer. */
static void
append_degree (GString *json, double degrees)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize n;

  g_ascii_formatd (text, sizeof text, "%.7f", degrees);
  for (n = strlen (text); text[n - 1] == '0' && text[n - 2] != '.'; n--)
    text[n - 1] = '\0';
  g_string_append (json, text);
}

void
klaster_geojson_append_position (GString *json, KlasterDegrees point)
{
  g_string_append_c (json, '[');
  append_degree (json, point.lon);
  g_string_append_c (json, ',');
  append_degree (json, point.lat);
  g_string_append_c (json, ']');
}

void
klaster_geojson_append_line (GString *json, const GArray *points)
{
  g_string_append_c (json, '[');
  for (guint i = 0; i < points->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      klaster_geojson_append_position (json, g_array_index (points, KlasterDegrees, i));
    }
  g_string_append_c (json, ']');
}

void
klaster_geojson_append_polygon (GString *json, const GPtrArray *rings)
{
  g_string_append_c (json, '[');
  for (guint i = 0; i < rings->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      klaster_geojson_append_line (json, rings->pdata[i]);
    }
  g_string_append_c (json, ']');
}
