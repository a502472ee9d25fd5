/* Points, totals, stages, ties and ranks of an award. */
#include "award-fixture.h"
#include "klaster-award-weights.h"
#include "klaster-format.h"

static guint
rank_of (const KlasterAwardResult *result, guint site)
{
  return klaster_award_result_find (result, site)->rank;
}

static double
total_of (const KlasterAwardResult *result, guint site)
{
  return klaster_award_total_to_points (klaster_award_result_find (result, site)->total);
}

static void
test_weights (void)
{
  static const struct
  {
    guint n;
    double weights[3];
    gboolean good;
  } cases[] = {
    { 3, { 50, 30, 20 }, TRUE },       { 1, { 100 }, TRUE },       { 2, { 50, 49.9 }, FALSE },
    { 3, { 60, 30, 20 }, FALSE },      { 0, { 0 }, FALSE },        { 2, { 120, -20 }, FALSE },
    { 3, { 33.3, 33.3, 33.4 }, TRUE }, { 2, { NAN, 100 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (klaster_award_check_weights (cases[i].weights, cases[i].n, &error), ==,
                       cases[i].good);
      g_assert_true (cases[i].good || error->domain == KLASTER_INPUT_ERROR);
    }
}

static void
test_scales (void)
{
  static const struct
  {
    KlasterAwardScale scale;
    gboolean lower;
    double figures[3];
    double points[3];
  } cases[] = {
    { KLASTER_AWARD_SCALE_RANGE, FALSE, { 0, 25, 120 }, { 0, 50, 100 } }, /* 0 to 50 */
    { KLASTER_AWARD_SCALE_RANGE, TRUE, { 0, 25, 120 }, { 100, 50, 0 } },
    { KLASTER_AWARD_SCALE_FIELD, FALSE, { 10, 20, 30 }, { 0, 50, 100 } },
    { KLASTER_AWARD_SCALE_FIELD, TRUE, { 10, 20, 30 }, { 100, 50, 0 } },
    { KLASTER_AWARD_SCALE_FIELD, FALSE, { 7, 7, 7 }, { 100, 100, 100 } },
    { KLASTER_AWARD_SCALE_BEST, FALSE, { 10, 20, 40 }, { 25, 50, 100 } },
    { KLASTER_AWARD_SCALE_BEST, TRUE, { 10, 20, 40 }, { 100, 50, 25 } },
    { KLASTER_AWARD_SCALE_BEST, FALSE, { 0, 0, 0 }, { 0, 0, 0 } },
    { KLASTER_AWARD_SCALE_BEST, TRUE, { 0, 5, 10 }, { 100, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (1, 3, cases[i].figures);
      KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, 0);
      g_autoptr (KlasterAwardResult) result = NULL;

      criterion->scale = cases[i].scale;
      criterion->lower_is_better = cases[i].lower;
      criterion->highest = 50;
      result = klaster_award_rank (sheet, NULL, NULL);
      for (guint s = 0; s < 3; s++)
        g_assert_cmpfloat_with_epsilon (klaster_award_result_get_cell (result, 0, s)->points,
                                        cases[i].points[s], 1e-9);
    }
}

/* Site 0 has 80 in the first criterion and a blank in the second; site 1 has 60 in both. */
static void
test_blanks (void)
{
  static const struct
  {
    double blank;
    KlasterAwardTreatment treatment;
    gboolean zero_is_blank;
    double total; /* NAN: waits */
  } cases[] = {
    { NA (NOT_ANSWERED), KLASTER_AWARD_WAIT, FALSE, NAN },
    { NA (NOT_ANSWERED), KLASTER_AWARD_LEAVE_OUT, FALSE, 80 },
    { NA (NOT_ANSWERED), KLASTER_AWARD_ZERO_POINTS, FALSE, 40 },
    { NA (NOT_DUE), KLASTER_AWARD_WAIT, FALSE, NAN },
    { NA (NOT_DUE), KLASTER_AWARD_LEAVE_OUT, FALSE, 80 },
    { NA (NOT_DUE), KLASTER_AWARD_ZERO_POINTS, FALSE, 40 },
    { NA (NOT_APPLICABLE), KLASTER_AWARD_LEAVE_OUT, FALSE, 80 },
    { NA (NOT_APPLICABLE), KLASTER_AWARD_WAIT, FALSE, NAN },
    { 0, KLASTER_AWARD_LEAVE_OUT, FALSE, 40 },
    { 0, KLASTER_AWARD_LEAVE_OUT, TRUE, 80 },
    { 0, KLASTER_AWARD_WAIT, TRUE, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double figures[] = { 80, 60, cases[i].blank, 60 };
      g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (2, 2, figures);
      KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, 1);
      g_autoptr (KlasterAwardResult) result = NULL;
      KlasterBlank blank = award_figure_of (cases[i].blank).blank;

      g_test_message ("case %u", i);
      criterion->treatments[blank] = cases[i].treatment;
      criterion->zero_is_blank = cases[i].zero_is_blank;
      result = klaster_award_rank (sheet, NULL, NULL);
      if (isnan (cases[i].total))
        {
          g_assert_cmpint (rank_of (result, 0), ==, 0);
          g_assert_cmpint (result->n_waiting, ==, 1);
          g_assert_cmpint (klaster_award_result_find (result, 0)->least, ==, 400000);
          g_assert_cmpint (klaster_award_result_find (result, 0)->most, ==, 900000);
          g_assert_cmpint (rank_of (result, 1), ==, 1);
          continue;
        }
      g_assert_cmpfloat_with_epsilon (total_of (result, 0), cases[i].total, 1e-9);
      g_assert_cmpint (rank_of (result, 0), ==, cases[i].total > 60 ? 1 : 2);
    }
}

static void
test_common (void)
{
  const double figures[] = { 100, 50, NA (NOT_APPLICABLE), 10, 20, 30 };
  g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (2, 3, figures);
  g_autoptr (KlasterAwardResult) together = NULL;
  g_autoptr (KlasterAwardResult) desa = NULL;

  klaster_award_sheet_get_criterion (sheet, 0)->for_kelurahan = FALSE;
  desa = klaster_award_rank (sheet, NULL, NULL);
  g_assert_true (desa->common[0]);
  g_assert_cmpint (rank_of (desa, 0), ==, 1);
  klaster_award_sheet_get_site (sheet, 2)->kelurahan = TRUE;
  together = klaster_award_rank (sheet, NULL, NULL);
  g_assert_false (together->common[0]);
  g_assert_cmpint (klaster_award_result_get_cell (together, 0, 0)->state, ==,
                   KLASTER_AWARD_CELL_NOT_COMMON);
  g_assert_cmpint (rank_of (together, 2), ==, 1);
  g_assert_cmpfloat_with_epsilon (total_of (together, 0), 10, 1e-9);
}

static void
test_ties (void)
{
  /* Totals of s0, s1 and s2 are 50; of s3 40. */
  const double figures[] = { 50, 60, 40, 40, 50, 40, 60, 40 };
  static const struct
  {
    guint orders[2];
    guint ranks[4];
    int decider;
  } cases[] = {
    { { 0, 0 }, { 2, 1, 3, 4 }, 0 }, /* equal weights: by id */
    { { 0, 1 }, { 2, 3, 1, 4 }, 1 },
    { { 2, 1 }, { 2, 3, 1, 4 }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (2, 4, figures);
      g_autoptr (KlasterAwardResult) result = NULL;

      for (guint c = 0; c < 2; c++)
        klaster_award_sheet_get_criterion (sheet, c)->tie_order = cases[i].orders[c];
      result = klaster_award_rank (sheet, NULL, NULL);
      for (guint s = 0; s < 4; s++)
        g_assert_cmpint (rank_of (result, s), ==, cases[i].ranks[s]);
      g_assert_cmpint (klaster_award_result_find (result, 0)->decided_by, ==, cases[i].decider);
      g_assert_cmpint (klaster_award_result_find (result, 3)->decided_by, ==, -1);
    }
}

static void
test_shared (void)
{
  const double figures[] = { 50, 50, 50, 60, 10 };
  g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (1, 5, figures);
  g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
  static const guint ranks[] = { 2, 2, 2, 1, 5 };

  for (guint s = 0; s < 5; s++)
    {
      g_assert_cmpint (rank_of (result, s), ==, ranks[s]);
      g_assert_cmpint (klaster_award_result_find (result, s)->shared, ==, ranks[s] == 2);
    }
}

static void
test_stages (void)
{
  /* Administration, then a talk that only three are asked to. */
  const double figures[]
      = { 90, 80, 70, 70, 60, 20, 10, 50, 40, NA (NOT_DUE), NA (NOT_DUE), NA (NOT_DUE) };
  g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (2, 6, figures);
  KlasterAwardStage *papers = klaster_award_sheet_add_stage (sheet, "administrasi");
  g_autoptr (KlasterAwardResult) result = NULL;
  g_autoptr (KlasterAwardResult) waits = NULL;
  g_autoptr (KlasterAwardResult) tried = NULL;
  const double other[] = { 0, 100 };

  klaster_award_sheet_add_stage (sheet, "paparan");
  klaster_award_sheet_get_criterion (sheet, 1)->stage = 1;
  papers->places = 3;
  papers->least = 30;
  /* s2 and s3 share the last place: both go on, and s3 waits for its talk. */
  waits = klaster_award_rank (sheet, NULL, NULL);
  g_assert_cmpint (rank_of (waits, 1), ==, 1);
  g_assert_cmpint (rank_of (waits, 0), ==, 3);
  g_assert_cmpint (rank_of (waits, 2), ==, 2);
  g_assert_cmpint (rank_of (waits, 3), ==, 0);
  g_assert_cmpint (klaster_award_result_find (waits, 3)->stage, ==, 1);
  g_assert_cmpint (klaster_award_result_find (waits, 4)->state, ==, KLASTER_AWARD_OUT);
  *klaster_award_sheet_get_figure (sheet, 1, 3) = award_figure_of (5);
  result = klaster_award_rank (sheet, NULL, NULL);
  g_assert_cmpint (rank_of (result, 3), ==, 4);
  g_assert_cmpint (rank_of (result, 4), ==, 5);
  g_assert_cmpint (rank_of (result, 5), ==, 6);
  /* Other weights do not bring those back who are out. */
  tried = klaster_award_rank (sheet, other, result);
  g_assert_cmpint (rank_of (tried, 1), ==, 1);
  g_assert_cmpint (rank_of (tried, 2), ==, 2);
  g_assert_cmpint (klaster_award_result_find (tried, 4)->state, ==, KLASTER_AWARD_OUT);
  papers->places = 0;
  papers->least = 75;
  klaster_award_result_free (g_steal_pointer (&result));
  result = klaster_award_rank (sheet, NULL, NULL);
  g_assert_cmpint (klaster_award_result_find (result, 2)->state, ==, KLASTER_AWARD_OUT);
  g_assert_cmpint (rank_of (result, 1), ==, 1);
}

static void
test_jury (void)
{
  const double none[] = { 0, 0 };
  g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (1, 2, none);
  KlasterAwardSpread spread;
  static const double scores[] = { 70, 80, NAN, 60, NAN, NAN };

  klaster_award_sheet_get_criterion (sheet, 0)->source = KLASTER_AWARD_SOURCE_JURY;
  for (guint juror = 0; juror < 3; juror++)
    g_ptr_array_add (sheet->jurors, g_strdup_printf ("j%u", juror));
  klaster_award_sheet_allot (sheet);
  for (guint i = 0; i < 6; i++)
    sheet->scores[i] = scores[i];
  klaster_award_sheet_take_scores (sheet);
  g_assert_true (isnan (klaster_award_sheet_get_figure (sheet, 0, 0)->value));
  g_assert_cmpint (klaster_award_sheet_get_figure (sheet, 0, 0)->blank, ==, KLASTER_BLANK_NOT_DUE);
  sheet->closed = TRUE;
  klaster_award_sheet_take_scores (sheet);
  spread = klaster_award_sheet_get_spread (sheet, 0, 0);
  g_assert_cmpint (spread.n, ==, 2);
  g_assert_cmpfloat (spread.mean, ==, 75);
  g_assert_cmpfloat (spread.lowest, ==, 70);
  g_assert_cmpfloat (spread.highest, ==, 80);
  g_assert_cmpfloat (klaster_award_sheet_get_figure (sheet, 0, 0)->value, ==, 75);
  g_assert_cmpfloat (klaster_award_sheet_get_figure (sheet, 0, 1)->value, ==, 60);
}

/* ---- random sheets */

/* The same with sites and criteria in another order. */
static KlasterAwardSheet *
shuffle (const KlasterAwardSheet *sheet, GRand *random)
{
  guint n = sheet->criteria->len, m = sheet->sites->len;
  guint turn = g_rand_int_range (random, 0, n), shift = g_rand_int_range (random, 0, m);
  KlasterAwardSheet *other = klaster_award_sheet_new ();

  for (guint i = 0; i < n; i++)
    {
      const KlasterAwardCriterion *from = sheet->criteria->pdata[n - 1 - (i + turn) % n];
      KlasterAwardCriterion *to = klaster_award_sheet_add_criterion (other, from->id);

      to->weight = from->weight;
      to->scale = from->scale;
      to->lower_is_better = from->lower_is_better;
    }
  for (guint i = 0; i < m; i++)
    {
      const KlasterAwardSite *from = sheet->sites->pdata[(i + shift) % m];

      klaster_award_sheet_add_site (other, from->id)->code = g_strdup (from->code);
    }
  klaster_award_sheet_allot (other);
  for (guint c = 0; c < n; c++)
    for (guint s = 0; s < m; s++)
      *klaster_award_sheet_get_figure (other, c, s)
          = *klaster_award_sheet_get_figure (sheet, n - 1 - (c + turn) % n, (s + shift) % m);
  return other;
}

static void
test_any_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (KlasterAwardSheet) sheet
          = award_make_random (random, 1 + round % 6, 2 + round % 11);
      g_autoptr (KlasterAwardSheet) other = shuffle (sheet, random);
      g_autoptr (KlasterAwardResult) one = klaster_award_rank (sheet, NULL, NULL);
      g_autoptr (KlasterAwardResult) two = klaster_award_rank (other, NULL, NULL);

      for (guint i = 0; i < one->n_sites; i++)
        {
          g_assert_cmpstr (klaster_award_sheet_get_site (sheet, one->rows[i].site)->id, ==,
                           klaster_award_sheet_get_site (other, two->rows[i].site)->id);
          g_assert_cmpint (one->rows[i].rank, ==, two->rows[i].rank);
          g_assert_cmpint (one->rows[i].total, ==, two->rows[i].total);
        }
    }
}

/* A criterion that applies to nobody, and a site to which nothing applies, change nothing. */
static void
test_not_applicable (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 200; round++)
    {
      guint n = 2 + round % 5, m = 3 + round % 10;
      g_autoptr (KlasterAwardSheet) sheet = award_make_random (random, n, m);
      g_autoptr (KlasterAwardSheet) more = award_make_random (random, n + 1, m + 1);
      g_autoptr (KlasterAwardResult) one = klaster_award_rank (sheet, NULL, NULL);
      g_autoptr (KlasterAwardResult) two = NULL;

      for (guint c = 0; c <= n; c++)
        for (guint s = 0; s <= m; s++)
          *klaster_award_sheet_get_figure (more, c, s)
              = c < n && s < m ? *klaster_award_sheet_get_figure (sheet, c, s)
                               : award_figure_of (NA (NOT_APPLICABLE));
      for (guint c = 0; c < n; c++)
        {
          const KlasterAwardCriterion *from = klaster_award_sheet_get_criterion (sheet, c);
          KlasterAwardCriterion *to = klaster_award_sheet_get_criterion (more, c);

          to->weight = from->weight / 2;
          to->scale = from->scale;
          to->lower_is_better = from->lower_is_better;
        }
      klaster_award_sheet_get_criterion (more, n)->weight = 50;
      two = klaster_award_rank (more, NULL, NULL);
      for (guint s = 0; s < m; s++)
        {
          g_assert_cmpint (rank_of (one, s), ==, rank_of (two, s));
          g_assert_cmpint (klaster_award_result_find (one, s)->total, ==,
                           klaster_award_result_find (two, s)->total);
        }
      g_assert_cmpint (rank_of (two, m), ==, 0);
    }
}

/* Two lists: each keeps totals and order of the common one and counts its own ranks, shared ones too. */
static void
test_by_kind (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint n_shared = 0, n_cleared = 0;

  for (guint round = 0; round < 200; round++)
    {
      guint n = 1 + round % 3, m = 2 + round % 12;
      g_autoptr (KlasterAwardSheet) sheet = award_make_random (random, n, m);
      g_autoptr (KlasterAwardResult) common = NULL;
      g_autoptr (KlasterAwardResult) apart = NULL;

      for (guint s = 0; s < m; s++)
        {
          klaster_award_sheet_get_site (sheet, s)->kelurahan = g_rand_boolean (random);
          /* Few different figures: many equal totals. */
          for (guint c = 0; c < n; c++)
            *klaster_award_sheet_get_figure (sheet, c, s)
                = award_figure_of (g_rand_int_range (random, 0, 3) * 50);
        }
      common = klaster_award_rank (sheet, NULL, NULL);
      apart = klaster_award_rank_by_kind (sheet, common);
      g_assert_true (apart->by_kind);
      for (guint i = 0; i < m; i++)
        {
          const KlasterAwardRow *row = &apart->rows[i];
          const KlasterAwardRow *own = klaster_award_result_find (common, row->site);
          gboolean kelurahan = klaster_award_sheet_get_site (sheet, row->site)->kelurahan;
          guint before = 0, alike = 0, tied = 0;

          for (guint j = 0; j < m; j++)
            if (klaster_award_sheet_get_site (sheet, common->rows[j].site)->kelurahan == kelurahan)
              {
                before += common->rows[j].rank < own->rank;
                alike += common->rows[j].rank == own->rank;
                tied += common->rows[j].total == own->total;
              }
          g_assert_cmpint (row->total, ==, own->total);
          g_assert_cmpint (row->rank, ==, before + 1);
          g_assert_cmpint (row->shared, ==, alike > 1);
          g_assert_cmpint (row->decided_by, ==, tied > 1 ? own->decided_by : -1);
          n_cleared += row->decided_by != own->decided_by;
          n_shared += row->shared;
          g_assert_true (i == 0
                         || klaster_award_sheet_get_site (sheet, apart->rows[i - 1].site)->kelurahan
                                <= kelurahan);
          g_assert_cmpint (
              klaster_award_result_has_neighbour (sheet, apart, i), ==,
              i + 1 < m
                  && klaster_award_sheet_get_site (sheet, apart->rows[i + 1].site)->kelurahan
                         == kelurahan);
        }
    }
  g_assert_cmpint (n_shared, >, 0);
  g_assert_cmpint (n_cleared, >, 0);
}

/* The shares of a list count its own sites alone. */
static void
test_by_kind_shares (void)
{
  static const double figures[] = { 90, 80, 70, 60 };
  g_autoptr (KlasterAwardSheet) sheet = award_make_sheet (1, 4, figures);
  g_autoptr (KlasterAwardResult) result = NULL;
  g_autoptr (KlasterAwardField) field = NULL;
  g_autoptr (KlasterAwardDraws) draws = klaster_award_draws_new (1, 80, 0.5, 1);
  double weight = 100;
  guint first[4], three[4];

  klaster_award_sheet_get_site (sheet, 1)->kelurahan = TRUE;
  klaster_award_sheet_get_site (sheet, 3)->kelurahan = TRUE;
  result = klaster_award_rank (sheet, NULL, NULL);
  field = klaster_award_field_new_of_kind (sheet, result, TRUE);
  g_assert_cmpint (field->n_sites, ==, 2);
  klaster_award_count_shares (field, draws, &weight, first, three);
  g_assert_cmpint (field->sites[0], ==, 1);
  g_assert_cmpint (first[0], ==, draws->n_sets);
  g_assert_cmpint (first[1], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/award/weights", test_weights);
  g_test_add_func ("/model/award/scales", test_scales);
  g_test_add_func ("/model/award/blanks", test_blanks);
  g_test_add_func ("/model/award/common", test_common);
  g_test_add_func ("/model/award/ties", test_ties);
  g_test_add_func ("/model/award/shared", test_shared);
  g_test_add_func ("/model/award/stages", test_stages);
  g_test_add_func ("/model/award/jury", test_jury);
  g_test_add_func ("/model/award/any-order", test_any_order);
  g_test_add_func ("/model/award/not-applicable", test_not_applicable);
  g_test_add_func ("/model/award/by-kind", test_by_kind);
  g_test_add_func ("/model/award/by-kind/shares", test_by_kind_shares);
  return g_test_run ();
}
