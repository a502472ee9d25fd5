/* Rules of kawasan and meetings. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-rules.h"

/* ---- kawasan */

static gboolean
check_document (const KlasterDraftEntry *entry, GError **error)
{
  if (klaster_rules_get (entry, "done") == NULL
      || klaster_rules_get (entry, "document_number") != NULL)
    return TRUE;
  return klaster_rules_refuse (
      error,
      _ ("A stage closes only with its document: write the document number, or leave the day of "
         "completion empty."));
}

/* What the stage S waits for: what it names, else the nearest stage before it. */
#define WAITED                                                                                     \
  "coalesce(s.waits_for, (SELECT p.id FROM main.kawasan_stage p"                                   \
  " WHERE p.kawasan = s.kawasan AND p.stage < s.stage ORDER BY p.stage DESC LIMIT 1))"

/* No delay may come back to the stage that it began at: asked of the whole kawasan, since a stage that comes
 * or goes also changes what those after it wait for. */
static gboolean
check_no_circle (const KlasterRules *rules, const char *kawasan, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = klaster_rules_query (
      rules, &failure,
      "WITH RECURSIVE waits(first, id) AS (SELECT s.id, " WAITED
      " FROM main.kawasan_stage s WHERE s.kawasan = ?1"
      " UNION SELECT w.first, " WAITED " FROM main.kawasan_stage s JOIN waits w ON s.id = w.id)"
      " SELECT 1 FROM waits WHERE id = first",
      kawasan, NULL);

  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return row == NULL
         || klaster_rules_refuse (
             error, _ ("A stage would wait for itself in a circle: choose another stage that it "
                       "waits for. A stage that names none waits for the one before it."));
}

static gboolean
check_same_kawasan (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = klaster_rules_query (
      rules, &failure, "SELECT 1 FROM main.kawasan_stage WHERE id = ?1 AND kawasan <> ?2",
      klaster_rules_get (entry, "waits_for"), klaster_rules_get (entry, "kawasan"), NULL);

  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return row == NULL
         || klaster_rules_refuse (error,
                                  _ ("A stage can only wait for a stage of the same kawasan."));
}

static gboolean
check_stage (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  if (entry->new_record == NULL)
    return check_no_circle (rules, klaster_rules_get_old (entry, "kawasan"), error);
  return check_document (entry, error)
         && (klaster_rules_get (entry, "waits_for") == NULL
             || check_same_kawasan (rules, entry, error))
         && check_no_circle (rules, klaster_rules_get (entry, "kawasan"), error);
}

static gboolean
check_program (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *need = klaster_rules_get (entry, "answers");
  const char *kawasan = klaster_rules_get (entry, "kawasan");
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = NULL;

  if (need == NULL)
    return TRUE;
  row = klaster_rules_query (rules, &failure,
                             "SELECT 1 FROM main.kawasan_need WHERE id = ?1 AND kawasan <> ?2",
                             need, kawasan != NULL ? kawasan : "", NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return row == NULL
         || klaster_rules_refuse (
             error, _ ("A programme can only answer a need of the kawasan that it is for."));
}

/* Also where one KPP has the kecamatan and the other a village of it. */
static gboolean
check_one_kpp (const KlasterRules *rules, const char *kawasan, const char *region, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) other = NULL;
  g_autofree char *parent = klaster_region_code_dup_parent (region, KLASTER_LEVEL_KECAMATAN);
  g_autofree char *name = NULL;

  other = klaster_rules_query (
      rules, &failure,
      "SELECT k.name FROM main.kawasan_member m JOIN main.kawasan k ON k.id = m.kawasan"
      " JOIN main.kawasan mine ON mine.id = ?1 WHERE m.kawasan <> ?1 AND k.kind = 'kpp'"
      " AND mine.kind = 'kpp' AND m.state <> 'left'"
      " AND (m.region = ?2 OR m.region = ?3 OR (m.region >= ?2 || '.' AND m.region < ?2 || '/'))",
      kawasan, region, parent != NULL ? parent : region, NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  if (other == NULL)
    return TRUE;
  name = klaster_reader_dup_region_full_name (rules->reader, region);
  return klaster_rules_refuse (
      error,
      /* Translators: a village or kecamatan, and the name of a kawasan. */
      _ ("%s already belongs to the KPP “%s”, and nothing can belong to two."), name,
      klaster_statement_get_text (other, 0));
}

static gboolean
check_member (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  if (entry->new_record == NULL || g_strcmp0 (klaster_rules_get (entry, "state"), "left") == 0)
    return TRUE;
  return check_one_kpp (rules, klaster_rules_get (entry, "kawasan"),
                        klaster_rules_get (entry, "region"), error);
}

/* A kawasan that becomes a KPP brings its members along. */
static gboolean
check_kawasan_kind (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  KlasterMatch matches[] = { { "kawasan", entry->id }, { NULL, NULL } };
  g_autoptr (GPtrArray) members = NULL;

  if (entry->old_record == NULL || !klaster_rules_is_new (entry, "kind"))
    return TRUE;
  members = klaster_reader_list (rules->reader, klaster_entity_get ("kawasan_member"), matches,
                                 NULL, error);
  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      const char *state = klaster_record_get_text (members->pdata[i], "state");

      if (g_strcmp0 (state, "left") != 0
          && !check_one_kpp (rules, entry->id,
                             klaster_record_get_text (members->pdata[i], "region"), error))
        return FALSE;
    }
  return TRUE;
}

/* ---- meetings */

static gboolean
refuse_early (const char *due, const char *date, GError **error)
{
  g_autofree char *due_text = klaster_format_iso_date (due);
  g_autofree char *date_text = klaster_format_iso_date (date);

  return klaster_rules_refuse (error,
                               /* Translators: two dates. */
                               _ ("The follow-up would be due on %s, before its meeting on %s."),
                               due_text, date_text);
}

static gboolean
check_follow_up (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *due = klaster_rules_get (entry, "due");
  const char *meeting = klaster_rules_get (entry, "meeting");
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = NULL;

  if (due == NULL || meeting == NULL)
    return TRUE;
  row = klaster_rules_query (rules, &failure,
                             "SELECT date FROM main.meeting WHERE id = ? AND date > ?", meeting,
                             due, NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return row == NULL || refuse_early (due, klaster_statement_get_text (row, 0), error);
}

static gboolean
check_meeting_date (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = NULL;
  const char *date = klaster_rules_get (entry, "date");

  if (entry->old_record == NULL || date == NULL || !klaster_rules_is_new (entry, "date"))
    return TRUE;
  row = klaster_rules_query (rules, &failure,
                             "SELECT due FROM main.follow_up WHERE meeting = ? AND due < ?",
                             entry->id, date, NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return row == NULL || refuse_early (klaster_statement_get_text (row, 0), date, error);
}

/* The words of a decision say nothing without the meeting that took it; one without minutes has decided
 * nothing. */
static gboolean
check_decision (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *meeting = klaster_rules_get (entry, "meeting");
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = NULL;

  if (klaster_rules_get (entry, "decision") == NULL
      || (!klaster_rules_is_new (entry, "decision") && !klaster_rules_is_new (entry, "meeting")))
    return TRUE;
  if (meeting == NULL)
    return klaster_rules_refuse (
        error, _ ("A decision needs its meeting: choose the meeting at which this was decided."));
  row = klaster_rules_query (rules, &failure,
                             "SELECT title FROM main.meeting WHERE id = ? AND"
                             " trim(ifnull(decisions, '')) = ''",
                             meeting, NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return row == NULL
         || klaster_rules_refuse (
             error,
             /* Translators: %s is a meeting. */
             _ ("“%s” has no minutes with decisions: write them down there first, or leave the "
                "decision empty."),
             klaster_statement_get_text (row, 0));
}

static gboolean
check_assistance (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  return entry->new_record == NULL || klaster_rules_get (entry, "site") != NULL
         || klaster_rules_get (entry, "kawasan") != NULL
         || klaster_rules_refuse (
             error,
             _ ("An assistance needs a place: choose the site or the kawasan that it is for."));
}

const KlasterRuleEntry klaster_rules_kawasan[] = {
  { "kawasan_stage", check_stage },   { "kawasan_member", check_member },
  { "opd_program", check_program },   { "kawasan", check_kawasan_kind },
  { "follow_up", check_follow_up },   { "meeting", check_meeting_date },
  { "assistance", check_assistance }, { "assistance", check_decision },
  { "follow_up", check_decision },    { "kawasan_stage", check_decision },
  { "opd_program", check_decision },  { NULL, NULL },
};
