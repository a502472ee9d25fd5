/* From digests to what the map shows. Pure; any thread. */
#pragma once

#include "klaster-choropleth.h"
#include "klaster-comparison.h"
#include "klaster-map-scene.h"
#include "klaster-places.h"

G_BEGIN_DECLS

/* The sites and kawasan of PLACES. CHOROPLETH colours the areas with the classes of METHOD; NULL: none.
 * SAMPLE: watermarked. (transfer full) */
KlasterMapScene *klaster_compose_map (const KlasterPlaces *places,
                                      const KlasterChoropleth *choropleth,
                                      KlasterClassMethod method,
                                      gboolean sample);
/* The same with what changed: COMPARISON of all sites, and CHOROPLETH of changes, or NULL. (transfer full) */
KlasterMapScene *klaster_compose_change_map (const KlasterPlaces *places,
                                             const KlasterComparison *comparison,
                                             const KlasterChoropleth *choropleth,
                                             gboolean sample);
/* The kawasan of PLACES over the amounts of CHOROPLETH, which may be NULL; no sites. (transfer full) */
KlasterMapScene *klaster_compose_amount_map (const KlasterPlaces *places,
                                             const KlasterChoropleth *choropleth,
                                             KlasterClassMethod method,
                                             gboolean sample);
/* Only one kawasan, or one site (the other NULL), for a page about it; the base map shows the rest. */
KlasterMapScene *klaster_compose_place_map (const KlasterPlaces *places,
                                            const char *kawasan,
                                            const char *site,
                                            gboolean sample);
/* One kawasan with the N CODES as its members instead of those that it has. */
KlasterMapScene *klaster_compose_members_map (const KlasterKawasanPlace *kawasan,
                                              const char *const *codes,
                                              const gboolean *confirmed,
                                              guint n,
                                              gboolean sample);

G_END_DECLS
