#include <math.h>

#include "digest-fixture.h"
#include "klaster-kawasan-digest.h"

DEFINE_RUN (KlasterKawasanDigestQuery, klaster_kawasan_digest)

static KlasterKawasanDigest *
build (KlasterStore *store)
{
  const KlasterKawasanDigestQuery query = { .kawasan = id_of ("K"), .today = day_of (TODAY) };

  return run (store, run_klaster_kawasan_digest, &query);
}

static KlasterStore *
open_kawasan (void)
{
  KlasterStore *store = open_slots ();

  g_free (put (store, "kawasan", "K", "name", "Satu", "kind", "kpp", "kabupaten", "63.09", NULL));
  return store;
}

static void
test_bare (void)
{
  g_autoptr (KlasterStore) store = open_kawasan ();
  g_autoptr (KlasterKawasanDigest) digest = build (store);

  g_assert_cmpuint (digest->n_stages, ==, 10);
  g_assert_cmpint (digest->current, ==, KLASTER_STAGE_UNKNOWN);
  g_assert_cmpint (digest->stages[0].state, ==, KLASTER_RUNG_UNRECORDED);
  g_assert_cmpuint (digest->n_checks, ==, 5);
  g_assert_cmpuint (digest->n_unanswered, ==, 5);
  g_assert_true (isnan (digest->budget));
  g_assert_cmpstr (digest->lead, ==,
                   "No stage of Satu is recorded yet. Nothing is entered on the documents that the "
                   "ministry asks for.");
  g_assert_cmpstr (digest->program_sentence, ==, "No OPD programme is entered.");
  g_assert_cmpstr (digest->follow_up_sentence, ==, "No follow-up is entered.");
  g_assert_cmpuint (digest->missing->len, >=, 5);
  g_assert_null (digest->next_meeting);
  g_assert_cmpstr (klaster_kawasan_digest_get_stage_text (digest), ==, "no stage recorded yet");
}

static void
put_stage (KlasterStore *store,
           const char *stage,
           const char *start,
           const char *done,
           const char *document,
           const char *blocker)
{
  g_free (put (store, "kawasan_stage", stage, "kawasan", id_of ("K"), "stage", stage, "start",
               start, "done", done, "document_number", document, "blocker", blocker, NULL));
}

static void
test_stages (void)
{
  const struct
  {
    struct
    {
      const char *stage, *start, *done, *document, *blocker;
    } stages[4];
    int current;
    KlasterRungState states[4];
    int days; /* of the current one */
    const char *lead;
  } cases[] = {
    { { { "1a", "2026-01-01", "2026-01-31", "1/2026" }, { "1b", "2026-11-01" } },
      1,
      { KLASTER_RUNG_REACHED, KLASTER_RUNG_CURRENT, KLASTER_RUNG_AHEAD, KLASTER_RUNG_AHEAD },
      20,
      "Satu is at stage 1b. Proposal, since 20 days." },
    /* Without a start the stage begins when the former one ended. */
    { { { "1a", NULL, "2026-11-11", "1/2026" } },
      1,
      { KLASTER_RUNG_REACHED, KLASTER_RUNG_CURRENT, KLASTER_RUNG_AHEAD, KLASTER_RUNG_AHEAD },
      10,
      "Satu is at stage 1b. Proposal, since 10 days." },
    /* What nobody entered is not said to be done. */
    { { { "1c", NULL, "2026-11-11", "1/2026" }, { "2a", NULL, NULL, NULL, "Anggaran" } },
      3,
      { KLASTER_RUNG_UNRECORDED, KLASTER_RUNG_UNRECORDED, KLASTER_RUNG_REACHED,
        KLASTER_RUNG_BLOCKED },
      10,
      "Satu is at stage 2a. TKPKP of the kabupaten formed, held up by: Anggaran." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterStore) store = open_kawasan ();
      g_autoptr (KlasterKawasanDigest) digest = NULL;

      for (guint s = 0; s < 4 && cases[i].stages[s].stage != NULL; s++)
        put_stage (store, cases[i].stages[s].stage, cases[i].stages[s].start,
                   cases[i].stages[s].done, cases[i].stages[s].document,
                   cases[i].stages[s].blocker);
      digest = build (store);
      g_test_message ("case %u", i);
      g_assert_cmpint (digest->current, ==, cases[i].current);
      for (guint s = 0; s < 4; s++)
        g_assert_cmpint (digest->stages[s].state, ==, cases[i].states[s]);
      g_assert_cmpint (digest->stages[digest->current].days, ==, cases[i].days);
      g_assert_true (g_str_has_prefix (digest->lead, cases[i].lead));
    }
}

/* A document alone neither closes a stage nor says where the kawasan stands. */
static void
test_document_alone (void)
{
  g_autoptr (KlasterStore) store = open_kawasan ();
  g_autoptr (KlasterKawasanDigest) digest = NULL;

  put_stage (store, "2b", NULL, NULL, "429/2017", NULL);
  digest = build (store);
  g_assert_cmpint (digest->current, ==, KLASTER_STAGE_UNKNOWN);
  g_assert_true (g_str_has_prefix (digest->lead, "No stage of Satu is closed yet."));
  g_assert_cmpstr (klaster_kawasan_digest_get_stage_text (digest), ==, "no stage closed yet");
}

/* Another kawasan that was DAYS in stage 1a. */
static void
put_other (KlasterStore *store, const char *name, guint days)
{
  GDate begin = day_of ("2026-01-01");
  g_autofree char *start = klaster_date_dup_iso (&begin);
  g_autofree char *done = NULL;

  g_date_add_days (&begin, days);
  done = klaster_date_dup_iso (&begin);
  g_free (put (store, "kawasan", name, "name", name, "kind", "other", "kabupaten", "63.01", NULL));
  g_free (put (store, "kawasan_stage", NULL, "kawasan", id_of (name), "stage", "1a", "start", start,
               "done", done, "document_number", "1", NULL));
}

static void
test_others (void)
{
  g_autoptr (KlasterStore) store = open_kawasan ();
  g_autoptr (KlasterKawasanDigest) alone = NULL;
  g_autoptr (KlasterKawasanDigest) of_two = NULL;
  g_autoptr (KlasterKawasanDigest) of_three = NULL;

  put_stage (store, "1a", "2026-11-01", NULL, NULL, NULL);
  alone = build (store);
  g_assert_cmpuint (alone->stages[0].n_others, ==, 0); /* not against itself */
  g_assert_cmpint (alone->stages[0].others_days, ==, -1);
  put_other (store, "A", 10);
  put_other (store, "B", 41);
  of_two = build (store);
  g_assert_cmpint (of_two->stages[0].others_days, ==, 26); /* the mean of the middle, rounded */
  put_other (store, "C", 12);
  of_three = build (store);
  g_assert_cmpuint (of_three->stages[0].n_others, ==, 3);
  g_assert_cmpint (of_three->stages[0].others_days, ==, 12);
  g_assert_cmpint (of_three->stages[0].days, ==, 20);
  g_assert_nonnull (of_three->stages[0].stored);
  g_assert_null (of_three->stages[1].stored);
  g_assert_cmpint (of_three->stages[1].waits_for, ==, 0);
}

static void
put_work (KlasterStore *store)
{
  g_free (put (store, "opd", "O1", "name", "Dinas Satu", "level", "province", NULL));
  g_free (put (store, "opd", "O2", "name", "Dinas Dua", "level", "province", NULL));
  g_free (put (store, "opd_program", NULL, "opd", id_of ("O1"), "kawasan", id_of ("K"), "title",
               "Jalan", "year", "2025", "budget", "100000000", "spent", "0", NULL));
  g_free (put (store, "opd_program", NULL, "opd", id_of ("O1"), "kawasan", id_of ("K"), "title",
               "Bibit", "year", "2026", NULL));
  g_free (put (store, "opd_program", NULL, "opd", id_of ("O2"), "kawasan", id_of ("K"), "title",
               "Pasar", "year", "2026", "budget", "50000000", NULL));
  g_free (put (store, "meeting", "M1", "title", "Rapat lalu", "kind", "kpp", "date", "2026-11-13",
               "kawasan", id_of ("K"), NULL));
  g_free (put (store, "meeting", "M2", "title", "Rapat jauh", "kind", "kpp", "date", "2027-02-01",
               "kawasan", id_of ("K"), NULL));
  g_free (put (store, "meeting", "M3", "title", "Rapat dekat", "kind", "kpp", "date", "2026-12-01",
               "kawasan", id_of ("K"), NULL));
  g_free (put (store, "follow_up", NULL, "meeting", id_of ("M1"), "text", "Surat", "kawasan",
               id_of ("K"), "due", "2026-11-18", "state", "open", NULL));
  g_free (put (store, "follow_up", NULL, "text", "Tanpa rapat", "kawasan", id_of ("K"), "state",
               "running", NULL));
  g_free (put (store, "follow_up", NULL, "text", "Beres", "kawasan", id_of ("K"), "state", "done",
               NULL));
  g_free (put (store, "follow_up", NULL, "text", "Batal", "kawasan", id_of ("K"), "state",
               "dropped", NULL));
  g_free (put (store, "bumdesma", "B", "kawasan", id_of ("K"), "name", "Bersama", "stage", "mad",
               NULL));
  g_free (put (store, "bumdesma_year", NULL, "bumdesma", id_of ("B"), "year", "2026", "profit",
               "-5", NULL));
  g_free (put (store, "bumdesma_year", NULL, "bumdesma", id_of ("B"), "year", "2025", "turnover",
               "0", NULL));
  g_free (put (store, "kawasan_check", NULL, "kawasan", id_of ("K"), "item", "sk_kawasan",
               "complete", "1", NULL));
  g_free (put (store, "kawasan_check", NULL, "kawasan", id_of ("K"), "item", "bumdesma", "complete",
               "0", NULL));
  g_free (put (store, "setting", NULL, "key", "holidays", "value", "2026-11-17, 2026-12-25", NULL));
}

static void
test_work (void)
{
  g_autoptr (KlasterStore) store = open_kawasan ();
  g_autoptr (KlasterKawasanDigest) digest = NULL;
  const KlasterFollowUp *item;
  const KlasterBumdesmaDigest *joint;

  put_work (store);
  digest = build (store);
  g_assert_cmpfloat (digest->budget, ==, 150e6);
  g_assert_cmpuint (digest->n_with_budget, ==, 2);
  g_assert_cmpfloat (digest->spent, ==, 0);
  g_assert_cmpuint (digest->n_with_spent, ==, 1);
  g_assert_cmpuint (digest->n_opd, ==, 2);
  g_assert_cmpstr (digest->program_sentence, ==,
                   "3 programmes of 2 OPD with a budget of Rp150.000.000 (known for 2 of 3).");
  g_assert_cmpstr (((KlasterKawasanProgram *)digest->programs->pdata[0])->title, ==, "Pasar");
  g_assert_cmpstr (digest->next_meeting->title, ==, "Rapat dekat");
  g_assert_cmpuint (digest->follow_ups->len, ==, 2);
  item = digest->follow_ups->pdata[0];
  g_assert_cmpint (item->age, ==, 4); /* 16, 18, 19, 20 November; the 17th is off */
  g_assert_true (item->overdue);
  g_assert_cmpint (item->days_over, ==, 2); /* 19 and 20 November */
  item = digest->follow_ups->pdata[1];
  g_assert_cmpint (item->age, ==, -1);
  g_assert_cmpstr (digest->follow_up_sentence, ==, "2 follow-ups are open. 1 is overdue.");
  g_assert_cmpuint (digest->n_complete, ==, 1);
  g_assert_cmpuint (digest->n_unanswered, ==, 3);
  joint = digest->bumdesma->pdata[0];
  g_assert_cmpuint (joint->ladder->n_reached, ==, 2);
  g_assert_cmpint (((KlasterBumdesmaYear *)joint->years->pdata[0])->year, ==, 2025);
  g_assert_true (klaster_figure_is_blank (((KlasterBumdesmaYear *)joint->years->pdata[0])->profit));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kawasan/bare", test_bare);
  g_test_add_func ("/kawasan/stages", test_stages);
  g_test_add_func ("/kawasan/document-alone", test_document_alone);
  g_test_add_func ("/kawasan/others", test_others);
  g_test_add_func ("/kawasan/work", test_work);
  return g_test_run ();
}
