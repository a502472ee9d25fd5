/* The bar above the grid of reports: one period or one site, which, and what to do with reports. Main thread.
 *
 * Signal "chosen" (id of a site, or NULL): show the periods of that site; NULL: the sites of the session's
 * period, or with klaster_grid_tools_get_by_site() those of the site under the cursor. The period goes to
 * the session. Signal "state-chosen": klaster_grid_tools_get_state() is another one.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-report-grid.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_GRID_TOOLS (klaster_grid_tools_get_type ())
G_DECLARE_FINAL_TYPE (KlasterGridTools, klaster_grid_tools, KLASTER, GRID_TOOLS, GtkWidget)

KlasterGridTools *klaster_grid_tools_new (KlasterSession *session);
/* Without emitting "chosen". */
void klaster_grid_tools_show (KlasterGridTools *self, const KlasterReportGrid *grid);
gboolean klaster_grid_tools_get_by_site (KlasterGridTools *self);
/* The state whose reports are asked for, as klaster_report_grid_build() takes it; NULL: all. Static. */
const char *klaster_grid_tools_get_state (KlasterGridTools *self);
void klaster_grid_tools_show_all_states (KlasterGridTools *self);
/* The verbs on a report, as actions "grid.…". (transfer full) */
GMenuModel *klaster_grid_tools_create_menu (void);

G_END_DECLS
