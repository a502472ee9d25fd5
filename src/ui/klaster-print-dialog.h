/* Choosing, previewing, printing and saving a document. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

void klaster_print_dialog_present (GtkWindow *parent, KlasterSession *session);

G_END_DECLS
