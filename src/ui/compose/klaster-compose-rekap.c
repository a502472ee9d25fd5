/* "Rekap laporan": what the reports of one period say, and what changed. */
#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-compose-document-private.h"
#include "klaster-recap.h"

/* Of the chart below the letterhead of a lying page, points. */
#define LYING_HEIGHT 290

static void
add_count (KlasterDocument *document, guint n, const char *of, const char *label)
{
  g_autofree char *number = klaster_format_integer (n);

  klaster_document_add_figure (document, number, of, label);
}

static void
add_figures (KlasterDocument *document, const KlasterRecap *recap)
{
  const KlasterRadarCount *count = klaster_radar_get_count (recap->radar, recap->grid->period);
  const guint *states = count->counts;
  g_autofree char *of = g_strdup_printf (_ ("of %u"), count->n_expected);

  add_count (document, states[KLASTER_REPORT_ON_TIME] + states[KLASTER_REPORT_LATE], of,
             _ ("complete reports"));
  add_count (document, states[KLASTER_REPORT_PARTLY], "", _ ("partly filled"));
  add_count (document, states[KLASTER_REPORT_MISSING] + states[KLASTER_REPORT_EMPTY], "",
             _ ("not received or empty"));
  add_count (document, recap->n_doubts, "", _ ("figures to look at twice"));
}

/* What is to be known first; on a lying page with the chart beside it, which has no room below. */
static void
add_opening (KlasterComposer *self, const KlasterRecap *recap)
{
  static const double beside[] = { 1, 2 };
  g_autoptr (KlasterChart) chart = klaster_compose_completeness (recap->radar);

  if (self->wish->landscape)
    klaster_document_begin_columns (self->document, beside, G_N_ELEMENTS (beside));
  klaster_document_add_lead (self->document, recap->sentence);
  add_figures (self->document, recap);
  if (self->wish->landscape)
    klaster_document_next_column (self->document);
  klaster_document_add_chart (self->document, chart, self->wish->landscape ? LYING_HEIGHT : 0);
  if (self->wish->landscape)
    klaster_document_end_columns (self->document);
}

static void
add_sites (KlasterComposer *self, const KlasterRecap *recap)
{
  const char *const heads[] = { _ ("Kabupaten/Kota"), _ ("Village"), _ ("Report"),
                                _ ("Received on"),    _ ("Filled"),  NULL };
  static const double weights[] = { 3, 2.6, 4.2, 1.8, 1.7 };
  guint n = 0;

  for (guint i = 0; i < recap->grid->rows->len; i++)
    n += ((const KlasterReportGridRow *)recap->grid->rows->pdata[i])->report.site != NULL;
  klaster_composer_add_sites_part (self, n, recap->grid->rows->len);
  klaster_document_begin_table (self->document, heads, "llllr", weights);
  for (guint i = 0; i < recap->grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = recap->grid->rows->pdata[i];
      const KlasterRecapSite *site = &recap->sites[i];
      g_autofree char *received = klaster_paper_dup_date (&site->received);
      /* Translators: how a report stands, and why it was returned. */
      g_autofree char *state
          = site->returned != NULL
                ? g_strdup_printf (_ ("%s; returned: %s"), site->state, site->returned)
                : g_strdup (site->state);
      const char *filled = row->report.n_required > 0 ? row->completeness : NULL;
      const char *const cells[]
          = { row->title, row->subtitle, state, received, filled != NULL ? filled : "–", NULL };

      klaster_document_add_row (self->document, cells);
    }
}

/* The figure of ROW with its number in the list of codes. */
static char *
dup_coded (KlasterComposer *self,
           const KlasterReportGridRow *row,
           const KlasterIndicatorInfo *indicator,
           guint column)
{
  const KlasterReportGridCell *cell = &row->cells[column];
  g_autofree char *period = klaster_period_dup_label (self->places->period);
  g_autofree char *name = g_strdup_printf ("%s · %s, %s", indicator->label, row->title, period);
  g_autofree char *figure = klaster_indicator_format (indicator, cell->figure);

  return klaster_composer_dup_coded (
      self, klaster_figure_is_blank (cell->figure) ? NULL : cell->record, name, figure);
}

/* "Tapin: 12 → 31", or NULL. */
static char *
dup_widest (KlasterComposer *self,
            const KlasterReportGrid *grid,
            guint column,
            const KlasterRecapChange *change)
{
  const KlasterReportGridRow *row;
  g_autofree char *former = NULL;
  g_autofree char *now = NULL;

  if (change->widest < 0)
    return NULL;
  row = grid->rows->pdata[change->widest];
  former = klaster_indicator_format (&grid->columns[column].indicator, row->cells[column].former);
  now = dup_coded (self, row, &grid->columns[column].indicator, column);
  /* Translators: a site, its figure before and now. */
  return g_strdup_printf (_ ("%s: %s → %s"), row->title, former, now);
}

static void
add_indicators (KlasterComposer *self, const KlasterReportGrid *grid)
{
  const char *const heads[]
      = { _ ("Indicator"), _ ("Unit"), _ ("Sum"), _ ("Mean"), _ ("Filled"), NULL };
  static const double weights[] = { 5.6, 2, 2.4, 2, 1.8 };

  klaster_composer_add_part (self, _ ("Figures"));
  if (grid->n_columns == 0)
    {
      klaster_document_add_note (
          self->document,
          _ ("No indicator is defined for this period; its figures would stand here."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llrrr", weights);
  for (guint i = 0; i < grid->n_columns; i++)
    {
      const KlasterReportGridColumn *column = &grid->columns[i];

      klaster_document_add_row (
          self->document,
          (const char *const[]){ column->indicator.label, column->indicator.unit,
                                 klaster_paper_or_null (column->sum),
                                 klaster_paper_or_null (column->mean), column->count, NULL });
    }
  if (grid->open_sums != NULL)
    klaster_document_add_note (self->document, grid->open_sums);
}

static void
add_change_row (KlasterComposer *self, const KlasterRecap *recap, guint column)
{
  const KlasterRecapChange *change = &recap->changes[column];
  g_autofree char *up = klaster_format_integer (change->n_up);
  g_autofree char *same = klaster_format_integer (change->n_same);
  g_autofree char *down = klaster_format_integer (change->n_down);
  g_autofree char *both = klaster_format_integer (change->n_both);
  g_autofree char *widest = dup_widest (self, recap->grid, column, change);

  klaster_document_add_row (self->document,
                            (const char *const[]){ recap->grid->columns[column].indicator.label, up,
                                                   same, down, both, widest, NULL });
}

static void
add_changes (KlasterComposer *self, const KlasterRecap *recap)
{
  const char *const heads[]
      = { _ ("Indicator"),   _ ("Up"), _ ("Unchanged"), _ ("Down"), _ ("Compared"),
          _ ("Widest step"), NULL };
  static const double weights[] = { 4.6, 0.9, 1, 1, 1.4, 4 };

  if (recap->grid->n_columns == 0)
    return;
  klaster_composer_add_part (self, _ ("What changed"));
  klaster_document_add_text (self->document,
                             _ ("Number of sites whose figure went up, stayed or went down against "
                                "the period before, of those with a figure in both."));
  klaster_document_begin_table (self->document, heads, "lrrrrl", weights);
  for (guint i = 0; i < recap->grid->n_columns; i++)
    add_change_row (self, recap, i);
}

static void
add_doubt (KlasterComposer *self,
           const KlasterReportGridRow *row,
           const KlasterIndicatorInfo *indicator,
           guint column)
{
  const char *doubt = row->cells[column].doubt;
  g_autofree char *figure = doubt != NULL ? dup_coded (self, row, indicator, column) : NULL;

  if (doubt != NULL)
    klaster_document_add_row (
        self->document, (const char *const[]){ row->title, indicator->label, figure, doubt, NULL });
}

static void
add_doubts (KlasterComposer *self, const KlasterRecap *recap)
{
  const KlasterReportGrid *grid = recap->grid;
  const char *const heads[] = { _ ("Site"), _ ("Indicator"), _ ("Figure"), _ ("Why"), NULL };
  static const double weights[] = { 2.4, 3.6, 2, 4.6 };

  klaster_composer_add_part (self, _ ("Figures to look at twice"));
  if (recap->n_doubts == 0)
    {
      klaster_document_add_note (self->document, _ ("No figure of this period stands out."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llrl", weights);
  for (guint i = 0; i < grid->rows->len; i++)
    for (guint k = 0; k < grid->n_columns; k++)
      add_doubt (self, grid->rows->pdata[i], &grid->columns[k].indicator, k);
}

static void
add_texts (KlasterComposer *self, const KlasterRecap *recap)
{
  const char *const heads[]
      = { _ ("Site"), _ ("Progress"), _ ("Obstacles"), _ ("Follow-up asked"), NULL };
  static const double weights[] = { 2.2, 4, 4, 3.4 };

  klaster_composer_add_part (self, _ ("What the reports say"));
  if (recap->n_texts == 0)
    {
      klaster_document_add_note (
          self->document,
          _ ("No report of this period has a text; progress, obstacles and follow-ups would stand "
             "here."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llll", weights);
  for (guint i = 0; i < recap->grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = recap->grid->rows->pdata[i];
      const KlasterRecapSite *site = &recap->sites[i];
      const char *progress = klaster_paper_or_null (site->progress);
      const char *obstacles = klaster_paper_or_null (site->obstacles);
      const char *follow_up = klaster_paper_or_null (site->follow_up);

      if (progress != NULL || obstacles != NULL || follow_up != NULL)
        klaster_document_add_row (
            self->document,
            (const char *const[]){ row->title, progress, obstacles, follow_up, NULL });
    }
}

/* Public functions */

gboolean
klaster_compose_rekap (KlasterComposer *self, GError **error)
{
  const KlasterRecapQuery query = { .period = self->wish->period, .today = self->today };
  g_autoptr (KlasterRecap) recap = klaster_recap_build (self->reader, &query, error);
  g_autofree char *period = NULL;
  g_autofree char *below = NULL;

  if (recap == NULL)
    return FALSE;
  period = klaster_period_dup_label (recap->grid->period);
  below = g_strdup_printf ("%s · Klaster Inovasi Desa", klaster_document_get_label ("rekap"));
  klaster_composer_begin (self, period, below);
  add_opening (self, recap);
  add_sites (self, recap);
  add_indicators (self, recap->grid);
  add_changes (self, recap);
  add_doubts (self, recap);
  add_texts (self, recap);
  klaster_document_add_note (self->document,
                             _ ("Source: two-month reports of the enumerators. Blank figures are "
                                "not counted as zero; sites without one of two figures are left "
                                "out of what changed."));
  klaster_composer_add_signature (self);
  return TRUE;
}
