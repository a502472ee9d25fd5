/* Rules of the 13 sites, their indices, and the ways to a certificate. */
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
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
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

/* ---- proposals */

/* A kabupaten proposes one of its own villages, and another than it has. */
static gboolean
check_proposed_village (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *village = klaster_rules_get (entry, "village");
  const char *site_id = klaster_rules_get (entry, "site");
  g_autoptr (KlasterRecord) site = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *village_name = NULL;
  g_autofree char *kabupaten_name = NULL;

  if (village == NULL || site_id == NULL
      || (!klaster_rules_is_new (entry, "village") && !klaster_rules_is_new (entry, "site")))
    return TRUE;
  site = klaster_reader_get (rules->reader, klaster_entity_get ("site"), site_id, error);
  if (site == NULL)
    return FALSE;
  parent = klaster_region_code_dup_parent (village, KLASTER_LEVEL_KABUPATEN);
  village_name = klaster_reader_dup_region_full_name (rules->reader, village);
  kabupaten_name = klaster_reader_dup_region_full_name (
      rules->reader, klaster_record_get_text (site, "kabupaten"));
  if (g_strcmp0 (parent, klaster_record_get_text (site, "kabupaten")) != 0)
    return klaster_rules_refuse (
        error,
        /* Translators: a village with its kabupaten, and another kabupaten. */
        _ ("%s does not lie in %s. A kabupaten or kota proposes one of its own villages."),
        village_name, kabupaten_name);
  if (g_strcmp0 (village, klaster_record_get_text (site, "village")) == 0)
    return klaster_rules_refuse (error,
                                 /* Translators: a village. */
                                 _ ("%s is the site already; choose another village."),
                                 village_name);
  return TRUE;
}

/* Accepted means that the site has changed, in the same change; a decision says why and when. */
static gboolean
check_decision (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  const char *decision = klaster_rules_get (entry, "decision");
  gboolean accepted = g_strcmp0 (decision, "accepted") == 0;
  g_autoptr (GError) failure = NULL;
  g_autoptr (KlasterStatement) successor = NULL;

  if (!klaster_rules_is_new (entry, "decision")
      || (!accepted && g_strcmp0 (decision, "rejected") != 0))
    return TRUE;
  if (klaster_rules_get (entry, "decided_on") == NULL
      || klaster_rules_get (entry, "decision_note") == NULL)
    return klaster_rules_refuse (error,
                                 _ ("A decision needs its day and its reason: fill “%s” and “%s”."),
                                 _ ("Decided on"), _ ("Decision note"));
  if (!accepted)
    return TRUE;
  successor = klaster_rules_query (
      rules, &failure,
      "SELECT n.id FROM main.site o JOIN main.site n ON n.id = o.replaced_by"
      " WHERE o.id = ? AND o.status = 'replaced' AND n.village = ?",
      klaster_rules_get (entry, "site"), klaster_rules_get (entry, "village"), NULL);
  if (!klaster_rules_pass_on (&failure, error))
    return FALSE;
  return successor != NULL
         || klaster_rules_refuse (
             error, _ ("A proposal is accepted on the page Decisions, or with the command "
                       "“klaster-desa decide”: there the new site begins and the old one ends in "
                       "the same change."));
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

/* ---- rights, permits and joint enterprises */

static gboolean
check_certificate (const KlasterDraftEntry *entry, const char *number, GError **error)
{
  static const char *const last[] = { "recorded", "certified", "issued", "certificate", NULL };
  const char *stage = klaster_rules_get (entry, "stage");

  if (stage == NULL || !g_strv_contains (last, stage) || klaster_rules_get (entry, number) != NULL)
    return TRUE;
  /* What a store of an older version holds may still be corrected. */
  if (!klaster_rules_is_new (entry, "stage") && klaster_rules_get_old (entry, number) == NULL)
    return TRUE;
  return klaster_rules_refuse (
      error, _ ("The last stage closes only with its document: write the number of the "
                "certificate or permit, or choose an earlier stage."));
}

static gboolean
check_right (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  return check_certificate (entry, "certificate_number", error);
}

static gboolean
check_permit (const KlasterRules *rules, const KlasterDraftEntry *entry, GError **error)
{
  return check_certificate (entry, "number", error);
}

const KlasterRuleEntry klaster_rules_sites[] = {
  { "site", check_single_site },
  { "site", check_site_village },
  { "site_proposal", check_proposed_village },
  { "site_proposal", check_decision },
  { "village_index", check_instrument },
  { "intellectual_property", check_right },
  { "bumdesma", check_right },
  { "permit", check_permit },
  { NULL, NULL },
};
