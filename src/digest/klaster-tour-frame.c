/* The steps around the places: opening, status, ranking, closing. */
#include <glib/gi18n.h>

#include "klaster-tour-private.h"

/* The office as it signs its letters, or "". */
static char *
dup_office (KlasterReader *reader)
{
  g_autoptr (KlasterRecord) letterhead
      = klaster_reader_first (reader, klaster_entity_get ("letterhead"), NULL, NULL, NULL);

  if (letterhead == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s%s%s", klaster_record_get_text (letterhead, "line1"),
                          klaster_record_has (letterhead, "line2") ? "\n" : "",
                          klaster_record_has (letterhead, "line2")
                              ? klaster_record_get_text (letterhead, "line2")
                              : "");
}

/* Public functions */

KlasterTourStep *
klaster_tour_step_opening (const KlasterTourWork *work)
{
  KlasterTourStep *self = klaster_tour_step_new (KLASTER_TOUR_OPENING, "opening");
  g_autofree char *period = klaster_period_dup_label (work->tour->period);
  g_autofree char *date = klaster_format_date_long (&work->today);

  self->over = dup_office (work->reader);
  self->title = g_strdup (_ ("Klaster Inovasi Desa"));
  self->sentence = g_strdup_printf (
      ngettext ("%u site in %u kabupaten and kota of Kalimantan Selatan.",
                "%u sites in %u kabupaten and kota of Kalimantan Selatan.", work->summary->n_sites),
      work->summary->n_sites, work->tour->places->sites->len);
  /* Translators: the day, and the period of the newest data. */
  self->foot = g_strdup_printf (_ ("%s · data until %s"), date, period);
  self->speech = klaster_join_sentences (self->sentence, work->summary->report_sentence, NULL);
  return self;
}

KlasterTourStep *
klaster_tour_step_status (const KlasterTourWork *work)
{
  const KlasterStatusCounts *counts = work->tour->counts;
  KlasterTourStep *self = klaster_tour_step_new (KLASTER_TOUR_STATUS, "status");

  self->shown = counts->years->len > 0;
  self->over = g_strdup (_ ("Status of the villages of Kalimantan Selatan"));
  self->title
      = g_strdup (counts->years->len > 0 ? counts->sentence
                                         : _ ("The status of the villages is not entered yet."));
  self->foot = g_strdup (counts->break_note);
  self->speech = klaster_join_sentences (self->title, work->summary->status_sentence,
                                         counts->break_note, NULL);
  return self;
}

KlasterTourStep *
klaster_tour_step_ranking (const KlasterTourWork *work)
{
  const KlasterRanking *ranking = work->tour->ranking;
  KlasterTourStep *self = klaster_tour_step_new (KLASTER_TOUR_RANKING, "ranking");
  g_autofree char *period = klaster_period_dup_label (work->tour->period);

  self->shown = ranking != NULL && ranking->n_ranked > 0;
  self->over = ranking == NULL ? g_strdup (_ ("Ranking of the sites"))
                               : g_strdup_printf ("%s · %s", ranking->indicator.label, period);
  self->title = g_strdup (ranking == NULL ? _ ("No indicator is defined yet; the first one would "
                                               "rank the sites here.")
                                          : ranking->sentence);
  self->speech = klaster_join_sentences (self->title, work->summary->indicator_sentence, NULL);
  return self;
}

KlasterTourStep *
klaster_tour_step_closing (const KlasterTourWork *work)
{
  const KlasterSummary *summary = work->summary;
  KlasterTourStep *self = klaster_tour_step_new (KLASTER_TOUR_CLOSING, "closing");

  self->over = dup_office (work->reader);
  self->title = g_strdup (_ ("Thank you"));
  self->sentence
      = g_strdup (summary->totals.n_innovations > 0 ? summary->totals_sentence : summary->lead);
  self->foot = g_strdup (_ ("Sources: reports of the enumerators and registers of the office; "
                            "Indeks Desa and IDM as issued; borders Cahya DSN, rivers Natural "
                            "Earth, names GeoNames."));
  self->speech = klaster_join_sentences (summary->totals_sentence, summary->report_sentence, NULL);
  return self;
}
