/* Approving all complete reports of a period together. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* Asks over PARENT, showing which reports would be approved, which not and why; then approves and locks them in one
 * change. PERIOD year 0: the newest that has ended. */
void
klaster_report_approve_period (GtkWindow *parent, KlasterSession *session, KlasterPeriod period);

G_END_DECLS
