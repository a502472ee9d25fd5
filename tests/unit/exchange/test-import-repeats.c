/* Repeats of form servers: innovations and products below the reports that they belong to. */
#include <string.h>

#include "form-answers.h"
#include "import-fixture.h"

static void
set_first_repeat (FormAnswers *answers, const char *question, const char *text)
{
  for (guint r = 0; r < answers->roots->len; r++)
    {
      const FormAnswer *answer = form_answers_get (answers, r);

      if (answer->repeats->len == 0)
        continue;
      g_hash_table_replace (((FormRepeat *)answer->repeats->pdata[0])->texts, g_strdup (question),
                            g_strdup (text));
      return;
    }
  g_assert_not_reached ();
}

/* The one of TEXT; NULL when there is none. Reports that are approved have problems of their own. */
static const KlasterImportProblem *
find_problem (const KlasterImportPlan *plan, const char *text)
{
  for (guint i = 0; i < klaster_import_plan_get_n_problems (plan); i++)
    if (g_strcmp0 (klaster_import_plan_get_problem (plan, i)->value, text) == 0)
      return klaster_import_plan_get_problem (plan, i);
  return NULL;
}

/* What is wrong in a repeat is told of its own sheet and cell, and mended or left out there. */
static void
test_bad_repeat (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (FormAnswers) answers = form_answers_new (fixture->store);
  g_autoptr (KlasterImport) import = NULL;
  g_autoptr (KlasterImportPlan) plan = NULL;
  g_autoptr (KlasterImportPlan) mended = NULL;
  g_autoptr (KlasterImportPlan) left_out = NULL;
  g_autofree char *path = NULL;
  const KlasterImportProblem *problem;

  set_first_repeat (answers, "tahap", "entah");
  path = form_answers_write_odk (answers, fixture->folder, NULL);
  import = import_fixture_open (fixture, path, NULL);
  plan = import_fixture_plan (import);
  problem = find_problem (plan, "entah");
  g_assert_nonnull (problem);
  g_assert_true (g_str_has_suffix (problem->sheet_name, "inovasi_item"));
  g_assert_cmpuint (problem->row, ==, 2);
  g_assert_cmpstr (klaster_import_get_column (import, problem->sheet, problem->column - 1)->head,
                   ==, "tahap");

  klaster_import_mend (import, problem->sheet, problem->row, problem->column, "penerapan");
  mended = import_fixture_plan (import);
  g_assert_null (find_problem (mended, "entah"));

  klaster_import_mend (import, problem->sheet, problem->row, problem->column, NULL);
  klaster_import_leave_out (import, problem->sheet, problem->row, TRUE);
  left_out = import_fixture_plan (import);
  g_assert_null (find_problem (left_out, "entah"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/import-repeats/bad-repeat", ImportFixture, NULL, import_fixture_set_up,
              test_bad_repeat, import_fixture_tear_down);
  return g_test_run ();
}
