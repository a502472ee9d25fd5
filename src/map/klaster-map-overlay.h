/* Kawasan, markers and names above the base map. Any thread. */
#pragma once

#include "klaster-map-base.h"
#include "klaster-map-labels.h"

G_BEGIN_DECLS

#define KLASTER_MAP_MARKER_SIZE 26
/* From so many sites on each is a dot in the colour of its state, at its place and without a name. */
#define KLASTER_MAP_MANY_SITES 400

/* All borrowed while the map is painted. */
typedef struct
{
  KlasterMapMode mode;
  const char *family; /* of the font */
  double text_scale; /* 1: as designed */
  KlasterMapThing chosen; /* KLASTER_MAP_NOTHING: none */
  const char *chosen_id;
  const KlasterBox *blocked; /* pixels that names avoid: legend, sources, scale bar */
  guint n_blocked;
  const KlasterBox *view; /* pixels that are seen; NULL: all of them */
  gboolean keyed; /* numbers and letters instead of names, for a list elsewhere */
} KlasterMapOverlayStyle;

/* Where the marker of each site stands, in pixels, after markers that would overlap were spread apart. N
 * points are written to PLACES, in the order of the sites. Pure. */
void klaster_map_place_markers (const KlasterMapFrame *frame,
                                const KlasterMapScene *scene,
                                double size,
                                KlasterPoint *places);

/* What stands for the kawasan INDEX of the scene on a map with keys: "A", behind "Z" again "A2"; NULL for one that is
 * not drawn. Sites have their number. (transfer full) */
char *klaster_map_dup_kawasan_key (const KlasterMapScene *scene, guint index);

void klaster_map_paint_overlay (cairo_t *cr,
                                const KlasterMapFrame *frame,
                                const KlasterMapScene *scene,
                                const KlasterMapOverlayStyle *style);

/* What lies under a pixel: a marker, else a kawasan, else the area of KIND (the level of the amount, or
 * kabupaten). INDEX: into sites, kawasan or areas. */
KlasterMapThing klaster_map_hit (const KlasterMapFrame *frame,
                                 const KlasterMapScene *scene,
                                 double x,
                                 double y,
                                 KlasterAreaKind *kind,
                                 guint *index);

G_END_DECLS
