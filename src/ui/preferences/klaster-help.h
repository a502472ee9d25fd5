/* The help book, in the language of the office. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void klaster_help_present (GtkWindow *parent);

G_END_DECLS
