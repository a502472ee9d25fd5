/* The sheet of an award edition and the points in it; the ranks are in klaster-award-rank.c. */
#include "klaster-award-private.h"

#include <glib/gi18n.h>

#include "klaster-format.h"

const char *const klaster_award_sources[] = { [KLASTER_AWARD_SOURCE_INDICATOR] = "indicator",
                                              [KLASTER_AWARD_SOURCE_INDEX] = "index",
                                              [KLASTER_AWARD_SOURCE_COUNT] = "count",
                                              [KLASTER_AWARD_SOURCE_JURY] = "jury",
                                              NULL };
const char *const klaster_award_scales[] = { [KLASTER_AWARD_SCALE_RANGE] = "range",
                                             [KLASTER_AWARD_SCALE_FIELD] = "field",
                                             [KLASTER_AWARD_SCALE_BEST] = "best",
                                             NULL };
const char *const klaster_award_treatments[] = { [KLASTER_AWARD_WAIT] = "wait",
                                                 [KLASTER_AWARD_LEAVE_OUT] = "leave_out",
                                                 [KLASTER_AWARD_ZERO_POINTS] = "zero_points",
                                                 NULL };

/* ---- the sheet */

static void
criterion_free (KlasterAwardCriterion *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self);
}

static void
stage_free (KlasterAwardStage *self)
{
  g_free (self->label);
  g_free (self);
}

static void
site_free (KlasterAwardSite *self)
{
  g_free (self->id);
  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

KlasterAwardSheet *
klaster_award_sheet_new (void)
{
  KlasterAwardSheet *self = g_new0 (KlasterAwardSheet, 1);

  self->criteria = g_ptr_array_new_with_free_func ((GDestroyNotify)criterion_free);
  self->stages = g_ptr_array_new_with_free_func ((GDestroyNotify)stage_free);
  self->sites = g_ptr_array_new_with_free_func ((GDestroyNotify)site_free);
  self->jurors = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
klaster_award_sheet_free (KlasterAwardSheet *self)
{
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->stages);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->jurors);
  g_free (self->event);
  g_free (self->tie_rule);
  g_free (self->figures);
  g_free (self->scores);
  g_free (self);
}

KlasterAwardCriterion *
klaster_award_sheet_add_criterion (KlasterAwardSheet *self, const char *id)
{
  KlasterAwardCriterion *criterion = g_new0 (KlasterAwardCriterion, 1);

  criterion->id = g_strdup (id);
  criterion->highest = 100;
  criterion->for_desa = criterion->for_kelurahan = TRUE;
  criterion->treatments[KLASTER_BLANK_NOT_APPLICABLE] = KLASTER_AWARD_LEAVE_OUT;
  g_ptr_array_add (self->criteria, criterion);
  return criterion;
}

KlasterAwardSite *
klaster_award_sheet_add_site (KlasterAwardSheet *self, const char *id)
{
  KlasterAwardSite *site = g_new0 (KlasterAwardSite, 1);

  site->id = g_strdup (id);
  g_ptr_array_add (self->sites, site);
  return site;
}

KlasterAwardStage *
klaster_award_sheet_add_stage (KlasterAwardSheet *self, const char *label)
{
  KlasterAwardStage *stage = g_new0 (KlasterAwardStage, 1);

  stage->label = g_strdup (label);
  stage->least = NAN;
  g_ptr_array_add (self->stages, stage);
  return stage;
}

void
klaster_award_sheet_allot (KlasterAwardSheet *self)
{
  gsize n_figures = (gsize)self->criteria->len * self->sites->len;
  gsize n_scores = n_figures * self->jurors->len;

  g_free (self->figures);
  g_free (self->scores);
  self->figures = g_new0 (KlasterAwardFigure, n_figures);
  self->scores = g_new (double, n_scores);
  for (gsize i = 0; i < n_figures; i++)
    self->figures[i].value = NAN;
  for (gsize i = 0; i < n_scores; i++)
    self->scores[i] = NAN;
}

KlasterAwardCriterion *
klaster_award_sheet_get_criterion (const KlasterAwardSheet *self, guint n)
{
  return self->criteria->pdata[n];
}

KlasterAwardSite *
klaster_award_sheet_get_site (const KlasterAwardSheet *self, guint n)
{
  return self->sites->pdata[n];
}

KlasterAwardFigure *
klaster_award_sheet_get_figure (const KlasterAwardSheet *self, guint criterion, guint site)
{
  return &self->figures[criterion * self->sites->len + site];
}

double *
klaster_award_sheet_get_score (const KlasterAwardSheet *self,
                               guint criterion,
                               guint site,
                               guint juror)
{
  return &self->scores[(criterion * self->sites->len + site) * self->jurors->len + juror];
}

KlasterAwardSpread
klaster_award_sheet_get_spread (const KlasterAwardSheet *self, guint criterion, guint site)
{
  KlasterAwardSpread spread = { .mean = NAN, .lowest = NAN, .highest = NAN };
  double sum = 0;

  for (guint juror = 0; juror < self->jurors->len; juror++)
    {
      double score = *klaster_award_sheet_get_score (self, criterion, site, juror);

      if (isnan (score))
        continue;
      spread.n++;
      sum += score;
      spread.lowest = fmin (spread.lowest, score);
      spread.highest = fmax (spread.highest, score);
    }
  if (spread.n > 0)
    spread.mean = sum / spread.n;
  return spread;
}

void
klaster_award_sheet_take_scores (KlasterAwardSheet *self)
{
  for (guint c = 0; c < self->criteria->len; c++)
    for (guint s = 0; s < self->sites->len; s++)
      {
        KlasterAwardFigure *figure = klaster_award_sheet_get_figure (self, c, s);

        if (klaster_award_sheet_get_criterion (self, c)->source != KLASTER_AWARD_SOURCE_JURY)
          continue;
        figure->value = self->closed ? klaster_award_sheet_get_spread (self, c, s).mean : NAN;
        figure->blank = self->closed ? KLASTER_BLANK_NOT_ANSWERED : KLASTER_BLANK_NOT_DUE;
      }
}

gboolean
klaster_award_check_weights (const double *weights, guint n, GError **error)
{
  double sum = 0;
  g_autofree char *text = NULL;

  if (n == 0)
    {
      g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                           _ ("The award has no criteria yet. Add criteria whose weights sum to "
                              "100, or load the example."));
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      if (!(weights[i] >= 0))
        {
          g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT,
                               _ ("A weight is at least 0."));
          return FALSE;
        }
      sum += weights[i];
    }
  if (fabs (sum - KLASTER_AWARD_WEIGHTS) <= KLASTER_AWARD_WEIGHT_SLACK)
    return TRUE;
  text = klaster_format_number_short (sum, 4);
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_LIMIT,
               /* Translators: a number. */
               _ ("The weights of the criteria sum to %s. They must sum to 100 before sites can be "
                  "ranked: correct the weights."),
               text);
  return FALSE;
}

/* ---- points */

static void
find_common (const KlasterAwardSheet *sheet, KlasterAwardResult *result)
{
  gboolean desa = FALSE, kelurahan = FALSE;

  for (guint s = 0; s < sheet->sites->len; s++)
    {
      gboolean is_kelurahan = klaster_award_sheet_get_site (sheet, s)->kelurahan;

      kelurahan = kelurahan || is_kelurahan;
      desa = desa || !is_kelurahan;
    }
  for (guint c = 0; c < sheet->criteria->len; c++)
    {
      const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, c);

      result->common[c]
          = (!desa || criterion->for_desa) && (!kelurahan || criterion->for_kelurahan);
    }
}

static gboolean
is_blank (const KlasterAwardCriterion *criterion, const KlasterAwardFigure *figure)
{
  return isnan (figure->value) || (criterion->zero_is_blank && figure->value == 0);
}

static void
find_ends (const KlasterAwardSheet *sheet, guint c, double *low, double *high)
{
  const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, c);

  *low = *high = NAN;
  if (criterion->scale == KLASTER_AWARD_SCALE_RANGE)
    {
      *low = criterion->lowest;
      *high = criterion->highest;
      return;
    }
  for (guint s = 0; s < sheet->sites->len; s++)
    {
      const KlasterAwardFigure *figure = klaster_award_sheet_get_figure (sheet, c, s);

      if (is_blank (criterion, figure))
        continue;
      *low = fmin (*low, figure->value);
      *high = fmax (*high, figure->value);
    }
}

static double
make_points (const KlasterAwardCriterion *criterion, double low, double high, double value)
{
  double points;

  if (criterion->scale == KLASTER_AWARD_SCALE_BEST)
    {
      if (criterion->lower_is_better)
        return value > 0 ? CLAMP (100 * low / value, 0, 100) : 100;
      return high > 0 ? CLAMP (100 * value / high, 0, 100) : 0;
    }
  if (!(high > low))
    return 100;
  points = CLAMP (100 * (value - low) / (high - low), 0, 100);
  return criterion->lower_is_better ? 100 - points : points;
}

static void
fill_cell (const KlasterAwardSheet *sheet, KlasterAwardResult *result, guint c, guint s)
{
  static const KlasterAwardCellState states[]
      = { [KLASTER_AWARD_WAIT] = KLASTER_AWARD_CELL_WAITING,
          [KLASTER_AWARD_LEAVE_OUT] = KLASTER_AWARD_CELL_LEFT_OUT,
          [KLASTER_AWARD_ZERO_POINTS] = KLASTER_AWARD_CELL_ZERO };
  const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (sheet, c);
  const KlasterAwardFigure *figure = klaster_award_sheet_get_figure (sheet, c, s);
  KlasterAwardCell *cell = &result->cells[c * result->n_sites + s];

  cell->points = NAN;
  if (!result->common[c])
    cell->state = KLASTER_AWARD_CELL_NOT_COMMON;
  else if (!is_blank (criterion, figure))
    {
      cell->state = KLASTER_AWARD_CELL_COUNTED;
      cell->points = make_points (criterion, result->low[c], result->high[c], figure->value);
    }
  else
    {
      cell->state
          = states[criterion->treatments[isnan (figure->value) ? figure->blank
                                                               : KLASTER_BLANK_NOT_ANSWERED]];
      if (cell->state == KLASTER_AWARD_CELL_ZERO)
        cell->points = 0;
    }
}

/* Public functions */

KlasterAwardResult *
klaster_award_rank (const KlasterAwardSheet *sheet,
                    const double *weights,
                    const KlasterAwardResult *field)
{
  KlasterAwardResult *self = g_new0 (KlasterAwardResult, 1);
  guint n = sheet->criteria->len;
  g_autofree double *own = g_new (double, n);

  self->n_criteria = n;
  self->n_sites = sheet->sites->len;
  self->last_stage = MAX (sheet->stages->len, 1) - 1;
  self->common = g_new0 (gboolean, n);
  self->low = g_new (double, n);
  self->high = g_new (double, n);
  self->cells = g_new0 (KlasterAwardCell, (gsize)n * self->n_sites);
  self->rows = g_new0 (KlasterAwardRow, self->n_sites);
  find_common (sheet, self);
  for (guint c = 0; c < n; c++)
    {
      own[c] = weights != NULL ? weights[c] : klaster_award_sheet_get_criterion (sheet, c)->weight;
      find_ends (sheet, c, &self->low[c], &self->high[c]);
      for (guint s = 0; s < self->n_sites; s++)
        fill_cell (sheet, self, c, s);
    }
  klaster_award_fill_rows (sheet, self, own, field);
  return self;
}

void
klaster_award_result_free (KlasterAwardResult *self)
{
  g_free (self->common);
  g_free (self->low);
  g_free (self->high);
  g_free (self->cells);
  g_free (self->rows);
  g_free (self);
}

const KlasterAwardCell *
klaster_award_result_get_cell (const KlasterAwardResult *self, guint criterion, guint site)
{
  return &self->cells[criterion * self->n_sites + site];
}

const KlasterAwardRow *
klaster_award_result_find (const KlasterAwardResult *self, guint site)
{
  for (guint i = 0; i < self->n_sites; i++)
    if (self->rows[i].site == site)
      return &self->rows[i];
  return NULL;
}

double
klaster_award_total_to_points (gint64 total)
{
  return total == KLASTER_AWARD_UNKNOWN ? NAN : (double)total * KLASTER_AWARD_TOTAL_UNIT;
}
