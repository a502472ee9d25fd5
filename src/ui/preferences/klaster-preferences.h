/* Settings of this computer and of the office. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-session.h"

G_BEGIN_DECLS

void klaster_preferences_present (GtkWindow *parent, KlasterSession *session);

G_END_DECLS
