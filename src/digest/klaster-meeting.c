#include "klaster-meeting.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-follow-ups-private.h"
#include "klaster-meetings-private.h"
#include "klaster-meetings.h"

/* What decisions become, in the order in which it is shown. */
static const struct
{
  const char *entity;
  const char *state; /* field with a choice, or NULL */
} outcomes[] = {
  { "follow_up", "state" },
  { "opd_program", "state" },
  { "kawasan_stage", NULL },
  { "assistance", "state" },
};

static void
attendant_free (KlasterAttendant *self)
{
  g_free (self->id);
  g_free (self->opd);
  g_free (self->opd_name);
  g_free (self->name);
  g_free (self);
}

static void
outcome_free (KlasterOutcome *self)
{
  klaster_link_clear (&self->link);
  g_free (self->title);
  g_free (self->state_label);
  g_free (self);
}

static void
decision_free (KlasterDecision *self)
{
  g_free (self->text);
  g_ptr_array_unref (self->outcomes);
  g_free (self);
}

static void
meeting_clear (KlasterMeeting *self)
{
  GPtrArray **lists[]
      = { &self->attendants, &self->decisions, &self->others, &self->follow_ups, &self->points };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->asks); i++)
    g_free (self->asks[i]);
  g_free (self->id);
  g_free (self->title);
  g_free (self->kind);
  g_free (self->kind_label);
  g_free (self->place);
  g_free (self->kawasan);
  g_free (self->kawasan_name);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->chair);
  g_free (self->summary);
  g_free (self->scope);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterMeeting, klaster_meeting, meeting_clear)

/* ---- identity */

static void
fill_place (KlasterMeeting *self, KlasterReader *reader, const KlasterRecord *record)
{
  self->kawasan = klaster_dup_text (record, "kawasan");
  self->kawasan_name
      = self->kawasan != NULL
            ? klaster_reader_dup_title (reader, klaster_entity_get ("kawasan"), self->kawasan)
            : g_strdup ("");
  self->kabupaten = klaster_meeting_dup_kabupaten (record, reader);
  if (self->kabupaten != NULL)
    self->kabupaten_name = klaster_reader_dup_region_name (reader, self->kabupaten);
  if (self->kabupaten_name == NULL)
    self->kabupaten_name = g_strdup ("");
  self->scope = g_strdup (self->kawasan != NULL     ? self->kawasan_name
                          : self->kabupaten != NULL ? self->kabupaten_name
                                                    : _ ("all kawasan"));
}

static void
fill_identity (KlasterMeeting *self, KlasterReader *reader, const KlasterRecord *record)
{
  self->id = g_strdup (klaster_record_get_id (record));
  self->title = klaster_dup_text_or_empty (record, "title");
  self->kind = klaster_dup_text_or_empty (record, "kind");
  self->kind_label = klaster_dup_choice (record, "kind", "–");
  self->date = klaster_get_date (record, "date");
  self->exact = klaster_is_date_exact (record);
  self->ahead = klaster_meeting_is_ahead (record, &self->today);
  self->place = klaster_dup_text_or_empty (record, "place");
  self->chair = klaster_dup_text_or_empty (record, "chair");
  self->summary = klaster_dup_text_or_empty (record, "summary");
  self->asks[0] = klaster_dup_text (record, "ask_1");
  self->asks[1] = klaster_dup_text (record, "ask_2");
  self->asks[2] = klaster_dup_text (record, "ask_3");
  fill_place (self, reader, record);
}

/* ---- who came */

static int
compare_attendants (gconstpointer a, gconstpointer b)
{
  const KlasterAttendant *x = *(KlasterAttendant *const *)a, *y = *(KlasterAttendant *const *)b;
  int order = g_utf8_collate (x->opd_name, y->opd_name);

  if (order == 0)
    order = g_utf8_collate (x->name, y->name);
  return order != 0 ? order : strcmp (x->id, y->id);
}

static KlasterAttendant *
make_attendant (const KlasterRecord *record, KlasterTitles *titles)
{
  KlasterAttendant *self = g_new0 (KlasterAttendant, 1);
  const char *opd;

  self->id = g_strdup (klaster_record_get_id (record));
  self->opd = klaster_dup_text (record, "opd");
  opd = klaster_titles_get (titles, "opd", self->opd);
  self->opd_name = g_strdup (opd != NULL ? opd : "");
  self->name = klaster_dup_text_or_empty (record, "name");
  if (klaster_record_has (record, "attended"))
    self->presence = klaster_record_get_boolean (record, "attended") ? KLASTER_PRESENCE_CAME
                                                                     : KLASTER_PRESENCE_ABSENT;
  return self;
}

static GPtrArray *
list_of (const KlasterMeeting *self, KlasterReader *reader, const char *entity, GError **error)
{
  const KlasterMatch matches[] = { { "meeting", self->id }, { NULL, NULL } };

  return klaster_reader_list (reader, klaster_entity_get (entity), matches, "id", error);
}

static gboolean
add_attendants (KlasterMeeting *self, KlasterReader *reader, KlasterTitles *titles, GError **error)
{
  g_autoptr (GPtrArray) records = list_of (self, reader, "meeting_attendance", error);

  self->attendants = g_ptr_array_new_with_free_func ((GDestroyNotify)attendant_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      KlasterAttendant *attendant = make_attendant (records->pdata[i], titles);

      self->n_came += attendant->presence == KLASTER_PRESENCE_CAME;
      self->n_absent += attendant->presence == KLASTER_PRESENCE_ABSENT;
      g_ptr_array_add (self->attendants, attendant);
    }
  g_ptr_array_sort (self->attendants, compare_attendants);
  return records != NULL;
}

/* ---- decisions */

static void
split_decisions (KlasterMeeting *self, const char *text)
{
  g_auto (GStrv) lines = klaster_decisions_split (text);

  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify)decision_free);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify)outcome_free);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      KlasterDecision *decision = g_new0 (KlasterDecision, 1);

      decision->text = g_strdup (lines[i]);
      decision->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify)outcome_free);
      g_ptr_array_add (self->decisions, decision);
    }
}

/* The outcomes of the line that says WORDS, or those of no line. */
static GPtrArray *
find_outcomes (KlasterMeeting *self, const char *words)
{
  for (guint i = 0; words != NULL && i < self->decisions->len; i++)
    {
      KlasterDecision *decision = self->decisions->pdata[i];

      if (strcmp (decision->text, words) == 0)
        return decision->outcomes;
    }
  return self->others;
}

static char *
dup_state (const KlasterRecord *record, const char *field)
{
  GDate target;
  g_autofree char *day = NULL;

  if (field != NULL)
    return klaster_dup_choice (record, field, "");
  target = klaster_get_date (record, "target");
  day = klaster_format_date_short (&target);
  /* Translators: %s is a date. */
  return g_date_valid (&target) ? g_strdup_printf (_ ("target %s"), day) : g_strdup ("");
}

static gboolean
add_outcomes (KlasterMeeting *self, KlasterReader *reader, KlasterTitles *titles, GError **error)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (outcomes); kind++)
    {
      const KlasterEntity *entity = klaster_entity_get (outcomes[kind].entity);
      g_autoptr (GPtrArray) records = list_of (self, reader, entity->name, error);

      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        {
          const KlasterRecord *record = records->pdata[i];
          KlasterOutcome *outcome = g_new0 (KlasterOutcome, 1);

          outcome->link.entity = entity->name;
          outcome->link.id = g_strdup (klaster_record_get_id (record));
          outcome->kind_label = _ (entity->label);
          outcome->title = g_strdup (klaster_titles_get (titles, entity->name, outcome->link.id));
          outcome->state_label = dup_state (record, outcomes[kind].state);
          g_ptr_array_add (find_outcomes (self, klaster_record_get_text (record, "decision")),
                           outcome);
        }
    }
  return TRUE;
}

/* ---- follow-ups */

static gboolean
add_follow_ups (KlasterMeeting *self, KlasterReader *reader, GError **error)
{
  g_auto (KlasterFollowUpSource) source = { 0 };
  g_autoptr (GPtrArray) records = NULL;

  if (!klaster_follow_up_source_init (&source, reader, &self->today, error))
    return FALSE;
  records = list_of (self, reader, "follow_up", error);
  if (records == NULL)
    return FALSE;
  self->follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_follow_up_free);
  for (guint i = 0; i < records->len; i++)
    {
      KlasterFollowUp *item = klaster_follow_up_new (records->pdata[i], &source);

      self->n_open += item->open;
      self->n_overdue += item->overdue;
      g_ptr_array_add (self->follow_ups, item);
    }
  g_ptr_array_sort (self->follow_ups, klaster_follow_up_compare);
  return TRUE;
}

/* ---- words */

static char *
describe_attendance (const KlasterMeeting *self)
{
  guint n = self->attendants->len;

  if (n == 0)
    return g_strdup (_ ("Nobody is on the list of invitations yet."));
  if (self->ahead && self->n_came + self->n_absent == 0)
    return g_strdup_printf (ngettext ("%u is invited.", "%u are invited.", n), n);
  /* Translators: how many came, of how many invited. */
  return g_strdup_printf (_ ("%u of %u invited came."), self->n_came, n);
}

static char *
describe_decisions (const KlasterMeeting *self)
{
  guint idle = 0;

  if (self->decisions->len == 0)
    return self->ahead ? NULL : g_strdup (_ ("No decision is written down."));
  for (guint i = 0; i < self->decisions->len; i++)
    idle += ((const KlasterDecision *)self->decisions->pdata[i])->outcomes->len == 0;
  if (idle == 0)
    return g_strdup (_ ("Every decision has led to something."));
  /* Translators: how many, of how many decisions. */
  return g_strdup_printf (_ ("Of %u decisions, %u have led to nothing yet."), self->decisions->len,
                          idle);
}

static char *
make_sentence (const KlasterMeeting *self)
{
  g_autofree char *attendance = describe_attendance (self);
  g_autofree char *decisions = describe_decisions (self);
  g_autofree char *open = NULL;

  if (self->n_open > 0)
    open = g_strdup_printf (
        ngettext ("%u follow-up is open.", "%u follow-ups are open.", self->n_open), self->n_open);
  return klaster_join_sentences (attendance, decisions != NULL ? decisions : "", open, NULL);
}

/* Public functions */

KlasterMeeting *
klaster_meeting_build (KlasterReader *reader, const KlasterMeetingQuery *query, GError **error)
{
  g_autoptr (KlasterRecord) record
      = klaster_reader_get (reader, klaster_entity_get ("meeting"), query->meeting, error);
  g_autoptr (KlasterTitles) titles = klaster_titles_new (reader);
  g_autoptr (KlasterMeeting) self = NULL;

  if (record == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterMeeting);
  self->today = query->today;
  if (!g_date_valid (&self->today))
    klaster_today (&self->today);
  fill_identity (self, reader, record);
  split_decisions (self, klaster_record_get_text (record, "decisions"));
  if (!add_attendants (self, reader, titles, error) || !add_outcomes (self, reader, titles, error)
      || !add_follow_ups (self, reader, error)
      || !klaster_meeting_draft_agenda (self, reader, error))
    return NULL;
  self->sentence = make_sentence (self);
  return g_steal_pointer (&self);
}
