/* The panel of a site: everything of KlasterSiteDigest from top to bottom. */
#pragma once

#include "klaster-comparison.h"
#include "klaster-session.h"
#include "klaster-site-digest.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box with the contents; built anew for each digest. COMPARISON: what changed, or NULL. (floating) */
GtkWidget *klaster_site_panel_create (KlasterSession *session,
                                      KlasterSiteDigest *digest,
                                      const KlasterComparison *comparison);

G_END_DECLS
