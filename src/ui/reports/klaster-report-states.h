/* What an officer does with a report as a whole: received, checked, approved, returned, reopened. Each is one
 * change with its own line in the journal; what the rules of the store refuse is told as a sentence. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_REPORT_RECEIVE, /* asks the day */
  KLASTER_REPORT_CHECK,
  KLASTER_REPORT_APPROVE,
  KLASTER_REPORT_RETURN, /* asks the reason */
  KLASTER_REPORT_REOPEN, /* asks the reason */
  KLASTER_N_REPORT_VERBS
} KlasterReportVerb;

/* The report that is meant; all borrowed. */
typedef struct
{
  const char *site;
  KlasterPeriod period;
  const char *report; /* id; NULL: there is none yet */
  const char *state; /* key or NULL */
  const char *name; /* "Tapin, Sep–Oct 2026" */
} KlasterReportTarget;

/* "receive", "check" ...: also the names of actions. */
const char *klaster_report_verb_get_key (KlasterReportVerb verb);
const char *klaster_report_verb_get_label (KlasterReportVerb verb);
/* Whether a report in STATE (NULL: none yet) can be treated so. */
gboolean klaster_report_verb_is_possible (KlasterReportVerb verb, const char *state);
/* Asks what is to be asked over PARENT and writes. */
void klaster_report_verb_run (KlasterReportVerb verb,
                              GtkWindow *parent,
                              KlasterSession *session,
                              const KlasterReportTarget *target);

/* Writes CHANGE, which is named SUMMARY, and tells the officer how it went. */
void klaster_report_commit (KlasterSession *session, KlasterChange *change, const char *summary);

G_END_DECLS
