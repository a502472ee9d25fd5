#include "klaster-summary.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-radar-private.h"
#include "klaster-series-private.h"
#include "klaster-site-private.h"

#define RADAR_PERIODS 6

static void
summary_clear (KlasterSummary *self)
{
  g_clear_pointer (&self->radar, klaster_radar_unref);
  g_clear_pointer (&self->ranking, klaster_ranking_unref);
  g_free (self->report_sentence);
  g_free (self->report_change_sentence);
  g_free (self->status_sentence);
  g_free (self->totals_sentence);
  g_free (self->indicator_sentence);
  g_free (self->lead);
}

KLASTER_DEFINE_DIGEST (KlasterSummary, klaster_summary, summary_clear)

static GPtrArray *
list_all (KlasterProgramme *programme, const char *entity, GError **error)
{
  return klaster_reader_list (programme->reader, klaster_entity_get (entity), NULL, "id", error);
}

static void
count_sites (KlasterSummary *self, KlasterProgramme *programme, GHashTable *sites)
{
  for (guint i = 0; i < programme->slots->len; i++)
    {
      KlasterSite *site = klaster_slot_get_site (programme->slots->pdata[i], self->period);

      if (site == NULL)
        continue;
      self->n_sites++;
      g_hash_table_add (sites, (gpointer)site->id);
      if (site->village == NULL)
        continue;
      self->n_filled++;
      self->n_kelurahan += site->kelurahan;
      self->n_desa += !site->kelurahan;
    }
}

static guint
count_complete (const KlasterRadarCount *count)
{
  return count->counts[KLASTER_REPORT_ON_TIME] + count->counts[KLASTER_REPORT_LATE];
}

static char *
describe_report_change (const KlasterSummary *self)
{
  const KlasterRadarCount *now = klaster_radar_get_count (self->radar, self->period);
  const KlasterRadarCount *before = klaster_radar_get_count (self->radar, self->former_period);
  g_autofree char *period = klaster_period_dup_label (self->former_period);
  guint a, b;

  if (before == NULL || before->n_expected == 0)
    return g_strdup ("");
  a = count_complete (before);
  b = count_complete (now);
  if (a == 0 && b == 0)
    return g_strdup ("");
  if (a == b)
    /* Translators: number of reports, period. */
    return g_strdup_printf (ngettext ("%u complete report, as many as in %s.",
                                      "%u complete reports, as many as in %s.", b),
                            b, period);
  /* Translators: number of reports, period, number of reports then. */
  return g_strdup_printf (b > a ? ngettext ("%u complete report, more than in %s (%u).",
                                            "%u complete reports, more than in %s (%u).", b)
                                : ngettext ("%u complete report, fewer than in %s (%u).",
                                            "%u complete reports, fewer than in %s (%u).", b),
                          b, period, a);
}

static void
add_reports (KlasterSummary *self, KlasterProgramme *programme)
{
  self->radar = klaster_radar_recent (programme, self->period, RADAR_PERIODS);
  self->report_sentence = g_strdup (klaster_radar_get_count (self->radar, self->period)->sentence);
  self->report_change_sentence = describe_report_change (self);
}

/* One query for each of the 13 villages; reading the index of all desa would cost more. */
static gboolean
add_statuses (KlasterSummary *self, KlasterProgramme *programme, GError **error)
{
  for (guint i = 0; i < programme->slots->len; i++)
    {
      KlasterSite *site = klaster_slot_get_site (programme->slots->pdata[i], self->period);
      g_autoptr (KlasterRecord) record = NULL;
      g_autoptr (GError) local = NULL;
      KlasterStatus status;

      if (site == NULL || site->village == NULL)
        continue;
      {
        const KlasterMatch matches[]
            = { { "village", site->village },
                { "instrument", site->kelurahan ? "permendagri_81" : "indeks_desa" },
                { NULL, NULL } };

        record = klaster_reader_first (programme->reader, klaster_entity_get ("village_index"),
                                       matches, "year DESC", &local);
      }
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      status = record != NULL ? klaster_status_from_key (klaster_record_get_text (record, "status"))
                              : KLASTER_STATUS_NONE;
      if (site->kelurahan)
        self->n_kelurahan_rated += record != NULL && klaster_record_has (record, "status");
      else if (status == KLASTER_STATUS_NONE)
        self->n_status_unknown++;
      else
        self->statuses[status]++;
    }
  return TRUE;
}

static char *
describe_statuses (const KlasterSummary *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *unknown = NULL;
  guint known = self->n_desa - self->n_status_unknown;

  if (self->n_filled == 0)
    return g_strdup (_ ("No site is filled in yet, so no status is known."));
  for (int s = KLASTER_N_STATUSES - 1; s >= 0; s--)
    if (self->statuses[s] > 0)
      {
        g_autofree char *part
            = g_strdup_printf ("%u %s", self->statuses[s], klaster_status_get_label (s));

        g_strv_builder_add (builder, part);
      }
  parts = g_strv_builder_end (builder);
  list = klaster_format_list ((const char *const *)parts);
  if (known > 0)
    /* Translators: number of desa, then a list such as "3 Mandiri, 6 Maju, and 2 Berkembang". */
    sentence = g_strdup_printf (
        ngettext ("Of %u desa with Indeks Desa: %s.", "Of %u desa with Indeks Desa: %s.", known),
        known, list);
  if (self->n_status_unknown > 0)
    unknown = g_strdup_printf (ngettext ("Indeks Desa of %u desa is not entered.",
                                         "Indeks Desa of %u desa is not entered.",
                                         self->n_status_unknown),
                               self->n_status_unknown);
  return klaster_join_sentences (sentence != NULL ? sentence : "", unknown != NULL ? unknown : "",
                                 NULL);
}

/* Keeps the records whose FIELD is in KEYS. */
static void
keep_records (GPtrArray *records, const char *field, GHashTable *keys)
{
  for (guint i = records->len; i > 0; i--)
    {
      const char *key = klaster_record_get_text (records->pdata[i - 1], field);

      if (key == NULL || !g_hash_table_contains (keys, key))
        g_ptr_array_remove_index_fast (records, i - 1);
    }
}

static gboolean
add_totals (KlasterSummary *self, KlasterProgramme *programme, GHashTable *sites, GError **error)
{
  g_autoptr (GPtrArray) innovations = list_all (programme, "innovation", error);
  g_autoptr (GPtrArray) products
      = innovations != NULL ? list_all (programme, "product", error) : NULL;
  g_autoptr (GPtrArray) rights
      = products != NULL ? list_all (programme, "intellectual_property", error) : NULL;
  g_autoptr (GPtrArray) permits = rights != NULL ? list_all (programme, "permit", error) : NULL;
  g_autoptr (GPtrArray) supports
      = permits != NULL ? list_all (programme, "partner_support", error) : NULL;
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);

  if (supports == NULL)
    return FALSE;
  keep_records (innovations, "site", sites);
  keep_records (products, "site", sites);
  keep_records (rights, "site", sites);
  keep_records (supports, "site", sites);
  for (guint i = 0; i < products->len; i++)
    g_hash_table_add (kept, (gpointer)klaster_record_get_id (products->pdata[i]));
  keep_records (permits, "product", kept);
  klaster_site_figures_count (&self->totals, innovations, products, rights, permits, supports);
  self->totals_sentence = klaster_site_figures_dup_sentence (&self->totals);
  return TRUE;
}

static gboolean
count_kawasan (KlasterSummary *self, KlasterProgramme *programme, GError **error)
{
  const KlasterMatch kpp[] = { { "kind", "kpp" }, { NULL, NULL } };
  const KlasterEntity *entity = klaster_entity_get ("kawasan");
  gint64 all = klaster_reader_count (programme->reader, entity, NULL, error);
  gint64 some = all < 0 ? -1 : klaster_reader_count (programme->reader, entity, kpp, error);

  if (some < 0)
    return FALSE;
  self->n_kawasan = (guint)all;
  self->n_kpp = (guint)some;
  return TRUE;
}

/* Compares the means only over the sites that have a figure in both periods: otherwise a site that
 * did not report would look like a change. */
static char *
describe_indicator_change (const KlasterRanking *ranking)
{
  KlasterMean now = KLASTER_MEAN_INIT, before = KLASTER_MEAN_INIT;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *period = klaster_period_dup_label (ranking->former_period);

  for (guint i = 0; i < ranking->rows->len; i++)
    {
      const KlasterRankingRow *row = ranking->rows->pdata[i];

      if (klaster_figure_is_blank (row->figure) || klaster_figure_is_blank (row->former))
        continue;
      klaster_mean_add (&now, row->figure);
      klaster_mean_add (&before, row->former);
    }
  if (now.n == 0)
    return NULL;
  a = klaster_indicator_format (&ranking->indicator, klaster_figure (before.mean));
  b = klaster_indicator_format (&ranking->indicator, klaster_figure (now.mean));
  if (g_str_equal (a, b))
    /* Translators: number of sites, period. */
    return g_strdup_printf (
        ngettext ("For the %u site with figures in both periods it is as in %s.",
                  "For the %u sites with figures in both periods it is as in %s.", now.n),
        now.n, period);
  /* Translators: number of sites, former mean, period, new mean. */
  return g_strdup_printf (
      ngettext ("For the %u site with figures in both periods it went from %s in %s to %s.",
                "For the %u sites with figures in both periods it went from %s in %s to %s.",
                now.n),
      now.n, a, period, b);
}

static char *
describe_indicator (const KlasterRanking *ranking)
{
  g_autofree char *mean = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *change = NULL;

  if (ranking == NULL)
    return g_strdup ("");
  if (ranking->mean.n == 0 || g_strcmp0 (ranking->indicator.type, "yes_no") == 0)
    return g_strdup (ranking->sentence);
  mean = klaster_indicator_format (&ranking->indicator, klaster_figure (ranking->mean.mean));
  /* Translators: indicator, mean, how many, of how many sites. */
  sentence = g_strdup_printf (_ ("%s: the mean is %s (%u of %u sites)."), ranking->indicator.label,
                              mean, ranking->mean.n, ranking->mean.of);
  change = describe_indicator_change (ranking);
  return klaster_join_sentences (sentence, change, NULL);
}

static char *
make_lead (const KlasterSummary *self)
{
  g_autofree char *filled = NULL;

  if (self->n_filled < self->n_sites)
    /* Translators: how many, of how many. */
    filled = g_strdup_printf (
        ngettext ("%u of %u site is filled in.", "%u of %u sites are filled in.", self->n_sites),
        self->n_filled, self->n_sites);
  return klaster_join_sentences (filled != NULL ? filled : "", self->report_sentence, NULL);
}

KlasterSummary *
klaster_summary_build (KlasterReader *reader, const KlasterSummaryQuery *query, GError **error)
{
  const KlasterSummaryQuery none = { 0 };
  g_autoptr (KlasterSummary) self = g_atomic_rc_box_new0 (KlasterSummary);
  g_autoptr (KlasterProgramme) programme = NULL;
  g_autoptr (GHashTable) sites = g_hash_table_new (g_str_hash, g_str_equal);
  KlasterRecord *indicator;

  query = query != NULL ? query : &none;
  programme = klaster_programme_load (reader, &query->today, error);
  if (programme == NULL || !klaster_programme_load_reports (programme, NULL, NULL, error))
    return NULL;
  self->period = klaster_programme_choose_period (programme, query->period);
  self->former_period = klaster_period_add (self->period, -1);
  count_sites (self, programme, sites);
  add_reports (self, programme);
  if (!add_statuses (self, programme, error) || !add_totals (self, programme, sites, error)
      || !count_kawasan (self, programme, error))
    return NULL;
  indicator = klaster_programme_find_indicator (programme, query->indicator, self->period);
  if (indicator != NULL)
    self->ranking
        = klaster_ranking_from_programme (programme, indicator, self->period, (KlasterPeriod){ 0 });
  self->status_sentence = describe_statuses (self);
  self->indicator_sentence = describe_indicator (self->ranking);
  self->lead = make_lead (self);
  return g_steal_pointer (&self);
}
