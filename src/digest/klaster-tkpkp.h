/* The coordination teams: who sits in them, and which OPD came to which meeting.
 *
 * Rule
 *  - Only meetings that have been count, and of these only those to which somebody was invited.
 *  - An OPD came when one of its people did; it was absent when all of them are ticked so; otherwise
 *    it is not recorded.
 *  - The Sekda chairs the team of a kabupaten (reported in July 2025): a chair with an OPD is taken for another one
 *    unless that or the name says Sekda, Setda, Sekretaris or Sekretariat Daerah.
 *  - It never comes when it was absent at least once and came to none.
 */
#pragma once

#include "klaster-meeting.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *post; /* key */
  char *post_label;
  char *opd; /* id or NULL */
  char *opd_name; /* or "" */
  char *name; /* of the person (personal), or "" */
} KlasterTeamMember;

typedef struct
{
  char *id;
  char *name;
  gboolean province;
  char *kabupaten_name; /* or "" */
  char *decree; /* number, or NULL */
  GDate decree_date; /* not valid: not entered */
  int year; /* 0 unknown */
  GPtrArray *members; /* KlasterTeamMember: chair, secretary, members; within them by OPD */
  gboolean has_chair;
  gboolean foreign_chair; /* of a kabupaten: its chair is of an OPD and not the Sekda */
} KlasterTeam;

typedef enum
{
  KLASTER_INVITATION_NONE, /* not invited */
  KLASTER_INVITATION_OPEN, /* invited, not recorded whether it came */
  KLASTER_INVITATION_CAME,
  KLASTER_INVITATION_ABSENT
} KlasterInvitation;

typedef struct
{
  char *id;
  char *name; /* short where there is one */
  guint n_invited, n_came, n_absent;
  gboolean never; /* comes never, by the rule above */
} KlasterTkpkpRow;

typedef struct
{
  char *id;
  char *title;
  char *kind_label;
  GDate date;
  gboolean exact;
  guint n_invited, n_came;
} KlasterTkpkpMeeting;

typedef struct
{
  GPtrArray *teams; /* KlasterTeam: province first, then by kabupaten; the newest year first */
  GPtrArray *rows; /* KlasterTkpkpRow: those that never come first, then by name */
  GPtrArray *meetings; /* KlasterTkpkpMeeting, newest first */
  KlasterInvitation *cells; /* rows->len x meetings->len, row by row */
  guint n_never;
  char *sentence;
} KlasterTkpkp;

typedef struct
{
  GDate today;
  const char *team; /* id: only OPD of its members; NULL: all that were invited or are members */
  const char *kind; /* of meeting; NULL: all */
} KlasterTkpkpQuery;

KLASTER_DECLARE_DIGEST (KlasterTkpkp, klaster_tkpkp)

KlasterTkpkp *
klaster_tkpkp_build (KlasterReader *reader, const KlasterTkpkpQuery *query, GError **error);
KlasterInvitation klaster_tkpkp_get_cell (const KlasterTkpkp *self, guint row, guint meeting);

/* What one OPD did at a meeting, from the N answers of its people. Pure. */
KlasterInvitation klaster_invitation_of (const KlasterPresence *answers, guint n);
const char *klaster_invitation_get_label (KlasterInvitation invitation);

G_END_DECLS
