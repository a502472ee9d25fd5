/* Whether the reports of a period, or that of one site, are approved, and since when: the moment to which
 * documents of a locked period go back, so that what was printed does not move when indicators, names,
 * targets or later reports do.
 *
 * Rules
 *  - Approved: there is a report, and all that are there are approved. A site without report does not keep a
 *    period open.
 *  - Moment: the change that approved the last of them, from the journal. A report that was reopened and
 *    approved again counts from the second time.
 *  - Day: the latest locked_at of these reports; without one, the day of the change. WITA.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterPeriod period;
  guint n_reports; /* that are there */
  guint n_approved;
  gint64 change; /* number in the journal; 0: not approved (yet) */
  GDate day; /* valid when approved */
  char *sentence;
} KlasterApproval;

KLASTER_DECLARE_DIGEST (KlasterApproval, klaster_approval)

typedef struct
{
  KlasterPeriod period; /* year 0: the newest that has ended */
  const char *site; /* id; NULL: all reports of the period */
} KlasterApprovalQuery;

KlasterApproval *
klaster_approval_build (KlasterReader *reader, const KlasterApprovalQuery *query, GError **error);

G_END_DECLS
