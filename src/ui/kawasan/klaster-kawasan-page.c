#include "klaster-kawasan-page.h"

#include <glib/gi18n.h>

#include "klaster-kawasan-areas.h"
#include "klaster-matrix-view.h"
#include "klaster-sector-view.h"
#include "klaster-tkpkp-view.h"

KlasterSections *
klaster_kawasan_page_new (KlasterSession *session)
{
  KlasterSections *self = klaster_sections_new (session);

  klaster_sections_add (self, "areas", _ ("Kawasan"), klaster_kawasan_areas_new);
  klaster_sections_add (self, "matrix", _ ("Programme matrix"), klaster_matrix_view_new);
  klaster_sections_add (self, "tkpkp", _ ("TKPKP"), klaster_tkpkp_view_new);
  klaster_sections_add (self, "sector", _ ("Data of other sectors"), klaster_sector_view_new);
  return self;
}
