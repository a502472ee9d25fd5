/* Rules of the 13 sites and their indices. */
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

const KlasterRuleEntry klaster_rules_sites[] = {
  { "site", check_single_site },
  { "site", check_site_village },
  { "village_index", check_instrument },
  { NULL, NULL },
};
