/* Files of others into the store: what would come of them, and, unless it is a dry run, the change. */
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "klaster-cli-private.h"
#include "klaster-format.h"
#include "klaster-import-check.h"
#include "klaster-import.h"

/* ---- for people */

static void
print_sheets (const KlasterImport *import)
{
  for (guint i = 0; i < klaster_import_get_n_sheets (import); i++)
    {
      const KlasterImportSheet *sheet = klaster_import_get_sheet (import, i);
      g_autofree char *lack = klaster_import_dup_lack (import, i);

      /* Translators: a file, a sheet of it, and what it seems to be. */
      g_print (_ ("%s, sheet “%s”: %s"), sheet->file, sheet->name, sheet->reason);
      g_print ("\n");
      if (lack != NULL)
        g_print ("  %s\n", lack);
    }
}

static void
print_problem (const KlasterImportProblem *problem)
{
  /* Translators: a file, then "sheet “%s”" or so. */
  g_print (_ ("%s, sheet “%s”"), problem->file, problem->sheet_name);
  if (problem->row > 0)
    g_print (_ (", row %u"), problem->row);
  if (problem->head != NULL)
    g_print (_ (", column “%s”"), problem->head);
  if (problem->value != NULL)
    g_print (_ (", value “%.80s”"), problem->value);
  g_print (": %s", problem->reason);
  for (guint i = 0; problem->repairs != NULL && problem->repairs[i] != NULL; i++)
    g_print ("%s%s", i == 0 ? _ (" Repair: ") : ", ", problem->repairs[i]);
  g_print ("\n");
}

static void
print_differences (const KlasterImportPlan *plan)
{
  for (guint i = 0; i < klaster_import_plan_get_n_differences (plan); i++)
    {
      const KlasterImportDifference *it = klaster_import_plan_get_difference (plan, i);

      g_print ("%s: %s: %s → %s\n", it->title, _ (it->field->label), it->old_value, it->new_value);
    }
}

static void
print_choices (const KlasterImportPlan *plan)
{
  for (guint i = 0; i < klaster_import_plan_get_n_choices (plan); i++)
    {
      const KlasterImportChoice *choice = klaster_import_plan_get_choice (plan, i);

      g_print ("%s\n", choice->question);
      for (guint o = 0; choice->options[o] != NULL; o++)
        g_print ("  %u. %s\n", o + 1, choice->options[o]);
    }
}

static void
print_plan (const KlasterImport *import, const KlasterImportPlan *plan)
{
  g_autofree char *summary = klaster_import_plan_dup_summary (plan);

  print_sheets (import);
  for (guint i = 0; i < klaster_import_plan_get_n_problems (plan); i++)
    print_problem (klaster_import_plan_get_problem (plan, i));
  print_differences (plan);
  print_choices (plan);
  g_print ("%s\n", summary);
}

/* ---- as JSON */

static void
add_counts (JsonBuilder *json, const KlasterImportPlan *plan)
{
  static const char *const names[KLASTER_N_ROW_STATES]
      = { "new", "changed", "same", "refused", "waiting", "left_out" };

  for (KlasterRowState state = 0; state < KLASTER_N_ROW_STATES; state++)
    klaster_cli_json_add_count (json, names[state], klaster_import_plan_count (plan, -1, state));
}

static void
add_sheets (JsonBuilder *json, const KlasterImport *import)
{
  klaster_cli_json_begin_list (json, "sheets");
  for (guint i = 0; i < klaster_import_get_n_sheets (import); i++)
    {
      const KlasterImportSheet *sheet = klaster_import_get_sheet (import, i);

      json_builder_begin_object (json);
      klaster_cli_json_add_text (json, "file", sheet->file);
      klaster_cli_json_add_text (json, "sheet", sheet->name);
      klaster_cli_json_add_text (json, "entity",
                                 sheet->entity != NULL ? sheet->entity->name : NULL);
      klaster_cli_json_add_text (json, "reason", sheet->reason);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_problems (JsonBuilder *json, const KlasterImportPlan *plan)
{
  klaster_cli_json_begin_list (json, "problems");
  for (guint i = 0; i < klaster_import_plan_get_n_problems (plan); i++)
    {
      const KlasterImportProblem *problem = klaster_import_plan_get_problem (plan, i);

      json_builder_begin_object (json);
      klaster_cli_json_add_text (json, "file", problem->file);
      klaster_cli_json_add_text (json, "sheet", problem->sheet_name);
      klaster_cli_json_add_count (json, "row", problem->row);
      klaster_cli_json_add_count (json, "column", problem->column);
      klaster_cli_json_add_text (json, "head", problem->head);
      klaster_cli_json_add_text (json, "value", problem->value);
      klaster_cli_json_add_text (json, "reason", problem->reason);
      json_builder_set_member_name (json, "warning");
      json_builder_add_boolean_value (json, problem->warning);
      klaster_cli_json_begin_list (json, "repairs");
      for (guint r = 0; problem->repairs != NULL && problem->repairs[r] != NULL; r++)
        json_builder_add_string_value (json, problem->repairs[r]);
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_json (const KlasterImport *import, const KlasterImportPlan *plan)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (json);
  add_counts (json, plan);
  add_sheets (json, import);
  add_problems (json, plan);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  klaster_cli_print_json (root);
}

/* ---- the command */

/* Columns that may be read in two ways and that nobody settled: a person must say which, or --confirm. */
static gboolean
is_doubtful (const KlasterImport *import)
{
  for (guint i = 0; i < klaster_import_get_n_sheets (import); i++)
    for (guint c = 0; c < klaster_import_get_sheet (import, i)->n_columns; c++)
      {
        const KlasterImportColumn *column = klaster_import_get_column (import, i, c);

        if (!column->doubtful)
          continue;
        /* Translators: the head of a column and a value of it. */
        g_printerr (_ ("Column “%s”: it cannot be told how numbers such as %s are meant. Settle it "
                       "in the window, or repeat with --confirm for the Indonesian way."),
                    column->head, column->samples[0]);
        g_printerr ("\n");
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_incomplete (const KlasterImportPlan *plan)
{
  if (klaster_import_plan_count (plan, -1, KLASTER_ROW_REFUSED)
          + klaster_import_plan_count (plan, -1, KLASTER_ROW_WAITING)
      == 0)
    return FALSE;
  g_printerr ("%s\n",
              _ ("Nothing was written, because not all rows can be taken. Mend the file, or "
                 "repeat with --confirm to take the others."));
  return TRUE;
}

static int
write_plan (const KlasterArguments *arguments, KlasterImport *import, const KlasterImportPlan *plan)
{
  g_autoptr (GError) error = NULL;

  if (!arguments->confirm && (is_doubtful (import) || is_incomplete (plan)))
    return KLASTER_EXIT_REFUSED;
  if (!klaster_import_plan_has_work (plan))
    return klaster_import_plan_count (plan, -1, KLASTER_ROW_REFUSED) > 0 ? KLASTER_EXIT_REFUSED
                                                                         : KLASTER_EXIT_DONE;
  if (!klaster_import_commit (import, plan, NULL, &error))
    return klaster_cli_fail (error);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_import (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterImport) import = klaster_import_open (
      store, (const char *const *)arguments->words, arguments->kind, NULL, &error);
  g_autoptr (KlasterImportPlan) plan = NULL;

  if (import == NULL)
    return klaster_cli_fail (error);
  if (arguments->mapping != NULL
      && !klaster_import_use_mapping (import, arguments->mapping, &error))
    return klaster_cli_fail (error);
  klaster_import_allow (import, arguments->reason, arguments->confirm);
  klaster_import_set_check (import, klaster_import_check_published);
  plan = klaster_import_plan (import, NULL, &error);
  if (plan == NULL)
    return klaster_cli_fail (error);
  if (arguments->json)
    print_json (import, plan);
  else
    print_plan (import, plan);
  if (!arguments->dry_run)
    return write_plan (arguments, import, plan);
  return klaster_import_plan_count (plan, -1, KLASTER_ROW_REFUSED) > 0 ? KLASTER_EXIT_REFUSED
                                                                       : KLASTER_EXIT_DONE;
}
