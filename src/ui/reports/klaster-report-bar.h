/* How a report stands, in one line with its mark, and the buttons for what can be done with it next; below it why
 * it was returned, or by whom and when it was locked. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-report-sheet.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_REPORT_BAR (klaster_report_bar_get_type ())
G_DECLARE_FINAL_TYPE (KlasterReportBar, klaster_report_bar, KLASTER, REPORT_BAR, GtkWidget)

KlasterReportBar *klaster_report_bar_new (KlasterSession *session);
/* SHEET is borrowed and must outlive the bar or the next call. */
void klaster_report_bar_show (KlasterReportBar *self, const KlasterReportSheet *sheet);
/* With unsaved words the verbs wait, and the bar says so. */
void klaster_report_bar_set_dirty (KlasterReportBar *self, gboolean dirty);

G_END_DECLS
