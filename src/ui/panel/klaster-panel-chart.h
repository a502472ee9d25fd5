/* A chart in a panel, as tall as it needs, with its menu: copy, save, table. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-chart.h"
#include "klaster-digest.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Takes over CHART. (floating) */
GtkWidget *klaster_panel_chart_new (KlasterChart *chart, KlasterSession *session);

/* The same, and activating datum I shows the history of LINKS[I] (of KlasterLink, ids borrowed during the
 * call; those without id do nothing). */
GtkWidget *
klaster_panel_chart_new_linked (KlasterChart *chart, KlasterSession *session, const GArray *links);

G_END_DECLS
