/* One figure of a report in its form: label, the period before, what is typed, the kind of blank, a remark, and
 * below them what is wrong or odd about it. Signals "changed"; "move" (int): to the next or former figure. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-report-sheet.h"
#include "klaster-report-writer.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_REPORT_VALUE_ROW (klaster_report_value_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterReportValueRow,
                      klaster_report_value_row,
                      KLASTER,
                      REPORT_VALUE_ROW,
                      GtkWidget)

/* Beside the label. */
#define KLASTER_REPORT_COLUMNS 6

/* SIZES: KLASTER_REPORT_COLUMNS size groups that the rows of a form share; kept alive by the row. */
KlasterReportValueRow *klaster_report_value_row_new (KlasterSession *session,
                                                     GtkSizeGroup *const *sizes);
/* The names of the columns, above rows with the same SIZES. */
GtkWidget *klaster_report_value_row_create_head (GtkSizeGroup *const *sizes);
/* Shows COLUMN of SHEET, which is borrowed and must outlive the row or the next call. What was typed and is not
 * saved yet stays. */
void klaster_report_value_row_show (KlasterReportValueRow *self,
                                    const KlasterReportSheet *sheet,
                                    guint column);
void klaster_report_value_row_set_editable (KlasterReportValueRow *self, gboolean editable);
gboolean klaster_report_value_row_is_touched (KlasterReportValueRow *self);
/* What was typed, to be written; NULL without error when nothing was, with error when it cannot be taken. */
KlasterReportEntry *klaster_report_value_row_dup_entry (KlasterReportValueRow *self,
                                                        GError **error);
/* What was typed is stored. */
void klaster_report_value_row_settle (KlasterReportValueRow *self);
const char *klaster_report_value_row_get_label (KlasterReportValueRow *self);

G_END_DECLS
