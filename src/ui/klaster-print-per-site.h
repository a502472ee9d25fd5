/* Saving a document as a file for each site. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-compose-document.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Asks for the folder and writes there what WISH asks for, each file named by rule; says how many there are. What is
 * about an approved period comes out as it was then unless AS_NOW. WISH is copied. Main thread. */
void klaster_print_per_site (GtkWindow *parent,
                             KlasterSession *session,
                             const KlasterDocumentWish *wish,
                             gboolean as_now);

G_END_DECLS
