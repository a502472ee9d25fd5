/* Agenda: everything with a date between two days, from all entities, in order.
 *
 * Sources: agenda items, meetings, due days of reports, assistance, follow-ups, expiry of rights
 * and permits, the yearly deadline for proposals of another village (setting proposal_deadline, 31
 * March; from 2026 on; left out when an agenda item of kind deadline stands on that day).
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_DATED_AGENDA,
  KLASTER_DATED_MEETING,
  KLASTER_DATED_REPORT_DUE,
  KLASTER_DATED_ASSISTANCE,
  KLASTER_DATED_FOLLOW_UP,
  KLASTER_DATED_EXPIRY,
  KLASTER_DATED_PROPOSALS,
  KLASTER_N_DATED_KINDS
} KlasterDatedKind;

typedef enum
{
  KLASTER_DATED_OVERDUE, /* its day is past and it is not done; rights and permits: expired */
  KLASTER_DATED_TODAY, /* today, or today is within its days */
  KLASTER_DATED_UPCOMING,
  KLASTER_DATED_PAST, /* an event that was */
  KLASTER_DATED_DONE
} KlasterDatedState;

typedef struct
{
  KlasterDatedKind kind;
  KlasterDatedState state;
  GDate date;
  GDate to_date; /* same as date for one day */
  gboolean exact; /* FALSE: only the month or quarter is known; never overdue */
  int days; /* from today to date; negative when past */
  char *title; /* "Report Sep–Oct 2026 is due" */
  char *detail; /* place, partner, OPD, who is missing; "" when there is nothing to say */
  KlasterLink link;
  char *instance; /* without a record, which one of ENTITY it is: "202601B", "2027"; else NULL */
  char *site; /* id or NULL */
  char *kawasan; /* id or NULL */
} KlasterDated;

typedef struct
{
  GDate from, to;
  GPtrArray *items; /* KlasterDated, by date, kind, title */
  guint n_overdue;
  guint n_today;
  guint n_upcoming;
  char *sentence; /* "2 overdue, 1 today, and 5 ahead until 31 December 2026." */
} KlasterAgenda;

typedef struct
{
  GDate from; /* empty: today - 60 days */
  GDate to; /* empty: today + 365 days */
  const char *site; /* id: only items of this site, and those of all sites */
  const char *kawasan; /* id: only items of this kawasan */
  GDate today;
} KlasterAgendaQuery;

KLASTER_DECLARE_DIGEST (KlasterAgenda, klaster_agenda)

KlasterAgenda *
klaster_agenda_build (KlasterReader *reader, const KlasterAgendaQuery *query, GError **error);
const char *klaster_dated_kind_get_label (KlasterDatedKind kind);
const char *klaster_dated_state_get_label (KlasterDatedState state);
/* The state as it is told: "under way until 22 Nov" for one of several days that began before today, else the label
 * of the state, or with DAYS how far it is: "in 5 days". (transfer full) */
char *klaster_dated_dup_state (const KlasterDated *self, gboolean days);
/* "in 5 days", "today", "3 days ago"; pure, (transfer full). */
char *klaster_days_dup_text (int days);

G_END_DECLS
