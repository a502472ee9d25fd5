/* The radar of reports: sites down, periods across, a mark for each report, "n of m" at the ends.
 *
 * Signals
 *   "cell-chosen" (row, column): activated by pointer, Enter or space
 *   "column-chosen" (column)
 *
 * One tab stop: arrows, Home and End walk through the heads of the columns and the cells. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-radar.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_RADAR_VIEW (klaster_radar_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRadarView, klaster_radar_view, KLASTER, RADAR_VIEW, GtkWidget)

KlasterRadarView *klaster_radar_view_new (void);
/* Shows COUNT periods of RADAR from FIRST on. */
void
klaster_radar_view_show (KlasterRadarView *self, KlasterRadar *radar, guint first, guint count);
/* Marks what the side panel tells of: a cell, or with ROW -1 a column; COLUMN counts in the radar. */
void klaster_radar_view_mark (KlasterRadarView *self, int row, int column);
/* The button of a cell, or with ROW -1 of the head of a column; NULL where there is none. Borrowed. */
GtkWidget *klaster_radar_view_get_tile (KlasterRadarView *self, int row, int column);
/* Does what a key does; for tests. FALSE when the key means nothing here. */
gboolean klaster_radar_view_press (KlasterRadarView *self, guint keyval);

G_END_DECLS
