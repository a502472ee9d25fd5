/* Totals, stages and ranks of an award (rules 6 to 8 of klaster-award.h). */
#include "klaster-award-private.h"

#include <string.h>

#define WEIGHT_UNITS 1e4
#define POINT_UNITS 1e6
/* From millionths of a point to the unit of totals. */
#define UNITS_PER_TOTAL 100

gint64
klaster_award_total (const KlasterAwardSheet *sheet,
                     const KlasterAwardResult *result,
                     const double *weights,
                     guint site,
                     guint stage,
                     double waiting)
{
  gint64 sum = 0, of = 0;

  for (guint c = 0; c < result->n_criteria; c++)
    {
      const KlasterAwardCell *cell = klaster_award_result_get_cell (result, c, site);
      gint64 weight = llround (weights[c] * WEIGHT_UNITS);
      double points = cell->state == KLASTER_AWARD_CELL_WAITING ? waiting : cell->points;

      if (klaster_award_sheet_get_criterion (sheet, c)->stage > stage
          || cell->state == KLASTER_AWARD_CELL_LEFT_OUT
          || cell->state == KLASTER_AWARD_CELL_NOT_COMMON)
        continue;
      if (isnan (points) && weight > 0)
        return KLASTER_AWARD_UNKNOWN;
      if (weight == 0)
        continue;
      sum += weight * llround (points * POINT_UNITS);
      of += weight;
    }
  if (of == 0)
    return KLASTER_AWARD_UNKNOWN;
  of *= UNITS_PER_TOTAL;
  return (2 * sum + of) / (2 * of);
}

/* ---- order */

typedef struct
{
  const KlasterAwardSheet *sheet;
  const KlasterAwardResult *result;
  const double *weights;
  guint *ties; /* criteria in the order in which they decide */
} Order;

static int
compare_criteria (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *self = data;
  guint x = *(const guint *)a, y = *(const guint *)b;
  const KlasterAwardCriterion *first = klaster_award_sheet_get_criterion (self->sheet, x);
  const KlasterAwardCriterion *second = klaster_award_sheet_get_criterion (self->sheet, y);

  /* 0, not named, wraps to the end. */
  if (first->tie_order != second->tie_order)
    return first->tie_order - 1 < second->tie_order - 1 ? -1 : 1;
  if (self->weights[x] != self->weights[y])
    return self->weights[x] > self->weights[y] ? -1 : 1;
  return strcmp (first->id, second->id);
}

/* Below 0: X is before Y. DECIDER: the criterion that decided between equal totals, else -1. */
static int
compare_tied (const Order *self, const KlasterAwardRow *x, const KlasterAwardRow *y, int *decider)
{
  *decider = -1;
  for (guint i = 0; i < self->result->n_criteria; i++)
    {
      guint c = self->ties[i];
      double a = klaster_award_result_get_cell (self->result, c, x->site)->points;
      double b = klaster_award_result_get_cell (self->result, c, y->site)->points;
      gint64 first = isnan (a) ? KLASTER_AWARD_UNKNOWN : llround (a * POINT_UNITS);
      gint64 second = isnan (b) ? KLASTER_AWARD_UNKNOWN : llround (b * POINT_UNITS);

      if (klaster_award_sheet_get_criterion (self->sheet, c)->stage > x->stage || first == second)
        continue;
      *decider = (int)c;
      return first > second ? -1 : 1;
    }
  return 0;
}

/* 0 only when the rank is shared. */
static int
compare_merit (const Order *self, const KlasterAwardRow *x, const KlasterAwardRow *y, int *decider)
{
  gboolean x_waits = x->state == KLASTER_AWARD_WAITING;
  gboolean y_waits = y->state == KLASTER_AWARD_WAITING;

  *decider = -1;
  if (x->stage != y->stage)
    return x->stage > y->stage ? -1 : 1;
  if (x_waits != y_waits)
    return x_waits ? 1 : -1;
  if (x_waits)
    return 0;
  if (x->total != y->total)
    return x->total > y->total ? -1 : 1;
  return compare_tied (self, x, y, decider);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *self = data;
  const KlasterAwardRow *x = a, *y = b;
  const KlasterAwardSite *first = klaster_award_sheet_get_site (self->sheet, x->site);
  const KlasterAwardSite *second = klaster_award_sheet_get_site (self->sheet, y->site);
  int decider;
  int order = compare_merit (self, x, y, &decider);

  if (order == 0)
    order = g_strcmp0 (first->code, second->code);
  return order != 0 ? order : strcmp (first->id, second->id);
}

/* ---- stages */

static void
fill_total (const Order *self, KlasterAwardResult *result, KlasterAwardRow *row, guint stage)
{
  row->stage = stage;
  row->total = klaster_award_total (self->sheet, result, self->weights, row->site, stage, NAN);
  row->least = klaster_award_total (self->sheet, result, self->weights, row->site, stage, 0);
  row->most = klaster_award_total (self->sheet, result, self->weights, row->site, stage, 100);
}

/* Who stays in STAGE gets its total or waits. */
static void
fill_totals (const Order *self, KlasterAwardResult *result, guint stage)
{
  for (guint i = 0; i < result->n_sites; i++)
    {
      KlasterAwardRow *row = &result->rows[i];

      if (row->state != KLASTER_AWARD_IN)
        continue;
      fill_total (self, result, row, stage);
      if (row->total == KLASTER_AWARD_UNKNOWN)
        row->state = KLASTER_AWARD_WAITING;
    }
}

static guint
count_before (const Order *self, const KlasterAwardRow *row, guint stage)
{
  guint before = 0;
  int decider;

  for (guint i = 0; i < self->result->n_sites; i++)
    {
      const KlasterAwardRow *other = &self->result->rows[i];

      before += other->state != KLASTER_AWARD_WAITING && other->stage == stage
                && compare_merit (self, other, row, &decider) < 0;
    }
  return before;
}

static void
cut (const Order *self, KlasterAwardResult *result, guint stage)
{
  const KlasterAwardStage *limits
      = stage < self->sheet->stages->len ? self->sheet->stages->pdata[stage] : NULL;
  g_autofree gboolean *out = g_new0 (gboolean, result->n_sites);

  if (limits == NULL)
    return;
  for (guint i = 0; i < result->n_sites; i++)
    {
      const KlasterAwardRow *row = &result->rows[i];

      if (row->state != KLASTER_AWARD_IN)
        continue;
      out[i] = (limits->places > 0 && count_before (self, row, stage) >= limits->places)
               || klaster_award_total_to_points (row->total) < limits->least;
    }
  for (guint i = 0; i < result->n_sites; i++)
    if (out[i])
      result->rows[i].state = KLASTER_AWARD_OUT;
}

/* The stages as FIELD decided them, with the totals of other weights. Who waited only for figures of no weight
 * waits no longer, but goes no further than FIELD let it. */
static void
keep_stages (const Order *self, KlasterAwardResult *result, const KlasterAwardResult *field)
{
  for (guint i = 0; i < result->n_sites; i++)
    {
      KlasterAwardRow *row = &result->rows[i];
      const KlasterAwardRow *kept = klaster_award_result_find (field, row->site);

      fill_total (self, result, row, kept->stage);
      if (kept->state == KLASTER_AWARD_OUT)
        row->state = KLASTER_AWARD_OUT;
      else if (row->total == KLASTER_AWARD_UNKNOWN || kept->stage < result->last_stage)
        row->state = KLASTER_AWARD_WAITING;
    }
}

/* ---- ranks */

static void
number_rows (const Order *self, KlasterAwardResult *result)
{
  guint ranked = 0;

  for (guint i = 0; i < result->n_sites; i++)
    {
      KlasterAwardRow *row = &result->rows[i];
      int decider;

      row->decided_by = -1;
      if (row->state == KLASTER_AWARD_WAITING)
        {
          result->n_waiting++;
          continue;
        }
      ranked++;
      row->rank = ranked;
      for (guint j = i; j > 0; j--)
        {
          KlasterAwardRow *former = &result->rows[j - 1];

          if (former->state == KLASTER_AWARD_WAITING)
            continue;
          if (compare_merit (self, former, row, &decider) == 0)
            {
              row->rank = former->rank;
              row->shared = former->shared = TRUE;
            }
          else if (decider >= 0)
            former->decided_by = row->decided_by = decider;
          break;
        }
    }
}

/* Public functions */

void
klaster_award_fill_rows (const KlasterAwardSheet *sheet,
                         KlasterAwardResult *result,
                         const double *weights,
                         const KlasterAwardResult *field)
{
  g_autofree guint *ties = g_new (guint, result->n_criteria);
  Order order = { sheet, result, weights, ties };

  for (guint c = 0; c < result->n_criteria; c++)
    ties[c] = c;
  g_qsort_with_data (ties, (int)result->n_criteria, sizeof *ties, compare_criteria, &order);
  for (guint s = 0; s < result->n_sites; s++)
    result->rows[s].site = s;
  if (field != NULL)
    keep_stages (&order, result, field);
  else
    for (guint stage = 0; stage <= result->last_stage; stage++)
      {
        fill_totals (&order, result, stage);
        cut (&order, result, stage);
      }
  g_qsort_with_data (result->rows, (int)result->n_sites, sizeof *result->rows, compare_rows,
                     &order);
  number_rows (&order, result);
}
