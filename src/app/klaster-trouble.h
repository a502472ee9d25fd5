/* The window that opens when the store does not: what happened, what is safe, what to do. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *klaster_trouble_window_new (GtkApplication *application, const GError *error);

G_END_DECLS
