/* iCalendar (RFC 5545): whole days, in WITA.
 *
 * The text is CRLF, lines fold at 75 octets and never inside a character, and equal input gives equal bytes:
 * the stamp is given by the caller and nothing is taken from the clock. Days need no time zone; the calendar
 * says Asia/Makassar for programs that ask. No thread of its own; one thread at a time.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _KlasterCalendar KlasterCalendar;

typedef struct
{
  const char *uid; /* stays the same as long as the thing is the same; ASCII */
  GDate from, to; /* both days included */
  const char *summary;
  const char *description; /* or NULL */
  const char *location; /* or NULL */
  const char *category; /* or NULL */
  gboolean tentative; /* its day is not fixed */
  gboolean free; /* takes no time of anyone */
} KlasterCalendarEvent;

/* NAME of the calendar. STAMP: UTC as stored, "2026-01-23T01:41:07.123Z"; NULL or not such a time: the
 * beginning of 1970. */
KlasterCalendar *klaster_calendar_new (const char *name, const char *stamp);
void klaster_calendar_free (KlasterCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterCalendar, klaster_calendar_free)

/* Texts are copied. An event without a valid first day is passed over. */
void klaster_calendar_add (KlasterCalendar *self, const KlasterCalendarEvent *event);
guint klaster_calendar_get_n_events (const KlasterCalendar *self);
/* The whole file. (transfer full) */
char *klaster_calendar_dup_text (const KlasterCalendar *self);
/* Through a file beside PATH that takes its place when it is whole. Errors: G_IO_ERROR, translated. */
gboolean klaster_calendar_save (const KlasterCalendar *self, const char *path, GError **error);

G_END_DECLS
