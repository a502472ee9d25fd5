#include "klaster-report-grid-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-radar-private.h"

static void
row_free (KlasterReportGridRow *row, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_free (row->cells[i].remark);
      g_free (row->cells[i].doubt);
      g_free (row->cells[i].record);
    }
  klaster_radar_cell_clear (&row->report);
  g_free (row->cells);
  g_free (row->title);
  g_free (row->subtitle);
  g_free (row->state);
  g_free (row->state_label);
  g_free (row->completeness);
  g_free (row->locked);
  g_free (row);
}

static void
column_clear (KlasterReportGridColumn *column)
{
  klaster_indicator_info_clear (&column->indicator);
  g_free (column->group);
  g_free (column->help);
  g_free (column->sum);
  g_free (column->mean);
  g_free (column->count);
}

static void
grid_clear (KlasterReportGrid *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    row_free (self->rows->pdata[i], self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    column_clear (&self->columns[i]);
  g_ptr_array_unref (self->rows);
  g_free (self->columns);
  g_free (self->figures);
  g_free (self->site);
  g_free (self->juror);
  g_free (self->title);
  g_free (self->unfilled_site);
  g_free (self->sentence);
  g_free (self->open_sums);
  g_free (self->open_sum);
}

KLASTER_DEFINE_DIGEST (KlasterReportGrid, klaster_report_grid, grid_clear)

/* What the rows are made from. */
typedef struct
{
  KlasterProgramme *programme;
  KlasterReportGrid *grid;
  GPtrArray *indicators; /* borrowed records, one for each column */
} Build;

/* Columns */

static int
get_group_order (const KlasterRecord *indicator)
{
  const KlasterField *field = klaster_entity_get_field (klaster_entity_get ("indicator"), "group");
  const char *key = klaster_record_get_text (indicator, "group");
  int order = 0;

  while (field->choices[order].key != NULL && g_strcmp0 (field->choices[order].key, key) != 0)
    order++;
  return order;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const KlasterRecord *x = *(KlasterRecord *const *)a;
  const KlasterRecord *y = *(KlasterRecord *const *)b;
  int order = get_group_order (x) - get_group_order (y);

  return order != 0
             ? order
             : g_strcmp0 (klaster_record_get_text (x, "code"), klaster_record_get_text (y, "code"));
}

static gboolean
is_shown (const KlasterRecord *indicator,
          const KlasterSite *site,
          KlasterPeriod first,
          KlasterPeriod last)
{
  for (KlasterPeriod period = first; klaster_period_compare (period, last) <= 0;
       period = klaster_period_add (period, 1))
    if (site != NULL ? klaster_indicator_applies (indicator, site->kelurahan, period)
                     : klaster_indicator_applies (indicator, FALSE, period)
                           || klaster_indicator_applies (indicator, TRUE, period))
      return TRUE;
  return FALSE;
}

static void
add_columns (Build *build, const KlasterSite *site, KlasterPeriod first, KlasterPeriod last)
{
  KlasterReportGrid *self = build->grid;
  GPtrArray *all = build->programme->indicators;

  for (guint i = 0; i < all->len; i++)
    if (is_shown (all->pdata[i], site, first, last))
      g_ptr_array_add (build->indicators, all->pdata[i]);
  g_ptr_array_sort (build->indicators, compare_columns);
  self->n_columns = build->indicators->len;
  self->columns = g_new0 (KlasterReportGridColumn, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const KlasterRecord *record = build->indicators->pdata[i];
      KlasterReportGridColumn *column = &self->columns[i];

      klaster_indicator_info_init (&column->indicator, record);
      column->group = klaster_dup_choice (record, "group", "");
      column->help = klaster_dup_text_or_empty (record, "help");
      column->lowest = klaster_record_get_number (record, "lowest");
      column->highest = klaster_record_get_number (record, "highest");
      column->required = klaster_record_get_boolean (record, "required");
    }
}

/* Cells and rows */

static void
fill_cell (KlasterReportGridCell *cell,
           const Build *build,
           const KlasterReportGridRow *row,
           const KlasterSite *site,
           guint column)
{
  const KlasterRecord *indicator = build->indicators->pdata[column];
  KlasterPeriod before = klaster_period_add (row->period, -1);
  KlasterRecord *value = NULL;

  cell->figure = klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
  cell->former = klaster_figure (
      site != NULL ? klaster_report_grid_get_figure (build->grid, row->site_index, before, column)
                   : NAN);
  cell->asked
      = row->report.expected && klaster_indicator_applies (indicator, row->kelurahan, row->period);
  if (row->report.report != NULL)
    value = klaster_programme_find_value (build->programme, row->report.report,
                                          klaster_record_get_id (indicator));
  if (value == NULL)
    return;
  cell->stored = TRUE;
  cell->figure = klaster_figure_of (value, "value");
  cell->remark = klaster_dup_text (value, "remark");
  cell->record = g_strdup (klaster_record_get_id (value));
}

static char *
explain_lock (const KlasterReportGridRow *row)
{
  if (!row->report.expected)
    return g_strdup (_ ("No site reports here in this period."));
  if (g_strcmp0 (row->state, "approved") == 0)
    return g_strdup (
        _ ("This report is approved and locked. Reopen it, with a reason, to change it."));
  if (row->unfilled && row->report.report == NULL)
    return g_strdup (_ ("The village of this site is not chosen yet; choose it first."));
  return NULL;
}

static KlasterReportGridRow *
make_row (const Build *build, const KlasterSite *site, KlasterPeriod period)
{
  KlasterReportGridRow *row = g_new0 (KlasterReportGridRow, 1);
  KlasterRecord *report = NULL;

  row->period = period;
  row->site_index = G_MAXUINT;
  if (site != NULL)
    {
      g_ptr_array_find (build->programme->sites, site, &row->site_index);
      row->kelurahan = site->kelurahan;
      row->unfilled = site->village == NULL;
      report = klaster_programme_find_report (build->programme, site->id, period);
    }
  klaster_radar_cell_init (&row->report, build->programme, site, period);
  row->state = report != NULL ? klaster_dup_text (report, "state") : NULL;
  row->state_label = report != NULL ? klaster_dup_choice (report, "state", "") : g_strdup ("");
  row->completeness = klaster_count_dup_text (row->report.n_answered, row->report.n_required);
  row->locked = explain_lock (row);
  row->cells = g_new0 (KlasterReportGridCell, build->grid->n_columns);
  for (guint i = 0; i < build->grid->n_columns; i++)
    fill_cell (&row->cells[i], build, row, site, i);
  g_ptr_array_add (build->grid->rows, row);
  return row;
}

static const char *
get_village_name (const Build *build, const KlasterSite *site)
{
  return klaster_village_or_unfilled (
      site != NULL ? klaster_programme_get_region_name (build->programme, site->village) : NULL);
}

static void
add_site_rows (Build *build)
{
  for (guint i = 0; i < build->programme->slots->len; i++)
    {
      const KlasterSlot *slot = build->programme->slots->pdata[i];
      const KlasterSite *site = klaster_slot_get_site (slot, build->grid->period);
      KlasterReportGridRow *row = make_row (build, site, build->grid->period);

      row->title = g_strdup (slot->name);
      row->subtitle = g_strdup (get_village_name (build, site));
    }
}

static void
add_period_rows (Build *build, const KlasterSite *site, KlasterPeriod first, KlasterPeriod last)
{
  for (KlasterPeriod period = first; klaster_period_compare (period, last) <= 0;
       period = klaster_period_add (period, 1))
    {
      KlasterReportGridRow *row = make_row (build, site, period);

      row->title = klaster_period_dup_label (period);
      row->subtitle = g_strdup ("");
    }
}

static void
count_slots (Build *build)
{
  for (guint i = 0; i < build->programme->slots->len; i++)
    {
      const KlasterSite *site
          = klaster_slot_get_nearest_site (build->programme->slots->pdata[i], build->grid->period);

      build->grid->n_filled += site != NULL && site->village != NULL;
      if (site != NULL && site->village == NULL && build->grid->unfilled_site == NULL)
        build->grid->unfilled_site = g_strdup (site->id);
    }
}

static void
fill_doubts (KlasterReportGrid *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    for (guint c = 0; c < self->n_columns; c++)
      {
        KlasterReportGridCell *cell = &((KlasterReportGridRow *)self->rows->pdata[i])->cells[c];

        if (!klaster_figure_is_blank (cell->figure))
          cell->doubt = klaster_report_grid_dup_doubt (self, i, c, cell->figure.value);
      }
}

static gboolean
is_in_state (const KlasterReportGridRow *row, const char *state)
{
  if (g_str_equal (state, KLASTER_REPORT_GRID_NO_REPORT))
    return row->report.expected && row->state == NULL;
  return g_strcmp0 (row->state, state) == 0;
}

static void
hide_others (KlasterReportGrid *self, const char *state)
{
  for (guint i = self->rows->len; state != NULL && i > 0; i--)
    {
      KlasterReportGridRow *row = self->rows->pdata[i - 1];

      if (is_in_state (row, state))
        continue;
      g_ptr_array_remove_index (self->rows, i - 1);
      row_free (row, self->n_columns);
      self->n_hidden++;
    }
}

static char *
describe (const KlasterReportGrid *self)
{
  KlasterRadarCount count = { .period = self->period };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KlasterRadarCell *cell = &((KlasterReportGridRow *)self->rows->pdata[i])->report;

      if (!cell->expected)
        continue;
      count.due = cell->due;
      count.n_expected++;
      count.counts[cell->state]++;
      count.n_returned += cell->returned;
      count.n_no_date += cell->no_date;
    }
  if (self->site != NULL)
    {
      guint n = count.counts[KLASTER_REPORT_ON_TIME] + count.counts[KLASTER_REPORT_LATE];
      guint n_due = count.n_expected - count.counts[KLASTER_REPORT_NOT_DUE]
                    - count.counts[KLASTER_REPORT_EXCUSED];

      /* Translators: name of a site, complete reports, reports that were due. */
      return g_strdup_printf (_ ("%s: %u of %u reports that were due are complete."), self->title,
                              n, n_due);
    }
  return klaster_radar_count_dup_sentence (&count);
}

static char *
make_title (const Build *build, const KlasterSite *site)
{
  const KlasterSlot *slot;

  if (site == NULL)
    return klaster_period_dup_label (build->grid->period);
  slot = build->programme->slots->pdata[site->slot];
  return g_strdup_printf ("%s, %s", slot->name, get_village_name (build, site));
}

static void
fill (Build *build, const KlasterSite *site, const char *state)
{
  KlasterReportGrid *self = build->grid;
  KlasterPeriod now = klaster_period_of_date (&build->programme->today);
  KlasterPeriod first = site == NULL ? self->period : site->begin;
  KlasterPeriod last
      = site == NULL || klaster_period_compare (now, self->period) < 0 ? self->period : now;

  if (site != NULL && site->end.year != 0 && klaster_period_compare (site->end, last) < 0)
    last = site->end;
  self->first = build->programme->first_period;
  self->n_sites = build->programme->sites->len;
  self->n_periods = (guint)MAX (
      0, klaster_period_distance (
             self->first, klaster_period_compare (now, self->period) < 0 ? self->period : now)
             + 1);
  add_columns (build, site, first, last);
  klaster_report_grid_load_figures (self, build->programme, build->indicators);
  self->title = make_title (build, site);
  if (site == NULL)
    add_site_rows (build);
  else
    add_period_rows (build, site, first, last);
  count_slots (build);
  self->sentence = describe (self);
  hide_others (self, state);
  fill_doubts (self);
  klaster_report_grid_fill_foot (self);
}

/* Public functions */

KlasterReportGrid *
klaster_report_grid_build (KlasterReader *reader,
                           const KlasterReportGridQuery *query,
                           GError **error)
{
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autoptr (GPtrArray) indicators = g_ptr_array_new ();
  Build build = { programme, NULL, indicators };
  KlasterSite *site = NULL;

  if (programme == NULL || !klaster_programme_load_reports (programme, NULL, NULL, error))
    return NULL;
  if (query->site != NULL)
    {
      site = klaster_programme_find_site (programme, query->site);
      if (site == NULL)
        {
          g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                               _ ("This site does not exist."));
          return NULL;
        }
    }
  build.grid = g_atomic_rc_box_new0 (KlasterReportGrid);
  build.grid->rows = g_ptr_array_new ();
  build.grid->site = g_strdup (query->site);
  build.grid->period = klaster_programme_choose_period (programme, query->period);
  fill (&build, site, query->state);
  return build.grid;
}

void
klaster_report_grid_get_limits (const KlasterReportGrid *self,
                                guint column,
                                KlasterReportLimits *limits)
{
  g_return_if_fail (self != NULL && column < self->n_columns);

  *limits
      = (KlasterReportLimits){ self->columns[column].indicator.type, self->columns[column].lowest,
                               self->columns[column].highest, self->juror != NULL };
}

int
klaster_report_grid_find_row (const KlasterReportGrid *self, const char *site, KlasterPeriod period)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const KlasterReportGridRow *row = self->rows->pdata[i];

      if (g_strcmp0 (row->report.site, site) == 0
          && klaster_period_compare (row->period, period) == 0)
        return (int)i;
    }
  return -1;
}

int
klaster_report_grid_find_column (const KlasterReportGrid *self, const char *indicator)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_strcmp0 (self->columns[i].indicator.id, indicator) == 0)
      return (int)i;
  return -1;
}
