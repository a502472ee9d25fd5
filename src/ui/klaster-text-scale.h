/* How large the officer's text is against the usual 11 pt: 2 at 200 %. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From here on things stand below each other that else stand side by side. */
#define KLASTER_LARGE_TEXT 1.3

/* 0.8 to 3. */
double klaster_text_scale_get (GtkWidget *widget);

G_END_DECLS
