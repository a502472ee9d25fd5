/* "Atlas lokus": each site on one page of its own, all in the same order, to leaf through and to compare. */
#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-compose-document-private.h"
#include "klaster-compose-map.h"

#define MAP_HEIGHT 150
#define SERIES_HEIGHT 150
#define DIMENSIONS_HEIGHT 150
/* Innovations named on the page; the rest is counted. */
#define MOST_INNOVATIONS 3

static void
add_map (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (KlasterMapScene) scene
      = klaster_compose_place_map (self->places, NULL, digest->site, FALSE);
  const KlasterArea *area = klaster_geo_find_area (klaster_geo_get_default (), digest->kabupaten);

  klaster_document_add_map (self->document, scene, area != NULL ? &area->box : NULL,
                            KLASTER_MAP_SITE, digest->site, MAP_HEIGHT,
                            digest->at_capital ? _ ("The mark stands at the capital.") : NULL);
}

static void
add_reports (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (KlasterChart) strip = NULL;

  klaster_document_add_heading (self->document, 3, _ ("Reports"));
  klaster_document_add_text (self->document, digest->report_sentence);
  if (digest->n_periods == 0)
    return;
  strip = klaster_compose_report_strip (digest);
  klaster_document_add_chart (self->document, strip, 0);
}

static void
add_innovations (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = digest->innovations->len;

  klaster_document_add_heading (self->document, 3, _ ("Innovations"));
  for (guint i = 0; i < MIN (n, MOST_INNOVATIONS); i++)
    {
      const KlasterSiteInnovation *innovation = digest->innovations->pdata[i];

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? "; " : "", innovation->name,
                              innovation->stage_label);
    }
  if (n > MOST_INNOVATIONS)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("And %u more.", "And %u more.", n - MOST_INNOVATIONS),
                              n - MOST_INNOVATIONS);
    }
  if (n == 0)
    klaster_document_add_note (self->document, _ ("No innovation is recorded yet."));
  else
    klaster_document_add_text (self->document, text->str);
}

static void
add_series (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (KlasterChart) chart = NULL;

  if (digest->series == NULL || digest->series->last < 0)
    {
      klaster_document_add_heading (self->document, 3, _ ("Indicator"));
      klaster_document_add_note (self->document, _ ("No report has a figure yet."));
      return;
    }
  klaster_composer_note_series (self, digest->series);
  chart = klaster_compose_series (digest->series);
  klaster_document_add_chart (self->document, chart, SERIES_HEIGHT);
  klaster_composer_add_coded_series (self, digest->series);
}

static void
add_dimensions (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (KlasterChart) chart = NULL;

  if (digest->n_dimensions == 0)
    {
      klaster_document_add_heading (self->document, 3,
                                    digest->kelurahan ? _ ("Development of the kelurahan")
                                                      : _ ("Status of the village"));
      klaster_document_add_note (self->document, digest->status_sentence);
      return;
    }
  chart = klaster_compose_dimensions (digest, FALSE);
  klaster_document_add_chart (self->document, chart, DIMENSIONS_HEIGHT);
}

/* What a lying page has side by side a standing one has below each other. */
static void
add_body (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  static const double top[] = { 1, 1.15 }, whole[] = { 1 };
  gboolean landscape = self->wish->landscape;

  klaster_document_begin_columns (self->document, whole, 1);
  klaster_document_add_lead (self->document, digest->lead);
  klaster_composer_add_site_figures (self, digest);
  klaster_document_begin_columns (self->document, top, G_N_ELEMENTS (top));
  add_map (self, digest);
  klaster_document_next_column (self->document);
  add_reports (self, digest);
  add_innovations (self, digest);
  klaster_document_end_columns (self->document);
  if (landscape)
    klaster_document_begin_columns (self->document, top, G_N_ELEMENTS (top));
  add_series (self, digest);
  if (landscape)
    klaster_document_next_column (self->document);
  add_dimensions (self, digest);
  if (landscape)
    klaster_document_end_columns (self->document);
  klaster_document_add_note (self->document,
                             _ ("Sources: reports of the enumerators and the registers of the "
                                "office; Indeks Desa and IDM as issued by the ministry."));
  klaster_document_end_columns (self->document);
}

static KlasterSiteDigest *
build (KlasterComposer *self, const char *site, GError **error)
{
  const KlasterSiteDigestQuery query
      = { .site = site, .period = self->wish->period, .today = self->today };

  return klaster_site_digest_build (self->reader, &query, error);
}

static void
add_page (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autofree char *title = klaster_composer_dup_site_title (digest);
  g_autofree char *heading = g_strdup_printf ("%u  %s", digest->number, title);

  klaster_composer_note_index (self, digest);
  klaster_document_add_page_break (self->document);
  klaster_document_add_heading (self->document, 1, heading);
  add_body (self, digest);
}

static gboolean
has_site (const KlasterPlaces *places)
{
  for (guint i = 0; i < places->sites->len; i++)
    if (((const KlasterSitePlace *)places->sites->pdata[i])->site != NULL)
      return TRUE;
  return FALSE;
}

/* Public functions */

gboolean
klaster_composer_add_atlas (KlasterComposer *self, GError **error)
{
  for (guint i = 0; i < self->places->sites->len; i++)
    {
      const KlasterSitePlace *place = self->places->sites->pdata[i];
      g_autoptr (KlasterSiteDigest) digest = NULL;

      if (place->site == NULL)
        continue;
      digest = build (self, place->site, error);
      if (digest == NULL)
        return FALSE;
      add_page (self, digest);
    }
  return TRUE;
}

gboolean
klaster_compose_atlas (KlasterComposer *self, GError **error)
{
  g_autoptr (KlasterSiteDigest) digest = NULL;
  g_autofree char *title = NULL;

  if (self->wish->id == NULL)
    {
      klaster_composer_open (self, _ ("Klaster Inovasi Desa of Kalimantan Selatan"));
      if (has_site (self->places))
        return klaster_composer_add_atlas (self, error);
      klaster_document_add_heading (self->document, 1, klaster_document_get_label ("atlas"));
      klaster_document_add_note (
          self->document,
          _ ("There is no site yet; each one that is entered has a page of its own here."));
      return TRUE;
    }
  digest = build (self, self->wish->id, error);
  if (digest == NULL)
    return FALSE;
  title = klaster_composer_dup_site_title (digest);
  klaster_composer_open (self, title);
  add_page (self, digest);
  return TRUE;
}
