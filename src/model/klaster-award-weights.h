/* How much the ranking of an award hangs on its weights and on what is not known. Pure functions; any thread. */
#pragma once

#include "klaster-award.h"

G_BEGIN_DECLS

/* ---- shares: many random sets of weights
 *
 * The cut-offs stay as decided; the field are the sites that reached the last stage and have a total. Ranks are by
 * total alone: sites of the same total share it. Single precision: a point is 100 / 2^24 of the scale. */

/* Lanes that are worked on together; the number of sets is a multiple. 80 of them fill whole vectors of any width up
 * to 512 bits, and all totals of a field stay in the first cache. */
#define KLASTER_AWARD_LANES 80
#define KLASTER_AWARD_SETS 10000
/* Sets that are the same on every machine. */
#define KLASTER_AWARD_SEED 20261
/* Any weights at all. */
#define KLASTER_AWARD_ANY_WEIGHTS 0.0

typedef struct
{
  guint n_criteria, n_sites;
  guint *sites; /* index in the sheet */
  float *points; /* criteria x sites; 0 where not counted */
  float *counted; /* criteria x sites: 1 or 0; NULL: the same criteria count for all sites */
} KlasterAwardField;

/* Of RESULT, which is that of SHEET. (transfer full) */
KlasterAwardField *klaster_award_field_new (const KlasterAwardSheet *sheet,
                                            const KlasterAwardResult *result);
/* The same of the desa alone, or of the kelurahan. (transfer full) */
KlasterAwardField *klaster_award_field_new_of_kind (const KlasterAwardSheet *sheet,
                                                    const KlasterAwardResult *result,
                                                    gboolean kelurahan);
void klaster_award_field_free (KlasterAwardField *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterAwardField, klaster_award_field_free)

typedef struct
{
  guint n_criteria, n_sets;
  gboolean any; /* factors are weights */
  float *factors; /* criteria x sets */
} KlasterAwardDraws;

/* SPREAD 0.5: each weight is multiplied by a factor between 0.5 and 1.5, all equally likely, and the set brought
 * to 100 again. KLASTER_AWARD_ANY_WEIGHTS: uniform over all sets that sum to 100 (exponential draws, divided
 * by their sum), whatever the weights are. N_SETS is rounded up to whole KLASTER_AWARD_LANES. */
KlasterAwardDraws *
klaster_award_draws_new (guint n_criteria, guint n_sets, double spread, guint64 seed);
void klaster_award_draws_free (KlasterAwardDraws *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KlasterAwardDraws, klaster_award_draws_free)

/* FIRST and THREE, (out), one for each site of FIELD: in how many sets it is first, or among the first three.
 * WEIGHTS: one for each criterion, 0 to 100. */
void klaster_award_count_shares (const KlasterAwardField *field,
                                 const KlasterAwardDraws *draws,
                                 const double *weights,
                                 guint *first,
                                 guint *three);

/* ---- one weight moves */

/* Sets weight MOVED to TO (0 to 100); the others keep their proportions and fill up to 100. Were they all 0,
 * they share alike. */
void klaster_award_move_weight (double *weights, guint n, guint moved, double to);

/* Sets the weights that are WANTED (one for each criterion; NAN: not named) as they are; the others keep their
 * proportions and fill up to 100, alike where they were all 0. FALSE with KLASTER_INPUT_ERROR, and WEIGHTS as
 * before, when the wanted ones sum to more than 100, or to another number where all are named. */
gboolean klaster_award_fix_weights (double *weights, guint n, const double *wanted, GError **error);

/* ---- the smallest change of one weight that turns two sites round */

typedef struct
{
  int criterion; /* -1: no change of one weight does */
  double from, to; /* its weight; beyond TO they are the other way round */
} KlasterAwardFlip;

/* One weight moves, the others keep their proportions and fill up to 100. With u the moved weight (0 to 1), v what it
 * was, and for each site N(u) = (1-u)/(1-v) R + u p, where R is the sum of the other weights times points, and D(u) the
 * same with 1 for each criterion that counts, the totals N/D of A and B are equal where
 * N_A D_B - N_B D_A = 0: linear in u where both sites have the same criteria, else quadratic. The root inside (0, 1)
 * next to v, over all criteria. Sites of the same stage that both have a total. */
KlasterAwardFlip klaster_award_find_flip (const KlasterAwardSheet *sheet,
                                          const KlasterAwardResult *result,
                                          const double *weights,
                                          guint site_a,
                                          guint site_b);

/* ---- figures that are missing */

typedef struct
{
  guint criterion, site;
  gint64 least, most; /* total of the site with 0 or 100 points for it */
  guint best, worst; /* rank among those that reached the same stage */
  gboolean changes; /* the rank that the site has now */
} KlasterAwardMissing;

/* Blanks that are no "not applicable", of sites that are not out; ranks are those of the own list where RESULT is by
 * kind. A scale that is taken from the field is held as it is. GArray of KlasterAwardMissing, those that change most
 * first. */
GArray *klaster_award_find_missing (const KlasterAwardSheet *sheet,
                                    const KlasterAwardResult *result,
                                    const double *weights);

G_END_DECLS
