/* Status of a village and state of a report: their order, words, colours and marks (visual.md). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  KLASTER_STATUS_NONE = -1,
  KLASTER_STATUS_SANGAT_TERTINGGAL,
  KLASTER_STATUS_TERTINGGAL,
  KLASTER_STATUS_BERKEMBANG,
  KLASTER_STATUS_MAJU,
  KLASTER_STATUS_MANDIRI,
  KLASTER_N_STATUSES
} KlasterStatus;

/* Keys as stored: "mandiri", "maju", "berkembang", "tertinggal", "sangat_tertinggal". */
KlasterStatus klaster_status_from_key (const char *key);
const char *klaster_status_get_key (KlasterStatus status);
const char *klaster_status_get_label (KlasterStatus status);
/* 0xRRGGBB. */
guint32 klaster_status_get_color (KlasterStatus status);

/* How a site stands in one period. */
typedef enum
{
  KLASTER_REPORT_ON_TIME,
  KLASTER_REPORT_LATE, /* received after the due day */
  KLASTER_REPORT_PARTLY, /* received, some required figures missing */
  KLASTER_REPORT_EMPTY, /* opened, nothing in it: does not count as received */
  KLASTER_REPORT_MISSING, /* due and not there */
  KLASTER_REPORT_NOT_DUE,
  KLASTER_REPORT_EXCUSED,
  KLASTER_N_REPORT_STATES
} KlasterReportState;

/* "on_time", "late", … for other programs. */
const char *klaster_report_state_get_key (KlasterReportState state);
/* One letter for narrow tables; a point for what is not due. */
const char *klaster_report_state_get_letter (KlasterReportState state);
const char *klaster_report_state_get_label (KlasterReportState state);
guint32 klaster_report_state_get_color (KlasterReportState state);

G_END_DECLS
