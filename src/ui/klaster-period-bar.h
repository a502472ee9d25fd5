/* The periods under the map: a slider that plays. Bound to the session's period. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PERIOD_BAR (klaster_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPeriodBar, klaster_period_bar, KLASTER, PERIOD_BAR, GtkWidget)

KlasterPeriodBar *klaster_period_bar_new (KlasterSession *session);
/* From FIRST to LAST, both included; LAST not before FIRST. */
void klaster_period_bar_set_range (KlasterPeriodBar *self, KlasterPeriod first, KlasterPeriod last);
/* From the launch of the programme to the period of today. */
void klaster_period_bar_set_programme_range (KlasterPeriodBar *self);
/* Starts at the first period when the last is shown; stops at the last. */
void klaster_period_bar_set_playing (KlasterPeriodBar *self, gboolean playing);
gboolean klaster_period_bar_get_playing (KlasterPeriodBar *self);

G_END_DECLS
