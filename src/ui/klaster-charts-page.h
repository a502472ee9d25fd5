/* Grafik: one chart at a time, large, with the indicator and the order to choose, its table beside it. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_CHARTS_PAGE (klaster_charts_page_get_type ())
G_DECLARE_FINAL_TYPE (KlasterChartsPage, klaster_charts_page, KLASTER, CHARTS_PAGE, GtkWidget)

KlasterChartsPage *klaster_charts_page_new (KlasterSession *session);

G_END_DECLS
