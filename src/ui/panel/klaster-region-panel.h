/* The panel of a kabupaten, kecamatan or village that is no site: what the official list and the indices
 * say of it. */
#pragma once

#include <gtk/gtk.h>

#include "klaster-places.h"
#include "klaster-session.h"

G_BEGIN_DECLS

typedef struct
{
  char *name, *value;
  KlasterLink link; /* opens its history; entity NULL: an official figure, which has none */
} KlasterRegionFact;

typedef struct
{
  char *code;
  char *title;
  char *full_name;
  GPtrArray *facts; /* KlasterRegionFact */
  KlasterPlaces *places; /* sites and kawasan of all; the panel shows those within */
} KlasterRegionFacts;

/* On the store's thread. KLASTER_STORE_ERROR_NOT_FOUND for an unknown code. */
KlasterRegionFacts *
klaster_region_facts_build (KlasterReader *reader, const char *code, GError **error);
void klaster_region_facts_free (KlasterRegionFacts *self);
/* (floating) */
GtkWidget *klaster_region_panel_create (KlasterSession *session, const KlasterRegionFacts *facts);

G_END_DECLS
