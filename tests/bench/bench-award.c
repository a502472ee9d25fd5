/* What-if of the award: 10 criteria x 13 sites x 10,000 random sets of weights, counted for first and first three,
 * as it follows the hand at a slider.
 *
 *   bench-award [FOLDER]    also writes points, draws and counts there, for others to count the same
 */
#include <stdio.h>

#include "bench.h"
#include "klaster-award-weights.h"

#define N_CRITERIA 10
#define N_SITES 13
#define N_RUNS 51
#define LIMIT_MS 5.0

static KlasterAwardSheet *
make_sheet (gboolean with_blanks)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  KlasterAwardSheet *sheet = klaster_award_sheet_new ();

  for (guint c = 0; c < N_CRITERIA; c++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", c);

      klaster_award_sheet_add_criterion (sheet, id)->weight = 100.0 / N_CRITERIA;
    }
  for (guint s = 0; s < N_SITES; s++)
    {
      g_autofree char *id = g_strdup_printf ("s%02u", s);

      klaster_award_sheet_add_site (sheet, id);
    }
  klaster_award_sheet_allot (sheet);
  for (guint i = 0; i < N_CRITERIA * N_SITES; i++)
    {
      sheet->figures[i].value
          = with_blanks && i % 17 == 0 ? NAN : g_rand_double_range (random, 0, 100);
      sheet->figures[i].blank = KLASTER_BLANK_NOT_APPLICABLE;
    }
  return sheet;
}

static void
write_floats (const char *folder, const char *name, const float *numbers, gsize n)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, (const char *)numbers, (gssize)(n * sizeof *numbers), &error);
  g_assert_no_error (error);
}

static void
write_all (const char *folder,
           const KlasterAwardField *field,
           const KlasterAwardDraws *draws,
           double time,
           const guint *first,
           const guint *three)
{
  g_autofree char *path = g_build_filename (folder, "shares", NULL);
  g_autoptr (GString) shares = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_append_printf (shares, "%f", time);
  for (guint s = 0; s < N_SITES; s++)
    g_string_append_printf (shares, " %u", first[s]);
  for (guint s = 0; s < N_SITES; s++)
    g_string_append_printf (shares, " %u", three[s]);
  g_file_set_contents (path, shares->str, -1, &error);
  g_assert_no_error (error);
  write_floats (folder, "points", field->points, (gsize)N_CRITERIA * N_SITES);
  write_floats (folder, "factors", draws->factors, (gsize)N_CRITERIA * draws->n_sets);
}

static double
measure (gboolean with_blanks, double spread, const char *folder)
{
  g_autoptr (KlasterAwardSheet) sheet = make_sheet (with_blanks);
  g_autoptr (KlasterAwardResult) result = klaster_award_rank (sheet, NULL, NULL);
  g_autoptr (KlasterAwardField) field = klaster_award_field_new (sheet, result);
  g_autoptr (KlasterAwardDraws) draws
      = klaster_award_draws_new (N_CRITERIA, KLASTER_AWARD_SETS, spread, KLASTER_AWARD_SEED);
  double weights[N_CRITERIA], times[N_RUNS];
  guint first[N_SITES], three[N_SITES], sum = 0;

  for (guint c = 0; c < N_CRITERIA; c++)
    weights[c] = 100.0 / N_CRITERIA;
  for (guint run = 0; run < N_RUNS; run++)
    {
      double begin = bench_get_cpu_ms ();

      klaster_award_count_shares (field, draws, weights, first, three);
      times[run] = bench_get_cpu_ms () - begin;
    }
  for (guint s = 0; s < N_SITES; s++)
    sum += first[s];
  g_assert_cmpint (sum, >=, KLASTER_AWARD_SETS);
  qsort (times, N_RUNS, sizeof *times, compare_times);
  if (folder != NULL)
    write_all (folder, field, draws, times[N_RUNS / 2], first, three);
  return times[N_RUNS / 2];
}

int
main (int argc, char **argv)
{
  const double same = measure (FALSE, 0.5, argc > 1 ? argv[1] : NULL);
  const double blanks = measure (TRUE, KLASTER_AWARD_ANY_WEIGHTS, NULL);

  printf ("10 criteria x 13 sites x 10,000 sets: %.2f ms; with criteria left out: %.2f ms "
          "(limit %.0f ms)\n",
          same, blanks, LIMIT_MS);
  return same <= LIMIT_MS && blanks <= LIMIT_MS ? 0 : 1;
}
