/* The panel while no place is chosen: how the whole cluster stands, and what is to be done next. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-agenda.h"
#include "klaster-comparison.h"
#include "klaster-places.h"
#include "klaster-session.h"
#include "klaster-summary.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterPlaces *places;
  KlasterSummary *summary;
  KlasterAgenda *agenda;
} KlasterClusterFacts;

/* On the store's thread. INDICATOR as in KlasterPlacesQuery. (transfer full) */
KlasterClusterFacts *klaster_cluster_facts_build (KlasterReader *reader,
                                                  KlasterPeriod period,
                                                  const char *indicator,
                                                  GError **error);
void klaster_cluster_facts_free (KlasterClusterFacts *self);
/* COMPARISON: what changed, or NULL. (floating) */
GtkWidget *klaster_cluster_panel_create (KlasterSession *session,
                                         const KlasterClusterFacts *facts,
                                         const KlasterComparison *comparison);

G_END_DECLS
