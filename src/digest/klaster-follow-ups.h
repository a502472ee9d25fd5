/* Follow-ups of all meetings: who owes what, since when, and how long over due.
 *
 * Ages and days over due are working days: Monday to Friday without the days off of the store
 * (klaster_working_days()). A follow-up that is open or running is overdue from the day after its due
 * day, also on a day off; the count of working days is then still 0.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *text;
  char *opd; /* id or NULL */
  char *opd_name; /* or "" */
  char *kawasan; /* id or NULL */
  char *kawasan_name; /* or "" */
  char *site; /* id or NULL */
  char *site_name; /* or "" */
  char *program; /* id or NULL */
  char *program_title; /* or "" */
  char *meeting; /* id or NULL */
  char *meeting_title; /* or "" */
  char *kabupaten; /* code of its kawasan, site or meeting; NULL: none in particular */
  char *state; /* key */
  char *state_label;
  gboolean open; /* open or running */
  GDate since; /* day of its meeting; not valid: unknown */
  GDate due; /* not valid: none */
  GDate done_on; /* not valid: not done, or the day is unknown */
  int age; /* working days from since to today, or to done_on; -1 unknown */
  gboolean overdue; /* open and its due day is past */
  int days_over; /* working days after due; 0 when not overdue */
  char *search; /* its texts, case folded, for klaster_follow_up_matches() */
} KlasterFollowUp;

/* One who has follow-ups, for filters and sheets. */
typedef struct
{
  char *id; /* of the OPD or kawasan */
  char *name;
  guint n_open, n_overdue, n_closed;
} KlasterFollowUpParty;

typedef struct
{
  GDate today;
  /* KlasterFollowUp: the overdue first, the longest over due on top; then by due day, those without one
   * behind; then the closed ones, newest first. */
  GPtrArray *items;
  GPtrArray *agencies; /* KlasterFollowUpParty: OPD with a follow-up, by name */
  GPtrArray *areas; /* KlasterFollowUpParty: kawasan with a follow-up, by name */
  guint n_open, n_overdue, n_closed;
  char *sentence;
} KlasterFollowUps;

typedef struct
{
  GDate today;
} KlasterFollowUpsQuery;

KLASTER_DECLARE_DIGEST (KlasterFollowUps, klaster_follow_ups)

KlasterFollowUps *klaster_follow_ups_build (KlasterReader *reader,
                                            const KlasterFollowUpsQuery *query,
                                            GError **error);

/* What a list is narrowed to; NULL, "" and FALSE let all pass. */
typedef struct
{
  const char *opd; /* id */
  const char *kawasan; /* id */
  const char
      *text; /* case folded (g_utf8_casefold()); in its text, OPD, kawasan, site or meeting */
  gboolean overdue;
  gboolean open;
} KlasterFollowUpFilter;

/* Pure. */
gboolean klaster_follow_up_matches (const KlasterFollowUp *self,
                                    const KlasterFollowUpFilter *filter);
/* "5 working days over due", "due in 3 days", "due today", "no due day", "done on 3 March 2026";
 * TODAY is that of the digest. (transfer full) */
char *klaster_follow_up_dup_due_text (const KlasterFollowUp *self, const GDate *today);

G_END_DECLS
