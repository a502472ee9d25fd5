/* What stands beside the radar: one report with what can be done about it, or a period with those who are to be
 * reminded. Widgets from digests, floating; buttons reach what the page does by actions of group "radar". Main
 * thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-report-card.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Both are read again by the pane when the store changes; nothing of the digests is kept. */
GtkWidget *klaster_radar_card_new (KlasterSession *session, const KlasterReportCard *card);
GtkWidget *klaster_radar_period_new (KlasterSession *session,
                                     const KlasterRadarCount *count,
                                     const KlasterChase *chase);
/* A button that copies TEXT and says so. */
GtkWidget *
klaster_radar_create_copy_button (KlasterSession *session, const char *label, const char *text);
/* A button that activates ACTION of the page. */
GtkWidget *klaster_radar_create_action_button (const char *label, const char *action);
/* Presets of a form for one site (or NULL) and period; open, so that more can be added. */
void klaster_radar_init_presets (GVariantBuilder *presets, const char *site, KlasterPeriod period);

G_END_DECLS
