/* Chase: whom to remind of a report that is due, and the words for it.
 *
 * Rules
 *  - A report is chased from the day after its due day on while the radar says missing, empty or partly,
 *    and when it was returned to be corrected. Excused and not due ones never are.
 *  - A reminder goes to the enumerator of the site while he or she is active; else to the active
 *    enumerators of the kabupaten; else to "the enumerator" of the place, without a name. One message for
 *    each person, whatever the number of sites and periods.
 *  - A phone number is only there when the query asks for it, and never in the text.
 */
#pragma once

#include "klaster-radar.h"

G_BEGIN_DECLS

/* One report that is asked for. */
typedef struct
{
  KlasterPeriod period;
  KlasterReportState state; /* by the radar */
  gboolean returned;
  gboolean draft;
  char *report; /* id, or NULL when there is none */
  char *reason; /* of the return, or NULL */
  GDate due;
  int days_late; /* calendar days from the due day to today */
  guint n_required, n_answered; /* indicators */
  char **
      figures; /* labels of the required ones without an answer; NULL for missing and empty reports */
  char *lacking; /* "has not come in", "is not complete: 2 of 9 figures are missing (…)" */
} KlasterChaseItem;

typedef struct
{
  char *site; /* id */
  guint number; /* 1 to 13 by kabupaten code */
  char *kabupaten; /* code */
  char *kabupaten_name;
  char *village; /* name, or NULL while it is not filled in */
  char *place; /* "Desa X, Kabupaten Tapin" */
  GPtrArray *items; /* KlasterChaseItem, oldest first */
} KlasterChaseSite;

typedef struct
{
  char *enumerator; /* id, or NULL: nobody is named */
  char *name; /* personal; NULL: nobody is named */
  char *phone; /* personal; NULL: not asked for or not entered */
  GPtrArray *sites; /* KlasterChaseSite, by number; shared between the persons of one site */
  guint n_items;
  int days_late; /* of the oldest report */
  char *text; /* the message, ready to be sent */
} KlasterChaseMessage;

typedef struct
{
  KlasterPeriod from, to;
  GDate due; /* of TO */
  guint n_expected; /* sites that have to report in at least one of the periods */
  guint n_chased; /* of these */
  guint n_items; /* reports asked for */
  GPtrArray *messages; /* KlasterChaseMessage, by number of the first site */
  char *sentence;
} KlasterChase;

typedef struct
{
  KlasterPeriod to; /* year 0: the newest period that is due */
  KlasterPeriod from; /* year 0: TO alone; before setting first_period: from that on */
  const char *site; /* id; NULL: all */
  gboolean phone;
  GDate today;
} KlasterChaseQuery;

KLASTER_DECLARE_DIGEST (KlasterChase, klaster_chase)

KlasterChase *
klaster_chase_build (KlasterReader *reader, const KlasterChaseQuery *query, GError **error);
/* All messages, one after the other with a line between them, for one copy. (transfer full) */
char *klaster_chase_dup_text (const KlasterChase *self);

G_END_DECLS
