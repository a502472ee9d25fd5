/* Rules of reports: their states, and the lock of an approved one.
 *
 *  - A report may be made in any state, so that what was exported can be imported; from then on states
 *    follow each other as in FLOW.
 *  - A report that is returned says what is to be corrected.
 *  - Approved means locked, for every path of writing: the report, its values and its attachments stay as they
 *    are, whatever the reason. Comments stay open.
 *  - What opens it again is a change of its state, with a reason; the reason is kept in the journal. The
 *    same change may then write the report and its values.
 *  - Undo may take back what made, approved or reopened it, and nothing else while it is locked.
 */
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-rules.h"

#define REPORT "report"

/* State before, states that may follow. */
static const struct
{
  const char *from;
  const char *to[5];
} flow[] = {
  { "draft", { "received" } },
  { "received", { "draft", "checked", "approved", "returned" } },
  { "checked", { "received", "approved", "returned" } },
  { "approved", { "draft", "received", "checked", "returned" } },
  { "returned", { "draft", "received" } },
};

/* ---- words */

static const char *
get_state_label (const char *state)
{
  const KlasterField *field = klaster_entity_get_field (klaster_entity_get (REPORT), "state");

  return klaster_field_get_choice_label (field, state);
}

/* "“Diterima” atau “Diperiksa”": the states that STATE may follow. */
static char *
list_states_before (const char *state)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flow); i++)
    if (g_strv_contains (flow[i].to, state))
      g_string_append_printf (text, "%s“%s”", text->len > 0 ? _ (" or ") : "",
                              get_state_label (flow[i].from));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
refuse_locked (const KlasterRules *rules, const char *report, GError **error)
{
  g_autofree char *title
      = klaster_reader_dup_title (rules->reader, klaster_entity_get (REPORT), report);

  return klaster_rules_refuse (error,
                               /* Translators: site and period of a report. */
                               _ ("The report %s is approved and locked. Reopen it with a reason "
                                  "before changing it."),
                               title);
}

static gboolean
refuse_without_reason (const KlasterRules *rules, const char *report, GError **error)
{
  g_autofree char *title
      = klaster_reader_dup_title (rules->reader, klaster_entity_get (REPORT), report);

  return klaster_rules_refuse (error,
                               /* Translators: site and period of a report. */
                               _ ("The report %s is approved and locked. Give a reason for "
                                  "reopening it; the reason is kept in the history."),
                               title);
}

/* ---- the lock */

static gboolean
is_locked (const char *state)
{
  return g_strcmp0 (state, "approved") == 0;
}

/* ENTRY is a report that was locked. */
static gboolean
check_opening (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  if (is_locked (klaster_rules_get (entry, "state"))
      || (entry->new_record == NULL && !klaster_change_takes_back (rules->change)))
    return refuse_locked (rules, entry->id, error);
  return klaster_rules_has_reason (rules) || refuse_without_reason (rules, entry->id, error);
}

/* Whether what belongs to REPORT may be written. STATE: of the report as it stands now. */
static gboolean
check_belongings (const KlasterRules *rules, const char *report, const char *state, GError **error)
{
  const KlasterDraftEntry *entry
      = klaster_draft_find (rules->draft, klaster_entity_get (REPORT), report);

  if (entry != NULL && klaster_draft_is_changed (entry))
    return !is_locked (klaster_rules_get_old (entry, "state"))
           || check_opening (rules, entry, error);
  return !is_locked (state) || klaster_rules_is_of_this_change (rules, REPORT, report, "state")
         || refuse_locked (rules, report, error);
}

/* ---- reports */

static gboolean
check_lock (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  return !is_locked (klaster_rules_get_old (entry, "state")) || check_opening (rules, entry, error);
}

static gboolean
may_follow (const char *before, const char *after)
{
  for (guint i = 0; i < G_N_ELEMENTS (flow); i++)
    if (g_strcmp0 (flow[i].from, before) == 0)
      return g_strv_contains (flow[i].to, after);
  return TRUE;
}

static gboolean
check_flow (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *before = klaster_rules_get_old (entry, "state");
  const char *after = klaster_rules_get (entry, "state");
  g_autofree char *title = NULL;
  g_autofree char *states = NULL;

  if (before == NULL || after == NULL || g_str_equal (before, after)
      || klaster_change_takes_back (rules->change) || may_follow (before, after))
    return TRUE;
  title = klaster_reader_dup_title (rules->reader, klaster_entity_get (REPORT), entry->id);
  states = list_states_before (after);
  return klaster_rules_refuse (
      error,
      /* Translators: a report, its state, the state it shall have, the states this may follow. */
      _ ("The report %s is in the state “%s”. The state “%s” can only follow %s."), title,
      get_state_label (before), get_state_label (after), states);
}

static gboolean
check_return (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  if (g_strcmp0 (klaster_rules_get (entry, "state"), "returned") != 0
      || klaster_rules_get (entry, "returned_reason") != NULL
      || (!klaster_rules_is_new (entry, "state")
          && !klaster_rules_is_new (entry, "returned_reason")))
    return TRUE;
  return klaster_rules_refuse (
      error, _ ("A report that is returned needs a reason: say what is to be corrected."));
}

/* ---- values */

static gboolean
fits (const char *applies_to, const char *village)
{
  if (village == NULL || applies_to == NULL || g_str_equal (applies_to, "both"))
    return TRUE;
  return g_str_equal (applies_to, "kelurahan") == klaster_region_code_is_kelurahan (village);
}

/* One query for both rules: a large import brings a hundred thousand values. */
static gboolean
check_value_of (const KlasterRules *rules,
                const KlasterRecord *record,
                gboolean stays,
                GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = NULL;
  const char *report = klaster_record_get_text (record, REPORT);
  g_autofree char *name = NULL;

  row = klaster_rules_query (
      rules, &failure,
      "SELECT r.state, s.village, i.applies_to, i.label FROM main.report r"
      " JOIN main.site s ON s.id = r.site LEFT JOIN main.indicator i ON i.id = ?2 WHERE r.id = ?1",
      report, klaster_record_get_text (record, "indicator"), NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  if (!check_belongings (rules, report, row != NULL ? klaster_statement_get_text (row, 0) : NULL,
                         error))
    return FALSE;
  if (row == NULL || !stays
      || fits (klaster_statement_get_text (row, 2), klaster_statement_get_text (row, 1)))
    return TRUE;
  name = klaster_reader_dup_region_name (rules->reader, klaster_statement_get_text (row, 1));
  return klaster_rules_refuse (
      error,
      /* Translators: an indicator and a village. */
      _ ("The indicator “%s” is not meant for %s: it applies to the other kind of village."),
      klaster_statement_get_text (row, 3), name);
}

static gboolean
check_value (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  gboolean moves = entry->old_record != NULL && klaster_rules_is_new (entry, REPORT);

  if ((moves || entry->new_record == NULL)
      && !check_value_of (rules, entry->old_record, FALSE, error))
    return FALSE;
  return entry->new_record == NULL || check_value_of (rules, entry->new_record, TRUE, error);
}

/* ---- photos and documents */

static gboolean
check_attachment_of (const KlasterRules *rules, const KlasterRecord *record, GError **error)
{
  const char *report = klaster_record_get_text (record, "record");
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) row = NULL;

  if (report == NULL || g_strcmp0 (klaster_record_get_text (record, "entity"), REPORT) != 0)
    return TRUE;
  row = klaster_rules_query (rules, &failure, "SELECT state FROM main.report WHERE id = ?", report,
                             NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return check_belongings (rules, report, row != NULL ? klaster_statement_get_text (row, 0) : NULL,
                           error);
}

static gboolean
check_attachment (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  return (entry->old_record == NULL || check_attachment_of (rules, entry->old_record, error))
         && (entry->new_record == NULL || check_attachment_of (rules, entry->new_record, error));
}

const KlasterRuleEntry klaster_rules_reports[] = {
  { REPORT, check_lock },
  { REPORT, check_flow },
  { REPORT, check_return },
  { "report_value", check_value },
  { "attachment", check_attachment },
  { NULL, NULL },
};

/* ---- who locked it, and when */

static gboolean
set_text (KlasterDraft *draft, const char *id, const char *field, const char *text, GError **error)
{
  g_auto (KlasterValue) value
      = text != NULL ? klaster_value_text (text) : klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);

  return klaster_draft_set (draft, klaster_entity_get (REPORT), id, field, &value, error);
}

gboolean
klaster_rules_stamp_reports (KlasterDraft *draft, const char *officer, GError **error)
{
  for (guint i = 0; i < klaster_draft_get_size (draft); i++)
    {
      const KlasterDraftEntry *entry = klaster_draft_get (draft, i);
      g_autofree char *now = NULL;
      gboolean locked;

      if (entry->new_record == NULL || !g_str_equal (entry->entity->name, REPORT)
          || !klaster_rules_is_new (entry, "state"))
        continue;
      locked = is_locked (klaster_rules_get (entry, "state"));
      if (locked == klaster_record_has (entry->new_record, "locked_at"))
        continue;
      now = locked ? klaster_now_dup_iso () : NULL;
      if (!set_text (draft, entry->id, "locked_at", now, error)
          || !set_text (draft, entry->id, "locked_by", locked ? officer : NULL, error))
        return FALSE;
    }
  return TRUE;
}
