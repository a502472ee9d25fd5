#include "klaster-calendar.h"

#include <string.h>

#include "klaster-output.h"

#define MAX_OCTETS 75
#define LINE_END "\r\n"

struct _KlasterCalendar
{
  GString *head;
  GString *events;
  char *stamp; /* "20260123T014107Z" */
  guint n_events;
};

/* ---- lines */

/* NAME:VALUE, folded: a line that goes on begins with a blank, which counts. */
static void
append_line (GString *text, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize octets = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize size = (gsize)(g_utf8_next_char (p) - p);

      if (octets + size > MAX_OCTETS)
        {
          g_string_append (text, LINE_END " ");
          octets = 1;
        }
      g_string_append_len (text, p, (gssize)size);
      octets += size;
    }
  g_string_append (text, LINE_END);
}

/* Commas, semicolons, backslashes and line ends as RFC 5545 3.3.11 writes them; other controls go. */
static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *escaped = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (escaped, "\\n");
      else if (strchr (",;\\", *p) != NULL)
        g_string_append_printf (escaped, "\\%c", *p);
      else if (((guchar)*p >= 0x20 && *p != 0x7f) || *p == '\t')
        g_string_append_c (escaped, *p);
    }
  return g_string_free (escaped, FALSE);
}

static void
append_text (GString *text, const char *name, const char *value)
{
  g_autofree char *escaped = value != NULL && *value != '\0' ? escape (value) : NULL;

  if (escaped != NULL)
    append_line (text, name, escaped);
}

static void
append_day (GString *text, const char *name, const GDate *date)
{
  g_autofree char *day = g_strdup_printf ("%04d%02d%02d", g_date_get_year (date),
                                          g_date_get_month (date), g_date_get_day (date));

  append_line (text, name, day);
}

static char *
dup_stamp (const char *stamp)
{
  g_autoptr (GDateTime) time = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autoptr (GDateTime) utc
      = time != NULL ? g_date_time_to_utc (time) : g_date_time_new_from_unix_utc (0);

  return g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
}

/* Public functions */

KlasterCalendar *
klaster_calendar_new (const char *name, const char *stamp)
{
  KlasterCalendar *self = g_new0 (KlasterCalendar, 1);

  self->stamp = dup_stamp (stamp);
  self->events = g_string_new (NULL);
  self->head = g_string_new (NULL);
  append_line (self->head, "BEGIN", "VCALENDAR");
  append_line (self->head, "VERSION", "2.0");
  append_line (self->head, "PRODID", "-//Klaster Desa//Agenda//ID");
  append_line (self->head, "CALSCALE", "GREGORIAN");
  append_line (self->head, "METHOD", "PUBLISH");
  append_text (self->head, "X-WR-CALNAME", name);
  append_line (self->head, "X-WR-TIMEZONE", "Asia/Makassar");
  return self;
}

void
klaster_calendar_free (KlasterCalendar *self)
{
  g_string_free (self->head, TRUE);
  g_string_free (self->events, TRUE);
  g_free (self->stamp);
  g_free (self);
}

void
klaster_calendar_add (KlasterCalendar *self, const KlasterCalendarEvent *event)
{
  GString *text = self->events;
  GDate end;

  if (!g_date_valid (&event->from))
    return;
  /* The end is the day after the last one. */
  end = g_date_valid (&event->to) && g_date_compare (&event->to, &event->from) > 0 ? event->to
                                                                                   : event->from;
  g_date_add_days (&end, 1);
  append_line (text, "BEGIN", "VEVENT");
  append_text (text, "UID", event->uid);
  append_line (text, "DTSTAMP", self->stamp);
  append_day (text, "DTSTART;VALUE=DATE", &event->from);
  append_day (text, "DTEND;VALUE=DATE", &end);
  append_text (text, "SUMMARY", event->summary);
  append_text (text, "DESCRIPTION", event->description);
  append_text (text, "LOCATION", event->location);
  append_text (text, "CATEGORIES", event->category);
  append_line (text, "STATUS", event->tentative ? "TENTATIVE" : "CONFIRMED");
  append_line (text, "TRANSP", event->free ? "TRANSPARENT" : "OPAQUE");
  append_line (text, "END", "VEVENT");
  self->n_events++;
}

guint
klaster_calendar_get_n_events (const KlasterCalendar *self)
{
  return self->n_events;
}

char *
klaster_calendar_dup_text (const KlasterCalendar *self)
{
  return g_strconcat (self->head->str, self->events->str, "END:VCALENDAR" LINE_END, NULL);
}

gboolean
klaster_calendar_save (const KlasterCalendar *self, const char *path, GError **error)
{
  g_autofree char *text = klaster_calendar_dup_text (self);
  g_autoptr (KlasterOutput) output = klaster_output_new (path, NULL, NULL, NULL, error);

  if (output == NULL)
    return FALSE;
  klaster_output_write (output, text, strlen (text));
  return klaster_output_finish (output, error);
}
