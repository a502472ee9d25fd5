/* Meetings of every kind: what comes, what was, who came, what was decided and what is still open of it. */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *title;
  char *kind; /* key */
  char *kind_label;
  GDate date;
  gboolean exact; /* FALSE: only the month is known */
  gboolean ahead; /* today or later; without an exact day, this month or later */
  char *place; /* or "" */
  char *kawasan; /* id or NULL */
  char *kawasan_name; /* or "" */
  char *kabupaten; /* code, also that of its kawasan; NULL: none */
  char *kabupaten_name; /* or "" */
  guint n_invited; /* attendance records */
  guint n_came, n_absent; /* ticked; the rest is not answered */
  guint n_decisions; /* lines of the minutes */
  guint n_open, n_overdue, n_closed; /* follow-ups */
  char *search; /* its texts, case folded */
} KlasterMeetingLine;

typedef struct
{
  GDate today;
  GPtrArray
      *items; /* KlasterMeetingLine: those ahead, the next one first; then the past, newest first */
  guint n_ahead;
  char *sentence;
} KlasterMeetings;

typedef struct
{
  GDate today;
} KlasterMeetingsQuery;

KLASTER_DECLARE_DIGEST (KlasterMeetings, klaster_meetings)

KlasterMeetings *
klaster_meetings_build (KlasterReader *reader, const KlasterMeetingsQuery *query, GError **error);
/* KIND a key, KABUPATEN a code, TEXT case folded; each NULL for any. Pure. */
gboolean klaster_meeting_line_matches (const KlasterMeetingLine *self,
                                       const char *kind,
                                       const char *kabupaten,
                                       const char *text);
/* The lines of minutes without their numbers and bullets, empty ones left out; NULL ended. TEXT may be NULL.
 * Pure. (transfer full) */
char **klaster_decisions_split (const char *text);

G_END_DECLS
