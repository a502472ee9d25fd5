/* What a chart is about, chosen at the side of the charts page: site, indicator, kawasan, the period it begins with, what
 * it is compared with. Site and indicator are those of the session. Signal "changed": one of the others is. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-chart-finder.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_CHART_CHOICES (klaster_chart_choices_get_type ())
G_DECLARE_FINAL_TYPE (KlasterChartChoices, klaster_chart_choices, KLASTER, CHART_CHOICES, GtkWidget)

KlasterChartChoices *klaster_chart_choices_new (KlasterSession *session);
/* Offers what FOUND has, as far as the chart NAME needs it. */
void klaster_chart_choices_show (KlasterChartChoices *self,
                                 const KlasterChartFound *found,
                                 KlasterChartName name);
/* All but the name into WISH, which is empty. */
void klaster_chart_choices_fill (KlasterChartChoices *self, KlasterChartWish *wish);

G_END_DECLS
