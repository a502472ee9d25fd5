/* From a tour to its slides. */
#pragma once

#include "klaster-map-scene.h"
#include "klaster-slide.h"
#include "klaster-tour.h"

G_BEGIN_DECLS

/* The slides of the steps that are shown, in their order, over SCENE, the map of the places of TOUR. SAMPLE:
 * watermarked. Pure; any thread. (transfer full) of KlasterSlide. */
GPtrArray *
klaster_compose_slides (const KlasterTour *tour, KlasterMapScene *scene, gboolean sample);

/* A tour and its slides. */
typedef struct
{
  KlasterTour *tour;
  GPtrArray *slides; /* KlasterSlide */
} KlasterTourDeck;

/* Reads the tour and composes it, with the outlines that were loaded from files; on the store's thread. As
 * klaster_tour_build(). (transfer full) */
KlasterTourDeck *klaster_compose_tour (KlasterReader *reader,
                                       const KlasterTourQuery *query,
                                       gboolean sample,
                                       GError **error);
void klaster_tour_deck_free (KlasterTourDeck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterTourDeck, klaster_tour_deck_free)

G_END_DECLS
