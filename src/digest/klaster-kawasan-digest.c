#include "klaster-kawasan-digest.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-agenda-private.h"
#include "klaster-kawasan-private.h"

static void
kawasan_clear (KlasterKawasanDigest *self)
{
  klaster_kawasan_digest_free_parts (self);
  g_free (self->id);
  g_free (self->name);
  g_free (self->theme);
  g_free (self->kind);
  g_free (self->kind_label);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->rpjmn);
  g_free (self->decree_number);
  g_free (self->index_class);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->dates, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_free (self->stage_sentence);
  g_free (self->lead);
  g_free (self->program_sentence);
  g_free (self->follow_up_sentence);
}

KLASTER_DEFINE_DIGEST (KlasterKawasanDigest, klaster_kawasan_digest, kawasan_clear)

static void
fill_identity (KlasterKawasanDigest *self, KlasterProgramme *programme, const KlasterRecord *record)
{
  self->id = g_strdup (klaster_record_get_id (record));
  self->name = klaster_dup_text_or_empty (record, "name");
  self->theme = klaster_dup_text (record, "theme");
  self->kind = klaster_dup_text_or_empty (record, "kind");
  self->kind_label = klaster_dup_choice (record, "kind", "–");
  self->kabupaten = klaster_dup_text_or_empty (record, "kabupaten");
  self->kabupaten_name = g_strdup (klaster_programme_get_region_name (programme, self->kabupaten));
  self->rpjmn = klaster_dup_text (record, "rpjmn");
  self->decree_number = klaster_dup_text (record, "decree_number");
  self->decree_date = klaster_get_date (record, "decree_date");
  self->area = klaster_figure_of (record, "area_ha");
  self->rpkp_from = (int)klaster_record_get_integer (record, "rpkp_from", 0);
  self->rpkp_to = (int)klaster_record_get_integer (record, "rpkp_to", 0);
}

static gboolean
add_members (KlasterKawasanDigest *self, KlasterProgramme *programme, GError **error)
{
  const KlasterMatch matches[] = { { "kawasan", self->id }, { NULL, NULL } };
  g_autoptr (GPtrArray) records = klaster_reader_list (
      programme->reader, klaster_entity_get ("kawasan_member"), matches, "region", error);

  if (records == NULL)
    return FALSE;
  self->members = klaster_kawasan_members (programme, records);
  for (guint i = 0; i < self->members->len; i++)
    self->n_unconfirmed += !((const KlasterKawasanMember *)self->members->pdata[i])->confirmed;
  return TRUE;
}

static gboolean
add_dates (KlasterKawasanDigest *self, KlasterProgramme *programme, GError **error)
{
  const KlasterAgendaQuery query = { .kawasan = self->id, .today = programme->today };
  g_autoptr (KlasterAgenda) agenda = klaster_agenda_from_programme (programme, &query, error);

  if (agenda == NULL)
    return FALSE;
  self->dates = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_dated_free);
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const KlasterDated *item = agenda->items->pdata[i];

      if (item->state != KLASTER_DATED_PAST && item->state != KLASTER_DATED_DONE)
        g_ptr_array_add (self->dates, klaster_dated_copy (item));
    }
  return TRUE;
}

static void
add_missing_stages (KlasterKawasanDigest *self)
{
  guint unrecorded = 0;

  for (guint i = 0; i < self->n_stages; i++)
    {
      const KlasterKawasanStage *stage = &self->stages[i];

      unrecorded += stage->state == KLASTER_RUNG_UNRECORDED;
      if (g_date_valid (&stage->done) && stage->document == NULL)
        klaster_missing_add (
            self->missing, "kawasan_stage", stage->record, "document_number",
            /* Translators: %s is a stage. */
            g_strdup_printf (_ ("Stage %s is done, but its document is not entered."),
                             stage->label));
    }
  if (unrecorded > 0 && self->current != KLASTER_STAGE_UNKNOWN)
    klaster_missing_add (
        self->missing, "kawasan_stage", NULL, NULL,
        g_strdup_printf (ngettext ("%u earlier stage is not recorded.",
                                   "%u earlier stages are not recorded.", unrecorded),
                         unrecorded));
}

static void
add_missing_checks (KlasterKawasanDigest *self)
{
  for (guint i = 0; i < self->n_checks; i++)
    {
      const KlasterKawasanCheck *check = &self->checks[i];

      if (check->complete < 0)
        klaster_missing_add (
            self->missing, "kawasan_check", check->record, "complete",
            /* Translators: %s is a document, e.g. "SK Kawasan". */
            g_strdup_printf (_ ("It is not entered whether %s is there."), check->label));
    }
}

static void
list_missing (KlasterKawasanDigest *self)
{
  self->missing = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_missing_free);
  if (self->members->len == 0)
    klaster_missing_add (self->missing, "kawasan_member", NULL, "region",
                         g_strdup (_ ("No member village is entered.")));
  else if (self->n_unconfirmed > 0)
    klaster_missing_add (
        self->missing, "kawasan_member", NULL, "confirmed",
        g_strdup_printf (ngettext ("%u member is not confirmed.", "%u members are not confirmed.",
                                   self->n_unconfirmed),
                         self->n_unconfirmed));
  if (self->theme == NULL)
    klaster_missing_add (self->missing, "kawasan", self->id, "theme",
                         g_strdup (_ ("The theme is not entered.")));
  if (self->decree_number == NULL)
    klaster_missing_add (self->missing, "kawasan", self->id, "decree_number",
                         g_strdup (_ ("The decree number is not entered.")));
  add_missing_stages (self);
  add_missing_checks (self);
  if (self->programs->len == 0)
    klaster_missing_add (self->missing, "opd_program", NULL, NULL,
                         g_strdup (_ ("No OPD programme is entered.")));
  if (self->bumdesma->len == 0)
    klaster_missing_add (self->missing, "bumdesma", NULL, NULL,
                         g_strdup (_ ("No BUM Desa Bersama is entered.")));
}

static gboolean
is_recorded (const KlasterKawasanDigest *self)
{
  for (guint i = 0; i < self->n_stages; i++)
    if (self->stages[i].record != NULL)
      return TRUE;
  return FALSE;
}

static char *
describe_stage (const KlasterKawasanDigest *self)
{
  const KlasterKawasanStage *stage;
  guint days;

  if (self->current >= (int)self->n_stages)
    /* Translators: %s is a kawasan. */
    return g_strdup_printf (_ ("All stages of %s are done."), self->name);
  if (self->current == KLASTER_STAGE_UNKNOWN)
    /* Translators: %s is a kawasan. */
    return g_strdup_printf (is_recorded (self) ? _ ("No stage of %s is closed yet.")
                                               : _ ("No stage of %s is recorded yet."),
                            self->name);
  stage = &self->stages[self->current];
  if (stage->state == KLASTER_RUNG_BLOCKED)
    /* Translators: kawasan, stage, what blocks it. */
    return g_strdup_printf (_ ("%s is at stage %s, held up by: %s."), self->name, stage->label,
                            stage->blocker);
  if (stage->days < 0)
    /* Translators: kawasan, stage. */
    return g_strdup_printf (_ ("%s is at stage %s."), self->name, stage->label);
  days = (guint)stage->days;
  /* Translators: kawasan, stage, number of days. */
  return g_strdup_printf (
      ngettext ("%s is at stage %s, since %u day.", "%s is at stage %s, since %u days.", days),
      self->name, stage->label, days);
}

static char *
describe_programs (const KlasterKawasanDigest *self)
{
  guint n = self->programs->len;
  g_autofree char *budget = NULL;
  g_autofree char *opd = NULL;
  g_autofree char *programs = NULL;

  if (n == 0)
    return g_strdup (_ ("No OPD programme is entered."));
  opd = g_strdup_printf (ngettext ("%u OPD", "%u OPD", self->n_opd), self->n_opd);
  programs = g_strdup_printf (ngettext ("%u programme", "%u programmes", n), n);
  if (self->n_with_budget == 0)
    /* Translators: "3 programmes", "2 OPD". */
    return g_strdup_printf (_ ("%s of %s; no budget is entered."), programs, opd);
  budget = klaster_format_money ((gint64)llround (self->budget));
  if (self->n_with_budget == n)
    /* Translators: "3 programmes", "2 OPD", an amount. */
    return g_strdup_printf (_ ("%s of %s with a budget of %s."), programs, opd, budget);
  /* Translators: "3 programmes", "2 OPD", an amount, then how many of how many programmes. */
  return g_strdup_printf (_ ("%s of %s with a budget of %s (known for %u of %u)."), programs, opd,
                          budget, self->n_with_budget, n);
}

static char *
describe_follow_ups (const KlasterKawasanDigest *self)
{
  guint n = self->follow_ups->len, overdue = 0;
  g_autofree char *open = NULL;
  g_autofree char *late = NULL;

  for (guint i = 0; i < n; i++)
    overdue += ((const KlasterFollowUp *)self->follow_ups->pdata[i])->overdue;
  if (n == 0 && self->n_follow_ups_done == 0)
    return g_strdup (_ ("No follow-up is entered."));
  if (n == 0)
    return self->n_follow_ups_done == 1
               ? g_strdup (_ ("The only follow-up is done."))
               : g_strdup_printf (_ ("All %u follow-ups are done."), self->n_follow_ups_done);
  open = g_strdup_printf (ngettext ("%u follow-up is open.", "%u follow-ups are open.", n), n);
  if (overdue > 0)
    late = g_strdup_printf (ngettext ("%u is overdue.", "%u are overdue.", overdue), overdue);
  return klaster_join_sentences (open, late, NULL);
}

static char *
make_lead (const KlasterKawasanDigest *self)
{
  g_autofree char *checks = NULL;

  if (self->n_unanswered == self->n_checks)
    checks = g_strdup (_ ("Nothing is entered on the documents that the ministry asks for."));
  else if (self->n_unanswered > 0)
    /* Translators: how many, of how many, how many are not known. */
    checks = g_strdup_printf (_ ("Of the documents that the ministry asks for, %u of %u are "
                                 "complete; on %u nothing is entered."),
                              self->n_complete, self->n_checks, self->n_unanswered);
  else
    /* Translators: how many, of how many. */
    checks = g_strdup_printf (
        _ ("Of the documents that the ministry asks for, %u of %u are complete."), self->n_complete,
        self->n_checks);
  return klaster_join_sentences (self->stage_sentence, checks, NULL);
}

KlasterKawasanDigest *
klaster_kawasan_digest_build (KlasterReader *reader,
                              const KlasterKawasanDigestQuery *query,
                              GError **error)
{
  g_autoptr (KlasterKawasanDigest) self = NULL;
  g_autoptr (KlasterProgramme) programme = NULL;
  g_autoptr (KlasterRecord) record = NULL;

  record = klaster_reader_get (reader, klaster_entity_get ("kawasan"), query->kawasan, error);
  if (record == NULL)
    return NULL;
  programme = klaster_programme_load (reader, &query->today, error);
  if (programme == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterKawasanDigest);
  fill_identity (self, programme, record);
  if (!add_members (self, programme, error)
      || !klaster_kawasan_digest_add_stages (self, programme, error)
      || !klaster_kawasan_digest_add_checks (self, programme, error)
      || !klaster_kawasan_digest_add_programs (self, programme, error)
      || !klaster_kawasan_digest_add_meetings (self, programme, error)
      || !klaster_kawasan_digest_add_bumdesma (self, programme, error)
      || !add_dates (self, programme, error))
    return NULL;
  list_missing (self);
  self->stage_sentence = describe_stage (self);
  self->lead = make_lead (self);
  self->program_sentence = describe_programs (self);
  self->follow_up_sentence = describe_follow_ups (self);
  return g_steal_pointer (&self);
}

const char *
klaster_kawasan_digest_get_stage_text (const KlasterKawasanDigest *self)
{
  if (self->current == KLASTER_STAGE_UNKNOWN)
    return is_recorded (self) ? _ ("no stage closed yet") : _ ("no stage recorded yet");
  return self->current < (int)self->n_stages ? self->stages[self->current].label
                                             : _ ("all stages are closed");
}
