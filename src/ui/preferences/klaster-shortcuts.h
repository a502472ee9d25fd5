/* All actions and their keys. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void klaster_shortcuts_present (GtkWindow *parent);

G_END_DECLS
