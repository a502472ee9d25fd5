/* One meeting as a line of the list of meetings; it draws its texts itself. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-meetings.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_MEETING_ROW (klaster_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (KlasterMeetingRow, klaster_meeting_row, KLASTER, MEETING_ROW, GtkWidget)

GtkWidget *klaster_meeting_row_new (void);
/* LINE belongs to DIGEST, which is kept by reference; both NULL while the row shows nothing. */
void klaster_meeting_row_show (KlasterMeetingRow *self,
                               KlasterMeetings *digest,
                               const KlasterMeetingLine *line);
/* "9 November 2026", or "November 2026" when the day is not known. (transfer full) */
char *klaster_meeting_dup_day (const GDate *date, gboolean exact);

G_END_DECLS
