/* Why the system refused a file, in the language of the program: what the C library says is English where its
 * translations are not installed. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CODE: an errno. A part of a sentence, translated; borrowed. Any thread. */
const char *klaster_reason_get (int code);

G_END_DECLS
