/* From the polygons of a file to an outline: repaired, and judged. */
#pragma once

#include "klaster-book-private.h"
#include "klaster-geometry.h"
#include "klaster-outline-file.h"

G_BEGIN_DECLS

/* Takes what GEOMETRY has into POLYGONS and NOTES of OUTLINE. FALSE with an error of BOOK when that is none. */
gboolean klaster_outline_check (KlasterOutlineFile *outline,
                                KlasterBook *book,
                                const KlasterGeometry *geometry,
                                GError **error);

/* Whether two lines of the closed RING cross between their ends; UNSURE when there are too many to tell. */
gboolean klaster_outline_crosses (const GArray *ring, KlasterDegrees *where, gboolean *unsure);

G_END_DECLS
