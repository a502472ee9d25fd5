/* Records that a register shows, as a file. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-export.h"
#include "klaster-session.h"

G_BEGIN_DECLS

/* Asks where to, reads the records IDS (GPtrArray of char*, transfer full) in their order on the store's
 * thread and writes the file in another; the session tells the end. */
void klaster_register_export (GtkWindow *parent,
                              KlasterSession *session,
                              const KlasterEntity *entity,
                              GPtrArray *ids,
                              KlasterExportFormat format,
                              gboolean public_profile);

G_END_DECLS
