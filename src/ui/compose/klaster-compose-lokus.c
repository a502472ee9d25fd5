/* "Profil lokus": one site on at most two pages. Upright pages set short parts side by side; pages that lie are
 * two columns throughout. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-compose-chart.h"
#include "klaster-compose-document-private.h"
#include "klaster-compose-map.h"
#include "klaster-site-digest.h"

#define MAP_HEIGHT 150
#define INDICATOR_HEIGHT 165
#define MOST_PAGES 2
#define MOST_DATES 6

char *
klaster_composer_dup_site_title (const KlasterSiteDigest *digest)
{
  if (digest->village != NULL)
    return g_strdup (digest->full_name);
  /* Translators: %s is a kabupaten. */
  return g_strdup_printf (_ ("%s: village not chosen yet"), digest->kabupaten_name);
}

void
klaster_composer_add_site_figures (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  KlasterDocument *document = self->document;
  const KlasterSiteFigures *figures = &digest->figures;
  g_autofree char *innovations = klaster_format_integer (figures->n_innovations);
  g_autofree char *products = klaster_format_integer (figures->n_products);
  g_autofree char *rights = klaster_format_integer (figures->n_rights);
  g_autofree char *granted
      = g_strdup_printf (_ ("intellectual property rights, %u granted"), figures->n_rights_granted);

  klaster_document_add_figure (document, innovations, "", _ ("innovations recorded"));
  klaster_document_add_figure (document, products, "", _ ("products recorded"));
  klaster_document_add_figure (document, rights, "", granted);
  klaster_document_add_figure (document, digest->completeness, "", _ ("reports complete"));
}

/* The kabupaten around the site: what a reader who does not know the village needs. */
static void
add_map (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (KlasterMapScene) scene
      = klaster_compose_place_map (self->places, NULL, digest->site, FALSE);
  const KlasterArea *area = klaster_geo_find_area (klaster_geo_get_default (), digest->kabupaten);

  klaster_document_add_map (
      self->document, scene, area != NULL ? &area->box : NULL, KLASTER_MAP_SITE, digest->site,
      MAP_HEIGHT,
      digest->at_capital
          ? _ ("The village is not chosen yet; the mark stands at the capital of the kabupaten.")
          : NULL);
}

static void
add_identity (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  KlasterDocument *document = self->document;
  g_autofree char *decree_date
      = g_date_valid (&digest->decree_date) ? klaster_format_date (&digest->decree_date) : NULL;
  g_autofree char *year = digest->year > 0 ? g_strdup_printf ("%d", digest->year) : NULL;
  g_autofree char *people = klaster_figure_is_blank (digest->population)
                                ? NULL
                                : klaster_format_integer ((gint64)digest->population.value);
  g_autofree char *potential = klaster_composer_dup_short (
      self, digest->potential != NULL ? digest->potential : digest->profile_potential);
  g_autofree char *households = klaster_figure_is_blank (digest->households)
                                    ? NULL
                                    : klaster_format_integer ((gint64)digest->households.value);

  klaster_composer_add_part (self, _ ("Identity"));
  klaster_document_add_definition (document, _ ("Village code"), digest->village);
  klaster_document_add_definition (document, _ ("State of the site"), digest->status_label);
  klaster_document_add_definition (document, _ ("Designated in"), year);
  klaster_document_add_definition (document, _ ("Village head"), digest->head);
  klaster_document_add_definition (document, _ ("Decree number"), digest->decree_number);
  klaster_document_add_definition (document, _ ("Decree date"), decree_date);
  klaster_document_add_definition (document, _ ("Population"), people);
  klaster_document_add_definition (document, _ ("Households"), households);
  klaster_document_add_definition (document, _ ("Potential"), potential);
  klaster_document_add_definition (document, _ ("Enumerator"), digest->enumerator);
}

void
klaster_composer_add_site_reports (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  KlasterDocument *document = self->document;
  g_autofree char *progress = klaster_composer_dup_short (self, digest->progress);
  g_autofree char *obstacles = klaster_composer_dup_short (self, digest->obstacles);

  klaster_composer_add_part (self, _ ("Reports"));
  if (strstr (digest->lead, digest->report_sentence) == NULL)
    klaster_document_add_text (document, digest->report_sentence);
  if (digest->n_periods > 0)
    {
      g_autoptr (KlasterChart) strip = klaster_compose_report_strip (digest);

      klaster_document_add_chart (document, strip, 0);
    }
  if (digest->progress == NULL && digest->obstacles == NULL)
    klaster_document_add_note (
        document, _ ("No report tells of progress or obstacles yet; the next report would."));
  if (digest->progress != NULL)
    {
      klaster_document_add_heading (document, 3, _ ("Progress"));
      klaster_document_add_text (document, progress);
    }
  if (digest->obstacles != NULL)
    {
      klaster_document_add_heading (document, 3, _ ("Obstacles"));
      klaster_document_add_text (document, obstacles);
    }
}

void
klaster_composer_add_site_indicator (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (KlasterChart) chart = NULL;

  klaster_composer_add_part (self, _ ("Indicator"));
  if (digest->series == NULL || digest->series->last < 0)
    {
      klaster_document_add_note (
          self->document,
          digest->series == NULL
              ? _ ("No indicator is defined yet; the first one would be drawn here.")
              : _ ("No report has a figure yet; the first report would begin the line."));
      return;
    }
  klaster_composer_note_series (self, digest->series);
  klaster_composer_note_index (self, digest);
  chart = klaster_compose_series (digest->series);
  klaster_document_add_chart (self->document, chart, INDICATOR_HEIGHT);
  klaster_composer_add_coded_series (self, digest->series);
}

static void
add_status (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  g_autoptr (KlasterChart) chart = NULL;

  klaster_composer_add_part (self, digest->kelurahan ? _ ("Development of the kelurahan")
                                                     : _ ("Status of the village"));
  if (digest->n_dimensions == 0)
    {
      if (digest->index != NULL)
        klaster_document_add_text (self->document, digest->status_sentence);
      else
        klaster_document_add_note (self->document, digest->status_sentence);
      return;
    }
  chart = klaster_compose_dimensions (digest, FALSE);
  klaster_document_add_chart (self->document, chart, 0);
}

static void
add_innovations (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  const char *const heads[] = { _ ("Innovation"),    _ ("Form"),         _ ("Stage"), _ ("Digital"),
                                _ ("Beneficiaries"), _ ("Replications"), NULL };
  static const double weights[] = { 5, 2.4, 2, 1.3, 1.9, 1.9 };
  guint shown = klaster_composer_limit (self, digest->innovations->len);

  klaster_composer_add_part (self, _ ("Innovations"));
  if (digest->innovations->len == 0)
    {
      klaster_document_add_note (self->document,
                                 _ ("No innovation is recorded yet; the register of innovations "
                                    "fills this table."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "lllcrr", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterSiteInnovation *innovation = digest->innovations->pdata[i];
      g_autofree char *number = klaster_paper_dup_figure (innovation->beneficiaries, 0);
      g_autofree char *people = klaster_composer_dup_coded (
          self, klaster_figure_is_blank (innovation->beneficiaries) ? NULL : innovation->id,
          innovation->name, number);
      g_autofree char *times = klaster_paper_dup_figure (innovation->replications, 0);
      const char *const cells[] = { innovation->name,
                                    klaster_paper_or_null (innovation->form_label),
                                    innovation->stage_label,
                                    innovation->digital ? _ ("yes") : _ ("no"),
                                    people,
                                    times,
                                    NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, digest->innovations->len);
}

static void
add_right_row (KlasterDocument *document, const char *product, const KlasterSiteRight *right)
{
  g_autofree char *expiry = klaster_paper_dup_date (&right->expiry);
  const char *const cells[] = {
    product, right->kind_label, klaster_paper_or_null (right->number), right->ladder->text, expiry,
    NULL
  };

  klaster_document_add_row (document, cells);
}

/* Rights and permits of the products, those without any, and the rights of no product. */
static guint
count_product_rows (const KlasterSiteDigest *digest)
{
  guint n = digest->rights->len;

  for (guint i = 0; i < digest->products->len; i++)
    {
      const KlasterSiteProduct *product = digest->products->pdata[i];

      n += MAX (product->rights->len + product->permits->len, 1);
    }
  return n;
}

/* A product with its rights and permits below it, at most MOST rows: its name stands once. How many rows. */
static guint
add_product_rows (KlasterDocument *document, const KlasterSiteProduct *product, guint most)
{
  g_autofree char *name = *product->brand != '\0'
                              ? g_strdup_printf ("%s (%s)", product->name, product->brand)
                              : g_strdup (product->name);
  const char *const nothing[] = { name, _ ("no right or permit yet"), NULL, NULL, NULL, NULL };
  guint n = 0;

  for (guint i = 0; i < product->rights->len && n < most; i++)
    add_right_row (document, n++ == 0 ? name : "", product->rights->pdata[i]);
  for (guint i = 0; i < product->permits->len && n < most; i++)
    add_right_row (document, n++ == 0 ? name : "", product->permits->pdata[i]);
  if (n > 0 || most == 0)
    return n;
  klaster_document_add_row (document, nothing);
  return 1;
}

void
klaster_composer_add_site_products (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  const char *const heads[] = { _ ("Product"), _ ("Right or permit"), _ ("Number"),
                                _ ("Stage"),   _ ("Valid until"),     NULL };
  static const double weights[] = { 3.6, 2.6, 2.4, 3.4, 1.7 };
  guint n = count_product_rows (digest), most = klaster_composer_limit (self, n), shown = 0;

  klaster_composer_add_part (self, _ ("Products, rights and permits"));
  if (digest->products->len == 0 && digest->rights->len == 0)
    {
      klaster_document_add_note (self->document,
                                 _ ("No product is recorded yet; the register of products, "
                                    "rights and permits fills this table."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "lllll", weights);
  for (guint i = 0; i < digest->products->len; i++)
    shown += add_product_rows (self->document, digest->products->pdata[i], most - shown);
  for (guint i = 0; i < digest->rights->len && shown < most; i++, shown++)
    {
      const KlasterSiteRight *right = digest->rights->pdata[i];

      add_right_row (self->document, right->name, right);
    }
  klaster_composer_add_rest (self, shown, n);
}

static void
add_partners (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  const char *const heads[]
      = { _ ("Partner"), _ ("Form"), _ ("Period"), _ ("State"), _ ("Value (Rp)"), NULL };
  static const double weights[] = { 4, 3.4, 2, 2, 2 };
  guint shown = klaster_composer_limit (self, digest->supports->len);

  klaster_composer_add_part (self, _ ("Partners"));
  if (digest->supports->len == 0)
    {
      klaster_document_add_note (self->document,
                                 _ ("No support of a partner is recorded yet; promises and support "
                                    "entered for this site stand here."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llllr", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterSiteSupport *support = digest->supports->pdata[i];
      g_autofree char *money = klaster_paper_dup_money (support->value);
      g_autofree char *value = klaster_composer_dup_coded (
          self, klaster_figure_is_blank (support->value) ? NULL : support->id, support->partner,
          money);
      g_autofree char *period = klaster_paper_dup_unbroken (support->period);
      const char *const cells[] = { support->partner,
                                    klaster_paper_or_null (support->form),
                                    klaster_paper_or_null (period),
                                    support->state_label,
                                    value,
                                    NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, digest->supports->len);
}

/* Short parts side by side. */
static void
add_upright (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  klaster_document_add_lead (self->document, digest->lead);
  klaster_composer_add_site_figures (self, digest);
  klaster_document_begin_columns (self->document, KLASTER_COMPOSER_HALVES, 2);
  add_map (self, digest);
  klaster_document_next_column (self->document);
  add_identity (self, digest);
  klaster_document_end_columns (self->document);
  klaster_document_begin_columns (self->document, KLASTER_COMPOSER_HALVES, 2);
  klaster_composer_add_site_indicator (self, digest);
  klaster_document_next_column (self->document);
  add_status (self, digest);
  klaster_document_end_columns (self->document);
  klaster_composer_add_site_reports (self, digest);
  add_innovations (self, digest);
}

/* All goes on in two columns. */
static void
add_lying (KlasterComposer *self, const KlasterSiteDigest *digest)
{
  klaster_document_set_flow (self->document, 2);
  klaster_document_add_lead (self->document, digest->lead);
  klaster_composer_add_site_figures (self, digest);
  add_map (self, digest);
  klaster_composer_add_site_reports (self, digest);
  add_identity (self, digest);
  add_innovations (self, digest);
  klaster_composer_add_site_indicator (self, digest);
  add_status (self, digest);
}

/* A KlasterComposeFunc. */
static void
add_all (KlasterComposer *self, gconstpointer data)
{
  const KlasterSiteDigest *digest = data;
  g_autofree char *title = klaster_composer_dup_site_title (digest);

  klaster_composer_begin (self, title, _ ("Klaster Inovasi Desa · Site profile"));
  if (self->wish->landscape)
    add_lying (self, digest);
  else
    add_upright (self, digest);
  klaster_composer_add_site_products (self, digest);
  add_partners (self, digest);
  klaster_composer_add_dates (self, digest->dates, MIN (self->most_rows, MOST_DATES));
  klaster_composer_add_end (self, digest->missing,
                            _ ("Sources: reports of the enumerators and the registers of the "
                               "office; Indeks Desa and IDM as issued by the ministry."));
}

/* Public functions */

gboolean
klaster_compose_lokus (KlasterComposer *self, GError **error)
{
  const KlasterSiteDigestQuery query
      = { .site = self->wish->id, .period = self->wish->period, .today = self->today };
  g_autoptr (KlasterSiteDigest) digest = klaster_site_digest_build (self->reader, &query, error);

  if (digest == NULL)
    return FALSE;
  klaster_composer_fit (self, MOST_PAGES, add_all, digest);
  return TRUE;
}
