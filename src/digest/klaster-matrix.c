#include "klaster-matrix.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-kawasan-private.h"
#include "klaster-matrix-private.h"

#define SUM_INIT                                                                                   \
  (KlasterMatrixSum)                                                                               \
  {                                                                                                \
    .budget = { .sum = NAN }, .spent = { .sum = NAN }, .realised = NAN                             \
  }

static void
program_free (KlasterMatrixProgram *self)
{
  g_free (self->id);
  klaster_record_unref (self->record);
  g_free (self->opd);
  g_free (self->kawasan);
  g_free (self->title);
  g_free (self->fund);
  g_free (self->fund_label);
  g_free (self->state);
  g_free (self->state_label);
  g_free (self->target_unit);
  g_free (self->need_id);
  g_free (self->meeting);
  g_free (self->need);
  g_free (self);
}

static void
row_free (KlasterMatrixRow *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->full_name);
  g_free (self->sector);
  g_free (self);
}

static void
column_free (KlasterMatrixColumn *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->kabupaten_name);
  g_free (self);
}

static void
kabupaten_free (KlasterMatrixKabupaten *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

static void
matrix_clear (KlasterMatrix *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->programs, g_ptr_array_unref);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
  g_clear_pointer (&self->kabupaten, g_ptr_array_unref);
  g_free (self->cells);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterMatrix, klaster_matrix, matrix_clear)

/* ---- sums */

static void
money_add (KlasterMatrixMoney *self, KlasterFigure figure)
{
  if (klaster_figure_is_blank (figure))
    return;
  self->sum = self->n == 0 ? figure.value : self->sum + figure.value;
  self->n++;
}

/* The place of a source of funds in its choices. */
static guint
get_fund (const char *key)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("opd_program"), "fund_source");
  guint fund = 0;

  while (fund + 1 < KLASTER_MATRIX_FUNDS && g_strcmp0 (field->choices[fund].key, key) != 0)
    fund++;
  return fund;
}

static void
sum_add (KlasterMatrixSum *self, const KlasterMatrixProgram *program)
{
  guint fund = get_fund (program->fund);

  self->n_programs++;
  self->n_funds[fund]++;
  money_add (&self->funds[fund], program->budget);
  self->n_running += g_strcmp0 (program->state, "running") == 0;
  self->n_done += g_strcmp0 (program->state, "done") == 0;
  self->n_stopped += g_strcmp0 (program->state, "stopped") == 0;
  money_add (&self->budget, program->budget);
  money_add (&self->spent, program->spent);
  if (program->target.value > 0 && !klaster_figure_is_blank (program->realised))
    {
      double share = MIN (1, program->realised.value / program->target.value);

      self->realised
          = self->n_measured == 0
                ? share
                : self->realised + (share - self->realised) / (double)(self->n_measured + 1);
      self->n_measured++;
    }
}

/* ---- rows and columns */

static KlasterMatrixRow *
make_row (const KlasterRecord *record)
{
  KlasterMatrixRow *self = g_new0 (KlasterMatrixRow, 1);

  self->id = g_strdup (klaster_record_get_id (record));
  self->full_name = klaster_dup_text_or_empty (record, "name");
  self->name = klaster_dup_text (record, "short_name");
  if (self->name == NULL)
    self->name = g_strdup (self->full_name);
  self->sector = klaster_dup_text_or_empty (record, "sector");
  self->province = g_strcmp0 (klaster_record_get_text (record, "level"), "province") == 0;
  self->total = SUM_INIT;
  return self;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const KlasterMatrixRow *x = *(KlasterMatrixRow *const *)a, *y = *(KlasterMatrixRow *const *)b;

  if (x->province != y->province)
    return x->province ? -1 : 1;
  return g_utf8_collate (x->name, y->name);
}

static KlasterMatrixColumn *
make_column (KlasterReader *reader, const KlasterRecord *record)
{
  KlasterMatrixColumn *self = g_new0 (KlasterMatrixColumn, 1);

  self->total = SUM_INIT;
  self->id = record != NULL ? g_strdup (klaster_record_get_id (record)) : NULL;
  /* Translators: head of a column of programmes that are for no kawasan in particular. */
  self->name = record != NULL ? klaster_dup_text_or_empty (record, "name")
                              : g_strdup (_ ("Without kawasan"));
  if (record != NULL)
    self->kabupaten_name
        = klaster_reader_dup_region_name (reader, klaster_record_get_text (record, "kabupaten"));
  if (self->kabupaten_name == NULL)
    self->kabupaten_name = g_strdup ("");
  return self;
}

static int
compare_kawasan (gconstpointer a, gconstpointer b)
{
  const KlasterRecord *x = *(KlasterRecord *const *)a, *y = *(KlasterRecord *const *)b;
  int order = klaster_kawasan_rank_kind (klaster_record_get_text (x, "kind"))
              - klaster_kawasan_rank_kind (klaster_record_get_text (y, "kind"));

  if (order == 0)
    order = g_strcmp0 (klaster_record_get_text (x, "kabupaten"),
                       klaster_record_get_text (y, "kabupaten"));
  return order != 0
             ? order
             : g_strcmp0 (klaster_record_get_text (x, "name"), klaster_record_get_text (y, "name"));
}

static gboolean
read_rows (KlasterMatrix *self, KlasterReader *reader, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("opd"), NULL, NULL, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->rows, make_row (records->pdata[i]));
  g_ptr_array_sort (self->rows, compare_rows);
  return TRUE;
}

static int
compare_kabupaten (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(KlasterMatrixKabupaten *const *)a)->code,
                 (*(KlasterMatrixKabupaten *const *)b)->code);
}

/* All that a filter may offer, whatever is shown. */
static void
note_kabupaten (KlasterMatrix *self, KlasterReader *reader, GPtrArray *kawasan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kawasan->len; i++)
    {
      const char *code = klaster_record_get_text (kawasan->pdata[i], "kabupaten");
      KlasterMatrixKabupaten *kabupaten;

      if (code == NULL || !g_hash_table_add (seen, (gpointer)code))
        continue;
      kabupaten = g_new (KlasterMatrixKabupaten, 1);
      *kabupaten = (KlasterMatrixKabupaten){ g_strdup (code),
                                             klaster_reader_dup_region_name (reader, code) };
      if (kabupaten->name == NULL)
        kabupaten->name = g_strdup (code);
      g_ptr_array_add (self->kabupaten, kabupaten);
    }
  g_ptr_array_sort (self->kabupaten, compare_kabupaten);
}

static gboolean
passes (const KlasterRecord *record, const char *field, const char *wanted)
{
  return wanted == NULL || g_strcmp0 (klaster_record_get_text (record, field), wanted) == 0;
}

static gboolean
read_columns (KlasterMatrix *self,
              KlasterReader *reader,
              const KlasterMatrixQuery *query,
              GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("kawasan"), NULL, NULL, error);

  if (records == NULL)
    return FALSE;
  note_kabupaten (self, reader, records);
  g_ptr_array_sort (records, compare_kawasan);
  for (guint i = 0; i < records->len; i++)
    if (passes (records->pdata[i], "kind", query->kind)
        && passes (records->pdata[i], "kabupaten", query->kabupaten))
      g_ptr_array_add (self->columns, make_column (reader, records->pdata[i]));
  return TRUE;
}

/* ---- programmes */

static KlasterMatrixProgram *
make_program (KlasterRecord *record, KlasterTitles *titles)
{
  KlasterMatrixProgram *self = g_new0 (KlasterMatrixProgram, 1);

  self->id = g_strdup (klaster_record_get_id (record));
  self->record = klaster_record_ref (record);
  self->opd = klaster_dup_text_or_empty (record, "opd");
  self->kawasan = klaster_dup_text (record, "kawasan");
  self->title = klaster_dup_text_or_empty (record, "title");
  self->year = (int)klaster_record_get_integer (record, "year", 0);
  self->fund = klaster_dup_text (record, "fund_source");
  self->fund_label = klaster_dup_choice (record, "fund_source", "");
  self->state = klaster_dup_text (record, "state");
  self->state_label = klaster_dup_choice (record, "state", "–");
  self->budget = klaster_figure_of (record, "budget");
  self->spent = klaster_figure_of (record, "spent");
  self->target = klaster_figure_of (record, "target");
  self->realised = klaster_figure_of (record, "realised");
  self->target_unit = klaster_dup_text_or_empty (record, "target_unit");
  self->need_id = klaster_dup_text (record, "answers");
  self->need = g_strdup (
      klaster_titles_get (titles, "kawasan_need", klaster_record_get_text (record, "answers")));
  if (self->need == NULL)
    self->need = klaster_dup_text (record, "need");
  self->meeting = g_strdup (
      klaster_titles_get (titles, "meeting", klaster_record_get_text (record, "meeting")));
  return self;
}

static int
compare_programs (gconstpointer a, gconstpointer b)
{
  const KlasterMatrixProgram *x = *(KlasterMatrixProgram *const *)a;
  const KlasterMatrixProgram *y = *(KlasterMatrixProgram *const *)b;
  int order = strcmp (x->opd, y->opd);

  if (order == 0)
    order = g_strcmp0 (x->kawasan, y->kawasan);
  if (order == 0)
    order = y->year - x->year;
  return order != 0 ? order : strcmp (x->title, y->title);
}

static void
note_year (KlasterMatrix *self, int year)
{
  guint at = 0;

  while (at < self->years->len && g_array_index (self->years, int, at) > year)
    at++;
  if (at == self->years->len || g_array_index (self->years, int, at) != year)
    g_array_insert_val (self->years, at, year);
}

/* ANSWERS gets the programmes of any year that answer a need. */
static gboolean
read_programs (KlasterMatrix *self, KlasterReader *reader, GHashTable *answers, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("opd_program"), NULL, NULL, error);
  g_autoptr (KlasterTitles) titles = klaster_titles_new (reader);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      int year = (int)klaster_record_get_integer (records->pdata[i], "year", 0);

      klaster_matrix_note_answer (answers, records->pdata[i], titles);
      note_year (self, year);
      if (self->year == 0 || self->year == year)
        g_ptr_array_add (self->programs, make_program (records->pdata[i], titles));
    }
  g_ptr_array_sort (self->programs, compare_programs);
  return TRUE;
}

/* Index of each id; the column of no kawasan has the id "". */
static GHashTable *
index_rows (const KlasterMatrix *self)
{
  GHashTable *at = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (at, ((KlasterMatrixRow *)self->rows->pdata[i])->id, GUINT_TO_POINTER (i));
  return at;
}

static GHashTable *
index_columns (const KlasterMatrix *self)
{
  GHashTable *at = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->columns->len; i++)
    {
      KlasterMatrixColumn *column = self->columns->pdata[i];

      g_hash_table_insert (at, column->id != NULL ? column->id : (char *)"", GUINT_TO_POINTER (i));
    }
  return at;
}

/* Programmes of a kawasan that is not shown do not count. */
static void
drop_hidden (KlasterMatrix *self, GHashTable *columns)
{
  for (guint i = self->programs->len; i-- > 0;)
    {
      const KlasterMatrixProgram *program = self->programs->pdata[i];

      if (!g_hash_table_contains (columns, program->kawasan != NULL ? program->kawasan : ""))
        g_ptr_array_remove_index (self->programs, i);
    }
}

static gboolean
has_programs_without_kawasan (const KlasterMatrix *self)
{
  for (guint i = 0; i < self->programs->len; i++)
    if (((KlasterMatrixProgram *)self->programs->pdata[i])->kawasan == NULL)
      return TRUE;
  return FALSE;
}

static void
add_up (KlasterMatrix *self)
{
  g_autoptr (GHashTable) rows = index_rows (self);
  g_autoptr (GHashTable) columns = index_columns (self);

  drop_hidden (self, columns);
  self->cells = g_new (KlasterMatrixSum, MAX (1, self->rows->len * self->columns->len));
  for (guint i = 0; i < self->rows->len * self->columns->len; i++)
    self->cells[i] = SUM_INIT;
  for (guint i = 0; i < self->programs->len; i++)
    {
      const KlasterMatrixProgram *program = self->programs->pdata[i];
      guint r = GPOINTER_TO_UINT (g_hash_table_lookup (rows, program->opd));
      guint c = GPOINTER_TO_UINT (
          g_hash_table_lookup (columns, program->kawasan != NULL ? program->kawasan : ""));

      sum_add (&self->cells[r * self->columns->len + c], program);
      sum_add (&((KlasterMatrixRow *)self->rows->pdata[r])->total, program);
      sum_add (&((KlasterMatrixColumn *)self->columns->pdata[c])->total, program);
      sum_add (&self->total, program);
    }
}

/* ---- gaps */

static gboolean
find_gaps (KlasterMatrix *self, KlasterReader *reader, GHashTable *answers, GError **error)
{
  g_autoptr (GPtrArray) needs = klaster_matrix_read_needs (reader, answers, error);
  g_autoptr (GHashTable) columns = index_columns (self);

  if (needs == NULL)
    return FALSE;
  for (guint i = 0; i < needs->len; i++)
    {
      const KlasterMatrixNeed *need = needs->pdata[i];
      KlasterMatrixColumn *column;
      gpointer at;

      if (!g_hash_table_lookup_extended (columns, need->kawasan, NULL, &at))
        continue;
      column = self->columns->pdata[GPOINTER_TO_UINT (at)];
      column->n_needs++;
      column->n_unanswered += need->answers->len == 0;
      self->n_unanswered += need->answers->len == 0;
      g_ptr_array_add (self->needs, g_steal_pointer (&needs->pdata[i]));
    }
  for (guint i = 0; i < self->rows->len; i++)
    self->n_idle += ((KlasterMatrixRow *)self->rows->pdata[i])->total.n_programs == 0;
  return TRUE;
}

static char *
say_budget (const KlasterMatrixSum *total)
{
  g_autofree char *money = NULL;

  if (total->budget.n == 0)
    return g_strdup (_ ("No budget is entered."));
  money = klaster_format_money ((gint64)total->budget.sum);
  /* Translators: an amount, then how many of how many programmes. */
  return g_strdup_printf (_ ("The budgets entered sum to %s (%u of %u programmes)."), money,
                          total->budget.n, total->n_programs);
}

static char *
make_sentence (const KlasterMatrix *self)
{
  g_autofree char *programs = NULL;
  g_autofree char *budget = NULL;
  g_autofree char *needs = NULL;

  if (self->total.n_programs == 0)
    return g_strdup (_ ("No OPD programme is entered."));
  /* Translators: programmes, OPD that have one, all OPD. */
  programs = g_strdup_printf (_ ("%u programmes of %u out of %u OPD."), self->total.n_programs,
                              self->rows->len - self->n_idle, self->rows->len);
  budget = say_budget (&self->total);
  if (self->n_unanswered > 0)
    needs = g_strdup_printf (_ ("%u needs have no programme yet."), self->n_unanswered);
  return klaster_join_sentences (programs, budget, needs != NULL ? needs : "", NULL);
}

/* Public functions */

KlasterMatrix *
klaster_matrix_build (KlasterReader *reader, const KlasterMatrixQuery *query, GError **error)
{
  g_autoptr (KlasterMatrix) self = g_atomic_rc_box_new0 (KlasterMatrix);
  g_autoptr (GHashTable) answers = klaster_matrix_answers_new ();

  self->year = query->year;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)column_free);
  self->programs = g_ptr_array_new_with_free_func ((GDestroyNotify)program_free);
  self->needs = klaster_matrix_needs_new ();
  self->kabupaten = g_ptr_array_new_with_free_func ((GDestroyNotify)kabupaten_free);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->total = SUM_INIT;
  if (!read_rows (self, reader, error) || !read_columns (self, reader, query, error)
      || !read_programs (self, reader, answers, error))
    return NULL;
  self->n_kawasan = self->columns->len;
  if (query->kabupaten == NULL && has_programs_without_kawasan (self))
    g_ptr_array_add (self->columns, make_column (reader, NULL));
  add_up (self);
  if (!find_gaps (self, reader, answers, error))
    return NULL;
  self->sentence = make_sentence (self);
  return g_steal_pointer (&self);
}

const KlasterMatrixSum *
klaster_matrix_get_cell (const KlasterMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return &self->cells[row * self->columns->len + column];
}

GPtrArray *
klaster_matrix_list_programs (const KlasterMatrix *self, int row, int column)
{
  GPtrArray *programs = g_ptr_array_new ();
  const KlasterMatrixRow *opd = row >= 0 ? self->rows->pdata[row] : NULL;
  const KlasterMatrixColumn *kawasan = column >= 0 ? self->columns->pdata[column] : NULL;

  for (guint i = 0; i < self->programs->len; i++)
    {
      KlasterMatrixProgram *program = self->programs->pdata[i];

      if ((opd == NULL || strcmp (program->opd, opd->id) == 0)
          && (kawasan == NULL || g_strcmp0 (program->kawasan, kawasan->id) == 0))
        g_ptr_array_add (programs, program);
    }
  return programs;
}

const KlasterMatrixSum *
klaster_matrix_get_sum (const KlasterMatrix *self, int row, int column)
{
  if (row >= 0 && column >= 0)
    return klaster_matrix_get_cell (self, (guint)row, (guint)column);
  if (row >= 0)
    return &((KlasterMatrixRow *)self->rows->pdata[row])->total;
  if (column >= 0)
    return &((KlasterMatrixColumn *)self->columns->pdata[column])->total;
  return &self->total;
}

KlasterMatrixState
klaster_matrix_sum_get_state (const KlasterMatrixSum *sum)
{
  if (sum->n_programs == 0)
    return KLASTER_MATRIX_NONE;
  if (sum->n_stopped == sum->n_programs)
    return KLASTER_MATRIX_STOPPED;
  if (sum->n_done + sum->n_stopped == sum->n_programs)
    return KLASTER_MATRIX_DONE;
  return sum->n_running + sum->n_done > 0 ? KLASTER_MATRIX_RUNNING : KLASTER_MATRIX_PLANNED;
}

const char *
klaster_matrix_state_get_label (KlasterMatrixState state)
{
  static const char *const labels[KLASTER_N_MATRIX_STATES]
      = { [KLASTER_MATRIX_NONE] = N_ ("No programme"),
          [KLASTER_MATRIX_PLANNED] = N_ ("Reported or planned"),
          [KLASTER_MATRIX_RUNNING] = N_ ("Running"),
          [KLASTER_MATRIX_DONE] = N_ ("Done"),
          [KLASTER_MATRIX_STOPPED] = N_ ("Stopped") };

  return _ (labels[state]);
}

const char *
klaster_matrix_fund_get_label (guint fund)
{
  const KlasterField *field
      = klaster_entity_get_field (klaster_entity_get ("opd_program"), "fund_source");

  return fund + 1 < KLASTER_MATRIX_FUNDS ? _ (field->choices[fund].label) : _ ("not entered");
}

char *
klaster_matrix_sum_dup_funds (const KlasterMatrixSum *sum)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i + 1 < KLASTER_MATRIX_FUNDS; i++)
    if (sum->n_funds[i] > 0)
      g_strv_builder_add (builder, klaster_matrix_fund_get_label (i));
  labels = g_strv_builder_end (builder);
  return g_strjoinv (", ", labels);
}
