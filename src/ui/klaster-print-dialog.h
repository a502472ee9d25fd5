/* Choosing, previewing, printing and saving a document. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

void klaster_print_dialog_present (GtkWindow *parent, KlasterSession *session);

/* The same with the document NAME about the record ID chosen at the beginning. */
void klaster_print_dialog_present_record (GtkWindow *parent,
                                          KlasterSession *session,
                                          const char *name,
                                          const char *id);

G_END_DECLS
