/* Everything that is typed about one report: its figures by group, its texts, who sent it and when. Keeps what is
 * not saved yet when the report is shown anew. Signal "changed". Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-report-sheet.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_REPORT_FORM (klaster_report_form_get_type ())
G_DECLARE_FINAL_TYPE (KlasterReportForm, klaster_report_form, KLASTER, REPORT_FORM, GtkWidget)

KlasterReportForm *klaster_report_form_new (KlasterSession *session);
/* SHEET is borrowed and must outlive the form or the next call that takes one. FALSE: it asks for other figures than
 * the one before and words are not saved; nothing is taken. */
gboolean klaster_report_form_show (KlasterReportForm *self, const KlasterReportSheet *sheet);
void klaster_report_form_set_editable (KlasterReportForm *self, gboolean editable);
gboolean klaster_report_form_is_dirty (KlasterReportForm *self);
/* What was typed: (element-type KlasterReportEntry), for klaster_report_write_async(); LABELS gets their names, borrowed.
 * NULL with ERROR when something cannot be taken; it has the focus then. (transfer full) */
GPtrArray *klaster_report_form_collect (KlasterReportForm *self, GPtrArray *labels, GError **error);
/* All that was typed is stored. */
void klaster_report_form_settle (KlasterReportForm *self);

G_END_DECLS
