/* "Peta cetak": one page with the map of the province or of one kabupaten, as large as the paper allows. */
#include <glib/gi18n.h>

#include "klaster-compose-document-private.h"
#include "klaster-compose-map.h"

/* Height that title, sentence, caption and white around them take. */
#define OTHER_ROOM 118

static const KlasterSitePlace *
find_place (const KlasterComposer *self)
{
  for (guint i = 0; i < self->places->sites->len; i++)
    {
      const KlasterSitePlace *place = self->places->sites->pdata[i];

      if (g_strcmp0 (place->kabupaten, self->wish->id) == 0)
        return place;
    }
  return NULL;
}

/* Of the site of the kabupaten, else of all of them. */
static char *
dup_lead (const KlasterComposer *self, const KlasterSitePlace *place, GError **error)
{
  const KlasterSiteDigestQuery query = { .site = place != NULL ? place->site : NULL,
                                         .period = self->places->period,
                                         .today = self->today };
  g_autoptr (KlasterSiteDigest) digest = NULL;

  if (query.site == NULL)
    return g_strdup (self->places->sentence);
  digest = klaster_site_digest_build (self->reader, &query, error);
  return digest != NULL ? g_strdup (digest->lead) : NULL;
}

/* Public functions */

gboolean
klaster_compose_peta (KlasterComposer *self, GError **error)
{
  const char *kabupaten = self->wish->id;
  const KlasterArea *area
      = kabupaten != NULL ? klaster_geo_find_area (klaster_geo_get_default (), kabupaten) : NULL;
  const KlasterSitePlace *place = kabupaten != NULL ? find_place (self) : NULL;
  const char *name = place != NULL ? place->kabupaten_name : _ ("Kalimantan Selatan");
  g_autofree char *period = klaster_period_dup_label (self->places->period);
  g_autofree char *title = NULL;
  g_autofree char *below = NULL;
  g_autofree char *lead = NULL;
  g_autoptr (KlasterMapScene) scene = NULL;

  if (kabupaten != NULL && place == NULL)
    {
      g_set_error (
          error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
          /* Translators: %s is a code. */
          _ ("%s is no kabupaten or kota of Kalimantan Selatan; give its code, such as 63.01."),
          kabupaten);
      return FALSE;
    }
  lead = dup_lead (self, place, error);
  if (lead == NULL)
    return FALSE;
  /* Translators: %s is a kabupaten or the province. */
  title = g_strdup_printf (_ ("Sites and kawasan: %s"), name);
  /* Translators: %s is a period. */
  below = g_strdup_printf (_ ("Klaster Inovasi Desa · %s"), period);
  scene = klaster_compose_map (self->places, NULL, KLASTER_CLASSES_QUANTILE, FALSE);
  klaster_composer_open (self, title);
  klaster_document_add_heading (self->document, 1, title);
  klaster_document_add_note (self->document, below);
  klaster_document_add_lead (self->document, lead);
  klaster_document_add_map (self->document, scene, area != NULL ? &area->box : NULL,
                            KLASTER_MAP_NOTHING, NULL, self->height - OTHER_ROOM,
                            _ ("Sources: reports of the enumerators and the registers of the "
                               "office; borders as named on the map."));
  return TRUE;
}
