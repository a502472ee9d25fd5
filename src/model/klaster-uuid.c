/* UUIDv7: 48 bits of milliseconds, then random bits. Within one process ids made in the same
 * millisecond keep their order through a counter in the 12 bits behind the version. */
#include "klaster-record.h"

#include <string.h>

/* All starter records share this moment, so that every office gives them the same id: 7 July 2025, the
 * day the programme was announced. */
#define STARTER_TIME_MS G_GINT64_CONSTANT (1751846400000)

static char *
format_uuid (gint64 ms, guint16 counter, guint64 tail)
{
  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%012" G_GINT64_MODIFIER "x",
                          (guint)((ms >> 16) & 0xffffffff), (guint)(ms & 0xffff),
                          (guint)(counter & 0xfff), (guint)(0x8000 | ((tail >> 48) & 0x3fff)),
                          tail & G_GUINT64_CONSTANT (0xffffffffffff));
}

char *
klaster_uuid_new (void)
{
  static GMutex mutex;
  static gint64 last_ms;
  static guint16 counter;
  gint64 ms;
  guint16 mine;

  g_mutex_lock (&mutex);
  ms = g_get_real_time () / 1000;
  if (ms <= last_ms)
    {
      ms = last_ms;
      if (++counter > 0xfff)
        {
          ms++;
          counter = 0;
        }
    }
  else
    counter = 0;
  last_ms = ms;
  mine = counter;
  g_mutex_unlock (&mutex);

  return format_uuid (ms, mine, ((guint64)g_random_int () << 32) | g_random_int ());
}

char *
klaster_uuid_for_name (const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 tail = 0;

  g_return_val_if_fail (name != NULL, NULL);

  g_checksum_update (checksum, (const guchar *)name, -1);
  g_checksum_get_digest (checksum, digest, &length);
  for (int i = 0; i < 8; i++)
    tail = tail << 8 | digest[i];
  return format_uuid (STARTER_TIME_MS, (guint16)(digest[8] << 8 | digest[9]), tail);
}

gboolean
klaster_uuid_is_valid (const char *text)
{
  if (text == NULL || strlen (text) != 36)
    return FALSE;
  for (int i = 0; i < 36; i++)
    {
      gboolean dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (dash ? text[i] != '-' : !(g_ascii_isxdigit (text[i]) && !g_ascii_isupper (text[i])))
        return FALSE;
    }
  return text[14] == '7' && strchr ("89ab", text[19]) != NULL;
}
