#include "klaster-award-weights.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-award-private.h"
#include "klaster-format.h"

/* ---- the field */

static gboolean
is_counted (const KlasterAwardCell *cell)
{
  return cell->state == KLASTER_AWARD_CELL_COUNTED || cell->state == KLASTER_AWARD_CELL_ZERO;
}

/* KIND: 0 desa, 1 kelurahan, -1 both. */
static KlasterAwardField *
make_field (const KlasterAwardSheet *sheet, const KlasterAwardResult *result, int kind)
{
  KlasterAwardField *self = g_new0 (KlasterAwardField, 1);
  gboolean same = TRUE;

  self->n_criteria = result->n_criteria;
  self->sites = g_new (guint, result->n_sites);
  for (guint i = 0; i < result->n_sites; i++)
    if (result->rows[i].state == KLASTER_AWARD_IN
        && (kind < 0
            || klaster_award_sheet_get_site (sheet, result->rows[i].site)->kelurahan
                   == (kind == 1)))
      self->sites[self->n_sites++] = result->rows[i].site;
  self->points = g_new0 (float, (gsize)self->n_criteria * self->n_sites);
  self->counted = g_new0 (float, (gsize)self->n_criteria * self->n_sites);
  for (guint c = 0; c < self->n_criteria; c++)
    for (guint s = 0; s < self->n_sites; s++)
      {
        const KlasterAwardCell *cell = klaster_award_result_get_cell (result, c, self->sites[s]);
        gsize at = (gsize)c * self->n_sites + s;

        self->points[at] = is_counted (cell) ? (float)cell->points : 0;
        self->counted[at] = is_counted (cell);
        same = same && self->counted[at] == self->counted[(gsize)c * self->n_sites];
      }
  if (same)
    g_clear_pointer (&self->counted, g_free);
  return self;
}

KlasterAwardField *
klaster_award_field_new (const KlasterAwardSheet *sheet, const KlasterAwardResult *result)
{
  return make_field (sheet, result, -1);
}

KlasterAwardField *
klaster_award_field_new_of_kind (const KlasterAwardSheet *sheet,
                                 const KlasterAwardResult *result,
                                 gboolean kelurahan)
{
  return make_field (sheet, result, kelurahan ? 1 : 0);
}

void
klaster_award_field_free (KlasterAwardField *self)
{
  g_free (self->sites);
  g_free (self->points);
  g_free (self->counted);
  g_free (self);
}

/* ---- random sets */

/* splitmix64 (Steele, Lea, Flood 2014): the same numbers on every machine. */
static guint64
draw_bits (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* In (0, 1). */
static double
draw_uniform (guint64 *state)
{
  return ((double)(draw_bits (state) >> 11) + 0.5) * 0x1p-53;
}

KlasterAwardDraws *
klaster_award_draws_new (guint n_criteria, guint n_sets, double spread, guint64 seed)
{
  KlasterAwardDraws *self = g_new0 (KlasterAwardDraws, 1);
  guint64 state = seed;

  self->n_criteria = n_criteria;
  self->n_sets = (n_sets + KLASTER_AWARD_LANES - 1) / KLASTER_AWARD_LANES * KLASTER_AWARD_LANES;
  self->any = spread <= KLASTER_AWARD_ANY_WEIGHTS;
  self->factors = g_new (float, (gsize)n_criteria * self->n_sets);
  for (gsize i = 0; i < (gsize)n_criteria * self->n_sets; i++)
    {
      double u = draw_uniform (&state);

      self->factors[i] = (float)(self->any ? -log (u) : 1 + spread * (2 * u - 1));
    }
  return self;
}

void
klaster_award_draws_free (KlasterAwardDraws *self)
{
  g_free (self->factors);
  g_free (self);
}

/* ---- the kernel
 *
 * A block of sets at a time, one set a lane; every inner loop runs over the lanes with a constant count and no
 * branch, so that the compiler makes vectors of it. Sums of weights need no division where all sites have the
 * same criteria: they are the same for all and change no order. */

typedef float Lanes[KLASTER_AWARD_LANES];

/* SUM += POINTS x weight of one criterion. */
static inline void
add_weighted (float *restrict sum, const float *restrict factors, float weighted)
{
  for (guint lane = 0; lane < KLASTER_AWARD_LANES; lane++)
    sum[lane] += factors[lane] * weighted;
}

static void
fill_block (const KlasterAwardField *field,
            const KlasterAwardDraws *draws,
            const double *weights,
            gsize first_set,
            Lanes *totals)
{
  Lanes sums;

  for (guint s = 0; s < field->n_sites; s++)
    {
      memset (totals[s], 0, sizeof totals[s]);
      memset (sums, 0, sizeof sums);
      for (guint c = 0; c < field->n_criteria; c++)
        {
          const float *factors = draws->factors + (gsize)c * draws->n_sets + first_set;
          float weight = draws->any ? 1 : (float)weights[c];
          gsize at = (gsize)c * field->n_sites + s;

          add_weighted (totals[s], factors, weight * field->points[at]);
          if (field->counted != NULL)
            add_weighted (sums, factors, weight * field->counted[at]);
        }
      if (field->counted != NULL)
        for (guint lane = 0; lane < KLASTER_AWARD_LANES; lane++)
          totals[s][lane] /= sums[lane] > 0 ? sums[lane] : 1;
    }
}

/* How many are before site S in each lane, counted into FIRST and THREE. */
static void
count_block (const Lanes *totals, guint n_sites, guint s, guint *first, guint *three)
{
  gint32 before[KLASTER_AWARD_LANES] = { 0 };
  gint32 n_first = 0, n_three = 0;

  for (guint j = 0; j < n_sites; j++)
    for (guint lane = 0; lane < KLASTER_AWARD_LANES; lane++)
      before[lane] += totals[j][lane] > totals[s][lane];
  for (guint lane = 0; lane < KLASTER_AWARD_LANES; lane++)
    {
      n_first += before[lane] < 1;
      n_three += before[lane] < 3;
    }
  *first += (guint)n_first;
  *three += (guint)n_three;
}

void
klaster_award_count_shares (const KlasterAwardField *field,
                            const KlasterAwardDraws *draws,
                            const double *weights,
                            guint *first,
                            guint *three)
{
  g_autofree Lanes *totals = g_new (Lanes, field->n_sites);

  g_return_if_fail (field->n_criteria == draws->n_criteria);
  memset (first, 0, field->n_sites * sizeof *first);
  memset (three, 0, field->n_sites * sizeof *three);
  for (gsize set = 0; set < draws->n_sets; set += KLASTER_AWARD_LANES)
    {
      fill_block (field, draws, weights, set, totals);
      for (guint s = 0; s < field->n_sites; s++)
        count_block (totals, field->n_sites, s, &first[s], &three[s]);
    }
}

/* ---- one weight moves */

void
klaster_award_move_weight (double *weights, guint n, guint moved, double to)
{
  double rest = 0;

  g_return_if_fail (moved < n);
  to = n > 1 ? CLAMP (to, 0, KLASTER_AWARD_WEIGHTS) : KLASTER_AWARD_WEIGHTS;
  for (guint i = 0; i < n; i++)
    rest += i != moved ? weights[i] : 0;
  for (guint i = 0; i < n; i++)
    if (i == moved)
      weights[i] = to;
    else
      weights[i] = (KLASTER_AWARD_WEIGHTS - to) * (rest > 0 ? weights[i] / rest : 1.0 / (n - 1));
}

gboolean
klaster_award_fix_weights (double *weights, guint n, const double *wanted, GError **error)
{
  double named = 0, rest = 0;
  guint n_others = 0;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < n; i++)
    {
      named += isnan (wanted[i]) ? 0 : wanted[i];
      rest += isnan (wanted[i]) ? weights[i] : 0;
      n_others += isnan (wanted[i]);
    }
  if (named > KLASTER_AWARD_WEIGHTS + KLASTER_AWARD_WEIGHT_SLACK
      || (n_others == 0 && named < KLASTER_AWARD_WEIGHTS - KLASTER_AWARD_WEIGHT_SLACK))
    {
      sum = klaster_format_number_short (named, 4);
      g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT,
                   n_others > 0 ? _ ("The weights to be tried out sum to %s; more than 100 is not "
                                     "possible.")
                                : _ ("The weights to be tried out sum to %s; all criteria "
                                     "together weigh 100."),
                   sum);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (!isnan (wanted[i]))
      weights[i] = wanted[i];
    else
      weights[i] = MAX (0, KLASTER_AWARD_WEIGHTS - named)
                   * (rest > 0 ? weights[i] / rest : 1.0 / n_others);
  return TRUE;
}

/* ---- flips */

#define ROOT_SLACK 1e-12

/* at + slope u */
typedef struct
{
  double at, slope;
} Line;

/* N and D of the head of the declaration, for criterion K of V. */
static void
make_lines (const KlasterAwardResult *result,
            const double *weights,
            guint site,
            guint k,
            gboolean *skipped,
            Line *points,
            Line *counted)
{
  double v = weights[k] / KLASTER_AWARD_WEIGHTS;
  const KlasterAwardCell *own = klaster_award_result_get_cell (result, k, site);

  *points = *counted = (Line){ 0 };
  for (guint c = 0; c < result->n_criteria; c++)
    {
      const KlasterAwardCell *cell = klaster_award_result_get_cell (result, c, site);
      double share = weights[c] / KLASTER_AWARD_WEIGHTS / (1 - v);

      if (c == k || skipped[c] || !is_counted (cell))
        continue;
      points->at += share * cell->points;
      counted->at += share;
    }
  points->slope = -points->at + (is_counted (own) ? own->points : 0);
  counted->slope = -counted->at + is_counted (own);
}

/* The root of a u^2 + b u + c inside (0, 1) that is next to V; NAN when there is none. At the ends nothing can turn
 * round any more, and where a site has no other criterion left both sides are 0; a double root only touches. */
static double
find_root (double a, double b, double c, double v)
{
  double roots[2] = { NAN, NAN };
  double best = NAN;

  if (fabs (a) < ROOT_SLACK)
    roots[0] = fabs (b) < ROOT_SLACK ? NAN : -c / b;
  else if (b * b - 4 * a * c > 0)
    {
      double q = -0.5 * (b + copysign (sqrt (b * b - 4 * a * c), b));

      roots[0] = q / a;
      roots[1] = q != 0 ? c / q : NAN;
    }
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    if (roots[i] > ROOT_SLACK && roots[i] < 1 - ROOT_SLACK
        && !(fabs (roots[i] - v) >= fabs (best - v)))
      best = roots[i];
  return best;
}

KlasterAwardFlip
klaster_award_find_flip (const KlasterAwardSheet *sheet,
                         const KlasterAwardResult *result,
                         const double *weights,
                         guint site_a,
                         guint site_b)
{
  KlasterAwardFlip flip = { .criterion = -1, .from = NAN, .to = NAN };
  guint stage = MIN (klaster_award_result_find (result, site_a)->stage,
                     klaster_award_result_find (result, site_b)->stage);
  g_autofree gboolean *skipped = g_new0 (gboolean, result->n_criteria);

  for (guint c = 0; c < result->n_criteria; c++)
    skipped[c] = klaster_award_sheet_get_criterion (sheet, c)->stage > stage;
  for (guint k = 0; k < result->n_criteria; k++)
    {
      double v = weights[k] / KLASTER_AWARD_WEIGHTS;
      Line na, da, nb, db;
      double to;

      if (skipped[k] || !result->common[k] || v >= 1)
        continue;
      make_lines (result, weights, site_a, k, skipped, &na, &da);
      make_lines (result, weights, site_b, k, skipped, &nb, &db);
      to = KLASTER_AWARD_WEIGHTS
           * find_root (na.slope * db.slope - nb.slope * da.slope,
                        na.at * db.slope + na.slope * db.at - nb.at * da.slope - nb.slope * da.at,
                        na.at * db.at - nb.at * da.at, v);
      if (isnan (to) || fabs (to - weights[k]) >= fabs (flip.to - flip.from))
        continue;
      flip = (KlasterAwardFlip){ (int)k, weights[k], to };
    }
  return flip;
}

/* ---- missing figures */

/* The rank that TOTAL would have among the others of its stage; a waiting one is before it if it may be. */
static guint
find_rank (const KlasterAwardSheet *sheet,
           const KlasterAwardResult *result,
           const KlasterAwardRow *row,
           gint64 total,
           gboolean worst)
{
  gboolean kelurahan = klaster_award_sheet_get_site (sheet, row->site)->kelurahan;
  guint rank = 1;

  for (guint i = 0; i < result->n_sites; i++)
    {
      const KlasterAwardRow *other = &result->rows[i];

      if (result->by_kind
          && klaster_award_sheet_get_site (sheet, other->site)->kelurahan != kelurahan)
        continue;
      if (other == row || other->stage < row->stage || other->state == KLASTER_AWARD_OUT)
        continue;
      rank += (worst ? other->most : other->least) > total;
    }
  return rank;
}

/* TRIED: RESULT with cells of its own, of which the one in question waits for a moment. */
static void
add_missing (const KlasterAwardSheet *sheet,
             KlasterAwardResult *tried,
             const double *weights,
             guint c,
             const KlasterAwardRow *row,
             GArray *missing)
{
  KlasterAwardCell *cell = &tried->cells[c * tried->n_sites + row->site];
  KlasterAwardCell kept = *cell;
  KlasterAwardMissing item = { .criterion = c, .site = row->site };

  cell->state = KLASTER_AWARD_CELL_WAITING;
  item.least = klaster_award_total (sheet, tried, weights, row->site, row->stage, 0);
  item.most = klaster_award_total (sheet, tried, weights, row->site, row->stage, 100);
  *cell = kept;
  item.best = find_rank (sheet, tried, row, item.most, FALSE);
  item.worst = find_rank (sheet, tried, row, item.least, TRUE);
  item.changes = row->rank == 0 || item.best < row->rank || item.worst > row->rank;
  g_array_append_val (missing, item);
}

static int
compare_missing (gconstpointer a, gconstpointer b)
{
  const KlasterAwardMissing *x = a, *y = b;
  guint x_range = x->worst - x->best, y_range = y->worst - y->best;

  if (x_range != y_range)
    return x_range > y_range ? -1 : 1;
  if (x->site != y->site)
    return x->site < y->site ? -1 : 1;
  return x->criterion < y->criterion ? -1 : 1;
}

GArray *
klaster_award_find_missing (const KlasterAwardSheet *sheet,
                            const KlasterAwardResult *result,
                            const double *weights)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (KlasterAwardMissing));
  g_autofree KlasterAwardCell *cells
      = g_memdup2 (result->cells, sizeof *cells * result->n_criteria * result->n_sites);
  KlasterAwardResult tried = *result;

  tried.cells = cells;
  for (guint i = 0; i < result->n_sites; i++)
    for (guint c = 0; c < result->n_criteria; c++)
      {
        const KlasterAwardRow *row = &result->rows[i];
        const KlasterAwardFigure *figure = klaster_award_sheet_get_figure (sheet, c, row->site);
        KlasterAwardCellState state = klaster_award_result_get_cell (result, c, row->site)->state;

        if (row->state == KLASTER_AWARD_OUT || weights[c] <= 0
            || state == KLASTER_AWARD_CELL_COUNTED || state == KLASTER_AWARD_CELL_NOT_COMMON
            || klaster_award_sheet_get_criterion (sheet, c)->stage > row->stage
            || (isnan (figure->value) && figure->blank == KLASTER_BLANK_NOT_APPLICABLE))
          continue;
        add_missing (sheet, &tried, weights, c, row, missing);
      }
  g_array_sort (missing, compare_missing);
  return missing;
}
