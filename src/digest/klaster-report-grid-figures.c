/* All figures that there are, in one block of numbers: history and neighbours of each cell, and the foot. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-report-grid-private.h"

#define MEAN_DECIMALS 2

static double *
find_figure (const KlasterReportGrid *self, guint site_index, KlasterPeriod period, guint column)
{
  int t = klaster_period_distance (self->first, period);

  if (site_index >= self->n_sites || column >= self->n_columns || t < 0
      || t >= (int)self->n_periods)
    return NULL;
  return &self->figures[(site_index * self->n_periods + (guint)t) * self->n_columns + column];
}

double
klaster_report_grid_get_figure (const KlasterReportGrid *self,
                                guint site_index,
                                KlasterPeriod period,
                                guint column)
{
  const double *figure = find_figure (self, site_index, period, column);

  return figure != NULL ? *figure : NAN;
}

static void
load_report (KlasterReportGrid *self,
             const KlasterProgramme *programme,
             const KlasterRecord *report,
             guint site_index,
             GHashTable *columns)
{
  KlasterPeriod period = klaster_get_period (report, "period");
  GPtrArray *values = g_hash_table_lookup (programme->values, klaster_record_get_id (report));

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const char *indicator = klaster_record_get_text (values->pdata[i], "indicator");
      gpointer column;
      double *figure;

      if (indicator == NULL || !g_hash_table_lookup_extended (columns, indicator, NULL, &column))
        continue;
      figure = find_figure (self, site_index, period, GPOINTER_TO_UINT (column));
      if (figure != NULL)
        *figure = klaster_record_get_number (values->pdata[i], "value");
    }
}

void
klaster_report_grid_load_figures (KlasterReportGrid *self,
                                  const KlasterProgramme *programme,
                                  GPtrArray *indicators)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sites = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n = (gsize)self->n_sites * self->n_periods * self->n_columns;

  self->figures = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    self->figures[i] = NAN;
  for (guint i = 0; i < indicators->len; i++)
    g_hash_table_insert (columns, (gpointer)klaster_record_get_id (indicators->pdata[i]),
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < programme->sites->len; i++)
    g_hash_table_insert (sites, (gpointer)((KlasterSite *)programme->sites->pdata[i])->id,
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < programme->reports->len; i++)
    {
      KlasterRecord *report = programme->reports->pdata[i];
      const char *site = klaster_record_get_text (report, "site");
      gpointer index;

      if (site != NULL && g_hash_table_lookup_extended (sites, site, NULL, &index))
        load_report (self, programme, report, GPOINTER_TO_UINT (index), columns);
    }
}

static void
append_number (GArray *numbers, double number)
{
  if (!isnan (number))
    g_array_append_val (numbers, number);
}

char *
klaster_report_grid_dup_doubt (const KlasterReportGrid *self,
                               guint row,
                               guint column,
                               double number)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (double));
  const KlasterReportGridRow *at;

  g_return_val_if_fail (self != NULL && row < self->rows->len && column < self->n_columns, NULL);

  at = self->rows->pdata[row];
  for (KlasterPeriod period = self->first; klaster_period_compare (period, at->period) < 0;
       period = klaster_period_add (period, 1))
    append_number (own, klaster_report_grid_get_figure (self, at->site_index, period, column));
  for (guint i = 0; i < self->n_sites; i++)
    if (i != at->site_index)
      append_number (others, klaster_report_grid_get_figure (self, i, at->period, column));
  return klaster_report_number_doubt (&self->columns[column].indicator, number,
                                      (const double *)own->data, own->len,
                                      (const double *)others->data, others->len);
}

/* The foot */

static void
describe_column (KlasterReportGridColumn *column,
                 double sum,
                 const KlasterMean *mean,
                 gboolean sums)
{
  const char *type = column->indicator.type;
  g_autofree char *total = klaster_format_number_short (sum, MEAN_DECIMALS);

  column->count = klaster_count_dup_text (mean->n, mean->of);
  if (mean->n > 0 && sums && column->indicator.sum_open)
    column->sum = g_strdup (KLASTER_REPORT_GRID_OPEN_SUM);
  else if (mean->n > 0 && g_str_equal (type, "yes_no"))
    /* Translators: how many answered yes. */
    column->sum = g_strdup_printf (_ ("%s yes"), total);
  else
    column->sum = g_strdup (mean->n > 0 && sums && column->indicator.adds_up ? total : "");
  if (mean->n == 0 || g_str_equal (type, "yes_no"))
    column->mean = g_strdup ("");
  else
    column->mean
        = klaster_format_number_short (mean->mean, g_str_equal (type, "money") ? 0 : MEAN_DECIMALS);
}

/* Which sums are not known for want of a word, and where that is said. */
static void
describe_open_sums (KlasterReportGrid *self)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("indicator"), "together");
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const KlasterIndicatorInfo *indicator = &self->columns[i].indicator;

      if (!indicator->sum_open)
        continue;
      if (n++ == 0)
        self->open_sum = g_strdup (indicator->id);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", indicator->label);
    }
  if (n > 0)
    self->open_sums = g_strdup_printf (
        /* Translators: number, names of indicators, label of a field. */
        ngettext ("%u indicator does not say what all sites together are measured by, so its sum "
                  "is not known (?): %s. Say it in the register Indicators, field “%s”.",
                  "%u indicators do not say what all sites together are measured by, so their "
                  "sums are not known (?): %s. Say it in the register Indicators, field “%s”.",
                  n),
        n, names->str, _ (field->label));
}

void
klaster_report_grid_fill_foot (KlasterReportGrid *self)
{
  /* Neither the periods of one site nor scores have a sum. */
  gboolean sums = self->site == NULL && self->juror == NULL;

  if (sums)
    describe_open_sums (self);
  for (guint c = 0; c < self->n_columns; c++)
    {
      KlasterMean mean = KLASTER_MEAN_INIT;
      double sum = 0;

      for (guint i = 0; i < self->rows->len; i++)
        {
          const KlasterReportGridCell *cell
              = &((KlasterReportGridRow *)self->rows->pdata[i])->cells[c];

          if (!cell->asked
              || (klaster_figure_is_blank (cell->figure)
                  && cell->figure.blank == KLASTER_BLANK_NOT_APPLICABLE))
            continue;
          klaster_mean_add (&mean, cell->figure);
          if (!klaster_figure_is_blank (cell->figure))
            sum += cell->figure.value;
        }
      describe_column (&self->columns[c], sum, &mean, sums);
    }
}
