#include "klaster-radar-private.h"

#include <glib/gi18n.h>

/* Reports with content in one of these are not blank. */
static const char *const text_fields[] = { "progress", "obstacles", "follow_up" };

static void
row_free (KlasterRadarRow *row, guint n_periods)
{
  for (guint i = 0; i < n_periods; i++)
    klaster_radar_cell_clear (&row->cells[i]);
  g_free (row->cells);
  g_free (row->kabupaten);
  g_free (row->kabupaten_name);
  g_free (row->village);
  g_free (row->completeness);
  g_free (row);
}

static void
radar_clear (KlasterRadar *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    row_free (self->rows->pdata[i], self->n_periods);
  g_ptr_array_unref (self->rows);
  for (guint i = 0; i < self->n_periods; i++)
    {
      g_free (self->counts[i].sentence);
      g_free (self->counts[i].completeness);
      g_free (self->counts[i].own_due);
    }
  g_free (self->counts);
  g_free (self->periods);
}

KLASTER_DEFINE_DIGEST (KlasterRadar, klaster_radar, radar_clear)

void
klaster_radar_cell_clear (KlasterRadarCell *cell)
{
  g_clear_pointer (&cell->site, g_free);
  g_clear_pointer (&cell->report, g_free);
  g_clear_pointer (&cell->excuse, g_free);
}

gboolean
klaster_radar_cell_is_complete (const KlasterRadarCell *cell)
{
  return cell->expected
         && (cell->state == KLASTER_REPORT_ON_TIME || cell->state == KLASTER_REPORT_LATE);
}

gboolean
klaster_radar_cell_asks (const KlasterRadarCell *cell,
                         const KlasterProgramme *programme,
                         const KlasterSite *site,
                         const KlasterRecord *indicator,
                         gboolean *answered)
{
  KlasterRecord *value = NULL;
  KlasterFigure figure = klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);

  if (!klaster_record_get_boolean (indicator, "required")
      || !klaster_indicator_applies (indicator, site->kelurahan, cell->period))
    return FALSE;
  if (cell->report != NULL)
    value
        = klaster_programme_find_value (programme, cell->report, klaster_record_get_id (indicator));
  if (value != NULL)
    figure = klaster_figure_of (value, "value");
  *answered = !klaster_figure_is_blank (figure);
  return *answered || figure.blank == KLASTER_BLANK_NOT_ANSWERED;
}

static void
count_answers (KlasterRadarCell *cell, const KlasterProgramme *programme, const KlasterSite *site)
{
  for (guint i = 0; i < programme->indicators->len; i++)
    {
      gboolean answered;

      if (!klaster_radar_cell_asks (cell, programme, site, programme->indicators->pdata[i],
                                    &answered))
        continue;
      cell->n_required++;
      cell->n_answered += answered;
    }
}

/* A value, even "not applicable", or a text: somebody has worked on it. */
static gboolean
has_content (const KlasterProgramme *programme, const KlasterRecord *report)
{
  GPtrArray *values = g_hash_table_lookup (programme->values, klaster_record_get_id (report));

  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (klaster_record_has (report, text_fields[i]))
      return TRUE;
  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      KlasterFigure figure = klaster_figure_of (values->pdata[i], "value");

      if (!klaster_figure_is_blank (figure) || figure.blank != KLASTER_BLANK_NOT_ANSWERED)
        return TRUE;
    }
  return FALSE;
}

static KlasterReportState
judge_absent (const KlasterRadarCell *cell, gboolean due)
{
  if (cell->excuse != NULL)
    return KLASTER_REPORT_EXCUSED;
  return due ? KLASTER_REPORT_MISSING : KLASTER_REPORT_NOT_DUE;
}

static KlasterReportState
judge (KlasterRadarCell *cell, const KlasterProgramme *programme, const KlasterRecord *report)
{
  gboolean due = klaster_programme_is_due (programme, cell->period);
  gboolean content = report != NULL && has_content (programme, report);

  if (report == NULL || (cell->draft && (!content || !due)))
    return judge_absent (cell, due);
  if (!content)
    return cell->excuse != NULL ? KLASTER_REPORT_EXCUSED : KLASTER_REPORT_EMPTY;
  if (!cell->draft)
    {
      cell->received = klaster_get_date (report, "received_on");
      cell->no_date = !g_date_valid (&cell->received);
      if (!cell->no_date && cell->excuse == NULL)
        cell->days_late = MAX (0, g_date_days_between (&cell->due, &cell->received));
    }
  if (cell->draft || cell->n_answered < cell->n_required)
    return KLASTER_REPORT_PARTLY;
  return cell->days_late > 0 ? KLASTER_REPORT_LATE : KLASTER_REPORT_ON_TIME;
}

void
klaster_radar_cell_init (KlasterRadarCell *cell,
                         const KlasterProgramme *programme,
                         const KlasterSite *site,
                         KlasterPeriod period)
{
  KlasterRecord *report, *excuse;
  const char *state;

  *cell = (KlasterRadarCell){ .period = period, .state = KLASTER_REPORT_NOT_DUE };
  klaster_programme_get_due (programme, period, &cell->due);
  if (site == NULL || !klaster_site_is_in (site, period)
      || klaster_period_compare (period, programme->first_period) < 0)
    return;
  report = klaster_programme_find_report (programme, site->id, period);
  excuse = klaster_programme_find_excuse (programme, site->id, period);
  state = report != NULL ? klaster_record_get_text (report, "state") : NULL;
  cell->expected = TRUE;
  cell->site = g_strdup (site->id);
  cell->report = report != NULL ? g_strdup (klaster_record_get_id (report)) : NULL;
  cell->excuse = excuse != NULL ? klaster_dup_text_or_empty (excuse, "reason") : NULL;
  cell->draft = g_strcmp0 (state, "draft") == 0;
  cell->returned = g_strcmp0 (state, "returned") == 0;
  count_answers (cell, programme, site);
  cell->state = judge (cell, programme, report);
  if (cell->state == KLASTER_REPORT_MISSING)
    cell->days_late = g_date_days_between (&cell->due, &programme->today);
}

/* The parts of the sentence, in its order. */
static char **
list_parts (const KlasterRadarCount *count)
{
  const guint *n = count->counts;
  guint missing = n[KLASTER_REPORT_MISSING], empty = n[KLASTER_REPORT_EMPTY];
  guint excused = n[KLASTER_REPORT_EXCUSED], not_due = n[KLASTER_REPORT_NOT_DUE];
  const struct
  {
    guint n;
    const char *text;
  } parts[] = {
    /* Translators: these are the parts of the list in "Of 13 sites, 10 reported on time, 2 late,
     * and 1 has not reported." */
    { n[KLASTER_REPORT_ON_TIME], _ ("%u reported on time") },
    { n[KLASTER_REPORT_LATE], _ ("%u late") },
    { n[KLASTER_REPORT_PARTLY], _ ("%u only in part") },
    { empty, ngettext ("%u sent an empty report", "%u sent empty reports", empty) },
    { missing, ngettext ("%u has not reported", "%u have not reported", missing) },
    { excused, ngettext ("%u is excused", "%u are excused", excused) },
    { not_due, ngettext ("%u is not due yet", "%u are not due yet", not_due) },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].n > 0)
      klaster_add_counted (builder, parts[i].text, parts[i].n);
  return g_strv_builder_end (builder);
}

static char *
make_main_sentence (const KlasterRadarCount *count)
{
  guint n = count->n_expected;
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  if (n == 0)
    return g_strdup (_ ("No site has to report for this period."));
  if (count->counts[KLASTER_REPORT_ON_TIME] == n)
    return n == 1 ? g_strdup (_ ("The only site reported on time."))
                  : g_strdup_printf (_ ("All %u sites reported on time."), n);
  if (count->counts[KLASTER_REPORT_MISSING] == n)
    return n == 1 ? g_strdup (_ ("The only site has not reported yet."))
                  : g_strdup_printf (_ ("None of the %u sites has reported yet."), n);
  if (count->counts[KLASTER_REPORT_NOT_DUE] == n)
    {
      g_autofree char *day = klaster_format_date (&count->due);

      /* Translators: number of sites, then a date. */
      return g_strdup_printf (ngettext ("The report of %u site is due on %s.",
                                        "The reports of %u sites are due on %s.", n),
                              n, day);
    }
  parts = list_parts (count);
  list = klaster_format_list ((const char *const *)parts);
  /* Translators: number of sites, then a list such as "10 reported on time, 2 late, and 1 has not
   * reported". */
  return g_strdup_printf (ngettext ("Of %u site, %s.", "Of %u sites, %s.", n), n, list);
}

char *
klaster_radar_count_dup_sentence (const KlasterRadarCount *count)
{
  g_autofree char *sentence = make_main_sentence (count);
  g_autofree char *returned = NULL;
  g_autofree char *no_date = NULL;

  if (count->n_returned > 0)
    returned = g_strdup_printf (ngettext ("%u report was returned to be corrected.",
                                          "%u reports were returned to be corrected.",
                                          count->n_returned),
                                count->n_returned);
  if (count->n_no_date > 0)
    no_date = g_strdup_printf (ngettext ("The day of receipt of %u report is not entered.",
                                         "The day of receipt of %u reports is not entered.",
                                         count->n_no_date),
                               count->n_no_date);
  return klaster_join_sentences (sentence, returned != NULL ? returned : "",
                                 no_date != NULL ? no_date : "", NULL);
}

/* What n dari m is counted of: due and not excused. */
static gboolean
is_counted (const KlasterRadarCell *cell)
{
  return cell->expected && cell->state != KLASTER_REPORT_EXCUSED
         && cell->state != KLASTER_REPORT_NOT_DUE;
}

static void
count_cell (KlasterRadarCount *count, const KlasterRadarCell *cell)
{
  if (!cell->expected)
    return;
  count->n_expected++;
  count->n_complete += klaster_radar_cell_is_complete (cell);
  count->n_due += is_counted (cell);
  count->counts[cell->state]++;
  count->n_returned += cell->returned;
  count->n_no_date += cell->no_date;
}

static KlasterRadarRow *
make_row (KlasterProgramme *programme, const KlasterSlot *slot, KlasterRadar *self)
{
  KlasterRadarRow *row = g_new0 (KlasterRadarRow, 1);
  KlasterSite *last = klaster_slot_get_nearest_site (slot, self->periods[self->n_periods - 1]);

  row->number = slot->number;
  row->kabupaten = g_strdup (slot->code);
  row->kabupaten_name = g_strdup (slot->name);
  row->village = last != NULL
                     ? g_strdup (klaster_programme_get_region_name (programme, last->village))
                     : NULL;
  row->kelurahan = last != NULL && last->kelurahan;
  row->cells = g_new0 (KlasterRadarCell, self->n_periods);
  for (guint i = 0; i < self->n_periods; i++)
    {
      KlasterRadarCell *cell = &row->cells[i];

      klaster_radar_cell_init (cell, programme, klaster_slot_get_site (slot, self->periods[i]),
                               self->periods[i]);
      count_cell (&self->counts[i], cell);
      row->n_complete += klaster_radar_cell_is_complete (cell);
      row->n_due += is_counted (cell);
    }
  row->completeness = klaster_count_dup_text (row->n_complete, row->n_due);
  return row;
}

char *
klaster_radar_row_dup_completeness (const KlasterRadarRow *row, guint first, guint n)
{
  guint complete = 0, due = 0;

  for (guint i = first; i < first + n; i++)
    {
      complete += klaster_radar_cell_is_complete (&row->cells[i]);
      due += is_counted (&row->cells[i]);
    }
  return due > 0 ? klaster_count_dup_text (complete, due) : g_strdup ("–");
}

KlasterRadar *
klaster_radar_from_programme (KlasterProgramme *programme, KlasterPeriod from, KlasterPeriod to)
{
  KlasterRadar *self = g_atomic_rc_box_new0 (KlasterRadar);

  if (klaster_period_compare (to, from) < 0)
    to = from;
  self->n_periods = (guint)klaster_period_distance (from, to) + 1;
  self->periods = g_new0 (KlasterPeriod, self->n_periods);
  self->counts = g_new0 (KlasterRadarCount, self->n_periods);
  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < self->n_periods; i++)
    {
      self->periods[i] = klaster_period_add (from, (int)i);
      self->counts[i].period = self->periods[i];
      klaster_programme_get_due (programme, self->periods[i], &self->counts[i].due);
      self->counts[i].own_due
          = g_strdup (klaster_programme_get_own_due (programme, self->periods[i]));
    }
  for (guint i = 0; i < programme->slots->len; i++)
    g_ptr_array_add (self->rows, make_row (programme, programme->slots->pdata[i], self));
  for (guint i = 0; i < self->n_periods; i++)
    {
      KlasterRadarCount *count = &self->counts[i];

      count->sentence = klaster_radar_count_dup_sentence (count);
      count->completeness = klaster_count_dup_text (count->n_complete, count->n_due);
    }
  return self;
}

KlasterRadar *
klaster_radar_recent (KlasterProgramme *programme, KlasterPeriod to, guint n)
{
  KlasterPeriod from = klaster_period_add (to, 1 - (int)n);

  if (klaster_period_compare (from, programme->first_period) < 0)
    from = programme->first_period;
  return klaster_radar_from_programme (programme, klaster_period_compare (to, from) < 0 ? to : from,
                                       to);
}

KlasterRadar *
klaster_radar_build (KlasterReader *reader, const KlasterRadarQuery *query, GError **error)
{
  const KlasterRadarQuery none = { 0 };
  g_autoptr (KlasterProgramme) programme = NULL;
  KlasterPeriod from, to;

  query = query != NULL ? query : &none;
  programme = klaster_programme_load (reader, &query->today, error);
  if (programme == NULL || !klaster_programme_load_reports (programme, NULL, NULL, error))
    return NULL;
  from = query->from.year != 0 ? query->from : programme->first_period;
  to = query->to.year != 0 ? query->to : klaster_period_of_date (&programme->today);
  return klaster_radar_from_programme (programme, from, to);
}

char *
klaster_radar_cell_dup_text (const KlasterRadarCell *cell)
{
  guint days = (guint)cell->days_late;

  if (!cell->expected)
    return g_strdup (_ ("No report asked"));
  if (cell->state == KLASTER_REPORT_LATE)
    return g_strdup_printf (ngettext ("Late by %u day", "Late by %u days", days), days);
  if (cell->state == KLASTER_REPORT_PARTLY && cell->n_answered < cell->n_required)
    {
      g_autofree char *count = klaster_count_dup_text (cell->n_answered, cell->n_required);

      /* Translators: %s is "7 of 9". */
      return g_strdup_printf (_ ("Partly filled: %s"), count);
    }
  if (cell->state == KLASTER_REPORT_MISSING)
    return g_strdup_printf (ngettext ("Not received, %u day after the due day",
                                      "Not received, %u days after the due day", days),
                            days);
  return g_strdup (klaster_report_state_get_label (cell->state));
}

const KlasterRadarCount *
klaster_radar_get_count (const KlasterRadar *self, KlasterPeriod period)
{
  int index = klaster_period_distance (self->periods[0], period);

  return index >= 0 && index < (int)self->n_periods ? &self->counts[index] : NULL;
}
