/* "Matriks program": OPD by kawasan, then money by source, the programmes one by one, and the gaps. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-compose-document-private.h"
#include "klaster-matrix.h"

/* So many kawasan side by side; further ones follow in a table of their own. */
#define COLUMNS_ACROSS 6

/* "2 programmes, running" over "Rp1,2 M · 50%": what a cell adds up to. */
static char *
dup_sum (const KlasterMatrixSum *sum)
{
  g_autofree char *programs = g_strdup_printf (
      ngettext ("%u programme", "%u programmes", sum->n_programs), sum->n_programs);
  g_autofree char *unbroken = klaster_paper_dup_unbroken (programs);
  g_autoptr (GString) text = g_string_new (NULL);

  if (sum->n_programs == 0)
    return g_strdup ("");
  g_string_append_printf (text, "%s, %s", unbroken,
                          klaster_matrix_state_get_label (klaster_matrix_sum_get_state (sum)));
  if (sum->budget.n > 0)
    {
      g_autofree char *money = klaster_format_compact (sum->budget.sum);

      g_string_append_printf (text, "\nRp%s", money);
    }
  if (sum->n_measured > 0)
    {
      g_autofree char *share = klaster_format_percent (sum->realised * 100, 0);

      g_string_append_printf (text, "%s%s", sum->budget.n > 0 ? " · " : "\n", share);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- the matrix */

/* Numbers of the columns with a programme: guint. */
static GArray *
list_columns (const KlasterMatrix *matrix)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint c = 0; c < matrix->columns->len; c++)
    if (klaster_matrix_get_sum (matrix, -1, (int)c)->n_programs > 0)
      g_array_append_val (columns, c);
  return columns;
}

/* COLUMNS from FIRST, LAST excluded; behind the last of them the totals. */
typedef struct
{
  const KlasterMatrix *matrix;
  GArray *columns;
  guint first, last;
} Slice;

static void
begin_matrix_table (KlasterComposer *self, const Slice *slice)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GString) align = g_string_new ("l");
  double weights[COLUMNS_ACROSS + 2] = { 3 };
  guint n = 1;

  g_ptr_array_add (heads, (gpointer)_ ("OPD"));
  for (guint i = slice->first; i < slice->last; i++, n++)
    {
      guint c = g_array_index (slice->columns, guint, i);

      g_ptr_array_add (heads, ((KlasterMatrixColumn *)slice->matrix->columns->pdata[c])->name);
      g_string_append_c (align, 'l');
      weights[n] = 2.4;
    }
  if (slice->last == slice->columns->len)
    {
      g_ptr_array_add (heads, (gpointer)_ ("Total"));
      g_string_append_c (align, 'l');
      weights[n] = 2.4;
    }
  g_ptr_array_add (heads, NULL);
  klaster_document_begin_table (self->document, (const char *const *)heads->pdata, align->str,
                                weights);
}

/* ROW -1: the totals of the columns. */
static GPtrArray *
list_cells (const Slice *slice, int row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (
      cells, g_strdup (row < 0 ? _ ("Total")
                               : ((KlasterMatrixRow *)slice->matrix->rows->pdata[row])->name));
  for (guint i = slice->first; i < slice->last; i++)
    g_ptr_array_add (
        cells, dup_sum (klaster_matrix_get_sum (slice->matrix, row,
                                                (int)g_array_index (slice->columns, guint, i))));
  if (slice->last == slice->columns->len)
    g_ptr_array_add (cells, dup_sum (klaster_matrix_get_sum (slice->matrix, row, -1)));
  g_ptr_array_add (cells, NULL);
  return cells;
}

static void
add_matrix_table (KlasterComposer *self, const Slice *slice)
{
  g_autoptr (GPtrArray) total = list_cells (slice, -1);

  begin_matrix_table (self, slice);
  for (guint r = 0; r < slice->matrix->rows->len; r++)
    {
      const KlasterMatrixRow *row = slice->matrix->rows->pdata[r];
      g_autoptr (GPtrArray) cells = NULL;

      if (row->total.n_programs == 0)
        continue;
      cells = list_cells (slice, (int)r);
      klaster_document_add_row (self->document, (const char *const *)cells->pdata);
    }
  klaster_document_add_total_row (self->document, (const char *const *)total->pdata);
}

void
klaster_composer_add_matrix (KlasterComposer *self, const KlasterMatrix *matrix)
{
  g_autoptr (GArray) columns = list_columns (matrix);

  for (guint first = 0; first < columns->len; first += COLUMNS_ACROSS)
    {
      const Slice slice = { matrix, columns, first, MIN (first + COLUMNS_ACROSS, columns->len) };
      g_autofree char *title
          = columns->len <= COLUMNS_ACROSS
                ? g_strdup (_ ("OPD and kawasan"))
                /* Translators: part of a wide table: from which kawasan to which, of how many. */
                : g_strdup_printf (_ ("OPD and kawasan, %u to %u of %u"), first + 1, slice.last,
                                   columns->len);

      klaster_composer_add_part (self, title);
      add_matrix_table (self, &slice);
    }
}

/* ---- money by source */

static void
add_funds (KlasterComposer *self, const KlasterMatrix *matrix)
{
  const char *const heads[] = { _ ("Fund source"), _ ("Programmes"), _ ("Budget (Rp)"), NULL };
  static const double weights[] = { 4, 1.5, 2.5 };
  const KlasterMatrixSum *sum = &matrix->total;
  g_autofree char *n_all = klaster_format_integer (sum->n_programs);
  g_autofree char *all = klaster_paper_dup_money (klaster_figure (sum->budget.sum));

  klaster_composer_add_part (self, _ ("Budget by fund source"));
  klaster_document_begin_table (self->document, heads, "lrr", weights);
  for (guint i = 0; i < KLASTER_MATRIX_FUNDS; i++)
    {
      g_autofree char *n = klaster_format_integer (sum->n_funds[i]);
      g_autofree char *money = klaster_paper_dup_money (
          klaster_figure (sum->funds[i].n > 0 ? sum->funds[i].sum : NAN));

      if (sum->n_funds[i] > 0)
        klaster_document_add_row (
            self->document,
            (const char *const[]){ klaster_matrix_fund_get_label (i), n, money, NULL });
    }
  klaster_document_add_total_row (self->document,
                                  (const char *const[]){ _ ("Total"), n_all, all, NULL });
}

/* ---- the programmes */

static const char *
find_row (const KlasterMatrix *matrix, const char *id)
{
  for (guint i = 0; i < matrix->rows->len; i++)
    if (g_strcmp0 (((KlasterMatrixRow *)matrix->rows->pdata[i])->id, id) == 0)
      return ((KlasterMatrixRow *)matrix->rows->pdata[i])->name;
  return NULL;
}

static const char *
find_column (const KlasterMatrix *matrix, const char *id)
{
  for (guint i = 0; i < matrix->columns->len; i++)
    if (g_strcmp0 (((KlasterMatrixColumn *)matrix->columns->pdata[i])->id, id) == 0)
      return ((KlasterMatrixColumn *)matrix->columns->pdata[i])->name;
  return NULL;
}

static void
add_program (KlasterComposer *self,
             const KlasterMatrix *matrix,
             const KlasterMatrixProgram *program)
{
  g_autofree char *year = g_strdup_printf ("%d", program->year);
  g_autofree char *money = klaster_paper_dup_money (program->budget);
  g_autofree char *budget = klaster_composer_dup_coded (
      self, klaster_figure_is_blank (program->budget) ? NULL : program->id, program->title, money);
  g_autofree char *spent = klaster_paper_dup_money (program->spent);
  g_autofree char *target = klaster_paper_dup_figure (program->target, 0);
  g_autofree char *realised = klaster_paper_dup_figure (program->realised, 0);
  g_autofree char *measure
      = klaster_figure_is_blank (program->target) && klaster_figure_is_blank (program->realised)
            ? g_strdup ("–")
            : g_strdup_printf ("%s / %s %s", realised, target, program->target_unit);

  klaster_document_add_row (
      self->document, (const char *const[]){ find_row (matrix, program->opd),
                                             find_column (matrix, program->kawasan), program->title,
                                             year, klaster_paper_or_null (program->fund_label),
                                             budget, spent, measure, program->state_label, NULL });
}

static void
add_programs (KlasterComposer *self, const KlasterMatrix *matrix)
{
  const char *const heads[] = {
    _ ("OPD"),         _ ("Kawasan"),    _ ("Programme"),         _ ("Year"),  _ ("Fund source"),
    _ ("Budget (Rp)"), _ ("Spent (Rp)"), _ ("Realised / target"), _ ("State"), NULL
  };
  static const double weights[] = { 2.6, 2.4, 3.6, 0.9, 1.7, 2.1, 2.1, 2, 1.6 };
  g_autofree char *budget = klaster_paper_dup_money (klaster_figure (matrix->total.budget.sum));
  g_autofree char *spent = klaster_paper_dup_money (klaster_figure (matrix->total.spent.sum));

  klaster_composer_add_part (self, _ ("Programmes one by one"));
  klaster_document_begin_table (self->document, heads, "lllllrrll", weights);
  for (guint i = 0; i < matrix->programs->len; i++)
    add_program (self, matrix, matrix->programs->pdata[i]);
  klaster_document_add_total_row (
      self->document,
      (const char *const[]){ _ ("Total"), "", "", "", "", budget, spent, "", "", NULL });
}

/* ---- gaps */

/* SENTENCE has %s for the list of NAMES, which is ended here. */
static void
add_names (KlasterComposer *self, const char *sentence, GPtrArray *names)
{
  g_autofree char *list = NULL;
  g_autoptr (GString) text = g_string_new (sentence);

  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  list = klaster_format_list ((const char *const *)names->pdata);
  g_string_replace (text, "%s", list, 1);
  klaster_document_add_text (self->document, text->str);
}

static void
add_idle (KlasterComposer *self, const KlasterMatrix *matrix)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();

  for (guint i = 0; i < matrix->rows->len; i++)
    if (((KlasterMatrixRow *)matrix->rows->pdata[i])->total.n_programs == 0)
      g_ptr_array_add (agencies, ((KlasterMatrixRow *)matrix->rows->pdata[i])->name);
  for (guint i = 0; i < matrix->columns->len; i++)
    if (((KlasterMatrixColumn *)matrix->columns->pdata[i])->total.n_programs == 0)
      g_ptr_array_add (areas, ((KlasterMatrixColumn *)matrix->columns->pdata[i])->name);
  /* Translators: %s is a list of OPD. */
  add_names (self, _ ("OPD without a programme: %s."), agencies);
  /* Translators: %s is a list of kawasan. */
  add_names (self, _ ("Kawasan without a programme: %s."), areas);
}

static void
add_needs (KlasterComposer *self, const KlasterMatrix *matrix)
{
  const char *const heads[] = { _ ("Kawasan"), _ ("Need"), _ ("Priority"), _ ("OPD asked"), NULL };
  static const double weights[] = { 3, 5, 1.5, 3.5 };

  if (matrix->needs->len == 0)
    klaster_document_add_note (
        self->document, _ ("No need of a kawasan is listed yet; needs without a programme would "
                           "stand here."));
  if (matrix->n_unanswered == 0)
    return;
  klaster_document_begin_table (self->document, heads, "llll", weights);
  for (guint i = 0; i < matrix->needs->len; i++)
    {
      const KlasterMatrixNeed *need = matrix->needs->pdata[i];

      if (need->answers->len == 0)
        klaster_document_add_row (
            self->document, (const char *const[]){ find_column (matrix, need->kawasan), need->title,
                                                   klaster_paper_or_null (need->priority_label),
                                                   klaster_paper_or_null (need->opd), NULL });
    }
}

static void
add_gaps (KlasterComposer *self, const KlasterMatrix *matrix)
{
  klaster_composer_add_part (self, _ ("Gaps: OPD, kawasan and needs without a programme"));
  add_idle (self, matrix);
  add_needs (self, matrix);
}

/* Public functions */

gboolean
klaster_compose_matrix (KlasterComposer *self, GError **error)
{
  const KlasterMatrixQuery query = { .year = self->wish->year };
  g_autoptr (KlasterMatrix) matrix = klaster_matrix_build (self->reader, &query, error);
  g_autofree char *below = NULL;

  if (matrix == NULL)
    return FALSE;
  below = query.year > 0 ? g_strdup_printf (_ ("Kawasan perdesaan · %d"), query.year)
                         : g_strdup (_ ("Kawasan perdesaan · all years"));
  klaster_composer_begin (self, _ ("Programme matrix"), below);
  klaster_document_add_lead (self->document, matrix->sentence);
  if (matrix->total.n_programs == 0)
    klaster_document_add_note (
        self->document, _ ("Programmes of the OPD would stand here, each in the kawasan that "
                           "it is for."));
  else
    {
      klaster_composer_add_matrix (self, matrix);
      add_funds (self, matrix);
      add_programs (self, matrix);
    }
  add_gaps (self, matrix);
  klaster_document_add_note (self->document,
                             _ ("Budgets are the sums of those entered; blank figures are not "
                                "counted as zero. The percentage is the mean of realised against "
                                "target, each at most 100%."));
  klaster_composer_add_signature (self);
  return TRUE;
}
