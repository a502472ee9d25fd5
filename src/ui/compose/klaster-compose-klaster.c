/* "Ringkasan klaster": all sites at a glance, then a page for each. */
#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-compose-document-private.h"
#include "klaster-compose-map.h"

static void
add_figures (KlasterDocument *document, const KlasterSummary *summary)
{
  const KlasterRadarCount *count = klaster_radar_get_count (summary->radar, summary->period);
  guint received = count != NULL
                       ? count->counts[KLASTER_REPORT_ON_TIME] + count->counts[KLASTER_REPORT_LATE]
                             + count->counts[KLASTER_REPORT_PARTLY]
                       : 0;
  guint expected = count != NULL ? count->n_expected : 0;
  g_autofree char *period = klaster_period_dup_label (summary->period);
  g_autofree char *filled = klaster_format_integer (summary->n_filled);
  g_autofree char *reports = klaster_format_integer (received);
  g_autofree char *innovations = klaster_format_integer (summary->totals.n_innovations);
  g_autofree char *products = klaster_format_integer (summary->totals.n_products);
  /* Translators: behind a large figure, "7 of 13". */
  g_autofree char *of_sites = g_strdup_printf (_ ("of %u"), summary->n_sites);
  g_autofree char *of_reports = g_strdup_printf (_ ("of %u"), expected);
  g_autofree char *label = g_strdup_printf (_ ("reports received, %s"), period);

  klaster_document_add_figure (document, filled, of_sites, _ ("sites with their village"));
  klaster_document_add_figure (document, reports, of_reports, label);
  klaster_document_add_figure (document, innovations, "", _ ("innovations recorded"));
  klaster_document_add_figure (document, products, "", _ ("products recorded"));
}

static void
add_map (KlasterComposer *self)
{
  g_autoptr (KlasterMapScene) scene
      = klaster_compose_map (self->places, NULL, KLASTER_CLASSES_QUANTILE, FALSE);
  guint open = self->places->n_unfilled;
  g_autofree char *caption
      = open > 0 ? g_strdup_printf (
            ngettext ("%u village is not chosen yet; its mark stands at the capital.",
                      "%u villages are not chosen yet; their marks stand at the capitals.", open),
            open)
                 : NULL;

  klaster_document_add_map (self->document, scene, NULL, KLASTER_MAP_NOTHING, NULL,
                            self->wish->landscape ? 190 : 330, caption);
}

static void
add_reports (KlasterComposer *self, const KlasterSummary *summary)
{
  g_autoptr (KlasterChart) chart = klaster_compose_completeness (summary->radar);

  klaster_composer_add_part (self, _ ("Reports"));
  klaster_document_add_chart (self->document, chart, 300);
  klaster_document_add_text (self->document, summary->report_change_sentence);
}

static gboolean
has_numbers (const KlasterSeriesSet *set)
{
  for (guint i = 0; i < set->n_periods; i++)
    if (set->means[i].n > 0)
      return TRUE;
  return FALSE;
}

static void
add_indicator (KlasterComposer *self, const KlasterSummary *summary)
{
  const KlasterSeriesQuery query = { .to = summary->period, .today = self->today };
  g_autoptr (KlasterSeriesSet) set
      = summary->ranking == NULL ? NULL : klaster_series_set_build (self->reader, &query, NULL);
  g_autoptr (KlasterChart) chart = NULL;

  klaster_composer_add_part (self, _ ("Indicator"));
  if (set == NULL || !has_numbers (set))
    {
      klaster_document_add_note (
          self->document,
          set == NULL ? _ ("No indicator is defined yet; the first one would be drawn here.")
                      : _ ("No report has a figure yet; the first reports would begin the lines."));
      return;
    }
  for (guint i = 0; i < set->series->len; i++)
    klaster_composer_note_series (self, set->series->pdata[i]);
  chart = klaster_compose_multiples (set);
  /* On a lying page with room for its sentence. */
  klaster_document_add_chart (self->document, chart, self->wish->landscape ? 360 : 0);
  klaster_document_add_text (self->document, summary->indicator_sentence);
  klaster_composer_add_coded_set (self, set);
}

static void
add_status (KlasterComposer *self, const KlasterSummary *summary)
{
  g_autoptr (KlasterStatusCounts) counts = klaster_status_counts_build (self->reader, NULL);
  g_autoptr (KlasterChart) chart = NULL;

  klaster_composer_add_part (self, _ ("Status of the villages"));
  klaster_document_add_text (self->document, summary->status_sentence);
  if (counts == NULL || counts->years->len == 0)
    {
      klaster_document_add_note (
          self->document,
          _ ("No figures of the province are entered yet; the dataset of status counts would be "
             "drawn here."));
      return;
    }
  chart = klaster_compose_status_counts (counts);
  klaster_document_add_chart (self->document, chart, self->wish->landscape ? 170 : 0);
  klaster_document_add_note (self->document, counts->break_note);
}

/* One line of the table; adds the site to SUM. */
static gboolean
add_site_row (KlasterComposer *self,
              const KlasterSitePlace *place,
              const char *completeness,
              KlasterSiteFigures *sum,
              GError **error)
{
  const KlasterSiteDigestQuery query
      = { .site = place->site, .period = self->places->period, .today = self->today };
  g_autoptr (KlasterSiteDigest) digest
      = place->site != NULL ? klaster_site_digest_build (self->reader, &query, error) : NULL;
  g_autofree char *number = g_strdup_printf ("%u", place->number);
  g_autofree char *innovations = NULL;
  g_autofree char *products = NULL;
  g_autofree char *rights = NULL;
  g_autofree char *permits = NULL;

  if (digest == NULL)
    {
      const char *const blank[]
          = { number, place->kabupaten_name, NULL, NULL, NULL, NULL, NULL, NULL, NULL };

      klaster_document_add_row (self->document, blank);
      return place->site == NULL;
    }
  innovations = klaster_format_integer (digest->figures.n_innovations);
  products = klaster_format_integer (digest->figures.n_products);
  rights = klaster_format_integer (digest->figures.n_rights);
  permits = klaster_format_integer (digest->figures.n_permits);
  sum->n_innovations += digest->figures.n_innovations;
  sum->n_products += digest->figures.n_products;
  sum->n_rights += digest->figures.n_rights;
  sum->n_permits += digest->figures.n_permits;
  klaster_document_add_row (
      self->document,
      (const char *const[]){ number, place->kabupaten_name, place->title,
                             digest->index != NULL ? digest->index->status_label : NULL,
                             completeness, innovations, products, rights, permits, NULL });
  return TRUE;
}

static gboolean
add_totals (KlasterComposer *self, const KlasterSummary *summary, GError **error)
{
  const char *const heads[]
      = { _ ("No."),         _ ("Kabupaten/Kota"), _ ("Village"), _ ("Status"),  _ ("Reports"),
          _ ("Innovations"), _ ("Products"),       _ ("Rights"),  _ ("Permits"), NULL };
  static const double weights[] = { 0.6, 3.5, 2.9, 3.1, 1.6, 1.4, 1.3, 1, 1 };
  KlasterSiteFigures sum = { 0 };
  g_autofree char *innovations = NULL;
  g_autofree char *products = NULL;
  g_autofree char *rights = NULL;
  g_autofree char *permits = NULL;

  klaster_composer_add_sites_part (self, summary->n_sites, self->places->sites->len);
  klaster_document_add_text (self->document, summary->totals_sentence);
  klaster_document_begin_table (self->document, heads, "llllrrrrr", weights);
  for (guint i = 0; i < self->places->sites->len; i++)
    {
      const KlasterRadarRow *row
          = i < summary->radar->rows->len ? summary->radar->rows->pdata[i] : NULL;

      if (!add_site_row (self, self->places->sites->pdata[i],
                         row != NULL ? row->completeness : NULL, &sum, error))
        return FALSE;
    }
  innovations = klaster_format_integer (sum.n_innovations);
  products = klaster_format_integer (sum.n_products);
  rights = klaster_format_integer (sum.n_rights);
  permits = klaster_format_integer (sum.n_permits);
  klaster_document_add_total_row (self->document,
                                  (const char *const[]){ "", _ ("Total"), "", "", "", innovations,
                                                         products, rights, permits, NULL });
  return TRUE;
}

/* Public functions */

gboolean
klaster_compose_klaster (KlasterComposer *self, GError **error)
{
  const KlasterSummaryQuery query = { .period = self->wish->period, .today = self->today };
  g_autoptr (KlasterSummary) summary = klaster_summary_build (self->reader, &query, error);
  g_autofree char *period = NULL;
  g_autofree char *below = NULL;

  if (summary == NULL)
    return FALSE;
  period = klaster_period_dup_label (summary->period);
  /* Translators: %s is a period. */
  below = g_strdup_printf (_ ("Klaster Inovasi Desa · %s"), period);
  klaster_composer_begin (self, _ ("Klaster Inovasi Desa of Kalimantan Selatan"), below);
  klaster_document_add_lead (self->document, summary->lead);
  add_figures (self->document, summary);
  add_map (self);
  add_reports (self, summary);
  if (!add_totals (self, summary, error))
    return FALSE;
  add_indicator (self, summary);
  add_status (self, summary);
  klaster_document_add_note (self->document,
                             _ ("Sources: reports of the enumerators and the registers of the "
                                "office; status as issued by the ministry. Blank figures are "
                                "not counted as zero."));
  klaster_composer_add_signature (self);
  return self->wish->brief || klaster_composer_add_atlas (self, error);
}
