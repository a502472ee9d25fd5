#include "klaster-period.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *code; /* NULL: refused */
  } cases[] = {
    { "202601B", "202601B" },
    { "202611B", "202611B" },
    { "2026-01", "202601B" },
    { "Jan-Feb 2026", "202601B" },
    { "Jan–Feb 2026", "202601B" },
    { "September-Oktober 2025", "202509B" },
    { "202602B", NULL },
    { "202613B", NULL },
    { "202600B", NULL },
    { "199901B", NULL },
    { "Feb-Mar 2026", NULL },
    { "Jan-Mar 2026", NULL },
    { "202601", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterPeriod period;
      g_autoptr (GError) error = NULL;
      gboolean ok = klaster_period_parse (cases[i].text, &period, &error);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (ok, ==, cases[i].code != NULL);
      if (ok)
        {
          g_autofree char *code = klaster_period_dup_code (period);

          g_assert_cmpstr (code, ==, cases[i].code);
        }
      else
        g_assert_nonnull (error);
    }
}

static void
test_steps (void)
{
  KlasterPeriod last = { 2025, 5 };
  KlasterPeriod next = klaster_period_add (last, 1);
  g_autofree char *label = klaster_period_dup_label (next);
  g_autofree char *brief = klaster_period_dup_short_label (last);
  GDate day;

  g_assert_cmpint (next.year, ==, 2026);
  g_assert_cmpint (next.index, ==, 0);
  g_assert_cmpint (klaster_period_distance (next, last), ==, -1);
  g_assert_cmpint (klaster_period_compare (last, next), <, 0);
  g_assert_cmpstr (label, ==, "Jan–Feb 2026");
  g_assert_cmpstr (brief, ==, "Nov–Des 25");
  klaster_period_get_last_day ((KlasterPeriod){ 2028, 0 }, &day);
  g_assert_cmpint (g_date_get_day (&day), ==, 29);
  g_assert_cmpint (klaster_period_of_date (&day).index, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/period/parse", test_parse);
  g_test_add_func ("/model/period/steps", test_steps);
  return g_test_run ();
}
