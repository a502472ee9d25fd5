#include "klaster-matrix-cells.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEAD_WIDTH 264
#define COLUMN_WIDTH 150
#define ROW_HEIGHT 48
#define HEAD_HEIGHT 82

static char *
dup_programs (guint n)
{
  return g_strdup_printf (ngettext ("%u programme", "%u programmes", n), n);
}

static char *
dup_percent (const KlasterMatrixSum *sum)
{
  return sum->n_measured > 0 ? klaster_format_percent (sum->realised * 100, 0) : NULL;
}

static void
describe_cell (const KlasterMatrixSum *sum, KlasterCrossCell *cell)
{
  if (sum->n_programs == 0)
    return;
  cell->mark = klaster_matrix_get_mark (klaster_matrix_sum_get_state (sum));
  cell->first = klaster_format_integer (sum->n_programs);
  cell->right = klaster_matrix_dup_money (&sum->budget);
  cell->second = klaster_matrix_sum_dup_funds (sum);
  cell->third = dup_percent (sum);
  cell->share = sum->n_measured > 0 ? sum->realised : NAN;
}

static void
describe_row (const KlasterMatrixRow *row, KlasterCrossCell *cell)
{
  cell->first = g_strdup (row->name);
  cell->gap = row->total.n_programs == 0;
  cell->mark = cell->gap ? KLASTER_CROSS_GAP : KLASTER_CROSS_NOTHING;
  cell->second
      = cell->gap ? g_strdup (_ ("no programme yet")) : dup_programs (row->total.n_programs);
  cell->right = cell->gap ? NULL : klaster_matrix_dup_money (&row->total.budget);
}

static char *
dup_needs (const KlasterMatrixColumn *column)
{
  if (column->id == NULL)
    return NULL;
  if (column->n_needs == 0)
    return g_strdup (_ ("needs not listed"));
  if (column->n_unanswered == 0)
    return g_strdup_printf (
        ngettext ("%u need, answered", "%u needs, all answered", column->n_needs), column->n_needs);
  /* Translators: so many needs have no programme; short, head of a column. */
  return g_strdup_printf (ngettext ("▲ %u need open", "▲ %u needs open", column->n_unanswered),
                          column->n_unanswered);
}

static void
describe_column (const KlasterMatrixColumn *column, KlasterCrossCell *cell)
{
  cell->first = g_strdup (column->name);
  cell->second = g_strdup (column->kabupaten_name);
  cell->third = dup_needs (column);
  cell->gap = column->n_unanswered > 0;
}

static char *
dup_spent (const KlasterMatrixSum *sum)
{
  g_autofree char *money = NULL;

  if (sum->spent.n == 0)
    return NULL;
  money = klaster_matrix_dup_money (&sum->spent);
  /* Translators: an amount of money; foot of a column. */
  return g_strdup_printf (_ ("%s spent"), money);
}

static void
describe_foot (const KlasterMatrixSum *sum, KlasterCrossCell *cell)
{
  cell->first = dup_programs (sum->n_programs);
  cell->second = klaster_matrix_dup_money (&sum->budget);
  cell->third = dup_spent (sum);
}

static void
describe_corner (const KlasterMatrix *matrix, KlasterCrossCell *cell)
{
  cell->first = matrix->year > 0 ? g_strdup_printf (_ ("OPD programmes %d"), matrix->year)
                                 : g_strdup (_ ("OPD programmes, all years"));
  cell->second = g_strdup_printf (_ ("%u OPD · %u kawasan"), matrix->rows->len, matrix->n_kawasan);
  cell->gap = matrix->n_idle > 0;
  if (cell->gap)
    cell->third = g_strdup_printf (_ ("▲ %u OPD without a programme"), matrix->n_idle);
}

static void
describe (gpointer data, int row, int column, KlasterCrossCell *cell)
{
  const KlasterMatrix *matrix = data;
  int n_rows = (int)matrix->rows->len;

  if (row == n_rows)
    describe_foot (klaster_matrix_get_sum (matrix, -1, column), cell);
  else if (row < 0 && column < 0)
    describe_corner (matrix, cell);
  else if (row < 0)
    describe_column (matrix->columns->pdata[column], cell);
  else if (column < 0)
    describe_row (matrix->rows->pdata[row], cell);
  else
    describe_cell (klaster_matrix_get_sum (matrix, row, column), cell);
}

/* "2 programmes, Running; budget Rp1.200.000.000 (APBN); 45% realised" */
static char *
dup_sum_words (const KlasterMatrixSum *sum)
{
  g_autofree char *programs = dup_programs (sum->n_programs);
  g_autofree char *money = NULL, *funds = NULL, *percent = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (sum->n_programs == 0)
    return g_strdup (klaster_matrix_state_get_label (KLASTER_MATRIX_NONE));
  g_string_append_printf (words, "%s, %s", programs,
                          klaster_matrix_state_get_label (klaster_matrix_sum_get_state (sum)));
  if (sum->budget.n > 0)
    {
      money = klaster_format_money ((gint64)sum->budget.sum);
      g_string_append_printf (words, _ ("; budget %s"), money);
    }
  funds = klaster_matrix_sum_dup_funds (sum);
  if (*funds != '\0')
    g_string_append_printf (words, " (%s)", funds);
  percent = dup_percent (sum);
  if (percent != NULL)
    g_string_append_printf (words, _ ("; %s of the targets realised"), percent);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_words (gpointer data, int row, int column)
{
  const KlasterMatrix *matrix = data;
  const KlasterMatrixRow *opd = row >= 0 ? matrix->rows->pdata[row] : NULL;
  const KlasterMatrixColumn *kawasan = column >= 0 ? matrix->columns->pdata[column] : NULL;
  g_autofree char *sum = dup_sum_words (klaster_matrix_get_sum (matrix, row, column));
  g_autofree char *needs = kawasan != NULL && opd == NULL ? dup_needs (kawasan) : NULL;
  g_autoptr (GString) words = g_string_new (opd != NULL ? opd->full_name : NULL);

  if (kawasan != NULL)
    g_string_append_printf (words, "%s%s", opd != NULL ? ", " : "", kawasan->name);
  g_string_append_printf (words, "%s%s", words->len > 0 ? ": " : "", sum);
  if (needs != NULL)
    g_string_append_printf (words, "; %s", needs);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Public functions */

void
klaster_matrix_cells_show (KlasterCrossGrid *grid, KlasterMatrix *matrix)
{
  const KlasterCrossSource source = {
    .n_rows = matrix->rows->len,
    .n_columns = matrix->columns->len,
    .head_width = HEAD_WIDTH,
    .column_width = COLUMN_WIDTH,
    .row_height = ROW_HEIGHT,
    .head_height = HEAD_HEIGHT,
    .has_foot = TRUE,
    .label = _ ("Matrix of programmes"),
    .describe = describe,
    .dup_words = dup_words,
  };

  klaster_cross_grid_set_source (grid, &source, klaster_matrix_ref (matrix),
                                 (GDestroyNotify)klaster_matrix_unref);
}

KlasterCrossMark
klaster_matrix_get_mark (KlasterMatrixState state)
{
  static const KlasterCrossMark marks[KLASTER_N_MATRIX_STATES]
      = { [KLASTER_MATRIX_NONE] = KLASTER_CROSS_NOTHING,
          [KLASTER_MATRIX_PLANNED] = KLASTER_CROSS_RING,
          [KLASTER_MATRIX_RUNNING] = KLASTER_CROSS_HALF,
          [KLASTER_MATRIX_DONE] = KLASTER_CROSS_FULL,
          [KLASTER_MATRIX_STOPPED] = KLASTER_CROSS_X };

  return marks[state];
}

char *
klaster_matrix_dup_money (const KlasterMatrixMoney *money)
{
  g_autofree char *text = NULL;

  if (money->n == 0)
    return g_strdup ("–");
  text = klaster_format_compact (money->sum);
  return g_strdup_printf ("Rp%s", text);
}
