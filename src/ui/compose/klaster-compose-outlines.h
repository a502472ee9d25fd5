/* Outlines of kawasan that were loaded from a file: read out of the store, and put on the map. A file that is broken
 * leaves the outline of the members; the rest of the map is drawn all the same. */
#pragma once

#include "klaster-map-scene.h"
#include "klaster-store.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *rings; /* id of a kawasan -> GPtrArray of GArray of KlasterPoint, closed */
  GPtrArray *problems; /* char*: a sentence for each file that could not be read */
} KlasterOutlines;

/* On the store's thread. KAWASAN: id, NULL: all. Never NULL. */
KlasterOutlines *klaster_outlines_read (KlasterReader *reader, const char *kawasan);
void klaster_outlines_free (KlasterOutlines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterOutlines, klaster_outlines_free)

/* SCENE is still being built. */
void klaster_outlines_apply (const KlasterOutlines *self, KlasterMapScene *scene);

G_END_DECLS
