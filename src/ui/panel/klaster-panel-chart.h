/* A chart in a panel, as tall as it needs, with its menu: copy, save, table. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-chart.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Takes over CHART. (floating) */
GtkWidget *klaster_panel_chart_new (KlasterChart *chart, KlasterSession *session);

G_END_DECLS
