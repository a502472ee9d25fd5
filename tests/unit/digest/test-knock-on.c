/* What the slip of a stage does to those that wait for it. */
#include "klaster-knock-on.h"

#include "klaster-format.h"

#define TODAY "2026-11-21"
#define MAX_STAGES 5

typedef struct
{
  int waits_for;
  const char *target, *done;
  const char *expected; /* NULL: unknown */
  int slip;
} Stage;

static GDate
day_of (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  if (iso != NULL)
    g_assert_true (klaster_date_from_iso (iso, &date));
  return date;
}

static void
check_stage (const KlasterKnockStage *stage, const Stage *wanted)
{
  g_autofree char *expected
      = g_date_valid (&stage->expected) ? klaster_date_dup_iso (&stage->expected) : NULL;

  g_assert_cmpstr (expected, ==, wanted->expected);
  g_assert_cmpint (stage->slip, ==, wanted->slip);
}

static void
test_table (void)
{
  const struct
  {
    const char *name;
    guint n;
    Stage stages[MAX_STAGES];
  } cases[] = {
    { "none", 0, { { 0 } } },
    { "in time",
      2,
      { { -1, "2026-12-01", NULL, "2026-12-01", 0 }, { 0, "2027-01-01", NULL, "2027-01-01", 0 } } },
    { "overdue pushes",
      3,
      { { -1, "2026-11-11", NULL, "2026-11-21", 10 },
        { 0, "2026-12-01", NULL, "2026-12-11", 10 },
        { 1, "2027-01-01", NULL, "2027-01-11", 10 } } },
    { "closed late pushes",
      2,
      { { -1, "2026-10-01", "2026-10-31", "2026-10-31", 30 },
        { 0, "2026-12-01", NULL, "2026-12-31", 30 } } },
    { "closed early pulls nobody",
      2,
      { { -1, "2026-10-31", "2026-10-01", "2026-10-01", 0 },
        { 0, "2026-12-01", NULL, "2026-12-01", 0 } } },
    { "no target passes on",
      3,
      { { -1, "2026-11-16", NULL, "2026-11-21", 5 },
        { 0, NULL, NULL, NULL, 5 },
        { 1, "2027-01-01", NULL, "2027-01-06", 5 } } },
    { "not before the one waited for",
      2,
      { { -1, "2027-03-01", NULL, "2027-03-01", 0 },
        { 0, "2027-01-01", NULL, "2027-03-01", 59 } } },
    { "any order, two wait for one",
      3,
      { { 2, "2026-12-01", NULL, "2026-12-03", 2 },
        { 2, "2026-12-10", NULL, "2026-12-12", 2 },
        { -1, "2026-11-19", NULL, "2026-11-21", 2 } } },
    { "due today is no slip", 1, { { -1, TODAY, NULL, TODAY, 0 } } },
    { "closed without target",
      2,
      { { -1, NULL, "2026-10-01", "2026-10-01", 0 }, { 0, "2026-12-01", NULL, "2026-12-01", 0 } } },
  };
  const GDate today = day_of (TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterKnockStage stages[MAX_STAGES];

      g_test_message ("%s", cases[i].name);
      for (guint s = 0; s < cases[i].n; s++)
        stages[s] = (KlasterKnockStage){ .waits_for = cases[i].stages[s].waits_for,
                                         .closed = cases[i].stages[s].done != NULL,
                                         .target = day_of (cases[i].stages[s].target),
                                         .done = day_of (cases[i].stages[s].done) };
      g_assert_true (klaster_knock_on (stages, cases[i].n, &today));
      for (guint s = 0; s < cases[i].n; s++)
        check_stage (&stages[s], &cases[i].stages[s]);
    }
}

static void
test_circle (void)
{
  const GDate today = day_of (TODAY);
  KlasterKnockStage stages[] = { { .waits_for = 1 }, { .waits_for = 2 }, { .waits_for = 0 } };
  KlasterKnockStage self = { .waits_for = 0 };

  g_assert_false (klaster_knock_on (stages, 3, &today));
  g_assert_false (klaster_knock_on (&self, 1, &today));
}

static void
test_slip (void)
{
  const struct
  {
    const char *name;
    guint index, days;
    const char *after[3]; /* NULL: unknown */
  } cases[] = {
    { "nothing", 0, 0, { "2026-12-01", "2027-01-01", NULL } },
    { "all behind move along", 0, 10, { "2026-12-11", "2027-01-11", NULL } },
    { "none before moves", 1, 10, { "2026-12-01", "2027-01-11", NULL } },
  };
  const GDate today = day_of (TODAY);
  const KlasterKnockStage stages[] = { { .waits_for = -1, .target = day_of ("2026-12-01") },
                                       { .waits_for = 0, .target = day_of ("2027-01-01") },
                                       { .waits_for = 1 } };
  GDate before[3], after[3];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_true (
          klaster_knock_on_slip (stages, 3, cases[i].index, cases[i].days, &today, before, after));
      for (guint s = 0; s < 3; s++)
        {
          g_autofree char *text
              = g_date_valid (&after[s]) ? klaster_date_dup_iso (&after[s]) : NULL;

          g_assert_cmpstr (text, ==, cases[i].after[s]);
        }
      g_assert_cmpint (g_date_get_julian (&before[1]), ==, g_date_get_julian (&stages[1].target));
    }
  /* Without a target there is no day to be late for. */
  g_assert_false (klaster_knock_on_slip (stages, 3, 2, 5, &today, before, after));
}

static void
test_slip_of_overdue (void)
{
  const GDate today = day_of (TODAY);
  KlasterKnockStage stages[] = { { .waits_for = -1, .target = day_of ("2026-11-11") },
                                 { .waits_for = 0, .target = day_of ("2026-12-01") } };
  GDate before[2], after[2];

  /* Ten days late already, and five more. */
  g_assert_true (klaster_knock_on_slip (stages, 2, 0, 5, &today, before, after));
  g_assert_cmpint (g_date_days_between (&stages[0].target, &before[0]), ==, 10);
  g_assert_cmpint (g_date_days_between (&stages[1].target, &before[1]), ==, 10);
  g_assert_cmpint (g_date_days_between (&stages[1].target, &after[1]), ==, 15);
  stages[0].closed = TRUE;
  stages[0].done = today;
  g_assert_false (klaster_knock_on_slip (stages, 2, 0, 5, &today, before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/knock-on/table", test_table);
  g_test_add_func ("/knock-on/circle", test_circle);
  g_test_add_func ("/knock-on/slip", test_slip);
  g_test_add_func ("/knock-on/slip-of-overdue", test_slip_of_overdue);
  return g_test_run ();
}
