/* What colours the map, as a table: every region with its figure, sorted and searched; for who cannot see the
 * colours, and for who wants the figure itself. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-choropleth.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Above PARENT, which may be NULL. A region that is activated becomes the place of the session. */
void
klaster_amounts_present (GtkWindow *parent, KlasterSession *session, KlasterChoropleth *choropleth);

G_END_DECLS
