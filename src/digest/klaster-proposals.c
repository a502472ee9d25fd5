#include "klaster-proposals.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-agenda.h"
#include "klaster-proposals-private.h"

static void
proposal_free (KlasterProposal *self)
{
  g_free (self->id);
  g_free (self->site);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->current);
  g_free (self->current_title);
  g_free (self->current_full_name);
  g_free (self->proposed);
  g_free (self->proposed_title);
  g_free (self->proposed_full_name);
  g_free (self->letter_number);
  g_free (self->reasons);
  g_free (self->decision);
  g_free (self->decision_label);
  g_free (self->decision_letter);
  g_free (self->decision_note);
  g_free (self->successor);
  g_ptr_array_unref (self->facts);
  g_free (self->state_text);
  g_free (self->sentence);
  g_free (self);
}

static void
proposals_clear (KlasterProposals *self)
{
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->deadline_sentence);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterProposals, klaster_proposals, proposals_clear)

/* ---- one proposal */

/* The day on which it came; not valid when it has none. */
static GDate
get_day (const KlasterRecord *record)
{
  static const char *const fields[] = { "received_on", "letter_date", "decided_on" };
  GDate day;

  g_date_clear (&day, 1);
  for (guint i = 0; i < G_N_ELEMENTS (fields) && !g_date_valid (&day); i++)
    day = klaster_get_date (record, fields[i]);
  return day;
}

int
klaster_proposal_get_year (const KlasterRecord *record, const GDate *today)
{
  GDate day = get_day (record);

  return g_date_get_year (g_date_valid (&day) ? &day : today);
}

static char *
dup_full_name (KlasterProgramme *programme, const char *code)
{
  char *name = code != NULL ? klaster_reader_dup_region_full_name (programme->reader, code) : NULL;

  return name != NULL ? name : g_strdup (klaster_village_or_unfilled (code));
}

static void
fill_places (KlasterProposal *self, KlasterProgramme *programme, const KlasterSite *site)
{
  const char *kabupaten = site != NULL ? site->kabupaten : NULL;
  const char *name = klaster_programme_get_region_name (programme, kabupaten);

  self->kabupaten = g_strdup (kabupaten != NULL ? kabupaten : "");
  self->kabupaten_name = g_strdup (name != NULL ? name : "–");
  self->current = g_strdup (site != NULL ? site->village : NULL);
  self->current_title = g_strdup (
      klaster_village_or_unfilled (klaster_programme_get_region_name (programme, self->current)));
  self->current_full_name = dup_full_name (programme, self->current);
  self->proposed_title = g_strdup (
      klaster_village_or_unfilled (klaster_programme_get_region_name (programme, self->proposed)));
  self->proposed_full_name = dup_full_name (programme, self->proposed);
}

static void
judge_lateness (KlasterProposal *self, KlasterProgramme *programme, const KlasterRecord *record)
{
  self->came = get_day (record);
  klaster_programme_get_proposal_deadline (
      programme, klaster_proposal_get_year (record, &programme->today), &self->deadline);
  if (g_date_valid (&self->came) && g_date_valid (&self->deadline))
    self->days_late = MAX (0, g_date_days_between (&self->deadline, &self->came));
  self->late = self->days_late > 0 || g_str_equal (self->decision, "late");
}

/* The site that followed, once the proposal was accepted. */
static void
find_successor (KlasterProposal *self, KlasterProgramme *programme, const KlasterSite *site)
{
  const char *next = site != NULL ? klaster_record_get_text (site->record, "replaced_by") : NULL;
  const KlasterSite *successor = klaster_programme_find_site (programme, next);

  if (successor == NULL || !g_str_equal (self->decision, "accepted")
      || g_strcmp0 (successor->village, self->proposed) != 0)
    return;
  self->successor = g_strdup (successor->id);
  self->begins = successor->begin;
}

static char *
dup_state_text (const KlasterProposal *self)
{
  g_autofree char *late
      = self->days_late > 0 ? g_strdup_printf (
            ngettext ("%d day late", "%d days late", (gulong)self->days_late), self->days_late)
                            : NULL;
  const char *state = self->open ? _ ("Waits for a decision") : self->decision_label;

  if (!self->open && late != NULL && g_str_equal (self->decision, "late"))
    return g_strdup_printf (ngettext ("Late by %u day", "Late by %u days", (guint)self->days_late),
                            (guint)self->days_late);
  if (late == NULL && self->late && !g_str_equal (self->decision, "late"))
    late = g_strdup (_ ("late"));
  return late != NULL ? g_strdup_printf ("%s, %s", state, late) : g_strdup (state);
}

static char *
dup_sentence (const KlasterProposal *self)
{
  g_autofree char *what = g_strdup_printf (
      /* Translators: kabupaten, proposed village, current village. */
      _ ("%s proposes %s in the place of %s."), self->kabupaten_name, self->proposed_full_name,
      self->current_title);
  g_autofree char *distance = NULL;
  g_autofree char *known = NULL;

  if (!isnan (self->distance_km))
    {
      g_autofree char *km = klaster_format_number (self->distance_km, 1);

      /* Translators: %s is a number. */
      distance = g_strdup_printf (_ ("The two are %s km apart in a straight line."), km);
    }
  known = g_strdup_printf (
      /* Translators: facts known, of how many, of the current village; the same of the proposed one. */
      _ ("Known are %u of %u facts about the current village and %u of %u about the proposed "
         "one."),
      self->n_current, self->of_current, self->n_proposed, self->of_proposed);
  return klaster_join_sentences (what, distance != NULL ? distance : "", known, NULL);
}

static KlasterProposal *
make_proposal (KlasterProgramme *programme, const KlasterRecord *record, GError **error)
{
  KlasterProposal *self = g_new0 (KlasterProposal, 1);
  const KlasterSite *site
      = klaster_programme_find_site (programme, klaster_record_get_text (record, "site"));

  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_fact_pair_free);
  self->id = g_strdup (klaster_record_get_id (record));
  self->site = klaster_dup_text_or_empty (record, "site");
  self->proposed = klaster_dup_text (record, "village");
  fill_places (self, programme, site);
  self->letter_number = klaster_dup_text (record, "letter_number");
  self->letter_date = klaster_get_date (record, "letter_date");
  self->received_on = klaster_get_date (record, "received_on");
  self->reasons = klaster_dup_text (record, "reasons");
  self->decision = klaster_dup_text_or_empty (record, "decision");
  self->decision_label = klaster_dup_choice (record, "decision", "–");
  self->decided_on = klaster_get_date (record, "decided_on");
  self->decision_letter = klaster_dup_text (record, "decision_letter");
  self->decision_note = klaster_dup_text (record, "decision_note");
  self->open = !g_date_valid (&self->decided_on);
  judge_lateness (self, programme, record);
  find_successor (self, programme, site);
  self->acceptable = self->open && klaster_replacement_is_possible (site);
  if (self->acceptable)
    self->suggested = klaster_replacement_suggest (programme, site);
  if (!klaster_proposal_add_facts (self, programme, site, error))
    {
      proposal_free (self);
      return NULL;
    }
  self->state_text = dup_state_text (self);
  self->sentence = dup_sentence (self);
  return self;
}

/* ---- all of a year */

static int
compare_proposals (gconstpointer a, gconstpointer b)
{
  const KlasterProposal *x = *(KlasterProposal *const *)a, *y = *(KlasterProposal *const *)b;

  if (x->open != y->open)
    return x->open ? -1 : 1;
  if (g_date_valid (&x->came) != g_date_valid (&y->came))
    return g_date_valid (&x->came) ? -1 : 1;
  if (g_date_valid (&x->came) && g_date_compare (&x->came, &y->came) != 0)
    return g_date_compare (&x->came, &y->came);
  return strcmp (x->id, y->id);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const int *)b - *(const int *)a;
}

static void
add_year (GArray *years, int year)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) == year)
      return;
  g_array_append_val (years, year);
}

static void
count (KlasterProposals *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const KlasterProposal *item = self->items->pdata[i];

      self->n_open += item->open;
      self->n_late += item->late;
      self->n_accepted += g_str_equal (item->decision, "accepted");
      self->n_rejected += g_str_equal (item->decision, "rejected");
    }
}

static char *
dup_deadline_sentence (const KlasterProposals *self)
{
  g_autofree char *date = klaster_format_date (&self->deadline);
  g_autofree char *days = klaster_days_dup_text (self->days_left);

  if (self->days_left < 0)
    /* Translators: year, date, "12 days ago". */
    return g_strdup_printf (_ ("Proposals for %d were taken until %s, %s."), self->year, date,
                            days);
  /* Translators: year, date, "in 12 days". */
  return g_strdup_printf (_ ("Proposals for %d are taken until %s, %s."), self->year, date, days);
}

static char *
dup_count_sentence (const KlasterProposals *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  g_autofree char *late = NULL;
  g_autofree char *sentence = NULL;

  if (self->items->len == 0)
    return self->days_left < 0
               ? g_strdup_printf (
                   _ ("No proposal is entered for %d; the sites stay as designated."), self->year)
               : g_strdup_printf (_ ("No proposal is entered for %d yet; without one the sites "
                                     "stay as designated."),
                                  self->year);
  if (self->n_open > 0)
    klaster_add_counted (
        builder, ngettext ("%u waits for a decision", "%u wait for a decision", self->n_open),
        self->n_open);
  if (self->n_accepted > 0)
    klaster_add_counted (builder, _ ("%u accepted"), self->n_accepted);
  if (self->n_rejected > 0)
    klaster_add_counted (builder, _ ("%u rejected"), self->n_rejected);
  parts = g_strv_builder_end (builder);
  list = klaster_format_list ((const char *const *)parts);
  sentence
      = parts[0] != NULL
            /* Translators: number, then such as "1 waits for a decision, and 1 rejected". */
            ? g_strdup_printf (ngettext ("%u proposal: %s.", "%u proposals: %s.", self->items->len),
                               self->items->len, list)
            : g_strdup_printf (ngettext ("%u proposal.", "%u proposals.", self->items->len),
                               self->items->len);
  if (self->n_late > 0)
    late
        = g_strdup_printf (ngettext ("%u came late.", "%u came late.", self->n_late), self->n_late);
  return klaster_join_sentences (sentence, late, NULL);
}

static gboolean
add_items (KlasterProposals *self,
           KlasterProgramme *programme,
           GPtrArray *records,
           const char *only,
           GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      int year = klaster_proposal_get_year (record, &self->today);
      KlasterProposal *item;

      add_year (self->years, year);
      if (only != NULL ? g_strcmp0 (klaster_record_get_id (record), only) != 0 : year != self->year)
        continue;
      item = make_proposal (programme, record, error);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (self->items, item);
      self->year = year;
    }
  if (only == NULL || self->items->len > 0)
    return TRUE;
  g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                       _ ("There is no such proposal."));
  return FALSE;
}

/* Public functions */

KlasterProposals *
klaster_proposals_build (KlasterReader *reader, const KlasterProposalsQuery *query, GError **error)
{
  g_autoptr (KlasterProposals) self = NULL;
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autoptr (GPtrArray) records = NULL;

  if (programme == NULL || !klaster_programme_load_reports (programme, NULL, NULL, error))
    return NULL;
  records = klaster_reader_list (reader, klaster_entity_get ("site_proposal"), NULL, "id", error);
  if (records == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterProposals);
  self->today = programme->today;
  self->year = query->year != 0 ? query->year : g_date_get_year (&self->today);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  add_year (self->years, g_date_get_year (&self->today));
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)proposal_free);
  if (!add_items (self, programme, records, query->proposal, error))
    return NULL;
  g_ptr_array_sort (self->items, compare_proposals);
  g_array_sort (self->years, compare_years);
  self->own_deadline
      = klaster_programme_get_proposal_deadline (programme, self->year, &self->deadline);
  self->days_left = g_date_days_between (&self->today, &self->deadline);
  count (self);
  self->deadline_sentence = dup_deadline_sentence (self);
  self->sentence = dup_count_sentence (self);
  return g_steal_pointer (&self);
}

char *
klaster_proposal_deadline_dup_key (int year)
{
  return g_strdup_printf ("%s_%d", KLASTER_SETTING_PROPOSAL_DEADLINE, year);
}

KlasterChange *
klaster_proposal_deadline_create_change (KlasterReader *reader,
                                         int year,
                                         const GDate *day,
                                         GError **error)
{
  const KlasterEntity *entity = klaster_entity_get ("setting");
  g_autofree char *key = klaster_proposal_deadline_dup_key (year);
  const KlasterMatch matches[] = { { "key", key }, { NULL, NULL } };
  g_autofree char *value
      = g_strdup_printf ("%02d-%02d", (int)g_date_get_month (day), (int)g_date_get_day (day));
  g_autofree char *date = klaster_format_date (day);
  g_autofree char *summary = NULL;
  g_autoptr (KlasterRecord) old = NULL;
  g_autoptr (KlasterRecord) record = NULL;
  KlasterChange *change;

  if (g_date_get_year (day) != year)
    {
      g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT,
                   _ ("The deadline for %d is a day of that year."), year);
      return NULL;
    }
  /* Translators: line of the journal: a year, a date. */
  summary = g_strdup_printf (_ ("Deadline for proposals of %d: %s"), year, date);
  change = klaster_change_new (summary);
  old = klaster_reader_first (reader, entity, matches, NULL, NULL);
  record = old != NULL ? klaster_record_copy (old) : klaster_record_new (entity, NULL);
  klaster_record_set_text (record, "key", key);
  klaster_record_set_text (record, "value", value);
  if (old != NULL)
    klaster_change_update (change, record);
  else
    klaster_change_insert (change, record);
  return change;
}
