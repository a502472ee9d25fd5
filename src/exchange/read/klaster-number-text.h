/* Numbers as files write them (a dot, perhaps an exponent), and their shortest form. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KLASTER_NUMBER_BYTES 40

/* FALSE when TEXT is no finite number; white space around it does not count. SHORTEST has
 * KLASTER_NUMBER_BYTES bytes: "0.1" for "0.10000000000000001", "6301012003" for "6.301012003E9". */
gboolean klaster_number_text_read (const char *text, gsize size, double *number, char *shortest);
void klaster_number_text_write (double number, char *shortest);

G_END_DECLS
