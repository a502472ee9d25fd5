/* One meeting: invitations and who came, minutes, what its decisions became, and the draft of its agenda.
 *
 * A decision is a line of the minutes. What it became (a follow-up, a programme, the target date of a
 * stage, an assistance) refers to the meeting and keeps the words of the line (field "decision"): so each
 * finds the other, and history stays readable when the minutes are reworded.
 */
#pragma once

#include "klaster-follow-ups.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_PRESENCE_OPEN, /* invited, not answered */
  KLASTER_PRESENCE_CAME,
  KLASTER_PRESENCE_ABSENT
} KlasterPresence;

typedef struct
{
  char *id; /* of the attendance */
  char *opd; /* id or NULL */
  char *opd_name; /* or "" */
  char *name; /* of the person (personal), or "" */
  KlasterPresence presence;
} KlasterAttendant;

typedef struct
{
  KlasterLink link; /* follow_up, opd_program, kawasan_stage or assistance */
  const char *kind_label; /* of its entity, on the screen */
  char *title;
  char *state_label; /* or "" */
} KlasterOutcome;

typedef struct
{
  char *text;
  GPtrArray *outcomes; /* KlasterOutcome */
} KlasterDecision;

typedef enum
{
  KLASTER_POINT_OVERDUE, /* a follow-up over due */
  KLASTER_POINT_BLOCKED, /* a stage that something holds up */
  KLASTER_POINT_OPEN, /* a follow-up */
  KLASTER_POINT_DECISION, /* of an earlier meeting, of which nothing became yet */
  KLASTER_POINT_NEED, /* a need of the kawasan that no programme answers */
  KLASTER_N_POINTS
} KlasterPointKind;

typedef struct
{
  KlasterPointKind kind;
  char *text;
  char *detail; /* OPD, days; or "" */
  KlasterLink link;
} KlasterMeetingPoint;

typedef struct
{
  GDate today;
  char *id;
  char *title;
  char *kind; /* key */
  char *kind_label;
  GDate date;
  gboolean exact;
  gboolean ahead;
  char *place; /* or "" */
  char *kawasan; /* id or NULL */
  char *kawasan_name; /* or "" */
  char *kabupaten; /* code or NULL */
  char *kabupaten_name; /* or "" */
  char *chair; /* personal; or "" */
  char *summary; /* or "" */
  char *asks[3]; /* or NULL */
  GPtrArray *attendants; /* KlasterAttendant, by OPD and name */
  guint n_came, n_absent;
  GPtrArray *decisions; /* KlasterDecision, in the order of the minutes */
  GPtrArray *
      others; /* KlasterOutcome: decided here, in words that are no line of the minutes (any more) */
  GPtrArray *follow_ups; /* KlasterFollowUp of this meeting, in the order of KlasterFollowUps */
  guint n_open, n_overdue;
  /* What is open where the meeting is about (its kawasan, else its kabupaten, else all), in the order of
   * KlasterPointKind; at most KLASTER_MEETING_MOST_POINTS of a kind. Not of this meeting itself. */
  GPtrArray *points;
  guint n_points_left; /* points that are not listed */
  char *scope; /* "KPP Agropolitan", "Kab. Banjar" or "all kawasan" */
  char *sentence;
} KlasterMeeting;

#define KLASTER_MEETING_MOST_POINTS 12

typedef struct
{
  const char *meeting; /* id */
  GDate today;
} KlasterMeetingQuery;

KLASTER_DECLARE_DIGEST (KlasterMeeting, klaster_meeting)

/* KLASTER_STORE_ERROR_NOT_FOUND when there is no such meeting. */
KlasterMeeting *
klaster_meeting_build (KlasterReader *reader, const KlasterMeetingQuery *query, GError **error);
/* "Follow-ups over due" and so on: head of the points of a kind. */
const char *klaster_point_kind_get_label (KlasterPointKind kind);
/* The draft as text to be copied into an invitation. (transfer full) */
char *klaster_meeting_dup_agenda_text (const KlasterMeeting *self);

G_END_DECLS
