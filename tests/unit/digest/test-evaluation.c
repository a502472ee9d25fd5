/* Evaluation of an instruction: states, what counts, changes of one cell, items from a pasted text. */
#include "digest-fixture.h"

#include "klaster-evaluation.h"
#include "klaster-format.h"

DEFINE_RUN (KlasterEvaluationQuery, klaster_evaluation)

static KlasterEvaluation *
build (KlasterStore *store)
{
  const KlasterEvaluationQuery query = { .today = day_of (TODAY) };

  return run (store, run_klaster_evaluation, &query);
}

static void
test_stages (void)
{
  g_autoptr (KlasterStore) store = open_slots ();
  g_autoptr (KlasterEvaluation) none = build (store);
  g_autoptr (KlasterEvaluation) no_text = NULL;
  g_autoptr (KlasterEvaluation) no_items = NULL;
  g_autoptr (KlasterEvaluation) ready = NULL;

  g_assert_cmpint (none->stage, ==, KLASTER_INSTRUCTION_NONE);
  g_free (put (store, "instruction", "i", "subject", "Instruksi contoh", NULL));
  no_text = build (store);
  g_assert_cmpint (no_text->stage, ==, KLASTER_INSTRUCTION_NO_TEXT);
  g_assert_cmpstr (no_text->sentence, ==, "The text of the instruction is not entered yet.");
  change (store, "instruction", "i", "text_entered", "1", NULL);
  no_items = build (store);
  g_assert_cmpint (no_items->stage, ==, KLASTER_INSTRUCTION_NO_ITEMS);
  g_free (put (store, "instruction_item", "x", "instruction", id_of ("i"), "position", "1", "text",
               "Contoh", NULL));
  ready = build (store);
  g_assert_cmpint (ready->stage, ==, KLASTER_INSTRUCTION_READY);
  g_assert_cmpuint (ready->columns->len, ==, 13);
  g_assert_cmpuint (ready->sum.of, ==, 13);
  g_assert_cmpuint (ready->sum.counts[KLASTER_EVALUATION_NOT_ENTERED], ==, 13);
}

static void
evaluate (KlasterStore *store,
          const char *item,
          const char *kabupaten,
          const char *state,
          const char *evidence)
{
  g_autofree char *site = g_strdup_printf ("site-%s", kabupaten);

  g_free (put (store, "instruction_evaluation", NULL, "item", id_of (item), "site", id_of (site),
               "state", state, "evidence", evidence, NULL));
}

static KlasterStore *
open_with_items (void)
{
  KlasterStore *store = open_slots ();

  g_free (
      put (store, "instruction", "i", "subject", "Instruksi contoh", "text_entered", "1", NULL));
  g_free (put (store, "instruction_item", "b", "instruction", id_of ("i"), "position", "2", "text",
               "Kedua", "due", "2027-01-01", NULL));
  g_free (put (store, "instruction_item", "a", "instruction", id_of ("i"), "position", "1", "text",
               "Pertama", "due", "2026-01-01", NULL));
  return store;
}

/* Not applicable never counts; not entered counts as not done. */
static void
test_counts (void)
{
  g_autoptr (KlasterStore) store = open_with_items ();
  g_autoptr (KlasterEvaluation) digest = NULL;
  g_autofree char *progress = NULL;
  g_autofree char *sentence = NULL;
  const KlasterEvaluationRow *row;

  evaluate (store, "a", "63.01", "done", "Foto contoh");
  evaluate (store, "a", "63.02", "done", NULL);
  evaluate (store, "a", "63.03", "running", NULL);
  evaluate (store, "a", "63.71", "not_applicable", NULL);
  evaluate (store, "b", "63.01", "not_applicable", NULL);
  digest = build (store);
  row = digest->rows->pdata[0];
  g_assert_cmpstr (row->text, ==, "Pertama");
  g_assert_cmpuint (row->sum.n_done, ==, 2);
  g_assert_cmpuint (row->sum.of, ==, 12);
  g_assert_cmpuint (row->sum.n_unproved, ==, 1);
  g_assert_cmpuint (row->sum.n_overdue, ==, 10);
  g_assert_cmpuint (((KlasterEvaluationRow *)digest->rows->pdata[1])->sum.n_overdue, ==, 0);
  g_assert_cmpuint (((KlasterEvaluationColumn *)digest->columns->pdata[0])->sum.of, ==, 1);
  g_assert_cmpuint (digest->sum.of, ==, 24);
  progress = klaster_evaluation_sum_dup_progress (&row->sum);
  g_assert_cmpstr (progress, ==, "2 of 12");
  sentence = klaster_evaluation_sum_dup_sentence (&row->sum);
  g_assert_cmpstr (sentence, ==,
                   "2 of 12 done, 1 running, 9 not entered, 1 done without evidence. 1 does not "
                   "apply and is not counted.");
}

static void
write_cell (KlasterStore *store, KlasterEvaluationState state, const char *evidence)
{
  g_autoptr (KlasterEvaluation) digest = build (store);
  g_autoptr (KlasterChange) made
      = klaster_evaluation_create_change (digest, 0, 2, state, evidence, "2026-05-01");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (made);
  g_assert_true (klaster_store_commit (store, made, &error));
}

static void
check_cell (KlasterStore *store, KlasterEvaluationState state, const char *evidence)
{
  g_autoptr (KlasterEvaluation) digest = build (store);
  const KlasterEvaluationCell *cell = klaster_evaluation_get_cell (digest, 0, 2);

  g_assert_cmpint (cell->state, ==, state);
  g_assert_cmpstr (cell->evidence, ==, evidence);
  g_assert_cmpint (g_date_valid (&cell->date), ==, state != KLASTER_EVALUATION_NOT_ENTERED);
}

static void
test_changes (void)
{
  g_autoptr (KlasterStore) store = open_with_items ();
  g_autoptr (KlasterEvaluation) digest = NULL;

  write_cell (store, KLASTER_EVALUATION_RUNNING, NULL);
  check_cell (store, KLASTER_EVALUATION_RUNNING, NULL);
  write_cell (store, KLASTER_EVALUATION_DONE, "Foto contoh");
  check_cell (store, KLASTER_EVALUATION_DONE, "Foto contoh");
  digest = build (store);
  g_assert_null (klaster_evaluation_create_change (digest, 0, 2, KLASTER_EVALUATION_DONE,
                                                   "Foto contoh", "2026-05-01"));
  write_cell (store, KLASTER_EVALUATION_NOT_ENTERED, NULL);
  check_cell (store, KLASTER_EVALUATION_NOT_ENTERED, NULL);
  g_assert_true (klaster_store_undo (store, NULL, NULL));
  check_cell (store, KLASTER_EVALUATION_DONE, "Foto contoh");
}

static void
test_split (void)
{
  const struct
  {
    const char *text, *items; /* items with | between */
  } cases[] = {
    { "", "" },
    { NULL, "" },
    { " \n\t\n", "" },
    { "1. Satu\n2. Dua", "Satu|Dua" },
    { "1) Satu\r\n(2) Dua\r\nc. Tiga", "Satu|Dua|Tiga" },
    { "- Satu\n• Dua\n\n* Tiga", "Satu|Dua|Tiga" },
    { "1\tSatu\n2\tDua", "Satu|Dua" },
    { "1. Satu yang\n   panjang\n2. Dua", "Satu yang panjang|Dua" },
    { "Satu\nDua", "Satu|Dua" },
    { "2025 adalah tahun\n1.5 juta", "2025 adalah tahun|1.5 juta" },
    { "1. \n2. Dua", "Dua" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) items = klaster_instruction_split (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", items);

      g_assert_cmpstr (joined, ==, cases[i].items);
    }
}

/* One change adds all items behind those that are there. */
static void
test_items (void)
{
  g_autoptr (KlasterStore) store = open_with_items ();
  g_autoptr (KlasterEvaluation) before = build (store);
  g_autoptr (KlasterEvaluation) after = NULL;
  g_autoptr (KlasterEvaluation) undone = NULL;
  g_autoptr (KlasterChange) made = klaster_evaluation_create_items (
      before, (const char *const[]){ "Ketiga", "Keempat", NULL });

  g_assert_true (klaster_store_commit (store, made, NULL));
  after = build (store);
  g_assert_cmpuint (after->rows->len, ==, 4);
  g_assert_cmpint (((KlasterEvaluationRow *)after->rows->pdata[3])->position, ==, 4);
  g_assert_cmpstr (((KlasterEvaluationRow *)after->rows->pdata[3])->text, ==, "Keempat");
  g_assert_null (klaster_evaluation_create_items (after, (const char *const[]){ NULL }));
  g_assert_true (klaster_store_undo (store, NULL, NULL));
  undone = build (store);
  g_assert_cmpuint (undone->rows->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation/stages", test_stages);
  g_test_add_func ("/evaluation/counts", test_counts);
  g_test_add_func ("/evaluation/changes", test_changes);
  g_test_add_func ("/evaluation/split", test_split);
  g_test_add_func ("/evaluation/items", test_items);
  return g_test_run ();
}
