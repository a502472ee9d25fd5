#include "klaster-cluster-panel.h"

#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-panel-chart.h"
#include "klaster-panel-parts.h"
#include "klaster-sentence.h"

#define TODO_SHOWN 4
#define DATES_SHOWN 5

static void
add_heading (GtkBox *box, const KlasterClusterFacts *facts)
{
  g_autofree char *period = klaster_period_dup_label (facts->summary->period);
  g_autofree char *where = g_strdup_printf ("%s · %s", _ ("Kalimantan Selatan"), period);

  klaster_panel_add_text (box, _ ("Klaster Inovasi Desa"), "title-1");
  klaster_panel_add_text (box, where, "kind");
  klaster_panel_add_text (box, facts->summary->lead, KLASTER_SENTENCE_CLASS);
}

/* "11 of 13" in large type, and what that is below. */
static GtkWidget *
create_share (KlasterSession *session, guint n, guint of, const char *below)
{
  g_autofree char *number = klaster_format_integer (n);
  /* Translators: behind a large figure, "7 of 13". */
  g_autofree char *unit = g_strdup_printf (_ ("of %u"), of);

  return klaster_panel_create_figure (session, number, unit, below, NULL);
}

static void
add_figures (GtkBox *box, KlasterSession *session, const KlasterClusterFacts *facts)
{
  const KlasterSummary *summary = facts->summary;
  const KlasterRadarCount *count = klaster_radar_get_count (summary->radar, summary->period);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *kawasan = klaster_format_integer (summary->n_kawasan);
  /* Translators: %u is how many of the kawasan are KPP. */
  g_autofree char *kpp = g_strdup_printf (_ ("of these %u KPP"), summary->n_kpp);

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line),
                  create_share (session, summary->n_filled, summary->n_sites, _ ("sites filled")));
  if (count != NULL && count->n_expected > 0)
    gtk_box_append (GTK_BOX (line), create_share (session,
                                                  count->counts[KLASTER_REPORT_ON_TIME]
                                                      + count->counts[KLASTER_REPORT_LATE]
                                                      + count->counts[KLASTER_REPORT_PARTLY],
                                                  count->n_expected, _ ("reports received")));
  gtk_box_append (GTK_BOX (line),
                  klaster_panel_create_figure (session, kawasan, _ ("kawasan"), kpp, NULL));
  gtk_box_append (box, line);
}

/* What is still to be done */

/* The site asks for something: its row leads to its panel, where the buttons are. */
static char *
dup_trouble (const KlasterSitePlace *site)
{
  if (site->site == NULL || !site->expected)
    return NULL;
  if (site->village == NULL)
    return g_strdup (_ ("The village is not chosen yet."));
  if (site->returned)
    return g_strdup (_ ("The report was returned to be mended."));
  if (site->state == KLASTER_REPORT_MISSING || site->state == KLASTER_REPORT_EMPTY
      || site->state == KLASTER_REPORT_PARTLY)
    return g_strdup (site->state_text);
  return NULL;
}

static void
add_todo (GtkBox *box, KlasterSession *session, const KlasterClusterFacts *facts)
{
  const GPtrArray *sites = facts->places->sites;
  GtkBox *section = NULL;
  guint n = 0;

  for (guint i = 0; i < sites->len; i++)
    {
      const KlasterSitePlace *site = sites->pdata[i];
      g_autofree char *trouble = dup_trouble (site);
      g_autofree char *name = NULL;

      if (trouble == NULL || n++ >= TODO_SHOWN)
        continue;
      if (section == NULL)
        section = klaster_panel_add_section (box, _ ("What to do next"));
      name = site->village == NULL ? g_strdup (site->kabupaten_name)
                                   : g_strdup_printf ("%s, %s", site->title, site->kabupaten_name);
      gtk_box_append (section, klaster_panel_create_place_row (session, name, trouble,
                                                               KLASTER_PLACE_SITE, site->site));
    }
  if (n > TODO_SHOWN)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("and %u more in the list at the left",
                                       "and %u more in the list at the left", n - TODO_SHOWN),
                             n - TODO_SHOWN);

      klaster_panel_add_text (section, more, "fact-name");
    }
}

static void
add_reports (GtkBox *box, KlasterSession *session, const KlasterSummary *summary)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Reports"));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (KlasterLink));
  KlasterChart *chart = klaster_compose_completeness (summary->radar);

  /* The sentence is the lead of the panel already. */
  klaster_chart_set_title (chart, NULL);
  for (guint r = 0; r < summary->radar->rows->len; r++)
    for (guint p = 0; p < summary->radar->n_periods; p++)
      {
        const KlasterRadarRow *row = summary->radar->rows->pdata[r];
        const KlasterLink link = { .entity = "report", .id = row->cells[p].report };

        g_array_append_val (links, link);
      }
  if (*summary->report_change_sentence != '\0')
    klaster_panel_add_text (section, summary->report_change_sentence, NULL);
  gtk_box_append (section, klaster_panel_chart_new_linked (chart, session, links));
}

static void
add_words (GtkBox *box, const KlasterSummary *summary)
{
  const char *const sentences[]
      = { summary->status_sentence, summary->totals_sentence, summary->indicator_sentence };
  GtkBox *section = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      if (sentences[i] == NULL || *sentences[i] == '\0')
        continue;
      if (section == NULL)
        section = klaster_panel_add_section (box, _ ("The sites together"));
      klaster_panel_add_text (section, sentences[i], NULL);
    }
}

/* Public functions */

KlasterClusterFacts *
klaster_cluster_facts_build (KlasterReader *reader,
                             KlasterPeriod period,
                             const char *indicator,
                             GError **error)
{
  const KlasterPlacesQuery places = { .period = period, .indicator = indicator };
  const KlasterSummaryQuery summary = { .period = period, .indicator = indicator };
  KlasterClusterFacts *facts = g_new0 (KlasterClusterFacts, 1);

  facts->places = klaster_places_build (reader, &places, error);
  if (facts->places != NULL)
    facts->summary = klaster_summary_build (reader, &summary, error);
  if (facts->summary != NULL)
    facts->agenda = klaster_agenda_build (reader, NULL, error);
  if (facts->agenda != NULL)
    return facts;
  klaster_cluster_facts_free (facts);
  return NULL;
}

void
klaster_cluster_facts_free (KlasterClusterFacts *self)
{
  g_clear_pointer (&self->places, klaster_places_unref);
  g_clear_pointer (&self->summary, klaster_summary_unref);
  g_clear_pointer (&self->agenda, klaster_agenda_unref);
  g_free (self);
}

GtkWidget *
klaster_cluster_panel_create (KlasterSession *session,
                              const KlasterClusterFacts *facts,
                              const KlasterComparison *comparison)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();

  add_heading (box, facts);
  add_figures (box, session, facts);
  klaster_panel_add_comparison (box, session, comparison);
  add_todo (box, session, facts);
  for (guint i = 0; i < facts->agenda->items->len; i++)
    {
      KlasterDated *dated = facts->agenda->items->pdata[i];

      if (dated->state <= KLASTER_DATED_UPCOMING)
        g_ptr_array_add (dates, dated);
    }
  if (dates->len > 0)
    klaster_panel_add_dates (klaster_panel_add_section (box, _ ("Next")), session, dates,
                             DATES_SHOWN);
  add_reports (box, session, facts->summary);
  add_words (box, facts->summary);
  return GTK_WIDGET (box);
}
