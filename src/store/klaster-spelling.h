/* One spelling for every way of writing a place name, so that "Ds. Masingai 1" meets "Masingai I".
 *
 * GLib only: the reference database is made with the same function at build time. Any thread.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lower case, punctuation gone, words for "desa", "kelurahan", "kecamatan" and "kabupaten" in front
 * dropped, numerals (I, 1, satu) as digits. (transfer full), may be "". */
char *klaster_spelling_normalize (const char *text);

/* Number of letters to insert, drop, change or swap with the neighbour to come from A to B (both
 * normalised, bytes), or LIMIT + 1 when it is more than LIMIT (at most 15). */
guint klaster_spelling_distance (const char *a, const char *b, guint limit);

/* How badly NAME fits QUERY (both normalised): 0 equal, below 100 one begins with the other or holds it,
 * 100 and more by distance; G_MAXUINT: not at all. */
guint klaster_spelling_score (const char *query, const char *name);

G_END_DECLS
