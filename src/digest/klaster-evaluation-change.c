/* What is changed in the evaluation of an instruction, as changes for the caller to write; and its items out of a
 * pasted text. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-digest-private.h"
#include "klaster-evaluation.h"

#define MOST_DIGITS 3

/* ---- a cell */

static KlasterChange *
remove_cell (const KlasterEvaluationCell *cell, const char *summary)
{
  KlasterChange *change;

  if (cell->record == NULL)
    return NULL;
  change = klaster_change_new (summary);
  klaster_change_remove (change, klaster_entity_get ("instruction_evaluation"), cell->record);
  return change;
}

static KlasterChange *
insert_cell (const char *item, const char *site, const char *const values[3], const char *summary)
{
  g_autoptr (KlasterRecord) record
      = klaster_record_new (klaster_entity_get ("instruction_evaluation"), NULL);
  KlasterChange *change = klaster_change_new (summary);

  klaster_record_set_text (record, "item", item);
  klaster_record_set_text (record, "site", site);
  klaster_record_set_text (record, "state", values[0]);
  klaster_record_set_text (record, "evidence", values[1]);
  klaster_record_set_text (record, "date", values[2]);
  klaster_change_insert (change, record);
  return change;
}

static KlasterChange *
update_cell (const KlasterEvaluationCell *cell, const char *const values[3], const char *summary)
{
  static const char *const fields[] = { "state", "evidence", "date" };
  const KlasterEntity *entity = klaster_entity_get ("instruction_evaluation");
  g_autofree char *day = g_date_valid (&cell->date) ? klaster_date_dup_iso (&cell->date) : NULL;
  const char *const old[] = { klaster_evaluation_state_get_key (cell->state), cell->evidence, day };
  g_autoptr (KlasterChange) change = klaster_change_new (summary);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

      if (g_strcmp0 (old[i], values[i]) == 0)
        continue;
      if (values[i] != NULL)
        value = klaster_value_text (values[i]);
      klaster_change_set (change, entity, cell->record, fields[i], &value);
    }
  return klaster_change_get_size (change) > 0 ? g_steal_pointer (&change) : NULL;
}

KlasterChange *
klaster_evaluation_create_change (const KlasterEvaluation *self,
                                  guint row_number,
                                  guint column_number,
                                  KlasterEvaluationState state,
                                  const char *evidence,
                                  const char *date)
{
  const KlasterEvaluationRow *row = self->rows->pdata[row_number];
  const KlasterEvaluationColumn *column = self->columns->pdata[column_number];
  const KlasterEvaluationCell *cell = &row->cells[column_number];
  const char *const values[] = { klaster_evaluation_state_get_key (state),
                                 evidence != NULL && *evidence != '\0' ? evidence : NULL,
                                 date != NULL && *date != '\0' ? date : NULL };
  g_autofree char *summary = g_strdup_printf (
      /* Translators: line of the journal: kabupaten, number of an item, state. */
      _ ("%s: item %d of the instruction, %s"), column->kabupaten_name, row->position,
      klaster_evaluation_state_get_label (state));

  if (column->site == NULL)
    return NULL;
  if (state == KLASTER_EVALUATION_NOT_ENTERED)
    return remove_cell (cell, summary);
  return cell->record == NULL ? insert_cell (row->id, column->site, values, summary)
                              : update_cell (cell, values, summary);
}

/* ---- items */

static int
find_last_position (const KlasterEvaluation *self)
{
  int last = 0;

  for (guint i = 0; i < self->rows->len; i++)
    last = MAX (last, ((const KlasterEvaluationRow *)self->rows->pdata[i])->position);
  return last;
}

KlasterChange *
klaster_evaluation_create_items (const KlasterEvaluation *self, const char *const *texts)
{
  guint n = texts != NULL ? g_strv_length ((char **)texts) : 0;
  g_autofree char *summary = g_strdup_printf (
      ngettext ("%u item of the instruction entered", "%u items of the instruction entered", n), n);
  g_auto (KlasterValue) yes = klaster_value_integer (1);
  KlasterChange *change;
  int position;

  if (n == 0 || self->instruction == NULL)
    return NULL;
  change = klaster_change_new (summary);
  position = find_last_position (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KlasterRecord) record
          = klaster_record_new (klaster_entity_get ("instruction_item"), NULL);

      klaster_record_set_text (record, "instruction", self->instruction);
      klaster_record_set_integer (record, "position", ++position);
      klaster_record_set_text (record, "text", texts[i]);
      klaster_change_insert (change, record);
    }
  if (!self->text_entered)
    klaster_change_set (change, klaster_entity_get ("instruction"), self->instruction,
                        "text_entered", &yes);
  return change;
}

/* ---- a pasted text */

/* Behind "3. ", "12) ", "(3) ", "a. ", "- ", "• " or a tab after a number; LINE itself when there is none. */
static const char *
skip_mark (const char *line)
{
  static const char *const bullets[] = { "- ", "– ", "— ", "• ", "* ", "· " };
  const char *at = line + (*line == '(');
  gsize digits = strspn (at, "0123456789");

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  if (digits > MOST_DIGITS)
    return line;
  if (digits == 0 && g_ascii_isalpha (*at))
    digits = 1;
  if (digits == 0)
    return line;
  at += digits;
  if (*at == '\t')
    return at + 1;
  if ((*at == '.' || *at == ')') && (at[1] == ' ' || at[1] == '\t' || at[1] == '\0'))
    return at + 1;
  return line;
}

char **
klaster_instruction_split (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text != NULL ? text : "", "\r\n", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  gboolean marked = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      const char *words = skip_mark (line);

      while (g_ascii_isspace (*words))
        words++;
      if (*words == '\0')
        continue;
      if (words == line && marked)
        {
          char **last = (char **)&items->pdata[items->len - 1];
          char *joined = g_strconcat (*last, " ", words, NULL);

          g_free (*last);
          *last = joined;
          continue;
        }
      marked = words != line;
      g_ptr_array_add (items, g_strdup (words));
    }
  g_ptr_array_add (items, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&items), FALSE);
}
