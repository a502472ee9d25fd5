/* Who made the program, and where its data come from. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void klaster_about_present (GtkWindow *parent);

G_END_DECLS
