/* Fills an open slot: choose the village of a site, and it is saved. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* SITE: id. KABUPATEN: its code; only villages within are offered. (floating) */
GtkWidget *
klaster_village_button_new (KlasterSession *session, const char *site, const char *kabupaten);
/* The same without a button: asks above PARENT, which may be NULL, and saves the answer. */
void klaster_village_choose (GtkWindow *parent,
                             KlasterSession *session,
                             const char *site,
                             const char *kabupaten);

G_END_DECLS
