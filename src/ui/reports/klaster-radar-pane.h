/* The radar of reports with its side panel. Reads anew when the store changes; nothing waits for it.
 *
 * Signal "figures-requested": the officer wants to type; the period is that of the session. Main thread.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-radar-view.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_RADAR_PANE (klaster_radar_pane_get_type ())
G_DECLARE_FINAL_TYPE (KlasterRadarPane, klaster_radar_pane, KLASTER, RADAR_PANE, GtkWidget)

KlasterRadarPane *klaster_radar_pane_new (KlasterSession *session);
/* What belongs into the bar of the page. Borrowed, to be put into a parent once. */
GtkWidget *klaster_radar_pane_get_tools (KlasterRadarPane *self);
KlasterRadarView *klaster_radar_pane_get_view (KlasterRadarPane *self);
/* The side panel's content, NULL while it is read the first time. Borrowed. */
GtkWidget *klaster_radar_pane_get_side (KlasterRadarPane *self);
/* Nothing is being read. */
gboolean klaster_radar_pane_is_settled (KlasterRadarPane *self);

G_END_DECLS
