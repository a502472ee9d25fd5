/* One report as a form: state and verbs above; figures, texts and dates; photos, comments and history beside. Saving
 * leaves the window open; a failure leaves every word where it was, with the reason. Main thread. */
#pragma once

#include <adwaita.h>

#include "klaster-report-form.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_REPORT_WINDOW (klaster_report_window_get_type ())
G_DECLARE_FINAL_TYPE (KlasterReportWindow, klaster_report_window, KLASTER, REPORT_WINDOW, AdwWindow)

/* The report of SITE in PERIOD (year 0: the newest that has ended), whether there is one yet or not. */
void klaster_report_window_show (GtkWindow *parent,
                                 KlasterSession *session,
                                 const char *site,
                                 KlasterPeriod period);
/* What "edit-requested" of the session asks for a report: the report ID, or with NULL that of the presets, without
 * a period that of the session. FALSE when the presets name no site. */
gboolean klaster_report_window_show_requested (GtkWindow *parent,
                                               KlasterSession *session,
                                               const char *id,
                                               GVariant *presets);

/* For tests. */
KlasterReportForm *klaster_report_window_get_form (KlasterReportWindow *self);
/* Nothing is being read or written. */
gboolean klaster_report_window_is_settled (KlasterReportWindow *self);

G_END_DECLS
