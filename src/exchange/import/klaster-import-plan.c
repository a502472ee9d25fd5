#include "klaster-import-plan.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-import-addition.h"
#include "klaster-import-tally.h"

typedef struct
{
  KlasterImportProblem shown; /* borrows from the rest and from the import's names, copied here */
  char *texts[5];
  GStrv repairs;
} Problem;

typedef struct
{
  KlasterImportDifference shown;
  char *texts[4];
} Difference;

static void
problem_free (gpointer data)
{
  Problem *problem = data;

  for (guint i = 0; i < G_N_ELEMENTS (problem->texts); i++)
    g_free (problem->texts[i]);
  g_strfreev (problem->repairs);
  g_free (problem);
}

static void
difference_free (gpointer data)
{
  Difference *difference = data;

  for (guint i = 0; i < G_N_ELEMENTS (difference->texts); i++)
    g_free (difference->texts[i]);
  g_free (difference);
}

KlasterImportPlan *
klaster_import_plan_new (const KlasterImport *import)
{
  KlasterImportPlan *self = g_new0 (KlasterImportPlan, 1);

  self->revision = import->revision;
  self->n_sheets = import->sheets->len;
  self->counts = g_new0 (guint, self->n_sheets * KLASTER_N_ROW_STATES);
  self->states = g_byte_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  self->differences = g_ptr_array_new_with_free_func (difference_free);
  self->additions = g_ptr_array_new_with_free_func (klaster_import_addition_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_import_group_free);
  self->groups_by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->tallies = klaster_import_tallies_new ();
  return self;
}

void
klaster_import_plan_free (KlasterImportPlan *self)
{
  g_free (self->counts);
  g_byte_array_unref (self->states);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->additions);
  g_hash_table_unref (self->groups_by_key);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->tallies);
  g_free (self);
}

/* ---- filling */

static void
add_problem (KlasterImportPlan *self,
             const KlasterImport *import,
             guint unit_sheet,
             const KlasterImportTrouble *trouble)
{
  guint sheet = trouble->sheet >= 0 ? (guint)trouble->sheet : unit_sheet;
  const KlasterImportSheetSlot *slot = klaster_import_slot (import, sheet);
  Problem *problem;

  if (self->problems->len >= KLASTER_IMPORT_MAX_PROBLEMS)
    return;
  problem = g_new0 (Problem, 1);
  problem->texts[0] = g_strdup (slot->shown.file);
  problem->texts[1] = g_strdup (slot->shown.name);
  if (trouble->column > 0 && trouble->column <= slot->columns->len)
    problem->texts[2] = g_strdup (klaster_import_slot_get_column (slot, trouble->column - 1)->head);
  problem->texts[3] = g_strdup (trouble->value);
  problem->texts[4] = g_strdup (trouble->reason);
  problem->repairs = g_strdupv (trouble->repairs);
  problem->shown = (KlasterImportProblem){ .sheet = sheet,
                                           .file = problem->texts[0],
                                           .sheet_name = problem->texts[1],
                                           .row = trouble->row,
                                           .column = trouble->column,
                                           .head = problem->texts[2],
                                           .value = problem->texts[3],
                                           .reason = problem->texts[4],
                                           .repairs = (const char *const *)problem->repairs,
                                           .warning = trouble->warning };
  g_ptr_array_add (self->problems, problem);
}

void
klaster_import_plan_add (KlasterImportPlan *self,
                         const KlasterImport *import,
                         const KlasterImportUnit *unit)
{
  const guint8 state = (guint8)unit->state;
  const guint64 row = (guint64)unit->sheet << 32 | unit->row;

  self->counts[unit->sheet * KLASTER_N_ROW_STATES + unit->state]++;
  g_byte_array_append (self->states, &state, 1);
  g_array_append_val (self->rows, row);
  for (guint i = 0; i < unit->items->len; i++)
    if (g_array_index (unit->items, KlasterImportItem, i).stored != NULL)
      self->has_stored = TRUE;
  for (guint i = 0; i < unit->troubles->len; i++)
    add_problem (self, import, unit->sheet, unit->troubles->pdata[i]);
  klaster_import_tallies_add (self->tallies, unit);
  if (unit->group != NULL && unit->state <= KLASTER_ROW_SAME)
    klaster_import_groups_add (self, unit, self->states->len - 1);
}

void
klaster_import_plan_set_state (KlasterImportPlan *self, guint number, KlasterRowState state)
{
  guint sheet = (guint)(g_array_index (self->rows, guint64, number) >> 32);
  guint *counts = &self->counts[sheet * KLASTER_N_ROW_STATES];

  counts[self->states->data[number]]--;
  counts[state]++;
  self->states->data[number] = (guint8)state;
}

static void
add_difference (KlasterImportPlan *self,
                KlasterReader *reader,
                const KlasterImportUnit *unit,
                const KlasterImportItem *item,
                guint field)
{
  const KlasterEntity *entity = klaster_record_get_entity (item->record);
  const KlasterField *it = &entity->fields[field];
  Difference *difference = g_new0 (Difference, 1);

  difference->texts[0] = g_strdup (klaster_record_get_id (item->stored));
  difference->texts[1] = klaster_reader_dup_title (reader, entity, difference->texts[0]);
  difference->texts[2]
      = klaster_reader_format (reader, it, klaster_record_get_at (item->stored, field));
  difference->texts[3]
      = klaster_reader_format (reader, it, klaster_record_get_at (item->record, field));
  difference->shown = (KlasterImportDifference){ .sheet = unit->sheet,
                                                 .row = unit->row,
                                                 .entity = entity,
                                                 .record = difference->texts[0],
                                                 .title = difference->texts[1],
                                                 .field = it,
                                                 .old_value = difference->texts[2],
                                                 .new_value = difference->texts[3] };
  g_ptr_array_add (self->differences, difference);
}

void
klaster_import_plan_add_differences (KlasterImportPlan *self,
                                     KlasterReader *reader,
                                     const KlasterImportUnit *unit)
{
  for (guint i = 0; unit->state == KLASTER_ROW_CHANGED && i < unit->items->len; i++)
    {
      const KlasterImportItem *item = &g_array_index (unit->items, KlasterImportItem, i);
      guint n = klaster_record_get_entity (item->record)->n_fields;

      for (guint field = 0; item->stored != NULL && field < n; field++)
        if (self->differences->len < KLASTER_IMPORT_MAX_DIFFERENCES
            && !klaster_value_equal (klaster_record_get_at (item->stored, field),
                                     klaster_record_get_at (item->record, field)))
          add_difference (self, reader, unit, item, field);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const guint64 *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

void
klaster_import_plan_refuse (KlasterImportPlan *self,
                            const KlasterImport *import,
                            guint sheet,
                            const KlasterImportTrouble *trouble)
{
  const guint64 row = (guint64)sheet << 32 | trouble->row;
  guint at;

  /* Units come in the order of sheets and rows. */
  if (g_array_binary_search (self->rows, &row, compare_rows, &at))
    klaster_import_plan_set_state (self, at, KLASTER_ROW_REFUSED);
  add_problem (self, import, sheet, trouble);
}

void
klaster_import_plan_warn (KlasterImportPlan *self,
                          const KlasterImport *import,
                          guint sheet,
                          const char *sentence)
{
  g_autoptr (KlasterImportTrouble) trouble = klaster_import_trouble_new (0, 0, sentence);

  trouble->warning = TRUE;
  add_problem (self, import, sheet, trouble);
}

/* ---- public */

const char *
klaster_row_state_get_label (KlasterRowState state)
{
  static const char *const labels[] = {
    [KLASTER_ROW_NEW] = NC_ ("row", "new"),
    [KLASTER_ROW_CHANGED] = NC_ ("row", "changed"),
    [KLASTER_ROW_SAME] = NC_ ("row", "the same"),
    [KLASTER_ROW_REFUSED] = NC_ ("row", "refused"),
    [KLASTER_ROW_WAITING] = NC_ ("row", "waiting for a choice"),
    [KLASTER_ROW_LEFT_OUT] = NC_ ("row", "left out"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (labels) == KLASTER_N_ROW_STATES);

  g_return_val_if_fail (state < KLASTER_N_ROW_STATES, NULL);
  return g_dpgettext2 (NULL, "row", labels[state]);
}

guint
klaster_import_plan_count (const KlasterImportPlan *self, int sheet, KlasterRowState state)
{
  guint n = 0;

  g_return_val_if_fail (sheet < (int)self->n_sheets && state < KLASTER_N_ROW_STATES, 0);
  for (guint i = 0; i < self->n_sheets; i++)
    if (sheet < 0 || (guint)sheet == i)
      n += self->counts[i * KLASTER_N_ROW_STATES + state];
  return n;
}

char *
klaster_import_plan_dup_summary (const KlasterImportPlan *self)
{
  GString *summary = g_string_new (NULL);

  for (KlasterRowState state = 0; state < KLASTER_N_ROW_STATES; state++)
    {
      guint n = klaster_import_plan_count (self, -1, state);
      g_autofree char *number = klaster_format_integer (n);

      if (n > 0)
        g_string_append_printf (summary, "%s%s %s", summary->len > 0 ? ", " : "", number,
                                klaster_row_state_get_label (state));
    }
  if (summary->len == 0)
    g_string_append (summary, _ ("nothing to import"));
  return g_string_free (summary, FALSE);
}

gboolean
klaster_import_plan_has_work (const KlasterImportPlan *self)
{
  return klaster_import_plan_count (self, -1, KLASTER_ROW_NEW)
             + klaster_import_plan_count (self, -1, KLASTER_ROW_CHANGED)
         > 0;
}

guint
klaster_import_plan_get_n_problems (const KlasterImportPlan *self)
{
  return self->problems->len;
}

const KlasterImportProblem *
klaster_import_plan_get_problem (const KlasterImportPlan *self, guint index)
{
  g_return_val_if_fail (index < self->problems->len, NULL);
  return &((Problem *)self->problems->pdata[index])->shown;
}

guint
klaster_import_plan_get_n_differences (const KlasterImportPlan *self)
{
  return self->differences->len;
}

const KlasterImportDifference *
klaster_import_plan_get_difference (const KlasterImportPlan *self, guint index)
{
  g_return_val_if_fail (index < self->differences->len, NULL);
  return &((Difference *)self->differences->pdata[index])->shown;
}

guint
klaster_import_plan_get_n_choices (const KlasterImportPlan *self)
{
  return self->groups->len;
}

const KlasterImportChoice *
klaster_import_plan_get_choice (const KlasterImportPlan *self, guint index)
{
  g_return_val_if_fail (index < self->groups->len, NULL);
  return &((KlasterImportGroup *)self->groups->pdata[index])->shown;
}
