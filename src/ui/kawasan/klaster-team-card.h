/* A coordination team: its decree and its members by post. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"
#include "klaster-tkpkp.h"

G_BEGIN_DECLS

/* TEAM is read during the call only. (floating) */
GtkWidget *klaster_team_card_new (KlasterSession *session, const KlasterTeam *team);

G_END_DECLS
