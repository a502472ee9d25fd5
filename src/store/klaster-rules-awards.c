/* Rules of awards: weights, jurors, scores, and the lock of a frozen decision.
 *
 *  - Weights never sum to more than 100, and to 100 from the moment that scoring begins.
 *  - A score is one of a criterion of the jury, by a juror of the same edition, within the scale; each juror gives
 *    one for a site and criterion (the keys of the entity). Who has handed in changes nothing any more; taking it
 *    back needs a reason, which is kept in the journal.
 *  - An edition is frozen with the text of what it was decided from and its hash, which give the ranking that it holds
 *    (klaster_award_from_text()), and with no juror open.
 *  - Frozen means locked, for every path of writing: the edition, its stages, criteria, jurors and scores. Only what
 *    stands on the minutes (number, date, place) and the notes may still be written. Opening it again needs a reason
 *    and takes the frozen text away; the journal keeps it. Undo does not open it, for it gives no reason.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-award-text.h"
#include "klaster-format.h"
#include "klaster-rules.h"

static gboolean
is_frozen (const char *state)
{
  return g_strcmp0 (state, "frozen") == 0;
}

/* ---- weights */

static gboolean
check_weights (const KlasterRules *rules, const char *award, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = NULL;
  g_autofree char *text = NULL;
  gboolean draft;
  double sum;

  row = klaster_rules_query (rules, &failure,
                             "SELECT a.state, (SELECT total(c.weight) FROM main.award_criterion c"
                             " WHERE c.award = a.id) FROM main.award a WHERE a.id = ?",
                             award, NULL);
  if (row == NULL)
    return klaster_rules_pass_on (&failure, error);
  draft = g_strcmp0 (klaster_statement_get_text (row, 0), "draft") == 0;
  sum = klaster_statement_get_real (row, 1);
  text = klaster_format_number_short (sum, 4);
  if (sum > KLASTER_AWARD_WEIGHTS + KLASTER_AWARD_WEIGHT_SLACK)
    return klaster_rules_refuse (
        error, _ ("The weights of the criteria would sum to %s; more than 100 is not possible."),
        text);
  if (!draft && sum < KLASTER_AWARD_WEIGHTS - KLASTER_AWARD_WEIGHT_SLACK)
    return klaster_rules_refuse (
        error,
        _ ("The weights of the criteria sum to %s. They must sum to 100 before scoring begins, and "
           "stay so."),
        text);
  return TRUE;
}

static gboolean
check_criterion (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *before = klaster_rules_get_old (entry, "award");
  const char *after = klaster_rules_get (entry, "award");

  if (before != NULL && !check_weights (rules, before, error))
    return FALSE;
  return after == NULL || g_strcmp0 (before, after) == 0 || check_weights (rules, after, error);
}

static gboolean
check_ends (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  double lowest, highest;

  if (entry->new_record == NULL)
    return TRUE;
  lowest = klaster_record_get_number (entry->new_record, "lowest");
  highest = klaster_record_get_number (entry->new_record, "highest");
  if (!klaster_record_has (entry->new_record, "lowest"))
    lowest = 0;
  if (!klaster_record_has (entry->new_record, "highest"))
    highest = 100;
  return lowest < highest
         || klaster_rules_refuse (error,
                                  /* Translators: label of a criterion. */
                                  _ ("%s: the lowest value must be below the highest."),
                                  klaster_rules_get (entry, "label"));
}

/* ---- the lock */

static gboolean
refuse_frozen (const KlasterRules *rules, const char *award, GError **error)
{
  g_autofree char *title
      = klaster_reader_dup_title (rules->reader, klaster_entity_get ("award"), award);

  return klaster_rules_refuse (
      error,
      /* Translators: an edition of the award. */
      _ ("The decision on %s is frozen and stays as it is. Open it again with a reason before "
         "changing it."),
      title);
}

static gboolean
is_award_frozen (const KlasterRules *rules, const char *award)
{
  const KlasterDraftEntry *entry
      = klaster_draft_find (rules->draft, klaster_entity_get ("award"), award);
  g_autoptr (KlasterStatement) row = NULL;

  /* As it was before this change: what freezes an edition, or opens it, may write the rest of it too. */
  if (entry != NULL && klaster_draft_is_changed (entry))
    return is_frozen (klaster_rules_get_old (entry, "state"))
           && is_frozen (klaster_rules_get (entry, "state"));
  row = klaster_rules_query (rules, NULL, "SELECT state FROM main.award WHERE id = ?", award, NULL);
  return row != NULL && is_frozen (klaster_statement_get_text (row, 0))
         && !klaster_rules_is_of_this_change (rules, "award", award, "state");
}

/* Stages, criteria and jurors name their award. */
static gboolean
check_belonging (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *const awards[]
      = { klaster_rules_get_old (entry, "award"), klaster_rules_get (entry, "award") };

  for (guint i = 0; i < G_N_ELEMENTS (awards); i++)
    if (awards[i] != NULL && is_award_frozen (rules, awards[i]))
      return refuse_frozen (rules, awards[i], error);
  return TRUE;
}

static gboolean
check_lock (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  static const char *const open_fields[]
      = { "decision_number", "decision_date", "decision_place", "note", "source", NULL };

  if (!is_frozen (klaster_rules_get_old (entry, "state")))
    return TRUE;
  if (klaster_change_takes_back (rules->change) && !is_frozen (klaster_rules_get (entry, "state")))
    return refuse_frozen (rules, entry->id, error);
  if (entry->new_record == NULL || !is_frozen (klaster_rules_get (entry, "state")))
    return klaster_rules_has_reason (rules)
           || klaster_rules_refuse (
               error, _ ("The decision is frozen. Give a reason for opening it again; the reason "
                         "is kept in the history."));
  for (guint i = 0; i < entry->entity->n_fields; i++)
    {
      const char *field = entry->entity->fields[i].name;

      if (klaster_rules_is_new (entry, field) && !g_strv_contains (open_fields, field))
        return refuse_frozen (rules, entry->id, error);
    }
  return TRUE;
}

static gboolean
check_freezing (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *text = klaster_rules_get (entry, "frozen_text");
  const char *hash = klaster_rules_get (entry, "data_hash");
  g_autoptr (KlasterStatement) row = NULL;
  g_autoptr (KlasterAwardSheet) sheet = NULL;

  if (!is_frozen (klaster_rules_get (entry, "state"))
      || is_frozen (klaster_rules_get_old (entry, "state")))
    return TRUE;
  sheet = text != NULL && hash != NULL ? klaster_award_from_text (text, hash, NULL) : NULL;
  if (sheet == NULL)
    return klaster_rules_refuse (
        error,
        _ ("A decision is frozen on the page Decisions, or with klaster-desa award, so that its "
           "figures and their hash are kept."));
  row = klaster_rules_query (
      rules, NULL, "SELECT count(*), sum(coalesce(closed, 0) = 0) FROM main.juror WHERE award = ?",
      entry->id, NULL);
  if (row != NULL && klaster_statement_get_real (row, 1) > 0)
    return klaster_rules_refuse (error,
                                 _ ("A juror has not handed in the scores yet. The decision can be "
                                    "frozen when all have."));
  return TRUE;
}

static gboolean
check_award (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  return !klaster_rules_is_new (entry, "state") || check_weights (rules, entry->id, error);
}

/* ---- jurors and scores */

static gboolean
check_handing_in (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  if (entry->old_record == NULL || entry->new_record == NULL
      || !klaster_record_get_boolean (entry->old_record, "closed")
      || klaster_record_get_boolean (entry->new_record, "closed")
      || klaster_rules_has_reason (rules))
    return TRUE;
  return klaster_rules_refuse (
      error, _ ("The juror has handed in the scores. Give a reason for opening them again; the "
                "reason is kept in the history."));
}

static gboolean
check_within (double score, KlasterStatement *row, GError **error)
{
  double lowest = klaster_statement_get_real (row, 3);
  double highest = klaster_statement_get_real (row, 4);
  g_autofree char *from = klaster_format_number_short (lowest, 4);
  g_autofree char *to = klaster_format_number_short (highest, 4);
  g_autofree char *given = klaster_format_number_short (score, 4);

  if (!(score < lowest || score > highest))
    return TRUE;
  return klaster_rules_refuse (error,
                               /* Translators: criterion, score, lowest and highest score. */
                               _ ("%s: the score %s is outside the scale of %s to %s."),
                               klaster_statement_get_text (row, 2), given, from, to);
}

/* The score in RECORD, which is there before or after the change. */
static gboolean
check_score_of (const KlasterRules *rules,
                const KlasterRecord *record,
                gboolean stays,
                GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = klaster_rules_query (
      rules, &failure,
      "SELECT c.award, c.origin, c.label, coalesce(c.lowest, 0), coalesce(c.highest, 100),"
      " j.award, coalesce(j.closed, 0) FROM main.award_criterion c"
      " LEFT JOIN main.juror j ON j.id = ?2 WHERE c.id = ?1",
      klaster_record_get_text (record, "criterion"), klaster_record_get_text (record, "juror"),
      NULL);

  if (row == NULL)
    return klaster_rules_pass_on (&failure, error);
  if (is_award_frozen (rules, klaster_statement_get_text (row, 0)))
    return refuse_frozen (rules, klaster_statement_get_text (row, 0), error);
  if (!stays)
    return TRUE;
  if (g_strcmp0 (klaster_statement_get_text (row, 1), "jury") != 0)
    return klaster_rules_refuse (error, _ ("%s is not scored by the jury."),
                                 klaster_statement_get_text (row, 2));
  if (g_strcmp0 (klaster_statement_get_text (row, 0), klaster_statement_get_text (row, 5)) != 0)
    return klaster_rules_refuse (error, _ ("The juror belongs to another edition of the award."));
  return check_within (klaster_record_get_number (record, "score"), row, error);
}

/* Whether the juror of RECORD had handed in before this change and has so still. */
static gboolean
is_handed_in (const KlasterRules *rules, const KlasterRecord *record)
{
  const char *juror = klaster_record_get_text (record, "juror");
  const KlasterDraftEntry *entry
      = klaster_draft_find (rules->draft, klaster_entity_get ("juror"), juror);
  g_autoptr (KlasterStatement) row = NULL;

  if (entry != NULL && klaster_draft_is_changed (entry))
    return entry->old_record != NULL && entry->new_record != NULL
           && klaster_record_get_boolean (entry->old_record, "closed")
           && klaster_record_get_boolean (entry->new_record, "closed");
  row = klaster_rules_query (rules, NULL, "SELECT coalesce(closed, 0) FROM main.juror WHERE id = ?",
                             juror, NULL);
  return row != NULL && klaster_statement_get_real (row, 0) != 0
         && !klaster_rules_is_of_this_change (rules, "juror", juror, "closed");
}

static gboolean
check_score (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const KlasterRecord *const records[] = { entry->old_record, entry->new_record };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (records[i] != NULL)
      {
        if (!check_score_of (rules, records[i], i == 1, error))
          return FALSE;
        if (is_handed_in (rules, records[i]))
          return klaster_rules_refuse (
              error, _ ("The juror has handed in the scores: they stay as they are. Open them "
                        "again with a reason before changing one."));
      }
  return TRUE;
}

const KlasterRuleEntry klaster_rules_awards[] = {
  { "award", check_lock },
  { "award", check_freezing },
  { "award", check_award },
  { "award_stage", check_belonging },
  { "award_criterion", check_belonging },
  { "award_criterion", check_criterion },
  { "award_criterion", check_ends },
  { "juror", check_belonging },
  { "juror", check_handing_in },
  { "award_score", check_score },
  { NULL, NULL },
};
