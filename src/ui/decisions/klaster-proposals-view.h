/* Proposals to replace a site, year by year: each with the proposed village beside the current one on the same facts,
 * and the decision. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

#define KLASTER_TYPE_PROPOSALS_VIEW (klaster_proposals_view_get_type ())
G_DECLARE_FINAL_TYPE (KlasterProposalsView,
                      klaster_proposals_view,
                      KLASTER,
                      PROPOSALS_VIEW,
                      GtkWidget)

GtkWidget *klaster_proposals_view_new (KlasterSession *session);
gboolean klaster_proposals_view_is_settled (KlasterProposalsView *self);

G_END_DECLS
