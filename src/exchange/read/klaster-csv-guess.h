/* Which mark parts the cells of a text: ";", "," or tab. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Length of a first line "sep=;" as Excel writes and eats it, with its line end; 0 when there is none. */
gsize klaster_csv_measure_sep_line (const char *text, gsize size, char *separator);
/* By the first records of TEXT; ";" when nothing tells. */
char klaster_csv_guess_separator (const char *text, gsize size);

G_END_DECLS
