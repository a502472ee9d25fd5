/* Choosing, previewing, printing and saving a document. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* Begins with the document NAME; NULL: the one of the place that is shown. */
void klaster_print_dialog_present (GtkWindow *parent, KlasterSession *session, const char *name);

/* The same with the record ID, which the document is about, chosen at the beginning; NULL: as above. */
void klaster_print_dialog_present_record (GtkWindow *parent,
                                          KlasterSession *session,
                                          const char *name,
                                          const char *id);

G_END_DECLS
