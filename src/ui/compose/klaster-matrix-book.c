#include "klaster-matrix-book.h"

#include <glib/gi18n.h>

#include "klaster-sheet-writers.h"

typedef enum
{
  BUDGETS,
  COUNTS
} Measure;

static KlasterValue
measure (const KlasterMatrixSum *sum, Measure what)
{
  if (what == COUNTS)
    return sum->n_programs > 0 ? klaster_value_integer (sum->n_programs)
                               : klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);
  return sum->budget.n > 0 ? klaster_value_integer ((gint64)sum->budget.sum)
                           : klaster_value_blank (KLASTER_BLANK_NOT_ANSWERED);
}

static void
add_column (KlasterSheet *sheet, const char *name, KlasterColumnType type)
{
  const KlasterSheetColumn column
      = { .name = name, .label = name, .type = type, .role = KLASTER_ROLE_FIELD };

  klaster_sheet_add_column (sheet, &column);
}

static void
set_value (KlasterSheet *sheet, guint row, guint column, KlasterValue value)
{
  klaster_sheet_set (sheet, row, column, &value);
  klaster_value_clear (&value);
}

static void
set_figure (KlasterSheet *sheet, guint row, guint column, KlasterFigure figure)
{
  if (!klaster_figure_is_blank (figure))
    set_value (sheet, row, column, klaster_value_real (figure.value));
}

/* ---- OPD by kawasan */

/* ROW -1: the totals. */
static void
add_matrix_row (KlasterSheet *sheet, const KlasterMatrix *matrix, int row, Measure what)
{
  const KlasterMatrixRow *opd = row >= 0 ? matrix->rows->pdata[row] : NULL;
  guint at = klaster_sheet_add_row (sheet);

  klaster_sheet_set_text (sheet, at, 0, opd != NULL ? opd->full_name : _ ("Total"));
  for (guint c = 0; c < matrix->columns->len; c++)
    set_value (sheet, at, c + 1, measure (klaster_matrix_get_sum (matrix, row, (int)c), what));
  set_value (sheet, at, matrix->columns->len + 1,
             measure (klaster_matrix_get_sum (matrix, row, -1), what));
}

static KlasterSheet *
make_matrix (const KlasterMatrix *matrix, Measure what)
{
  KlasterSheet *sheet = klaster_sheet_new (
      "matriks", what == BUDGETS ? _ ("Budgets (Rp)") : _ ("Numbers of programmes"));

  add_column (sheet, _ ("OPD"), KLASTER_COLUMN_TEXT);
  for (guint c = 0; c < matrix->columns->len; c++)
    add_column (sheet, ((KlasterMatrixColumn *)matrix->columns->pdata[c])->name,
                KLASTER_COLUMN_AMOUNT);
  add_column (sheet, _ ("Total"), KLASTER_COLUMN_AMOUNT);
  for (guint r = 0; r < matrix->rows->len; r++)
    add_matrix_row (sheet, matrix, (int)r, what);
  add_matrix_row (sheet, matrix, -1, what);
  return sheet;
}

/* ---- lists */

static GHashTable *
index_names (const KlasterMatrix *matrix)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < matrix->rows->len; i++)
    {
      KlasterMatrixRow *row = matrix->rows->pdata[i];

      g_hash_table_insert (names, row->id, row->full_name);
    }
  for (guint i = 0; i < matrix->columns->len; i++)
    {
      KlasterMatrixColumn *column = matrix->columns->pdata[i];

      if (column->id != NULL)
        g_hash_table_insert (names, column->id, column->name);
    }
  return names;
}

static void
add_program (KlasterSheet *sheet, GHashTable *names, const KlasterMatrixProgram *program)
{
  guint at = klaster_sheet_add_row (sheet);

  klaster_sheet_set_text (sheet, at, 0, g_hash_table_lookup (names, program->opd));
  if (program->kawasan != NULL)
    klaster_sheet_set_text (sheet, at, 1, g_hash_table_lookup (names, program->kawasan));
  klaster_sheet_set_text (sheet, at, 2, program->title);
  set_value (sheet, at, 3, klaster_value_integer (program->year));
  klaster_sheet_set_text (sheet, at, 4, program->fund_label);
  set_figure (sheet, at, 5, program->budget);
  set_figure (sheet, at, 6, program->spent);
  set_figure (sheet, at, 7, program->target);
  set_figure (sheet, at, 8, program->realised);
  klaster_sheet_set_text (sheet, at, 9, program->target_unit);
  klaster_sheet_set_text (sheet, at, 10, program->state_label);
  if (program->need != NULL)
    klaster_sheet_set_text (sheet, at, 11, program->need);
}

static KlasterSheet *
make_programs (const KlasterMatrix *matrix)
{
  const struct
  {
    const char *name;
    KlasterColumnType type;
  } columns[] = {
    { _ ("OPD"), KLASTER_COLUMN_TEXT },          { _ ("Kawasan"), KLASTER_COLUMN_TEXT },
    { _ ("Programme"), KLASTER_COLUMN_TEXT },    { _ ("Year"), KLASTER_COLUMN_WHOLE },
    { _ ("Fund source"), KLASTER_COLUMN_TEXT },  { _ ("Budget (Rp)"), KLASTER_COLUMN_AMOUNT },
    { _ ("Spent (Rp)"), KLASTER_COLUMN_AMOUNT }, { _ ("Target"), KLASTER_COLUMN_REAL },
    { _ ("Realised"), KLASTER_COLUMN_REAL },     { _ ("Unit of the target"), KLASTER_COLUMN_TEXT },
    { _ ("State"), KLASTER_COLUMN_TEXT },        { _ ("Need it answers"), KLASTER_COLUMN_TEXT },
  };
  KlasterSheet *sheet = klaster_sheet_new ("program", _ ("Programmes"));
  g_autoptr (GHashTable) names = index_names (matrix);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (sheet, columns[i].name, columns[i].type);
  for (guint i = 0; i < matrix->programs->len; i++)
    add_program (sheet, names, matrix->programs->pdata[i]);
  return sheet;
}

static char *
dup_answers (const KlasterMatrixNeed *need)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < need->answers->len; i++)
    {
      const KlasterMatrixAnswer *answer = need->answers->pdata[i];

      g_string_append_printf (text, "%s%s (%s, %d)", i > 0 ? "; " : "", answer->title, answer->opd,
                              answer->year);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static KlasterSheet *
make_needs (const KlasterMatrix *matrix)
{
  const char *const columns[]
      = { _ ("Kawasan"), _ ("Need"), _ ("Priority"), _ ("OPD asked"), _ ("Answered by") };
  KlasterSheet *sheet = klaster_sheet_new ("kebutuhan", _ ("Needs"));
  g_autoptr (GHashTable) names = index_names (matrix);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (sheet, columns[i], KLASTER_COLUMN_TEXT);
  for (guint i = 0; i < matrix->needs->len; i++)
    {
      const KlasterMatrixNeed *need = matrix->needs->pdata[i];
      g_autofree char *answers = dup_answers (need);
      guint at = klaster_sheet_add_row (sheet);

      klaster_sheet_set_text (sheet, at, 0, g_hash_table_lookup (names, need->kawasan));
      klaster_sheet_set_text (sheet, at, 1, need->title);
      klaster_sheet_set_text (sheet, at, 2, need->priority_label);
      klaster_sheet_set_text (sheet, at, 3, need->opd);
      klaster_sheet_set_text (sheet, at, 4, answers);
    }
  return sheet;
}

/* Public functions */

gboolean
klaster_matrix_book_save (const KlasterMatrix *matrix, const char *path, GError **error)
{
  g_autoptr (KlasterSheet) budgets = make_matrix (matrix, BUDGETS);
  g_autoptr (KlasterSheet) counts = make_matrix (matrix, COUNTS);
  g_autoptr (KlasterSheet) programs = make_programs (matrix);
  g_autoptr (KlasterSheet) needs = make_needs (matrix);
  const KlasterSheet *const sheets[] = { budgets, counts, programs, needs };
  g_autoptr (KlasterOutput) output = klaster_output_new (path, NULL, NULL, NULL, error);

  if (output == NULL)
    return FALSE;
  klaster_sheet_write_xlsx_book (sheets, G_N_ELEMENTS (sheets), output);
  return klaster_output_finish (output, error);
}
