/* Figures and states of reports on their way to disk: one change for what was typed or pasted together.
 *
 * What is there already is looked up at the moment of writing, so that two figures typed one after the other
 * never make two reports. Main thread.
 */
#pragma once

#include "klaster-session.h"

G_BEGIN_DECLS

/* One cell that the officer typed, one remark, one field of the report, or one score of a juror. */
typedef struct
{
  char *site; /* id */
  KlasterPeriod period;
  char *indicator; /* id; NULL: a field of the report itself */
  char *juror; /* id: a score of this juror, and the indicator is a criterion; NULL: of a report */
  const char *field; /* its name, static; the value goes there */
  gboolean has_value; /* else only the remark changes */
  gboolean cleared; /* back to never typed */
  KlasterValue value;
  gboolean has_remark;
  char *remark; /* or NULL */
  char *text; /* what was typed, to be shown until it is stored; NULL: as stored */
} KlasterReportEntry;

/* INDICATOR NULL: FIELD is set by the caller. */
KlasterReportEntry *
klaster_report_entry_new (const char *site, KlasterPeriod period, const char *indicator);
void klaster_report_entry_free (KlasterReportEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterReportEntry, klaster_report_entry_free)

/* Writes ENTRIES (GPtrArray of KlasterReportEntry; a reference is kept) as one change named SUMMARY. A report
 * that is not there is made as a draft. REASON may be NULL. Not to be called again for the same session
 * before it has ended. */
void klaster_report_write_async (KlasterSession *session,
                                 GPtrArray *entries,
                                 const char *summary,
                                 const char *reason,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean klaster_report_write_finish (GAsyncResult *result, GError **error);

/* "Tapin, Sep–Oct 2026: Turnover 12 -> 15" and the like. (transfer full) */
char *klaster_report_dup_entry_summary (const char *row,
                                        const char *column,
                                        const char *old_text,
                                        const char *new_text);

G_END_DECLS
