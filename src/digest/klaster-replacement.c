#include "klaster-replacement.h"

#include <glib/gi18n.h>

#include "klaster-proposals-private.h"

static gboolean G_GNUC_PRINTF (2, 3) refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error
        = g_error_new_valist (KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_REFUSED, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* The last period for which there is a report of SITE; year 0: none. */
static KlasterPeriod
find_last_report (KlasterReader *reader, const char *site)
{
  const KlasterMatch matches[] = { { "site", site }, { NULL, NULL } };
  g_autoptr (KlasterRecord) report
      = klaster_reader_first (reader, klaster_entity_get ("report"), matches, "period DESC", NULL);

  return report != NULL ? klaster_get_period (report, "period") : (KlasterPeriod){ 0 };
}

static gboolean
check_beginning (KlasterReader *reader,
                 const KlasterSite *site,
                 KlasterPeriod begins,
                 GError **error)
{
  KlasterPeriod last = find_last_report (reader, site->id);
  g_autofree char *label = NULL;

  if (!klaster_period_is_valid (begins))
    return refuse (error, _ ("Say with which period the new site begins."));
  if (klaster_period_compare (begins, site->begin) <= 0)
    {
      label = klaster_period_dup_label (site->begin);
      /* Translators: %s is a period. */
      return refuse (error, _ ("The current site began with %s; the new one begins later."), label);
    }
  if (last.year == 0 || klaster_period_compare (begins, last) > 0)
    return TRUE;
  label = klaster_period_dup_label (last);
  return refuse (error,
                 /* Translators: %s is a period. */
                 _ ("The current site has a report for %s, which stays its own; the new site "
                    "begins with a later period."),
                 label);
}

/* What is still to come is not decided yet. */
static gboolean
check_day (const KlasterProgramme *programme, const GDate *day, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_date_valid (day) || g_date_compare (day, &programme->today) <= 0)
    return TRUE;
  text = klaster_format_date (day);
  /* Translators: a date. */
  return refuse (error, _ ("The day of the decision, %s, is still to come."), text);
}

static void
add_successor (KlasterChange *change,
               const KlasterRecord *proposal,
               const KlasterSite *site,
               KlasterPeriod begins)
{
  g_autoptr (KlasterRecord) next = klaster_record_new (klaster_entity_get ("site"), NULL);
  g_autoptr (KlasterRecord) old = klaster_record_copy (site->record);
  g_autofree char *first = klaster_period_dup_code (begins);
  g_autofree char *last = klaster_period_dup_code (klaster_period_add (begins, -1));
  g_autofree char *own_first = klaster_period_dup_code (site->begin);

  klaster_record_set_text (next, "kabupaten", site->kabupaten);
  klaster_record_set_text (next, "village", klaster_record_get_text (proposal, "village"));
  klaster_record_set_integer (next, "year", begins.year);
  klaster_record_set_text (next, "status", "designated");
  klaster_record_set_text (next, "from_period", first);
  klaster_record_set_text (next, "reason", klaster_record_get_text (proposal, "reasons"));
  klaster_record_set_text (old, "status", "replaced");
  klaster_record_set_text (old, "from_period", own_first);
  klaster_record_set_text (old, "to_period", last);
  klaster_record_set_text (old, "replaced_by", klaster_record_get_id (next));
  klaster_change_insert (change, next);
  klaster_change_update (change, old);
}

static KlasterChange *
create_change (KlasterReader *reader,
               const KlasterRecord *record,
               const KlasterSite *site,
               const KlasterReplacementWish *wish)
{
  g_autoptr (KlasterRecord) proposal = klaster_record_copy (record);
  g_autofree char *day
      = g_date_valid (&wish->decided_on) ? klaster_date_dup_iso (&wish->decided_on) : NULL;
  g_autofree char *village
      = klaster_reader_dup_region_full_name (reader, klaster_record_get_text (record, "village"));
  g_autofree char *period = wish->accept ? klaster_period_dup_label (wish->begins) : NULL;
  g_autofree char *summary
      = wish->accept
            /* Translators: line of the journal: a village, a period. */
            ? g_strdup_printf (_ ("Proposal accepted: %s is the site from %s"), village, period)
            /* Translators: line of the journal: a village. */
            : g_strdup_printf (_ ("Proposal rejected: %s"), village);
  KlasterChange *change = klaster_change_new (summary);

  klaster_record_set_text (proposal, "decision", wish->accept ? "accepted" : "rejected");
  klaster_record_set_text (proposal, "decided_on", day);
  klaster_record_set_text (proposal, "decision_letter", wish->letter);
  klaster_record_set_text (proposal, "decision_note", wish->reason);
  if (wish->accept)
    add_successor (change, record, site, wish->begins);
  klaster_change_update (change, proposal);
  klaster_change_set_reason (change, wish->reason);
  return change;
}

/* Public functions */

gboolean
klaster_replacement_is_possible (const KlasterSite *site)
{
  return site != NULL
         && g_strcmp0 (klaster_record_get_text (site->record, "status"), "designated") == 0;
}

KlasterChange *
klaster_replacement_create_change (KlasterReader *reader,
                                   const KlasterReplacementWish *wish,
                                   GError **error)
{
  g_autoptr (KlasterProgramme) programme = NULL;
  g_autoptr (KlasterRecord) record
      = klaster_reader_get (reader, klaster_entity_get ("site_proposal"), wish->proposal, error);
  const KlasterSite *site;

  if (record == NULL)
    return NULL;
  programme = klaster_programme_load (reader, NULL, error);
  if (programme == NULL)
    return NULL;
  site = klaster_programme_find_site (programme, klaster_record_get_text (record, "site"));
  if (klaster_record_has (record, "decided_on"))
    refuse (error, _ ("This proposal is decided already; undo that decision first."));
  else if (wish->accept && !klaster_replacement_is_possible (site))
    refuse (error, _ ("The site of this proposal is no longer the one in force; another was "
                      "designated since."));
  else if (check_day (programme, &wish->decided_on, error)
           && (!wish->accept || check_beginning (reader, site, wish->begins, error)))
    return create_change (reader, record, site, wish);
  return NULL;
}

KlasterPeriod
klaster_replacement_suggest (const KlasterProgramme *programme, const KlasterSite *site)
{
  KlasterPeriod period = klaster_period_of_date (&programme->today);
  KlasterPeriod last = find_last_report (programme->reader, site->id);

  if (klaster_period_compare (period, site->begin) <= 0)
    period = klaster_period_add (site->begin, 1);
  if (last.year != 0 && klaster_period_compare (period, last) <= 0)
    period = klaster_period_add (last, 1);
  return period;
}
