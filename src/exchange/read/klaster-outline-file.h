/* The outline of an area that somebody else has drawn: GeoJSON, KML, KMZ or GeoPackage, in degrees.
 *
 * All polygons of the file make the outline. What can be repaired is repaired, and said in NOTES: a ring that is not
 * closed, latitude and longitude in each other's place. What looks odd is kept and said: lines that cross, an
 * outline outside Kalimantan Selatan. What is no outline at all is an error (KLASTER_BOOK_ERROR) with a sentence that
 * names the file and says what to do: no polygon, coordinates that are no degrees, a place outside Indonesia.
 *
 * Any thread; a MB takes about 50 ms. Memory is bounded as in klaster-book.h.
 */
#pragma once

#include "klaster-book.h"
#include "klaster-ring-set.h"

G_BEGIN_DECLS

typedef struct
{
  char *name; /* of the first feature that has one, else of the file without ending */
  /* As klaster_ring_set_take_polygons() gives them: each an outer ring and its holes. Never empty. */
  GPtrArray *polygons;
  GPtrArray *notes; /* translated sentences: what was repaired, then what looks odd; often empty */
  guint n_points; /* of all rings */
  double west, south, east, north; /* degrees */
} KlasterOutlineFile;

/* CANCELLABLE may be NULL. */
KlasterOutlineFile *
klaster_outline_file_read (const char *path, GCancellable *cancellable, GError **error);
/* The same for a file that is at hand as BYTES (an attachment); NAME is its name, for sentences. */
KlasterOutlineFile *klaster_outline_file_read_bytes (const char *name,
                                                     GBytes *bytes,
                                                     GCancellable *cancellable,
                                                     GError **error);
void klaster_outline_file_free (KlasterOutlineFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterOutlineFile, klaster_outline_file_free)

G_END_DECLS
