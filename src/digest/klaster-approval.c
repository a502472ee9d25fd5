#include "klaster-approval.h"

#include <glib/gi18n.h>

#include "klaster-digest-private.h"

static void
approval_clear (KlasterApproval *self)
{
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterApproval, klaster_approval, approval_clear)

static GPtrArray *
list_reports (KlasterReader *reader,
              const KlasterApprovalQuery *query,
              KlasterPeriod period,
              GError **error)
{
  g_autofree char *code = klaster_period_dup_code (period);
  const KlasterMatch matches[] = { { "period", code },
                                   { query->site != NULL ? "site" : NULL, query->site },
                                   { NULL, NULL } };

  return klaster_reader_list (reader, klaster_entity_get ("report"), matches, "id", error);
}

/* The newest change of its state is the one that approved it. */
static gboolean
add_approved (KlasterApproval *self,
              KlasterReader *reader,
              const KlasterRecord *report,
              GError **error)
{
  g_autoptr (GPtrArray) lines = klaster_reader_history (
      reader, klaster_entity_get ("report"), klaster_record_get_id (report), "state", error);
  const KlasterChangeInfo *change;
  GDate day;

  if (lines == NULL)
    return FALSE;
  if (lines->len == 0)
    return TRUE;
  change = ((const KlasterHistoryLine *)lines->pdata[0])->change;
  self->n_approved++;
  self->change = MAX (self->change, change->number);
  if ((klaster_date_from_iso_time (klaster_record_get_text (report, "locked_at"), &day)
       || klaster_date_from_iso_time (change->time, &day))
      && (!g_date_valid (&self->day) || g_date_compare (&day, &self->day) > 0))
    self->day = day;
  return TRUE;
}

static gboolean
count (KlasterApproval *self, KlasterReader *reader, GPtrArray *reports, GError **error)
{
  self->n_reports = reports->len;
  for (guint i = 0; i < reports->len; i++)
    if (g_strcmp0 (klaster_record_get_text (reports->pdata[i], "state"), "approved") == 0
        && !add_approved (self, reader, reports->pdata[i], error))
      return FALSE;
  return TRUE;
}

static char *
describe (const KlasterApproval *self, const char *site)
{
  g_autofree char *period = klaster_period_dup_label (self->period);
  g_autofree char *day = klaster_format_date (&self->day);

  if (self->n_reports == 0)
    /* Translators: %s is a period. */
    return g_strdup_printf (_ ("There is no report of %s yet."), period);
  if (self->change == 0)
    /* Translators: how many, of how many, period. */
    return g_strdup_printf (_ ("%u of %u reports of %s are approved."), self->n_approved,
                            self->n_reports, period);
  if (site != NULL)
    /* Translators: period, date. */
    return g_strdup_printf (_ ("The report of %s was approved on %s."), period, day);
  return g_strdup_printf (
      /* Translators: number, period, date. */
      ngettext ("%u report of %s is approved, the last on %s.",
                "All %u reports of %s are approved, the last on %s.", self->n_reports),
      self->n_reports, period, day);
}

KlasterApproval *
klaster_approval_build (KlasterReader *reader, const KlasterApprovalQuery *query, GError **error)
{
  g_autoptr (KlasterApproval) self = g_atomic_rc_box_new0 (KlasterApproval);
  g_autoptr (GPtrArray) reports = NULL;
  GDate today;

  klaster_today (&today);
  self->period = query->period.year != 0 ? query->period
                                         : klaster_period_add (klaster_period_of_date (&today), -1);
  reports = list_reports (reader, query, self->period, error);
  if (reports == NULL || !count (self, reader, reports, error))
    return NULL;
  if (self->n_approved < self->n_reports)
    {
      self->change = 0;
      g_date_clear (&self->day, 1);
    }
  self->sentence = describe (self, query->site);
  return g_steal_pointer (&self);
}
