/* The sentence ready to be said: found on what is shown, and copied. Main thread. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* CSS class of a label that holds one. */
#define KLASTER_SENTENCE_CLASS "sentence"

/* Of the chart that has the focus, else of the first label of that class or chart that is seen below ROOT; NULL where
 * there is none. (transfer full) */
char *klaster_sentence_dup (GtkWidget *root);

G_END_DECLS
