/* Loading the outline of a kawasan from a file: read and judged first, then written with the file as one change.
 * Main thread. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* Asks for the file. KAWASAN: id. */
void klaster_outline_load_ask (GtkWindow *parent,
                               KlasterSession *session,
                               const char *kawasan,
                               const char *name);
/* The same for FILE: a file that is no outline is refused with a sentence, what was repaired is told. */
void
klaster_outline_load (KlasterSession *session, const char *kawasan, const char *name, GFile *file);

G_END_DECLS
