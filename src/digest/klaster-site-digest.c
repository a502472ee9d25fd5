#include "klaster-site-digest.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-agenda-private.h"
#include "klaster-radar-private.h"
#include "klaster-series-private.h"
#include "klaster-site-private.h"

static void
free_identity (KlasterSiteDigest *self)
{
  g_free (self->site);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->village);
  g_free (self->title);
  g_free (self->full_name);
  g_free (self->status);
  g_free (self->status_label);
  g_free (self->decree_number);
  g_free (self->potential);
  g_free (self->reason);
  g_free (self->enumerator);
  g_free (self->replaced_by);
  g_free (self->replaced_by_title);
  g_free (self->cover_photo);
  g_free (self->profile);
  g_free (self->head);
  g_free (self->profile_potential);
}

static void
site_digest_clear (KlasterSiteDigest *self)
{
  free_identity (self);
  klaster_site_digest_free_index (self);
  klaster_site_digest_free_registers (self);
  for (guint i = 0; i < self->n_periods; i++)
    klaster_radar_cell_clear (&self->cells[i]);
  g_free (self->cells);
  g_free (self->periods);
  g_free (self->completeness);
  g_free (self->progress);
  g_free (self->obstacles);
  g_clear_pointer (&self->series, klaster_series_unref);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_free (self->status_sentence);
  g_free (self->report_sentence);
  g_free (self->figures_sentence);
  g_free (self->lead);
}

KLASTER_DEFINE_DIGEST (KlasterSiteDigest, klaster_site_digest, site_digest_clear)

static char *
dup_title_of (KlasterProgramme *programme, const KlasterRecord *record, const char *field)
{
  const char *id = klaster_record_get_text (record, field);
  const KlasterField *description
      = klaster_entity_get_field (klaster_record_get_entity (record), field);

  if (id == NULL)
    return NULL;
  return klaster_reader_dup_title (programme->reader, klaster_entity_get (description->target), id);
}

static void
locate (KlasterSiteDigest *self, KlasterProgramme *programme)
{
  const KlasterSlot *slot = programme->slots->pdata[self->number - 1];
  g_autoptr (KlasterRecord) village = NULL;

  self->lat = slot->lat;
  self->lon = slot->lon;
  self->at_capital = TRUE;
  if (self->village != NULL)
    village = klaster_reader_get (programme->reader, klaster_entity_get ("village"), self->village,
                                  NULL);
  if (village == NULL || isnan (klaster_record_get_number (village, "lat")))
    return;
  self->lat = klaster_record_get_number (village, "lat");
  self->lon = klaster_record_get_number (village, "lon");
  self->at_capital = FALSE;
}

static void
fill_identity (KlasterSiteDigest *self, KlasterProgramme *programme, const KlasterSite *site)
{
  const KlasterSlot *slot = programme->slots->pdata[site->slot];
  const KlasterRecord *record = site->record;

  self->site = g_strdup (site->id);
  self->number = slot->number;
  self->kabupaten = g_strdup (slot->code);
  self->kabupaten_name = g_strdup (slot->name);
  self->village = g_strdup (site->village);
  self->title = g_strdup (
      klaster_village_or_unfilled (klaster_programme_get_region_name (programme, site->village)));
  self->full_name = klaster_reader_dup_region_full_name (
      programme->reader, site->village != NULL ? site->village : slot->code);
  if (self->full_name == NULL)
    self->full_name = g_strdup (slot->name);
  self->kelurahan = site->kelurahan;
  self->begin = site->begin;
  self->end = site->end;
  self->year = (int)klaster_record_get_integer (record, "year", 0);
  self->status = klaster_dup_text_or_empty (record, "status");
  self->status_label = klaster_dup_choice (record, "status", "–");
  self->decree_number = klaster_dup_text (record, "decree_number");
  self->decree_date = klaster_get_date (record, "decree_date");
  self->potential = klaster_dup_text (record, "potential");
  self->reason = klaster_dup_text (record, "reason");
  self->enumerator = dup_title_of (programme, record, "enumerator");
  self->replaced_by = klaster_dup_text (record, "replaced_by");
  self->replaced_by_title = dup_title_of (programme, record, "replaced_by");
  self->cover_photo = klaster_dup_text (record, "cover_photo");
  locate (self, programme);
}

static gboolean
add_profile (KlasterSiteDigest *self, KlasterProgramme *programme, GError **error)
{
  const KlasterMatch matches[] = { { "village", self->village }, { NULL, NULL } };
  g_autoptr (KlasterRecord) record = NULL;
  g_autoptr (GError) local = NULL;

  if (self->village != NULL)
    record = klaster_reader_first (programme->reader, klaster_entity_get ("village_profile"),
                                   matches, NULL, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  self->profile = record != NULL ? g_strdup (klaster_record_get_id (record)) : NULL;
  self->head = klaster_dup_text (record, "head");
  self->population = klaster_figure_of (record, "population");
  self->households = klaster_figure_of (record, "households");
  self->profile_potential = klaster_dup_text (record, "potential");
  return TRUE;
}

static void
add_reports (KlasterSiteDigest *self,
             KlasterProgramme *programme,
             const KlasterSite *site,
             KlasterPeriod last)
{
  KlasterPeriod first = site->begin;
  guint complete = 0, due = 0;

  if (klaster_period_compare (first, programme->first_period) < 0)
    first = programme->first_period;
  if (klaster_period_compare (last, first) < 0)
    last = first;
  self->n_periods = (guint)klaster_period_distance (first, last) + 1;
  self->periods = g_new0 (KlasterPeriod, self->n_periods);
  self->cells = g_new0 (KlasterRadarCell, self->n_periods);
  for (guint i = 0; i < self->n_periods; i++)
    {
      KlasterRadarCell *cell = &self->cells[i];
      KlasterRecord *report;

      self->periods[i] = klaster_period_add (first, (int)i);
      klaster_radar_cell_init (cell, programme, site, self->periods[i]);
      complete += klaster_radar_cell_is_complete (cell);
      due += cell->expected && cell->state != KLASTER_REPORT_EXCUSED
             && cell->state != KLASTER_REPORT_NOT_DUE;
      report = klaster_programme_find_report (programme, site->id, self->periods[i]);
      if (report == NULL || !klaster_record_has (report, "progress"))
        continue;
      g_free (self->progress);
      g_free (self->obstacles);
      self->progress = klaster_dup_text (report, "progress");
      self->obstacles = klaster_dup_text (report, "obstacles");
    }
  self->completeness = klaster_count_dup_text (complete, due);
}

static KlasterRecord *
choose_indicator (KlasterProgramme *programme,
                  const KlasterSite *site,
                  const char *name,
                  KlasterPeriod period)
{
  if (name != NULL)
    return klaster_programme_find_indicator (programme, name, period);
  for (guint i = 0; i < programme->indicators->len; i++)
    if (klaster_indicator_applies (programme->indicators->pdata[i], site->kelurahan, period))
      return programme->indicators->pdata[i];
  return NULL;
}

static gboolean
add_dates (KlasterSiteDigest *self, KlasterProgramme *programme, GError **error)
{
  const KlasterAgendaQuery query = { .site = self->site, .today = programme->today };
  g_autoptr (KlasterAgenda) agenda = klaster_agenda_from_programme (programme, &query, error);

  self->dates = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_dated_free);
  if (agenda == NULL)
    return FALSE;
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KlasterDated *item = agenda->items->pdata[i];

      if (item->state != KLASTER_DATED_PAST && item->state != KLASTER_DATED_DONE)
        g_ptr_array_add (self->dates, klaster_dated_copy (item));
    }
  return TRUE;
}

static KlasterSite *
find_site (KlasterProgramme *programme, const KlasterSiteDigestQuery *query, GError **error)
{
  KlasterPeriod period = klaster_programme_choose_period (programme, query->period);
  KlasterSite *site = klaster_programme_find_site (programme, query->site);

  for (guint i = 0; site == NULL && query->site == NULL && i < programme->slots->len; i++)
    {
      KlasterSlot *slot = programme->slots->pdata[i];

      if (g_strcmp0 (slot->code, query->kabupaten) == 0)
        site = klaster_slot_get_nearest_site (slot, period);
    }
  if (site == NULL)
    g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                         _ ("There is no such site."));
  return site;
}

static void
write_sentences (KlasterSiteDigest *self)
{
  self->status_sentence = klaster_site_digest_dup_status_sentence (self);
  self->report_sentence = klaster_site_digest_dup_report_sentence (self);
  self->figures_sentence = klaster_site_figures_dup_sentence (&self->figures);
  self->lead = klaster_join_sentences (self->status_sentence, self->report_sentence, NULL);
}

KlasterSiteDigest *
klaster_site_digest_build (KlasterReader *reader,
                           const KlasterSiteDigestQuery *query,
                           GError **error)
{
  g_autoptr (KlasterSiteDigest) self = NULL;
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  KlasterSite *site = programme != NULL ? find_site (programme, query, error) : NULL;
  KlasterRecord *indicator;
  KlasterPeriod period;

  if (site == NULL || !klaster_programme_load_reports (programme, site->id, NULL, error))
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterSiteDigest);
  period = klaster_programme_choose_period (programme, query->period);
  fill_identity (self, programme, site);
  add_reports (self, programme, site, period);
  indicator = choose_indicator (programme, site, query->indicator, period);
  if (indicator != NULL)
    self->series = klaster_series_from_programme (programme, programme->slots->pdata[site->slot],
                                                  site, indicator, self->periods[0],
                                                  self->periods[self->n_periods - 1]);
  if (!add_profile (self, programme, error)
      || !klaster_site_digest_add_index (self, programme, error)
      || !klaster_site_digest_add_registers (self, programme, error)
      || !klaster_site_digest_add_changes (self, programme, error)
      || !add_dates (self, programme, error))
    return NULL;
  klaster_site_digest_list_missing (self, site);
  write_sentences (self);
  return g_steal_pointer (&self);
}
