/* One report as its window shows it: the texts and dates of the report, and its figures with what checks and
 * the period before say about them. Constant once loaded. */
#pragma once

#include "klaster-record-draft.h"
#include "klaster-report-grid.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterRecordDraft *draft; /* of the report; a new one while there is none */
  KlasterReportGrid *grid; /* the periods of the site */
  guint row; /* of the report in GRID */
  char *name; /* "Tapin, Village, Sep–Oct 2026" */
} KlasterReportSheet;

/* Of the report REPORT, or with NULL of SITE in PERIOD (year 0: the newest that has ended), whether there is
 * one or not. KLASTER_STORE_ERROR_NOT_FOUND when the site does not report in that period. */
void klaster_report_sheet_load_async (KlasterStore *store,
                                      const char *report,
                                      const char *site,
                                      KlasterPeriod period,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
KlasterReportSheet *
klaster_report_sheet_load_finish (KlasterStore *store, GAsyncResult *result, GError **error);
void klaster_report_sheet_free (KlasterReportSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterReportSheet, klaster_report_sheet_free)

/* All borrowed. */
const KlasterReportGridRow *klaster_report_sheet_get_row (const KlasterReportSheet *self);
const char *klaster_report_sheet_get_site (const KlasterReportSheet *self);

G_END_DECLS
