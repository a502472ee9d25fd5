/* Slides as textures, painted ahead in a thread: showing one is a copy. The step that is shown comes first, then its
 * neighbours; as many are kept as fit in the memory set aside. Main thread.
 *
 * Signal "painted" (index): that slide can be shown now.
 */
#pragma once

#include <gtk/gtk.h>

#include "klaster-slide.h"

G_BEGIN_DECLS

typedef struct
{
  GdkTexture *map; /* NULL: the slide has none */
  GdkTexture *panel; /* the rest, clear where the map is */
  KlasterBox area; /* of the map on the stage, in its units */
  KlasterBox seen; /* what of the world is in it */
} KlasterPaintedSlide;

#define KLASTER_TYPE_SLIDE_CACHE (klaster_slide_cache_get_type ())
G_DECLARE_FINAL_TYPE (KlasterSlideCache, klaster_slide_cache, KLASTER, SLIDE_CACHE, GObject)

/* SLIDES: KlasterSlide; a reference is kept. */
KlasterSlideCache *klaster_slide_cache_new (GPtrArray *slides);
/* Size in units, pixels for each, and look; what was painted otherwise is forgotten. Silent on equal values. */
void klaster_slide_cache_set_look (KlasterSlideCache *self,
                                   int width,
                                   int height,
                                   int factor,
                                   const KlasterSlideStyle *style);
/* 0 before set_look. */
void klaster_slide_cache_get_size (KlasterSlideCache *self, int *width, int *height);
/* Paints INDEX and what comes around it, nearest first. */
void klaster_slide_cache_prepare (KlasterSlideCache *self, guint index);
/* NULL while it is not painted. Borrowed until the next call of set_look or prepare. */
const KlasterPaintedSlide *klaster_slide_cache_get (KlasterSlideCache *self, guint index);
/* The land alone, for flying over it: as a slide whose panel is NULL. */
const KlasterPaintedSlide *klaster_slide_cache_get_land (KlasterSlideCache *self);
/* Nothing is left to be painted. */
gboolean klaster_slide_cache_is_settled (KlasterSlideCache *self);

G_END_DECLS
