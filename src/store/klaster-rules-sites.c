/* Rules of the 13 sites, their indices and their reports. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-rules.h"

#define LAST_KABUPATEN "63.11"

/* ---- sites */

static gboolean
check_single_site (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) other = NULL;
  g_autofree char *year = NULL;
  g_autofree char *name = NULL;

  if (entry->new_record == NULL
      || g_strcmp0 (klaster_rules_get (entry, "status"), "designated") != 0)
    return TRUE;
  if (!klaster_rules_is_new (entry, "kabupaten") && !klaster_rules_is_new (entry, "year")
      && !klaster_rules_is_new (entry, "status"))
    return TRUE;
  year = klaster_value_dup_wire (klaster_record_get (entry->new_record, "year"));
  other = klaster_rules_query (
      rules, &failure,
      "SELECT id FROM main.site WHERE kabupaten = ? AND year = CAST(? AS INTEGER)"
      " AND id <> ? AND status = 'designated'",
      klaster_rules_get (entry, "kabupaten"), year, entry->id, NULL);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (other == NULL)
    return TRUE;
  name
      = klaster_reader_dup_region_full_name (rules->reader, klaster_rules_get (entry, "kabupaten"));
  return klaster_rules_refuse (
      error,
      /* Translators: a kabupaten and a year. */
      _ ("%s already has a site of %s. Mark that one as replaced or stopped first."), name, year);
}

/* The eleven kabupaten have a desa each, the two kota a kelurahan each. */
static gboolean
check_site_village (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *village = klaster_rules_get (entry, "village");
  const char *kabupaten = klaster_rules_get (entry, "kabupaten");
  g_autofree char *parent = NULL;
  g_autofree char *village_name = NULL;
  g_autofree char *kabupaten_name = NULL;

  if (village == NULL || kabupaten == NULL
      || (!klaster_rules_is_new (entry, "village") && !klaster_rules_is_new (entry, "kabupaten")))
    return TRUE;
  parent = klaster_region_code_dup_parent (village, KLASTER_LEVEL_KABUPATEN);
  village_name = klaster_reader_dup_region_full_name (rules->reader, village);
  kabupaten_name = klaster_reader_dup_region_full_name (rules->reader, kabupaten);
  if (g_strcmp0 (parent, kabupaten) != 0)
    return klaster_rules_refuse (
        error,
        /* Translators: a village with its kabupaten, and another kabupaten. */
        _ ("%s does not lie in %s."), village_name, kabupaten_name);
  if (strcmp (kabupaten, LAST_KABUPATEN) > 0 || !klaster_region_code_is_kelurahan (village)
      || klaster_change_is_confirmed (rules->change))
    return TRUE;
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CONFIRMATION,
      _ ("%s is a kelurahan, but the site of %s is meant to be a desa. Is it right all the same?"),
      village_name, kabupaten_name);
  return FALSE;
}

/* ---- indices */

static gboolean
check_instrument (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *village = klaster_rules_get (entry, "village");
  const char *instrument = klaster_rules_get (entry, "instrument");
  g_autofree char *name = NULL;
  gboolean kelurahan;

  if (village == NULL || instrument == NULL
      || (!klaster_rules_is_new (entry, "village") && !klaster_rules_is_new (entry, "instrument")))
    return TRUE;
  kelurahan = klaster_region_code_is_kelurahan (village);
  if (kelurahan == g_str_equal (instrument, "permendagri_81"))
    return TRUE;
  name = klaster_reader_dup_region_name (rules->reader, village);
  if (kelurahan)
    return klaster_rules_refuse (
        error,
        _ ("%s is a kelurahan, and a kelurahan has neither Indeks Desa nor IDM. Choose Permendagri "
           "81/2015."),
        name);
  return klaster_rules_refuse (error,
                               _ ("%s is a desa, and Permendagri 81/2015 measures kelurahan here. "
                                  "Choose Indeks Desa or IDM."),
                               name);
}

/* ---- reports */

static gboolean
is_locked (const char *state, const char *locked_at)
{
  return locked_at != NULL || g_strcmp0 (state, "approved") == 0;
}

static gboolean
has_reason (const KlasterRules *rules)
{
  const char *reason = klaster_change_get_reason (rules->change);

  return reason != NULL && *reason != '\0';
}

static gboolean
refuse_locked (GError **error)
{
  return klaster_rules_refuse (
      error,
      _ ("This report is approved and locked. Give a reason for changing it; the reason is kept in "
         "the history."));
}

static gboolean
check_report_lock (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  if (entry->old_record == NULL || has_reason (rules)
      || !is_locked (klaster_rules_get_old (entry, "state"),
                     klaster_rules_get_old (entry, "locked_at")))
    return TRUE;
  return refuse_locked (error);
}

static gboolean
fits (const char *applies_to, const char *village)
{
  if (village == NULL || applies_to == NULL || g_str_equal (applies_to, "both"))
    return TRUE;
  return g_str_equal (applies_to, "kelurahan") == klaster_region_code_is_kelurahan (village);
}

/* Was the report of a value locked before this change? */
static gboolean
was_locked (const KlasterRules *rules, const char *report, KlasterStatement *row)
{
  const KlasterDraftEntry *changed
      = klaster_draft_find (rules->draft, klaster_entity_get ("report"), report);

  if (changed != NULL)
    return is_locked (klaster_rules_get_old (changed, "state"),
                      klaster_rules_get_old (changed, "locked_at"));
  return row != NULL
         && is_locked (klaster_statement_get_text (row, 0), klaster_statement_get_text (row, 1));
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
  const char *report = klaster_record_get_text (record, "report");
  g_autofree char *name = NULL;

  row = klaster_rules_query (
      rules, &failure,
      "SELECT r.state, r.locked_at, s.village, i.applies_to, i.label FROM main.report r"
      " JOIN main.site s ON s.id = r.site LEFT JOIN main.indicator i ON i.id = ?2 WHERE r.id = ?1",
      report, klaster_record_get_text (record, "indicator"), NULL);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (was_locked (rules, report, row) && !has_reason (rules))
    return refuse_locked (error);
  if (row == NULL || !stays
      || fits (klaster_statement_get_text (row, 3), klaster_statement_get_text (row, 2)))
    return TRUE;
  name = klaster_reader_dup_region_name (rules->reader, klaster_statement_get_text (row, 2));
  return klaster_rules_refuse (
      error,
      /* Translators: an indicator and a village. */
      _ ("The indicator “%s” is not meant for %s: it applies to the other kind of village."),
      klaster_statement_get_text (row, 4), name);
}

static gboolean
check_report_value (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  gboolean moves = entry->old_record != NULL && klaster_rules_is_new (entry, "report");

  if ((moves || entry->new_record == NULL)
      && !check_value_of (rules, entry->old_record, FALSE, error))
    return FALSE;
  return entry->new_record == NULL || check_value_of (rules, entry->new_record, TRUE, error);
}

const KlasterRuleEntry klaster_rules_sites[] = {
  { "site", check_single_site },          { "site", check_site_village },
  { "village_index", check_instrument },  { "report", check_report_lock },
  { "report_value", check_report_value }, { NULL, NULL },
};
