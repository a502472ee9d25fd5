/* An edition of the award from the store. */
#include "klaster-award-edition.h"

#include <glib/gi18n.h>

#include "klaster-award-text.h"
#include "klaster-edition-private.h"

/* Nov-Dec. */
#define LAST_INDEX 5

static void
name_free (KlasterAwardName *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static void
juror_free (KlasterAwardJuror *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->institution);
  g_free (self);
}

KlasterAwardCriterionInfo *
klaster_award_criterion_info_new (void)
{
  return g_new0 (KlasterAwardCriterionInfo, 1);
}

void
klaster_award_criterion_info_free (KlasterAwardCriterionInfo *self)
{
  klaster_indicator_info_clear (&self->indicator);
  g_free (self->source_label);
  g_free (self->scale_text);
  g_free (self->blanks_text);
  g_free (self->levels);
  g_free (self);
}

static void
edition_clear (KlasterAwardEdition *self)
{
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_free (self->id);
  g_clear_pointer (&self->record, klaster_record_unref);
  g_free (self->state_label);
  g_free (self->source);
  g_free (self->tie_text);
  g_free (self->common_text);
  g_clear_pointer (&self->sheet, klaster_award_sheet_free);
  g_free (self->weights);
  g_clear_pointer (&self->result, klaster_award_result_free);
  g_free (self->problem);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->jurors, g_ptr_array_unref);
  g_free (self->frozen_at);
  g_free (self->frozen_by);
  g_free (self->hash);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterAwardEdition, klaster_award_edition, edition_clear)

/* ---- which edition */

static gboolean
is_wanted (const KlasterRecord *record, const KlasterAwardQuery *query)
{
  if (query->id != NULL)
    return g_strcmp0 (klaster_record_get_id (record), query->id) == 0;
  return query->year == 0 || klaster_record_get_integer (record, "year", 0) == query->year;
}

static gboolean
choose_edition (KlasterAwardEdition *self,
                KlasterReader *reader,
                const KlasterAwardQuery *query,
                GError **error)
{
  g_autoptr (GPtrArray) awards
      = klaster_reader_list (reader, klaster_entity_get ("award"), NULL, "year DESC", error);

  if (awards == NULL)
    return FALSE;
  for (guint i = 0; i < awards->len; i++)
    {
      KlasterRecord *record = awards->pdata[i];
      KlasterAwardName *name = g_new0 (KlasterAwardName, 1);

      name->id = g_strdup (klaster_record_get_id (record));
      name->year = (int)klaster_record_get_integer (record, "year", 0);
      name->title
          = g_strdup_printf ("%d · %s", name->year, klaster_record_get_text (record, "event"));
      g_ptr_array_add (self->editions, name);
      if (self->record == NULL && is_wanted (record, query))
        self->record = klaster_record_ref (record);
    }
  if (self->record != NULL || (query->id == NULL && query->year == 0))
    return TRUE;
  if (query->id != NULL)
    g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                 _ ("There is no edition of the award with the id %s."), query->id);
  else
    g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                 _ ("There is no edition of the award for %d yet. Add it on the page Decisions."),
                 query->year);
  return FALSE;
}

/* ---- its records */

static GPtrArray *
list_of (KlasterReader *reader,
         const char *entity,
         const char *award,
         const char *order,
         GError **error)
{
  const KlasterMatch matches[] = { { "award", award }, { NULL, NULL } };

  return klaster_reader_list (reader, klaster_entity_get (entity), matches, order, error);
}

static void
choose_periods (KlasterEditionRecords *records)
{
  const KlasterPeriod first = { (int)klaster_record_get_integer (records->award, "year", 0), 0 };
  const KlasterPeriod last = klaster_period_add (first, LAST_INDEX);
  const KlasterPeriod newest = klaster_programme_get_newest_period (records->programme);

  records->from = klaster_get_period (records->award, "from_period");
  records->to = klaster_get_period (records->award, "to_period");
  if (records->from.year == 0)
    records->from = first;
  if (records->to.year == 0)
    records->to = klaster_period_compare (newest, last) < 0 ? newest : last;
  if (klaster_period_compare (records->to, records->from) < 0)
    records->to = records->from;
}

static void
records_clear (KlasterEditionRecords *self)
{
  g_clear_pointer (&self->programme, klaster_programme_free);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->jurors, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlasterEditionRecords, records_clear)

static gboolean
load_records (KlasterEditionRecords *self,
              KlasterReader *reader,
              const GDate *today,
              GError **error)
{
  const char *id = klaster_record_get_id (self->award);

  self->programme = klaster_programme_load (reader, today, error);
  if (self->programme == NULL
      || !klaster_programme_load_reports (self->programme, NULL, NULL, error))
    return FALSE;
  self->criteria = list_of (reader, "award_criterion", id, "position, id", error);
  self->stages
      = self->criteria != NULL ? list_of (reader, "award_stage", id, "position", error) : NULL;
  self->jurors = self->stages != NULL ? list_of (reader, "juror", id, "name, id", error) : NULL;
  if (self->jurors == NULL)
    return FALSE;
  choose_periods (self);
  return TRUE;
}

static KlasterRecord *
find_record (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (klaster_record_get_id (records->pdata[i]), id))
      return records->pdata[i];
  return NULL;
}

/* ---- parts */

static void
add_jurors (KlasterAwardEdition *self, const KlasterEditionRecords *records)
{
  for (guint j = 0; j < self->sheet->jurors->len; j++)
    {
      const char *id = self->sheet->jurors->pdata[j];
      const KlasterRecord *record = find_record (records->jurors, id);
      KlasterAwardJuror *juror = g_new0 (KlasterAwardJuror, 1);

      juror->id = g_strdup (id);
      juror->name = record != NULL ? klaster_dup_text_or_empty (record, "name") : g_strdup ("–");
      juror->institution
          = record != NULL ? klaster_dup_text_or_empty (record, "institution") : g_strdup ("");
      juror->closed = record != NULL && klaster_record_get_boolean (record, "closed");
      for (guint c = 0; c < self->sheet->criteria->len; c++)
        for (guint s = 0; s < self->sheet->sites->len; s++)
          if (klaster_award_sheet_get_criterion (self->sheet, c)->source
              == KLASTER_AWARD_SOURCE_JURY)
            {
              juror->of++;
              juror->n_scores += !isnan (*klaster_award_sheet_get_score (self->sheet, c, s, j));
            }
      g_ptr_array_add (self->jurors, juror);
    }
}

static void
rank_sites (KlasterAwardEdition *self)
{
  guint n = self->sheet->criteria->len;
  g_autoptr (GError) error = NULL;

  self->weights = g_new (double, MAX (n, 1));
  for (guint c = 0; c < n; c++)
    self->weights[c] = klaster_award_sheet_get_criterion (self->sheet, c)->weight;
  if (!klaster_award_check_weights (self->weights, n, &error) && self->problem == NULL)
    self->problem = g_strdup (error->message);
  if (self->problem == NULL && self->sheet->sites->len == 0)
    self->problem = g_strdup (_ ("There is no site yet: add the sites first."));
  if (self->problem == NULL)
    self->result = klaster_award_rank (self->sheet, NULL, NULL);
}

/* What was frozen takes the place of the sheet of today, which is only compared. */
static void
show_frozen (KlasterAwardEdition *self, const KlasterEditionRecords *records)
{
  const char *text = klaster_record_get_text (self->record, "frozen_text");
  g_autoptr (KlasterAwardSheet) now = g_steal_pointer (&self->sheet);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->problem, g_free);
  g_ptr_array_set_size (self->criteria, 0);
  self->sheet = klaster_award_from_text (text != NULL ? text : "", self->hash, &error);
  if (self->sheet == NULL)
    {
      self->problem = g_strdup (error->message);
      return;
    }
  for (guint c = 0; c < self->sheet->criteria->len; c++)
    {
      const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (self->sheet, c);
      KlasterAwardCriterionInfo *info = klaster_award_criterion_info_new ();

      klaster_edition_describe (info, records, find_record (records->criteria, criterion->id),
                                criterion);
      g_ptr_array_add (self->criteria, info);
    }
  klaster_edition_compare (self, now);
}

static gboolean
has_both_kinds (const KlasterAwardEdition *self)
{
  guint n = 0;

  for (guint s = 0; s < self->sheet->sites->len; s++)
    n += klaster_award_sheet_get_site (self->sheet, s)->kelurahan;
  return n > 0 && n < self->sheet->sites->len;
}

static gboolean
fill (KlasterAwardEdition *self, KlasterEditionRecords *records, GError **error)
{
  const KlasterField *state = klaster_entity_get_field (klaster_entity_get ("award"), "state");
  const char *key = klaster_record_get_text (self->record, "state");

  self->id = g_strdup (klaster_record_get_id (self->record));
  self->source = klaster_dup_text_or_empty (self->record, "source");
  self->example = klaster_record_get_boolean (self->record, "example");
  self->frozen = g_strcmp0 (key, "frozen") == 0;
  self->state_label = g_strdup (klaster_field_get_choice_label (state, key));
  self->frozen_at = klaster_dup_text (self->record, "frozen_at");
  self->frozen_by = klaster_dup_text (self->record, "frozen_by");
  self->hash = klaster_dup_text (self->record, "data_hash");
  self->from = records->from;
  self->to = records->to;
  self->sheet = klaster_edition_read_sheet (records, self->criteria, &self->problem, error);
  if (self->sheet == NULL)
    return FALSE;
  if (self->frozen)
    show_frozen (self, records);
  if (self->sheet == NULL)
    return TRUE;
  add_jurors (self, records);
  self->both_kinds = has_both_kinds (self);
  self->by_kind = self->both_kinds && klaster_record_get_boolean (self->record, "by_kind");
  rank_sites (self);
  return TRUE;
}

/* Public functions */

KlasterAwardEdition *
klaster_award_edition_build (KlasterReader *reader, const KlasterAwardQuery *query, GError **error)
{
  g_autoptr (KlasterAwardEdition) self = g_atomic_rc_box_new0 (KlasterAwardEdition);
  g_auto (KlasterEditionRecords) records = { 0 };

  self->editions = g_ptr_array_new_with_free_func ((GDestroyNotify)name_free);
  self->criteria
      = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_award_criterion_info_free);
  self->jurors = g_ptr_array_new_with_free_func ((GDestroyNotify)juror_free);
  self->corrections = g_ptr_array_new_with_free_func (g_free);
  if (!choose_edition (self, reader, query, error))
    return NULL;
  records.award = self->record;
  if (self->record != NULL
      && (!load_records (&records, reader, &query->today, error) || !fill (self, &records, error)))
    return NULL;
  klaster_edition_say (self);
  return g_steal_pointer (&self);
}

gboolean
klaster_award_edition_is_weighed_as (const KlasterAwardEdition *self,
                                     const KlasterAwardEdition *other)
{
  guint n;

  if (self->sheet == NULL || other->sheet == NULL || g_strcmp0 (self->id, other->id) != 0)
    return FALSE;
  n = self->sheet->criteria->len;
  if (n != other->sheet->criteria->len)
    return FALSE;
  for (guint c = 0; c < n; c++)
    if (self->weights[c] != other->weights[c]
        || g_strcmp0 (klaster_award_sheet_get_criterion (self->sheet, c)->id,
                      klaster_award_sheet_get_criterion (other->sheet, c)->id)
               != 0)
      return FALSE;
  return TRUE;
}

KlasterAwardResult *
klaster_award_edition_rank (const KlasterAwardEdition *self,
                            const double *weights,
                            KlasterAwardLists lists)
{
  g_autoptr (KlasterAwardResult) together = NULL;

  if (self->result == NULL)
    return NULL;
  together = klaster_award_rank (self->sheet, weights, weights != NULL ? self->result : NULL);
  if (lists == KLASTER_AWARD_LISTS_TOGETHER
      || (lists == KLASTER_AWARD_LISTS_OF_EDITION && !self->by_kind))
    return g_steal_pointer (&together);
  return klaster_award_rank_by_kind (self->sheet, together);
}
