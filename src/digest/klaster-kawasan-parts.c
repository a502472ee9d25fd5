/* The parts of the digest of a kawasan: stages, checks, programmes, meetings with follow-ups, BUM
 * Desa Bersama. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-follow-ups-private.h"
#include "klaster-kawasan-private.h"

static void
program_free (KlasterKawasanProgram *self)
{
  g_free (self->id);
  g_free (self->opd);
  g_free (self->title);
  g_free (self->target_unit);
  g_free (self->fund_label);
  g_free (self->state);
  g_free (self->state_label);
  g_free (self);
}

static void
meeting_free (KlasterKawasanMeeting *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->kind_label);
  g_free (self->place);
  g_free (self->decisions);
  g_free (self);
}

static void
bumdesma_free (KlasterBumdesmaDigest *self)
{
  g_free (self->id);
  g_free (self->name);
  klaster_record_unref (self->stored);
  g_clear_pointer (&self->ladder, klaster_ladder_unref);
  g_free (self->certificate);
  g_free (self->businesses);
  g_ptr_array_unref (self->years);
  g_free (self);
}

void
klaster_kawasan_digest_free_parts (KlasterKawasanDigest *self)
{
  klaster_kawasan_stages_free (self->stages, self->n_stages);
  for (guint i = 0; i < self->n_checks; i++)
    {
      g_free (self->checks[i].record);
      g_free (self->checks[i].document);
    }
  g_free (self->checks);
  g_clear_pointer (&self->programs, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&self->bumdesma, g_ptr_array_unref);
}

static GPtrArray *
list_of (KlasterKawasanDigest *self,
         KlasterProgramme *programme,
         const char *entity,
         const char *order,
         GError **error)
{
  const KlasterMatch matches[] = { { "kawasan", self->id }, { NULL, NULL } };

  return klaster_reader_list (programme->reader, klaster_entity_get (entity), matches, order,
                              error);
}

static char *
dup_opd_name (KlasterProgramme *programme, const KlasterRecord *record, const char *field)
{
  const char *id = klaster_record_get_text (record, field);

  return id != NULL ? klaster_reader_dup_title (programme->reader, klaster_entity_get ("opd"), id)
                    : NULL;
}

static guint
count_choices (const KlasterField *field)
{
  guint n = 0;

  while (field->choices[n].key != NULL)
    n++;
  return n;
}

static KlasterRecord *
find_record (GPtrArray *records, const char *field, const char *key)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (klaster_record_get_text (records->pdata[i], field), key) == 0)
      return records->pdata[i];
  return NULL;
}

gboolean
klaster_kawasan_digest_add_stages (KlasterKawasanDigest *self,
                                   KlasterProgramme *programme,
                                   GError **error)
{
  g_autoptr (GPtrArray) records = list_of (self, programme, "kawasan_stage", "stage", error);
  g_autoptr (GPtrArray) all
      = records != NULL ? klaster_reader_list (
            programme->reader, klaster_entity_get ("kawasan_stage"), NULL, NULL, error)
                        : NULL;
  g_autoptr (KlasterTitles) titles = klaster_titles_new (programme->reader);

  if (all == NULL)
    return FALSE;
  self->stages = klaster_kawasan_stages_new (records, titles, &programme->today, &self->n_stages,
                                             &self->current);
  klaster_kawasan_stages_compare (self->stages, self->n_stages, self->id, all, titles,
                                  &programme->today);
  return TRUE;
}

gboolean
klaster_kawasan_digest_add_checks (KlasterKawasanDigest *self,
                                   KlasterProgramme *programme,
                                   GError **error)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("kawasan_check"), "item");
  g_autoptr (GPtrArray) records = list_of (self, programme, "kawasan_check", "item", error);
  g_autoptr (GPtrArray) indices
      = records != NULL ? list_of (self, programme, "kawasan_index", "year DESC", error) : NULL;

  if (indices == NULL)
    return FALSE;
  self->n_checks = count_choices (field);
  self->checks = g_new0 (KlasterKawasanCheck, self->n_checks);
  for (guint i = 0; i < self->n_checks; i++)
    {
      KlasterKawasanCheck *check = &self->checks[i];
      KlasterRecord *record = find_record (records, "item", field->choices[i].key);

      check->key = field->choices[i].key;
      check->label = klaster_field_get_choice_label (field, check->key);
      check->record = record != NULL ? g_strdup (klaster_record_get_id (record)) : NULL;
      check->document = klaster_dup_text (record, "document");
      check->complete = record == NULL || !klaster_record_has (record, "complete")
                            ? -1
                            : klaster_record_get_boolean (record, "complete");
      self->n_complete += check->complete == 1;
      self->n_unanswered += check->complete < 0;
    }
  self->index_value = klaster_figure_of (indices->len > 0 ? indices->pdata[0] : NULL, "value");
  if (indices->len > 0)
    {
      self->index_year = (int)klaster_record_get_integer (indices->pdata[0], "year", 0);
      self->index_class = klaster_dup_text (indices->pdata[0], "class");
    }
  return TRUE;
}

static void
sum_up (KlasterFigure figure, double *sum, guint *n)
{
  if (klaster_figure_is_blank (figure))
    return;
  *sum = *n == 0 ? figure.value : *sum + figure.value;
  (*n)++;
}

static KlasterKawasanProgram *
make_program (KlasterProgramme *programme, const KlasterRecord *record)
{
  KlasterKawasanProgram *program = g_new0 (KlasterKawasanProgram, 1);

  program->id = g_strdup (klaster_record_get_id (record));
  program->opd = dup_opd_name (programme, record, "opd");
  program->title = klaster_dup_text_or_empty (record, "title");
  program->year = (int)klaster_record_get_integer (record, "year", 0);
  program->budget = klaster_figure_of (record, "budget");
  program->spent = klaster_figure_of (record, "spent");
  program->target = klaster_figure_of (record, "target");
  program->realised = klaster_figure_of (record, "realised");
  program->target_unit = klaster_dup_text_or_empty (record, "target_unit");
  program->fund_label = klaster_dup_choice (record, "fund_source", "");
  program->state = klaster_dup_text (record, "state");
  program->state_label = klaster_dup_choice (record, "state", "–");
  return program;
}

static int
compare_programs (gconstpointer a, gconstpointer b)
{
  const KlasterKawasanProgram *x = *(KlasterKawasanProgram *const *)a;
  const KlasterKawasanProgram *y = *(KlasterKawasanProgram *const *)b;
  int order = y->year - x->year;

  if (order == 0)
    order = g_strcmp0 (x->opd, y->opd);
  return order != 0 ? order : g_strcmp0 (x->title, y->title);
}

gboolean
klaster_kawasan_digest_add_programs (KlasterKawasanDigest *self,
                                     KlasterProgramme *programme,
                                     GError **error)
{
  g_autoptr (GPtrArray) records
      = list_of (self, programme, "opd_program", "year DESC, title", error);
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);

  self->programs = g_ptr_array_new_with_free_func ((GDestroyNotify)program_free);
  self->budget = self->spent = NAN;
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      KlasterKawasanProgram *program = make_program (programme, records->pdata[i]);
      const char *opd = klaster_record_get_text (records->pdata[i], "opd");

      g_ptr_array_add (self->programs, program);
      sum_up (program->budget, &self->budget, &self->n_with_budget);
      sum_up (program->spent, &self->spent, &self->n_with_spent);
      if (opd != NULL)
        g_hash_table_add (agencies, (gpointer)opd);
    }
  self->n_opd = g_hash_table_size (agencies);
  g_ptr_array_sort (self->programs, compare_programs);
  return TRUE;
}

static KlasterKawasanMeeting *
make_meeting (const KlasterRecord *record)
{
  KlasterKawasanMeeting *meeting = g_new0 (KlasterKawasanMeeting, 1);

  meeting->id = g_strdup (klaster_record_get_id (record));
  meeting->title = klaster_dup_text_or_empty (record, "title");
  meeting->kind_label = klaster_dup_choice (record, "kind", "–");
  meeting->date = klaster_get_date (record, "date");
  meeting->exact = klaster_is_date_exact (record);
  meeting->place = klaster_dup_text_or_empty (record, "place");
  meeting->decisions = klaster_dup_text_or_empty (record, "decisions");
  return meeting;
}

static int
compare_follow_ups (gconstpointer a, gconstpointer b)
{
  const KlasterFollowUp *x = *(KlasterFollowUp *const *)a;
  const KlasterFollowUp *y = *(KlasterFollowUp *const *)b;

  if (x->age != y->age)
    return y->age - x->age;
  return g_strcmp0 (x->text, y->text);
}

static gboolean
add_follow_ups (KlasterKawasanDigest *self, KlasterProgramme *programme, GError **error)
{
  g_autoptr (GPtrArray) records = list_of (self, programme, "follow_up", "due", error);
  g_auto (KlasterFollowUpSource) source = { 0 };

  if (records == NULL
      || !klaster_follow_up_source_init (&source, programme->reader, &programme->today, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      const char *state = klaster_record_get_text (records->pdata[i], "state");

      if (g_strcmp0 (state, "done") == 0)
        self->n_follow_ups_done++;
      else if (g_strcmp0 (state, "dropped") != 0)
        g_ptr_array_add (self->follow_ups, klaster_follow_up_new (records->pdata[i], &source));
    }
  g_ptr_array_sort (self->follow_ups, compare_follow_ups);
  return TRUE;
}

gboolean
klaster_kawasan_digest_add_meetings (KlasterKawasanDigest *self,
                                     KlasterProgramme *programme,
                                     GError **error)
{
  g_autoptr (GPtrArray) records = list_of (self, programme, "meeting", "date DESC", error);

  self->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify)meeting_free);
  self->follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_follow_up_free);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      KlasterKawasanMeeting *meeting = make_meeting (records->pdata[i]);

      g_ptr_array_add (self->meetings, meeting);
      /* Newest first: the last one not before today is the next. */
      if (g_date_valid (&meeting->date) && g_date_compare (&meeting->date, &programme->today) >= 0)
        self->next_meeting = meeting;
    }
  return add_follow_ups (self, programme, error);
}

static KlasterBumdesmaDigest *
make_bumdesma (KlasterProgramme *programme, KlasterRecord *record)
{
  KlasterBumdesmaDigest *item = g_new0 (KlasterBumdesmaDigest, 1);

  item->id = g_strdup (klaster_record_get_id (record));
  item->stored = klaster_record_ref (record);
  item->name = klaster_dup_text_or_empty (record, "name");
  item->ladder = klaster_programme_read_ladder (programme, record);
  item->certificate = klaster_dup_text (record, "certificate_number");
  item->certificate_date = klaster_get_date (record, "certificate_date");
  item->businesses = klaster_dup_text_or_empty (record, "businesses");
  item->capital = klaster_figure_of (record, "capital");
  item->years = g_ptr_array_new_with_free_func (g_free);
  return item;
}

gboolean
klaster_kawasan_digest_add_bumdesma (KlasterKawasanDigest *self,
                                     KlasterProgramme *programme,
                                     GError **error)
{
  g_autoptr (GPtrArray) records = list_of (self, programme, "bumdesma", "name", error);

  self->bumdesma = g_ptr_array_new_with_free_func ((GDestroyNotify)bumdesma_free);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      KlasterBumdesmaDigest *item = make_bumdesma (programme, records->pdata[i]);
      const KlasterMatch matches[] = { { "bumdesma", item->id }, { NULL, NULL } };
      g_autoptr (GPtrArray) years = klaster_reader_list (
          programme->reader, klaster_entity_get ("bumdesma_year"), matches, "year", error);

      g_ptr_array_add (self->bumdesma, item);
      if (years == NULL)
        return FALSE;
      for (guint y = 0; y < years->len; y++)
        {
          KlasterBumdesmaYear *year = g_new0 (KlasterBumdesmaYear, 1);
          KlasterRecord *from = years->pdata[y];

          year->year = (int)klaster_record_get_integer (from, "year", 0);
          year->turnover = klaster_figure_of (from, "turnover");
          year->profit = klaster_figure_of (from, "profit");
          year->pades = klaster_figure_of (from, "pades");
          year->workers = klaster_figure_of (from, "workers");
          g_ptr_array_add (item->years, year);
        }
    }
  return TRUE;
}
