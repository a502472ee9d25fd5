#include "klaster-kawasan-overview.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-kawasan-private.h"

/* What is read once for all areas, by the id of the kawasan. */
typedef struct
{
  KlasterReader *reader;
  KlasterTitles *titles;
  GDate today;
  GPtrArray *lists; /* keeps the records of the groups */
  GHashTable *members, *stages, *checks, *programs, *needs, *follow_ups, *meetings;
  GHashTable *answered; /* ids of needs with a programme; borrowed */
} Source;

static void
area_free (KlasterKawasanLine *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->theme);
  g_free (self->kind);
  g_free (self->kind_label);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->states);
  g_free (self->stage);
  g_free (self->recorded);
  g_free (self->owner);
  g_free (self->blocker);
  g_strfreev (self->agencies);
  g_free (self->next_title);
  g_free (self);
}

static void
agency_free (KlasterKawasanAgency *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static void
areas_clear (KlasterKawasanOverview *self)
{
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterKawasanOverview, klaster_kawasan_overview, areas_clear)

/* ---- reading */

static void
source_clear (Source *self)
{
  GHashTable **groups[] = { &self->members, &self->stages,     &self->checks,   &self->programs,
                            &self->needs,   &self->follow_ups, &self->meetings, &self->answered };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_clear_pointer (groups[i], g_hash_table_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->titles, klaster_titles_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static void
note_answered (Source *self, GPtrArray *programs)
{
  self->answered = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < programs->len; i++)
    {
      const char *need = klaster_record_get_text (programs->pdata[i], "answers");

      if (need != NULL)
        g_hash_table_add (self->answered, (gpointer)need);
    }
}

static gboolean
source_read (Source *self, GError **error)
{
  const struct
  {
    GHashTable **groups;
    const char *entity, *order;
  } wanted[] = {
    { &self->members, "kawasan_member", "region" }, { &self->stages, "kawasan_stage", "stage" },
    { &self->checks, "kawasan_check", "item" },     { &self->programs, "opd_program", "year" },
    { &self->needs, "kawasan_need", "title" },      { &self->follow_ups, "follow_up", "due" },
    { &self->meetings, "meeting", "date" },
  };

  self->titles = klaster_titles_new (self->reader);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      GPtrArray *records = klaster_reader_list (self->reader, klaster_entity_get (wanted[i].entity),
                                                NULL, wanted[i].order, error);

      if (records == NULL)
        return FALSE;
      g_ptr_array_add (self->lists, records);
      *wanted[i].groups = klaster_group_records (records, "kawasan");
      if (wanted[i].groups == &self->programs)
        note_answered (self, records);
    }
  return TRUE;
}

/* ---- one area */

static void
add_agency (GHashTable *agencies, const KlasterRecord *record, const char *field)
{
  const char *id = klaster_record_get_text (record, field);

  if (id != NULL)
    g_hash_table_add (agencies, (gpointer)id);
}

static void
fill_members (KlasterKawasanLine *self, const Source *source)
{
  GPtrArray *records = klaster_group_get (source->members, self->id);

  for (guint i = 0; i < records->len; i++)
    {
      if (g_strcmp0 (klaster_record_get_text (records->pdata[i], "state"), "left") == 0)
        continue;
      self->n_members++;
      self->n_unconfirmed += !klaster_record_get_boolean (records->pdata[i], "confirmed");
    }
}

/* KLASTER_STAGE_UNKNOWN: no stage is drawn as reached, or as still ahead. */
static void
say_unknown (KlasterKawasanLine *self, const KlasterKawasanStage *stages)
{
  for (guint i = 0; i < self->n_stages; i++)
    {
      self->states[i] = KLASTER_RUNG_UNRECORDED;
      if (stages[i].record == NULL)
        continue;
      g_free (self->recorded);
      self->recorded = g_strdup (stages[i].label);
    }
  self->stage
      = g_strdup (self->recorded != NULL ? _ ("no stage closed yet") : _ ("no stage recorded yet"));
}

static void
fill_stages (KlasterKawasanLine *self, const Source *source, GHashTable *agencies)
{
  GPtrArray *records = klaster_group_get (source->stages, self->id);
  KlasterKawasanStage *stages = klaster_kawasan_stages_new (records, source->titles, &source->today,
                                                            &self->n_stages, &self->current);
  const KlasterKawasanStage *current
      = self->current >= 0 && self->current < (int)self->n_stages ? &stages[self->current] : NULL;

  self->states = g_new (KlasterRungState, self->n_stages);
  for (guint i = 0; i < self->n_stages; i++)
    self->states[i] = stages[i].state;
  self->days = -1;
  if (self->current == KLASTER_STAGE_UNKNOWN)
    say_unknown (self, stages);
  else if (current == NULL)
    self->stage = g_strdup (_ ("all stages are closed"));
  else
    {
      self->stage = g_strdup (current->label);
      self->days = current->days;
      self->overdue = current->overdue;
      self->expected = current->expected;
      self->owner = g_strdup (current->owner);
      self->blocker = g_strdup (current->blocker);
    }
  for (guint i = 0; i < records->len; i++)
    add_agency (agencies, records->pdata[i], "owner");
  klaster_kawasan_stages_free (stages, self->n_stages);
}

static void
fill_checks (KlasterKawasanLine *self, const Source *source)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("kawasan_check"), "item");
  GPtrArray *records = klaster_group_get (source->checks, self->id);

  for (guint i = 0; i < KLASTER_KAWASAN_CHECKS; i++)
    self->checks[i] = -1;
  for (guint i = 0; i < records->len; i++)
    for (guint item = 0; item < KLASTER_KAWASAN_CHECKS; item++)
      if (g_strcmp0 (klaster_record_get_text (records->pdata[i], "item"), field->choices[item].key)
              == 0
          && klaster_record_has (records->pdata[i], "complete"))
        self->checks[item] = klaster_record_get_boolean (records->pdata[i], "complete");
  for (guint i = 0; i < KLASTER_KAWASAN_CHECKS; i++)
    self->n_complete += self->checks[i] == 1;
}

static void
fill_programs (KlasterKawasanLine *self, const Source *source, GHashTable *agencies)
{
  GPtrArray *programs = klaster_group_get (source->programs, self->id);
  GPtrArray *needs = klaster_group_get (source->needs, self->id);

  self->n_programs = programs->len;
  self->budget = NAN;
  for (guint i = 0; i < programs->len; i++)
    {
      double budget = klaster_record_get_number (programs->pdata[i], "budget");

      add_agency (agencies, programs->pdata[i], "opd");
      if (isnan (budget))
        continue;
      self->budget = self->n_with_budget == 0 ? budget : self->budget + budget;
      self->n_with_budget++;
    }
  self->n_needs = needs->len;
  for (guint i = 0; i < needs->len; i++)
    self->n_unanswered
        += !g_hash_table_contains (source->answered, klaster_record_get_id (needs->pdata[i]));
}

static void
fill_follow_ups (KlasterKawasanLine *self, const Source *source)
{
  GPtrArray *records = klaster_group_get (source->follow_ups, self->id);

  for (guint i = 0; i < records->len; i++)
    {
      const char *state = klaster_record_get_text (records->pdata[i], "state");
      GDate due;

      if (g_strcmp0 (state, "done") == 0 || g_strcmp0 (state, "dropped") == 0)
        continue;
      self->n_open++;
      due = klaster_get_date (records->pdata[i], "due");
      self->n_overdue += g_date_valid (&due) && g_date_compare (&due, &source->today) < 0;
    }
}

/* Meetings come by date. */
static void
fill_meeting (KlasterKawasanLine *self, const Source *source)
{
  GPtrArray *records = klaster_group_get (source->meetings, self->id);

  for (guint i = 0; i < records->len; i++)
    {
      GDate date = klaster_get_date (records->pdata[i], "date");

      if (!g_date_valid (&date) || g_date_compare (&date, &source->today) < 0)
        continue;
      self->next_meeting = date;
      self->next_title = klaster_dup_text (records->pdata[i], "title");
      return;
    }
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *)a, *(char *const *)b);
}

static char **
take_agencies (GHashTable *agencies)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, agencies);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, g_strdup (id));
  g_ptr_array_sort (ids, compare_texts);
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_steal (ids, NULL);
}

static KlasterKawasanLine *
make_area (const Source *source, const KlasterRecord *record)
{
  KlasterKawasanLine *self = g_new0 (KlasterKawasanLine, 1);
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);

  self->id = g_strdup (klaster_record_get_id (record));
  self->name = klaster_dup_text_or_empty (record, "name");
  self->theme = klaster_dup_text_or_empty (record, "theme");
  self->kind = klaster_dup_text_or_empty (record, "kind");
  self->kind_label = klaster_dup_choice (record, "kind", "–");
  self->kabupaten = klaster_dup_text_or_empty (record, "kabupaten");
  self->kabupaten_name = klaster_reader_dup_region_name (source->reader, self->kabupaten);
  if (self->kabupaten_name == NULL)
    self->kabupaten_name = g_strdup (self->kabupaten);
  g_date_clear (&self->expected, 1);
  g_date_clear (&self->next_meeting, 1);
  fill_members (self, source);
  fill_stages (self, source, agencies);
  fill_checks (self, source);
  fill_programs (self, source, agencies);
  fill_follow_ups (self, source);
  fill_meeting (self, source);
  self->agencies = take_agencies (agencies);
  return self;
}

/* ---- all */

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const KlasterKawasanLine *x = *(KlasterKawasanLine *const *)a,
                           *y = *(KlasterKawasanLine *const *)b;
  int order = klaster_kawasan_rank_kind (x->kind) - klaster_kawasan_rank_kind (y->kind);

  if (order == 0)
    order = strcmp (x->kabupaten, y->kabupaten);
  return order != 0 ? order : strcmp (x->name, y->name);
}

static int
compare_agencies (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(KlasterKawasanAgency *const *)a)->name,
                         (*(KlasterKawasanAgency *const *)b)->name);
}

static GPtrArray *
list_agencies (GPtrArray *areas, KlasterTitles *titles)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *agencies = g_ptr_array_new_with_free_func ((GDestroyNotify)agency_free);

  for (guint i = 0; i < areas->len; i++)
    for (char **id = ((KlasterKawasanLine *)areas->pdata[i])->agencies; *id != NULL; id++)
      if (g_hash_table_add (seen, *id))
        {
          KlasterKawasanAgency *agency = g_new0 (KlasterKawasanAgency, 1);

          agency->id = g_strdup (*id);
          agency->name = g_strdup (klaster_titles_get (titles, "opd", *id));
          g_ptr_array_add (agencies, agency);
        }
  g_ptr_array_sort (agencies, compare_agencies);
  return agencies;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *)a - *(const int *)b;
}

static int
find_median_days (GPtrArray *areas)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < areas->len; i++)
    {
      const KlasterKawasanLine *area = areas->pdata[i];

      if (area->days >= 0)
        g_array_append_val (days, area->days);
    }
  g_array_sort (days, compare_numbers);
  return days->len > 0 ? g_array_index (days, int, days->len / 2) : -1;
}

static char *
make_sentence (GPtrArray *areas)
{
  guint blocked = 0, overdue = 0, unknown = 0;
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (areas->len == 0)
    return g_strdup (_ ("No kawasan is entered yet."));
  for (guint i = 0; i < areas->len; i++)
    {
      const KlasterKawasanLine *area = areas->pdata[i];

      blocked += area->blocker != NULL;
      overdue += area->n_overdue > 0 || area->overdue;
      unknown += area->current <= 0;
    }
  if (blocked > 0)
    klaster_add_counted (builder, _ ("%u are blocked"), blocked);
  if (overdue > 0)
    klaster_add_counted (builder, _ ("%u have something overdue"), overdue);
  if (unknown > 0)
    klaster_add_counted (builder, _ ("%u have no closed stage"), unknown);
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return g_strdup_printf (_ ("Of %u kawasan, none is blocked and nothing is overdue."),
                            areas->len);
  list = klaster_format_list ((const char *const *)parts);
  /* Translators: a number, then a list such as "2 are blocked and 1 have something overdue". */
  return g_strdup_printf (_ ("Of %u kawasan, %s."), areas->len, list);
}

/* Public functions */

KlasterKawasanOverview *
klaster_kawasan_overview_build (KlasterReader *reader,
                                const KlasterKawasanOverviewQuery *query,
                                GError **error)
{
  g_autoptr (KlasterKawasanOverview) self = g_atomic_rc_box_new0 (KlasterKawasanOverview);
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("kawasan"), NULL, NULL, error);
  g_auto (Source) source = { .reader = reader, .today = query->today };

  if (!g_date_valid (&source.today))
    klaster_today (&source.today);
  if (records == NULL || !source_read (&source, error))
    return NULL;
  self->areas = g_ptr_array_new_with_free_func ((GDestroyNotify)area_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->areas, make_area (&source, records->pdata[i]));
  g_ptr_array_sort (self->areas, compare_areas);
  self->agencies = list_agencies (self->areas, source.titles);
  self->median_days = find_median_days (self->areas);
  self->sentence = make_sentence (self->areas);
  return g_steal_pointer (&self);
}

gboolean
klaster_kawasan_line_matches (const KlasterKawasanLine *area,
                              const char *kind,
                              const char *kabupaten,
                              const char *opd,
                              const char *text)
{
  if ((kind != NULL && strcmp (area->kind, kind) != 0)
      || (kabupaten != NULL && strcmp (area->kabupaten, kabupaten) != 0)
      || (opd != NULL && !g_strv_contains ((const char *const *)area->agencies, opd)))
    return FALSE;
  if (text == NULL || *text == '\0')
    return TRUE;
  return klaster_text_contains (area->name, text) || klaster_text_contains (area->theme, text)
         || klaster_text_contains (area->kabupaten_name, text);
}
