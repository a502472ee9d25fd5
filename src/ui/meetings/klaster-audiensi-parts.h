/* The sections of the page of a talk with the Sekda, each filled into a box. Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-audiensi.h"
#include "klaster-session.h"

G_BEGIN_DECLS

void
klaster_audiensi_fill_areas (GtkBox *box, KlasterSession *session, const KlasterAudiensi *self);
void klaster_audiensi_fill_site (GtkBox *box, KlasterSession *session, const KlasterAudiensi *self);
/* TODAY: that of the digest of the follow-ups. */
void klaster_audiensi_fill_follow_ups (GtkBox *box,
                                       KlasterSession *session,
                                       const KlasterAudiensi *self,
                                       const GDate *today);
void
klaster_audiensi_fill_talks (GtkBox *box, KlasterSession *session, const KlasterAudiensi *self);
/* What the form of a new talk is filled with: a{ss}, floating. */
GVariant *klaster_audiensi_create_presets (const KlasterAudiensi *self);

G_END_DECLS
