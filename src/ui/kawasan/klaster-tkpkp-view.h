/* View "tkpkp": the coordination teams with their members, and which OPD came to which meeting. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-cross-grid.h"
#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_TKPKP_VIEW (klaster_tkpkp_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterTkpkpView, klaster_tkpkp_view, KLASTER, TKPKP_VIEW, GtkWidget)

GtkWidget *klaster_tkpkp_view_new (KlasterSession *session);
KlasterCrossGrid *klaster_tkpkp_view_get_grid (KlasterTkpkpView *self);
/* ID of a team; NULL: all. */
void klaster_tkpkp_view_choose_team (KlasterTkpkpView *self, const char *id);
/* FALSE while something is being read (tests, pictures). */
gboolean klaster_tkpkp_view_is_settled (KlasterTkpkpView *self);

G_END_DECLS
