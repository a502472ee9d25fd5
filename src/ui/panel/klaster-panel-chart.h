/* A chart in a panel, as tall as it needs, with its menu: copy, save, table. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-chart.h"
#include "klaster-ladder.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Takes over CHART. (floating) */
GtkWidget *klaster_panel_chart_new (KlasterChart *chart, KlasterSession *session);

/* The same, and activating datum I shows the history of LINKS[I] (of KlasterLink, ids borrowed during the
 * call; those without id do nothing). */
GtkWidget *
klaster_panel_chart_new_linked (KlasterChart *chart, KlasterSession *session, const GArray *links);

/* LADDER drawn, and under it how long it stands at its step and what blocks it; into BOX. */
void klaster_panel_add_ladder (GtkBox *box, KlasterSession *session, const KlasterLadder *ladder);

G_END_DECLS
