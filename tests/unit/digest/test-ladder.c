#include <string.h>

#include "klaster-ladder.h"

/* States as letters: R reached, C current, . ahead, x rejected. */
static char *
spell (const KlasterLadder *ladder)
{
  static const char letters[] = {
    [KLASTER_RUNG_REACHED] = 'R', [KLASTER_RUNG_CURRENT] = 'C',  [KLASTER_RUNG_AHEAD] = '.',
    [KLASTER_RUNG_BLOCKED] = 'B', [KLASTER_RUNG_REJECTED] = 'x', [KLASTER_RUNG_UNRECORDED] = 'u'
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ladder->n_steps; i++)
    g_string_append_c (text, letters[ladder->steps[i].state]);
  return g_string_free (text, FALSE);
}

static void
test_ladders (void)
{
  const struct
  {
    char set; /* r right, p permit, b bumdesma */
    const char *kind, *stage, *states, *text;
  } cases[] = {
    { 'r', "merek", NULL, ".......", "Stage not entered" },
    { 'r', "merek", "preparing", "C......", "Step 1 of 7: Preparing" },
    { 'r', "merek", "formality", "RRRC...", "Step 4 of 7: Formality check" },
    { 'r', "merek", "certified", "RRRRRRR", "All steps done" },
    { 'r', "merek", "rejected", "RRR...x", "Rejected" },
    { 'r', "merek_kolektif", "group", "RC......", "Step 2 of 8: Group formed" },
    { 'r', "paten", "substantive", "RRRRC.", "Step 5 of 6: Substantive examination" },
    { 'r', "paten_sederhana", "filed", "RC....", "Step 2 of 6: Filed" },
    { 'r', "hak_cipta", "recorded", "RRR", "All steps done" },
    { 'r', "indikasi_geografis", "described", "RRC.....", "Step 3 of 8: Description ready" },
    { 'r', "desain_industri", "announced", "RRRC..", "Step 4 of 6: Announced" },
    { 'r', "ki_komunal", "recorded", "RRRR", "All steps done" },
    /* A stage that a kind does not have is put in where the order of all stages has it. */
    { 'r', "hak_cipta", "announced", "RRC.", "Step 3 of 4: Announced" },
    { 'r', "hak_cipta", "rejected", "RRx", "Rejected" },
    { 'p', "nib", "filed", "RC.", "Step 2 of 3: Filed" },
    { 'p', "spp_irt", "commitment", "RRC.", "Step 3 of 4: Fulfilling commitments" },
    { 'p', "halal", "fatwa", "RRRRC.", "Step 5 of 6: Fatwa session" },
    { 'p', "halal", "issued", "RRRRRR", "All steps done" },
    { 'p', "bpom_md", "audit", "RC...", "Step 2 of 5: Audit or field verification" },
    { 'p', "sni", "rejected", "RR..x", "Rejected" },
    { 'b', NULL, NULL, "......", "Stage not entered" },
    { 'b', NULL, "mad", "RRC...", "Step 3 of 6: Joint regulation" },
    { 'b', NULL, "certificate", "RRRRRR", "All steps done" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterLadder) ladder
          = cases[i].set == 'r'   ? klaster_ladder_for_right (cases[i].kind, cases[i].stage)
            : cases[i].set == 'p' ? klaster_ladder_for_permit (cases[i].kind, cases[i].stage)
                                  : klaster_ladder_for_bumdesma (cases[i].stage);
      g_autofree char *states = spell (ladder);

      g_test_message ("%s %s", cases[i].kind, cases[i].stage);
      g_assert_cmpstr (states, ==, cases[i].states);
      g_assert_cmpstr (ladder->text, ==, cases[i].text);
      g_assert_true (ladder->complete == (strspn (states, "R") == strlen (states)));
      g_assert_true (ladder->rejected == (strchr (states, 'x') != NULL));
    }
}

/* Every stage that a form offers must give a ladder for every kind. */
static void
test_all_stages (void)
{
  const char *entities[] = { "intellectual_property", "permit" };

  for (guint e = 0; e < G_N_ELEMENTS (entities); e++)
    {
      const KlasterEntity *entity = klaster_entity_get (entities[e]);
      const KlasterChoice *kinds = klaster_entity_get_field (entity, "kind")->choices;
      const KlasterChoice *stages = klaster_entity_get_field (entity, "stage")->choices;

      for (guint k = 0; kinds[k].key != NULL; k++)
        for (guint s = 0; stages[s].key != NULL; s++)
          {
            g_autoptr (KlasterLadder) ladder
                = e == 0 ? klaster_ladder_for_right (kinds[k].key, stages[s].key)
                         : klaster_ladder_for_permit (kinds[k].key, stages[s].key);

            g_assert_cmpuint (ladder->n_steps, >=, 3);
            g_assert_cmpuint (ladder->n_steps, <=, 10);
            g_assert_true (strcmp (stages[s].key, "rejected") == 0 || ladder->n_reached > 0
                           || ladder->steps[0].state == KLASTER_RUNG_CURRENT);
          }
    }
}

/* Days of what is behind, and how long the current step lasts and what blocks it. */
static void
test_record (void)
{
  g_autoptr (KlasterRecord) right
      = klaster_record_new (klaster_entity_get ("intellectual_property"), NULL);
  g_autoptr (KlasterLadder) held = NULL, free_way = NULL, early = NULL, done = NULL;
  GDate today;

  g_date_set_dmy (&today, 21, 11, 2026);
  klaster_record_set_text (right, "kind", "merek");
  klaster_record_set_text (right, "stage", "formality");
  klaster_record_set_text (right, "application_date", "2026-10-02");
  klaster_record_set_text (right, "stage_since", "2026-10-12");
  klaster_record_set_text (right, "target", "2026-11-20");
  klaster_record_set_text (right, "blocker", "Surat belum terbit");
  held = klaster_ladder_of (right, "Dinas Contoh", &today);
  g_assert_cmpint (held->steps[3].state, ==, KLASTER_RUNG_BLOCKED);
  g_assert_cmpint (g_date_get_day (&held->steps[2].day), ==, 2);
  g_assert_cmpint (g_date_get_day (&held->steps[3].day), ==, 12);
  g_assert_false (g_date_valid (&held->steps[1].day));
  g_assert_cmpstr (held->pace, ==, "40 days at this step · past its target 20 Nov 2026");
  g_assert_cmpstr (held->blocker, ==, "Surat belum terbit (Dinas Contoh)");

  klaster_record_set_blank (right, "blocker", KLASTER_BLANK_NOT_ANSWERED);
  klaster_record_set_text (right, "target", "2026-11-21");
  free_way = klaster_ladder_of (right, NULL, &today);
  g_assert_cmpint (free_way->steps[3].state, ==, KLASTER_RUNG_CURRENT);
  g_assert_cmpstr (free_way->pace, ==, "40 days at this step · target 21 Nov 2026");
  g_assert_null (free_way->blocker);

  klaster_record_set_text (right, "stage_since", "2026-12-01");
  klaster_record_set_blank (right, "target", KLASTER_BLANK_NOT_ANSWERED);
  early = klaster_ladder_of (right, NULL, &today);
  g_assert_null (early->pace);

  klaster_record_set_text (right, "stage", "certified");
  klaster_record_set_text (right, "certificate_date", "2026-11-03");
  klaster_record_set_text (right, "blocker", "Sudah lewat");
  done = klaster_ladder_of (right, NULL, &today);
  g_assert_cmpint (g_date_get_day (&done->steps[6].day), ==, 3);
  g_assert_null (done->blocker);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ladder/table", test_ladders);
  g_test_add_func ("/ladder/all-stages", test_all_stages);
  g_test_add_func ("/ladder/record", test_record);
  return g_test_run ();
}
