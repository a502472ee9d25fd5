/* A window with what happened to a record or to one field of it, newest first. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

/* FIELD NULL: all fields. */
void klaster_history_present (GtkWindow *parent,
                              KlasterSession *session,
                              const char *entity,
                              const char *id,
                              const char *field);

G_END_DECLS
