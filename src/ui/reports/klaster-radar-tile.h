/* One cell of the radar as a button: mark, letter and number; its whole meaning in words for the pointer and for
 * screen readers. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-radar.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_RADAR_TILE (klaster_radar_tile_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRadarTile, klaster_radar_tile, KLASTER, RADAR_TILE, GtkButton)

/* CELL must be expected; nothing of it is kept. */
GtkWidget *klaster_radar_tile_new (const KlasterRadarRow *row, const KlasterRadarCell *cell);
/* "Late, 6 days", "Partly filled, 7 of 10 figures". (transfer full) */
char *klaster_radar_tile_dup_state (const KlasterRadarCell *cell);

G_END_DECLS
