/* The award: from figures of criteria to points, totals, stages and ranks. Pure functions on plain values; any
 * thread. The edition that the rules below serve is that of facts.md 0 (award at Pekan Inovasi); no weights
 * and no criteria of it are public (facts.md 4.2), so all of them are the office's own and are kept in the store.
 *
 * Rules, in the order in which they are applied:
 *  1. Weights sum to 100 (klaster_award_check_weights()); nothing is ranked before they do.
 *  2. A criterion that desa or kelurahan cannot have (Indeks Desa, an indicator for desa only) is counted for
 *     nobody as long as both take part: they are compared on what both have. Its weight goes to the others in
 *     proportion.
 *  3. A juror's score is hidden until all jurors of the edition have handed in; until then it is "not due". The
 *     figure of a jury criterion is the mean of the jurors who scored.
 *  4. Points run from 0 to 100, by the scale of the criterion (KlasterAwardScale), then turned round where lower
 *     is better.
 *  5. A blank is treated as its criterion states for its kind (KlasterAwardTreatment). A zero is a number, unless
 *     the criterion states that it stands for "not answered".
 *  6. Total = sum of weight times points over sum of weights, over the criteria that count for the site, rounded
 *     to four decimals. Points and weights are taken as whole numbers (millionths, ten-thousandths), so that the
 *     total is exact and the same in every order and on every machine.
 *  7. Stages in order: at each, the sites still in it are ranked on the criteria of that and the former stages; who is
 *     below the least total, or behind the number of places, is out. Those that share the last place all go on.
 *     A site that waits for a figure is neither passed nor put out.
 *  8. Ranks: who went further is before who did not; then the higher total; then, of equal totals, the points in the
 *     criteria that decide ties (by tie_order, else by weight from the heaviest, then by id); who is still equal
 *     shares the rank and the next one skips. A waiting site has no rank, but a lowest and highest possible total.
 *  9. Where an edition lists desa and kelurahan apart, each list keeps the order and totals of the common ranking
 *     (rule 2 too) and counts its own ranks: 1 is the best of its kind.
 */
#pragma once

#include <math.h>

#include "klaster-value.h"

G_BEGIN_DECLS

#define KLASTER_AWARD_WEIGHTS 100.0
/* Where an edition does not say how many. */
#define KLASTER_AWARD_WINNERS 3
#define KLASTER_AWARD_WEIGHT_SLACK 1e-6
/* Totals are compared in ten-thousandths of a point. */
#define KLASTER_AWARD_TOTAL_UNIT 1e-4
#define KLASTER_AWARD_UNKNOWN (-1)

typedef enum
{
  KLASTER_AWARD_SOURCE_INDICATOR,
  KLASTER_AWARD_SOURCE_INDEX,
  KLASTER_AWARD_SOURCE_COUNT,
  KLASTER_AWARD_SOURCE_JURY
} KlasterAwardSource;

typedef enum
{
  KLASTER_AWARD_SCALE_RANGE, /* from lowest (0) to highest (100); beyond the ends is cut */
  KLASTER_AWARD_SCALE_FIELD, /* min-max: the least figure of the field 0, the greatest 100; all equal: 100 */
  KLASTER_AWARD_SCALE_BEST /* as a share of the best figure of the field: figure / greatest x 100, or
                            * least / figure x 100 where lower is better. None above 0: 0, or 100 */
} KlasterAwardScale;

typedef enum
{
  KLASTER_AWARD_WAIT, /* the site has no total until the figure is there */
  KLASTER_AWARD_LEAVE_OUT, /* not counted for the site; its weight goes to the site's other criteria */
  KLASTER_AWARD_ZERO_POINTS /* 0 points */
} KlasterAwardTreatment;

/* Their keys, by number, as stored in award_criterion (origin, scale_method, when_not_answered ...) and as written in
 * what is frozen; NULL ended. */
extern const char *const klaster_award_sources[];
extern const char *const klaster_award_scales[];
extern const char *const klaster_award_treatments[];

typedef struct
{
  char *id;
  char *label;
  double weight;
  KlasterAwardSource source;
  KlasterAwardScale scale;
  double lowest, highest; /* of the range, and of a juror's score */
  gboolean lower_is_better;
  KlasterAwardTreatment treatments[3]; /* by KlasterBlank */
  gboolean zero_is_blank; /* a zero is treated as not answered */
  guint stage; /* index; of what follows the stages' order */
  guint tie_order; /* 1 decides first; 0: not named */
  gboolean for_desa, for_kelurahan;
} KlasterAwardCriterion;

typedef struct
{
  char *label;
  guint places; /* that go on; 0: no limit */
  double least; /* total on the criteria so far, 0 to 100; NAN: no limit */
} KlasterAwardStage;

typedef struct
{
  char *id;
  char *code; /* of the kabupaten */
  char *name;
  gboolean kelurahan;
} KlasterAwardSite;

typedef struct
{
  double value; /* NAN when blank */
  KlasterBlank blank;
} KlasterAwardFigure;

/* All that an edition is decided from. Figures are by criterion, then site. */
typedef struct
{
  int year;
  char *event;
  char *tie_rule; /* in the words of the office; "" when not written */
  guint winners;
  GPtrArray *criteria; /* KlasterAwardCriterion */
  GPtrArray *stages; /* KlasterAwardStage; empty: one stage without cut-off */
  GPtrArray *sites; /* KlasterAwardSite */
  GPtrArray *jurors; /* char *: ids; no names, for the sheet is kept for good */
  gboolean closed; /* all jurors have handed in */
  KlasterAwardFigure *figures; /* criteria x sites */
  double *scores; /* criteria x sites x jurors; NAN: none */
} KlasterAwardSheet;

KlasterAwardSheet *klaster_award_sheet_new (void);
void klaster_award_sheet_free (KlasterAwardSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterAwardSheet, klaster_award_sheet_free)
/* Add to the sheet; members are filled by the caller. Borrowed. */
KlasterAwardCriterion *klaster_award_sheet_add_criterion (KlasterAwardSheet *self, const char *id);
KlasterAwardSite *klaster_award_sheet_add_site (KlasterAwardSheet *self, const char *id);
KlasterAwardStage *klaster_award_sheet_add_stage (KlasterAwardSheet *self, const char *label);
/* Once criteria, sites and jurors are complete: all figures "not answered", no scores. */
void klaster_award_sheet_allot (KlasterAwardSheet *self);
KlasterAwardCriterion *klaster_award_sheet_get_criterion (const KlasterAwardSheet *self, guint n);
KlasterAwardSite *klaster_award_sheet_get_site (const KlasterAwardSheet *self, guint n);
KlasterAwardFigure *
klaster_award_sheet_get_figure (const KlasterAwardSheet *self, guint criterion, guint site);
double *klaster_award_sheet_get_score (const KlasterAwardSheet *self,
                                       guint criterion,
                                       guint site,
                                       guint juror);
/* Fills the figures of the jury's criteria from the scores (rule 3). */
void klaster_award_sheet_take_scores (KlasterAwardSheet *self);

/* What the jurors gave for one site and criterion. */
typedef struct
{
  guint n; /* who scored */
  double mean, lowest, highest; /* NAN when n is 0 */
} KlasterAwardSpread;
KlasterAwardSpread
klaster_award_sheet_get_spread (const KlasterAwardSheet *self, guint criterion, guint site);

/* FALSE with KLASTER_INPUT_ERROR and a sentence when there is no criterion or weights do not sum to 100. */
gboolean klaster_award_check_weights (const double *weights, guint n, GError **error);

typedef enum
{
  KLASTER_AWARD_CELL_COUNTED,
  KLASTER_AWARD_CELL_LEFT_OUT,
  KLASTER_AWARD_CELL_ZERO, /* a blank that gets 0 points */
  KLASTER_AWARD_CELL_WAITING,
  KLASTER_AWARD_CELL_NOT_COMMON /* the criterion counts for nobody (rule 2) */
} KlasterAwardCellState;

typedef struct
{
  KlasterAwardCellState state;
  double points; /* 0 to 100; NAN unless counted or zero */
} KlasterAwardCell;

typedef enum
{
  KLASTER_AWARD_IN, /* reached the last stage and has a total */
  KLASTER_AWARD_WAITING,
  KLASTER_AWARD_OUT
} KlasterAwardState;

typedef struct
{
  guint site; /* index in the sheet */
  KlasterAwardState state;
  guint stage; /* reached, and the one in which it waits or went out */
  guint rank; /* 1 is best; 0: waiting */
  gboolean shared; /* the rank */
  int decided_by; /* criterion that put it before or behind one of the same total; -1: none */
  gint64 total; /* in ten-thousandths, on the criteria up to its stage; KLASTER_AWARD_UNKNOWN */
  gint64 least, most; /* the total when what it waits for gets 0 or 100 points */
} KlasterAwardRow;

typedef struct
{
  guint n_criteria, n_sites;
  guint last_stage;
  gboolean *common; /* by criterion */
  double *low,
      *high; /* by criterion: figures of 0 and 100 points (best: of the field); NAN: none */
  KlasterAwardCell *cells; /* criteria x sites */
  KlasterAwardRow *rows; /* n_sites: by rank; waiting ones behind those of their stage, by code */
  guint n_waiting;
  gboolean by_kind; /* rows are of desa, then of kelurahan, with ranks of their own (rule 9) */
} KlasterAwardResult;

/* WEIGHTS NULL: those of the sheet. They must have passed klaster_award_check_weights(). FIELD NULL, or a
 * result whose stages are kept: only the weights are tried out, not the cut-offs that were decided. */
KlasterAwardResult *klaster_award_rank (const KlasterAwardSheet *sheet,
                                        const double *weights,
                                        const KlasterAwardResult *field);
/* RESULT as two lists (rule 9). (transfer full) */
KlasterAwardResult *klaster_award_rank_by_kind (const KlasterAwardSheet *sheet,
                                                const KlasterAwardResult *result);
/* Whether row N and the one behind it are neighbours of one list and both have a rank. */
gboolean klaster_award_result_has_neighbour (const KlasterAwardSheet *sheet,
                                             const KlasterAwardResult *result,
                                             guint n);
void klaster_award_result_free (KlasterAwardResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterAwardResult, klaster_award_result_free)
const KlasterAwardCell *
klaster_award_result_get_cell (const KlasterAwardResult *self, guint criterion, guint site);
/* The row of a site. */
const KlasterAwardRow *klaster_award_result_find (const KlasterAwardResult *self, guint site);
/* Points 0 to 100 of a total; NAN for KLASTER_AWARD_UNKNOWN. */
double klaster_award_total_to_points (gint64 total);

G_END_DECLS
