/* Several reports for one site and period: a person chooses. What is stored already stays until then, and so
 * the same files imported once more change nothing.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-import-plan.h"

static void
clear_option (gpointer data)
{
  KlasterImportOption *option = data;

  g_free (option->root);
  g_free (option->label);
}

void
klaster_import_group_free (KlasterImportGroup *self)
{
  g_free (self->key);
  g_free (self->question);
  g_free (self->stored);
  g_ptr_array_unref (self->labels);
  g_array_unref (self->options);
  g_free (self);
}

static KlasterImportGroup *
open_group (KlasterImportPlan *self, const KlasterImportUnit *unit)
{
  KlasterImportGroup *group = g_hash_table_lookup (self->groups_by_key, unit->group);

  if (group != NULL)
    return group;
  group = g_new0 (KlasterImportGroup, 1);
  group->key = g_strdup (unit->group);
  group->question = g_strdup (unit->question);
  group->labels = g_ptr_array_new ();
  group->options = g_array_new (FALSE, FALSE, sizeof (KlasterImportOption));
  g_array_set_clear_func (group->options, clear_option);
  g_hash_table_insert (self->groups_by_key, group->key, group);
  g_ptr_array_add (self->groups, group);
  return group;
}

/* What is stored and came from elsewhere. */
static void
note_stored (KlasterImportGroup *group, const KlasterImportUnit *unit)
{
  const KlasterRecord *stored = g_array_index (unit->items, KlasterImportItem, 0).stored;
  const char *origin;

  if (group->stored != NULL || stored == NULL
      || g_strcmp0 (klaster_record_get_text (stored, "outside_id"), unit->root) == 0)
    return;
  origin = klaster_record_get_text (stored, "origin");
  /* Translators: %s is where a stored report came from. */
  group->stored
      = g_strdup_printf (_ ("What is stored now (%s)"), origin != NULL ? origin : _ ("typed"));
}

void
klaster_import_groups_add (KlasterImportPlan *self, const KlasterImportUnit *unit, guint number)
{
  KlasterImportGroup *group = open_group (self, unit);
  KlasterImportOption option = { number, g_strdup (unit->root), g_strdup (unit->option) };

  note_stored (group, unit);
  /* A later version of a submission takes the place of the earlier one. */
  for (guint i = 0; i < group->options->len; i++)
    {
      KlasterImportOption *former = &g_array_index (group->options, KlasterImportOption, i);

      if (g_strcmp0 (former->root, option.root) != 0)
        continue;
      klaster_import_plan_set_state (self, (guint)former->unit, KLASTER_ROW_LEFT_OUT);
      g_array_remove_index (group->options, i);
      break;
    }
  g_array_append_val (group->options, option);
}

/* ---- settling */

static KlasterRowState
get_state (const KlasterImportPlan *self, const KlasterImportOption *option)
{
  return option->unit < 0 ? KLASTER_ROW_SAME : self->states->data[option->unit];
}

/* One of the units is what is stored. */
static int
find_same (const KlasterImportPlan *self, const KlasterImportGroup *group)
{
  for (guint i = 0; i < group->options->len; i++)
    {
      const KlasterImportOption *option = &g_array_index (group->options, KlasterImportOption, i);

      if (option->unit >= 0 && get_state (self, option) == KLASTER_ROW_SAME)
        return (int)i;
    }
  return -1;
}

static void
add_stored_option (const KlasterImportPlan *self, KlasterImportGroup *group)
{
  KlasterImportOption option = { -1, NULL, NULL };

  if (group->stored == NULL || find_same (self, group) >= 0)
    return;
  option.label = g_strdup (group->stored);
  g_array_prepend_val (group->options, option);
}

static void
take_choice (KlasterImportPlan *self, const KlasterImportGroup *group)
{
  for (guint i = 0; i < group->options->len; i++)
    {
      const KlasterImportOption *option = &g_array_index (group->options, KlasterImportOption, i);

      if (option->unit >= 0 && (int)i != group->shown.chosen)
        klaster_import_plan_set_state (self, (guint)option->unit,
                                       group->shown.chosen < 0 ? KLASTER_ROW_WAITING
                                                               : KLASTER_ROW_LEFT_OUT);
    }
}

static void
settle_group (KlasterImportPlan *self, const KlasterImport *import, KlasterImportGroup *group)
{
  int chosen = GPOINTER_TO_INT (g_hash_table_lookup (import->choices, group->key)) - 1;

  for (guint i = 0; i < group->options->len; i++)
    g_ptr_array_add (group->labels, g_array_index (group->options, KlasterImportOption, i).label);
  g_ptr_array_add (group->labels, NULL);
  if (chosen < 0 || (guint)chosen >= group->options->len)
    chosen = find_same (self, group);
  group->shown = (KlasterImportChoice){ .key = group->key,
                                        .question = group->question,
                                        .options = (const char *const *)group->labels->pdata,
                                        .chosen = chosen };
  take_choice (self, group);
}

void
klaster_import_groups_settle (KlasterImportPlan *self, const KlasterImport *import)
{
  g_hash_table_remove_all (self->groups_by_key);
  for (guint i = self->groups->len; i-- > 0;)
    {
      KlasterImportGroup *group = self->groups->pdata[i];

      add_stored_option (self, group);
      /* One unit alone leaves nothing to choose. */
      if (group->options->len < 2)
        g_ptr_array_remove_index (self->groups, i);
      else
        settle_group (self, import, group);
    }
}
