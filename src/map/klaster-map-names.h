/* The picture of all that moves with the map above its tiles: kawasan, markers, names. Drawn at once, or in a
 * thread while the former picture is still shown: placing the names takes longer than a frame may. */
#pragma once

#include "klaster-map-overlay.h"
#include "klaster-map-sheet.h"

G_BEGIN_DECLS

/* Legend, sources, scale bar. */
#define KLASTER_MAP_BLOCKED 3

typedef struct
{
  KlasterMapScene *scene; /* owned */
  KlasterMapFrame frame; /* what the picture shows */
  KlasterMapMode mode;
  KlasterMapThing chosen;
  char *chosen_id; /* owned or NULL */
  char *family; /* owned */
  double text_scale;
  KlasterBox view; /* the part of the picture that is seen, pixels */
  KlasterBox blocked[KLASTER_MAP_BLOCKED]; /* where no name may be */
  guint n_blocked;
  int factor; /* device pixels a pixel */
} KlasterMapNames;

void klaster_map_names_free (KlasterMapNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterMapNames, klaster_map_names_free)

/* Any thread. */
KlasterMapSheet *klaster_map_names_draw (const KlasterMapNames *self);
/* Takes SELF; SOURCE stays alive meanwhile. */
void klaster_map_names_draw_async (KlasterMapNames *self,
                                   gpointer source,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback);
/* The picture, and in FRAME what it shows; NULL when it was cancelled. (transfer full) */
KlasterMapSheet *klaster_map_names_draw_finish (GAsyncResult *result, KlasterMapFrame *frame);

G_END_DECLS
