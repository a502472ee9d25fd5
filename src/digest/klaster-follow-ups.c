#include "klaster-follow-ups-private.h"

#include <glib/gi18n.h>
#include <string.h>

void
klaster_follow_up_free (KlasterFollowUp *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self->opd);
  g_free (self->opd_name);
  g_free (self->kawasan);
  g_free (self->kawasan_name);
  g_free (self->site);
  g_free (self->site_name);
  g_free (self->program);
  g_free (self->program_title);
  g_free (self->meeting);
  g_free (self->meeting_title);
  g_free (self->kabupaten);
  g_free (self->state);
  g_free (self->state_label);
  g_free (self->search);
  g_free (self);
}

static void
party_free (KlasterFollowUpParty *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static void
follow_ups_clear (KlasterFollowUps *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterFollowUps, klaster_follow_ups, follow_ups_clear)

/* ---- what is read once */

void
klaster_follow_up_source_clear (KlasterFollowUpSource *self)
{
  g_clear_pointer (&self->meetings, g_hash_table_unref);
  g_clear_pointer (&self->kawasan, g_hash_table_unref);
  g_clear_pointer (&self->sites, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->titles, klaster_titles_free);
  g_clear_pointer (&self->holidays, g_array_unref);
}

static GHashTable *
read_by_id (KlasterFollowUpSource *self, const char *entity, GError **error)
{
  GPtrArray *records
      = klaster_reader_list (self->reader, klaster_entity_get (entity), NULL, "id", error);
  GHashTable *by_id;

  if (records == NULL)
    return NULL;
  g_ptr_array_add (self->lists, records);
  by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, (gpointer)klaster_record_get_id (records->pdata[i]),
                         records->pdata[i]);
  return by_id;
}

gboolean
klaster_follow_up_source_init (KlasterFollowUpSource *self,
                               KlasterReader *reader,
                               const GDate *today,
                               GError **error)
{
  *self = (KlasterFollowUpSource){ .reader = reader, .today = *today };
  if (!g_date_valid (&self->today))
    klaster_today (&self->today);
  self->titles = klaster_titles_new (reader);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->holidays = klaster_dup_holidays (reader);
  return (self->meetings = read_by_id (self, "meeting", error)) != NULL
         && (self->kawasan = read_by_id (self, "kawasan", error)) != NULL
         && (self->sites = read_by_id (self, "site", error)) != NULL;
}

/* ---- one follow-up */

static const char *
get_text (GHashTable *records, const char *id, const char *field)
{
  const KlasterRecord *record = id != NULL ? g_hash_table_lookup (records, id) : NULL;

  return record != NULL ? klaster_record_get_text (record, field) : NULL;
}

static char *
dup_title (const KlasterFollowUpSource *source, const char *entity, const char *id)
{
  const char *title = klaster_titles_get (source->titles, entity, id);

  return g_strdup (title != NULL ? title : "");
}

static char *
dup_kabupaten (const KlasterFollowUp *self, const KlasterFollowUpSource *source)
{
  const char *code = get_text (source->kawasan, self->kawasan, "kabupaten");

  if (code == NULL)
    code = get_text (source->sites, self->site, "kabupaten");
  if (code == NULL)
    code = get_text (source->meetings, self->meeting, "kabupaten");
  return g_strdup (code);
}

static char *
fold_texts (const KlasterFollowUp *self)
{
  g_autofree char *all = g_strjoin ("\n", self->text, self->opd_name, self->kawasan_name,
                                    self->site_name, self->meeting_title, NULL);

  return g_utf8_casefold (all, -1);
}

static void
count_days (KlasterFollowUp *self, const KlasterFollowUpSource *source)
{
  const GDate *end = self->open ? &source->today : &self->done_on;

  self->age = g_date_valid (&self->since) && g_date_valid (end)
                  ? (int)klaster_working_days (&self->since, end, source->holidays)
                  : -1;
  self->overdue
      = self->open && g_date_valid (&self->due) && g_date_compare (&self->due, &source->today) < 0;
  if (self->overdue)
    self->days_over = (int)klaster_working_days (&self->due, &source->today, source->holidays);
}

KlasterFollowUp *
klaster_follow_up_new (const KlasterRecord *record, const KlasterFollowUpSource *source)
{
  KlasterFollowUp *self = g_new0 (KlasterFollowUp, 1);
  const KlasterRecord *meeting;

  self->id = g_strdup (klaster_record_get_id (record));
  self->text = klaster_dup_text_or_empty (record, "text");
  self->opd = klaster_dup_text (record, "opd");
  self->opd_name = dup_title (source, "opd", self->opd);
  self->kawasan = klaster_dup_text (record, "kawasan");
  self->kawasan_name = dup_title (source, "kawasan", self->kawasan);
  self->site = klaster_dup_text (record, "site");
  self->site_name = dup_title (source, "site", self->site);
  self->program = klaster_dup_text (record, "program");
  self->program_title = dup_title (source, "opd_program", self->program);
  self->meeting = klaster_dup_text (record, "meeting");
  meeting = self->meeting != NULL ? g_hash_table_lookup (source->meetings, self->meeting) : NULL;
  self->meeting_title
      = meeting != NULL ? klaster_dup_text_or_empty (meeting, "title") : g_strdup ("");
  self->kabupaten = dup_kabupaten (self, source);
  self->state = klaster_dup_text_or_empty (record, "state");
  self->state_label = klaster_dup_choice (record, "state", "–");
  self->open = strcmp (self->state, "done") != 0 && strcmp (self->state, "dropped") != 0;
  self->since = klaster_get_date (meeting, "date");
  self->due = klaster_get_date (record, "due");
  self->done_on = klaster_get_date (record, "done_on");
  self->search = fold_texts (self);
  count_days (self, source);
  return self;
}

/* ---- order */

/* Days that are not known come last, whatever the DIRECTION (1 or -1). */
static int
compare_dates (const GDate *x, const GDate *y, int direction)
{
  if (g_date_valid (x) != g_date_valid (y))
    return g_date_valid (x) ? -1 : 1;
  return g_date_valid (x) ? direction * g_date_compare (x, y) : 0;
}

int
klaster_follow_up_compare (gconstpointer a, gconstpointer b)
{
  const KlasterFollowUp *x = *(KlasterFollowUp *const *)a, *y = *(KlasterFollowUp *const *)b;
  int order = y->open - x->open;

  if (order == 0)
    order = x->open ? compare_dates (&x->due, &y->due, 1)
                    : compare_dates (&x->done_on, &y->done_on, -1);
  if (order == 0)
    order = y->age - x->age;
  if (order == 0)
    order = strcmp (x->text, y->text);
  return order != 0 ? order : strcmp (x->id, y->id);
}

/* ---- parties */

/* By id; the ids are borrowed from the items. */
static void
count_party (GHashTable *parties, const KlasterFollowUp *item, const char *id, const char *name)
{
  KlasterFollowUpParty *party;

  if (id == NULL)
    return;
  party = g_hash_table_lookup (parties, id);
  if (party == NULL)
    {
      party = g_new0 (KlasterFollowUpParty, 1);
      party->id = g_strdup (id);
      party->name = g_strdup (name);
      g_hash_table_insert (parties, party->id, party);
    }
  party->n_open += item->open;
  party->n_overdue += item->overdue;
  party->n_closed += !item->open;
}

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const KlasterFollowUpParty *x = *(KlasterFollowUpParty *const *)a;
  const KlasterFollowUpParty *y = *(KlasterFollowUpParty *const *)b;
  int order = g_utf8_collate (x->name, y->name);

  return order != 0 ? order : strcmp (x->id, y->id);
}

static GPtrArray *
take_parties (GHashTable *parties)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)party_free);
  GHashTableIter iter;
  gpointer party;

  g_hash_table_iter_init (&iter, parties);
  while (g_hash_table_iter_next (&iter, NULL, &party))
    g_ptr_array_add (list, party);
  g_ptr_array_sort (list, compare_parties);
  return list;
}

static void
count (KlasterFollowUps *self)
{
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->items->len; i++)
    {
      const KlasterFollowUp *item = self->items->pdata[i];

      self->n_open += item->open;
      self->n_overdue += item->overdue;
      self->n_closed += !item->open;
      count_party (agencies, item, item->opd, item->opd_name);
      count_party (areas, item, item->kawasan, item->kawasan_name);
    }
  self->agencies = take_parties (agencies);
  self->areas = take_parties (areas);
}

static char *
make_sentence (const KlasterFollowUps *self)
{
  g_autofree char *open = NULL;
  g_autofree char *late = NULL;
  g_autofree char *longest = NULL;
  int days = 0;

  if (self->items->len == 0)
    return g_strdup (_ ("No follow-up is entered."));
  if (self->n_open == 0)
    return g_strdup_printf (
        ngettext ("The only follow-up is closed.", "All %u follow-ups are closed.", self->n_closed),
        self->n_closed);
  open = g_strdup_printf (
      ngettext ("%u follow-up is open.", "%u follow-ups are open.", self->n_open), self->n_open);
  if (self->n_overdue > 0)
    late = g_strdup_printf (ngettext ("%u is overdue.", "%u are overdue.", self->n_overdue),
                            self->n_overdue);
  for (guint i = 0; i < self->items->len; i++)
    days = MAX (days, ((const KlasterFollowUp *)self->items->pdata[i])->days_over);
  if (days > 0)
    longest = g_strdup_printf (ngettext ("The longest is %d working day over due.",
                                         "The longest is %d working days over due.", (gulong)days),
                               days);
  return klaster_join_sentences (open, late != NULL ? late : "", longest, NULL);
}

/* Public functions */

KlasterFollowUps *
klaster_follow_ups_build (KlasterReader *reader, const KlasterFollowUpsQuery *query, GError **error)
{
  g_autoptr (KlasterFollowUps) self = g_atomic_rc_box_new0 (KlasterFollowUps);
  g_auto (KlasterFollowUpSource) source = { 0 };
  g_autoptr (GPtrArray) records = NULL;

  if (!klaster_follow_up_source_init (&source, reader, &query->today, error))
    return NULL;
  records = klaster_reader_list (reader, klaster_entity_get ("follow_up"), NULL, "id", error);
  if (records == NULL)
    return NULL;
  self->today = source.today;
  self->items = g_ptr_array_new_full (records->len, (GDestroyNotify)klaster_follow_up_free);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->items, klaster_follow_up_new (records->pdata[i], &source));
  g_ptr_array_sort (self->items, klaster_follow_up_compare);
  count (self);
  self->sentence = make_sentence (self);
  return g_steal_pointer (&self);
}

gboolean
klaster_follow_up_matches (const KlasterFollowUp *self, const KlasterFollowUpFilter *filter)
{
  if ((filter->overdue && !self->overdue) || (filter->open && !self->open)
      || (filter->opd != NULL && g_strcmp0 (filter->opd, self->opd) != 0)
      || (filter->kawasan != NULL && g_strcmp0 (filter->kawasan, self->kawasan) != 0))
    return FALSE;
  return filter->text == NULL || strstr (self->search, filter->text) != NULL;
}

char *
klaster_follow_up_dup_due_text (const KlasterFollowUp *self, const GDate *today)
{
  g_autofree char *day = NULL;
  int ahead;

  if (!self->open)
    {
      day = klaster_format_date_short (&self->done_on);
      /* Translators: %s is a date. */
      return g_date_valid (&self->done_on) && strcmp (self->state, "done") == 0
                 ? g_strdup_printf (_ ("done on %s"), day)
                 : g_strdup (self->state_label);
    }
  if (!g_date_valid (&self->due))
    return g_strdup (_ ("no due day"));
  if (self->overdue && self->days_over == 0)
    return g_strdup (_ ("over due"));
  if (self->overdue)
    return g_strdup_printf (
        ngettext ("%d working day over due", "%d working days over due", (gulong)self->days_over),
        self->days_over);
  ahead = g_date_days_between (today, &self->due);
  if (ahead == 0)
    return g_strdup (_ ("due today"));
  return g_strdup_printf (ngettext ("due in %d day", "due in %d days", (gulong)ahead), ahead);
}
