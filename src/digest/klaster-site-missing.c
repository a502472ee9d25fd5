/* What is not known of a site yet, the most pressing first, and the sentence on its reports. */
#include <glib/gi18n.h>

#include "klaster-site-private.h"

static void
list_identity (KlasterSiteDigest *self, const KlasterSite *site)
{
  if (self->village == NULL)
    klaster_missing_add (self->missing, "site", self->site, "village",
                         g_strdup (_ ("The village is not filled in yet.")));
  if (self->decree_number == NULL)
    klaster_missing_add (self->missing, "site", self->site, "decree_number",
                         g_strdup (_ ("The decree number is not entered.")));
  if (self->enumerator == NULL)
    klaster_missing_add (self->missing, "site", self->site, "enumerator",
                         g_strdup (_ ("No enumerator is named.")));
  if (self->potential == NULL)
    klaster_missing_add (self->missing, "site", self->site, "potential",
                         g_strdup (_ ("The leading potential is not entered.")));
  if (g_strcmp0 (self->status, "designated") != 0
      && !klaster_record_has (site->record, "to_period"))
    klaster_missing_add (self->missing, "site", self->site, "to_period",
                         g_strdup (_ ("The last period of this site is not entered.")));
}

static void
list_profile (KlasterSiteDigest *self)
{
  if (self->village == NULL)
    return;
  if (self->profile == NULL)
    klaster_missing_add (self->missing, "village_profile", NULL, NULL,
                         g_strdup (_ ("The village profile is not entered.")));
  else if (klaster_figure_is_blank (self->population))
    klaster_missing_add (self->missing, "village_profile", self->profile, "population",
                         g_strdup (_ ("The population is not entered.")));
  if (self->index == NULL)
    klaster_missing_add (self->missing, "village_index", NULL, NULL,
                         g_strdup (self->kelurahan
                                       ? _ ("No development level of the kelurahan is entered.")
                                       : _ ("No Indeks Desa is entered.")));
}

/* More than this many missing reports are said in one line. */
#define MAX_ABSENT 2

/* The newest comes first. */
static void
list_absent_reports (KlasterSiteDigest *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_periods; i++)
    n += self->cells[i].expected && self->cells[i].state == KLASTER_REPORT_MISSING;
  for (guint i = self->n_periods; i > 0 && n > 0; i--)
    {
      const KlasterRadarCell *cell = &self->cells[i - 1];
      g_autofree char *period = klaster_period_dup_label (cell->period);

      if (!cell->expected || cell->state != KLASTER_REPORT_MISSING)
        continue;
      klaster_missing_add (
          self->missing, "report", cell->report, NULL,
          n > MAX_ABSENT
              /* Translators: number of reports, period. */
              ? g_strdup_printf (ngettext ("%u report has not come in, the newest of %s.",
                                           "%u reports have not come in, the newest of %s.", n),
                                 n, period)
              /* Translators: %s is a period. */
              : g_strdup_printf (_ ("The report %s has not come in."), period));
      ((KlasterMissing *)self->missing->pdata[self->missing->len - 1])->period = cell->period;
      if (n > MAX_ABSENT)
        return;
    }
}

static void
list_reports (KlasterSiteDigest *self)
{
  for (guint i = self->n_periods; i > 0; i--)
    {
      const KlasterRadarCell *cell = &self->cells[i - 1];
      g_autofree char *period = klaster_period_dup_label (cell->period);
      guint lacking = cell->n_required - cell->n_answered;

      if (!cell->expected)
        continue;
      if (cell->state == KLASTER_REPORT_EMPTY)
        klaster_missing_add (self->missing, "report", cell->report, NULL,
                             /* Translators: %s is a period. */
                             g_strdup_printf (_ ("The report %s is empty."), period));
      else if (cell->state == KLASTER_REPORT_PARTLY && lacking > 0)
        klaster_missing_add (self->missing, "report", cell->report, NULL,
                             /* Translators: period, number of figures. */
                             g_strdup_printf (ngettext ("The report %s lacks %u figure.",
                                                        "The report %s lacks %u figures.", lacking),
                                              period, lacking));
      if (cell->no_date)
        klaster_missing_add (
            self->missing, "report", cell->report, "received_on",
            /* Translators: %s is a period. */
            g_strdup_printf (_ ("The day of receipt of the report %s is not entered."), period));
    }
}

void
klaster_site_digest_list_missing (KlasterSiteDigest *self, const KlasterSite *site)
{
  self->missing = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_missing_free);
  list_identity (self, site);
  list_profile (self);
  list_absent_reports (self);
  list_reports (self);
  if (self->figures.n_innovations == 0)
    klaster_missing_add (self->missing, "innovation", NULL, NULL,
                         g_strdup (_ ("No innovation is entered.")));
  if (self->figures.n_products == 0)
    klaster_missing_add (self->missing, "product", NULL, NULL,
                         g_strdup (_ ("No product is entered.")));
}

char *
klaster_site_digest_dup_report_sentence (const KlasterSiteDigest *self)
{
  const KlasterRadarCell *last = &self->cells[self->n_periods - 1];
  g_autofree char *sentence = NULL;
  g_autofree char *absent = NULL;
  guint complete = 0, due = 0;

  for (guint i = 0; i < self->n_periods; i++)
    {
      const KlasterRadarCell *cell = &self->cells[i];

      complete += cell->expected
                  && (cell->state == KLASTER_REPORT_ON_TIME || cell->state == KLASTER_REPORT_LATE);
      due += cell->expected && cell->state != KLASTER_REPORT_NOT_DUE
             && cell->state != KLASTER_REPORT_EXCUSED;
    }
  if (due == 0)
    return g_strdup (_ ("No report is due yet."));
  /* Translators: how many, of how many. */
  sentence = g_strdup_printf (ngettext ("%u of %u report that was due is complete.",
                                        "%u of %u reports that were due are complete.", due),
                              complete, due);
  if (last->expected && last->state == KLASTER_REPORT_MISSING)
    {
      g_autofree char *period = klaster_period_dup_label (last->period);

      /* Translators: period, number of days. */
      absent
          = g_strdup_printf (ngettext ("The report %s has not come in, %u day after the due day.",
                                       "The report %s has not come in, %u days after the due day.",
                                       (guint)last->days_late),
                             period, (guint)last->days_late);
    }
  return klaster_join_sentences (sentence, absent, NULL);
}
