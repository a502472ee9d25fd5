#include "klaster-targets.h"

#include <glib/gi18n.h>
#include <math.h>

#include "klaster-programme.h"

static const char *const labels[KLASTER_N_TARGET_STATES] = {
  [KLASTER_TARGET_NOT_APPLICABLE] = N_ ("Does not apply"),
  [KLASTER_TARGET_NO_TARGET] = N_ ("No target"),
  [KLASTER_TARGET_NO_FORECAST] = N_ ("No forecast"),
  [KLASTER_TARGET_SHORT] = N_ ("Falls short"),
  [KLASTER_TARGET_ON_TRACK] = N_ ("On track"),
  [KLASTER_TARGET_REACHED] = N_ ("Reached"),
};

const char *
klaster_target_state_get_label (KlasterTargetState state)
{
  return _ (labels[state]);
}

/* ---- memory */

static void
column_free (KlasterTargetColumn *self)
{
  klaster_indicator_info_clear (&self->indicator);
  g_free (self);
}

static void
row_free (KlasterTargetRow *self, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_free (self->cells[i].record);
      g_free (self->cells[i].sentence);
    }
  g_free (self->cells);
  g_free (self->site);
  g_free (self->kabupaten);
  g_free (self->kabupaten_name);
  g_free (self->village);
  g_free (self->shortfalls);
  g_free (self);
}

static void
targets_clear (KlasterTargets *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    row_free (self->rows->pdata[i], self->columns->len);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_array_unref (self->years);
  g_free (self->sentence);
  g_free (self->method);
}

KLASTER_DEFINE_DIGEST (KlasterTargets, klaster_targets, targets_clear)

/* ---- one cell */

/* All that a cell is made from. */
typedef struct
{
  KlasterProgramme *programme;
  GPtrArray *targets; /* records of the year */
  const KlasterRecord *indicator;
  const KlasterTargetColumn *column;
  const KlasterSite *site; /* or NULL */
  int year;
} Source;

static const KlasterRecord *
find_target (const Source *source, const char *site)
{
  for (guint i = 0; i < source->targets->len; i++)
    {
      const KlasterRecord *record = source->targets->pdata[i];

      if (g_strcmp0 (klaster_record_get_text (record, "indicator"),
                     klaster_record_get_id (source->indicator))
              == 0
          && g_strcmp0 (klaster_record_get_text (record, "site"), site) == 0)
        return record;
    }
  return NULL;
}

static void
choose_target (const Source *source, KlasterTargetCell *cell)
{
  const KlasterRecord *own = source->site != NULL ? find_target (source, source->site->id) : NULL;
  const KlasterRecord *record = own != NULL ? own : find_target (source, NULL);

  cell->own = own != NULL;
  cell->target = NAN;
  if (record != NULL)
    {
      cell->record = g_strdup (klaster_record_get_id (record));
      cell->target = klaster_record_get_number (record, "target");
    }
  else if (source->column->basis == KLASTER_YEAR_LAST)
    cell->target = source->column->indicator.target;
}

/* FALSE when the site is asked in no period of the year. */
static gboolean
read_year (const Source *source, double *figures, gboolean *asked, gboolean *provisional)
{
  gboolean any = FALSE;

  for (int p = 0; p < KLASTER_FORECAST_PERIODS; p++)
    {
      KlasterPeriod period = { source->year, p };
      KlasterSeriesPoint point = { 0 };

      figures[p] = NAN;
      asked[p] = source->site != NULL && klaster_site_is_in (source->site, period)
                 && klaster_indicator_applies (source->indicator, source->site->kelurahan, period);
      if (!asked[p])
        continue;
      klaster_programme_get_point (source->programme, source->site, source->indicator, period,
                                   &point);
      /* Asked elsewhere in the year only: this period brings nothing. */
      if (klaster_figure_is_blank (point.figure)
          && point.figure.blank == KLASTER_BLANK_NOT_APPLICABLE)
        asked[p] = FALSE;
      figures[p] = point.figure.value;
      *provisional = *provisional || (point.provisional && !isnan (point.figure.value));
      any = any || asked[p];
      g_free (point.remark);
      g_free (point.record);
    }
  return any;
}

static gboolean
meets (const KlasterTargetColumn *column, double value, double target)
{
  return column->indicator.direction < 0 ? value <= target : value >= target;
}

static gboolean
is_forecast (const KlasterTargetColumn *column)
{
  return g_strcmp0 (column->indicator.type, "yes_no") != 0 && column->indicator.direction != 0;
}

/* A sum that must stay low is reached only by a complete year. */
static KlasterTargetState
judge (const KlasterTargetColumn *column, const KlasterTargetCell *cell)
{
  const KlasterForecast *forecast = &cell->forecast;
  gboolean final = forecast->complete || column->basis == KLASTER_YEAR_LAST
                   || column->indicator.direction >= 0;

  if (isnan (cell->target))
    return KLASTER_TARGET_NO_TARGET;
  if (!isnan (forecast->so_far) && final && meets (column, forecast->so_far, cell->target))
    return KLASTER_TARGET_REACHED;
  if (!isnan (forecast->so_far) && forecast->complete)
    return KLASTER_TARGET_SHORT;
  if (isnan (forecast->forecast))
    return KLASTER_TARGET_NO_FORECAST;
  return meets (column, forecast->forecast, cell->target) ? KLASTER_TARGET_ON_TRACK
                                                          : KLASTER_TARGET_SHORT;
}

static double
measure_gap (const KlasterTargetCell *cell)
{
  double end = cell->forecast.complete ? cell->forecast.so_far : cell->forecast.forecast;

  return cell->state == KLASTER_TARGET_SHORT ? fabs (cell->target - end) : NAN;
}

/* ---- words */

static char *
dup_figure (const KlasterTargetColumn *column, double value)
{
  return klaster_indicator_format (&column->indicator, klaster_figure (value));
}

static char *
describe_standing (const KlasterTargetColumn *column, const KlasterTargetCell *cell)
{
  g_autofree char *now = dup_figure (column, cell->forecast.so_far);
  g_autofree char *target = dup_figure (column, cell->target);

  if (cell->state == KLASTER_TARGET_NO_TARGET)
    return g_strdup (_ ("No target is entered for this year."));
  if (isnan (cell->forecast.so_far))
    /* Translators: %s is a target. */
    return g_strdup_printf (_ ("No figure yet; the target is %s."), target);
  if (cell->own)
    /* Translators: figure so far, target. */
    return g_strdup_printf (_ ("So far %s; the target of this site is %s."), now, target);
  /* Translators: figure so far, target. */
  return g_strdup_printf (_ ("So far %s; the target is %s."), now, target);
}

static char *
describe_forecast (const KlasterTargetColumn *column, const KlasterTargetCell *cell)
{
  const KlasterForecast *forecast = &cell->forecast;
  g_autofree char *pace = dup_figure (column, forecast->pace);
  g_autofree char *end = dup_figure (column, forecast->forecast);

  if (forecast->complete)
    return g_strdup (_ ("The year is complete."));
  if (!is_forecast (column))
    return g_strdup (_ ("For such an indicator there is no forecast."));
  if (isnan (forecast->forecast))
    return g_strdup_printf (ngettext ("With %u figure there is no forecast; it needs %d.",
                                      "With %u figures there is no forecast; it needs %d.",
                                      forecast->n),
                            forecast->n, KLASTER_FORECAST_LEAST);
  return g_strdup_printf (
      ngettext ("From %u figures the pace is %s for each period; with %u period to come the year "
                "ends at %s.",
                "From %u figures the pace is %s for each period; with %u periods to come the year "
                "ends at %s.",
                forecast->n_to_come),
      forecast->n, pace, forecast->n_to_come, end);
}

static char *
describe_cell (const KlasterTargetColumn *column, const KlasterTargetCell *cell)
{
  g_autofree char *standing = NULL;
  g_autofree char *forecast = NULL;
  g_autofree char *gap = NULL;

  if (cell->state == KLASTER_TARGET_NOT_APPLICABLE)
    return g_strdup (_ ("Not asked of this site in this year."));
  standing = describe_standing (column, cell);
  forecast = describe_forecast (column, cell);
  if (!isnan (cell->gap))
    {
      g_autofree char *missing = dup_figure (column, cell->gap);

      /* Translators: %s is a figure. */
      gap = g_strdup_printf (_ ("It falls short by %s."), missing);
    }
  return klaster_join_sentences (
      standing, forecast, gap != NULL ? gap : "",
      cell->provisional ? _ ("A figure is of a report that is a draft or was returned.") : NULL,
      NULL);
}

static void
fill_cell (const Source *source, KlasterTargetCell *cell)
{
  double figures[KLASTER_FORECAST_PERIODS];
  gboolean asked[KLASTER_FORECAST_PERIODS];

  cell->target = cell->gap = NAN;
  cell->forecast = (KlasterForecast){ .so_far = NAN, .pace = NAN, .forecast = NAN };
  if (read_year (source, figures, asked, &cell->provisional))
    {
      choose_target (source, cell);
      cell->forecast = klaster_forecast (figures, asked, source->column->basis,
                                         klaster_record_get_number (source->indicator, "lowest"),
                                         klaster_record_get_number (source->indicator, "highest"));
      if (!is_forecast (source->column))
        cell->forecast.pace = cell->forecast.forecast = NAN;
      cell->state = judge (source->column, cell);
      cell->gap = measure_gap (cell);
    }
  cell->sentence = describe_cell (source->column, cell);
}

/* ---- the table */

static gboolean
is_active (const KlasterRecord *indicator, int year)
{
  for (int p = 0; p < KLASTER_FORECAST_PERIODS; p++)
    if (klaster_indicator_applies (indicator, FALSE, (KlasterPeriod){ year, p })
        || klaster_indicator_applies (indicator, TRUE, (KlasterPeriod){ year, p }))
      return TRUE;
  return FALSE;
}

/* Indicators of the group that are asked in the year; borrowed, beside the columns. */
static GPtrArray *
add_columns (KlasterTargets *self, const KlasterProgramme *programme, const char *group)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < programme->indicators->len; i++)
    {
      const KlasterRecord *record = programme->indicators->pdata[i];
      KlasterTargetColumn *column;

      if (g_strcmp0 (klaster_record_get_text (record, "group"), group) != 0
          || !is_active (record, self->year))
        continue;
      column = g_new0 (KlasterTargetColumn, 1);
      klaster_indicator_info_init (&column->indicator, record);
      column->basis = g_strcmp0 (klaster_record_get_text (record, "year_basis"), "sum") == 0
                          ? KLASTER_YEAR_SUM
                          : KLASTER_YEAR_LAST;
      g_ptr_array_add (self->columns, column);
      g_ptr_array_add (chosen, (gpointer)record);
    }
  return chosen;
}

static void
count_row (KlasterTargets *self, KlasterTargetRow *row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint c = 0; c < self->columns->len; c++)
    {
      KlasterTargetColumn *column = self->columns->pdata[c];
      KlasterTargetState state = row->cells[c].state;

      column->counts[state]++;
      self->counts[state]++;
      row->n_short += state == KLASTER_TARGET_SHORT;
      row->n_on_track += state == KLASTER_TARGET_ON_TRACK;
      row->n_reached += state == KLASTER_TARGET_REACHED;
      row->n_unknown += state == KLASTER_TARGET_NO_FORECAST || state == KLASTER_TARGET_NO_TARGET;
      if (state == KLASTER_TARGET_SHORT)
        g_strv_builder_add (builder, column->indicator.label);
    }
  names = g_strv_builder_end (builder);
  row->shortfalls = klaster_format_list ((const char *const *)names);
  self->n_sites_short += row->n_short > 0;
}

/* The period whose site is shown: the newest of the year, not after that of today. */
static KlasterPeriod
choose_period (const KlasterTargets *self, const KlasterProgramme *programme)
{
  KlasterPeriod last = { self->year, KLASTER_FORECAST_PERIODS - 1 };
  KlasterPeriod now = klaster_period_of_date (&programme->today);

  return klaster_period_compare (now, last) < 0 && now.year == self->year ? now : last;
}

static void
add_rows (KlasterTargets *self,
          KlasterProgramme *programme,
          GPtrArray *indicators,
          GPtrArray *targets)
{
  KlasterPeriod period = choose_period (self, programme);

  for (guint i = 0; i < programme->slots->len; i++)
    {
      const KlasterSlot *slot = programme->slots->pdata[i];
      const KlasterSite *site = klaster_slot_get_site (slot, period);
      KlasterTargetRow *row = g_new0 (KlasterTargetRow, 1);

      row->number = slot->number;
      row->kabupaten = g_strdup (slot->code);
      row->kabupaten_name = g_strdup (slot->name);
      row->site = g_strdup (site != NULL ? site->id : NULL);
      row->village = site != NULL
                         ? g_strdup (klaster_programme_get_region_name (programme, site->village))
                         : NULL;
      row->cells = g_new0 (KlasterTargetCell, self->columns->len);
      for (guint c = 0; c < self->columns->len; c++)
        fill_cell (&(Source){ programme, targets, indicators->pdata[c], self->columns->pdata[c],
                              site, self->year },
                   &row->cells[c]);
      count_row (self, row);
      g_ptr_array_add (self->rows, row);
    }
}

static char *
make_sentence (const KlasterTargets *self)
{
  guint known = self->counts[KLASTER_TARGET_SHORT] + self->counts[KLASTER_TARGET_ON_TRACK]
                + self->counts[KLASTER_TARGET_REACHED];
  guint unknown = self->counts[KLASTER_TARGET_NO_FORECAST];
  guint aimless = self->counts[KLASTER_TARGET_NO_TARGET];
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  if (self->columns->len == 0)
    return g_strdup_printf (
        _ ("No indicator of innovation policy is asked in %d; define one first."), self->year);
  if (known > 0)
    first = g_strdup_printf (
        /* Translators: number of targets, year, then how many of them are each. */
        _ ("Of %u targets of %d, %u are reached, %u on track, and %u fall short at %u sites."),
        known, self->year, self->counts[KLASTER_TARGET_REACHED],
        self->counts[KLASTER_TARGET_ON_TRACK], self->counts[KLASTER_TARGET_SHORT],
        self->n_sites_short);
  if (unknown > 0)
    second = g_strdup_printf (
        ngettext ("%u has no forecast yet.", "%u have no forecast yet.", unknown), unknown);
  if (aimless > 0)
    third
        = g_strdup_printf (ngettext ("%u has no target.", "%u have no target.", aimless), aimless);
  if (first == NULL && second == NULL && third == NULL)
    return g_strdup_printf (_ ("No site is asked for an indicator of innovation policy in %d."),
                            self->year);
  return klaster_join_sentences (first != NULL ? first : "", second != NULL ? second : "", third,
                                 NULL);
}

static char *
make_method (void)
{
  return g_strdup_printf (
      _ ("Forecast: where the newest figure counts, it goes on by the mean change from the first "
         "to the newest figure of the year; where the sum counts, each period without a figure "
         "adds the mean of those that are there. Below %d figures there is no forecast, and yes or "
         "no is never forecast. Blanks are not zero."),
      KLASTER_FORECAST_LEAST);
}

static void
list_years (KlasterTargets *self, const KlasterProgramme *programme)
{
  int last = MAX (g_date_get_year (&programme->today), self->year);

  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  for (int year = last + 1; year >= MIN (programme->first_period.year, self->year); year--)
    g_array_append_val (self->years, year);
}

/* Public functions */

KlasterTargets *
klaster_targets_build (KlasterReader *reader, const KlasterTargetsQuery *query, GError **error)
{
  g_autoptr (KlasterTargets) self = NULL;
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autoptr (GPtrArray) indicators = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  g_autofree char *wire = NULL;
  int year;

  if (programme == NULL || !klaster_programme_load_reports (programme, NULL, NULL, error))
    return NULL;
  year = query->year != 0 ? query->year : g_date_get_year (&programme->today);
  wire = g_strdup_printf ("%d", year);
  targets = klaster_reader_list (reader, klaster_entity_get ("indicator_target"),
                                 (const KlasterMatch[]){ { "year", wire }, { NULL, NULL } }, "id",
                                 error);
  if (targets == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (KlasterTargets);
  self->year = year;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)column_free);
  self->rows = g_ptr_array_new ();
  list_years (self, programme);
  indicators = add_columns (self, programme, query->group != NULL ? query->group : "policy");
  add_rows (self, programme, indicators, targets);
  self->sentence = make_sentence (self);
  self->method = make_method ();
  return g_steal_pointer (&self);
}

const KlasterTargetCell *
klaster_targets_get_cell (const KlasterTargets *self, guint row, guint column)
{
  return &((const KlasterTargetRow *)self->rows->pdata[row])->cells[column];
}
