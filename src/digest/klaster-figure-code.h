/* The short code that a printed figure can carry, "#4MZ-2K7Q", and the way back from it.
 *
 * It is the end of the id of the record that the figure is kept in, so it needs no place in the store and stays what it
 * is as long as the record. Letters and digits are those of Crockford's base 32, which has none that look alike; in
 * reading, case, hyphen and "#" do not count, and O, I and L are taken for 0 and 1. 35 bits: among ten thousand figures
 * two with one code are to be expected in one store of seven hundred; then both are found.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterLink link;
  char *sentence; /* what it is and how much: kind, report and indicator, "…: 12 buah" */
  char *source; /* where it comes from, or NULL */
} KlasterFigureFound;

/* Of the figure kept in the record ID, a UUID. (transfer full) */
char *klaster_figure_code_dup (const char *id);
/* Whether TEXT was meant as a code: it begins with "#". */
gboolean klaster_figure_code_is_meant (const char *text);
/* On the store's thread: KlasterFigureFound of all figures with the code TEXT, or an empty list. (transfer full) */
GPtrArray *klaster_figure_code_find (KlasterReader *reader, const char *text, GError **error);

G_END_DECLS
