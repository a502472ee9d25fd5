#include "klaster-evaluation-cells.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEAD_WIDTH 262
#define COLUMN_WIDTH 60
#define ROW_HEIGHT 68
#define HEAD_HEIGHT 66

KlasterCrossMark
klaster_evaluation_get_mark (KlasterEvaluationState state)
{
  static const KlasterCrossMark marks[KLASTER_N_EVALUATION_STATES]
      = { KLASTER_CROSS_NOTHING, KLASTER_CROSS_RING, KLASTER_CROSS_HALF, KLASTER_CROSS_FULL,
          KLASTER_CROSS_DASH };

  return marks[state];
}

static double
get_share (const KlasterEvaluationSum *sum)
{
  return sum->of > 0 ? (double)sum->n_done / sum->of : NAN;
}

static void
describe_cell (const KlasterEvaluationCell *cell, KlasterCrossCell *shown)
{
  shown->mark = klaster_evaluation_get_mark (cell->state);
  shown->middle = TRUE;
  if (cell->state == KLASTER_EVALUATION_DONE && cell->evidence == NULL)
    shown->second = g_strdup (C_ ("cell", "evidence?"));
  else if (cell->overdue)
    shown->second = g_strdup (C_ ("cell", "late"));
  shown->gap = cell->overdue || (cell->state == KLASTER_EVALUATION_DONE && cell->evidence == NULL);
}

static void
describe_row (const KlasterEvaluationRow *row, KlasterCrossCell *shown)
{
  g_autofree char *progress = klaster_evaluation_sum_dup_progress (&row->sum);
  g_autofree char *due = g_date_valid (&row->due) ? klaster_format_date_short (&row->due) : NULL;

  shown->first = g_strdup_printf ("%d. %s", row->position, row->text);
  shown->second = due != NULL
                      /* Translators: a date. */
                      ? g_strdup_printf (_ ("%s done · due %s"), progress, due)
                      : g_strdup_printf (_ ("%s done"), progress);
  shown->share = get_share (&row->sum);
}

/* The names that do not fit one line of a column, with where they may be broken (soft hyphen). */
static char *
dup_breakable (const char *name)
{
  static const struct
  {
    const char *name;
    const char *broken;
  } names[] = { { "Kotabaru", "Kota\u00adbaru" },
                { "Tabalong", "Taba\u00adlong" },
                { "Balangan", "Balang\u00adan" },
                { "Banjarmasin", "Banjar\u00admasin" },
                { "Banjarbaru", "Banjar\u00adbaru" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].name, name))
      return g_strdup (names[i].broken);
  return g_strdup (name);
}

static void
describe_column (const KlasterEvaluationColumn *column, KlasterCrossCell *shown)
{
  shown->first = g_strdup_printf ("%u", column->number);
  shown->second = dup_breakable (column->short_name);
}

static void
describe (gpointer data, int row, int column, KlasterCrossCell *shown)
{
  const KlasterEvaluation *evaluation = data;
  int n_rows = (int)evaluation->rows->len;

  if (row < 0 && column < 0)
    {
      shown->first = g_strdup (_ ("Items of the instruction"));
      shown->second = klaster_evaluation_sum_dup_progress (&evaluation->sum);
    }
  else if (row < 0)
    describe_column (evaluation->columns->pdata[column], shown);
  else if (row == n_rows && column < 0)
    {
      shown->first = g_strdup (_ ("Done by site"));
      shown->second = klaster_evaluation_sum_dup_progress (&evaluation->sum);
    }
  else if (row == n_rows)
    {
      const KlasterEvaluationColumn *at = evaluation->columns->pdata[column];

      shown->first = klaster_evaluation_sum_dup_progress (&at->sum);
      shown->share = get_share (&at->sum);
    }
  else if (column < 0)
    describe_row (evaluation->rows->pdata[row], shown);
  else
    describe_cell (klaster_evaluation_get_cell (evaluation, (guint)row, (guint)column), shown);
}

static char *
dup_cell_words (const KlasterEvaluation *evaluation, guint r, guint c)
{
  const KlasterEvaluationRow *row = evaluation->rows->pdata[r];
  const KlasterEvaluationColumn *column = evaluation->columns->pdata[c];
  const KlasterEvaluationCell *cell = &row->cells[c];
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, "%s, %d. %s: %s", column->kabupaten_name, row->position, row->text,
                          klaster_evaluation_state_get_label (cell->state));
  if (cell->evidence != NULL)
    g_string_append_printf (words, "; %s", cell->evidence);
  if (cell->overdue)
    g_string_append_printf (words, "; %s", _ ("overdue"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_words (gpointer data, int row, int column)
{
  const KlasterEvaluation *evaluation = data;
  const char *name;
  const KlasterEvaluationSum *sum = &evaluation->sum;
  g_autofree char *sentence = NULL;

  if (row >= 0 && column >= 0)
    return dup_cell_words (evaluation, (guint)row, (guint)column);
  name = _ ("Items of the instruction");
  if (row >= 0)
    {
      name = ((KlasterEvaluationRow *)evaluation->rows->pdata[row])->text;
      sum = &((KlasterEvaluationRow *)evaluation->rows->pdata[row])->sum;
    }
  else if (column >= 0)
    {
      name = ((KlasterEvaluationColumn *)evaluation->columns->pdata[column])->kabupaten_name;
      sum = &((KlasterEvaluationColumn *)evaluation->columns->pdata[column])->sum;
    }
  sentence = klaster_evaluation_sum_dup_sentence (sum);
  return g_strdup_printf ("%s: %s", name, sentence);
}

/* Public functions */

void
klaster_evaluation_cells_show (KlasterCrossGrid *grid, KlasterEvaluation *evaluation)
{
  const KlasterCrossSource source = {
    .n_rows = evaluation->rows->len,
    .n_columns = evaluation->columns->len,
    .head_width = HEAD_WIDTH,
    .column_width = COLUMN_WIDTH,
    .row_height = ROW_HEIGHT,
    .head_height = HEAD_HEIGHT,
    .has_foot = TRUE,
    .label = _ ("Items of the instruction by site"),
    .describe = describe,
    .dup_words = dup_words,
  };

  klaster_cross_grid_set_source (grid, &source, klaster_evaluation_ref (evaluation),
                                 (GDestroyNotify)klaster_evaluation_unref);
}
