#include "klaster-evaluation.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-programme.h"

static const struct
{
  const char *key;
  const char *label;
} states[KLASTER_N_EVALUATION_STATES] = {
  [KLASTER_EVALUATION_NOT_ENTERED] = { NULL, N_ ("Not entered") },
  [KLASTER_EVALUATION_NOT_STARTED] = { "not_started", N_ ("Not started") },
  [KLASTER_EVALUATION_RUNNING] = { "running", N_ ("Running") },
  [KLASTER_EVALUATION_DONE] = { "done", N_ ("Done") },
  [KLASTER_EVALUATION_NOT_APPLICABLE] = { "not_applicable", N_ ("Not applicable") },
};

const char *
klaster_evaluation_state_get_key (KlasterEvaluationState state)
{
  return states[state].key;
}

const char *
klaster_evaluation_state_get_label (KlasterEvaluationState state)
{
  return _ (states[state].label);
}

KlasterEvaluationState
klaster_evaluation_state_from_key (const char *key)
{
  for (guint i = 1; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].key, key) == 0)
      return i;
  return KLASTER_EVALUATION_NOT_ENTERED;
}

/* ---- memory */

static void
column_free (KlasterEvaluationColumn *self)
{
  g_free (self->site);
  g_free (self->kabupaten_name);
  g_free (self->short_name);
  g_free (self->village);
  g_free (self);
}

static void
row_free (KlasterEvaluationRow *self, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_free (self->cells[i].record);
      g_free (self->cells[i].evidence);
    }
  g_free (self->cells);
  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

static void
evaluation_clear (KlasterEvaluation *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    row_free (self->rows->pdata[i], self->columns->len);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->titles);
  g_free (self->instruction);
  g_free (self->number);
  g_free (self->subject);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterEvaluation, klaster_evaluation, evaluation_clear)

/* ---- reading */

static int
compare_instructions (gconstpointer a, gconstpointer b)
{
  const KlasterRecord *x = *(KlasterRecord *const *)a, *y = *(KlasterRecord *const *)b;
  int order = g_strcmp0 (klaster_record_get_text (y, "date"), klaster_record_get_text (x, "date"));

  return order != 0 ? order : g_strcmp0 (klaster_record_get_id (y), klaster_record_get_id (x));
}

/* The one asked for, else the newest; NULL without error when there is none. */
static const KlasterRecord *
choose_instruction (KlasterEvaluation *self, GPtrArray *records, const char *id, GError **error)
{
  const KlasterRecord *chosen = NULL;

  g_ptr_array_sort (records, compare_instructions);
  for (guint i = 0; i < records->len; i++)
    {
      const KlasterRecord *record = records->pdata[i];

      g_ptr_array_add (self->ids, g_strdup (klaster_record_get_id (record)));
      g_ptr_array_add (self->titles, klaster_dup_text_or_empty (record, "subject"));
      if (id != NULL ? g_strcmp0 (klaster_record_get_id (record), id) == 0 : chosen == NULL)
        chosen = record;
    }
  if (chosen == NULL && id != NULL)
    g_set_error_literal (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
                         _ ("There is no such instruction."));
  return chosen;
}

static void
fill_instruction (KlasterEvaluation *self, const KlasterRecord *record)
{
  self->instruction = g_strdup (klaster_record_get_id (record));
  self->number = klaster_dup_text (record, "number");
  self->date = klaster_get_date (record, "date");
  self->subject = klaster_dup_text (record, "subject");
  self->text_entered = klaster_record_get_boolean (record, "text_entered");
}

static void
add_columns (KlasterEvaluation *self, KlasterProgramme *programme)
{
  KlasterPeriod period = klaster_period_of_date (&programme->today);

  for (guint i = 0; i < programme->slots->len; i++)
    {
      KlasterSlot *slot = programme->slots->pdata[i];
      const KlasterSite *site = klaster_slot_get_nearest_site (slot, period);
      KlasterEvaluationColumn *column = g_new0 (KlasterEvaluationColumn, 1);

      column->number = slot->number;
      column->kabupaten_name = g_strdup (slot->name);
      column->short_name = klaster_dup_text (programme->kabupaten->pdata[i], "short_name");
      if (column->short_name == NULL)
        column->short_name
            = g_strdup (g_str_has_prefix (slot->name, "Kota ") ? slot->name + 5 : slot->name);
      column->site = g_strdup (site != NULL ? site->id : NULL);
      if (site != NULL)
        column->village = g_strdup (klaster_programme_get_region_name (programme, site->village));
      g_ptr_array_add (self->columns, column);
    }
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const KlasterEvaluationRow *x = *(KlasterEvaluationRow *const *)a;
  const KlasterEvaluationRow *y = *(KlasterEvaluationRow *const *)b;

  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  return strcmp (x->id, y->id);
}

static void
add_rows (KlasterEvaluation *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const KlasterRecord *record = items->pdata[i];
      KlasterEvaluationRow *row = g_new0 (KlasterEvaluationRow, 1);

      row->id = g_strdup (klaster_record_get_id (record));
      row->position = (int)klaster_record_get_integer (record, "position", 1000);
      row->text = klaster_dup_text_or_empty (record, "text");
      row->due = klaster_get_date (record, "due");
      row->cells = g_new0 (KlasterEvaluationCell, self->columns->len);
      for (guint k = 0; k < self->columns->len; k++)
        g_date_clear (&row->cells[k].date, 1);
      g_ptr_array_add (self->rows, row);
    }
  g_ptr_array_sort (self->rows, compare_positions);
}

static KlasterEvaluationCell *
find_cell (KlasterEvaluation *self, const char *item, const char *site)
{
  for (guint r = 0; r < self->rows->len; r++)
    {
      KlasterEvaluationRow *row = self->rows->pdata[r];

      if (g_strcmp0 (row->id, item) != 0)
        continue;
      for (guint c = 0; c < self->columns->len; c++)
        if (g_strcmp0 (((KlasterEvaluationColumn *)self->columns->pdata[c])->site, site) == 0)
          return &row->cells[c];
    }
  return NULL;
}

static void
fill_cells (KlasterEvaluation *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const KlasterRecord *record = records->pdata[i];
      KlasterEvaluationCell *cell = find_cell (self, klaster_record_get_text (record, "item"),
                                               klaster_record_get_text (record, "site"));

      if (cell == NULL)
        continue;
      cell->record = g_strdup (klaster_record_get_id (record));
      cell->state = klaster_evaluation_state_from_key (klaster_record_get_text (record, "state"));
      cell->evidence = klaster_dup_text (record, "evidence");
      cell->date = klaster_get_date (record, "date");
    }
}

/* ---- counting */

static void
count_cell (KlasterEvaluationSum *sum, const KlasterEvaluationCell *cell)
{
  gboolean done = cell->state == KLASTER_EVALUATION_DONE;

  sum->counts[cell->state]++;
  sum->n_done += done;
  sum->of += cell->state != KLASTER_EVALUATION_NOT_APPLICABLE;
  sum->n_unproved += done && cell->evidence == NULL;
  sum->n_overdue += cell->overdue;
}

static void
count_all (KlasterEvaluation *self, const GDate *today)
{
  for (guint r = 0; r < self->rows->len; r++)
    {
      KlasterEvaluationRow *row = self->rows->pdata[r];
      gboolean past = g_date_valid (&row->due) && g_date_compare (&row->due, today) < 0;

      for (guint c = 0; c < self->columns->len; c++)
        {
          KlasterEvaluationColumn *column = self->columns->pdata[c];
          KlasterEvaluationCell *cell = &row->cells[c];

          cell->overdue = past && cell->state != KLASTER_EVALUATION_DONE
                          && cell->state != KLASTER_EVALUATION_NOT_APPLICABLE;
          count_cell (&row->sum, cell);
          count_cell (&column->sum, cell);
          count_cell (&self->sum, cell);
        }
    }
}

/* ---- words */

char *
klaster_evaluation_sum_dup_progress (const KlasterEvaluationSum *sum)
{
  return sum->of > 0 ? klaster_count_dup_text (sum->n_done, sum->of) : g_strdup ("–");
}

char *
klaster_evaluation_sum_dup_sentence (const KlasterEvaluationSum *sum)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *done = g_strdup_printf (_ ("%u of %u done"), sum->n_done, sum->of);
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  g_autofree char *main = NULL;
  g_autofree char *apart = NULL;
  guint n_apart = sum->counts[KLASTER_EVALUATION_NOT_APPLICABLE];

  if (sum->of == 0)
    return g_strdup (_ ("Nothing here applies."));
  g_strv_builder_add (builder, done);
  if (sum->counts[KLASTER_EVALUATION_RUNNING] > 0)
    klaster_add_counted (builder, _ ("%u running"), sum->counts[KLASTER_EVALUATION_RUNNING]);
  if (sum->counts[KLASTER_EVALUATION_NOT_STARTED] > 0)
    klaster_add_counted (builder, _ ("%u not started"),
                         sum->counts[KLASTER_EVALUATION_NOT_STARTED]);
  if (sum->counts[KLASTER_EVALUATION_NOT_ENTERED] > 0)
    klaster_add_counted (builder, _ ("%u not entered"),
                         sum->counts[KLASTER_EVALUATION_NOT_ENTERED]);
  if (sum->n_unproved > 0)
    klaster_add_counted (builder, _ ("%u done without evidence"), sum->n_unproved);
  parts = g_strv_builder_end (builder);
  list = g_strjoinv (", ", parts);
  main = g_strdup_printf ("%s.", list);
  if (n_apart > 0)
    apart = g_strdup_printf (ngettext ("%u does not apply and is not counted.",
                                       "%u do not apply and are not counted.", n_apart),
                             n_apart);
  return klaster_join_sentences (main, apart, NULL);
}

static KlasterInstructionStage
find_stage (const KlasterEvaluation *self)
{
  if (self->instruction == NULL)
    return KLASTER_INSTRUCTION_NONE;
  if (self->rows->len > 0)
    return KLASTER_INSTRUCTION_READY;
  return self->text_entered ? KLASTER_INSTRUCTION_NO_ITEMS : KLASTER_INSTRUCTION_NO_TEXT;
}

static char *
make_sentence (const KlasterEvaluation *self)
{
  g_autofree char *count = NULL;
  g_autofree char *late = NULL;

  switch (self->stage)
    {
    case KLASTER_INSTRUCTION_NONE:
      return g_strdup (_ ("No instruction is entered yet."));
    case KLASTER_INSTRUCTION_NO_TEXT:
      return g_strdup (_ ("The text of the instruction is not entered yet."));
    case KLASTER_INSTRUCTION_NO_ITEMS:
      return g_strdup (_ ("The items of the instruction are not entered yet."));
    case KLASTER_INSTRUCTION_READY:
    default:
      break;
    }
  count = klaster_evaluation_sum_dup_sentence (&self->sum);
  if (self->sum.n_overdue > 0)
    late = g_strdup_printf (ngettext ("%u that is not done is overdue.",
                                      "%u that are not done are overdue.", self->sum.n_overdue),
                            self->sum.n_overdue);
  return klaster_join_sentences (count, late, NULL);
}

/* Public functions */

KlasterEvaluation *
klaster_evaluation_build (KlasterReader *reader,
                          const KlasterEvaluationQuery *query,
                          GError **error)
{
  g_autoptr (KlasterEvaluation) self = g_atomic_rc_box_new0 (KlasterEvaluation);
  g_autoptr (KlasterProgramme) programme = klaster_programme_load (reader, &query->today, error);
  g_autoptr (GPtrArray) instructions = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) cells = NULL;
  const KlasterRecord *chosen;

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)column_free);
  g_date_clear (&self->date, 1);
  if (programme == NULL)
    return NULL;
  instructions
      = klaster_reader_list (reader, klaster_entity_get ("instruction"), NULL, "id", error);
  if (instructions == NULL)
    return NULL;
  chosen = choose_instruction (self, instructions, query->instruction, error);
  if (chosen == NULL && query->instruction != NULL)
    return NULL;
  add_columns (self, programme);
  if (chosen != NULL)
    {
      const KlasterMatch matches[]
          = { { "instruction", klaster_record_get_id (chosen) }, { NULL, NULL } };

      fill_instruction (self, chosen);
      items = klaster_reader_list (reader, klaster_entity_get ("instruction_item"), matches,
                                   "position, id", error);
      cells = items != NULL ? klaster_reader_list (
                  reader, klaster_entity_get ("instruction_evaluation"), NULL, "id", error)
                            : NULL;
      if (cells == NULL)
        return NULL;
      add_rows (self, items);
      fill_cells (self, cells);
      count_all (self, &programme->today);
    }
  self->stage = find_stage (self);
  self->sentence = make_sentence (self);
  return g_steal_pointer (&self);
}

const KlasterEvaluationCell *
klaster_evaluation_get_cell (const KlasterEvaluation *self, guint row, guint column)
{
  return &((const KlasterEvaluationRow *)self->rows->pdata[row])->cells[column];
}
