/* How much the ranks of an award hang on its weights, and on what is missing. */
#include "klaster-award-weights.h"

#include "award-fixture.h"

static void
test_move (void)
{
  double weights[] = { 50, 30, 20 };
  double lone[] = { 100, 0, 0 };

  klaster_award_move_weight (weights, 3, 0, 0);
  g_assert_cmpfloat_with_epsilon (weights[1], 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (weights[2], 40, 1e-9);
  klaster_award_move_weight (weights, 3, 2, 70);
  g_assert_cmpfloat_with_epsilon (weights[1], 30, 1e-9);
  klaster_award_move_weight (lone, 3, 0, 40);
  g_assert_cmpfloat_with_epsilon (lone[1], 30, 1e-9);
}

/* Those that are named stand as they are, in any number; the others fill up. */
static void
test_fix (void)
{
  static const struct
  {
    double wanted[4], after[4];
    gboolean taken;
  } cases[] = {
    { { NAN, NAN, NAN, NAN }, { 40, 30, 20, 10 }, TRUE },
    { { 60, NAN, NAN, NAN }, { 60, 20, 40 / 3.0, 20 / 3.0 }, TRUE },
    { { 60, 25, NAN, NAN }, { 60, 25, 10, 5 }, TRUE },
    { { 0, 0, NAN, NAN }, { 0, 0, 200 / 3.0, 100 / 3.0 }, TRUE },
    { { 60, 40, NAN, NAN }, { 60, 40, 0, 0 }, TRUE },
    { { 25, 25, 25, 25 }, { 25, 25, 25, 25 }, TRUE },
    { { 60, 41, NAN, NAN }, { 40, 30, 20, 10 }, FALSE },
    { { 25, 25, 25, 24 }, { 40, 30, 20, 10 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double weights[] = { 40, 30, 20, 10 };
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (klaster_award_fix_weights (weights, 4, cases[i].wanted, &error), ==,
                       cases[i].taken);
      g_assert_cmpint (error == NULL, ==, cases[i].taken);
      for (guint c = 0; c < 4; c++)
        g_assert_cmpfloat_with_epsilon (weights[c], cases[i].after[c], 1e-9);
    }
}

/* A minus B with weight K at TO; not rounded. */
static double
measure (const KlasterAwardSheet *sheet,
         const KlasterAwardResult *result,
         guint k,
         double to,
         guint a,
         guint b)
{
  guint n = sheet->criteria->len;
  g_autofree double *weights = g_new (double, n);
  double sums[2] = { 0 }, of[2] = { 0 };
  const guint sites[] = { a, b };

  for (guint c = 0; c < n; c++)
    weights[c] = klaster_award_sheet_get_criterion (sheet, c)->weight;
  klaster_award_move_weight (weights, n, k, to);
  for (guint i = 0; i < 2; i++)
    for (guint c = 0; c < n; c++)
      {
        double points = klaster_award_result_get_cell (result, c, sites[i])->points;

        if (isnan (points))
          continue;
        sums[i] += weights[c] * points;
        of[i] += weights[c];
      }
  return of[0] > 0 && of[1] > 0 ? sums[0] / of[0] - sums[1] / of[1] : 0;
}

/* Walks away from the weight in steps of 0.01 until the two are turned round. */
static double
walk (const KlasterAwardSheet *sheet, const KlasterAwardResult *result, guint a, guint b)
{
  for (guint step = 1; step <= 10000; step++)
    for (guint k = 0; k < sheet->criteria->len; k++)
      {
        double from = klaster_award_sheet_get_criterion (sheet, k)->weight;
        double change = step * 0.01;

        if ((from + change <= 100 && measure (sheet, result, k, from + change, a, b) < -1e-9)
            || (from - change >= 0 && measure (sheet, result, k, from - change, a, b) < -1e-9))
          return change;
      }
  return NAN;
}

static void
test_flips (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  guint n_found = 0;

  for (guint round = 0; round < 120; round++)
    {
      g_autoptr (KlasterAwardSheet) sheet = award_make_random (random, 2 + round % 5, 4);
      g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
      g_autofree double *weights = g_new (double, result->n_criteria);

      for (guint c = 0; c < result->n_criteria; c++)
        weights[c] = klaster_award_sheet_get_criterion (sheet, c)->weight;
      for (guint i = 0; i + 1 < result->n_sites; i++)
        {
          guint a = result->rows[i].site, b = result->rows[i + 1].site;
          KlasterAwardFlip flip;
          double change;

          if (result->rows[i + 1].total == KLASTER_AWARD_UNKNOWN
              || result->rows[i].total <= result->rows[i + 1].total)
            continue;
          flip = klaster_award_find_flip (sheet, result, weights, a, b);
          change = walk (sheet, result, a, b);
          g_test_message ("round %u pair %u: %g, walked %g", round, i, flip.to - flip.from, change);
          if (flip.criterion < 0 || isnan (change))
            {
              /* The walk ends a step before the edge. */
              g_assert_true (isnan (change)
                             && (flip.criterion < 0 || flip.to > 99.98 || flip.to < 0.02));
              continue;
            }
          n_found++;
          g_assert_cmpfloat (change, >=, fabs (flip.to - flip.from) - 1e-6);
          g_assert_cmpfloat (change, <=, fabs (flip.to - flip.from) + 0.0100001);
        }
    }
  g_assert_cmpint (n_found, >, 150);
}

/* Against the ranks of the plain functions, set by set. */
static void
test_shares (void)
{
  static const double spreads[] = { 0.25, 0.5, KLASTER_AWARD_ANY_WEIGHTS };
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (KlasterAwardSheet) sheet
          = award_make_random (random, 3 + round % 4, 5 + round % 9);
      g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
      g_autoptr (KlasterAwardField) field = klaster_award_field_new (sheet, result);
      g_autoptr (KlasterAwardDraws) draws
          = klaster_award_draws_new (result->n_criteria, 800, spreads[round % 3], 1);
      g_autofree double *weights = g_new (double, result->n_criteria);
      guint first[16], three[16], slow_first[16] = { 0 }, slow_three[16] = { 0 };

      for (guint c = 0; c < result->n_criteria; c++)
        weights[c] = klaster_award_sheet_get_criterion (sheet, c)->weight;
      klaster_award_count_shares (field, draws, weights, first, three);
      for (guint set = 0; set < draws->n_sets; set++)
        {
          double totals[16];

          for (guint s = 0; s < field->n_sites; s++)
            {
              double sum = 0, of = 0;

              for (guint c = 0; c < result->n_criteria; c++)
                {
                  double points
                      = klaster_award_result_get_cell (result, c, field->sites[s])->points;
                  double weight = (double)draws->factors[c * draws->n_sets + set]
                                  * (draws->any ? 1 : weights[c]);

                  sum += isnan (points) ? 0 : weight * points;
                  of += isnan (points) ? 0 : weight;
                }
              totals[s] = sum / of;
            }
          for (guint s = 0; s < field->n_sites; s++)
            {
              guint before = 0;

              for (guint j = 0; j < field->n_sites; j++)
                before += totals[j] > totals[s] * (1 + 1e-12);
              slow_first[s] += before < 1;
              slow_three[s] += before < 3;
            }
        }
      for (guint s = 0; s < field->n_sites; s++)
        {
          g_assert_cmpint (ABS ((int)first[s] - (int)slow_first[s]), <=, 2);
          g_assert_cmpint (ABS ((int)three[s] - (int)slow_three[s]), <=, 2);
        }
    }
}

static void
test_draws (void)
{
  g_autoptr (KlasterAwardDraws) one = klaster_award_draws_new (3, 100, 0.5, 1);
  g_autoptr (KlasterAwardDraws) two = klaster_award_draws_new (3, 100, 0.5, 1);

  g_assert_cmpint (one->n_sets, ==, 160);
  g_assert_cmpmem (one->factors, 480 * sizeof (float), two->factors, 480 * sizeof (float));
  for (guint i = 0; i < 480; i++)
    g_assert_true (one->factors[i] >= 0.5f && one->factors[i] <= 1.5f);
}

static void
test_missing (void)
{
  /* s1 waits for 50 points of weight; between 30 and 80, while the others have 90, 40 and 20. */
  const double figures[] = { 90, 60, 40, 20, 90, NA (NOT_ANSWERED), 40, 20 };
  g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (2, 4, figures);
  const double weights[] = { 50, 50 };
  g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
  g_autoptr (GArray) missing = klaster_award_find_missing (sheet, result, weights);
  const KlasterAwardMissing *item = &g_array_index (missing, KlasterAwardMissing, 0);

  g_assert_cmpint (missing->len, ==, 1);
  g_assert_cmpint (item->site, ==, 1);
  g_assert_cmpint (item->criterion, ==, 1);
  g_assert_cmpint (item->least, ==, 300000);
  g_assert_cmpint (item->most, ==, 800000);
  g_assert_cmpint (item->best, ==, 2);
  g_assert_cmpint (item->worst, ==, 3);
  g_assert_true (item->changes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/award/move", test_move);
  g_test_add_func ("/model/award/fix-weights", test_fix);
  g_test_add_func ("/model/award/flips", test_flips);
  g_test_add_func ("/model/award/shares", test_shares);
  g_test_add_func ("/model/award/draws", test_draws);
  g_test_add_func ("/model/award/missing", test_missing);
  return g_test_run ();
}
