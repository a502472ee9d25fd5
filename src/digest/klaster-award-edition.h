/* An edition of the award: its criteria, jurors, sites and figures, the ranking that follows by the rules of
 * klaster-award.h, and the words that say it.
 *
 * Figures come from where a criterion says, as they are today:
 *  - an indicator: the newest figure, the mean, or the sum in the periods of the edition (from_period to to_period;
 *    unset: the periods of its year that have ended; freezing writes them down, so that they stay those). A sum is
 *    not answered as soon as one period that is due is not.
 *  - the village index: the newest Indeks Desa of the edition's year or before; kelurahan have none, so it is not
 *    applicable to them and IDM (0 to 1) is never taken.
 *  - a count: records of the site in the registers; reports received in time are those of the same periods. None is
 *    the number 0.
 *  - the jury: klaster-award.h, rule 3.
 * A frozen edition shows what was frozen, read from its text and proved by its hash; what has become different since
 * is told beside it (corrections) and changes nothing.
 */
#pragma once

#include "klaster-award-weights.h"
#include "klaster-series.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  int year;
  char *title; /* "2026 · Pekan Inovasi" */
} KlasterAwardName;

typedef struct
{
  KlasterIndicatorInfo indicator; /* of an indicator; else all NULL */
  char *source_label; /* "Indicator: Turnover, mean of Jan–Feb 2026 to Sep–Okt 2026" */
  char *scale_text; /* "0 to 100, higher is better" */
  char *blanks_text; /* what becomes of each kind of blank */
  char *levels; /* what each score means, one a line; or NULL */
  gboolean is_count;
} KlasterAwardCriterionInfo;

typedef struct
{
  char *id;
  char *name; /* of a person; not in what is frozen */
  char *institution; /* or "" */
  gboolean closed;
  guint n_scores, of; /* scores given, of those that the jury's criteria ask for */
} KlasterAwardJuror;

typedef struct
{
  GPtrArray *editions; /* KlasterAwardName, newest first */
  char *id; /* NULL: there is no edition */
  KlasterRecord *record; /* of the award; NULL: none */
  gboolean example; /* its criteria are an example */
  gboolean frozen;
  gboolean both_kinds; /* there are desa and kelurahan */
  gboolean by_kind; /* they have lists of their own */
  char *state_label;
  char *source; /* of its criteria and what they were made for, in the record's words; or "" */
  char *tie_text; /* how ties are decided, written out */
  char *common_text; /* which criteria count for nobody, and why; or NULL */
  KlasterPeriod from, to; /* whose figures count; year 0: there is no edition */
  KlasterAwardSheet *sheet; /* NULL: there is no edition, or what was frozen cannot be read */
  double *weights; /* of the sheet */
  KlasterAwardResult *result; /* NULL: problem says why */
  char *problem; /* what must be mended before sites can be ranked; or NULL */
  GPtrArray *criteria; /* KlasterAwardCriterionInfo, as in the sheet */
  GPtrArray *jurors; /* KlasterAwardJuror, as in the sheet */
  char *frozen_at, *frozen_by, *hash; /* or NULL */
  GPtrArray *corrections; /* char *: what is different today from what was frozen */
  char *sentence;
} KlasterAwardEdition;

typedef struct
{
  const char *id; /* of the award, or NULL */
  int year; /* 0: the newest */
  GDate today;
} KlasterAwardQuery;

KLASTER_DECLARE_DIGEST (KlasterAwardEdition, klaster_award_edition)

/* KLASTER_STORE_ERROR_NOT_FOUND when the id or year asked for is not there; without any edition in the store, a
 * value with id NULL. */
KlasterAwardEdition *
klaster_award_edition_build (KlasterReader *reader, const KlasterAwardQuery *query, GError **error);

/* Whether OTHER is a later reading of the same edition with the same criteria and weights, so that weights that are
 * tried out on SELF mean the same on OTHER. */
gboolean klaster_award_edition_is_weighed_as (const KlasterAwardEdition *self,
                                              const KlasterAwardEdition *other);

typedef enum
{
  KLASTER_AWARD_LISTS_OF_EDITION, /* as the edition says */
  KLASTER_AWARD_LISTS_TOGETHER,
  KLASTER_AWARD_LISTS_APART
} KlasterAwardLists;

/* The ranking with WEIGHTS (NULL: those of the edition), in one list or with desa and kelurahan apart; NULL while sites
 * cannot be ranked. (transfer full) */
KlasterAwardResult *klaster_award_edition_rank (const KlasterAwardEdition *self,
                                                const double *weights,
                                                KlasterAwardLists lists);

/* ---- freezing and opening again */

typedef struct _KlasterAwardFreeze KlasterAwardFreeze;

/* Of the edition AWARD, by OFFICER (may be NULL). */
KlasterAwardFreeze *klaster_award_freeze_new (const char *award, const char *officer);
void klaster_award_freeze_free (KlasterAwardFreeze *self);
/* A KlasterRecordFunc for klaster_change_put_from(): the award's record, frozen, with the text of all it was
 * decided from and its hash, made from what the store holds at that moment. KLASTER_INPUT_ERROR when the edition
 * cannot be decided yet: weights, an open juror, a site that waits for a figure. */
KlasterRecord *klaster_award_freeze (KlasterReader *reader, gpointer freeze, GError **error);
/* What the journal says of it. (transfer full) */
char *klaster_award_dup_freeze_summary (const KlasterAwardEdition *self);
/* A change that opens a frozen edition for scoring; the store wants a reason. (transfer full) */
KlasterChange *klaster_award_build_reopening (const KlasterAwardEdition *self);
/* Whether it could be frozen; the same sentences. */
gboolean klaster_award_edition_can_freeze (const KlasterAwardEdition *self, GError **error);

/* ---- words; of RESULT with WEIGHTS, which may be tried out. (transfer full) */

/* "Rp12.000.000"; "82,5 (3 of 3 jurors, 78 to 87)"; blanks by kind. */
char *klaster_award_dup_figure (const KlasterAwardEdition *self, guint criterion, guint site);
/* Where the jurors differ most, MOST of them, the widest first in parts of the scale: "Benefit, Contoh A: 65 to 84
 * (mean 74,3 of 3 jurors)". Empty while they score blind, and where they agree. GPtrArray of char *. */
GPtrArray *klaster_award_list_spreads (const KlasterAwardEdition *self, guint most);
/* "78,45"; "41,2–63,7" for a total that waits; "–". */
char *klaster_award_dup_total (const KlasterAwardRow *row);
/* One sentence: why a site is where it is. */
char *klaster_award_dup_why (const KlasterAwardEdition *self,
                             const KlasterAwardResult *result,
                             const double *weights,
                             const KlasterAwardRow *row);
/* What turns the site round with the one behind it. */
char *klaster_award_dup_flip (const KlasterAwardEdition *self,
                              const KlasterAwardResult *result,
                              const double *weights,
                              guint site_a,
                              guint site_b);
char *klaster_award_dup_missing (const KlasterAwardEdition *self,
                                 const KlasterAwardResult *result,
                                 const KlasterAwardMissing *missing);
/* "Stage Paparan"; who is first; how many wait. */
char *klaster_award_dup_sentence (const KlasterAwardEdition *self,
                                  const KlasterAwardResult *result);

G_END_DECLS
