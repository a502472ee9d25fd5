/* The panel of a kawasan: everything of KlasterKawasanDigest from top to bottom. */
#pragma once

#include "klaster-kawasan-digest.h"
#include "klaster-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box with the contents; built anew for each digest. (floating) */
GtkWidget *klaster_kawasan_panel_create (KlasterSession *session, KlasterKawasanDigest *digest);

G_END_DECLS
